#pragma once
// The vocabulary as schemas, for editors that complete and check a source while it is written.
//
// Takes the vocabulary table, gives the text of a schema file. A schema says what the reader says, as far as its
// language goes: what it cannot express (text beside blocks in XSD, an empty paragraph, a language that does not exist)
// the reader alone tells.

#include <string>

namespace octavo::document {

/// RELAX NG in its XML syntax, with the descriptions of elements and attributes as documentation.
std::string relax_ng_schema();

/// W3C XML Schema 1.0, the same in another language. It imports "xml.xsd", which must lie beside it.
std::string xml_schema();

/// That file: xml:id and xml:lang, which stand in a namespace of their own (XML Schema Part 1, 4.2.3).
std::string xml_namespace_schema();

}  // namespace octavo::document
