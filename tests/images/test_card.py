"""The picture that is shown where a page is shared."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from generator.images import card
from generator.images.card import Card
from generator.storage.assets import FONTS
from generator.style.faces import Faces, FontFile
from generator.style.look import STANDARD_LOOK, Logo, Look
from generator.style.tokens import TEXT

SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30">'
    b'<path fill="#96205A" d="M0 0h30v30H0z"/></svg>'
)
LONGEST = (
    "Buren van de Boodschappenstraat en de Leopold Ruelensstraat planten samen 12 bomen"
    " in Gent"
)
STRANGE = "=cmd <script>\u202e\U0001f600 \u0645\u0631\u062d\u0628\u0627"


def opened(said: Card, look: Look = STANDARD_LOOK) -> Image.Image:
    """Return a card as its readers decode it."""
    image = Image.open(io.BytesIO(card.draw(said, look)))
    image.load()
    return image


def sample(**changes) -> Card:
    """Return a card like those of projects."""
    values = {
        "title": "Buurtkookboek Triangelbuurt",
        "label": "Kookboek",
        "place": "Triangelbuurt, Leuven",
        "name": "Buurtboek",
        "seed": "buurtkookboek",
    }
    return Card(**{**values, **changes})


def test_a_card_is_a_small_png_of_the_size_that_nobody_crops():
    """1200 by 630 pixels, some tens of kilobytes, and nothing but pixels."""
    image = opened(sample())

    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert image.info == {}
    assert len(card.draw(sample())) < 60_000


def test_the_same_card_is_the_same_file():
    """Its bytes follow from what it says."""
    assert card.draw(sample()) == card.draw(sample())
    assert card.draw(sample()) != card.draw(sample(title="Iets anders"))


@pytest.mark.parametrize("tone", range(len(card.TONES)))
def test_the_house_colours_are_exact(tone):
    """Ground and street are the colours of the house style, to the last bit."""
    image = opened(sample(tone=tone)).convert("RGB")
    used = card.Tone(tone, STANDARD_LOOK)

    assert image.getpixel((3, 3)) == used.ground.channels
    found = {colour for _, colour in image.getcolors(1 << 20)}
    assert used.street.channels in found


def test_a_title_of_ninety_characters_fits():
    """It stands between the head and the street, within the margins."""
    assert len(LONGEST) == 90

    found = card.title_of(sample(title=LONGEST))
    image = opened(sample(title=LONGEST)).convert("RGB")

    assert " ".join(found.lines) == LONGEST
    height = found.size * card.LEADING * len(found.lines)
    assert card.TITLE_TOP + height <= card.TITLE_BOTTOM + found.size * 0.25
    ground = card.Tone(0, STANDARD_LOOK).ground.channels
    right = image.crop((card.WIDTH - card.MARGIN + 6, card.TITLE_TOP, card.WIDTH, 360))
    assert right.getcolors() == [(right.width * right.height, ground)]


@pytest.mark.parametrize(
    "title", ["", " ", "W" * 90, "i" * 90, "Wij " * 22, "a-" * 45, STRANGE]
)
def test_any_title_makes_a_card(title):
    """Nothing that a title may hold stops a build."""
    assert opened(sample(title=title)).size == (1200, 630)


def test_letters_that_the_font_lacks_are_left_out():
    """No empty boxes stand on a card."""
    assert card.title_of(sample(title="Zuurstof \U0001f600 voor buren")).lines == (
        "Zuurstof voor buren",
    )


def test_a_long_place_is_cut_to_the_plate():
    """The plate stays within the margins."""
    image = opened(sample(place="Een plek met een lange naam " * 9)).convert("RGB")

    right = image.crop((card.WIDTH - card.MARGIN + 2, 80, card.WIDTH, 380))
    assert right.getcolors() == [
        (right.width * right.height, card.Tone(0, STANDARD_LOOK).ground.channels)
    ]


def dressed(**changes) -> Look:
    """Return the project's own look with something of a city."""
    return replace(STANDARD_LOOK, **changes)


def test_a_title_is_set_in_the_letters_of_the_city():
    """A family of ours in the other role, or files of the city's own."""
    bold = (FONTS / "SourceSerif4_700Bold.ttf").read_bytes()
    files = (FontFile("Eigen-Bold.ttf", "Eigen", 700, False, bold),)

    ours, theirs = (
        dressed(faces=Faces(TEXT)),
        dressed(faces=Faces("Eigen", TEXT, files)),
    )

    assert card.draw(sample(), ours) != card.draw(sample())
    assert card.draw(sample(), theirs) != card.draw(sample())
    assert card.draw(sample(), theirs) != card.draw(sample(), ours)


def test_letters_that_cannot_be_read_give_way_to_ours():
    """The file begins as a typeface does, and is none: a card is made all the same."""
    broken = FontFile("Eigen-Bold.ttf", "Eigen", 700, False, b"\0\1\0\0broken")

    worn = dressed(faces=Faces("Eigen", TEXT, (broken,)))

    assert card.draw(sample(), worn) == card.draw(sample())


def test_the_logo_of_the_city_stands_on_white_in_its_own_colours():
    """Below, at the right, within the margins; the title keeps its size."""
    worn = dressed(logo=Logo("logo.svg", SQUARE))

    image = opened(sample(), worn).convert("RGB")

    found = {colour for _, colour in image.getcolors(1 << 20)}
    assert (150, 32, 90) in found
    assert image.getpixel((card.WIDTH - card.MARGIN - 4, 590)) == (255, 255, 255)
    assert card.title_of(sample(), worn) == card.title_of(sample())


def test_what_a_card_depends_on_has_another_name():
    """So that none is taken from the cache that wears another style."""
    looks = (
        STANDARD_LOOK,
        dressed(faces=Faces(TEXT)),
        dressed(logo=Logo("logo.svg", SQUARE)),
        dressed(logo=Logo("logo.svg", SQUARE + b"\n")),
    )

    assert len({card.identity(look) for look in looks}) == len(looks)
