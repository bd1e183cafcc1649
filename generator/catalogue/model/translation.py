"""What of the content is text, which every language has its own of; the rest is fact.

A translation (`index.en.md` beside `index.md`) holds texts only: an amount, a date
or a place stands once, in the original, so that no two languages ever differ on it.
Its model is made from that of the original: the same names, labels and limits.
"""

from __future__ import annotations

import copy
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import create_model
from pydantic.fields import FieldInfo

from generator.catalogue.model.accessibility import (
    Barrier,
    Enforcement,
    Feedback,
    Statement,
)
from generator.catalogue.model.fields import Model, field
from generator.catalogue.model.page import Page
from generator.catalogue.model.phase import Phase, Step
from generator.catalogue.model.programme import Programme, Sum
from generator.catalogue.model.project import Project, Takeover
from generator.catalogue.model.settings import (
    Kind,
    Municipality,
    Neighbourhood,
    Settings,
    Term,
    Track,
)
from generator.catalogue.model.shape import inner_model, is_list
from generator.catalogue.model.shared import Figure, Money, Picture
from generator.catalogue.model.walk import Stop, Walk
from generator.wording.messages import N_

ORIGINAL = "original"  # the field of a translation that says what it was made from
TERM = ("title", "plural", "summary")
# Fields that are text, by model, in its order.
TEXTS: dict[type[Model], tuple[str, ...]] = {
    Project: (
        *("title", "summary", "plain", "street", "budget", "running_cost"),
        "co_funding",
        *("initiators", "strengths", "lessons", "pitfalls", "upkeep", "takeover"),
        *("pictures", "note"),
    ),
    Takeover: ("first_steps", "conditions", "lead_time", "permit"),
    Money: ("note",),
    Picture: ("alt", "caption"),
    Phase: ("title", "summary", "steps"),
    Step: (
        *("title", "what", "tips", "preconditions", "pitfalls", "tools", "example"),
    ),
    Programme: (
        *("title", "summary", "amounts", "conditions", "deadlines", "judging"),
        *("support", "strengths", "lessons", "pitfalls", "figures"),
    ),
    Sum: ("note", "purpose"),
    Figure: ("label", "value", "note"),
    Page: ("title", "summary", "menu_title"),
    Walk: ("title", "summary", "start", "access", "stops", "notes"),
    Stop: ("see", "onward"),
    Statement: ("scope", "barriers", "unexamined", "method", "feedback", "enforcement"),
    Barrier: ("what", "instead"),
    Feedback: ("text",),
    Enforcement: ("text",),
    Settings: (
        *("title", "tagline", "summary", "tracks", "kinds", "themes", "audiences"),
        *("municipalities", "neighbourhoods"),
    ),
    Track: (*TERM, "examples"),
    Kind: TERM,
    Term: TERM,
    Municipality: TERM,
    Neighbourhood: TERM,
}
# By which field an item of a list is known; others are known by their place.
KEYS: dict[type[Model], str] = {
    Picture: "file",
    Step: "slug",
    Stop: "project",
    Track: "slug",
    Kind: "slug",
    Term: "slug",
    Municipality: "slug",
    Neighbourhood: "slug",
}
# Names that are the same in every language, unless somebody says otherwise.
PROPER = frozenset(
    {
        (Settings, "title"),
        (Project, "street"),
        (Municipality, "title"),
        (Neighbourhood, "title"),
    }
)


@cache
def translation_of(model: type[Model]) -> type[Model]:
    """Return the model of a translation of a file of `model`."""
    made = _texts_of(model)
    mark = field(
        None,
        label=N_("Original"),
        help=N_(
            "Tells which text this translates: `buurtboek check --advice` says what"
            " to write here."
        ),
        pattern="^[0-9a-f]{8}$",
    )
    return _model(model, {ORIGINAL: (str | None, mark)}, made)


@cache
def _texts_of(model: type[Model]) -> type[Model]:
    """The texts of a model; all may be left out but what an item is known by."""
    fields: dict[str, Any] = {}
    if key := KEYS.get(model):
        info = model.model_fields[key]
        fields[key] = (info.rebuild_annotation(), copy.copy(info))
    for name in TEXTS[model]:
        info = model.model_fields[name]
        below = inner_model(info.annotation)
        if is_list(info.annotation):
            fields[name] = _optional(_listed(info, below), info)
        elif below is None:
            fields[name] = _optional(info.rebuild_annotation(), info)
        else:
            fields[name] = _optional(_texts_of(below), info)
    return _model(model, fields, Model)


def _listed(info: FieldInfo, below: Any) -> Any:
    """A list of texts; what is known by its place may be left empty there."""
    if below is None:
        (item,) = get_args(info.annotation)
        annotation: Any = list[item | None]  # type: ignore[valid-type]
        for limit in info.metadata:
            annotation = Annotated[annotation, limit]
        return annotation
    if below in KEYS:
        return list[_texts_of(below)]  # type: ignore[misc]
    return list[_texts_of(below) | None]  # type: ignore[misc]


def _model(
    model: type[Model], fields: dict[str, Any], base: type[Model]
) -> type[Model]:
    made = create_model(model.__name__, __base__=base, **fields)
    made.__doc__ = f"The texts of: {model.__doc__}"
    return made


def _optional(annotation: Any, info: FieldInfo) -> tuple[Any, FieldInfo]:
    """A field that may be left out, with the label, help and limits of another."""
    made = field(None, label=info.title or "", help=info.description or "")
    is_open = type(None) in get_args(annotation)
    return (annotation if is_open else annotation | None), made
