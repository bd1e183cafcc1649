/**
 * The index of a very large catalogue, of which a browser fetches only what a question
 * needs; answers as `index.js` does, with what has been fetched so far.
 *
 * What the columns of the catalogue tell (kinds, themes, places) is known for every
 * project from the start; what stands in texts comes in shards of the alphabet.
 * Made by generator/website/shards.py.
 */

import { stem } from "./language.js";
import { EMPTY_WORDS } from "./function-words.js";
import { tokens } from "./text.js";

/** Facets whose terms are searched, by their key, and how much a word counts. */
const FACETS = { soort: 3, thema: 3, doelgroep: 3, luik: 3, gemeente: 2.5, buurt: 2.5 };
const ALSO = 2; // another word for a kind
const ONCE = 1.5; // what a word weighs that stands once in a part of usual length

const add = (map, key, value) => map.set(key, (map.get(key) ?? 0) + value);

export class ShardIndex {
  /**
   * @param {object} lead
   * @param {object} columns of the catalogue page
   * @param {(address: string) => Promise<any>} ask fetches JSON
   */
  constructor(lead, columns, ask) {
    this.lead = lead;
    this.size = lead.count;
    this.ask = ask;
    this.columns = columns;
    /** @type {Map<string, Map<string, number>>} term → word → times seen */
    this.words = new Map();
    /** @type {Map<string, number[][]>} word → levels with records */
    this.rows = new Map();
    /** @type {Map<string, Map<string, { facet: object, number: number, boost: number }>>} */
    this.given = new Map();
    this.firsts = lead.firsts.split(" ");
    this.shards = new Map();
    this.found = new Map();
    for (const facet of columns.facets) {
      if (!(facet.key in FACETS)) continue;
      facet.terms.forEach(([slug, title], number) => {
        this.#give(title, facet, number, FACETS[facet.key]);
        if (facet.key === "soort") this.#give(lead.also[slug] ?? "", facet, number, ALSO);
      });
    }
    for (const word of lead.words.split(" ")) this.#take(word, 1);
  }

  #give(text, facet, number, boost) {
    for (const { folded } of tokens(text)) {
      if (EMPTY_WORDS.has(folded) || (folded.length < 2 && !/\d/.test(folded))) continue;
      const term = this.#take(folded, 1);
      if (!this.given.has(term)) this.given.set(term, new Map());
      this.given.get(term).set(`${facet.key} ${number} ${boost}`, { facet, number, boost });
    }
  }

  #take(word, times) {
    const term = stem(word);
    if (!this.words.has(term)) this.words.set(term, new Map());
    const forms = this.words.get(term);
    forms.set(word, Math.max(times, forms.get(word) ?? 0));
    return term;
  }

  /** Return the number of the shard in which a word stands, if anywhere. */
  shardOf(word) {
    let low = 0;
    let high = this.firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /**
   * Return the shards that some terms need and that are not there yet.
   *
   * @param {Iterable<string>} terms the most wanted first
   * @returns {Set<number>}
   */
  missing(terms) {
    const numbers = new Set();
    for (const term of terms) {
      for (const word of [term, ...(this.words.get(term)?.keys() ?? [])]) {
        const number = this.shardOf(word);
        if (!this.shards.has(number)) numbers.add(number);
      }
    }
    return numbers;
  }

  /**
   * Fetch shards.
   *
   * @param {Iterable<number>} numbers
   * @returns {Promise<[string, Map<string, number>][]>} entries of `words` that are new
   */
  async fetch(numbers) {
    const asked = [...numbers].filter((number) => !this.shards.has(number));
    const learnt = await Promise.all(
      asked.map((number) => {
        const wanted = this.#shard(number);
        this.shards.set(number, wanted);
        wanted.catch(() => this.shards.delete(number));
        return wanted;
      }),
    );
    if (asked.length) this.found.clear();
    return learnt.flat();
  }

  async #shard(number) {
    const { shard, version } = this.lead;
    const { count, words } = await this.ask(`${shard.replace("{number}", number)}?${version}`);
    if (count !== this.size) throw new Error("The site was renewed in between.");
    const terms = new Set();
    for (const [word, levels] of words) {
      if (EMPTY_WORDS.has(word)) continue;
      this.rows.set(word, levels);
      const times = levels.reduce((sum, rows) => sum + rows.length - 1, 0);
      terms.add(this.#take(word, times));
    }
    return [...terms].map((term) => [term, this.words.get(term)]);
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
      found = this.#weigh(term);
      this.found.set(term, found);
    }
    return found;
  }

  #weigh(term) {
    const weights = new Map();
    for (const form of this.words.get(term)?.keys() ?? []) {
      for (const [level, ...steps] of this.rows.get(form) ?? []) {
        const weight = level / this.lead.steps;
        let at = 0;
        for (const step of steps) {
          at += step;
          weights.set(at, Math.max(weight, weights.get(at) ?? 0));
        }
      }
    }
    for (const { facet, number, boost } of this.given.get(term)?.values() ?? []) {
      const has = facet.sets.map((set) => set.includes(number));
      facet.rows.forEach((set, at) => {
        if (has[set]) add(weights, at, boost * ONCE);
      });
    }
    const others = this.size - weights.size;
    const rarity = Math.log(1 + (others + 0.5) / (weights.size + 0.5));
    for (const [at, weight] of weights) weights.set(at, weight * rarity);
    return weights;
  }
}
