/**
 * What suggestions and the page of results share: the engine, made when it is first
 * needed, and ways to write what it finds. Content is written as text, never as HTML.
 */

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

/** Return a sentence with its `{names}` filled in. */
export function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Have a screen reader say something: the one live region of the page. */
export function announce(text) {
  const place = document.querySelector("#said");
  if (place.textContent !== text) place.textContent = text;
}

/** Return a new element with attributes and what stands inside. */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

/** Return a text as nodes in which the stretches that were found are marked. */
export function marked(stretches) {
  return stretches.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));
}
