"""The grammar of YAML, and what we take of it. The only door to PyYAML but one.

Read at event level (`yaml.parse`): nothing is composed or constructed, so there
are no tags, anchors, aliases, merge keys or implicit types, and every value is
the text that the editor wrote (`no`, `12:30` and `09000` stay what they are; the
model decides what they mean). What is refused is named with its line and column.

A mistake in the grammar of YAML stops its parser. To report all problems at once
the field around the mistake is set aside and the rest is read again.

Apart from `generator.catalogue.source`, which asks it where ordinary fields have no
answer: importing it takes as long as reading fifty files without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import yaml

from generator.catalogue import blanks, grammar
from generator.catalogue.nodes import (
    Mapping,
    Node,
    Place,
    Scalar,
    Sequence,
    Source,
)
from generator.catalogue.problems import Location, Problem
from generator.catalogue.remedies import BEGIN_FIELDS, QUOTES
from generator.catalogue.text import UNSEEN
from generator.wording.messages import N_, message

MOST_LEVELS = 8
MOST_EVENTS = 40_000
MOST_SCALAR = 20_000  # characters of one value
MOST_MISTAKES = 25  # fields set aside before a file is given up
SHOWN = 40  # characters of a value that a message repeats

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(lines: list[str], source: Source, first_line: int) -> None:
    """Tell a source what its lines hold, and what is wrong with them.

    Args:
        lines: of the fields; those with mistakes are set aside in it.
        source: of the file.
        first_line: of the lines, in the file.
    """
    blanks.clean(lines, source.path, first_line, source.problems)
    for _ in range(MOST_MISTAKES):
        reader = Reader(source.path, first_line, lines)
        try:
            root = reader.read("\n".join(lines))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            where = (mark.line, mark.column) if mark else (0, 0)
            begun = error.context_mark or mark
            since = (begun.line, begun.column) if begun else where
            reason = str(error.problem or error.context)
            mistake = grammar.explain(
                lines, where, since, reason, source.path, first_line
            )
        except yaml.YAMLError as error:  # pragma: no cover - characters are checked
            mistake = grammar.explain(
                lines, (0, 0), (0, 0), str(error), source.path, first_line
            )
        else:
            source.problems += reader.problems
            source.spoilt |= reader.spoilt
            source.tree = root
            source.readable = reader.readable
            return
        source.problems.append(mistake.problem)
        source.set_aside |= grammar.set_aside(lines, mistake)
    source.readable = False


class _Refused(Exception):
    """Reading cannot go on; the problem is already noted."""


class Reader:
    """One run over the events of one text."""

    def __init__(self, path: PurePosixPath, first_line: int, lines: list[str]) -> None:
        self.path = path
        self.first_line = first_line
        self.lines = lines
        self.problems: list[Problem] = []
        self.spoilt: set[Place] = set()
        self.readable = True
        self.has_hash = True  # whether a comment may stand in the text

    def read(self, text: str) -> Mapping:
        """Return the fields of a text; what is refused stands among the problems.

        Raises:
            yaml.YAMLError: it is no YAML.
        """
        self.has_hash = "#" in text
        events = iter(yaml.parse(text, Loader=LOADER))
        empty = Mapping({}, {}, (self.first_line, 1))
        try:
            root = self._document(events)
        except _Refused:
            self.readable = False
            return empty
        if isinstance(root, Mapping):
            return root
        if root is not None and not (isinstance(root, Scalar) and root.is_empty):
            self.readable = False
            self._refuse(
                root.at,
                "no-fields",
                N_("Here must be fields, each as “name: value”."),
                BEGIN_FIELDS,
            )
        return empty

    def _document(self, events: Iterator[yaml.Event]) -> Node | None:
        """Build the tree without recursion, so that depth costs no stack."""
        root: Node | None = None
        stack: list[Sequence | Mapping] = []
        keys: list[str | None] = []  # per open mapping: the name waiting for a value
        documents = 0
        for number, event in enumerate(events):
            if type(event) is yaml.ScalarEvent and number <= MOST_EVENTS and stack:
                self._put(stack[-1], keys, self._quick_scalar(event))
                continue
            if number > MOST_EVENTS:
                self._refuse(
                    self._place(event),
                    "too-large",
                    N_("The file has too many values."),
                    N_("Split it into several files."),
                )
                raise _Refused
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        self._place(event),
                        "second-document",
                        N_("A second document begins here, with “---”."),
                        N_("Remove the line “---”; a file holds one set of fields."),
                    )
                    raise _Refused
                continue
            if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
                stack.pop()
                keys.pop()
                continue
            node = self._node(event)
            if node is None:
                continue
            if not stack:
                root = node
            else:
                self._put(stack[-1], keys, node)
            if isinstance(node, (Sequence, Mapping)):
                self._check_depth(node, len(stack))
                stack.append(node)
                keys.append(None)
        return root

    def _check_depth(self, node: Node, level: int) -> None:
        if level == MOST_LEVELS:
            self._refuse(
                node.at,
                "too-deep",
                N_("The fields are nested too deeply here."),
                N_("Look at the indentation, or at brackets: [ and {{."),
            )
            raise _Refused

    def _put(
        self, parent: Sequence | Mapping, keys: list[str | None], node: Node
    ) -> None:
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        name = keys[-1]
        if name is not None:
            keys[-1] = None
            if name:
                parent.entries[name] = node
            return
        keys[-1] = ""  # the value that follows has no name to go by
        if not isinstance(node, Scalar) or not node.text:
            self._refuse(
                node.at,
                "field-name",
                N_("The name of a field must be one word here."),
                N_('Text with brackets or braces stands in quotes: "[…]", "{{…}}".'),
            )
            self.spoilt.add(parent.at)
        elif node.text == "<<":
            self._refuse(
                node.at,
                "yaml-merge",
                N_("“<<” takes over other fields; that is not allowed here."),
                N_("Write the fields out."),
            )
        elif node.text in parent.keys:
            self.problems.append(
                Problem(
                    Location(self.path, *node.at),
                    "duplicate-field",
                    message(
                        N_("The field “{name}” stands here a second time."),
                        name=node.text[:SHOWN],
                    ),
                    message(
                        N_("It stands in line {line} already: remove one of the two."),
                        line=parent.keys[node.text][0],
                    ),
                )
            )
        else:
            parent.keys[node.text] = node.at
            keys[-1] = node.text

    def _node(self, event: yaml.Event) -> Node | None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse_sign(event, "yaml-alias", f"*{event.anchor}")
            self.spoilt.add(self._place(event))
            return Scalar("", self._place(event), plain=False)
        if not isinstance(
            event, (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)
        ):
            return None
        if event.anchor:
            self._refuse_sign(event, "yaml-anchor", f"&{event.anchor}")
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse_sign(event, "yaml-tag", tag)
            self.spoilt.add(self._place(event))
        place = self._place(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence([], place)
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping({}, {}, place)
        return self._scalar(event, place)

    def _quick_scalar(self, event: yaml.ScalarEvent) -> Scalar:
        """Return a value as `_node` does; nearly all have nothing to be looked at."""
        start, end, text = event.start_mark, event.end_mark, event.value
        is_odd = (
            event.anchor
            or event.tag
            or start is None
            or end is None
            or len(text) > MOST_SCALAR
            or not text.isprintable()
            or (not event.style and (self.has_hash or start.line != end.line))
        )
        if is_odd or start is None:
            node = self._node(event)
            assert isinstance(node, Scalar)
            return node
        place = start.line + self.first_line, start.column + 1
        return Scalar(text, place, not event.style)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        if len(event.value) > MOST_SCALAR:
            self.spoilt.add(place)
            self._refuse(
                place,
                "too-long",
                N_("This text is longer than {most} characters."),
                N_("Shorten it; a long story stands under the fields."),
                most=MOST_SCALAR,
            )
        if not event.value.isprintable() and (found := UNSEEN.search(event.value)):
            self.spoilt.add(place)
            self._refuse(
                place,
                "control-character",
                N_("The text holds an invisible character ({code})."),
                N_("Remove it; in double quotes, a backslash can stand for one."),
                code=f"U+{ord(found[0]):04X}",
            )
        is_plain = not event.style  # None, or an empty text from the C parser
        if is_plain and (self._refuse_comment(event) or self._refuse_item(event)):
            self.spoilt.add(place)
        return Scalar(event.value, place, is_plain)

    def _refuse_comment(self, event: yaml.ScalarEvent) -> bool:
        """Refuse what YAML would drop without a word: text after “ #”."""
        end = event.end_mark
        if end is None or end.line >= len(self.lines):
            return False
        rest = self.lines[end.line][end.column :]
        sign = rest.lstrip()
        if not sign.startswith("#"):
            return False
        column = end.column + len(rest) - len(sign) + 1
        self._refuse(
            (end.line + self.first_line, column),
            "text-after-hash",
            N_("What follows “#” would be lost: it is not part of the text."),
            QUOTES,
        )
        return True

    def _refuse_item(self, event: yaml.ScalarEvent) -> bool:
        """Refuse an item that YAML would take for the end of the line above."""
        start, end = event.start_mark, event.end_mark
        if start is None or end is None or start.line == end.line:
            return False
        for number in range(start.line + 1, min(end.line + 1, len(self.lines))):
            line = self.lines[number]
            if line.lstrip().startswith("- "):
                self._refuse(
                    (number + self.first_line, line.index("-") + 1),
                    "list",
                    N_("An item of a list stands in the middle of a text."),
                    N_(
                        "Begin the list under the name of its field, every item at the"
                        " same column."
                    ),
                )
                return True
        return False

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        if mark is None:  # pragma: no cover - every event of the parser has one
            return self.first_line, 1
        return mark.line + self.first_line, mark.column + 1

    def _refuse_sign(self, event: yaml.Event, code: str, sign: str) -> None:
        self._refuse(
            self._place(event),
            code,
            N_("“{sign}” has a meaning of its own in YAML and is not allowed here."),
            N_('Put the text in quotes, if it is text: "…".'),
            sign=sign[:SHOWN],
        )

    def _refuse(
        self, at: Place, code: str, text: str, hint: str, /, **values: object
    ) -> None:
        self.problems.append(
            Problem(
                Location(self.path, *at), code, message(text, **values), message(hint)
            )
        )
