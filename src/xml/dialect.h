#pragma once
// Whose XML a text is.

#include <cstdint>

namespace octavo::xml {

/// Octavo's vocabularies have no namespaces and no document type. Others may have prefixes of any kind, and a document
/// type that declares nothing itself, such as that of SVG 1.1; it is passed over.
enum class Dialect : std::uint8_t { ours, foreign };

}  // namespace octavo::xml
