/**
 * Dutch writes compounds as one word; here they come apart again.
 *
 * No dictionary: a piece is a word when the index has it. So “boulesbaan” comes
 * apart in a catalogue with “boules” and “baan”, and in no other.
 *
 * @typedef {object} Piece
 * @property {string} written its letters in the compound
 * @property {string} term the word of the index
 */

import { EMPTY_WORDS, FRAGMENTS } from "./function-words.js";
import { joins } from "./language.js";

const LEAST = 3; // letters of a piece
const LONGEST = 40; // letters of a word that is looked at
const LINKS = [
  ["s", 1.5],
  ["en", 1],
  ["n", 2],
  ["e", 3],
  ["er", 2.5],
];

/**
 * Return a function that takes words apart.
 *
 * @param {(piece: string) => string | undefined} look word → term of the index
 * @param {Iterable<string>} words all that `look` knows, but for their endings
 * @returns {{
 *   whole: (word: string) => Piece[],
 *   edges: (word: string) => { head?: Piece, modifier?: Piece },
 *   learn: (words: Iterable<string>) => void,
 * }} `whole` gives two pieces or more that together are the word, or none;
 *   `edges` the longest known end and the longest known beginning; `learn` is to be
 *   told what `look` has come to know
 */
export function makeSplitter(look, words) {
  const seen = new Map();
  const beginnings = new Set();

  function learn(learnt) {
    for (const word of learnt) beginnings.add(word.slice(0, LEAST));
    for (const [piece, term] of seen) if (!term) seen.delete(piece);
  }

  learn(words);

  function known(piece) {
    if (piece.length < LEAST || !beginnings.has(piece.slice(0, LEAST))) return undefined;
    if (!seen.has(piece)) {
      const usable = !FRAGMENTS.has(piece) && !EMPTY_WORDS.has(piece);
      seen.set(piece, usable ? look(piece) : undefined);
    }
    return seen.get(piece);
  }

  function whole(word) {
    if (!joins() || word.length < 2 * LEAST || word.length > LONGEST) return [];
    /** @type {{ score: number, pieces: Piece[] }[]} best way to get to each letter */
    const best = [{ score: 0, pieces: [] }];
    const reach = (at, score, pieces) => {
      if (!best[at] || score > best[at].score) best[at] = { score, pieces };
    };
    for (let start = 0; start <= word.length - LEAST; start++) {
      const before = best[start];
      if (!before || !beginnings.has(word.slice(start, start + LEAST))) continue;
      for (let end = start + LEAST; end <= word.length; end++) {
        if (start === 0 && end === word.length) break;
        const written = word.slice(start, end);
        const term = known(written);
        if (!term) continue;
        const score = before.score + written.length ** 2;
        const pieces = [...before.pieces, { written, term }];
        reach(end, score, pieces);
        for (const [link, cost] of LINKS) {
          if (end + link.length + LEAST <= word.length && word.startsWith(link, end)) {
            reach(end + link.length, score - cost, pieces);
          }
        }
      }
    }
    return best[word.length]?.pieces ?? [];
  }

  function edges(word) {
    /** @type {{ head?: Piece, modifier?: Piece }} */
    const found = {};
    if (!joins() || word.length < 6 || word.length > LONGEST) return found;
    for (let start = 2; start <= word.length - LEAST && !found.head; start++) {
      const written = word.slice(start);
      const term = known(written);
      if (term) found.head = { written, term };
    }
    for (let end = word.length - 2; end >= 4 && !found.modifier; end--) {
      const written = word.slice(0, end);
      const term = known(written);
      if (term) found.modifier = { written, term };
    }
    return found;
  }

  return { whole, edges, learn };
}
