#include "page/lettering.h"

namespace octavo::page {

Lettering lettering_of(const FigureRequest& request, Setting& setting) {
  const auto part = [&](std::string_view name) -> const layout::Style& {
    const layout::Style* style = setting.cascade.part(request.node, name, request.style, request.ancestors);
    return style != nullptr ? *style : request.style;
  };
  const layout::Style& letters = part("lettering");
  Lettering lettering{letters.text, request.style.text.colour, letters.rule_before.colour, part("data").text.colour};
  lettering.labels.mode = text::WritingMode::horizontal;
  return lettering;
}

}  // namespace octavo::page
