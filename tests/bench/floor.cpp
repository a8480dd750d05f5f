// The floor under every compiler of such documents: what none of them can leave out, and nothing else.
//
//   octavo_floor INPUT.tsv OUTPUT.pdf      INPUT: "language<TAB>kind<TAB>text" a line; kind: title h1 h2 p
//
// It maps the fonts, shapes all text with HarfBuzz, cuts each face to the glyphs in use, writes one content stream a
// page with those glyphs in greedy lines, deflates, and writes a bare, valid PDF. There is no markup, no rule of line
// breaking, no justification, no outline, no tags. Times of Octavo are told as ratios to this program's.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#include <zlib.h>

namespace {

// An A5 page, in points.
constexpr double page_height = 595.28;
constexpr double side_margin = 51.02;
constexpr double end_margin = 56.69;
constexpr double measure = 419.53 - 2 * side_margin;

enum class Role : std::uint8_t { inside, break_after, space };

struct Glyph {
  hb_codepoint_t id = 0;
  hb_position_t advance = 0;
  Role role = Role::inside;
};

struct FontFile {
  const char* path;
  unsigned index;
};

/// A face of a font file: shapes text, remembers the glyphs in use, and is cut down to them.
class Face {
 public:
  Face(std::string name, const FontFile& file) : name_(std::move(name)) {
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(file.path);
    if (!blob) throw std::runtime_error(std::string("cannot open ") + file.path);
    face_ = hb_face_create(blob, file.index);
    font_ = hb_font_create(face_);
    upem_ = hb_face_get_upem(face_);
    used_ = hb_set_create();
    hb_set_add(used_, 0);
    hb_blob_t* cff = hb_face_reference_table(face_, HB_TAG('C', 'F', 'F', ' '));
    is_cff_ = hb_blob_get_length(cff) > 0;
    hb_blob_destroy(cff);
  }

  void shape(std::string_view text, const std::string& language, hb_buffer_t* buffer, std::vector<Glyph>& out);
  void subset();

  const std::string& name() const { return name_; }
  unsigned upem() const { return upem_; }
  bool is_cff() const { return is_cff_; }
  std::string_view program() const {
    unsigned length = 0;
    const char* data = hb_blob_get_data(program_, &length);
    return {data, length};
  }
  hb_codepoint_t subset_id(hb_codepoint_t id) const { return subset_ids_[id]; }
  const std::map<hb_codepoint_t, hb_position_t>& advances() const { return advances_; }

 private:
  std::string name_;
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
  hb_set_t* used_ = nullptr;
  hb_blob_t* program_ = nullptr;
  unsigned upem_ = 1000;
  bool is_cff_ = false;
  std::map<hb_codepoint_t, hb_position_t> advances_;
  std::vector<hb_codepoint_t> subset_ids_;
};

/// Where a line may end, told from the first bytes of a character alone: after a space, after any Han or kana.
Role role_of(const char* character) {
  const auto byte = [&](int at) { return static_cast<unsigned>(static_cast<unsigned char>(character[at])); };
  if (byte(0) == ' ') return Role::space;
  if (byte(0) < 0xE2 || byte(0) >= 0xF0) return Role::inside;
  const unsigned code = (byte(0) & 15U) << 12 | (byte(1) & 63U) << 6 | (byte(2) & 63U);
  const bool is_wide = (code >= 0x2E80 && code < 0xA000) || (code >= 0xFF00 && code < 0xFFF0);
  return is_wide ? Role::break_after : Role::inside;
}

void Face::shape(std::string_view text, const std::string& language, hb_buffer_t* buffer, std::vector<Glyph>& out) {
  const int length = static_cast<int>(text.size());
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, text.data(), length, 0, length);
  hb_buffer_guess_segment_properties(buffer);
  hb_buffer_set_language(buffer, hb_language_from_string(language.c_str(), -1));
  hb_shape(font_, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
  for (unsigned at = 0; at < count; ++at) {
    const hb_codepoint_t id = infos[at].codepoint;
    out.push_back({id, positions[at].x_advance, role_of(text.data() + infos[at].cluster)});
    hb_set_add(used_, id);
    advances_[id] = positions[at].x_advance;
  }
}

void Face::subset() {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  hb_set_union(hb_subset_input_glyph_set(input), used_);
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  // What a PDF has no use for: layout has been done, and names and metrics are said in its own objects.
  for (const char* tag :
       {"GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "name", "post", "OS/2", "kern", "DSIG", "STAT", "cmap"})
    hb_set_add(dropped, hb_tag_from_string(tag, -1));
  hb_subset_plan_t* plan = hb_subset_plan_create_or_fail(face_, input);
  hb_face_t* cut = plan ? hb_subset_plan_execute_or_fail(plan) : nullptr;
  if (!cut) throw std::runtime_error("cannot subset " + name_);
  const hb_map_t* ids = hb_subset_plan_old_to_new_glyph_mapping(plan);
  subset_ids_.assign(hb_set_get_max(used_) + 1, 0);
  for (hb_codepoint_t id = HB_SET_VALUE_INVALID; hb_set_next(used_, &id);)
    subset_ids_[id] = is_cff_ ? id : hb_map_get(ids, id);  // a CID-keyed subset is still addressed by CID
  program_ = is_cff_ ? hb_face_reference_table(cut, HB_TAG('C', 'F', 'F', ' ')) : hb_face_reference_blob(cut);
}

struct Line {
  const Face* face;
  double size;
  double baseline;
  std::size_t first;
  std::size_t end;
};

/// All glyphs of the document in greedy lines, and the lines on pages.
struct Pages {
  std::vector<Glyph> glyphs;
  std::vector<std::vector<Line>> pages{1};
  double y = page_height - end_margin;

  void set(const Face& face, double size, std::size_t first);

 private:
  std::size_t line_end(std::size_t first, double scale) const;
};

std::size_t Pages::line_end(std::size_t first, double scale) const {
  double width = 0;
  std::size_t last_break = first;
  for (std::size_t at = first; at < glyphs.size(); ++at) {
    width += glyphs[at].advance * scale;
    if (width > measure) return last_break > first ? last_break : std::max(at, first + 1);
    if (glyphs[at].role != Role::inside) last_break = at + 1;
  }
  return glyphs.size();
}

void Pages::set(const Face& face, double size, std::size_t first) {
  const double leading = size * 1.5;
  while (first < glyphs.size()) {
    const std::size_t end = line_end(first, size / face.upem());
    if (y - leading < end_margin) {
      pages.emplace_back();
      y = page_height - end_margin;
    }
    y -= leading;
    pages.back().push_back({&face, size, y, first, end});
    first = end;
  }
}

void append_line(std::string& out, const Line& line, const std::vector<Glyph>& glyphs) {
  static constexpr char hex[] = "0123456789ABCDEF";
  char head[96];
  const int length = std::snprintf(head, sizeof head, "BT /%s %g Tf 1 0 0 1 %.2f %.2f Tm [<", line.face->name().c_str(),
                                   line.size, side_margin, line.baseline);
  out.append(head, static_cast<std::size_t>(length));
  for (std::size_t at = line.first; at < line.end; ++at) {
    const hb_codepoint_t id = line.face->subset_id(glyphs[at].id);
    const char digits[] = {hex[id >> 12 & 15], hex[id >> 8 & 15], hex[id >> 4 & 15], hex[id & 15]};
    out.append(digits, sizeof digits);
    if (glyphs[at].role == Role::space && at + 1 < line.end) out += ">-37.5<";  // as long as a justified line's
  }
  out += ">] TJ ET\n";
}

std::string deflated(std::string_view data) {
  uLongf size = compressBound(static_cast<uLong>(data.size()));
  std::string out(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(data.data()),
                static_cast<uLong>(data.size()), 6) != Z_OK)
    throw std::runtime_error("cannot deflate");
  out.resize(size);
  return out;
}

/// Objects in order of their numbers; 1 is the catalogue and 2 the page tree, written last.
class PdfFile {
 public:
  explicit PdfFile(const char* path) : out_(path, std::ios::binary) { put("%PDF-1.7\n"); }

  int add(const std::string& body) {
    offsets_.push_back(position_);
    const int number = static_cast<int>(offsets_.size()) - 1;
    put(std::to_string(number) + " 0 obj\n" + body + "\nendobj\n");
    return number;
  }
  int add_stream(const std::string& entries, std::string_view data) {
    const std::string packed = deflated(data);
    return add("<</Filter/FlateDecode/Length " + std::to_string(packed.size()) + entries + ">>stream\n" + packed +
               "\nendstream");
  }
  void finish(const std::string& kids, std::size_t pages);

 private:
  void put(const std::string& bytes) {
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    position_ += bytes.size();
  }
  std::ofstream out_;
  std::size_t position_ = 0;
  std::vector<std::size_t> offsets_ = std::vector<std::size_t>(3);
};

void PdfFile::finish(const std::string& kids, std::size_t pages) {
  offsets_[1] = position_;
  put("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
  offsets_[2] = position_;
  put("2 0 obj\n<</Type/Pages/Count " + std::to_string(pages) + "/Kids[" + kids + "]>>\nendobj\n");
  const std::size_t table = position_;
  const std::string size = std::to_string(offsets_.size());
  std::string text = "xref\n0 " + size + "\n0000000000 65535 f \n";
  for (std::size_t number = 1; number < offsets_.size(); ++number) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", offsets_[number]);
    text += entry;
  }
  put(text + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n");
  out_.close();
  if (!out_) throw std::runtime_error("cannot write the PDF");
}

std::string ref(int number) {
  return std::to_string(number) + " 0 R";
}

/// The entry of a face in the font resources: a Type 0 font with Identity-H.
std::string add_font(PdfFile& file, const Face& face) {
  const std::string_view program = face.program();
  const int embedded =
      file.add_stream(face.is_cff() ? "/Subtype/CIDFontType0C" : "/Length1 " + std::to_string(program.size()), program);
  const std::string name = "/OCTAVO+" + face.name();
  std::string widths = "[";
  for (const auto& [id, advance] : face.advances())
    widths +=
        std::to_string(face.subset_id(id)) + "[" + std::to_string(advance * 1000 / static_cast<int>(face.upem())) + "]";
  const int descriptor =
      file.add("<</Type/FontDescriptor/FontName" + name +
               "/Flags 4/FontBBox[0 -300 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80" +
               (face.is_cff() ? "/FontFile3 " : "/FontFile2 ") + ref(embedded) + ">>");
  const int descendant = file.add(
      std::string("<</Type/Font/Subtype/") + (face.is_cff() ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity") +
      "/BaseFont" + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
      ref(descriptor) + "/W" + widths + "]>>");
  return "/" + face.name() + " " +
         ref(file.add("<</Type/Font/Subtype/Type0/BaseFont" + name + "/Encoding/Identity-H/DescendantFonts[" +
                      ref(descendant) + "]>>"));
}

/// The faces in use, opened when they are first asked for.
class Library {
 public:
  Face& face(std::string_view language, bool is_heading) {
    const std::string name = std::string(language) + (is_heading ? "b" : "s");
    const auto found = faces_.find(name);
    if (found != faces_.end()) return found->second;
    return faces_.emplace(name, Face(name, file_of(language, is_heading))).first->second;
  }
  std::map<std::string, Face>& faces() { return faces_; }

 private:
  static FontFile file_of(std::string_view language, bool is_heading) {
    if (language == "en") {
      return {is_heading ? "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"
                         : "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf",
              0};
    }
    const unsigned index = language == "ja" ? 0 : language == "ko" ? 1 : 2;  // faces of the collections
    return {is_heading ? "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"
                       : "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
            index};
  }
  std::map<std::string, Face> faces_;
};

double size_of(std::string_view kind) {
  return kind == "title" ? 18 : kind == "h1" ? 13 : kind == "h2" ? 11 : 10;
}

void set_all(std::string_view text, Library& library, Pages& pages) {
  hb_buffer_t* buffer = hb_buffer_create();
  while (!text.empty()) {
    const std::string_view row = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), row.size() + 1));
    const std::size_t first_tab = row.find('\t');
    const std::size_t second_tab = row.find('\t', first_tab + 1);
    if (first_tab == row.npos || second_tab == row.npos) continue;
    const std::string language(row.substr(0, first_tab));
    const std::string_view kind = row.substr(first_tab + 1, second_tab - first_tab - 1);
    const bool is_heading = kind != "p";
    Face& face = library.face(language, is_heading);
    const std::size_t first = pages.glyphs.size();
    face.shape(row.substr(second_tab + 1), language, buffer, pages.glyphs);
    if (is_heading) pages.y -= 10;
    pages.set(face, size_of(kind), first);
    pages.y -= 5;
  }
}

void write(const char* path, Library& library, const Pages& pages) {
  PdfFile file(path);
  std::string fonts;
  for (auto& [name, face] : library.faces()) {
    face.subset();
    fonts += add_font(file, face);
  }
  const int resources = file.add("<</Font<<" + fonts + ">>>>");
  std::string kids;
  std::string content;
  for (const std::vector<Line>& page : pages.pages) {
    content.clear();
    for (const Line& line : page) append_line(content, line, pages.glyphs);
    const int stream = file.add_stream("", content);
    kids += ref(file.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 419.53 595.28]/Contents " + ref(stream) +
                         "/Resources " + ref(resources) + ">>")) +
            " ";
  }
  file.finish(kids, pages.pages.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "octavo_floor INPUT.tsv OUTPUT.pdf\n");
    return 2;
  }
  try {
    std::ifstream in(argv[1], std::ios::binary);
    if (!in) throw std::runtime_error(std::string("cannot read ") + argv[1]);
    std::string text(std::istreambuf_iterator<char>(in), {});
    Library library;
    Pages pages;
    set_all(text, library, pages);
    write(argv[2], library, pages);
    std::printf("%zu pages, %zu glyphs\n", pages.pages.size(), pages.glyphs.size());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "octavo_floor: %s\n", error.what());
    return 1;
  }
  std::fflush(stdout);
  std::_Exit(0);  // the system takes the memory back faster than destructors do
}
