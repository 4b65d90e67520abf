// SPDX-License-Identifier: MPL-2.0
//
// What the catalogue refuses, each with the name of the entry and the reason; and what is generated from an entry.

#include "catalogue/catalogue.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>

#include <unistd.h>

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "catalogue/emit.hpp"
#include "catalogue/plain.hpp"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using catalogue::Mistake;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view entry = R"json({
  "name": "MARKUP", "method": "markup", "since": "1.0.0",
  "summary": "Price on top of \"cost\" & profit.",
  "arguments": [
    {"name": "unitCost", "label": "unit_cost", "kind": "number", "description": "cost"},
    {"name": "share", "kind": "number", "description": "share on top", "default": 0.25},
    {"name": "mode", "kind": "choice", "description": "how", "default": 0, "values": ["plain", "rounded"]}],
  "shape": "value", "returns": "money", "formula": "unit_cost * (1 + share)",
  "errors": [{"error": "Err:502", "when": "unit_cost is negative"}],
  "plain": {"formula": "unit_cost*(1+share)", "arraySafe": true},
  "related": [], "questions": ["What do we charge?"], "source": "Ours.",
  "examples": [{"formula": "=MARKUP(100)", "expected": 125}]
})json";

/// A folder with a domain that declares `markup` and a family file that holds the entries.
class CatalogueTest : public testing::Test {
protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("catalogue_test." + std::to_string(::getpid()));
    fs::create_directories(folder_);
    std::ofstream(folder_ / "prices.hpp") << "Result<double> markup(double unitCost, double share, Choice<2> mode);\n";
  }
  void TearDown() override { fs::remove_all(folder_); }

  catalogue::Catalogue load(const std::vector<json::object>& entries) {
    json::array list;
    for (const auto& value : entries) {
      list.emplace_back(value);
    }
    const json::object family{{"family", "Prices"}, {"module", "prices"}, {"functions", list}};
    std::ofstream(folder_ / "prices.json") << json::serialize(family);
    return catalogue::load({folder_ / "prices.json"}, {{"SUM", "PRICE"}, {"IF", "SUM"}, folder_});
  }

  static json::object sound() { return json::parse(entry).as_object(); }

  /// What the build says when the sound entry is changed so.
  std::string refusal(const std::function<void(json::object&)>& change) {
    json::object changed = sound();
    change(changed);
    try {
      load({changed});
    } catch (const Mistake& mistake) {
      return mistake.what();
    }
    return "accepted";
  }

  static json::object& argument(json::object& changed, std::size_t index) {
    return changed["arguments"].as_array()[index].as_object();
  }

  fs::path folder_;
};

TEST_F(CatalogueTest, AcceptsASoundEntry) {
  const auto catalogue = load({sound()});
  const auto* markup = catalogue.find("MARKUP");
  ASSERT_NE(markup, nullptr);
  EXPECT_EQ(markup->arguments.size(), 3U);
  EXPECT_TRUE(markup->broadcasts());
  EXPECT_FALSE(markup->takesDocument());
}

TEST_F(CatalogueTest, RefusesMistakesWithNameAndReason) {
  const auto is = [](std::string_view reason) { return AllOf(HasSubstr("MARKUP"), HasSubstr(std::string(reason))); };
  EXPECT_THAT(refusal([](auto& e) { e["name"] = "MARKUP2"; }),
              AllOf(HasSubstr("MARKUP2"), HasSubstr("capital letters")));
  EXPECT_THAT(refusal([](auto& e) { e["name"] = "PRICE"; }), AllOf(HasSubstr("PRICE"), HasSubstr("built-in")));
  EXPECT_THAT(refusal([](auto& e) { e["method"] = "margin"; }), is("is not the name in other letters"));
  EXPECT_THAT(refusal([](auto& e) { e.erase("summary"); }), is("summary"));
  EXPECT_THAT(refusal([](auto& e) { e["source"] = ""; }), is("source"));
  EXPECT_THAT(refusal([](auto& e) { e["sourze"] = "x"; }), is("\"sourze\", which means nothing here"));
  EXPECT_THAT(refusal([](auto& e) { e["shape"] = "cube"; }), is("unknown shape cube"));
  EXPECT_THAT(refusal([](auto& e) { e["errors"].as_array()[0].as_object()["error"] = "Err:504"; }), is("Err:504"));
  EXPECT_THAT(refusal([](auto& e) { e["related"] = json::array{"LTV"}; }), is("is related to LTV"));
  EXPECT_THAT(refusal([](auto& e) { e["plain"] = json::object(); }), is("plain"));
  EXPECT_THAT(refusal([](auto& e) { e["arguments"] = json::array(); }), is("takes no arguments"));
}

TEST_F(CatalogueTest, RefusesFunctionsThatTheDomainDoesNotHave) {
  EXPECT_THAT(refusal([](auto& e) {
                e["name"] = "MARKDOWN";
                e["method"] = "markdown";
                e["examples"] = json::array{json::object{{"formula", "=MARKDOWN(1)"}, {"expected", 1}}};
              }),
              AllOf(HasSubstr("MARKDOWN"), HasSubstr("prices.hpp declares no function markdown")));
}

TEST_F(CatalogueTest, RefusesMistakesInArguments) {
  const auto of = [this](std::size_t index, std::string_view key, const json::value& value) {
    return refusal([&](auto& e) { argument(e, index)[key] = value; });
  };
  EXPECT_THAT(of(0, "name", "new"), AllOf(HasSubstr("MARKUP"), HasSubstr("argument new is a keyword")));
  EXPECT_THAT(of(0, "name", "Optional"), HasSubstr("lowerCamelCase"));
  EXPECT_THAT(of(0, "name", "unit_cost"), HasSubstr("argument unit_cost is not in lowerCamelCase"));
  EXPECT_THAT(of(1, "name", "unitcost"), HasSubstr("two arguments are named unitcost"));
  EXPECT_THAT(of(0, "kind", "vector"), HasSubstr("unknown kind vector"));
  EXPECT_THAT(of(0, "description", ""), HasSubstr("description"));
  EXPECT_THAT(of(0, "default", 1), Not(HasSubstr("needs a default")));
  EXPECT_THAT(refusal([](auto& e) {
                argument(e, 1).erase("default");
                argument(e, 0)["default"] = 1;
              }),
              HasSubstr("argument share needs a default"));
  EXPECT_THAT(of(0, "zeroMeansDefault", true), HasSubstr("has no default that 0 could mean"));
  EXPECT_THAT(of(0, "values", json::array{"a"}), HasSubstr("a choice or select needs"));
}

TEST_F(CatalogueTest, RefusesMistakesInExamples) {
  const auto example = [this](const char* formula, const json::value& expected) {
    return refusal([&](auto& e) {
      e["examples"] = json::array{json::object{{"formula", formula}, {"expected", expected}}};
    });
  };
  EXPECT_THAT(refusal([](auto& e) { e["examples"] = json::array(); }), HasSubstr("MARKUP: has no example"));
  EXPECT_THAT(example("=SUM(1)", 1), HasSubstr("does not use the function"));
  EXPECT_THAT(example("=MARKUP(1;2;0;4)", 1), HasSubstr("has 4 arguments"));
  EXPECT_THAT(example("=MARKUP({1;2;3;4};\"a;b\")", json::parse("[[1,2],[3]]")), HasSubstr("rows of different length"));
}

TEST_F(CatalogueTest, RefusesTheSameNameTwice) {
  try {
    load({sound(), sound()});
    FAIL() << "accepted";
  } catch (const Mistake& mistake) {
    EXPECT_STREQ(mistake.what(), "MARKUP: stands in the catalogue twice");
  }
}

TEST_F(CatalogueTest, NamesTheFileThatIsNoJson) {
  std::ofstream(folder_ / "prices.json") << "{";
  try {
    catalogue::load({folder_ / "prices.json"}, {{}, {}, folder_});
    FAIL() << "accepted";
  } catch (const Mistake& mistake) {
    EXPECT_THAT(mistake.what(), HasSubstr("prices.json: is no JSON"));
  }
}

TEST_F(CatalogueTest, DescribesDefaultsAndChoices) {
  const auto catalogue = load({sound()});
  const auto& arguments = catalogue.find("MARKUP")->arguments;
  EXPECT_EQ(fullDescription(arguments[0]), "cost");
  EXPECT_EQ(fullDescription(arguments[1]), "share on top (optional, default 0.25; an empty cell counts as 0)");
  EXPECT_EQ(fullDescription(arguments[2]), "how: 0 = plain, 1 = rounded (optional, default 0)");
}

TEST_F(CatalogueTest, GeneratesWellFormedFiles) {
  const auto catalogue = load({sound()});
  EXPECT_THAT(idl(catalogue), HasSubstr("any markup([in] any unitCost, [in] any share, [in] any mode);"));
  EXPECT_THAT(calcAddIns(catalogue), HasSubstr("Price on top of &quot;cost&quot; &amp; profit."));
  EXPECT_THAT(calcAddIns(catalogue),
              HasSubstr("<prop oor:name=\"CompatibilityName\"><value xml:lang=\"en-US\">MARKUP<"));
  EXPECT_THAT(calcAddIns(catalogue), HasSubstr("<value xml:lang=\"en-US\">unit cost<")); // no mnemonic
  EXPECT_THAT(translationTemplate(catalogue), HasSubstr("msgid \"Price on top of \\\"cost\\\" & profit."));
  EXPECT_THAT(checkSheet(catalogue), HasSubstr("table:formula=\"of:=ORG.SALESPLANNER.FUNCTIONS.MARKUP(100)\""));
  EXPECT_THAT(callTable(catalogue.families[0]), HasSubstr("invoke<&sales::markup>"));
}

TEST_F(CatalogueTest, TheReferenceAnswersQuestions) {
  const auto catalogue = load({sound()});
  EXPECT_THAT(referenceHtml(catalogue), HasSubstr("<li>What do we charge? <a href=\"#markup\">MARKUP</a></li>"));
  EXPECT_THAT(referenceMarkdown(catalogue), HasSubstr("- What do we charge? [MARKUP](#markup)"));
}

/// What stands between the two words, each time.
std::set<std::string> all(const std::string& text, std::string_view from, std::string_view to) {
  std::set<std::string> found;
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
    const auto begin = at + from.size();
    found.insert(text.substr(begin, text.find(to, begin) - begin));
  }
  return found;
}

TEST(ReferencePage, EveryLinkLeadsToAPartOfItOrToTheGuides) {
  const std::string page = catalogue::textOf(PAGE);
  const auto parts = all(page, " id=\"", "\"");
  EXPECT_GE(parts.size(), 113U); // the functions alone
  for (const auto& target : all(page, "href=\"", "\"")) {
    EXPECT_TRUE(target == "guides/index.html" || (target.starts_with('#') && parts.contains(target.substr(1))))
        << target;
  }
}

TEST(ReferencePage, AsksNoNetwork) {
  const std::string page = catalogue::textOf(PAGE);
  for (const char* loads : {" src=", "<link", "<img", "<iframe", "@import", "url(", "fetch(", "XMLHttpRequest"}) {
    EXPECT_THAT(page, Not(HasSubstr(loads)));
  }
}

// --- Plain formulas -----------------------------------------------------------------------------------------------

TEST_F(CatalogueTest, RefusesPlainFormulasOfUnknownNames) {
  const auto plain = [this](const char* formula) {
    return refusal([&](auto& e) { e["plain"].as_object()["formula"] = formula; });
  };
  EXPECT_EQ(plain("unit_price*2"), "MARKUP: its plain formula has unit_price, which is no argument");
  EXPECT_THAT(plain("XLOOKUP(unit_cost;1;2)"),
              HasSubstr("XLOOKUP, which is no function that Calc and Excel both have"));
  EXPECT_EQ(plain("IF(mode=0;SUM(unit_cost);\"unit_price\")"), "accepted");
}

TEST_F(CatalogueTest, PutsArgumentsIntoPlainFormulas) {
  const auto catalogue = load({sound()});
  const auto& markup = *catalogue.find("MARKUP");
  EXPECT_EQ(plainFormula(markup, {"A1", "B1+1"}), "(A1)*(1+(B1+1))");
  EXPECT_EQ(plainFormula(markup, {"A1"}), "(A1)*(1+0.25)");
  EXPECT_EQ(plainFormula(markup, {"A1", ""}), "(A1)*(1+0.25)");
  EXPECT_EQ(plainFormula(markup, {}), std::nullopt);
}

TEST(ArgumentsOfCall, SplitAtTheirLevel) {
  using catalogue::argumentsOfCall;
  EXPECT_THAT(argumentsOfCall("=LTV(1;{2;3|4;5};SUM(6;7);\"a;b)\")", "LTV"),
              testing::Optional(testing::ElementsAre("1", "{2;3|4;5}", "SUM(6;7)", "\"a;b)\"")));
  EXPECT_THAT(argumentsOfCall("=LTV(1;;3)", "LTV"), testing::Optional(testing::ElementsAre("1", "", "3")));
  EXPECT_EQ(argumentsOfCall("=LTV(1)+LTV(2)", "LTV"), std::nullopt);
  EXPECT_EQ(argumentsOfCall("=LEN(LTV(1))", "LTV"), std::nullopt);
}

// --- The lock -----------------------------------------------------------------------------------------------------

class LockTest : public CatalogueTest {
protected:
  std::string change(const std::function<void(json::object&)>& how) {
    const std::string published = lock(load({sound()}));
    json::object changed = sound();
    how(changed);
    try {
      checkLock(load({changed}), published);
    } catch (const Mistake& mistake) {
      return mistake.what();
    }
    return "no change";
  }
};

TEST_F(LockTest, HoldsTheSignature) {
  EXPECT_THAT(lock(load({sound()})), HasSubstr("\nmarkup@1.0.0 unitCost@1.0.0 share?@1.0.0 mode?@1.0.0\n"));
  EXPECT_EQ(change([](auto&) {}), "no change");
  EXPECT_EQ(change([](auto& e) { e["summary"] = "Other words."; }), "no change");
}

TEST_F(LockTest, LetsAnOptionalArgumentBeAppended) {
  EXPECT_EQ(change([](auto& e) {
              e["arguments"].as_array().push_back(json::object{
                  {"name", "extra"}, {"kind", "number"}, {"description", "more"}, {"default", 0}, {"since", "1.1.0"}});
            }),
            "no change");
}

TEST_F(LockTest, RefusesEveryOtherChange) {
  EXPECT_THAT(change([](auto& e) { argument(e, 0)["name"] = "price"; }), HasSubstr("markup: was published with other"));
  EXPECT_THAT(change([](auto& e) { e["arguments"].as_array().pop_back(); }), HasSubstr("was published with other"));
  EXPECT_THAT(change([](auto& e) { argument(e, 0)["default"] = 1; }), HasSubstr("was published with other"));
  EXPECT_THAT(change([](auto& e) {
                e["name"] = "MARKUPS";
                e["method"] = "markups";
                e["examples"] = json::array{json::object{{"formula", "=MARKUPS(1)"}, {"expected", 1}}};
              }),
              HasSubstr("declares no function")); // the domain speaks first
  EXPECT_THAT(change([](auto& e) { e["since"] = "2.0.0"; }), HasSubstr("was published with other"));
}

TEST_F(LockTest, MissesFunctionsThatAreGoneOrNotYetPublished) {
  const auto none = catalogue::Catalogue{};
  EXPECT_THROW(checkLock(none, lock(load({sound()}))), Mistake);
  EXPECT_THROW(checkLock(load({sound()}), "# nothing\n"), Mistake);
}

} // namespace
