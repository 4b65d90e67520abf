// SPDX-License-Identifier: MPL-2.0

#include "wizards/sales_plan_pages.hpp"

#include "wizards/figure_texts.hpp"
#include "wizards/sales_plan_figures.hpp"

namespace wizards {

namespace {

using std::size_t;

Page theYear(SalesPlan& plan, const Texts& texts) {
  const auto asks = [&plan](SalesPlan::Target way) { return [&plan, way] { return plan.targetAs == way; }; };
  return {.title = "Goals: the year",
          .why = "One number for the year that everybody works for; all the others follow from it.",
          .elements = {companyField(plan.company), currencyField(plan.currency),
                       ask::day("plan_start", "Plan year starts on", plan.start).needed().hinted("its first day"),
                       ask::amount("revenue_last_year", "Revenue of last year", plan.lastYear)
                           .from(0)
                           .needed()
                           .hinted("0 for a new company"),
                       ask::choice("target_as", "You know the target as", plan.targetAs,
                                   {"an amount", "a growth on last year"}),
                       ask::amount("revenue_target", "Revenue target", plan.target)
                           .from(0.01)
                           .needed()
                           .hinted("of the whole year")
                           .when(asks(SalesPlan::asAmount)),
                       ask::percent("growth", "Growth on last year", plan.growth)
                           .within(-0.9, 5)
                           .needed()
                           .hinted("below 0 for a year of less")
                           .when(asks(SalesPlan::asGrowth))},
          .check = [&plan]() -> std::vector<Problem> {
            if (plan.targetAs == SalesPlan::asGrowth && plan.lastYear == 0.0) {
              return {{"growth", "Nothing grows from 0: enter the target as an amount."}};
            }
            return {};
          },
          .preview = [&plan, &texts]() -> std::vector<Headline> {
            const auto figures = figuresOf(plan);
            return {{"Target", money(texts, figures.target)}, {"Growth on last year", share(texts, figures.growth)}};
          }};
}

std::vector<Bars::Bar> revenueBars(const SalesPlan& plan, const Texts& texts) {
  const auto figures = figuresOf(plan);
  std::vector<Bars::Bar> bars{
      {"Last year", plan.lastYear.value_or(0), money(texts, plan.lastYear)},
      {"Target", figures.target.value_or(0), money(texts, figures.target)},
      {"Comes back by itself", figures.base.value_or(0), money(texts, figures.base)},
      {"New business to win", figures.newBusiness.value_or(0), money(texts, figures.newBusiness)}};
  scaleToLongest(bars);
  return bars;
}

Page whatRecurs(SalesPlan& plan, const Texts& texts) {
  const auto recurs = [&plan] { return plan.recurs == SalesPlan::contracts; };
  return {
      .title = "Goals: what recurs",
      .why = "What customers pay again and again is your base. Only the rest of the target has to be won new.",
      .elements =
          {ask::choice("recurs", "Recurring revenue", plan.recurs, {"yes: contracts", "none"}),
           ask::amount("mrr", "Recurring, a month", plan.mrr)
               .from(0)
               .needed()
               .hinted("as the plan year begins")
               .when(recurs),
           ask::percent("churn", "Churn, a month", plan.churn)
               .within(0, 1)
               .needed()
               .hinted("the share of it that is lost every month")
               .when(recurs),
           ask::amount("arpa", "A customer pays, a month", plan.arpa).from(0).hinted("on average; empty: not known"),
           ask::percent("gross_margin", "Gross margin", plan.margin)
               .within(0, 1)
               .hinted("what is left of it after delivery"),
           Bars{"revenue", 4, [&plan, &texts] { return revenueBars(plan, texts); }}},
      .preview = [&plan, &texts]() -> std::vector<Headline> {
        const auto figures = figuresOf(plan);
        const auto part = figures.newBusiness && figures.target && *figures.target > 0
                              ? Number(*figures.newBusiness / *figures.target)
                              : std::nullopt;
        return {{"New business needed", money(texts, figures.newBusiness)}, {"Of the target", share(texts, part)}};
      },
      .warning = [&plan]() -> std::string {
        return figuresOf(plan).newBusiness == 0.0 ? "What recurs reaches the target alone: is it high enough?" : "";
      }};
}

} // namespace

std::vector<Page> goalPages(SalesPlan& plan, const Texts& texts) {
  return {theYear(plan, texts), whatRecurs(plan, texts)};
}

} // namespace wizards
