/**
 * What a screen reader is told of a PDF: a tree of headings, paragraphs and figures.
 *
 * A library that joins pages leaves this tree behind, and with it all that makes a
 * PDF accessible. Here the trees of the joined files become branches of one.
 *
 * Source: ISO 32000-1:2008, 14.7 “Logical structure” and 14.8 “Tagged PDF”;
 * ISO 14289-1:2014 (PDF/UA-1).
 */

/** The tree of one document, on its way. */
export class Structure {
  /**
   * @param {object} pdf the library
   * @param {object} doc the document
   */
  constructor(pdf, doc) {
    this.pdf = pdf;
    this.context = doc.context;
    this.root = this.context.nextRef();
    this.parents = []; // rows of the parent tree: a number, what has it
    this.next = 0; // the first number that is free
    this.kids = new Map(); // what our elements hold, until the tree is written down
    this.document = this.element("Document", this.root);
    doc.catalog.set(pdf.PDFName.of("StructTreeRoot"), this.root);
    doc.catalog.set(pdf.PDFName.of("MarkInfo"), this.context.obj({ Marked: true }));
  }

  /** Return a new element, the last of its parent's. */
  element(kind, parent, more = {}) {
    const ref = this.context.nextRef();
    const node = this.context.obj({ Type: "StructElem", S: kind, P: parent, ...more });
    this.context.assign(ref, node);
    this.kids.set(ref, []);
    this.kids.get(parent)?.push(ref);
    return ref;
  }

  /** Return the number under which a page of ours lists its marked contents. */
  page(owners) {
    this.parents.push(this.next, this.context.obj(owners));
    return this.next++;
  }

  /** Note that an element has marked content `number` of a page. */
  content(element, number, page) {
    const { PDFName } = this.pdf;
    this.context.lookup(element).set(PDFName.of("Pg"), page);
    this.kids.get(element).push(number);
  }

  /**
   * Take over the tree of another document whose pages `copier` brings here. Its
   * pages must be known to the copier already, its tree not yet.
   *
   * @param {object} doc the other document
   * @param {object} copier from there to here
   * @param {object[]} pages copied, of which the numbers are still those of `doc`
   */
  adopt(doc, copier, pages) {
    const { PDFName, PDFDict, PDFArray, PDFNumber } = this.pdf;
    const name = (text) => PDFName.of(text);
    const theirs = doc.catalog.get(name("StructTreeRoot"));
    const tree = doc.context.lookup(theirs);
    if (!(tree instanceof PDFDict)) return;
    copier.traversedObjects.set(theirs, this.root);
    const language = doc.catalog.get(name("Lang"));
    const kids = doc.context.lookup(tree.get(name("K")));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : [tree.get(name("K"))]) {
      const copied = copier.copy(kid);
      const node = this.context.lookup(copied);
      node.set(name("S"), name("Part"));
      node.set(name("P"), this.document);
      if (language) node.set(name("Lang"), copier.copy(language));
      this.kids.get(this.document).push(copied);
    }
    let most = -1;
    for (const [number, owner] of rows(doc, tree.get(name("ParentTree")), this.pdf)) {
      most = Math.max(most, number);
      this.parents.push(this.next + number, copier.copy(owner));
    }
    const moved = (node, key) => {
      const number = node.get(name(key));
      if (number instanceof PDFNumber)
        node.set(name(key), PDFNumber.of(this.next + number.asNumber()));
    };
    for (const page of pages) {
      moved(page, "StructParents");
      const notes = this.context.lookup(page.get(name("Annots")));
      for (const note of notes instanceof PDFArray ? notes.asArray() : [])
        moved(this.context.lookup(note), "StructParent");
    }
    this.next += most + 1;
  }

  /** Write the tree down; nothing can be added after it. */
  end() {
    const { PDFName } = this.pdf;
    for (const [ref, kids] of this.kids)
      this.context.lookup(ref).set(PDFName.of("K"), this.context.obj(kids));
    const tree = this.context.obj({
      Type: "StructTreeRoot",
      K: [this.document],
      ParentTree: this.context.obj({ Nums: this.parents }),
      ParentTreeNextKey: this.next,
    });
    this.context.assign(this.root, tree);
  }
}

/** Return the rows of a number tree, `[number, value]`, in their order. */
function rows(doc, tree, { PDFName, PDFDict, PDFArray }) {
  const node = doc.context.lookup(tree);
  if (!(node instanceof PDFDict)) return [];
  const found = [];
  const numbers = doc.context.lookup(node.get(PDFName.of("Nums")));
  if (numbers instanceof PDFArray) {
    const flat = numbers.asArray();
    for (let place = 0; place + 1 < flat.length; place += 2)
      found.push([doc.context.lookup(flat[place]).asNumber(), flat[place + 1]]);
  }
  const below = doc.context.lookup(node.get(PDFName.of("Kids")));
  for (const kid of below instanceof PDFArray ? below.asArray() : [])
    found.push(...rows(doc, kid, { PDFName, PDFDict, PDFArray }));
  return found;
}
