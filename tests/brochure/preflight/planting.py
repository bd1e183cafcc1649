"""What plants a fault in a sound file: each returns a function that takes the file."""

import io
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Encryption, Name, Permissions, Stream, String
from PIL import Image

from generator.brochure.preflight import Severity
from tests.brochure.preflight.conftest import (
    HEIGHT,
    MM,
    WIDTH,
    add,
    image,
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


def square(pdf, buffer, **told):
    """Return a picture of 300 by 300 pixels out of what stands in a buffer."""
    return Stream(
        pdf,
        buffer.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=300,
        Height=300,
        **told,
    )


def jpeg2000(pdf):
    """Return a picture in RGB that says its colours itself."""
    buffer = io.BytesIO()
    Image.new("RGB", (300, 300)).save(buffer, "JPEG2000")
    return square(pdf, buffer, Filter=Name.JPXDecode)


def dark_photograph(pdf):
    """Return a JPEG of nearly all ink there is."""
    buffer = io.BytesIO()
    Image.new("CMYK", (300, 300), (250, 250, 250, 250)).save(buffer, "JPEG")
    return square(
        pdf,
        buffer,
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
