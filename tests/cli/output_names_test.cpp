#include "cli/output_names.h"

#include <doctest/doctest.h>

#include "../base/temporary_folder.h"

using namespace octavo::cli;

namespace {

std::variant<std::vector<std::string>, std::string> names(std::vector<std::string> sources,
                                                          const std::string& output = "",
                                                          const std::string& layout = "booklet") {
  BuildOptions options;
  options.sources = std::move(sources);
  options.output = output;
  options.typesetting.layout = layout;
  return output_names(options);
}

std::string name(const std::string& source, const std::string& output = "", const std::string& layout = "booklet") {
  const auto result = names({source}, output, layout);
  return std::holds_alternative<std::string>(result) ? std::get<std::string>(result)
                                                     : std::get<std::vector<std::string>>(result).at(0);
}

bool refused(const std::variant<std::vector<std::string>, std::string>& result) {
  return std::holds_alternative<std::string>(result);
}

}  // namespace

TEST_CASE("the default name leaves the default layout out") {
  CHECK(name("sources/korea-japan.en.xml") == "output/korea-japan.en.pdf");
  CHECK(name("a.xml", "", "handout") == "output/a-handout.pdf");
  CHECK(name("a.xml", "", "designs/my.xml") == "output/a-my.pdf");
  CHECK(name("a.xml", "", "layouts/booklet.xml") == "output/a.pdf");
  CHECK(name("-") == "output/stdin.pdf");
}

TEST_CASE("editions for several audiences have several names") {
  BuildOptions options;
  options.sources = {"a.xml"};
  options.typesetting.audiences = {"press", "staff"};
  CHECK(std::get<std::vector<std::string>>(output_names(options)).at(0) == "output/a-press-staff.pdf");
}

TEST_CASE("a folder is told from a file by its slash or by being there") {
  const TemporaryFolder folder;
  CHECK(name("a.xml", "book.pdf") == "book.pdf");
  CHECK(name("a.xml", "new/") == "new/a.pdf");
  CHECK(name("a.xml", folder.path()) == folder.path("a.pdf"));
  CHECK(name("a.xml", "-") == "-");
}

TEST_CASE("several sources need a folder") {
  CHECK(refused(names({"a.xml", "b.xml"}, "book.pdf")));
  CHECK(refused(names({"a.xml", "b.xml"}, "-")));
  CHECK(std::get<0>(names({"a.xml", "x/b.xml"}, "out/")) == std::vector<std::string>{"out/a.pdf", "out/b.pdf"});
  CHECK(std::get<0>(names({"a.xml", "b.xml"})) == std::vector<std::string>{"output/a.pdf", "output/b.pdf"});
}

TEST_CASE("two sources never share an output") {
  CHECK(refused(names({"a/x.xml", "b/x.xml"})));
  CHECK(refused(names({"x.xml", "x.xml"})));
}

TEST_CASE("a source is never written over") {
  const TemporaryFolder folder;
  const std::string source = folder.put("a.xml", "<a/>");
  CHECK(refused(names({source}, source)));
  CHECK(refused(names({source}, folder.path("./a.xml"))));
}
