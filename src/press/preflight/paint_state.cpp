#include "press/preflight/paint_state.h"

#include <algorithm>
#include <cmath>

namespace octavo::press {
namespace {

InkColour grey_of(double grey) {
  return {InkColour::Kind::grey, {0, 0, 0, 1 - grey}};
}

InkColour process_of(const Operation& operation) {
  return {InkColour::Kind::process,
          {operation.number(0), operation.number(1), operation.number(2), operation.number(3)}};
}

/// The colour that a colour space begins with (8.6.8); spaces that are not the press's own are not looked into.
InkColour initial_colour(std::string_view space) {
  if (space == "/DeviceGray") return grey_of(0);
  if (space == "/DeviceCMYK") return {InkColour::Kind::process, {0, 0, 0, 1}};
  return {InkColour::Kind::other, {}};
}

void set_component(InkColour& colour, const Operation& operation) {
  if (colour.kind == InkColour::Kind::grey) colour = grey_of(operation.number(0));
  if (colour.kind == InkColour::Kind::process) colour = process_of(operation);
}

}  // namespace

Matrix Matrix::then(const Matrix& outer) const {
  const auto& o = outer.m;
  return {{m[0] * o[0] + m[1] * o[2], m[0] * o[1] + m[1] * o[3], m[2] * o[0] + m[3] * o[2], m[2] * o[1] + m[3] * o[3],
           m[4] * o[0] + m[5] * o[2] + o[4], m[4] * o[1] + m[5] * o[3] + o[5]}};
}

double Matrix::scale() const {
  return std::sqrt(std::abs(m[0] * m[3] - m[1] * m[2]));
}

double Matrix::width() const {
  return std::hypot(m[0], m[1]);
}

double Matrix::height() const {
  return std::hypot(m[2], m[3]);
}

Matrix matrix_of(const Operation& operation) {
  Matrix matrix;
  for (std::size_t i = 0; i < 6; ++i) matrix.m[i] = operation.number(i);
  return matrix;
}

int InkColour::inks() const {
  return static_cast<int>(std::ranges::count_if(ink, [](double part) { return part > 0; }));
}

void StateMachine::take(const Operation& operation, QPDFObjectHandle resources) {
  const std::string_view name = operation.name;
  if (name == "q") saved_.push_back(state_);
  if (name == "Q" && !saved_.empty()) {
    state_ = saved_.back();
    saved_.pop_back();
  }
  if (name == "cm") state_.place = matrix_of(operation).then(state_.place);
  if (name == "w") state_.line_width = operation.number(0);
  if (name == "gs" && !operation.operands.empty()) {
    take_graphics_state(key_of(key_of(resources, "/ExtGState"), name_or_empty(operation.operands[0])));
  }
  take_colour(operation, resources);
  take_text(operation);
}

void StateMachine::take_colour(const Operation& operation, QPDFObjectHandle) {
  const std::string_view name = operation.name;
  if (name == "g") state_.fill = grey_of(operation.number(0));
  if (name == "G") state_.stroke = grey_of(operation.number(0));
  if (name == "k") state_.fill = process_of(operation);
  if (name == "K") state_.stroke = process_of(operation);
  if (name == "rg") state_.fill = {InkColour::Kind::other, {}};
  if (name == "RG") state_.stroke = {InkColour::Kind::other, {}};
  const std::string space = operation.operands.empty() ? "" : name_or_empty(operation.operands[0]);
  if (name == "cs") state_.fill = initial_colour(space);
  if (name == "CS") state_.stroke = initial_colour(space);
  if (name == "sc" || name == "scn") set_component(state_.fill, operation);
  if (name == "SC" || name == "SCN") set_component(state_.stroke, operation);
}

void StateMachine::take_text(const Operation& operation) {
  const std::string_view name = operation.name;
  if (name == "BT") state_.text = state_.line = Matrix();
  if (name == "Tf") state_.type_size = operation.number(1);
  if (name == "TL") state_.leading = operation.number(0);
  if (name == "Tr") state_.text_mode = static_cast<int>(operation.number(0));
  if (name == "Tm") state_.text = state_.line = matrix_of(operation);
  if (name == "TD") state_.leading = -operation.number(1);
  if (name == "Td" || name == "TD") {
    state_.line = Matrix{{1, 0, 0, 1, operation.number(0), operation.number(1)}}.then(state_.line);
    state_.text = state_.line;
  }
  if (name == "T*" || name == "'" || name == "\"") {
    state_.line = Matrix{{1, 0, 0, 1, 0, -state_.leading}}.then(state_.line);
    state_.text = state_.line;
  }
}

void StateMachine::take_graphics_state(QPDFObjectHandle state) {
  const auto flag = [&](const char* key, Overprint& value) {
    QPDFObjectHandle said = key_of(state, key);
    if (said.isBool()) value = said.getBoolValue() ? Overprint::yes : Overprint::no;
    return said.isBool();
  };
  // OP alone is for both (8.4.5, table 58).
  if (flag("/OP", state_.stroke_overprint) && key_of(state, "/op").isNull()) {
    state_.fill_overprint = state_.stroke_overprint;
  }
  flag("/op", state_.fill_overprint);
  QPDFObjectHandle mode = key_of(state, "/OPM");
  if (mode.isInteger()) state_.overprint_mode = mode.getIntValueAsInt();
  QPDFObjectHandle width = key_of(state, "/LW");
  if (width.isNumber()) state_.line_width = width.getNumericValue();
}

}  // namespace octavo::press
