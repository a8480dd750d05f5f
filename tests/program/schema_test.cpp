// The schemas, held by two validators (libxml2's xmllint; jing, which brings Xerces for XSD) against what the reader
// takes and refuses.

#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../cli/program.h"

using namespace octavo::test;

namespace {

enum class Language { relax_ng, xml_schema };
enum class Validator { libxml2, jing };

/// A folder with all schemas, as the program writes them.
void put_schemas(const TemporaryFolder& folder) {
  REQUIRE(call(folder, "schema rng -o explainer.rng").output == "");
  REQUIRE(call(folder, "schema xsd -o explainer.xsd").output == "");
  REQUIRE(call(folder, "schema xml > xml.xsd").output == "");
}

CommandResult validate(const TemporaryFolder& folder, Language language, Validator validator,
                       const std::string& files) {
  const std::string schema = language == Language::relax_ng ? "explainer.rng" : "explainer.xsd";
  const std::string with = language == Language::relax_ng ? "--relaxng" : "--schema";
  const std::string program =
      validator == Validator::libxml2 ? "xmllint --nonet --noout " + with + " " + schema : "jing " + schema;
  return run("cd '" + folder.path() + "' && " + program + " " + files + " 2>&1");
}

template <typename Check>
void with_each_validator(Check check) {
  for (const Language language : {Language::relax_ng, Language::xml_schema}) {
    for (const Validator validator : {Validator::libxml2, Validator::jing}) {
      CAPTURE(static_cast<int>(language));
      CAPTURE(static_cast<int>(validator));
      check(language, validator);
    }
  }
}

std::string explainer_of(const std::string& body) {
  return "<explainer version=\"1\" xml:lang=\"en\"><meta><title>Tea</title></meta>\n" + body + "</explainer>";
}

/// How much of a mistake schemas see.
enum class Seen { by_both, by_relax_ng, by_none };

struct Mutation {
  std::string name;
  std::string text;  ///< the whole source
  std::string code;  ///< what the reader says; empty: nothing
  Seen seen = Seen::by_both;
};

Mutation within(const std::string& name, const std::string& body, const std::string& code, Seen seen = Seen::by_both) {
  return {name, explainer_of(body), code, seen};
}

const std::vector<Mutation> mutations{
    {"sound", explainer_of("<p>Tea</p>"), "", Seen::by_none},
    {"root", "<document><meta><title>Tea</title></meta><p>x</p></document>", "E211"},
    {"part-of-nothing", "<item>Tea</item>", "E211"},
    {"no-meta", "<explainer xml:lang=\"en\"><p>Tea</p></explainer>", "E206"},
    {"no-title", "<explainer xml:lang=\"en\"><meta/><p>Tea</p></explainer>", "E206"},
    {"two-titles", "<explainer xml:lang=\"en\"><meta><title>a</title><title>b</title></meta><p>x</p></explainer>",
     "E207"},
    {"wrong-order", "<explainer xml:lang=\"en\"><meta><subtitle>b</subtitle><title>a</title></meta></explainer>",
     "E202"},
    {"wrong-version", "<explainer version=\"2\" xml:lang=\"en\"><meta><title>a</title></meta><p>x</p></explainer>",
     "E205"},
    within("unknown-element", "<p>Tea <emph>is</emph> good</p>", "E201"),
    within("unknown-block", "<para>Tea</para>", "E201"),
    within("inline-as-block", "<em>Tea</em>", "E202"),
    within("block-in-a-line", "<p>Tea <p>is</p></p>", "E202"),
    within("title-in-a-list", "<list><title>t</title><item>a</item></list>", "E202"),
    within("empty-list", "<list/>", "E206"),
    within("section-without-title", "<section><p>x</p></section>", "E206"),
    within("title-behind-text", "<section><p>x</p><title>t</title></section>", "E202"),
    within("answer-first", "<qa><answer><p>x</p></answer><question>q</question></qa>", "E202"),
    within("two-answers", "<qa><question>q</question><answer><p>x</p></answer><answer><p>y</p></answer></qa>", "E207"),
    within("attribution-first", "<quote><attribution>w</attribution><p>x</p></quote>", "E202"),
    within("section-in-a-box", "<callout><section><title>t</title><p>x</p></section></callout>", "E202"),
    within("loose-text", "Tea is good", "E208"),
    within("text-in-a-list", "<list>Tea<item>a</item></list>", "E208"),
    within("text-beside-blocks", "<list><item>Tea<p>x</p></item></list>", "E208", Seen::by_relax_ng),
    within("break-with-text", "<p>a<br>b</br></p>", "E208"),
    within("unknown-attribute", "<p rol=\"x\">Tea</p>", "E203"),
    within("attribute-of-another", "<p kind=\"note\">Tea</p>", "E203"),
    within("unknown-xml-attribute", "<p xml:id=\"a\" xml:space=\"preserve\">Tea</p>", "E203"),
    within("no-src", "<figure alt=\"a\"/>", "E204"),
    within("no-alt", "<figure src=\"a.png\"/>", "E204"),
    within("no-language", "<p><foreign>thé</foreign></p>", "E204"),
    within("no-target", "<p><ref/></p>", "E204"),
    within("two-ids", "<p xml:id=\"a\">x</p><p xml:id=\"a\">y</p>", "E209"),
    // It might stand in a file that this one is part of.
    within("no-such-id", "<p xml:id=\"a\">x <ref to=\"b\" show=\"page\"/></p>", "E210", Seen::by_none),
    within("reference-to-no-name", "<p>x <ref to=\"1 b\"/></p>", "E210"),
    within("empty-paragraph", "<p/>", "W212", Seen::by_none),
    within("unpaired-ruby", "<p><ruby>x</ruby></p>", "W215", Seen::by_none),
    within("no-such-language", "<p xml:lang=\"zz\">x</p>", "E205", Seen::by_none),
};

/// Values of each type of attribute: first those that it takes, then those that it does not.
struct Values {
  std::string name;
  std::string before, after;
  std::vector<std::string> sound, wrong;
};

const std::vector<Values> values{
    {"id", "<p xml:id=\"", "\">x</p>", {"a", "韓国", "_a-1.b"}, {"", "1a", "a b", "a:b", "-a"}},
    {"language",
     "<p xml:lang=\"",
     "\">x</p>",
     {"en", "zh-Hant", "ja-JP", "yue", "zh-Hant-HK"},
     {"", "korean", "en-", "en_GB", "e2", "zh-Hanthanth"}},
    {"enumeration", "<list kind=\"", "\"><item>x</item></list>", {"number", " number "}, {"", "Number", "num"}},
    {"integer",
     "<list start=\"",
     "\"><item>x</item></list>",
     {"0", "12", "999999", "007"},
     {"", "-1", "1.5", "x", "1000000"}},
    {"href",
     "<p><link href=\"",
     "\">x</link></p>",
     {"https://example.org", "http://a", "mailto:a@example.org"},
     {"", "example.org", "https://", "ftp://a", "https://a b", "javascript:x"}},
    {"file", "<figure alt=\"a\" src=\"", "\"/>", {"a.png", "a b.png"}, {"", " "}},
    {"audience", "<p audience=\"", "\">x</p>", {"press", "press staff", " press "}, {"", " "}},
    {"measure",
     "<figure src=\"a.png\" alt=\"a\" width=\"",
     "\"/>",
     {"80mm", "3.5cm", ".5in", "12pt", "10Q", "2pc", "60%", "100%", "0.5%", "100.0%", "007mm"},
     {"", "80", "0mm", "0.0mm", "-3mm", "80 mm", "5.mm", "80px", "101%", "0%", "%", "mm", "100.5%", "1.mm"}},
};
const std::vector<std::string> sound_dates{"2026", "2026-11", "2026-11-23", "2024-02-29"};
const std::vector<std::string> wrong_dates{"",          "26",    "2026-13",    "2026-02-30",  "2025-02-29",
                                           "2026-11-3", "2026Z", "23.11.2026", "2026-11-23Z", "today"};

const std::vector<std::string> sound_moments{"2026-11-24T09:00Z", "2026-11-24T18:00+09:00", "2026-01-31T23:59-03:30",
                                             "2026-01-31T00:00+14:00"};
const std::vector<std::string> wrong_moments{"",
                                             "2026-11-24",
                                             "2026-11-24T09:00",
                                             "2026-11-24T24:00Z",
                                             "2026-11-24T09:60Z",
                                             "2026-13-24T09:00Z",
                                             "2026-11-24 09:00Z",
                                             "2026-11-24T9:00Z",
                                             "2026-11-24T09:00z",
                                             "2026-11-24T09:00+9",
                                             "2026-11-24T09:00+0900",
                                             "2026-11-24T09:00+15:00",
                                             "2026-11-24T09:00:00Z"};

std::string withheld(const std::string& value) {
  return "<explainer xml:lang=\"en\" embargo=\"" + value + "\"><meta><title>T</title></meta><p>x</p></explainer>";
}

std::string dated(const std::string& value) {
  return "<explainer xml:lang=\"en\"><meta><title>T</title><date when=\"" + value +
         "\">d</date></meta><p>x</p></explainer>";
}

/// Each value as a mutation of its own, named so that a failure says which.
std::vector<Mutation> value_mutations() {
  std::vector<Mutation> all;
  const auto add = [&all](const std::string& name, const std::string& text, const std::string& code) {
    all.push_back({name + "-" + std::to_string(all.size()), text, code, code.empty() ? Seen::by_none : Seen::by_both});
  };
  for (const Values& kind : values) {
    for (const auto& value : kind.sound) add(kind.name, explainer_of(kind.before + value + kind.after), "");
    for (const auto& value : kind.wrong) add(kind.name, explainer_of(kind.before + value + kind.after), "E205");
  }
  for (const auto& value : sound_dates) add("date", dated(value), "");
  for (const auto& value : wrong_dates) add("date", dated(value), "E205");
  for (const auto& value : sound_moments) add("moment", withheld(value), "");
  for (const auto& value : wrong_moments) add("moment", withheld(value), "E205");
  return all;
}

/// The files that a validator refused.
std::set<std::string> refused_files(const CommandResult& result, Validator validator,
                                    const std::vector<Mutation>& mutants) {
  std::set<std::string> files;
  for (const Mutation& mutant : mutants) {
    const std::string file = mutant.name + ".xml";
    const bool refused = validator == Validator::libxml2 ? holds(result.output, "\n" + file + " fails to validate")
                                                         : holds(result.output, "/" + file + ":");
    if (refused) files.insert(mutant.name);
  }
  return files;
}

/// The first code that the reader tells of each file.
std::map<std::string, std::string> codes_of(const TemporaryFolder& folder, const std::string& files) {
  const std::string told = call(folder, "check --diagnostics short " + files).output;
  std::map<std::string, std::string> codes;
  std::istringstream lines(told);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t open = line.find('['), name_end = line.find(".xml:");
    if (open != std::string::npos && name_end != std::string::npos)
      codes.emplace(line.substr(0, name_end), line.substr(open + 1, 4));
  }
  return codes;
}

void check_all(const std::vector<Mutation>& mutants) {
  const TemporaryFolder folder;
  put_schemas(folder);
  std::string files;
  for (const Mutation& mutant : mutants) {
    folder.put(mutant.name + ".xml", mutant.text);
    files += " " + mutant.name + ".xml";
  }
  const auto codes = codes_of(folder, files);
  std::map<std::string, std::set<std::string>> refused;
  with_each_validator([&](Language language, Validator validator) {
    const auto found = refused_files(validate(folder, language, validator, files), validator, mutants);
    for (const Mutation& mutant : mutants) {
      CAPTURE(mutant.text);
      const bool wanted =
          mutant.seen == Seen::by_both || (mutant.seen == Seen::by_relax_ng && language == Language::relax_ng);
      CHECK(found.contains(mutant.name) == wanted);
    }
  });
  for (const Mutation& mutant : mutants) {
    CAPTURE(mutant.text);
    const auto code = codes.find(mutant.name);
    const std::string told = code == codes.end() ? "" : code->second;
    // A sound source may name an image that is not there.
    CHECK((mutant.code.empty() ? told.empty() || told == "E601" : told == mutant.code));
  }
}

}  // namespace

TEST_CASE("every sample and every golden source is valid by both schemas and for both validators") {
  const TemporaryFolder folder;
  put_schemas(folder);
  const std::string files = "'" OCTAVO_SOURCE_DIR "'/sources/*.xml '" OCTAVO_SOURCE_DIR
                            "'/sources/parts/*.xml '" OCTAVO_SOURCE_DIR "'/tests/golden/cases/*/source.xml";
  with_each_validator([&](Language language, Validator validator) {
    const CommandResult result = validate(folder, language, validator, files);
    CAPTURE(result.output);
    CHECK(result.status == 0);
  });
}

TEST_CASE("files that refer to one another are valid each by itself") {
  const TemporaryFolder folder;
  put_schemas(folder);
  folder.put("whole.xml", explainer_of("<p><ref to=\"part\"/> <cite source=\"book\"/> <term ref=\"word\">a</term></p>"
                                       "<include href=\"part.xml\"/>"));
  folder.put("part.xml",
             "<section xml:id=\"part\" xml:lang=\"en\"><title>Part</title><p><ref to=\"whole\"/></p></section>");
  with_each_validator([&](Language language, Validator validator) {
    const CommandResult result = validate(folder, language, validator, "whole.xml part.xml");
    CAPTURE(result.output);
    CHECK(result.status == 0);
  });
}

TEST_CASE("what the reader refuses, the schemas refuse as far as they can express it, and nothing else") {
  check_all(mutations);
}

TEST_CASE("the schemas take the values that the reader takes") {
  check_all(value_mutations());
}

TEST_CASE("the schema that the samples point to is the one that the program writes") {
  const TemporaryFolder folder;
  REQUIRE(call(folder, "schema rng -o now.rng").status == 0);
  std::ifstream kept(OCTAVO_SOURCE_DIR "/sources/explainer.rng", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(kept), {}};
  INFO("octavo schema rng -o sources/explainer.rng");
  CHECK(folder.get("now.rng") == text);
  const auto samples =
      run("grep -L '^<?xml-model href=\"explainer.rng\" type=\"application/xml\" "
          "schematypens=\"http://relaxng.org/ns/structure/1.0\"?>$' '" OCTAVO_SOURCE_DIR "'/sources/*.xml");
  CHECK(samples.output == "");
}
