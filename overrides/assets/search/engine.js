/**
 * The search of the site: questions in everyday Dutch → projects.
 *
 *     const engine = createEngine(records);     // of data/zoeken.json
 *     const answer = engine.search("petanke", { limit: 20 });
 *
 * Of a very large catalogue a browser cannot hold all records; `sharded.js` answers
 * there, in the same words.
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
 * @property {string} [language] of title and summary, where it is not the page's
 *
 * @typedef {object} Hit
 * @property {string} id
 * @property {number} score above 0; only its order means something
 * @property {number} sure the share of the question that it answers to, 0 to 1
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
 * @property {string[]} unnamed words of the question that no text holds
 * @property {boolean} isFar whether no text holds any: all hits are guesses
 * @property {number} total hits before the limit
 */

import { asText, highlight, missing, near, told, variety } from "./answer.js";
import { Index } from "./index.js";
import { speak } from "./language.js";
import { Lexicon } from "./lexicon.js";
import { gather, understand } from "./question.js";
import { rank } from "./ranking.js";
import { Vocabulary } from "./vocabulary.js";

/**
 * Return a search engine over some records.
 *
 * @param {SearchRecord[]} records projects first, as the catalogue lists them
 * @param {{ lexicon?: Lexicon, language?: string }} [options] other everyday words
 *   than ours, another language than Dutch
 */
export function createEngine(records, { lexicon, language } = {}) {
  if (language) speak(language);
  const index = new Index(records);
  const vocabulary = new Vocabulary(index.words);
  let gathered;
  const knowledge = () => (gathered ??= gather(vocabulary, lexicon ?? new Lexicon()));

  function answered(question) {
    const concepts = understand(question, knowledge());
    const ranked = rank(concepts, index, (at) => records[at].type);
    return { concepts, ranked, lacks: missing(concepts, index) };
  }

  /**
   * Return the records that answer to a question.
   *
   * @param {string} text anything at all
   * @param {{ limit?: number }} [options]
   * @returns {Answer}
   */
  function search(text, { limit = 20 } = {}) {
    const question = asText(text);
    const { concepts, ranked, lacks } = answered(question);
    return {
      hits: ranked.slice(0, limit).map((hit) => ({
        ...hit,
        id: records[hit.at].id,
        record: records[hit.at],
      })),
      ...told(question, concepts, index, vocabulary),
      ...lacks,
      total: ranked.length,
    };
  }

  /**
   * Return the projects that answer to a question, best first, by their place, and
   * what no text holds of it.
   *
   * @param {string} text
   * @returns {{ rows: number[], unnamed: string[], isFar: boolean }}
   */
  function projects(text) {
    const { ranked, lacks } = answered(asText(text));
    const rows = near(ranked, lacks)
      .map(({ at }) => at)
      .filter((at) => records[at].type === "project");
    return { rows, ...lacks };
  }

  /**
   * Return where to go when nothing was found: terms, and projects unlike each other.
   *
   * @returns {{ terms: string[], records: SearchRecord[] }}
   */
  function fallback() {
    const known = records.filter(({ type }) => type === "project");
    const { terms, varied } = variety(
      known.map((record) => asText(record.terms).split(" · ").filter(Boolean)),
    );
    return { terms, records: varied.map((at) => known[at]) };
  }

  /** Make what the first question needs, in a moment when nobody waits. */
  function warm() {
    return Boolean(vocabulary.ways && knowledge().lexicon.guesses);
  }

  return { search, projects, near, highlight, fallback, warm };
}
