#include "press/preflight/preflight.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

#include "press/preflight/context.h"

namespace octavo::press {
namespace {

bool open(QPDF& pdf, std::string_view bytes, const std::string& name, Diagnostics& diagnostics) {
  const auto refuse = [&](const std::string& why) {
    diagnostics.report(Code::E820, {}, name + ": the file cannot be read as PDF: " + why,
                       {"write it again from the program that made it"});
    return false;
  };
  try {
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile(name.c_str(), bytes.data(), bytes.size());
    if (pdf.getRoot().isDictionary() && !pdf.getAllPages().empty()) return true;
    return refuse("it has no pages");
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password) return refuse("it is encrypted, and wants a password");
    return refuse(error.getMessageDetail());
  } catch (const std::exception& error) {
    return refuse(error.what());
  }
}

}  // namespace

void preflight(std::string_view bytes, const std::string& name, const PreflightWish& wish, Diagnostics& diagnostics) {
  QPDF pdf;
  if (!open(pdf, bytes, name, diagnostics)) return;
  Preflight checks{pdf, name, wish.condition, diagnostics};
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    checks.pages.push_back(page.getObjectHandle());
  }
  try {
    check_metadata(checks);
    check_intents(checks);
    check_boxes(checks);
    check_fonts(checks);
    check_colours(checks);
    check_content(checks);
    check_interaction(checks);
    if (wish.scope == Scope::all) check_ink(checks);
    if (wish.binding) check_count(checks, *wish.binding);
    check_file(checks, bytes);  // last: by then qpdf has read what there is to be wrong
  } catch (const std::exception& error) {
    diagnostics.report(Code::E820, {}, name + ": the file is damaged: " + error.what(),
                       {"write it again from the program that made it"});
  }
}

}  // namespace octavo::press
