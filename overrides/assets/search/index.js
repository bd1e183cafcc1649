/**
 * The only door to MiniSearch: records in, the weight of one term per record out.
 *
 * MiniSearch keeps the index and weighs terms by BM25+; what a question means is
 * not its matter, so it is asked for one exact term at a time.
 */

import MiniSearch from "../js/minisearch.js";
import { stem } from "./language.js";
import { EMPTY_WORDS } from "./function-words.js";
import { tokens } from "./text.js";

/** Fields of a record that are searched, and how much a hit in each counts. */
export const BOOSTS = {
  title: 3,
  terms: 3,
  place: 2.5,
  also: 2,
  summary: 1.5,
  text: 1,
};
const FIELDS = Object.keys(BOOSTS);

const asTyped = (term) => term;

export class Index {
  /** @param {object[]} records */
  constructor(records) {
    /** @type {Map<string, Map<string, number>>} term → word → times seen */
    this.words = new Map();
    /** @type {Map<string, string | null>} word → term, null for an empty word */
    this.terms = new Map();
    this.engine = new MiniSearch({
      fields: FIELDS,
      idField: "at",
      extractField: ({ at, record }, field) =>
        field === "at" ? at : String(record[field] ?? ""),
      tokenize: (text) => Array.from(tokens(text), (token) => token.folded),
      processTerm: (word) => this.#take(word),
    });
    this.engine.addAll(records.map((record, at) => ({ at, record })));
    this.size = records.length;
    this.found = new Map();
  }

  #take(word) {
    let term = this.terms.get(word);
    if (term === undefined) {
      const isEmpty = EMPTY_WORDS.has(word) || (word.length < 2 && !/\d/.test(word));
      term = isEmpty ? null : stem(word);
      this.terms.set(word, term);
      if (term && !this.words.has(term)) this.words.set(term, new Map());
    }
    if (term) {
      const forms = this.words.get(term);
      forms.set(word, (forms.get(word) ?? 0) + 1);
    }
    return term;
  }

  /**
   * Return the records that hold a term, each with what the term weighs there.
   *
   * @param {string} term
   * @returns {Map<number, number>} place in the list of records → weight above 0
   */
  lookup(term) {
    let found = this.found.get(term);
    if (!found) {
      const results = this.engine.search(term, {
        boost: BOOSTS,
        tokenize: (text) => [text],
        processTerm: asTyped,
      });
      found = new Map(results.map((result) => [result.id, result.score]));
      this.found.set(term, found);
    }
    return found;
  }
}
