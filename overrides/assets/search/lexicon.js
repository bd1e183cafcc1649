/**
 * Words → other words for the same thing, and words that it makes people think of.
 *
 * It leads from a word that no project uses to one that some do: “drill” →
 * “boormachine” → “uitleen”.
 */

import { stem } from "./language.js";
import { EVERYDAY_WORDS } from "./everyday-words.js";
import { roots } from "./roots.js";
import { sound } from "./sound.js";
import { distance, letters, mayBeNear, reach } from "./spelling.js";
import { fold, tokens } from "./text.js";

const SAME = 1; // another word for it
const OF_ONE_SORT = 0.5; // a thing of the same sort
const BROADER = 0.75; // what it makes people think of
const FURTHER = 0.45; // another word for that
const MOST_NEAR = 4;
const GUESSED = 0.8; // by the root or the sound of the word only

/**
 * @typedef {object} Group
 * @property {number} unity how much its words mean the same, 0 to 1
 * @property {string[]} same stems
 * @property {string[]} broader stems
 */

/** The stems of a word or phrase, as `phrases` looks them up. */
const key = (words) => words.map(stem).join(" ");

const push = (map, at, group) => {
  const found = map.get(at);
  if (found) found.push(group);
  else map.set(at, [group]);
};

export class Lexicon {
  /** @param {string} [lines] as in `everyday-words.js` */
  constructor(lines = EVERYDAY_WORDS) {
    /** @type {Map<string, Group[]>} */
    this.byStem = new Map();
    /** @type {Map<string, Group[]>} */
    this.byPhrase = new Map();
    for (const line of lines.split("\n")) if (line) this.#read(line);
  }

  #read(line) {
    const isSort = line.startsWith("~ ");
    const [words, thoughts = ""] = (isSort ? line.slice(2) : line).split(" > ");
    const single = [];
    const unity = isSort ? OF_ONE_SORT : SAME;
    const group = { unity, same: single, broader: [] };
    for (const written of words.split(" ")) {
      const folded = [...tokens(written.replaceAll("_", " "))].map((token) => token.folded);
      if (folded.length === 1) {
        const stemmed = stem(folded[0]);
        single.push(stemmed);
        push(this.byStem, stemmed, group);
      } else push(this.byPhrase, key(folded), group);
    }
    for (const written of thoughts.split(" ")) {
      if (written && !written.includes("_")) group.broader.push(stem(fold(written)));
    }
  }

  #guesses;

  /** Root and sound → groups; made when a question first needs them. */
  get guesses() {
    this.#guesses ??= this.#makeGuesses();
    return this.#guesses;
  }

  #makeGuesses() {
    const byRoot = new Map();
    const bySound = new Map();
    const spelt = [];
    for (const [word, groups] of this.byStem) {
      const heard = sound(word);
      if (word.length > 3) spelt.push({ word, bits: letters(word) });
      for (const group of groups) {
        for (const root of roots(word)) push(byRoot, root, group);
        if (heard.length > 3) push(bySound, heard, group);
      }
    }
    return { byRoot, bySound, spelt };
  }

  /** Return whether it knows a word, in this or another form. */
  knows(word) {
    return this.byStem.has(stem(word));
  }

  /** Return words within reach of a slip, nearest first, with their cost in edits. */
  near(word) {
    const limit = reach(word.length);
    const stemmed = stem(word);
    const found = [];
    const bits = letters(stemmed);
    for (const { word: other, bits: others } of this.guesses.spelt) {
      if (other[0] !== word[0] && other[0] !== word[1]) continue;
      if (!mayBeNear(bits, others, limit)) continue;
      const cost = Math.min(
        distance(word, other, limit),
        distance(stemmed, other, limit),
      );
      if (cost <= limit) found.push({ word: other, cost });
    }
    found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
    return found.slice(0, MOST_NEAR);
  }

  #groups(word) {
    const own = this.byStem.get(stem(word));
    if (own) return [own, SAME];
    const { byRoot, bySound } = this.guesses;
    const found = new Set();
    for (const root of roots(word, true)) {
      for (const group of this.byStem.get(root) ?? []) found.add(group);
    }
    for (const group of byRoot.get(stem(word)) ?? []) found.add(group);
    if (!found.size) {
      for (const group of bySound.get(sound(word)) ?? []) found.add(group);
    }
    return [[...found], GUESSED];
  }

  #spread(groups, scale) {
    const found = new Map();
    const add = (word, nearness) => {
      if ((found.get(word) ?? 0) < nearness) found.set(word, nearness);
    };
    for (const group of groups) {
      for (const word of group.same) add(word, scale * group.unity);
      for (const word of group.broader) {
        add(word, scale * BROADER);
        for (const further of this.byStem.get(word) ?? []) {
          for (const other of further.same) add(other, scale * FURTHER * further.unity);
        }
      }
    }
    return found;
  }

  /**
   * Return the stems of related words, each with how near it is, 0 to 1.
   *
   * @param {string} word folded
   * @returns {Map<string, number>}
   */
  related(word) {
    const [groups, scale] = this.#groups(word);
    return this.#spread(groups, scale);
  }

  /**
   * Return the phrases among the words of a question, with what they relate to.
   *
   * @param {string[]} words folded, in order
   * @returns {{ written: string, related: Map<string, number> }[]}
   */
  phrases(words) {
    const found = [];
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 2; end <= Math.min(words.length, start + 4); end++) {
        const phrase = words.slice(start, end);
        const groups = this.byPhrase.get(key(phrase));
        if (groups) {
          found.push({ written: phrase.join(" "), related: this.#spread(groups, SAME) });
        }
      }
    }
    return found;
  }
}
