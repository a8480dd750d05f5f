#include "base/unreadable.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "cli/session.h"
#include "cli/table.h"
#include "text/font_book.h"
#include "text/font_files.h"
#include "text/font_table.h"

namespace octavo::cli {
namespace {

constexpr std::size_t largest_table = std::size_t{1} << 20;

std::string scripts_of(const text::FaceSet& set) {
  std::string names;
  for (const auto& [group, name] : {std::pair{text::ScriptGroup::latin, "latin"},
                                    {text::ScriptGroup::han, "han"},
                                    {text::ScriptGroup::hangul, "hangul"}}) {
    if (set.serves(group)) names.append(names.empty() ? "" : " ").append(name);
  }
  return names;
}

std::string languages_of(const text::FaceSet& set) {
  std::string tags;
  for (const Language& language : set.languages) tags.append(tags.empty() ? "" : " ").append(language.tag());
  return tags.empty() ? "all" : tags;
}

std::string kind_of(const text::FaceSpec& face) {
  return std::to_string(face.weight) + (face.slant == text::Slant::italic ? " italic" : "");
}

std::string place_of(const text::FaceSpec& face, text::FontFiles& finder, const Files& files) {
  if (const auto path = finder.find(face.file, files)) {
    return face.index == 0 ? *path : *path + "#" + std::to_string(face.index);
  }
  return face.file + " is missing" + (face.package.empty() ? "" : ": install " + face.package);
}

std::vector<Row> rows_of(const text::FontTable& fonts, text::FontFiles& finder, const Files& files) {
  std::vector<Row> rows{{"FAMILY", "SCRIPTS", "LANGUAGES", "WEIGHT", "FILE"}};
  for (const text::FontFamily& family : fonts.families) {
    for (const text::FaceSet& set : family.sets) {
      for (const text::FaceSpec& face : set.faces) {
        rows.push_back({family.name, scripts_of(set), languages_of(set), kind_of(face), place_of(face, finder, files)});
      }
    }
  }
  return rows;
}

void list_fonts(const FontsOptions& options, const Installation& installation, Session& session) {
  const std::string path = installation.fonts_file();
  base::FileError error{};
  const auto file = session.files.read(path, largest_table, error);
  if (!file) return base::report_unreadable(path, error, session.files, {}, session.diagnostics);
  const SourceId source = session.sources.add(path, file->bytes, file->owner);
  const auto fonts = text::read_font_table(source, session.sources, session.diagnostics);
  if (!fonts) return;
  text::FontFiles finder(base::folder_of(path), font_folders(options.typesetting));
  print(table(rows_of(*fonts, finder, session.files)), session);
}

/// "a.xml:12:5: no font has the character …", one line for each character.
ExitCode list_missing(const FontsOptions& options, const Installation& installation, Session& session) {
  typeset(options.missing_in, options.typesetting, installation, session);
  Findings findings;
  findings.add(session.sources, session.diagnostics);
  std::string text;
  for (const Finding& finding : findings.take(Code::W401)) {
    const Location& place = finding.location;
    if (place.known()) {
      text += printable(place.file) + ":" + std::to_string(place.begin.line) + ":" +
              std::to_string(place.begin.column) + ": ";
    }
    text += printable(finding.message) + "\n";
  }
  Session printing;
  print(text, printing);
  findings.add(printing.sources, printing.diagnostics);
  return tell(findings, options.report);
}

}  // namespace

ExitCode run_command(const FontsOptions& options) {
  Session session;
  if (const auto installation = installation_or_report(session.diagnostics)) {
    if (!options.missing_in.empty()) return list_missing(options, *installation, session);
    list_fonts(options, *installation, session);
  }
  return tell(session, options.report);
}

}  // namespace octavo::cli
