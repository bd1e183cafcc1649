"""A catalogue in another language, and what is said of its translations."""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath

import pytest

from generator.catalogue.load import load
from generator.catalogue.markdown import render
from generator.catalogue.translated import anchored, translated
from generator.catalogue.translations import mark
from generator.editing.checks import translations as lagging
from generator.wording.foreign import Foreign
from tests.repository import BASE

BANK = "gevelbank-dorpsstraat"
FILE = PurePosixPath("content/projects", BANK, "index.md")
ENGLISH = """---
title: House-front bench
summary: A bench against the house front, built by neighbours.
pictures:
  - file: bank.png
    alt: A wooden bench against a brick house front.
{original}---

## What is it?

A bench. Later came a [book exchange](../boekentil-kerkplein/index.md).
"""


@pytest.fixture
def root(tmp_path):
    """The sound content, shown in English and French too; one project is English."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    settings = tmp_path / "content/catalogue.yml"
    text = settings.read_text("utf-8")
    settings.write_text(
        text.replace("language: nl", "language: nl\nlanguages:\n  - en\n  - fr"),
        "utf-8",
    )
    (tmp_path / "content/catalogue.en.yml").write_text(
        "kinds:\n  - slug: gevelbank\n    title: Bench\n", "utf-8"
    )
    write(tmp_path)
    return tmp_path


def write(root, original=""):
    file = root / "content/projects" / BANK / "index.en.md"
    file.write_text(ENGLISH.format(original=original), "utf-8")


def codes(root):
    return [one.code for one in lagging.check(load(root).catalogue)]


def test_texts_are_translated_and_facts_are_shared(root):
    dutch = load(root).catalogue
    english = translated(dutch, "en")

    project = english.projects[BANK]
    assert project.fields.title == "House-front bench"
    assert not isinstance(project.fields.title, Foreign)
    assert "What is it?" in project.story.html
    assert project.fields.budget == dutch.projects[BANK].fields.budget
    assert project.path.name == "index.en.md"
    assert english.settings.language == "en"
    assert english.terms["kind"]["gevelbank"].title == "Bench"


def test_what_is_not_translated_stays_and_says_its_language(root):
    english = translated(load(root).catalogue, "en")

    other = english.projects["boekentil-kerkplein"]
    assert (other.language, other.is_translated) == ("nl", False)
    assert other.fields.title.language == "nl"
    assert english.terms["kind"]["boekentil"].title.language == "nl"


def test_names_of_places_are_the_same_in_every_language(root):
    english = translated(load(root).catalogue, "en")

    place = english.terms["municipality"]["voorbeeld"].title
    assert place == "Voorbeeld"
    assert not isinstance(place, Foreign)


def test_in_its_own_language_a_catalogue_is_itself(root):
    catalogue = load(root).catalogue

    assert translated(catalogue, "nl") is catalogue


def test_a_heading_has_one_name_in_every_language(root):
    """So a link to it, and the switch of language, lead to the same place."""
    path = PurePosixPath("content/projects/x/index.md")
    dutch, _ = render("## Wat is het?\n\n### Hoe?\n", path)
    english, _ = render("## What is it?\n\n### How?\n", path, language="en")
    other, _ = render("## What is it?\n", path, language="en")

    made = anchored(english, dutch)

    assert [one.anchor for one in made.headings] == ["wat-is-het", "hoe"]
    assert '<h2 id="wat-is-het">What is it?</h2>' in made.html
    assert anchored(other, dutch) is other


def test_a_translation_that_was_never_compared_is_told(root):
    assert codes(root).count("translation-unmarked") == 2


def test_a_translation_is_up_to_date_until_the_words_change(root):
    """An amount that changes leaves it as good as it was."""
    entry = load(root).catalogue.projects[BANK]
    write(root, f"original: '{mark(entry.fields, entry.story)}'\n")
    file = root / FILE
    before = file.read_text("utf-8")
    assert codes(root).count("translation-outdated") == 0

    file.write_text(before.replace("amount: 750", "amount: 800"), "utf-8")
    assert codes(root).count("translation-outdated") == 0

    file.write_text(before.replace("getimmerd", "gemaakt"), "utf-8")
    (told,) = [
        one
        for one in lagging.check(load(root).catalogue)
        if one.code == "translation-outdated"
    ]
    entry = load(root).catalogue.projects[BANK]
    assert mark(entry.fields, entry.story) in str(told.hint)


def test_what_is_left_in_the_original_language_is_named(root):
    file = root / FILE
    text = file.read_text("utf-8")
    file.write_text(
        text.replace(
            "status: realised", "status: realised\nlessons:\n  - Begin klein."
        ),
        "utf-8",
    )

    (told,) = [
        str(one.message)
        for one in lagging.check(load(root).catalogue)
        if one.code == "translation-incomplete" and one.at.path.parent == FILE.parent
    ]
    assert told == "Not everything is translated: lessons."


def test_a_translation_with_a_mistake_is_left_out_of_a_preview(root):
    write(root, "municipality: voorbeeld\n")

    loaded = load(root)

    assert [one.code for one in loaded.problems] == ["fact-in-translation"]
    assert not translated(loaded.catalogue, "en").projects[BANK].is_translated


def test_a_place_in_a_list_may_be_left_empty(root):
    """So the form writes who translates the second lesson and not the first."""
    file = root / FILE
    lessons = "lessons:\n  - Begin klein.\n  - Vraag het de buren.\n"
    text = file.read_text("utf-8").replace("sources:", f"{lessons}sources:")
    file.write_text(text, "utf-8")
    write(root, "lessons:\n  - null\n  - Ask the neighbours.\n")

    loaded = load(root)

    assert loaded.problems == ()
    first, second = translated(loaded.catalogue, "en").projects[BANK].fields.lessons
    assert (str(first), first.language) == ("Begin klein.", "nl")
    assert second == "Ask the neighbours."
    assert not isinstance(second, Foreign)
    assert codes(root).count("translation-incomplete") == 2
