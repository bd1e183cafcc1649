"""Commands, and the settings of a build, as a page of documentation, made from code."""

from __future__ import annotations

from collections.abc import Iterator

import click

from generator.cli.forked import commands_in
from generator.cli.main import commands
from generator.cli.words import speak
from generator.website.options import OF_MKDOCS, OF_THE_PLUGIN
from generator.wording.messages import N_, message

VARIABLES = (
    (
        "BUURTBOEK_COMMIT",
        N_("State of the content, for the colophon, where no option says it."),
    ),
    (
        "BUURTBOEK_LANGUAGE",
        N_("Language of messages, where no option says it."),
    ),
    (
        "BUURTBOEK_PROCESSES",
        N_("How many processes work side by side, instead of one per processor."),
    ),
)


def page(language: str) -> str:
    """Return every command with its arguments and options, as Markdown."""
    speak(language)
    group = commands(language)
    context = click.Context(group, info_name="buurtboek")
    title = message(N_("Commands of buurtboek")).say(language)
    parts = [f"# {title}\n", f"{group.help}\n", _options(group, context)]
    parts += _commands(group, context)
    parts += _settings(language)
    return "\n".join(part for part in parts if part)


def _commands(outer: click.Command, context: click.Context) -> Iterator[str]:
    """Yield what there is to say of every command in a command, and of those in it."""
    for name, command in sorted(commands_in(outer).items()):
        below = click.Context(command, info_name=name, parent=context)
        usage = " ".join(command.collect_usage_pieces(below))
        yield f"## `{below.command_path}`\n"
        yield f"```\n{below.command_path} {usage}\n```\n"
        yield f"{command.help}\n"
        yield _options(command, below)
        yield from _commands(command, below)


def _settings(language: str) -> Iterator[str]:
    """Yield what `mkdocs.yml` and the environment may say."""

    def say(text: str, **facts: str) -> str:
        return message(text, **facts).say(language)

    for title, rows in (
        (N_("Settings in mkdocs.yml"), OF_MKDOCS),
        (N_("Settings in mkdocs.yml, under “plugins: - buurtboek:”"), OF_THE_PLUGIN),
    ):
        yield f"## {say(title)}\n"
        lines = []
        for row in rows:
            default = say(N_("(default: {value})"), value=row.default)
            ending = f" {default}" if row.default else ""
            lines.append(f"- `{row.name}`: {say(row.help)}{ending}\n")
        yield "".join(lines)
    variables = say(N_("Variables of the environment"))
    yield f"## {variables}\n"
    yield "".join(f"- `{name}`: {say(text)}\n" for name, text in VARIABLES)


def _options(command: click.Command, context: click.Context) -> str:
    rows = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is None or "--help" in parameter.opts:
            continue
        names, text = (part.replace("|", "\\|").strip() for part in record)
        rows.append(f"- `{names}`: {text}" if text else f"- `{names}`")
    return "\n".join(rows) + "\n" if rows else ""
