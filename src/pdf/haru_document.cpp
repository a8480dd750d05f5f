#include "pdf/haru_document.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <span>
#include <vector>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_info.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include "pdf/compact_file.h"

namespace octavo::pdf {
namespace {

/// What a dictionary of libharu's writes before its ">>".
struct Entries {
  std::string_view text;
};

/// Keeps the texts of all entries: tens of thousands, of which none is freed before the others.
class Texts {
 public:
  /// Not null, even of an empty text.
  std::string_view keep(std::string_view text) {
    if (text.size() >= room_.size()) {
      const std::size_t size = std::max(block_size, text.size() + 1);
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
      room_ = {blocks_.back().get(), size};
    }
    std::copy(text.begin(), text.end(), room_.begin());
    const std::string_view kept(room_.data(), text.size());
    room_ = room_.subspan(text.size());
    return kept;
  }

 private:
  static constexpr std::size_t block_size = std::size_t{64} << 10;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::span<char> room_;  ///< in the last of them
};

/// A stream's bytes as libharu reads them at the save, without copying them into its own memory before.
struct Source {
  std::string owned;
  std::string_view bytes;
  std::size_t place = 0;
};

std::string length_entry(const Source& source) {
  return "/Length " + std::to_string(source.bytes.size());
}

/// libharu gives the length of a stream an object of its own, which it fills once it has written the stream. Here it is
/// known before, and stands in the dictionary.
void hide_length(HPDF_Dict stream) {
  for (HPDF_UINT i = 0; i < stream->list->count; ++i) {
    const auto* element = static_cast<HPDF_DictElement>(HPDF_List_ItemAt(stream->list, i));
    if (std::string_view(element->key) != "Length") continue;
    static_cast<HPDF_Obj_Header*>(element->value)->obj_id |= HPDF_OTYPE_HIDDEN;
  }
}

ObjectNumber number_of(const HPDF_Obj_Header& header) {
  return {header.obj_id & 0x00FF'FFFFu};  // the high byte holds libharu's flags
}

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

// libharu's call-backs: C frames, so nothing may be thrown, and an error counts only once HPDF_SetError has been told.
extern "C" {

static void keep_error(HPDF_STATUS number, HPDF_STATUS, void* first) {
  auto& kept = *static_cast<HPDF_STATUS*>(first);
  if (kept == HPDF_OK) kept = number;
}

static HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  const auto* entries = static_cast<const Entries*>(dictionary->attr);
  return entries ? write_bytes(stream, entries->text) : static_cast<HPDF_STATUS>(HPDF_OK);
}

static HPDF_STATUS write_contents_entries(HPDF_Dict contents, HPDF_Stream stream) {
  const auto* source = static_cast<const Source*>(contents->stream->attr);
  return write_bytes(stream, "/Filter/FlateDecode" + length_entry(*source));
}

/// A page's own attr belongs to libharu; its entries hang on its contents.
static HPDF_STATUS write_page_entries(HPDF_Dict page, HPDF_Stream stream) {
  return write_entries(static_cast<HPDF_PageAttr>(page->attr)->contents, stream);
}

static HPDF_STATUS read_source(HPDF_Stream stream, HPDF_BYTE* into, HPDF_UINT* size) {
  auto* source = static_cast<Source*>(stream->attr);
  const std::size_t wanted = *size;
  const std::size_t given = std::min(wanted, source->bytes.size() - source->place);
  std::memcpy(into, source->bytes.data() + source->place, given);
  source->place += given;
  *size = static_cast<HPDF_UINT>(given);
  if (given == wanted) return HPDF_OK;
  source->bytes = {};  // written: a file is saved once, so its memory can go
  source->place = 0;
  std::string().swap(source->owned);
  return HPDF_STREAM_EOF;
}

static HPDF_STATUS seek_source(HPDF_Stream stream, HPDF_INT place, HPDF_WhenceMode) {
  static_cast<Source*>(stream->attr)->place = static_cast<std::size_t>(place);
  return HPDF_OK;
}

static HPDF_INT32 tell_source(HPDF_Stream stream) {
  return static_cast<HPDF_INT32>(static_cast<const Source*>(stream->attr)->place);
}

static HPDF_UINT32 size_of_source(HPDF_Stream stream) {
  return static_cast<HPDF_UINT32>(static_cast<const Source*>(stream->attr)->bytes.size());
}

}  // extern "C"
}  // namespace

struct HaruDocument::Impl {
  HPDF_STATUS first_error = HPDF_OK;
  HPDF_Doc document = nullptr;
  std::deque<Entries> entries;  // a deque: libharu keeps pointers to them
  Texts texts;
  std::vector<std::string_view> own;  // the dictionaries that are ours alone, by number; null where one is libharu's
  std::deque<Source> sources;
  std::size_t stream_bytes = 0;
  FileSink sink;

  /// False from the first error on.
  bool check() {
    if (first_error == HPDF_OK && document && document->error.error_no != HPDF_OK) {
      first_error = document->error.error_no;
    }
    return document && first_error == HPDF_OK;
  }

  ObjectNumber add_own(std::string_view text) {
    if (!check()) return {};
    HPDF_Null null = HPDF_Null_New(document->mmgr);
    if (!check() || !null) return {};
    HPDF_Xref_Add(document->xref, null);
    if (!check()) return {};
    const ObjectNumber number = number_of(null->header);
    own.resize(number.value + 1);
    own[number.value] = texts.keep(text);
    return number;
  }

  void write_with(HPDF_Dict dictionary, std::string_view text) {
    entries.push_back({texts.keep(text)});
    dictionary->attr = &entries.back();
    dictionary->write_fn = write_entries;
  }

  /// A stream that libharu reads from `source` when it saves.
  HPDF_Stream reader(Source source) {
    stream_bytes += source.bytes.size();
    sources.push_back(std::move(source));
    Source& kept = sources.back();
    if (!kept.owned.empty()) kept.bytes = kept.owned;
    return HPDF_CallbackReader_New(document->mmgr, read_source, seek_source, tell_source, size_of_source, &kept);
  }

  ObjectNumber add_stream(Source source, Filter filter, std::string_view given) {
    if (!check()) return {};
    HPDF_Dict stream = HPDF_DictStream_New(document->mmgr, document->xref);
    if (!check() || !stream) return {};
    HPDF_Stream_Free(stream->stream);
    std::string text(given);
    text += length_entry(source);
    hide_length(stream);
    stream->stream = reader(std::move(source));
    if (filter == Filter::flate) text += "/Filter/FlateDecode";
    write_with(stream, text);
    return check() ? number_of(stream->header) : ObjectNumber{};
  }
};

HaruDocument::HaruDocument(std::size_t most_bytes) : impl_(std::make_unique<Impl>()) {
  impl_->sink.most = std::min(most_bytes, largest_file);
  HPDF_Doc document = HPDF_New(keep_error, &impl_->first_error);
  impl_->document = document;
  if (!document) {
    impl_->first_error = HPDF_FAILD_TO_ALLOC_MEM;
    return;
  }
  // The table of objects grows by 1024 and copies itself each time: quadratic in the objects of a long document.
  document->xref->entries->items_per_block = 1u << 16;
  HPDF_SetPagesConfiguration(document, 64);  // a flat page tree ends at page 32767
  impl_->check();
}

HaruDocument::~HaruDocument() {
  if (impl_->document) HPDF_Free(impl_->document);
}

_HPDF_Doc_Rec* HaruDocument::handle() {
  return impl_->document;
}

ObjectNumber HaruDocument::add_dictionary(std::string_view entries) {
  return impl_->add_own(entries);
}

Reserved HaruDocument::reserve_dictionary() {
  return {impl_->add_own({})};
}

void HaruDocument::fill(const Reserved& reserved, std::string_view entries) {
  if (impl_->check()) impl_->own[reserved.number.value] = impl_->texts.keep(entries);
}

ObjectNumber HaruDocument::add_stream(std::string bytes, Filter filter, std::string_view entries) {
  Source source{std::move(bytes), {}, 0};
  source.bytes = source.owned;
  return impl_->add_stream(std::move(source), filter, entries);
}

ObjectNumber HaruDocument::add_borrowed_stream(std::string_view bytes, Filter filter, std::string_view entries) {
  return impl_->add_stream(Source{{}, bytes, 0}, filter, entries);
}

ReservedPage HaruDocument::reserve_page(std::string deflated_contents) {
  if (!impl_->check()) return {};
  HPDF_Page page = HPDF_AddPage(impl_->document);
  if (!impl_->check() || !page) return {};
  // libharu's own size is float32 and its resources are a fresh dictionary a page: ours stand in `entries`.
  HPDF_Dict_RemoveElement(page, "MediaBox");
  HPDF_Dict_RemoveElement(page, "Resources");
  auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
  HPDF_Dict contents = attributes->contents;
  HPDF_Stream_Free(contents->stream);
  attributes->stream = nullptr;
  Source source{std::move(deflated_contents), {}, 0};
  source.bytes = source.owned;
  hide_length(contents);
  contents->stream = impl_->reader(std::move(source));
  impl_->write_with(contents, {});
  contents->write_fn = write_contents_entries;
  page->write_fn = write_page_entries;
  return {impl_->check() ? number_of(page->header) : ObjectNumber{}, impl_->entries.size() - 1};
}

void HaruDocument::fill(const ReservedPage& reserved, std::string_view entries) {
  if (impl_->check()) impl_->entries[reserved.place].text = impl_->texts.keep(entries);
}

ObjectNumber HaruDocument::add_page(std::string deflated_contents, std::string_view entries) {
  const ReservedPage page = reserve_page(std::move(deflated_contents));
  fill(page, entries);
  return page.number;
}

OutlineNode HaruDocument::add_outline(OutlineNode parent, std::string_view title, std::string_view entries) {
  if (!impl_->check()) return {};
  HPDF_Outline outline =
      HPDF_CreateOutline(impl_->document, static_cast<HPDF_Outline>(parent.handle), "outline", nullptr);
  if (!impl_->check() || !outline) return {};
  HPDF_Dict_RemoveElement(outline, "Title");  // libharu's encoders know no code point above U+FFFF
  std::string text = "/Title";
  append_text(text, title);
  impl_->write_with(outline, text.append(entries));
  return impl_->check() ? OutlineNode{outline} : OutlineNode{};
}

void HaruDocument::set_catalog(std::string_view entries) {
  if (impl_->check()) impl_->write_with(impl_->document->catalog, entries);
}

void HaruDocument::set_information(std::string_view entries) {
  if (!impl_->check()) return;
  HPDF_Dict_RemoveElement(impl_->document->info, "Producer");
  if (impl_->check()) impl_->write_with(impl_->document->info, entries);
}

void HaruDocument::set_version(Version version) {
  impl_->sink.version = version == Version::pdf_1_6 ? "1.6" : "1.7";
}

std::optional<std::string> HaruDocument::save(Diagnostics& diagnostics) {
  FileSink& sink = impl_->sink;
  if (impl_->check()) {
    // A file that never outgrows this is never copied.
    const std::size_t dictionaries = impl_->entries.size() + impl_->own.size();
    sink.bytes.reserve(std::min(sink.most, impl_->stream_bytes + dictionaries * 100 + 65536));
    write_compact_file(*impl_->document, impl_->own, sink);
  }
  if (impl_->check()) return std::move(sink.bytes);
  std::string message = "the PDF library could not make the file: " + describe_haru_error(impl_->first_error);
  std::vector<std::string> hints;
  if (impl_->first_error == HPDF_FILE_IO_ERROR) {
    message = "the PDF would be larger than " + std::to_string(sink.most) + " bytes";
    hints.emplace_back("split the document, or use smaller images");
  }
  if (hints.empty()) hints.emplace_back("this is a bug in Octavo: please report it, with the source if you can");
  diagnostics.report(Code::E801, Span{}, std::move(message), std::move(hints));
  return std::nullopt;
}

}  // namespace octavo::pdf
