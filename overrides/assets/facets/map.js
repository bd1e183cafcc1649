/**
 * The map of the catalogue page, kept equal to the list: each place says how many of the
 * projects that are shown lie there, in its square and in the list beneath.
 */

/** Show rows on the map. `counted` makes words of a number: “3 projecten”. */
export function showOnMap({ facets }, rows, counted) {
  const facet = facets.find(({ key }) => key === "gemeente");
  if (!facet) return;
  const counts = new Map(facet.terms.map(([slug]) => [slug, 0]));
  for (const row of rows)
    for (const term of facet.sets[facet.rows[row]]) {
      const [slug] = facet.terms[term];
      counts.set(slug, counts.get(slug) + 1);
    }
  for (const link of document.querySelectorAll(".map-place, .map-list a")) {
    const count = counts.get(link.getAttribute("href")?.split("/").at(-2));
    if (count === undefined) continue;
    const number = [...link.querySelectorAll("text, .count")].at(-1);
    if (number) number.textContent = count;
    const title = link.querySelector("title");
    if (title) {
      const [name] = title.textContent.split(/: (?=[^:]*$)/);
      title.textContent = `${name}: ${counted(count)}`;
    }
    link.classList.toggle("has-none", !count);
    // A square keeps its place; in the list a place without projects only takes room.
    const row = link.closest(".map-list > li");
    if (row) row.hidden = !count;
  }
  const part = document.querySelector(".map-part");
  if (part) part.hidden = !rows.length;
}
