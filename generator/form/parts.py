"""What a model asks, part by part, in the one shape that all who derive from it need.

pydantic's JSON Schema knows the limits and the models know the names; this module
puts the two together. It stands alone because the form, the schemas and the
reference must never differ on what a field allows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.catalogue.model.choices import LABELS, Choice
from generator.catalogue.model.fields import SORT
from generator.catalogue.model.shape import inner_model
from generator.wording.messages import NOTHING, Message, message

DEFINITIONS = "#/$defs/"

# What a field that holds slugs refers to, by its name; a field `slug` is a name itself.
REFERS = {
    "municipality": "municipality",
    "municipalities": "municipality",
    "neighbourhood": "neighbourhood",
    "neighbourhoods": "neighbourhood",
    "programme": "programme",
    "programmes": "programme",
    "track": "track",
    "tracks": "track",
    "kinds": "kind",
    "became_offer": "kind",
    "themes": "theme",
    "audiences": "audience",
    "phases": "phase",
    "walks": "walk",
    "cover": "project",
    "project": "project",
    "projects": "project",
    "examples": "project",
    "follows": "project",
    "inspired": "project",
    "related": "project",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a model.

    Attributes:
        name: in the file.
        label: what people call it.
        help: what they should know, or nothing.
        required: whether it must be there.
        default: what it means when it is not there, as written; None for nothing.
        value: JSON Schema of a value, or of an item where there may be several.
        many: whether it is a list.
        least: items of a list, at least.
        most: items of a list, at most; None for any number.
        model: of the fields in it, or None for a plain value.
        refers: to what kind of thing its slugs refer, or nothing.
    """

    name: str
    label: Message
    help: Message
    required: bool
    default: object
    value: dict[str, Any]
    many: bool
    least: int
    most: int | None
    model: Any
    refers: str

    @property
    def sort(self) -> str:
        """What a text is: `slug`, `address`, `picture` …, or nothing special."""
        return str(self.value.get(SORT, ""))


@cache
def parts(model: Any) -> tuple[Part, ...]:
    """Return the fields of a model in its order."""
    schema = model.model_json_schema()
    return tuple(
        _part(name, info, schema["properties"][name], schema.get("$defs", {}))
        for name, info in model.model_fields.items()
    )


def _part(name: str, info: Any, node: dict[str, Any], defs: dict[str, Any]) -> Part:
    value = plain(node, defs)
    many = value.get("type") == "array"
    item = plain(value["items"], defs) if many else value
    refers = REFERS.get(name, "") if item.get(SORT) == "slug" else ""
    return Part(
        name=name,
        label=message(info.title or name),
        help=message(info.description) if info.description else NOTHING,
        required=info.is_required(),
        default=node.get("default"),
        value=item,
        many=many,
        least=value.get("minItems", 0) if many else 0,
        most=value.get("maxItems") if many else None,
        model=inner_model(info.annotation),
        refers=refers,
    )


def plain(node: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without references and alternatives.

    Nothing is left of `null`, which a file writes by leaving a field out, nor of the
    text that pydantic takes a decimal number from.
    """
    if reference := node.get("$ref"):
        return plain(defs[reference.removeprefix(DEFINITIONS)], defs)
    if alternatives := node.get("anyOf"):
        kept = [plain(one, defs) for one in alternatives if one.get("type") != "null"]
        return next((one for one in kept if one.get("type") == "number"), kept[0])
    return node


def models_in(model: Any) -> Iterator[Any]:
    """Yield a model and every model in it, each once, in order."""
    seen: list[Any] = []
    waiting = [model]
    while waiting:
        one = waiting.pop(0)
        if one not in seen:
            seen.append(one)
            waiting += [part.model for part in parts(one) if part.model]
    yield from seen


def labels_of(annotation_name: str) -> dict[str, Message]:
    """Return what people call the values of a closed list, by value.

    Args:
        annotation_name: of its class, which is the title of its JSON Schema.
    """
    return {
        str(choice.value): message(label)
        for choice, label in LABELS.items()
        if type(choice).__name__ == annotation_name and isinstance(choice, Choice)
    }
