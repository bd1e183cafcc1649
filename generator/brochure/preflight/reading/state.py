"""The graphics state, and the path under construction: no PDF objects.

Source:
    ISO 32000-1:2008, 8.4, “Graphics state”, and 8.5, “Path construction”.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from generator.brochure.geometry import Box, Matrix, around
from generator.brochure.preflight.facts import BLACK_GREY, Paint
from generator.brochure.preflight.reading.fonts import Face

IDENTITY = Matrix()
FILLS = frozenset({0, 2, 4, 6})  # text rendering modes that fill
STROKES = frozenset({1, 2, 5, 6})
HAIR = 1e-3  # points: how wide a line of no width is taken to be


@dataclass(frozen=True, slots=True)
class Text:
    """The text state."""

    face: Face | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """Everything that `q` saves and `Q` brings back, as far as it matters here.

    Attributes:
        ctm: from the stream's own coordinates to the page's.
        clip: nothing is painted outside of this.
        fill: colour of fills; `fill_pattern` the name of its pattern.
        stroke: colour of lines; likewise `stroke_pattern`.
        overprint_stroke: OP.
        overprint_fill: op.
        mode: OPM.
        fill_alpha: ca.
        stroke_alpha: CA.
        blended: a blend mode other than Normal.
        masked: a soft mask is at work.
    """

    ctm: Matrix = IDENTITY
    clip: Box | None = None
    fill: Paint = BLACK_GREY
    stroke: Paint = BLACK_GREY
    fill_pattern: str = ""
    stroke_pattern: str = ""
    line_width: float = 1.0
    overprint_stroke: bool = False
    overprint_fill: bool = False
    mode: int = 0
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    blended: bool = False
    masked: bool = False
    text: Text = Text()

    def clipped(self, box: Box) -> State:
        """Return the state with a smaller clip; one of no area where none is left."""
        if self.clip is None:
            return replace(self, clip=box)
        shared = self.clip.shared(box)
        if shared is None:
            corner = self.clip.left, self.clip.bottom
            shared = Box(*corner, *corner)
        return replace(self, clip=shared)

    def visible(self, box: Box) -> Box | None:
        """Return what the clip leaves of a box; None if nothing."""
        if self.clip is None:
            return box
        if self.clip.width <= 0 or self.clip.height <= 0:
            return None
        return self.clip.shared(box)


@dataclass(slots=True)
class Subpath:
    """A part of a path: its corners on the page, and whether only lines join them."""

    points: list[tuple[float, float]]
    straight: bool = True
    closed: bool = False

    @property
    def box(self) -> Box:
        """The box around it."""
        return around(self.points)

    @property
    def rectangular(self) -> bool:
        """Whether it is an upright rectangle."""
        points = self.points[:-1] if self.points[0] == self.points[-1] else self.points
        if not self.straight or len(points) != 4:
            return False
        box = self.box
        slack = 0.01
        corners = all(
            min(abs(x - box.left), abs(x - box.right)) <= slack
            and min(abs(y - box.bottom), abs(y - box.top)) <= slack
            for x, y in points
        )
        one, other = points[0], points[2]
        across = abs(abs(one[0] - other[0]) - box.width) <= slack
        return corners and across and abs(abs(one[1] - other[1]) - box.height) <= slack

    @property
    def thickness(self) -> float:
        """The shorter side of a rectangle in any direction, points; else 0.

        One of no thickness still prints, as a hair (ISO 32000-1, 8.5.3.3.1).

        Source:
            GWG 2022, I00004: a thin rectangle is a line.
        """
        points = self.points[:-1] if self.points[0] == self.points[-1] else self.points
        if self.straight and len(points) in {2, 3} and _in_line(points):
            return HAIR
        if not self.straight or len(points) != 4:
            return 0.0
        (x1, y1), (x2, y2), (x3, y3), (x4, y4) = points
        if abs(x1 + x3 - x2 - x4) > 0.02 or abs(y1 + y3 - y2 - y4) > 0.02:
            return 0.0
        thin = min(math.hypot(x2 - x1, y2 - y1), math.hypot(x3 - x2, y3 - y2))
        return max(HAIR, thin)


def _in_line(points: list[tuple[float, float]]) -> bool:
    """Return whether points lie on one line, so that they enclose nothing."""
    (x1, y1), (x2, y2), *rest = points
    return all(abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) < 1e-6 for x, y in rest)


@dataclass(slots=True)
class Path:
    """A path under construction, in the page's coordinates."""

    parts: list[Subpath] = field(default_factory=list)
    clips: bool = False

    def move(self, point: tuple[float, float]) -> None:
        """Begin a new part."""
        if self.parts and len(self.parts[-1].points) == 1:
            self.parts.pop()
        self.parts.append(Subpath([point]))

    def add(self, *points: tuple[float, float], straight: bool = True) -> None:
        """Go on to a point; the last one, after the handles of a curve."""
        if not self.parts:
            self.move(points[0])
        if self.parts[-1].closed:
            self.parts.append(Subpath([self.parts[-1].points[0]]))
        part = self.parts[-1]
        part.straight = part.straight and straight
        part.points.extend(points)

    def close(self) -> None:
        """Go back to where the part began."""
        if self.parts:
            self.parts[-1].closed = True

    def rectangle(self, matrix: Matrix, box: tuple[float, float, float, float]) -> None:
        """Add a rectangle: left, bottom, width, height in the stream's coordinates."""
        x, y, width, height = box
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        points = [matrix.point(*corner) for corner in corners]
        self.parts.append(Subpath(points, closed=True))

    @property
    def drawn(self) -> list[Subpath]:
        """The parts that have more than a first point."""
        return [part for part in self.parts if len(part.points) > 1]
