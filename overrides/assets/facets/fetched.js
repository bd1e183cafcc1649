/**
 * What the list of the catalogue fetches, each file once and only when a choice needs
 * it: columns, names and cards. What it shows of them stands in list.js.
 */

import { unpack } from "./packed.js";
import { say } from "../page.js";

const addresses = document.querySelector("#filters").dataset;
const chunkSize = Number(addresses.chunkSize);
const inPage = document.querySelectorAll(
  "section[aria-labelledby=list] [data-list] > ul > li",
);

const kept = new Map(); // address → what comes of it
const cards = new Map([...inPage].map((card, row) => [row, card]));

let columns;
let names;

/** Return a JSON file of this site, asked for once; after a failure, once more. */
function fetched(address) {
  if (!kept.has(address)) {
    const wanted = fetch(new URL(address, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json();
    });
    wanted.catch(() => kept.delete(address));
    kept.set(address, wanted);
  }
  return kept.get(address);
}

/** Return what the build counted. */
export async function loadColumns() {
  columns ??= unpack(await fetched(addresses.columns));
  return columns;
}

/** Return slug and title of every row. */
export async function loadNames() {
  names ??= (await loadColumns()).names ?? (await fetched(addresses.names));
  return names;
}

/** Return the cards of rows; those that are not in the page are fetched, 50 a file. */
export async function cardsOf(rows) {
  const missing = rows.filter((row) => !cards.has(row));
  const numbers = new Set(missing.map((row) => Math.floor(row / chunkSize)));
  await Promise.all(
    [...numbers].map(async (number) => {
      const chunk = await fetched(say(addresses.chunk, { number }));
      chunk.forEach((text, place) => {
        const row = number * chunkSize + place;
        if (cards.has(row)) return;
        const holder = document.createElement("template");
        holder.innerHTML = text; // made by the build, from the template of every card
        cards.set(row, holder.content.querySelector("li"));
      });
    }),
  );
  return rows.map((row) => cards.get(row));
}
