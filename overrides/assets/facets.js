/**
 * The catalogue page: hears what a reader does, and loads facets/list.js, which does it.
 * Without these files the page lists its projects and links to a page for each theme,
 * kind and place.
 */

const WAIT = 250; // milliseconds after the last key
const WIDE = matchMedia("(min-width: 60rem)");
const form = document.querySelector("#filters");
const sheet = form.querySelector(".sheet");
const word = form.querySelector("[name=woord]");
const section = document.querySelector("section[aria-labelledby=list]");
const tools = section.querySelector(".list-tools");
const more = section.querySelector("[data-do=more]");

let timer;

/** Do what a reader asked; where the network fails, say so and leave the list. */
async function attempt(task) {
  try {
    await task(await import("./facets/list.js"));
  } catch {
    const note = section.querySelector("[data-note]");
    note.textContent = form.dataset.failed;
    note.hidden = false;
    document.querySelector("#said").textContent = note.textContent;
  }
}

section.addEventListener("click", ({ target }) => {
  const chip = target.closest(".active .chip");
  const name = target.closest("[data-do]")?.dataset.do;
  if (chip) attempt((list) => list.drop(chip));
  else if (name) attempt((list) => list.act(name));
});
form.addEventListener("change", ({ target }) => {
  if (target !== word) attempt((list) => list.changed());
});
tools.addEventListener("change", () => attempt((list) => list.changed()));
word.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => attempt((list) => list.changed({ isTyping: true })), WAIT);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  attempt(async (list) => {
    await list.changed();
    sheet.open = WIDE.matches;
    section.querySelector("#list").focus();
  });
});
for (const event of ["focusin", "pointerover"])
  form.addEventListener(
    event,
    () => import("./facets/list.js").then((list) => list.prepare()).catch(() => {}),
    { once: true },
  );
addEventListener("popstate", () => attempt((list) => list.arrived()));

// Beside the list the filters are always open; above it, on a phone, on demand.
const fold = () => {
  sheet.open = WIDE.matches;
};
WIDE.addEventListener("change", fold);
fold();
tools.hidden = false;
if (more) {
  const { count, pageSize } = form.dataset;
  const next = Math.min(count - pageSize, pageSize);
  more.textContent = more.dataset.words.replace("{count}", next);
  more.hidden = false;
}
if (location.search) attempt((list) => list.arrived({ isFirst: true }));
else form.reset(); // what a browser remembers of an earlier visit
