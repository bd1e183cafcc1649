"""What a PDF shows and says, as plain facts.

Rules look at these and never at the file: they can be tried without a PDF, and
only `reading` knows how a PDF is written.

Source:
    ISO 32000-1:2008; GWG 2022, D0001–D0031, for what counts as what.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.brochure.geometry import Box

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
USUAL_BLEED_MM = 3.0
MOST_BLEED_MM = 5.0  # what lies further out is cut away for sure
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


class Kind(Enum):
    """What sort of thing stands on a page."""

    TEXT = "text"
    FILL = "fill"
    STROKE = "stroke"
    IMAGE = "image"
    STENCIL = "stencil"
    SHADING = "shading"


@dataclass(frozen=True, slots=True)
class Picture:
    """What an image is made of.

    Attributes:
        width: samples in a row.
        height: rows.
        bits: bits of a sample.
        ppi: the lesser of its densities at the size it is placed at.
    """

    width: int
    height: int
    bits: int
    ppi: float


@dataclass(frozen=True, slots=True)
class Element:
    """One thing painted on a page.

    Attributes:
        kind: what sort of thing.
        box: what is seen of it, points.
        paint: its colour.
        name: font of a text, name of a picture.
        size: points: of text its size; of a line, and of a filled rectangle that
            looks like one, its width.
        overprint: inks below are kept where it has none.
        overprint_mode: OPM: with 1, also below an ink of DeviceCMYK that is 0.
        opaque: nothing below shines through.
        rectangular: it fills its box.
        picture: of an image.
        outlined: text of which the outline is drawn.
        mask: it draws a soft mask and has no colour of its own.
        glyph: it draws a letter of a Type 3 font.
        tiled: it draws a tile; its box is that of what the tiles fill.
        sample: the first letters of a text, where they can be known.
    """

    kind: Kind
    box: Box
    paint: Paint
    name: str = ""
    size: float = 0.0
    overprint: bool = False
    overprint_mode: int = 0
    opaque: bool = True
    rectangular: bool = False
    picture: Picture | None = None
    outlined: bool = False
    mask: bool = False
    glyph: bool = False
    tiled: bool = False
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Font:
    """A font that a page names.

    Attributes:
        name: without the tag of a subset.
        embedded: its letters are in the file; so are those of a Type 3 font.
        used: text is set in it that can be seen.
    """

    name: str
    embedded: bool
    used: bool


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
class Page:
    """One page: its boxes and everything painted on it.

    Attributes:
        number: from 1.
        boxes: by name without the slash: MediaBox, TrimBox, …; those it has.
        rotation: degrees.
        unit: UserUnit; None where it has none.
        elements: in the order of painting; what a layer hides is left out.
        fonts: those it names.
        groups: its transparency groups.
        annotations: what lies over it.
        forbidden: keys that PDF/X forbids, as they are written.
        faults: what could not be read, in the words of the reader.
        whole: everything was looked at.
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


@dataclass(frozen=True, slots=True)
class Intent:
    """An output intent for print.

    Attributes:
        condition: OutputConditionIdentifier.
        registry: RegistryName.
        description: Info.
        profile: the first bytes of the embedded ICC profile; None without one.
        size: how long the profile is, bytes.
        components: what the stream of the profile says there are.
        referred: the profile is elsewhere (DestOutputProfileRef).
    """

    condition: str
    registry: str
    description: str
    profile: bytes | None
    size: int
    components: int
    referred: bool


@dataclass(frozen=True, slots=True)
class File:
    """What a PDF says of itself.

    Attributes:
        version: as 1.6.
        page_count: how many pages.
        encrypted: it is; without a password it could be opened.
        identified: the trailer has an ID.
        information: of the information dictionary, keys without the slash.
        metadata: of the XMP, keys with their usual prefix; None without XMP.
        intents: output intents of kind GTS_PDFX.
        layers: names of layers.
        hidden: those of them that do not show.
        switched: layers differ between screen and print (AS).
        programs: what runs when it is read, as the keys that hold it.
        actions: other actions.
        faults: what could not be read.
    """

    version: str
    page_count: int
    encrypted: bool
    identified: bool
    information: Mapping[str, str]
    metadata: Mapping[str, str] | None
    intents: tuple[Intent, ...]
    layers: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    switched: bool = False
    programs: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
