#include <doctest/doctest.h>

#include "program.h"

using namespace octavo::test;

TEST_CASE("a build writes the PDF where it says") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  const auto built = call(folder, "build a.xml");
  INFO(built.output);
  CHECK(built.status == 0);
  CHECK(holds(built.output, "output/a.pdf: "));
  CHECK(folder.get("output/a.pdf").starts_with("%PDF-"));
  CHECK(folder.entries("output") == 1);
  CHECK(call(folder, "build a.xml -l handout").status == 0);
  CHECK(folder.get("output/a-handout.pdf").starts_with("%PDF-"));
}

TEST_CASE("errors in the document end with 1 and leave the old output") {
  const TemporaryFolder folder;
  folder.put("a.xml", bad);
  folder.put("output/a.pdf", "old");
  const auto built = call(folder, "build a.xml");
  INFO(built.output);
  CHECK(built.status == 1);
  CHECK(holds(built.output, "error[E201]"));
  CHECK(holds(built.output, "--> a.xml:2:"));
  CHECK(holds(built.output, "did you mean <em>?"));
  CHECK(folder.get("output/a.pdf") == "old");
  CHECK(folder.entries("output") == 1);
}

TEST_CASE("warnings are allowed, and under --werror are not") {
  const TemporaryFolder folder;
  folder.put("a.xml", doubtful);
  folder.put("b.pdf", "old");
  const auto strict = call(folder, "build a.xml --werror -o b.pdf");
  INFO(strict.output);
  CHECK(strict.status == 3);
  CHECK(holds(strict.output, "warning[W401]"));
  CHECK(folder.get("b.pdf") == "old");
  CHECK(call(folder, "build a.xml -o b.pdf").status == 0);
  CHECK(folder.get("b.pdf").starts_with("%PDF-"));
}

TEST_CASE("a source that is not there ends with 4") {
  const TemporaryFolder folder;
  const auto built = call(folder, "build none.xml");
  CHECK(built.status == 4);
  CHECK(holds(built.output, "error[E701]"));
  CHECK(holds(built.output, "none.xml"));
}

TEST_CASE("output that cannot be written ends with 4") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("file", "old");
  for (const char* output : {"/dev/full", "file/a.pdf", "/proc/a.pdf"}) {
    const auto built = call(folder, std::string("build a.xml -o ") + output);
    CAPTURE(built.output);
    CHECK(built.status == 4);
    CHECK(holds(built.output, "error[E703]"));
  }
  CHECK(folder.get("file") == "old");
  CHECK(call(folder, "build a.xml -o - > /dev/full").status == 4);
  CHECK(call(folder, "build a.xml -o a.pdf > /dev/full").status == 4);
}

TEST_CASE("the PDF alone goes to standard output") {
  const TemporaryFolder folder;
  folder.put("a.xml", doubtful);
  const auto built = call(folder, "build a.xml -o - > out.pdf");
  CHECK(built.status == 0);
  CHECK(holds(built.output, "warning[W401]"));
  CHECK(call(folder, "build a.xml -o file.pdf 2> /dev/null").status == 0);
  CHECK(folder.get("out.pdf").starts_with("%PDF-"));
  CHECK(folder.get("out.pdf") == folder.get("file.pdf"));
  CHECK_FALSE(std::filesystem::exists(folder.path("output")));
}

TEST_CASE("a source comes from standard input") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  CHECK(call(folder, "build - < a.xml").status == 0);
  CHECK(folder.get("output/stdin.pdf").starts_with("%PDF-"));
}

TEST_CASE("of several sources the good ones are built and all findings told in order") {
  const TemporaryFolder folder;
  folder.put("a.xml", bad);
  folder.put("b.xml", good);
  folder.put("c.xml", bad);
  const auto built = call(folder, "build c.xml b.xml a.xml -o out/ --diagnostics short -j 3");
  INFO(built.output);
  CHECK(built.status == 1);
  CHECK(folder.get("out/b.pdf").starts_with("%PDF-"));
  CHECK(folder.entries("out") == 1);
  CHECK(built.output.find("c.xml:2:") < built.output.find("a.xml:2:"));
  CHECK(holds(built.output, "a.xml:2:"));
}

TEST_CASE("how many work at a time changes no byte") {
  const TemporaryFolder folder;
  for (const char* name : {"a.xml", "b.xml", "c.xml"}) folder.put(name, good);
  CHECK(call(folder, "build a.xml b.xml c.xml -o one/ -j 1").status == 0);
  CHECK(call(folder, "build a.xml b.xml c.xml -o many/ -j 8").status == 0);
  for (const char* name : {"a.pdf", "b.pdf", "c.pdf"}) {
    CAPTURE(name);
    CHECK(folder.get(std::string("one/") + name).size() > 1000);
    CHECK(folder.get(std::string("one/") + name) == folder.get(std::string("many/") + name));
  }
}

TEST_CASE("wishes that cannot be met end with 2 and write nothing") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("b.xml", good);
  folder.put("sub/a.xml", good);
  for (const char* words : {"build a.xml b.xml -o book.pdf", "build a.xml b.xml -o -", "build a.xml sub/a.xml",
                            "build a.xml -o a.xml", "build a.xml --pages 99"}) {
    const auto built = call(folder, words);
    CAPTURE(words);
    CAPTURE(built.output);
    CHECK(built.status == 2);
  }
  CHECK(folder.entries() == 3);
  CHECK(folder.get("a.xml") == good);
}

TEST_CASE("only the pages that are asked for are written") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  CHECK(call(folder, "build a.xml --pages 1,3 -o a.pdf").status == 0);
  CHECK(holds(run("pdfinfo '" + folder.path("a.pdf") + "'").output, "Pages:           2\n"));
  CHECK(run("qpdf --check '" + folder.path("a.pdf") + "'").status == 0);
}

TEST_CASE("SOURCE_DATE_EPOCH dates the file, and nothing else does") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  CHECK(call(folder, "build a.xml -o dated.pdf", "SOURCE_DATE_EPOCH=86400").status == 0);
  CHECK(call(folder, "build a.xml -o plain.pdf", "env -u SOURCE_DATE_EPOCH").status == 0);
  CHECK(holds(run("TZ=UTC pdfinfo -isodates '" + folder.path("dated.pdf") + "'").output, "1970-01-02T00:00:00"));
  CHECK_FALSE(holds(run("pdfinfo '" + folder.path("plain.pdf") + "'").output, "CreationDate"));
  for (const char* wrong : {"yesterday", "-1", "1.5", "99999999999999999999"}) {
    const auto built = call(folder, "build a.xml -o wrong.pdf", std::string("SOURCE_DATE_EPOCH=") + wrong);
    CAPTURE(wrong);
    CHECK(built.status == 2);
    CHECK(holds(built.output, "SOURCE_DATE_EPOCH"));
  }
  CHECK_FALSE(std::filesystem::exists(folder.path("wrong.pdf")));
}

TEST_CASE("a source reads nothing outside its folder, unless --root widens it") {
  const TemporaryFolder folder;
  folder.put("book/a.xml", R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>
<figure src="../secret.png" alt="x"/></explainer>)");
  folder.put("secret.png", "not an image");
  const auto kept = call(folder, "check book/a.xml");
  CAPTURE(kept.output);
  CHECK(kept.status == 4);
  CHECK(holds(kept.output, "error[E704]"));
  const auto widened = call(folder, "check book/a.xml --root .");
  CAPTURE(widened.output);
  CHECK(holds(widened.output, "error[E602]"));
}

TEST_CASE("without its own files the program says what it misses") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  const auto built = call(folder, "build a.xml", "OCTAVO_HOME=/nowhere");
  CHECK(built.status == 4);
  CHECK(holds(built.output, "OCTAVO_HOME"));
}
