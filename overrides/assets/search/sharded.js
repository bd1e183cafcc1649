/**
 * The search of a very large catalogue: the same questions, understood in the same
 * way, over an index that comes in pieces.
 *
 * A question is answered in two steps. First come the shards of its own words; most
 * guesses lead to kinds, themes and places, which need none. Then, where that gave too
 * little, leaves a word unfound, or somebody asks for all there is, come the shards of the likeliest guesses.
 */

import { unpack } from "../facets/packed.js";
import { asText, highlight, missing, near, told, variety } from "./answer.js";
import { speak, stem, undiminished } from "./language.js";
import { Lexicon } from "./lexicon.js";
import { gather, learn, searched, understand } from "./question.js";
import { rank } from "./ranking.js";
import { ShardIndex } from "./shard-index.js";
import { Vocabulary } from "./vocabulary.js";

const MOST_OWN = 10; // shards of the words of one question
const MOST_GUESSED = 5; // shards of what they may mean besides
const WORTH = 0.3; // weight from which on a guess is worth a shard
const SHOWN = ["soort", "thema", "doelgroep", "luik"]; // facets that a result names

/**
 * Return a search engine over an index in pieces; it answers as `createEngine`'s does,
 * but later: `search`, `rows` and `fallback` return promises.
 *
 * @param {object} lead
 * @param {(address: string) => Promise<any>} ask fetches JSON from the site
 * @param {{ lexicon?: Lexicon, language?: string }} [options] other everyday words
 *   than ours, another language than Dutch
 */
export async function openShards(lead, ask, { lexicon, language } = {}) {
  if (language) speak(language);
  const columns = unpack(await ask(lead.columns));
  const index = new ShardIndex(lead, columns, ask);
  const vocabulary = new Vocabulary(index.words);
  let gathered;
  const knowledge = () => (gathered ??= gather(vocabulary, lexicon ?? new Lexicon()));
  const typeOf = (at) => (at < lead.projects ? "project" : "page");
  const chunks = new Map();

  /** Fetch the shards of some terms, at most so many, and learn their words. */
  async function fetchFor(terms, most) {
    const wanted = [...index.missing(terms)].slice(0, most);
    if (wanted.length) learn(knowledge(), await index.fetch(wanted));
    return wanted.length > 0;
  }

  /** The words of a question, and two neighbours that the index may write as one. */
  function* own(question) {
    const asked = searched(question).map(({ folded }) => folded);
    yield* asked.flatMap((word) => [word, stem(word)]);
    for (let at = 1; at < asked.length; at++) yield asked[at - 1] + asked[at];
    for (const word of asked) for (const larger of undiminished(word)) yield stem(larger);
  }

  /** The terms that concepts may mean, the likeliest first. */
  function likeliest(concepts) {
    const worth = new Map();
    const value = ({ ways, pieces, importance }, scale) => {
      for (const [term, { weight }] of ways) {
        const known = worth.get(term) ?? 0;
        if (weight >= WORTH) worth.set(term, Math.max(known, weight * importance * scale));
      }
      for (const piece of pieces) value(piece, scale * 0.6);
    };
    for (const concept of concepts) value(concept, 1);
    return [...worth].sort(([, a], [, b]) => b - a).map(([term]) => term);
  }

  async function answered(question, enough) {
    await fetchFor(own(question), MOST_OWN);
    let concepts = understand(question, knowledge());
    let ranked = rank(concepts, index, typeOf);
    let lacks = missing(concepts, index);
    const isPoor = ranked.length < enough || lacks.unnamed.length > 0;
    if (isPoor && (await fetchFor(likeliest(concepts), MOST_GUESSED))) {
      concepts = understand(question, knowledge());
      ranked = rank(concepts, index, typeOf);
      lacks = missing(concepts, index);
    }
    return { concepts, ranked, lacks };
  }

  /** Return the terms of a project, as the columns tell. */
  function termsOf(at) {
    return SHOWN.flatMap((key) => {
      const facet = columns.facets.find((one) => one.key === key);
      return facet ? facet.sets[facet.rows[at]].map((term) => facet.terms[term][1]) : [];
    });
  }

  async function recordOf(at) {
    const number = Math.floor(at / lead.chunk);
    if (!chunks.has(number)) {
      const address = lead.records.replace("{number}", number);
      const wanted = ask(`${address}?${lead.version}`);
      wanted.catch(() => chunks.delete(number));
      chunks.set(number, wanted);
    }
    const chunk = await chunks.get(number);
    const [id, type, title, summary, place, terms, language] = chunk[at % lead.chunk];
    const known = type === "project" ? termsOf(at).join(" · ") : terms;
    return { id, type, title, summary, place, terms: known, language };
  }

  async function search(text, { limit = 20 } = {}) {
    const question = asText(text);
    const { concepts, ranked, lacks } = await answered(question, limit);
    const hits = ranked.slice(0, limit).map(async (hit) => {
      const record = await recordOf(hit.at);
      return { ...hit, id: record.id, record };
    });
    return {
      hits: await Promise.all(hits),
      ...told(question, concepts, index, vocabulary),
      ...lacks,
      total: ranked.length,
    };
  }

  async function projects(text) {
    const { ranked, lacks } = await answered(asText(text), Infinity);
    const rows = near(ranked, lacks).map(({ at }) => at);
    return { rows: rows.filter((at) => at < lead.projects), ...lacks };
  }

  async function fallback() {
    const { terms, varied } = variety(
      Array.from({ length: lead.projects }, (_, at) => termsOf(at)),
    );
    return { terms, records: await Promise.all(varied.map(recordOf)) };
  }

  /** Make what the first question needs, in a moment when nobody waits. */
  const warm = () => Boolean(vocabulary.ways && knowledge().lexicon.guesses);

  return { search, projects, near, highlight, fallback, warm };
}
