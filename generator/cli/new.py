"""`buurtboek new`: a valid start for new content, a translation, a whole catalogue."""

from __future__ import annotations

from datetime import UTC, datetime
from difflib import get_close_matches

import click

from generator.catalogue.load import load
from generator.catalogue.problems import ContentError
from generator.cli import adoption
from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.editing import start, translating
from generator.wording.messages import N_, Translate, message

KINDS = {
    "project": N_("Begin a project."),
    "phase": N_("Begin a phase."),
    "brochure": N_("Begin a brochure."),
    "walk": N_("Begin a walk."),
}


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.group(
        "new",
        short_help=_("Begin new content, a translation or a catalogue."),
        help=_(
            "Begin a project, a phase, a brochure or a walk: write a file that passes"
            " every check and asks for what only you know. Or begin the translation of"
            " a text, or a whole catalogue for another city."
        ),
    )
    def new() -> None:
        pass

    new.subcommand_metavar = _("WHAT …")
    for kind, said in KINDS.items():
        new.add_command(_content(kind, said, _))
    new.add_command(_translation(_))
    new.add_command(adoption.command(_))
    return new


def _translation(_: Translate) -> click.Command:
    """Return the command that begins a translation."""

    @click.command(
        "translation",
        short_help=_("Begin a translation."),
        help=_(
            "Begin a translation: write a file with everything that is to be"
            " translated, each under its original. It passes every check; what you"
            " leave empty stays in the original language. NAME is that of a project,"
            " phase, programme, walk or page, “catalogue” for the settings and lists,"
            " or the path of a file; LANGUAGE is “en”, “fr”, “de” or “nl”, and one of"
            " “languages” in content/catalogue.yml."
        ),
    )
    @click.argument("name")
    @click.argument("language")
    @click.pass_obj
    def translation(setting: Setting, name: str, language: str) -> None:
        _begin_translation(setting, name, language)

    return translation


def _content(kind: str, said: str, _: Translate) -> click.Command:
    """Return the command that begins one kind of content."""

    @click.command(
        kind,
        short_help=_(said),
        help=_(said)
        + " "
        + _(
            "The file passes every check and asks for what only you know. NAME is the"
            " title, in quotes."
        ),
    )
    @click.argument("name")
    @click.pass_obj
    def content(setting: Setting, name: str) -> None:
        begin(setting, kind, name)

    return content


def begin(setting: Setting, kind: str, name: str) -> None:
    """Write the start of a piece of content, and print where it stands.

    Raises:
        ContentError: the settings of the catalogue cannot be read.
        Failure: no file can be made of this name.
    """
    loaded = load(setting.root)
    if loaded.catalogue is None:
        raise ContentError(loaded.problems)
    today = datetime.now(UTC).date()  # the one thing here that the day decides
    try:
        made = start.new(kind, name, loaded.catalogue, today, setting.root)
    except start.Taken as taken:
        raise Failure(
            message(
                N_("{file} exists already. Choose another title, or edit it."),
                file=taken.path,
            )
        ) from None
    except start.NoStops:
        raise Failure(
            message(
                N_(
                    "A walk needs two realised projects whose street is known;"
                    " there are fewer."
                )
            )
        ) from None
    except start.NoName:
        raise Failure(
            message(
                N_("“{title}” has no letter or digit to name a file by."),
                title=name,
            )
        ) from None
    _write(setting, made)


def _begin_translation(setting: Setting, name: str, language: str) -> None:
    """Write the start of a translation, and print where it stands.

    Raises:
        ContentError: the settings of the catalogue cannot be read.
        Failure: this cannot be translated into that language, or is already.
    """
    loaded = load(setting.root)
    if loaded.catalogue is None:
        raise ContentError(loaded.problems)
    catalogue = loaded.catalogue
    if language not in catalogue.settings.others:
        raise Failure(
            message(
                N_(
                    "The catalogue is not translated into “{language}”: name it in"
                    " “languages” in content/catalogue.yml first. Known are: {known}."
                ),
                language=language,
                known=", ".join(catalogue.settings.others) or "–",
            )
        )
    meant = translating.named_so(name, catalogue)
    if not meant:
        near = get_close_matches(name, translating.names(catalogue), n=1)
        unknown = N_("There is no text called “{name}”. Did you mean “{near}”?")
        nothing_near = N_("There is no text called “{name}”.")
        raise Failure(
            message(unknown if near else nothing_near, name=name, near="".join(near))
        )
    if len(meant) > 1:
        raise Failure(
            message(
                N_("“{name}” is the name of several texts. Give one file: {files}."),
                name=name,
                files=", ".join(str(one.path) for one in meant),
            )
        )
    try:
        made = translating.begin(meant[0], language, setting.language, setting.root)
    except start.Taken as taken:
        raise Failure(
            message(
                N_(
                    "{file} exists already. `buurtboek check --advice` says what is"
                    " not translated in it yet."
                ),
                file=taken.path,
            )
        ) from None
    _write(setting, made)


def _write(setting: Setting, made: start.Start) -> None:
    file = setting.root / made.path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(made.text)
    click.echo(str(made.path))
