"""The picture that other sites show where a page is shared: 1200 × 630 pixels.

It is drawn with Pillow, whose geometry is all it knows: a street of gables, the
enamel plate that names a place, and a title. Colours, letters and logo are those of
the house style; no picture from content is decoded here.

Source:
    The Open Graph protocol (ogp.me), “Optional metadata”; 1.91 : 1 is the shape
    in which nobody crops a picture.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw, __version__

from generator.images import logo
from generator.images.drawn.chance import Chance
from generator.images.letters import Fitted, fit
from generator.images.typesetting import LINE, TITLE, Typeface, chosen, short
from generator.style.look import STANDARD_LOOK, Look
from generator.style.palette import Palette
from generator.style.tokens import Colour

VERSION = 2  # to be raised when the same card is drawn otherwise
WIDTH, HEIGHT = 1200, 630  # pixels

MARGIN = 72  # pixels, left and right
HEAD = 66  # of the baseline of the line above
TITLE_TOP, TITLE_BOTTOM = 112, 356  # pixels within which the title stands
TITLE_SIZES = ((100, 2), (88, 2), (76, 3), (66, 3), (58, 4), (52, 4))  # pixels, lines
LEADING = 1.04  # of the size
LOGO_WIDTH, LOGO_HEIGHT = 300, 72  # pixels, at most
LOGO_ROOM = 18, 26  # pixels around the logo, above and beside
STREET = 214  # pixels of the tallest house
SCALE = 2  # the street is drawn larger, then reduced, for smooth edges
COLOURS = 128  # of the file; all cards of a tone share them
LOGO_COLOURS = 96  # more, for a logo
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
    look: Look = STANDARD_LOOK

    @property
    def palette(self) -> Palette:
        """All colours of the house style."""
        return self.look.palette

    @property
    def title(self) -> Typeface:
        """What titles are set in."""
        return chosen(self.look.faces, TITLE)

    @property
    def line(self) -> Typeface:
        """What stands around a title is set in."""
        return chosen(self.look.faces, LINE)

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


@cache
def identity(look: Look = STANDARD_LOOK) -> str:
    """Return what a card depends on besides what it says.

    Args:
        look: of the site.
    """
    digest = hashlib.sha256()
    faces = (chosen(look.faces, weight) for weight in (TITLE, LINE))
    for content in (*(one.content for one in faces), *_logo_of(look)):
        digest.update(hashlib.sha256(content).digest())
    engines = f"Pillow {__version__}, resvg {logo.ENGINE}"
    return f"card {VERSION}, {engines}, {look.palette!r}, {digest.hexdigest()}"


def _logo_of(look: Look) -> tuple[bytes, ...]:
    return (look.logo.name.encode(), look.logo.content) if look.logo else ()


def draw(card: Card, look: Look = STANDARD_LOOK) -> bytes:
    """Return a card as a PNG file of sRGB pixels, without any metadata.

    Args:
        card: what it says.
        look: of the site.

    Raises:
        OSError: a font is missing.
    """
    tone = Tone(card.tone % len(TONES), look)
    variant = int(Chance(card.seed).share("street") * VARIANTS)
    image = _lettered(_street(tone, variant), card, tone)
    nearest, shown = _palette(tone)
    few = image.quantize(palette=nearest, dither=Image.Dither.NONE)
    few.putpalette(shown)
    buffer = io.BytesIO()
    few.save(buffer, "PNG", compress_level=6)
    return buffer.getvalue()


def title_of(card: Card, look: Look = STANDARD_LOOK) -> Fitted:
    """Return the title in the size and the lines in which the card shows it."""
    face = chosen(look.faces, TITLE)
    room = WIDTH - 2 * MARGIN
    return fit(face.known(card.title), face.width, room, TITLE_SIZES)


def _lettered(street: Image.Image, card: Card, tone: Tone) -> Image.Image:
    image = street.copy()
    pen = ImageDraw.Draw(image)
    heavy, medium = tone.title, tone.line
    small = medium.font(30)
    name = medium.known(card.name)
    night = tone.palette["night"].channels
    pen.text((MARGIN, HEAD), name, night, small, anchor="ls")
    label = short(medium.known(card.label), small, WIDTH / 2)
    ending = (WIDTH - MARGIN, HEAD)
    pen.text(ending, label, tone.street.channels, small, anchor="rs")
    title = title_of(card, tone.look)
    top = TITLE_TOP + 0.80 * title.size
    for number, line in enumerate(title.lines):
        base = top + number * LEADING * title.size
        heavy.set(pen, (MARGIN, base), line, title.size, night)
    if place := medium.known(card.place):
        lowest = top + (len(title.lines) - 1) * LEADING * title.size
        _plate(image, place, tone, round(lowest + 34))
    return image


def _plate(image: Image.Image, text: str, tone: Tone, top: int) -> None:
    """Draw the enamel plate with the name of a place."""
    font = tone.line.font(32)
    text = short(text, font, WIDTH - 2 * MARGIN - 48)
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
    street = image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
    if mark := _mark(colours.look):
        left, top = WIDTH - MARGIN - mark.width, HEIGHT - MARGIN // 2 - mark.height
        street.paste(mark, (left, top))
    return street


@cache
def _mark(look: Look) -> Image.Image | None:
    """Return the logo of a city on white, as on the covers of its brochures."""
    drawn = look.logo and logo.drawn(look.logo, LOGO_WIDTH, LOGO_HEIGHT)
    if not drawn:
        return None
    above, beside = LOGO_ROOM
    size = drawn.width + 2 * beside, drawn.height + 2 * above
    panel = Image.new("RGB", size, look.palette["white"].channels)
    panel.paste(drawn, (beside, above), drawn)
    return panel


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
    if mark := _mark(tone.look):
        more = mark.quantize(LOGO_COLOURS, Image.Quantize.MEDIANCUT)
        both = [*(few.getpalette() or ()), *(more.getpalette() or ())]
        few = Image.new("P", (1, 1))
        few.putpalette(both)
    shown = bytearray(few.getpalette() or ())
    exact = (tone.palette[name] for name in ("sun", "night", "white"))
    for colour in (tone.ground, tone.street, tone.light, *exact):
        dot = Image.new("RGB", (1, 1), colour.channels)
        number = dot.quantize(palette=few, dither=Image.Dither.NONE).tobytes()[0]
        shown[number * 3 : number * 3 + 3] = colour.channels
    return few, bytes(shown)
