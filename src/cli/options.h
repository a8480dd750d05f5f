#pragma once
// What the user asked for: one struct a command, filled by the command line and read by the command.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/edition.h"
#include "base/length.h"
#include "cli/page_selection.h"
#include "pdf/writer.h"
#include "press/plan.h"

namespace octavo::cli {

enum class DiagnosticsFormat : std::uint8_t { human, one_line, json, sarif };
enum class Warnings : std::uint8_t { allowed, are_errors };
enum class ResultFormat : std::uint8_t { text, json };

struct ReportOptions {
  DiagnosticsFormat format = DiagnosticsFormat::human;
  Warnings warnings = Warnings::allowed;
};

struct TypesettingOptions {
  Edition edition = Edition::screen;
  std::string layout = "booklet";
  std::vector<std::pair<std::string, std::string>> overrides;  ///< name, value
  std::vector<std::string> audiences;                          ///< whom it is set for; none: all
  std::string changed_since;                                   ///< an earlier version of the source
  std::string root;                                            ///< empty: the folder of each source
  std::vector<std::string> font_folders;
};

enum class MarksChoice : std::uint8_t { by_language, none, crop, tombo };

/// How pages go on sheets; without a scheme they do not.
struct ImposeOptions {
  std::optional<press::Scheme> scheme;
  std::optional<Size> sheet;
  MarksChoice marks = MarksChoice::by_language;
  press::Covers covers = press::Covers::along;
  press::Working working = press::Working::sheetwise;
  std::optional<Length> caliper;
  std::string given;  ///< the first of the options that only mean something with a scheme
};

/// What the press is, and whose profile says so.
struct PressOptions {
  std::string condition = "fogra39";  ///< a name of layouts/press, or a path
  std::string profile;                ///< the user's own; empty: that of the condition
  std::string given;                  ///< the first of these options that was given
};

struct BuildOptions {
  std::vector<std::string> sources;
  TypesettingOptions typesetting;
  PressOptions press;
  ReportOptions report;
  std::string output;  ///< a file, a folder, "-", or empty for the default
  PageSelection pages;
  ImposeOptions impose;
  std::string copies;    ///< a list of them, as CSV; empty: none
  int print_copies = 1;  ///< that the print dialogue begins with, in the desktop edition
  unsigned jobs = 1;
};

struct SheetsOptions {
  std::string source;
  std::string output;  ///< an SVG file, or "-"; empty: the table alone
  ResultFormat result = ResultFormat::text;
  ImposeOptions impose;
  TypesettingOptions typesetting;
  ReportOptions report;
};

/// Whether the ink that lies on each page is measured.
enum class InkMeasure : std::uint8_t { no, yes };

struct PreflightOptions {
  std::string file;                      ///< a PDF, or a source
  std::optional<press::Scheme> binding;  ///< that its pages are for
  InkMeasure ink = InkMeasure::no;
  TypesettingOptions typesetting;
  PressOptions press;
  ReportOptions report;
};

struct ConditionsOptions {
  ResultFormat result = ResultFormat::text;
  ReportOptions report;
};

struct CheckOptions {
  std::vector<std::string> sources;
  TypesettingOptions typesetting;
  ReportOptions report;
  unsigned jobs = 1;
};

struct LayoutsOptions {
  std::string name;  ///< empty: list them all
  std::vector<std::pair<std::string, std::string>> overrides;
  ResultFormat result = ResultFormat::text;
  ReportOptions report;
};

struct FontsOptions {
  std::string missing_in;  ///< a source whose characters are checked; empty: list the fonts
  TypesettingOptions typesetting;
  ReportOptions report;
};

enum class QueryKind : std::uint8_t { outline, lines, words, images, display };

struct QueryOptions {
  std::string source;
  QueryKind kind = QueryKind::lines;
  ResultFormat result = ResultFormat::text;
  TypesettingOptions typesetting;
  ReportOptions report;
};

struct ImportOptions {
  std::string file;
  std::string output;  ///< "-" or empty: standard output
  std::string title;
  std::string language;
  ReportOptions report;
};

enum class SchemaKind : std::uint8_t { relax_ng, xml_schema, xml_namespace, manual };

struct SchemaOptions {
  SchemaKind kind = SchemaKind::relax_ng;
  std::string output = "-";  ///< a file, or "-": standard output
  ReportOptions report;
};

using Invocation = std::variant<BuildOptions, CheckOptions, LayoutsOptions, FontsOptions, QueryOptions, SheetsOptions,
                                PreflightOptions, ConditionsOptions, ImportOptions, SchemaOptions>;

}  // namespace octavo::cli
