// ICC profiles, as they are and as they should not be.

#include "press/profile.h"

#include <map>

#include <doctest/doctest.h>

#include "small_pdf.h"

using namespace octavo;
using namespace octavo::press;
using press_test::srgb_profile;

namespace {

/// A header that claims to be something, with nothing behind it.
std::string relabelled(std::string bytes, std::size_t at, std::string_view what) {
  return bytes.replace(at, what.size(), what);
}

struct ProfileOutcome {
  std::optional<Profile> profile;
  std::string message;
};

ProfileOutcome read_profile_of(const std::string& bytes, InkSpace space = InkSpace::cmyk) {
  Files files(std::map<std::string, std::string>{{"p/mine.icc", bytes}});
  Condition condition;
  condition.name = "fogra39";
  condition.profile.name = "mine.icc";
  condition.space = space;
  Diagnostics diagnostics;
  ProfileOutcome outcome;
  outcome.profile = read_profile(condition, "", {"nowhere", "p"}, files, diagnostics);
  if (diagnostics.has_errors()) outcome.message = diagnostics.sorted().front().message;
  return outcome;
}

std::string fogra39_bytes() {
  Files files;
  base::FileError error{};
  for (const std::string& folder : profile_folders(OCTAVO_SOURCE_DIR "/layouts/press")) {
    if (auto file = files.read(folder + "/FOGRA39L_coated.icc", 1 << 20, error)) return std::string(file->bytes);
  }
  return {};
}

}  // namespace

TEST_CASE("the set-up brings the profile of FOGRA39") {
  const std::string bytes = fogra39_bytes();
  REQUIRE_FALSE(bytes.empty());
  const ProfileOutcome outcome = read_profile_of(bytes);
  REQUIRE(outcome.profile.has_value());
  CHECK(outcome.profile->description.find("FOGRA39") != std::string::npos);
  CHECK(outcome.profile->file.bytes == bytes);
}

TEST_CASE("a profile of the wrong class or space is refused, with what it is") {
  CHECK(read_profile_of(srgb_profile()).message ==
        "'p/mine.icc' is a profile of a screen, and fogra39 needs one of a printer");
  CHECK(read_profile_of(fogra39_bytes(), InkSpace::grey).message ==
        "'p/mine.icc' is a profile for CMYK, and fogra39 needs one for grey");
  CHECK(read_profile_of(relabelled(srgb_profile(), 12, "scnr")).message ==
        "'p/mine.icc' is a profile of a camera or scanner, and fogra39 needs one of a printer");
  CHECK(read_profile_of(relabelled(srgb_profile(), 12, "prtr")).message ==
        "'p/mine.icc' is a profile for RGB, and fogra39 needs one for CMYK");
}

TEST_CASE("what is no profile is refused") {
  CHECK(read_profile_of("").message == "'p/mine.icc' is not an ICC profile, or is damaged");
  CHECK(read_profile_of("words").message == "'p/mine.icc' is not an ICC profile, or is damaged");
  CHECK(read_profile_of(fogra39_bytes().substr(0, 200)).message == "'p/mine.icc' is not an ICC profile, or is damaged");
  CHECK(read_profile_of(fogra39_bytes().substr(0, 2000)).message ==
        "'p/mine.icc' is not an ICC profile, or is damaged");
  const std::string short_one = relabelled(fogra39_bytes().substr(0, 2000), 0, std::string_view("\0\0\x07\xD0", 4));
  CHECK(read_profile_of(short_one).message == "'p/mine.icc' cannot turn colours into ink: it lacks the table for it");
  CHECK(read_profile_of(relabelled(fogra39_bytes(), 8, std::string_view("\x05\0", 2))).message ==
        "'p/mine.icc' is of ICC version 5; PDF/X-4 takes versions up to 4.2");
}

TEST_CASE("a profile that is not there is told of at the condition, with where to get it") {
  Files files(std::map<std::string, std::string>{});
  Condition condition;
  condition.name = "fogra51";
  condition.profile.name = "PSOcoated_v3.icc";
  condition.profile_from = "eci.org";
  condition.profile.span = {{1}, 5, 9};
  Diagnostics diagnostics;
  CHECK_FALSE(read_profile(condition, "", {"p"}, files, diagnostics).has_value());
  const auto finding = diagnostics.sorted().front();
  CHECK(finding.code == Code::E813);
  CHECK(finding.span == condition.profile.span);
  CHECK(finding.message == "the profile of fogra51, PSOcoated_v3.icc, is not installed");
  CHECK(finding.hints.front() == "its owner gives it away: eci.org");
}
