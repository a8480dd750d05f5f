// Stands for qpdf/JSON.hh when clang 14 reads our sources: with GCC 12's library it cannot read the vector of an
// incomplete type there, which GCC and later clangs take (C++20 makes its destructor constexpr). Nothing of ours uses it.
#define JSON_HH
class JSON;
