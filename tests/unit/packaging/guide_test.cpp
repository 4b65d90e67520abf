// SPDX-License-Identifier: MPL-2.0

#include "guide.hpp"

#include <stdexcept>

#include <gmock/gmock.h>

using testing::HasSubstr;
using testing::Not;

namespace {

guides::Guide guide(const char* text) {
  return guides::readGuide("sales-plan", text);
}

TEST(GuideTest, HasATitleAndASummary) {
  const auto read = guide("# Sales & more\n\nFor a *year*.\n\nAnd then.\n");
  EXPECT_EQ(read.name, "sales-plan");
  EXPECT_EQ(read.title, "Sales &amp; more");
  EXPECT_EQ(read.summary, "For a <em>year</em>.");
  EXPECT_EQ(guide("# T\n\nSee [b](../workbooks/b.md).\n").summary, "See <a href=\"b.html\">b</a>.");
  EXPECT_THROW(guide("For a year.\n"), std::runtime_error);
  EXPECT_THROW(guide("# Sales\n"), std::runtime_error);
}

TEST(GuideTest, HeadingsHaveAddresses) {
  const auto body = guide("# T\n\np\n\n## When you've *more* time\n\n### A & B-C\n").body;
  EXPECT_THAT(body, HasSubstr("<h2 id=\"when-youve-more-time\">When you've <em>more</em> time</h2>"));
  EXPECT_THAT(body, HasSubstr("<h3 id=\"a--b-c\">A &amp; B-C</h3>"));
}

TEST(GuideTest, LinksToTextsLeadToPages) {
  const auto body = guide("# T\n\n[a](swot.md) [b](../functions.md#cac) [c](https://example.org/x.md) [d](#t) "
                          "[e](../wizards/swot-wizard.md#g)\n")
                        .body;
  EXPECT_THAT(body, HasSubstr("href=\"swot.html\""));
  EXPECT_THAT(body, HasSubstr("href=\"../functions.html#cac\""));
  EXPECT_THAT(body, HasSubstr("href=\"https://example.org/x.md\""));
  EXPECT_THAT(body, HasSubstr("href=\"#t\""));
  EXPECT_THAT(body, HasSubstr("href=\"swot-wizard.html#g\""));
}

TEST(GuideTest, TablesAndPictures) {
  const auto body = guide("# T\n\n![A page](../images/x.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").body;
  EXPECT_THAT(body, HasSubstr("<img src=\"../images/x.png\" alt=\"A page\">"));
  EXPECT_THAT(body, HasSubstr("<td>2</td>"));
}

TEST(GuideTest, PagesLoadNothingFromElsewhere) {
  const auto all = {guide("# One\n\nFirst.\n")};
  for (const auto& page : {page(*all.begin()), guides::contents(all)}) {
    EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(page, HasSubstr("prefers-color-scheme: dark"));
    EXPECT_THAT(page, Not(HasSubstr("http")));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
  }
  EXPECT_THAT(guides::contents(all), HasSubstr("<a href=\"sales-plan.html\">One</a><p>First.</p>"));
}

} // namespace
