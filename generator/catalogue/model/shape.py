"""Which fields a model has, found along the path of a value.

Models nest, lists and `| None` stand in between; who explains a mistake or writes
a form needs the field at a path, and what may be chosen there.
"""

from __future__ import annotations

import typing
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

Path = tuple[str | int, ...]  # of a value: names of fields and numbers of items
Shape = type[BaseModel]  # of content


def field_at(path: Path, model: type[BaseModel]) -> FieldInfo | None:
    """Return the field at `path` in a model, or None where there is none."""
    found: FieldInfo | None = None
    current: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        if current is None or step not in current.model_fields:
            return None
        found = current.model_fields[step]
        current = inner_model(found.annotation)
    return found


def model_at(path: Path, model: type[BaseModel]) -> type[BaseModel] | None:
    """Return the model whose fields stand at `path`, or None where there is none."""
    if not any(isinstance(step, str) for step in path):
        return model
    found = field_at(path, model)
    return inner_model(found.annotation) if found else None


def inner_model(annotation: object) -> type[BaseModel] | None:
    """Return the model in an annotation, also inside a list or `| None`."""
    hashable: Any = annotation
    return _inner_model(hashable)


@cache
def _inner_model(annotation: Any) -> type[BaseModel] | None:
    parts = typing.get_args(annotation)
    if not parts and isinstance(annotation, type):
        return annotation if issubclass(annotation, BaseModel) else None
    return next((found for part in parts if (found := _inner_model(part))), None)


def choices_of(annotation: object) -> tuple[str, ...]:
    """Return the values of a closed list, also inside a list or `| None`."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(member.value) for member in annotation)
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(str(value) for value in typing.get_args(annotation))
    for part in typing.get_args(annotation):
        if found := choices_of(part):
            return found
    return ()


def members_of(annotation: object) -> tuple[Enum, ...]:
    """Return the members of a closed list that has names, likewise."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(annotation)
    parts = typing.get_args(annotation)
    return next((found for part in parts if (found := members_of(part))), ())


def scalar_of(annotation: object) -> type | None:
    """Return the type of the single values of a field: `str`, a number and so on.

    Looks inside lists, `| None` and `Annotated`; a field of models has none.
    """
    if isinstance(annotation, type):
        is_value = annotation is not type(None) and not issubclass(
            annotation, BaseModel
        )
        return annotation if is_value else None
    if typing.get_origin(annotation) is typing.Literal:
        return str
    parts = typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Annotated:
        parts = parts[:1]
    return next((found for part in parts if (found := scalar_of(part))), None)


def is_list(annotation: object) -> bool:
    """Tell whether a field holds several values."""
    if typing.get_origin(annotation) is list:
        return True
    return any(is_list(part) for part in typing.get_args(annotation))
