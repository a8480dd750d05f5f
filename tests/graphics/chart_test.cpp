// Charts: how numbers are written, which ticks and tints there are, and that nothing stands on anything else.

#include "graphics/chart.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "graphics/chart/numbers.h"
#include "graphics/chart/plot.h"
#include "graphics/chart/tints.h"
#include "workshop.h"

using namespace octavo;
using namespace octavo::literals;
using namespace octavo::graphics;
using graphics_test::Workshop;

namespace {

constexpr Cmyk accent{120, 880, 780, 300};

ChartLook look_of(const std::string& language) {
  ChartLook look;
  look.labels.family = "sans";
  look.labels.size = 8_pt;
  look.labels.language = Language(language);
  look.labels.figures = text::Figures::lining;
  look.values = look.labels;
  look.data = accent;
  look.line = Cmyk{0, 0, 0, 350};
  look.leading = 10_pt;
  look.grid = 15_pt;
  return look;
}

const std::vector<std::string> series_names{"Imports", "Exports of all kinds", "Ore", "Timber", "Fish"};

std::vector<std::optional<ChartValue>> values_of(const std::vector<double>& amounts) {
  std::vector<std::optional<ChartValue>> values;
  for (const double amount : amounts) values.emplace_back(ChartValue{amount});
  return values;
}

/// `count` labels and as many values in each series, some of them below nothing where `least` is.
ChartData data_of(ChartKind kind, std::size_t series, std::vector<std::string> labels, double least = 1) {
  ChartData data;
  data.kind = kind;
  data.labels = std::move(labels);
  for (std::size_t s = 0; s < series; ++s) {
    ChartSeries made;
    made.label = s < series_names.size() ? series_names[s] : "Series " + std::to_string(s);
    for (std::size_t i = 0; i < data.labels.size(); ++i) {
      made.values.emplace_back(ChartValue{least + static_cast<double>((i * 37 + s * 53) % 91)});
    }
    data.series.push_back(std::move(made));
  }
  return data;
}

std::vector<std::string> years(int count) {
  std::vector<std::string> labels;
  for (int i = 0; i < count; ++i) labels.push_back(std::to_string(1990 + i));
  return labels;
}
const std::vector<std::string> names{"Sund", "Norrtälje", "The islands of the outer archipelago, with the lighthouses",
                                     "Ek"};

/// What a line chart has room for at its foot.
const std::vector<std::string> short_names{"Sund", "Norr", "Outer isles", "Ek"};

struct DrawnText {
  std::string text;
  Rect area;
};

std::vector<DrawnText> texts_of(const display::Art& art) {
  std::vector<DrawnText> texts;
  for (const display::ArtItem& item : art.items) {
    const auto* text = std::get_if<display::ArtText>(&item);
    if (text == nullptr) continue;
    DrawnText drawn;
    Length end;
    for (const text::GlyphRun& run : text->line.runs) {
      drawn.text += run.shaped->text.substr(0, run.shaped->text.size());
      end = std::max(end, run.end());
    }
    const Point at = text->line.origin;
    drawn.area = {at.x, at.y - 6_pt, end, 6_pt};  // from the baseline to the height of the capitals
    texts.push_back(drawn);
  }
  return texts;
}

std::vector<Rect> fills_of(const display::Art& art) {
  std::vector<Rect> fills;
  for (const display::ArtItem& item : art.items) {
    const auto* path = std::get_if<display::Path>(&item);
    if (path == nullptr || !path->filling || path->outline.points().size() != 4) continue;
    const auto& points = path->outline.points();
    fills.push_back({points[0].x, points[0].y, points[2].x - points[0].x, points[2].y - points[0].y});
  }
  return fills;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Texts stand in the chart, and not on each other.
void check_texts(const display::Art& art) {
  const Length width = art.rect.width;
  const auto texts = texts_of(art);
  CHECK(texts.size() >= 2);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(texts[i].text);
    CHECK(texts[i].area.x >= -0.5_pt);
    CHECK(texts[i].area.right() <= width + 0.5_pt);
    CHECK(texts[i].area.y >= -0.5_pt);
    CHECK(texts[i].area.bottom() <= art.rect.height + 0.5_pt);
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      CAPTURE(texts[j].text);
      CHECK_FALSE(overlap(texts[i].area, texts[j].area));
    }
  }
}

void check_chart(const ChartData& data, Length width, const std::string& language = "en") {
  Workshop shop;
  const display::Art art = draw_chart(data, look_of(language), {width, 500_pt}, *shop.typesetter, shop.diagnostics);
  CHECK(shop.findings().empty());
  CHECK(art.rect.width == width);
  CHECK(art.rect.height > 10_pt);
  CHECK(art.rect.height <= 500_pt);
  check_texts(art);
  for (const display::ArtItem& item : art.items) {
    const auto* path = std::get_if<display::Path>(&item);
    if (path && path->stroke) CHECK(path->stroke->width >= 0.25_pt);
  }
}

}  // namespace

TEST_CASE("numbers are written as the language has them") {
  const auto in = [](const char* language, double value, int decimals) {
    return chart::written(value, decimals, Language(language));
  };
  CHECK(in("en", 1234.5, 1) == "1,234.5");
  CHECK(in("ja", 1234567, 0) == "1,234,567");
  CHECK(in("de", 1234.5, 1) == "1.234,5");
  CHECK(in("de-CH", 1234.5, 1) == "1’234.5");
  CHECK(in("fr", 1234.5, 2) == "1\u202F234,50");
  CHECK(in("es", 1234, 0) == "1234");
  CHECK(in("es", 12345, 0) == "12.345");
  CHECK(in("en", -0.04, 1) == "0.0");
  CHECK(in("ko", -999, 0) == "\u2212999");
  CHECK(chart::with_unit(-40, 0, "%", Language("en")) == "\u221240%");
  CHECK(chart::with_unit(40, 0, "%", Language("de")) == "40\u00A0%");
  CHECK(chart::with_unit(-40, 0, "$", Language("en")) == "\u2212$40");
  CHECK(chart::with_unit(40, 0, "€", Language("fr")) == "40\u00A0€");
  CHECK(chart::with_unit(40, 0, "tonnes", Language("en")) == "40");
}

TEST_CASE("axes show round numbers, few of them, round all values") {
  for (const double greatest : {0.0007, 0.3, 1.0, 7.0, 19.0, 42.0, 99.0, 101.0, 12345.0, 9e9}) {
    for (const double least : {0.0, -greatest / 3, greatest / 2}) {
      CAPTURE(greatest);
      CAPTURE(least);
      const chart::Ticks ticks = chart::ticks_over(least, greatest, 4);
      CHECK(ticks.low <= least + greatest * 1e-9);
      CHECK(ticks.high >= greatest * (1 - 1e-9));
      CHECK(ticks.count() >= 2);
      CHECK(ticks.count() <= 8);
      const double first = ticks.step / std::pow(10, std::floor(std::log10(ticks.step) + 1e-9));
      CHECK((std::abs(first - 1) < 1e-6 || std::abs(first - 2) < 1e-6 || std::abs(first - 5) < 1e-6));
    }
  }
  CHECK(chart::ticks_over(0, 1, 4).decimals == 1);
  CHECK(chart::ticks_over(0, 100, 4).decimals == 0);
}

TEST_CASE("tints are told apart in one ink") {
  for (int count = 1; count <= chart::most_tints; ++count) {
    for (const Cmyk colour : {accent, base::black, Cmyk{920, 680, 250, 300}}) {
      const auto tints = chart::tints_of(colour, count);
      for (std::size_t i = 1; i < tints.size(); ++i) {
        CHECK(chart::darkness(tints[i - 1]) - chart::darkness(tints[i]) >= 0.1);
      }
      CHECK(chart::darkness(tints.back()) >= 0.08);  // seen on white paper
      for (const Cmyk tint : tints) {
        CHECK(std::abs(chart::darkness(tint) - chart::darkness(chart::ink_on(tint))) >= 0.4);
      }
    }
  }
}

TEST_CASE("labels that would meet make room for each other") {
  const auto apart = chart::spread({50_pt, 52_pt, 51_pt}, 10_pt, 0_pt, 100_pt);
  CHECK(apart == std::vector<Length>{50_pt, 70_pt, 60_pt});
  CHECK(chart::spread({95_pt, 96_pt}, 10_pt, 0_pt, 100_pt) == std::vector<Length>{90_pt, 100_pt});
}

TEST_CASE("nothing stands on anything else, in any chart of any width") {
  for (const ChartKind kind : {ChartKind::bar, ChartKind::stacked, ChartKind::line, ChartKind::dot, ChartKind::share}) {
    for (const Length width : {150_pt, 240_pt, 420_pt}) {
      for (const std::size_t series : {1u, 2u, 4u}) {
        CAPTURE(static_cast<int>(kind));
        CAPTURE(width.pt());
        CAPTURE(series);
        check_chart(data_of(kind, series, kind == ChartKind::line ? short_names : names), width);
        if (kind != ChartKind::share) {
          check_chart(data_of(kind, series, years(4)), width);
          check_chart(data_of(kind, series, years(30)), width);
        }
      }
    }
  }
}

TEST_CASE("bars begin at nothing and are as long as their values, those below it too") {
  ChartData data = data_of(ChartKind::bar, 1, {"a", "b", "c"});
  data.series[0].values = values_of({20, -10, 40});
  Workshop shop;
  const auto art = draw_chart(data, look_of("en"), {300_pt, 500_pt}, *shop.typesetter, shop.diagnostics);
  const auto bars = fills_of(art);
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].x == bars[2].x);
  CHECK(std::abs(bars[1].right().pt() - bars[0].x.pt()) < 0.01);
  CHECK(bars[2].width.pt() == doctest::Approx(bars[0].width.pt() * 2).epsilon(0.001));
  CHECK(bars[1].width.pt() == doctest::Approx(bars[0].width.pt() / 2).epsilon(0.001));
  check_chart(data, 200_pt);
  data.labels = {"2001", "2002", "2003"};
  check_chart(data, 200_pt);
  const auto columns = fills_of(draw_chart(data, look_of("en"), {300_pt, 500_pt}, *shop.typesetter, shop.diagnostics));
  REQUIRE(columns.size() == 3);
  CHECK(columns[2].height.pt() == doctest::Approx(columns[0].height.pt() * 2).epsilon(0.001));
  CHECK(columns[1].y.pt() == doctest::Approx(columns[0].bottom().pt()).epsilon(0.001));
}

TEST_CASE("shares are parts of the whole, in per cent") {
  ChartData data = data_of(ChartKind::share, 1, {"a", "b"});
  data.series[0].label = "";
  data.series[0].values = values_of({30, 90});
  Workshop shop;
  const auto art = draw_chart(data, look_of("en"), {300_pt, 500_pt}, *shop.typesetter, shop.diagnostics);
  const auto bars = fills_of(art);
  REQUIRE(bars.size() == 2);
  CHECK(bars[1].width.pt() == doctest::Approx(bars[0].width.pt() * 3).epsilon(0.001));
  CHECK(bars[0].width + bars[1].width == 300_pt);
}

TEST_CASE("a chart is as high as the names of its series") {
  for (const ChartKind kind : {ChartKind::stacked, ChartKind::line}) {
    for (const Length width : {150_pt, 240_pt}) {
      for (const Length height : {500_pt, 160_pt}) {  // there the names stand in a key
        CAPTURE(width.pt());
        CAPTURE(height.pt());
        Workshop shop;
        const auto art = draw_chart(data_of(kind, 14, years(10)), look_of("en"), {width, height}, *shop.typesetter,
                                    shop.diagnostics);
        CHECK(art.rect.height <= height);
        check_texts(art);
        const auto texts = texts_of(art);
        const auto names =
            std::ranges::count_if(texts, [](const DrawnText& each) { return each.text.starts_with("Series"); });
        CHECK(names == 9);
      }
    }
  }
}

namespace {

std::vector<std::string> written_in(const ChartData& data) {
  Workshop shop;
  std::vector<std::string> all;
  for (const DrawnText& text :
       texts_of(draw_chart(data, look_of("en"), {300_pt, 500_pt}, *shop.typesetter, shop.diagnostics))) {
    all.push_back(text.text);
  }
  return all;
}

bool holds(const std::vector<std::string>& texts, const std::string& text) {
  return std::ranges::find(texts, text) != texts.end();
}

}  // namespace

TEST_CASE("values have the decimals that their author gave them") {
  ChartData data = data_of(ChartKind::bar, 1, {"a", "b", "c", "d"});
  data.series[0].values = {ChartValue{1234567.5, 1}, ChartValue{-250000, 0}, ChartValue{0, 0}, ChartValue{0.001, 3}};
  for (const std::string number : {"1,234,567.5", "\u2212250,000", "0", "0.001"})
    CHECK(holds(written_in(data), number));
  data = data_of(ChartKind::stacked, 2, {"a", "b"});
  data.series[0].values = {ChartValue{12.5, 1}, ChartValue{1, 0}};
  data.series[1].values = {ChartValue{1234, 0}, ChartValue{2, 0}};
  for (const std::string number : {"1,246.5", "3"}) CHECK(holds(written_in(data), number));
  data = data_of(ChartKind::share, 1, {"a", "b", "c"});
  data.series[0].label = "";
  data.series[0].values = {ChartValue{97.2, 1}, ChartValue{2.5, 1}, ChartValue{0.3, 1}};
  CHECK(holds(written_in(data), "97%"));
  CHECK(holds(written_in(data), "c 0.3%"));
  data.unit = "%";
  CHECK(holds(written_in(data), "97.2%"));
}

TEST_CASE("a dash stands where a value is not known") {
  for (const ChartKind kind : {ChartKind::bar, ChartKind::stacked, ChartKind::dot}) {
    for (const auto& labels : {std::vector<std::string>{"a", "b", "c"}, years(3)}) {
      ChartData data = data_of(kind, 1, labels);
      CHECK_FALSE(holds(written_in(data), "\u2013"));
      data.series[0].values[1].reset();
      CAPTURE(static_cast<int>(kind));
      CHECK(holds(written_in(data), "\u2013"));
      check_chart(data, 240_pt);
    }
  }
}

TEST_CASE("numbers that have no room in the pieces of stacked bars stand below them, after their names") {
  ChartData data = data_of(ChartKind::stacked, 2, {"North", "West", "East"});
  data.series[0].label = "Coal";
  data.series[1].label = "Gas";
  data.series[0].values = {std::nullopt, ChartValue{1}, ChartValue{0}};
  data.series[1].values = {ChartValue{400}, ChartValue{500}, ChartValue{0}};
  const auto texts = written_in(data);
  for (const std::string text :
       {"Coal\u00A0\u2013", "Coal\u00A01", "Coal\u00A00\u00A0\u00B7 Gas\u00A00", "400", "500"}) {
    CAPTURE(text);
    CHECK(holds(texts, text));
  }
  check_chart(data, 240_pt);
  data.series[1].values = {ChartValue{-400}, ChartValue{500}, ChartValue{0}};
  CHECK(holds(written_in(data), "Coal\u00A01"));
  check_chart(data, 240_pt);
  data.labels = years(3);
  CHECK(holds(written_in(data), "Coal\u00A0\u2013"));
  check_chart(data, 240_pt);
}

TEST_CASE("numbers of stacked bars that have no room anywhere are told, and make nothing smaller") {
  ChartData data = data_of(ChartKind::stacked, 4, {"North", "West", "East", "South"});
  for (auto& value : data.series[0].values) value = ChartValue{90000};
  Workshop shop;
  const auto art = draw_chart(data, look_of("en"), {240_pt, 80_pt}, *shop.typesetter, shop.diagnostics);
  CHECK(shop.findings() == std::vector<std::string>{"W615"});
  CHECK(art.rect.height <= 80_pt);
}

TEST_CASE("the number of the only series of stacked bars stands after its bar, and is no key") {
  for (const auto& values :
       {std::vector<std::optional<ChartValue>>{std::nullopt}, {ChartValue{0}}, {ChartValue{1}, ChartValue{900000}}}) {
    ChartData data = data_of(ChartKind::stacked, 1, {"a", "b"});
    data.labels.resize(values.size());
    data.series[0].label = "";
    data.series[0].values = values;
    CHECK(written_in(data).size() == values.size() * 2);
    Workshop shop;
    const auto art = draw_chart(data, look_of("en"), {300_pt, 500_pt}, *shop.typesetter, shop.diagnostics);
    const auto bars = std::ranges::count_if(values, [](const auto& value) { return graphics::amount_of(value) > 0; });
    CHECK(fills_of(art).size() == static_cast<std::size_t>(bars));
  }
}

TEST_CASE("the numbers of an axis stand clear of each other by an em") {
  for (const double greatest : {30.0, 12345678.0, 123456789012.0}) {
    for (const Length width : {150_pt, 240_pt}) {
      ChartData data = data_of(ChartKind::dot, 1, {"A", "B"});
      data.series[0].values = values_of({greatest / 12, greatest});
      Workshop shop;
      const auto texts = texts_of(draw_chart(data, look_of("en"), {width, 500_pt}, *shop.typesetter, shop.diagnostics));
      std::vector<Rect> numbers;
      for (const DrawnText& text : texts) {
        if (text.text != "A" && text.text != "B") numbers.push_back(text.area);
      }
      CAPTURE(greatest);
      REQUIRE(numbers.size() >= 2);
      CHECK(numbers.front().x >= -0.1_pt);
      CHECK(numbers.back().right() <= width + 0.1_pt);
      for (std::size_t i = 1; i < numbers.size(); ++i) CHECK(numbers[i].x - numbers[i - 1].right() >= 7.9_pt);
    }
  }
}

TEST_CASE("the labels of a line chart are wrapped into their steps, and told where even that does not do") {
  const std::vector<std::string> quarters{"First quarter 2025", "Second quarter 2025", "Third quarter 2025"};
  const std::vector<std::string> chinese{"第一季度（一月至三月）", "第二季度（四月至六月）", "第三季度（七月至九月）"};
  const std::vector<std::string> events{"Founding of the joint committee", "Treaty", "War", "Peace"};
  struct Labels {
    std::vector<std::string> of;
    const char* language;
  };
  for (const Labels& labels :
       {Labels{quarters, "en"}, {chinese, "zh-Hans"}, {events, "en"}, {std::vector<std::string>{"Alone"}, "en"}}) {
    for (const std::size_t series : {1u, 2u}) {
      for (const Length width : {200_pt, 300_pt, 420_pt}) {
        CAPTURE(labels.of.front());
        CAPTURE(width.pt());
        const ChartData data = data_of(ChartKind::line, series, labels.of);
        check_chart(data, width, labels.language);
      }
    }
  }
  Workshop shop;
  const auto texts = texts_of(draw_chart(data_of(ChartKind::line, 1, quarters), look_of("en"), {150_pt, 500_pt},
                                         *shop.typesetter, shop.diagnostics));
  CHECK(std::ranges::count(texts, "2025", &DrawnText::text) == 3);
  std::vector<std::string> many;
  for (int i = 0; i < 20; ++i) many.push_back("Parliament" + std::to_string(i));
  const auto art = draw_chart(data_of(ChartKind::line, 1, many), look_of("en"), {300_pt, 500_pt}, *shop.typesetter,
                              shop.diagnostics);
  CHECK(shop.findings() == std::vector<std::string>{"W615"});
  check_texts(art);
}

TEST_CASE("a chart in each language") {
  for (const char* language : {"en", "ko", "ja", "zh-Hans", "zh-Hant"}) {
    ChartData data = data_of(ChartKind::bar, 2, {"韓国", "日本の長い名前の県", "대한민국"});
    data.series[0].label = "輸入";
    data.series[1].label = "수출";
    check_chart(data, 240_pt, language);
  }
}

TEST_CASE("more series than are told apart, and more rows than the page is high, are told") {
  Workshop shop;
  ChartData data = data_of(ChartKind::share, 1, {"a", "b", "c", "d", "e", "f"});
  draw_chart(data, look_of("en"), {300_pt, 500_pt}, *shop.typesetter, shop.diagnostics);
  CHECK(shop.findings() == std::vector<std::string>{"W615"});
  Workshop other;
  const auto rows = [&](std::size_t count) {
    return draw_chart(data_of(ChartKind::bar, 1, std::vector<std::string>(count, "a")), look_of("en"), {300_pt, 500_pt},
                      *other.typesetter, other.diagnostics);
  };
  rows(80);
  CHECK(other.findings() == std::vector<std::string>{"W615"});
  // Smaller type makes room for some more.
  CHECK(rows(60).rect.height <= 500_pt);
  CHECK(other.findings().size() == 2);
}
