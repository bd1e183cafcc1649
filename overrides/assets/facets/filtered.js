/**
 * The set of projects that the catalogue page shows, for whoever else shows it: a map
 * beside the list listens here and so never differs from it.
 */

let latest; // short names of projects in the order of the list; none before a choice

/** Tell everybody what is shown, as the event `catalogue:filtered`. */
export function publish(slugs) {
  latest = slugs;
  const detail = { slugs };
  document.dispatchEvent(new CustomEvent("catalogue:filtered", { detail }));
}

/** Call `tell` with the slugs that are shown, now where known, and at every change. */
export function whenFiltered(tell) {
  document.addEventListener("catalogue:filtered", ({ detail }) => tell(detail.slugs));
  if (latest) tell(latest);
}
