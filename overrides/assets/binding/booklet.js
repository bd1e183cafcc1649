/**
 * Projects → one PDF: a title page with contents, then the page of each project.
 *
 * A project without a page of its own gets one here with its title, what it is and
 * where it can be read, so that a booklet never lacks what was put in it.
 */

import { MEASURE, Pages } from "./sheet.js";
import { Structure } from "./structure.js";
import { Typeface } from "./typeface.js";

const PLATE = 26; // points from the number of a project to its title
const LOGO = { width: 200, height: 40 }; // points, at most

/**
 * @typedef {object} Chapter
 * @property {string} title
 * @property {string} summary
 * @property {string} address
 * @property {object|null} sheet its page, a PDF that was read, or none
 *
 * @typedef {object} Wanted
 * @property {string} title
 * @property {string} brand name of the site
 * @property {string} day when it was put together
 * @property {string} address where the bundle can be seen
 * @property {string} contents heading of the contents
 * @property {string} language such as `nl-BE`
 * @property {{text: number[], heading: number[], accent: number[]}} colours
 * @property {{name: string, file: Uint8Array}} bold and `plain`: typefaces
 * @property {Uint8Array|null} picture a PNG, or none
 * @property {Uint8Array|null} logo likewise
 * @property {Chapter[]} chapters
 */

/**
 * Return the booklet.
 *
 * @param {object} pdf the library
 * @param {Wanted} wanted
 * @returns {Promise<Uint8Array>}
 */
export async function bind(pdf, wanted) {
  const doc = await pdf.PDFDocument.create({ updateMetadata: false });
  const structure = new Structure(pdf, doc);
  const faces = {
    bold: new Typeface(pdf, doc.context, wanted.bold),
    plain: new Typeface(pdf, doc.context, wanted.plain),
  };
  const starts = await opening(pdf, doc, structure, faces, wanted);
  for (const chapter of wanted.chapters) {
    starts.push([chapter.title, doc.getPageCount()]);
    if (chapter.sheet) insert(pdf, doc, structure, chapter.sheet);
    else alone(pdf, doc, structure, faces, wanted, chapter);
  }
  structure.end();
  outline(pdf, doc, starts);
  describe(pdf, doc, wanted);
  return doc.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Write the title page; return where it starts, for the bookmarks. */
async function opening(pdf, doc, structure, { bold, plain }, wanted) {
  const { colours } = wanted;
  const part = structure.element("Part", structure.document);
  const pages = new Pages(pdf, doc, structure);
  const add = (kind, parent, text, how, most = MEASURE) => {
    const element = structure.element(kind, parent);
    pages.write(element, how.face.lines(text, how.size, most), how);
  };
  const small = { face: plain, size: 10, leading: 14, colour: colours.text };
  if (wanted.logo) {
    pages.picture(await doc.embedPng(wanted.logo), LOGO);
    pages.down(10);
  }
  add("P", part, wanted.brand, { ...small, face: bold, size: 13, leading: 18 });
  pages.down(26);
  const large = { face: bold, size: 40, leading: 43, colour: colours.heading };
  add("H1", part, wanted.title, large);
  pages.down(10);
  add("P", part, wanted.day, small);
  if (wanted.picture) {
    pages.down(18);
    pages.picture(await doc.embedPng(wanted.picture));
  }
  pages.down(22);
  const heading = { face: bold, size: 17, leading: 22, colour: colours.heading };
  add("H2", part, wanted.contents, heading);
  pages.down(6);
  const list = structure.element("L", part);
  for (const [place, { title }] of wanted.chapters.entries()) {
    const lines = plain.lines(title, 11.5, MEASURE - PLATE);
    pages.room(17 * lines.length);
    const item = structure.element("LI", list);
    const number = structure.element("Lbl", item);
    const style = { size: 11.5, leading: 17 };
    pages.write(number, [`${place + 1}`], { ...style, face: bold, colour: colours.accent });
    pages.down(-17);
    const body = structure.element("LBody", item);
    pages.write(body, lines, { ...style, face: plain, colour: colours.text, left: PLATE });
  }
  pages.down(14);
  add("P", part, wanted.address, { ...small, size: 8, leading: 11 });
  pages.finish();
  return [[wanted.title, 0]];
}

/** Write what is known of a project that has no page. */
function alone(pdf, doc, structure, { bold, plain }, { colours }, chapter) {
  const part = structure.element("Part", structure.document);
  const pages = new Pages(pdf, doc, structure);
  const add = (kind, text, how) => {
    const element = structure.element(kind, part);
    pages.write(element, how.face.lines(text, how.size, MEASURE), how);
  };
  add("H1", chapter.title, { face: bold, size: 32, leading: 36, colour: colours.heading });
  pages.down(12);
  const text = { face: plain, size: 14, leading: 20, colour: colours.text };
  if (chapter.summary) add("P", chapter.summary, text);
  pages.down(12);
  add("P", chapter.address, { ...text, size: 10, leading: 14 });
  pages.finish();
}

/** Put in the pages of another PDF, with their structure. */
function insert(pdf, doc, structure, other) {
  const copier = pdf.PDFObjectCopier.for(other.context, doc.context);
  const places = other.getPages().map((page) => {
    const ref = doc.context.nextRef();
    copier.traversedObjects.set(page.ref, ref);
    return [page.node, ref];
  });
  const leaves = places.map(([node, ref]) => {
    const leaf = copier.copy(node);
    doc.context.assign(ref, leaf);
    doc.addPage(pdf.PDFPage.of(leaf, ref, doc));
    return leaf;
  });
  structure.adopt(other, copier, leaves);
}

/** Write the bookmarks: the title page, and every chapter. */
function outline(pdf, doc, starts) {
  const { context } = doc;
  const root = context.nextRef();
  const refs = starts.map(() => context.nextRef());
  for (const [place, [title, page]] of starts.entries()) {
    const entry = {
      Title: pdf.PDFHexString.fromText(title),
      Parent: root,
      Dest: [doc.getPage(page).ref, "Fit"],
    };
    if (place) entry.Prev = refs[place - 1];
    if (place + 1 < refs.length) entry.Next = refs[place + 1];
    context.assign(refs[place], context.obj(entry));
  }
  const [First] = refs;
  const Last = refs.at(-1);
  context.assign(root, context.obj({ Type: "Outlines", First, Last, Count: refs.length }));
  doc.catalog.set(pdf.PDFName.of("Outlines"), root);
}

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

/** Say what the document is, in both ways that PDF knows, and that it is accessible. */
function describe(pdf, doc, { title, brand, language }) {
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><rdf:Description rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>${escaped(brand)}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const bytes = new TextEncoder().encode(xmp);
  const metadata = doc.context.stream(bytes, { Type: "Metadata", Subtype: "XML" });
  doc.catalog.set(pdf.PDFName.of("Metadata"), doc.context.register(metadata));
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setProducer(brand);
  doc.setLanguage(language);
}
