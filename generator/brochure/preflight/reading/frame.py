"""One content stream while it is read, and the page that it adds to.

Operators are functions of a `Frame`; this module knows none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Object,
    Stream,
)

from generator.brochure.geometry import Box, Matrix
from generator.brochure.preflight.facts import (
    UNKNOWN,
    Element,
    Group,
    Kind,
    Paint,
    Picture,
    Space,
)
from generator.brochure.preflight.reading.fonts import Face, face
from generator.brochure.preflight.reading.opening import MALFORMED
from generator.brochure.preflight.reading.spaces import space
from generator.brochure.preflight.reading.state import IDENTITY, Path, State

DEFAULTS = {
    "DeviceGray": "/DefaultGray",
    "DeviceRGB": "/DefaultRGB",
    "DeviceCMYK": "/DefaultCMYK",
}
LOOP = "a content stream that contains itself"
MOST_LEVELS = 28  # of streams inside streams
MOST_OPERATIONS = 1_000_000  # on a page, those of forms each time they are placed
STREAM_COST = 25  # operations that to begin a stream is worth
MOST_KEPT = 2_000  # operations of a stream that is kept in case it is placed again
MOST_ELEMENTS = 200_000  # on a page


Instruction = ContentStreamInstruction | ContentStreamInlineImage


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a content stream stands.

    Attributes:
        level: in how many others.
        mask: it draws a soft mask.
        glyph: it draws a letter.
        colourless: operators of colour count for nothing: an uncoloured pattern
            or letter.
        area: what its tiles fill; None outside patterns.
        base: from the coordinates of patterns to the page's.
    """

    level: int = 0
    mask: bool = False
    glyph: bool = False
    colourless: bool = False
    area: Box | None = None
    base: Matrix = IDENTITY


@dataclass(slots=True)
class Sheet:
    """What is gathered of one page.

    Attributes:
        run: reads a content stream: owner, resources, first state, scope.
        hidden: object numbers of layers that do not show.
    """

    run: Callable[[Object, Object, State, Scope], None]
    hidden: frozenset[tuple[int, int]]
    elements: list[Element] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    faces: dict[object, Face] = field(default_factory=dict)
    spaces: dict[object, Space] = field(default_factory=dict)
    forbidden: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    open: list[tuple[int, int]] = field(default_factory=list)
    drawn: set[object] = field(default_factory=set)
    operations: int = 0
    parsed: dict[tuple[int, int], list[Instruction]] = field(default_factory=dict)
    whole: bool = True

    def face(self, font: Object, name: str, resources: Object) -> Face:
        """Return a font's face, read once."""
        key = font.objgen if font.is_indirect else (resources.objgen, name)
        if key not in self.faces:
            self.faces[key] = face(font)
        return self.faces[key]

    def inside(self, item: Object, what: Callable[[], None]) -> None:
        """Do something with a stream that may not contain itself."""
        if item.objgen in self.open or len(self.open) >= MOST_LEVELS:
            self.whole = self.whole and len(self.open) < MOST_LEVELS
            if item.objgen in self.open:
                self.fault(LOOP)
            return
        self.open.append(item.objgen)
        try:
            what()
        finally:
            self.open.pop()

    def fault(self, what: str) -> None:
        """Note what could not be read, once."""
        if what not in self.faults and len(self.faults) < 10:
            self.faults.append(what)


@dataclass(slots=True)
class Frame:
    """The reading of one content stream."""

    sheet: Sheet
    resources: Object
    state: State
    scope: Scope
    stack: list[State] = field(default_factory=list)
    path: Path = field(default_factory=Path)
    text_matrix: Matrix = IDENTITY
    line_matrix: Matrix = IDENTITY
    marks: list[bool] = field(default_factory=list)

    @property
    def invisible(self) -> bool:
        """Whether a layer hides what is painted now."""
        return any(self.marks)

    def change(self, **values: object) -> None:
        """Change the graphics state."""
        self.state = replace(self.state, **values)  # type: ignore[arg-type]

    def change_text(self, **values: object) -> None:
        """Change the text state."""
        text = replace(self.state.text, **values)  # type: ignore[arg-type]
        self.state = replace(self.state, text=text)

    def named(self, category: str, name: object) -> Object | None:
        """Return a resource; None where there is none of that name."""
        found = self.resources.get(category)
        if isinstance(found, Dictionary) and str(name) in found:
            item: Object = found[str(name)]
            return item
        return None

    def instead_of(self, found: Space) -> Space:
        """Return the space that stands in for a device space here, or itself.

        Source:
            ISO 32000-1:2008, 8.6.5.6, “Default colour spaces”.
        """
        if found.family in {"Indexed", "Pattern"} and found.base is not None:
            return replace(found, base=self.instead_of(found.base))
        name = DEFAULTS.get(found.family)
        if name is None:
            return found
        item = self.named("/ColorSpace", name)
        return found if item is None else space(item, self.resources)

    def paint(
        self,
        kind: Kind,
        box: Box,
        paint: Paint = UNKNOWN,
        *,
        stroke: bool = False,
        name: str = "",
        size: float = 0.0,
        rectangular: bool = False,
        picture: Picture | None = None,
        sample: str = "",
        line: float = 0.0,
    ) -> None:
        """Add an element to the page, unless nothing of it can be seen.

        Args:
            kind: of element.
            box: around it, points.
            paint: what it is painted with.
            stroke: whether its outline is painted, not its inside.
            name: font of a text, name of a picture.
            size: of letters, or of a line its width, points.
            rectangular: whether it fills its box.
            picture: of an image.
            sample: the first letters of a text.
            line: width of the outline of a text that is not filled, points.
        """
        state, scope = self.state, self.scope
        seen = state.visible(box)
        if self.invisible or (seen is None and scope.area is None):
            return
        if paint.space.intended.inks == ("None",):
            return  # marks nothing (ISO 32000-1, 8.6.6.4)
        alpha = state.stroke_alpha if stroke else state.fill_alpha
        if alpha <= 0:
            return
        if len(self.sheet.elements) >= MOST_ELEMENTS:
            self.sheet.whole = False
            return
        self.sheet.elements.append(
            Element(
                kind,
                scope.area or seen or box,
                paint,
                name,
                size,
                state.overprint_stroke if stroke else state.overprint_fill,
                state.mode,
                opaque=alpha >= 1 and not state.blended and not state.masked,
                rectangular=rectangular,
                picture=picture,
                outlined=stroke and kind is Kind.TEXT,
                mask=scope.mask,
                glyph=scope.glyph,
                tiled=scope.area is not None,
                sample=sample,
                line=line,
            )
        )

    def hides(self, item: Object | None) -> bool:
        """Return whether a layer, or what stands for several, does not show.

        Source:
            ISO 32000-1:2008, 8.11.2.2, “Optional content membership dictionaries”.
        """
        if not isinstance(item, Dictionary | Stream):
            return False
        if item.objgen in self.sheet.hidden:
            return True
        try:
            groups = item.get("/OCGs")
            if groups is None:
                return False
            members = [groups] if isinstance(groups, Dictionary) else list(groups)
            states = [one.objgen not in self.sheet.hidden for one in members]
            if not states:
                return False
            match str(item.get("/P", "/AnyOn")):
                case "/AllOn":
                    return not all(states)
                case "/AnyOff":
                    return all(states)
                case "/AllOff":
                    return any(states)
            return not any(states)
        except MALFORMED:
            return False
