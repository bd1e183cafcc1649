"""Faults of pages, their bleed, text and lines, and of the document, by name."""

from pikepdf import Array, Dictionary, Name, String

from tests.brochure.preflight.conftest import (
    HEIGHT,
    WIDTH,
    add,
    image,
    separation,
)
from tests.brochure.preflight.planting import (
    INK,
    OVER,
    PRIVATE,
    RECT,
    TEXT,
    Fault,
    N,
    W,
    box,
    by_state,
    catalogue,
    composite,
    condition,
    content,
    dark_photograph,
    elsewhere,
    fax,
    first,
    form,
    helvetica,
    icc,
    information,
    intent,
    jpeg2000,
    lab,
    layered,
    mesh,
    no_pages,
    note,
    of,
    ops,
    other_size,
    page_key,
    picture,
    profile_with,
    root,
    scaled,
    script_in_outline,
    second_intent,
    slope_in_inks,
    slope_of_spot,
    standing_in,
    state,
    ten_pixels,
    tile,
    tile_of,
    without,
    xmp,
)

PAGES = {
    # Boxes and pages
    "no trim": Fault("boxes", without(first, "/TrimBox")),
    "no bleed box": Fault("boxes", without(first, "/BleedBox")),
    "trim and art": Fault("boxes", box("ArtBox", 0, 0, 0, 0)),
    "trim outside bleed": Fault("boxes", box("TrimBox", 3.5, 0, 0, 0)),
    "bleed outside media": Fault("boxes", box("BleedBox", 20, 20, 20, 20)),
    "tiny trim": Fault("boxes", page_key("TrimBox", Array([0, 0, 9, 9]))),
    "cropped": Fault("crop-box", box("CropBox", 0, 0, 0, 0)),
    "no bleed": Fault("bleed", box("BleedBox", 0, 0, 0, 0)),
    "bleed of 2 mm": Fault("bleed", box("BleedBox", 2, 2, 2, 2)),
    "bleed of 2.9 mm below": Fault("bleed", box("BleedBox", 3, 2.9, 3, 3)),
    "turned": Fault("rotation", page_key("Rotate", 90), W),
    "scaled": Fault("scaling", scaled),
    "two sizes": Fault("page-size", other_size),
    "six pages stapled": Fault(
        "page-count", no_pages(3), judged={"binding": "saddle-stitch"}
    ),
    "odd book": Fault("page-count", no_pages(3), judged={"binding": "perfect"}),
    "thick leaflet": Fault("page-count", judged={"binding": "flat"}),
    "odd pages": Fault("page-count", no_pages(3), W),
    "empty page": Fault("empty-page", content(b"q Q", 1), W),
    "white page": Fault(
        "empty-page", content(b"0 0 0 0 k 9 9 99 99 re f", 1), W, judged=INK
    ),
    "link": Fault("annotations", note("Link", [10, 10, 90, 30])),
    "comment": Fault("annotations", note("Text", [10, 10, 30, 30])),
    "field": Fault("annotations", note("Widget", [10, 10, 90, 30], FT=Name.Tx)),
    # Bleed that is empty
    "area ends at trim": Fault(
        "bleed-filled",
        content(b"0 1 1 0 k 0 0 %.3f %.3f re f" % (WIDTH, HEIGHT)),
        judged=INK,
    ),
    "area ends at trim, unrendered": Fault(
        "bleed-filled", content(b"0 1 1 0 k 0 0 %.3f %.3f re f" % (WIDTH, HEIGHT))
    ),
    "one side bare": Fault(
        "bleed-filled",
        content(b"0 1 1 0 k 0 -9 %.3f %.3f re f" % (WIDTH + 9, HEIGHT + 18)),
        judged=INK,
    ),
    "bleed of 1 mm drawn": Fault(
        "bleed-filled",
        content(b"0 1 1 0 k -2.8 -2.8 %.3f %.3f re f" % (WIDTH + 5.6, HEIGHT + 5.6)),
        judged=INK,
    ),
    "picture ends at trim on a tint": Fault(
        "bleed-filled", ops(b"q 50 0 0 50 0 200 cm /Picture Do Q"), judged=INK
    ),
    "bar ends at trim on a tint": Fault(
        "bleed-filled",
        ops(b"0 1 1 0 k 200 300 %.3f 4 re f" % (WIDTH - 200)),
        W,
        judged=INK,
    ),
    "path ends at trim": Fault(
        "bleed-filled",
        content(b"1 0 0 0 k 0 100 m 100 100 l 150 150 l 100 200 l 0 200 l h f"),
        judged=INK,
    ),
    # Text
    "font missing": Fault(
        "fonts", of(helvetica(), OVER + b"BT /It 12 Tf 0 0 0 1 k" + TEXT, "Font")
    ),
    "composite font missing": Fault(
        "fonts",
        of(
            composite, OVER + b"BT /It 12 Tf 0 0 0 1 k 9 99 Td <00010002> Tj ET", "Font"
        ),
    ),
    "font unused": Fault("fonts", of(helvetica(), b"", "Font"), N),
    "text of 4 pt": Fault("small-text", ops(OVER + b"BT /Body 4 Tf 0 0 0 1 k" + TEXT)),
    "text scaled to 4 pt": Fault(
        "small-text",
        ops(
            OVER
            + b"q .4 0 0 .4 0 0 cm BT /Body 10 Tf 0 0 0 1 k 90 500 Td (fijn) Tj ET Q"
        ),
    ),
    "text by matrix of 3 pt": Fault(
        "small-text",
        ops(OVER + b"BT /Body 1 Tf 3 0 0 3 60 160 Tm 0 0 0 1 k (fijn) Tj ET"),
    ),
    "small text in a form": Fault(
        "small-text",
        of(
            form(
                OVER + b"BT /Body 8 Tf 0 0 0 1 k" + TEXT, Matrix=[0.5, 0, 0, 0.5, 0, 0]
            ),
            b"/It Do",
        ),
    ),
    "small text in three inks": Fault(
        "text-inks", ops(b"BT /Body 8.5 Tf 1 .6 .3 0 k" + TEXT), W
    ),
    "small text in two inks": Fault(
        "text-inks", ops(b"BT /Body 7 Tf 1 .6 0 0 k" + TEXT), W
    ),
    "rich black text": Fault(
        "rich-black", ops(b"BT /Body 20 Tf .8 .7 .6 .9 k" + TEXT), W
    ),
    "small white text": Fault(
        "white-text",
        ops(b"1 .5 0 0 k 50 150 200 30 re f BT /Body 7 Tf 0 0 0 0 k" + TEXT),
        W,
    ),
    "small white text in grey": Fault(
        "white-text",
        ops(b"1 .5 0 0 k 50 150 200 30 re f 1 g BT /Body 6 Tf" + TEXT),
        W,
    ),
    "white text overprints": Fault(
        "white-overprint",
        ops(
            b"1 .5 0 0 k 50 150 200 30 re f" + OVER + b"BT /Body 12 Tf 0 0 0 0 k" + TEXT
        ),
    ),
    "white area overprints": Fault("white-overprint", ops(OVER + b"0 0 0 0 k" + RECT)),
    "white line overprints": Fault(
        "white-overprint", ops(OVER + b"0 0 0 0 K 3 w 60 60 m 90 90 l S")
    ),
    "white overprints paper": Fault(
        "white-overprint",
        content(b"0 1 1 0 k 9 9 50 50 re f /Over gs 0 0 0 0 k 60 220 60 60 re f"),
        W,
    ),
    "black text knocks out": Fault(
        "black-overprint", ops(b"/Knock gs BT /Body 10 Tf 0 0 0 1 k" + TEXT), W
    ),
    "black text without mode 1": Fault(
        "black-overprint",
        ops(b"/It gs BT /Body 10 Tf 0 0 0 1 k" + TEXT, **state(op=True, OPM=0)),
        W,
    ),
    "black text knocks out of paper": Fault(
        "black-overprint",
        content(b"0 0 0 .5 k 9 9 50 50 re f BT /Body 10 Tf 0 0 0 1 k" + TEXT),
        N,
    ),
    "grey text on colour": Fault("grey-text", ops(b"BT /Body 10 Tf 0 g" + TEXT), W),
    "grey overprints": Fault(
        "grey-overprint", ops(OVER + b"0.5 g" + RECT + b" /Knock gs"), W
    ),
    "courier": Fault(
        "courier",
        lambda pdf: (
            first(pdf).Resources.Font.Body.update(
                {"/BaseFont": Name("/AAAAAA+Courier")}
            ),
            add(pdf, OVER + b"BT /Body 14 Tf 0 0 0 1 k" + TEXT),
        ),
        W,
    ),
    # Lines
    "hairline": Fault("hairline", ops(b"1 0 0 0 K 0.1 w 60 60 m 90 90 l S")),
    "line of no width": Fault("hairline", ops(b"1 0 0 0 K 0 w 60 60 m 90 90 l S")),
    "line scaled down": Fault(
        "hairline", ops(b"q .2 0 0 .2 0 0 cm 1 0 0 0 K 1 w 300 300 m 450 450 l S Q")
    ),
    "line by state": Fault(
        "hairline", ops(b"1 0 0 0 K /It gs 60 60 m 90 90 l S", **state(LW=0.1))
    ),
    "thin rectangle": Fault("hairline", ops(b"1 0 0 0 k 60 60 90 0.1 re f"), W),
    "thin black line on colour": Fault(
        "black-line-overprint", ops(b"/Knock gs 0 0 0 1 K 1 w 60 60 m 90 90 l S"), N
    ),
    # The document
    "encrypted": Fault(
        "encryption", saved={"encryption": PRIVATE, "force_version": ""}
    ),
    "pdf 1.7": Fault("pdf-version", saved={"force_version": "1.7"}),
    "pdf 2.0": Fault("pdf-version", saved={"force_version": "2.0"}),
    "no identifier": Fault("identifier", edit=(b"/ID [", b"/No [")),
    "not pdf/x": Fault("pdfx", xmp(b'pdfxid:GTS_PDFXVersion="PDF/X-4"', b"")),
    "pdf/x-3": Fault("pdfx", xmp(b'"PDF/X-4"', b'"PDF/X-3:2003"')),
    "no xmp": Fault("metadata", without(root, "/Metadata")),
    "no date": Fault("metadata", xmp(b"xmp:ModifyDate", b"xmp:Other")),
    "no document id": Fault("metadata", xmp(b"xmpMM:DocumentID", b"xmpMM:Other")),
    "no title": Fault("metadata", xmp(b"dc:title", b"dc:other")),
    "other title": Fault(
        "information",
        lambda pdf: information(pdf).update({"/Title": String("Anders")}),
        W,
    ),
    "no title told": Fault("information", without(information, "/Title"), N),
    "not trapped": Fault(
        "trapped",
        lambda pdf: (
            without(information, "/Trapped")(pdf),
            xmp(b'pdf:Trapped="False"', b"")(pdf),
        ),
    ),
    "perhaps trapped": Fault(
        "trapped",
        lambda pdf: information(pdf).__setitem__("/Trapped", Name.Unknown),
    ),
    "no intent": Fault("output-intent", without(root, "/OutputIntents")),
    "two intents": Fault("output-intent", second_intent),
    "no condition": Fault(
        "output-intent", without(intent, "/OutputConditionIdentifier")
    ),
    "no profile": Fault("output-intent", without(intent, "/DestOutputProfile")),
    "rgb profile": Fault("output-intent", profile_with(16, b"RGB ")),
    "screen profile": Fault("output-intent", profile_with(12, b"mntr")),
    "broken profile": Fault("output-intent", profile_with(36, b"....")),
    "short profile": Fault(
        "output-intent", lambda pdf: intent(pdf).DestOutputProfile.write(b"icc")
    ),
    "uncoated paper": Fault(
        "output-condition", condition("FOGRA52"), judged={"profile": "press-coated"}
    ),
    "coated paper": Fault("output-condition", judged={"profile": "press-uncoated"}),
    "layers": Fault("layers", layered(), W),
    "hidden layer": Fault("layers", layered(OFF="it")),
    "all layers off": Fault("layers", layered(BaseState=Name.OFF)),
    "layer for print": Fault(
        "layers", layered(AS=Array([Dictionary(Event=Name.Print, Category=[])]))
    ),
    "script on opening": Fault(
        "scripts",
        catalogue("OpenAction", Dictionary(S=Name.JavaScript, JS=String("beep"))),
    ),
    "script by name": Fault(
        "scripts",
        catalogue("Names", Dictionary(JavaScript=Dictionary(Names=Array([])))),
    ),
    "script in an outline": Fault("scripts", script_in_outline),
    "script of a page": Fault(
        "scripts",
        page_key("AA", Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("x")))),
    ),
    "program started": Fault(
        "scripts",
        lambda pdf: catalogue("Extra", Dictionary(S=Name.Launch, F=String("x")))(pdf),
    ),
    "goes somewhere": Fault(
        "actions",
        lambda pdf: catalogue(
            "OpenAction",
            Dictionary(S=Name.GoTo, D=Array([pdf.pages[1].obj, Name.Fit])),
        )(pdf),
        W,
    ),
    "white lies over the bleed": Fault(
        "bleed-filled",
        content(
            b"0 1 1 0 k -9 -9 %.3f %.3f re f 0 0 0 0 k %.3f -9 9 %.3f re f"
            % (WIDTH + 18, HEIGHT + 18, WIDTH, HEIGHT + 18)
        ),
        judged=INK,
    ),
    "gradient ends at trim": Fault(
        "bleed-filled",
        of(
            lambda pdf: slope_in_inks(pdf).Shading,
            b"q 0 300 60 60 re W n /It sh Q",
            "Shading",
        ),
        judged=INK,
    ),
    "rgb mesh": Fault("colour-rgb", of(mesh, b"/It sh", "Shading")),
    "rgb jpeg 2000": Fault(
        "colour-rgb", of(jpeg2000, b"q 48 0 0 48 50 60 cm /It Do Q")
    ),
    "rgb by an uncoloured tile": Fault(
        "colour-rgb",
        lambda pdf: add(
            pdf,
            b"/Through cs 1 0 0 /It scn" + RECT,
            Pattern={"It": tile(b"0 0 4 4 re f", PaintType=2)(pdf)},
            ColorSpace={"Through": Array([Name.Pattern, Name.DeviceRGB])},
        ),
    ),
    "rgb outline of text": Fault(
        "colour-rgb", ops(b"BT /Body 20 Tf 1 Tr 1 w 1 0 0 RG" + TEXT)
    ),
    "rgb stands in for rgb": Fault(
        "colour-rgb",
        lambda pdf: (
            standing_in("/DefaultRGB", icc(3, b"RGB "))(pdf),
            ops(b"1 0 0 rg" + RECT)(pdf),
        ),
    ),
    "icc stands in for cmyk": Fault(
        "colour-icc", standing_in("/DefaultCMYK", icc(4, b"CMYK"))
    ),
    "lab picture": Fault(
        "colour-lab", lambda pdf: picture(200, 48, space=lab(pdf), channels=3)(pdf)
    ),
    "icc cmyk picture": Fault(
        "colour-icc", lambda pdf: picture(200, 48, space=icc(4, b"CMYK")(pdf))(pdf)
    ),
    "gradient of a spot": Fault(
        "colour-spot",
        of(slope_of_spot, b"q 60 60 60 60 re W n /It sh Q", "Shading"),
    ),
    "spot by an uncoloured tile": Fault(
        "colour-spot",
        lambda pdf: add(
            pdf,
            b"/Through cs 1 /It scn" + RECT,
            Pattern={"It": tile(b"0 0 4 4 re f", PaintType=2)(pdf)},
            ColorSpace={"Through": Array([Name.Pattern, separation(pdf, "/Goud")])},
        ),
    ),
    "ink summed by multiplying": Fault(
        "ink",
        ops(
            b"q /It gs .9 .8 0 0 k 60 200 60 60 re f 0 0 .9 .9 k 60 200 60 60 re f Q",
            **state(BM=Name.Multiply),
        ),
        judged=INK,
    ),
    "dark photograph": Fault(
        "ink", of(dark_photograph, b"q 60 0 0 60 60 200 cm /It Do Q"), judged=INK
    ),
    "slanted picture": Fault(
        "picture-density",
        lambda pdf: add(pdf, b"q 70 70 -70 70 120 60 cm /Picture Do Q"),
    ),
    "picture in a tile": Fault(
        "picture-density",
        of(
            tile_of(
                b"q 60 0 0 60 0 0 cm /Small Do Q",
                60,
                XObject=lambda pdf: Dictionary(Small=image(pdf, 60)),
            ),
            b"/Pattern cs /It scn 50 50 120 120 re f",
            "Pattern",
        ),
    ),
    "icon of 96 ppi": Fault("picture-density", picture(32, 24)),
    "picture of ten pixels": Fault(
        "picture-density", of(ten_pixels, b"q 99 0 0 99 50 60 cm /It Do Q")
    ),
    "fax of 300 ppi": Fault(
        "picture-density", of(fax, b"q 72 0 0 72 50 100 cm /It Do Q")
    ),
    "font missing, by state": Fault("fonts", by_state),
    "turned text of 4 pt": Fault(
        "small-text",
        ops(OVER + b"BT 0 0 0 1 k /Body 1 Tf 0 4 -4 0 90 90 Tm (fijn) Tj ET"),
    ),
    "text of 4 pt in a tile": Fault(
        "small-text",
        of(
            tile_of(OVER + b"BT /Body 4 Tf 0 0 0 1 k 1 1 Td (ab) Tj ET"),
            b"/Pattern cs /It scn 50 50 90 90 re f",
            "Pattern",
        ),
    ),
    "small text in a gradient": Fault(
        "text-inks",
        of(slope_in_inks, b"BT /Pattern cs /It scn /Body 7 Tf" + TEXT, "Pattern"),
        W,
    ),
    "thin outline of text": Fault(
        "hairline", ops(b"BT /Body 30 Tf 1 Tr 0.1 w 1 0 0 0 K" + TEXT)
    ),
    "hairline in a tile": Fault(
        "hairline",
        of(
            tile_of(b"1 0 0 0 K 0.1 w 0 0 m 30 30 l S"),
            b"/Pattern cs /It scn 50 50 90 90 re f",
            "Pattern",
        ),
    ),
    "white stencil overprints": Fault(
        "white-overprint",
        of(
            lambda pdf: pdf.make_stream(
                bytes(100 * 800),
                Type=Name.XObject,
                Subtype=Name.Image,
                Width=800,
                Height=800,
                ImageMask=True,
                BitsPerComponent=1,
            ),
            OVER + b"0 0 0 0 k q 60 0 0 60 60 200 cm /It Do Q",
        ),
    ),
    "white tint overprints": Fault(
        "white-overprint",
        of(
            lambda pdf: separation(pdf, "/Black"),
            OVER + b"/It cs 0 scn" + RECT,
            "ColorSpace",
        ),
    ),
    "profile elsewhere": Fault("output-intent", elsewhere),
    "intent for archives only": Fault(
        "output-intent", lambda pdf: intent(pdf).__setitem__("/S", Name.GTS_PDFA1)
    ),
    "other date": Fault(
        "information",
        lambda pdf: information(pdf).update(
            {"/CreationDate": String("D:20200101000000Z")}
        ),
        W,
    ),
    "no rendition": Fault("metadata", xmp(b"xmpMM:RenditionClass", b"xmpMM:Other"), W),
    "form that runs programs": Fault(
        "scripts",
        lambda pdf: pdf.Root.__setitem__(
            "/AcroForm", Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<x/>"))
        ),
    ),
    "other pictures for screens": Fault(
        "forbidden",
        lambda pdf: pdf.pages[0].Resources.XObject.Picture.__setitem__(
            "/Alternates", Array([Dictionary(Image=image(pdf, 100))])
        ),
    ),
    "phase of the halftone": Fault("forbidden", ops(b"/It gs", **state(HTP=[0, 0]))),
    "transfer function": Fault("forbidden", ops(b"/It gs", **state(TR=Name.Default))),
    "picture elsewhere": Fault("forbidden", of(form(b"", OPI=Dictionary()), b"/It Do")),
    "postscript": Fault(
        "forbidden",
        of(
            lambda pdf: pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.PS),
            b"/It Do",
        ),
    ),
    "missing picture": Fault("readable", ops(b"/Nowhere Do")),
    "form in itself": Fault(
        "readable",
        lambda pdf: of(form(b"/It Do"), b"/It Do")(pdf),
    ),
}
