"""References between files: each leads to something that exists, and stands once.

It stands apart from the other rules because nearly all of them ask what exists.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.catalogue.called import FILES, VOCABULARIES, exactly, is_borough, nearly
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import (
    Brochure,
    Phase,
    Programme,
    Project,
    TileMap,
    Walk,
)
from generator.catalogue.model.fields import Model
from generator.catalogue.nodes import Path as FieldPath
from generator.catalogue.nodes import Reread, Scalar, Sequence
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.remedies import nearest
from generator.catalogue.slugs import slugify
from generator.wording.messages import N_, message

WHAT = {
    "project": N_("There is no project “{slug}”."),
    "phase": N_("There is no phase “{slug}”."),
    "programme": N_("There is no programme “{slug}”."),
    "page": N_("There is no page “{slug}”."),
    "walk": N_("There is no walk “{slug}”."),
    "track": N_("There is no track “{slug}”."),
    "kind": N_("There is no kind “{slug}”."),
    "theme": N_("There is no theme “{slug}”."),
    "audience": N_("There is no audience “{slug}”."),
    "municipality": N_("There is no municipality “{slug}”."),
    "neighbourhood": N_("There is no neighbourhood “{slug}”."),
}
PLACES = frozenset({"municipality", "neighbourhood"})
REFERENCES: dict[type[Model], tuple[tuple[str, str], ...]] = {
    Project: (
        ("municipality", "municipality"),
        ("neighbourhood", "neighbourhood"),
        ("programme", "programme"),
        ("track", "track"),
        ("kinds", "kind"),
        ("themes", "theme"),
        ("audiences", "audience"),
        ("became_offer", "kind"),
        ("follows", "project"),
        ("inspired", "project"),
        ("related", "project"),
        ("phases", "phase"),
    ),
    Phase: (("programme", "programme"),),
    Programme: (("municipalities", "municipality"),),
    Brochure: (("programmes", "programme"), ("walks", "walk"), ("cover", "project")),
    TileMap: (("municipality", "municipality"),),
    Walk: (("municipality", "municipality"),),
}
VOCABULARY_KINDS = {name: kind for kind, name in VOCABULARIES.items()}
SELECTED = {"programmes": "programme", **VOCABULARY_KINDS, "projects": "project"}


@dataclass(frozen=True, slots=True)
class Known:
    """What exists, and may be referred to.

    Attributes:
        names: short names by kind of thing; a kind that could not be read is absent.
        catalogues: where it is told what people call these things.
    """

    names: Mapping[str, frozenset[str]]
    catalogues: tuple[Catalogue, ...] = ()

    def has(self, kind: str, slug: str) -> bool:
        """Return whether something exists, or may: nobody knows."""
        return kind not in self.names or slug in self.names[kind]

    def has_each(self, kind: str, slugs: Collection[str]) -> bool:
        """Return whether all of some things exist, or may."""
        return kind not in self.names or self.names[kind].issuperset(slugs)

    def dangling(self, kind: str, slug: str, at: Location, own: str = "") -> Problem:
        """Return the problem of a reference to nothing.

        Args:
            kind: of thing that is meant.
            slug: what stands there.
            at: where.
            own: name of whoever refers, which is no choice.
        """
        names = self.names[kind] - {own}
        if kind in PLACES and is_borough(slug, self.catalogues):
            hint = message(
                N_("It is a borough: write it as people call it, in “borough”.")
            )
        elif guess := self._meant(kind, slug, names):
            hint = message(N_("Did you mean “{guess}”?"), guess=guess)
        elif 0 < len(names) <= 12:
            choices = ", ".join(sorted(names))
            hint = message(N_("Choose from: {choices}."), choices=choices)
        else:
            hint = message(
                N_("Use the short name of something that exists, or add it first.")
            )
        text = message(WHAT[kind], slug=slug[:60])
        return Problem(at, "unknown-reference", text, hint)

    def _meant(self, kind: str, given: str, names: Collection[str]) -> str | None:
        """Return the short name that is probably meant, None where nobody knows."""
        if so_called := exactly(kind, given, self.catalogues) & set(names):
            return min(so_called)
        return nearest(given, sorted(names)) or nearly(
            kind, given, self.catalogues, names
        )

    def missing(self, kind: str, slug: str, at: Location) -> Problem | None:
        """Return the problem of a reference, if it leads to nothing."""
        return None if self.has(kind, slug) else self.dangling(kind, slug, at)


def elsewhere(slug: str, there: str, here: str, at: Location) -> Problem:
    """Return the problem of a neighbourhood that lies in another municipality.

    Args:
        slug: of the neighbourhood.
        there: municipality in which it lies.
        here: municipality that it is said to lie in.
        at: where that is said.
    """
    return Problem(
        at,
        "other-municipality",
        message(
            N_("“{neighbourhood}” lies in {there}, not in {here}."),
            neighbourhood=slug,
            there=there,
            here=here,
        ),
        message(N_("Correct the neighbourhood or the municipality.")),
    )


def known(
    catalogue: Catalogue,
    broken: Catalogue,
    meant: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Known:
    """Return what may be referred to, without vocabularies that could not be read.

    Args:
        catalogue: what is sound in itself.
        broken: entries that are not.
        meant: names that files with a wrong name were meant to have, by kind.
    """
    settings = catalogue.settings
    names = {
        kind: frozenset(term.slug for term in getattr(settings, vocabulary))
        for vocabulary, kind in VOCABULARY_KINDS.items()
        if hasattr(settings, vocabulary)
    }
    for kind, part in FILES.items():
        names[kind] = frozenset(getattr(catalogue, part)) | frozenset(
            getattr(broken, part)
        )
    for kind, more in meant.items():
        names[kind] |= more
    return Known(names, (catalogue, broken))


def _each(value: object) -> list[tuple[FieldPath, str]]:
    if isinstance(value, list):
        return [((number,), str(item)) for number, item in enumerate(value)]
    return [((), str(value))]


def of_fields(entry: Entry[Model], known: Known, reread: Reread) -> Iterator[Problem]:
    """Yield the references of fields that lead nowhere, or stand twice."""
    for name, kind in REFERENCES.get(type(entry.fields), ()):
        value = getattr(entry.fields, name, None)
        if not value:
            continue
        slugs = value if isinstance(value, list) else [str(value)]
        if known.has_each(kind, slugs) and len({*slugs}) == len(slugs):
            continue  # as nearly all are
        seen: set[str] = set()
        for below, slug in _each(value):
            if not known.has(kind, slug):
                at = reread(entry.path).at((name, *below))
                yield known.dangling(kind, slug, at, entry.slug)
            if slug in seen:
                yield twice(slug, reread(entry.path).at((name, *below)))
            seen.add(slug)


def of_broken(entry: Entry[Model], known: Known, reread: Reread) -> Iterator[Problem]:
    """Yield the references of a file with mistakes that lead nowhere.

    Also those in fields that could not be read as a whole, and those that are no
    short name but what people call a thing: else each came up only after the other.
    """
    source = reread(entry.path)
    fields: list[tuple[FieldPath, str]]
    fields = [((name,), kind) for name, kind in REFERENCES.get(type(entry.fields), ())]
    if isinstance(entry.fields, Brochure):
        fields += [(("select", name), kind) for name, kind in SELECTED.items()]
    for path, kind in fields:
        node = source.value(path)
        several = node.items if isinstance(node, Sequence) else [node]
        for number, item in enumerate(several):
            if not isinstance(item, Scalar) or item.at in source.spoilt:
                continue
            where = (*path, number) if isinstance(node, Sequence) else path
            if not item.is_empty and not known.has(kind, slugify(item.text)):
                yield known.dangling(kind, item.text, source.at(where), entry.slug)


def of_story(entry: Entry[Model], known: Known) -> Iterator[Problem]:
    """Yield the links and pictures of a story that lead nowhere."""
    for target in entry.story.targets:
        if target.kind == "picture":
            listed = getattr(entry.fields, "pictures", None)
            if listed is None and isinstance(entry.fields, Project):
                continue  # the list could not be read
            if target.name not in {picture.file for picture in listed or ()}:
                yield Problem(
                    target.at,
                    "picture-unlisted",
                    message(
                        N_("The picture “{file}” is not in the list of pictures."),
                        file=target.name,
                    ),
                    message(
                        N_(
                            "Add it to the field “pictures”, with its description,"
                            " maker and licence."
                        )
                    ),
                )
        elif not known.has(target.kind, target.name):
            yield known.dangling(target.kind, target.name, target.at, entry.slug)


def of_anchors(entry: Entry[Model], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the links of a story to headings that are not there."""
    kinds: dict[str, Mapping[str, Entry[Model]]] = {
        "project": catalogue.projects,
        "phase": catalogue.phases,
        "programme": catalogue.programmes,
        "page": catalogue.pages,
    }
    for target in entry.story.targets:
        there = kinds.get(target.kind, {}).get(target.name)
        if not target.anchor or there is None:
            continue
        anchors = [heading.anchor for heading in there.story.headings]
        if target.anchor not in anchors:
            yield Problem(
                target.at,
                "unknown-anchor",
                message(
                    N_("“{slug}” has no heading “{anchor}”."),
                    slug=target.name,
                    anchor=target.anchor[:60],
                ),
                message(
                    N_("Its headings: {anchors}."), anchors=", ".join(anchors) or "–"
                ),
                Severity.WARNING,
            )


def of_steps(entry: Entry[Phase], known: Known, reread: Reread) -> Iterator[Problem]:
    """Yield what the steps of a phase refer to and is not there, or stands twice."""
    seen: set[str] = set()
    for number, step in enumerate(getattr(entry.fields, "steps", ())):
        where: FieldPath = ("steps", number)
        if step.slug in seen:
            yield twice(step.slug, reread(entry.path).at((*where, "slug")))
        seen.add(step.slug)
        for place, project in enumerate(step.examples):
            if not known.has("project", project):
                at = reread(entry.path).at((*where, "examples", place))
                yield known.dangling("project", project, at)


def of_selection(
    entry: Entry[Brochure], known: Known, reread: Reread
) -> Iterator[Problem]:
    """Yield what a brochure selects and is not there, or names twice."""
    chapters = getattr(entry.fields, "chapters", ())
    for number, chapter in enumerate(chapters):
        if chapter in chapters[:number]:
            yield twice(chapter, reread(entry.path).at(("chapters", number)))
    selection = getattr(entry.fields, "select", None)
    for name, kind in SELECTED.items() if selection else ():
        seen: set[str] = set()
        for number, slug in enumerate(getattr(selection, name)):
            at = ("select", name, number)
            if not known.has(kind, slug):
                yield known.dangling(kind, slug, reread(entry.path).at(at))
            if slug in seen:
                yield twice(slug, reread(entry.path).at(at))
            seen.add(slug)


def told_once(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems without those of a name that is told to lead nowhere, too."""
    found = list(problems)
    told = {one.at for one in found if one.code == "unknown-reference"}
    return [one for one in found if one.code != "slug" or one.at not in told]


def twice(slug: str, at: Location) -> Problem:
    """Return the problem of a name that stands in a list twice."""
    return Problem(
        at,
        "twice",
        message(N_("“{slug}” stands in this list twice."), slug=slug),
        message(N_("Remove one of the two.")),
    )
