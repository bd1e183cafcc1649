"""What people call the things that files refer to, and which short name that is.

Apart from `references`, which asks whether a short name exists: only a reference that
leads nowhere is looked up by the words people use. An editor writes “Spel en sport”,
“boekenruilkast” or the title of a project, as pages show them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.folder import KINDS
from generator.catalogue.model.fields import Model
from generator.catalogue.remedies import nearest
from generator.catalogue.slugs import slugify

VOCABULARIES = {  # kinds of things, and the field of the settings that lists them
    "track": "tracks",
    "kind": "kinds",
    "theme": "themes",
    "audience": "audiences",
    "municipality": "municipalities",
    "neighbourhood": "neighbourhoods",
}
# And the part of a catalogue that holds them, called as its folder.
FILES = {kind: part for part, kind in KINDS.items()}


def exactly(kind: str, given: str, catalogues: Iterable[Catalogue]) -> set[str]:
    """Return the short names of all things of a kind that are called so.

    Args:
        kind: of thing, as in `references.WHAT`.
        given: what an editor wrote.
        catalogues: where these things are told of.
    """
    wanted = slugify(given)
    return {
        slug
        for one in catalogues
        for slug, words, others in _called(kind, one)
        if wanted in {slugify(word) for word in (*words, *others)}
    }


def nearly(
    kind: str, given: str, catalogues: Iterable[Catalogue], names: Collection[str]
) -> str | None:
    """Return the short name, one of `names`, of a thing with nearly such a title."""
    titles = {
        slugify(word): slug
        for one in catalogues
        for slug, words, _others in _called(kind, one)
        for word in words
        if slug in names
    }
    near = nearest(slugify(given), titles)
    return titles[near] if near else None


def is_borough(given: str, catalogues: Iterable[Catalogue]) -> bool:
    """Return whether a borough, which has no short name, is called so."""
    wanted = slugify(given)
    return any(
        one.borough and slugify(one.borough) == wanted
        for catalogue in catalogues
        for one in getattr(catalogue.settings, "neighbourhoods", ())
    )


def _called(
    kind: str, catalogue: Catalogue
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield short names with titles and with further words for the same."""
    for term in getattr(catalogue.settings, VOCABULARIES.get(kind, ""), ()):
        others = [*_list(term, "nl"), *_list(term, "en"), *_list(term, "fr")]
        yield term.slug, [one for one in (term.title, term.plural) if one], others
    entries: dict[str, Entry[Model]] = getattr(catalogue, FILES.get(kind, ""), {})
    for slug, entry in entries.items():
        if title := getattr(entry.fields, "title", None):
            yield slug, [title], []


def _list(term: Model, name: str) -> list[str]:
    found: list[str] = getattr(term, name, [])
    return found
