#include "cli/declarations.h"

#include <algorithm>
#include <string_view>
#include <thread>
#include <vector>

#include "base/diagnostics.h"
#include "base/paper.h"
#include "press/scheme.h"

namespace octavo::cli {
namespace {

constexpr int most_print_copies = 99;
constexpr unsigned most_jobs = 256;

/// A repeatable option that takes one word each time: without this it would swallow the sources that follow.
CLI::Option* each_takes_one(CLI::Option* option) {
  return option->allow_extra_args(false);
}

template <typename Value>
struct Choice {
  std::string_view name;
  Value value;
};

template <typename Value>
std::string names_of(const std::vector<Choice<Value>>& choices, std::string_view between) {
  std::string names;
  for (const auto& choice : choices) names.append(names.empty() ? "" : between).append(choice.name);
  return names;
}

/// An option that takes one of several words; a wrong one is answered with the nearest.
template <typename Value>
CLI::Option* declare_choice(CLI::App& command, const std::string& name, Value& value,
                            std::vector<Choice<Value>> choices, const std::string& description) {
  const std::string shown = names_of(choices, "|");
  const auto take = [name, &value, choices](const std::string& word) {
    std::vector<std::string_view> words;
    for (const auto& choice : choices) {
      words.push_back(choice.name);
      if (choice.name == word) {
        value = choice.value;
        return;
      }
    }
    const auto near = base::nearest(word, words);
    throw CLI::ValidationError(name, "'" + word + "' is none of " + names_of(choices, ", ") +
                                         (near ? "; did you mean " + std::string(*near) + "?" : ""));
  };
  return command.add_option_function<std::string>(name, take, description)->option_text(shown);
}

void declare_report(CLI::App& command, ReportOptions& report) {
  declare_choice<DiagnosticsFormat>(command, "--diagnostics", report.format,
                                    {{"human", DiagnosticsFormat::human},
                                     {"short", DiagnosticsFormat::one_line},
                                     {"json", DiagnosticsFormat::json},
                                     {"sarif", DiagnosticsFormat::sarif}},
                                    "How findings are told on standard error [human]");
  command.add_flag_callback(
      "--werror", [&report] { report.warnings = Warnings::are_errors; },
      "Treat warnings as errors: write nothing and end with 3");
}

void declare_overrides(CLI::App& command, std::vector<std::pair<std::string, std::string>>& overrides) {
  const auto take = [&overrides](const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      const std::size_t sign = word.find('=');
      if (sign == 0 || sign == std::string::npos) {
        throw CLI::ValidationError("--set", "'" + word + "' is not of the form NAME=VALUE");
      }
      overrides.emplace_back(word.substr(0, sign), word.substr(sign + 1));
    }
  };
  each_takes_one(command.add_option_function<std::vector<std::string>>(
                     "--set", take, "Give a value of the layout another value (may be repeated)"))
      ->option_text("NAME=VALUE");
}

void declare_typesetting(CLI::App& command, TypesettingOptions& typesetting) {
  command.add_option("-l,--layout", typesetting.layout, "A layout by name, or the path of a layout file [booklet]")
      ->option_text("LAYOUT");
  declare_overrides(command, typesetting.overrides);
  each_takes_one(command.add_option("--audience", typesetting.audiences,
                                    "Leave out what is for other audiences than these (may be repeated) [all are set]"))
      ->delimiter(',')
      ->option_text("NAME[,NAME]");
  command
      .add_option("--changed-since", typesetting.changed_since,
                  "Set bars beside what is new since this earlier version of the source")
      ->option_text("FILE");
  command.add_option("--root", typesetting.root, "The folder that sources may not read outside of [the source's own]")
      ->option_text("FOLDER")
      ->check(CLI::ExistingDirectory.description(""));
  each_takes_one(command.add_option("--font-path", typesetting.font_folders,
                                    "Look for fonts in this folder first (may be repeated)"))
      ->option_text("FOLDER");
}

void declare_edition(CLI::App& command, TypesettingOptions& typesetting) {
  declare_choice<Edition>(command, "-e,--edition", typesetting.edition,
                          {{"screen", Edition::screen}, {"press", Edition::press}, {"desktop", Edition::desktop}},
                          "Whom it is for; the press edition prints the addresses of links [screen]");
}

void declare_sources(CLI::App& command, std::vector<std::string>& sources) {
  command.add_option("sources", sources, "Explainers to read; - is standard input")
      ->required()
      ->option_text("SOURCE...");
}

void declare_jobs(CLI::App& command, unsigned& jobs) {
  jobs = std::max(1u, std::thread::hardware_concurrency());
  command.add_option("-j,--jobs", jobs, "Work on so many things at a time [as many as there are processors]")
      ->option_text("N")
      ->check(CLI::Validator(
          [](const std::string& text) {
            const bool digits = text.find_first_not_of("0123456789") == std::string::npos && text.size() <= 3;
            const bool sound = !text.empty() && digits && std::stoul(text) >= 1 && std::stoul(text) <= most_jobs;
            return sound ? "" : "'" + text + "' is not a number from 1 to " + std::to_string(most_jobs);
          },
          ""));
}

void declare_json(CLI::App& command, ResultFormat& result) {
  command.add_flag_callback(
      "--json", [&result] { result = ResultFormat::json; }, "Print the result as JSON");
}

/// An option whose text is read by `parse`; what it cannot read is answered with `form`.
template <typename Value, typename Parse>
void declare_read(CLI::App& command, const std::string& name, std::optional<Value>& value, Parse parse,
                  const std::string& form, const std::string& description) {
  command.add_option_function<std::string>(
      name,
      [name, &value, parse, form](const std::string& text) {
        value = parse(text);
        if (!value) throw CLI::ValidationError(name, "'" + text + "' is not " + form);
      },
      description);
}

std::string scheme_names() {
  std::string names;
  for (const press::SchemeRow& row : press::schemes()) names.append(names.empty() ? "" : "|").append(row.name);
  return names;
}

std::optional<Length> parse_thickness(const std::string& text) {
  const auto length = base::parse_length(text);
  const bool sound = length && *length >= Length() && *length <= Length::from_mm(5);
  return sound ? length : std::nullopt;
}

void declare_scheme(CLI::App& command, const std::string& name, std::optional<press::Scheme>& wanted,
                    const std::string& description) {
  command
      .add_option_function<std::string>(
          name,
          [&wanted, name](const std::string& text) {
            auto scheme = press::parse_scheme(text);
            if (const auto* problem = std::get_if<std::string>(&scheme)) throw CLI::ValidationError(name, *problem);
            wanted = std::get<press::Scheme>(scheme);
          },
          description)
      ->option_text("SCHEME[:N]");
}

void declare_imposition(CLI::App& command, ImposeOptions& impose) {
  declare_scheme(command, "--impose", impose.scheme, "Lay the pages on sheets: " + scheme_names());
  declare_read(
      command, "--sheet", impose.sheet, [](const std::string& text) { return base::parse_paper(text); },
      "a paper such as A3, SRA3, letter or 320x450mm", "The paper that is printed on [as large as is needed]");
  declare_choice<MarksChoice>(command, "--marks", impose.marks,
                              {{"none", MarksChoice::none}, {"crop", MarksChoice::crop}, {"tombo", MarksChoice::tombo}},
                              "Marks for cutting [where there is room: tombo in Japanese, else crop]");
  declare_choice<press::Covers>(command, "--covers", impose.covers,
                                {{"along", press::Covers::along}, {"apart", press::Covers::apart}},
                                "Whether the cover goes on a sheet of its own [along]");
  command.add_flag_callback(
      "--work-and-turn", [&impose] { impose.working = press::Working::work_and_turn; },
      "Print both sides from one plate that holds front and back");
  declare_read(command, "--caliper", impose.caliper, parse_thickness, "a thickness from 0mm to 5mm, such as 0.12mm",
               "How thick a leaf of the paper is, for creep [0.1mm]");
  command.callback([&command, &impose] {
    for (const char* name : {"--sheet", "--covers", "--work-and-turn", "--caliper", "--marks"}) {
      if (impose.given.empty() && command.count(name) > 0) impose.given = name;
    }
  });
}

/// An option of the press, remembered as given.
void declare_press_option(CLI::App& command, PressOptions& press, const std::string& name, std::string& value,
                          const std::string& description, const std::string& text) {
  command
      .add_option_function<std::string>(
          name,
          [&press, &value, name](const std::string& word) {
            value = word;
            press.given = name;
          },
          description)
      ->option_text(text);
}

void declare_condition(CLI::App& command, PressOptions& press) {
  declare_press_option(command, press, "--condition", press.condition,
                       "The press condition: a name of layouts/press, or a path [fogra39]", "NAME|FILE");
}

void declare_press(CLI::App& command, PressOptions& press) {
  declare_condition(command, press);
  declare_press_option(command, press, "--profile", press.profile, "Your own ICC profile for the condition",
                       "FILE.icc");
}

void declare_preflight(CLI::App& command, PreflightOptions& preflight) {
  command.add_option("file", preflight.file, "A PDF, of whatever program, or a source")
      ->required()
      ->option_text("FILE.pdf|SOURCE");
  declare_scheme(command, "--binding", preflight.binding, "Whether the pages fill the sheets of this scheme");
  command.add_flag_callback(
      "--ink", [&preflight] { preflight.ink = InkMeasure::yes; },
      "Print the most ink that lies on one place of each page of a source");
  declare_press(command, preflight.press);
  declare_typesetting(command, preflight.typesetting);
  declare_report(command, preflight.report);
  command.footer(
      "Each finding names its page and the clause of ISO 15930-7, or the rule of the Ghent Workgroup, that is broken.\n"
      "\nExamples:\n"
      "  octavo preflight book.pdf\n"
      "  octavo preflight book.pdf --condition gracol --diagnostics sarif 2> findings.sarif");
}

void declare_conditions(CLI::App& command, ConditionsOptions& conditions) {
  declare_json(command, conditions.result);
  declare_report(command, conditions.report);
}

void declare_sheets(CLI::App& command, SheetsOptions& sheets) {
  command.add_option("source", sheets.source, "The explainer to read; - is standard input")
      ->required()
      ->option_text("SOURCE");
  sheets.impose.scheme = press::Scheme{};
  declare_imposition(command, sheets.impose);
  command.add_option("-o,--output", sheets.output, "Write the picture to scale, as SVG; - is standard output")
      ->option_text("FILE.svg|-");
  declare_json(command, sheets.result);
  declare_edition(command, sheets.typesetting);
  declare_typesetting(command, sheets.typesetting);
  declare_report(command, sheets.report);
  command.footer(
      "The scheme is saddle unless --impose names another. A page that stands on its head on the sheet carries an\n"
      "arrow; depth is how many leaves lie round a page in the fold, and so how far it is moved against creep.\n"
      "\nExamples:\n"
      "  octavo sheets a.xml\n"
      "  octavo sheets a.xml --impose perfect:16 --sheet SRA2 --json\n"
      "  octavo sheets a.xml --impose tri-fold -o leaflet.svg");
}

void declare_build(CLI::App& command, BuildOptions& build) {
  declare_sources(command, build.sources);
  declare_typesetting(command, build.typesetting);
  command
      .add_option("-o,--output", build.output, "A file, a folder, or - for standard output [output/NAME[-LAYOUT].pdf]")
      ->option_text("FILE|FOLDER|-");
  command
      .add_option_function<std::string>(
          "--pages",
          [&build](const std::string& text) {
            const auto pages = parse_page_selection(text);
            if (!pages) throw CLI::ValidationError("--pages", "'" + text + "' is not a list of pages such as 1,3-5");
            build.pages = *pages;
          },
          "Write only these pages, counted from 1")
      ->option_text("1,3-5");
  declare_edition(command, build.typesetting);
  declare_press(command, build.press);
  declare_imposition(command, build.impose);
  command
      .add_option("--copies", build.copies,
                  "Make a numbered, named copy for each line of a list, and a manifest; -o A.pdf: in one file")
      ->option_text("LIST.csv");
  command.add_option("--print-copies", build.print_copies, "How many the print dialogue begins with (desktop) [1]")
      ->option_text("N")
      ->check(CLI::Range(1, most_print_copies).description(""));
  declare_jobs(command, build.jobs);
  declare_report(command, build.report);
  command.footer(
      "The dates in the PDF come from SOURCE_DATE_EPOCH (seconds since 1970); without it there are none.\n"
      "A build that fails leaves the older output as it was.\n"
      "\nExamples:\n"
      "  octavo build sources/korea-japan.en.xml\n"
      "  octavo build sources/*.xml -l handout -o out/\n"
      "  octavo build a.xml --impose saddle --sheet A4\n"
      "  octavo build a.xml -e press --condition fogra51 --profile PSOcoated_v3.icc\n"
      "  octavo build a.xml --set style.question.size=12pt --pages 1-4 -o - > proof.pdf");
}

void declare_check(CLI::App& command, CheckOptions& check) {
  declare_sources(command, check.sources);
  declare_edition(command, check.typesetting);
  declare_typesetting(command, check.typesetting);
  declare_jobs(command, check.jobs);
  declare_report(command, check.report);
  command.footer(
      "Examples:\n"
      "  octavo check sources/*.xml\n"
      "  octavo check a.xml -l large-print --werror\n"
      "  octavo check a.xml --diagnostics sarif 2> findings.sarif");
}

void declare_layouts(CLI::App& command, LayoutsOptions& layouts) {
  command.add_option("name", layouts.name, "A layout by name, or the path of a layout file")->option_text("[LAYOUT]");
  declare_overrides(command, layouts.overrides);
  declare_json(command, layouts.result);
  declare_report(command, layouts.report);
  command.footer(
      "Examples:\n"
      "  octavo layouts\n"
      "  octavo layouts booklet\n"
      "  octavo layouts my-layout.xml --json");
}

void declare_fonts(CLI::App& command, FontsOptions& fonts) {
  command.add_option("--missing", fonts.missing_in, "Typeset this source and list the characters that no font has")
      ->option_text("SOURCE");
  declare_typesetting(command, fonts.typesetting);
  declare_report(command, fonts.report);
  command.footer(
      "Examples:\n"
      "  octavo fonts\n"
      "  octavo fonts --missing sources/korea-japan.ko.xml");
}

void declare_query(CLI::App& command, QueryOptions& query) {
  command.add_option("source", query.source, "The explainer to read; - is standard input")
      ->required()
      ->option_text("SOURCE");
  declare_choice<QueryKind>(command, "what", query.kind,
                            {{"outline", QueryKind::outline},
                             {"lines", QueryKind::lines},
                             {"words", QueryKind::words},
                             {"images", QueryKind::images},
                             {"display", QueryKind::display}},
                            "What to tell")
      ->required();
  declare_json(command, query.result);
  declare_edition(command, query.typesetting);
  declare_typesetting(command, query.typesetting);
  declare_report(command, query.report);
  command.footer(
      "Places are in points from the top left corner of the page; text columns are parted by tabs.\n"
      "Of lines, `stages` tells what each stage of the justification gave, negative where the line was shrunk, "
      "`ratio`\n"
      "how much of the last one that is; `end` what became of white or a mark there; badness and demerits are TeX's.\n"
      "`display` is the display list as text, and has no JSON form.\n"
      "\nExamples:\n"
      "  octavo query a.xml outline\n"
      "  octavo query a.xml lines -l handout --json\n"
      "  octavo query a.xml words | grep -c Korea");
}

void declare_import(CLI::App& command, ImportOptions& import) {
  command.add_option("file", import.file, "UTF-8 text, passages parted by lines with only -; - is standard input")
      ->required()
      ->option_text("FILE");
  command.add_option("-o,--output", import.output, "A file, a folder, or - for standard output [standard output]")
      ->option_text("FILE|FOLDER|-");
  command
      .add_option("--lang", import.language,
                  "Its language, such as en or zh-Hant [by its name, NAME.en.txt, or guessed]")
      ->option_text("TAG");
  command.add_option("--title", import.title, "Its title [from the file's name]")->option_text("TEXT");
  declare_report(command, import.report);
  command.footer(
      "Examples:\n"
      "  octavo import explainer.txt --lang en -o sources/explainer.en.xml\n"
      "  octavo import explainer.txt | less");
}

void declare_schema(CLI::App& command, SchemaOptions& schema) {
  declare_choice<SchemaKind>(
      command, "language", schema.kind,
      {{"rng", SchemaKind::relax_ng},
       {"xsd", SchemaKind::xml_schema},
       {"xml", SchemaKind::xml_namespace},
       {"manual", SchemaKind::manual}},
      "RELAX NG; W3C XML Schema; xml.xsd, which the latter needs beside it; or the vocabulary as "
      "sections of a source, as the manual has them")
      ->required();
  command.add_option("-o,--output", schema.output, "A file, or - for standard output [standard output]")
      ->option_text("FILE|-");
  declare_report(command, schema.report);
  command.footer(
      "An editor finds the schema by the second line of a source:\n"
      "  <?xml-model href=\"explainer.rng\" type=\"application/xml\" "
      "schematypens=\"http://relaxng.org/ns/structure/1.0\"?>\n"
      "\nExamples:\n"
      "  octavo schema rng -o sources/explainer.rng\n"
      "  octavo schema xsd -o explainer.xsd && octavo schema xml -o xml.xsd\n"
      "  xmllint --noout --relaxng sources/explainer.rng sources/*.xml");
}

}  // namespace

void declare(CLI::App& app, Words& words, std::span<const char* const> said) {
  app.get_formatter()->column_width(34);
  app.set_help_flag("-h,--help", "Print this help");
  app.set_version_flag("--version", "octavo " OCTAVO_VERSION, "Print the version");
  app.require_subcommand(1);
  const auto offer = [&](const char* name, const char* description, auto declare_options, auto& options) {
    CLI::App& command = *app.add_subcommand(name, description);
    const auto is_name = [&](std::string_view word) { return word == name; };
    if (std::ranges::any_of(said, is_name)) declare_options(command, options);
  };
  offer("build", "Typeset explainers and write print-ready PDF", declare_build, words.build);
  offer("check", "Do everything but write the PDF, and tell what is wrong", declare_check, words.check);
  offer("layouts", "List the layouts, or show every value of one and where it is set", declare_layouts, words.layouts);
  offer("fonts", "List the fonts of fonts.xml, or the characters that none of them has", declare_fonts, words.fonts);
  offer("query", "Tell what was typeset, and where it stands on the pages", declare_query, words.query);
  offer("sheets", "Show how the pages go on sheets, as a table and a picture", declare_sheets, words.sheets);
  offer("preflight", "Hold a PDF, or a source, against PDF/X-4 and a press condition", declare_preflight,
        words.preflight);
  offer("conditions", "List the press conditions, and whether their profiles are here", declare_conditions,
        words.conditions);
  offer("import", "Turn a plain-text explainer into source XML", declare_import, words.import);
  offer("schema", "Print the vocabulary as a schema, for editors and validators", declare_schema, words.schema);
  app.footer(
      "Examples:\n"
      "  octavo build sources/korea-japan.en.xml\n"
      "  octavo layouts\n"
      "  octavo import explainer.txt --lang en -o sources/explainer.en.xml\n"
      "\nExit codes: 0 done, 1 errors in the document or layout, 2 wrong usage, 3 warnings under --werror,\n"
      "4 files, fonts or the disk, 70 a bug, 130 interrupted.\n"
      "Each command has its own help: octavo build --help");
}

}  // namespace octavo::cli
