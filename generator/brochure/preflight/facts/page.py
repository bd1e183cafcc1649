"""One page: its boxes, everything on it, and what lies over it.

Source:
    ISO 32000-1:2008, 14.11.2, “Page boundaries”; GWG 2022, D0003.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.brochure.geometry import POINTS, Box
from generator.brochure.preflight.facts.colour import Space
from generator.brochure.preflight.facts.element import Element

USUAL_BLEED_MM = 3.0
MOST_BLEED_MM = 5.0  # what lies further out is cut away for sure


@dataclass(frozen=True, slots=True)
class Font:
    """A font that a page names.

    Attributes:
        name: without the tag of a subset.
        embedded: its letters are in the file; so are those of a Type 3 font.
        used: text is set in it that can be seen.
        damaged: its letters are in the file, and cannot be read.
    """

    name: str
    embedded: bool
    used: bool
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A transparency group: what it blends in, and whether as a soft mask."""

    space: Space
    mask: bool
    box: Box | None


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link, note or field that lies over a page."""

    kind: str
    box: Box | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page comes from, as a page of our own says in private.

    Attributes:
        source: the content file that its text comes from.
        pictures: the picture files placed on it.
    """

    source: str = ""
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its boxes and everything painted on it.

    Attributes:
        number: from 1.
        boxes: by name without the slash: MediaBox, TrimBox, …; those it has.
        rotation: degrees.
        unit: UserUnit, by which all points of the page are multiplied here already;
            None where it has none.
        elements: in the order of painting; what a layer hides is left out.
        fonts: those it names.
        groups: its transparency groups.
        annotations: what lies over it.
        forbidden: keys that PDF/X forbids, as they are written.
        faults: what could not be read, in the words of the reader.
        whole: everything was looked at.
        origin: where it comes from.
        intents: printing conditions of output intents that it has for itself.
        seen: those elements that are on the trimmed page, in order. Crop marks may
            stand in the bleed: what is outside does not matter (GWG 2022, D0003).
    """

    number: int
    boxes: Mapping[str, Box]
    rotation: int = 0
    unit: float | None = None
    elements: tuple[Element, ...] = ()
    fonts: tuple[Font, ...] = ()
    groups: tuple[Group, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    forbidden: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    whole: bool = True
    origin: Origin = Origin()
    intents: tuple[str, ...] = ()
    seen: tuple[Element, ...] = field(init=False)

    def __post_init__(self) -> None:
        area = self.trim.grown(-0.01)
        seen = (one for one in self.elements if one.box.shared(area) is not None)
        object.__setattr__(self, "seen", tuple(seen))

    @property
    def media(self) -> Box:
        """The sheet; that of a US letter where the file says none (8.3.2.3)."""
        return self.boxes.get("MediaBox", Box(0, 0, 612, 792))

    @property
    def trim(self) -> Box:
        """The finished page; where no box says so, what can be seen."""
        found = self.boxes.get("TrimBox") or self.boxes.get("ArtBox")
        if found is None and "BleedBox" in self.boxes:
            found = self.boxes["BleedBox"].grown(-USUAL_BLEED_MM)
        return found or self.boxes.get("CropBox", self.media)

    @property
    def bleed(self) -> Box:
        """The finished page and what is cut off around it."""
        return self.boxes.get("BleedBox") or self.boxes.get("CropBox", self.media)

    @property
    def bleed_mm(self) -> float:
        """The least bleed of any side, millimetres."""
        trim, bleed = self.trim, self.bleed
        room = (
            trim.left - bleed.left,
            bleed.right - trim.right,
            trim.bottom - bleed.bottom,
            bleed.top - trim.top,
        )
        return min(room) / POINTS

    @property
    def printed(self) -> Box:
        """What is rendered: the trimmed page with its bleed."""
        if not self.trimmed:
            return self.trim
        told = "BleedBox" in self.boxes and self.media.holds(self.bleed)
        outer = MOST_BLEED_MM if told else USUAL_BLEED_MM
        area = self.bleed.shared(self.trim.grown(outer))
        return (area and area.shared(self.media)) or self.trim

    @property
    def trimmed(self) -> bool:
        """Whether it says where it is cut."""
        return "TrimBox" in self.boxes or "ArtBox" in self.boxes
