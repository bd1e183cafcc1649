"""A new repository is sound, says that it is a sample, and fits its forge."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
import yaml

from generator import __version__
from generator.catalogue.collections import content_files
from generator.catalogue.load import load, sound
from generator.catalogue.model.choices import ForgeKind
from generator.catalogue.reading import rereader
from generator.cli.main import commands
from generator.editing.adoption.answers import Answers
from generator.editing.adoption.repository import files
from generator.editing.adoption.tongues import languages
from generator.editing.canonical import rewrite
from generator.editing.checks import questions

TODAY = date(2026, 11, 27)
PLAIN = Answers("Buren maken Deinze", "Deinze", "Stad Deinze")
ODD = Answers(
    "Café ’t *Krökske*: 50% 'méér' \"groen\" #1",
    "- [Stad]: ${x} §{title} \\",
    "{Stad} & buren < 100",
    "https://git.voorbeeld.example/stad/boek",
    ForgeKind.GITLAB,
    "https://boek.voorbeeld.example/",
)


def write(answers, root):
    for new in files(answers, TODAY):
        file = root / new.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(new.text, encoding="utf-8")
    return root


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("answers", [PLAIN, ODD], ids=["plain", "odd"])
def test_a_new_catalogue_is_sound_and_stands_as_the_form_writes_it(
    answers, language, tmp_path
):
    """Whatever a city is called or speaks, nothing is to be mended or written anew."""
    root = write(replace(answers, language=language), tmp_path)

    catalogue, problems = sound(root)

    assert [str(one) for one in problems] == []
    assert catalogue.settings.title == answers.title
    assert catalogue.settings.language == language
    assert catalogue.settings.publisher.name == answers.publisher
    assert answers.municipality in {
        one.title for one in catalogue.settings.municipalities
    }
    found, _ = content_files(root)
    assert [one.path for one in map(rewrite, found) if not one.is_canonical] == []


@pytest.mark.parametrize(
    ("language", "example", "invented"),
    [
        ("nl", "Voorbeeld: ", "verzonnen"),
        ("en", "Example: ", "invented"),
        ("fr", "Exemple : ", "inventé"),
        ("de", "Beispiel: ", "erfunden"),
    ],
)
def test_a_sample_says_that_it_is_invented(language, example, invented, tmp_path):
    """In its title, its summary, its note and in place of a source; nobody is real."""
    catalogue, _ = sound(write(replace(PLAIN, language=language), tmp_path))

    assert len(catalogue.projects) >= 6
    (village,) = {one.fields.municipality for one in catalogue.projects.values()}
    assert village.startswith(example.split()[0].lower().rstrip(":"))
    for slug, project in catalogue.projects.items():
        fields = project.fields
        assert slug.startswith(village[:7])
        assert fields.title.startswith(example)
        assert invented in fields.summary
        assert invented in fields.note
        assert [invented in one.title.lower() for one in fields.sources] == [True]
        assert not fields.contact
        assert not any(one.url for one in fields.sources)


def test_the_sample_shows_what_there_is(tmp_path):
    """Programme, phases, tracks, a brochure of the samples, and a drawing for each."""
    catalogue, _ = sound(write(PLAIN, tmp_path))

    assert catalogue.programmes
    assert len(catalogue.phases) == 3
    (brochure,) = catalogue.brochures.values()
    assert brochure.fields.select.municipalities == ["voorbeelddorp"]
    assert len(catalogue.used["kind"]) > 5


@pytest.mark.parametrize(
    ("forge", "expected"),
    [
        (ForgeKind.GITHUB, {".github"}),
        (ForgeKind.GITLAB, {".gitlab-ci.yml"}),
        (None, {".github", ".gitlab-ci.yml"}),
    ],
)
def test_a_repository_has_the_files_of_its_own_forge(forge, expected, tmp_path):
    """Where it is not known yet, of both: one of them is simply not read."""
    answers = Answers("Boek", "Stad", "Stad", "https://x.example/a/b", forge)
    write(answers, tmp_path)

    there = {one.name for one in tmp_path.iterdir()}

    assert there & {".github", ".gitlab-ci.yml"} == expected
    settings = load(tmp_path).catalogue.settings
    assert (settings.forge and settings.forge.kind) == forge


def test_the_forges_understand_their_files_and_run_nothing_of_strangers(tmp_path):
    """By the schemas that check-jsonschema ships; no secrets, no right to write."""
    root = write(PLAIN, tmp_path)
    workflows = sorted((root / ".github/workflows").glob("*.yml"))
    gitlab = root / ".gitlab-ci.yml"
    for schema, given in (
        ("vendor.github-workflows", [*map(str, workflows)]),
        ("vendor.gitlab-ci", ["--data-transform", "gitlab-ci", str(gitlab)]),
    ):
        done = subprocess.run(
            [
                *(sys.executable, "-m", "check_jsonschema"),
                *("--builtin-schema", schema, *given),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    for file in workflows:
        text = file.read_text("utf-8")
        flow = yaml.load(text, Loader=yaml.BaseLoader)
        assert flow["permissions"] == {"contents": "read"}
        assert "pull_request_target" not in flow["on"]
        assert "secrets." not in text
        assert text.count("actions/checkout@") == text.count(
            "persist-credentials: false"
        )


def test_every_command_that_its_files_name_exists(tmp_path):
    """Of workflows, Makefile and README: the command and each of its options."""
    root = write(PLAIN, tmp_path)
    known = commands("nl").commands
    text = "\n".join(
        file.read_text("utf-8")
        for file in sorted(root.rglob("*"))
        if file.is_file() and "content" not in file.parts
    )

    used = re.findall(r"(?:\.venv/bin|\$\(BIN\))/buurtboek (\w+)([^|>&\n`]*)", text)

    assert len(used) > 10
    for name, rest in used:
        options = {one for parameter in known[name].params for one in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= options, (name, rest)
    made = (root / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", made, re.MULTILINE))
    assert (
        set(re.findall(r"(?:^|run: |- )make ([a-z]+)$", text, re.MULTILINE)) <= targets
    )


@pytest.mark.parametrize("language", languages())
def test_its_own_files_speak_the_language_of_the_catalogue(language, tmp_path):
    """README, Makefile and workflows; MkDocs and the spelling check follow."""
    root = write(replace(PLAIN, language=language), tmp_path)

    dutch = "nagekeken", "brochures te", "voorstel", "hoofdtak", "Klaarzetten"
    told = {
        one.relative_to(root).as_posix(): one.read_text("utf-8")
        for one in root.rglob("*")
        if one.is_file()
    }
    found = [name for name, text in told.items() if any(one in text for one in dutch)]
    assert (found == []) is (language != "nl")
    assert f"language: {language}\n" in told["mkdocs.yml"]
    for name in (".github/workflows/proposal.yml", ".gitlab-ci.yml"):
        assert ("hunspell-nl" in told[name]) is (language == "nl")


def test_the_generator_is_pinned(tmp_path):
    """A new version is the city's own step, never a surprise."""
    text = (write(PLAIN, tmp_path) / "requirements.txt").read_text("utf-8")

    assert f"buurtboek=={__version__}\n" in text


@pytest.mark.parametrize("language", languages())
def test_its_own_search_questions_find_their_answer(language, tmp_path):
    root = write(replace(PLAIN, language=language), tmp_path)
    catalogue, _ = sound(root)

    assert list(questions.check(catalogue, rereader(root))) == []
