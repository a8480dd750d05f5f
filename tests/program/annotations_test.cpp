// Readings, notes and marks as readers of the PDF get them: the text in order, each reading after its base.

#include <algorithm>

#include "pages.h"

using namespace octavo::test;

namespace {

/// The text of the PDF without white space, in the order of its content, or as it lies on the page.
std::string text_of_pdf(const std::string& body, const std::string& options, const std::string& order) {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("ja", body));
  const CommandResult built = call(folder, "build a.xml --werror -o a.pdf " + options + " 2>&1");
  CAPTURE(built.output);
  REQUIRE(built.status == 0);
  const CommandResult text = run("cd '" + folder.path() + "' && pdftotext " + order + " a.pdf - | tr -d ' \\n\\f'");
  REQUIRE(text.status == 0);
  return text.output;
}

}  // namespace

TEST_CASE("a reading follows its base, and the bases follow each other") {
  const std::string body = "<p><ruby>韓国<rt>かんこく</rt></ruby>と<ruby>日<rt>に</rt>本<rt>ほん</rt></ruby>の話。</p>";
  CHECK(holds(text_of_pdf(body, "-l handout", "-raw"), "韓国かんこくと日本にほんの話。"));
  CHECK(holds(text_of_pdf(body, "-l handout", ""), "韓国と日本の話。"));
}

TEST_CASE("a note is read where it stands, its upper line first") {
  CHECK(holds(text_of_pdf("<p>条約<gloss>一九六五年に結ばれた</gloss>の話。</p>", "-l handout", "-raw"),
              "条約（一九六五年に結ばれた）の話。"));
}

TEST_CASE("emphasis marks are not read") {
  const std::string text =
      text_of_pdf("<p>ここは<em>大事</em>な点。</p>", "-l handout --set 'style.em[ja].emphasis-mark=usual'", "-raw");
  CHECK(holds(text, "ここは大事な点。"));
  CHECK_FALSE(holds(text, "●"));
}

TEST_CASE("the width of a line is that of its characters") {
  const std::string body = "<p>本<ruby>木<rt>き</rt></ruby></p>";
  const auto lines = lines_of(explainer_in("ja", body), "-l handout");
  const auto plain = lines_of(explainer_in("ja", "<p>本木</p>"), "-l handout");
  const auto is_it = [](const SetLine& line) { return line.text.starts_with("本木"); };
  const auto found = std::find_if(lines.begin(), lines.end(), is_it);
  const auto wanted = std::find_if(plain.begin(), plain.end(), is_it);
  REQUIRE(found != lines.end());
  REQUIRE(wanted != plain.end());
  CHECK(found->width == doctest::Approx(wanted->width));
}
