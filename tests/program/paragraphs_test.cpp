// First-line indents, brackets at the start of paragraphs and short last lines, as each language has them.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

#include <sys/resource.h>

#include "pages.h"

using namespace octavo::test;

namespace {

const std::string wide =
    "-l brief --set style.document.size=10pt --set style.document[ja].size=10pt "
    "--set style.document[zh].size=10pt --set style.document[ko].size=10pt ";

/// How far the line that begins with the text is indented, in points, against one that is flush.
double indent_of(const std::vector<SetLine>& lines, const std::string& text, const std::string& flush) {
  return std::round((line_with(lines, text).x - line_with(lines, flush).x) * 10) / 10;
}

std::string paragraphs(const std::string& second) {
  return "<p role=\"continued\">零</p><p>" + second + "</p>";
}

}  // namespace

TEST_CASE("what a box holds stands as far from its edges, whatever it begins and ends with") {
  const TemporaryFolder folder;
  const auto height = [&](const std::string& body) {
    folder.put("a.xml", explainer_in("en", "<p>Before</p><sidebar>" + body + "</sidebar><p>After</p>"));
    std::istringstream list(call(folder, "query a.xml display --werror -l booklet").output);
    double tint = 0;
    for (std::string line; std::getline(list, line);) {
      double found = 0;
      const bool box = line.find("[1 5 6 2]") != std::string::npos;
      if (box && std::sscanf(line.c_str(), " artifact fill %*f %*f %*f x %lf", &found) == 1) tint = found;
    }
    return tint;
  };
  const double two_lines = height("<p>One</p><p>Two</p>");
  CHECK(two_lines > 32);
  CHECK(height("<list><item>One</item><item>Two</item></list>") == doctest::Approx(two_lines));
  CHECK(height("<p>One</p><quote><p>Two</p></quote>") == doctest::Approx(two_lines + 16));
}

TEST_CASE("Han among Latin words does not come apart where word spaces open") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en",
                                   "<p>English with <foreign xml:lang=\"ja\">日本語</foreign> inside, hyphenation of "
                                   "extraordinarily complicated internationalisation requirements.</p>"));
  std::istringstream list(
      call(folder, "query a.xml display --werror -l booklet --set style.p.hyphenate=no --set style.p.size=11pt")
          .output);
  double han = 0, after = 0;
  for (std::string line; std::getline(list, line) && after == 0;) {
    if (han > 0) after = std::stod(line);
    if (line.find("日本語") != std::string::npos) han = std::stod(line);
  }
  CHECK(after - han >= 33);
  CHECK(after - han < 33 * 1.05);
}

TEST_CASE("paragraphs are indented by one em, Chinese ones by two") {
  const auto indent = [&](const char* language) {
    return indent_of(lines_of(explainer_in(language, paragraphs("一二")), wide), "一二", "零");
  };
  CHECK(indent("en") == 10);
  CHECK(indent("ja") == 10);
  CHECK(indent("ko") == 10);
  CHECK(indent("zh-Hans") == 20);
  CHECK(indent("zh-Hant") == 20);
}

TEST_CASE("Chinese paragraphs in narrow columns are indented by one em") {
  const auto lines = lines_of(explainer_in("zh-Hans", paragraphs("一二")), wide + "--set page.body.margin-outer=100mm");
  CHECK(indent_of(lines, "一二", "零") == 10);
  const auto never = lines_of(explainer_in("zh-Hans", paragraphs("一二")),
                              wide + "--set page.body.margin-outer=100mm --set style.p.narrow-measure=0pt");
  CHECK(indent_of(never, "一二", "零") == 20);
  const auto japanese = lines_of(explainer_in("ja", paragraphs("一二")), wide + "--set page.body.margin-outer=100mm");
  CHECK(indent_of(japanese, "一二", "零") == 10);
}

TEST_CASE("after a heading Latin and Korean paragraphs are flush, Japanese and Chinese ones are not") {
  const auto indent = [&](const char* language) {
    const std::string body = "<p role=\"continued\">零</p><section><title>题</title><p>一二</p><p>二三</p></section>";
    const auto lines = lines_of(explainer_in(language, body), wide);
    CHECK(indent_of(lines, "二三", "零") > 0);
    return indent_of(lines, "一二", "零");
  };
  CHECK(indent("en") == 0);
  CHECK(indent("ko") == 0);
  CHECK(indent("ja") == 10);
  CHECK(indent("zh-Hans") == 20);
}

TEST_CASE("a paragraph after a list, a quotation or a figure is indented unless it only goes on") {
  for (const char* language : {"en", "ja", "ko", "zh-Hant"}) {
    CAPTURE(language);
    for (const char* block : {"<list><item>项</item></list>", "<quote><p>引</p></quote>"}) {
      const std::string body =
          "<p>零</p>" + std::string(block) + "<p role=\"continued\">一二</p>" + block + "<p>二三</p>";
      const auto lines = lines_of(explainer_in(language, body), wide);
      CHECK(indent_of(lines, "二三", "一二") > 0);
    }
  }
}

TEST_CASE("the three schemes of a bracket at the start of a paragraph") {
  const auto indent = [&](const char* language, const std::string& text, const std::string& scheme) {
    const auto lines =
        lines_of(explainer_in(language, paragraphs(text)), wide + "--set style.p.paragraph-start-bracket=" + scheme);
    return indent_of(lines, text, "零");
  };
  const auto schemes = [&](const char* language, const std::string& text) {
    return std::vector<double>{indent(language, text, "indent-solid"), indent(language, text, "indent-and-half"),
                               indent(language, text, "half")};
  };
  using Schemes = std::vector<double>;
  CHECK(schemes("ja", "「一二」") == Schemes{10, 15, 5});
  CHECK(schemes("ja", "（一二）") == Schemes{10, 15, 5});
  CHECK(schemes("ja", "一二") == Schemes{10, 10, 10});
  CHECK(schemes("zh-Hans", "（一二）") == Schemes{20, 25, 15});
  CHECK(schemes("zh-Hant", "「一二」") == Schemes{20, 25, 15});
  CHECK(schemes("ko", "(일)") == Schemes{10, 15, 5});
  CHECK(schemes("en", "(one)") == Schemes{10, 10, 10});
  // A flush paragraph has its bracket at the edge in every scheme.
  const auto flush = lines_of(explainer_in("ja", "<p role=\"continued\">零</p><p role=\"continued\">「一」</p>"),
                              wide + "--set style.p.paragraph-start-bracket=indent-and-half");
  CHECK(indent_of(flush, "「一」", "零") == 0);
}

TEST_CASE("no paragraph and no key point ends with a character alone where that can be avoided") {
  struct Language {
    const char *tag, *text, *end;
  };
  for (const Language& language : {Language{"ja", "山", "。"}, Language{"zh-Hans", "山", "。"},
                                   Language{"zh-Hant", "山", "。"}, Language{"ko", "산이 ", "."}}) {
    for (int length = 30; length < 44; ++length) {
      CAPTURE(language.tag);
      CAPTURE(length);
      const std::string text = repeated(language.text, length) + "川" + language.end;
      const std::string body = "<keypoints><item>" + text + "</item></keypoints><p>" + text + "</p>";
      const auto lines = lines_of(explainer_in(language.tag, body), "-l handout");
      int ends = 0;
      for (const SetLine& line : lines) {
        if (!line.text.ends_with(std::string("川") + language.end)) continue;
        ++ends;
        CHECK(line.text.size() > std::string("川").size() + std::string(language.end).size());
      }
      CHECK(ends == 2);
    }
  }
}

TEST_CASE("of a list's short items none stands alone at the foot or the head of a page") {
  // However many lines stand above the list, its items go over the page in twos at least.
  int parted = 0;
  for (int above = 30; above < 44; ++above) {
    CAPTURE(above);
    std::string body;
    for (int i = 0; i < above; ++i) body += "<p>Line.</p>";
    const auto lines =
        lines_of(explainer_in("en", body + "<list><item>First.</item><item>Second.</item><item>Third.</item>"
                                           "<item>Fourth.</item></list><p>After.</p>"),
                 "-l brief");
    const int first = line_with(lines, "First.").page;
    const int last = line_with(lines, "Fourth.").page;
    CHECK(line_with(lines, "Second.").page == first);
    CHECK(line_with(lines, "Third.").page == last);
    parted += first != last ? 1 : 0;
  }
  CHECK(parted > 0);
}

TEST_CASE("one long paragraph takes hardly more memory than its words in short ones") {
  const auto most_memory = [] {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss;
  };
  std::string in_one, in_many;
  for (int i = 0; i < 1500; ++i) {
    const std::string sentence = "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ";
    in_one += sentence;
    in_many += sentence + (i % 15 == 14 ? "</p><p>" : "");
  }
  const TemporaryFolder folder;
  folder.put("many.xml", explainer_in("en", "<p>" + in_many + "Tea.</p>"));
  folder.put("one.xml", explainer_in("en", "<p>" + in_one + "</p>"));
  REQUIRE(call(folder, "build many.xml").status == 0);
  const auto of_many = most_memory();
  REQUIRE(call(folder, "build one.xml").status == 0);
  CHECK(most_memory() < of_many * 2);
}

TEST_CASE("a note to the title is as light as the title where both stand on a plate") {
  const TemporaryFolder folder;
  folder.put("a.xml",
             "<explainer version=\"1\" xml:lang=\"zh-Hant\"><meta><title>潮<footnote>題註。</footnote></title></meta>"
             "<p>水。</p></explainer>");
  for (const char* layout : {"booklet", "zhipai"}) {
    CAPTURE(std::string(layout));
    const std::string display = call(folder, "query a.xml display -l " + std::string(layout)).output;
    CHECK_MESSAGE(display.find("[0 0 0 0] zh-Hant \"題註。\"") != std::string::npos, display);
  }
}
