"""A plain PDF made ready for press."""

import io
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from generator.brochure.press import PressError, to_press
from generator.brochure.profile import COATED, FORMATS, read_profile
from tests.brochure.press.conftest import CREATED, find_faults

MM = 72 / 25.4


@pytest.fixture(scope="module")
def pdf(pressed):
    with pikepdf.open(io.BytesIO(pressed)) as opened:
        yield opened


def box_mm(page, name):
    return [float(value) / MM for value in page[name]]


def test_a_print_shop_finds_nothing_to_send_back(pressed, plain):
    """The file in ink is clean, and the inspection is not blind."""
    assert [str(fault) for fault in find_faults(pressed)] == []
    assert {fault.rule for fault in find_faults(plain)} >= {
        "annotations",
        "blend-space",
        "colour-rgb",
        "metadata",
        "output-intent",
    }


def test_the_same_content_gives_the_same_bytes(plain, convert, pressed):
    assert convert(plain) == pressed


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_the_same_bytes(seed, plain, pressed):
    """Also with another order of hashes, in another time zone and folder."""
    code = (
        "import sys; from datetime import UTC, datetime;"
        "from generator.brochure.press import to_press;"
        "from generator.brochure.profile import COATED;"
        "sys.stdout.buffer.write(to_press(sys.stdin.buffer.read(), COATED,"
        " title='Inkt & papier', created=datetime(2026, 1, 15, 9, tzinfo=UTC)))"
    )
    environment = {
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(Path(__file__).parents[3]),
        "TZ": "Asia/Tokyo",
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=plain,
        capture_output=True,
        check=True,
        cwd="/",
        env=environment,
    )

    assert done.stdout == pressed


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize("page_format", FORMATS.values(), ids=FORMATS)
def test_boxes_are_exact(page_format, marks, plain_of, convert):
    """Trim and bleed are right to a hundredth of a millimetre."""
    width, height = page_format.width_mm, page_format.height_mm
    size = f"@page {{ size: {width}mm {height}mm }}"
    content = convert(plain_of("<p>x</p>", size), marked=marks)

    with pikepdf.open(io.BytesIO(content)) as opened:
        page = opened.pages[0].obj
        out = 10 if marks else 3
        for name, margin in (("/TrimBox", 0), ("/BleedBox", 3), ("/MediaBox", out)):
            expected = [-margin, -margin, width + margin, height + margin]
            assert box_mm(page, name) == pytest.approx(expected, abs=0.01)
        assert "/CropBox" not in page


def after_the_page(pdf, number=0):
    """Return the operators behind the page's own, which are closed by the last Q."""
    found = [
        ([*one.operands], str(one.operator))
        for one in pikepdf.parse_content_stream(pdf.pages[number])
    ]
    start = next(
        at for at, (names, _) in enumerate(found) if "/EveryInk" in map(str, names)
    )
    return found[start - 1 :]


def lines_of(operations):
    """Return straight lines, each alone in its path, as two corners."""
    found, start = [], None
    for (operands, operator), (_, following) in pairwise([*operations, ([], "")]):
        if operator == "m":
            start = [float(value) for value in operands]
        elif operator == "l" and following == "S":
            found.append((start, [float(value) for value in operands]))
    return found


def test_crop_marks_stand_outside_the_bleed(pdf):
    """Eight lines in every ink, in line with the trim, none nearer than 4 mm."""
    trim = [float(value) for value in pdf.pages[0].TrimBox]
    lines = lines_of(after_the_page(pdf))[:8]

    assert len(lines) == 8
    for (x1, y1), (x2, y2) in lines:
        level, upright = y1 == y2, x1 == x2
        assert level != upright
        along = (x1, x2) if level else (y1, y2)
        low, high = (trim[0], trim[2]) if level else (trim[1], trim[3])
        assert max(along) <= low - 4 * MM + 0.01 or min(along) >= high + 4 * MM - 0.01
        assert (y1 if level else x1) in (trim[1::2] if level else trim[0::2])


def test_all_marks_and_words_stand_between_bleed_and_edge(pdf):
    """Register marks beside every side, in every ink; words in black ink alone."""
    page = pdf.pages[0]
    bleed = [float(value) for value in page.BleedBox]
    media = [float(value) for value in page.MediaBox]
    operations = after_the_page(pdf)
    points = [
        (float(x), float(y))
        for operands, operator in operations
        if operator in {"m", "l", "c"}
        for x, y in zip(operands[::2], operands[1::2], strict=True)
    ]

    assert len(lines_of(operations)) == 8 + 2 * 4
    assert sum(operator == "h" for _, operator in operations) > 40  # letters
    for x, y in points:
        assert media[0] <= x <= media[2]
        assert media[1] <= y <= media[3]
        assert not (bleed[0] < x < bleed[2] and bleed[1] < y < bleed[3])
    colours = [line for line in operations if line[1] in {"k", "K", "SCN", "scn", "rg"}]
    assert [operator for _, operator in colours] == ["SCN", "k"]
    assert page.Resources.ColorSpace.EveryInk[1] == pikepdf.Name.All


def test_the_slug_line_says_which_page_of_what_it_is(plain, convert):
    """Title, date, page and condition are drawn: other words are other outlines."""
    other = convert(plain, title="Anders")
    with pikepdf.open(io.BytesIO(convert(plain))) as one:
        first, second = after_the_page(one), after_the_page(one, 1)
        with pikepdf.open(io.BytesIO(other)) as two:
            assert after_the_page(two) != first
    assert len(first) != len(second) or first != second


def test_a_long_title_ends_before_the_register_mark(plain, convert):
    content = convert(plain, title="Een heel lange titel " * 20)
    with pikepdf.open(io.BytesIO(content)) as one:
        trim = [float(value) for value in one.pages[0].TrimBox]
        middle = (trim[0] + trim[2]) / 2
        words = after_the_page(one)
        words = words[[operator for _, operator in words].index("k") :]
        across = [
            float(x)
            for operands, operator in words
            if operator in {"m", "l", "c"}
            for x in operands[::2]
        ]

    assert not [x for x in across if abs(x - middle) < 2.5 * MM]
    assert min(across) > trim[0]
    assert max(across) < trim[2]


def test_nothing_is_drawn_in_the_slug_but_marks(pdf):
    """The page is clipped to its bleed before anything is drawn."""
    first = [str(one.operator) for one in pikepdf.parse_content_stream(pdf.pages[0])]

    assert first[:4] == ["q", "re", "W", "n"]


@pytest.mark.parametrize("bleed", [3, 4, 5])
def test_bleed_is_as_wide_as_the_print_shop_asks(bleed, plain_of, convert):
    """Up to 5 mm, though the layout engine writes no BleedBox beyond 10 pt."""
    css = f"@page {{ size: 105mm 148mm; bleed: {bleed}mm }}"
    content = convert(plain_of("<p>x</p>", css), bleed_mm=bleed, marked=False)

    with pikepdf.open(io.BytesIO(content)) as opened:
        page = opened.pages[0].obj
        expected = [-bleed, -bleed, 105 + bleed, 148 + bleed]
        assert box_mm(page, "/BleedBox") == pytest.approx(expected, abs=0.01)
        assert box_mm(page, "/MediaBox") == pytest.approx(expected, abs=0.01)
        assert box_mm(page, "/TrimBox") == pytest.approx([0, 0, 105, 148], abs=0.01)


def test_a_page_without_bleed_is_an_error(plain_of, convert):
    plain = plain_of("<p>x</p>", "@page { bleed: 2mm }")
    with pytest.raises(PressError) as caught:
        convert(plain)

    assert str(caught.value) == "Page 1 has no bleed of 3 mm."


def test_house_colours_have_their_own_inks(operators, pressed):
    """Night and brick are printed as the designer chose, to the per cent."""
    found = operators(pressed)

    assert "0.95 0.7 0.35 0.45 k" in found
    assert "0.1 0.85 0.9 0.1 k" in found
    assert "0 0.02 0.07 0.01 k" in found


def test_greys_are_black_ink_alone(drawn, convert, operators):
    """Also a grey that is not quite neutral; a tint that is no grey has colour."""
    levels = b"0.5 0.5 0.5 rg 0 0 9 9 re f 0.5 0.507 0.5 rg f 0.5 0.55 0.5 rg f"
    neutral, nearly, tint = [
        line for line in operators(convert(drawn(levels))) if line.endswith(" k")
    ][1:4]

    assert neutral.startswith("0 0 0 0.")
    assert nearly.startswith("0 0 0 0.")
    assert not tint.startswith("0 0 0 ")


def test_only_black_text_overprints(drawn, convert, operators):
    """Black text prints over what is below; colours and shapes knock it out."""
    page = (
        b"BT 0 0 0 rg (a) Tj 1 0 0 rg (b) Tj ET 0 g 0 0 9 9 re f "
        b"q BT 0 g (c) Tj ET Q BT (d) Tj ET 0 0 9 9 re f"
    )
    lines = operators(convert(drawn(page), marked=False))
    state, seen, stack = "/InkKnockout gs", [], []
    for line in lines:
        if line == "q":
            stack.append(state)
        elif line == "Q":
            state = stack.pop()
        elif line.endswith(" gs"):
            state = line
        elif line.endswith((" Tj", "f")):
            seen.append((line, state == "/InkOverprint gs"))

    assert seen == [
        ("a Tj", True),
        ("b Tj", False),
        ("f", False),
        ("c Tj", True),
        ("d Tj", True),
        ("f", False),
    ]


def test_white_does_not_overprint_after_a_state_that_says_nothing_of_it(
    drawn, convert, operators
):
    """Such as transparency between black text and white: white would vanish."""
    page = b"BT 0 g (a) Tj ET /Pale gs BT 1 g (b) Tj ET"
    lines = operators(convert(drawn(page), marked=False))

    shown = lines.index("b Tj")
    states = [line for line in lines[:shown] if line.startswith("/Ink")]
    assert states[-1] == "/InkKnockout gs"


def test_nothing_but_paper_is_left_of_a_screen_file(pdf):
    """No links, tags, bookmarks or names."""
    assert set(pdf.Root.keys()) <= {
        *("/Type", "/Pages", "/Metadata", "/OutputIntents", "/PageLabels", "/Lang")
    }
    for page in pdf.pages:
        assert "/Annots" not in page
        assert "/StructParents" not in page


def test_the_file_says_what_it_is(pdf):
    """Title, dates and standard, in the information and in the metadata."""
    metadata = pdf.open_metadata()
    assert metadata["dc:title"] == "Inkt & papier"
    assert metadata["xmp:MetadataDate"] == "2026-01-15T09:00:00+00:00"
    version = metadata["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"]
    assert version == "PDF/X-4"
    assert str(pdf.docinfo["/Title"]) == "Inkt & papier"
    assert str(pdf.docinfo["/CreationDate"]) == "D:20260115090000+00'00'"
    assert pdf.docinfo["/Trapped"] == pikepdf.Name("/False")
    intent = pdf.Root.OutputIntents[0]
    assert str(intent.OutputConditionIdentifier) == "FOGRA39"
    assert intent.DestOutputProfile.read_bytes() == read_profile(COATED)


def test_the_identifier_is_of_the_content(plain, plain_of, convert):
    """Another text, title or paper gives another identifier, the clock does not."""

    def identifier(content):
        with pikepdf.open(io.BytesIO(content)) as opened:
            return str(opened.Root.Metadata.read_bytes()).split("DocumentID>")[1]

    same = identifier(convert(plain))
    assert identifier(convert(plain, created=datetime(2027, 2, 3, tzinfo=UTC))) == same
    assert identifier(convert(plain, title="Anders")) != same
    assert identifier(convert(plain_of("<p>x</p>"))) != same


def test_dates_are_universal(plain, convert):
    """A date in another zone is the same moment, and a bare one is refused."""
    local = datetime(2026, 1, 15, 10, tzinfo=timezone(timedelta(hours=1)))

    assert convert(plain, created=local) == convert(plain)
    with pytest.raises(ValueError, match="time zone"):
        convert(plain, created=datetime(2026, 1, 15))  # noqa: DTZ001


def images_of(opened):
    return {
        (int(item.Width), int(item.Height), "/SMask" in item): item
        for item in opened.objects
        if isinstance(item, pikepdf.Stream)
        and item.get("/Subtype") == pikepdf.Name.Image
        and item.ColorSpace == pikepdf.Name.DeviceCMYK
    }


def test_a_drawing_has_the_inks_of_the_house_colours(pdf):
    """Brick and leaf in a picture are the same inks as in vector art, unblurred."""
    flat = images_of(pdf)[40, 20, False]
    row = flat.read_bytes()[: 40 * 4]

    brick, leaf = (26, 217, 230, 26), (209, 64, 178, 64)
    assert tuple(row[:4]) == pytest.approx(brick, abs=1)
    assert tuple(row[-4:]) == pytest.approx(leaf, abs=1)
    assert set(zip(*[iter(row)] * 4, strict=True)) == {tuple(row[:4]), tuple(row[-4:])}


def test_a_photograph_stays_within_the_ink_that_paper_bears(pdf):
    """The total of four inks is at most 300 %, and 2 % for JPEG's rounding."""
    photo = images_of(pdf)[140, 140, True]
    image = Image.open(io.BytesIO(photo.read_raw_bytes()))
    pixels = zip(*[iter(image.tobytes())] * 4, strict=True)
    ink = [sum(pixel) / 2.55 for pixel in pixels]

    assert image.mode == "CMYK"
    assert list(photo.Decode) == [1, 0] * 4
    assert max(ink) <= 302
    assert max(ink) > 150


def test_transparency_keeps_its_mask(pdf):
    """The picture is in ink, its mask in grey."""
    masks = [
        item.SMask.ColorSpace
        for item in pdf.objects
        if isinstance(item, pikepdf.Stream) and "/SMask" in item
    ]

    assert masks
    assert set(masks) == {pikepdf.Name.DeviceGray}


def test_an_inline_picture_becomes_one_in_ink(drawn, convert, operators):
    page = b"q 9 0 0 9 20 20 cm BI /W 4 /H 3 /CS /RGB /BPC 8 ID "
    page += b"\xff\x00\x00" * 12 + b" EI Q"
    content = convert(drawn(page))

    assert "/InlinePicture1 Do" in operators(content)
    assert find_faults(content) == []


def function(pdf, **entries):
    return pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], N=1, **entries)


def gradient(**entries):
    """Return a way to build the resources of a page with one shading."""

    def build(pdf):
        shading = pikepdf.Dictionary(
            **{
                "ShadingType": 2,
                "ColorSpace": pikepdf.Name.DeviceRGB,
                "Coords": [0, 0, 9, 9],
                "Function": function(pdf, C0=[1, 1, 1], C1=[0, 0, 0]),
                **{
                    key: value(pdf) if callable(value) else value
                    for key, value in entries.items()
                },
            }
        )
        return pikepdf.Dictionary(Shading=pikepdf.Dictionary(S0=shading))

    return build


def sampled(pdf):
    return pdf.make_stream(
        bytes([255, 255, 255, 0, 0, 0]),
        FunctionType=0,
        Domain=[0, 1],
        Range=[0, 1, 0, 1, 0, 1],
        Size=[2],
        BitsPerSample=8,
    )


@pytest.mark.parametrize(
    "entries",
    [{}, {"Background": [1, 1, 1]}, {"Function": sampled}],
    ids=["stops", "background", "table"],
)
def test_a_gradient_is_in_ink(entries, drawn, convert):
    content = convert(drawn(b"/S0 sh", gradient(**entries)))

    with pikepdf.open(io.BytesIO(content)) as opened:
        shading = opened.pages[0].Resources.Shading.S0
        assert shading.ColorSpace == pikepdf.Name.DeviceCMYK
        if int(shading.Function.FunctionType) == 2:
            assert [float(v) for v in shading.Function.C0] == [0, 0, 0, 0]
            assert [float(v) for v in shading.Function.C1] == [0, 0, 0, 1]
        else:
            assert shading.Function.read_bytes() == bytes([0] * 4 + [0, 0, 0, 255])
    assert find_faults(content) == []


def spot(_):
    return pikepdf.Dictionary(
        ColorSpace=pikepdf.Dictionary(
            Spot=pikepdf.Array(
                [
                    pikepdf.Name.Separation,
                    pikepdf.Name("/Gold"),
                    pikepdf.Name.DeviceCMYK,
                    function(_, C0=[0] * 4, C1=[0, 0, 1, 0]),
                ]
            )
        )
    )


@pytest.mark.parametrize(
    ("page", "build", "problem"),
    [
        (b"/Spot cs 1 scn 0 0 9 9 re f", spot, "Spot has no inks"),
        (b"/S0 sh", gradient(ShadingType=4), "Gradient of type 4"),
        (
            b"/S0 sh",
            gradient(Function=lambda pdf: pdf.make_stream(b"{}", FunctionType=4)),
            "calculated by a program",
        ),
    ],
    ids=["spot colour", "mesh", "calculated"],
)
def test_what_cannot_be_printed_is_an_error(page, build, problem, drawn, convert):
    with pytest.raises(PressError) as caught:
        convert(drawn(page, build))

    assert problem in str(caught.value)


def test_a_profile_of_other_colours_is_an_error(plain, tmp_path):
    file = tmp_path / "own.icc"
    file.write_bytes(b"no profile")
    with pytest.raises(PressError) as caught:
        to_press(plain, replace(COATED, profile=file), title="x", created=CREATED)

    assert str(caught.value) == "own.icc is no colour profile of four inks."


def test_what_is_no_pdf_is_an_error(convert):
    with pytest.raises(PressError) as caught:
        convert(b"no PDF")

    assert "cannot be read" in str(caught.value)


SMALL_TEXT = {
    # size in points, colour on screen, whether it is printed in black alone
    "four inks at 8.9 pt": (8.9, "#17324D", True),
    "four inks at 9 pt": (9, "#17324D", False),
    "two strong inks at 7.9 pt": (7.9, "#A83822", True),
    "two strong inks at 8 pt": (8, "#A83822", False),
    "light letters on ink": (7, "#F2C4B3", False),
    "one ink": (6, "#14212B", True),
}


@pytest.mark.parametrize("name", SMALL_TEXT)
def test_small_dark_text_is_printed_in_black_alone(name, plain_of, convert, operators):
    """Where plates shift, letters in several inks would have coloured edges."""
    size, colour, black = SMALL_TEXT[name]
    style = f"font-size:{size}pt;color:{colour}"
    body = f'<p style="{style}">klein</p><p style="color:{colour}">groot genoeg</p>'
    found = operators(convert(plain_of(body, "p { font-size: 12pt }"), marked=False))
    inks = _inks_of_text(found)

    assert (inks[0] == "0 0 0 1 k") is black
    assert (inks[0] == inks[-1]) is (not black or colour == "#14212B")


def test_what_follows_small_text_has_its_own_inks(drawn, convert, operators):
    """Letters, then an area, then letters again, as one stream writes them."""
    plain = drawn(
        b".09 .196 .302 rg BT /F 4 Tf 2 0 0 2 9 9 Tm (a) Tj ET 9 9 9 9 re f"
        b" q BT /F 20 Tf (a) Tj ET Q 0 0 5 5 re f",
        lambda pdf: pikepdf.Dictionary(Font=pikepdf.Dictionary(F=_letters(pdf))),
    )
    found = operators(convert(plain, marked=False, bleed_mm=3))
    shown = [one for one in found if one.split()[-1] in {"k", "Tj", "f"}]

    assert shown[-6:] == [
        "0 0 0 1 k",
        "a Tj",
        "0.95 0.7 0.35 0.45 k",
        "f",
        "a Tj",
        "f",
    ]


def test_small_text_in_a_form_has_the_size_it_is_placed_at(drawn, convert, operators):
    def build(pdf):
        fonts = pikepdf.Dictionary(F=_letters(pdf))
        form = pdf.make_stream(
            b".09 .196 .302 rg BT /F 20 Tf (a) Tj ET",
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=[0, 0, 99, 99],
            Resources=pikepdf.Dictionary(Font=fonts),
        )
        return pikepdf.Dictionary(XObject=pikepdf.Dictionary(Small=form))

    plain = drawn(b"q .4 0 0 .4 9 9 cm /Small Do Q", build)
    found = operators(convert(plain, marked=False, bleed_mm=3))

    assert _inks_of_text(found) == ["0 0 0 1 k"]


def _inks_of_text(found):
    """Return the inks of each piece of text, in order."""
    inks, current = [], ""
    for one in found:
        operator = one.split()[-1]
        if operator == "k":
            current = one
        elif operator in {"Tj", "TJ"}:
            inks.append(current)
    return inks


def _letters(pdf):
    """Return a font; nobody looks at its letters here."""
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
    )
