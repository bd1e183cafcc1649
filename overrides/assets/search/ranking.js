/**
 * Concepts → records in order.
 *
 * A record scores per concept, by the best of the words that the concept may
 * mean; records that answer to more of the question go before records that
 * answer to one word of it very well.
 */

/** How much each further word of one concept still adds. */
const FURTHER = 0.15;
/** What the pieces of a compound count, where the index lacks or has the whole. */
const PIECES = 0.6;
const PIECES_WHEN_EXACT = 0.15;
/** Share of the score that is kept by a record that answers to nothing else. */
const UNCOVERED = 0.2;
/** Hits below this share of the best are noise. */
const TAIL = 0.08;
/** Weight from which on a word is pointed out in a result. */
const SHOWN = 0.3;
const TYPE_PRIOR = { project: 1, phase: 0.75, programme: 0.8, page: 0.7 };

/**
 * Return what each record scores for one concept.
 *
 * @param {import('./question.js').Concept} concept
 * @param {import('./index.js').Index} index
 * @param {Map<number, Set<string>>} words filled: record → terms to highlight
 * @returns {Map<number, { score: number, sure: number }>}
 */
function scoresOf(concept, index, words) {
  const found = new Map();
  for (const [term, { weight }] of concept.ways) {
    for (const [at, value] of index.lookup(term)) {
      const score = weight * value;
      const known = found.get(at);
      if (!known) found.set(at, { best: score, rest: 0, sure: weight });
      else {
        known.rest += Math.min(score, known.best);
        known.best = Math.max(score, known.best);
        known.sure = Math.max(weight, known.sure);
      }
      if (weight >= SHOWN) {
        if (!words.has(at)) words.set(at, new Set());
        words.get(at).add(term);
      }
    }
  }
  const scores = new Map();
  for (const [at, { best, rest, sure }] of found) {
    scores.set(at, { score: best + FURTHER * Math.min(rest, best * 2), sure });
  }
  if (concept.pieces.length) {
    const scale = concept.isExact ? PIECES_WHEN_EXACT : PIECES;
    const total = concept.pieces.reduce((sum, piece) => sum + piece.importance, 0);
    const together = new Map();
    for (const piece of concept.pieces) {
      for (const [at, { score, sure }] of scoresOf(piece, index, words)) {
        const known = together.get(at) ?? { score: 0, sure: 0 };
        known.score += score * piece.importance;
        known.sure += (sure * piece.importance) / total;
        together.set(at, known);
      }
    }
    for (const [at, { score, sure }] of together) {
      const known = scores.get(at) ?? { score: 0, sure: 0 };
      const value = scale * score * sure;
      scores.set(at, {
        score: Math.max(known.score, value) + FURTHER * Math.min(known.score, value),
        sure: Math.max(known.sure, scale * sure),
      });
    }
  }
  return scores;
}

/**
 * Return the records that answer to a question, best first.
 *
 * @param {import('./question.js').Concept[]} concepts
 * @param {import('./index.js').Index} index
 * @param {(at: number) => string} typeOf record → its type
 * @returns {{ at: number, score: number, sure: number, words: Set<string> }[]} `sure`
 *   is the share of the question that a record answers to, 0 to 1
 */
export function rank(concepts, index, typeOf) {
  const totals = new Map();
  const words = new Map();
  let importance = 0;
  for (const concept of concepts) {
    const scores = scoresOf(concept, index, words);
    if (!scores.size) continue;
    importance += concept.importance;
    for (const [at, { score, sure }] of scores) {
      const known = totals.get(at) ?? { score: 0, covered: 0 };
      known.score += concept.importance * score;
      known.covered += concept.importance * Math.min(1, sure);
      totals.set(at, known);
    }
  }
  const hits = [];
  for (const [at, { score, covered }] of totals) {
    const share = importance ? covered / importance : 0;
    const prior = TYPE_PRIOR[typeOf(at)] ?? 1;
    hits.push({
      at,
      score: score * prior * (UNCOVERED + (1 - UNCOVERED) * share),
      sure: share,
      words: words.get(at) ?? new Set(),
    });
  }
  hits.sort((a, b) => b.score - a.score || a.at - b.at);
  return hits.filter((hit) => hit.score >= hits[0].score * TAIL);
}
