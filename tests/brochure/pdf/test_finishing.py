"""Finished files: what is in them, and that they come out the same."""

import io
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.finishing import write_plain, write_screen, write_tagged
from generator.brochure.pdf.labels import PageLabel
from generator.brochure.pdf.layout import lay_out
from generator.storage.assets import FONTS

MM = 72 / 25.4


@pytest.fixture(scope="module")
def screen(brochure):
    with pikepdf.open(io.BytesIO(write_screen(brochure))) as pdf:
        yield pdf


@pytest.fixture(scope="module")
def plain(brochure):
    with pikepdf.open(io.BytesIO(write_plain(brochure))) as pdf:
        yield pdf


def size_mm(box):
    left, bottom, right, top = (float(value) for value in box)
    return (right - left) / MM, (top - bottom) / MM


def shown(page):
    """Return what a page shows as text, with where it shows it."""
    return [
        (str(instruction.operator), str(instruction.operands))
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) in {"TJ", "Tj", "Tm"}
    ]


def test_the_screen_file_is_at_trim_size(screen):
    sizes = [size_mm(page.MediaBox) for page in screen.pages]

    assert sizes == [pytest.approx((148, 210), abs=0.01)] * 3


def test_the_plain_file_has_its_bleed(plain):
    for page in plain.pages:
        assert size_mm(page.MediaBox) == pytest.approx((154, 216), abs=0.01)
        assert size_mm(page.TrimBox) == pytest.approx((148, 210), abs=0.01)


def test_both_files_have_the_same_lines(screen, plain):
    """One layout: every line of text stands in the same place in both."""
    for one, other in zip(screen.pages, plain.pages, strict=True):
        assert shown(one) == shown(other)
        assert shown(one)


def test_the_plain_file_has_no_tags(plain):
    assert "/StructTreeRoot" not in plain.Root
    assert "/MarkInfo" not in plain.Root


def test_the_same_layout_gives_the_same_bytes(brochure):
    """As often as it is written, and whatever was written in between."""
    first = write_screen(brochure), write_plain(brochure)
    again = write_plain(brochure), write_screen(brochure)

    assert again == first[::-1]


def test_the_viewer_shows_title_language_and_bookmarks(screen):
    assert screen.Root.ViewerPreferences.DisplayDocTitle
    assert str(screen.Root.Lang) == "nl"
    assert screen.Root.PageMode == pikepdf.Name.UseOutlines
    assert str(screen.docinfo["/Title"]) == "Ideeën uit de straat"


def test_bookmarks_are_nested_by_heading(screen):
    with screen.open_outline() as outline:
        tree = [
            (
                top.title,
                [
                    (sub.title, [leaf.title for leaf in sub.children])
                    for sub in top.children
                ],
            )
            for top in outline.root
        ]

    assert tree == [
        (
            "Ideeën uit de straat",
            [
                ("Inhoud", []),
                ("De kookavond", []),
                ("Banken voor de deur", ["Van idee tot bank", "Terug"]),
            ],
        )
    ]


def test_pages_are_labelled(brochure):
    content = write_screen(
        brochure,
        labels=[PageLabel(2, "D", start=1), PageLabel(1, "", prefix="Omslag")],
    )

    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert [page.label for page in pdf.pages] == ["Omslag", "1", "2"]


@pytest.mark.parametrize(
    ("body", "head", "lang", "problem"),
    [
        ("<h1>x</h1>", "", "nl", "no title"),
        ("<h1>x</h1>", "<title>x</title>", "", "its language"),
        ("<h1>x</h1><h3>y</h3>", "<title>x</title>", "nl", "level 3 follows level 1"),
        ("<h2>y</h2>", "<title>x</title>", "nl", "level 2 follows level 0"),
        ('<img src="asset:a.jpg">', "<title>x</title>", "nl", "asset:a.jpg has no alt"),
        ("<svg viewBox='0 0 9 9'></svg>", "<title>x</title>", "nl", "svg has no alt"),
        ('<p data-pdf="Alinea">x', "<title>x</title>", "nl", "“Alinea”"),
    ],
)
def test_a_document_that_is_not_accessible_is_an_error(
    body, head, lang, problem, lay_out_body, picture
):
    layout = lay_out_body(body, assets={"a.jpg": picture}, head=head, lang=lang)
    with pytest.raises(RenderError) as caught:
        write_screen(layout)

    assert problem in str(caught.value)
    assert write_plain(layout)


def test_a_sign_that_no_typeface_has_is_an_error(lay_out_body):
    with pytest.raises(RenderError) as caught:
        write_plain(lay_out_body("<p>Een ☃ in juli"))

    assert [str(one) for one in caught.value.problems] == [
        "The typefaces have no sign for “☃” (U+2603)."
    ]


def test_every_piece_of_content_has_its_place_in_the_tree(brochure):
    """Content and tree know each other: the parent tree says so both ways."""
    content, tree = write_tagged(brochure)
    runs = sum(1 for node in tree.nodes() for kid in node.kids if hasattr(kid, "mcid"))

    with pikepdf.open(io.BytesIO(content)) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        keys = [int(key) for key in numbers[::2]]
        held = [
            element
            for row in numbers[1::2]
            if isinstance(row, pikepdf.Array)
            for element in row
            if element is not None
        ]
        assert keys == sorted(keys)
        assert len(keys) == int(pdf.Root.StructTreeRoot.ParentTreeNextKey)
        assert len(held) == runs
        assert all(element.Type == pikepdf.Name.StructElem for element in held)


def test_threads_write_the_same_bytes(sources, brochure):
    """Documents laid out at the same time do not disturb each other."""
    html, stylesheets, assets = sources

    def finish(_):
        layout = lay_out(html, stylesheets, assets, fonts_dir=FONTS)
        return write_screen(layout), write_plain(layout)

    with ThreadPoolExecutor(3) as threads:
        files = list(threads.map(finish, range(3)))

    assert files == [(write_screen(brochure), write_plain(brochure))] * 3
