#include "base/files.h"

#include <filesystem>
#include <thread>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "temporary_folder.h"

using namespace octavo;
using base::FileError;
using Kind = base::FileError::Kind;

namespace {

constexpr std::size_t limit = 1 << 20;

std::string text_of(const std::optional<base::FileBytes>& file) {
  return file ? std::string(file->bytes) : "(none)";
}

}  // namespace

TEST_CASE("a file is read whole, small or mapped or empty") {
  const TemporaryFolder folder;
  const std::string large(300'000, 'x');
  Files files;
  FileError error{};
  CHECK(text_of(files.read(folder.put("small", "abc"), limit, error)) == "abc");
  CHECK(text_of(files.read(folder.put("large", large), limit, error)) == large);
  CHECK(text_of(files.read(folder.put("empty", ""), limit, error)) == "");
}

TEST_CASE("the bytes outlive the Files that read them") {
  const TemporaryFolder folder;
  const std::string large(300'000, 'x');
  FileError error{};
  std::optional<base::FileBytes> kept;
  {
    Files files;
    kept = files.read(folder.put("large", large), limit, error);
  }
  CHECK(kept->bytes == large);
}

TEST_CASE("why a file cannot be had is told apart") {
  const TemporaryFolder folder;
  Files files;
  FileError error{};
  CHECK_FALSE(files.read(folder.path("none.xml"), limit, error));
  CHECK(error.kind == Kind::not_found);
  CHECK(error.message == "cannot find '" + folder.path("none.xml") + "'");
  CHECK_FALSE(files.read(folder.path(), limit, error));
  CHECK(error.kind == Kind::unreadable);
  CHECK_FALSE(files.read(folder.put("file", "x") + "/below", limit, error));
  CHECK(error.kind == Kind::not_found);
  CHECK_FALSE(files.read(folder.put("big", "12345"), 4, error));
  CHECK(error.kind == Kind::too_large);
  CHECK(files.read(folder.path("big"), 5, error));
}

TEST_CASE("a pipe is read to its end, and not beyond the limit") {
  const TemporaryFolder folder;
  const std::string pipe = folder.path("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  Files files;
  FileError error{};
  {
    std::jthread writer([&] { std::ofstream(pipe) << "through a pipe"; });
    CHECK(text_of(files.read(pipe, limit, error)) == "through a pipe");
  }
  CHECK_FALSE(files.read("/dev/zero", limit, error));
  CHECK(error.kind == Kind::too_large);
}

TEST_CASE("a source names files beside itself, inside the root") {
  const TemporaryFolder folder;
  const std::string source = folder.put("book/chapters/one.xml", "");
  folder.put("book/chapters/map.png", "map");
  folder.put("book/cover.png", "cover");
  folder.put("secret.png", "secret");
  Files files;
  files.set_root(folder.path("book"));
  FileError error{};
  CHECK(text_of(files.read_inside_root("map.png", source, limit, error)) == "map");
  CHECK(text_of(files.read_inside_root("../cover.png", source, limit, error)) == "cover");
  CHECK(text_of(files.read_inside_root(folder.path("book/cover.png"), source, limit, error)) == "cover");
  CHECK_FALSE(files.read_inside_root("../gone.png", source, limit, error));
  CHECK(error.kind == Kind::not_found);
}

TEST_CASE("nothing outside the root is read") {
  const TemporaryFolder folder;
  const std::string source = folder.put("book/one.xml", "");
  const std::string secret = folder.put("secret.png", "secret");
  folder.put("book-two/other.png", "other");
  std::filesystem::create_symlink(secret, folder.path("book/link.png"));
  std::filesystem::create_directory_symlink(folder.path(), folder.path("book/up"));
  Files files;
  files.set_root(folder.path("book/"));
  for (const std::string& path : {std::string("../secret.png"), std::string("x/../../secret.png"), secret,
                                  std::string("/etc/passwd"), std::string("link.png"), std::string("up/secret.png"),
                                  std::string("../book-two/other.png"), std::string("../no-such-file")}) {
    CAPTURE(path);
    FileError error{};
    CHECK_FALSE(files.read_inside_root(path, source, limit, error));
    CHECK(error.kind == Kind::outside_root);
  }
}

TEST_CASE("a link that stays inside the root is followed") {
  const TemporaryFolder folder;
  const std::string source = folder.put("book/one.xml", "");
  folder.put("book/images/a.png", "a");
  std::filesystem::create_symlink("images/a.png", folder.path("book/b.png"));
  std::filesystem::create_directory_symlink(folder.path("book"), folder.path("alias"));
  Files files;
  files.set_root(folder.path("alias"));
  FileError error{};
  CHECK(text_of(files.read_inside_root("b.png", source, limit, error)) == "a");
}

TEST_CASE("without a root there is no limit") {
  const TemporaryFolder folder;
  const std::string source = folder.put("book/one.xml", "");
  folder.put("shared.png", "shared");
  Files files;
  FileError error{};
  CHECK(text_of(files.read_inside_root("../shared.png", source, limit, error)) == "shared");
}

TEST_CASE("files in memory behave as on the disk") {
  Files files(std::map<std::string, std::string>{
      {"book/one.xml", "one"}, {"book/images/a.png", "a"}, {"secret", "s"}, {"-", "from standard input"}});
  files.set_root("book");
  FileError error{};
  CHECK(text_of(files.read("book/one.xml", limit, error)) == "one");
  CHECK(text_of(files.read("-", limit, error)) == "from standard input");
  CHECK(text_of(files.read_inside_root("images/a.png", "book/one.xml", limit, error)) == "a");
  CHECK(text_of(files.read_inside_root("images/../images/a.png", "book/one.xml", limit, error)) == "a");
  CHECK_FALSE(files.read_inside_root("../secret", "book/one.xml", limit, error));
  CHECK(error.kind == Kind::outside_root);
  CHECK_FALSE(files.read("book/two.xml", limit, error));
  CHECK(error.kind == Kind::not_found);
  CHECK_FALSE(files.read("book/one.xml", 2, error));
  CHECK(error.kind == Kind::too_large);
  CHECK(files.exists("book/one.xml"));
  CHECK_FALSE(files.exists("book"));
  CHECK(files.list("book") == std::vector<std::string>{"one.xml"});
}

TEST_CASE("the files of a folder are listed in order of bytes, without its folders") {
  const TemporaryFolder folder;
  for (const char* name : {"b.xml", "a.xml", "Z.xml", "ä.xml", "sub/c.xml"}) folder.put(name, "");
  const Files files;
  CHECK(files.list(folder.path()) == std::vector<std::string>{"Z.xml", "a.xml", "b.xml", "ä.xml"});
  CHECK(files.list(folder.path("none")).empty());
}

TEST_CASE("what was read is remembered in order, each once") {
  const TemporaryFolder folder;
  const std::string b = folder.put("b", ""), a = folder.put("a", "");
  Files files;
  FileError error{};
  files.read(b, limit, error);
  files.read_inside_root("a", b, limit, error);
  files.read(b, limit, error);
  files.read(folder.path("none"), limit, error);
  CHECK(files.read_so_far() == std::vector<std::string>{b, a});
}

TEST_CASE("paths are taken apart and joined") {
  CHECK(base::folder_of("sources/a.xml") == "sources");
  CHECK(base::folder_of("a.xml") == "");
  CHECK(base::folder_of("/a.xml") == "/");
  CHECK(base::stem_of("sources/korea-japan.en.xml") == "korea-japan.en");
  CHECK(base::stem_of("노트.xml") == "노트");
  CHECK(base::join("sources", "a.xml") == "sources/a.xml");
  CHECK(base::join("sources/", "a.xml") == "sources/a.xml");
  CHECK(base::join("", "a.xml") == "a.xml");
  CHECK(base::join("sources", "/a.xml") == "/a.xml");
}
