// SPDX-License-Identifier: MPL-2.0
//
// Short ways to build an XML document.

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <pugixml.hpp>

namespace templates {

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

/// Adds a child with attributes; those with empty values are left out.
pugi::xml_node add(pugi::xml_node parent, const char* name, Attributes attributes = {});
void set(pugi::xml_node node, const char* name, std::string_view value);
/// A root element with the name spaces of OpenDocument.
pugi::xml_node addRoot(pugi::xml_document& document, const char* name);
std::string textOf(const pugi::xml_document& document);

std::string millimetres(double length);
/// The name of a style in files: "Input_20_Amount".
std::string encoded(std::string_view styleName);
/// In its shortest form.
std::string numberText(double number);

} // namespace templates
