#pragma once
// From a source file to a checked Document.

#include <memory>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "document/model.h"
#include "document/profile.h"

namespace octavo::document {

/// Reads and checks the explainer at `path`. Every finding is reported (E1xx, E2xx, E7xx); null when the file could not
/// be read or parsed or is no explainer, else the Document as far as it is sound. On the heap, because `by_id` points
/// into it. What is not for the audiences of the profile is left out.
std::unique_ptr<Document> read(const std::string& path, Files& files, base::SourceMap& sources,
                               Diagnostics& diagnostics, const Profile& profile = {});

}  // namespace octavo::document
