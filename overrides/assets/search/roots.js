/**
 * What else a word may be: verb forms, nouns made of verbs, English and French.
 *
 * A root is a guess. It leads from a word of the question to words of the index
 * with the same root, at a lower weight than the word itself: “fietste” finds
 * “fietsen”, “repareren” finds “reparatie”, “réparer” finds “réparation”.
 */

import { stem, undiminished } from "./language.js";

const LEAST = 3; // letters of a root

/** Last letters a rule is for, the ending, what it becomes; all that apply do. */
const SURE = [
  [
    "dent",
    /^((?:af|op|uit|aan|in|mee|weg|om|samen|door|over|bij|na)?)ge(.{3,}?)(?:en|[dt]e?)$/,
    "$1$2",
  ],
  ["en", /(.{3,}[kfschpx])ten?$/, "$1"],
  ["en", /(.{3,}[^aeiou])den?$/, "$1"],
  ["ed", /(.{3,})ende?$/, "$1"],
  ["gns", /(.{4,})ing(?:en|s)?$/, "$1"],
  ["rs", /(.{4,}[^aeiou])(?:aars?|sters?|ers?)$/, "$1"],
  ["d", /(.{3,})heid$/, "$1"],
  ["gekrsm", /(.{3,})(?:ige?|elijke?|baar|loos|zaam)$/, "$1"],
  // Borrowed words, alike in the three languages.
  ["nrtg", /(.{3,})(?:eren|eer|eert|eerder|ering|ation|ator|ateur|eur)$/, "$1"],
  ["es", /(.{3,})(?:eerde|atie|ee|aties|ations|ators|ateurs|eurs|ees)$/, "$1"],
  ["fenyhs", /(.{3,})gra(?:af|f(?:ie|e|eren)|ph(?:ie|y|e|s)?)$/, "$1"],
  // English
  ["s", /(.{3,})ies$/, "$1y"],
  ["s", /(.{3,}(?:s|x|z|ch|sh))es$/, "$1"],
  ["gdrs", /(.{3,})(?:ing|ed|ers?)$/, "$1"],
  // French
  ["rtuesxz", /(.{3,})(?:er|ez|ant|ent|ages?|ement|eaux?|euses?)$/, "$1"],
];

const UNSURE = [
  ["t", /(.{3,}[^aeiou])t$/, "$1"],
  ["t", /(.{2,}[aeiou]{2}[^aeiou])t$/, "$1"],
  ["sxe", /(.{3,})[sxe]$/, "$1"],
  ["", /^be(.{4,})$/, "$1"],
];

/** Rules by the last letter of the words that they are for; "" is for any. */
function byLastLetter(rules) {
  const sorted = new Map();
  for (const letter of "abcdefghijklmnopqrstuvwxyz") {
    const own = rules.filter(([last]) => !last || last.includes(letter));
    sorted.set(letter, own);
  }
  return sorted;
}

const SURE_RULES = byLastLetter(SURE);
const UNSURE_RULES = byLastLetter(UNSURE);

const undouble = (word) => word.replace(/([b-df-hj-np-tv-z])\1$/, "$1");

function apply(rules, word, into) {
  for (const [, ending, root] of rules.get(word.at(-1)) ?? []) {
    const found = word.replace(ending, root);
    if (found === word || found.length < LEAST) continue;
    into.add(stem(found));
    into.add(undouble(found));
    // A verb's stem as it stands in its infinitive: “gespeeld” → “spelen”.
    into.add(stem(`${found}en`));
  }
}

/**
 * Return the roots of a word.
 *
 * @param {string} word folded
 * @param {boolean} [daring] also the roots that are often wrong
 * @returns {Set<string>}
 */
export function roots(word, daring = false) {
  const found = new Set();
  if (word.length < 4 || /\d/.test(word)) return found;
  for (const smaller of undiminished(word)) found.add(stem(smaller));
  apply(SURE_RULES, word, found);
  const stemmed = stem(word);
  if (stemmed !== word) apply(SURE_RULES, stemmed, found);
  if (daring) {
    apply(UNSURE_RULES, word, found);
    apply(UNSURE_RULES, stemmed, found);
  }
  found.delete(stemmed);
  for (const root of found) if (root.length < LEAST) found.delete(root);
  return found;
}
