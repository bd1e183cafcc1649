"""What click says by itself, listed so that it reaches the translators.

click looks its sentences up with gettext but ships no translations. They go into
our own message catalogue, and `speak` makes click look there.
"""

from __future__ import annotations

import gettext
import os

from generator.wording.messages import DOMAIN, LOCALE, N_

CLICK = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("[OPTIONS]"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("Try '{command} {option}' for help."),
    N_("Error: {message}"),
    N_("Error"),
    N_("No such option: {name}"),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Missing command."),
    N_("Missing parameter"),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Did you mean {possibility}?"),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Option {name!r} requires an argument."),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."),
    N_("Directory"),
    N_("directory"),
    N_("file"),
    N_("Aborted!"),
    N_("default: {default}"),
    N_("required"),
)


def speak(language: str) -> None:
    """Make click speak `language` for the rest of this process."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(LOCALE))
    gettext.textdomain(DOMAIN)
