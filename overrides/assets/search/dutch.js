/**
 * Dutch words → the form they share: “bomen”, “boompje” and “boom” → “boom”.
 *
 * Only endings that are certain are taken off here; what a word may also be
 * (“fietste” of “fietsen”) is the matter of `roots.js`. Unlike the usual Dutch
 * stemmer this one knows open syllables (“bomen” is “boom”, “bommen” is “bom”),
 * voicing (“huizen” is “huis”) and diminutives.
 */

/** Plurals with a form of their own, also at the end of a compound. */
const IRREGULAR = {
  kinderen: "kind",
  eieren: "ei",
  liederen: "lied",
  bladeren: "blad",
  hoenderen: "hoen",
  hoenders: "hoen",
  volkeren: "volk",
  kleren: "kleed",
  klederen: "kleed",
  steden: "stad",
  leden: "lid",
  schepen: "schip",
  koeien: "koe",
  vlooien: "vlo",
  musea: "museum",
  lieden: "lui",
};
const IRREGULAR_END = new RegExp(`(?:${Object.keys(IRREGULAR).join("|")})$`);

/** Words that end like a plural and are none, also at the end of a compound. */
const SINGULAR = new RegExp(
  "(?:" +
    "regen|wagen|oven|haven|molen|toren|keuken|teken|deken|varken|jongen|negen|zeven|" +
    "buiten|binnen|examen|cafe|tante|garage" +
    ")$",
);

/** Nouns whose vowel is short although their plural has an open syllable. */
const SHORT = {
  daag: "dag",
  weeg: "weg",
  paad: "pad",
  glaas: "glas",
  blaad: "blad",
  daak: "dak",
  vaat: "vat",
  baad: "bad",
  hoof: "hof",
  speel: "spel",
  slaag: "slag",
};
const SHORT_END = new RegExp(`(?:${Object.keys(SHORT).join("|")})$`);

/** Only words that end so may lose something. */
const ENDING = /[aens]$/;

const VOWEL = /[aeiouy]/;

/** Take one of two equal consonants off, or write a long vowel as long. */
function close(stem) {
  const last = stem.at(-1);
  if (!last || VOWEL.test(last)) return stem;
  if (last === stem.at(-2)) return stem.slice(0, -1);
  const open = /^(.*?)([aeou])([bdfgklmnprstvz])$/.exec(stem);
  let closed = stem;
  if (open && !/[aeiouy]$/.test(open[1])) {
    const [, before, vowel, consonant] = open;
    const mute = vowel === "e" && /[lnrm]/.test(consonant) && VOWEL.test(before);
    if (!mute) closed = before + vowel + vowel + consonant;
  }
  closed = closed.replace(/v$/, "f").replace(/z$/, "s");
  return shorten(closed);
}

function shorten(word) {
  const long = SHORT_END.exec(word);
  if (long) return word.slice(0, long.index) + SHORT[long[0]];
  // “paneel” meets “panelen”, of which nobody can see that the e is long.
  return /[aeiouy].*[^aeiou]ee[lrnm]$/.test(word)
    ? word.slice(0, -2) + word.at(-1)
    : word;
}

/**
 * Return what a diminutive is made of, most likely first; nothing for other words.
 *
 * @param {string} word folded
 * @returns {string[]}
 */
export function undiminished(word) {
  const found = /^(.{2,})(?:jes?)$/.exec(word) ?? /^(.{3,}s)kes?$/.exec(word);
  if (!found) return [];
  const body = found[1];
  if (!VOWEL.test(body)) return [];
  const flemish = /kes?$/.test(word);
  if (flemish) return [body.slice(0, -1)];
  const forms = [];
  const doubled = /^(.*?([bdfgklmnprst]))\2et$/.exec(body);
  if (doubled && VOWEL.test(doubled[1])) forms.push(doubled[1]);
  if (/(?:ng|oem|ieg)et$/.test(body)) forms.push(body.slice(0, -2));
  if (/mp$/.test(body)) forms.push(body.slice(0, -1));
  if (/[aeiouy].*ink$/.test(body)) forms.push(`${body.slice(0, -1)}g`);
  if (/(?:ei|ij|ai|oi|eu|[aeiou]{2}[lnrw]|[aeiouy].*e[lnr])t$/.test(body)) {
    if (!/aart$/.test(body)) forms.push(body.slice(0, -1));
  }
  forms.push(body);
  return forms.filter((form) => form.length > 1 && VOWEL.test(form));
}

/**
 * Return the form that a word shares with its plural and its diminutive.
 *
 * @param {string} word folded
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (!ENDING.test(word)) return shorten(word);
  const plural = IRREGULAR_END.exec(word);
  if (plural) return word.slice(0, plural.index) + IRREGULAR[plural[0]];
  if (SINGULAR.test(word)) return word;
  if (word.endsWith("s") && SINGULAR.test(word.slice(0, -1))) return word.slice(0, -1);
  const [larger] = undiminished(word);
  if (larger) return shorten(larger);
  if (/(?:[aeiouy].*e[lnrm]|ie|aar|eur|ier|eau|oir|[bdfgm])s$/.test(word)) {
    return stem(word.slice(0, -1));
  }
  if (/heden$/.test(word)) return word.replace(/heden$/, "heid");
  if (/(?:[aeou]i|ee|ie)en$/.test(word)) return word.slice(0, -2);
  if (/[^eio]en$/.test(word) && VOWEL.test(word.slice(0, -2))) {
    return close(word.slice(0, -2));
  }
  if (/(?:[^aeiou]|qu)e$/.test(word) && VOWEL.test(word.slice(0, -1))) {
    return close(word.slice(0, -1));
  }
  return shorten(word);
}
