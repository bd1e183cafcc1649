/**
 * A page of our own in the booklet: text that flows from top to bottom, tagged.
 */

import { codes } from "./typeface.js";

const WIDTH = 595.28; // points: A4 (ISO 216)
const HEIGHT = 841.89;
const MARGIN = 45.35; // points: 16 mm, which office printers leave white anyway
export const MEASURE = WIDTH - 2 * MARGIN;

const decimal = (number) => Number(number.toFixed(2));

/** Writes pages one after the other; begins a new one where a page is full. */
export class Pages {
  /**
   * @param {object} pdf the library
   * @param {object} doc the document
   * @param {Structure} structure its tree
   */
  constructor(pdf, doc, structure) {
    Object.assign(this, { pdf, doc, structure });
    this.begin();
  }

  begin() {
    this.finish();
    this.page = this.doc.addPage([WIDTH, HEIGHT]);
    this.operators = [];
    this.owners = []; // elements by the number of their content on this page
    this.fonts = new Map();
    this.pictures = new Map();
    this.y = HEIGHT - MARGIN;
  }

  /** Leave room; begin a new page where so many points are not left. */
  room(points) {
    if (this.y - points < MARGIN) this.begin();
  }

  down(points) {
    this.y -= points;
  }

  /**
   * Write lines of text as one element.
   *
   * @param {object} element of the tree, or nothing for what is only decoration
   * @param {string[]} lines
   * @param {object} how `face`, `size` and `leading` in points, `colour` as three
   *   shares of 1, `left` in points from the margin
   */
  write(element, lines, { face, size, leading, colour, left = 0 }) {
    for (const line of lines) {
      this.room(leading);
      this.down(leading);
      const x = decimal(MARGIN + left);
      const hex = codes(line).map((code) => code.toString(16).padStart(2, "0"));
      this.marked(element, [
        `${colour.map(decimal).join(" ")} rg`,
        `BT ${this.font(face)} ${size} Tf 1 0 0 1 ${x} ${decimal(this.y)} Tm`,
        `<${hex.join("")}> Tj ET`,
      ]);
    }
  }

  /** Draw a picture as large as a box, by itself the whole measure; it is decoration. */
  picture(image, most = { width: MEASURE, height: HEIGHT - 2 * MARGIN }) {
    const scale = Math.min(most.width / image.width, most.height / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    this.room(height);
    this.down(height);
    const name = `P${this.pictures.size}`;
    this.pictures.set(name, image.ref);
    const at = [width, 0, 0, height, MARGIN, this.y].map(decimal).join(" ");
    this.marked(null, [`q ${at} cm /${name} Do Q`]);
  }

  font(face) {
    if (!this.fonts.has(face)) this.fonts.set(face, `F${this.fonts.size}`);
    return `/${this.fonts.get(face)}`;
  }

  marked(element, operators) {
    if (!element) {
      this.operators.push("/Artifact BMC", ...operators, "EMC");
      return;
    }
    const number = this.owners.length;
    this.owners.push(element);
    this.structure.content(element, number, this.page.ref);
    const kind = this.doc.context.lookup(element).get(this.pdf.PDFName.of("S"));
    this.operators.push(`${kind} <</MCID ${number}>> BDC`, ...operators, "EMC");
  }

  /** Put down the page that is being written. */
  finish() {
    if (!this.page) return;
    const { PDFName } = this.pdf;
    const { context } = this.doc;
    const { node } = this.page;
    const set = (name, value) => node.set(PDFName.of(name), value);
    const content = context.flateStream(this.operators.join("\n"));
    set("Contents", context.register(content));
    set(
      "Resources",
      context.obj({
        Font: Object.fromEntries([...this.fonts].map(([face, name]) => [name, face.ref])),
        XObject: Object.fromEntries(this.pictures),
      }),
    );
    set("StructParents", this.pdf.PDFNumber.of(this.structure.page(this.owners)));
    set("Tabs", PDFName.of("S"));
    this.page = null;
  }
}
