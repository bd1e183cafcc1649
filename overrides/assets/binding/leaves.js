/**
 * The booklet that the browser prints, made of the pages of the projects.
 */

import { element } from "../page.js";

// What the booklet takes over of a project's page, in this order.
const TAKEN = [
  ".lead",
  ".picture",
  ".facts dl",
  ".plain",
  ".prose, .question",
  ".learnt",
  ".takeover",
];
const LEFT = "button, a.more, .aside-links, .crumbs, nav, script, noscript, link, style";

/**
 * Make the booklet: a cover with contents, then a page for each project.
 *
 * @param {HTMLElement} booklet with the cover inside
 * @param {object[]} found projects, each with title, address and the article of its page
 * @param {{title: string, day: string, address: string}} told on the cover
 */
export function compose(booklet, found, { title, day, address }) {
  const cover = booklet.querySelector(".booklet-cover");
  cover.querySelector(".booklet-title").textContent = title;
  cover.querySelector(".booklet-day").textContent = day;
  cover.querySelector(".booklet-address").textContent = address;
  cover
    .querySelector(".booklet-contents")
    .replaceChildren(...found.map((one) => element("li", {}, one.title)));
  booklet.replaceChildren(cover, ...found.map(leaf));
  booklet.hidden = false;
}

/** Return the pages of one project. Headings go one level down, names are left out. */
function leaf(one, place) {
  const number = element("span", { class: "plate" }, place + 1);
  const made = element("section", { class: "leaf" });
  made.append(element("h2", {}, number, one.title));
  made.append(element("p", { class: "leaf-address" }, one.address));
  const taken = new Set();
  for (const selector of TAKEN) {
    for (const piece of one.article.querySelectorAll(selector)) {
      if ([...taken].some((other) => other.contains(piece))) continue;
      taken.add(piece);
      made.append(lowered(piece.cloneNode(true)));
    }
  }
  return made;
}

function lowered(piece) {
  for (const one of piece.querySelectorAll(LEFT)) one.remove();
  for (const one of [piece, ...piece.querySelectorAll("*")]) {
    for (const name of ["id", "aria-labelledby", "loading", "tabindex"])
      one.removeAttribute(name);
    for (const attribute of [...one.attributes])
      if (attribute.name.startsWith("on")) one.removeAttribute(attribute.name);
  }
  for (const old of piece.querySelectorAll("h2, h3, h4")) {
    const level = Math.min(6, Number(old.localName[1]) + 1);
    const fresh = element(`h${level}`, { class: old.className });
    fresh.append(...old.childNodes);
    old.replaceWith(fresh);
  }
  return piece;
}
