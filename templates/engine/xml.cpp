// SPDX-License-Identifier: MPL-2.0

#include "engine/xml.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <sstream>

namespace templates {

pugi::xml_node add(pugi::xml_node parent, const char* name, Attributes attributes) {
  auto node = parent.append_child(name);
  for (const auto& [attribute, value] : attributes) {
    set(node, attribute, value);
  }
  return node;
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
  if (!value.empty()) {
    node.append_attribute(name).set_value(std::string(value).c_str());
  }
}

pugi::xml_node addRoot(pugi::xml_document& document, const char* name) {
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  return add(document, name,
             {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
              {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
              {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
              {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
              {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
              {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
              {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
              {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
              {"xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
              {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
              {"xmlns:chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0"},
              {"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
              {"xmlns:calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"},
              {"xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
              {"xmlns:ooo", "http://openoffice.org/2004/office"},
              {"xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
              {"office:version", "1.3"}});
}

std::string textOf(const pugi::xml_document& document) {
  std::ostringstream out;
  // No white space between elements: inside paragraphs it would count.
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

std::string numberText(double number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  return {buffer.data(), end};
}

std::string millimetres(double length) {
  return numberText(length) + "mm";
}

std::string encoded(std::string_view styleName) {
  std::string result;
  for (const char c : styleName) {
    if (c == ' ') {
      result += "_20_";
    } else {
      result += c;
    }
  }
  return result;
}

} // namespace templates
