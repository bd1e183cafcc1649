"""How a city's site and brochures look, in place of the project's own look.

Everything may be left out; what is, stays as the project has it.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from generator.catalogue.model.choices import CoverDesign
from generator.catalogue.model.fields import (
    HexColour,
    Line,
    Model,
    fails,
    field,
)
from generator.style.palette import STANDARD, Palette
from generator.style.tokens import Colour
from generator.wording.messages import N_

MOST_INK = 300  # per cent: what the profile of coated paper allows


def _per_cent(value: Any) -> Any:
    if isinstance(value, str) and not (value.strip().isdecimal() and len(value) < 4):
        raise fails("number")
    return value


PerCent = Annotated[int, Field(ge=0, le=100), BeforeValidator(_per_cent)]


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


class HouseStyle(Model):
    """`content/style.yml`."""

    colours: Colours = field(
        Colours(), label=N_("Colours"), help=N_("Only those that differ.")
    )
    cover: CoverDesign = field(
        CoverDesign.STREET,
        label=N_("Cover"),
        help=N_("What brochures without a photograph have in front."),
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
