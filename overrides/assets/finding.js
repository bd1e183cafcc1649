/**
 * What suggestions and the page of results share: the engine, made when it is first
 * needed, and ways to write what it finds. Content is written as text, never as HTML.
 */

import { element } from "./page.js";

// A language other than the first has a folder of its own.
const { folder = "" } = document.documentElement.dataset;
const ROOT = new URL(`../${folder}`, import.meta.url);
const RECORDS = "data/zoeken.json";
const IN_SHARDS = "shards" in document.documentElement.dataset; // a large catalogue

let engine; // a promise

async function fetched(address) {
  const answer = await fetch(new URL(address, ROOT));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function make() {
  const language = document.documentElement.lang;
  const data = fetched(RECORDS);
  data.catch(() => {}); // told below, once the script is there
  if (IN_SHARDS) {
    const { openShards } = await import("./search/sharded.js");
    return openShards(await data, fetched, { language });
  }
  const { createEngine } = await import("./search/engine.js");
  return createEngine(await data, { language });
}

/** Return the engine over the records of this site; fetched once, retried on failure. */
export function load() {
  engine ??= make();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/**
 * Return the engine and its answer to a question. Where pieces of an index do not fit
 * together any more, because the site was renewed, it starts anew, once.
 */
export async function find(words, options) {
  try {
    const now = await load();
    return [now, await now.search(words, options)];
  } catch {
    engine = undefined;
    const now = await load();
    return [now, await now.search(words, options)];
  }
}

/** Return the whole address of what was found. */
export const addressOf = (record) => new URL(record.id, ROOT).href;

/** Return the attributes of a text that is not in the language of the page. */
export const tongueOf = ({ language }) => (language ? { lang: language } : {});

/** Return what stands below a title: where it is and what it is about. */
export const about = (record) => [record.place, record.terms].filter(Boolean).join(" · ").replaceAll(" ·", "\u00a0·");

/** Return a text as nodes in which the stretches that were found are marked. */
export function marked(stretches) {
  return stretches.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));
}
