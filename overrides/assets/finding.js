/**
 * What suggestions and the page of results share: the engine, made when it is first
 * needed, and ways to write what it finds. Content is written as text, never as HTML.
 */

import { element } from "./page.js";
import { createEngine } from "./search/engine.js";

const ROOT = new URL("../", import.meta.url);
const RECORDS = new URL("data/zoeken.json", ROOT);

let engine; // a promise

/** Return the engine over the records of this site; fetched once, retried on failure. */
export function load() {
  engine ??= fetch(RECORDS).then(async (answer) => {
    if (!answer.ok) throw new Error(`${RECORDS}: ${answer.status}`);
    return createEngine(await answer.json());
  });
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** Return the whole address of what was found. */
export const addressOf = (record) => new URL(record.id, ROOT).href;

/** Return what stands below a title: where it is and what it is about. */
export const about = (record) => [record.place, record.terms].filter(Boolean).join(" · ");

/** Return a text as nodes in which the stretches that were found are marked. */
export function marked(stretches) {
  return stretches.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));
}
