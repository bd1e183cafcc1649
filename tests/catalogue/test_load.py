from __future__ import annotations

import pytest

from generator.catalogue.load import load, sound
from generator.catalogue.problems import ContentError, errors
from tests.repository import BASE


def edit(root, name, old, new):
    file = root / "content" / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


BANK = "projects/gevelbank-dorpsstraat/index.md"


def test_sound_content_is_loaded_whole_and_in_order():
    catalogue, problems = sound(BASE)

    assert problems == ()
    assert list(catalogue.projects) == [
        "boekentil-kerkplein",
        "buurtfeest-molenwijk",
        "gevelbank-dorpsstraat",
    ]
    assert list(catalogue.phases) == ["voorbereiden", "kiezen"]
    assert list(catalogue.programmes) == ["buurtgeld", "wijkbudget"]
    assert list(catalogue.pages) == ["over", "index"]
    bank = catalogue.projects["gevelbank-dorpsstraat"]
    assert bank.fields.budget.amount == 750
    assert "picture:bank.png" in bank.story.html


def test_loading_twice_gives_the_same():
    assert load(BASE) == load(BASE)


def test_a_broken_project_is_left_out_and_the_others_stay(root):
    """A preview shows what is sound; whoever publishes gets nothing."""
    edit(root, BANK, "title:", "titel:")

    loaded = load(root)

    assert list(loaded.catalogue.projects) == [
        "boekentil-kerkplein",
        "buurtfeest-molenwijk",
    ]
    assert [problem.code for problem in loaded.problems] == ["unknown-field"]
    with pytest.raises(ContentError) as caught:
        sound(root)
    assert caught.value.problems == loaded.problems


def test_without_settings_there_is_no_catalogue(root):
    edit(root, "catalogue.yml", "tagline:", "slogan:")

    assert load(root).catalogue is None


def test_a_warning_keeps_nothing_back(root):
    (root / "content/projects/boekentil-kerkplein/extra.jpg").touch()

    catalogue, problems = sound(root)

    assert len(catalogue.projects) == 3
    assert errors(problems) == ()
    assert [problem.code for problem in problems] == ["stray-file"]


def test_a_story_with_a_mistake_breaks_its_project(root):
    edit(root, BANK, "Een bank tegen de gevel. ", "Een <b>bank</b>. ")

    assert "gevelbank-dorpsstraat" not in load(root).catalogue.projects


def test_every_file_with_a_mistake_is_reported_at_once(root):
    edit(root, BANK, "read: 2026-11-22", "read: gisteren")
    edit(root, "pages/over.md", "order: 9", "order: laatst")
    edit(root, "brochures/alles.yml", "select: {}", "select:\n  kinds:\n    - weg")
    edit(root, "catalogue.yml", "language: nl", "language: vls")

    found = {str(problem.at.path): problem.code for problem in load(root).problems}

    assert found == {
        "content/brochures/alles.yml": "unknown-reference",
        "content/catalogue.yml": "unknown-choice",
        "content/pages/over.md": "number",
        "content/projects/gevelbank-dorpsstraat/index.md": "day",
    }


@pytest.mark.parametrize("name", ["content", "content/projects", "content/pages"])
def test_no_folder_of_the_content_is_a_link(root, name):
    """A pull request could point one at any folder of the machine that builds."""
    (root / name).rename(root / "elders")
    (root / name).symlink_to(root / "elders")

    problems = load(root).problems

    assert ("symbolic-link", name) in [(one.code, str(one.at.path)) for one in problems]


def test_places_do_not_depend_on_where_the_command_runs(root, monkeypatch):
    edit(root, BANK, "title:", "titel:")
    from_afar = load(root).problems
    monkeypatch.chdir(root / "content")

    assert load(root).problems == from_afar
    assert str(from_afar[0].at) == f"content/{BANK}:2:1"
