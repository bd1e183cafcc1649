"""One way to write a content file: character by character that of the editing form.

When files stand as the form writes them, a change made in the form is a change of
the lines it is about and no other, and whoever reviews it sees just that.

Only a file that means something is written anew, and only if the result means the
same: it is read back and compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue.collections import ContentFile
from generator.catalogue.comments import comments
from generator.catalogue.markdown import render
from generator.catalogue.model.fields import TRUE, Model
from generator.catalogue.model.shape import inner_model, scalar_of
from generator.catalogue.nodes import Source
from generator.catalogue.problems import Location, Problem, Severity, errors
from generator.catalogue.reading import read_source
from generator.catalogue.source import read_front_matter, read_yaml
from generator.catalogue.validate import plain_fields, validate
from generator.editing.emit import Bare, Value, emit
from generator.editing.story import tidy
from generator.wording.messages import N_, message

ONE_LINE = re.compile(r"[ \t\n]+")  # as `generator.catalogue.model.fields` folds
NOTHING: tuple[object, ...] = (None, [], {})
SHOWN = 60  # characters of a comment that a message repeats


@dataclass(frozen=True, slots=True)
class Written:
    """A content file and how it should be written.

    Attributes:
        path: of the file in the repository.
        before: its text now.
        after: the canonical text; that of now where it cannot be written anew.
        problems: why it cannot, or what would be lost.
    """

    path: PurePosixPath
    before: str
    after: str
    problems: tuple[Problem, ...] = ()

    @property
    def is_canonical(self) -> bool:
        """Whether nothing is to be done."""
        return self.before == self.after


def rewrite(file: ContentFile) -> Written:
    """Return how a file of the content should be written.

    Raises:
        OSError: it cannot be read.
    """
    source = read_source(file.file, file.path, file.has_story)
    if not source.readable:
        return Written(file.path, "", "", tuple(source.problems))
    data = file.file.read_bytes()
    before = data.decode("utf-8")
    text = unicodedata.normalize("NFC", _ordinary(before))
    source = parse(text, file)
    fields, problems = validate(source, file.model)
    wrong = errors([*source.problems, *problems])
    if wrong or fields is None:
        return Written(file.path, before, before, wrong)
    if lost := tuple(_comments(text, file)):
        return Written(file.path, before, before, lost)
    after = canonical(source, file.model, with_story=file.has_story)
    if not _mean_the_same(source, parse(after, file), fields, file):
        return Written(file.path, before, before, (_unfaithful(file.path),))
    return Written(file.path, before, after)


def parse(text: str, file: ContentFile) -> Source:
    """Return what the text of a file holds."""
    return (read_front_matter if file.has_story else read_yaml)(text, file.path)


def canonical(source: Source, model: type[Model], *, with_story: bool) -> str:
    """Return the text of a sound file, in the order of its model."""
    yaml = emit(_ordered(plain_fields(source, model), model))
    if not with_story:
        return yaml
    story = tidy(source.body)
    return f"---\n{yaml}---\n" + (f"\n{story}\n" if story else "")


def _ordinary(text: str) -> str:
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _ordered(fields: Mapping[str, Any], model: Any) -> dict[str, Value]:
    """Fields in the order of their model, without those that say nothing."""
    ordered: dict[str, Value] = {}
    for name, field in model.model_fields.items():
        value = _value(fields.get(name), field.annotation)
        if value or (name in fields and field.is_required()):
            ordered[name] = value
    return ordered


def _value(value: Any, annotation: object) -> Value:
    if value is None:
        return ""
    if isinstance(value, list):
        return [
            # Of a translation: what is known by its place and not translated yet.
            Bare("null") if item is None else _value(item, annotation)
            for item in value
        ]
    if isinstance(value, dict):
        return _ordered(value, inner_model(annotation))
    return _scalar(value, scalar_of(annotation))


def _scalar(text: str, kind: type | None) -> str:
    """A value as the form writes it: numbers without zeros that say nothing."""
    text = ONE_LINE.sub(" ", text.strip())
    if kind is bool:
        return Bare("true" if text.lower() in TRUE else "false")
    if kind in {int, float, Decimal}:
        number = Decimal(text)
        return Bare(f"{number.normalize() if number else Decimal(0):f}")
    return Bare(text) if kind is date else text


def _comments(text: str, file: ContentFile) -> Iterator[Problem]:
    first_line = 1
    if file.has_story:
        first_line = 2
        text = "\n".join(takewhile(_is_field, text.split("\n")[1:])) + "\n"
    for (line, column), said in comments(text, first_line):
        yield Problem(
            Location(file.path, line, column),
            "comment",
            message(
                N_("The form would lose this comment: “{said}”."), said=said[:SHOWN]
            ),
            message(
                N_("Move it to the field “note” or to the proposal, or remove it.")
            ),
            Severity.WARNING,
        )


def _is_field(line: str) -> bool:
    return line.rstrip() != "---"


def _mean_the_same(
    before: Source, after: Source, fields: Model, file: ContentFile
) -> bool:
    again, _ = validate(after, file.model)
    if again is None or after.problems or _said(again) != _said(fields):
        return False
    if not file.has_story:
        return True
    stories = [render(one.body, file.path)[0].html for one in (before, after)]
    return stories[0] == stories[1]


def _said(value: object) -> object:
    """What a model says, without the fields that say nothing."""
    if isinstance(value, Model):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, dict):
        said = {name: _said(below) for name, below in value.items()}
        return {name: below for name, below in said.items() if below not in NOTHING}
    if isinstance(value, list):
        return [_said(below) for below in value]
    return value


def _unfaithful(path: PurePosixPath) -> Problem:
    return Problem(
        Location(path),
        "format",
        message(N_("This file cannot be written as the form does without a loss.")),
        message(N_("It was left as it is; please report this with the file.")),
        Severity.WARNING,
    )
