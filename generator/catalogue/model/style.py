"""How a city's site and brochures look, in place of the project's own look.

Everything may be left out; what is, stays as the project has it.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from generator.catalogue.model.choices import CoverDesign
from generator.catalogue.model.fields import (
    Before,
    HexColour,
    Line,
    Model,
    YesNo,
    fails,
    few_digits,
    field,
    matching,
)
from generator.style.faces import OWN
from generator.style.palette import STANDARD, Palette
from generator.style.tokens import Colour
from generator.wording.messages import N_

FAMILY = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ]{1,39}")
FONT_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}\.(?:ttf|otf|woff2)")
LOGO_FILE = re.compile(r"logo\.(?:svg|png)")
WEIGHT = re.compile(r"[1-9]00")
MOST_INK = 300  # per cent: what the profile of coated paper allows

FamilyName = Annotated[str, matching(FAMILY, "family")]
FontFileName = Annotated[str, matching(FONT_FILE, "font-file")]
LogoFileName = Annotated[str, matching(LOGO_FILE, "logo-file")]
Phrase = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Weight = Annotated[int, Field(ge=100, le=900), matching(WEIGHT, "weight")]
PerCent = Annotated[int, Field(ge=0, le=100), Before(few_digits)]


class Ink(Model):
    """The four inks of a colour, per cent."""

    cyan: PerCent = field(label=N_("Cyan"))
    magenta: PerCent = field(label=N_("Magenta"))
    yellow: PerCent = field(label=N_("Yellow"))
    black: PerCent = field(label=N_("Black"))

    @model_validator(mode="after")
    def _can_dry(self) -> Ink:
        total = self.cyan + self.magenta + self.yellow + self.black
        if total > MOST_INK:
            raise fails("too-much-ink", at="black", total=total, most=MOST_INK)
        return self


class Paint(Model):
    """A colour, for screen and for paper."""

    screen: HexColour = field(
        label=N_("On screen"), help=N_("Such as #17324D, in quotes.")
    )
    print: Ink | None = field(
        None,
        label=N_("In print"),
        help=N_("As the style guide has it; else the paper's profile decides."),
    )

    def colour(self, name: str) -> Colour:
        """Return the colour under a name of the palette."""
        ink = self.print
        inks = (ink.cyan, ink.magenta, ink.yellow, ink.black) if ink else None
        if name == "ink" and inks is None:
            inks = (0, 0, 0, 100)  # small text in one ink, or it blurs
        return Colour(name, self.screen.upper(), inks)


class Colours(Model):
    """The colours by what they do; those left out stay as they are."""

    night: Paint | None = field(
        None,
        label=N_("Night"),
        help=N_("Darkest: headings, buttons, dark grounds."),
    )
    brick: Paint | None = field(
        None, label=N_("Brick"), help=N_("Accent; roofs and walls in the drawings.")
    )
    sun: Paint | None = field(
        None, label=N_("Sun"), help=N_("What must be seen: marks, focus, pins.")
    )
    leaf: Paint | None = field(
        None, label=N_("Leaf"), help=N_("A deep colour of chapters; what grows.")
    )
    sky: Paint | None = field(
        None, label=N_("Sky"), help=N_("Links and plates; water and window panes.")
    )
    rose: Paint | None = field(
        None, label=N_("Rose"), help=N_("The pale ground that goes with brick.")
    )
    mist: Paint | None = field(
        None, label=N_("Mist"), help=N_("The pale ground that goes with sky.")
    )
    sage: Paint | None = field(
        None, label=N_("Sage"), help=N_("The pale ground that goes with leaf.")
    )
    paper: Paint | None = field(
        None, label=N_("Paper"), help=N_("The page itself, on screen.")
    )
    sand: Paint | None = field(
        None, label=N_("Sand"), help=N_("Lines, and the pale ground of night.")
    )
    ink: Paint | None = field(None, label=N_("Ink"), help=N_("Text."))


class FontFace(Model):
    """A file with the letters of one weight."""

    file: FontFileName = field(
        label=N_("File"),
        help=N_("In the folder overrides/fonts: .ttf, .otf or .woff2."),
    )
    weight: Weight = field(
        label=N_("Weight"), help=N_("400 is regular, 700 bold, 800 extra bold.")
    )
    italic: YesNo = field(False, label=N_("Italic"))


class Family(Model):
    """A typeface: one of the project's own, or a city's with its files."""

    name: FamilyName = field(
        label=N_("Name"), help=N_("As the typeface itself is called.")
    )
    files: list[FontFace] = field([], label=N_("Files"), max_length=12)

    @model_validator(mode="after")
    def _is_there(self) -> Family:
        if self.name in OWN:
            return self
        if not any(not one.file.endswith(".woff2") for one in self.files):
            raise fails("typeface-without-files", at="name", ours=", ".join(OWN))
        return self


class Typefaces(Model):
    """What headings and running text are set in."""

    headings: Family | None = field(None, label=N_("Headings"))
    text: Family | None = field(None, label=N_("Text"))


class Words(Model):
    """What a city calls otherwise than the site does."""

    instead_of: Phrase = field(
        label=N_("Instead of"), help=N_("Word for word as the site says it.")
    )
    say: Phrase = field(label=N_("Say"))


class HouseStyle(Model):
    """`content/style.yml`."""

    # Without checks: to make what checks takes a while, and most cities have no style.
    colours: Colours = field(
        Colours.model_construct(),
        label=N_("Colours"),
        help=N_("Only those that differ."),
    )
    typefaces: Typefaces = field(Typefaces.model_construct(), label=N_("Typefaces"))
    logo: LogoFileName | None = field(
        None,
        label=N_("Logo"),
        help=N_("logo.svg or logo.png, in the folder overrides."),
    )
    cover: CoverDesign = field(
        CoverDesign.STREET,
        label=N_("Cover"),
        help=N_("What brochures without a photograph have in front."),
    )
    wording: list[Words] = field(
        [],
        label=N_("Wording"),
        help=N_("What buttons, menus and headings say."),
        max_length=100,
    )
    name: Line | None = field(
        None, label=N_("Name of the style"), help=N_("For yourself.")
    )

    @property
    def palette(self) -> Palette:
        """The colours, those left out as the project has them."""
        given = {
            name: paint.colour(name)
            for name in Colours.model_fields
            if (paint := getattr(self.colours, name)) is not None
        }
        return Palette(tuple(given.get(one.name, one) for one in STANDARD.colours))
