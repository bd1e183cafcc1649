"""Each fault that is planted in a sound file is found, alone, by its own rule."""

import io
from dataclasses import dataclass

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Permissions, Stream, String
from PIL import Image

from generator.brochure.preflight import Severity
from generator.brochure.preflight.rules import RULES
from tests.brochure.preflight.conftest import (
    HEIGHT,
    MM,
    WIDTH,
    add,
    image,
    new,
    separation,
)

RECT = b" 60 200 60 60 re f"
TEXT = b" 60 160 Td (Klein maar fijn) Tj ET"


def ops(operators, **resources):
    """Return what adds operators to the first page."""
    return lambda pdf: add(pdf, operators, **resources)


def of(build, operators, category="XObject", name="It"):
    """Return what adds a resource made by `build`, and the operators that use it."""
    return lambda pdf: add(pdf, operators, **{category: {name: build(pdf)}})


def space(build, colour=b"0.5"):
    return of(build, b"/It cs " + colour + b" sc" + RECT, "ColorSpace")


def picture(size, points, operators=b"/It Do", **how):
    """Return what places a picture of so many pixels in a square."""

    def planted(pdf):
        place = b"q %.2f 0 0 %.2f 50 100 cm " % (points, points)
        add(pdf, place + operators + b" Q", XObject={"It": image(pdf, size, **how)})

    return planted


def form(content, **entries):
    def build(pdf):
        return pdf.make_stream(
            content,
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=[0, 0, 300, 400],
            Resources=pdf.pages[0].Resources,
            **entries,
        )

    return build


def nested(pdf):
    inner = form(b"1 0 0 rg" + RECT)(pdf)
    outer = form(b"/Inner Do")(pdf)
    outer.Resources = Dictionary(XObject=Dictionary(Inner=inner))
    return outer


def icc(components, kind):
    def build(pdf):
        head = bytearray(128)
        head[16:20] = kind
        return Array([Name.ICCBased, pdf.make_stream(bytes(head), N=components)])

    return build


def indexed(pdf):
    return Array([Name.Indexed, Name.DeviceRGB, 1, String(b"\x00\x00\x00\xff\x00\x00")])


def lab(pdf):
    return Array([Name.Lab, Dictionary(WhitePoint=[0.9505, 1, 1.089])])


def calibrated(kind):
    def build(pdf):
        return Array([kind, Dictionary(WhitePoint=[0.9505, 1, 1.089], Gamma=2.2)])

    return build


def device_n(pdf):
    tint = pdf.make_stream(
        b"{0 0}", FunctionType=4, Domain=[0, 1, 0, 1], Range=[0, 1] * 4
    )
    names = Array([Name.Cyan, Name("/PANTONE 300 C")])
    return Array([Name.DeviceN, names, Name.DeviceCMYK, tint])


def gradient(space):
    return Dictionary(
        ShadingType=2,
        ColorSpace=space,
        Coords=[60, 0, 120, 0],
        Function=Dictionary(
            FunctionType=2, Domain=[0, 1], N=1, C0=[1, 0, 0], C1=[0, 0, 1]
        ),
    )


def tile(content, **entries):
    def build(pdf):
        values = {"PaintType": 1, "TilingType": 1, "BBox": [0, 0, 9, 9]}
        values |= {"XStep": 9, "YStep": 9}
        values |= entries
        return pdf.make_stream(content, PatternType=1, Resources=Dictionary(), **values)

    return build


def slope(pdf):
    return Dictionary(PatternType=2, Shading=gradient(Name.DeviceRGB))


def soft_mask(content):
    def build(pdf):
        group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
        mask = form(content, Group=group)(pdf)
        return Dictionary(SMask=Dictionary(Type=Name.Mask, S=Name.Luminosity, G=mask))

    return build


def mesh(pdf):
    """Return a gradient over a triangle, in RGB."""
    corners = ((0, 0), (255, 0), (0, 255))
    data = b"".join(bytes([0, x, y, 255, 0, 0]) for x, y in corners)
    return pdf.make_stream(
        data,
        ShadingType=4,
        ColorSpace=Name.DeviceRGB,
        BitsPerCoordinate=8,
        BitsPerComponent=8,
        BitsPerFlag=8,
        Decode=[60, 120, 60, 120, 0, 1, 0, 1, 0, 1],
    )


def slope_of_spot(pdf):
    shading = gradient(separation(pdf, "/Goud"))
    shading.Function.C0, shading.Function.C1 = Array([0]), Array([1])
    return shading


def slope_in_inks(pdf):
    shading = gradient(Name.DeviceCMYK)
    shading.Function.C0 = Array([1, 0.5, 0.5, 0])
    shading.Function.C1 = Array([0.5, 1, 0.5, 0])
    shading.Extend = Array([True, True])
    return Dictionary(PatternType=2, Shading=shading)


def standing_in(key, build):
    """Return what makes a space stand in for a device space, on every page."""

    def planted(pdf):
        for page in pdf.pages:
            page.Resources.ColorSpace[key] = build(pdf)

    return planted


def jpeg2000(pdf):
    """Return a picture in RGB that says its colours itself."""
    buffer = io.BytesIO()
    Image.new("RGB", (300, 300)).save(buffer, "JPEG2000")
    return Stream(
        pdf,
        buffer.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=300,
        Height=300,
        Filter=Name.JPXDecode,
    )


def dark_photograph(pdf):
    """Return a JPEG of nearly all ink there is."""
    buffer = io.BytesIO()
    Image.new("CMYK", (300, 300), (250, 250, 250, 250)).save(buffer, "JPEG")
    return Stream(
        pdf,
        buffer.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=300,
        Height=300,
        ColorSpace=Name.DeviceCMYK,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
        Decode=[1, 0] * 4,
    )


def fax(pdf):
    """Return a drawing of one bit a pixel whose dictionary does not say so."""
    return Stream(
        pdf,
        b"\x00\x10\x01\x00\x10\x01",
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=300,
        Height=300,
        ColorSpace=Name.DeviceGray,
        Filter=Name.CCITTFaxDecode,
        DecodeParms=Dictionary(K=-1, Columns=300, Rows=300),
    )


def ten_pixels(pdf):
    item = image(pdf, 10)
    item.write(bytes(range(100)) * 4)
    return item


def tile_of(content, size=30, **resources):
    """Return a tile that may name what the page names."""

    def build(pdf):
        box = {"BBox": [0, 0, size, size], "XStep": size, "YStep": size}
        made = tile(content, **box)(pdf)
        made.Resources = Dictionary(pdf.pages[0].Resources)
        for name, one in resources.items():
            made.Resources[f"/{name}"] = one(pdf)
        return made

    return build


def by_state(pdf):
    font = pdf.make_indirect(helvetica()(pdf))
    text = b"/It gs /Over gs BT 0 0 0 1 k 60 160 Td (Fout) Tj ET"
    add(pdf, text, ExtGState={"It": Dictionary(Font=Array([font, 14]))})


def elsewhere(pdf):
    """Name a profile that lies somewhere else."""
    del intent(pdf).DestOutputProfile
    intent(pdf).DestOutputProfileRef = Dictionary(URLs=Array([]))


def in_a_layer(pdf):
    layered()(pdf)
    group = pdf.Root.OCProperties.OCGs[0]
    add(pdf, b"/OC /It BDC 1 0 0 rg" + RECT + b" EMC", Properties={"It": group})


def type3(pdf):
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=[0, 0, 9, 9],
        FontMatrix=[0.1, 0, 0, 0.1, 0, 0],
        CharProcs=Dictionary(a=pdf.make_stream(b"9 0 d0 1 0 0 rg 0 0 9 9 re f")),
        Encoding=Dictionary(Differences=[97, Name.a]),
        FirstChar=97,
        LastChar=97,
        Widths=[9],
        Resources=Dictionary(),
    )


def helvetica(name="Helvetica"):
    return lambda pdf: Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{name}")
    )


def composite(pdf):
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Arial,
        FontDescriptor=Dictionary(Type=Name.FontDescriptor, FontName=Name.Arial),
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Arial,
        Encoding=Name("/Identity-H"),
        DescendantFonts=[pdf.make_indirect(inner)],
    )


def page_key(key, value, number=0):
    def planted(pdf):
        pdf.pages[number].obj[f"/{key}"] = value

    return planted


def box(key, left, bottom, right, top, number=0):
    """Return what sets a box; margins outward of the trimmed page, mm."""
    edges = [-left * MM, -bottom * MM, WIDTH + right * MM, HEIGHT + top * MM]
    return page_key(key, Array(edges), number)


def scaled(pdf):
    """Every page is a fifth larger than its numbers say."""
    for page in pdf.pages:
        page.obj.UserUnit = 1.2


def without(holder, key):
    def planted(pdf):
        del holder(pdf)[key]

    return planted


def catalogue(key, value):
    def planted(pdf):
        pdf.Root[f"/{key}"] = value

    return planted


def root(pdf):
    return pdf.Root


def intent(pdf):
    return pdf.Root.OutputIntents[0]


def first(pdf):
    return pdf.pages[0].obj


def information(pdf):
    return pdf.trailer.Info


def profile_with(at, what):
    def planted(pdf):
        stream = intent(pdf).DestOutputProfile
        data = bytearray(stream.read_bytes())
        data[at : at + len(what)] = what
        stream.write(bytes(data))

    return planted


def xmp(before, after):
    def planted(pdf):
        text = pdf.Root.Metadata.read_bytes()
        assert before in text
        pdf.Root.Metadata.write(text.replace(before, after))

    return planted


def second_intent(pdf):
    pdf.Root.OutputIntents.append(intent(pdf))


def condition(name):
    def planted(pdf):
        intent(pdf).OutputConditionIdentifier = String(name)

    return planted


def note(kind, rect, **entries):
    def planted(pdf):
        item = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=rect)
        for key, value in entries.items():
            item[f"/{key}"] = value
        pdf.pages[0].Annots = Array([pdf.make_indirect(item)])
        if kind == "Widget":
            pdf.Root.AcroForm = Dictionary(Fields=pdf.pages[0].Annots)

    return planted


def layered(**default):
    def planted(pdf):
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Vouw")))
        settings = Dictionary(Order=[group])
        for key, value in default.items():
            settings[f"/{key}"] = [group] if value == "it" else value
        pdf.Root.OCProperties = Dictionary(OCGs=[group], D=settings)

    return planted


def script_in_outline(pdf):
    action = Dictionary(S=Name.JavaScript, JS=String("app.beep(0)"))
    item = pdf.make_indirect(Dictionary(Title=String("Klik"), A=action))
    pdf.Root.Outlines = Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1)


def other_size(pdf):
    for key in ("MediaBox", "BleedBox", "TrimBox"):
        values = [float(value) for value in pdf.pages[2].obj[f"/{key}"]]
        values[2] += 3 * MM
        pdf.pages[2].obj[f"/{key}"] = Array(values)
    content(b"1 0 0 0 k 60 60 90 90 re f", 2)(pdf)


def content(operators, number=0):
    """Return what replaces all that a page shows."""

    def planted(pdf):
        pdf.pages[number].Contents = pdf.make_stream(operators)

    return planted


def state(**entries):
    return {"ExtGState": {"It": Dictionary(**entries)}}


def no_pages(count):
    def planted(pdf):
        while len(pdf.pages) > count:
            del pdf.pages[-1]

    return planted


@dataclass(frozen=True)
class Fault:
    """A fault: the rule that finds it, what plants it, and how the file is judged."""

    rule: str
    plant: object = None
    severity: Severity = Severity.ERROR
    judged: dict = None
    saved: dict = None
    edit: tuple = (b"", b"")


E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE
INK = {"ink": True}
TINT = b"0.02 0.05 0.1 0 k "
OVER = b"/Over gs "
PRIVATE = Encryption(owner="x", user="", R=4, allow=Permissions(print_highres=False))

FAULTS = {
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
    # Colour
    "rgb area": Fault("colour-rgb", ops(b"1 0 0 rg" + RECT)),
    "rgb line": Fault("colour-rgb", ops(b"1 0 0 RG 1 w 60 60 m 90 90 l S")),
    "rgb text": Fault("colour-rgb", ops(b"BT /Body 12 Tf 1 0 0 rg" + TEXT)),
    "rgb picture": Fault(
        "colour-rgb", picture(200, 48, space=Name.DeviceRGB, channels=3)
    ),
    "rgb inline picture": Fault(
        "colour-rgb",
        ops(b"q 9 0 0 9 50 50 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q"),
    ),
    "rgb form": Fault("colour-rgb", of(form(b"1 0 0 rg" + RECT), b"/It Do")),
    "rgb form in a form": Fault("colour-rgb", of(nested, b"/It Do")),
    "rgb tile": Fault(
        "colour-rgb",
        of(tile(b"1 0 0 rg 0 0 9 9 re f"), b"/Pattern cs /It scn" + RECT, "Pattern"),
    ),
    "rgb gradient": Fault(
        "colour-rgb",
        of(
            lambda pdf: gradient(Name.DeviceRGB),
            b"q 60 60 60 60 re W n /It sh Q",
            "Shading",
        ),
    ),
    "rgb gradient in a pattern": Fault(
        "colour-rgb", of(slope, b"/Pattern cs /It scn" + RECT, "Pattern")
    ),
    "rgb soft mask": Fault(
        "colour-rgb",
        of(
            soft_mask(b"1 1 1 rg 0 0 300 400 re f"),
            b"q /It gs 0 1 1 0 k" + RECT + b" Q",
            "ExtGState",
        ),
    ),
    "rgb letter": Fault(
        "colour-rgb", of(type3, b"BT /It 20 Tf 60 60 Td (a) Tj ET", "Font")
    ),
    "rgb index": Fault("colour-rgb", space(indexed, b"1")),
    "calibrated rgb": Fault("colour-rgb", space(calibrated(Name.CalRGB), b"1 0 0")),
    "icc rgb": Fault("colour-rgb", space(icc(3, b"RGB "), b"1 0 0")),
    "icc rgb picture": Fault(
        "colour-rgb",
        lambda pdf: picture(200, 48, space=icc(3, b"RGB ")(pdf), channels=3)(pdf),
    ),
    "spot with rgb substitute": Fault(
        "colour-rgb",
        of(
            lambda pdf: separation(pdf, "/Black", Name.DeviceRGB, 3),
            b"/It cs 1 sc" + RECT,
            "ColorSpace",
        ),
    ),
    "lab": Fault("colour-lab", space(lab, b"50 10 10")),
    "icc cmyk": Fault("colour-icc", space(icc(4, b"CMYK"), b"1 0 0 0")),
    "icc grey": Fault("colour-icc", space(icc(1, b"GRAY"))),
    "calibrated grey": Fault("colour-icc", space(calibrated(Name.CalGray))),
    "unknown space": Fault("colour-unknown", ops(b"/Nowhere cs 1 sc" + RECT)),
    "spot": Fault("colour-spot", space(lambda pdf: separation(pdf, "/PANTONE 300 C"))),
    "spot of two": Fault("colour-spot", space(device_n, b"0.5 0.5")),
    "spot picture": Fault(
        "colour-spot",
        lambda pdf: picture(200, 48, space=separation(pdf, "/Goud"), channels=1)(pdf),
    ),
    "register colour": Fault("colour-registration", ops(b"/Marks cs 0.5 sc" + RECT), W),
    "page blends in rgb": Fault(
        "blend-space",
        page_key("Group", Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)),
    ),
    "form blends in rgb": Fault(
        "blend-space",
        of(
            form(b"", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)),
            b"/It Do",
        ),
    ),
    "form blends in icc": Fault(
        "blend-space",
        lambda pdf: of(
            form(
                b"",
                Group=Dictionary(S=Name.Transparency, CS=icc(4, b"CMYK")(pdf)),
            ),
            b"/It Do",
        )(pdf),
    ),
    "400 % of ink": Fault("ink", ops(b"1 1 1 1 k" + RECT), judged=INK),
    "340 % of ink": Fault("ink", ops(b".9 .8 .7 1 k 60 200 90 90 re f"), judged=INK),
    "400 % of ink, unrendered": Fault("ink", ops(b"1 1 1 1 k" + RECT)),
    "dark picture": Fault(
        "ink",
        ops(
            b"q 60 0 0 60 60 200 cm BI /W 1 /H 1 /CS /CMYK /BPC 8"
            b" ID \xff\xff\xff\xff EI Q"
        ),
        judged=INK,
    ),
    "ink summed by overprint": Fault(
        "ink",
        ops(
            b"1 1 0 0 k 60 200 60 60 re f /Over gs 0 0 1 .9 k 60 200 60 60 re f"
            b" /Knock gs"
        ),
        judged=INK,
    ),
    "small patch of 400 %": Fault("ink", ops(b"1 1 1 1 k 60 200 20 20 re f"), W),
    "uncoated with 310 %": Fault(
        "ink",
        lambda pdf: (condition("FOGRA52")(pdf), ops(b".8 .7 .6 1 k" + RECT)(pdf)),
        judged=INK,
    ),
    # Pictures
    "picture of 96 ppi": Fault("picture-density", picture(64, 48)),
    "picture of 149 ppi": Fault("picture-density", picture(100, 48.33)),
    "picture of 200 ppi": Fault("picture-density", picture(133, 48), W),
    "grey picture of 100 ppi": Fault(
        "picture-density", picture(67, 48, space=Name.DeviceGray, channels=1)
    ),
    "stretched picture": Fault(
        "picture-density",
        lambda pdf: add(pdf, b"q 24 0 0 99 50 60 cm /Picture Do Q"),
    ),
    "turned picture": Fault(
        "picture-density", lambda pdf: add(pdf, b"q 0 99 -99 0 190 60 cm /Picture Do Q")
    ),
    "line drawing of 300 ppi": Fault(
        "picture-density", picture(200, 48, space=Name.DeviceGray, bits=1, channels=1)
    ),
    "line drawing of 700 ppi": Fault(
        "picture-density",
        picture(467, 48, space=Name.DeviceGray, bits=1, channels=1),
        W,
    ),
    "stencil of 300 ppi": Fault(
        "picture-density",
        lambda pdf: add(
            pdf,
            b"q 0 0 0 .5 k 48 0 0 48 50 100 cm /It Do Q",
            XObject={
                "It": pdf.make_stream(
                    bytes(25 * 200),
                    Type=Name.XObject,
                    Subtype=Name.Image,
                    Width=200,
                    Height=200,
                    ImageMask=True,
                    BitsPerComponent=1,
                )
            },
        ),
    ),
    "inline picture of 30 ppi": Fault(
        "picture-density",
        ops(
            b"q 48 0 0 2.4 50 60 cm BI /W 20 /H 1 /CS /G /BPC 8 ID "
            + b"\x80" * 20
            + b" EI Q"
        ),
    ),
    "picture in a form": Fault(
        "picture-density",
        of(
            form(b"q 99 0 0 99 0 0 cm /Picture Do Q", Matrix=[2, 0, 0, 2, 9, 9]),
            b"/It Do",
        ),
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


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name, judge):
    """One fault in a sound file gives findings of one rule, its own."""
    is_found_alone(FAULTS[name], judge)


def is_found_alone(fault, judge):
    """Plant a fault, and see that it is found by its own rule and by no other."""
    pdf = new()
    if fault.plant is not None:
        fault.plant(pdf)
    report = judge(pdf, edit=fault.edit, **(fault.judged or {}), **(fault.saved or {}))
    found = {one.rule for one in report.findings if one.severity is not N}
    found |= {one.rule for one in report.findings if one.rule == fault.rule}

    assert found == {fault.rule}
    assert max_severity(report, fault.rule) is fault.severity
    return report


def max_severity(report, rule):
    weights = [one.severity for one in report.findings if one.rule == rule]
    return min(weights, key=lambda one: one.weight)


def test_every_rule_has_a_fault_that_it_finds():
    tried = {fault.rule for fault in FAULTS.values()}
    others = {"readable-file", "ink-rendered", "attachments", "output-intent-page"}

    assert tried == {rule.name for rule in RULES} - others


def test_there_are_many_faults():
    assert len(FAULTS) >= 100


def test_a_finding_has_its_place(judge):
    """Places are millimetres from the top left corner of the trimmed page."""
    pdf = new()
    add(pdf, b"1 0 0 rg %.4f %.4f %.4f %.4f re f" % (10 * MM, 20 * MM, 30 * MM, 5 * MM))
    (found,) = judge(pdf).of(E)
    (place,) = found.places

    assert (found.page, found.rule) == (1, "colour-rgb")
    assert (place.left, place.top, place.width, place.height) == (10, 125, 30, 5)


def test_the_same_fault_twice_is_told_once(judge):
    pdf = new()
    add(pdf, b"1 0 0 rg 60 60 9 9 re f 90 90 9 9 re f")
    (found,) = judge(pdf).of(E)

    assert found.count == 2
    assert len(found.places) == 2
    assert isinstance(pdf, pikepdf.Pdf)
