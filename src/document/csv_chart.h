#pragma once
// The numbers of a chart that stand in a CSV file, put into the model as if the source had them.

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "document/model.h"

namespace octavo::document {

/// Reads the `src` of every chart below `node`. The first row names the series, the first column the labels; all that
/// is wrong with a file is reported in it (E102, E235 to E238, E7xx), and a chart with series of its own as well
/// (E239).
void read_csv_charts(Node& node, Files& files, base::SourceMap& sources, Diagnostics& diagnostics);

}  // namespace octavo::document
