// SPDX-License-Identifier: MPL-2.0

#include "wizards/wizards.hpp"

#include <algorithm>
#include <array>

#include "wizards/account_tiering.hpp"
#include "wizards/commission_plan.hpp"
#include "wizards/english_texts.hpp"
#include "wizards/insert_metric.hpp"
#include "wizards/sales_plan.hpp"
#include "wizards/swot_analysis.hpp"

namespace wizards {

namespace {

template <class Answers, Form describe(Answers&, const Setting&)>
std::unique_ptr<Wizard> make(const Setting& setting) {
  auto answers = std::make_unique<Answers>();
  auto form = describe(*answers, setting);
  return std::make_unique<Wizard>(
      Wizard{{answers.release(), [](void* released) { delete static_cast<Answers*>(released); }}, std::move(form)});
}

struct Known {
  std::string_view name;
  std::unique_ptr<Wizard> (*make)(const Setting&);
};

constexpr std::array known{Known{"sales-plan", make<SalesPlan, salesPlan>},
                           Known{"swot", make<SwotAnalysis, swotAnalysis>},
                           Known{"account-tiering", make<AccountTiering, accountTiering>},
                           Known{"commission-plan", make<CommissionPlan, commissionPlan>},
                           Known{"insert-metric", make<InsertMetric, insertMetric>}};

} // namespace

Field companyField(std::string& company) {
  return ask::text("company", "Company", company).hinted("as it stands on the pages");
}

Field currencyField(std::string& currency) {
  return ask::text("currency", "Currency label", currency).wide(15).hinted("EUR, $: a word beside amounts");
}

Field placeField(std::size_t& place, std::vector<std::string> places) {
  return ask::choice("place", "Put it into", place, std::move(places)).wide(34);
}

std::unique_ptr<Wizard> makeWizard(std::string_view name, const Setting& setting) {
  const auto* const found = std::ranges::find(known, name, &Known::name);
  return found == known.end() ? nullptr : found->make(setting);
}

void forEachForm(const std::function<void(const Form&)>& use) {
  const EnglishTexts texts;
  for (const auto& wizard : known) {
    auto form = wizard.make({&texts, std::chrono::sys_days{std::chrono::year{2027} / 1 / 1}});
    std::size_t place = 0;
    if (form->form.entries) {
      form->form.pages.back().elements.emplace_back(placeField(place, {}));
    }
    use(form->form);
  }
}

} // namespace wizards
