/**
 * The street of phases, from far and from near: whole, one house, one room. The
 * drawing and the text below it follow each other, and the address follows both.
 * Without this file every link in the drawing still leads to its text, which opens.
 */

import { announce } from "./page.js";

const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const LASTS = 380; // milliseconds
const AROUND = 10; // user units kept free around what is zoomed in on

const region = document.querySelector(".zoom");
const bar = region.querySelector(".zoom-bar");
const drawings = [...region.querySelectorAll(".zoom-figure > svg")].map((svg) => ({
  svg,
  whole: numbers(svg.getAttribute("viewBox")),
  parts: new Map(
    [...svg.querySelectorAll("[data-zoom]")].map((one) => [one.dataset.zoom, one]),
  ),
}));

// Every place by name: what it lies in, and how a reader knows it.
const places = new Map();
for (const [name, part] of drawings[0].parts) {
  const inside = part.parentElement.closest("[data-zoom]")?.dataset.zoom ?? "";
  places.set(name, { inside, label: part.querySelector("a > title").textContent });
}
const within = (inside) =>
  [...places.keys()].filter((name) => places.get(name).inside === inside);

let here = "";

function numbers(text) {
  return text.split(" ").map(Number);
}

/** Return what an address says behind its hash, whatever somebody wrote there. */
function written(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

/** Return the place that an address names, also by a part of its text, or nothing. */
function named(hash) {
  let name = written(hash);
  while (name && !places.has(name)) {
    name = name.slice(0, Math.max(0, name.lastIndexOf("-")));
  }
  return name;
}

function box(drawing, name) {
  if (!name) return drawing.whole;
  const [x, y, width, height] = numbers(drawing.parts.get(name).dataset.box);
  return [x - AROUND, y - AROUND, width + 2 * AROUND, height + 2 * AROUND];
}

function move(drawing, to, calm) {
  const from = numbers(drawing.svg.getAttribute("viewBox"));
  const began = performance.now();
  cancelAnimationFrame(drawing.frame);
  const step = (now) => {
    const part = calm ? 1 : Math.min(1, (now - began) / LASTS);
    const eased = 1 - (1 - part) ** 3;
    const view = to.map((goal, index) => from[index] + (goal - from[index]) * eased);
    drawing.svg.setAttribute("viewBox", view.join(" "));
    if (part < 1) drawing.frame = requestAnimationFrame(step);
  };
  if (calm) step(began);
  else drawing.frame = requestAnimationFrame(step);
}

/** Zoom the drawings to a place, and open its text. */
function show(name, calm = CALM.matches) {
  here = name;
  for (const drawing of drawings) {
    drawing.svg.classList.toggle("zoomed", name !== "");
    for (const [one, part] of drawing.parts) part.classList.toggle("here", one === name);
    move(drawing, box(drawing, name), calm);
  }
  for (const one of document.querySelectorAll(".phases details")) {
    const holds = name !== "" && one.querySelector(`#${CSS.escape(name)}`) !== null;
    if (one.open !== holds) one.open = holds;
  }
  for (const button of bar.querySelectorAll("button")) {
    const to = goal(button.dataset.go);
    button.setAttribute("aria-disabled", String(to === undefined || to === name));
  }
  document.querySelector("#to-text").hash = name || "lezen";
}

/** Return the place that a button leads to: a name, empty for the whole, or nothing. */
function goal(way) {
  const place = places.get(here);
  if (way === "whole") return "";
  if (way === "out") return place?.inside;
  if (way === "in") return within(here)[0];
  const level = [...places.keys()].filter(
    (name) => (places.get(name).inside === "") === (place?.inside === ""),
  );
  const at = level.indexOf(here);
  return place && level[at + (way === "after" ? 1 : -1)];
}

/** Go to a place as a step that the back button undoes. */
function go(name) {
  if (name === undefined || name === here) return;
  history.pushState(null, "", name ? `#${name}` : location.pathname + location.search);
  show(name);
  announce(name ? places.get(name).label : bar.dataset.whole);
  if (region.getBoundingClientRect().top < 0) {
    region.scrollIntoView({ behavior: CALM.matches ? "auto" : "smooth" });
  }
}

bar.hidden = false;
bar.addEventListener("click", (event) => {
  const way = event.target.closest("button")?.dataset.go;
  if (way) go(goal(way));
});

region.addEventListener("click", (event) => {
  const link = event.target.closest("svg a");
  if (!link) return;
  const name = link.getAttribute("href").slice(1);
  if (!places.has(name) || name === here) return; // on to the text
  event.preventDefault();
  go(name);
});

// In the drawing and on its buttons: these keys say nothing to the rest of the page.
const KEYS = {
  "+": "in",
  "-": "out",
  0: "whole",
  ArrowLeft: "before",
  ArrowRight: "after",
  Escape: "out",
};
region.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = KEYS[event.key];
  if (way === undefined || (way === "out" && here === "")) return;
  const name = way === "in" ? under(event.target) : goal(way);
  if (name === undefined) return;
  event.preventDefault();
  go(name);
});

/** Return the place whose link has the focus, else the first one further in. */
function under(target) {
  const name = target.closest("[data-zoom]")?.dataset.zoom;
  return places.get(name)?.inside === here ? name : goal("in");
}

// Who opens or closes a text sees the drawing follow, and loses no line.
document.querySelector(".phases").addEventListener("click", (event) => {
  const summary = event.target.closest("summary");
  if (!summary) return;
  const details = summary.parentElement;
  const name = summary.nextElementSibling.id;
  const before = summary.getBoundingClientRect().top;
  event.preventDefault();
  const next = details.open ? places.get(name).inside : name;
  history.replaceState(null, "", next ? `#${next}` : location.pathname + location.search);
  show(next, true);
  scrollBy({ top: summary.getBoundingClientRect().top - before, behavior: "instant" });
});

function arrive() {
  show(named(location.hash), true);
  document.getElementById(written(location.hash))?.scrollIntoView();
}

addEventListener("popstate", () => show(named(location.hash)));
addEventListener("hashchange", arrive);
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll(".phases details")) {
    one.removeAttribute("name");
    one.open = true;
  }
});
if (here !== named(location.hash)) arrive();
else show("");
