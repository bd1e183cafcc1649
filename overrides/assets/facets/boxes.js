/**
 * The boxes of the catalogue's form, and what they mean: `chosen`, as in columns.js.
 */

import { element } from "../page.js";

const form = document.querySelector("#filters");
const sheet = form.querySelector(".sheet");

const boxes = () => [...form.querySelectorAll("input[type=checkbox]")];
const of = (key) => [...form.querySelectorAll(`input[name="${key}"]`)];

/** Give every term a box: of a facet with very many, the page holds only the first. */
export function complete({ facets }) {
  for (const { key, terms } of facets) {
    const there = new Set(of(key).map((box) => box.value));
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

/** Return what is ticked. */
export function ticked({ facets }) {
  const chosen = new Map();
  for (const { key, terms } of facets) {
    const some = new Set(
      of(key)
        .filter((box) => box.checked)
        .map((box) => terms.findIndex(([slug]) => slug === box.value)),
    );
    if (some.size) chosen.set(key, some);
  }
  return chosen;
}

/** Tick just what is chosen, and unfold what it lies in. */
export function tick({ facets }, chosen) {
  for (const box of boxes()) {
    const facet = facets.find((one) => one.key === box.name);
    const term = facet.terms.findIndex(([slug]) => slug === box.value);
    box.checked = chosen.get(box.name)?.has(term) ?? false;
    if (!box.checked) continue;
    for (let part = box.closest("details"); part !== sheet; ) {
      part.open = true;
      part = part.parentElement.closest("details");
    }
  }
}

/** Untick the boxes that are wanted so. */
export function untick(wanted) {
  for (const box of boxes()) if (wanted(box)) box.checked = false;
}

/** Say beside every box how many projects it would leave. */
export function count({ facets }, counts) {
  facets.forEach(({ key, terms }, number) => {
    const places = new Map(terms.map(([slug], term) => [slug, term]));
    for (const box of of(key)) {
      const left = counts[number][places.get(box.value)];
      box.parentElement.querySelector(".count").textContent = left;
      box.parentElement.classList.toggle("is-empty", !left && !box.checked);
    }
  });
}
