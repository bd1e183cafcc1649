/**
 * From a word of a question to words of the index, by each of the ways there are.
 *
 * All guesses are kept, with a weight each, because a wrong guess beside a right
 * one costs little and an empty answer costs the reader.
 *
 * @typedef {'exact'|'form'|'prefix'|'joined'|'diminutive'|'sound'|'split'|'head'|
 *   'part'|'related'|'fuzzy'|'none'} How
 * @typedef {object} Way
 * @property {number} weight 0 to 1: how sure it is that this was meant
 * @property {How} how
 * @typedef {Map<string, Way>} Ways by term of the index
 *
 * @typedef {object} Knowledge
 * @property {import('./vocabulary.js').Vocabulary} vocabulary
 * @property {import('./lexicon.js').Lexicon} lexicon
 * @property {ReturnType<import('./compounds.js').makeSplitter>} splitter for words
 *   that the index or the lexicon knows
 */

import { stem, undiminished } from "./language.js";

/** What each kind of guess weighs. Tuned on the question sets of the tests. */
export const WEIGHTS = {
  exact: 1,
  diminutive: 0.95,
  form: 0.75,
  head: 0.7, // “kast” finds “boekenkast”
  modifier: 0.55, // “boek” finds “boekenkast”
  prefix: 0.75,
  sound: 0.85,
  fuzzy: 0.85,
  related: 0.65,
  relatedWhenExact: 0.3,
  edge: 0.45, // “bijenkorf” finds “bij”
  alike: 0.4,
};

const NOT_LAST = 0.7; // the beginning of a word that somebody has typed to its end
const PER_SLIP = 2; // how fast a guess gets unlikely with the cost of its slips

/** Keep the best way to a term. */
export function add(ways, term, weight, how) {
  const known = ways.get(term);
  if (!known || known.weight < weight) ways.set(term, { weight, how });
}

/** @param {Ways} ways */
export const strongest = (ways) =>
  Math.max(0, ...Array.from(ways.values(), (way) => way.weight));

/** Add the compounds that a term is part of; `how` where it is no word of the question. */
export function addCompounds(ways, vocabulary, term, scale, how) {
  for (const whole of vocabulary.ways.heads.get(term) ?? []) {
    add(ways, whole, scale * WEIGHTS.head, how ?? "head");
  }
  for (const whole of vocabulary.ways.modifiers.get(term) ?? []) {
    add(ways, whole, scale * WEIGHTS.modifier, how ?? "prefix");
  }
}

/** Add terms, and compounds of them, each as near as `related` says. */
export function addRelated(ways, vocabulary, related, scale) {
  for (const [other, nearness] of related) {
    if (vocabulary.words.has(other)) add(ways, other, scale * nearness, "related");
    addCompounds(ways, vocabulary, other, scale * nearness * 0.8, "related");
  }
}

/**
 * Add the ways of a word that the index has, as it is or in another form.
 *
 * @returns {boolean} whether it has it as it is
 */
export function addKnown(ways, vocabulary, word, isLast) {
  const own = vocabulary.terms.get(word) ?? stem(word);
  const isExact = vocabulary.words.has(own);
  if (isExact) add(ways, own, WEIGHTS.exact, "exact");
  addCompounds(ways, vocabulary, own, 1);
  if (!isExact) {
    for (const larger of undiminished(word)) {
      const term = stem(larger);
      if (vocabulary.words.has(term)) add(ways, term, WEIGHTS.diminutive, "diminutive");
      addCompounds(ways, vocabulary, term, WEIGHTS.diminutive);
    }
  }
  for (const term of vocabulary.ofRoot(word, !isExact)) {
    add(ways, term, WEIGHTS.form, "form");
  }
  if (word.length > 2 || isLast) {
    const scale = WEIGHTS.prefix * (isLast ? 1 : NOT_LAST);
    for (const other of vocabulary.ofBeginning(word)) {
      const share = word.length / other.length;
      add(ways, vocabulary.terms.get(other), scale * (0.4 + 0.6 * share), "prefix");
    }
  }
  return isExact;
}

/** Add what a word that the index lacks sounds like, or is a slip of. */
export function addGuesses(ways, { vocabulary, lexicon }, word) {
  for (const term of vocabulary.ofSound(word)) add(ways, term, WEIGHTS.sound, "sound");
  if (word.length < 3) return;
  for (const { term, cost } of vocabulary.near(word)) {
    add(ways, term, WEIGHTS.fuzzy * likely(word, cost), "fuzzy");
  }
  if (strongest(ways) > WEIGHTS.related) return;
  for (const { word: meant, cost } of lexicon.near(word)) {
    const scale = WEIGHTS.related * likely(word, cost);
    addRelated(ways, vocabulary, lexicon.related(meant), scale);
  }
}

const likely = (word, cost) => Math.max(0, 1 - (PER_SLIP * cost) / word.length);

/** Add the longest known end and beginning of a word that does not come apart. */
export function addEdges(ways, { vocabulary, lexicon, splitter }, word) {
  const { head, modifier } = splitter.edges(word);
  for (const piece of [head, modifier]) {
    if (!piece) continue;
    const scale = WEIGHTS.edge * (0.4 + 0.6 * (piece.written.length / word.length));
    if (vocabulary.words.has(piece.term)) add(ways, piece.term, scale, "part");
    addCompounds(ways, vocabulary, piece.term, scale, "part");
    addRelated(ways, vocabulary, lexicon.related(piece.written), 0.6 * scale);
  }
}

/** Add words that look a little like it: the last resort. */
export function addAlike(ways, vocabulary, word) {
  for (const { term, score } of vocabulary.alike(word)) {
    add(ways, term, WEIGHTS.alike * score, "fuzzy");
  }
}
