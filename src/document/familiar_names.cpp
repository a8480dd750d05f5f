// What authors type who come from HTML, DocBook or DITA.

#include "document/vocabulary.h"

namespace octavo::document {
namespace {

struct Familiar {
  std::string_view theirs, ours;
};
constexpr Familiar familiar[] = {
    {"ul", "list"},
    {"ol", "list"},
    {"itemizedlist", "list"},
    {"orderedlist", "list"},
    {"li", "item"},
    {"listitem", "item"},
    {"a", "link"},
    {"ulink", "link"},
    {"b", "strong"},
    {"i", "em"},
    {"emphasis", "em"},
    {"italic", "em"},
    {"bold", "strong"},
    {"img", "figure"},
    {"image", "figure"},
    {"figcaption", "caption"},
    {"blockquote", "quote"},
    {"para", "p"},
    {"tgroup", "table"},
    {"colspec", "col"},
    {"row", "tr"},
    {"cell", "td"},
    {"h1", "title"},
    {"h2", "title"},
    {"h3", "title"},
    {"heading", "title"},
    {"xref", "ref"},
    {"acronym", "abbr"},
    {"dfn", "term"},
    {"firstterm", "term"},
    {"time", "date"},
    {"tt", "code"},
    {"kbd", "code"},
    {"literal", "code"},
    {"box", "sidebar"},
    {"dl", "glossary"},
    {"glosslist", "glossary"},
    {"glossentry", "entry"},
    {"glossdef", "definition"},
    {"bibliography", "sources"},
    {"references", "sources"},
    {"biblioentry", "source"},
    {"citation", "cite"},
    {"indexterm", "index"},
    {"pullquote", "quote"},
    {"subscript", "sub"},
    {"superscript", "sup"},
    {"author", "byline"},
    {"abstract", "summary"},
    {"fn", "footnote"},
    {"endnote", "footnote"},
    {"sidenote", "footnote"},
    {"note", "callout"},
    {"aside", "callout"},
    {"tip", "callout"},
    {"warning", "callout"},
    {"div", "section"},
    {"chapter", "section"},
    {"head", "meta"},
    {"info", "meta"},
    {"qandaentry", "qa"},
    {"faq", "qa"},
};

}  // namespace

std::string_view familiar_name(std::string_view name) {
  for (const Familiar& pair : familiar) {
    if (pair.theirs == name) return pair.ours;
  }
  return {};
}

}  // namespace octavo::document
