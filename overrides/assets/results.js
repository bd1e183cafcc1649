/** The page of results: what its address asks for, then whatever is typed. */

import { about, addressOf, find, load, marked } from "./finding.js";
import { announce, element, say } from "./page.js";

const MOST = 60; // results on the page
const MOST_WORDS = 300; // characters of a question
const WAIT = 120; // milliseconds after the last key

/** Return one result; without `engine` nothing in it is marked. */
function result(record, words, engine) {
  const text = (value) => (engine ? marked(engine.highlight(value, words)) : [value]);
  const link = element("a", { href: addressOf(record) }, ...text(record.title));
  return element(
    "li",
    {},
    element("h3", {}, link),
    element("p", { class: "where" }, about(record)),
    element("p", {}, ...text(record.summary)),
  );
}

/** Return whether a reader would wonder why a word found what it found. */
const puzzles = ({ how, used }) => used.length > 0 && !["exact", "form", "prefix", "diminutive"].includes(how);

/** Show in `section` what the field of `form` asks for. */
export async function showResults(section, form) {
  const input = form.querySelector("input");
  const title = section.querySelector("h2");
  const list = section.querySelector("ol");
  const how = section.querySelector(".how");
  let timer;
  let asked = 0;

  /** Say how the question was understood, and offer it with mistakes mended. */
  function explain({ understood, suggestion }) {
    const used = understood
      .filter((one) => puzzles(one) && !suggestion?.includes(one.used[0]))
      .map((one) => one.used.join(" + "));
    const parts = [];
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
    let instead = [];
    try {
      [engine, answer] = await find(words, { limit: MOST });
      if (!answer.total) instead = (await engine.fallback()).records;
    } catch {
      if (mine !== asked) return;
      title.textContent = section.dataset.failed;
      list.replaceChildren();
      how.hidden = true;
      return;
    }
    if (mine !== asked) return;
    const { hits, total } = answer;
    const sentence = section.dataset[total === 0 ? "none" : total === 1 ? "one" : "many"];
    title.textContent = say(sentence, { count: total, words });
    announce(title.textContent);
    explain(answer);
    list.replaceChildren(
      ...hits.map((hit) => result(hit.record, hit.words, engine)),
      ...instead.map((record) => result(record)),
    );
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
