/**
 * What else a word may be: verb forms, nouns made of verbs, English and French.
 *
 * A root is a guess. It leads from a word of the question to words of the index
 * with the same root, at a lower weight than the word itself: “fietste” finds
 * “fietsen”, “repareren” finds “reparatie”, “réparer” finds “réparation”.
 */

import { stem, undiminished } from "./dutch.js";

const LEAST = 3; // letters of a root

/** Ending, what it becomes; every rule that applies gives a root. */
const SURE = [
  [/^((?:af|op|uit|aan|in|mee|weg|om|samen|door|over|bij|na)?)ge(.{3,}?)(?:en|[dt]e?)$/, "$1$2"],
  [/(.{3,}[kfschpx])te[n]?$/, "$1"],
  [/(.{3,}[^aeiou])den?$/, "$1"],
  [/(.{3,})ende?$/, "$1"],
  [/(.{4,})ing(?:en|s)?$/, "$1"],
  [/(.{4,}[^aeiou])(?:aars?|sters?|ers?)$/, "$1"],
  [/(.{3,})heid$/, "$1"],
  [/(.{3,})(?:ige?|elijke?|baar|loos|zaam)$/, "$1"],
  // Borrowed words, alike in the three languages.
  [/(.{3,})(?:eren|eer|eert|eerde|eerder|ering|aties?|ations?|ators?|ateurs?|eurs?|ees?)$/, "$1"],
  [/(.{3,})(?:graaf|grafie|grafe|graphy|graphe|graphie|graferen|graphs?)$/, "$1"],
  // English
  [/(.{3,})ies$/, "$1y"],
  [/(.{3,}(?:s|x|z|ch|sh))es$/, "$1"],
  [/(.{3,})(?:ing|ed|ers?)$/, "$1"],
  // French
  [/(.{3,})(?:er|ez|ant|ent|age|ages|ement|eaux?|euse|euses)$/, "$1"],
];

const UNSURE = [
  [/(.{3,}[^aeiou])t$/, "$1"],
  [/(.{2,}[aeiou]{2}[^aeiou])t$/, "$1"],
  [/(.{3,})s$/, "$1"],
  [/(.{3,})x$/, "$1"],
  [/(.{3,})e$/, "$1"],
  [/^be(.{4,})$/, "$1"],
];

const undouble = (word) => word.replace(/([b-df-hj-np-tv-z])\1$/, "$1");

function apply(rules, word, into) {
  for (const [ending, root] of rules) {
    if (!ending.test(word)) continue;
    const found = word.replace(ending, root);
    if (found.length < LEAST) continue;
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
  apply(SURE, word, found);
  const stemmed = stem(word);
  if (stemmed !== word) apply(SURE, stemmed, found);
  if (daring) {
    apply(UNSURE, word, found);
    apply(UNSURE, stemmed, found);
  }
  found.delete(stemmed);
  for (const root of found) if (root.length < LEAST) found.delete(root);
  return found;
}
