// SPDX-License-Identifier: MPL-2.0
//
// The beginning of every page of help, and the look that they share, light and dark.  A page stands alone: it asks no
// network for anything.

#pragma once

#include <string>
#include <string_view>

namespace catalogue {

inline constexpr std::string_view pageStyle = R"(:root {
  color-scheme: light dark;
  --ink: #1f2933; --soft: #52606d; --line: #d9e0e6; --page: #ffffff; --tint: #f3f6f9; --accent: #0b6178; --mark: #e3f1f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e7eb; --soft: #b0bac5; --line: #3a4650; --page: #171c21; --tint: #20272e; --accent: #6cc4dc; --mark: #1d333b;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 62rem; background: var(--page); color: var(--ink);
  font: 16px/1.5 "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 2rem 0 .75rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.15rem; margin: 0; }
h3 a { text-decoration: none; }
h4 { font-size: .8rem; margin: 1.1rem 0 .3rem; color: var(--soft); text-transform: uppercase; letter-spacing: .05em; }
p { margin: .5rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
code { font: .9em "Liberation Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: .3rem 1.25rem .3rem 0; border-bottom: 1px solid var(--line); }
td:last-child, th:last-child { padding-right: 0; }
)";

/// From the first line to the start of the style; what a page needs of its own follows.
inline std::string pageOpening(std::string_view title, std::string_view origin) {
  return "<!DOCTYPE html>\n<!-- SPDX-License-Identifier: MPL-2.0 -->\n<!-- Generated from " + std::string(origin) +
         "; changes are lost. -->\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Sales Planner: " +
         std::string(title) + "</title>\n<style>\n" + std::string(pageStyle);
}

} // namespace catalogue
