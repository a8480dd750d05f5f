#include "document/index_marks.h"

namespace octavo::document {

bool is_index_mark(const Node& node) {
  return node.kind == Kind::index || (node.kind == Kind::term && node.value("index") == "yes");
}

std::string indexed_term(const Node& mark) {
  return mark.kind == Kind::term ? plain_text(mark) : std::string(mark.value("term"));
}

}  // namespace octavo::document
