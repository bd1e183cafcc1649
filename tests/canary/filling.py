"""Content with something harmful in every text that the model knows.

The models are walked, so a field that is added tomorrow is filled as well. What a
field may hold is asked of its type: a text gets the next marker, a short name one
that exists, an address one with every sign that an address may have.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from generator.form.parts import Part, parts

SIGN = "kanarie"  # in every marker, and in nothing else
# Each ends what it may stand in, in some language, and begins something of its own.
MARKERS = (
    "</script><script>kanarie0()</script>",
    '"><img src=x onerror=kanarie1()>',
    "' autofocus onfocus='kanarie2()",
    "{{kanarie3}}{%kanarie3%}{{{kanarie3}}}{#kanarie3#}",
    "=cmd|'/c kanarie4'!A1",
    "]]><kanarie5/><!--kanarie5",
    "&kanarie6;&#107;<!DOCTYPE kanarie6>",
    "</style>*{kanarie7:url(//kanarie7.example)}",
    ") Tj (kanarie8\\) /K#20 <</S/JavaScript>>",
    "javascript:kanarie9()//%0aX:kanarie9",
    "@SUM(kanarie10)+1",
    "${kanarie11}#{kanarie11}<%=kanarie11%>",
    "../../kanarie12\\..\\..\\x",
    "</title></textarea><svg/onload=kanarie13()>",
    "-kanarie14+1\\u003cb\\x3c`kanarie14`",
    "::error file=kanarie15::%0A|*_[kanarie15](x)",
)
ADDRESS = "https://voorbeeld.example/kanarie?a='b'&c=%22%3E%3Cb%3E&d=(x);e#kanarie'"
SORTS = {
    "address": ADDRESS,
    "mailbox": "kanarie+b@voorbeeld.example",
    "picture": "bank.png",
    "colour": "#a83822",
}
# Texts that are neither a short name nor free, by where they stand.
FORMS = (
    *("2026-11-22", "2018-03", "40% 60%", "nl", "a5", "12:30", "#a83822", "v1"),
    *("Gestreken mat, 115 g/m²", "stad/verhalen", "main", "9781234567897", "1.2.5"),
)


class Unfillable(Exception):
    """A field takes nothing that is known here: give it an example in `FORMS`."""


@dataclass
class Filler:
    """Fills models.

    Attributes:
        known: slugs that exist, by what they are of.
        first: which marker comes first.
        given: values that the walk cannot know, by model and field.
        used: every text field that was filled with a marker: model and name.
    """

    known: Mapping[str, list[str]]
    first: int = 0
    given: Mapping[tuple[str, str], Any] = field(default_factory=dict)
    used: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._turn: Iterator[int] = itertools.count(self.first)

    def begin(self, number: int) -> None:
        """Let the next text have the marker of a number."""
        self._turn = itertools.count(number)

    def item(self, model: Any, name: str) -> dict[str, Any]:
        """Return one item of a list of parts."""
        part = next(one for one in parts(model) if one.name == name)
        return self.fill(part.model)

    def fill(self, model: Any) -> dict[str, Any]:
        """Return every field of a model with a value."""
        made = {}
        for part in parts(model):
            value = self._value(model, part)
            if value is not None:
                made[part.name] = value
        return made

    def _value(self, model: Any, part: Part) -> Any:
        given = (model.__name__, part.name)
        if given in self.given:
            return self.given[given]
        if not part.many:
            return self._one(model, part)
        if part.refers:
            return self.known[part.refers][: part.most or 2][:2] or None
        count = max(part.least, min(part.most or 2, 2))
        items = [self._one(model, part) for _ in range(count)]
        return [one for number, one in enumerate(items) if one not in items[:number]]

    def _one(self, model: Any, part: Part) -> Any:
        if part.model is not None:
            return self.fill(part.model)
        if part.refers:
            known = self.known[part.refers]
            return known[0] if known else None
        if part.sort in SORTS:
            return SORTS[part.sort]
        if part.sort == "slug":
            return f"naam-{next(self._turn)}"
        for candidate in self._candidates(model, part):
            if _takes(model, part, candidate):
                if SIGN in str(candidate):
                    self.used.add((model.__name__, part.name))
                return candidate
        raise Unfillable(f"{model.__name__}.{part.name}")

    def _candidates(self, model: Any, part: Part) -> Iterator[Any]:
        if part.value.get("type") == "string" and "enum" not in part.value:
            turn = next(self._turn)
            most = part.value.get("maxLength", 400)
            least = part.value.get("minLength", 0)
            for number in range(len(MARKERS)):
                text = MARKERS[(turn + number) % len(MARKERS)]
                if len(text) < least:
                    text += " " + "en een staart" * (1 + least // 13)
                if len(text) <= most:
                    yield text
        yield from part.value.get("enum", ())
        if "const" in part.value:
            yield part.value["const"]
        yield from ("ja", "1", "3", "50", "3.5", "0.1", *FORMS)


def _takes(model: Any, part: Part, value: Any) -> bool:
    info = model.model_fields[part.name]
    annotation = info.annotation
    wrapped = [value] if part.many else value
    try:
        kept = TypeAdapter(_with_limits(annotation, info)).validate_python(wrapped)
    except (ValidationError, TypeError):
        return False
    return kept is not None


def _with_limits(annotation: Any, info: Any) -> Any:
    return Annotated[annotation, *info.metadata] if info.metadata else annotation
