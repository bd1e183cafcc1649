/**
 * The page of Mijn bundel: the list to put in order, and the booklet that the browser
 * prints. Both are made of the pages of the projects, so that they say the same.
 *
 * The address may carry somebody else's bundle, `?p=a,b,c`; it is shown, and kept only
 * when the reader asks.
 */

import { keep, kept, sound, tell, tellKept } from "./bundle.js";
import { compose } from "./binding/leaves.js";
import { element, icon, say, share } from "./page.js";

const page = document.querySelector("#bundle");
const words = page.dataset;
const part = (name) => page.querySelector(`[data-part=${name}]`);
const list = page.querySelector(".bundle-list");
const heading = page.querySelector("#kept");
const note = page.querySelector("[data-note]");
const booklet = document.querySelector(".booklet");
const pdfButton = page.querySelector("[data-do=pdf]");
const titleField = page.querySelector("#booklet-title");
const AT_ONCE = 6; // pages fetched side by side

const pages = new Map(); // slug → a promise of what stands on its page
let slugs = [];
let before = null; // what the bundle was before the last removal
let isShared = false;

/** Return a project: title, line about it, picture and what the booklet shows. */
function project(slug) {
  if (!pages.has(slug)) {
    const wanted = fetchProject(slug);
    wanted.catch(() => pages.delete(slug));
    pages.set(slug, wanted);
  }
  return pages.get(slug);
}

async function fetchProject(slug) {
  const address = new URL(say(words.project, { slug }), document.baseURI).href;
  const answer = await fetch(address);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const text = await answer.text();
  const found = new DOMParser().parseFromString(text, "text/html");
  const article = found.querySelector("main article");
  if (!article) return null;
  for (const link of article.querySelectorAll("[href], [src]")) {
    for (const name of ["href", "src"]) {
      const value = link.getAttribute(name);
      if (value !== null) link.setAttribute(name, new URL(value, address).href);
    }
  }
  for (const one of article.querySelectorAll("[srcset]")) one.removeAttribute("srcset");
  return {
    slug,
    address,
    title: article.querySelector("h1").textContent,
    about: [...(article.querySelector(".sign")?.childNodes ?? [])]
      .map((node) => node.textContent.trim())
      .filter(Boolean)
      .join(", "),
    picture: article.querySelector(".picture img")?.src ?? "",
    summary: article.querySelector(".lead")?.textContent ?? "",
    sheet: article.querySelector('.project-do a[href$=".pdf"]')?.href ?? "",
    article,
  };
}

/** Return the projects of the bundle, and tell which there are not. */
async function load() {
  const found = new Map();
  const lost = [];
  let unreached = false;
  const waiting = [...slugs];
  const fetchOn = async () => {
    for (let slug = waiting.shift(); slug; slug = waiting.shift()) {
      try {
        const one = await project(slug);
        if (one) found.set(slug, one);
        else lost.push(slug);
      } catch {
        unreached = true;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
  const told = [];
  if (lost.length) told.push(say(words.unknown, { names: lost.slice(0, 5).join(", ") }));
  if (unreached) told.push(words.unreached);
  if (told.length) explain(told.join(" "));
  if (lost.length) {
    slugs = slugs.filter((slug) => !lost.includes(slug));
    if (!isShared) keep(slugs);
  }
  return slugs.filter((slug) => found.has(slug)).map((slug) => found.get(slug));
}

function explain(text) {
  note.textContent = text;
  note.hidden = !text;
  if (text) tell(text);
}

function tool(name, sentence, sign, isOff) {
  const made = element("button", { type: "button", class: "tool", "data-do": name });
  made.setAttribute("aria-label", sentence);
  if (isOff) made.setAttribute("aria-disabled", "true");
  made.append(icon(sign));
  return made;
}

function row(one, place, count) {
  const { title } = one;
  const image = element("img", { src: one.picture, alt: "", width: 400, height: 300 });
  const link = element("a", { href: one.address }, title);
  const about = element("p", {}, one.about);
  const text = element("div", {}, element("h3", {}, link), about);
  const made = element("li", { "data-slug": one.slug }, image, text);
  if (isShared) return made;
  const tools = element(
    "div",
    { class: "tools" },
    tool("up", say(words.up, { title }), "up", place === 0),
    tool("down", say(words.down, { title }), "down", place === count - 1),
    tool("out", say(words.out, { title }), "close", false),
  );
  made.append(tools);
  return made;
}

function counted(count) {
  const { one, many, sharedOne, sharedMany } = words;
  const [single, several] = isShared ? [sharedOne, sharedMany] : [one, many];
  return say(count === 1 ? single : several, { count });
}

/** Show the bundle as it is now. */
async function show() {
  const found = await load();
  part("shared").hidden = !isShared;
  part("empty").hidden = found.length > 0 || slugs.length > 0;
  part("full").hidden = found.length === 0;
  part("ways").hidden = found.length > 0;
  page.querySelector(".own").hidden = isShared;
  for (const button of page.querySelectorAll("[data-do=restore]"))
    button.hidden = before === null;
  heading.textContent = counted(found.length);
  list.replaceChildren(...found.map((one, place) => row(one, place, found.length)));
  compose(booklet, found, { title: titleField.value, day: day(), address: address() });
  part("pdf").hidden = !found.some((one) => one.sheet);
}

/** Return the address under which anybody sees this bundle. */
function address() {
  const here = new URL(location.href);
  here.search = "";
  here.hash = "";
  return slugs.length ? `${here.href}?p=${slugs.join(",")}` : here.href;
}

/** Return the words that say when the booklet was put together. */
function day() {
  const { lang } = document.documentElement;
  const today = new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(new Date());
  return say(words.made, { day: today });
}

async function rearranged(wanted, sentence) {
  slugs = wanted;
  const lasts = keep(slugs);
  explain("");
  await show();
  tellKept(lasts, sentence);
}

async function move(item, by) {
  const { slug } = item.dataset;
  const from = slugs.indexOf(slug);
  const to = from + by;
  if (to < 0 || to >= slugs.length) return;
  before = null;
  const { title } = await project(slug);
  const wanted = slugs.filter((one) => one !== slug);
  wanted.splice(to, 0, slug);
  const values = { title, place: to + 1, count: slugs.length };
  await rearranged(wanted, say(words.moved, values));
  list.querySelector(`[data-slug="${slug}"] [data-do=${by < 0 ? "up" : "down"}]`).focus();
}

const actions = {
  up: (item) => move(item, -1),
  down: (item) => move(item, 1),

  async out(item) {
    const { slug } = item.dataset;
    const place = slugs.indexOf(slug);
    const { title } = await project(slug);
    before = slugs;
    const wanted = slugs.filter((one) => one !== slug);
    await rearranged(wanted, say(words.taken, { title }));
    const left = list.querySelectorAll("[data-do=out]");
    (left[Math.min(place, left.length - 1)] ?? page.querySelector("#empty")).focus();
  },

  async empty() {
    before = slugs;
    await rearranged([], words.emptied);
    page.querySelector("#empty").focus();
  },

  async restore() {
    const wanted = before;
    before = null;
    await rearranged(wanted, words.restored);
    heading.focus();
  },

  adopt: () => adopt(slugs),
  add: () => adopt([...kept(), ...slugs]),

  async share() {
    const told = await share(address(), titleField.value, words);
    if (told) explain(told);
  },

  async pdf() {
    pdfButton.setAttribute("aria-disabled", "true");
    explain(words.pdfBusy);
    try {
      const { make, save } = await import("./bundle-pdf.js");
      const { brand, contents, street, bold, plain, logo, logoShape } = words;
      const style = { street, bold, plain, logo, logoShape };
      const projects = (await load()).map(({ title, summary, address, sheet }) => ({
        ...{ title, summary, address, sheet },
      }));
      const title = titleField.value.trim() || brand;
      const told = { title, day: day(), address: address(), brand, contents, style };
      const { file, missing } = await make({ ...told, projects });
      save(file, title);
      const names = missing.join(", ");
      explain(names ? say(words.pdfMissing, { names }) : words.pdfMade);
    } catch {
      explain(words.pdfFailed);
    }
    pdfButton.removeAttribute("aria-disabled");
  },

  async print() {
    const images = [...booklet.querySelectorAll("img")];
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode().catch(() => {})));
    print();
  },
};

async function adopt(wanted) {
  isShared = false;
  history.replaceState(null, "", location.pathname);
  await rearranged(sound(wanted), words.adopted);
  heading.focus();
}

page.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (!button || button.getAttribute("aria-disabled")) return;
  actions[button.dataset.do](button.closest("li"));
});
titleField.addEventListener("input", () => {
  booklet.querySelector(".booklet-title").textContent = titleField.value;
});
addEventListener("storage", () => {
  if (isShared || slugs.join() === kept().join()) return;
  slugs = kept();
  show();
});

const shared = new URLSearchParams(location.search).get("p");
slugs = kept();
if (shared !== null) {
  const asked = sound(shared.split(","));
  isShared = asked.length > 0 && asked.join() !== slugs.join();
  if (isShared) slugs = asked;
}
await show();
