// The breaker against TeX and LuaTeX: the same lines, the same demerits, the same setting of the glue.
#include <cmath>
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>

#include "one_stage.h"
#include "random_script.h"
#include "tex_run.h"
#include "text/breaking/lines.h"

using namespace octavo::text::breaking;
using octavo::Length;

namespace {

/// TeX's own sums stop at 2^30-1; paragraphs that come near are left out.
constexpr std::int64_t within_tex = 1'000'000'000;

std::vector<std::int64_t> boxes_of(const std::vector<Item>& items, const LineItems& line) {
  std::vector<std::int64_t> boxes;
  const auto add_text = [&](Length width) {
    if (width != Length()) boxes.push_back(width.units());
  };
  add_text(line.post_text);
  for (std::size_t at = line.first; at < line.end; ++at) {
    if (items[at].kind == ItemKind::box) boxes.push_back(items[at].width.units());
    if (items[at].kind == ItemKind::discretionary) add_text(items[at].width);
  }
  add_text(line.pre_text);
  return boxes;
}

void compare_line(const Paragraph& paragraph, const LineItems& items, std::size_t number, const TexLine& tex) {
  CHECK(boxes_of(paragraph.items, items) == tex.boxes);
  const GlueSet set =
      set_glue(paragraph.items, items, paragraph.widths().of(number), paragraph.rules.left, paragraph.rules.right);
  if (std::abs(tex.glue_set) > 19000) return;  // TeX prints no larger ratios
  const double ratio = set.setting == Setting::natural ? 0 : set.change / set.available;
  CHECK((set.setting == Setting::shrunk ? -ratio : ratio) == doctest::Approx(tex.glue_set).epsilon(0.00002));
  if (set.setting == Setting::stretched && tex.glue_set != 0) CHECK(static_cast<int>(set.order) == tex.glue_order);
}

void compare(const Paragraph& paragraph, const Breaks& ours, const TexParagraph& tex) {
  CHECK(static_cast<int>(ours.pass) == tex.pass);
  REQUIRE(ours.lines.size() == tex.lines.size());
  REQUIRE(ours.lines.size() < tex.demerits.size());
  CHECK(ours.lines.back().demerits == tex.demerits[ours.lines.size()]);
  std::optional<std::size_t> previous;
  for (std::size_t number = 0; number < ours.lines.size(); ++number) {
    compare_line(paragraph, line_items(paragraph.items, previous, ours.lines[number].item), number, tex.lines[number]);
    previous = ours.lines[number].item;
  }
}

const TexProgram tex82{Engine::tex, OCTAVO_TEX};
const TexProgram luatex{Engine::luatex, OCTAVO_LUATEX};

std::string fresh_folder(const TexProgram& tex, std::uint64_t seed) {
  const std::string name = tex.engine == Engine::tex ? "tex-agreement-" : "luatex-agreement-";
  std::string folder = std::string(OCTAVO_BINARY_DIR) + "/" + name + std::to_string(seed);
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

/// `seed` names the folder that TeX runs in.
void compare_all(const TexProgram& program, std::uint64_t seed, const std::vector<Paragraph>& paragraphs) {
  if (program.path.empty()) FAIL("there is no tex or no luatex on this machine (Debian: texlive-binaries)");
  const std::vector<TexParagraph> tex = break_with_tex(program, fresh_folder(program, seed), paragraphs);
  REQUIRE(tex.size() == paragraphs.size());
  TotalFit fit;
  std::size_t compared = 0;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    CAPTURE(at);
    const Paragraph& paragraph = paragraphs[at];
    auto ours = fit.first_pass(paragraph.items, paragraph.widths(), paragraph.rules);
    if (!ours) ours = fit.final_passes(paragraph.items, paragraph.widths(), paragraph.rules);
    if (ours->lines.back().demerits > within_tex) continue;
    ++compared;
    compare(paragraph, *ours, tex[at]);
  }
  CHECK(compared > paragraphs.size() / 2);
}

/// `most_boxes` a paragraph.
void compare_with_tex(const TexProgram& program, std::uint64_t seed, int count, int most_boxes) {
  RandomParagraphs random(seed, Dialect::tex, most_boxes);
  std::vector<Paragraph> paragraphs;
  for (int at = 0; at < count; ++at) paragraphs.push_back(random.next());
  compare_all(program, seed, paragraphs);
}

/// What the typesetter makes of text in a script, as far as TeX can say it.
void compare_script(const TexProgram& program, std::uint64_t seed, Script script) {
  RandomScript random(seed, script);
  std::vector<Paragraph> paragraphs;
  for (int at = 0; at < 1500; ++at) paragraphs.push_back(in_one_stage(random.next()));
  compare_all(program, seed, paragraphs);
}

}  // namespace

TEST_CASE("short random paragraphs, hopeless ones as well, are broken and set as TeX does it") {
  compare_with_tex(tex82, 1978, 3000, 14);
}

TEST_CASE("long random paragraphs are broken and set as TeX does it") {
  compare_with_tex(tex82, 1981, 200, 300);
}

TEST_CASE("random paragraphs, short and long, are broken and set as LuaTeX does it") {
  compare_with_tex(luatex, 2007, 2000, 14);
  compare_with_tex(luatex, 2010, 100, 300);
}

TEST_CASE("paragraphs in each script are broken and set in one stage as TeX and LuaTeX do it") {
  constexpr Script scripts[] = {Script::english, Script::japanese, Script::chinese, Script::korean};
  std::uint64_t seed = 2022;
  for (const Script script : scripts) {
    CAPTURE(static_cast<int>(script));
    compare_script(tex82, seed, script);
    compare_script(luatex, seed, script);
    ++seed;
  }
}
