from __future__ import annotations

import pytest

from generator.style.faces import STANDARD_FACES, Faces, FontFile
from generator.style.look import Logo, Look
from generator.style.tokens import HEADINGS, TEXT

FIGURE = f'<text font-family="{HEADINGS}, sans-serif">Straat</text>'


def file(name: str, weight: int = 700, *, italic: bool = False) -> FontFile:
    return FontFile(name, "Eigen", weight, italic, b"letters")


def test_our_own_pair_needs_no_word():
    assert STANDARD_FACES.custom_properties() == ""
    assert STANDARD_FACES.lettered(FIGURE) == FIGURE


def test_our_families_may_change_places():
    """Each keeps what stands in until it is there."""
    rule = Faces(TEXT, HEADINGS).custom_properties()

    assert f'--headings: "{TEXT}", "Text as Georgia"' in rule
    assert f'--body: "{HEADINGS}", "Headings as Roboto"' in rule


def test_a_citys_own_family_goes_before_ours():
    assert f'--headings: "Eigen", "{HEADINGS}"' in Faces("Eigen").custom_properties()


def test_a_name_that_ends_in_a_digit_is_written_in_quotes():
    """CSS takes `Source Serif 4` without quotes for a mistake."""
    assert Faces(TEXT).lettered(FIGURE) == (
        f"<text font-family=\"'{TEXT}', sans-serif\">Straat</text>"
    )


def test_browsers_get_the_small_file_and_print_the_other():
    both = Faces("Eigen", files=(file("a.ttf"), file("a.woff2"), file("b.otf", 400)))

    assert [one.name for one in both.shown] == ["a.woff2", "b.otf"]
    assert [one.name for one in both.printed] == ["a.ttf", "b.otf"]


def test_a_rule_says_what_the_file_is():
    rule = file("a.woff2", 400, italic=True).rule("letters/own-a.woff2")

    assert 'font-family: "Eigen"; font-weight: 400; font-style: italic' in rule
    assert 'url("letters/own-a.woff2") format("woff2")' in rule


@pytest.mark.parametrize(
    ("name", "content", "shape"),
    [
        ("logo.svg", b'<svg viewBox="0 0 120 40">', 3),
        ("logo.svg", b"<svg viewBox='-1,-1 30.5,61'>", 0.5),
        ("logo.svg", b'<svg width="3">', 1),
        ("logo.svg", b'<svg viewBox="0 0 0 40">', 1),
        (
            "logo.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x60\0\0\0\x20",
            3,
        ),
        ("logo.png", b"\x89PNG\r\n\x1a\n", 1),
    ],
)
def test_a_logo_has_the_shape_that_its_file_says(name, content, shape):
    assert Logo(name, content).shape == pytest.approx(shape)


def test_a_figure_takes_colours_and_letters_at_once():
    look = Look(faces=Faces(TEXT))

    assert "'Source Serif 4'" in look.coloured(FIGURE)
