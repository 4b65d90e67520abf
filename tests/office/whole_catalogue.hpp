// SPDX-License-Identifier: MPL-2.0
//
// The catalogue of this build, and the arguments of its examples as cells.

#pragma once

#include <string>
#include <string_view>

#include "catalogue/catalogue.hpp"
#include "harness/value.hpp"

/// Every entry.
const catalogue::Catalogue& wholeCatalogue();

/// Whether the text of an argument is an inline array such as {1;"a"|2;"b"}.
bool isInlineArray(std::string_view text);

/// The cells of an inline array.
harness::Table cellsOf(const std::string& array);
