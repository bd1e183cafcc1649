/**
 * What every page runs: the menu closes by Escape, the search wakes up when somebody
 * goes to it, and a page is handed on. Without this file all works too, by links and a
 * form.
 */

import { announce, share } from "./page.js";

const menu = document.querySelector("details.menu");

if (menu) {
  const close = () => {
    menu.open = false;
  };
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    close();
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target)) close();
  });
}

for (const button of document.querySelectorAll("[data-share]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const title = document.querySelector("h1").textContent;
    const address = location.origin + location.pathname;
    const told = await share(address, title, button.dataset);
    const note = document.querySelector("[data-shared]");
    note.textContent = told;
    note.hidden = !told;
    if (told) announce(told);
  });
}

// In another language a reader stays with the same question, filters and heading.
for (const link of document.querySelectorAll(".tongues a")) {
  link.addEventListener("click", () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}

const results = document.querySelector("#results");

if (results) {
  try {
    const { showResults } = await import("./results.js");
    await showResults(results, document.querySelector("main form.search"));
  } catch {
    results.hidden = false;
    results.querySelector("h2").textContent = results.dataset.failed;
  }
} else {
  for (const form of document.querySelectorAll("form.search")) {
    const wake = async () => {
      try {
        const { suggest } = await import("./suggestions.js");
        suggest(form);
      } catch {
        form.addEventListener("focusin", wake, { once: true }); // offline, perhaps
      }
    };
    form.addEventListener("focusin", wake, { once: true });
  }
}
