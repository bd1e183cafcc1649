/**
 * How a word sounds, roughly: “petanke”, “petank” and “pétanque” are alike.
 *
 * Rules in order; each forgets one thing that Dutch spelling distinguishes and
 * the ear does not, or that people get wrong: c and k, ei and ij, d and t at the
 * end, the n between the parts of a compound (“pannekoek”).
 */

const RULES = [
  [/[^a-z]/g, ""],
  [/que?(?=$|s$)/g, "k"],
  [/qu/g, "k"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/rh/g, "r"],
  [/sch(?=$|e$|en$)/g, "s"],
  [/x/g, "ks"],
  [/eau|aux?$/g, "o"],
  [/tion/g, "sie"],
  [/tie/g, "sie"],
  [/cc(?=[eiy])/g, "ks"],
  [/c(?=[eiy])/g, "s"],
  [/ck/g, "k"],
  [/ch/g, "g"],
  [/c/g, "k"],
  [/ij|y|ei/g, "i"],
  [/ouw|auw|ou|au/g, "o"],
  [/z/g, "s"],
  [/v/g, "f"],
  [/dt/g, "t"],
  [/d(?=$|[fhkpst])/g, "t"],
  [/ae/g, "a"],
  [/oe/g, "u"],
  [/ie/g, "i"],
  [/en(?=[b-df-hj-np-tv-z])/g, "e"],
  [/(.)\1+/g, "$1"],
  [/(.{3})en?$/, "$1"],
];

/**
 * Return the key that words of about the same sound share.
 *
 * @param {string} word folded
 * @returns {string} two letters or more, else empty
 */
export function sound(word) {
  let key = word;
  for (const [pattern, by] of RULES) key = key.replace(pattern, by);
  return key.length > 1 ? key : "";
}
