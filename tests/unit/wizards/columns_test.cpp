// SPDX-License-Identifier: MPL-2.0
//
// Which columns of a table a wizard takes, and the rows that it reads from them.

#include "wizards/columns.hpp"

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>

#include "wizards/import_lists.hpp"
#include "wizards/label_words.hpp"

namespace {

using namespace wizards;
using testing::ElementsAre;
using testing::IsEmpty;
namespace chrono = std::chrono;
using Columns = std::vector<std::optional<std::size_t>>;

constexpr auto none = std::nullopt;

chrono::sys_days day(int year, unsigned month, unsigned date) {
  return chrono::year(year) / chrono::month(month) / chrono::day(date);
}

Table sampleTable(const std::string& name) {
  std::ifstream file(std::string(TEMPLATE_DATA) + "/" + name, std::ios::binary);
  EXPECT_TRUE(file.is_open()) << name;
  return tableFromText(std::string{std::istreambuf_iterator<char>(file), {}});
}

Columns mappingOf(std::string_view text, std::span<const WantedColumn> wanted) {
  return matchColumns(tableFromText(text), wanted).mapping;
}

Extract extracted(std::string_view text, std::span<const WantedColumn> wanted) {
  const auto table = tableFromText(text);
  const auto match = matchColumns(table, wanted);
  return extract(table, match.firstRow(), wanted, match.mapping);
}

std::vector<std::string> remarksOf(const Extract& result, std::span<const WantedColumn> wanted) {
  std::vector<std::string> words;
  for (const auto& remark : result.remarks) {
    words.push_back(inWords(remark, wanted));
  }
  return words;
}

TEST(LabelWords, AreTheSameHoweverTheyAreWritten) {
  const std::vector<std::string> closeDate{"close", "date"};
  for (const char* const text : {"Close date", "close_date", "CLOSE-DATE", "closeDate", " Close  dates ",
                                 "Close Date (UTC)", "[x] Close date"}) {
    EXPECT_EQ(labelOf(text).words, closeDate) << text;
  }
  EXPECT_TRUE(labelOf("Amount (EUR)").bracketed);
  EXPECT_FALSE(labelOf("Amount").bracketed);
  EXPECT_EQ(labelOf("In CRM?").words, (std::vector<std::string>{"in", "crm"}));
  EXPECT_EQ(labelOf("MÄNGEL").words, (std::vector<std::string>{"mängel"}));
  EXPECT_THAT(labelOf(" ?! ").words, IsEmpty());
}

TEST(LabelWords, SayWhatHasBecomeOfADeal) {
  for (const char* const won : {"Won", "closed won", "Closed - Won", "CLOSED_WON", "ClosedWon"}) {
    EXPECT_EQ(outcomeIn(won), sales::Outcome::won) << won;
  }
  for (const char* const lost : {"Lost", "Closed Lost", "closed-lost", " lost "}) {
    EXPECT_EQ(outcomeIn(lost), sales::Outcome::lost) << lost;
  }
  for (const char* const open : {"", "Open", "Negotiation", "Won't decide", "not won"}) {
    EXPECT_EQ(outcomeIn(open), sales::Outcome::open) << open;
  }
}

TEST(MatchColumns, KnowsOurOwnLists) {
  const auto deals = matchColumns(sampleTable("commission_deals.csv"), dealColumns());
  EXPECT_EQ(deals.headerRow, 0U);
  EXPECT_EQ(deals.mapping, (Columns{0, 1, 2, 3, 4, 5, none}));
  EXPECT_EQ(deals.headers, (std::vector<std::string>{"rep", "date", "customer", "amount", "in_crm", "cancelled"}));

  const auto pipeline = matchColumns(sampleTable("opportunities.csv"), pipelineColumns());
  EXPECT_EQ(pipeline.mapping, (Columns{7, 14, 10, 12, 3}));

  const auto accounts = matchColumns(sampleTable("accounts.csv"), accountColumns());
  EXPECT_EQ(accounts.mapping, (Columns{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(MatchColumns, KnowsExportsOfCrmSystems) {
  EXPECT_EQ(mappingOf("Opportunity Name,Stage,Amount,Close Date,Created Date,Opportunity Owner,Account Name\n"
                      "Pilot,Closed Won,\"12,000\",3/15/2027,1/4/2027,Ann,Acme\n"
                      "Rollout,Negotiation,\"8,000\",4/1/2027,2/4/2027,Ben,Bolt\n",
                      pipelineColumns()),
            (Columns{2, 1, 4, 3, 5}));
  EXPECT_EQ(mappingOf("Deal ID;Deal value;Deal stage;Deal closed on;Owner;Deal created;Organization\n"
                      "1;1200;won;2027-03-15;Ann;2027-01-04;Acme\n"
                      "2;900;open;;Ben;2027-02-04;Bolt\n",
                      pipelineColumns()),
            (Columns{1, 2, 5, 3, 4}));
  EXPECT_EQ(mappingOf("Account ID\tAccount Name\tIndustry\tWebsite\tEmployees\tAccount Owner\n"
                      "001A\tAcme\tRetail\twww.acme.example\t250\tAnn\n"
                      "001B\tBolt\tHealth\twww.bolt.example\t12\tBen\n",
                      accountColumns()),
            (Columns{1, 2, 5, none, none, none, none, none, none, none}));
}

TEST(MatchColumns, FindsTheHeaderBelowATitle) {
  const auto match = matchColumns(tableFromText("Deals of the first quarter\t\t\t\nas of\t2027-04-01\t\t\n"
                                                "Rep\tDate\tCustomer\tAmount\n"
                                                "Ann\t2027-01-04\tAcme\t1200\nBen\t2027-01-05\tBolt\t900\n"),
                                  dealColumns());
  EXPECT_EQ(match.headerRow, 2U);
  EXPECT_EQ(match.firstRow(), 3U);
  EXPECT_EQ(match.mapping, (Columns{0, 1, 2, 3, none, none, none}));
}

TEST(MatchColumns, ReadsTheContentWhereNobodyNamesTheColumns) {
  const auto match = matchColumns(
      tableFromText("4000\tClosed Won\tAnn\n1200\tClosed Lost\tBen\n900\tNegotiation\tAnn\n"), pipelineColumns());
  EXPECT_EQ(match.headerRow, none);
  EXPECT_EQ(match.headers, (std::vector<std::string>{"", "", ""}));
  EXPECT_EQ(match.mapping, (Columns{0, 1, none, none, none}));

  EXPECT_EQ(mappingOf("Acme\nBolt Accounts\nCrane\n", accountColumns())[0], 0U);
  EXPECT_EQ(mappingOf("Retail\tAcme\tAnn\nRetail\tBolt\tBen\n", accountColumns())[0], 1U)
      << "accounts are not said twice";
}

TEST(MatchColumns, ReadsTheContentUnderUnknownHeaders) {
  const auto match = matchColumns(
      tableFromText("Betrag\tErgebnis\tWer\n4000\tWon\tAnn\n1200\tLost\tBen\n900\tOpen\tAnn\n"), pipelineColumns());
  EXPECT_EQ(match.headerRow, 0U);
  EXPECT_EQ(match.headers, (std::vector<std::string>{"Betrag", "Ergebnis", "Wer"}));
  EXPECT_EQ(match.mapping, (Columns{0, 1, none, none, none}));
}

TEST(MatchColumns, LeavesTheChoiceOfTwoToTheUser) {
  EXPECT_EQ(mappingOf("4000\t80\tWon\n1200\t20\tLost\n900\t10\tOpen\n", pipelineColumns()),
            (Columns{none, 2, none, none, none}));
  EXPECT_EQ(unmapped(pipelineColumns(), Columns{none, 2, none, none, none}), (std::vector<std::size_t>{0}));
}

TEST(MatchColumns, PrefersThePlainNameOfTwo) {
  const std::string rows = "100\t1000\tWon\n200\t2000\tLost\n";
  EXPECT_EQ(mappingOf("Amount (weighted)\tAmount\tStatus\n" + rows, pipelineColumns())[0], 1U);
  EXPECT_EQ(mappingOf("Expected amount\tAmount\tStatus\n" + rows, pipelineColumns())[0], 1U);
  EXPECT_EQ(mappingOf("Amount (weighted)\tDeal value\tStatus\n" + rows, pipelineColumns())[0], 1U);
  EXPECT_EQ(mappingOf("MRR\tACV\tStatus\n" + rows, pipelineColumns())[0], 1U);
}

TEST(MatchColumns, TakesNoColumnThatHoldsSomethingElse) {
  EXPECT_EQ(mappingOf("Amount\tDeal value\tStatus\tCreated by\tCreated\n"
                      "\t1000\tWon\tAnn\t2027-01-04\n\t2000\tLost\tBen\t2027-01-05\n",
                      pipelineColumns()),
            (Columns{1, 2, 4, none, none}))
      << "an empty column, and a name for a day";
}

TEST(MatchColumns, TakesATableWithoutRows) {
  EXPECT_EQ(matchColumns({}, dealColumns()).mapping, Columns(7));
  EXPECT_EQ(mappingOf("Rep\tDate\tCustomer\tAmount", dealColumns()), Columns(7));
}

TEST(ExtractTest, ReadsOurOwnLists) {
  const auto table = sampleTable("commission_deals.csv");
  const auto match = matchColumns(table, dealColumns());
  const auto result = extract(table, match.firstRow(), dealColumns(), match.mapping);
  EXPECT_THAT(result.remarks, IsEmpty());
  const auto deals = dealsOf(result);
  ASSERT_EQ(deals.size(), table.size() - 1);
  EXPECT_EQ(deals[0].rep, "Amara Osei");
  EXPECT_EQ(deals[0].date, day(2027, 1, 12));
  EXPECT_EQ(deals[0].customer, "Vale Diagnostics");
  EXPECT_EQ(deals[0].amount, 60000);
  EXPECT_EQ(deals[0].inCrm, true);
  EXPECT_EQ(deals[0].cancelled, day(2027, 3, 15));
  EXPECT_EQ(deals[1].cancelled, none);

  const auto accounts = sampleTable("accounts.csv");
  const auto read =
      accountsOf(extract(accounts, 1, accountColumns(), matchColumns(accounts, accountColumns()).mapping));
  ASSERT_EQ(read.size(), accounts.size() - 1);
  EXPECT_EQ(read[1].name, "Harbour Clinics");
  EXPECT_EQ(read[1].segment, "Life sciences");
  EXPECT_THAT(read[1].boxes, ElementsAre(true, true, true, true, true, false));
  EXPECT_FALSE(read[1].global);
}

TEST(ExtractTest, TakesTheWonDealsOfAPipeline) {
  const auto customers = [](const std::string& text) {
    std::vector<std::string> names;
    for (const auto& deal : dealsOf(extracted(text, dealColumns()))) {
      names.push_back(deal.customer);
    }
    return names;
  };
  const std::string header = "Owner,Close Date,Account,Amount,Stage\n";
  EXPECT_THAT(customers(header + "Ann,2027-01-04,Acme,1200,Closed Won\nAnn,2027-01-05,Bolt,900,Closed Lost\n"
                                 "Ben,2027-01-06,Core,700,Negotiation\nBen,2027-01-07,Dune,500,\n"),
              ElementsAre("Acme"));
  EXPECT_THAT(customers(header + "Ann,2027-01-04,Acme,1200,Paid\nAnn,2027-01-05,Bolt,900,Lost\n"
                                 "Ben,2027-01-06,Core,700,Shipped\nBen,2027-01-07,Dune,500,\n"),
              ElementsAre("Acme", "Core", "Dune"));
}

TEST(ExtractTest, SaysWhichRowsItLeavesOut) {
  const auto result = extracted("Rep,Date,Customer,Amount\n"
                                "Ann,2027-01-04,Acme,1200\n"
                                "Ann,2027-01-05,Acme,\n"
                                "Ben,2027-01-06,Acme,\n"
                                "Ben,soon,Bolt,900\n"
                                ",2027-01-07,Bolt,900\n"
                                "Ben,2027-01-08,Bolt,to be agreed\n"
                                "Total,,,3000\n",
                                dealColumns());
  EXPECT_EQ(result.rows.size(), 1U);
  EXPECT_THAT(
      remarksOf(result, dealColumns()),
      ElementsAre("2 rows without an amount are left out.", "1 row with something else in place of a date is left out.",
                  "1 row without a sales rep is left out.",
                  "1 row with something else in place of an amount is left out.", "1 row without a date is left out."));
}

TEST(ExtractTest, KeepsRefundsAndRowsWithoutWhatIsOptional) {
  const auto result = extracted("Amount;Status;Created;Closed\n"
                                "1200;Won;2027-01-04;2027-02-01\n"
                                "-200;Won;;\n"
                                "900;Lost;2027-01-06;soon\n",
                                pipelineColumns());
  const auto read = opportunitiesOf(result);
  ASSERT_EQ(read.size(), 3U);
  EXPECT_EQ(read[1].amount, -200);
  EXPECT_EQ(read[1].created, none);
  EXPECT_EQ(read[2].closed, none);
  EXPECT_EQ(read[2].outcome, sales::Outcome::lost);
  EXPECT_THAT(remarksOf(result, pipelineColumns()),
              ElementsAre("1 row with something else in place of a day of closing is taken without it."));
}

TEST(ExtractTest, ListsAnAccountOnce) {
  const auto result =
      extracted("Account\tOwner\nAcme\tAnn\nBolt\tBen\n ACME \tBen\nacme\tBen\n=1+1\tAnn\n", accountColumns());
  std::vector<std::string> names;
  for (const auto& account : accountsOf(result)) {
    names.push_back(account.name);
  }
  EXPECT_THAT(names, ElementsAre("Acme", "Bolt", "=1+1"));
  EXPECT_THAT(remarksOf(result, accountColumns()),
              ElementsAre("2 rows with an account that is listed before are left out."));
}

TEST(ExtractTest, SkipsHeadersThatRepeatAndRowsWithoutAnything) {
  const auto result = extracted("Account\tNote\nAcme\tx\n\tonly a note\nAccount\tNote\nBolt\tx\n", accountColumns());
  EXPECT_EQ(result.rows.size(), 2U);
  EXPECT_THAT(result.remarks, IsEmpty());
}

TEST(ExtractTest, ReadsCellsOfADocumentAsTheyAre) {
  const Table table{{std::string("Rep"), std::string("Date"), std::string("Customer"), std::string("Amount")},
                    {std::string("Ann"), day(2027, 1, 4), 4711.0, 1200.0},
                    {std::string("Ann"), 46000.0, std::string("Acme"), 900.0}};
  const auto match = matchColumns(table, dealColumns());
  const auto result = extract(table, match.firstRow(), dealColumns(), match.mapping);
  const auto deals = dealsOf(result);
  ASSERT_EQ(deals.size(), 1U) << "a number that is not shown as a day is none";
  EXPECT_EQ(deals[0].customer, "4711");
  EXPECT_EQ(deals[0].inCrm, none);
}

TEST(ExtractTest, ReadsTheWritingOfEachColumn) {
  const auto result = extracted("Rep;Date;Amount\nAnn;15/03/2027;1.200,50\nAnn;4/3/2027;1.200\n", dealColumns());
  const auto deals = dealsOf(result);
  ASSERT_EQ(deals.size(), 2U);
  EXPECT_EQ(deals[0].amount, 1200.5);
  EXPECT_EQ(deals[1].amount, 1200);
  EXPECT_EQ(deals[1].date, day(2027, 3, 4));
}

TEST(FitsTest, TellsWhetherAColumnCanBeMeant) {
  const auto table = tableFromText("Ann\t2027-01-04\t1200\tyes\nBen\t2027-01-05\t900\tno\n");
  EXPECT_TRUE(fits(table, 0, 0, ColumnKind::text));
  EXPECT_FALSE(fits(table, 0, 0, ColumnKind::number));
  EXPECT_TRUE(fits(table, 0, 1, ColumnKind::date));
  EXPECT_FALSE(fits(table, 0, 1, ColumnKind::number));
  EXPECT_TRUE(fits(table, 0, 2, ColumnKind::number));
  EXPECT_FALSE(fits(table, 0, 2, ColumnKind::flag));
  EXPECT_TRUE(fits(table, 0, 3, ColumnKind::flag));
  EXPECT_FALSE(fits(table, 0, 9, ColumnKind::text));
  EXPECT_FALSE(fits(table, 9, 0, ColumnKind::text));
}

TEST(ImportTest, TakesTenThousandRowsAtOnce) {
  std::string text = "Rep,Date,Customer,Amount,In CRM,Note\n";
  for (int i = 0; i < 10000; ++i) {
    text += "Ann Example,2027-01-04,\"Customer, number " + std::to_string(i) + "\",\"1,200.50\",yes,a note on it\n";
  }
  const auto start = chrono::steady_clock::now();
  const auto result = extracted(text, dealColumns());
  const auto spent = chrono::steady_clock::now() - start;
  EXPECT_EQ(result.rows.size(), 10000U);
  RecordProperty("milliseconds", static_cast<int>(chrono::duration_cast<chrono::milliseconds>(spent).count()));
  EXPECT_LT(spent, chrono::seconds(5)); // some 50 ms; slow machines and checked builds take longer
}

} // namespace
