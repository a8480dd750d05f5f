// libharu's errors reach the diagnostics, each in words.

#include <doctest/doctest.h>
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>

#include "pdf/deflate.h"
#include "pdf/haru_document.h"
#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf;

namespace {

std::string only_message(const Diagnostics& diagnostics) {
  const auto all = diagnostics.sorted();
  REQUIRE(all.size() == 1);
  CHECK(all[0].code == Code::E801);
  return all[0].message;
}

}  // namespace

TEST_CASE("an error of the object layer, which reaches no handler, is reported") {
  HaruDocument file;
  file.add_page("", "/MediaBox[0 0 100 100]/Resources<<>>");
  HPDF_Dict_GetItem(file.handle()->catalog, "Pages", HPDF_OCLASS_NUMBER);  // of another class: a sticky error
  Diagnostics diagnostics;
  CHECK_FALSE(file.save(diagnostics));
  CHECK(only_message(diagnostics) ==
        "the PDF library could not make the file: an entry of a dictionary is of the wrong type "
        "(HPDF_DICT_ITEM_UNEXPECTED_TYPE, 0x1009)");
}

TEST_CASE("after an error nothing more is built, and the first error is the one told") {
  HaruDocument file;
  HPDF_Dict_GetItem(file.handle()->catalog, "Pages", HPDF_OCLASS_NUMBER);
  CHECK(file.add_dictionary("/Type/Whatever").value == 0);
  CHECK(file.add_page("", "").value == 0);
  CHECK(file.add_outline({}, "title", "").handle == nullptr);
  HPDF_SetError(&file.handle()->error, HPDF_INVALID_PAGE, 0);
  Diagnostics diagnostics;
  CHECK_FALSE(file.save(diagnostics));
  CHECK(only_message(diagnostics).find("HPDF_DICT_ITEM_UNEXPECTED_TYPE") != std::string::npos);
}

TEST_CASE("an error of a public function is reported by way of the handler") {
  HaruDocument file;
  HPDF_SetPagesConfiguration(file.handle(), 1u << 30);
  Diagnostics diagnostics;
  CHECK_FALSE(file.save(diagnostics));
  CHECK(only_message(diagnostics).find("HPDF_INVALID_PARAMETER") != std::string::npos);
}

TEST_CASE("a file that outgrows its limit is refused while it is written, not cut short") {
  HaruDocument file(2000);
  file.add_page(std::string(4000, 'x'), "/MediaBox[0 0 100 100]/Resources<<>>");
  Diagnostics diagnostics;
  CHECK_FALSE(file.save(diagnostics));
  CHECK(only_message(diagnostics) == "the PDF would be larger than 2000 bytes");
}

TEST_CASE("what libharu has no words for is told by its number") {
  CHECK(describe_haru_error(0x1015) == "memory ran out (HPDF_FAILD_TO_ALLOC_MEM, 0x1015)");
  CHECK(describe_haru_error(0x10FF) == "an error that has no words here (libharu 0x10FF)");
}

TEST_CASE("small objects lie compressed together, and are found again") {
  HaruDocument file;
  file.add_page(Deflater().deflate("q Q\n"), "/MediaBox[0 0 100 100]/Resources<<>>");
  for (int i = 0; i < 1000; ++i) file.add_dictionary("/Type/Whatever/Number " + std::to_string(i));
  Diagnostics diagnostics;
  const auto bytes = file.save(diagnostics);
  REQUIRE(bytes);
  CHECK(bytes->size() < 8000);
  const std::string path = pdf_test::temporary_file("compact.pdf");
  pdf_test::save(path, *bytes);
  CHECK(pdf_test::run_tool("qpdf --check " + path).status == 0);
  const std::string objects = pdf_test::run_tool("qpdf --json=2 --json-key=qpdf " + path).out;
  for (const int i : {0, 199, 200, 999}) {
    CAPTURE(i);
    CHECK(objects.find("\"/Number\": " + std::to_string(i) + ",") != std::string::npos);
  }
}
