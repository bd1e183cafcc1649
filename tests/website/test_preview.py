"""A preview shows every edit, and in the end what a whole build would show."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generator.catalogue.lasting import TOLD
from generator.website import engine
from generator.website.preview import Preview
from tests.website.test_up_to_date import bytes_of, edit

SLUG = "boekentil-kerkplein"
PROJECT = f"content/projects/{SLUG}/index.md"
OTHER = "content/projects/gevelbank-dorpsstraat/index.md"


def preview(root: Path, folder: Path) -> Preview:
    """Build a site to be looked at; return its preview."""
    config = engine.configuration(root, site_dir=str(folder))
    made = config.plugins["buurtboek"]
    config.plugins.on_startup(command="serve", dirty=False)
    engine.mkdocs_build(config)
    config.plugins.on_shutdown()
    assert made.preview is not None
    return made.preview


@pytest.fixture
def shown(repository: Path, tmp_path: Path) -> Preview:
    """Return the preview of the sound repository."""
    return preview(repository, tmp_path / "shown")


def whole(shown: Preview) -> dict[str, bytes]:
    """Return every file as a browser gets it that asks for all of them."""
    for name in sorted({*shown.assembly.part_of, *shown.pages_behind}):
        shown.catch_up(name)
    return bytes_of(shown.folder)


WORDS = "Nieuw gezegd, voor wie er langs komt"
SHAPES = {
    "contact": " post{count}@voorbeeld.example",
    "participants": " {count}",
    "partners": "\n  - name: {said}\n    kind: other",
    "links": "\n  - title: {said}\n    url: https://voorbeeld.example/",
    **dict.fromkeys(("co_funding", "strengths", "lessons", "pitfalls"), "\n  - {said}"),
}


def give(root: Path, field: str, said: str = WORDS) -> None:
    """Give a project another text in a field, or the field itself."""
    file = root / PROJECT
    text = file.read_text(encoding="utf-8")
    shape = SHAPES.get(field, " {said}")
    told = f"{field}:{shape.format(said=said, count=len(said))}\n"
    there = re.compile(rf"^{field}:.*\n(?:  .*\n)*", re.MULTILINE)
    if there.search(text):
        file.write_text(there.sub(told, text), encoding="utf-8")
    else:
        file.write_text(text.replace("---\n", f"---\n{told}", 1), encoding="utf-8")


def give_all(root: Path) -> None:
    """Give a project every field that is told, and fields that are told in part."""
    for field in sorted(TOLD):
        give(root, field, "Eerst gezegd, voor wie er langs kwam")
    edit(root / PROJECT, "kinds:\n", f"{PARTS}kinds:\n")


PARTS = """\
budget:
  amount: 250
  kind: granted
  note: Eerst voor hout
takeover:
  first_steps:
    - Eerst de buren vragen
  effort: light
"""
WITHIN = {
    "budget note": ("Eerst voor hout", "Nu voor verf"),
    "first step": ("Eerst de buren vragen", "Nu de buren vragen"),
    "day of a source": (
        "read: 2026-11-22",
        "read: 2026-11-22\n  - title: Nog een bron\n    read: 2026-11-25",
    ),
    "day of a review": ("kinds:\n", "reviewed: 2026-11-26\nkinds:\n"),
    "title of a source": ("over de boekentil", "over boekentillen"),
    "conditions": (
        "effort: light",
        "conditions:\n    - Een plek in de schaduw\n  effort: light",
    ),
}


def story(root: Path) -> None:
    with (root / PROJECT).open("a", encoding="utf-8") as file:
        file.write("\n\nEn nog een zin, met **nadruk**.\n")


@pytest.mark.parametrize("what", ["story", *sorted(TOLD), *WITHIN])
def test_other_words_are_followed(what, repository, tmp_path):
    """At once on the page; everywhere else as a whole build says, byte for byte."""
    give_all(repository)
    shown = preview(repository, tmp_path / "shown")
    reword(repository, what)
    followed = shown.follow()
    page = (shown.folder / f"projecten/{SLUG}/index.html").read_bytes()
    anew = preview(repository, tmp_path / "anew")

    assert followed
    assert page == (anew.folder / f"projecten/{SLUG}/index.html").read_bytes()
    assert whole(shown) == bytes_of(anew.folder)


def test_edits_add_up(shown, repository, tmp_path):
    """Two projects, one after the other and at once, there and back."""
    story(repository)
    first = shown.follow()
    give(repository, "title")
    edit(repository / OTHER, "summary: ", "summary: Kortom, ")
    second = shown.follow()
    edit(repository / OTHER, "summary: Kortom, ", "summary: ")
    third = shown.follow()

    assert (first, second, third) == (True, True, True)
    assert whole(shown) == bytes_of(preview(repository, tmp_path / "anew").folder)


def test_a_file_that_was_only_saved_again_changes_nothing(shown, repository):
    """Not even the time of a page."""
    page = shown.folder / f"projecten/{SLUG}/index.html"
    before = page.stat()
    os.utime(repository / PROJECT)

    assert shown.follow()
    assert page.stat() == before
    assert shown.behind == set()


MORE = {
    "kind": lambda root: edit(root / PROJECT, "  - boekentil\n", "  - gevelbank\n"),
    "broken": lambda root: edit(root / PROJECT, "kinds:", "kindes:"),
    "link": lambda root: (root / PROJECT).write_text(
        (root / PROJECT).read_text("utf-8")
        + "\n\n[bank](../gevelbank-dorpsstraat/index.md)\n",
        "utf-8",
    ),
    "gone": lambda root: (root / PROJECT).unlink(),
    "picture": lambda root: (root / PROJECT).with_name("los.jpg").touch(),
    "settings": lambda root: edit(
        root / "content/catalogue.yml", "Stad Voorbeeld", "Stad Anders"
    ),
    "configuration": lambda root: edit(
        root / "mkdocs.yml", "site_name: ", "site_name: x"
    ),
}


def headed(root: Path, project: str, text: str) -> None:
    """Put something under the story of a project."""
    with (root / project).open("a", encoding="utf-8") as file:
        file.write(f"\n\n{text}\n")


def test_another_heading_is_followed(repository, tmp_path):
    """It came, it changed, and it goes: nobody links to it."""
    shown = preview(repository, tmp_path / "shown")
    headed(repository, PROJECT, "## Nog een kop\n\nTekst.")
    came = shown.follow()
    edit(repository / PROJECT, "## Nog een kop", "## Een andere kop")
    changed = shown.follow()
    anew = preview(repository, tmp_path / "anew")

    assert (came, changed) == (True, True)
    assert whole(shown) == bytes_of(anew.folder)
    assert b'id="een-andere-kop"' in whole(shown)[f"projecten/{SLUG}/index.html"]


@pytest.mark.parametrize("before", ["## Een kop", "Geen kop"])
def test_a_heading_that_others_link_to_is_left(before, repository, tmp_path):
    """Whether it goes or comes."""
    headed(repository, PROJECT, f"{before}\n\nTekst.")
    headed(repository, OTHER, f"[Zie](../{SLUG}/index.md#een-kop).")
    shown = preview(repository, tmp_path / "shown")
    now = "## Een kop" if before == "Geen kop" else "## Twee koppen"
    edit(repository / PROJECT, before, now)

    assert not shown.follow()


@pytest.mark.parametrize("name", MORE)
def test_more_than_words_is_left_to_a_whole_build(name, shown, repository):
    """Whatever others rely on, and whatever is wrong."""
    before = bytes_of(shown.folder)
    MORE[name](repository)

    assert not shown.follow()
    assert bytes_of(shown.folder) == before


def test_what_was_said_of_a_project_is_said_where_it_stands_now(
    repository, tmp_path, caplog
):
    """Of a link to a heading that is not there, which moved down a line."""
    with (repository / PROJECT).open("a", encoding="utf-8") as file:
        file.write("\n\n[bank](../gevelbank-dorpsstraat/index.md#nergens)\n")
    shown = preview(repository, tmp_path / "shown")
    edit(repository / PROJECT, "\n\n[bank]", "\n\nKijk:\n[bank]")
    caplog.clear()
    followed = shown.follow()
    said = tuple(caplog.messages)
    caplog.clear()
    anew = preview(repository, tmp_path / "anew")

    assert followed
    assert shown.told == anew.told == said == tuple(caplog.messages)
    assert whole(shown) == bytes_of(anew.folder)


def test_what_was_said_of_a_file_beside_it_is_no_hindrance(repository, tmp_path):
    """It does not rest on words."""
    (repository / PROJECT).with_name("los.txt").touch()
    shown = preview(repository, tmp_path / "shown")
    story(repository)

    assert shown.told
    assert shown.follow()


def reword(root: Path, what: str) -> None:
    """Give a project another story, or other words in a field."""
    if what == "story":
        story(root)
    elif what in WITHIN:
        edit(root / PROJECT, *WITHIN[what])
    else:
        give(root, what)


def bilingual(root: Path) -> None:
    """Show the catalogue in English too."""
    edit(
        root / "content/catalogue.yml",
        "language: nl\n",
        "language: nl\nlanguages:\n  - nl\n  - en\n",
    )


@pytest.mark.parametrize("what", ["story", "title"])
def test_other_words_show_in_every_language(what, repository, tmp_path):
    """Where they are not translated, the original is shown there too."""
    bilingual(repository)
    shown = preview(repository, tmp_path / "shown")
    reword(repository, what)
    followed = shown.follow()
    anew = preview(repository, tmp_path / "anew")

    assert followed
    assert whole(shown) == bytes_of(anew.folder)
    assert (anew.folder / f"en/projecten/{SLUG}/index.html").is_file()


ENGLISH = """\
---
title: Book exchange
---

A story of its own.
"""


def in_english(root: Path, text: str = ENGLISH) -> None:
    """Translate a project into English."""
    bilingual(root)
    file = (root / PROJECT).with_name("index.en.md")
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("what", ["story", "title", "summary"])
def test_words_of_a_translated_project_are_followed(what, repository, tmp_path):
    """What is not translated shows in the other language too."""
    in_english(repository)
    shown = preview(repository, tmp_path / "shown")
    reword(repository, what)
    followed = shown.follow()
    anew = preview(repository, tmp_path / "anew")

    assert followed
    assert whole(shown) == bytes_of(anew.folder)


def test_a_translation_that_says_more_than_its_original_is_told(repository, tmp_path):
    """A field goes that was translated."""
    give(repository, "upkeep")
    in_english(repository, "---\ntitle: Book exchange\nupkeep: By hand\n---\n")
    shown = preview(repository, tmp_path / "shown")
    edit(repository / PROJECT, "upkeep: Nieuw gezegd, voor wie er langs komt\n", "")
    followed = shown.follow()
    anew = preview(repository, tmp_path / "anew")

    assert followed
    assert [line.partition(" ")[0] for line in shown.told] == [
        f"content/projects/{SLUG}/index.en.md:3:9:"
    ]
    assert shown.told == anew.told
    assert whole(shown) == bytes_of(anew.folder)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH.replace("Book exchange", "Books"),
        ENGLISH.replace("its own", "another kind"),
        ENGLISH.replace("title: Book exchange", "summary: Books that go from hand to."),
    ],
    ids=["title", "story", "other field"],
)
def test_other_words_of_a_translation_are_followed(text, repository, tmp_path):
    """In its language alone; what it does not say any more, the original says."""
    in_english(repository)
    shown = preview(repository, tmp_path / "shown")
    (repository / PROJECT).with_name("index.en.md").write_text(text, encoding="utf-8")
    followed = shown.follow()
    anew = preview(repository, tmp_path / "anew")

    assert followed
    assert whole(shown) == bytes_of(anew.folder)


def test_a_translation_that_comes_or_goes_is_left(repository, tmp_path):
    """Every page of the project then leads to another language, or to none."""
    bilingual(repository)
    before = preview(repository, tmp_path / "before")
    file = (repository / PROJECT).with_name("index.en.md")
    file.write_text(ENGLISH, encoding="utf-8")
    came = before.follow()
    after = preview(repository, tmp_path / "after")
    file.unlink()
    went = after.follow()

    assert (came, went) == (False, False)
