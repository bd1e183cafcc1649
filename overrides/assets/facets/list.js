/**
 * The catalogue page, narrowed down: boxes, address bar and list of cards, kept equal.
 * Loaded by facets.js when a reader first goes there. The sums stand in columns.js, the
 * parts of the page in boxes.js and chips.js, what is fetched in fetched.js.
 */

import { complete, count, tick, ticked, untick } from "./boxes.js";
import { chipAt, placeOf, showChips } from "./chips.js";
import {
  byTitle,
  cheapest,
  narrow,
  nearest,
  read,
  table,
  write,
} from "./columns.js";
import { cardsOf, loadColumns, loadNames } from "./fetched.js";
import { publish } from "./filtered.js";
import { showOnMap } from "./map.js";
import { announce, element, say, share } from "../page.js";

const form = document.querySelector("#filters");
const words = form.dataset;
const sheet = form.querySelector(".sheet");
const section = document.querySelector("section[aria-labelledby=list]");
const find = (selector) => section.querySelector(selector);
const heading = find("#list");
const list = find("[data-list] ul");
const note = find("[data-note]");
const order = find("select");
const word = form.querySelector("[name=woord]");
const more = find("[data-do=more]");

const pageSize = Number(words.pageSize);

let columns; // what the build counted
let chosen = new Map();
let near = ""; // the project that the reader comes from
let answering = null; // rows that answer to the word, the best first; null without one
let lacking = ""; // a sentence, where no project mentions the word
let rows = []; // what passes, in the order of the list
let asked = 0; // so that only the last of several quick choices is shown

async function load() {
  columns ??= await loadColumns();
  return columns;
}

const addressOf = (slug) =>
  new URL(say(words.project, { slug }), document.baseURI).href;

/** Find what answers to the word, as the search of the site does. */
async function readWord() {
  const text = word.value.trim();
  answering = null;
  lacking = "";
  if (text) {
    const { load: loadEngine } = await import("../finding.js");
    const engine = await loadEngine();
    const found = await engine.projects(text);
    answering = found.rows;
    if (found.isFar && answering.length) {
      lacking = say(words.far, { words: found.unnamed.join(", ") });
    }
  }
  offer("passend", text && words.fitting);
}

/** Have an order to choose from, or no longer where it has no title. */
function offer(value, title) {
  const there = order.querySelector(`[value=${value}]`);
  if (!title) there?.remove();
  else if (there) there.textContent = title;
  else order.prepend(element("option", { value }, title));
}

/** Take over what the address asks. */
async function readAddress() {
  const { searchParams } = new URL(location.href);
  await load();
  complete(columns);
  const found = read(columns, searchParams);
  chosen = found.chosen;
  near = "";
  const from = searchParams.get("bij");
  if (from) {
    const names = await loadNames();
    const row = names.findIndex(([slug]) => slug === from);
    if (row >= 0) near = from;
    else found.unknown.push(from);
    offer("nabij", near && say(words.near, { title: names[row]?.[1] }));
  }
  word.value = searchParams.get("woord") ?? "";
  await readWord();
  const wanted = searchParams.get("volgorde");
  const isKnown = [...order.options].some((option) => option.value === wanted);
  order.value = isKnown ? wanted : standardOrder();
  tick(columns, chosen);
  const told = found.unknown.slice(0, 3).map((text) => `“${text.slice(0, 40)}”`);
  tell(told.length ? say(words.unknown, { names: told.join(", ") }) : "", lacking);
}

/** Show sentences in the note above the list, which hides when there are none. */
function tell(...sentences) {
  note.textContent = sentences.filter(Boolean).join(" ");
  note.hidden = !note.textContent;
}

const standardOrder = () => (answering ? "passend" : near ? "nabij" : "nieuw");

function address() {
  const volgorde = order.value === standardOrder() ? "" : order.value;
  const here = new URL(location.href);
  const woord = word.value.trim();
  here.search = write(columns, chosen, { woord, bij: near, volgorde });
  here.hash = "";
  return here.href;
}

async function sorted(passing) {
  if (order.value === "passend" && answering) {
    const among = new Set(passing);
    return answering.filter((row) => among.has(row));
  }
  if (order.value === "goedkoop") return cheapest(columns, passing);
  if (order.value === "titel")
    return byTitle(await loadNames(), passing, document.documentElement.lang);
  if (order.value === "nabij") {
    const one = (await loadNames()).findIndex(([slug]) => slug === near);
    return nearest(columns, passing, one);
  }
  return passing;
}

function counted(number) {
  const { one, many, none } = heading.dataset;
  return say(number === 0 ? none : number === 1 ? one : many, {
    count: number.toLocaleString(document.documentElement.lang),
  });
}

/** Show what is chosen: counts, chips, list and announcement. */
async function show({ isFirst = false } = {}) {
  const mine = ++asked;
  const found = narrow(columns, chosen, answering);
  const inOrder = await sorted(found.rows);
  const cards = await cardsOf(inOrder.slice(0, pageSize));
  if (mine !== asked) return;
  rows = inOrder;
  count(columns, found.counts);
  heading.textContent = counted(rows.length);
  find("[data-empty]").hidden = rows.length > 0;
  sheet.querySelector("button").textContent = counted(rows.length);
  showChips(columns, chosen, word);
  list.replaceChildren(...cards);
  showMore();
  list.dispatchEvent(new Event("cards:shown", { bubbles: true }));
  showOnMap(columns, rows, counted);
  const told = lacking && `. ${lacking}`;
  if (!isFirst) announce(heading.textContent + told);
  const all = await loadNames();
  if (mine === asked) publish(rows.map((row) => all[row][0]));
}

function showMore() {
  if (!more) return;
  const left = rows.length - list.children.length;
  more.hidden = left <= 0;
  more.textContent = say(more.dataset.words, { count: Math.min(left, pageSize) });
}

/**
 * The reader changed something: it becomes an address that can be gone back from.
 * While somebody types, each letter takes the place of the one before.
 */
export async function changed({ isTyping = false } = {}) {
  await load();
  complete(columns);
  chosen = ticked(columns);
  const hadWord = answering !== null;
  const wasStandard = order.value === standardOrder();
  await readWord();
  if (wasStandard) order.value = standardOrder();
  tell(lacking);
  if (address() !== location.href) {
    if (isTyping && hadWord) history.replaceState(null, "", address());
    else history.pushState(null, "", address());
  }
  await show();
}

/** The address changed, or the page was opened with one: show what it asks. */
export async function arrived({ isFirst = false } = {}) {
  await readAddress();
  await show({ isFirst });
  if (isFirst && !note.hidden) announce(note.textContent);
}

/** Take away the filter of a chip; the focus goes to the next, or to the heading. */
export async function drop(chip) {
  const place = placeOf(chip);
  const { key, value } = chip.dataset;
  await without((box) => box.name === key && (box === word || box.value === value));
  (chipAt(place) ?? heading).focus();
}

/** Do what a button says: clear, share, export or more. */
export async function act(name) {
  await load();
  if (!asked) rows = await sorted(narrow(columns, chosen).rows);
  await actions[name]();
}

/** Fetch what the first choice will need. */
export const prepare = () => load().then(complete);

function without(wanted) {
  untick(wanted);
  if (wanted(word)) word.value = "";
  return changed();
}

const actions = {
  async clear() {
    await without(() => true);
    heading.focus();
  },

  async share() {
    const told = await share(address(), document.title, words);
    if (!told) return;
    tell(told);
    announce(told);
  },

  async export() {
    const all = await loadNames();
    const heads = words.columnsNamed.split("|");
    const text = table(columns, all, rows, heads, addressOf);
    const file = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    element("a", { href: file, download: `${words.file}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
  },

  async more() {
    const from = list.children.length;
    const cards = await cardsOf(rows.slice(from, from + pageSize));
    list.append(...cards);
    showMore();
    list.dispatchEvent(new Event("cards:shown", { bubbles: true }));
    cards[0].querySelector("a").focus();
  },
};
