/**
 * Mijn bundel: projects that a reader keeps. Runs on every page: it works the buttons
 * “keep in my bundle” and counts in the header. The bundle stays in the browser; where
 * the browser keeps nothing, it lasts as long as the visit.
 */

const HOME = new URL("../", import.meta.url);
const NAME = `buurtboek-bundel ${HOME.pathname}`; // one for each site of a host
export const MOST = 50; // projects; an address of so many is still an address
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const link = document.querySelector("#bundle-link");

/** Return slugs, each once and no more than fit, out of what anybody may have written. */
export function sound(slugs) {
  const strings = Array.isArray(slugs) ? slugs.map(String) : [];
  return [...new Set(strings.filter((slug) => SLUG.test(slug)))].slice(0, MOST);
}

function parsed(text) {
  try {
    return sound(JSON.parse(text));
  } catch {
    return [];
  }
}

// A window keeps its name from page to page: that is all there is where storage is
// blocked or full.
const passing = () => window.name.startsWith(NAME);

/** Return the slugs that are kept, in the reader's order. */
export function kept() {
  if (passing()) return parsed(window.name.slice(NAME.length));
  try {
    return parsed(localStorage.getItem(NAME));
  } catch {
    return [];
  }
}

/** Keep these slugs and no others. Return whether they outlast the visit. */
export function keep(slugs) {
  const text = JSON.stringify(sound(slugs));
  let lasts = true;
  try {
    localStorage.setItem(NAME, text);
    if (passing()) window.name = "";
  } catch {
    window.name = NAME + text;
    lasts = false;
  }
  refresh();
  return lasts;
}

/** Show on every button and in the header what is kept. */
export function refresh() {
  const slugs = new Set(kept());
  for (const button of document.querySelectorAll("[data-keep]"))
    button.setAttribute("aria-pressed", slugs.has(button.dataset.keep));
  const count = link.querySelector("[data-count]");
  count.textContent = slugs.size;
  count.hidden = !slugs.size;
}

/** Say a sentence: to a screen reader, and shortly beside the counter. */
export function tell(sentence) {
  document.querySelector("#said").textContent = sentence;
}

/** Tell how the bundle is now, and whether it will last. */
export function tellKept(lasts, sentence) {
  const { passing: short } = link.dataset;
  tell(lasts ? sentence : `${sentence} ${short}`);
  const warning = document.querySelector("#bundle-warning");
  warning.textContent = lasts ? "" : short;
  warning.hidden = lasts;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-keep]");
  if (!button) return;
  const slugs = kept();
  const { keep: slug } = button.dataset;
  const { added, dropped, full } = link.dataset;
  const isThere = slugs.includes(slug);
  if (!isThere && slugs.length >= MOST) {
    tell(full);
    return;
  }
  const wanted = isThere ? slugs.filter((one) => one !== slug) : [...slugs, slug];
  const lasts = keep(wanted);
  const sentence = isThere ? dropped : added;
  tellKept(lasts, sentence.replace("{count}", wanted.length));
});

for (const event of ["storage", "pageshow"]) addEventListener(event, refresh);
document.addEventListener("cards:shown", refresh);
document.documentElement.classList.add("keeps");
refresh();
