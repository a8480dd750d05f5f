#pragma once
// The rows of a table that stand in a CSV file, put into the model as if the source had them.

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "document/model.h"

namespace octavo::document {

/// Reads the `src` of every table below `node`; all that is wrong with a file is reported in it (E102, E235 to E239,
/// E7xx). The first rows become the head, unless the source has a head of its own, which stands in their place.
void read_csv_tables(Node& node, Files& files, base::SourceMap& sources, Diagnostics& diagnostics);

}  // namespace octavo::document
