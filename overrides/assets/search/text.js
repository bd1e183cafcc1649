/**
 * Text → words, as the index and the question both see them.
 *
 * It stands apart because whatever folds the question otherwise than the index
 * finds nothing.
 *
 * @typedef {object} Token
 * @property {string} written as it stands in the text
 * @property {string} folded lower case, no accents, letters and digits only
 * @property {number} start of `written` in the text, UTF-16 units
 * @property {number} end one past it
 */

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’&][\p{L}\p{N}\p{M}]+)*/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;
const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", ĳ: "ij" };

/**
 * Return text in lower case without accents: “Poëzie” → “poezie”.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[œæßøłĳ]/g, (letter) => LIGATURES[letter]);
}

/** Folded parts of one written word; an elision (l', d', 's) is no word. */
function parts(written) {
  const whole = fold(written);
  if (!/['’&]/.test(whole)) return [whole];
  if (/^\p{L}&\p{L}$/u.test(whole)) return [whole.replace("&", "")];
  return whole
    .replace(/['’]s$/, "")
    .split(/['’&]/)
    .filter((part, at, all) => all.length === 1 || part.length > 1);
}

/**
 * Yield the words of a text, in order. “foto's” is one word, “l'eau” is “eau”.
 *
 * @param {string} text
 * @returns {Generator<Token>}
 */
export function* tokens(text) {
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    for (const folded of parts(match[0])) {
      if (folded) {
        yield { written: match[0], folded, start, end: start + match[0].length };
      }
    }
  }
}
