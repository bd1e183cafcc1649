"""What does not fit its place, measured on laid-out pages."""

from __future__ import annotations

import pytest

from generator.brochure.pdf.overfull import overfull

LONG = "een twee drie vier vijf zes zeven acht negen tien " * 4


@pytest.fixture
def found(lay_out_body):
    """Return what does not fit of a body, by kind."""

    def looked_at(body, css="", assets=None):
        rows = overfull(lay_out_body(body, css, assets))
        return {row["kind"]: row for row in rows}

    return looked_at


def test_text_that_fits_is_not_told(found):
    """Hyphenated words, broken lines and a page break are no misfit."""
    css = "p { hyphens: auto; width: 30mm }"

    assert found(f"<h1>Past</h1><p>Verantwoordelijkheden {LONG * 3}", css) == {}
    assert found("<p>Een vakjargon-<br>woord<br>en meer", css) == {}


def test_text_beyond_a_box_of_fixed_height_tells_lines_and_characters(found):
    """Three lines fit; how many more there are, and about how much text that is."""
    css = "div { height: 36pt; width: 50mm } p { margin: 0; line-height: 12pt }"
    row = found(f'<div id="room"><p class="lead">{LONG}</div>', css)["cut"]
    lines = row["lines"]

    assert lines > 2
    assert lines * 20 < row["letters"] < len(LONG)
    assert row["marks"][:2] == ["p", ".lead"]
    assert "#room" in row["marks"]


def test_placed_text_that_leaves_its_page_is_told(found):
    """What stands at a place does not flow on: the layout engine drops it."""
    css = "div { position: absolute; top: 65mm; width: 40mm } p { margin: 0 }"
    cut = found(f"<p>x<div><p>{LONG}</div>", css)["cut"]
    on = found(f"<p>x<div><p>{LONG}</div><h1 style='break-before:page'>y</h1>", css)

    assert cut["lines"] > 2
    assert 60 < cut["letters"] < len(LONG)
    assert (on["cut"]["page"], on["cut"]["lines"]) == (1, cut["lines"])


def test_text_that_stands_too_near_to_the_edge_is_told(found):
    """It would be trimmed off."""
    css = "p { position: absolute; top: -9mm; left: 0; margin: 0 }"

    assert found("<p>Hoog", css)["cut"]["box"][1] < 3


def test_a_word_wider_than_its_line_is_told(found):
    """Broken anywhere it has no hyphen; left whole it runs over its side."""
    word = "Waterleidingmaatschappijen" * 3
    css = "p { hyphens: manual } .break { overflow-wrap: anywhere }"

    assert found(f'<p class="break">{word}.', css)["broken"]["word"] == word
    assert "wide" in found(f"<p>{word}", css)


def test_a_photograph_tells_how_fine_it_is_at_its_size(found, picture):
    """60 × 40 pixels across 60 mm are 25 an inch; a drawing has none."""
    css = "body { margin: 0 }"
    style = "display: block; width: 60mm; height: 20mm; object-fit: cover"
    html = f'<img src="asset:table.jpg" alt="Tafel" style="{style}">'
    row = found(html, css, {"table.jpg": picture})["picture"]

    assert (row["name"], row["ppi"]) == ("table.jpg", 25)
    assert row["box"] == [10, 10, 70, 30]


def test_decoration_and_margins_are_not_looked_at(found):
    """Nobody shortens what says nothing."""
    css = "div { height: 5mm } @page { @bottom-left { content: 'x'; width: 1mm } }"

    assert found(f'<p>x<div aria-hidden="true"><p>{LONG}</div>', css) == {}
