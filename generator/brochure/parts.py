"""The parts of a brochure, measured and drawn once, and kept.

A part begins on a new page, so it depends on nothing but its own document: its
text, its styles, the pictures it names, the side it stands on and the number of its
first page. Whatever changes elsewhere, it is not laid out again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from generator.brochure.book import Book
from generator.brochure.document import Composer
from generator.brochure.finished import FINISHINGS
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.framing import pack, unpack
from generator.brochure.pdf.session import Session
from generator.brochure.plan import Extent, Placed, Plan, Unit, to_measure
from generator.brochure.program import program
from generator.storage.cache import Cache, Part, key
from generator.wording.messages import Message, message

MEASURING, DRAWING = "measuring", "drawing"
ASSET = re.compile(r"asset:([^\"')\s]+)")
FULL = frozenset({"cover", "inside", "opener", "back"})  # a page each, as drawn
HAIR = 0.05  # of a line: what rounding may take from it


@dataclass(frozen=True, slots=True)
class Measures:
    """How much room a part takes, as it was laid out.

    Attributes:
        pages: how many.
        anchors: for every element with an `id` its page, from 1, and how far under
            the top of that page it begins, millimetres.
        bottoms: for every page how far under its top the last line may end,
            millimetres.
    """

    pages: int
    anchors: Mapping[str, tuple[int, float]]
    bottoms: Sequence[float]

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> Measures:
        """Return measures from JSON."""
        anchors = {name: (page, top) for name, (page, top) in facts["anchors"].items()}
        return cls(facts["pages"], anchors, facts["bottoms"])

    def offsets(self, names: Sequence[str]) -> dict[str, int]:
        """Return how many pages after the first some elements begin."""
        return {name: self.anchors[name][0] - 1 for name in names}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A part as it was drawn.

    Attributes:
        measures: how much room it takes.
        overfull: what does not fit its place, as `pdf.overfull` says it.
        frame: for `Session.join`.
    """

    measures: Measures
    overfull: Sequence[Mapping[str, Any]]
    frame: bytes


class Parts:
    """Measures and draws the parts of one brochure.

    Attributes:
        problems: what is wrong with them, each with its file; a part with a problem
            counts as one page.
    """

    def __init__(self, book: Book, kept: Cache, session: Session) -> None:
        self.problems: list[Message] = []
        self._book = book
        self._kept = kept
        self._session = session
        self._composer = Composer(book)
        self._opened: set[str] = set()
        self._sent: dict[str, set[str]] = {MEASURING: set(), DRAWING: set()}
        self._base = key("setting 1", *self._composer.stylesheets, *program())

    @cached_property
    def extents(self) -> Extents:
        """How long each of them is in every pattern, once it was asked."""
        return Extents(self._book, self)

    def measure(self, placed: Placed, plan: Plan) -> Measures | None:
        """Return how much room a part takes, None where it has a problem."""
        html = self._composer.part(placed, plan)
        named = self._named(html, plan)
        name = key("part measured 2", self._base, html, *_parts(named))
        found = self._kept.get(name)
        if found is None:
            try:
                self._open(MEASURING)
                assets = self._news(named, plan, MEASURING)
                facts = self._session.measure(MEASURING, html, assets)
            except RenderError as error:
                self._note(placed.unit, error)
                return None
            found = self._kept.put(name, json.dumps(facts).encode())
        return Measures.read(json.loads(found))

    def draw(self, placed: Placed, plan: Plan) -> Drawn | None:
        """Return a part as it is drawn, None where it has a problem."""
        html = self._composer.part(placed, plan)
        named = self._named(html, plan)
        name = key("part drawn 3", self._base, html, *_parts(named))
        found = self._kept.get(name)
        if found is None:
            try:
                self._open(DRAWING)
                assets = self._news(named, plan, DRAWING)
                facts, frame = self._session.record(DRAWING, html, assets)
            except RenderError as error:
                self._note(placed.unit, error)
                return None
            found = self._kept.put(name, pack(facts, {"part": frame}))
        facts, files = unpack(found)
        return Drawn(Measures.read(facts), facts["overfull"], files["part"])

    def join(self, frames: Sequence[bytes], plan: Plan) -> tuple[bytes, bytes]:
        """Return the file for the screen and the one that press starts from.

        Raises:
            RenderError: they are no accessible document together.
        """
        shell = self._composer.shell(plan)
        shown = self._book.shown
        pictures = [part for one in shown for part in (one.content, one.light)]
        sizes = repr([one.light_size for one in shown])
        parts = [sha256(one).digest() for one in (*frames, *pictures)]
        name = key("parts joined 1", self._base, shell, len(frames), sizes, *parts)
        if found := self._kept.get(name):
            names = json.loads(found)
            screen, plain = (self._kept.get(names[one]) for one in FINISHINGS)
            if screen and plain:
                return screen, plain
        self._open(DRAWING)
        screen, plain = self._session.join(DRAWING, shell, frames)
        if any(one.light for one in shown):
            from generator.brochure.press.lighter import with_light_pictures

            screen = with_light_pictures(screen, shown)
        made = {"screen": screen, "plain": plain}
        names = {one: self._kept.deposit(content) for one, content in made.items()}
        self._kept.put(name, json.dumps(names).encode())
        return screen, plain

    def _open(self, setting: str) -> None:
        if setting not in self._opened:
            self._session.open(setting, self._composer.stylesheets)
            self._opened.add(setting)

    def _named(self, html: str, plan: Plan) -> dict[str, str]:
        """Return the digests of the pictures that a document names, by name."""
        every = self._composer.pictures(plan)
        found = sorted(set(ASSET.findall(html)))
        return {name: every.digest(name) for name in found if name in every}

    def _news(self, named: Iterable[str], plan: Plan, setting: str) -> dict[str, bytes]:
        """Return the pictures that the session does not have yet."""
        sent = self._sent[setting]
        every = self._composer.pictures(plan)
        news = {name: every[name] for name in named if name not in sent}
        sent.update(news)
        return news

    def _note(self, unit: Unit, error: RenderError) -> None:
        path = _file(self._book, unit)
        self.problems += (
            message("{path}: {problem}", path=path, problem=one) if path else one
            for one in error.problems
        )


class Extents(Mapping[str, Extent]):
    """How long every part is in every pattern: measured when it is asked for."""

    def __init__(self, book: Book, parts: Parts) -> None:
        self._book = book
        self._parts = parts
        self._known: dict[str, Extent] = {}

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {unit.key: unit for unit in self._book.to_measure}

    @cached_property
    def _plan(self) -> Plan:
        return to_measure(self._book.to_measure, self._book.grid)

    def __getitem__(self, name: str) -> Extent:
        if name not in self._known:
            unit = self._units[name]
            if unit.kind in FULL:
                return Extent()
            placed = self._plan.place(name)
            measures = self._parts.measure(placed, self._plan)
            self._known[name] = (
                _extent(measures, unit, self._book.grid.line) if measures else Extent()
            )
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._units)

    def __len__(self) -> int:
        return len(self._units)

    def __contains__(self, name: object) -> bool:
        return name in self._units


def _extent(measures: Measures, unit: Unit, line: float) -> Extent:
    """Return how long a part is, from the mark that was laid out behind it.

    Args:
        measures: of the part.
        unit: what it is.
        line: height of a line, millimetres.
    """
    last, depth = measures.anchors[f"{unit.key}.end"]
    free = int((measures.bottoms[last - 1] - depth) / line + HAIR)
    return Extent(last, max(0, free), measures.offsets(unit.holds))


def _file(book: Book, unit: Unit) -> str:
    """Return the content files that a part tells of, or nothing."""
    entries: Mapping[str, Mapping[str, Any]] = {
        "project": book.catalogue.projects,
        "programme": book.catalogue.programmes,
        "walk": book.catalogue.walks,
    }
    found = []
    for name in (unit.key, *unit.holds):
        kind, _, rest = name.partition("-")
        if entry := entries.get(kind, {}).get(rest.partition(".")[0]):
            found.append(str(entry.path))
    return ", ".join(found)


def _parts(digests: Mapping[str, str]) -> list[Part]:
    return [part for pair in sorted(digests.items()) for part in pair]
