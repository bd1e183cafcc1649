"""What can be printed: page formats, papers and kinds of PDF, as rows of data.

A kind of PDF is a row and not a class, so that a new one (another bleed, another
printer's profile) is a line here and nothing elsewhere.

Source:
    ISO 216 for the A sizes; ISO 269 for DL, whose envelope takes an A4 folded in
    three; ISO 12647-2 and the ICC characterisation data
    registry (https://www.color.org/chardata) for printing conditions.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from generator.wording.messages import N_, Message, message


@dataclass(frozen=True, slots=True)
class PageFormat:
    """The size of a trimmed page, millimetres."""

    name: str
    width_mm: float
    height_mm: float

    @property
    def css_size(self) -> str:
        """The value of the CSS `size` property."""
        return f"{self.width_mm:g}mm {self.height_mm:g}mm"


A4 = PageFormat("a4", 210, 297)
A5 = PageFormat("a5", 148, 210)
SQUARE = PageFormat("square", 210, 210)
A3 = PageFormat("a3", 297, 420)
A6 = PageFormat("a6", 105, 148)
DL = PageFormat("dl", 99, 210)
FORMATS = {row.name: row for row in (A3, A4, A5, A6, SQUARE, DL)}


@dataclass(frozen=True, slots=True)
class Condition:
    """A paper and the way it is printed on, by its colour profile.

    Attributes:
        name: what a brochure's file calls it.
        identifier: name in the registry of printing conditions.
        description: the same for people, as it stands in the PDF.
        registry: address of that registry.
        profile: ICC profile; a name is looked up in `generator/assets/icc`.
        most_ink: total of the four inks that the paper bears, per cent.
    """

    name: str
    identifier: str
    description: str
    registry: str
    profile: Path
    most_ink: int = 300


COATED = Condition(
    name="coated",
    identifier="FOGRA39",
    description="Offset on coated paper, ISO 12647-2:2004/Amd 1, 300 % ink",
    registry="http://www.color.org",
    profile=Path("ISOcoated_v2_300_bas.icc"),
)
CONDITIONS = {row.name: row for row in (COATED,)}


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of PDF made from a laid-out brochure.

    Attributes:
        name: as the command line and file names call it.
        tagged: made for screens and screen readers, with a structure tree.
        variant: the standard it meets, or empty.
        condition: the printing condition its colours are made for; None is sRGB.
        marks: crop marks stand outside the bleed.
        bleed_mm: how far ink runs past the trimmed edge, millimetres.
        picture_ppi: density of pictures at the size they are placed at.
        imposed: pages stand two by two, in the order of a folded booklet.
        published: the public site offers it.
    """

    name: str
    tagged: bool
    variant: str
    condition: Condition | None
    marks: bool
    bleed_mm: float
    picture_ppi: int
    imposed: bool
    published: bool


SCREEN = Profile("screen", True, "PDF/UA-1", None, False, 0, 150, False, True)
PRESS = Profile("press", False, "PDF/X-4", COATED, True, 3, 300, False, False)
BOOKLET = Profile("booklet", False, "", None, False, 0, 300, True, True)
SHEET = Profile("sheet", True, "PDF/UA-1", None, False, 0, 150, False, True)
PROFILES = {row.name: row for row in (SCREEN, PRESS, BOOKLET, SHEET)}


class MissingProfile(Exception):
    """The colour profile of a printing condition is not there."""

    def __init__(self, problem: Message) -> None:
        self.problem = problem
        super().__init__(str(problem))


def read_profile(condition: Condition) -> bytes:
    """Return the ICC profile of a printing condition.

    Raises:
        MissingProfile: the file is not there; for our own profiles the remedy is
            `make setup`, which fetches them.
    """
    if condition.profile.is_absolute():
        if not condition.profile.is_file():
            problem = N_("Colour profile {file} does not exist.")
            raise MissingProfile(message(problem, file=condition.profile.name))
        return condition.profile.read_bytes()
    folder = resources.files("generator") / "assets" / "icc"
    file = folder / condition.profile.name
    if not file.is_file():
        problem = N_("Colour profile {file} is missing: run `make setup`, once.")
        raise MissingProfile(message(problem, file=condition.profile.name))
    return file.read_bytes()
