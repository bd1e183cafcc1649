"""What a screen reader is given."""

import os
from pathlib import Path

import page as page_validation
import pytest

from generator.brochure.pdf.finishing import write_screen, write_tagged
from generator.brochure.pdf.tree import outline

GOLDEN = Path(__file__).parent / "sample" / "brochure.tree"


@pytest.fixture
def read(lay_out_body, picture):
    """The outline of a body's structure tree."""

    def outlined(body, css=""):
        layout = lay_out_body(body, css, {"a.jpg": picture})
        return outline(write_tagged(layout)[1])

    return outlined


def test_the_sample_brochure_is_read_as_its_golden_tree(brochure):
    """Every role, attribute and word, in reading order.

    With GOLDEN=write in the environment, the tree becomes the new golden file.
    """
    tree = outline(write_tagged(brochure)[1])
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(tree, encoding="utf-8")
    if tree != GOLDEN.read_text(encoding="utf-8"):
        GOLDEN.with_suffix(".tree.actual").write_text(tree, encoding="utf-8")

    assert tree == GOLDEN.read_text(encoding="utf-8")


def test_the_sample_brochure_is_pdf_ua(brochure):
    """No rule of PDF/UA-1 that a machine can check is broken."""
    report = page_validation.validate_pdf_bytes(write_screen(brochure), profile="ua1")

    assert report.is_compliant, report.failures


def test_a_paragraph_over_two_pages_is_one(read):
    lines = " ".join(["woord"] * 400)
    tree = read(f"<p>{lines}</p>")

    assert tree.count("\n  P\n") == 1
    assert "on page 2" in tree


def test_a_word_broken_at_a_line_end_is_read_whole(read):
    """The hyphen of a line end is a soft one (here `~`); other ends are spaces."""
    tree = read(
        "<p>verantwoordelijkheidsverdeling en zo verder</p>",
        "p { width: 30mm; hyphens: auto }",
    )

    assert "~'" in tree
    assert "‐" not in tree


def test_a_hyphen_of_the_author_stays(read):
    """A word with a hyphen of its own gets neither a space nor a soft hyphen."""
    tree = read("<p>stad-en-streekbewoners</p>", "p { width: 24mm; hyphens: none }")

    assert "'stad-en-'" in tree


def test_a_link_over_two_lines_is_one_annotation(read):
    tree = read(
        '<p>naar <a href="https://example.org">de <em>lange</em> lijst</a></p>',
        "p { width: 20mm }",
    )

    assert tree.count("@ annotation") == 1


def test_a_link_over_two_pages_has_one_annotation_on_each(read):
    words = " ".join(["woord"] * 150)
    tree = read(f'<p><a href="https://example.org">{words}</a></p>')

    assert [line.strip() for line in tree.splitlines() if "@" in line] == [
        "@ annotation on page 1",
        "@ annotation on page 2",
    ]


def test_a_contents_line_is_one_link_without_its_dots(read):
    tree = read(
        '<ol data-pdf-toc><li><a href="#a">Deel</a></li></ol><h1 id="a">Deel</h1>',
        "a::after { content: leader('.') target-counter(attr(href), page) }",
    )

    assert tree.splitlines()[1:10] == [
        "  TOC",
        "    TOCI",
        "      Lbl",
        "        | '1. ' on page 1",
        "      Reference",
        "        Link",
        "          | 'Deel ' on page 1",
        "          | '1' on page 1",
        "          @ annotation on page 1",
    ]


def test_running_heads_and_page_numbers_are_not_read(read):
    heads = "font: 8pt 'Source Serif 4'; @top-left { content: 'Kop' counter(page) }"
    tree = read("<p>tekst", f"@page {{ {heads} }}")

    assert "Kop" not in tree


def test_a_repeated_table_head_is_read_once(read):
    rows = "<tr><td>cel</td></tr>" * 60
    tree = read(f"<table><thead><tr><th>Kop</th></tr></thead>{rows}</table>")

    assert tree.count("'Kop'") == 1
    assert "on page 2" in tree


def test_an_empty_table_cell_is_counted(read):
    """Every row has as many cells as the others, also where nothing stands."""
    row = "<tr><td></td><td></td></tr>"
    tree = read(f"<table><tr><th></th><th>a</th></tr><tr><td>b<td></td></tr>{row}")

    roles = [line.strip() for line in tree.splitlines() if "|" not in line]
    assert roles == [
        *["Document", "Table", "TBody"],
        *["TR", "TH Scope=Row", "TH Scope=Row"],
        *["TR", "TD", "TD"] * 2,
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        '<img src="asset:a.jpg" alt="">',
        '<svg width="9" height="9" aria-hidden="true"><path d="M0 0h9v9"/></svg>',
        '<p aria-hidden="true">sier <a href="https://example.org">link</a></p>',
        '<p data-pdf="Artifact">sier</p>',
    ],
)
def test_decoration_is_not_read(hidden, read):
    assert read(f"{hidden}<p>tekst</p>") == "Document\n  P\n    | 'tekst' on page 1\n"


def test_a_term_with_two_definitions_is_one_item(read):
    tree = read("<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dt>e</dt><dd>f</dd></dl>")

    roles = [line.strip() for line in tree.splitlines() if "|" not in line]
    assert roles == [
        "Document",
        "L ListNumbering=None",
        *["LI", "Lbl", "LBody", "LBody"],
        *["LI", "Lbl", "Lbl", "LBody"],
    ]


def test_a_passage_in_another_language_says_so(read):
    tree = read('<p>een <span lang="fr">jardin</span></p><p lang="en">garden</p>')

    assert "Span Lang=fr" in tree
    assert "P Lang=en" in tree


def test_a_role_can_be_given(read):
    assert "  BlockQuote\n" in read('<div data-pdf="BlockQuote"><p>x</p></div>')


def test_loose_text_gets_a_paragraph(read):
    tree = read("<div>voor <b>en</b> <p>alinea</p> na</div>")

    assert [line for line in tree.splitlines() if "|" not in line] == [
        "Document",
        *["  P"] * 3,
    ]


def test_a_figure_has_its_bounds_in_points(lay_out_body, picture):
    """A picture of 30 by 20 mm in the top left corner of a page of 100 mm."""
    layout = lay_out_body(
        '<img src="asset:a.jpg" alt="x">',
        "body { margin: 0 } img { width: 30mm; height: 20mm; display: block }",
        {"a.jpg": picture},
    )
    tree = write_tagged(layout)[1]

    figure = next(node for node in tree.nodes() if node.role == "Figure")
    mm = 72 / 25.4
    assert figure.attributes["Layout"]["BBox"] == pytest.approx(
        [10 * mm, 70 * mm, 40 * mm, 90 * mm], abs=0.01
    )


def test_lines_set_tight_are_still_lines(read):
    """Where boxes of two lines overlap, the words around the line end are two."""
    tree = read("<p>een twee drie vier</p>", "p { width: 15mm; line-height: .9 }")

    assert tree.count(" ' on page") == tree.count("|") - 1 >= 1


def test_what_stands_apart_on_a_line_is_read_as_words(read):
    """A title and its page number at the far end of the line are two words."""
    tree = read(
        "<p><b>Titel</b><i>12</i></p>",
        "p { display: flex; justify-content: space-between }",
    )

    assert "'Titel '" in tree


def test_words_in_several_styles_stay_whole(read):
    """A word of which a part is emphasised is not broken into two."""
    tree = read("<p>on<em>mid</em>del<b>lijk</b></p>")

    assert "'on' on" in tree
    assert "'mid' on" in tree
    assert "'del' on" in tree
