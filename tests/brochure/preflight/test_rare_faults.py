"""Faults that hide in rarely used corners of PDF are found as well."""

import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.brochure.preflight.conftest import (
    HEIGHT,
    MM,
    WIDTH,
    add,
    embedded,
    image,
    new,
    separation,
)
from tests.brochure.preflight.planting import (
    INK,
    RECT,
    TEXT,
    Fault,
    W,
    content,
    first,
    form,
    helvetica,
    icc,
    note,
    of,
    ops,
    page_key,
    picture,
    space,
    state,
    tile,
)
from tests.brochure.preflight.test_faults import is_found_alone

OVER = b"/Over gs "
CYAN = b"1 0 0 0 k "


def program(content, *, box=(0, 0, 9, 9), matrix=0.1, width=9, **resources):
    """Return what makes a Type 3 font whose letter “a” is drawn by a program."""

    def build(pdf):
        return Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=list(box),
            FontMatrix=[matrix, 0, 0, matrix, 0, 0],
            CharProcs=Dictionary(a=pdf.make_stream(content)),
            Encoding=Dictionary(Differences=[97, Name.a]),
            FirstChar=97,
            LastChar=97,
            Widths=[width],
            Resources=Dictionary(
                {f"/{key}": make(pdf) for key, make in resources.items()}
            ),
        )

    return build


def one_bit(filter_name, size=200, **entries):
    """Return a picture of one bit a pixel, packed as that filter packs it."""

    def build(pdf):
        return pdf.make_stream(
            b"\0" * 20,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=size,
            Height=size,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=1,
            Filter=filter_name,
            **entries,
        )

    return of(build, b"q 48 0 0 48 60 60 cm /It Do Q")


def index_of(base):
    """Return what fills an area in a space of a table of another space."""
    return space(
        lambda pdf: Array([Name.Indexed, base(pdf), 1, String(bytes(8))]), b"1"
    )


def own_intent(pdf):
    first(pdf).OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=String("FOGRA52"),
            )
        ]
    )


def attachment(pdf):
    pdf.attachments["rekening.xlsx"] = b"PK"


def appearance(content, flags=4, **entries):
    """Return what puts a printer's mark on the page that is drawn by a form."""

    def planted(pdf):
        drawn = form(content, **entries)(pdf)
        drawn.BBox = Array([0, 0, 50, 50])
        note("PrinterMark", [60, 60, 110, 110], F=flags, AP=Dictionary(N=drawn))(pdf)

    return planted


def broken_letters(pdf):
    font = pdf.pages[0].Resources.Font.Body
    font.FontDescriptor.FontFile2.write(b"no letters at all")


def cid_font(pdf):
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=Name("/KozMinPro-Regular"),
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Japan1"), Supplement=4
        ),
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/KozMinPro-Regular"),
        Encoding=Name("/90ms-RKSJ-H"),
        DescendantFonts=Array([pdf.make_indirect(inner)]),
    )


def type_1(pdf):
    """Return a Type 1 font that is described and not there."""
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name("/Garamond"),
        FirstChar=97,
        LastChar=97,
        Widths=[500],
        FontDescriptor=pdf.make_indirect(
            Dictionary(Type=Name.FontDescriptor, FontName=Name("/Garamond"), Flags=32)
        ),
    )


def text_in(build):
    return of(build, OVER + b"0 0 0 1 k BT /It 10 Tf 60 160 Td (a) Tj ET", "Font")


def in_letters_in_tiles(pdf):
    """RGB in a tile, that fills a letter, that stands in a form."""
    drawn = Dictionary(P=tile(b"1 0 0 rg 0 0 4 4 re f")(pdf))
    letter = program(b"9 0 d0 /Pattern cs /P scn 0 0 9 9 re f")(pdf)
    letter.Resources = Dictionary(Pattern=drawn)
    outer = form(b"BT /T3 20 Tf 60 60 Td (a) Tj ET")(pdf)
    outer.Resources = Dictionary(Font=Dictionary(T3=letter))
    add(pdf, b"/It Do", XObject={"It": outer})


def spot_in_a_mask(pdf):
    """A spot colour in the drawing of a soft mask, which has resources of its own."""
    drawn = form(
        b"/S cs 1 scn 0 0 300 400 re f",
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray),
    )(pdf)
    drawn.Resources = Dictionary(
        ColorSpace=Dictionary(S=separation(pdf, "/PANTONE 300 C"))
    )
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=drawn)
    add(
        pdf,
        b"q /It gs 0 1 1 0 k 60 60 90 90 re f Q",
        ExtGState={"It": Dictionary(SMask=mask)},
    )


def shown_by_expression(pdf):
    """A layer that is off, and artwork that shows just then."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("uit")))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(OFF=Array([group]))
    )
    shown = Dictionary(Type=Name.OCMD, VE=Array([Name.Not, group]))
    add(
        pdf,
        b"/OC /It BDC 0 1 0 0 k 60 60 9 9 re f EMC",
        Properties={"It": pdf.make_indirect(shown)},
    )


def larger_unit(pdf):
    """Every page is ten times as large as its numbers say, and so are its pictures."""
    for page in pdf.pages:
        page.obj.UserUnit = 10


FULL = b"-8.6 -8.6 300.7 442.4 re f "
FAULTS = {
    # Colours
    "rgb in letters in tiles in a form": Fault("colour-rgb", in_letters_in_tiles),
    "spot in a soft mask": Fault("colour-spot", spot_in_a_mask),
    "table of icc cmyk": Fault("colour-icc", index_of(icc(4, b"CMYK"))),
    "table of a spot": Fault(
        "colour-spot", index_of(lambda pdf: separation(pdf, "/PANTONE 300 C"))
    ),
    "table of rgb, inline": Fault(
        "colour-rgb",
        ops(
            b"q 9 0 0 9 60 60 cm BI /W 1 /H 1 /CS [/I /RGB 0 <FF0000>] /BPC 8 ID"
            b" \x00 EI Q"
        ),
    ),
    "rgb line in a form that is a group": Fault(
        "colour-rgb",
        of(
            form(
                b"1 0 0 RG 1 w 60 60 m 90 90 l S",
                Group=Dictionary(S=Name.Transparency),
            ),
            b"/It Do",
        ),
    ),
    "register colour in text": Fault(
        "colour-registration", ops(b"/Marks cs .6 scn BT /Body 20 Tf" + TEXT), W
    ),
    "rgb in a printer's mark": Fault(
        "colour-rgb", appearance(b"1 0 0 rg 0 0 50 50 re f")
    ),
    "printer's mark blends in rgb": Fault(
        "blend-space",
        appearance(
            b"1 0 0 0 k 0 0 50 50 re f",
            Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB),
        ),
    ),
    # Pictures
    "jbig2 of 300 ppi": Fault("picture-density", one_bit(Name.JBIG2Decode)),
    "fax of 300 ppi in two filters": Fault(
        "picture-density",
        one_bit(Array([Name.ASCIIHexDecode, Name.CCITTFaxDecode])),
    ),
    "table of two inks, one bit": Fault(
        "picture-density",
        picture(
            200,
            48,
            space=Array([Name.Indexed, Name.DeviceCMYK, 1, String(bytes(8))]),
            bits=1,
            channels=1,
        ),
    ),
    "picture of 16 bits, coarse": Fault("picture-density", picture(64, 48, bits=16)),
    # Lines
    "area of no height": Fault("hairline", ops(CYAN + b"60 60 90 0 re f"), W),
    "line filled, not drawn": Fault("hairline", ops(CYAN + b"60 60 m 150 60 l f"), W),
    "line there and back, filled": Fault(
        "hairline", ops(CYAN + b"60 60 m 150 60 l 60 60 l h f"), W
    ),
    "slanted thin area": Fault(
        "hairline", ops(CYAN + b"60 60 m 150 90 l 150 90.1 l 60 60.1 l h f"), W
    ),
    "line scaled to a hundredth": Fault(
        "hairline",
        ops(b"q .01 0 0 .01 0 0 cm 1 0 0 0 K 10 w 6000 6000 m 9000 9000 l S Q"),
    ),
    "line squeezed one way": Fault(
        "hairline", ops(b"q 1 0 0 .1 0 0 cm 1 0 0 0 K 1 w 60 600 m 90 600 l S Q")
    ),
    "line of no width, scaled up": Fault(
        "hairline", ops(b"q 9 0 0 9 0 0 cm 1 0 0 0 K 0 w 6 6 m 9 9 l S Q")
    ),
    "outline of letters of no width": Fault(
        "hairline", ops(b"BT /Body 20 Tf 1 Tr 0 w 1 0 0 0 K" + TEXT)
    ),
    # Fonts and text
    "composite font of a system": Fault("fonts", text_in(cid_font)),
    "type 1 described only": Fault("fonts", text_in(type_1)),
    "font of a system in a form": Fault(
        "fonts",
        lambda pdf: add(
            pdf,
            b"/It Do",
            XObject={
                "It": pdf.make_stream(
                    b"0 0 0 1 k BT /H 12 Tf 60 160 Td (abc) Tj ET",
                    Type=Name.XObject,
                    Subtype=Name.Form,
                    BBox=[0, 0, 300, 400],
                    Resources=Dictionary(Font=Dictionary(H=helvetica()(pdf))),
                )
            },
        ),
    ),
    "letters damaged": Fault("fonts", broken_letters),
    "letters of 4 pt drawn in points": Fault(
        "small-text",
        of(
            program(b"4 0 0 0 4 4 d1 0 0 4 4 re f", box=(0, 0, 4, 4), matrix=1),
            OVER + b"0 0 0 1 k BT /It 1 Tf 60 160 Td (a) Tj ET",
            "Font",
        ),
    ),
    # Overprint
    "white by the name of an ink": Fault(
        "white-overprint",
        of(
            lambda pdf: separation(pdf, "/Black"),
            OVER + b"/It cs 0 scn" + RECT,
            "ColorSpace",
        ),
    ),
    # Bleed
    "white over one part of an edge": Fault(
        "bleed-filled",
        content(b"0 .5 .5 0 k " + FULL + b"0 0 0 0 k -9 100 9 80 re f"),
        judged=INK,
    ),
    "one edge bleeds in part": Fault(
        "bleed-filled",
        content(b"0 .5 .5 0 k 0 -8.6 300.7 442.4 re f -8.6 -8.6 9 100 re f"),
        judged=INK,
    ),
    "only the corners bleed": Fault(
        "bleed-filled",
        content(
            b"0 .5 .5 0 k 0 0 %.3f %.3f re f -8.6 -8.6 30 30 re f" % (WIDTH, HEIGHT)
        ),
        judged=INK,
    ),
    # Pages and files
    "page with its own intent": Fault("output-intent-page", own_intent),
    "file inside the file": Fault("attachments", attachment, W),
    "crop box inside the trim box": Fault(
        "crop-box", page_key("CropBox", Array([20, 20, 200, 300]))
    ),
    "table of places damaged": Fault(
        "readable-file", edit=(b"startxref\n", b"startxref\n9")
    ),
    "halftone of another kind": Fault(
        "forbidden", ops(b"/It gs", **state(HT=Dictionary(HalftoneType=6)))
    ),
    "artwork shown by an expression": Fault("layers", shown_by_expression),
    "note in three dimensions": Fault("annotations", note("3D", [10, 10, 90, 90])),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_rare_fault_is_found(name, judge):
    """It is found by its own rule, and by no other."""
    is_found_alone(FAULTS[name], judge)


def test_places_are_told_as_a_turned_page_is_seen(judge):
    """From the left and the top of what a reader sees, turned clockwise."""
    pdf = new()
    pdf.pages[0].obj.Rotate = 90
    add(pdf, b"1 0 0 rg %.4f %.4f %.4f %.4f re f" % (10 * MM, 20 * MM, 30 * MM, 5 * MM))
    (found,) = (one for one in judge(pdf).findings if one.rule == "colour-rgb")
    (place,) = found.places

    assert (place.left, place.top, place.width, place.height) == (20, 10, 5, 30)


def test_a_page_in_larger_units_is_measured_as_it_prints(judge):
    """Sizes, places and the density of pictures are those of the printed sheet."""
    pdf = new()
    larger_unit(pdf)
    report = judge(pdf, ink=True)
    found = {one.rule: one for one in report.findings if one.page == 1}

    assert report.about.sizes_mm == ((1000, 1500),)
    assert found["scaling"]
    assert "at 30 ppi" in found["picture-density"].message.say("en")
    assert found["picture-density"].places[0].width == pytest.approx(169.3)


def test_a_page_larger_than_pdf_allows_is_told(judge):
    pdf = new()
    page = first(pdf)
    for key in ("/MediaBox", "/BleedBox", "/TrimBox"):
        page[key] = Array([-20, -20, 15_000, 15_000])
    said = [one.message.say("en") for one in judge(pdf).findings if one.rule == "boxes"]

    assert said == ["BleedBox measures 5298.72 × 5298.72 mm, more than PDF allows."]


def test_a_damaged_font_is_told_where_it_is_used(judge):
    pdf = new()
    broken_letters(pdf)
    add(pdf, b"", XObject={"It": image(pdf, 9)})
    said = {one.message.say("en") for one in judge(pdf).findings if one.rule == "fonts"}

    assert said == {"Font SourceSerif is embedded, but damaged."}


def subset(codes):
    """Return what makes a font whose letters have the codes that a program gave them.

    It says what they stand for, as LibreOffice does: code 10 is no new line, but an s.
    """

    def build(pdf):
        font = Dictionary(embedded(pdf))
        rows = "".join(f"<{code:02X}> <{ord(text):04X}>\n" for code, text in codes)
        font.ToUnicode = pdf.make_stream(
            f"{len(codes)} beginbfchar\n{rows}endbfchar\n".encode()
        )
        return font

    return build


def test_a_text_is_quoted_as_its_font_spells_it(judge):
    """Not as its codes look; many texts of a font are told as one, the first quoted."""
    pdf = new()
    add(
        pdf,
        b"1 0 0 rg BT /It 12 Tf 60 160 Td (\x0a\x09) Tj 0 20 Td (\x0a) Tj ET",
        Font={"It": subset([(9, "o"), (10, "S")])(pdf)},
    )
    (found,) = (one for one in judge(pdf).findings if one.rule == "colour-rgb")

    assert found.subject.say("en") == "text “So” in SourceSerif"
    assert found.count == 2


def test_ranges_of_letters_are_read(judge):
    pdf = new()
    font = Dictionary(embedded(pdf))
    font.ToUnicode = pdf.make_stream(
        b"1 beginbfrange <01> <05> <0041> endbfrange"
        b" 1 beginbfrange <06> <07> [<0062> <0063>] endbfrange"
    )
    add(
        pdf,
        b"1 0 0 rg BT /It 12 Tf 60 160 Td (\x02\x01\x07\x06) Tj ET",
        Font={"It": font},
    )
    (found,) = (one for one in judge(pdf).findings if one.rule == "colour-rgb")

    assert found.subject.say("en") == "text “BAcb” in SourceSerif"
