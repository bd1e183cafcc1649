/**
 * What is told beside the results: how each word was understood, the question with
 * its mistakes mended, the words that were found, and where to go when none was.
 *
 * It stands apart because it is the same whether all records are at hand (`engine.js`)
 * or come in pieces (`sharded.js`).
 */

import { stem } from "./language.js";
import { tokens } from "./text.js";

const MOST_USED = 3; // words that are shown as searched for one
const CLOSE = 0.8; // of the best guess: what is shown beside it
const SURE = 0.6; // a guess that is better than the pieces of a compound
const LIKELY = 0.5; // a mended word that is worth showing
const MOST_VARIED = 6; // projects that stand in for no result
const WEAK = 0.5; // importance below which a word says too little to be missed
const NEAR = 0.2; // how sure a guess is that is shown where nothing else is

/** Ways by which a text holds a word itself: in some form, or within a longer word. */
const ITSELF = new Set(["exact", "form", "diminutive", "joined", "head", "prefix"]);
const SLIPS = new Set(["sound", "fuzzy"]);

/** @param {unknown} text */
export const asText = (text) => (typeof text === "string" ? text : String(text ?? ""));

const hasHits = ({ ways }, index) =>
  [...ways.keys()].some((term) => index.lookup(term).size);

/** Return whether one record holds every piece of a compound. */
function areTogether(pieces, index) {
  const [first, ...others] = pieces.map(({ ways }) => {
    const own = [...ways].filter(([, { how }]) => how === "split");
    return new Set(own.flatMap(([term]) => [...index.lookup(term).keys()]));
  });
  return [...first].some((at) => others.every((records) => records.has(at)));
}

/** Return whether a text holds a word: itself, mended, or the pieces it is made of. */
const isNamed = ({ ways, pieces }, index) =>
  [...ways].some(
    ([term, { weight, how }]) =>
      (ITSELF.has(how) || (SLIPS.has(how) && weight >= LIKELY)) &&
      index.lookup(term).size,
  ) ||
  (pieces.length && areTogether(pieces, index));

/**
 * Return what no text holds of a question; words that say little do not count.
 *
 * @param {import('./question.js').Concept[]} concepts
 * @param {import('./index.js').Index} index
 * @returns {{ unnamed: string[], isFar: boolean }} words as typed; `isFar` where that
 *   is all that was asked, so that whatever was found is a guess
 */
export function missing(concepts, index) {
  const isWord = ({ written }) => !written.includes(" ");
  const joined = concepts.filter((one) => !isWord(one) && isNamed(one, index));
  const known = joined.flatMap(({ written }) => written.split(" "));
  const words = concepts.filter(isWord);
  const telling = words.filter(({ importance }) => importance >= WEAK);
  const counted = telling.length ? telling : words;
  const unnamed = counted
    .filter((one) => !known.includes(one.written) && !isNamed(one, index))
    .map(({ written }) => written);
  return {
    unnamed: [...new Set(unnamed)],
    isFar: unnamed.length > 0 && unnamed.length === counted.length,
  };
}

/** Return the hits of an answer that are worth showing where all are guesses. */
export const near = (hits, { isFar }) =>
  isFar ? hits.filter(({ sure }) => sure >= NEAR) : hits;

/** Return what was searched for a concept, for the reader. */
function explain({ written, ways, pieces }, index, vocabulary) {
  const found = [...ways].filter(([term]) => index.lookup(term).size);
  found.sort(
    ([term, { weight }], [other, { weight: others }]) =>
      others - weight ||
      vocabulary.times(other) - vocabulary.times(term) ||
      (term < other ? -1 : 1),
  );
  const sure = found[0]?.[1].weight ?? 0;
  const parts = pieces.filter((piece) => hasHits(piece, index));
  if (parts.length && sure < SURE) {
    return { written, used: parts.map((piece) => piece.written), how: "split", sure: 1 };
  }
  if (!found.length) return { written, used: [], how: "none", sure };
  const [[, { how }]] = found;
  const close = found.filter(([, way]) => way.weight >= sure * CLOSE && way.how === how);
  const used = [...new Set(close.map(([term]) => vocabulary.shown(term)))];
  return { written, used: used.slice(0, how === "exact" ? 1 : MOST_USED), how, sure };
}

/** Return the question with what was misspelt replaced; null where nothing was. */
function suggest(text, explained) {
  let mended = text;
  for (const { written, used, how, sure } of explained) {
    if ((how === "sound" || how === "fuzzy") && used.length && sure >= LIKELY) {
      mended = mended.replace(written, () => used[0]);
    }
  }
  return mended === text ? null : mended.trim();
}

/**
 * Return what is told about a question: `understood` and `suggestion` of an `Answer`.
 *
 * @param {string} question
 * @param {import('./question.js').Concept[]} concepts
 * @param {import('./index.js').Index} index
 * @param {import('./vocabulary.js').Vocabulary} vocabulary
 */
export function told(question, concepts, index, vocabulary) {
  const explained = concepts.map((concept) => explain(concept, index, vocabulary));
  return {
    understood: explained.map(({ written, used, how }) => ({ written, used, how })),
    suggestion: suggest(question, explained),
  };
}

/**
 * Return a text in stretches that are, or are not, a word that was found.
 *
 * @param {string} text
 * @param {Set<string>} words of a hit
 * @returns {{ text: string, hit: boolean }[]} together the whole text
 */
export function highlight(text, words) {
  const whole = asText(text);
  const stretches = [];
  let from = 0;
  for (const { folded, start, end } of tokens(whole)) {
    if (start < from || !(words.has(stem(folded)) || words.has(folded))) continue;
    if (start > from) stretches.push({ text: whole.slice(from, start), hit: false });
    stretches.push({ text: whole.slice(start, end), hit: true });
    from = end;
  }
  if (from < whole.length) stretches.push({ text: whole.slice(from), hit: false });
  return stretches;
}

/**
 * Return terms, the commonest first, and places of projects as unlike each other as can
 * be: first those that share no term with one chosen before, then those that share few.
 *
 * @param {Iterable<string[]>} projects the terms of each
 * @returns {{ terms: string[], varied: number[] }}
 */
export function variety(projects) {
  const every = [...projects];
  const times = new Map();
  for (const own of every) {
    for (const term of own) times.set(term, (times.get(term) ?? 0) + 1);
  }
  const varied = new Set();
  const shown = new Set(); // terms of those that were chosen
  for (const most of [0, 1, Infinity]) {
    for (const [at, own] of every.entries()) {
      if (varied.size === MOST_VARIED) break;
      if (varied.has(at) || own.filter((term) => shown.has(term)).length > most) continue;
      varied.add(at);
      for (const term of own) shown.add(term);
    }
  }
  const terms = [...times.keys()].sort(
    (a, b) => times.get(b) - times.get(a) || (a < b ? -1 : 1),
  );
  return { terms, varied: [...varied] };
}
