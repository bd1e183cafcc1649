/**
 * A TrueType or OpenType file → a typeface that a PDF carries along, and that measures
 * text.
 *
 * It is carried whole, as a simple font in WinAnsi encoding: enough for Dutch, English
 * and French, and no subset has to be made. A letter that is not in it loses its
 * accent, or becomes a question mark.
 *
 * Source: ISO 32000-1:2008, 9.6.3 “TrueType fonts”, table 126 “Embedded font
 * organization” and annex D.2 “Latin character set”; OpenType 1.9, tables cmap (format
 * 4), head, hhea, hmtx, OS/2.
 */

const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"; // codes 128 to 159
const FIRST = 32;
const LAST = 255;
const NONSYMBOLIC = 32; // flag 6 of a font descriptor
const CAPITALS = 88; // bytes from the start of OS/2 to the height of capitals, if any

/** Return the letter of a code of WinAnsi. */
const letter = (code) =>
  code >= 128 && code < 160 ? HIGH[code - 128] : String.fromCharCode(code);

const CODES = new Map();
for (let code = FIRST; code <= LAST; code++) {
  const one = letter(code);
  if (one.trim() || code === FIRST || code === 160) CODES.set(one, code);
}

/** Return the codes of a text, each a number. */
export function codes(text) {
  return [...text.normalize("NFC")].map((one) => {
    const known = CODES.get(one) ?? CODES.get(one.normalize("NFD")[0]);
    return known ?? CODES.get("?");
  });
}

/** Reads numbers out of a TrueType file. */
class Tables {
  constructor(bytes) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.starts = new Map();
    for (let number = 0; number < this.view.getUint16(4); number++) {
      const row = 12 + 16 * number;
      const name = String.fromCharCode(...bytes.subarray(row, row + 4));
      this.starts.set(name, this.view.getUint32(row + 8));
    }
  }

  /** Whether letters are drawn as PostScript does it, in a table of their own. */
  get isPostScript() {
    return this.starts.has("CFF ");
  }

  /** Return the height of capitals; that of what rises highest in an old file. */
  get capitals() {
    const isOld = this.unsigned("OS/2", 0) < 2; // its version
    return isOld ? this.signed("hhea", 4) : this.signed("OS/2", CAPITALS);
  }

  unsigned(table, place) {
    return this.view.getUint16(this.starts.get(table) + place);
  }

  signed(table, place) {
    return this.view.getInt16(this.starts.get(table) + place);
  }

  /** Return where the map from letters to glyphs starts, within `cmap`. */
  get map() {
    for (let number = 0; number < this.unsigned("cmap", 2); number++) {
      const row = 4 + 8 * number;
      const place = this.view.getUint32(this.starts.get("cmap") + row + 4);
      const isUnicode = this.unsigned("cmap", row) === 3;
      if (isUnicode && this.unsigned("cmap", place) === 4) return place;
    }
    throw new Error("a typeface without letters");
  }

  /** Return the number of the glyph of a letter; 0 where there is none. */
  glyph(map, code) {
    const twice = this.unsigned("cmap", map + 6); // two bytes for each segment
    for (let segment = 0; segment < twice; segment += 2) {
      if (code > this.unsigned("cmap", map + 14 + segment)) continue;
      const start = this.unsigned("cmap", map + 16 + twice + segment);
      if (code < start) return 0;
      const delta = this.unsigned("cmap", map + 16 + 2 * twice + segment);
      const at = map + 16 + 3 * twice + segment;
      const offset = this.unsigned("cmap", at);
      const found = offset
        ? this.unsigned("cmap", at + offset + 2 * (code - start))
        : code;
      return found && (found + delta) & 0xffff;
    }
    return 0;
  }

  width(glyph) {
    const last = this.unsigned("hhea", 34) - 1;
    return this.unsigned("hmtx", 4 * Math.min(glyph, last));
  }
}

/** Return the entry of a font descriptor that holds the file. */
function embedded(context, tables, bytes) {
  const stream = (more) => context.register(context.flateStream(bytes, more));
  if (tables.isPostScript) return { FontFile3: stream({ Subtype: "OpenType" }) };
  return { FontFile2: stream({ Length1: bytes.length }) };
}

/** A typeface in one document. */
export class Typeface {
  /**
   * @param {object} pdf the library
   * @param {object} context of the document
   * @param {{name: string, file: Uint8Array}} given its name as PDF writes it, and file
   */
  constructor(pdf, context, { name, file: bytes }) {
    const tables = new Tables(bytes);
    const thousandth = 1000 / tables.unsigned("head", 18);
    const map = tables.map;
    this.widths = [];
    for (let code = FIRST; code <= LAST; code++) {
      const glyph = tables.glyph(map, letter(code).codePointAt(0));
      this.widths.push(Math.round(tables.width(glyph) * thousandth));
    }
    const scaled = (table, place) => Math.round(tables.signed(table, place) * thousandth);
    const descriptor = context.obj({
      Type: "FontDescriptor",
      FontName: name,
      Flags: NONSYMBOLIC,
      FontBBox: [36, 38, 40, 42].map((place) => scaled("head", place)),
      ItalicAngle: 0,
      Ascent: scaled("hhea", 4),
      Descent: scaled("hhea", 6),
      CapHeight: Math.round(tables.capitals * thousandth),
      StemV: 90,
      ...embedded(context, tables, bytes),
    });
    this.ref = context.register(
      context.obj({
        Type: "Font",
        Subtype: tables.isPostScript ? "Type1" : "TrueType",
        BaseFont: name,
        Encoding: "WinAnsiEncoding",
        FirstChar: FIRST,
        LastChar: LAST,
        Widths: this.widths,
        FontDescriptor: context.register(descriptor),
      }),
    );
  }

  /** Return how wide a text is at a size, points. */
  width(text, size) {
    const sum = codes(text).reduce((all, code) => all + this.widths[code - FIRST], 0);
    return (sum * size) / 1000;
  }

  /** Return a text in lines that are no wider than `most` points. */
  lines(text, size, most) {
    const found = [];
    let line = "";
    for (const word of text.split(/\s+/).flatMap((one) => this.parts(one, size, most))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.width(longer, size) > most) {
        found.push(line);
        line = word;
      } else line = longer;
    }
    return line ? [...found, line] : found;
  }

  /** Return a word in pieces that are no wider than a line, mostly one. */
  parts(word, size, most) {
    if (this.width(word, size) <= most) return [word];
    const found = [""];
    for (const sign of word) {
      const piece = found.at(-1) + sign;
      if (this.width(piece, size) > most) found.push(sign);
      else found[found.length - 1] = piece;
    }
    return found;
  }
}
