"""What click says by itself, listed so that it reaches the translators.

click looks its sentences up with gettext but ships no translations. They go into
our own message catalogue, and `speak` makes click look there.
"""

from __future__ import annotations

import gettext
import os

from generator.wording.messages import DOMAIN, LOCALE, N_, catalogue, counted

CLICK = (
    N_("Usage:"),
    N_("Options"),
    N_("Positional arguments"),
    N_("Commands"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("%(prog)s, version %(version)s"),
    N_("Try '{command} {option}' for help."),
    N_("Error: {message}"),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Missing command."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Option {name!r} does not take a value."),
    N_("Choose from:\n\t{choices}"),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."),
    N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is not readable."),
    N_("file"),
    N_("directory"),
    N_("path"),
    N_("default: {default}"),
    N_("Aborted!"),
)
CLICK_PLURALS = (
    counted(
        "Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1
    ),
    counted(
        "Option {name!r} requires an argument.",
        "Option {name!r} requires {nargs} arguments.",
        1,
    ),
    counted("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 1),
    counted(
        "Got unexpected extra argument ({args})",
        "Got unexpected extra arguments ({args})",
        1,
    ),
)


def speak(language: str) -> None:
    """Make click speak `language` for the rest of this process."""
    catalogue(language)  # compiled, where it was not yet
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(LOCALE))
    gettext.textdomain(DOMAIN)
