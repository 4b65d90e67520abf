// SPDX-License-Identifier: MPL-2.0
//
// What the page of the function reference has besides the common look, and its search.  Without scripts it lacks the
// search only.

#pragma once

#include <string_view>

namespace catalogue {

inline constexpr std::string_view referenceHead = R"(.lead { max-width: 46rem; }
.soft, .source { color: var(--soft); }
.source { font-size: .875rem; }

.search { position: sticky; top: 0; z-index: 1; margin: 0 -1.25rem; padding: .75rem 1.25rem; background: var(--page);
  border-bottom: 1px solid var(--line); display: flex; gap: 1rem; align-items: center; }
.search input { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--tint); border: 1px solid var(--line);
  border-radius: .4rem; padding: .45rem .75rem; }
.search input::placeholder { color: var(--soft); opacity: 1; }
.search input:focus { outline: 2px solid var(--accent); outline-offset: 1px; }
#found { position: absolute; top: 100%; left: 1.25rem; right: 1.25rem; max-height: 75vh; overflow-y: auto;
  background: var(--page); border: 1px solid var(--line); border-radius: 0 0 .4rem .4rem; box-shadow: 0 .6rem 1.6rem #0003; }
#found a { display: grid; grid-template-columns: 10.5rem 1fr; gap: 1rem; padding: .45rem .75rem; text-decoration: none;
  border-bottom: 1px solid var(--line); }
#found a:hover, #found a:focus { background: var(--mark); }
#found span { color: var(--ink); }
#found p { margin: .75rem; color: var(--soft); }

.families { display: grid; grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr)); gap: 1rem 2rem; margin: 1.5rem 0; }
.families h3 { font-size: 1rem; margin-bottom: .15rem; }
.families p { margin: 0; font-size: .875rem; line-height: 1.7; }
.families p a { margin-right: .6em; white-space: nowrap; }
.questions h3 { margin: 1.5rem 0 .3rem; font-size: 1rem; }
.questions ul { columns: 2 22rem; column-gap: 2.5rem; }
.questions li { break-inside: avoid; display: flex; justify-content: space-between; gap: .5rem 1rem; padding: .22rem 0;
  border-bottom: 1px solid var(--line); }
.questions li a, h3 a, .families p a, .also a, #found a { font-variant-numeric: tabular-nums; }

.function { padding: 1.5rem 0; border-bottom: 1px solid var(--line); }
.function:target h3 { background: var(--mark); box-shadow: -.6rem 0 var(--mark), .6rem 0 var(--mark); }
.syntax { background: var(--tint); border-left: 3px solid var(--accent); padding: .55rem .85rem; margin: .75rem 0; }
.answers { margin: .5rem 0; padding-left: 1.1rem; list-style: disc; color: var(--soft); }
.arguments { display: grid; grid-template-columns: max-content max-content 1fr; margin: 0; }
.arguments > * { margin: 0; padding: .3rem 1.25rem .3rem 0; border-bottom: 1px solid var(--line); }
.arguments .kind { color: var(--soft); }
.errors td:first-child { width: 7rem; white-space: nowrap; }
.examples td:first-child { width: 52%; }
.examples td:nth-child(2) { width: 20%; }
.examples td:nth-child(3) { color: var(--soft); }
details { margin: .9rem 0 .5rem; }
summary { cursor: pointer; color: var(--accent); }
details code { display: block; background: var(--tint); padding: .55rem .85rem; margin-top: .4rem; }
.also a { margin-right: .6em; }

@media (max-width: 40rem) {
  .questions li { display: block; }
  .arguments { grid-template-columns: max-content 1fr; }
  .arguments dd.text { grid-column: 1 / -1; padding-top: 0; }
  .arguments dt, .arguments dd.kind { border-bottom: 0; padding-bottom: 0; }
  .examples, .examples tbody, .examples tr, .examples td { display: block; }
  .examples td, .examples td:first-child, .examples td:nth-child(2) { width: auto; border: 0; padding: 0; }
  .examples td:nth-child(2)::before { content: "= "; color: var(--soft); }
  .examples tr { padding: .45rem 0; border-bottom: 1px solid var(--line); }
  #found a { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  .search { display: none; }
  .function { break-inside: avoid; }
  body { max-width: none; font-size: 10pt; }
}
</style>
</head>
<body>
<form class="search" role="search" hidden>
<input id="words" type="search" autocomplete="off" spellcheck="false" aria-label="Search the functions"
  placeholder="What do you want to know? For example: commission above quota">
<a href="#contents">Contents</a>
<a href="guides/index.html">Guides</a>
<div id="found" role="status" hidden></div>
</form>
)";

/// Finds functions by plain words: each word counts the more the rarer it is, and more in a name or a question than in
/// the rest of a description.
inline constexpr std::string_view pageScript = R"(<script>
"use strict";
(() => {
  const form = document.querySelector(".search");
  const box = document.getElementById("words");
  const found = document.getElementById("found");
  const common = new Set(("a an and any are as at be by can could did do does for from get give has have how i if in is it its " +
    "many me much must my of on one or our per she should so than that the their them then there they this to us we what " +
    "when where which who will with would you your").split(" "));
  // Words are compared by their beginnings, so that one form of a word finds the others.
  const stem = word => word.length > 4 ? word.replace(/(ies|ing|ed|es|s|y|e)$/, "") : word.replace(/s$/, "");
  const wordsOf = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  const textOf = (section, selector) => [...section.querySelectorAll(selector)].map(part => part.textContent);

  const entries = [...document.querySelectorAll(".function")].map(section => {
    const questions = textOf(section, ".answers li");
    const summary = textOf(section, ".summary")[0];
    const family = section.dataset.family;
    return { name: section.id, title: textOf(section, "h3")[0], summary, questions, fields: [
      [10, wordsOf(section.id)], [6, wordsOf(questions.join(" "))], [5, wordsOf(summary)], [3, wordsOf(family)],
      [1, wordsOf(section.textContent)]] };
  });

  const weigh = (entry, word) =>
    Math.max(0, ...entry.fields.map(([weight, words]) => words.some(each => each.startsWith(word)) ? weight : 0));

  const search = text => {
    const asked = [...new Set(wordsOf(text).filter(word => !common.has(word)).map(stem))].filter(word => word);
    const scores = new Map(entries.map(entry => [entry, 0]));
    for (const word of asked) {
      const weights = entries.map(entry => [entry, weigh(entry, word)]).filter(([, weight]) => weight > 0);
      const rarity = Math.log(1 + entries.length / weights.length);
      for (const [entry, weight] of weights) {
        scores.set(entry, scores.get(entry) + weight * rarity);
      }
    }
    const ranked = [...scores].filter(([, score]) => score > 0).sort((one, other) => other[1] - one[1]);
    return ranked.filter(([, score]) => score > ranked[0][1] / 3).slice(0, 10).map(([entry]) => entry);
  };

  const show = () => {
    found.replaceChildren();
    found.hidden = box.value.trim() === "";
    const hits = search(box.value);
    for (const entry of hits) {
      const link = document.createElement("a");
      link.href = "#" + entry.name;
      const name = document.createElement("b");
      name.textContent = entry.title;
      const text = document.createElement("span");
      text.textContent = entry.summary;
      link.append(name, text);
      found.append(link);
    }
    if (hits.length === 0) {
      const nothing = document.createElement("p");
      nothing.textContent = "No function found. Try other words, or one word only.";
      found.append(nothing);
    }
  };
  const close = () => { found.hidden = true; };

  form.hidden = false;
  box.addEventListener("input", show);
  box.addEventListener("focus", show);
  found.addEventListener("click", close);
  form.addEventListener("submit", event => {
    event.preventDefault();
    const first = found.querySelector("a");
    if (first) {
      first.click();
      box.blur();
    }
  });
  document.addEventListener("click", event => form.contains(event.target) || close());
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      close();
      box.blur();
    } else if (event.key === "/" && document.activeElement !== box) {
      event.preventDefault();
      box.focus();
    }
  });
  // The words may be part of the address: functions.html?q=commission
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    box.value = asked;
    show();
  }
})();
</script>
)";

} // namespace catalogue
