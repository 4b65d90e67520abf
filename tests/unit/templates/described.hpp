// SPDX-License-Identifier: MPL-2.0
//
// The workbooks as their descriptions say them, with the functions that they may call.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document.hpp"
#include "engine/formula.hpp"
#include "engine/workbook.hpp"

namespace described {

/// Those of the catalogue and the built-in ones.
const templates::Functions& functions();
/// The labels that our functions return; they are the same in every language.
std::vector<std::string> labels();
/// The names of all workbooks.
std::vector<std::string> names();
/// The workbook of this name; throws where there is none.
std::unique_ptr<templates::Workbook> workbook(std::string_view name);
/// The bytes of a document of it, in English where `translate` is not given.
std::string document(const templates::Workbook& book, const templates::Variant& variant,
                     const templates::Translate& translate = {});

} // namespace described
