"""Every command is documented."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click
import pytest

from generator.cli.forked import commands_in
from generator.cli.main import commands
from generator.cli.reference import VARIABLES, page
from generator.website.options import OF_THE_PLUGIN
from generator.website.plugin import Settings
from generator.wording.messages import LANGUAGES

DOCS = Path(__file__).parents[2] / "docs"


def all_commands(group, above=""):
    """Yield every command by its whole name, also those of a group in a group."""
    for name, command in commands_in(group).items():
        yield f"{above}{name}", command
        yield from all_commands(command, f"{above}{name} ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_commands_is_what_the_commands_say(language):
    """``docs/commands.<language>.md`` is made anew with GOLDEN=write."""
    golden = DOCS / f"commands.{language}.md"
    actual = page(language)
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(actual, encoding="utf-8")

    assert actual == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_option_has_help(language):
    """Nobody has to guess what a command or an option does."""
    every = dict(all_commands(commands(language)))
    silent = [
        f"{name} {option.name}"
        for name, command in every.items()
        for option in command.params
        if isinstance(option, click.Option) and not option.help
    ]

    assert silent == []
    assert [name for name, one in every.items() if not one.help] == []


def test_every_setting_of_the_plugin_is_documented():
    """By its name and its default, as MkDocs knows them."""
    known = {name: one.default for name, one in Settings._schema}

    assert {one.name: one.default == "true" for one in OF_THE_PLUGIN} == known


def test_every_variable_of_the_environment_is_documented():
    """Those that the package reads, and no others."""
    sources = (DOCS.parent / "generator").rglob("*.py")
    texts = "".join(file.read_text("utf-8") for file in sources)

    assert set(re.findall(r"\bBUURTBOEK_[A-Z]+\b", texts)) == dict(VARIABLES).keys()


def test_the_readme_names_every_command():
    """A reader of the README sees what there is."""
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")

    names = commands("en").commands
    missing = [name for name in names if f"buurtboek {name}" not in readme]

    assert missing == []
