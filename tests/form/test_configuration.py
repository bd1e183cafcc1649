"""The configuration of the form: valid for Sveltia CMS, and right for the catalogue."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from generator.catalogue.load import load
from generator.catalogue.model.forge import Forge
from generator.form.configuration import Place, configuration, text

ROOT = Path(__file__).parents[2]
SVELTIA = ROOT / ".cache/test-assets/sveltia-cms.json"
GITLAB = {
    "kind": "gitlab",
    "repository": "https://git.stad.example/wijken/buurtboek",
    "app_id": "abc123",
}
GITHUB = {"kind": "github", "repository": "https://github.com/stad/buurtboek.git"}


@pytest.fixture(scope="module")
def catalogue():
    return load(ROOT).catalogue


def with_forge(catalogue, **fields):
    settings = catalogue.settings.model_copy(update={"forge": Forge(**fields)})
    return replace(catalogue, settings=settings)


def fields_of(made, name):
    (collection,) = (one for one in made["collections"] if one["name"] == name)
    fields = collection.get("fields") or collection["files"][0]["fields"]
    return {field["name"]: field for field in fields}


@pytest.fixture(scope="module")
def made(catalogue):
    return configuration(catalogue, Place())


@pytest.mark.parametrize(
    "forge", [None, GITLAB, GITHUB, GITHUB | {"sign_in": "https://aanmelden.example"}]
)
def test_it_is_what_sveltia_says_a_configuration_is(catalogue, forge):
    """By the JSON Schema that the pinned version ships."""
    if forge:
        catalogue = with_forge(catalogue, **forge)
    validator = jsonschema.Draft7Validator(json.loads(SVELTIA.read_text("utf-8")))

    found = json.loads(text(catalogue, Place("https://wijken.example/")))
    assert [error.message for error in validator.iter_errors(found)] == []


def test_all_content_can_be_edited_and_nothing_is_published_from_the_form(made):
    names = [one["name"] for one in made["collections"]]

    assert names == [
        *("projects", "phases", "programmes", "walks", "brochures", "pages", "maps"),
        "settings",
    ]
    assert made["publish_mode"] == "editorial_workflow"
    assert {one["publish"] for one in made["collections"]} == {False}


def test_labels_hints_and_limits_are_those_of_the_model_in_dutch(made):
    title = fields_of(made, "maps")["title"]

    assert title == {
        "name": "title",
        "label": "Titel",
        "hint": "Korte naam, 3 tot 90 tekens.",
        "required": True,
        "widget": "string",
        "minlength": 3,
        "maxlength": 90,
    }


def test_choices_are_the_citys_in_its_order(made, catalogue):
    kinds = fields_of(made, "projects")["kinds"]
    phases = fields_of(made, "projects")["phases"]

    assert [one["value"] for one in kinds["options"]] == [
        kind.slug for kind in catalogue.settings.kinds
    ]
    assert (kinds["multiple"], kinds["min"], kinds["max"]) == (True, 1, 5)
    assert [one["value"] for one in phases["options"]] == list(catalogue.phases)


def test_a_field_of_projects_finds_them_by_title(made):
    stops = fields_of(made, "walks")["stops"]
    project = {field["name"]: field for field in stops["fields"]}["project"]

    assert (project["widget"], project["collection"]) == ("relation", "projects")


def test_a_picture_goes_beside_the_text_and_must_be_described(made):
    pictures = fields_of(made, "projects")["pictures"]
    fields = {field["name"]: field for field in pictures["fields"]}
    config = made["media_libraries"]["default"]["config"]

    assert (fields["file"]["widget"], fields["file"]["media_folder"]) == ("image", "")
    assert fields["alt"]["required"]
    assert fields["credit"]["required"]
    assert fields["consent"]["required"]
    assert config["transformations"]["raster_image"] == {
        "format": "webp",
        "quality": 90,
        "width": 3000,
        "height": 3000,
    }


def test_what_is_not_known_is_not_no(made):
    """Yes, no and nothing: a switch would turn “unknown” into “no”."""
    temporary = fields_of(made, "projects")["temporary"]

    assert not temporary["required"]
    assert [one["value"] for one in temporary["options"]] == [True, False]


def test_hints_speak_to_who_chooses_not_to_who_edits_files(made):
    hints = [
        field.get("hint", "")
        for name in ("projects", "walks", "phases", "brochures")
        for field in fields_of(made, name).values()
        if field["widget"] in {"select", "relation", "datetime"}
    ]

    assert [hint for hint in hints if "catalogue.yml" in hint or "map" in hint] == []


def test_gitlab_is_signed_in_to_without_a_server_of_ours(catalogue):
    backend = configuration(with_forge(catalogue, **GITLAB), Place())["backend"]

    commits = backend.pop("commit_messages")
    assert commits["update"] == "{{collection}} “{{slug}}”: gewijzigd"
    assert backend == {
        "name": "gitlab",
        "repo": "wijken/buurtboek",
        "branch": "main",
        "api_root": "https://git.stad.example/api/v4",
        "base_url": "https://git.stad.example",
        "auth_type": "pkce",
        "app_id": "abc123",
        "preview_context": "preview-site",
    }


@pytest.mark.parametrize(
    ("forge", "expected"),
    [
        (GITHUB, {"auth_methods": ["token"], "api_root": "https://api.github.com"}),
        (GITHUB | {"sign_in": "https://a.example"}, {"base_url": "https://a.example"}),
        (
            {"kind": "github", "repository": "https://git.stad.example/a/b"},
            {"api_root": "https://git.stad.example/api/v3", "repo": "a/b"},
        ),
        (
            GITLAB | {"api": "https://api.stad.example/v4/"},
            {
                "base_url": "https://git.stad.example",
                "api_root": "https://api.stad.example/v4",
            },
        ),
    ],
)
def test_a_forge_is_reached_where_it_is(catalogue, forge, expected):
    backend = configuration(with_forge(catalogue, **forge), Place())["backend"]

    assert {name: backend[name] for name in expected} == expected


def test_the_preview_of_a_page_is_where_the_page_will_be(made):
    (projects, *_) = made["collections"]

    assert projects["preview_path"] == "projecten/{{slug}}/"


def test_the_same_catalogue_gives_the_same_bytes(catalogue):
    assert text(catalogue, Place()) == text(load(ROOT).catalogue, Place())


def test_texts_are_asked_in_every_language_and_facts_once(made):
    """A translation may leave out what the original must have."""
    project = fields_of(made, "projects")
    steps = fields_of(made, "phases")["steps"]
    step = {field["name"]: field for field in steps["fields"]}

    assert (project["title"]["i18n"], project["title"]["required"]) == (True, ["nl"])
    assert project["body"]["i18n"]
    assert {name for name in project if "i18n" not in project[name]} >= {
        *("municipality", "kinds", "period", "status", "sources", "reviewed"),
    }
    assert (
        project["lessons"]["field"] | {"required": ["nl"], "i18n": True}
        == (project["lessons"]["field"])
    )
    assert (steps["i18n"], steps["required"]) == (True, ["nl"])
    assert (step["slug"]["i18n"], step["what"]["i18n"]) == ("duplicate", True)
    assert "i18n" not in step["status"]


def test_a_translation_goes_where_the_catalogue_looks_for_it(made):
    """Nothing of it is made until somebody translates."""
    files = [one["file"] for one in made["collections"][-1]["files"]]

    assert made["i18n"] == {
        "structure": "multiple_files",
        "locales": ["nl", "en", "fr"],
        "default_locale": "nl",
        "initial_locales": "default",
        "omit_default_locale_from_file_path": True,
    }
    assert {one["name"] for one in made["collections"] if one.get("i18n")} == {
        *("projects", "phases", "programmes", "walks", "pages", "settings"),
    }
    assert files[:2] == [
        "content/catalogue.{{locale}}.yml",
        "content/pages/accessibility.{{locale}}.yml",
    ]


def test_a_catalogue_in_one_language_is_asked_for_one(catalogue):
    settings = catalogue.settings.model_copy(update={"languages": []})

    assert "i18n" not in text(replace(catalogue, settings=settings), Place())
