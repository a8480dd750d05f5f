#include "pdf/font_program.h"

#include <algorithm>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "pdf/cff_charset.h"
#include "pdf/glyph_outlines.h"
#include "pdf/harfbuzz_handles.h"

namespace octavo::pdf {
namespace {

constexpr hb_tag_t tag_cff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t tag_glyf = HB_TAG('g', 'l', 'y', 'f');

/// A number of a table, big-endian; 0 past its end, as in a table of an older version.
std::int32_t signed_16(std::string_view table, std::size_t at) {
  if (at + 2 > table.size()) return 0;
  const unsigned high = static_cast<unsigned char>(table[at]);
  const unsigned low = static_cast<unsigned char>(table[at + 1]);
  return static_cast<std::int16_t>(high << 8 | low);
}

std::int32_t unsigned_16(std::string_view table, std::size_t at) {
  return signed_16(table, at) & 0xFFFF;
}

std::int32_t per_thousand(std::int32_t value, std::int32_t em) {
  const std::int32_t scaled = value * 1000;
  return (scaled >= 0 ? scaled + em / 2 : scaled - em / 2) / em;
}

FontMeasures read_measures(hb_face_t* face, std::int32_t em) {
  const Blob head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
  const Blob hhea(hb_face_reference_table(face, HB_TAG('h', 'h', 'e', 'a')));
  const Blob os2(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
  const Blob post(hb_face_reference_table(face, HB_TAG('p', 'o', 's', 't')));
  FontMeasures measures;
  for (std::size_t i = 0; i < 4; ++i) measures.box[i] = per_thousand(signed_16(view(head), 36 + 2 * i), em);
  measures.ascent = per_thousand(signed_16(view(hhea), 4), em);
  measures.descent = per_thousand(signed_16(view(hhea), 6), em);
  const std::int32_t cap_height = unsigned_16(view(os2), 0) >= 2 ? signed_16(view(os2), 88) : 0;
  measures.cap_height = cap_height > 0 ? per_thousand(cap_height, em) : measures.ascent;
  const std::int32_t weight = unsigned_16(view(os2), 4);
  // No table tells the stem; this line fits the common text faces from light to black.
  if (weight >= 100 && weight <= 1000) measures.stem = 50 + weight * weight / 4225;
  const std::int32_t whole = signed_16(view(post), 4);
  measures.italic_angle_milli = whole * 1000 + unsigned_16(view(post), 6) * 1000 / 65536;
  return measures;
}

/// Name 6, kept to letters, digits and hyphens; other bytes are legal in a PDF name but trip programs.
std::string read_post_script_name(hb_face_t* face, const std::string& path) {
  char buffer[128];
  unsigned size = sizeof buffer;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", -1), &size, buffer);
  std::string wanted(buffer, size);
  if (wanted.empty()) wanted = base::stem_of(path);
  std::string name;
  for (const char c : wanted) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    if (plain) name += c;
  }
  return name.empty() ? "Font" : name;
}

struct Refusal {
  std::string_view why, hint;
};

/// Broken tables, or OS/2 fsType: bit 1 forbids embedding unless bit 2 or 3 loosens it, bit 8 forbids subsets, bit 9
/// outlines.
std::optional<Refusal> why_unusable(hb_face_t* face, std::string_view outlines, std::string_view widths) {
  if (outlines.empty()) {
    return Refusal{"it has neither CFF nor TrueType outlines",
                   "variable fonts in CFF2 form and bitmap fonts have no place in a PDF: use a static .otf or .ttf"};
  }
  const unsigned glyphs = hb_face_get_glyph_count(face);
  if (widths.empty() || glyphs == 0 || glyphs > 65535) return Refusal{"it is damaged", ""};
  const Blob os2(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
  const auto bits = static_cast<unsigned>(unsigned_16(view(os2), 8));
  constexpr std::string_view hint = "use another font";
  if ((bits & 0x000Eu) == 0x0002u) return Refusal{"its licence bits (OS/2 fsType) forbid embedding", hint};
  if (bits & 0x0100u) return Refusal{"its licence bits (OS/2 fsType) forbid embedding a part of it", hint};
  if (bits & 0x0200u) return Refusal{"its licence bits (OS/2 fsType) allow only bitmaps to be embedded", hint};
  return std::nullopt;
}

/// Only what drawing needs: with cmap or GSUB kept, the subset would pull in glyphs that nobody asked for.
Face slim_face(hb_face_t* face) {
  static constexpr std::array<hb_tag_t, 10> tables{
      tag_cff,
      tag_glyf,
      HB_TAG('l', 'o', 'c', 'a'),
      HB_TAG('h', 'e', 'a', 'd'),
      HB_TAG('h', 'h', 'e', 'a'),
      HB_TAG('h', 'm', 't', 'x'),
      HB_TAG('m', 'a', 'x', 'p'),
      HB_TAG('c', 'v', 't', ' '),
      HB_TAG('f', 'p', 'g', 'm'),
      HB_TAG('p', 'r', 'e', 'p'),
  };
  Face slim(hb_face_builder_create());
  for (const hb_tag_t tag : tables) {
    const Blob table(hb_face_reference_table(face, tag));
    if (!view(table).empty()) hb_face_builder_add_table(slim.get(), tag, table.get());
  }
  return slim;
}

}  // namespace

struct FontProgram::Impl {
  Blob file;
  Face face;
  Font font;  // scaled to the em; read only, so threads may share it
  Outlines outlines = Outlines::truetype;
  std::vector<std::uint16_t> cids;
  std::string name;
  FontMeasures measures;
  OutlineKey key;
  std::int32_t em = 1000;
};

FontProgram::FontProgram(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontProgram::FontProgram(FontProgram&&) noexcept = default;
FontProgram& FontProgram::operator=(FontProgram&&) noexcept = default;
FontProgram::~FontProgram() = default;

Outlines FontProgram::outlines() const {
  return impl_->outlines;
}
const OutlineKey& FontProgram::key() const {
  return impl_->key;
}
const std::string& FontProgram::post_script_name() const {
  return impl_->name;
}
const FontMeasures& FontProgram::measures() const {
  return impl_->measures;
}
std::uint32_t FontProgram::glyph_count() const {
  return hb_face_get_glyph_count(impl_->face.get());
}

std::uint16_t FontProgram::code(std::uint32_t glyph) const {
  if (impl_->outlines != Outlines::cff_by_cid) return static_cast<std::uint16_t>(glyph);
  return glyph < impl_->cids.size() ? impl_->cids[glyph] : std::uint16_t{0};
}

std::int32_t FontProgram::width(std::uint32_t glyph) const {
  return per_thousand(hb_font_get_glyph_h_advance(impl_->font.get(), glyph), impl_->em);
}

std::optional<FontProgram> FontProgram::open(const display::Font& font, Diagnostics& diagnostics) {
  const auto refuse = [&](const Refusal& refusal) {
    diagnostics.report(
        Code::E404, Span{}, "the font " + font.path + " cannot go into the PDF: " + std::string(refusal.why),
        {refusal.hint.empty() ? "install the font anew, or name another in fonts.xml" : std::string(refusal.hint)});
    return std::nullopt;
  };
  auto impl = std::make_unique<Impl>();
  const std::string_view bytes = font.file.bytes;
  impl->file = Blob(
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  if (bytes.empty()) return refuse({"it is empty", ""});
  if (font.index >= hb_face_count(impl->file.get())) return refuse({"it is not a font, or has no such face", ""});
  impl->face = Face(hb_face_create(impl->file.get(), font.index));
  hb_face_t* face = impl->face.get();
  const Blob cff(hb_face_reference_table(face, tag_cff));
  const Blob glyf(hb_face_reference_table(face, tag_glyf));
  const Blob hmtx(hb_face_reference_table(face, HB_TAG('h', 'm', 't', 'x')));
  const bool truetype = view(cff).empty();
  if (const auto refusal = why_unusable(face, truetype ? view(glyf) : view(cff), view(hmtx))) return refuse(*refusal);
  if (!truetype) {
    auto charset = read_cff_charset(view(cff));
    if (!charset) return refuse({"its CFF table is damaged", ""});
    impl->outlines = charset->cid_keyed ? Outlines::cff_by_cid : Outlines::cff_by_name;
    impl->cids = std::move(charset->cids);
  }
  impl->em = static_cast<std::int32_t>(hb_face_get_upem(face));
  impl->font = Font(hb_font_create(face));
  hb_font_set_scale(impl->font.get(), impl->em, impl->em);
  hb_font_make_immutable(impl->font.get());
  impl->measures = read_measures(face, impl->em);
  impl->name = read_post_script_name(face, font.path);
  impl->key = {font.path, view(truetype ? glyf : cff).data() - bytes.data(), view(hmtx).data() - bytes.data()};
  return FontProgram(std::move(impl));
}

std::optional<FontProgram::Subset> FontProgram::subset(const std::vector<std::uint32_t>& glyphs) const {
  if (impl_->outlines == Outlines::truetype &&
      state_of_outlines(impl_->face.get(), impl_->font.get(), glyphs) == OutlineState::damaged) {
    return std::nullopt;
  }
  const Face slim = slim_face(impl_->face.get());
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return std::nullopt;
  // Subroutines and hints cost more than they save once the font is deflated (measured); .notdef must show its box.
  unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
  if (impl_->outlines != Outlines::truetype) flags |= HB_SUBSET_FLAGS_DESUBROUTINIZE;
  if (impl_->outlines == Outlines::cff_by_name) flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
  hb_subset_input_set_flags(input.get(), flags);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  const SubsetPlan plan(hb_subset_plan_create_or_fail(slim.get(), input.get()));
  if (!plan) return std::nullopt;
  const Face made(hb_subset_plan_execute_or_fail(plan.get()));
  if (!made) return std::nullopt;
  Subset subset;
  const bool truetype = impl_->outlines == Outlines::truetype;
  const Blob bytes(truetype ? hb_face_reference_blob(made.get()) : hb_face_reference_table(made.get(), tag_cff));
  subset.font = view(bytes);
  if (truetype) {
    const std::uint32_t last = glyphs.empty() ? 0 : glyphs.back();
    subset.code_to_glyph.assign((std::size_t{last} + 1) * 2, '\0');
    const hb_map_t* map = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint32_t glyph : glyphs) {
      const hb_codepoint_t to = hb_map_get(map, glyph);
      if (to == HB_MAP_VALUE_INVALID) continue;
      subset.code_to_glyph[std::size_t{glyph} * 2] = static_cast<char>(to >> 8);
      subset.code_to_glyph[std::size_t{glyph} * 2 + 1] = static_cast<char>(to & 0xFFu);
    }
  }
  if (subset.font.empty()) return std::nullopt;
  return subset;
}

}  // namespace octavo::pdf
