from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.images.drawn.cover import draw_cover
from generator.images.drawn.illustration import KINDS, draw
from generator.images.drawn.spots import spot

SVG = "{http://www.w3.org/2000/svg}"
PAINT = {"fill", "stroke", "stroke-width", "transform"}
ALLOWED = {
    "svg": {
        *("viewBox", "role", "aria-hidden", "fill"),
        *("stroke-linecap", "stroke-linejoin"),
    },
    "title": set[str](),
    "g": {"transform"},
    "path": {"d", *PAINT},
    "circle": {"cx", "cy", "r", *PAINT},
    "ellipse": {"cx", "cy", "rx", "ry", *PAINT},
    "rect": {"x", "y", "width", "height", "rx", *PAINT},
}
LISTED = """
bijenhotel bloemen boekentil boodschappennetwerk burenplek buurtbank buurtbos
buurtfeest buurthuis buurtkrant buurtmoestuin buurtpark buurtplantsoen deelatelier
deelboot fietsenstalling fietskar fitnessplek gevelbank geveltuin infopaneel kippenren
kookboek leefstraat lichtkrant meetproject mozaiek muurschildering petanquebaan
picknickplek riksja speelplek straatgroen tent wandeling wilgenhut
"""
COVERS = ((99, 210), (210, 297), (210, 210), (148, 210), (300, 100), (1600, 400))


def pictures() -> list[tuple[str, str]]:
    """Return every drawing once, by a name to recognise it by."""
    return [
        *((f"scene {kind}", draw(kind, "spaarstraat")) for kind in KINDS),
        *((f"spot {kind}", spot(kind)) for kind in (*KINDS, "unknown")),
        *(
            (f"cover {w} by {h}", draw_cover("lente", width=w, height=h))
            for w, h in COVERS
        ),
    ]


PICTURES = pictures()
EVERY_PICTURE = pytest.mark.parametrize(
    "picture", [text for _, text in PICTURES], ids=[name for name, _ in PICTURES]
)


def test_the_kinds_of_the_catalogue_have_a_scene() -> None:
    assert " ".join(KINDS) == " ".join(LISTED.split())


@EVERY_PICTURE
def test_only_plain_shapes_with_plain_paint_are_used(picture: str) -> None:
    """No style, script, reference or identifier: print shows what a screen does."""
    for element in ElementTree.fromstring(picture).iter():
        name = element.tag.removeprefix(SVG)

        assert name in ALLOWED
        assert set(element.attrib) <= ALLOWED[name]


@EVERY_PICTURE
def test_every_colour_is_written_in_full(picture: str) -> None:
    """Six digits, or none: a name such as `red` would not be of the house style."""
    paint = re.findall(r'(?:fill|stroke)="([^"]*)"', picture)

    assert paint
    assert all(re.fullmatch(r"none|#[0-9a-f]{6}", colour) for colour in paint)


@EVERY_PICTURE
def test_coordinates_have_one_decimal(picture: str) -> None:
    for data in re.findall(r' (?:d|cx|cy|r|rx|ry|x|y)="([^"]*)"', picture):
        assert not re.search(r"\.\d\d", data)


@EVERY_PICTURE
def test_no_drawing_has_letters_in_it(picture: str) -> None:
    """Text in a picture can be neither translated nor read aloud."""
    assert "<text" not in picture


@pytest.mark.parametrize("kind", [*KINDS, "unknown"])
def test_scenes_are_light_enough_for_a_phone(kind: str) -> None:
    sizes = [len(draw(kind, seed)) for seed in ("a", "b", "c", "d")]

    assert max(sizes) < 19_000
    assert len(spot(kind)) <= 1_500


def test_scenes_weigh_13_kilobytes_on_average() -> None:
    """About 4 kB once a server has packed it."""
    sizes = [len(draw(kind, "spaarstraat")) for kind in KINDS]

    assert sum(sizes) / len(sizes) < 13_400


@pytest.mark.parametrize("kind", KINDS)
def test_a_project_always_gets_the_same_drawing(kind: str) -> None:
    assert draw(kind, "spaarstraat") == draw(kind, "spaarstraat")


@pytest.mark.parametrize("kind", KINDS)
def test_projects_of_one_kind_look_different(kind: str) -> None:
    seeds = [f"project-{number}" for number in range(8)]

    assert len({draw(kind, seed) for seed in seeds}) == len(seeds)


def test_no_two_kinds_share_a_drawing() -> None:
    assert len({draw(kind, "x") for kind in KINDS}) == len(KINDS)
    assert len({spot(kind) for kind in KINDS}) == len(KINDS)


@settings(max_examples=40)
@given(kind=st.text(), seed=st.text(), alt=st.text())
def test_any_words_give_a_drawing(kind: str, seed: str, alt: str) -> None:
    """An unknown kind gets neighbours in their street; nothing in content breaks it."""
    root = ElementTree.fromstring(draw(kind, seed, alt=alt))

    assert root.get("viewBox") == "0 0 400 300"
    assert root.get("role") == "img"


def test_a_description_becomes_the_title() -> None:
    """Screen readers name the picture by it; quotes and brackets stay text."""
    alt = 'Twee buren op een "gevelbank" <script>'
    title = ElementTree.fromstring(draw("gevelbank", "x", alt=alt))[0]

    assert title.tag == f"{SVG}title"
    assert title.text == alt


@given(
    width=st.floats(min_value=20, max_value=2_000),
    height=st.floats(min_value=20, max_value=2_000),
)
@settings(max_examples=25, deadline=None)
def test_a_cover_has_any_size(width: float, height: float) -> None:
    root = ElementTree.fromstring(draw_cover("lente", width=width, height=height))
    left, top, wide, high = map(float, (root.get("viewBox") or "").split())

    assert (left, top) == (0, 0)
    assert abs(wide - width) <= 0.05 + 1e-9
    assert abs(high - height) <= 0.05 + 1e-9


def test_covers_differ_by_brochure() -> None:
    assert draw_cover("lente", width=99, height=210) != draw_cover(
        "herfst", width=99, height=210
    )
