// The best hits of a search: the things of plans, and the pages, that fit what was typed best.
"use strict";

// A number that stands nowhere is looked for as this one, a key word of the pages that say how numbers are read.
const cchcAnyNumber = "0,0";

// Words by which a question is asked; nothing is found by them alone, or missed for them.
const cchcAsking = new Set(
  "lam sao the nao biet vi la gi o dau ai cho de va cua bi duoc nhu muon toi how do i to what is are the a an of where can which why who my in on for does".split(" "));

// Entries as [score, entry], the best first, of each page the best alone; only such as hold most of what was typed,
// rare words and words that stand side by side counting more.
const cchcBestHits = (entries, query, most = 8) => {
  const fields = (entry) => [[4, ` ${entry[4].join(" | ")}`], [2, entry[5]], [1, entry[6]]];
  const weigh = (entry, word) => Math.max(...fields(entry).map(([weight, text]) => weight * cchcHolds(text, word)));
  const known = (word) => !/^\d+([.,]\d+)?%?$/.test(word) || entries.some((entry) => weigh(entry, word));
  const said = cchcFold(query).split(" ").filter(Boolean).map((word) => (known(word) ? word : cchcAnyNumber));
  const typed = said.join(" ");
  const telling = said.filter((word) => !cchcAsking.has(word));
  const words = [...new Set(telling.length ? telling : said)];
  const pairs = words.slice(1).map((word, place) => `${words[place]} ${word}`);
  const held = entries.map((entry) => [...words, ...pairs].map((word) => weigh(entry, word)));
  const rarity = [...words, ...pairs].map((_, place) => Math.log(1 + entries.length / (1 + held.filter((each) => each[place]).length)));
  const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
  const all = sum(rarity.slice(0, words.length));
  const score = (entry, place) => {
    const covered = sum(rarity.slice(0, words.length).filter((_, word) => held[place][word])) / all;
    if (!(covered >= 0.6)) return 0;
    const plain = sum(rarity.map((each, word) => each * held[place][word])) * covered ** 2;
    return plain + all * weigh(entry, typed) + (entry[4].includes(typed) ? 1000 : 0);
  };
  const scored = entries.map((entry, place) => [score(entry, place), entry]).filter(([each]) => each > 0);
  const best = scored.sort(([a], [b]) => b - a); // equals stay in their order
  const thing = ([kind, label]) => `${kind} ${label}`;
  const first = new Map(best.map(([, entry]) => [thing(entry), entry]).reverse());
  return best.filter(([, entry]) => first.get(thing(entry)) === entry).slice(0, most);
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
    const registers = new Map(cchcFound.plans.flatMap(({ register, entries }) => entries.map((entry) => [entry, register])));
    const list = document.createElement("ol");
    for (const [, entry] of cchcBestHits([...registers.keys(), ...cchcFound.pages], query)) {
      const [kind, label, title, note, , , , address] = entry;
      const below = make("small", note);
      if (kind === "agency" && registers.get(entry)) {
        const key = label.slice(label.indexOf(":") + 1);
        below.append(" · ", link(cchcFound.words.rules, `${registers.get(entry)}#${new URLSearchParams({ agency: key })}`));
      }
      list.append(make("li", link(title, address), below));
    }
    for (const { register, entries } of cchcFound.plans) {
      const count = cchcCount(entries, query);
      if (!count || !register) continue;
      const said = cchcFound.words.register.replace("{count}", count);
      const item = make("li", link(said, `${register}#${new URLSearchParams({ q: query.trim() })}`));
      list.insertBefore(item, list.children[1] ?? null);
    }
    if (list.children.length) {
      box.append(list);
      results.before(box);
    }
  });
}
if (typeof module !== "undefined") module.exports = { cchcBestHits, cchcCount };
