// Files that a source includes: what they hold, and what is told of them.
#include <map>

#include <doctest/doctest.h>

#include "document/changes.h"
#include "reading.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

/// A document in a folder of its own, with the files beside it.
struct ReadFolder {
  Files files;
  base::SourceMap sources;
  Diagnostics diagnostics;
  std::unique_ptr<document::Document> document;

  ReadFolder(const std::string& body, std::map<std::string, std::string> others, const document::Profile& profile = {})
      : files((others.emplace("x/a.xml", explainer(body)), std::move(others))) {
    files.set_root("x");
    document = document::read("x/a.xml", files, sources, diagnostics, profile);
  }

  std::string outline_of_body() const {
    std::string text;
    for (const auto& child : document->root.children) {
      if (child.kind != document::Kind::meta) text += (text.empty() ? "" : " ") + outline(child);
    }
    return text;
  }

  /// "b.xml E201 1:4 message (a.xml 2:16 included from here)" a line.
  std::string told() const {
    std::string lines;
    const auto at = [&](Span span) {
      const auto place = sources.place(span);
      return std::string(sources.name(span.source)) + " " + std::to_string(place.line) + ":" +
             std::to_string(place.column);
    };
    for (const auto& finding : diagnostics.sorted()) {
      lines += std::string(base::info(finding.code).id) + " " + at(finding.span) + " " + finding.message;
      for (const auto& related : finding.related) lines += " (" + at(related.span) + " " + related.message + ")";
      lines += "\n";
    }
    return lines;
  }
};

}  // namespace

TEST_CASE("an included file stands where it is named, by its root or by all of an explainer but its meta") {
  const ReadFolder read("<p>1</p><include href='b.xml'/><include href='c/d.xml'/>",
                        {{"x/b.xml", "<section><title>b</title><p>2</p></section>"},
                         {"x/c/d.xml",
                          "<explainer xml:lang='ja'><meta><title>d</title></meta><p>3</p><p>4</p>"
                          "<include href='e.xml'/></explainer>"},
                         {"x/c/e.xml", "<p>5</p>"}});
  CHECK(read.told() == "");
  CHECK(read.outline_of_body() == "p(|1|) section1(title(|b|) p(|2|)) p(|3|) p(|4|) p(|5|)");
  const auto& children = read.document->root.children;
  CHECK(children.at(2).language == Language("en"));
  CHECK(children.at(3).language == Language("ja"));
  CHECK(children.at(5).language == Language("ja"));
}

TEST_CASE("xi:include is the same") {
  const ReadFolder read("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='b.xml'/>",
                        {{"x/b.xml", "<p>2</p>"}});
  CHECK(read.told() == "");
  CHECK(read.outline_of_body() == "p(|2|)");
}

TEST_CASE("an include stands where blocks do, and has no name or role that would be lost") {
  const ReadFolder in_list("<list><include href='b.xml'/><item>i</item></list>", {{"x/b.xml", "<item>x</item>"}});
  CHECK(in_list.told() == "E202 x/a.xml 2:8 <include> is not allowed in <list>\n");
  const ReadFolder foreign(
      "<list><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='b.xml'/><item>i</item></list>",
      {{"x/b.xml", "<item>x</item>"}});
  CHECK(foreign.told() == "E202 x/a.xml 2:8 <include> is not allowed in <list>\n");
  const ReadFolder named("<include xml:id='i' href='b.xml'/>", {{"x/b.xml", "<p>x</p>"}});
  CHECK(named.told() == "E203 x/a.xml 2:10 <include> has no attribute xml:id\n");
}

TEST_CASE("no two nodes have the same number, and each knows its file") {
  const ReadFolder read("<p>1</p><include href='c/b.xml'/>",
                        {{"x/c/b.xml", "<section><title>b</title><figure src='f.png' alt='f'/></section>"}});
  std::map<std::uint32_t, int> seen;
  const auto visit = [&](const auto& self, const document::Node& node) -> void {
    ++seen[node.xml.value];
    for (const auto& child : node.children) self(self, child);
  };
  visit(visit, read.document->root);
  for (const auto& [number, times] : seen) CHECK(times == 1);
  const auto& figure = read.document->root.children.back().children.back();
  CHECK(read.sources.name(figure.span.source) == "x/c/b.xml");
  CHECK(read.sources.name(read.document->root.span.source) == "x/a.xml");
}

TEST_CASE("what is wrong in an included file is told there, with the place that included it") {
  const ReadFolder read("<include href='b.xml'/>",
                        {{"x/b.xml", "<section><title>b</title>\n<include href='c.xml'/></section>"},
                         {"x/c.xml", "<p>a <emph>x</emph></p>"}});
  CHECK(read.told() ==
        "E201 x/c.xml 1:7 the vocabulary has no element <emph> (x/b.xml 2:16 included from here) (x/a.xml 2:16 "
        "included from here)\n");
  const ReadFolder misplaced("<section><title>t</title><include href='b.xml'/></section>",
                             {{"x/b.xml", "<appendix><title>x</title></appendix>"}});
  CHECK(misplaced.told().starts_with("E202 x/b.xml 1:2 <appendix> is not allowed in <section> (x/a.xml 2:41 included"));
}

TEST_CASE("ids are of the whole document") {
  const ReadFolder read("<p xml:id='i'>1 <ref to='j'/></p><include href='b.xml'/>",
                        {{"x/b.xml", "<section xml:id='j'><title>t</title><p xml:id='i'>2</p></section>"}});
  CHECK(read.told() ==
        "E209 x/b.xml 1:48 the id \"i\" is already taken (x/a.xml 2:12 first given here) (x/a.xml 2:49 included from "
        "here)\n");
}

TEST_CASE("an include that is for other readers leaves out what its file holds, and tells what refers there") {
  const std::string body =
      "<p>1</p><include href='b.xml' audience='staff'/><include href='c.xml' audience='press'/>"
      "<list><item>2</item></list>";
  const std::map<std::string, std::string> others{
      {"x/b.xml", "<section xml:id='inside'><title>b</title><p>2</p></section>"}, {"x/c.xml", "<p>3</p>"}};
  CHECK(ReadFolder(body, others).outline_of_body() == "p(|1|) section1(title(|b|) p(|2|)) p(|3|) list(item1(|2|))");
  const ReadFolder press(body, others, {{"press"}});
  CHECK(press.told() == "");
  CHECK(press.outline_of_body() == "p(|1|) p(|3|) list(item1(|2|))");
  const ReadFolder referring(body + "<p><ref to='inside'/></p>", others, {{"press"}});
  CHECK(referring.told() ==
        "E253 x/a.xml 2:128 \"inside\" is left out: it is not for the audience that is set (x/b.xml 1:2 this is the "
        "element)\n");
  // A box of which nothing is left goes as well.
  const ReadFolder emptied("<p>1</p><sidebar><include href='c.xml' audience='press'/></sidebar>",
                           {{"x/c.xml", "<p audience='press'>3</p>"}}, {{"staff"}});
  CHECK(emptied.outline_of_body() == "p(|1|)");
}

TEST_CASE("what an included explainer says of its readers and its secrets holds for what it brings") {
  const std::string included =
      "<explainer xml:lang='en' audience='staff' classification='secret'><meta><title>b</title></meta>"
      "<p xml:id='b'>2</p><p classification='restricted'>3</p></explainer>";
  const std::string body = "<p audience='press'>1</p><include href='b.xml'/>";
  const ReadFolder all(body, {{"x/b.xml", included}});
  CHECK(all.told().empty());
  REQUIRE(all.document->root.children.size() == 4);
  CHECK(all.document->root.children[2].value("classification") == "secret");
  CHECK(all.document->root.children[3].value("classification") == "restricted");
  CHECK(ReadFolder(body, {{"x/b.xml", included}}, {{"press"}}).document->root.children.size() == 2);
  const ReadFolder referring(body + "<p><ref to='b'/></p>", {{"x/b.xml", included}}, {{"press"}});
  CHECK(referring.told().starts_with("E253 x/a.xml 2:61 \"b\" is left out"));
}

TEST_CASE("E256, W257: an included explainer that is withheld for longer, or a draft") {
  const auto told = [](const std::string& own, const std::string& included) {
    Files files(std::map<std::string, std::string>{
        {"x/a.xml",
         "<explainer xml:lang='en' " + own + "><meta><title>a</title></meta><include href='b.xml'/></explainer>"},
        {"x/b.xml", "<explainer xml:lang='en' " + included + "><meta><title>b</title></meta><p>2</p></explainer>"}});
    files.set_root("x");
    base::SourceMap sources;
    Diagnostics diagnostics;
    document::read("x/a.xml", files, sources, diagnostics, {});
    return report(diagnostics, sources);
  };
  const std::string until = "embargo='2026-12-24T18:30Z'";
  CHECK(
      told("", until).starts_with("E256 1:35 what is included here is withheld until 2026-12-24T18:30Z, and the "
                                  "document is not withheld"));
  CHECK(told("embargo='2026-12-24T18:00Z'", until)
            .starts_with("E256 1:35 what is included here is withheld until 2026-12-24T18:30Z, and the document only "
                         "until 2026-12-24T18:00Z (1:35 the document says it here)"));
  CHECK(told(until, until).empty());
  CHECK(told("embargo='2026-12-25T03:30+09:00'", until).empty());
  CHECK_FALSE(told("embargo='2026-12-25T03:29+09:00'", until).empty());
  CHECK_FALSE(told("embargo='2026-12-24T16:30-01:59'", until).empty());
  CHECK(told("embargo='2026-12-24T16:30-02:00'", until).empty());
  CHECK(told(until, "").empty());
  CHECK(told("", "status='draft'").starts_with("W257 1:34 what is included here is a draft"));
  CHECK(told("status='draft'", "status='draft'").empty());
}

TEST_CASE("what has moved into a file of its own has not changed") {
  const ReadFolder before("<p>1</p><section><title>t</title><p>2</p><p>3</p></section>", {});
  const ReadFolder now("<p>1</p><include href='b.xml'/>",
                       {{"x/b.xml", "<section><title>t</title><p>2</p><p>new</p></section>"}});
  document::mark_changes(*now.document, *before.document);
  const auto& section = now.document->root.children.back();
  REQUIRE(section.children.size() == 3);
  CHECK_FALSE(document::is_changed(section.children.at(0)));
  CHECK_FALSE(document::is_changed(section.children.at(1)));
  CHECK(document::is_changed(section.children.at(2)));
  CHECK(document::gap_in(now.document->root) == document::Deletion::none);
}

TEST_CASE("E243: a file that includes itself") {
  const ReadFolder self("<include href='../x/a.xml'/>", {});
  CHECK(self.told() == "E243 x/a.xml 2:16 '../x/a.xml' includes itself, directly or through others\n");
  const ReadFolder round("<include href='b.xml'/>",
                         {{"x/b.xml", "<section><title>t</title><include href='a.xml'/></section>"}});
  CHECK(round.told() ==
        "E243 x/b.xml 1:41 'a.xml' includes itself, directly or through others (x/a.xml 2:16 it goes round from here) "
        "(x/a.xml 2:16 included from here)\n");
}

TEST_CASE("E244: files in files, more than sixteen deep") {
  std::map<std::string, std::string> others;
  for (int i = 0; i < 20; ++i) {
    others["x/" + std::to_string(i) + ".xml"] =
        "<section><title>t</title><p>x</p><include href='" + std::to_string(i + 1) + ".xml'/></section>";
  }
  const ReadFolder read("<include href='0.xml'/>", others);
  CHECK(read.told().starts_with("E244 x/15.xml 1:49 files are included in files more than 16 deep"));
}

TEST_CASE("a file that is not there, and one outside the root") {
  const ReadFolder missing("<include href='bb.xml'/>", {{"x/b.xml", "<p>x</p>"}});
  CHECK(missing.told() == "E701 x/a.xml 2:16 cannot find 'x/bb.xml'\n");
  const ReadFolder outside("<include href='../y.xml'/>", {{"y.xml", "<p>x</p>"}});
  CHECK(outside.told().starts_with("E704 x/a.xml 2:16 "));
  const ReadFolder broken("<include href='b.xml'/>", {{"x/b.xml", "<p>x"}});
  CHECK(broken.told().starts_with("E101 x/b.xml"));
  CHECK(broken.told().find("(x/a.xml 2:16 included from here)") != std::string::npos);
  const ReadFolder bare("<include/>", {});
  CHECK(bare.told().starts_with("E204 x/a.xml 2:2 <include> needs the attribute href"));
}
