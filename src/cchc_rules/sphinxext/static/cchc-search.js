// The best hits of a search: the rules, measures, agencies, headings and instruments that fit what was typed best.
"use strict";

// Entries as [score, entry], the best first; only such as hold most of what was typed, rare words counting more.
const cchcBestHits = (entries, query, most = 8) => {
  const typed = cchcFold(query);
  const words = [...new Set(typed.split(" ").filter(Boolean))];
  const fields = (entry) => [[4, ` ${entry[4].join(" | ")}`], [2, entry[5]], [1, entry[6]]];
  const held = entries.map((entry) =>
    words.map((word) => Math.max(...fields(entry).map(([weight, text]) => weight * cchcHolds(text, word)))));
  const rarity = words.map((_, place) => Math.log(1 + entries.length / (1 + held.filter((each) => each[place]).length)));
  const all = rarity.reduce((sum, each) => sum + each, 0);
  const score = (entry, place) => {
    const covered = rarity.reduce((sum, each, word) => sum + (held[place][word] ? each : 0), 0) / all;
    if (!(covered >= 0.6)) return 0;
    const plain = rarity.reduce((sum, each, word) => sum + each * held[place][word], 0) * covered ** 2;
    const phrase = Math.max(...fields(entry).map(([weight, text]) => weight * cchcHolds(text, typed)));
    return plain + all * phrase + (entry[4].includes(typed) ? 1000 : 0);
  };
  const scored = entries.map((entry, place) => [score(entry, place), entry]).filter(([each]) => each > 0);
  return scored.sort(([a], [b]) => b - a).slice(0, most); // equals stay in their order
};

// How many rules hold every word, as the register filters them.
const cchcCount = (entries, query) => {
  const words = cchcFold(query).split(" ").filter(Boolean);
  const text = (entry) => `${entry[4].join(" ")} ${entry[5]} ${entry[6]}`;
  return entries.filter((entry) => entry[0] === "rule" && words.every((word) => cchcHolds(text(entry), word))).length;
};

if (typeof document !== "undefined") {
  document.addEventListener("DOMContentLoaded", () => {
    const query = new URLSearchParams(location.search).get("q") ?? "";
    const results = document.getElementById("search-results");
    if (!query.trim() || !results) return;
    const make = (name, text, ...content) => {
      const node = document.createElement(name);
      node.append(text, ...content);
      return node;
    };
    const link = (text, address) => Object.assign(make("a", text), { href: address });
    const box = make("section", make("h2", cchcFound.words.hits));
    box.className = "cchc-hits";
    box.setAttribute("aria-label", cchcFound.words.hits);
    for (const { register, entries } of cchcFound.plans) {
      const hits = cchcBestHits(entries, query);
      const list = document.createElement("ol");
      for (const [, [kind, label, title, note, , , , address]] of hits) {
        const below = make("small", note);
        if (kind === "agency" && register) {
          const key = label.slice(label.indexOf(":") + 1);
          below.append(" · ", link(cchcFound.words.rules, `${register}#${new URLSearchParams({ agency: key })}`));
        }
        list.append(make("li", link(title, address), below));
      }
      const count = cchcCount(entries, query);
      if (count && register) {
        const said = cchcFound.words.register.replace("{count}", count);
        const item = make("li", link(said, `${register}#${new URLSearchParams({ q: query.trim() })}`));
        list.insertBefore(item, list.children[1] ?? null);
      }
      if (list.children.length) box.append(list);
    }
    if (box.querySelector("ol")) results.before(box);
  });
}
if (typeof module !== "undefined") module.exports = { cchcBestHits, cchcCount };
