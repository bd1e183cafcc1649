"""The sample says the same in every language: the same files, the same facts."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.catalogue.model.choices import ForgeKind
from generator.editing.adoption.answers import Answers, offered_title
from generator.editing.adoption.repository import files
from generator.editing.adoption.tongues import DUTCH, languages, texts, tongue

OTHERS = languages()[1:]
TODAY = date(2026, 11, 27)
SYNONYMS = re.compile(r"^    (?:nl|en|fr):\n(?:      - .*\n)+", re.MULTILINE)
# What stands the same in every language: codes, numbers, names of licences, and words
# that happen to be the same.
SAME = re.compile(
    r"[a-z0-9][\w.-]*|(?:lente|zomer|herfst|winter) \d{4}|CC BY 4\.0|§\{\w+\}\.?|\W*"
    r"|\d.*|Colophon|Privacy|Kunst"
)


def written(language: str, forge: ForgeKind | None = None) -> dict[str, str]:
    """Return the text of every file by its path."""
    repository = "https://x.example/a/b" if forge else ""
    answers = Answers("boek", "namen", "stad", repository, forge, "", language)
    return {one.path: one.text for one in files(answers, TODAY)}


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_the_sample_is_there(language):
    """No line of content is left in Dutch: what is the same is a code or a name."""
    own, spoken = written(language), tongue(language)
    left = []
    for path, text in written(DUTCH).items():
        if not path.startswith("content/"):
            continue
        mine = SYNONYMS.sub("", own[spoken.path(path)]).split("\n")
        for line, said in zip(SYNONYMS.sub("", text).split("\n"), mine, strict=True):
            *_, (_, value, _) = texts(line)
            if line == said and not SAME.fullmatch(value.strip(":")):
                left.append(f"{path}: {line}")

    assert left == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_the_same_texts(language):
    """A text added for one language is a text of all; marks stay, names are slugs."""
    said = tongue(language).said

    assert list(said) == list(tongue(OTHERS[0]).said)
    marks = re.compile(r"§\{\w+\}")
    for dutch, own in said.items():
        assert own.strip() == own != ""
        assert sorted(marks.findall(dutch)) == sorted(marks.findall(own)), dutch
    names = [own for dutch, own in said.items() if re.fullmatch("[a-z-]+", dutch)]
    assert all(re.fullmatch("[a-z-]+", one) for one in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_that_is_translated_stands_in_the_sample(language):
    """A sentence that the sample no longer says is dropped from every language."""
    kinds = (written(DUTCH, one) for one in (None, *ForgeKind))
    dutch = "\n".join(f"{path}\n{text}" for one in kinds for path, text in one.items())
    said = tongue(language).said
    marked = [one for one in said if "§" not in one]
    gone = [one for one in marked if one.replace("'", "''") not in dutch]

    assert [one for one in gone if one not in dutch] == []
    assert len(said) - len(marked) < 10


@pytest.mark.parametrize("language", OTHERS)
def test_what_belongs_together_is_the_same_in_every_language(language):
    """Slugs of the vocabulary and synonyms stay: drawings and regions know them."""
    kept = re.compile(r"^  - slug: [a-z-]+$|^      - .+$", re.MULTILINE)
    dutch, own = (
        kept.findall(written(one)["content/catalogue.yml"]) for one in (DUTCH, language)
    )

    changed = [one for one, other in zip(dutch, own, strict=True) if one != other]
    assert [one.split()[-1] for one in changed] == [
        "voorbeelddorp",
        "voorbeeldwijk",
        "molenhoek",
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("  - title: 'Voorbeeld: een ''bank'' '", "Voorbeeld: een 'bank' "),
        ("## Waarom hier?", "Waarom hier?"),
        ("check: setup  ## Kijk alle teksten na", "Kijk alle teksten na"),
        ("\t    echo 'Op Debian en Ubuntu:'; \\", "Op Debian en Ubuntu:"),
        ("Een tafel: van dertig meter.", "Een tafel: van dertig meter."),
    ],
)
def test_a_text_is_found_behind_what_begins_a_line(line, text):
    assert text in [found for _, found, _ in texts(line)]


def test_a_title_is_offered_in_the_language():
    assert offered_title("Namen", "nl") == "Buren maken Namen"
    assert offered_title("Namur", "fr") == "Les voisins font Namur"
