"""The start of a translation: everything to translate, valid before it is."""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath

import pytest

from generator.catalogue.load import load
from generator.catalogue.translated import translated
from generator.editing import translating
from generator.editing.start import Taken
from tests.repository import BASE

BANK = PurePosixPath("content/projects/gevelbank-dorpsstraat/index.md")


@pytest.fixture
def root(tmp_path):
    """Return sound content that is translated into French."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    settings = tmp_path / "content/catalogue.yml"
    spoken = "language: nl\nlanguages:\n  - nl\n  - fr"
    settings.write_text(settings.read_text().replace("language: nl", spoken))
    return tmp_path


def begin(root, name):
    (original,) = translating.named_so(name, load(root).catalogue)
    return translating.begin(original, "fr", "nl", root)


def test_every_text_can_be_begun_and_passes_every_check(root):
    """Settings, projects, phases, programmes, pages: nothing is said of any yet."""
    names = translating.names(load(root).catalogue)
    for name in names:
        made = begin(root, name)
        (root / made.path).write_text(made.text, "utf-8")

    loaded = load(root)

    assert {"catalogue", "index", "gevelbank-dorpsstraat", "kiezen"} <= set(names)
    assert loaded.problems == ()
    french = translated(loaded.catalogue, "fr")
    assert len(loaded.catalogue.translations["fr"]) == len(names)
    assert not any(one.is_translated for one in french.entries())


def test_the_original_stands_above_what_is_to_be_written(root):
    made = begin(root, "gevelbank-dorpsstraat")

    assert made.path == BANK.with_name("index.fr.md")
    assert made.text.startswith(f"---\n# Vertaling van {BANK}. Taal: Frans.\n")
    title = load(root).catalogue.projects["gevelbank-dorpsstraat"].fields.title
    assert f"\n# {title}\ntitle:\n" in made.text
    assert "\n  - file: bank.png\n" in made.text
    assert "amount" not in made.text
    assert "\noriginal: '" in made.text


def test_what_is_filled_in_is_shown(root):
    """One sentence is enough to make it a page in French."""
    made = begin(root, "gevelbank-dorpsstraat")
    said = made.text.replace("\ntitle:\n", "\ntitle: Un banc de façade\n")
    (root / made.path).write_text(said, "utf-8")

    project = translated(load(root).catalogue, "fr").projects["gevelbank-dorpsstraat"]
    assert project.is_translated
    assert project.fields.title == "Un banc de façade"


def test_nothing_is_written_over(root):
    made = begin(root, "gevelbank-dorpsstraat")
    (root / made.path).write_text(made.text, "utf-8")

    with pytest.raises(Taken):
        begin(root, "gevelbank-dorpsstraat")


def test_a_text_is_found_by_its_name_or_its_file(root):
    catalogue = load(root).catalogue
    by_file = translating.named_so(BANK.as_posix(), catalogue)

    assert by_file == translating.named_so("gevelbank-dorpsstraat", catalogue)
    assert translating.named_so("gevelbank", catalogue) == []


def test_editors_of_yaml_are_told_the_schema_where_there_is_one(root):
    (root / "schema").mkdir()
    (root / "schema/catalogue-translation.nl.json").write_text("{}")

    first, *_ = begin(root, "catalogue").text.splitlines()

    schema = "../schema/catalogue-translation.nl.json"
    assert first == f"# yaml-language-server: $schema={schema}"
