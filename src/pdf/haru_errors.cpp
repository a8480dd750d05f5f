#include <algorithm>
#include <array>

#include <hpdf.h>

#include "pdf/haru_document.h"

namespace octavo::pdf {
namespace {

struct Named {
  unsigned long number;
  std::string_view name;
  std::string_view words;
};

#define OCTAVO_HARU(name, words) \
  Named {                        \
    name, #name, words           \
  }
// Those that the object layer can raise; the rest belong to libharu's fonts, encodings and images, which are not used.
constexpr std::array named_errors{
    OCTAVO_HARU(HPDF_ARRAY_COUNT_ERR, "an array, or the page tree, has more entries than libharu allows"),
    OCTAVO_HARU(HPDF_ARRAY_ITEM_NOT_FOUND, "an array lacks an entry"),
    OCTAVO_HARU(HPDF_ARRAY_ITEM_UNEXPECTED_TYPE, "an entry of an array is of the wrong type"),
    OCTAVO_HARU(HPDF_BINARY_LENGTH_ERR, "a string is longer than 65535 bytes"),
    OCTAVO_HARU(HPDF_DICT_COUNT_ERR, "a dictionary has more than 4095 entries"),
    OCTAVO_HARU(HPDF_DICT_ITEM_NOT_FOUND, "a dictionary lacks an entry"),
    OCTAVO_HARU(HPDF_DICT_ITEM_UNEXPECTED_TYPE, "an entry of a dictionary is of the wrong type"),
    OCTAVO_HARU(HPDF_DICT_STREAM_LENGTH_NOT_FOUND, "a stream lacks its length"),
    OCTAVO_HARU(HPDF_DOC_INVALID_OBJECT, "an object belongs to no document"),
    OCTAVO_HARU(HPDF_FAILD_TO_ALLOC_MEM, "memory ran out"),
    OCTAVO_HARU(HPDF_FILE_IO_ERROR, "the file could not be written"),
    OCTAVO_HARU(HPDF_INVALID_DOCUMENT, "the document is in error"),
    OCTAVO_HARU(HPDF_INVALID_DOCUMENT_STATE, "a call came at the wrong time"),
    OCTAVO_HARU(HPDF_INVALID_OBJECT, "an object is not valid here, or has two owners"),
    OCTAVO_HARU(HPDF_INVALID_OBJ_ID, "an object number is not valid"),
    OCTAVO_HARU(HPDF_INVALID_OPERATION, "an operation is not allowed here"),
    OCTAVO_HARU(HPDF_INVALID_OUTLINE, "an entry of the outline is not valid"),
    OCTAVO_HARU(HPDF_INVALID_PAGE, "a page is not valid"),
    OCTAVO_HARU(HPDF_INVALID_PAGES, "the page tree is not valid"),
    OCTAVO_HARU(HPDF_INVALID_PARAMETER, "a parameter is out of range"),
    OCTAVO_HARU(HPDF_INVALID_STREAM, "a stream is not valid"),
    OCTAVO_HARU(HPDF_NAME_INVALID_VALUE, "a name is empty or not valid"),
    OCTAVO_HARU(HPDF_NAME_OUT_OF_RANGE, "a name is longer than 127 bytes"),
    OCTAVO_HARU(HPDF_PAGES_MISSING_KIDS_ENTRY, "the page tree lacks its children"),
    OCTAVO_HARU(HPDF_PAGE_CANNOT_GET_ROOT_PAGES, "the page tree lacks its root"),
    OCTAVO_HARU(HPDF_PAGE_CANNOT_SET_PARENT, "a page cannot be put into the page tree"),
    OCTAVO_HARU(HPDF_PAGE_INVALID_SIZE, "a page is of a size that libharu does not allow"),
    OCTAVO_HARU(HPDF_REAL_OUT_OF_RANGE, "a number is larger than 32767"),
    OCTAVO_HARU(HPDF_STREAM_EOF, "a stream ended early"),
    OCTAVO_HARU(HPDF_STRING_OUT_OF_RANGE, "a string is longer than 65535 bytes"),
    OCTAVO_HARU(HPDF_THIS_FUNC_WAS_SKIPPED, "a call was skipped after an earlier error"),
    OCTAVO_HARU(HPDF_XREF_COUNT_ERR, "the file has more than 8388607 objects"),
    OCTAVO_HARU(HPDF_ZLIB_ERROR, "zlib failed"),
};
#undef OCTAVO_HARU

}  // namespace

std::string describe_haru_error(unsigned long number) {
  const auto found = std::find_if(named_errors.begin(), named_errors.end(),
                                  [&](const Named& named) { return named.number == number; });
  const char bytes[2] = {static_cast<char>(number >> 8), static_cast<char>(number & 0xFFu)};
  std::string digits = "0x";
  append_hex(digits, {bytes, 2});
  if (found == named_errors.end()) return "an error that has no words here (libharu " + digits + ")";
  return std::string(found->words) + " (" + std::string(found->name) + ", " + digits + ")";
}

}  // namespace octavo::pdf
