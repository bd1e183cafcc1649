/**
 * What was chosen, over the list: a chip for each filter, which takes it away again.
 */

import { element, icon, say } from "../page.js";

const form = document.querySelector("#filters");
const active = document.querySelector("section[aria-labelledby=list] .active");
const plate = form.querySelector(".sheet [data-chosen]");

const chips = () => [...active.querySelectorAll(".chip")];

function chip(key, value, title, name) {
  const made = element("button", { type: "button", class: "chip" }, title, icon("close"));
  made.dataset.key = key;
  made.dataset.value = value;
  made.setAttribute("aria-label", say(form.dataset.remove, { name: `${name} ${title}` }));
  return element("li", {}, made);
}

/** Show a chip for the word that is sought, if any, and for every term chosen. */
export function showChips({ facets }, chosen, word) {
  const made = facets.flatMap(({ key, name, terms }) =>
    [...(chosen.get(key) ?? [])].map((term) => chip(key, ...terms[term], name)),
  );
  const text = word.value.trim();
  if (text) {
    const [label] = word.labels;
    made.unshift(chip(word.name, text, `“${text.slice(0, 40)}”`, label.textContent));
  }
  active.querySelector("ul").replaceChildren(...made);
  active.hidden = !made.length;
  plate.textContent = made.length || "";
  plate.hidden = !made.length;
}

/** Return the place of a chip among the others. */
export const placeOf = (chip) => chips().indexOf(chip);

/** Return the chip that took a place, or the last; nothing where none is left. */
export function chipAt(place) {
  const left = chips();
  return left[Math.min(place, left.length - 1)];
}
