/**
 * Suggestions below a search field: the combobox pattern of the ARIA Authoring
 * Practices Guide, with a list. The form stays what it is: Enter leads to the page of
 * results.
 */

import { about, addressOf, find, load, tongueOf } from "./finding.js";
import { announce, element, say } from "./page.js";

const MOST = 6; // suggestions
const MOST_FAR = 3; // where all are guesses
const WAIT = 120; // milliseconds after the last key

/** Give a search form suggestions. */
export function suggest(form) {
  const input = form.querySelector("input");
  const list = element("ul", {
    id: `${input.id}-list`,
    role: "listbox",
    class: "found",
    "aria-label": form.querySelector("label").textContent,
  });
  list.hidden = true;
  form.append(list);
  const combobox = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  };
  for (const [key, value] of Object.entries(combobox)) input.setAttribute(key, value);
  load().catch(() => {});

  let active = -1; // place of the option that Enter chooses
  let timer;
  let asked = 0;

  function close() {
    list.hidden = true;
    active = -1;
    asked += 1;
    clearTimeout(timer);
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    const options = [...list.children];
    if (!options.length) return;
    active = (place + options.length) % options.length;
    options.forEach((one, at) => one.setAttribute("aria-selected", at === active));
    input.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function option(place, address, ...inside) {
    const made = element(
      "li",
      { role: "option", id: `${list.id}-${place}`, "aria-selected": "false" },
      ...inside,
    );
    made.dataset.address = address;
    return made;
  }

  /** An option that leads to the page of results, and what it says. */
  function toResults(words, said) {
    const address = new URL(form.action);
    address.searchParams.set("q", words);
    const made = option("all", address.href, said);
    made.classList.add("all");
    return made;
  }

  async function show() {
    const words = input.value.trim();
    const mine = ++asked;
    if (!words || /^\p{L}$/u.test(words)) {
      close(); // one letter is a beginning
      return;
    }
    let engine;
    let found;
    try {
      [engine, found] = await find(words, { limit: MOST });
    } catch {
      close();
      return;
    }
    if (mine !== asked) return;
    const { isFar, total, unnamed } = found;
    const hits = engine.near(found.hits, found).slice(0, isFar ? MOST_FAR : MOST);
    const far = isFar && say(form.dataset.far, { words: unnamed.join(", ") });
    const shown = hits.map(({ record }, place) =>
      option(
        place,
        addressOf(record),
        element("span", tongueOf(record), record.title),
        element("small", {}, about(record)),
      ),
    );
    if (hits.length && isFar) shown.unshift(toResults(words, far));
    else if (hits.length && total > hits.length) {
      shown.push(toResults(words, say(form.dataset.all, { words })));
    }
    list.replaceChildren(...shown);
    list.hidden = !shown.length;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", String(shown.length > 0));
    const some = say(form.dataset.some, { count: hits.length });
    announce(!hits.length ? form.dataset.none : isFar ? `${far} ${some}` : some);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      else if (event.key === "ArrowDown") choose(active + 1);
      else choose(active < 0 ? -1 : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.href = list.children[active].dataset.address;
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) location.href = chosen.dataset.address;
  });
  if (input.value && input === document.activeElement) show();
}
