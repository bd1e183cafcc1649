/** The page of results: what its address asks for, then whatever is typed. */

import { about, addressOf, find, load, marked, tongueOf } from "./finding.js";
import { announce, element, say } from "./page.js";

const MOST = 60; // results on the page
const MOST_FAR = 6; // results where all are guesses
const MOST_THEMES = 4; // that are named beside guesses
const MOST_WORDS = 300; // characters of a question
const WAIT = 120; // milliseconds after the last key

/** Return one result; without `engine` nothing in it is marked. */
function result(record, words, engine) {
  const text = (value) => (engine ? marked(engine.highlight(value, words)) : [value]);
  const tongue = tongueOf(record);
  const link = element("a", { href: addressOf(record), ...tongue }, ...text(record.title));
  return element(
    "li",
    {},
    element("h3", {}, link),
    element("p", { class: "where" }, about(record)),
    element("p", tongue, ...text(record.summary)),
  );
}

/** Ways of finding a word that nobody wonders about. */
const PLAIN = ["exact", "form", "prefix", "diminutive"];

/** Return whether a reader would wonder why a word found what it found. */
const puzzles = ({ how, used }) => used.length > 0 && !PLAIN.includes(how);

/** Return links to the themes that most of these records are about. */
function themesOf(records) {
  const terms = records.flatMap((record) => record.terms.split(" · "));
  const timesOf = (link) => {
    const [count] = link.querySelectorAll(".count");
    const name = link.textContent.slice(0, -count.textContent.length).trim();
    return terms.filter((term) => term === name).length;
  };
  const links = [...document.querySelectorAll("[data-themes] a")].filter(timesOf);
  return links.sort((a, b) => timesOf(b) - timesOf(a)).slice(0, MOST_THEMES);
}

/** Show in `section` what the field of `form` asks for. */
export async function showResults(section, form) {
  const input = form.querySelector("input");
  const title = section.querySelector("h2");
  const list = section.querySelector("ol");
  const how = section.querySelector(".how");
  const onward = section.querySelector(".onward");
  let timer;
  let asked = 0;

  /** Say how the question was understood, and offer it with mistakes mended. */
  function explain({ understood, suggestion, unnamed, isFar }) {
    const used = understood
      .filter((one) => puzzles(one) && !suggestion?.includes(one.used[0]))
      .map((one) => one.used.join(" + "));
    const parts = [];
    if (unnamed.length && !isFar) {
      parts.push(say(section.dataset.lacking, { words: unnamed.join(", ") }));
    }
    if (used.length) parts.push(say(section.dataset.used, { words: used.join(", ") }));
    if (suggestion) {
      const address = new URL(location.href);
      address.searchParams.set("q", suggestion);
      const [before, after] = section.dataset.meant.split("{words}");
      parts.push(
        element("span", {}, before, element("a", { href: address.href }, suggestion), after),
      );
    }
    how.replaceChildren(...parts.flatMap((part, at) => (at ? [" · ", part] : [part])));
    how.hidden = !parts.length;
  }

  async function show() {
    const words = input.value.trim().slice(0, MOST_WORDS);
    const mine = ++asked;
    const here = new URL(location.href);
    if (words) here.searchParams.set("q", words);
    else here.searchParams.delete("q");
    if (here.href !== location.href) history.replaceState(null, "", here);
    section.hidden = !words;
    if (!words) return;
    let engine;
    let answer;
    let hits;
    let instead = [];
    try {
      [engine, answer] = await find(words, { limit: MOST });
      hits = engine.near(answer.hits, answer).slice(0, answer.isFar ? MOST_FAR : MOST);
      if (!hits.length) instead = (await engine.fallback()).records;
    } catch {
      if (mine !== asked) return;
      title.textContent = section.dataset.failed;
      list.replaceChildren();
      how.hidden = true;
      onward.hidden = true;
      return;
    }
    if (mine !== asked) return;
    const { total, isFar, unnamed } = answer;
    const { none, far, one, many } = section.dataset;
    title.textContent =
      hits.length && isFar
        ? say(far, { words: unnamed.join(", ") })
        : say(!hits.length ? none : total === 1 ? one : many, { count: total, words });
    announce(title.textContent);
    explain(hits.length ? answer : { understood: [], unnamed: [] });
    list.replaceChildren(
      ...hits.map((hit) => result(hit.record, hit.words, engine)),
      ...instead.map((record) => result(record)),
    );
    const themes = isFar ? themesOf(hits.map(({ record }) => record)) : [];
    const near = onward.querySelector("[data-near-themes]");
    near.hidden = !themes.length;
    near
      .querySelector("ul")
      .replaceChildren(...themes.map((link) => element("li", {}, link.cloneNode(true))));
    onward.hidden = hits.length > 0 && !isFar;
  }

  // What somebody typed while this script was on its way counts.
  input.value ||= new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", () => {
    clearTimeout(timer);
    // One letter is a beginning; that nothing was found would be no news.
    if (!/^\s*\p{L}\s*$/u.test(input.value)) timer = setTimeout(show, WAIT);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    show();
  });
  form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
  await show();
}
