/**
 * What every page runs: the menu closes by Escape, and the search wakes up when
 * somebody goes to it. Without this file all works too, by links and a form.
 */

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
