#include "cli/output_names.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include "base/files.h"
#include "cli/editions.h"

namespace octavo::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view default_folder = "output";
constexpr std::string_view default_layout = "booklet";

bool is_folder(const std::string& path) {
  std::error_code unknown;
  return path.ends_with('/') || fs::is_directory(path, unknown);
}

/// "-saddle-8" of sheets; nothing of pages.
std::string scheme_suffix(const ImposeOptions& impose) {
  if (!impose.scheme) return {};
  std::string name = press::scheme_name(*impose.scheme);
  std::ranges::replace(name, ':', '-');
  return "-" + name;
}

/// The edition for one audience never takes the place of the one for another.
std::string name_of(const std::string& source, const BuildOptions& options) {
  std::string name = source == "-" ? "stdin" : base::stem_of(source);
  const std::string template_name = base::stem_of(options.typesetting.layout);
  if (template_name != default_layout) name += "-" + template_name;
  for (const std::string& audience : options.typesetting.audiences) name += "-" + audience;
  name += edition_suffix(options.typesetting.edition);
  return name + scheme_suffix(options.impose) + (options.copies.empty() ? ".pdf" : "-copies");
}

std::string output_of(const std::string& source, const BuildOptions& options) {
  const std::string name = name_of(source, options);
  if (options.output.empty()) return base::join(default_folder, name);
  if (options.output != "-" && is_folder(options.output)) return base::join(options.output, name);
  return options.output;
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code unknown;
  return fs::equivalent(a, b, unknown);
}

/// Two books must not be written to one place, nor one over a source.
std::optional<std::string> collision(const BuildOptions& options, const std::vector<std::string>& outputs) {
  std::map<std::string, std::string> source_of;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const auto [entry, fresh] = source_of.emplace(fs::path(outputs[i]).lexically_normal().string(), options.sources[i]);
    if (!fresh) {
      return "'" + entry->second + "' and '" + options.sources[i] + "' would both be written to '" + outputs[i] + "'";
    }
    for (const std::string& source : options.sources) {
      if (same_file(source, outputs[i])) return "'" + outputs[i] + "' would be written over the source";
    }
  }
  return std::nullopt;
}

}  // namespace

std::variant<std::vector<std::string>, std::string> output_names(const BuildOptions& options) {
  const bool one_file = options.output == "-" || (!options.output.empty() && !is_folder(options.output));
  if (options.sources.size() > 1 && one_file) {
    return "several sources cannot all go to '" + options.output + "'; give a folder, such as -o out/";
  }
  if (!options.copies.empty() && (options.sources.size() > 1 || (one_file && !options.output.ends_with(".pdf")))) {
    return "copies are of one source, and go into a folder or into one file; give a folder such as -o copies/, or a "
           "file such as -o copies.pdf";
  }
  std::vector<std::string> outputs;
  for (const std::string& source : options.sources) outputs.push_back(output_of(source, options));
  if (auto message = collision(options, outputs)) return std::move(*message);
  return outputs;
}

ImportOutput import_output(const ImportOptions& options) {
  if (options.output.empty() || options.output == "-") return {"-", ""};
  const std::string stem = options.file == "-" ? "stdin" : base::stem_of(options.file);
  const std::string path = is_folder(options.output) ? base::join(options.output, stem + ".xml") : options.output;
  if (same_file(path, options.file)) return {path, "'" + path + "' would be written over the text"};
  return {path, ""};
}

}  // namespace octavo::cli
