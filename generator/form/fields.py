"""The parts of a model → fields of the editing form (Sveltia CMS).

Only the translation of one field into another. What may be chosen from comes from
outside, as `Offers`; where files lie, and who may publish, says `configuration`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.catalogue import versions
from generator.form import translating
from generator.form.parts import Part, labels_of, parts
from generator.wording.messages import N_, Message, message

Field = dict[str, Any]
Option = dict[str, Any]
# What a slug may be, by kind of thing: options in the city's order.
Offers = Mapping[str, list[Option]]
Say = Callable[[Message], str]

LONG_TEXT = 160  # characters; what may be longer gets a field of several lines
PICTURES = "image/jpeg,image/png,image/webp,image/heic,image/avif"

ONE_MORE = {  # what a button says that adds one to a list, by the name of the list
    "access": N_("Remark"),
    "amounts": N_("Amount"),
    "audiences": N_("Audience"),
    "barriers": N_("Barrier"),
    "co_funding": N_("Co-funder"),
    "conditions": N_("Condition"),
    "deadlines": N_("Deadline"),
    "en": N_("Word"),
    "examples": N_("Example"),
    "figures": N_("Figure"),
    "first_steps": N_("Step"),
    "foreword": N_("Paragraph"),
    "fr": N_("Word"),
    "judging": N_("Step"),
    "kinds": N_("Kind"),
    "lessons": N_("Lesson"),
    "links": N_("Link"),
    "municipalities": N_("Municipality"),
    "neighbourhoods": N_("Neighbourhood"),
    "nl": N_("Word"),
    "notes": N_("Note"),
    "partners": N_("Partner"),
    "pictures": N_("Picture"),
    "pitfalls": N_("Pitfall"),
    "preconditions": N_("Precondition"),
    "sources": N_("Source"),
    "steps": N_("Step"),
    "stops": N_("Stop"),
    "streets": N_("Street"),
    "strengths": N_("Strength"),
    "support": N_("Kind of support"),
    "themes": N_("Theme"),
    "tiles": N_("Tile"),
    "tips": N_("Tip"),
    "tools": N_("Tool"),
    "tracks": N_("Track"),
    "unexamined": N_("Part"),
}
# By which of its fields an item of a list is known when it is folded up.
KNOWN_BY = (
    *("title", "name", "label", "what", "purpose", "alt", "project"),
    *("neighbourhood", "borough", "municipality"),
)
# What the form says of a field instead of its help, which speaks to who edits files;
# empty where choosing explains itself.
HINTS = {
    "date": "",
    "expires": N_("At most a year ahead: look then whether it holds."),
    "file": N_(
        "At least 1,600 pixels wide. The form makes it smaller, and takes out where"
        " it was taken."
    ),
    "follows": N_("Projects that gave the idea."),
    "inspired": N_("Projects that took the idea over."),
    "kinds": N_("What was made: one to five."),
    "municipality": "",
    "neighbourhood": "",
    "prepared": "",
    "programme": "",
    "project": "",
    "read": "",
    "related": N_("At most ten."),
    "steps": "",
    "themes": N_("At most five."),
    "track": "",
    "until": "",
}
STEPS = {"latitude": 0.0001, "longitude": 0.0001, "amount": 0.01, "maximum": 0.01}


def fields_of(model: Any, offers: Offers, say: Say, own: str = "") -> list[Field]:
    """Return the fields of a model, in its order.

    Args:
        model: whose fields.
        offers: what slugs may be chosen from.
        say: returns a sentence in the language of the form.
        own: the first language, where texts are translated.
    """
    if not own:
        return [_field(part, offers, say, "") for part in parts(model)]
    return [
        translating.marked(
            _field(
                part,
                offers,
                say,
                own if translating.is_text(model, part.name) else "",
            ),
            model,
            own,
        )
        for part in parts(model)
    ]


def _field(part: Part, offers: Offers, say: Say, own: str) -> Field:
    if part.name == versions.KEY:  # a program writes it; the form keeps it
        return {"name": part.name, "widget": "hidden"}
    field: Field = {"name": part.name, "label": say(part.label)}
    is_shown = part.refers or part.model or part.sort == "picture" or _is_day(part)
    more = message(HINTS[part.name]) if is_shown and part.name in HINTS else part.help
    if hint := say(more):
        field["hint"] = hint
    field["required"] = part.required
    field |= _widget(part, offers, say, own)
    return field


def _widget(part: Part, offers: Offers, say: Say, own: str) -> Field:
    if part.refers:
        return _reference(part, offers)
    if "enum" in part.value:
        labels = labels_of(str(part.value.get("title")))
        return _choice(
            part,
            [
                {"label": say(labels[one]) if one in labels else one, "value": one}
                for one in part.value["enum"]
            ],
        )
    if part.many:
        return _list(part, offers, say, own)
    if part.model:
        below = fields_of(part.model, offers, say, own)
        return {"widget": "object", "fields": below, "collapsed": "auto"}
    return _single(part, say)


def _reference(part: Part, offers: Offers) -> Field:
    if part.refers == "project":
        field: Field = {
            "widget": "relation",
            "collection": "projects",
            "value_field": "{{slug}}",
            "display_fields": ["title"],
            "search_fields": ["title", "municipality", "street"],
        }
        return field | _several(part)
    return _choice(part, offers[part.refers])


def _choice(part: Part, options: list[Option]) -> Field:
    return {"widget": "select", "options": options} | _several(part)


def _several(part: Part) -> Field:
    """How many may be chosen."""
    if not part.many:
        return {}
    return {"multiple": True} | _bounds(part)


def _bounds(part: Part) -> Field:
    field: Field = {}
    if part.least:
        field["min"] = part.least
    if part.most is not None:
        field["max"] = part.most
    return field


def _list(part: Part, offers: Offers, say: Say, own: str) -> Field:
    field: Field = {"widget": "list"} | _bounds(part)
    label = say(message(ONE_MORE[part.name]) if part.name in ONE_MORE else part.label)
    field["label_singular"] = label
    if part.model is None:
        item = {"name": "item", "label": label} | _single(part, say)
        if own:
            item |= translating.item(own)
        return field | {"field": item}
    field["fields"] = fields_of(part.model, offers, say, own)
    names = tuple(part.model.model_fields)
    known_by = next((one for one in KNOWN_BY if one in names), names[0])
    field["summary"] = f"{{{{fields.{known_by}}}}}"
    field["collapsed"] = "auto"
    if any(one.name == "file" and one.sort == "picture" for one in parts(part.model)):
        field["thumbnail"] = "file"
    return field


def _single(part: Part, say: Say) -> Field:
    """The field of one plain value."""
    value = part.value
    kind = value.get("type")
    if part.sort == "picture":
        return {
            "widget": "image",
            "media_folder": "",
            "public_folder": "",
            "choose_url": False,
            "accept": PICTURES,
        }
    if kind == "boolean":
        yes_no = ((N_("Yes"), True), (N_("No"), False))
        options = [{"label": say(message(one)), "value": of} for one, of in yes_no]
        # No switch: that knows no third state, and unknown is not the same as “no”.
        return {"widget": "select", "options": options}
    if kind in ("integer", "number"):
        return _number(part)
    if _is_day(part):
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    return _text(part, say)


def _is_day(part: Part) -> bool:
    return part.value.get("format") == "date"


def _number(part: Part) -> Field:
    is_whole = part.value["type"] == "integer"
    field: Field = {"widget": "number", "value_type": "int" if is_whole else "float"}
    for name, of in (("min", "minimum"), ("max", "maximum")):
        if of in part.value:
            limit = part.value[of]
            field[name] = int(limit) if limit == int(limit) else limit
    if not is_whole:
        field["step"] = STEPS.get(part.name, 0.01)
    return field


def _text(part: Part, say: Say) -> Field:
    value = part.value
    is_web = part.sort in {"address", "mailbox"}
    is_long = value.get("maxLength", 0) > LONG_TEXT and not is_web
    field: Field = {"widget": "text" if is_long else "string"}
    if is_web:
        field["type"] = "url" if part.sort == "address" else "email"
    elif "pattern" in value:
        remedy = say(part.help) or say(part.label)
        field["pattern"] = [value["pattern"], remedy]
    if "minLength" in value:
        field["minlength"] = value["minLength"]
    if "maxLength" in value and not is_web:
        field["maxlength"] = value["maxLength"]
    return field
