"""What every column of the open data means, told by the model of a project.

A field that is added to the model (`generator.catalogue.model.project`) is thereby
in the data and in its dictionary, with the label and help that editors see.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.catalogue import references
from generator.catalogue.model import Project
from generator.catalogue.model.choices import Choice
from generator.catalogue.model.dates import PartialDate
from generator.catalogue.model.fields import Model
from generator.catalogue.model.shape import choices_of, inner_model
from generator.views.views import Views
from generator.wording.messages import N_

# A mailbox is for residents of one project, not for lists; a picture has a licence
# of its own.
WITHHELD = frozenset({"contact", "pictures"})

# What the slugs of a column stand for: a vocabulary of the city, or other content.
REFERS = dict(references.REFERENCES[Project])
VOCABULARIES = ("kind", "theme", "audience", "track", "municipality", "neighbourhood")

TYPES = {
    "text": N_("Text"),
    "code": N_("Short name from a list"),
    "choice": N_("One of the listed values"),
    "amount": N_("Amount in euro"),
    "number": N_("Number"),
    "degrees": N_("Decimal degrees, WGS 84"),
    "day": N_("Day, year-month-day"),
    "date": N_("Date as exact as it is known"),
    "yes-no": N_("Yes or no (true, false)"),
    "address": N_("Web address"),
}

SLUG, PAGE, PLACE, FIRST_DAY, LAST_DAY = "id", "page", "place", "first_day", "last_day"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table of projects.

    Attributes:
        name: as data files call it; parts of a field come after a full stop.
        labels: English, for the translator: of the field, then of its part.
        help: English, or empty.
        type: one of `TYPES`.
        is_list: whether a project may have several values.
        is_required: whether every project has a value.
        choices: every value that may occur, where the list is closed.
        refers: what its short names stand for, or empty.
    """

    name: str
    labels: tuple[str, ...]
    help: str = ""
    type: str = "text"
    is_list: bool = False
    is_required: bool = False
    choices: tuple[str, ...] = ()
    refers: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """The names of the field and of its part."""
        return tuple(self.name.split("."))

    def label(self, views: Views) -> str:
        """Return what people call it: `Budget: soort bedrag`."""
        return ": ".join(views.say(label) for label in self.labels)


# What no field says, but every user of a table needs.
DERIVED = (
    Column(SLUG, (N_("Short name"),), N_("Never changes."), is_required=True),
    Column(PAGE, (N_("Page"),), N_("Where the story stands."), "address", False, True),
    Column(PLACE, (N_("Place"),), N_("In words, from near to far."), is_required=True),
    Column(
        FIRST_DAY,
        (N_("First day"),),
        N_("The first day that the date of the project can mean."),
        "day",
    ),
    Column(
        LAST_DAY,
        (N_("Last day"),),
        N_("The last day that the date of the project can mean."),
        "day",
    ),
)


def columns() -> tuple[Column, ...]:
    """Return every column: what is derived, then every field in the model's order."""
    return (*DERIVED, *_columns(Project))


def dictionary(views: Views, licence: Mapping[str, str]) -> dict[str, object]:
    """Return the dictionary for machines: columns, closed lists and vocabularies."""
    terms = views.catalogue.terms
    return {
        "title": views.say(N_("Dictionary of the open data")),
        "language": views.language,
        "licence": dict(licence),
        "columns": [_described(column, views) for column in columns()],
        "vocabularies": {
            name: [
                term.model_dump(exclude_defaults=True) for term in terms[name].values()
            ]
            for name in VOCABULARIES
        },
    }


def _described(column: Column, views: Views) -> dict[str, object]:
    described: dict[str, object] = {
        "name": column.name,
        "label": column.label(views),
        "description": views.say(column.help) if column.help else "",
        "type": column.type,
        "type_label": views.say(TYPES[column.type]),
        "list": column.is_list,
        "required": column.is_required,
    }
    if column.choices:
        described["choices"] = [
            {"value": value, "label": label} for value, label in labelled(column, views)
        ]
    if column.refers:
        described["refers"] = column.refers
    return described


def labelled(column: Column, views: Views) -> Iterator[tuple[str, str]]:
    """Yield every value of a closed list with its label."""
    for value in column.choices:
        yield str(value), views.label(value)


def _columns(
    model: type[Model],
    before: tuple[str, ...] = (),
    labels: tuple[str, ...] = (),
    *,
    is_list: bool = False,
    is_required: bool = True,
) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        if name in WITHHELD and not before:
            continue
        inner = inner_model(field.annotation)
        many = is_list or _has_list(field.annotation)
        needed = is_required and field.is_required()
        path, named = (*before, name), (*labels, field.title or name)
        if inner is not None and issubclass(inner, Model):
            yield from _columns(inner, path, named, is_list=many, is_required=needed)
            continue
        choices = _members(field.annotation) or choices_of(field.annotation)
        refers = REFERS.get(name, "") if not before else ""
        yield Column(
            ".".join(path),
            named,
            field.description or "",
            "choice"
            if choices
            else "code"
            if refers
            else _type(name, field.annotation),
            many,
            needed,
            choices,
            refers,
        )


def _members(annotation: object) -> tuple[Choice, ...]:
    """Return the members of a closed list: another list may have one of that text."""
    for leaf in _leaves(annotation):
        if isinstance(leaf, type) and issubclass(leaf, Choice):
            return tuple(leaf)
    return ()


def _has_list(annotation: object) -> bool:
    origin = typing.get_origin(annotation)
    if origin is list:
        return True
    is_union = origin in {typing.Union, types.UnionType}
    return is_union and any(map(_has_list, typing.get_args(annotation)))


def _type(name: str, annotation: object) -> str:
    """Return the type of a field that is no closed list and no reference."""
    if name in {"latitude", "longitude"}:
        return "degrees"
    if name == "url":
        return "address"
    found = {part for part in _leaves(annotation) if part is not type(None)}
    for kind, called in (
        (bool, "yes-no"),
        (Decimal, "amount"),
        (PartialDate, "date"),
        (date, "day"),
        (int, "number"),
    ):
        if kind in found:
            return called
    return "text"


def _leaves(annotation: object) -> Iterator[object]:
    parts = typing.get_args(annotation)
    if not parts:
        yield annotation
    for part in parts:
        yield from _leaves(part)
