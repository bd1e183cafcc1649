"""Answers → the files of a repository with a catalogue in it.

The sample lies beside this module as files in Dutch with marks (`§{title}`); what an
answer puts in their place is written as the file's own language wants it, so that no
title can break a file. A name that begins with `dot-` is that of a hidden file: under
its own name git and the forge would mind it here.
"""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable
from string import Template

from generator import __version__
from generator.catalogue.model.choices import ForgeKind
from generator.editing.adoption.answers import Answers
from generator.editing.adoption.tongues import DUTCH, Tongue, tongue
from generator.editing.emit import scalar

SAMPLE = importlib.resources.files(__package__) / "sample"
HIDDEN = "dot-"
FICTION = "Voorbeelddorp", "voorbeelddorp"  # the municipality of the samples
SUMMARY = (
    "Projecten van bewoners uit §{place} die hun straat of buurt mooier en warmer"
    " maken. Met verzonnen voorbeelden, om te beginnen."
)
ABOUT = "Over §{title}"
FICTION_SUMMARY = "Een verzonnen dorp, waar de voorbeelden zich afspelen."
DICTIONARY = " hunspell hunspell-nl"  # the packages of the spelling check: Dutch only
FORGES = {".github/": ForgeKind.GITHUB, ".gitlab-ci.yml": ForgeKind.GITLAB}
SIGNS = re.compile(r"([\\`*_\[\]<>#|&~!])")  # that mean something in Markdown
LATER = (
    "Zet de map in een bewaarplaats bij GitHub of GitLab en noem haar in"
    " `content/catalogue.yml`:\n\n"
    "```yaml\nforge:\n  kind: github\n"
    "  repository: https://github.com/stad/catalogus\n```\n\n"
    "Daarna staat het formulier voor de redactie op `/admin`, en leidt elke pagina naar"
    " haar tekst. `.github/` en `.gitlab-ci.yml` kijken voorstellen na en zetten de"
    " site op het web. Zet het adres van de site als `site_url` in `mkdocs.yml`."
)
PUSHED = (
    "Zet de map in de bewaarplaats:\n\n```sh\ngit add --all\n"
    'git commit --message "Begin"\ngit remote add origin §{repository}\n'
    "git push --set-upstream origin main\n```\n\n"
)
KNOWN = {
    ForgeKind.GITHUB: (
        f"{PUSHED}Kies daar eenmalig bij *Settings*, *Pages* de bron *GitHub Actions*."
        " Wat op de hoofdtak komt, wordt nagekeken en op het web gezet; een voorstel"
        " krijgt een verslag en een voorbeeld. Het formulier voor de redactie staat op"
        " `/admin`."
    ),
    ForgeKind.GITLAB: (
        f"{PUSHED}Wat op de hoofdtak komt, wordt nagekeken en op het web gezet; een"
        " voorstel krijgt een verslag en een voorbeeld. Het formulier voor de redactie"
        " staat op `/admin`; maak in GitLab een *Application* zonder geheim en zet haar"
        " nummer als `app_id` in `content/catalogue.yml`."
    ),
}


class Marked(Template):
    """A text with marks such as `§{title}`; no file of a forge has that sign."""

    delimiter = "§"


@dataclass(frozen=True, slots=True)
class New:
    """A file of the new repository: its path there, and what it holds."""

    path: str
    text: str


def files(answers: Answers, today: date) -> Iterator[New]:
    """Yield every file of the repository, by path.

    Args:
        answers: what the city says.
        today: the date of the samples.
    """
    spoken = tongue(answers.language)
    values = _values(answers, spoken, today)
    for path, file in sorted(_walk(SAMPLE, "")):
        forge = next(
            (one for name, one in FORGES.items() if path.startswith(name)), None
        )
        if forge and answers.forge and forge is not answers.forge:
            continue
        text = spoken.file(path, file.read_text("utf-8"))
        yield New(spoken.path(path), Marked(text).substitute(values))


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = entry.name
        if name.startswith(HIDDEN):
            name = f".{name.removeprefix(HIDDEN)}"
        path = f"{above}{name}"
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        else:
            yield path, entry


def _values(answers: Answers, spoken: Tongue, today: date) -> dict[str, str]:
    """What stands in place of the marks, as the language of the file wants it."""

    def filled(text: str, **named: str) -> str:
        return Marked(spoken.text(text)).substitute(named)

    summary = filled(SUMMARY, place=answers.municipality)
    return {
        "branch": "main",
        "forge": _forge(answers),
        "language": spoken.language,
        "municipalities": _municipalities(answers, spoken),
        "municipality_text": literal(answers.municipality),
        "over": scalar(filled(ABOUT, title=answers.title)),
        "publisher": scalar(answers.publisher),
        "publisher_text": literal(answers.publisher.rstrip(".")),
        "publishing": filled(_publishing(answers), repository=answers.repository),
        "site_url": f"site_url: {scalar(answers.site_url)}\n"
        if answers.site_url
        else "",
        "spelling": DICTIONARY if spoken.language == DUTCH else "",
        "summary": scalar(summary),
        "title": scalar(answers.title),
        "title_text": literal(answers.title),
        "today": today.isoformat(),
        "version": __version__,
        "year": str(today.year),
    }


def _forge(answers: Answers) -> str:
    if not answers.forge or not answers.repository:
        return ""
    return (
        f"forge:\n  kind: {answers.forge.value}\n"
        f"  repository: {scalar(answers.repository)}\n"
    )


def _municipalities(answers: Answers, spoken: Tongue) -> str:
    title, slug = map(spoken.text, FICTION)
    own = f"  - slug: {answers.slug}\n    title: {scalar(answers.municipality)}\n"
    fiction = (
        f"  - slug: {slug}\n    title: {title}\n"
        f"    summary: {scalar(spoken.text(FICTION_SUMMARY))}\n"
    )
    return fiction if answers.slug == slug else own + fiction


def _publishing(answers: Answers) -> str:
    if not answers.forge or not answers.repository:
        return LATER
    return KNOWN[answers.forge]


def literal(text: str) -> str:
    """Return a text as Markdown shows it unchanged, on one line."""
    return SIGNS.sub(r"\\\1", " ".join(text.split()))
