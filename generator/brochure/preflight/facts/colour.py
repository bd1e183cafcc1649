"""Colours as a PDF means them: spaces, inks, what prints and what does not.

Source:
    ISO 32000-1:2008, 8.6, “Colour spaces”; GWG 2022, D0010 and D0013.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
NO_INK = 0.005  # of 1; less than this does not show
COLOURANTS = frozenset({*PROCESS, "All", "None"})  # GWG 2022, I00003: no spot colours


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space.

    Attributes:
        family: its name in the PDF without the slash: DeviceRGB, ICCBased, …;
            `Missing` where there is none.
        components: how many values a colour has.
        inks: names of the colourants of a Separation or DeviceN.
        base: the space under it: of an Indexed or a Pattern; the alternate of a
            Separation or DeviceN.
        profile: kind of colour of an ICC profile: CMYK, RGB, GRAY, Lab.
        table: colours of an Indexed, in its base.
    """

    family: str
    components: int = 0
    inks: tuple[str, ...] = ()
    base: Space | None = None
    profile: str = ""
    table: tuple[tuple[float, ...], ...] = ()

    @property
    def name(self) -> str:
        """Its name for people."""
        if self.family == "ICCBased":
            return f"ICC {self.profile}"
        if self.family in {"Indexed", "Pattern"} and self.base is not None:
            return self.base.name
        if self.inks:
            return f"{self.family} {', '.join(self.inks)}"
        return self.family

    @property
    def intended(self) -> Space:
        """The space whose colours are meant, under an index or a pattern."""
        if self.family in {"Indexed", "Pattern"} and self.base is not None:
            return self.base.intended
        return self

    @property
    def alternate(self) -> Space | None:
        """What stands in for inks that a device lacks."""
        meant = self.intended
        if meant.inks and meant.base is not None:
            return meant.base.intended
        return None

    @property
    def spots(self) -> tuple[str, ...]:
        """The spot colours in it."""
        return tuple(ink for ink in self.intended.inks if ink not in COLOURANTS)


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour: a space and values in it; no values for a pattern or a picture."""

    space: Space
    values: tuple[float, ...] = ()

    @property
    def inks(self) -> Mapping[str, float] | None:
        """How much of each ink, 0 to 1; None where the space has no inks."""
        space, values = self.space, self.values
        if space.family == "Indexed" and space.base is not None and values:
            index = int(values[0])
            if 0 <= index < len(space.table):
                return Paint(space.base, space.table[index]).inks
            return None
        if len(values) != space.components or not values:
            return None
        if space.family == "DeviceCMYK":
            return dict(zip(PROCESS, values, strict=True))
        if space.family == "DeviceGray":
            return {"Black": 1 - values[0]}
        if space.family == "Separation" and space.inks == ("All",):
            return dict.fromkeys(PROCESS, values[0])
        if space.inks:
            pairs = zip(space.inks, values, strict=False)
            return {ink: value for ink, value in pairs if ink != "None"}
        return None

    @property
    def printing(self) -> frozenset[str] | None:
        """The inks it prints with; None where that is not known."""
        inks = self.inks
        if inks is None:
            return None
        return frozenset(ink for ink, value in inks.items() if value > NO_INK)

    @property
    def white(self) -> bool:
        """Whether it leaves the paper bare (GWG 2022, D0010)."""
        if self.space.family in {"DeviceRGB", "CalRGB"} and self.values:
            return min(self.values) >= 1 - NO_INK
        return self.printing == frozenset()

    @property
    def black(self) -> bool:
        """Whether it is full black ink alone (GWG 2022, D0013)."""
        inks = self.inks
        return (
            inks is not None
            and inks.get("Black", 0) >= 1 - NO_INK
            and self.printing == frozenset({"Black"})
        )


UNKNOWN = Paint(Space("Unknown"))
BLACK_GREY = Paint(Space("DeviceGray", 1), (0.0,))
