/**
 * The words of the language that the page is in: their endings, and whether they are
 * joined or heard as Dutch ones are.
 *
 * Dutch has a module of its own; of other languages only the endings come off that
 * hardly ever are part of a word (after J. Savoy, “Light stemming approaches”, 2006).
 */

import { stem as dutch, undiminished as smaller } from "./dutch.js";

const LEAST = 3; // letters that an ending leaves

/** Take an ending off where enough is left. */
const without = (word, ending, instead = "") => {
  const found = word.replace(ending, instead);
  return found.length < LEAST ? word : found;
};

function english(word) {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return without(word, /ies$/, "y");
  return without(word, /(?<=s|x|z|ch|sh)es$|s$/);
}

function french(word) {
  const one = /[^e]aux$/.test(word) ? word.replace(/aux$/, "al") : without(word, /[sx]$/);
  return without(one, /e$/).replace(/([b-df-hj-np-tv-z])\1$/, "$1");
}

const german = (word) =>
  word.length < 5 ? word : without(word, /(?:ern|en|er|es|em|e|n|s)$/);

const ENDINGS = { nl: dutch, en: english, fr: french, de: german };

let code = "nl";

/** Have words be those of a language, such as `fr` or `fr-BE`. */
export function speak(language) {
  code = language.slice(0, 2);
}

/** Return whether words are written together: “boekentil”, “Bücherschrank”. */
export const joins = () => code === "nl" || code === "de";

/** Return whether `sound.js` knows how words sound. */
export const hears = () => code === "nl";

/**
 * Return the form that a word shares with its plural.
 *
 * @param {string} word folded
 * @returns {string}
 */
export function stem(word) {
  if (code === "nl") return dutch(word);
  if (word.length < 4 || /\d/.test(word)) return word;
  return (ENDINGS[code] ?? dutch)(word);
}

/**
 * Return what a diminutive is made of, most likely first; nothing for other words.
 *
 * @param {string} word folded
 * @returns {string[]}
 */
export const undiminished = (word) => (code === "nl" ? smaller(word) : []);
