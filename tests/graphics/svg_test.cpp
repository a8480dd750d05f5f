// Whole drawings: what is drawn and what is told, and the pictures that another program makes of the same files.

#include "graphics/svg.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "../support/command.h"
#include "pdf/writer.h"
#include "workshop.h"

namespace fs = std::filesystem;
using namespace octavo;
using graphics_test::Workshop;

namespace {

std::string contents_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

display::Art art_of(const graphics::svg::Scene& scene, Workshop& shop) {
  const Size size = graphics::natural_size(scene);
  const Rect area{{}, {}, size.width, size.height};
  return {area, graphics::draw_svg(scene, area, {*shop.typesetter, Language("en"), shop.diagnostics}), "", {}};
}

std::string svg_of(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"100\" "
         "height=\"100\">\n" +
         inside + "\n</svg>";
}

/// "E608 2:12, W607 3:4".
std::string joined(const std::vector<std::string>& findings) {
  std::string text;
  for (const std::string& each : findings) text += (text.empty() ? "" : ", ") + each;
  return text;
}

std::string findings_of(const std::string& inside) {
  Workshop shop;
  shop.read(svg_of(inside));
  return joined(shop.findings());
}

struct Picture {
  int width = 0, height = 0;
  std::string rgb;
  int at(int x, int y, int part) const {
    return static_cast<unsigned char>(
        rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3 +
            static_cast<std::size_t>(part)]);
  }
};

/// Ours: the inks as MuPDF leaves them, each holding back its light.
Picture ours(const std::string& pdf) {
  const std::string pam =
      octavo::test::run("mutool draw -q -N -r 96 -c cmyk -F pam -o - " + pdf + " 2>/dev/null").output;
  Picture picture;
  std::istringstream head(pam);
  for (std::string word; head >> word && word != "ENDHDR";) {
    if (word == "WIDTH") head >> picture.width;
    if (word == "HEIGHT") head >> picture.height;
  }
  const std::size_t first = pam.find("ENDHDR\n") + 7;
  REQUIRE(pam.size() - first == static_cast<std::size_t>(picture.width * picture.height * 4));
  for (std::size_t at = first; at < pam.size(); at += 4) {
    const auto ink = [&](std::size_t i) { return static_cast<unsigned char>(pam[at + i]); };
    for (std::size_t part = 0; part < 3; ++part) {
      picture.rgb += static_cast<char>((255 - ink(part)) * (255 - ink(3)) / 255);
    }
  }
  return picture;
}

Picture theirs(const std::string& file, const std::string& png) {
  REQUIRE(octavo::test::run("rsvg-convert -b white -o " + png + " " + file).status == 0);
  const std::string ppm =
      octavo::test::run("mutool draw -q -N -r 96 -c rgb -F ppm -o - " + png + " 2>/dev/null").output;
  Picture picture;
  std::istringstream head(ppm.substr(2));
  head >> picture.width >> picture.height;
  const auto size = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3;
  picture.rgb = ppm.substr(ppm.size() - size);
  return picture;
}

/// In squares of four pixels, so that edges may lie a little otherwise: the mean difference of all, and the greatest.
struct Difference {
  double mean = 0, greatest = 0;
};
Difference difference(const Picture& a, const Picture& b) {
  REQUIRE(a.width == b.width);
  REQUIRE(a.height == b.height);
  constexpr int side = 4;
  Difference result;
  int squares = 0;
  for (int y = 0; y + side <= a.height; y += side) {
    for (int x = 0; x + side <= a.width; x += side, ++squares) {
      double worst = 0;
      for (int part = 0; part < 3; ++part) {
        int sum = 0;
        for (int i = 0; i < side * side; ++i) {
          sum += a.at(x + i % side, y + i / side, part) - b.at(x + i % side, y + i / side, part);
        }
        worst = std::max(worst, std::abs(sum) / static_cast<double>(side * side));
      }
      result.mean += worst;
      result.greatest = std::max(result.greatest, worst);
    }
  }
  result.mean /= squares;
  return result;
}

}  // namespace

TEST_CASE("drawings look as another program draws them") {
  const fs::path folder = fs::path(OCTAVO_BINARY_DIR) / "drawings";
  fs::create_directories(folder);
  for (const std::string name :
       {"shapes", "paths", "strokes", "transforms", "gradients", "uses", "opacity", "markers"}) {
    CAPTURE(name);
    const fs::path file = fs::path(OCTAVO_SOURCE_DIR) / "tests/graphics/drawings" / (name + ".svg");
    Workshop shop;
    const auto scene = shop.read(contents_of(file));
    CHECK(joined(shop.findings()) == "");
    REQUIRE(scene);
    const auto pdf = pdf::write(shop.page_of(art_of(*scene, shop)), {}, shop.diagnostics);
    REQUIRE(pdf);
    const std::string path = (folder / (name + ".pdf")).string();
    std::ofstream(path, std::ios::binary) << *pdf;
    const Difference off = difference(ours(path), theirs(file.string(), (folder / (name + ".png")).string()));
    CAPTURE(off.mean);
    CAPTURE(off.greatest);
    CHECK(off.mean < 2.0);
    // Programs sample the sharp edge of a gradient in steps of their own.
    CHECK(off.greatest < (name == "gradients" ? 75 : 48));
  }
}

TEST_CASE("the text of a drawing is text, where it should stand") {
  Workshop shop;
  const auto scene = shop.read(contents_of(fs::path(OCTAVO_SOURCE_DIR) / "tests/graphics/drawings/text.svg"));
  REQUIRE(scene);
  CHECK(joined(shop.findings()) == "");
  const std::string list = display::dump(shop.page_of(art_of(*scene, shop)));
  const auto place_of = [&](const std::string& text) {
    const auto found = list.find("\"" + text + "\"");
    CAPTURE(text);
    REQUIRE(found != std::string::npos);
    const auto line = list.rfind("line ", found);
    return list.substr(line + 5, list.find('\n', line) - line - 5);
  };
  CHECK(place_of("From the left").starts_with("15 22.5 "));
  CHECK(place_of("to the right").find(" to 165") != std::string::npos);
  CHECK(place_of("second").starts_with("15 78 "));  // 90 + 14, of which three quarters are points
  CHECK(place_of("Upwards").starts_with("172.5 112.5 "));
  CHECK(list.find("turned 0 -1 1 0 ") != std::string::npos);
  CHECK(place_of("b").starts_with("30 97.5 "));
  CHECK(place_of("two words").starts_with("75 97.5 "));
}

TEST_CASE("what is not drawn is told where it stands first") {
  CHECK(findings_of("<rect width=\"5\" height=\"5\" filter=\"url(#f)\"/>\n<g filter=\"url(#f)\"/>") == "W607 2:36");
  CHECK(findings_of("<script>alert(1)</script>") == "W607 2:2");
  CHECK(findings_of("<rect onclick=\"go()\"/>") == "W607 2:16");
  CHECK(findings_of("<foreignObject><p>x</p></foreignObject>") == "W607 2:2");
  CHECK(findings_of("<rect width=\"9\" height=\"9\"><animate attributeName=\"x\"/></rect><animate/>") == "W607 2:29");
  CHECK(findings_of("<image width=\"9\" height=\"9\" xlink:href=\"data:image/png;base64,AAAA\"/>") == "W607 2:2");
  CHECK(findings_of("<style>g > rect { fill: red }</style>") == "W607 2:8");
  CHECK(findings_of("<path d=\"M0 0h9\" stroke=\"red\" marker-end=\"arrow\"/>") == "W607 2:43");
  CHECK(findings_of("<text x=\"1\" y=\"9\" textLength=\"50\">a</text>") == "W607 2:31");
  CHECK(findings_of("<foo/>") == "W607 2:2");
  // Notes of drawing programs are no part of the drawing.
  CHECK(
      findings_of("<path d=\"M0 0h5v5z\"/><metadata><a/></metadata><x:view xmlns:x=\"urn:x\" x:zoom=\"2\"/>").empty());
}

TEST_CASE("references that lead nowhere good are errors") {
  CHECK(findings_of("<use xlink:href=\"#a\"/>") == "E608 2:18");
  CHECK(findings_of("<use href=\"other.svg#a\"/>") == "E608 2:12");
  CHECK(findings_of("<image href=\"https://example.org/spy.png\"/>") == "E608 2:14");
  CHECK(findings_of("<g id=\"a\"><use href=\"#a\"/></g>") == "E608 2:22");
  CHECK(findings_of("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>") == "E608 2:22, E608 2:52");
  CHECK(findings_of("<linearGradient id=\"a\" href=\"#a\"/><rect width=\"1\" height=\"1\" fill=\"url(#a)\"/>") ==
        "E608 2:30");
  CHECK(findings_of("<rect width=\"1\" height=\"1\" fill=\"url(#none)\"/>") == "E608 2:34");
  CHECK(findings_of("<clipPath id=\"c\" clip-path=\"url(#c)\"/><g clip-path=\"url(#c)\"/>") == "E608 2:29");
  CHECK(findings_of("<g clip-path=\"url(#c)\"/>") == "E608 2:15");
}

TEST_CASE("markers stand on lines, in their paint where they say so, and nowhere else") {
  const auto shapes = [](const std::string& inside) {
    Workshop shop;
    const auto scene =
        shop.read(svg_of("<marker id=\"m\"><path d=\"M0 0L3 1.5L0 3z\" fill=\"context-stroke\"/></marker>" + inside));
    REQUIRE(scene);
    CHECK(joined(shop.findings()) == "");
    return scene->items.size();
  };
  CHECK(shapes("<path d=\"M9 9h9v9\" stroke=\"red\" marker=\"url(#m)\"/>") == 4);
  CHECK(shapes("<path d=\"M9 9h9v9\" stroke=\"red\" style=\"marker-end: url(#m)\"/>") == 2);
  CHECK(shapes("<path d=\"M9 9h9v9z\" stroke=\"red\" marker-mid=\"url(#m)\"/>") == 3);
  CHECK(shapes("<g marker=\"url(#m)\"><rect width=\"9\" height=\"9\"/><line x2=\"9\" marker=\"none\" "
               "stroke=\"red\"/></g>") == 2);
  CHECK(findings_of("<path d=\"M0 0h9\" marker-end=\"url(#none)\"/>") == "E608 2:30");
  CHECK(findings_of("<marker id=\"m\" orient=\"north\"><path d=\"M0 0h1\"/></marker><path d=\"M0 0h9\" "
                    "marker-end=\"url(#m)\"/>") == "E609 2:24");
  CHECK(findings_of("<marker id=\"m\"><path id=\"p\" d=\"M0 0h1\" marker-end=\"url(#m)\"/></marker>"
                    "<path d=\"M0 0h9\" marker-end=\"url(#m)\"/>") == "E608 2:52");
}

TEST_CASE("values that make no sense are errors, at their place") {
  CHECK(findings_of("<path d=\"M0 0L5,x\"/>") == "E609 2:17");
  CHECK(findings_of("<rect width=\"wide\" height=\"5\"/>") == "E609 2:14");
  CHECK(findings_of("<g transform=\"turn(5)\"/>") == "E609 2:15");
  CHECK(findings_of("<g style=\"fill: reddish\"/>") == "E609 2:17");
  CHECK(findings_of("<polygon points=\"1 2 3\"/>") == "E609 2:23");
  Workshop shop;
  CHECK_FALSE(shop.read("<drawing/>"));
  CHECK(joined(shop.findings()) == "E609 1:2");
}

TEST_CASE("a drawing in a size that nothing is printed in is damaged") {
  for (const std::string attributes :
       {"width='1e-9' height='1'", "width='1' height='1e9'", "width='1e300' height='1e300'", "viewBox='0 0 1e-9 1'",
        "viewBox='0 1e12 5 5'", "viewBox='0 0 1e300 1'", "viewBox='0 0 0 5'", "viewBox='0 0 5 -5'"}) {
    Workshop shop;
    CAPTURE(attributes);
    CHECK_FALSE(shop.read("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>"));
    CHECK(joined(shop.findings()).starts_with("E609 1:"));
  }
}

TEST_CASE("a drawing that shows nothing is told of, once and where nothing else says why") {
  CHECK(findings_of("") == "W607 1:2");
  CHECK(findings_of("<defs><rect width=\"5\" height=\"5\"/></defs>") == "W607 1:2");
  CHECK(findings_of("<script>x</script>") == "W607 2:2");
  CHECK(findings_of("<rect width=\"5\" height=\"5\"/>").empty());
}

TEST_CASE("bombs are refused by what they would become") {
  std::string uses = "<g id=\"a0\"><path d=\"M0 0h1v1z\"/></g>";
  for (int i = 1; i <= 30; ++i) {
    const std::string before = "<use href=\"#a" + std::to_string(i - 1) + "\"/>";
    uses += "<g id=\"a" + std::to_string(i) + "\">" + before + before + "</g>";
  }
  Workshop shop;
  CHECK_FALSE(shop.read(svg_of("<defs>" + uses + "</defs><use href=\"#a30\"/>")));
  CHECK(shop.diagnostics.errors() == 1);
  CHECK(shop.diagnostics.sorted().front().code == Code::E610);

  Workshop other;
  CHECK_FALSE(other.read("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>"));
  CHECK(other.diagnostics.sorted().front().code == Code::E107);
}

TEST_CASE("what reaches beyond the edge of a drawing is cut off there, and nothing else is clipped") {
  const auto clips = [](const std::string& attributes, const std::string& inside) {
    Workshop shop;
    const auto scene = shop.read("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50' " + attributes + ">" +
                                 inside + "</svg>");
    REQUIRE(scene);
    const display::Art art = art_of(*scene, shop);
    const auto opened = std::count_if(art.items.begin(), art.items.end(), [](const auto& item) {
      return std::holds_alternative<display::ClipBegin>(item);
    });
    const bool around = !art.items.empty() && std::holds_alternative<display::ClipBegin>(art.items.front()) &&
                        std::holds_alternative<display::ClipEnd>(art.items.back());
    return std::to_string(opened) + (opened > 0 && !around ? " inside" : "") + joined(shop.findings());
  };
  const std::string beyond = "<rect x='-500' y='-500' width='1100' height='1100'/>";
  CHECK(clips("", beyond) == "1");
  CHECK(clips("overflow='hidden'", beyond) == "1");
  CHECK(clips("overflow='visible'", beyond) == "0");
  CHECK(clips("style='overflow: visible'", beyond) == "0");
  CHECK(clips("", "<rect width='100' height='50'/>") == "0");
  CHECK(clips("", "<rect x='1' y='1' width='98' height='48' fill='none' stroke='red' stroke-width='2'/>") == "0");
  CHECK(clips("", "<rect x='1' y='1' width='98' height='48' fill='none' stroke='red' stroke-width='4'/>") == "1");
  CHECK(clips("preserveAspectRatio='xMidYMid slice' width='50' height='50'", "<circle cx='50' cy='25' r='30'/>") ==
        "1");
  const std::string clip = "<clipPath id='c'><rect width='50' height='50'/></clipPath><g clip-path='url(#c)'>";
  CHECK(clips("", clip + beyond + "</g><rect width='9' height='9'/>") == "1 inside");
  CHECK(clips("", clip + beyond + "</g>" + beyond) == "2");
  CHECK(clips("", "<text x='5' y='20' font-size='10'>Inside</text>") == "0");
  CHECK(clips("", "<text x='80' y='20' font-size='10'>Beyond the edge</text>") == "1W607 1:98");
}

TEST_CASE("clips deeper than PDF allows are left out, and said to be") {
  std::string inside = "<clipPath id=\"c\"><rect width=\"90\" height=\"90\"/></clipPath>";
  for (int i = 0; i < 25; ++i) inside += "<g clip-path=\"url(#c)\">";
  inside += "<rect width=\"5\" height=\"5\"/>";
  for (int i = 0; i < 25; ++i) inside += "</g>";
  Workshop shop;
  const auto scene = shop.read(svg_of(inside));
  REQUIRE(scene);
  CHECK(shop.findings().size() == 1);
  const auto opened = std::count_if(scene->items.begin(), scene->items.end(), [](const auto& item) {
    return std::holds_alternative<graphics::svg::SceneClip>(item);
  });
  CHECK(opened == 20);
}
