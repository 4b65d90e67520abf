// SPDX-License-Identifier: MPL-2.0
//
// Account tiering: six questions for every account, tiers from the answers, selling hours from the tiers.

#include "engine/sample.hpp"
#include "engine/start_page.hpp"
#include "workbooks/workbooks.hpp"

namespace templates {

namespace {

void start(Workbook& book) {
  StartPage page(book, "Account tiering",
                 "Who gets your selling time, who gets a newsletter, and whom you still have to meet.",
                 R"(=IF(company="";"";_"Prepared for "&company&_". Hours are those of a month."))");
  page.fields("Set up",
              {{"Company or territory", "Input Text", example(Verbatim{"Northwind Software"}), "company"},
               {"Selling hours a month", "Input Count", example(160), "capacity", "of everyone who sells here"},
               {"Names per account", "Input Count", 5, "names_wanted", "at least 5; 10 is better"}})
      .tiles("Where you stand",
             {{"Accounts scored", "Headline Amount", R"(=SUM(tier_counts)+COUNTIF(tiers;"No fit"))",
               "on the sheet Accounts", "accounts_scored"},
              {"In Tier 1", "Headline Amount", "=INDEX(tier_counts;1)",
               R"(=IF(accounts_scored=0;"";TEXT(INDEX(tier_counts;1)/accounts_scored;"0%")&_" of all accounts"))"},
              {"Hours for Tier 1", "Headline Amount", "=INDEX(tier_hours;1)",
               R"(=IF(N(capacity)=0;"";TEXT(INDEX(tier_hours;1)/capacity;"0%")&_" of the selling time"))"},
              {"Names still to find", "Headline Amount", "=SUM(Accounts.$R$6:$R$94)",
               R"(=names_wanted&_" wanted per account")", "names_missing"}})
      .steps(
          "How to use this workbook",
          {{"1  Criteria", "Criteria.D6", "Say which six things make a good account, and how much each weighs.",
            "SUM(weights)>0"},
           {"2  Accounts", "Accounts.B6", "List the accounts; put an x where an answer is yes.", "COUNTA(accounts)>0"},
           {"3  Focus", "Focus.B6", "Read how many hours each tier, and each account in it, should get.",
            "AND(N(capacity)>0;accounts_scored>0)"},
           {"4  Names", "Names.B6", "Write down whom you know: at least five people per account you sell to.",
            "COUNTA(Names.$C$6:$C$71)>0"},
           {"5  Sales and marketing", "'Sales and marketing'.B7",
            "Go through the week's target accounts with marketing.", "COUNTA('Sales and marketing'.$B$7:$B$42)>0"},
           {"6  Nurture", "Nurture.D6", "Hand accounts that get no selling time to a campaign.",
            "COUNTA(Nurture.$D$6:$D$43)>0"},
           {"7  Whitespace", "Whitespace.B6", "See how much of each account's budget you could still win.",
            "COUNTA(Whitespace.$B$6:$B$25)>0"}})
      .checks("Checks", {{"Every account has a tier", R"(SUMPRODUCT((accounts<>"")*(tiers="")))", "Accounts, column M"},
                         {"At least one account in Tier 1", "IF(AND(accounts_scored>0;INDEX(tier_counts;1)=0);1;0)",
                          "Accounts, column M"},
                         {"At most a fifth of the accounts in Tier 1",
                          "IF(INDEX(tier_counts;1)>MAX(1;accounts_scored*0.2);1;0)", "Criteria: ask for more"},
                         {"All selling hours are given out",
                          "IF(OR(N(capacity)=0;SUM(tier_counts)-INDEX(tier_counts;4)=0);0;IF(ABS(SUM(tier_hours)-"
                          "capacity)<0.01;0;1))",
                          "Focus, column G"}})
      .key();
}

void criteria(Workbook& book) {
  auto& sheet = book.sheet("Criteria");
  sheet.columns({4, 36, 92, 26, 80}).landscape().onePage().cursor("D6");
  sheet.heading("Criteria",
                "Six things that tell a good account. Change the words to yours; a weight of 0 leaves a thing out.");
  sheet.row("B5", "Header", {"Factor", "What to ask"})
      .put("D5", "Header Right", "Weight")
      .put("E5", "Header", "An x means");
  sheet.column("B6", "Input Text",
               {"Website", "Employee size", "Tenure", "Pricing fit", "Prior spend", "Stated priorities"});
  sheet.column("C6", "Input Text",
               {"Do they spend money on marketing and technology?",
                "Large enough to have a budget, small enough to decide?", "Established, or only just funded?",
                "Will they earn back what we charge?", "Have they paid for something like this before?",
                "Do their published priorities match ours?"});
  sheet.put("D6:D11", "Input Number", 1).allow("D6:D11", number(0, 100)).name("D6:D11", "weights");
  sheet.column("E6", "Input Text",
               {"A modern site with campaigns running", "Middle-sized: 50 to 1,000 people",
                "Five years or more in business", "Pays back within a year", "A budget line exists",
                "Named in the annual report"});
  sheet.row("B12", "Total", {"Sum of the weights", {}}).put("D12", "Total Number", "=SUM(weights)").put("E12", "Total");
  sheet.section("B14:E14", "What the tiers get");
  sheet.row("B15", "Header", {"Tier", "What it takes"}).put("D15", "Header Right", "Selling time");
  sheet.put("E15", "Header", "What to do");
  sheet.column("B16", "Calc Text",
               {Verbatim{"Tier 1"}, Verbatim{"Tier 2"}, Verbatim{"Tier 3"}, Verbatim{"Tier 4"}, Verbatim{"Global"}});
  sheet.column("C16", "Calc Text",
               {"Every box", "More than half of the boxes", "More than a third of the boxes", "Fewer boxes",
                "One of the largest companies; hard to win"});
  sheet.put("D16:D20", "Calc",
            R"(=IF(TIERFOCUS($B16;2)=0;"–";TEXT(TIERFOCUS($B16;1);"0%")&" – "&TEXT(TIERFOCUS($B16;2);"0%")))");
  sheet.column("E16", "Calc Text",
               {"Plan every week; know ten people there", "Find what the missing boxes need",
                "Keep in touch; look again each quarter", "Leave to marketing: the sheet Nurture",
                "Win one department first"});
}

void accounts(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Accounts");
  sheet.columns({4}).landscape().open().freeze(5, 5, 2).cursor("B6");
  sheet.heading("Accounts",
                "One row an account: an x where the answer is yes, and 1 under Global for the largest companies.");
  const Rule global = whole(1, 1);
  sheet.list("B5", 89,
             {{"Account", 42, "Input Text"},
              {"Segment", 29, "Input Text"},
              {"Owner", 28, "Input Text"},
              {"Site", 14, "Input Tick"},
              {"Size", 14, "Input Tick"},
              {"Tenure", 15, "Input Tick"},
              {"Price", 14, "Input Tick"},
              {"Spend", 14, "Input Tick"},
              {"Aims", 14, "Input Tick"},
              {"Global", 17, "Input Tick", {}, global},
              {"Score", 16, "Calc Percent", R"(=IF($B6="";"";TIERSCORE($E6:$J6;weights)))"},
              {"Tier", 20, "Status", R"(=IF($B6="";"";TIER($L6;$K6)))"},
              {"Share", 16, "Calc Percent", R"(=IF(OR($B6="";N(capacity)=0);"";$O6/capacity))"},
              {"Hours", 18, "Calc Number", R"(=IF($B6="";"";IFERROR(INDEX(hours_each;MATCH($M6;tier_names;0));0)))"},
              {"Names known", 20, "Input Count"},
              {"Names listed", 20, "Calc Amount", R"(=IF($B6="";"";COUNTIF(Names.$B$6:$B$71;$B6)))"},
              {"Names missing", 23, "Calc Amount", R"(=IF($B6="";"";NAMEGAP(MAX(N($P6);N($Q6));names_wanted)))"},
              {"Next step", 64, "Input Text"},
              {"Due", 26, "Input Date"}},
             sample(data / "accounts.csv",
                    {"account", "segment", "owner", "website", "size", "tenure", "pricing", "spend", "priorities",
                     "global", "names", "next_step", "due"},
                    8));
  sheet.name("B6:B94", "accounts").name("M6:M94", "tiers");
  sheet.when("M6:M94", R"(OR($M6="Tier 1";$M6="Global"))", "Status Top")
      .when("M6:M94", R"(OR($M6="Tier 4";$M6="No fit"))", "Status Low");
}

void focus(Workbook& book) {
  auto& sheet = book.sheet("Focus");
  sheet.columns({4, 40, 26, 26, 26, 26, 28, 30}).landscape().onePage().cursor("B6");
  sheet.heading("Focus", "How the selling hours are split. Tiers without accounts give their share to the others.");
  sheet.put("B5", "Header", "Tier");
  sheet.row("C5", "Header Right", {"Accounts", "At least", "At most", "Share", "Hours a month", "Hours per account"});
  sheet.column("B6", "Calc Text",
               {Verbatim{"Tier 1"}, Verbatim{"Tier 2"}, Verbatim{"Tier 3"}, Verbatim{"Tier 4"}, Verbatim{"Global"}});
  sheet.put("C6:C10", "Calc Amount", "=COUNTIF(tiers;$B6)");
  sheet.put("D6:D10", "Calc Percent", "=TIERFOCUS($B6;1)").put("E6:E10", "Calc Percent", "=TIERFOCUS($B6;2)");
  sheet.put("F6:F10", "Calc Percent", "=IF(N(capacity)=0;0;$G6/capacity)");
  sheet.array("G6:H10", "Calc Number", "=IFERROR(FOCUSALLOC(N(capacity);tier_counts);0)");
  sheet.name("B6:B10", "tier_names")
      .name("C6:C10", "tier_counts")
      .name("G6:G10", "tier_hours")
      .name("H6:H10", "hours_each");
  sheet.put("B11", "Total", "All tiers").put("C11", "Total Amount", "=SUM(C6:C10)").put("D11:E11", "Total");
  sheet.put("F11", "Total Percent", "=SUM(F6:F10)").put("G11", "Total Number", "=SUM(tier_hours)").put("H11", "Total");
  sheet.merge("B12:H12", "Note",
              "Accounts of Tier 4 and those that do not fit get no selling time; see the sheet Nurture.");
  sheet.chart({.kind = Chart::Kind::pie,
               .at = "B14",
               .width = 130,
               .height = 85,
               .title = "Where the selling hours go",
               .description = "A pie of the selling hours of a month by tier, from the table above.",
               .categories = "B6:B10",
               .series = {{"G5", "G6:G10"}}});
}

void names(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Names");
  sheet.columns({4}).landscape().open().freeze(5, 5, 2).cursor("B6");
  sheet.heading("Names", "Everyone you know at the accounts you sell to. Aim for people in several departments.");
  sheet.list(
      "B5", 66,
      {{"Account", 44, "Input List", {}, oneIn("Accounts.B6:B94")},
       {"Contact", 40, "Input Text"},
       {"Title", 42, "Input Text"},
       {"Department", 32, "Input Text"},
       {"Role in the decision", 34, "Input List", {}, oneOf({"Key influencer", "Decision maker", "User", "Blocker"})},
       {"LinkedIn", 40, "Input Text"},
       {"Last touch", 26, "Input Date"},
       {"Status", 28, "Input List", {}, oneOf({"Identified", "Contacted", "In talks", "Advocate"})},
       {"Known here", 20, "Calc Amount", R"(=IF($B6="";"";COUNTIF($B$6:$B$71;$B6)))"}},
      sample(data / "contacts.csv",
             {"account", "contact", "_title", "_department", "_role", "linkedin", "last_touch", "_status"}));
}

void marketing(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Sales and marketing");
  sheet.columns({4}).landscape().open().freeze(5, 6, 3).cursor("B7");
  sheet.heading("Sales and marketing", "The week's targets, gone through together. An x means yes, done or known.");
  std::vector<ListColumn> columns{{"Account", 42, "Input List", {}, oneIn("Accounts.B6:B94")},
                                  {"Contact", 32, "Input Text"},
                                  {"Owner", 28, "Input Text"},
                                  {"Week", 14, "Input Score", {}, whole(1, 53)}};
  for (const char* const question :
       {"We follow them", "We can mention them", "We answer posts", "Content names them", "Content suits them",
        "Case to write up", "On our news-letter", "In a cam-paign", "Cam-paign for them", "They read our mail",
        "Visited our site", "Pages known", "Known by one of us", "Leaders reached out"}) {
    columns.push_back({question, 18, "Input Tick"});
  }
  columns.push_back({"Complete", 20, "Calc Percent", R"(=IF($B7="";"";COUNTIF($F7:$S7;"x")/14))"});
  columns.push_back(
      {"To do", 40, "Status",
       R"(=IF($B7="";"";IF(AND(COUNTIFS(accounts;$B7;tiers;"Tier 1")>0;$T7<0.5);_"▼ Tier 1, below half";IF($T7<1;_"● going on";_"√ complete"))))"});
  std::vector<std::string_view> names{"account",      "contact", "owner",  "week",  "follow",     "mention",
                                      "posts",        "names",   "fits",   "case",  "newsletter", "campaign",
                                      "own_campaign", "reads",   "visits", "pages", "known",      "leaders"};
  sheet.list("B6", 36, columns, sample(data / "target_accounts.csv", names), false).rowHeight(6, 18.8);
  sheet.row("F5", "Section", {"Social", {}, {}, "Content", {}, {}, "Email", {}, {}, {}, "Others", {}, {}, {}});
  sheet.bar("T7:T42").status("U7:U42");
}

void nurture(Workbook& book) {
  auto& sheet = book.sheet("Nurture");
  sheet.columns({4, 56, 28, 60, 30}).freeze(5, 5).cursor("D6");
  sheet.heading("Nurture", "Accounts of Tier 4 and those that do not fit: no selling time, but a campaign.");
  sheet.row("B5", "Header", {"Account", "Tier", "Campaign", "Next date"});
  const std::string place = R"(SMALL(IF((tiers="Tier 4")+(tiers="No fit");ROW(tiers)-5);ROW($B$6:$B$43)-5))";
  sheet.array("B6:B43", "Calc Text", "=IFERROR(INDEX(accounts;" + place + ");\"\")");
  sheet.array("C6:C43", "Calc Text", "=IFERROR(INDEX(tiers;" + place + ");\"\")");
  sheet.put("D6:D43", "Input Text").put("E6:E43", "Input Date");
  sheet.column("D6", "Input Text", {example("Spring webinar"), example("Newsletter"), example("Newsletter")});
}

void whitespace(Workbook& book, const std::filesystem::path& data) {
  auto& sheet = book.sheet("Whitespace");
  sheet.columns({4}).landscape().freeze(5, 5).onePage().cursor("B6");
  sheet.heading("Whitespace",
                "How much of what an account spends in your category reaches you, and what is left to win.");
  sheet.list("B5", 20,
             {{"Account", 50, "Input List", {}, oneIn("Accounts.B6:B94")},
              {"Category spend", 30, "Input Amount"},
              {"Our sales", 30, "Input Amount"},
              {"Suppliers used", 26, "Input Count", {}, whole(1, 50)},
              {"Our rank", 24, "Input Count", {}, whole(1, 50)},
              {"Share now", 24, "Calc Percent", R"(=IF(OR($B6="";N($C6)=0);"";SHAREOFWALLET($D6;$C6)))"},
              {"Share by rank", 26, "Calc Percent", R"(=IF(OR($B6="";N($E6)=0;N($F6)=0);"";WALLETRULE($F6;$E6)))"},
              {"Gap in money", 30, "Calc Amount", R"(=IF(OR($G6="";$H6="");"";($H6-$G6)*$C6))"},
              {"Not ours yet", 30, "Calc Amount", R"(=IF($G6="";"";$C6-$D6))"}},
             sample(data / "wallets.csv", {"account", "category_spend", "our_sales", "suppliers", "rank"}), false);
  sheet.chart(
      {.kind = Chart::Kind::bar,
       .at = "B27",
       .width = 200,
       .height = 75,
       .title = "What the first ten accounts spend elsewhere",
       .description = "A bar for each of the first ten accounts: what it spends in the category and not with us.",
       .categories = "B6:B15",
       .series = {{"J5", "J6:J15"}},
       .legend = false});
}

} // namespace

void accountTiering(Workbook& book, const std::filesystem::path& data) {
  start(book);
  criteria(book);
  accounts(book, data);
  focus(book);
  names(book, data);
  marketing(book, data);
  nurture(book);
  whitespace(book, data);
}

} // namespace templates
