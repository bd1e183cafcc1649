"""Sound press PDFs made by hand, for faults to be planted in."""

import io
from functools import cache

import pikepdf
import pytest
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String

from generator.brochure.preflight import PROFILES, check
from generator.brochure.profile import COATED, read_profile
from generator.storage.assets import FONTS

MM = 72 / 25.4
WIDTH, HEIGHT = 100 * MM, 150 * MM  # points, trimmed
LETTERS = "".join(map(chr, range(32, 127)))
FONT = FONTS / "SourceSerif4_400Regular.ttf"

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 pdf:Trapped="False" pdfxid:GTS_PDFXVersion="PDF/X-4"
 xmp:CreateDate="2026-01-15T09:00:00Z" xmp:ModifyDate="2026-01-15T09:00:00Z"
 xmp:MetadataDate="2026-01-15T09:00:00Z" xmpMM:DocumentID="uuid:0-1"
 xmpMM:VersionID="1" xmpMM:RenditionClass="default"><dc:title><rdf:Alt>
<rdf:li xml:lang="x-default">Proef</rdf:li></rdf:Alt></dc:title></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""

# A tint that fills the bleed, black text that overprints, a picture at 300 ppi, a
# line; outside the bleed, crop marks thinner than any line may be on the page.
CONTENT = b"""
0.02 0.05 0.1 0 k -8.6 -8.6 300.7 442.4 re f
q 48 0 0 48 30 60 cm /Picture Do Q
0 0 0 1 K 0.5 w 30 50 m 200 50 l S
/Over gs BT /Body 10 Tf 0 0 0 1 k 30 300 Td (Buren maken hun straat mooier.) Tj ET
/Knock gs /Marks CS 1 SCN 0.1 w -12 0 m -24 0 l S 0 -12 m 0 -24 l S
"""


def embedded(pdf):
    """Return a subset of the text face as a simple font."""
    font = TTFont(io.BytesIO(letters()), lazy=True)
    units = font["head"].unitsPerEm
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    widths = [metrics[cmap[code]][0] * 1000 / units for code in range(32, 127)]
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/AAAAAA+SourceSerif"),
        Flags=32,
        FontBBox=[0, -250, 1000, 900],
        ItalicAngle=0,
        Ascent=900,
        Descent=-250,
        CapHeight=670,
        StemV=80,
        FontFile2=pdf.make_stream(letters()),
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name("/AAAAAA+SourceSerif"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=32,
        LastChar=126,
        Widths=[round(width) for width in widths],
        FontDescriptor=pdf.make_indirect(descriptor),
    )


@cache
def letters():
    """Return a subset of the text face as TrueType."""
    font = TTFont(FONT)
    cutter = subset.Subsetter(subset.Options(layout_features=[], hinting=False))
    cutter.populate(text=LETTERS)
    cutter.subset(font)
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def image(pdf, size, space=Name.DeviceCMYK, bits=8, channels=4, **more):
    """Return a picture of a mid tone."""
    row = (size * channels * bits + 7) // 8
    return pdf.make_stream(
        bytes([0x55]) * (row * size),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=size,
        Height=size,
        ColorSpace=space,
        BitsPerComponent=bits,
        **more,
    )


def tint(pdf, alternate=Name.DeviceCMYK, count=4):
    """Return the function that says what stands in for one ink."""
    return Dictionary(
        FunctionType=2, Domain=[0, 1], N=1, C0=[0] * count, C1=[1] * count
    )


def separation(pdf, name, alternate=Name.DeviceCMYK, count=4):
    return Array([Name.Separation, Name(name), alternate, tint(pdf, count=count)])


def put_page(pdf, font, picture):
    """Add a sound page; its trimmed corner lies at the origin."""
    pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
    page = pdf.pages[-1].obj
    boxes = {"MediaBox": 10, "BleedBox": 3, "TrimBox": 0}
    for name, margin in boxes.items():
        edge = margin * MM
        page[f"/{name}"] = Array([-edge, -edge, WIDTH + edge, HEIGHT + edge])
    page.Resources = Dictionary(
        Font=Dictionary(Body=font),
        XObject=Dictionary(Picture=picture),
        ColorSpace=Dictionary(Marks=separation(pdf, "/All")),
        ExtGState=Dictionary(
            Over=Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1),
            Knock=Dictionary(Type=Name.ExtGState, OP=False, op=False, OPM=0),
        ),
    )
    page.Contents = pdf.make_stream(CONTENT)


@cache
def built(pages):
    """Return the bytes of a sound press PDF."""
    pdf = pikepdf.new()
    font, picture = pdf.make_indirect(embedded(pdf)), image(pdf, 200)
    for _ in range(pages):
        put_page(pdf, font, picture)
    profile = pdf.make_stream(read_profile(COATED), N=4)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=String("FOGRA39"),
                RegistryName=String("http://www.color.org"),
                DestOutputProfile=profile,
            )
        ]
    )
    pdf.Root.Metadata = pdf.make_stream(
        XMP.encode(), Type=Name.Metadata, Subtype=Name.XML
    )
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String("Proef"),
            CreationDate=String("D:20260115090000Z"),
            ModDate=String("D:20260115090000Z"),
            Trapped=Name("/False"),
        )
    )
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def new(pages=4):
    """Return a sound press PDF, to plant a fault in."""
    return pikepdf.open(io.BytesIO(built(pages)))


def add(pdf, operators, *, page=0, **resources):
    """Add operators to a page, and what they name to its resources."""
    item = pdf.pages[page]
    for category, entries in resources.items():
        if f"/{category}" not in item.Resources:
            item.Resources[f"/{category}"] = Dictionary()
        for name, one in entries.items():
            item.Resources[f"/{category}"][f"/{name}"] = one
    item.contents_add(pdf.make_stream(operators))


def save(pdf, path, **options):
    settings = {
        "force_version": "1.6",
        "fix_metadata_version": False,
        "deterministic_id": "encryption" not in options,
    }
    pdf.save(path, **{**settings, **options})
    return path


@pytest.fixture
def judge(tmp_path):
    """Hold a PDF against a profile: `judge(pdf, ink=False, profile="", binding="")`."""

    def judged(pdf, *, ink=False, profile="", binding="", edit=(b"", b""), **options):
        path = save(pdf, tmp_path / "job.pdf", **options)
        if edit[0]:
            path.write_bytes(path.read_bytes().replace(*edit))
        return check(path, PROFILES.get(profile), binding=binding, ink=ink)

    return judged
