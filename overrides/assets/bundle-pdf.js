/**
 * The bundle as one PDF to keep: fetches the page of each project and what the title
 * page needs, and has them bound. Only loaded when a reader asks for it.
 */

import { bind } from "./binding/booklet.js";

const AT_ONCE = 4; // files fetched side by side
const PICTURE_WIDTH = 1300; // pixels: some 180 an inch on paper
const LOGO_HEIGHT = 240; // pixels: some 400 an inch, for letters may be in it

async function bytes(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Return a colour of the site as shares of 1; by day, for paper is white. */
function colour(name) {
  const style = getComputedStyle(document.documentElement);
  const hex = style.getPropertyValue(`--${name}`).trim().slice(1);
  return [0, 2, 4].map((place) => parseInt(hex.slice(place, place + 2), 16) / 255);
}

/**
 * Return a drawing of the site as PNG; nothing where the browser cannot make one.
 *
 * @param {string|undefined} address
 * @param {(image: Image) => {width: number, height: number}} size in pixels
 */
async function drawn(address, size) {
  if (!address) return null;
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, size(image));
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise((done) => canvas.toBlob(done, "image/png"));
    return new Uint8Array(await made.arrayBuffer());
  } catch {
    return null; // a booklet without a drawing is a booklet
  }
}

const asWide = ({ naturalWidth, naturalHeight }) => ({
  width: PICTURE_WIDTH,
  height: Math.round((PICTURE_WIDTH * naturalHeight) / naturalWidth),
});

/** Return a typeface: its name as PDF writes it, and its file. */
async function letters(address) {
  const name = address.split("/").at(-1).replace(/^own-|\.\w+$/g, "");
  return { name, file: await bytes(address) };
}

/** Return a PDF that was read; fails on what is none, or has no pages. */
async function read(pdf, address) {
  const doc = await pdf.PDFDocument.load(await bytes(address), { updateMetadata: false });
  if (!doc.getPageCount()) throw new Error(`${address}: no pages`);
  return doc;
}

/** Return the pages of the projects as PDF, nothing for those that have none. */
async function sheets(pdf, projects) {
  const found = projects.map(() => null);
  const waiting = [...projects.entries()];
  const fetchOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, { sheet }] = next;
      if (sheet) found[place] = await read(pdf, sheet).catch(() => null);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
  return found;
}

/**
 * Return the booklet, and the titles of projects whose page could not be had.
 *
 * @param {object} told title, brand, day, address, contents (its heading), style (of the
 *   house: addresses of `bold` and `plain` letters, of a `street` and perhaps a `logo`
 *   with its `logoShape`) and projects, each with title, summary, address and sheet
 */
export async function make(told) {
  const pdf = await import("./js/pdf-lib.js");
  const { style } = told;
  const asHigh = () => ({
    width: Math.max(1, Math.round(LOGO_HEIGHT * style.logoShape)),
    height: LOGO_HEIGHT,
  });
  const [bold, plain, picture, logo, found] = await Promise.all([
    letters(style.bold),
    letters(style.plain),
    drawn(style.street, asWide),
    drawn(style.logo, asHigh),
    sheets(pdf, told.projects),
  ]);
  const chapters = told.projects.map((one, place) => ({ ...one, sheet: found[place] }));
  const booklet = await bind(pdf, {
    ...told,
    language: document.documentElement.lang,
    colours: { text: colour("ink"), heading: colour("night"), accent: colour("brick") },
    ...{ bold, plain, picture, logo, chapters },
  });
  const missing = chapters.filter((one) => !one.sheet).map((one) => one.title);
  return { file: new Blob([booklet], { type: "application/pdf" }), missing };
}

/** Have the browser save a file under a name that says what it is. */
export function save(file, title) {
  const plain = title.normalize("NFD").replace(/[^\w\s-]/g, "").toLowerCase().trim();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${plain.replace(/[\s_-]+/g, "-") || "bundel"}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
