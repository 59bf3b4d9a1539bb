// What is typed and what it is looked for in, as both are compared: without case and marks, a % close to its number.
"use strict";

const cchcFold = (text) =>
  text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").trim().replace(/\s+/g, " ")
    .replace(/ %/g, "%");

// How a word stands in a folded text: 1 as a whole word, 0.6 as the beginning of one, 0 not at all.
const cchcHolds = (text, word) => {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (/[a-z0-9]/.test(text[at - 1] ?? " ") && /[a-z0-9]/.test(word[0])) continue;
    if (!/[a-z0-9]/.test(text[at + word.length] ?? " ")) return 1;
    found = 0.6;
  }
  return found;
};
