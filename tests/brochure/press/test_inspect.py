"""What a print shop would send back is found."""

import io

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from generator.brochure.press import find_faults
from generator.brochure.press.inspect import RULES


def add(pdf, operators, **resources):
    """Add operators to the first page, and what they name to its resources."""
    page = pdf.pages[0]
    for category, entries in resources.items():
        if f"/{category}" not in page.Resources:
            page.Resources[f"/{category}"] = Dictionary()
        for name, item in entries.items():
            page.Resources[f"/{category}"][f"/{name}"] = item
    page.contents_add(pdf.make_stream(operators))


def rgb_picture(pdf):
    image = pdf.make_stream(
        b"\xff\x00\x00",
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=1,
        Height=1,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )
    add(pdf, b"/Picture Do", XObject={"Picture": image})


def rgb_form(pdf):
    form = pdf.make_stream(
        b"1 0 0 rg 0 0 9 9 re f",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 9, 9],
        Resources=Dictionary(),
    )
    add(pdf, b"/Form Do", XObject={"Form": form})


def rgb_pattern(pdf):
    pattern = pdf.make_stream(
        b"0 1 0 rg 0 0 1 1 re f",
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=[0, 0, 1, 1],
        XStep=1,
        YStep=1,
        Resources=Dictionary(),
    )
    add(pdf, b"/Pattern cs /Tile scn 0 0 9 9 re f", Pattern={"Tile": pattern})


def rgb_gradient(pdf):
    function = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[1] * 3, C1=[0] * 3)
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 9], Function=function
    )
    add(pdf, b"/Slope sh", Shading={"Slope": pdf.make_indirect(shading)})


def rgb_group(pdf):
    form = pdf.make_stream(
        b"",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 9, 9],
        Resources=Dictionary(),
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB),
    )
    add(pdf, b"/Group Do", XObject={"Group": form})


def missing_font(pdf):
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    add(pdf, b"BT ET", Font={"Own": pdf.make_indirect(font)})


def link(pdf):
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


def no_key(holder, key):
    def remove(pdf):
        del holder(pdf)[key]

    return remove


def intent(pdf):
    return pdf.Root.OutputIntents[0]


def first_page(pdf):
    return pdf.pages[0].obj


def information(pdf):
    return pdf.trailer.Info


def little_bleed(pdf):
    pdf.pages[0].BleedBox = Array([-2, -2, 422, 598])


def box_outside(pdf):
    pdf.pages[0].TrimBox = Array([-50, -50, 450, 650])


def crop(pdf):
    pdf.pages[0].CropBox = pdf.pages[0].TrimBox


def other_size(pdf):
    page = pdf.pages[1]
    for key in ("/MediaBox", "/BleedBox", "/TrimBox"):
        left, bottom, right, top = (float(value) for value in page[key])
        page[key] = Array([left, bottom, right + 30, top])


def grey_profile(pdf):
    profile = bytearray(intent(pdf).DestOutputProfile.read_bytes())
    profile[16:20] = b"GRAY"
    intent(pdf).DestOutputProfile.write(bytes(profile))


def metadata_without(key):
    def remove(pdf):
        text = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(text.replace(f"{key}>".encode(), b"pdf:Other>"))

    return remove


def program(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.beep(0)")


def default_black(pdf):
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 9 9 re f")


DEFECTS = {
    "default colour": ("colour", default_black),
    "red fill": ("colour", lambda pdf: add(pdf, b"1 0 0 rg 0 0 9 9 re f")),
    "red line": ("colour", lambda pdf: add(pdf, b"1 0 0 RG 0 0 m 9 9 l S")),
    "grey fill": ("colour", lambda pdf: add(pdf, b"0.5 g 0 0 9 9 re f")),
    "space": ("colour", lambda pdf: add(pdf, b"/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f")),
    "inline": (
        "colour",
        lambda pdf: add(pdf, b"BI /W 1 /H 1 /CS /RGB /BPC 8 ID \xff\x00\x00 EI"),
    ),
    "form": ("colour", rgb_form),
    "pattern": ("colour", rgb_pattern),
    "picture": ("picture-colour", rgb_picture),
    "gradient": ("gradient-colour", rgb_gradient),
    "group": ("blend-colour", rgb_group),
    "no trim": ("boxes", no_key(first_page, "/TrimBox")),
    "no bleed": ("boxes", no_key(first_page, "/BleedBox")),
    "little bleed": ("boxes", little_bleed),
    "trim outside": ("boxes", box_outside),
    "crop": ("boxes", crop),
    "two sizes": ("boxes", other_size),
    "link": ("annotations", link),
    "font": ("fonts", missing_font),
    "no intent": ("output-intent", no_key(lambda pdf: pdf.Root, "/OutputIntents")),
    "no paper": ("output-intent", no_key(intent, "/OutputConditionIdentifier")),
    "no profile": ("output-intent", no_key(intent, "/DestOutputProfile")),
    "grey profile": ("output-intent", grey_profile),
    "no metadata": ("metadata", no_key(lambda pdf: pdf.Root, "/Metadata")),
    "no version": ("metadata", metadata_without("pdfxid:GTS_PDFXVersion")),
    "no date of metadata": ("metadata", metadata_without("xmp:MetadataDate")),
    "no document": ("metadata", metadata_without("xmpMM:DocumentID")),
    "no trapping": ("information", no_key(information, "/Trapped")),
    "no title": ("information", no_key(information, "/Title")),
    "program": ("programs", program),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_is_found(name, pressed):
    """One defect in a sound file gives faults of one rule, its own."""
    rule, spoil = DEFECTS[name]
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pressed)) as pdf:
        spoil(pdf)
        pdf.save(buffer)
    faults = find_faults(buffer.getvalue())

    assert {fault.rule for fault in faults} == {rule}


def test_every_rule_has_a_defect_that_it_finds():
    assert {rule for rule, _ in DEFECTS.values()} == {rule.name for rule in RULES}


def test_a_fault_says_page_rule_and_source(pressed):
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pressed)) as pdf:
        link(pdf)
        pdf.save(buffer)

    assert str(find_faults(buffer.getvalue())[0]) == (
        "1: Page with links or notes. [annotations; ISO 15930-7:2010; GWG 2022, R0001]"
    )


def uncompressed(pdf):
    """Return a PDF without compression, so that damage meets its structure."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.Root.OutputIntents[0].DestOutputProfile.write(b"short")
        opened.save(
            buffer,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
        )
    return buffer.getvalue()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_damaged_file_is_a_fault_and_no_crash(data, pressed):
    """Whatever stands in a file, the inspection ends with a list of faults."""
    content = bytearray(uncompressed(pressed))
    for _ in range(data.draw(st.integers(1, 30))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))

    assert find_faults(bytes(content)) != []


def test_boxes_may_be_said_once_for_all_pages(pressed):
    """A MediaBox that pages inherit counts (ISO 32000-1, 7.7.3.4)."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pressed)) as pdf:
        pdf.Root.Pages.MediaBox = pdf.pages[0].MediaBox
        for page in pdf.pages:
            del page["/MediaBox"]
        pdf.save(buffer)

    assert find_faults(buffer.getvalue()) == []


def test_what_is_no_pdf_is_a_fault():
    assert [fault.rule for fault in find_faults(b"no PDF")] == ["readable"]
