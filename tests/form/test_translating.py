"""Translations in the form: the English of a project beside its Dutch, in one entry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.catalogue.collections import ContentFile
from generator.catalogue.model import Project
from generator.catalogue.model.translation import translation_of
from generator.editing.canonical import rewrite
from tests.form import editor, local
from tests.form.test_local import difference

ROOT = Path(__file__).parents[2]
WIDE = 1_400  # pixels: room for two languages beside each other


@pytest.fixture
def opened(open_form):
    """Return a window on a copy of this repository, and its files."""
    window = open_form(WIDE, editor.TALL)
    return window, editor.open_local(window, ROOT)


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, list[str]]:
    """Return the lines that went and came, by file; no file may go."""
    assert set(before) <= set(after)
    return {
        path: difference(before.get(path, b""), text)
        for path, text in after.items()
        if text != before.get(path)
    }


def test_a_translation_is_begun_beside_its_original(opened, tmp_path):
    """Only texts are asked for, and what is left empty stays in Dutch.

    What comes of it is sound, and written as `buurtboek format` writes it; the Dutch
    is as it was.
    """
    window, before = opened
    page = window.page
    editor.open_entry(window, "projects", "boekentillen-leuven")
    page.get_by_role("button", name=re.compile(r"Engels\W* inschakelen")).click()
    editor.fill(page, "title", "Book exchanges in Leuven", "en")
    editor.fill(page, "strengths.1", "There was a party.", "en")
    assert editor.field(page, "municipality").count() == 1
    assert not page.get_by_role("button", name="Vertalen").count()
    assert editor.field(page, "municipality", "en").count() == 0
    editor.save(page)
    path = "content/projects/boekentillen-leuven/index.en.md"
    local.wait_until_written(page, path, before)
    after = local.get(page)

    assert changed(before, after) == {
        path: [
            "+title: Book exchanges in Leuven",
            "+strengths:",
            "+  - null",
            "+  - There was a party.",
        ]
    }
    file = tmp_path / "index.en.md"
    file.write_bytes(after[path])
    written = rewrite(ContentFile(Path(path), file, translation_of(Project), "en"))
    assert written.problems == ()
    assert written.is_canonical
    assert window.faults == []
    assert window.strangers == []


def test_an_entry_is_listed_once_and_each_language_keeps_its_file(opened):
    """A change of the Dutch leaves the English as it was, and the other way round."""
    window, before = opened
    page = window.page
    listed = page.get_by_text(re.compile("^Babbel Bike"))
    listed.first.wait_for()
    assert listed.count() == 1
    for language, collection, slug, path in (
        ("nl", "projects", "babbel-bike", "projects/babbel-bike/index.md"),
        ("en", "projects", "babbel-bike", "projects/babbel-bike/index.en.md"),
        ("en", "settings", "catalogue", "catalogue.en.yml"),
    ):
        if collection == "settings":
            page.goto(f"{window.address}#/collections/settings/entries/{slug}")
            field = "tagline"
        else:
            editor.open_entry(window, collection, slug)
            field = "title"
        editor.fill(page, field, "Wat anders", language)
        editor.save(page)
        local.wait_until_written(page, f"content/{path}", before)
        after = local.get(page)
        found = changed(before, after)
        before = after

        assert list(found) == [f"content/{path}"]
        assert found[f"content/{path}"][1:] == [f"+{field}: Wat anders"]
    assert window.faults == []
