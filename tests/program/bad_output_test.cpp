// Places that a result cannot be written to.

#include "refusal.h"

using namespace octavo::test;

TEST_CASE("a PDF that cannot be written") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("file", "old");
  std::filesystem::create_directories(folder.path("taken/a.pdf"));
  for (const std::string output : {"/dev/full", "file/a.pdf", "/proc/a.pdf", "taken"}) {
    CAPTURE(output);
    const auto built = call(folder, "build a.xml --diagnostics json -o " + output + " 2>&1 >/dev/null");
    const auto finding = told(built, {"E703", 4, ""});
    CHECK(holds(finding.at("message"), output));
    CHECK(has_no_temporary_file(folder));
  }
  CHECK(folder.get("file") == "old");
  CHECK(std::filesystem::is_directory(folder.path("taken/a.pdf")));
}

TEST_CASE("colours that nobody says the look of") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  std::filesystem::create_directories(folder.path("home"));
  const std::filesystem::path source(OCTAVO_SOURCE_DIR);
  std::filesystem::copy(source / "layouts", folder.path("home/layouts"), std::filesystem::copy_options::recursive);
  std::filesystem::create_directory_symlink(source / "fonts", folder.path("home/fonts"));
  std::filesystem::remove(folder.path("home/layouts/press/FOGRA39L_coated-condensed.icc"));
  CHECK(holds(refused(folder, "a.xml", {"E702", 4, ""}, "OCTAVO_HOME=home").at("message"),
              "FOGRA39L_coated-condensed.icc"));
  folder.put("home/layouts/press/FOGRA39L_coated-condensed.icc", "no profile");
  CHECK(holds(refused(folder, "a.xml", {"E702", 4, ""}, "OCTAVO_HOME=home").at("message"), "CMYK printer"));
}

TEST_CASE("an imported source that cannot be written") {
  const TemporaryFolder folder;
  folder.put("tea.txt", "Tea is a drink.\n");
  folder.put("file", "old");
  std::filesystem::create_directories(folder.path("taken/tea.xml"));
  for (const std::string output : {"/dev/full", "file/a.xml", "taken"}) {
    CAPTURE(output);
    const auto imported =
        call(folder, "import tea.txt --lang en --title Tea --diagnostics json -o " + output + " 2>&1 >/dev/null");
    told(imported, {"E703", 4, ""});
    CHECK(has_no_temporary_file(folder));
  }
  CHECK(folder.get("file") == "old");
}
