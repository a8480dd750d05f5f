#include "text/font_book.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string_view>

#include "base/unreadable.h"
#include "text/font_book_impl.h"

namespace octavo::text {
namespace {

constexpr std::size_t largest_font_table = std::size_t{1} << 20;
constexpr std::size_t largest_font_file = std::size_t{1} << 30;

ScriptGroup group_of(Language language) {
  switch (language.writing()) {
    case Writing::latin:
      return ScriptGroup::latin;
    case Writing::korean:
      return ScriptGroup::hangul;
    default:
      return ScriptGroup::han;
  }
}

/// 0: made for the language; 1: for every language; 2: for others.
int language_rank(const FaceSet& set, Language language) {
  if (set.languages.empty()) return 1;
  const bool fits = std::any_of(set.languages.begin(), set.languages.end(),
                                [&](Language served) { return language.matches(served); });
  return fits ? 0 : 2;
}

int rank(const FaceSet& set, ScriptGroup group, Language language) {
  const int fit = language_rank(set, language);
  if (set.serves(group)) return fit;
  return 3 + fit;
}

}  // namespace

std::optional<FontBook> FontBook::load(const std::string& fonts_xml, std::vector<std::string> system_folders,
                                       Files& files, base::SourceMap& sources, Diagnostics& diagnostics) {
  base::FileError error;
  const auto bytes = files.read(fonts_xml, largest_font_table, error);
  if (!bytes) {
    base::report_unreadable(fonts_xml, error, files, {}, diagnostics);
    return std::nullopt;
  }
  const SourceId source = sources.add(fonts_xml, bytes->bytes, bytes->owner);
  auto table = read_font_table(source, sources, diagnostics);
  if (!table) return std::nullopt;
  FontFiles finder(base::folder_of(fonts_xml), std::move(system_folders));
  return FontBook(std::make_unique<Impl>(std::move(*table), std::move(finder), files));
}

FontBook::FontBook(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontBook::FontBook(FontBook&&) noexcept = default;
FontBook& FontBook::operator=(FontBook&&) noexcept = default;
FontBook::~FontBook() = default;

std::span<const FontId> FontBook::faces_for(const TextStyle& style, Diagnostics& diagnostics) {
  impl_->asked.clear();
  const ScriptGroup group = group_of(style.language);
  for (const FaceCandidate& candidate : impl_->candidates(style, group, diagnostics)) {
    // Faces made for other scripts and languages are opened only when a character needs them.
    if (!impl_->asked.empty()) break;
    if (const OpenFace* face = impl_->open(candidate, diagnostics)) impl_->asked.push_back(face->id);
  }
  return impl_->asked;
}

const Face& FontBook::face(FontId id) const {
  return impl_->faces[id.value].face;
}
std::size_t FontBook::opened() const {
  return impl_->faces.size();
}

const FontFamily* FontBook::Impl::family(std::string_view name, Diagnostics& diagnostics) {
  const auto found = std::find_if(table.families.begin(), table.families.end(),
                                  [&](const FontFamily& family) { return family.name == name; });
  if (found != table.families.end()) return &*found;
  if (unknown_families_.emplace(name).second) {
    std::vector<std::string_view> known;
    for (const FontFamily& family : table.families) known.push_back(family.name);
    diagnostics.report(Code::E405, table.span,
                       "the font table has no family \"" + std::string(name) + "\", which the layout asks for",
                       base::did_you_mean_or_all(name, known, "\"", "\""));
  }
  return table.families.data();
}

std::vector<FaceCandidate> FontBook::Impl::candidates(const TextStyle& style, ScriptGroup group,
                                                      Diagnostics& diagnostics) {
  const FontFamily* wanted = family(style.family, diagnostics);
  struct Ranked {
    int rank;
    FaceCandidate candidate;
  };
  std::vector<Ranked> ranked;
  for (const FontFamily& each : table.families) {
    for (const FaceSet& set : each.sets) {
      const int in_family = rank(set, group, style.language);
      const FaceSpec& spec = nearest_face(set, style.weight, style.slant);
      ranked.push_back({&each == wanted ? in_family : in_family + 10, {&spec, &each, set.scale}});
    }
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  std::vector<FaceCandidate> result;
  for (const Ranked& each : ranked) {
    const bool known = std::any_of(result.begin(), result.end(), [&](const FaceCandidate& earlier) {
      return earlier.spec->file == each.candidate.spec->file && earlier.spec->index == each.candidate.spec->index;
    });
    if (!known) result.push_back(each.candidate);
  }
  return result;
}

const OpenFace* FontBook::Impl::open(const FaceCandidate& candidate, Diagnostics& diagnostics) {
  const FaceSpec& spec = *candidate.spec;
  const auto [slot, fresh] = opened_.try_emplace(std::pair(spec.file, spec.index), nullptr);
  if (!fresh) return slot->second;

  const auto path = finder.find(spec.file, *files);
  if (!path) {
    std::string folders;
    for (const std::string& folder : finder.searched()) folders += (folders.empty() ? "" : ", ") + folder;
    std::vector<std::string> hints;
    if (!spec.package.empty()) hints.push_back("install the Debian package " + spec.package);
    hints.push_back("or put the file into the folder of fonts.xml");
    diagnostics.report(Code::E403, spec.span, "the font file " + spec.file + " was not found in " + folders,
                       std::move(hints));
    return nullptr;
  }
  base::FileError error;
  auto bytes = files->read(*path, largest_font_file, error);
  BadFont why{error.message};
  if (bytes) {
    Face face{*path, spec.index, candidate.family->name, std::move(*bytes), {}, 1000};
    if (auto opened = open_face(std::move(face), FontId{static_cast<std::uint16_t>(faces.size())}, why)) {
      faces.push_back(std::move(*opened));
      return slot->second = &faces.back();
    }
  }
  diagnostics.report(Code::E404, spec.span, "the font file " + *path + " cannot be used: " + why.message,
                     {"install the font anew, or name another file here"});
  return nullptr;
}

void FontBook::Impl::report_substitution(const FaceCandidate& candidate, const TextStyle& style, ScriptGroup group,
                                         Diagnostics& diagnostics) {
  const FaceSpec& spec = *candidate.spec;
  // Han and hangul have no italics: their emphasis is a matter of layout, and the upright face is right.
  const bool slant_missing = spec.slant != style.slant && group == ScriptGroup::latin;
  const bool weight_missing = std::abs(static_cast<int>(spec.weight) - static_cast<int>(style.weight)) > 100;
  if ((!slant_missing && !weight_missing) || !substituted_.insert(&spec).second) return;
  const auto name = [](std::uint16_t weight, Slant slant) {
    return "weight " + std::to_string(weight) + (slant == Slant::italic ? " italic" : " upright");
  };
  diagnostics.report(Code::W407, spec.span,
                     "the family \"" + candidate.family->name + "\" has no " + name(style.weight, style.slant) +
                         " here; " + spec.file + " (" + name(spec.weight, spec.slant) + ") stands in",
                     {"add a face of that weight and slant to the family, or ask for one that it has"});
}

}  // namespace octavo::text
