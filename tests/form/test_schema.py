"""JSON Schemas that let sound content through, and say in Dutch what a field is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import ClassVar

import jsonschema
import pytest
import yaml

from generator.catalogue.collections import content_files
from generator.form import schema

ROOT = Path(__file__).parents[2]
FILES = dict(schema.files())


class Core(yaml.SafeLoader):
    """YAML as programs of today read it: the core schema of YAML 1.2.2, 10.3."""

    yaml_implicit_resolvers: ClassVar = {}


for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?[0-9]*\.[0-9]+$", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def typed(file):
    text = file.file.read_text("utf-8")
    return yaml.load(text.split("---\n")[1] if file.has_story else text, Loader=Core)


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one(name):
    jsonschema.Draft7Validator.check_schema(json.loads(FILES[name]))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_sound_content_passes_the_schema_of_its_folder(language):
    """Whoever edits in VS Code gets no false alarm."""
    alarms = []
    for file in content_files(ROOT)[0]:
        stem = file.path.name.split(".")[0]
        name = stem if f"{stem}.nl.json" in FILES else file.path.parts[1]
        if file.language:
            name += "-translation"
        validator = jsonschema.Draft7Validator(
            json.loads(FILES[f"{name}.{language}.json"])
        )
        alarms += [
            f"{file.path}: {found.json_path}: {found.message}"
            for found in validator.iter_errors(typed(file))
        ]

    assert alarms == []


def test_a_mistake_is_seen():
    validator = jsonschema.Draft7Validator(json.loads(FILES["projects.nl.json"]))
    fields = {"title": "x", "kinds": ["Een Bank"], "budjet": 1}

    found = {error.validator for error in validator.iter_errors(fields)}
    assert found == {"minLength", "pattern", "additionalProperties", "required"}


def test_a_fact_in_a_translation_is_seen():
    """It has texts only; none of them must be there, and a place may stay empty."""
    validator = jsonschema.Draft7Validator(
        json.loads(FILES["projects-translation.nl.json"])
    )
    fields = {"lessons": [None, "Ask first."], "municipality": "leuven"}

    assert [found.validator for found in validator.iter_errors(fields)] == [
        "additionalProperties"
    ]


def test_labels_and_help_are_in_the_language_of_the_schema():
    dutch, english = (
        json.loads(FILES[f"projects.{language}.json"]) for language in ("nl", "en")
    )

    assert dutch["properties"]["title"]["description"].startswith("Titel. ")
    assert english["properties"]["title"]["description"].startswith("Title. ")
    assert "Gerealiseerd" in dutch["$defs"]["Status"]["markdownEnumDescriptions"]
    assert "allOf" in dutch["$defs"]["Spot"]["properties"]["precision"]
    assert "x-sort" not in FILES["projects.nl.json"]
