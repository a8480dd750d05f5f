// Plain text on its way through `octavo import` and `octavo build` into a PDF, and back out of it.

#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "refusal.h"

using namespace octavo::test;

namespace {

/// Text without white space, and without the hyphens of line ends, which come back as U+00AD.
std::string bones(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, length] = octavo::base::decode(text, i);
    if (c > ' ' && c != 0x3000 && c != 0xAD && c != 0xFEFF) out += text.substr(i, length);
    i += length;
  }
  return out;
}

enum class Unit { word, character };

/// What the text consists of, its separators aside.
std::vector<std::string> pieces_of(const std::string& text, Unit unit) {
  std::vector<std::string> pieces;
  std::string word;
  for (const std::string& line : [&] {
         std::vector<std::string> lines(1);
         for (const char c : text) c == '\n' ? void(lines.emplace_back()) : void(lines.back() += c);
         return lines;
       }()) {
    if (line == "-") continue;
    for (std::size_t i = 0; i <= line.size();) {
      const bool ends = i == line.size() || line[i] == ' ';
      const auto [c, length] = i < line.size() ? octavo::base::decode(line, i) : octavo::base::Decoded{0, 1};
      if (!ends && c != 0x3000) word += line.substr(i, length);
      if ((ends || unit == Unit::character) && !word.empty()) pieces.push_back(std::exchange(word, {}));
      i += length;
    }
  }
  return pieces;
}

/// How often something else stands between one piece and the next: at page ends, running heads and folios. All pieces
/// must be there, in order, with no more than `longest_gap` bytes between two of them.
std::size_t interruptions(const std::vector<std::string>& pieces, const std::string& read) {
  constexpr std::size_t longest_gap = 300;
  const std::string text = bones(read);
  std::size_t count = 0;
  std::size_t at = text.find(pieces.front() + pieces.at(1) + pieces.at(2));
  REQUIRE(at != std::string::npos);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t found = text.find(pieces[i], at);
    CAPTURE(i);
    CAPTURE(pieces[i]);
    CAPTURE(text.substr(at, 100));
    REQUIRE(found != std::string::npos);
    REQUIRE(found - at <= longest_gap);
    if (found != at) ++count;
    at = found + pieces[i].size();
  }
  return count;
}

std::size_t pages_of(const std::string& pdf) {
  const std::string info = run("pdfinfo '" + pdf + "'").output;
  const auto at = info.find("Pages:");
  REQUIRE(at != std::string::npos);
  return static_cast<std::size_t>(std::stoi(info.substr(at + 6)));
}

/// Import, build in every layout, and read back.
void comes_back(const std::string& text, const std::string& language, Unit unit) {
  const TemporaryFolder folder;
  folder.put("in.txt", text);
  const auto imported = call(folder, "import in.txt --title T --lang " + language + " -o in.xml");
  INFO(imported.output);
  REQUIRE(imported.status == 0);
  for (const std::string layout : {"booklet", "handout", "brief", "large-print"}) {
    CAPTURE(layout);
    const auto built = call(folder, "build in.xml --werror -o in.pdf --diagnostics short -l " + layout);
    INFO(built.output);
    REQUIRE(built.status == 0);
    const std::string read = run("pdftotext -raw '" + folder.path("in.pdf") + "' -").output;
    CHECK(interruptions(pieces_of(text, unit), read) <= 3 * pages_of(folder.path("in.pdf")));
  }
}

std::string file_contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::string korean =
    "차는 찻잎을 우려 마시는 음료이다. 물 다음으로 널리 마시며, 나라마다 마시는 법이 다르다.\n"
    "-\n"
    "녹차와 홍차는 무엇이 다른가?\n"
    "같은 나무의 잎으로 만들지만 만드는 법이 다르다. 녹차(綠茶)는 잎을 곧바로 덖거나 쪄서 산화를 막고, 홍차는 "
    "잎을 시들린 뒤 비벼서 끝까지 산화시킨다.\n"
    "\n"
    "우롱차는 그 사이에 있다. 산화 정도는 20~80%에 이른다.\n"
    "-\n"
    "‘차’라는 말은 어디에서 왔는가?\n"
    "중국어의 두 방언에서 왔다. 육로로 전해진 곳은 “차”, 바닷길로 전해진 곳은 “티(tea)”라고 부른다.\n";

const std::string japanese =
    "茶は、チャノキの葉を湯に浸して飲む飲み物である。水に次いで広く飲まれている。\n"
    "-\n"
    "緑茶と紅茶は何が違うのですか？\n"
    "同じ木の葉から作るが、作り方が違う。緑茶は葉をすぐに蒸すか炒るかして酸化を止め、紅茶は葉をしおれさせてから揉み、\n"
    "最後まで酸化させる。\n"
    "\n"
    "　烏龍茶はその中間にあたり、酸化の度合いは20～80％である。\n"
    "-\n"
    "「茶」という言葉はどこから来たのですか？\n"
    "中国語の二つの方言から来た。陸路で伝わった土地では「チャ」、海路で伝わった土地では「ティー（tea）」と呼ぶ。\n";

const std::string simplified =
    "茶是用茶树的叶子泡成的饮料，是世界上仅次于水的第二大饮品。\n"
    "-\n"
    "绿茶和红茶有什么不同？\n"
    "它们来自同一种树，只是做法不同。绿茶的叶子立即炒制或蒸制，氧化因此停止；红茶的叶子先萎凋、再揉捻，直到完全氧化。\n"
    "\n"
    "乌龙茶介于两者之间，氧化程度约为20%～80%。\n"
    "-\n"
    "“茶”这个字从哪里来？\n"
    "它来自汉语的两种方言。从陆路传去的地方叫“茶”（chá），从海路传去的地方叫“tea”——那是闽南话的读音……\n";

const std::string traditional =
    "茶是用茶樹的葉子泡成的飲料，是世界上僅次於水的第二大飲品。\n"
    "-\n"
    "綠茶和紅茶有什麼不同？\n"
    "它們來自同一種樹，只是做法不同。綠茶的葉子立即炒製或蒸製，氧化因此停止；紅茶的葉子先萎凋、再揉捻，直到完全氧化。\n"
    "-\n"
    "「茶」這個字從哪裡來？\n"
    "它來自漢語的兩種方言。從陸路傳去的地方叫「茶」，從海路傳去的地方叫「tea」——那是閩南話的讀音。\n";

/// An import that must fail as expected and leave the old output.
nlohmann::json import_refused(const TemporaryFolder& folder, const std::string& words, const Expected& expected) {
  folder.put("out/tea.xml", "old");
  const auto imported = call(folder, "import " + words + " -o out/tea.xml --diagnostics json 2>&1 >/dev/null");
  CHECK(imported.output.size() < 20'000);
  nlohmann::json found = told(imported, expected);
  CHECK(folder.get("out/tea.xml") == "old");
  CHECK(folder.entries("out") == 1);
  CHECK(has_no_temporary_file(folder));
  return found;
}

}  // namespace

TEST_CASE("every word of an English explainer comes back from the PDF, in order") {
  comes_back(file_contents(std::string(OCTAVO_SOURCE_DIR) + "/tests/document/explainer.txt"), "en", Unit::word);
}

TEST_CASE("every word of a Korean text comes back from the PDF, in order") {
  comes_back(korean, "ko", Unit::word);
}

TEST_CASE("every character of a Japanese text comes back from the PDF, in order") {
  comes_back(japanese, "ja", Unit::character);
}

TEST_CASE("every character of a Chinese text comes back from the PDF, in order") {
  comes_back(simplified, "zh-Hans", Unit::character);
  comes_back(traditional, "zh-Hant", Unit::character);
}

TEST_CASE("the check of what comes back sees a lost word, a changed one and two that changed places") {
  const std::vector<std::string> pieces = pieces_of("one two three four five\n-\nsix seven\n", Unit::word);
  CHECK(pieces.size() == 7);
  CHECK(interruptions(pieces, "Title\none two three fo\u00AD\nur five\nsix seven") == 0);
  CHECK(interruptions(pieces, "one two three four\n- 2 -\nfive six seven") == 1);
  const std::string read = bones("one two three five four six seven");
  CHECK(read.find("five", read.find("four")) == std::string::npos);
}

TEST_CASE("language and title are guessed where they are not given, and it is said") {
  const TemporaryFolder folder;
  const auto head_of = [&](const std::string& name, const std::string& text, const std::string& options) {
    folder.put(name, text);
    const std::string xml = call(folder, "import " + name + " " + options + " 2>/dev/null").output;
    const auto language = xml.find("xml:lang=\"") + 10, title = xml.find("<title>") + 7;
    return xml.substr(language, xml.find('"', language) - language) + " " +
           xml.substr(title, xml.find('<', title) - title);
  };
  CHECK(head_of("about_tea.txt", "Tea.\n", "") == "en About tea");
  CHECK(head_of("tea.txt", korean, "") == "ko Tea");
  CHECK(head_of("tea.txt", japanese, "") == "ja Tea");
  CHECK(head_of("tea.txt", simplified, "") == "zh-Hans Tea");
  CHECK(head_of("tea.txt", traditional, "") == "zh-Hant Tea");
  CHECK(head_of("tea.txt", korean, "--lang ja --title 'T & C'") == "ja T &amp; C");
  CHECK(head_of("tea.fr.txt", "Le thé.\n", "") == "fr Tea");
  CHECK(head_of("green-tea.zh-Hant.txt", "茶。\n", "") == "zh-Hant Green tea");
  CHECK(head_of("version-2.1.txt", "Tea.\n", "") == "en Version 2.1");
  const auto said = call(folder, "import tea.fr.txt --diagnostics json 2>&1 >/dev/null");
  told(said, {"W904", 0, "tea.fr.txt:1:1"});
  CHECK(call(folder, "import tea.txt --lang ja --title T 2>&1 >/dev/null").output.empty());
  CHECK(call(folder, "import tea.fr.txt --werror -o x.xml").status == 3);
  CHECK_FALSE(std::filesystem::exists(folder.path("x.xml")));
}

TEST_CASE("texts that cannot be imported") {
  const TemporaryFolder folder;
  folder.put("empty.txt", "");
  import_refused(folder, "empty.txt", {"E901", 1, "empty.txt:1:1"});
  folder.put("blank.txt", " \n\n\t\n");
  import_refused(folder, "blank.txt", {"E901", 1, "blank.txt:1:1"});
  folder.put("latin.txt", "Tea\nand caf\xE9\n");
  CHECK(hints_at(import_refused(folder, "latin.txt", {"E102", 1, "latin.txt:2:8"}), "WINDOWS-1252"));
  folder.put("wide.txt", std::string("\xFF\xFET\0e\0a\0", 8));
  CHECK(hints_at(import_refused(folder, "wide.txt", {"E102", 1, "wide.txt:1:1"}), "UTF-16"));
  folder.put("open.txt", "Tea.\n-\nWhy?\nSo.\n-\n\n");
  import_refused(folder, "open.txt", {"E902", 1, "open.txt:5:1"});
  import_refused(folder, "tee.txt", {"E701", 4, ""});
  import_refused(folder, "out", {"E702", 4, ""});
  folder.put("tea.txt", "Tea.\n");
  CHECK(call(folder, "import tea.txt --lang english").status == 2);
}

TEST_CASE("a line of ten megabytes is named, not shown") {
  const TemporaryFolder folder;
  std::string text = "Tea.\n-\n";
  text.append(10'000'000, 'x');
  folder.put("long.txt", text + "\n");
  import_refused(folder, "long.txt", {"E903", 1, "long.txt:3:1"});
  const auto human = call(folder, "import long.txt --lang en --title T");
  CHECK(human.status == 1);
  CHECK(human.output.size() < 2000);
}

TEST_CASE("an import does not write over the text that it reads") {
  const TemporaryFolder folder;
  folder.put("tea.txt", "Tea.\n");
  CHECK(call(folder, "import tea.txt -o ./tea.txt").status == 2);
  CHECK(folder.get("tea.txt") == "Tea.\n");
}
