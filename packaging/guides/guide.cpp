// SPDX-License-Identifier: MPL-2.0

#include "guide.hpp"

#include <cctype>
#include <regex>
#include <stdexcept>

#include <md4c-html.h>
#include <md4c.h>

#include "catalogue/page_style.hpp"

namespace guides {

namespace {

constexpr std::string_view style = R"(body { max-width: 50rem; }
h1, h2, h3 { text-wrap: balance; }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.3rem; }
h3 { margin: 1.5rem 0 .5rem; }
p, li { margin: .6rem 0; }
ul, ol { padding-left: 1.4rem; list-style: revert; }
img { display: block; max-width: 100%; height: auto; margin: 1.25rem 0; border: 1px solid var(--line); border-radius: .4rem; }
table { margin: 1rem 0; }
th { color: var(--soft); font-weight: 600; }
pre { background: var(--tint); border-left: 3px solid var(--accent); padding: .55rem .85rem; overflow-x: auto; }
nav { padding: .9rem 0; border-bottom: 1px solid var(--line); display: flex; gap: 1.5rem; }
:target { background: var(--mark); box-shadow: -.6rem 0 var(--mark), .6rem 0 var(--mark); }
.guides { padding: 0; list-style: none; }
.guides li { padding: .75rem 0; border-bottom: 1px solid var(--line); }
.guides p { margin: .15rem 0; color: var(--soft); }
)";

std::string html(std::string_view markdown) {
  std::string result;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* target) {
    static_cast<std::string*>(target)->append(text, size);
  };
  if (md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &result, MD_DIALECT_GITHUB,
              MD_HTML_FLAG_SKIP_UTF8_BOM) != 0) {
    throw std::runtime_error("this is no Markdown");
  }
  return result;
}

std::string withoutTags(const std::string& text) {
  static const std::regex tagOrEntity("<[^>]*>|&[a-z]+;");
  return std::regex_replace(text, tagOrEntity, "");
}

/// "When you have more time" is at #when-you-have-more-time, as on pages of code hosts.
std::string address(const std::string& heading) {
  std::string result;
  for (const unsigned char c : withoutTags(heading)) {
    if (std::isalnum(c) != 0 || c >= 0x80) {
      result += static_cast<char>(std::tolower(c));
    } else if (c == ' ' || c == '-') {
      result += '-';
    }
  }
  return result;
}

std::string withAddresses(const std::string& body) {
  static const std::regex heading("<(h[2-6])>(.*?)</h[2-6]>");
  std::string result;
  auto rest = body.cbegin();
  for (std::sregex_iterator match(body.begin(), body.end(), heading), end; match != end; ++match) {
    result.append(rest, (*match)[0].first);
    result +=
        "<" + match->str(1) + " id=\"" + address(match->str(2)) + "\">" + match->str(2) + "</" + match->str(1) + ">";
    rest = (*match)[0].second;
  }
  return result.append(rest, body.cend());
}

/// A link to another text leads to its page: all guides are in one folder, the reference is above it.
std::string withPages(const std::string& body) {
  static const std::regex text(R"re((<a href="(?![a-z]+:)[^"#]*)\.md([#"]))re");
  static const std::regex otherFolder(R"re(<a href="\.\./[^/"]+/([^/"]+\.html))re");
  return std::regex_replace(std::regex_replace(body, text, "$1.html$2"), otherFolder, "<a href=\"$1");
}

std::string element(const std::string& body, const char* name) {
  std::smatch match;
  const std::regex pattern("<" + std::string(name) + ">([^]*?)</" + name + ">");
  if (!std::regex_search(body, match, pattern)) {
    throw std::runtime_error("a guide needs a title and a first paragraph");
  }
  return match[1];
}

std::string whole(const std::string& title, const std::string& body) {
  return catalogue::pageOpening(withoutTags(title), "docs") + std::string(style) +
         "</style>\n</head>\n<body>\n<nav aria-label=\"Help\"><a href=\"index.html\">Guides</a>"
         "<a href=\"../functions.html\">Function reference</a></nav>\n" +
         body + "</body>\n</html>\n";
}

} // namespace

Guide readGuide(std::string_view name, std::string_view markdown) {
  const auto body = withPages(withAddresses(html(markdown)));
  return {std::string(name), element(body, "h1"), element(body, "p"), body};
}

std::string page(const Guide& guide) {
  return whole(guide.title, guide.body);
}

std::string contents(std::span<const Guide> guides) {
  std::string body = "<h1>Guides</h1>\n<ul class=\"guides\">\n";
  for (const auto& guide : guides) {
    body += "<li><a href=\"" + guide.name + ".html\">" + guide.title + "</a><p>" + guide.summary + "</p></li>\n";
  }
  return whole("Guides", body + "</ul>\n");
}

} // namespace guides
