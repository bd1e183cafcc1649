"""A source and a model → a typed value, or every problem on its line.

What does not fit its field is explained by `generator.catalogue.unfit`; what can be
seen of a file as it stands, whatever its fields are, is looked for here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.catalogue.model.shape import model_at
from generator.catalogue.nodes import (
    Node,
    Scalar,
    Sequence,
    Source,
    plain,
)
from generator.catalogue.problems import (
    MOST_PER_FILE,
    Location,
    Problem,
    Severity,
    errors,
)
from generator.wording.messages import N_, message

ModelType = TypeVar("ModelType", bound=BaseModel)

GIVEN: dict[frozenset[str], set[str]] = {}  # never changed: models are frozen
MARKUP = re.compile(r"\*\*|\]\(|</?[a-z]+[ />]|&(?:[a-z]+|#\w+);")
SIGNS = ("**", "](", "<", "&")  # one of them stands in all that it finds
FIELD_IN_TEXT = re.compile(r"^(?P<name>[a-z_]+):(?:[ \t]|$)", re.MULTILINE)


def validate(
    source: Source, model: type[ModelType], given: dict[str, object] | None = None
) -> tuple[ModelType | None, list[Problem]]:
    """Return what a source means, or None and every reason why it means nothing.

    The source's own problems are not repeated, nor what follows from them: a field
    that was set aside because of its grammar is not reported as missing.

    Args:
        source: what a file holds.
        model: of what it should mean.
        given: what `plain_fields` is of both, where that is at hand.
    """
    if not source.readable:
        return None, []
    problems: list[Problem] = []
    texts = source.written or "\n".join(_texts(source.root))
    if any(sign in texts for sign in SIGNS) and MARKUP.search(texts):
        problems += _markup(source.root, source.path)
    strayed = _fields_in_text(source, model)
    if strayed:
        problems.append(_field_in_text(source, next(iter(strayed))))
    try:
        value = model.model_validate(
            plain_fields(source, model) if given is None else given
        )
    except ValidationError as error:
        from generator.catalogue import unfit  # only to explain a mistake

        details = error.errors(include_url=False)[: MOST_PER_FILE + 1]
        return None, [*problems, *unfit.explained(details, source, model, strayed)]
    is_whole = not source.set_aside and not errors(problems)
    return (_lean(value) if is_whole else None), problems


def validate_again(fields: object, model: type[ModelType]) -> ModelType | None:
    """Return what fields mean that a source gave before, or None if nothing."""
    try:
        return _lean(model.model_validate(fields))
    except ValidationError:
        return None


def _lean(value: ModelType) -> ModelType:
    """Return a value that shares the note of which fields were given.

    pydantic makes a set of names for each, which takes as much memory as the texts of
    a project do; most projects have the same fields.
    """
    given = value.model_fields_set
    shared = GIVEN.setdefault(frozenset(given), given)
    object.__setattr__(value, "__pydantic_fields_set__", shared)
    return value


def salvage(
    source: Source, model: type[ModelType], *, defaults: bool = True
) -> ModelType:
    """Return what can be understood of a source that is not sound.

    Only for looking further for problems: fields with a mistake in them, and
    fields that should be there, are absent; so are others that are not given,
    unless their `defaults` are wanted.
    """
    fields = plain_fields(source, model)
    bad: set[object] = set(source.set_aside)
    try:
        model.model_validate(fields)
    except ValidationError as error:
        bad |= {detail["loc"][0] for detail in error.errors() if detail["loc"]}
    kept: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if name in fields and name not in bad:
            annotation: Any = field.annotation
            with suppress(ValidationError):
                kept[name] = TypeAdapter(annotation).validate_python(fields[name])
    salvaged = model.model_construct(**kept)
    for name in model.model_fields:
        if name in bad or not source.readable or not (defaults or name in kept):
            salvaged.__dict__.pop(name, None)  # its default would be a wrong answer
    return salvaged


def plain_fields(source: Source, model: type[BaseModel]) -> dict[str, object]:
    """Return the fields of a source without known ones that the editor left empty.

    They are not to be changed.
    """
    if source.ordinary is not None:
        return source.ordinary  # where nothing is empty
    fields = _without_empty(plain(source.root), model)
    assert isinstance(fields, dict)
    return fields


def _without_empty(value: object, model: type[BaseModel] | None) -> object:
    if isinstance(value, dict):
        known = model.__pydantic_fields__ if model else {}
        return {
            name: below
            if below is None or isinstance(below, str)
            else _without_empty(below, _model_below(name, model) if model else None)
            for name, below in value.items()
            if below is not None or name not in known
        }
    if isinstance(value, list):
        return [_without_empty(below, model) for below in value]
    return value


@lru_cache(maxsize=1 << 10)
def _model_below(name: str, model: type[BaseModel]) -> type[BaseModel] | None:
    return model_at((name,), model)


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
        return
    for one in node.items if isinstance(node, Sequence) else node.entries.values():
        if isinstance(one, Scalar):
            yield one.text
        else:
            yield from _texts(one)


def _markup(node: Node, path: PurePosixPath) -> Iterator[Problem]:
    """Markdown and HTML in fields, which would be printed as they stand."""
    if isinstance(node, Scalar):
        if found := MARKUP.search(node.text):
            yield Problem(
                Location(path, *node.at),
                "markup-in-field",
                message(
                    N_("“{sign}” is printed as it stands in a field."), sign=found[0]
                ),
                message(N_("Write plain text; only the story knows Markdown.")),
                Severity.WARNING,
            )
        return
    below = node.items if isinstance(node, Sequence) else node.entries.values()
    for one in below:
        yield from _markup(one, path)


def _fields_in_text(source: Source, model: type[BaseModel]) -> list[str]:
    """Names of fields that stand under the second “---”, where they begin the text."""
    start = FIELD_IN_TEXT.match(source.body.lstrip())
    if not start or start["name"] not in model.model_fields:
        return []
    names = (found["name"] for found in FIELD_IN_TEXT.finditer(source.body))
    return [name for name in names if name in model.model_fields]


def _field_in_text(source: Source, name: str) -> Problem:
    before = source.body[: len(source.body) - len(source.body.lstrip())]
    return Problem(
        Location(source.path, source.body_line + before.count("\n")),
        "front-matter",
        message(
            N_("The field “{name}” stands under the second “---”, in the story."),
            name=name,
        ),
        message(N_("Remove the line “---” above it, so that it is a field again.")),
    )
