"""What a content file holds, as text with places, before the model types it.

Apart from `source`, which reads it: whoever looks for a place in a file needs the
tree, not the YAML.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.catalogue.problems import Location, Problem

Place = tuple[int, int]  # line and column, from 1
Path = tuple[str | int, ...]  # of a value: names of fields and numbers of items


# Of these a file has hundreds. They are not frozen, for that takes three times as long,
# but nothing changes one once it is read.


@dataclass(slots=True)
class Scalar:
    """A text value. `plain` says it was written without quotes."""

    text: str
    at: Place
    plain: bool

    @property
    def is_empty(self) -> bool:
        """Whether the editor left the value out."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(slots=True)
class Sequence:
    """A list of values."""

    items: list[Node]
    at: Place


@dataclass(slots=True)
class Mapping:
    """Fields with their values; `keys` says where each name stands."""

    entries: dict[str, Node]
    keys: dict[str, Place]
    at: Place


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class Source:
    """What one file holds, before the model gives it meaning.

    Attributes:
        path: of the file, relative to the repository.
        tree: its fields, or what reads them, for a place that is seldom asked for.
        set_aside: names of fields left out because of a mistake in them; they are
            not missing, so nothing may say that they are.
        body: the Markdown under the front matter, empty for a YAML file.
        body_line: line of the file where `body` begins.
        readable: whether `root` holds what the editor wrote; if not, that a field is
            missing says nothing.
        spoilt: places of values that are not what the editor meant; what is wrong
            with them is said already.
        problems: what is wrong so far.
        ordinary: its fields without their places (`generator.catalogue.ordinary`), if
            all are ordinary; not to be changed.
        written: the lines that these stand in.
    """

    path: PurePosixPath
    tree: Mapping | Callable[[], Mapping]
    set_aside: set[str] = field(default_factory=set)
    body: str = ""
    body_line: int = 1
    readable: bool = True
    spoilt: set[Place] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    ordinary: dict[str, object] | None = None
    written: str = ""

    @property
    def root(self) -> Mapping:
        """The fields, each text with its place."""
        if not isinstance(self.tree, Mapping):
            self.tree = self.tree()
        return self.tree

    def at(self, path: Path) -> Location:
        """Return where the value at `path` stands, or the nearest thing around it."""
        node: Node = self.root
        place = node.at
        for step in path:
            below = _step(node, step)
            if below is None:
                break
            if isinstance(node, Mapping) and isinstance(step, str):
                place = node.keys[step]
            node = below
            is_filled = isinstance(node, Scalar) and not node.is_empty
            if is_filled or isinstance(step, int):
                place = node.at
        return Location(self.path, *place)

    def key_at(self, path: Path) -> Location:
        """Return where the name of the field at `path` stands."""
        node: Node | None = self.root
        for step in path[:-1]:
            node = _step(node, step) if node is not None else None
        if isinstance(node, Mapping) and path[-1] in node.keys:
            return Location(self.path, *node.keys[str(path[-1])])
        return self.at(path)

    def value(self, path: Path) -> Node | None:
        """Return the value at `path`, or None where there is none."""
        node: Node | None = self.root
        for step in path:
            node = _step(node, step) if node is not None else None
        return node


def plain(node: Node) -> object:
    """Return a value as dict, list and str; an empty value is None."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in node.entries.items()}


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.entries.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


Reread = Callable[[PurePosixPath], Source]  # reads a file once more, for a place in it
