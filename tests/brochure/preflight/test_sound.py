"""Nothing is found in sound files, however unusual they are."""

import math

import pytest
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, String

from generator.brochure.preflight import Severity
from tests.brochure.preflight.conftest import (
    CONTENT,
    HEIGHT,
    MM,
    WIDTH,
    add,
    image,
    new,
    separation,
)
from tests.brochure.preflight.planting import (
    composite,
    condition,
    content,
    form,
    no_pages,
    note,
    of,
    ops,
    picture,
    soft_mask,
    state,
    tile,
    tile_of,
)

OVER = b"/Over gs "


def circle(x, y, radius):
    """Return a path of four curves."""
    k = radius * 0.5523
    return (
        f"{x + radius} {y} m "
        f"{x + radius} {y + k} {x + k} {y + radius} {x} {y + radius} c "
        f"{x - k} {y + radius} {x - radius} {y + k} {x - radius} {y} c "
        f"{x - radius} {y - k} {x - k} {y - radius} {x} {y - radius} c "
        f"{x + k} {y - radius} {x + radius} {y - k} {x + radius} {y} c h f"
    ).encode()


def fade(pdf):
    """Return a gradient from ink at the edge to paper where the bleed ends."""
    edge = 3 * MM
    return Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceCMYK,
        Coords=[60, 0, -edge, 0],
        Extend=[False, False],
        Function=Dictionary(
            FunctionType=2, Domain=[0, 1], N=1, C0=[1, 0.5, 0, 0], C1=[0, 0, 0, 0]
        ),
    )


def fade_of_one(pdf):
    """Return a gradient in cyan alone."""
    shading = fade(pdf)
    shading.Function.C0 = Array([1, 0, 0, 0])
    shading.Extend = Array([True, True])
    return shading


def strip(pdf):
    """Return a picture of one row of pixels, as some programs write gradients."""
    item = image(pdf, 1)
    item.Width = 16
    item.write(bytes(range(64)))
    return item


def letters(pdf):
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=[0, 0, 9, 9],
        FontMatrix=[0.1, 0, 0, 0.1, 0, 0],
        CharProcs=Dictionary(
            a=pdf.make_stream(b"9 0 0 0 9 9 d1 0.01 w 0 0 9 9 re f 0 0 m 9 9 l S")
        ),
        Encoding=Dictionary(Differences=[97, Name.a]),
        FirstChar=97,
        LastChar=97,
        Widths=[9],
        Resources=Dictionary(),
    )


def indexed(pdf):
    table = String(b"\x00\x00\x00\x10\xff\x00\x00\x00")
    space = Array([Name.Indexed, Name.DeviceCMYK, 1, table])
    picture(400, 48, space=space, bits=8, channels=1)(pdf)


def masked_picture(pdf):
    mask = image(pdf, 20, Name.DeviceGray, 8, 1)
    picture(300, 48, SMask=mask)(pdf)


def turned_layout(pdf):
    """Boxes and resources are said once, above the pages."""
    parent = pdf.Root.Pages
    parent.MediaBox = pdf.pages[0].obj.MediaBox
    parent.Resources = pdf.pages[0].obj.Resources
    for page in pdf.pages:
        del page.obj["/MediaBox"]
        del page.obj["/Resources"]


def moved(pdf):
    """The origin lies elsewhere."""
    for page in pdf.pages:
        for key in ("/MediaBox", "/BleedBox", "/TrimBox"):
            page.obj[key] = Array([float(value) + 500 for value in page.obj[key]])
        page.Contents = pdf.make_stream(b"q 1 0 0 1 500 500 cm " + CONTENT + b" Q")


def visible_layer(pdf):
    """A group that is named but belongs to no layer of the document."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("x")))
    add(
        pdf,
        b"/OC /It BDC 1 0 0 0 k 60 60 9 9 re f EMC",
        Properties={"It": group},
    )


def facing(pdf):
    """Pages without bleed where they are bound, which nobody cuts."""
    for number, page in enumerate(pdf.pages, 1):
        left, right = (0, 3) if number % 2 else (3, 0)
        page.obj.BleedBox = Array(
            [-left * MM, -3 * MM, WIDTH + right * MM, HEIGHT + 3 * MM]
        )


def dappled(pdf):
    """Return a picture that is white where it bleeds."""
    row = b"\x00\x00\x00\x00" * 40 + b"\x40\x20\x10\x00" * 1220
    item = image(pdf, 1300)
    item.write((row + b"\x00\x00\x00\x00" * 40) * 1300)
    return item


FULL = b"%.3f %.3f %.3f %.3f re f " % (-8.6, -8.6, WIDTH + 17.2, HEIGHT + 17.2)
SOUND = {
    "plain": lambda pdf: None,
    "text only": content(OVER + b"0 0 0 1 k BT /Body 9 Tf 60 60 Td (Tekst) Tj ET"),
    "smallest text": ops(OVER + b"0 0 0 1 k BT /Body 5 Tf 60 60 Td (Klein) Tj ET"),
    "two inks at 8 pt": ops(b"1 .5 0 0 k BT /Body 8 Tf 60 160 Td (Twee) Tj ET"),
    "four inks at 9 pt": ops(b".9 .7 .3 .4 k BT /Body 9 Tf 60 160 Td (Vier) Tj ET"),
    "large white text": ops(
        b"1 .5 0 0 k 50 150 200 30 re f 0 0 0 0 k BT /Body 8 Tf 60 160 Td (Wit) Tj ET"
    ),
    "large black text": ops(b"0 0 0 1 k BT /Body 24 Tf 60 160 Td (Kop) Tj ET"),
    "black on black": content(
        b"0 0 0 .2 k 50 150 200 30 re f 0 0 0 1 k BT /Body 24 Tf 60 160 Td (K) Tj ET"
    ),
    "thinnest line": ops(b"1 0 0 0 K .25 w 60 60 m 90 90 l S"),
    "line scaled up": ops(b"q 5 0 0 5 0 0 cm 1 0 0 0 K .06 w 20 20 m 30 30 l S Q"),
    "dot": ops(b"1 0 0 0 k 60 60 .2 .2 re f"),
    "marks in the bleed": ops(
        b"/Marks CS 1 SCN .1 w -6 0 m -24 0 l S 0 -6 m 0 -24 l S"
    ),
    "rgb outside the page": ops(b"1 0 0 rg -24 -24 9 9 re f"),
    "rgb clipped away": ops(b"q 0 0 9 9 re W n 1 0 0 rg 60 60 9 9 re f Q"),
    "rgb never placed": of(form(b"1 0 0 rg 9 9 9 9 re f"), b""),
    "rgb chosen, not used": ops(b"1 0 0 rg 0 0 1 0 k 60 60 9 9 re f"),
    "spot never used": of(
        lambda pdf: separation(pdf, "/PANTONE 300 C"), b"", "ColorSpace"
    ),
    "black by name": of(
        lambda pdf: separation(pdf, "/Black"),
        b"/It cs 1 scn 60 60 9 9 re f",
        "ColorSpace",
    ),
    "picture of 225 ppi": picture(151, 48),
    "line drawing of 800 ppi": picture(
        540, 48, space=Name.DeviceGray, bits=1, channels=1
    ),
    "grey picture": picture(210, 48, space=Name.DeviceGray, channels=1),
    "picture with a soft mask": masked_picture,
    "picture of few colours": indexed,
    "swatch of one pixel": ops(
        b"q 60 0 0 60 60 60 cm BI /W 1 /H 1 /CS /CMYK /BPC 8 ID \x40\x20\x00\x00 EI Q"
    ),
    "turned picture": ops(b"q 0 48 -48 0 120 60 cm /Picture Do Q"),
    "gradient": lambda pdf: add(
        pdf, b"q 20 60 40 40 re W n /It sh Q", Shading={"It": fade(pdf)}
    ),
    "tiles": of(
        tile(b"0 1 0 0 k 0 0 4 4 re f"),
        b"/Pattern cs /It scn 60 60 90 90 re f",
        "Pattern",
    ),
    "letters drawn": of(
        letters, OVER + b"0 0 0 1 k BT /It 10 Tf 60 60 Td (aaa) Tj ET", "Font"
    ),
    "group in cmyk": of(
        form(
            b"1 0 0 0 k 60 60 9 9 re f",
            Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK),
        ),
        b"/It Do",
    ),
    "soft mask in grey": of(
        soft_mask(b"1 g 0 0 300 400 re f"),
        b"q /It gs 0 1 1 0 k 60 60 90 90 re f Q",
        "ExtGState",
    ),
    "half transparent": ops(
        b"q /It gs 0 1 1 0 k 60 60 90 90 re f Q", **state(ca=0.5, CA=0.5)
    ),
    "letters for search only": of(
        composite, b"BT /It 9 Tf 3 Tr 60 60 Td <00010002> Tj ET", "Font"
    ),
    "note outside the bleed": note("Text", [-28, -28, -12, -12]),
    "printer's mark": note("PrinterMark", [10, 10, 20, 20]),
    "group that is shown": visible_layer,
    "inherited boxes": turned_layout,
    "origin elsewhere": moved,
    "crop box is media box": lambda pdf: pdf.pages[0].obj.__setitem__(
        "/CropBox", pdf.pages[0].obj.MediaBox
    ),
    "circle pokes out 1 mm": content(b"1 0 0 0 k " + circle(57, 200, 60)),
    "circle over the edge": content(b"1 0 0 0 k " + circle(20, 200, 60)),
    "leaf ends in the bleed": content(b"1 0 0 0 k 60 160 m 60 240 l -5 200 l h f"),
    "fades out in the bleed": lambda pdf: (
        content(b"/It sh")(pdf),
        add(pdf, b"", Shading={"It": fade(pdf)}),
    ),
    "white door at the edge": content(
        b".1 .2 .3 0 k " + FULL + b"0 0 0 0 k -5 100 6 200 re f"
    ),
    "cloud at the edge": content(
        b".1 .2 .3 0 k " + FULL + b"0 0 0 .02 k -9 100 11 200 re f"
    ),
    "picture with a white sky": lambda pdf: (
        content(b"q 302 0 0 90 -9 200 cm /It Do Q")(pdf),
        add(pdf, b"", XObject={"It": dappled(pdf)}),
    ),
    "all of the sheet": content(
        b"0 .1 .2 0 k %.2f %.2f %.2f %.2f re f" % (-30, -30, WIDTH + 60, HEIGHT + 60)
    ),
    "tint beside the edge": ops(b"0 1 1 0 k 20 20 50 50 re f"),
    "300 % in all of the page": content(b".8 .7 .5 1 k " + FULL),
    "heavy text": ops(b".8 .7 .7 .7 k BT /Body 30 Tf 60 160 Td (Zwaar) Tj ET"),
    "tiled picture": of(
        tile_of(
            b"q 30 0 0 30 0 0 cm /Picture Do Q",
            XObject=lambda pdf: Dictionary(Picture=image(pdf, 200)),
        ),
        b"/Pattern cs /It scn 60 60 90 90 re f",
        "Pattern",
    ),
    "slope of few pixels": of(lambda pdf: strip(pdf), b"q 90 0 0 9 60 60 cm /It Do Q"),
    "outline of 0.25 pt": ops(
        b"BT /Body 30 Tf 1 Tr .25 w 1 0 0 0 K 60 160 Td (Lijn) Tj ET"
    ),
    "fake bold text": ops(
        OVER + b"BT /Body 12 Tf 2 Tr .1 w 0 0 0 1 k 0 0 0 1 K 60 160 Td (Vet) Tj ET"
    ),
    "text in a gradient of one ink": of(
        lambda pdf: Dictionary(PatternType=2, Shading=fade_of_one(pdf)),
        b"BT /Pattern cs /It scn /Body 7 Tf 60 160 Td (Een) Tj ET",
        "Pattern",
    ),
    "date in another zone": lambda pdf: pdf.trailer.Info.__setitem__(
        "/CreationDate", String("D:20260115100000+01'00'")
    ),
    "grey stands in for itself": lambda pdf: [
        page.Resources.ColorSpace.__setitem__("/DefaultGray", Name.DeviceGray)
        for page in pdf.pages
    ],
    "inks by their names": lambda pdf: add(
        pdf,
        b"/It cs .5 .2 scn 60 60 9 9 re f",
        ColorSpace={
            "It": Array(
                [
                    Name.DeviceN,
                    Array([Name.Cyan, Name.Black]),
                    Name.DeviceCMYK,
                    pdf.make_stream(
                        b"{0 exch 0 exch}",
                        FunctionType=4,
                        Domain=[0, 1] * 2,
                        Range=[0, 1] * 4,
                    ),
                ]
            )
        },
    ),
    "picture of few colours, inline": ops(
        b"q 9 0 0 9 60 60 cm BI /W 1 /H 1 /CS [/I /CMYK 0 <10200000>] /BPC 8 ID"
        b" \x00 EI Q"
    ),
    "letters as a window": ops(
        b"q BT /Body 40 Tf 7 Tr 60 160 Td (Foto) Tj ET 48 0 0 48 60 150 cm"
        b" /Picture Do Q"
    ),
    "dashes over the edge": ops(b"1 0 0 0 K 1 w [3 3] 0 d -9 60 m 300 60 l S"),
    "bleed of 2.95 mm drawn": content(
        b"0 .3 .3 0 k -8.36 -8.36 %.3f %.3f re f" % (WIDTH + 16.72, HEIGHT + 16.72)
    ),
    "art box in place of the trim box": lambda pdf: [
        (
            page.obj.__setitem__("/ArtBox", page.obj.TrimBox),
            page.obj.__delitem__("/TrimBox"),
        )
        for page in pdf.pages
    ],
    "cloud far out in the bleed": content(
        b".2 .05 .2 0 k " + FULL + b"0 0 0 .02 k 60 %.2f 80 9 re f" % (HEIGHT + 7)
    ),
    "white frame at the edge": content(
        b".1 .2 .3 0 k " + FULL + b"0 0 0 0 k -9 -9 12 442.4 re f"
    ),
    "many forms": of(form(b"0 1 0 0 k 9 9 2 2 re f"), b"/It Do " * 500),
    "other paper": condition("FOGRA51"),
    "own condition": condition("Custom"),
}


def harmful(report):
    return [str(one) for one in report.findings if one.severity is not Severity.NOTE]


@pytest.mark.parametrize("name", SOUND)
def test_nothing_is_found_in_a_sound_file(name, judge):
    """No error and no warning, with the pages rendered."""
    pdf = new(pages=2)
    SOUND[name](pdf)

    assert harmful(judge(pdf, ink=True)) == []


@pytest.mark.parametrize("name", ["circle pokes out 1 mm", "leaf ends in the bleed"])
def test_nothing_is_found_without_rendering_either(name, judge):
    pdf = new(pages=2)
    SOUND[name](pdf)

    assert harmful(judge(pdf)) == []


@pytest.mark.parametrize(
    ("binding", "pages"), [("saddle-stitch", 8), ("perfect", 6), ("flat", 2)]
)
def test_page_counts_that_fit_are_sound(binding, pages, judge):
    assert harmful(judge(new(pages), binding=binding)) == []


def test_pages_that_do_not_bleed_where_they_are_bound_are_sound(judge):
    """There is a warning, and no error: nobody cuts the spine side."""
    pdf = new(8)
    facing(pdf)
    report = judge(pdf, ink=True, binding="saddle-stitch")

    assert report.sound


def test_a_compressed_file_is_sound(judge):
    pdf = new(2)
    no_pages(2)(pdf)
    report = judge(pdf, object_stream_mode=ObjectStreamMode.generate)

    assert harmful(report) == []


def test_uncoated_paper_chooses_its_profile(judge):
    pdf = new(2)
    condition("FOGRA52")(pdf)
    report = judge(pdf)

    assert (report.profile, harmful(report)) == ("press-uncoated", [])


def test_an_office_printer_takes_a_file_in_rgb(judge):
    pdf = new(3)
    for key in ("/OutputIntents", "/Metadata"):
        del pdf.Root[key]
    add(pdf, b"1 0 0 rg 60 60 9 9 re f")
    report = judge(pdf, profile="office", force_version="1.7")

    assert harmful(report) == []


def test_there_are_many_sound_files():
    assert len(SOUND) >= 20
    assert math.isclose(MM, 2.8346, abs_tol=1e-4)
