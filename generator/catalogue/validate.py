"""A source and a model → a typed value, or every problem on its line.

pydantic says what is wrong with which field; this module finds the field's place
in the file, and which name an editor may have meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.catalogue import versions
from generator.catalogue.model.choices import LABELS, Choice
from generator.catalogue.model.shape import choices_of, field_at, members_of, model_at
from generator.catalogue.nodes import (
    Mapping,
    Node,
    Path,
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
from generator.catalogue.remedies import LEAST_WORD, SHOWN, Wanted, nearest, remedy
from generator.wording.messages import N_, WRITTEN, Message, message

ModelType = TypeVar("ModelType", bound=BaseModel)

GIVEN: dict[frozenset[str], set[str]] = {}  # never changed: models are frozen
MOST_LISTED = 12  # names that a hint lists
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
        details = error.errors(include_url=False)[: MOST_PER_FILE + 1]
        meant: set[Path] = {(name,) for name in strayed}
        for name in source.set_aside:
            if guess := _meant(name, (), source, model)[0]:
                meant.add((guess,))
        for detail in details:
            if detail["type"] == "extra_forbidden":
                unknown, path = _unknown(tuple(detail["loc"]), source, model)
                problems.append(unknown)
                meant |= {path} if path else set()
        explained = (_explain(detail, source, model, meant) for detail in details)
        return None, problems + [problem for problem in explained if problem]
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


def _explain(
    detail: ErrorDetails, source: Source, model: type[BaseModel], meant: set[Path]
) -> Problem | None:
    path: Path = tuple(detail["loc"])
    code = detail["type"]
    limits = dict(detail.get("ctx") or {})
    if below := limits.pop("at", None):
        path += tuple(
            int(part) if part.isdigit() else part for part in str(below).split(".")
        )
    if code == "extra_forbidden" or _is_spoilt(path, source):
        return None
    if code == "missing":
        is_told = path in meant or path[0] in source.set_aside
        return None if is_told else _missing(path, source, model)
    limits = {name: _label(value, path, model) for name, value in limits.items()}
    found = remedy(code, detail["input"], limits, _wanted(path, model))
    return Problem(source.at(path), found.code, found.text, found.hint)


def _is_spoilt(path: Path, source: Source) -> bool:
    node = source.value(path)
    return node is not None and node.at in source.spoilt


def _wanted(path: Path, model: type[BaseModel]) -> Wanted:
    found, inner = field_at(path, model), model_at(path, model)
    return Wanted(
        (found.description or "") if found else "",
        choices_of(found.annotation) if found else (),
        _labels(found.annotation) if found else {},
        _called(found.annotation) if found else {},
        tuple(inner.model_fields) if inner else (),
        isinstance(path[-1], int),
    )


def _labels(annotation: object) -> dict[str, str]:
    """What people call the values of a closed list, in every language, lower case."""
    return {
        message(label).say(language).lower(): value
        for value, label in _called(annotation).items()
        for language in WRITTEN
    }


def _called(annotation: object) -> dict[str, str]:
    """The values of a closed list and their labels, in English."""
    return {
        str(member.value): LABELS[member]
        for member in members_of(annotation)
        if isinstance(member, Choice)
    }


def _label(value: object, path: Path, model: type[BaseModel]) -> object:
    """The label of a sibling field, where a value names one."""
    if isinstance(value, str) and (found := field_at((*path[:-1], value), model)):
        return message(found.title or value)
    return value


def _missing(path: Path, source: Source, model: type[BaseModel]) -> Problem:
    name = str(path[-1])
    found = field_at(path, model)
    hint = _wanted(path, model).hint(N_("Fill it in."))
    if source.value(path) is not None:
        text = message(N_("The field “{name}” is empty."), name=name)
        return Problem(source.key_at(path), "empty", text, hint)
    text = message(
        N_("The field “{name}” ({label}) is missing."),
        name=name,
        label=message((found.title if found else None) or name),
    )
    at = source.key_at(path[:-1]) if path[:-1] else Location(source.path)
    return Problem(at, "missing-field", text, hint)


def _unknown(
    path: Path, source: Source, model: type[BaseModel]
) -> tuple[Problem, Path | None]:
    """What to say of a field that does not exist, and the field it stands for."""
    name = str(path[-1])
    meant, hint = _meant(name, path[:-1], source, model)
    problem = Problem(
        source.key_at(path),
        "unknown-field",
        message(N_("There is no field “{name}” here."), name=name[:SHOWN]),
        hint,
    )
    return problem, (*path[:-1], meant) if meant else None


def _meant(
    name: str, parent: Path, source: Source, model: type[BaseModel]
) -> tuple[str | None, Message]:
    here = model_at(parent, model)
    node = source.value(parent)
    present = node.entries if isinstance(node, Mapping) else {}
    known = here.model_fields if here else {}
    words = dict(_words(here))
    low = name.lower()
    if here and versions.is_former(here.__name__, low):
        return None, message(versions.FORMER)
    exact = words.get(low)
    outer = next((of for of in known if _holds(of, low, here)), None)
    if exact is None and outer in present:
        hint = N_("“{name}” belongs to “{outer}”: move it there and indent it.")
        return None, message(hint, name=low, outer=outer)
    free = {word: of for word, of in words.items() if of not in present}
    if exact not in present and (near := low if exact else nearest(low, free)):
        return free[near], message(N_("Did you mean “{guess}”?"), guess=free[near])
    if exact is None and parent and low in model.model_fields:
        hint = N_("“{name}” is a field of the file itself: it is not indented.")
        return None, message(hint, name=low)
    if near := exact or nearest(low, present.keys() & known.keys()):
        hint = N_("“{other}” stands here already: remove one of the two.")
        return None, message(hint, other=near)
    left = [of for of in known if of not in present]
    if 0 < len(left) <= MOST_LISTED:
        hint = N_("Remove it. What can stand here besides: {names}.")
        return None, message(hint, names=", ".join(left))
    hint = N_("Remove it, or look in the list of fields for the right name.")
    return None, message(hint)


def _holds(outer: str, name: str, here: type[BaseModel] | None) -> bool:
    inner = model_at((outer,), here) if here else None
    return inner is not None and name in inner.model_fields


def _words(model: type[BaseModel] | None) -> Iterator[tuple[str, str]]:
    """Words that may stand for a field: parts of labels, labels, then names."""
    if model is None:
        return
    labels = [
        (message(info.title or name).say(language).lower(), name)
        for name, info in reversed(model.model_fields.items())
        for language in WRITTEN
    ]
    for label, name in labels:
        for word in label.split():
            if len(word) >= LEAST_WORD:
                yield word, name
    yield from labels
    yield from ((name, name) for name in model.model_fields)


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
