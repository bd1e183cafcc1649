/**
 * The search of the site: questions in everyday Dutch → projects.
 *
 *     const engine = createEngine(records);     // of data/zoeken.json
 *     const answer = engine.search("petanke", { limit: 20 });
 *
 * The pipeline, one module each: text → function-words → dutch, roots, sound,
 * spelling, compounds, lexicon → vocabulary → question → ranking. Nothing here
 * touches a page, so that it also runs in a worker and in the tests.
 *
 * @typedef {object} SearchRecord
 * @property {string} id address of its page
 * @property {string} type project, phase, programme or page
 * @property {string} title
 * @property {string} summary
 * @property {string} place
 * @property {string} terms kinds, themes and tracks, joined by “ · ”
 * @property {string} also other words that people use for its kinds
 * @property {string} text
 *
 * @typedef {object} Hit
 * @property {string} id
 * @property {number} score above 0; only its order means something
 * @property {SearchRecord} record
 * @property {Set<string>} words terms to give to `highlight`
 *
 * @typedef {object} Understood
 * @property {string} written a word as it was typed
 * @property {string[]} used the words that were searched for it, best first
 * @property {import('./ways.js').How} how they were found
 *
 * @typedef {object} Answer
 * @property {Hit[]} hits best first
 * @property {Understood[]} understood one for each word that was searched
 * @property {string | null} suggestion the question with mistakes mended
 * @property {number} total hits before the limit
 */

import { stem } from "./dutch.js";
import { Index } from "./index.js";
import { Lexicon } from "./lexicon.js";
import { gather, understand } from "./question.js";
import { rank } from "./ranking.js";
import { tokens } from "./text.js";
import { Vocabulary } from "./vocabulary.js";

const TAIL = 0.08; // hits below this share of the best are noise
const MOST_USED = 3; // words that are shown as searched for one
const CLOSE = 0.8; // of the best guess: what is shown beside it
const SURE = 0.6; // a guess that is better than the pieces of a compound
const LIKELY = 0.5; // a mended word that is worth showing
const MOST_VARIED = 6; // projects that stand in for no result

/** @param {unknown} text */
const asText = (text) => (typeof text === "string" ? text : String(text ?? ""));

const hasHits = ({ ways }, index) =>
  [...ways.keys()].some((term) => index.lookup(term).size);

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
 * Return a search engine over some records.
 *
 * @param {SearchRecord[]} records
 * @param {{ lexicon?: Lexicon }} [options] other everyday words than ours
 */
export function createEngine(records, { lexicon } = {}) {
  const index = new Index(records);
  const vocabulary = new Vocabulary(index.words);
  let gathered;
  const knowledge = () => (gathered ??= gather(vocabulary, lexicon ?? new Lexicon()));

  /**
   * Return the records that answer to a question.
   *
   * @param {string} text anything at all
   * @param {{ limit?: number }} [options]
   * @returns {Answer}
   */
  function search(text, { limit = 20 } = {}) {
    const question = asText(text);
    const concepts = understand(question, knowledge());
    const ranked = rank(concepts, index, records);
    const kept = ranked.filter((hit) => hit.score >= ranked[0].score * TAIL);
    const explained = concepts.map((concept) => explain(concept, index, vocabulary));
    return {
      hits: kept.slice(0, limit).map(({ at, score, words }) => ({
        id: records[at].id,
        score,
        record: records[at],
        words,
      })),
      understood: explained.map(({ written, used, how }) => ({ written, used, how })),
      suggestion: suggest(question, explained),
      total: kept.length,
    };
  }

  /**
   * Return a text in stretches that are, or are not, a word that was found.
   *
   * @param {string} text
   * @param {Set<string>} words of a hit
   * @returns {{ text: string, hit: boolean }[]} together the whole text
   */
  function highlight(text, words) {
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
   * Return where to go when nothing was found: terms, and projects unlike each other.
   *
   * @returns {{ terms: string[], records: SearchRecord[] }}
   */
  function fallback() {
    const terms = new Map();
    const varied = [];
    for (const record of records) {
      if (record.type !== "project") continue;
      const own = asText(record.terms).split(" · ").filter(Boolean);
      if (varied.length < MOST_VARIED && !own.some((term) => terms.has(term))) {
        varied.push(record);
      }
      for (const term of own) terms.set(term, (terms.get(term) ?? 0) + 1);
    }
    return {
      terms: [...terms.keys()].sort(
        (a, b) => terms.get(b) - terms.get(a) || (a < b ? -1 : 1),
      ),
      records: varied,
    };
  }

  /** Make what the first question needs, in a moment when nobody waits. */
  function warm() {
    return Boolean(vocabulary.ways && knowledge().lexicon.guesses);
  }

  return { search, highlight, fallback, warm };
}
