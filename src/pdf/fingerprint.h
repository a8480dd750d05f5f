#pragma once
// Hashes that tell one file from another (ISO 32000-1, 14.4): two lanes of multiply and fold over 8-byte words. They
// need no cryptographic strength, only to differ when the content does, and to be the same on every machine.

#include <string>
#include <string_view>

namespace octavo::pdf {

/// Sixteen bytes.
std::string fingerprint(std::string_view bytes);
/// The same as "uuid:01234567-89ab-…".
std::string uuid_of(std::string_view bytes);

}  // namespace octavo::pdf
