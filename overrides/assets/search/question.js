/**
 * What somebody typed → concepts, each with the words of the index it may mean.
 *
 * Nothing is asked of the index's texts here; `ranking.js` does that.
 *
 * @typedef {object} Concept
 * @property {string} written as typed
 * @property {number} importance for the order of results
 * @property {boolean} isExact whether the index has the word itself
 * @property {import('./ways.js').Ways} ways
 * @property {Concept[]} pieces of a compound, which count together
 */

import { makeSplitter } from "./compounds.js";
import { stem } from "./language.js";
import { EMPTY_WORDS, WEAK_WORDS } from "./function-words.js";
import { tokens } from "./text.js";
import {
  add,
  addAlike,
  addCompounds,
  addEdges,
  addGuesses,
  addKnown,
  addRelated,
  strongest,
  WEIGHTS,
} from "./ways.js";

const MOST_LETTERS = 200; // of a question; what comes after is not read
const MOST_WORDS = 16;
const WEAK = 0.2; // importance of a word that says little
const JOINED = 1.2; // importance of two words that the index writes as one
const SURE = 0.9; // from this weight on, a word is no slip of another
const POOR = 0.2; // up to this weight, anything goes

/**
 * Return what a question is understood with.
 *
 * @param {import('./vocabulary.js').Vocabulary} vocabulary
 * @param {import('./lexicon.js').Lexicon} lexicon
 * @returns {import('./ways.js').Knowledge}
 */
export function gather(vocabulary, lexicon) {
  const look = (piece) =>
    vocabulary.plain(piece) ??
    (piece.length > 3 && lexicon.knows(piece) ? stem(piece) : undefined);
  const words = [...vocabulary.terms.keys(), ...lexicon.byStem.keys()];
  return { vocabulary, lexicon, splitter: makeSplitter(look, words) };
}

/** Take in words that the vocabulary has learnt. */
export function learn({ vocabulary, splitter }, entries) {
  const fresh = vocabulary.learn(entries);
  if (fresh.length) splitter.learn(fresh);
}

const importanceOf = (word) => (WEAK_WORDS.has(word) ? WEAK : 1);

function pieceConcept(piece, { vocabulary, lexicon }, scale = 1) {
  const ways = new Map();
  if (vocabulary.words.has(piece.term)) add(ways, piece.term, scale, "split");
  addCompounds(ways, vocabulary, piece.term, 0.8 * scale, "part");
  addRelated(ways, vocabulary, lexicon.related(piece.written), 0.4 * scale);
  const importance = importanceOf(piece.written);
  return { written: piece.written, importance, isExact: false, ways, pieces: [] };
}

/** Pieces of a compound with a slip in one of two: “stuidehulp”. */
function mendedPieces(word, knowledge) {
  const { vocabulary, lexicon } = knowledge;
  const { head, modifier } = knowledge.splitter.edges(word);
  const tries = [];
  if (head) tries.push([word.slice(0, -head.written.length), head, false]);
  if (modifier) tries.push([word.slice(modifier.written.length), modifier, true]);
  let best;
  for (const [rest, known, isRestLast] of tries) {
    if (rest.length < 4 || known.written.length < 4) continue;
    const [near] = [...vocabulary.near(rest), ...lexicon.near(rest)].sort(
      (a, b) => a.cost - b.cost,
    );
    if (!near || near.cost > 1.1 || (best && near.cost >= best.cost)) continue;
    const mended = { written: near.word, term: near.term ?? stem(near.word) };
    best = { cost: near.cost, pieces: isRestLast ? [known, mended] : [mended, known] };
  }
  return best ? best.pieces.map((piece) => pieceConcept(piece, knowledge, 0.8)) : [];
}

function wordConcept(token, knowledge, isLast) {
  const { vocabulary, lexicon, splitter } = knowledge;
  const word = token.folded;
  const ways = new Map();
  const isExact = addKnown(ways, vocabulary, word, isLast);
  const scale = isExact ? WEIGHTS.relatedWhenExact : WEIGHTS.related;
  addRelated(ways, vocabulary, lexicon.related(word), scale);
  let pieces = splitter.whole(word).map((piece) => pieceConcept(piece, knowledge));
  const isKnown = isExact || strongest(ways) >= SURE || lexicon.knows(word);
  if (!isKnown) addGuesses(ways, knowledge, word);
  if (!isKnown && !pieces.length) {
    if (strongest(ways) < WEIGHTS.related) pieces = mendedPieces(word, knowledge);
    addEdges(ways, knowledge, word);
  }
  const isStrange = !pieces.length && !lexicon.knows(word);
  if (isStrange && strongest(ways) < POOR) addAlike(ways, vocabulary, word);
  const importance = importanceOf(word);
  return { written: token.written, importance, isExact, ways, pieces };
}

/** Concept of two neighbours that the index writes as one: “gevel banken”. */
function joinedConcept(one, other, vocabulary) {
  for (const link of ["", "s", "en", "n", "e"]) {
    const term = vocabulary.plain(one.folded + link + other.folded);
    if (!term) continue;
    return {
      written: `${one.written} ${other.written}`,
      importance: JOINED,
      isExact: true,
      ways: new Map([[term, { weight: 1, how: "joined" }]]),
      pieces: [],
    };
  }
  return undefined;
}

function phraseConcept({ written, related }, vocabulary) {
  const ways = new Map();
  addRelated(ways, vocabulary, related, 0.8);
  return { written, importance: 1, isExact: false, ways, pieces: [] };
}

/**
 * Return the words of a question that are searched.
 *
 * @param {string} text
 * @returns {import('./text.js').Token[]}
 */
export const searched = (text) => kept([...tokens(text.slice(0, MOST_LETTERS))]);

const kept = (typed) =>
  typed
    .filter(({ folded }) => !EMPTY_WORDS.has(folded))
    .filter(({ folded }) => folded.length > 1 || /\d/.test(folded))
    .slice(0, MOST_WORDS);

/**
 * Return the concepts of a question.
 *
 * @param {string} text
 * @param {import('./ways.js').Knowledge} knowledge
 * @returns {Concept[]} none where only empty words were typed
 */
export function understand(text, knowledge) {
  const { vocabulary, lexicon } = knowledge;
  const typed = [...tokens(text.slice(0, MOST_LETTERS))];
  const asked = kept(typed);
  const concepts = asked.map((token, at) =>
    wordConcept(token, knowledge, at === asked.length - 1),
  );
  for (let at = 1; at < asked.length; at++) {
    const joined = joinedConcept(asked[at - 1], asked[at], vocabulary);
    if (!joined) continue;
    concepts[at - 1].importance *= 0.5;
    concepts[at].importance *= 0.5;
    concepts.push(joined);
  }
  const folded = typed.map((token) => token.folded);
  for (const phrase of lexicon.phrases(folded)) {
    concepts.push(phraseConcept(phrase, vocabulary));
  }
  return concepts;
}
