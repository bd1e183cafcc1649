"""Each change of shape, on content as it stood before it."""

from __future__ import annotations

import shutil

import pytest

from generator.catalogue.load import sound
from generator.catalogue.problems import ContentError
from generator.catalogue.versions import NEWEST
from generator.editing.migration.migrate import plan
from generator.editing.migration.steps import STEPS
from generator.storage.together import write_together
from tests.repository import BASE

REPOSITORY = "repository: https://github.com/stad/wijken\n"


@pytest.fixture
def older(tmp_path):
    """Return a catalogue as one was before there were formats, with comments in it."""
    root = tmp_path / "older"
    shutil.copytree(BASE, root)
    file = root / "content/catalogue.yml"
    text = file.read_text("utf-8")
    text = f"# Van de dienst wijken.\n{text}"
    text = text.replace(
        "tracks:\n", f"# Bij de dienst.\n{REPOSITORY}# De luiken.\ntracks:\n", 1
    )
    file.write_text(text, encoding="utf-8")
    return root


def write(found, root):
    write_together(
        root, {path.as_posix(): text.encode() for path, text in found.files.items()}
    )


def test_older_content_is_refused_with_what_mends_it(older):
    """Whoever upgrades reads the name of the command, on the line of the old field."""
    with pytest.raises(ContentError) as refused:
        sound(older)

    (problem,) = refused.value.problems
    assert problem.code == "unknown-field"
    assert "buurtboek migrate" in problem.say("nl")


def test_older_content_builds_after_it_is_migrated(older):
    """The forge is known, every comment stands, and no other line changed."""
    before = (older / "content/catalogue.yml").read_text("utf-8")

    found = plan(older)
    write(found, older)

    assert found.left == ()
    assert (found.before, found.after) == (0, NEWEST)
    catalogue, _ = sound(older)
    assert catalogue.settings.forge.kind.value == "github"
    assert catalogue.settings.forge.repository == "https://github.com/stad/wijken"
    after = (older / "content/catalogue.yml").read_text("utf-8")
    assert after == (
        before.replace(REPOSITORY, f"forge:\n  kind: github\n  {REPOSITORY}")
        + f"format: {NEWEST}\n"
    )
    assert plan(older).is_done


def test_a_forge_that_cannot_be_told_is_left_to_a_person(older):
    """Nothing is guessed; the format rises when nothing is left."""
    file = older / "content/catalogue.yml"
    text = file.read_text("utf-8").replace(
        "https://github.com/", "https://git.example/"
    )
    file.write_text(text, encoding="utf-8")

    found = plan(older)

    assert found.files == {}
    (left,) = found.left
    assert (
        left.at.line
        == text.split("\n").index(
            next(line for line in text.split("\n") if line.startswith("repository"))
        )
        + 1
    )
    assert found.after == found.before


def test_a_page_that_became_fields_is_named(older):
    """Its words are a person's; what can be done besides, is."""
    page = older / "content/pages/toegankelijkheid.md"
    page.write_text("---\ntitle: Toegankelijkheid\n---\n\nTekst.\n", encoding="utf-8")

    found = plan(older)

    assert [one.at.path.name for one in found.left] == ["toegankelijkheid.md"]
    assert "accessibility.yml" in found.left[0].say("nl")
    assert found.after == 0
    write(found, older)
    page.unlink()
    again = plan(older)
    assert again.after == NEWEST
    write(again, older)
    sound(older)


def test_the_steps_lead_to_the_newest_format():
    """Each number has a step, so that the newest is never a promise."""
    assert {step.to for step in STEPS} == set(range(1, NEWEST + 1))
