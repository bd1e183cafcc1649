"""Why a value does not fit its field, told on its line: what pydantic found, explained.

Apart from `validate`, for it is asked only about files with a mistake. It finds the
field's place in the file, and which name an editor may have meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.catalogue import versions
from generator.catalogue.model.choices import LABELS, Choice
from generator.catalogue.model.shape import (
    Shape,
    choices_of,
    field_at,
    members_of,
    model_at,
)
from generator.catalogue.nodes import Mapping as Fields
from generator.catalogue.nodes import Path, Source
from generator.catalogue.problems import Location, Problem
from generator.catalogue.remedies import SHOWN, Wanted, nearest, remedy
from generator.wording.messages import N_, WRITTEN, Message, message

MOST_LISTED = 12  # names that a hint lists
LEAST_WORD = 4  # letters of a word in a label that may stand for the label

Found = Mapping[str, Any]  # what pydantic says of a mistake: its `ErrorDetails`


def explained(
    details: Sequence[Found], source: Source, model: Shape, strayed: Iterable[str]
) -> list[Problem]:
    """Return the problems that mistakes stand for, without those that only follow.

    Args:
        details: of the mistakes.
        source: what the file holds.
        model: of what it should mean.
        strayed: names of fields that stand in the story; they are told elsewhere.
    """
    problems = []
    meant: set[Path] = {(name,) for name in strayed}
    for name in source.set_aside:
        if guess := _meant(name, (), source, model)[0]:
            meant.add((guess,))
    for detail in details:
        if detail["type"] == "extra_forbidden":
            unknown, path = _unknown(tuple(detail["loc"]), source, model)
            problems.append(unknown)
            meant |= {path} if path else set()
    rest = (_explain(detail, source, model, meant) for detail in details)
    return [*problems, *(problem for problem in rest if problem)]


def _explain(
    detail: Found, source: Source, model: Shape, meant: set[Path]
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


def _wanted(path: Path, model: Shape) -> Wanted:
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


def _label(value: object, path: Path, model: Shape) -> object:
    """The label of a sibling field, where a value names one."""
    if isinstance(value, str) and (found := field_at((*path[:-1], value), model)):
        return message(found.title or value)
    return value


def _missing(path: Path, source: Source, model: Shape) -> Problem:
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


def _unknown(path: Path, source: Source, model: Shape) -> tuple[Problem, Path | None]:
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
    name: str, parent: Path, source: Source, model: Shape
) -> tuple[str | None, Message]:
    here = model_at(parent, model)
    node = source.value(parent)
    present = node.entries if isinstance(node, Fields) else {}
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


def _holds(outer: str, name: str, here: Shape | None) -> bool:
    inner = model_at((outer,), here) if here else None
    return inner is not None and name in inner.model_fields


def _words(model: Shape | None) -> Iterator[tuple[str, str]]:
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
