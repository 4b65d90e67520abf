// SPDX-License-Identifier: MPL-2.0
//
// The guides of docs as pages of the bundled help: Markdown in, HTML in the look of the function reference out.

#pragma once

#include <span>
#include <string>
#include <string_view>

namespace guides {

struct Guide {
  std::string name;    ///< "sales-plan": its page is sales-plan.html
  std::string title;   ///< the heading of its first level, as HTML
  std::string summary; ///< its first paragraph, as HTML
  std::string body;    ///< all of it, as HTML; each heading has its words as an address ("fifteen-minutes")
};

/// Throws where the text has no title.
Guide readGuide(std::string_view name, std::string_view markdown);

std::string page(const Guide& guide);

/// The page that lists the guides.
std::string contents(std::span<const Guide> guides);

} // namespace guides
