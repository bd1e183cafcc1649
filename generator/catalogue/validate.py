"""A source and a model → a typed value, or every problem on its line.

pydantic says what is wrong with which field; this module says it in an editor's
words, at the place in the file, with the remedy.
"""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.catalogue.problems import NO_HINT, Location, Problem
from generator.catalogue.source import Path, Source, plain
from generator.wording.messages import LANGUAGES, Message, N_, message

ModelType = TypeVar("ModelType", bound=BaseModel)

SHOWN = 40  # characters of a value that a message repeats
ALIKE = 0.6  # how alike two names must be for one to be suggested, 0 to 1

TEXTS: Mapping[str, tuple[str, str]] = {
    "slug": (
        N_("“{value}” cannot be a short name for addresses."),
        N_("Lower-case letters, digits and hyphens only, such as “gevelbank-dorp”."),
    ),
    "address": (
        N_("“{value}” is no web address."),
        N_("Copy it whole from the browser; it begins with https://."),
    ),
    "mailbox": (
        N_("“{value}” is no e-mail address."),
        N_("Such as wijken@stad.be: a mailbox of a service, not of a person."),
    ),
    "picture-file": (
        N_("“{value}” cannot be the name of a picture."),
        N_(
            "Lower-case letters, digits and hyphens, ending in .jpg, .png or .webp;"
            " the file stands in the folder of the project."
        ),
    ),
    "colour": (N_("“{value}” is no colour."), N_("Write it as #17324D.")),
    "yes-no": (N_("“{value}” is neither yes nor no."), N_("Write true or false.")),
    "day": (
        N_("“{value}” is no date."),
        N_("Write year-month-day, such as 2026-11-22."),
    ),
    "no-such-day": (
        N_("There is no day “{value}”."),
        N_("Look at the calendar; write year-month-day."),
    ),
    "partial-date": (
        N_("“{value}” is no date that can be sorted."),
        N_("Write 2017, 2017-06, 2017-06-15 or “zomer 2017”."),
    ),
    "amount": (
        N_("“{value}” is no amount."),
        N_("Digits only, cents after a point: 18600 or 12.50; no €, no 18.600,00."),
    ),
    "number": (N_("“{value}” is no whole number."), N_("Digits only, such as 12.")),
    "degrees": (
        N_("“{value}” is no coordinate."),
        N_("Decimal degrees with a point, such as 50.8798."),
    ),
    "source-without-place": (
        N_("A source needs a title or a web address."),
        N_("Say where the fact can be read."),
    ),
    "period-order": (
        N_("“{after}” lies before “{before}”."),
        N_("Exchange the two dates, or correct one of them."),
    ),
    "track-without-programme": (
        N_("A track is given, but no programme."),
        N_("Add the programme that the track belongs to."),
    ),
    "foreword-missing": (
        N_("The chapter “foreword” is asked for, but there is no foreword."),
        N_("Write the field “foreword”, or take the chapter out."),
    ),
    "slug-twice": (
        N_("“{slug}” stands in this list twice."),
        N_("Remove or rename one of the two."),
    ),
}


def validate(
    source: Source, model: type[ModelType]
) -> tuple[ModelType | None, list[Problem]]:
    """Return what a source means, or None and every reason why it means nothing.

    The source's own problems are not repeated. A field that was set aside because
    of its grammar is not reported as missing.
    """
    if not source.readable:
        return None, []
    try:
        value = model.model_validate(plain_fields(source))
    except ValidationError as error:
        problems = []
        for detail in error.errors(include_url=False):
            problem = _explain(detail, source, model)
            if problem is not None:
                problems.append(problem)
        return None, problems
    return (None if source.set_aside else value), []


def plain_fields(source: Source) -> dict[str, object]:
    """Return the fields of a source without those that the editor left empty."""
    fields = _without_empty(plain(source.root))
    assert isinstance(fields, dict)
    return fields


def _without_empty(value: object) -> object:
    if isinstance(value, dict):
        return {
            name: _without_empty(below)
            for name, below in value.items()
            if below is not None
        }
    if isinstance(value, list):
        return [_without_empty(below) for below in value]
    return value


def _explain(
    detail: ErrorDetails, source: Source, model: type[BaseModel]
) -> Problem | None:
    path: Path = tuple(detail["loc"])
    code = detail["type"]
    values = dict(detail.get("ctx") or {})
    if below := values.pop("at", None):
        path += tuple(
            int(part) if part.isdigit() else part for part in str(below).split(".")
        )
    if code == "missing":
        if path[0] in source.set_aside:
            return None
        return _missing(path, source, model)
    if code == "extra_forbidden":
        return _unknown(path, source, model)
    given = detail["input"]
    shown = "" if isinstance(given, (dict, list)) else str(given)[:SHOWN]
    at = source.at(path)
    if code in TEXTS:
        text, hint = TEXTS[code]
        values = {name: _label(value, path, model) for name, value in values.items()}
        values.setdefault("value", shown)
        return Problem(at, code, message(text, **values), message(hint))
    if given is None:
        return Problem(
            at,
            "empty",
            message(N_("Nothing stands here.")),
            message(N_("Fill it in, or remove the line.")),
        )
    return _wrong(code, path, at, given, values, model)


def _missing(path: Path, source: Source, model: type[BaseModel]) -> Problem:
    name = str(path[-1])
    found = _field(path, model)
    at = (
        source.key_at(path) if source.value(path) is not None else _parent(path, source)
    )
    is_empty = source.value(path) is not None
    text = N_("The field “{name}” is empty.") if is_empty else None
    return Problem(
        at,
        "empty" if is_empty else "missing-field",
        message(
            text or N_("The field “{name}” ({label}) is missing."),
            name=name,
            label=message(found.title or "") if found else "",
        ),
        message(found.description or N_("Fill it in."))
        if found
        else message(N_("Fill it in.")),
    )


def _parent(path: Path, source: Source) -> Location:
    return source.key_at(path[:-1]) if path[:-1] else Location(source.path)


def _unknown(path: Path, source: Source, model: type[BaseModel]) -> Problem:
    name = str(path[-1])
    parent = _model(path[:-1], model)
    known = parent.model_fields if parent else {}
    names: dict[str, str] = {}
    for field_name, info in known.items():
        names[field_name] = field_name
        for language in LANGUAGES:
            names[message(info.title or field_name).say(language).lower()] = field_name
    hint = message(N_("Remove it, or look in the list of fields for the right name."))
    if guess := nearest(name.lower(), names):
        hint = message(N_("Did you mean “{guess}”?"), guess=names[guess])
    return Problem(
        source.key_at(path),
        "unknown-field",
        message(N_("There is no field “{name}” here."), name=name[:SHOWN]),
        hint,
    )


def _wrong(
    code: str,
    path: Path,
    at: Location,
    given: object,
    values: dict[str, object],
    model: type[BaseModel],
) -> Problem:
    """The codes that pydantic itself gives."""
    wanted = _field(path, model)
    hint = message(wanted.description) if wanted and wanted.description else NO_HINT
    if code == "string_type":
        if isinstance(given, dict) and len(given) == 1:
            return Problem(
                at,
                "colon-in-value",
                message(
                    N_("A colon followed by a space stands in text without quotes.")
                ),
                message(N_('Put the whole text in quotes: "…".')),
            )
        return Problem(
            at,
            "text-expected",
            message(N_("Here must be text, not a list or fields of its own.")),
            message(N_("Write one text after the colon.")),
        )
    if code == "list_type":
        return Problem(
            at,
            "list-expected",
            message(N_("Here must be a list.")),
            message(N_("Write each item on a line of its own, after “- ”.")),
        )
    if code in {"model_type", "model_attributes_type", "dict_type"}:
        inner = _model(path, model)
        names = ", ".join(inner.model_fields) if inner else ""
        return Problem(
            at,
            "fields-expected",
            message(N_("Here must be fields of their own: {names}."), names=names),
            message(N_("Indent each on a line of its own: “name: value”.")),
        )
    if code in {"enum", "literal_error"}:
        choices = choices_of(wanted.annotation) if wanted else ()
        hint = message(N_("Choose from: {choices}."), choices=", ".join(choices))
        if guess := nearest(str(given).lower(), choices):
            hint = message(
                N_("Did you mean “{guess}”? Choose from: {choices}."),
                guess=guess,
                choices=", ".join(choices),
            )
        return Problem(
            at,
            "unknown-choice",
            message(N_("“{value}” cannot be chosen here."), value=str(given)[:SHOWN]),
            hint,
        )
    length = len(given) if isinstance(given, (str, list)) else 0
    if code in {"string_too_short", "string_too_long"}:
        least, most = values.get("min_length"), values.get("max_length")
        text = (
            N_("The text has {length} characters; at least {least} are needed.")
            if code == "string_too_short"
            else N_("The text has {length} characters; at most {most} fit.")
        )
        return Problem(
            at,
            "too-short" if code == "string_too_short" else "too-long",
            message(text, length=length, least=least, most=most),
            hint,
        )
    if code in {"too_short", "too_long"}:
        text = (
            N_("The list has {length} items; at least {least} is needed.")
            if code == "too_short"
            else N_("The list has {length} items; at most {most} fit.")
        )
        return Problem(
            at,
            "list-too-short" if code == "too_short" else "list-too-long",
            message(
                text,
                length=length,
                least=values.get("min_length"),
                most=values.get("max_length"),
            ),
            hint,
        )
    if code in {"greater_than_equal", "less_than_equal"}:
        text = (
            N_("“{value}” is too small; the least is {bound}.")
            if code == "greater_than_equal"
            else N_("“{value}” is too large; the most is {bound}.")
        )
        return Problem(
            at,
            "out-of-range",
            message(
                text,
                value=str(given)[:SHOWN],
                bound=values.get("ge", values.get("le", "")),
            ),
            hint,
        )
    return Problem(
        at,
        "wrong-value",
        message(N_("“{value}” does not fit here."), value=str(given)[:SHOWN]),
        hint,
    )


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that looks most like a word, or None where none does."""
    return next(iter(difflib.get_close_matches(word, choices, 1, ALIKE)), None)


def choices_of(annotation: object) -> tuple[str, ...]:
    """Return the values of an enumeration or `Literal`, also inside a list or `| None`."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(member.value) for member in annotation)
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(str(value) for value in typing.get_args(annotation))
    for part in typing.get_args(annotation):
        if found := choices_of(part):
            return found
    return ()


def _label(value: object, path: Path, model: type[BaseModel]) -> object:
    """The label of a sibling field, where a value names one."""
    if isinstance(value, str) and (found := _field((*path[:-1], value), model)):
        return message(found.title or value)
    return value


def _field(path: Path, model: type[BaseModel]) -> FieldInfo | None:
    found: FieldInfo | None = None
    current: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        if current is None or step not in current.model_fields:
            return None
        found = current.model_fields[step]
        current = _inner_model(found.annotation)
    return found


def _model(path: Path, model: type[BaseModel]) -> type[BaseModel] | None:
    if not any(isinstance(step, str) for step in path):
        return model
    found = _field(path, model)
    return _inner_model(found.annotation) if found else None


def _inner_model(annotation: object) -> type[BaseModel] | None:
    parts = typing.get_args(annotation)
    if not parts and isinstance(annotation, type):
        return annotation if issubclass(annotation, BaseModel) else None
    return next((found for part in parts if (found := _inner_model(part))), None)
