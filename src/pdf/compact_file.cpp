#include "pdf/compact_file.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include "pdf/deflate.h"
#include "pdf/fingerprint.h"
#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

/// In one stream: a reader that wants one object inflates them all.
constexpr std::size_t objects_in_stream = 200;

// libharu's call-back: a C frame, so nothing may be thrown, and an error counts only once HPDF_SetError has been told.
extern "C" {

static HPDF_STATUS append_to_file(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  auto* sink = static_cast<FileSink*>(stream->attr);
  if (sink->bytes.size() + size > sink->most) return HPDF_SetError(stream->error, HPDF_FILE_IO_ERROR, 0);
  sink->bytes.append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

}  // extern "C"

/// Where an object is, as a row of the table has it (7.5.8.3).
struct Row {
  enum Kind : std::uint8_t { unused, in_file, in_stream } kind = unused;
  std::uint32_t place = 0;  ///< its offset, or the number of its stream
  std::uint16_t index = 0;  ///< in its stream
};

class CompactFile {
 public:
  CompactFile(_HPDF_Doc_Rec& document, std::span<const std::string_view> own, FileSink& sink)
      : document_(document),
        own_(own),
        sink_(sink),
        into_file_(HPDF_CallbackWriter_New(document.mmgr, append_to_file, &sink)),
        into_values_(HPDF_CallbackWriter_New(document.mmgr, append_to_file, &values_)),
        rows_(document.xref->entries->count) {}
  ~CompactFile() {
    HPDF_Stream_Free(into_file_);
    HPDF_Stream_Free(into_values_);
  }
  CompactFile(const CompactFile&) = delete;
  CompactFile& operator=(const CompactFile&) = delete;

  void write() {
    sink_.bytes.append("%PDF-").append(sink_.version).append("\n%\xB7\xBE\xAD\xAA\n");
    // Streams last: what is done before a page is written may concern its contents.
    for (std::uint32_t i = 0; i < rows_.size() && is_sound(); ++i) pack(i);
    write_packed();
    for (std::uint32_t i = 0; i < rows_.size() && is_sound(); ++i) write_stream(i);
    if (is_sound()) write_table();
  }

 private:
  bool is_sound() const { return document_.error.error_no == HPDF_OK; }

  /// Null of entries that hold none.
  HPDF_Dict dictionary(std::uint32_t number) const {
    const auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(document_.xref->entries, number));
    if (entry == nullptr || entry->entry_typ != HPDF_IN_USE_ENTRY || entry->obj == nullptr) return nullptr;
    const auto kind = static_cast<HPDF_Obj_Header*>(entry->obj)->obj_class & HPDF_OCLASS_ANY;
    return kind == HPDF_OCLASS_DICT ? static_cast<HPDF_Dict>(entry->obj) : nullptr;
  }

  void pack(std::uint32_t number) {
    const std::string_view own = number < own_.size() ? own_[number] : std::string_view();
    HPDF_Dict object = own.data() == nullptr ? dictionary(number) : nullptr;
    if (own.data() == nullptr && (object == nullptr || object->stream != nullptr)) return;
    rows_[number] = {Row::in_stream, 0, static_cast<std::uint16_t>(packed_.size())};
    packed_.push_back(number);
    append_integer(places_, number);
    places_ += ' ';
    append_integer(places_, static_cast<std::int64_t>(values_.bytes.size()));
    places_ += ' ';
    values_.most = sink_.most;
    if (object != nullptr) {
      HPDF_Obj_WriteValue(object, into_values_, nullptr);
    } else {
      values_.bytes.append("<<").append(own).append(">>");
    }
    values_.bytes += '\n';
    if (packed_.size() == objects_in_stream) write_packed();
  }

  void write_packed() {
    if (packed_.empty()) return;
    const auto number = static_cast<std::uint32_t>(rows_.size());
    for (const std::uint32_t each : packed_) rows_[each].place = number;
    rows_.push_back({Row::in_file, here(), 0});
    std::string entries = "/Type/ObjStm/N ";
    append_integer(entries, static_cast<std::int64_t>(packed_.size()));
    entries += "/First ";
    append_integer(entries, static_cast<std::int64_t>(places_.size()));
    write_own_stream(number, entries, places_ + values_.bytes);
    packed_.clear();
    places_.clear();
    values_.bytes.clear();
  }

  void write_stream(std::uint32_t number) {
    HPDF_Dict object = dictionary(number);
    if (object == nullptr || object->stream == nullptr) return;
    rows_[number] = {Row::in_file, here(), 0};
    append(begin_of(number));
    HPDF_Obj_WriteValue(object, into_file_, nullptr);
    append("\nendobj\n");
  }

  /// Each row tells how it differs from the one above, which deflates to next to nothing (7.4.4.4).
  void write_table() {
    const std::string hash = fingerprint(sink_.bytes);
    const auto number = static_cast<std::uint32_t>(rows_.size());
    const std::uint32_t start = here();
    rows_.push_back({Row::in_file, start, 0});
    std::string data;
    std::string above(7, '\0');
    for (const Row& row : rows_) {
      const std::string bytes{static_cast<char>(row.kind),        static_cast<char>(row.place >> 24),
                              static_cast<char>(row.place >> 16), static_cast<char>(row.place >> 8),
                              static_cast<char>(row.place),       static_cast<char>(row.index >> 8),
                              static_cast<char>(row.index)};
      data += '\2';
      for (std::size_t i = 0; i < bytes.size(); ++i) data += static_cast<char>(bytes[i] - above[i]);
      above = bytes;
    }
    std::string entries = "/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size ";
    append_integer(entries, number + 1);
    entries += "/Root ";
    append_reference(entries, number_of(document_.catalog));
    entries += "/Info ";
    append_reference(entries, number_of(document_.info));
    std::string digits;
    append_hex(digits, hash);
    entries += "/ID[<" + digits + "><" + digits + ">]";
    write_own_stream(number, entries, data);
    append("startxref\n" + std::to_string(start) + "\n%%EOF\n");
  }

  void write_own_stream(std::uint32_t number, const std::string& entries, const std::string& data) {
    const std::string deflated = deflater_.deflate(data);
    append(begin_of(number) + "<<" + entries + "/Filter/FlateDecode/Length " + std::to_string(deflated.size()) +
           ">>stream\n");
    append(deflated);
    append("\nendstream\nendobj\n");
  }

  static std::string begin_of(std::uint32_t number) { return std::to_string(number) + " 0 obj\n"; }
  static ObjectNumber number_of(HPDF_Dict object) { return {object->header.obj_id & 0x00FF'FFFFu}; }
  std::uint32_t here() const { return static_cast<std::uint32_t>(sink_.bytes.size()); }

  void append(std::string_view bytes) {
    if (sink_.bytes.size() + bytes.size() > sink_.most) {
      HPDF_SetError(&document_.error, HPDF_FILE_IO_ERROR, 0);
    } else {
      sink_.bytes += bytes;
    }
  }

  _HPDF_Doc_Rec& document_;
  std::span<const std::string_view> own_;
  FileSink& sink_;
  HPDF_Stream into_file_;    ///< null, with an error told of, without memory
  HPDF_Stream into_values_;  ///< the same
  Deflater deflater_{Deflater::Effort::quick};
  std::vector<Row> rows_;              ///< by object number
  std::vector<std::uint32_t> packed_;  ///< the numbers of the objects for the next stream
  std::string places_;                 ///< their numbers, and where they begin
  FileSink values_;                    ///< their text
};

}  // namespace

void write_compact_file(_HPDF_Doc_Rec& document, std::span<const std::string_view> own, FileSink& sink) {
  CompactFile(document, own, sink).write();
}

}  // namespace octavo::pdf
