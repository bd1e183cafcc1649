/**
 * The columns of the catalogue, unpacked: what generator/website/packing.py packed.
 * It stands apart because the search of a large catalogue reads the columns too.
 */

const FIRST = 35; // "#"
const LEFT_OUT = 92; // "\", which JSON would write as two
const BASE = 91;

/** Return the numbers that a text stands for. */
function unpacked(text, count) {
  const numbers = new Uint32Array(count);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const row = at % count;
    numbers[row] = numbers[row] * BASE + code - FIRST - (code > LEFT_OUT ? 1 : 0);
  }
  return numbers;
}

/** Return columns as they were fetched with numbers in place of packed text. */
export function unpack({ count, facets, cost, ...others }) {
  return {
    ...others,
    count,
    facets: facets.map((facet) => ({ ...facet, rows: unpacked(facet.rows, count) })),
    cost: Array.from(unpacked(cost, count), (rank) => rank - 1),
  };
}
