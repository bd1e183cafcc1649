/**
 * How a word sounds, roughly: “petanke”, “petank” and “pétanque” are alike.
 *
 * What Dutch spelling distinguishes and the ear does not, or what people get wrong,
 * is forgotten: c and k, ei and ij, d and t at the end, double letters, the n between
 * the parts of a compound (“pannekoek”).
 */

import { hears } from "./language.js";

/** Letters and how they sound; where several would match, the first does. */
const SOUNDS = [
  ["que?(?=$|s$)", "k"],
  ["qu", "k"],
  ["ph", "f"],
  ["th", "t"],
  ["rh", "r"],
  ["sch(?=$|en?$)", "s"],
  ["x", "ks"],
  ["eau|aux?$", "o"],
  ["tion|tie", "si"],
  ["cc(?=[eiy])", "ks"],
  ["c(?=[eiy])", "s"],
  ["ck", "k"],
  ["ch", "g"],
  ["c", "k"],
  ["ij|ei|ie|y", "i"],
  ["[oa]uw?", "o"],
  ["z", "s"],
  ["v", "f"],
  ["dt|d(?=$|[fhkpstvz])", "t"],
  ["ae", "a"],
  ["oe", "u"],
];
const ANY = new RegExp(SOUNDS.map(([letters]) => `(${letters})`).join("|"), "g");

/**
 * Return the key that words of about the same sound share.
 *
 * @param {string} word folded
 * @returns {string} two letters or more, else empty
 */
export function sound(word) {
  if (!hears()) return "";
  const key = word
    .replace(/[^a-z]/g, "")
    .replace(ANY, (...found) => SOUNDS[found.indexOf(found[0], 1) - 1][1])
    .replace(/en(?=[b-df-hj-np-tv-z])/g, "e")
    .replace(/(.)\1+/g, "$1")
    .replace(/(.{3})en?$/, "$1");
  return key.length > 1 ? key : "";
}
