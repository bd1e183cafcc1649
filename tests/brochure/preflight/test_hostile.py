"""Files that are broken or meant to do harm cost a finding, never a crash."""

import io
import zlib

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from generator.brochure.preflight import check, check_apart
from generator.brochure.preflight.reading.opening import reason
from tests.brochure.preflight.conftest import add, built, new, save

MB = 1024**2


def raw(objects, root=1):
    """Return a PDF of objects as text, with a table that points at them."""
    out = io.BytesIO()
    out.write(b"%PDF-1.6\n")
    places = []
    for number, text in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, text))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer << /Root %d 0 R /Size %d >>\n" % (root, len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()


def stream(data, entries=b""):
    return b"<< /Length %d %s >> stream\n%s\nendstream" % (len(data), entries, data)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R"
    b" /Resources << /XObject << /F 5 0 R >> >> >>"
)


def bomb(size):
    """Return a stream that unpacks to many megabytes."""
    packer = zlib.compressobj(9)
    data = b"".join([*(packer.compress(b"q " * (MB // 2)) for _ in range(size))])
    return stream(data + packer.flush(), b"/Filter /FlateDecode")


def forms(depth, width):
    """Return forms that place each other, many times at each depth."""
    objects = [CATALOGUE, PAGES, PAGE, stream(b"/F Do")]
    for level in range(depth):
        entries = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
        entries += b" /Resources << /XObject << /F %d 0 R >> >>" % (level + 6)
        objects.append(stream(b"/F Do " * width, entries))
    end = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
    objects.append(stream(b"0 0 1 0 k 0 0 1 1 re f", end))
    return raw(objects)


def patched(plant):
    pdf = new(1)
    plant(pdf)
    buffer = io.BytesIO()
    pdf.save(buffer, fix_metadata_version=False)
    return buffer.getvalue()


def resources_loop(pdf):
    resources = pdf.make_indirect(pdf.pages[0].Resources)
    resources.ColorSpace = resources
    resources.ExtGState.Loop = Dictionary(SMask=resources)
    pdf.pages[0].Resources = resources
    add(pdf, b"/Loop gs /DeviceN cs /ColorSpace cs 1 sc 0 0 9 9 re f")


def space_loop(pdf):
    space = pdf.make_indirect(Array([Name.Indexed, Name.DeviceRGB, 1, b""]))
    space[1] = space
    add(pdf, b"/Loop cs 1 sc 0 0 9 9 re f", ColorSpace={"Loop": space})


def pattern_loop(pdf):
    tile = pdf.make_stream(
        b"/Pattern cs /Loop scn 0 0 9 9 re f",
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=[0, 0, 9, 9],
        XStep=9,
        YStep=9,
    )
    tile.Resources = Dictionary(Pattern=Dictionary(Loop=tile))
    add(pdf, b"/Pattern cs /Loop scn 0 0 9 9 re f", Pattern={"Loop": tile})


def mask_loop(pdf):
    form = pdf.make_stream(
        b"/Loop gs 0 0 9 9 re f",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 9, 9],
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray),
    )
    state = pdf.make_indirect(Dictionary(SMask=Dictionary(S=Name.Luminosity, G=form)))
    form.Resources = Dictionary(ExtGState=Dictionary(Loop=state))
    add(pdf, b"/Loop gs 0 0 9 9 re f", ExtGState={"Loop": state})


HOSTILE = {
    "empty file": b"",
    "text": b"no PDF at all",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "head only": b"%PDF-1.6\n",
    "half of a file": built(1)[: len(built(1)) // 2],
    "without its end": built(1)[:-400],
    "zeroes": b"%PDF-1.6\n" + bytes(10_000),
    "no catalogue": raw([b"<< >>"]),
    "catalogue is a number": raw([b"7"]),
    "no pages": raw([CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>"]),
    "page tree in itself": raw(
        [CATALOGUE, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]
    ),
    "count that lies": raw(
        [CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>", PAGE]
    ),
    "no media box": raw([CATALOGUE, PAGES, b"<< /Type /Page /Parent 2 0 R >>"]),
    "boxes of words": raw(
        [CATALOGUE, PAGES, b"<< /Type /Page /Parent 2 0 R /MediaBox [/a /b (c) 1] >>"]
    ),
    "huge page": raw(
        [
            CATALOGUE,
            PAGES,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99999999999 9999999999] >>",
        ]
    ),
    "page of no size": raw(
        [CATALOGUE, PAGES, b"<< /Type /Page /Parent 2 0 R /MediaBox [5 5 5 5] >>"]
    ),
    "forms without end": forms(20, 10),
    "deep forms": forms(60, 1),
    "bomb": raw([CATALOGUE, PAGES, PAGE, bomb(100), b"null"]),
    "bomb in a bomb": raw(
        [
            CATALOGUE,
            PAGES,
            PAGE,
            stream(
                zlib.compress(zlib.compress(bytes(300 * MB), 9), 9),
                b"/Filter [/FlateDecode /FlateDecode]",
            ),
            b"null",
        ]
    ),
    "nested arrays": raw(
        [CATALOGUE, PAGES, PAGE, stream(b"[" * 100_000 + b"]" * 100_000), b"null"]
    ),
    "nonsense operators": patched(
        lambda pdf: add(pdf, b"1 0 0 k /a /b cm (x) w Q Q Q ET Tj [ 1 2 re 0 /x gs")
    ),
    "numbers out of range": patched(
        lambda pdf: add(pdf, b"1e300 0 0 1e300 9e999 0 cm 0 0 1e300 1e300 re f 9 w S")
    ),
    "resources in a loop": patched(resources_loop),
    "space in a loop": patched(space_loop),
    "pattern in a loop": patched(pattern_loop),
    "mask in a loop": patched(mask_loop),
    "broken metadata": patched(
        lambda pdf: pdf.Root.Metadata.write(b"<x:xmpmeta><oops")
    ),
    "entities in metadata": patched(
        lambda pdf: pdf.Root.Metadata.write(
            b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>'
        )
    ),
    "intents of numbers": patched(
        lambda pdf: pdf.Root.__setitem__("/OutputIntents", Array([1, Array([]), 2]))
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_a_finding(name, tmp_path):
    """Whatever the file is, the report says that it is not sound."""
    path = tmp_path / "hostile.pdf"
    path.write_bytes(HOSTILE[name])
    report = check(path)

    assert not report.sound


def test_a_file_that_needs_a_password_says_so(tmp_path):
    path = tmp_path / "secret.pdf"
    save(new(1), path, encryption=pikepdf.Encryption(owner="a", user="b", R=4))
    (found,) = check(path).findings

    assert found.rule == "encryption"


@pytest.mark.parametrize("megabytes", [20, 60, 150])
def test_a_file_that_eats_memory_ends_its_own_process_only(megabytes, tmp_path):
    """Wherever memory runs out, that is the one finding: no other is trusted."""
    pdf = new(1)
    large = b"0 0 m 1 1 l S\n" * 8_000_000  # 112 MB, however little is left unused
    pdf.pages[0].Contents = pdf.make_stream(large)
    path = save(pdf, tmp_path / "job.pdf")
    (found,) = check_apart(path, memory=megabytes * 10**6).findings

    assert found.rule == "readable"


@pytest.mark.parametrize("said", ["std::bad_alloc", "inflate: data: zlib memory error"])
def test_memory_that_runs_out_is_not_the_fault_of_the_file(said):
    """However a library puts it."""
    with pytest.raises(MemoryError):
        reason(pikepdf.PdfError(said))


def test_a_file_in_a_process_of_its_own_is_judged_the_same(tmp_path):
    pdf = new(1)
    add(pdf, b"1 0 0 rg 60 60 9 9 re f")
    path = save(pdf, tmp_path / "job.pdf")

    assert check_apart(path) == check(path)


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_file_never_crashes(data, tmp_path_factory):
    """Some bytes of a sound file are changed: whatever comes out, it is a report."""
    content = bytearray(plain())
    for _ in range(data.draw(st.integers(1, 30))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "job.pdf"
    path.write_bytes(content)

    assert check(path, ink=False).profile


def plain():
    """Return a sound file without compression: damage meets its structure."""
    pdf = new(1)
    pdf.Root.OutputIntents[0].DestOutputProfile.write(b"short")
    del pdf.pages[0].Resources.Font.Body.FontDescriptor.FontFile2
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        compress_streams=False,
    )
    return buffer.getvalue()


def test_a_page_that_is_too_much_is_not_called_empty(tmp_path):
    """Nor is Ghostscript said to be missing: what was not seen is not judged."""
    pdf = new(2)
    heavy = pdf.make_stream(
        b"0 0 1 1 re f " * 1_100_000, Type=Name.XObject, Subtype=Name.Form
    )
    heavy.BBox = Array([0, 0, 9, 9])
    add(pdf, b"/Heavy Do", XObject={"Heavy": heavy})
    report = check(save(pdf, tmp_path / "job.pdf"))
    found = {one.rule: str(one.message) for one in report.findings}

    assert "readable" in found
    assert "empty-page" not in found
    assert found["ink-rendered"].endswith("page 1 is too complicated to be rendered.")
