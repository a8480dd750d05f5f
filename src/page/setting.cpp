#include "page/setting.h"

namespace octavo::page {

std::string destination_of(const document::Node& node) {
  // A space can't be part of an xml:id, so the two kinds of names never meet.
  return node.id.empty() ? "node " + std::to_string(node.xml.value) : node.id;
}

std::string call_of(const document::Node& note) {
  return destination_of(note) + " call";
}

}  // namespace octavo::page
