// The register: its rows are filtered and sorted by what stands behind the # of the address, and by nothing else.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form.cchc-filter");
  const table = document.querySelector("table.cchc-register-table");
  if (!form || !table) return;
  const rows = [...table.tBodies[0].rows];
  const count = document.querySelector(".cchc-count");
  const printed = document.querySelector(".cchc-filtered");
  const heads = [...table.tHead.rows[0].cells];
  const column = (head) => [...head.classList].find((name) => name.startsWith("cchc-in-")).slice("cchc-in-".length);
  let sort = "";

  const asked = () => {
    const wanted = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) wanted.set(name, value.trim());
    if (sort) wanted.set("sort", sort);
    return wanted;
  };

  const fits = (row, wanted, words, agency) =>
    ["area", "kind", "modality"].every((name) => !wanted.get(name) || row.dataset[name] === wanted.get(name)) &&
    (!wanted.get("level") || row.dataset.level.split(" ").includes(wanted.get("level"))) &&
    (!agency.length || row.dataset.agency.split(" ").some((key) => agency.includes(key))) &&
    (!wanted.get("from") || (row.dataset.day && row.dataset.day >= wanted.get("from"))) &&
    (!wanted.get("until") || (row.dataset.day && row.dataset.day <= wanted.get("until"))) &&
    words.every((word) => cchcHolds(row.dataset.text, word));

  const order = (name) => {
    const [key, back] = name.startsWith("-") ? [name.slice(1), -1] : [name, 1];
    const place = heads.findIndex((head) => column(head) === key);
    const value = (row) => (key === "day" ? row.dataset.day || "9999" : key === "area" ? row.dataset.area : row.cells[place].textContent);
    const inOrder = (a, b) => value(a).localeCompare(value(b), document.documentElement.lang, { numeric: true });
    return place < 0 || (key === "rule" && back === 1) ? rows : [...rows].sort((a, b) => back * inOrder(a, b));
  };

  const said = (field) => {
    if (field.selectedOptions) return field.selectedOptions[0].text;
    const written = document.documentElement.lang === "vi" && field.type === "date"; // as days are written in each language
    return written ? field.value.split("-").reverse().join("/") : field.value;
  };

  const show = () => {
    const wanted = asked();
    const words = cchcFold(wanted.get("q") ?? "").split(" ").filter(Boolean);
    const chosen = form.elements.agency.selectedOptions[0];
    const agency = chosen.value ? [chosen.value, ...chosen.dataset.classes.split(" ")].filter(Boolean) : [];
    for (const row of rows) row.hidden = !fits(row, wanted, words, agency);
    table.tBodies[0].append(...order(sort));
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = form.dataset.count.replace("{shown}", shown).replace("{all}", rows.length);
    printed.textContent = [...form.elements]
      .filter((field) => field.name && field.value.trim())
      .map((field) => `${field.labels[0].firstChild.textContent.trim()}: ${said(field)}`)
      .join("; ");
    for (const head of heads) {
      const state = { [column(head)]: "ascending", [`-${column(head)}`]: "descending" }[sort || "rule"];
      if (state) head.setAttribute("aria-sort", state);
      else head.removeAttribute("aria-sort");
    }
  };

  const tell = () => {
    const address = asked().toString();
    history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
    show();
  };

  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const field of form.elements) if (field.name) field.value = wanted.get(field.name) ?? "";
    sort = wanted.get("sort") ?? "";
    show();
  };

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.title = `${form.dataset.sort}: ${head.textContent.trim()}`;
    button.append(...head.firstElementChild.childNodes);
    head.firstElementChild.replaceChildren(button);
    head.scope = "col";
    button.addEventListener("click", () => {
      const key = column(head);
      sort = (sort || "rule") === key ? `-${key}` : key === "rule" ? "" : key;
      tell();
    });
  }
  form.addEventListener("input", tell);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    sort = "";
    setTimeout(tell);
  });
  window.addEventListener("hashchange", read);
  form.hidden = false;
  read();
});
