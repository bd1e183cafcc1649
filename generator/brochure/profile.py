"""What can be printed on: page formats and printing conditions, as rows of data.

A printing condition is a paper and a press, described by an ICC profile; a printer's
own profile may stand in its place. How much ink it bears is for preflight to know
(`generator.brochure.preflight.profiles`).

Source:
    ISO 216 for the A sizes; ISO 269 for DL, whose envelope takes an A4 folded in
    three; ISO 12647-2 and the ICC characterisation data
    registry (https://www.color.org/chardata) for printing conditions.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.storage.assets import ICC
from generator.wording.messages import N_, Message, message


@dataclass(frozen=True, slots=True)
class PageFormat:
    """The size of a trimmed page, millimetres."""

    name: str
    width_mm: float
    height_mm: float


A4 = PageFormat("a4", 210, 297)
A5 = PageFormat("a5", 148, 210)
SQUARE = PageFormat("square", 210, 210)
A3 = PageFormat("a3", 297, 420)
A6 = PageFormat("a6", 105, 148)
DL = PageFormat("dl", 99, 210)
FLAP_MM = DL.width_mm - 2  # width of the panel of a folder that is folded in
FORMATS = {row.name: row for row in (A3, A4, A5, A6, SQUARE, DL)}


@dataclass(frozen=True, slots=True)
class Condition:
    """A paper and the way it is printed on, by its colour profile.

    Attributes:
        name: what a brochure's file calls it.
        identifier: name in the registry of printing conditions.
        description: the same for people, as it stands in the PDF.
        registry: address of that registry.
        profile: ICC profile; a name is looked up among those of set-up.
    """

    name: str
    identifier: str
    description: str
    registry: str
    profile: Path


COATED = Condition(
    name="coated",
    identifier="FOGRA39",
    description="Offset on coated paper, ISO 12647-2:2004/Amd 1, 300 % ink",
    registry="http://www.color.org",
    profile=Path("ISOcoated_v2_300_bas.icc"),
)
CONDITIONS = {row.name: row for row in (COATED,)}


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
    file = ICC / condition.profile.name
    if not file.is_file():
        problem = N_("Colour profile {file} is missing: run `make setup`, once.")
        raise MissingProfile(message(problem, file=condition.profile.name))
    return file.read_bytes()
