"""The models as JSON Schema, in the language of whoever edits the files.

For editors that complete and explain while one types (VS Code with the YAML
extension). The checker itself needs no schema: it reads every value as text and
says more. So a schema is no stricter than the checker, and may let more through.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.catalogue.collections import (
    COLLECTIONS,
    REGION_FILE,
    SETTINGS_FILE,
    SINGLES,
)
from generator.catalogue.model.fields import SORT
from generator.catalogue.model.translation import TEXTS, translation_of
from generator.form.parts import labels_of, models_in, plain
from generator.wording.messages import LANGUAGES, message

# What the YAML extension of VS Code knows best.
DIALECT = "http://json-schema.org/draft-07/schema#"


def files() -> Iterator[tuple[str, str]]:
    """Yield name and text of every schema, named after its folder or single file.

    What is translated has one more, for files in another language.
    """
    named = [(one.name, one.model) for one in COLLECTIONS]
    named += [
        (path.stem, model) for path, model in (SETTINGS_FILE, *SINGLES, REGION_FILE)
    ]
    named += [
        (f"{name}-translation", translation_of(model))
        for name, model in named
        if model in TEXTS
    ]
    for name, model in named:
        for language in LANGUAGES:
            text = json.dumps(schema(model, language), ensure_ascii=False, indent=2)
            yield f"{name}.{language}.json", f"{text}\n"


def schema(model: Any, language: str) -> dict[str, Any]:
    """Return the JSON Schema of a model, with labels and help in a language."""
    made: dict[str, Any] = model.model_json_schema()
    definitions = made.get("$defs", {})
    for one in models_in(model):
        node = made if one is model else definitions[one.__name__]
        _speak(node, one, language, definitions)
    for name, node in definitions.items():
        if labels := labels_of(name):
            said = [labels[value].say(language) for value in node["enum"]]
            node["markdownEnumDescriptions"] = said
            node.pop("title", None)
            node.pop("description", None)
    return {"$schema": DIALECT, **_settled(made)}


def _speak(
    node: dict[str, Any], model: Any, language: str, definitions: dict[str, Any]
) -> None:
    """Give a model's fields their labels and help in a language."""
    node.pop("description", None)
    node.pop("title", None)
    for name, info in model.model_fields.items():
        field = node["properties"][name]
        label = message(info.title or name).say(language)
        more = message(info.description).say(language) if info.description else ""
        field["title"] = label
        field["description"] = f"{label}. {more}" if more else label
        if plain(field, definitions).get("type") == "number" and "anyOf" in field:
            field["anyOf"] = [
                one for one in field["anyOf"] if one.get("type") != "string"
            ]


def _settled(node: Any) -> Any:
    """Leave out what is ours; put a reference where its neighbours count (draft 7)."""
    if isinstance(node, list):
        return [_settled(below) for below in node]
    if not isinstance(node, dict):
        return node
    kept = {name: _settled(below) for name, below in node.items() if name != SORT}
    if "$ref" in kept and len(kept) > 1:
        kept["allOf"] = [{"$ref": kept.pop("$ref")}]
    return kept
