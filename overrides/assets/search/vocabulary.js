/**
 * Every word of the index, and the ways that lead to it.
 *
 * A term is what the index holds, the stem of one or more words as they stand in
 * texts. A word of a question that is no term may share its root, its sound or
 * its beginning with one, or be part of one.
 */

import { makeSplitter } from "./compounds.js";
import { stem, undiminished } from "./language.js";
import { roots } from "./roots.js";
import { sound } from "./sound.js";
import { distance, letters, likeness, mayBeNear, reach, trigrams } from "./spelling.js";

const COMPOUND = 6; // letters of the shortest word that may be one
const PART = 4; // letters of the shortest word that is looked for in compounds
const MOST = 12; // words that one guess may lead to
const OTHER_START = 0.4; // edits more for a first letter that differs: few slip there
const BY_EAR = 0.5; // edits more for what is near in sound, not in spelling
const LEAST_LIKENESS = 0.34;

const push = (map, key, value) => {
  const found = map.get(key);
  if (found) found.add(value);
  else map.set(key, new Set([value]));
};

const reversed = (word) => [...word].reverse().join("");

/** Yield the words of a sorted list that begin with some letters. */
function* beginning(sorted, letters) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < letters) low = middle + 1;
    else high = middle;
  }
  for (; sorted[low]?.startsWith(letters); low++) yield sorted[low];
}

export class Vocabulary {
  /** @param {Map<string, Map<string, number>>} words term → word → times seen */
  constructor(words) {
    this.words = words;
    /** @type {Map<string, string>} word → term */
    this.terms = new Map();
    this.sorted = [];
    this.splitter = makeSplitter((piece) => this.plain(piece), []);
    this.learn(words);
  }

  /**
   * Take in words that `words` has come to hold.
   *
   * @param {Iterable<[string, Map<string, number>]>} learnt entries of `words`
   * @returns {string[]} the words that are new
   */
  learn(learnt) {
    const fresh = [];
    for (const [term, forms] of learnt) {
      for (const form of forms.keys()) {
        if (!this.terms.has(form)) fresh.push(form);
        this.terms.set(form, term);
      }
    }
    if (!fresh.length) return fresh;
    this.sorted = [...this.terms.keys()].sort();
    this.splitter.learn(fresh);
    if (this.#ways) {
      this.#lead(fresh);
      for (const word of this.#around(fresh)) this.#part(word);
    }
    return fresh;
  }

  /** Return the words that one of some new words may be a part of. */
  #around(fresh) {
    const backward = [...this.terms.keys()].map(reversed).sort();
    const found = new Set();
    for (const word of fresh) {
      for (const form of new Set([word, this.terms.get(word)])) {
        if (form.length < PART) continue;
        for (const whole of beginning(this.sorted, form)) found.add(whole);
        for (const end of beginning(backward, reversed(form))) found.add(reversed(end));
      }
    }
    return found;
  }

  #ways;

  /** Root, sound and part → terms; made when a question first needs them. */
  get ways() {
    if (!this.#ways) {
      this.#ways = {
        byRoot: new Map(),
        bySound: new Map(),
        spelt: [],
        heads: new Map(),
        modifiers: new Map(),
      };
      this.#lead(this.terms.keys());
    }
    return this.#ways;
  }

  /** Add the ways that lead to words. */
  #lead(words) {
    const { byRoot, bySound, spelt } = this.#ways;
    for (const word of words) {
      const term = this.terms.get(word);
      for (const root of roots(word)) push(byRoot, root, term);
      const heard = sound(word);
      if (word.length > 2) spelt.push({ word, term, heard, bits: letters(word) });
      push(bySound, heard, term);
      if (term !== word) push(bySound, sound(term), term);
      this.#part(word);
    }
    bySound.delete("");
  }

  /** Add the ways from the parts of a compound to the whole. */
  #part(word) {
    if (word.length < COMPOUND) return;
    const { heads, modifiers } = this.#ways;
    const term = this.terms.get(word);
    const pieces = this.splitter.whole(word);
    if (pieces.length) {
      push(heads, pieces.at(-1).term, term);
      for (const piece of pieces.slice(0, -1)) push(modifiers, piece.term, term);
      return;
    }
    // What is left of “boekentil” beside “boek” is a word too.
    const { head, modifier } = this.splitter.edges(word);
    if (modifier && word.length - modifier.written.length >= 3) {
      const rest = word.slice(modifier.written.length).replace(/^(?:en|s)(?=...)/, "");
      push(modifiers, modifier.term, term);
      push(heads, stem(rest), term);
    }
    if (head) push(heads, head.term, term);
  }

  /** Return the term of a word, or of what it is the plural or diminutive of. */
  plain(word) {
    const term = this.terms.get(word);
    if (term) return term;
    const stemmed = stem(word);
    if (this.words.has(stemmed)) return stemmed;
    for (const larger of undiminished(word)) {
      const candidate = stem(larger);
      if (this.words.has(candidate)) return candidate;
    }
    return undefined;
  }

  /** Return the word that readers know a term by: itself, or its commonest form. */
  shown(term) {
    if (this.terms.has(term)) return term;
    const forms = [...(this.words.get(term) ?? [[term, 1]])];
    forms.sort(([a, times], [b, others]) => others - times || a.length - b.length);
    return forms[0][0];
  }

  /** Return how often the words of a term stand in the texts. */
  times(term) {
    let sum = 0;
    for (const times of this.words.get(term)?.values() ?? []) sum += times;
    return sum;
  }

  /** Return terms with the same root as a word; `daring` guesses more. */
  ofRoot(word, daring) {
    const found = new Set();
    const own = roots(word, daring);
    for (const root of own) {
      if (this.words.has(root)) found.add(root);
      for (const term of this.ways.byRoot.get(root) ?? []) found.add(term);
    }
    for (const term of this.ways.byRoot.get(stem(word)) ?? []) found.add(term);
    return [...found].slice(0, MOST);
  }

  /** Return terms that sound as a word does. */
  ofSound(word) {
    const found = new Set();
    for (const key of [sound(word), sound(stem(word))]) {
      if (key.length < 3) continue;
      for (const term of this.ways.bySound.get(key) ?? []) found.add(term);
    }
    return [...found].slice(0, MOST);
  }

  /** Return words that begin with these letters, shortest first. */
  ofBeginning(letters) {
    const found = [...beginning(this.sorted, letters)];
    return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, 3 * MOST);
  }

  /** Return words within reach of a slip, nearest first, with their cost in edits. */
  near(word) {
    const limit = reach(word.length);
    const heard = sound(word);
    const bits = letters(word);
    const found = [];
    for (const { word: other, term, heard: sounding, bits: others } of this.ways.spelt) {
      if (Math.abs(other.length - word.length) > 3) continue;
      if (!mayBeNear(bits, others, limit + 1)) continue;
      let cost = distance(word, other, limit);
      if (other[0] !== word[0]) cost += OTHER_START;
      else if (cost > 1 && heard.length > 3) {
        cost = Math.min(cost, distance(heard, sounding, limit - BY_EAR) + BY_EAR);
      }
      if (cost <= limit) found.push({ term, word: other, cost });
    }
    found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
    return found.slice(0, MOST);
  }

  /** Return words that share most pieces of three letters; the last resort. */
  alike(word) {
    const pieces = trigrams(word);
    const found = [];
    for (const [other, term] of this.terms) {
      if (other.length < 3) continue;
      const score = likeness(pieces, trigrams(other));
      if (score >= LEAST_LIKENESS) found.push({ term, word: other, score });
    }
    found.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
    return found.slice(0, 5);
  }
}
