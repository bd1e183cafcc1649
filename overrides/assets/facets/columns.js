/**
 * Which projects pass, how many would, and in which order: sums over the columns that
 * the build made (generator/website/facets.py). Knows nothing of pages.
 *
 * `chosen` is a Map of facet keys to Sets of numbers of terms.
 */

const NEAR = { soort: 3, buurt: 2, luik: 1, thema: 1 }; // points, as on project pages
const FORMULA = /^(?:'*[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/**
 * Return the rows that pass every facet, and for each facet what each of its terms
 * would give. Those counts leave their own facet out: they say what ticking brings.
 * Where `among` is given, other rows than those do not count at all.
 */
export function narrow({ count, facets }, chosen, among = null) {
  const fails = new Uint8Array(count).fill(among ? 2 : 0);
  for (const row of among ?? []) fails[row] = 0;
  const failed = new Uint8Array(count); // the facet, where it is only one
  facets.forEach(({ key, sets, rows }, number) => {
    const wanted = chosen.get(key);
    if (!wanted?.size) return;
    const passes = sets.map((set) => set.some((term) => wanted.has(term)));
    for (let row = 0; row < count; row += 1) {
      if (passes[rows[row]]) continue;
      fails[row] += 1;
      failed[row] = number;
    }
  });
  const passing = [];
  for (let row = 0; row < count; row += 1) if (!fails[row]) passing.push(row);
  const counts = facets.map(({ terms, sets, rows }, number) => {
    const ofSets = new Uint32Array(sets.length);
    for (let row = 0; row < count; row += 1) {
      if (!fails[row] || (fails[row] === 1 && failed[row] === number))
        ofSets[rows[row]] += 1;
    }
    const ofTerms = new Uint32Array(terms.length);
    sets.forEach((set, place) => {
      for (const term of set) ofTerms[term] += ofSets[place];
    });
    return ofTerms;
  });
  return { rows: passing, counts };
}

/** Return what an address asks: `chosen`, and as `unknown` what does not exist. */
export function read({ facets }, asked) {
  const chosen = new Map();
  const unknown = [];
  for (const [key, value] of asked) {
    if (["volgorde", "bij", "woord", "q"].includes(key) || /^(utm_|fbclid|gclid)/.test(key))
      continue;
    const facet = facets.find((one) => one.key === key);
    const term = facet?.terms.findIndex(([slug]) => slug === value) ?? -1;
    if (term >= 0) chosen.set(key, (chosen.get(key) ?? new Set()).add(term));
    else if (value) unknown.push(facet ? value : key);
  }
  return { chosen, unknown };
}

/** Return the part of an address that says what is chosen, always in one order. */
export function write({ facets }, chosen, others) {
  const asked = new URLSearchParams();
  for (const { key, terms } of facets) {
    const wanted = [...(chosen.get(key) ?? [])].sort((one, two) => one - two);
    for (const term of wanted) asked.append(key, terms[term][0]);
  }
  for (const [key, value] of Object.entries(others)) if (value) asked.set(key, value);
  return asked.toString();
}

/** Return rows, cheapest first; where nothing is known of the cost, last. */
export function cheapest({ cost }, rows) {
  const price = (row) => (cost[row] < 0 ? Infinity : cost[row]);
  return [...rows].sort((one, two) => Math.sign(price(one) - price(two)) || one - two);
}

/** Return rows by title, as a Dutch dictionary sorts. */
export function byTitle(names, rows, language) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((one, two) => compare(names[one][1], names[two][1]));
}

/** Return rows by what they share with one project, which comes first itself. */
export function nearest({ count, facets }, rows, one) {
  const points = new Uint16Array(count);
  for (const { key, sets, rows: of } of facets) {
    const weight = NEAR[key];
    if (!weight) continue;
    const mine = new Set(sets[of[one]]);
    const shared = sets.map((set) => set.filter((term) => mine.has(term)).length);
    for (const row of rows) points[row] += weight * shared[of[row]];
  }
  points[one] = 65535;
  return [...rows].sort((a, b) => points[b] - points[a] || a - b);
}

/** Return what a project answers to a facet: titles of terms. */
export function answers({ facets }, key, row) {
  const facet = facets.find((one) => one.key === key);
  return facet ? facet.sets[facet.rows[row]].map((term) => facet.terms[term][1]) : [];
}

/**
 * Return projects as a table that Excel opens where the comma is a decimal sign. What a
 * spreadsheet would compute gets an apostrophe in front (OWASP, “CSV Injection”).
 */
export function table(columns, names, rows, heads, addressOf) {
  const lines = rows.map((row) => [
    names[row][1],
    answers(columns, "gemeente", row).join(" | "),
    answers(columns, "soort", row).join(" | "),
    answers(columns, "jaar", row).join(""),
    addressOf(names[row][0]),
  ]);
  const cell = (text) => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const written = [heads, ...lines].map((line) => line.map(cell).join(";"));
  return `\ufeff${written.join("\r\n")}\r\n`;
}
