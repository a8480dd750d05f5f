#include "cli/attempt.h"

#include <new>

namespace octavo::cli {

std::exception_ptr attempt(const std::string& source, Session& session, const std::function<void()>& work) {
  try {
    work();
  } catch (const std::bad_alloc&) {
    session.diagnostics.report(Code::E705, {}, "there was not enough memory for '" + source + "'",
                               {"build fewer at a time (-j 1), divide the document, or give more memory"});
  } catch (...) {
    return std::current_exception();
  }
  return nullptr;
}

}  // namespace octavo::cli
