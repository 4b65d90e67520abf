// SPDX-License-Identifier: MPL-2.0

#include "engine/describe_chart.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace templates {

namespace {

Chart::Kind chartKind(std::string_view word) {
  static const std::map<std::string_view, Chart::Kind> kinds{
      {"column", Chart::Kind::column}, {"stacked", Chart::Kind::stackedColumn},
      {"bar", Chart::Kind::bar},       {"line", Chart::Kind::line},
      {"pie", Chart::Kind::pie},       {"net", Chart::Kind::net}};
  const auto found = kinds.find(word);
  if (found == kinds.end()) {
    refuse("there is no kind of chart \"" + std::string(word) + "\"");
  }
  return found->second;
}

/// "C5:C9", named by its first cell, or "C5+D6:D9", and several at once: "C5:E5+C6:E9", "C6:C8+D6:P8".
std::vector<Series> seriesOf(const std::string& text) {
  const auto plus = text.find('+');
  const auto labels = parseBlock(text.substr(0, plus));
  if (plus == std::string::npos) {
    auto values = labels;
    (labels.columns() == 1 ? values.first.row : values.first.column) += 1;
    return {{nameOf(labels.first), nameOf(values)}};
  }
  const auto values = parseBlock(text.substr(plus + 1));
  std::vector<Series> all;
  for (int row = labels.first.row; row <= labels.last.row; ++row) {
    for (int column = labels.first.column; column <= labels.last.column; ++column) {
      auto own = values;
      if (labels.rows() > 1) {
        own.first.row = own.last.row = values.first.row + row - labels.first.row;
      } else if (labels.columns() > 1) {
        own.first.column = own.last.column = values.first.column + column - labels.first.column;
      }
      all.push_back({nameOf(Cell{row, column}), nameOf(own)});
    }
  }
  return all;
}

void set(Chart& chart, const std::vector<std::string>& words) {
  for (auto word = words.begin(); word != words.end(); ++word) {
    const auto following = word + 1 == words.end() ? std::string() : *(word + 1);
    if (*word == "decimals") {
      chart.decimals = true;
    } else if (*word == "from" && !following.empty()) {
      chart.least = numberOf(*++word);
    } else if (*word == "no" && following == "legend") {
      chart.legend = false;
      ++word;
    } else {
      refuse("a chart has no setting \"" + *word + "\"");
    }
  }
}

} // namespace

Chart chartOf(const Line& line) {
  expected(line, 5);
  const auto words = wordsOf(line.rest());
  const auto cross = words.size() < 3 ? std::string::npos : words[2].find('x');
  if (cross == std::string::npos) {
    refuse("expected the kind, cell and size of a chart");
  }
  Chart chart{.kind = chartKind(words[0]),
              .at = nameOf(parseCell(words[1])),
              .width = numberOf(words[2].substr(0, cross)),
              .height = numberOf(words[2].substr(cross + 1)),
              .title = flowing(line.parts[1]),
              .description = flowing(line.parts[2]),
              .categories = line.parts[3],
              .series = {}};
  for (const auto& series : wordsOf(line.parts[4])) {
    std::ranges::move(seriesOf(series), std::back_inserter(chart.series));
  }
  set(chart, {words.begin() + 3, words.end()});
  return chart;
}

} // namespace templates
