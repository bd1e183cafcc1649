"""The languages of one site: where each stands, and which pages each really has.

The first language keeps its addresses; every other has the same pages under a folder
of its name, so the way from a page to itself in another language is one folder. What
nobody translated is shown in the original language there, but is no page in that
language: programs are sent to the original.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.folder import path_of_project
from generator.views import addresses
from generator.wording.messages import SPOKEN


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of a site.

    Attributes:
        code: such as `fr`.
        folder: that its pages stand in, ending in a slash; empty for the first.
        untranslated: addresses, within the folder, of pages whose text is not in it.
    """

    code: str
    folder: str = ""
    untranslated: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What it is called in itself."""
        return SPOKEN[self.code]

    @property
    def shared(self) -> str:
        """How its pages write the root of the whole site, after their own root."""
        return "../" if self.folder else ""

    def has(self, address: str) -> bool:
        """Tell whether a page is really in this language."""
        return address not in self.untranslated


def first(catalogue: Catalogue) -> Tongue:
    """Return the language that a catalogue is written in."""
    return Tongue(catalogue.settings.language)


def other(catalogue: Catalogue) -> Tongue:
    """Return the language that a catalogue was translated into."""
    code = catalogue.settings.language
    untranslated = frozenset(_untranslated(catalogue))
    return Tongue(code, addresses.language(code), untranslated)


def _untranslated(catalogue: Catalogue) -> Iterator[str]:
    said = catalogue.translations.get(catalogue.settings.language, {})
    for slug in catalogue.projects:  # which need not be read for this
        found = said.get(path_of_project(slug))
        if not (found and found.says_something):
            yield addresses.project(slug)
    for address, entries in (
        (addresses.phase, catalogue.phases),
        (addresses.programme, catalogue.programmes),
        (addresses.page, catalogue.pages),
        (addresses.walk, catalogue.walks),
    ):
        for slug, entry in entries.items():
            if not entry.is_translated:
                yield address(slug)


def alternates(tongues: tuple[Tongue, ...], address: str) -> tuple[Tongue, ...]:
    """Return the languages that a page is in, the first one first.

    None where it is in one language only.
    """
    found = tuple(one for one in tongues if one.has(address))
    return found if len(found) > 1 else ()
