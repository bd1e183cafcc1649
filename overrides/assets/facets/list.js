/**
 * The catalogue page, narrowed down: boxes, address bar and list of cards, kept equal.
 * Loaded by facets.js when a reader first goes there; the sums stand in columns.js.
 */

import {
  byTitle,
  cheapest,
  narrow,
  nearest,
  read,
  table,
  write,
} from "./columns.js";
import { publish } from "./filtered.js";
import { showOnMap } from "./map.js";
import { unpack } from "./packed.js";
import { announce, element, icon, say, share } from "../page.js";

const form = document.querySelector("#filters");
const words = form.dataset;
const sheet = form.querySelector(".sheet");
const section = document.querySelector("section[aria-labelledby=list]");
const find = (selector) => section.querySelector(selector);
const heading = find("#list");
const list = find("[data-list] ul");
const active = find(".active");
const note = find("[data-note]");
const order = find("select");
const word = form.querySelector("[name=woord]");
const more = find("[data-do=more]");

const shown = new Map([...list.children].map((card, row) => [row, card]));
const pageSize = Number(words.pageSize);
const chunkSize = Number(words.chunkSize);

let columns; // what the build counted
let names; // slug and title of every row
let chosen = new Map();
let near = ""; // the project that the reader comes from
let answering = null; // rows that answer to the word, the best first; null without one
let rows = []; // what passes, in the order of the list
let asked = 0; // so that only the last of several quick choices is shown

/** Return a JSON file of this site, asked for once; after a failure, once more. */
const kept = new Map();
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

async function load() {
  columns ??= unpack(await fetched(words.columns));
  return columns;
}

async function loadNames() {
  names ??= columns.names ?? (await fetched(words.names));
  return names;
}

const addressOf = (slug) =>
  new URL(say(words.project, { slug }), document.baseURI).href;

/** Return the cards of rows; those that are not in the page are fetched, 50 a file. */
async function cardsOf(wanted) {
  const missing = wanted.filter((row) => !shown.has(row));
  const numbers = new Set(missing.map((row) => Math.floor(row / chunkSize)));
  await Promise.all(
    [...numbers].map(async (number) => {
      const chunk = await fetched(say(words.chunk, { number }));
      chunk.forEach((text, place) => {
        const row = number * chunkSize + place;
        if (shown.has(row)) return;
        const holder = document.createElement("template");
        holder.innerHTML = text; // made by the build, from the template of every card
        shown.set(row, holder.content.querySelector("li"));
      });
    }),
  );
  return wanted.map((row) => shown.get(row));
}

function boxes() {
  return [...form.querySelectorAll("input[type=checkbox]")];
}

/** Give every term a box: of a facet with very many, the page holds only the first. */
function complete({ facets }) {
  for (const { key, terms } of facets) {
    const there = new Set(
      [...form.querySelectorAll(`input[name="${key}"]`)].map((box) => box.value),
    );
    if (there.size === terms.length) continue;
    const rest = form.querySelector(`[data-facet="${key}"] .rest ul`);
    for (const [slug, title] of terms) {
      if (there.has(slug)) continue;
      const box = element("input", { type: "checkbox", name: key, value: slug });
      const name = element("span", { class: "name" }, title);
      const count = element("span", { class: "count" });
      const label = element("label", { class: "choice" }, box, name, " ", count);
      rest.append(element("li", {}, label));
    }
  }
}

/** Find what answers to the word, as the search of the site does. */
async function readWord() {
  const text = word.value.trim();
  answering = null;
  if (text) {
    const { load: loadEngine } = await import("../finding.js");
    answering = await (await loadEngine()).rows(text);
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
    const row = (await loadNames()).findIndex(([slug]) => slug === from);
    if (row >= 0) near = from;
    else found.unknown.push(from);
    offer("nabij", near && say(words.near, { title: names[row]?.[1] }));
  }
  word.value = searchParams.get("woord") ?? "";
  await readWord();
  const wanted = searchParams.get("volgorde");
  const isKnown = [...order.options].some((option) => option.value === wanted);
  order.value = isKnown ? wanted : standardOrder();
  for (const box of boxes()) {
    const facet = columns.facets.find((one) => one.key === box.name);
    const term = facet.terms.findIndex(([slug]) => slug === box.value);
    box.checked = chosen.get(box.name)?.has(term) ?? false;
    if (!box.checked) continue;
    for (let part = box.closest("details"); part !== sheet; ) {
      part.open = true;
      part = part.parentElement.closest("details");
    }
  }
  const told = found.unknown.slice(0, 3).map((text) => `“${text.slice(0, 40)}”`);
  note.textContent = told.length ? say(words.unknown, { names: told.join(", ") }) : "";
  note.hidden = !told.length;
}

const standardOrder = () => (answering ? "passend" : near ? "nabij" : "nieuw");

/** Take over what is ticked. */
function readBoxes() {
  chosen = new Map();
  for (const { key, terms } of columns.facets) {
    const ticked = new Set(
      boxes()
        .filter((box) => box.name === key && box.checked)
        .map((box) => terms.findIndex(([slug]) => slug === box.value)),
    );
    if (ticked.size) chosen.set(key, ticked);
  }
}

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
  columns.facets.forEach(({ key, terms }, number) => {
    const numbers = new Map(terms.map(([slug], term) => [slug, term]));
    for (const box of form.querySelectorAll(`input[name="${key}"]`)) {
      const count = found.counts[number][numbers.get(box.value)];
      box.parentElement.querySelector(".count").textContent = count;
      box.parentElement.classList.toggle("is-empty", !count && !box.checked);
    }
  });
  heading.textContent = counted(rows.length);
  find("[data-empty]").hidden = rows.length > 0;
  sheet.querySelector("button").textContent = counted(rows.length);
  showChips();
  list.replaceChildren(...cards);
  showMore();
  list.dispatchEvent(new Event("cards:shown", { bubbles: true }));
  showOnMap(columns, rows, counted);
  if (!isFirst) announce(heading.textContent);
  const all = await loadNames();
  if (mine === asked) publish(rows.map((row) => all[row][0]));
}

function chip(key, value, title, name) {
  const made = element("button", { type: "button", class: "chip" }, title, icon("close"));
  made.dataset.key = key;
  made.dataset.value = value;
  made.setAttribute("aria-label", say(words.remove, { name: `${name} ${title}` }));
  return element("li", {}, made);
}

function showChips() {
  const chips = columns.facets.flatMap(({ key, name, terms }) =>
    [...(chosen.get(key) ?? [])].map((term) => chip(key, ...terms[term], name)),
  );
  const text = word.value.trim();
  if (text) {
    const [label] = word.labels;
    chips.unshift(chip(word.name, text, `“${text.slice(0, 40)}”`, label.textContent));
  }
  active.querySelector("ul").replaceChildren(...chips);
  active.hidden = !chips.length;
  const plate = sheet.querySelector("[data-chosen]");
  plate.textContent = chips.length || "";
  plate.hidden = !chips.length;
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
  readBoxes();
  const hadWord = answering !== null;
  const wasStandard = order.value === standardOrder();
  await readWord();
  if (wasStandard) order.value = standardOrder();
  note.hidden = true;
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
  const place = [...active.querySelectorAll(".chip")].indexOf(chip);
  const { key, value } = chip.dataset;
  await untick((box) => box.name === key && (box === word || box.value === value));
  const left = active.querySelectorAll(".chip");
  (left[Math.min(place, left.length - 1)] ?? heading).focus();
}

/** Do what a button says: clear, share, export or more. */
export async function act(name) {
  await load();
  if (!asked) rows = await sorted(narrow(columns, chosen).rows);
  await actions[name]();
}

/** Fetch what the first choice will need. */
export const prepare = () => load().then(complete);

function untick(wanted) {
  for (const box of boxes()) if (wanted(box)) box.checked = false;
  if (wanted(word)) word.value = "";
  return changed();
}

const actions = {
  async clear() {
    await untick(() => true);
    heading.focus();
  },

  async share() {
    const told = await share(address(), document.title, words);
    if (!told) return;
    note.textContent = told;
    note.hidden = false;
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
