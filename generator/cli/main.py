"""The command `buurtboek`: its options, its language and its exit status."""

from __future__ import annotations

import gc
import io
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from generator import __version__
from generator.catalogue.problems import ContentError
from generator.cli.console import Setting, show_problems
from generator.cli.failure import Failure, refused
from generator.cli.forked import commands_in
from generator.cli.words import speak
from generator.wording.messages import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    N_,
    message,
    translator,
)

LANGUAGE_VARIABLE = "BUURTBOEK_LANGUAGE"
SETTINGS = Path("content/catalogue.yml")
MOST_SETTINGS = 64_000  # bytes within which its language is looked for
SPOKEN = re.compile(rb"^language: *[\"']?([a-z]{2})[\"']? *\r?$", re.MULTILINE)
# Command → module under `generator.cli` and the function there that makes it. A module
# is imported when its command is asked for: all of them take longer than many a run.
COMMANDS = {
    "check": ("check", "command"),
    "build": ("build", "command"),
    "serve": ("serve", "command"),
    "brochure": ("brochure", "command"),
    "preflight": ("preflight", "command"),
    "verify": ("verify", "command"),
    "headers": ("headers", "command"),
    "new": ("new", "command"),
    "format": ("formatting", "command"),
    "migrate": ("migrate", "command"),
    "derive": ("derive", "command"),
    "map": ("maps", "command"),
    "import": ("spreadsheet", "import_command"),
    "export": ("spreadsheet", "export_command"),
    "report": ("report", "command"),
    "pictures": ("pictures", "command"),
    "cache": ("cache", "command"),
    "region": ("region", "command"),
    "style": ("style", "command"),
}

SOUND, MISTAKES, WRONG_USE = 0, 1, 2
# A command makes much that lasts and ends soon: to look for rings of garbage among
# it as often as Python does by itself takes a tenth of the time of a build.
YOUNG, MIDDLE, OLD = 1_000_000, 20, 20


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status."""
    collect_seldom()
    # What content means must not depend on what else is installed; to look for
    # plugins of its models takes longer than to read a file of settings.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that has no “ or → gets a question mark, not a traceback.
        sys.stdout.reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    status = run(given)
    gc.freeze()  # the system takes all back: to look through it again takes long
    sys.exit(status)


def collect_seldom() -> None:
    """Look for garbage as seldom as suits a command, imports included."""
    gc.set_threshold(YOUNG, MIDDLE, OLD)


def run(arguments: Sequence[str]) -> int:
    """Return the exit status of a command line: 0, 1 for content, 2 for wrong use."""
    language = wanted_language(arguments)
    speak(language)
    try:
        commands(language, named(arguments)).main(
            list(arguments), prog_name="buurtboek", standalone_mode=False
        )
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        click.echo(message(N_("Stopped.")).say(language), err=True)
        return MISTAKES
    except click.ClickException as wrong:
        wrong.show()
        return WRONG_USE
    except ContentError as found:
        show_problems(found.problems, Setting(language, Path()))
        click.echo(
            message(N_("Nothing was built: the content must be mended first.")).say(
                language
            ),
            err=True,
        )
        return MISTAKES
    except Failure as failure:
        click.echo(failure.text.say(language), err=True)
        return MISTAKES
    except OSError as failure:
        click.echo(refused(failure).say(language), err=True)
        return MISTAKES
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else MISTAKES
    return SOUND


def wanted_language(arguments: Sequence[str]) -> str:
    """Return the language of messages: what is asked for, or that of the catalogue.

    Asked for is it by `--language`, or by the environment. Known before click reads the
    options, because its own help is translated too.
    """
    wanted = os.environ.get(LANGUAGE_VARIABLE) or _spoken_in(_folder(arguments))
    for number, argument in enumerate(arguments):
        if argument == "--language" and number + 1 < len(arguments):
            wanted = arguments[number + 1]
        elif argument.startswith("--language="):
            wanted = argument.partition("=")[2]
    return wanted if wanted in LANGUAGES else DEFAULT_LANGUAGE


def _folder(arguments: Sequence[str]) -> Path:
    """Return the folder that holds the content, as the options say."""
    for option in ("-C", "--directory"):
        if option in arguments[:-1]:
            return Path(arguments[arguments.index(option) + 1])
    return Path()


def _spoken_in(folder: Path) -> str:
    """Return the language that a catalogue is written in, found without reading it."""
    file = folder / SETTINGS
    try:
        if file.is_file():
            with file.open("rb") as opened:
                found = SPOKEN.search(opened.read(MOST_SETTINGS))
            return found[1].decode() if found else DEFAULT_LANGUAGE
    except (OSError, ValueError):
        pass  # whoever reads the content says what is wrong with it
    return DEFAULT_LANGUAGE


def named(arguments: Sequence[str]) -> tuple[str, ...]:
    """Return the command that a command line asks for; all where it is not the first.

    What stands before it may be `-C FOLDER`, and a folder may be called as a command
    is.
    """
    rest = list(arguments)
    while len(rest) > 1 and rest[0] in {"-C", "--directory", "--language"}:
        del rest[:2]
    return (rest[0],) if rest and rest[0] in COMMANDS else tuple(COMMANDS)


def commands(language: str, wanted: Sequence[str] = tuple(COMMANDS)) -> click.Group:
    """Return commands, with their help in `language`.

    Args:
        language: one of `LANGUAGES`.
        wanted: names of the commands; only their modules are imported.
    """
    _ = translator(language)

    @click.group(
        help=_(
            "One catalogue in git becomes a searchable site and printable brochures."
        ),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    @click.version_option(
        __version__, prog_name="Buurtboek", help=_("Show the version and exit.")
    )
    @click.option(
        "--language",
        type=click.Choice(LANGUAGES),
        default=language,
        help=_("Language of messages (default: that of the catalogue)."),
    )
    @click.option(
        "-C",
        "--directory",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help=_("The folder that holds the folder “content” (default: here)."),
    )
    @click.pass_context
    def group(context: click.Context, language: str, directory: Path) -> None:
        context.obj = Setting(language, directory)

    group.subcommand_metavar = _("COMMAND …")
    for name in wanted:
        module, function = COMMANDS[name]
        made = getattr(import_module(f"generator.cli.{module}"), function)(_)
        group.add_command(made, name)
    _say_options(group, _("[OPTIONS]"))
    return group


def _say_options(command: click.Command, said: str) -> None:
    """Make a command, and those in it, call options by their translated name."""
    command.options_metavar = said
    for below in commands_in(command).values():
        _say_options(below, said)
