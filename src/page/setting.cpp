#include "page/setting.h"

namespace octavo::page {

std::string destination_of(const document::Node& node) {
  // With a space: not a given name (display::is_given_name).
  return node.id.empty() ? "node " + std::to_string(node.xml.value) : node.id;
}

std::string call_of(const document::Node& note) {
  return destination_of(note) + " call";
}

}  // namespace octavo::page
