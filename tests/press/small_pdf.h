#pragma once
// A small PDF/X-4 file, written out object by object, so that a test can break one thing in it.

#include <map>
#include <string>

namespace octavo::press_test {

class SmallPdf {
 public:
  /// Sound in every respect: a page with bleed, a line of overprinting black type, a picture, a spot ink.
  SmallPdf();

  /// Replaces the first occurrence of `from` in an object; the test fails when there is none.
  SmallPdf& change(const std::string& object, const std::string& from, const std::string& to);
  /// Adds entries at the end of an object's dictionary.
  SmallPdf& add(const std::string& object, const std::string& entries);
  SmallPdf& copy(const std::string& object, const std::string& as);
  SmallPdf& stream(const std::string& object, const std::string& bytes);
  SmallPdf& append(const std::string& object, const std::string& bytes);

  std::string version = "1.6";
  std::string trailer = "/ID[<0123456789abcdef0123456789abcdef><0123456789abcdef0123456789abcdef>]";
  std::string bytes() const;

 private:
  struct Object {
    std::string dictionary;  ///< names of other objects in braces: {page}
    std::string stream;
    bool is_stream = false;
  };
  std::string resolved(const std::string& text) const;
  std::map<std::string, Object> objects_;
};

/// The profile of FOGRA39 that the set-up brings.
std::string fogra39_profile();
/// A profile of a screen.
std::string srgb_profile();

}  // namespace octavo::press_test
