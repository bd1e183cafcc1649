/**
 * How far apart two spellings are, and how much they look alike.
 */

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const AZERTY = ["azertyuiop", "qsdfghjklm", "wxcvbn"];
const NEIGHBOURS = new Set();
for (const rows of [ROWS, AZERTY]) {
  for (const row of rows) {
    for (let at = 1; at < row.length; at++) {
      NEIGHBOURS.add(row[at] + row[at - 1]).add(row[at - 1] + row[at]);
    }
  }
}

const SWAPPED = 0.7; // two letters in the wrong order
const DOUBLED = 0.6; // a letter once too often, or once too little
const NEXT_KEY = 0.8; // the key beside the right one, QWERTY or AZERTY

/** Edits that a word of some length may be away, at most. */
export const reach = (length) => (length < 4 ? 0.7 : length < 6 ? 1 : length < 9 ? 2 : 2.6);

/**
 * Return the cost of turning one word into another: optimal string alignment.
 *
 * An edit costs 1; the slips of fingers cost less. The search is given up, with
 * Infinity, as soon as the cost must exceed `limit`.
 *
 * @param {string} from
 * @param {string} to
 * @param {number} limit
 * @returns {number}
 */
export function distance(from, to, limit) {
  if (from === to) return 0;
  const width = to.length + 1;
  if (Math.abs(from.length - to.length) * DOUBLED > limit) return Infinity;
  let twoAgo = [];
  let before = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    let least = row;
    const letter = from[row - 1];
    for (let column = 1; column < width; column++) {
      const other = to[column - 1];
      const dropped = letter === from[row - 2] ? DOUBLED : 1;
      const added = other === to[column - 2] ? DOUBLED : 1;
      const changed =
        letter === other ? 0 : NEIGHBOURS.has(letter + other) ? NEXT_KEY : 1;
      let cost = Math.min(
        before[column] + dropped,
        now[column - 1] + added,
        before[column - 1] + changed,
      );
      if (row > 1 && column > 1 && letter === to[column - 2] && other === from[row - 2]) {
        cost = Math.min(cost, twoAgo[column - 2] + SWAPPED);
      }
      now.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit + 1) return Infinity;
    twoAgo = before;
    before = now;
  }
  const cost = before[width - 1];
  return cost > limit ? Infinity : cost;
}

/**
 * Return which letters a word has, a bit for each.
 *
 * @param {string} word folded
 * @returns {number}
 */
export function letters(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/**
 * Return whether two words may be within reach: a cheap test before `distance`.
 *
 * @param {number} one as `letters` gives it
 * @param {number} other
 * @param {number} limit edits
 */
export function mayBeNear(one, other, limit) {
  let differing = one ^ other;
  let count = 0;
  for (; differing; count++) differing &= differing - 1;
  // A changed letter differs in two places, at NEXT_KEY or more; others in one.
  return count * Math.min(DOUBLED, NEXT_KEY / 2) <= limit;
}

/**
 * Return the pieces of three letters of a word, its edges marked.
 *
 * @param {string} word
 * @returns {Set<string>}
 */
export function trigrams(word) {
  const edged = `^${word}$`;
  const found = new Set();
  for (let at = 0; at + 3 <= edged.length; at++) found.add(edged.slice(at, at + 3));
  return found;
}

/**
 * Return which share of their pieces two words have in common (Dice), 0 to 1.
 *
 * @param {Set<string>} one
 * @param {Set<string>} other
 * @returns {number}
 */
export function likeness(one, other) {
  let shared = 0;
  for (const piece of one) if (other.has(piece)) shared++;
  return (2 * shared) / (one.size + other.size);
}
