"""The picture that other sites show where a page is shared: 1200 × 630 pixels.

It is drawn with Pillow, whose geometry is all it knows: a street of gables, the
enamel plate that names a place, and a title. Nothing from outside is decoded here;
letters come from our own fonts.

Source:
    The Open Graph protocol (ogp.me), “Optional metadata”; 1.91 : 1 is the shape
    in which nobody crops a picture.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, __version__

from generator.images.drawn.chance import Chance
from generator.images.letters import Fitted, fit
from generator.style.palette import STANDARD, Palette
from generator.style.tokens import Colour

VERSION = 1  # to be raised when the same card is drawn otherwise
WIDTH, HEIGHT = 1200, 630  # pixels
FONTS = Path(__file__).parents[1] / "assets" / "fonts"
HEAVY, MEDIUM = (
    "BricolageGrotesque_800ExtraBold.ttf",
    "BricolageGrotesque_600SemiBold.ttf",
)

MARGIN = 72  # pixels, left and right
HEAD = 66  # of the baseline of the line above
TITLE_TOP, TITLE_BOTTOM = 112, 356  # pixels within which the title stands
TITLE_SIZES = ((100, 2), (88, 2), (76, 3), (66, 3), (58, 4), (52, 4))  # pixels, lines
LEADING = 1.04  # of the size
TRACKING = -0.022  # of the size, between letters of a title
STREET = 214  # pixels of the tallest house
SCALE = 2  # the street is drawn larger, then reduced, for smooth edges
COLOURS = 128  # of the file; all cards of a tone share them
VARIANTS = 4  # streets in every tone


# Ground, houses and lit windows, by the names of their colours.
TONES = (
    ("mist", "sky", "sun"),
    ("sage", "leaf", "sun"),
    ("rose", "brick", "sun"),
    ("sand", "night", "sun"),
    ("paper", "brick", "rose"),
    ("mist", "night", "rose"),
)


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of a card: those of its number in `TONES`, and of the house style."""

    number: int
    palette: Palette

    @property
    def ground(self) -> Colour:
        """What all stands on."""
        return self.palette[TONES[self.number][0]]

    @property
    def street(self) -> Colour:
        """Of the houses."""
        return self.palette[TONES[self.number][1]]

    @property
    def light(self) -> Colour:
        """Of lit windows."""
        return self.palette[TONES[self.number][2]]


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says.

    Attributes:
        title: of the page, at most some 90 characters.
        label: what sort of thing it is about, or empty.
        place: on the plate, or empty.
        name: of the site.
        tone: number of the colours, any.
        seed: what tells one street from the next.
    """

    title: str
    label: str
    place: str
    name: str
    tone: int = 0
    seed: str = ""


def is_possible() -> bool:
    """Return whether the fonts are there, which set-up fetches."""
    return all((FONTS / name).is_file() for name in (HEAVY, MEDIUM))


@cache
def identity() -> str:
    """Return what a card depends on besides what it says."""
    digest = hashlib.sha256()
    for name in (HEAVY, MEDIUM):
        digest.update((FONTS / name).read_bytes())
    return f"card {VERSION}, Pillow {__version__}, {digest.hexdigest()}"


def draw(card: Card, palette: Palette = STANDARD) -> bytes:
    """Return a card as a PNG file of sRGB pixels, without any metadata.

    Raises:
        OSError: a font is missing.
    """
    tone = Tone(card.tone % len(TONES), palette)
    variant = int(Chance(card.seed).share("street") * VARIANTS)
    image = _lettered(_street(tone, variant), card, tone)
    nearest, shown = _palette(tone)
    few = image.quantize(palette=nearest, dither=Image.Dither.NONE)
    few.putpalette(shown)
    buffer = io.BytesIO()
    few.save(buffer, "PNG", compress_level=6)
    return buffer.getvalue()


def title_of(card: Card) -> Fitted:
    """Return the title in the size and the lines in which the card shows it."""
    return fit(_known(card.title, HEAVY), _width, WIDTH - 2 * MARGIN, TITLE_SIZES)


def _lettered(street: Image.Image, card: Card, tone: Tone) -> Image.Image:
    image = street.copy()
    pen = ImageDraw.Draw(image)
    small = _font(MEDIUM, 30)
    name = _known(card.name, MEDIUM)
    night = tone.palette["night"].channels
    pen.text((MARGIN, HEAD), name, night, small, anchor="ls")
    label = _short(_known(card.label, MEDIUM), small, WIDTH / 2)
    ending = (WIDTH - MARGIN, HEAD)
    pen.text(ending, label, tone.street.channels, small, anchor="rs")
    title = title_of(card)
    top = TITLE_TOP + 0.80 * title.size
    for number, line in enumerate(title.lines):
        base = top + number * LEADING * title.size
        _set(pen, (MARGIN, base), line, title.size, night)
    if place := _known(card.place, MEDIUM):
        lowest = top + (len(title.lines) - 1) * LEADING * title.size
        _plate(image, place, tone, round(lowest + 34))
    return image


def _plate(image: Image.Image, text: str, tone: Tone, top: int) -> None:
    """Draw the enamel plate with the name of a place."""
    font = _font(MEDIUM, 32)
    text = _short(text, font, WIDTH - 2 * MARGIN - 48)
    width, height = round(font.getlength(text)) + 48, 60
    large = Image.new("RGB", (width * SCALE, height * SCALE), tone.ground.channels)
    pen = ImageDraw.Draw(large)
    edge = (0, 0, large.width - 1, large.height - 1)
    pen.rounded_rectangle(edge, 10 * SCALE, tone.street.channels)
    inner = (8, 8, large.width - 9, large.height - 9)
    white = tone.palette["white"].channels
    pen.rounded_rectangle(inner, 7 * SCALE, outline=white, width=2 * SCALE)
    image.paste(large.resize((width, height), Image.Resampling.BOX), (MARGIN, top))
    middle = (MARGIN + 24, top + 41)
    ImageDraw.Draw(image).text(middle, text, white, font, anchor="ls")


@cache
def _street(colours: Tone, variant: int) -> Image.Image:
    """Return a street of gables with the sun behind it."""
    image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), colours.ground.channels)
    pen = ImageDraw.Draw(image)
    chance = Chance(f"card/{variant}")
    sun = chance.between("sun", 880, 1060), 486
    _disc(pen, sun, 92, colours.palette["sun"])
    left, number = -20.0, 0
    while left < WIDTH:
        house = Chance(f"card/{variant}/{number}")
        width = house.between("width", 92, 150)
        height = house.between("height", 0.68, 1) * STREET
        _house(pen, house, left, width, height, colours)
        left, number = left + width, number + 1
    _tree(pen, chance.between("tree", 560, 760), colours)
    return image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def _house(
    pen: ImageDraw.ImageDraw,
    chance: Chance,
    left: float,
    width: float,
    height: float,
    tone: Tone,
) -> None:
    """Draw a house with one of four gables, two rows of windows and a door."""
    right, eaves = left + width, HEIGHT - height * 0.7
    ridge, middle = HEIGHT - height, left + width / 2
    shape = chance.pick("gable", ("point", "steps", "bell", "flat"))
    if shape == "point":
        roof = [(left, eaves), (middle, ridge), (right, eaves)]
    elif shape == "steps":
        roof = []
        for step in range(4):
            inset, level = width / 8 * step, eaves - (eaves - ridge) / 3 * step
            before = eaves - (eaves - ridge) / 3 * max(step - 1, 0)
            roof += [(left + inset, before), (left + inset, level)]
        roof += [(left + right - x, y) for x, y in reversed(roof)]
    elif shape == "bell":
        neck = width * 0.24
        roof = [(left, eaves), (left + neck, eaves - (eaves - ridge) * 0.35)]
        roof += [(left + neck, ridge + 14), (middle, ridge)]
        roof += [(left + right - x, y) for x, y in reversed(roof[:-1])]
    else:
        ridge = eaves
        roof = [(left, eaves), (right, eaves)]
        _box(pen, left - 4, eaves - 10, right + 4, eaves, tone.street)
    outline = [(left, HEIGHT), *roof, (right, HEIGHT)]
    pen.polygon([(x * SCALE, y * SCALE) for x, y in outline], tone.street.channels)
    columns = 3 if width > 125 else 2
    pane = width / (columns * 2 + 1)
    door = chance.pick("door", range(columns))
    for row in range(2):
        top = eaves + 20 + row * (pane * 1.4 + 22)
        for column in range(columns):
            lit = chance.yes(f"lit {row} {column}", 0.45)
            colour = tone.light if lit else tone.ground
            x, bottom = left + pane * (column * 2 + 1), top + pane * 1.4
            if row == 1 and column == door:
                _box(pen, x - 2, top, x + pane + 2, HEIGHT, colour)
            elif bottom < HEIGHT - 6:
                _box(pen, x, top, x + pane, bottom, colour)


def _tree(pen: ImageDraw.ImageDraw, x: float, tone: Tone) -> None:
    leaf, night, brick = (tone.palette[name] for name in ("leaf", "night", "brick"))
    is_apart = tone.street != leaf
    crown = leaf if is_apart else night
    _box(pen, x - 5, HEIGHT - 90, x + 5, HEIGHT, night if is_apart else brick)
    _disc(pen, (x, HEIGHT - 112), 46, crown)
    _disc(pen, (x + 30, HEIGHT - 86), 30, crown)
    _disc(pen, (x - 30, HEIGHT - 88), 28, crown)


def _disc(
    pen: ImageDraw.ImageDraw, centre: tuple[float, float], radius: float, fill: Colour
) -> None:
    x, y = centre
    box = [x - radius, y - radius, x + radius, y + radius]
    pen.ellipse([side * SCALE for side in box], fill.channels)


def _box(
    pen: ImageDraw.ImageDraw,
    left: float,
    top: float,
    right: float,
    bottom: float,
    fill: Colour,
) -> None:
    box = [left, top, right - 1 / SCALE, bottom - 1 / SCALE]
    pen.rectangle([side * SCALE for side in box], fill.channels)


@cache
def _palette(tone: Tone) -> tuple[Image.Image, bytes]:
    """Return the few colours of every card of a tone.

    Returns:
        A picture by whose palette pixels find their number, and what each number
        looks like: the same palette, but the house colours in it are exact.
    """
    sample = Card("Buurtboek straat", "Buurt", "Straat, Buurt", "Buurtboek")
    wide = Image.new("RGB", (WIDTH, HEIGHT * VARIANTS))
    for variant in range(VARIANTS):
        drawn = _lettered(_street(tone, variant), sample, tone)
        wide.paste(drawn, (0, HEIGHT * variant))
    few = wide.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    shown = bytearray(few.getpalette() or ())
    exact = (tone.palette[name] for name in ("sun", "night", "white"))
    for colour in (tone.ground, tone.street, tone.light, *exact):
        dot = Image.new("RGB", (1, 1), colour.channels)
        number = dot.quantize(palette=few, dither=Image.Dither.NONE).tobytes()[0]
        shown[number * 3 : number * 3 + 3] = colour.channels
    return few, bytes(shown)


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    # The plain engine: the other one needs a library that machines may lack.
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _step(pair: str) -> float:
    """Return how far the second of two letters begins after the first, at size 1."""
    font = _font(HEAVY, 1_000)
    return (font.getlength(pair) - font.getlength(pair[1])) / 1_000 + TRACKING


@cache
def _advance(letter: str) -> float:
    return _font(HEAVY, 1_000).getlength(letter) / 1_000


def _width(text: str) -> float:
    """Return the width of a line of a title at size 1."""
    inner = sum(_step(one + other) for one, other in pairwise(text))
    return inner + (_advance(text[-1]) if text else 0)


def _set(
    pen: ImageDraw.ImageDraw,
    at: tuple[float, float],
    line: str,
    size: int,
    fill: tuple[int, int, int],
) -> None:
    """Write a line of a title, its letters a little closer than the font has them."""
    font, (x, y) = _font(HEAVY, size), at
    for number, letter in enumerate(line):
        following = line[number + 1 : number + 2] or " "
        pen.text((x, round(y)), letter, fill, font, anchor="ls")
        x += _step(letter + following) * size


def _short(text: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    """Return a text no wider than a number of pixels, cut with an ellipsis."""
    whole = text
    while text and font.getlength(text if text == whole else f"{text}…") > width:
        text = text[:-1].rstrip()
    return text if text == whole else f"{text}…"


def _known(text: str, name: str) -> str:
    """Return a text without the letters that a font lacks."""
    return " ".join("".join(one for one in text if _has(one, name)).split())


@cache
def _has(letter: str, name: str) -> bool:
    """Return whether a font has a letter: what it lacks all looks the same."""
    if letter.isspace():
        return True
    font = _font(name, 40)
    lacking = font.getmask("\U0010ffff")
    drawn = font.getmask(letter)
    return drawn.size != lacking.size or bytes(drawn) != bytes(lacking)
