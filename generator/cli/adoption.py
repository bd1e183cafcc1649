"""`buurtboek new catalogue`: asks a few questions and makes a whole repository.

On a terminal it asks; whatever an option says is not asked. Elsewhere, and with
`--yes`, a default holds for what no option says.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.catalogue.load import load
from generator.catalogue.model.choices import ForgeKind
from generator.catalogue.problems import errors
from generator.cli.console import Setting, note, show_problems
from generator.cli.failure import Failure
from generator.editing import changes
from generator.editing.adoption import repository
from generator.editing.adoption.answers import (
    Answers,
    forge_of,
    offered_title,
    site_of,
    title_of,
)
from generator.editing.adoption.tongues import DUTCH, languages
from generator.storage import files, publish
from generator.wording.messages import N_, Message, Translate, message

LATER = "later"
FORGES = (*(kind.value for kind in ForgeKind), LATER)


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "catalogue",
        short_help=_("Begin a catalogue for another city."),
        help=_(
            "Begin a catalogue in FOLDER, which does not exist yet: content with"
            " invented projects that say so, a brochure, a README with two commands"
            " and what GitHub or GitLab must know to check proposals and publish the"
            " site. “buurtboek build” works in it at once. On a terminal you are asked"
            " for what no option says."
        ),
    )
    @click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
    @click.option(
        "--language",
        type=click.Choice(languages()),
        help=_("Language that the catalogue is written in (default: nl)."),
    )
    @click.option("--title", metavar="TEXT", help=_("Title of the catalogue."))
    @click.option("--municipality", metavar="TEXT", help=_("Name of the municipality."))
    @click.option("--publisher", metavar="TEXT", help=_("Who publishes the catalogue."))
    @click.option(
        "--repository",
        metavar="URL",
        help=_("Web address of the repository's page at GitHub or GitLab."),
    )
    @click.option(
        "--forge",
        type=click.Choice(FORGES),
        help=_("Where the repository stands (default: what its address says)."),
    )
    @click.option(
        "--site-url",
        metavar="URL",
        help=_("Where the site will stand (default: what GitHub makes of it)."),
    )
    @click.option(
        "--yes", is_flag=True, help=_("Ask nothing: take the defaults for the rest.")
    )
    @click.pass_obj
    def catalogue(
        setting: Setting,
        folder: Path,
        language: str | None,
        title: str | None,
        municipality: str | None,
        publisher: str | None,
        repository: str | None,
        forge: str | None,
        site_url: str | None,
        yes: bool,
    ) -> None:
        target = setting.root / folder
        if os.path.lexists(target) and not _is_empty(target):
            raise Failure(
                message(
                    N_("{folder} holds something already. Choose another folder."),
                    folder=folder,
                )
            )
        ask = _Asking(setting, is_asked=sys.stdin.isatty() and not yes)
        name = title_of(target.resolve().name)
        language = language or ask(
            N_("Which language is it written in?"), DUTCH, languages()
        )
        municipality = municipality or ask(N_("Which municipality is it of?"), name)
        title = title or ask(
            N_("What is the catalogue called?"), offered_title(municipality, language)
        )
        publisher = publisher or ask(N_("Who publishes it?"), municipality)
        if repository is None and forge != LATER:
            repository = ask(
                N_("Web address of its repository (nothing if it has none yet)"), ""
            )
        kind = _kind(forge, repository or "", ask)
        where = site_url or site_of(repository or "")
        answers = Answers(
            *(title, municipality, publisher, repository or "", kind, where, language)
        )
        _make(target, answers, setting)
        click.echo(str(folder))
        _tell(folder, answers, setting)

    return catalogue


class _Asking:
    """Asks a question on a terminal; elsewhere the default is the answer."""

    def __init__(self, setting: Setting, *, is_asked: bool) -> None:
        self._setting = setting
        self._is_asked = is_asked

    def __call__(self, question: str, default: str, choices: Sequence[str] = ()) -> str:
        """Return the answer to a question.

        Args:
            question: in English, to be translated.
            default: what an empty answer means.
            choices: what may be answered; by itself anything.
        """
        if not self._is_asked:
            return default
        said = self._setting.say(message(question))
        kind = click.Choice(choices) if choices else None
        return str(click.prompt(said, default=default, err=True, type=kind)).strip()


def _kind(forge: str | None, repository: str, ask: _Asking) -> ForgeKind | None:
    """Return the kind of forge, asked only where the address does not say it.

    Raises:
        Failure: there is an address, and nothing says of which kind it is.
    """
    if forge not in {None, LATER}:
        return ForgeKind(forge)
    if not repository or forge == LATER:
        return None
    known = forge_of(repository)
    if known:
        return known
    said = ask(N_("Is that GitHub or GitLab?"), "").lower()
    if said not in set(ForgeKind):
        raise Failure(
            message(
                N_("Say what {repository} is: --forge github or --forge gitlab."),
                repository=repository,
            )
        )
    return ForgeKind(said)


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _make(target: Path, answers: Answers, setting: Setting) -> None:
    """Write the repository, whole or not at all.

    Raises:
        Failure: an answer cannot stand in a catalogue; nothing was written.
    """
    today = datetime.now(UTC).date()  # the one thing here that the day decides
    target.parent.mkdir(parents=True, exist_ok=True)
    with publish.stage(target) as stage:
        for new in repository.files(answers, today):
            files.write(stage, new.path, new.text)
        if wrong := errors(load(stage).problems):
            show_problems(wrong, setting)
            raise Failure(
                message(
                    N_("Nothing was written: an answer cannot be used as it stands.")
                )
            )
    changes.begin(target)


def _tell(folder: Path, answers: Answers, setting: Setting) -> None:
    """Say what was taken for granted, and what comes next."""
    told: list[Message] = [
        message(
            N_("“{title}”, of {municipality}, published by {publisher}."),
            title=answers.title,
            municipality=answers.municipality,
            publisher=answers.publisher,
        ),
        message(
            N_("Next: cd {folder} && buurtboek build. README.md says the rest."),
            folder=folder,
        ),
    ]
    for text in told:
        note(text, setting)
