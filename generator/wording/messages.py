"""Sentences that people read, kept apart from the language they are said in.

A `Message` holds the English sentence and its values; `say` makes the text last,
in the reader's language. So one list of problems can be printed in Dutch for an
editor and in English for a developer, and a test can compare facts, not words.

The English sentences in the code are the keys of the gettext catalogues in
`locale/` (GNU gettext, “message catalogs”); Dutch is the first translation.
"""

from __future__ import annotations

import gettext
import hashlib
import io
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DOMAIN = "buurtboek"
LOCALE = Path(__file__).parent / "locale"
LANGUAGES = ("nl", "en", "fr", "de")
# In which an editor may write what a field is called, instead of its name.
WRITTEN = ("nl", "en")
# That a site may be in; to name them, each in itself.
SPOKEN = {"nl": "Nederlands", "en": "English", "fr": "Français", "de": "Deutsch"}
DEFAULT_LANGUAGE = "nl"

Translate = Callable[[str], str]
Own = tuple[tuple[str, str], ...]  # what is said, and what a city says instead
NONE_OWN: Own = ()


def N_(text: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Return `text` as it is, marked for translation elsewhere."""
    return text


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the translations into a language; English is what the code holds."""
    data = _data(language)
    if not data:
        return gettext.NullTranslations()
    return gettext.GNUTranslations(io.BytesIO(data))


def _data(language: str) -> bytes:
    """Return the compiled translations into a language; nothing for English.

    Where the compiled file is older than its `.po` source, it is compiled anew, as
    Python does with a module: a translator sees an edit at once.
    """
    folder = LOCALE / language / "LC_MESSAGES"
    source, compiled = folder / f"{DOMAIN}.po", folder / f"{DOMAIN}.mo"
    if compiled.is_file() and (
        not source.is_file() or compiled.stat().st_mtime >= source.stat().st_mtime
    ):
        return compiled.read_bytes()
    if source.is_file():
        data = _compile(source, language)
        _keep(data, compiled)
        return data
    return b""


class OwnWords(gettext.NullTranslations):
    """Translations in which a city says some sentences in its own words."""

    def __init__(self, under: gettext.NullTranslations, own: Own) -> None:
        super().__init__()
        self._under, self._own = under, dict(own)

    def gettext(self, message: str) -> str:
        """Return the city's words, else ours."""
        said = self._under.gettext(message)
        return self._own.get(said, said)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the same for a sentence with a number."""
        said = self._under.ngettext(msgid1, msgid2, n)
        return self._own.get(said, said)


def translations(language: str, own: Own = NONE_OWN) -> gettext.NullTranslations:
    """Return the translations into a language, in a city's own words.

    Args:
        language: code of the language.
        own: what the site says, and what the city says instead.
    """
    return _in_own_words(language, own) if own else catalogue(language)


@cache
def fingerprint(language: str, own: Own = NONE_OWN) -> str:
    """Return a short text that is another where anything is said otherwise."""
    digest = hashlib.sha256(f"{language} {own}".encode())
    digest.update(_data(language))
    return digest.hexdigest()


@cache
def _in_own_words(language: str, own: Own) -> OwnWords:
    return OwnWords(catalogue(language), own)


def sentences(language: str) -> frozenset[str]:
    """Return everything that is said in a language besides content."""
    # gettext keeps its table to itself and has no other way to list it.
    table: dict[object, str] = getattr(catalogue(language), "_catalog", {})
    return frozenset(said for key, said in table.items() if key)


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

    def say(self, language: str = DEFAULT_LANGUAGE, own: Own = NONE_OWN) -> str:
        """Return the sentence in `language`, with its values filled in.

        Args:
            language: code of the language.
            own: a city's words in place of ours.
        """
        found = translations(language, own)
        if self.plural:
            sentence = found.ngettext(self.text, self.plural, self.count)
        else:
            sentence = found.gettext(self.text) if self.text else ""
        values = {
            name: value.say(language, own) if isinstance(value, Message) else value
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
