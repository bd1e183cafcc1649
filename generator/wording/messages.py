"""Sentences that people read, kept apart from the language they are said in.

A `Message` holds the English sentence and its values; `say` makes the text last,
in the reader's language. So one list of problems can be printed in Dutch for an
editor and in English for a developer, and a test can compare facts, not words.

The English sentences in the code are the keys of the gettext catalogues in
`locale/` (GNU gettext, “message catalogs”); Dutch is the first translation.
"""

from __future__ import annotations

import gettext
import io
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DOMAIN = "buurtboek"
LOCALE = Path(__file__).parent / "locale"
LANGUAGES = ("nl", "en")
# That a site may be in; to name them, each in itself.
SPOKEN = {"nl": "Nederlands", "en": "English", "fr": "Français", "de": "Deutsch"}
DEFAULT_LANGUAGE = "nl"

Translate = Callable[[str], str]


def N_(text: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Return `text` as it is, marked for translation elsewhere."""
    return text


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the translations into a language; English is what the code holds.

    Where the compiled file is older than its `.po` source, it is compiled anew, as
    Python does with a module: a translator sees an edit at once.
    """
    folder = LOCALE / language / "LC_MESSAGES"
    source, compiled = folder / f"{DOMAIN}.po", folder / f"{DOMAIN}.mo"
    if compiled.is_file() and (
        not source.is_file() or compiled.stat().st_mtime >= source.stat().st_mtime
    ):
        data = compiled.read_bytes()
    elif source.is_file():
        data = _compile(source, language)
        _keep(data, compiled)
    else:
        return gettext.NullTranslations()
    return gettext.GNUTranslations(io.BytesIO(data))


def _compile(source: Path, language: str) -> bytes:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    buffer = io.BytesIO()
    with source.open("rb") as lines:
        write_mo(buffer, read_po(lines, locale=language))
    return buffer.getvalue()


def _keep(data: bytes, compiled: Path) -> None:
    """Write a compiled file whole or not at all; where that is impossible, not."""
    fresh = compiled.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        fresh.write_bytes(data)
        fresh.replace(compiled)


def translator(language: str) -> Translate:
    """Return the function that translates one English sentence into `language`."""
    return catalogue(language).gettext


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with values, not yet in any language.

    Attributes:
        text: the English sentence, with `{name}` where a value comes.
        values: names and values; a value may itself be a `Message`.
        plural: the sentence for any `count` but one, or empty.
        count: how many, where the sentence has a plural.
    """

    text: str
    values: tuple[tuple[str, object], ...] = ()
    plural: str = ""
    count: int = 1

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return the sentence in `language`, with its values filled in."""
        found = catalogue(language)
        if self.plural:
            sentence = found.ngettext(self.text, self.plural, self.count)
        else:
            sentence = found.gettext(self.text) if self.text else ""
        values = {
            name: value.say(language) if isinstance(value, Message) else value
            for name, value in self.values
        }
        return sentence.format_map({"count": self.count, **values})

    def __str__(self) -> str:
        return self.say("en")


NOTHING = Message("")


def message(text: str, /, **values: object) -> Message:
    """Return a sentence with its values."""
    return Message(text, tuple(values.items()))


def counted(singular: str, plural: str, count: int, /, **values: object) -> Message:
    """Return a sentence that agrees with a number, which it calls `{count}`."""
    return Message(singular, tuple(values.items()), plural, count)
