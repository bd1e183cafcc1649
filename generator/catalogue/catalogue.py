"""Everything that was read, typed and checked: what all outputs are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Generic, Self, TypeVar

from generator.catalogue.areas import AreaMap
from generator.catalogue.checked import checked
from generator.catalogue.lazily import changed
from generator.catalogue.markdown import EMPTY, Story
from generator.catalogue.model import (
    Brochure,
    Checks,
    HouseStyle,
    Page,
    Phase,
    Programme,
    Project,
    SearchTests,
    Settings,
    Statement,
    TileMap,
    Walk,
)
from generator.catalogue.model.choices import CoverDesign
from generator.catalogue.model.fields import Model
from generator.catalogue.model.settings import Term
from generator.catalogue.translations import Translation
from generator.style.look import STANDARD_LOOK, Look
from generator.style.palette import Palette

Fields = TypeVar("Fields", bound=Model, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Fields]):
    """One content file.

    Attributes:
        slug: the name it is known by, for good.
        path: of the file, relative to the repository.
        fields: what its front matter says.
        story: its text.
        language: of its text, where that is not the language of the catalogue or
            where the catalogue is shown in another language than its own.
        is_translated: whether somebody translated it.
    """

    slug: str
    path: PurePosixPath
    fields: Fields
    story: Story = EMPTY
    language: str = ""
    is_translated: bool = False


@dataclass(frozen=True)
class Catalogue:
    """All content of a city, whole and consistent.

    Attributes:
        settings: the city's own choices.
        projects: by slug, in the order of their slugs.
        phases: by slug, in the order of the method.
        programmes: by slug, in their own order.
        brochures: by slug, in their own order.
        pages: by slug, in their own order.
        walks: by slug, in their own order.
        maps: drawn by hand, by slug, in their own order.
        area_maps: with real outlines, by the slug of their municipality.
        statement: how accessible the site is, where that is said.
        checks: what automatic checks of it found, where they were made.
        search_tests: questions that the search must answer, where there are any.
        translations: of its files, by language and path of the original.
        style: how the city's site and brochures look, where it differs.
        look: what follows from it, with the files it names.
    """

    settings: Settings
    projects: Mapping[str, Entry[Project]] = field(default_factory=dict)
    phases: dict[str, Entry[Phase]] = field(default_factory=dict)
    programmes: dict[str, Entry[Programme]] = field(default_factory=dict)
    brochures: dict[str, Entry[Brochure]] = field(default_factory=dict)
    pages: dict[str, Entry[Page]] = field(default_factory=dict)
    walks: dict[str, Entry[Walk]] = field(default_factory=dict)
    maps: dict[str, Entry[TileMap]] = field(default_factory=dict)
    area_maps: dict[str, AreaMap] = field(default_factory=dict)
    statement: Entry[Statement] | None = None
    checks: Entry[Checks] | None = None
    search_tests: Entry[SearchTests] | None = None
    style: Entry[HouseStyle] | None = None
    look: Look = STANDARD_LOOK
    translations: dict[str, dict[PurePosixPath, Translation]] = field(
        default_factory=dict, repr=False
    )

    def entries(self) -> Iterator[Entry[Model]]:
        """Yield everything that is a file of its own in a folder of its own."""
        yield from self.projects.values()
        yield from self.phases.values()
        yield from self.programmes.values()
        yield from self.brochures.values()
        yield from self.pages.values()
        yield from self.walks.values()
        yield from self.maps.values()

    @property
    def palette(self) -> Palette:
        """The colours of the house style."""
        return self.look.palette

    @property
    def cover_design(self) -> CoverDesign:
        """What brochures without a photograph have in front."""
        return self.style.fields.cover if self.style else CoverDesign.STREET

    def edited(
        self,
        projects: Mapping[str, Entry[Project]],
        translations: dict[str, dict[PurePosixPath, Translation]],
    ) -> Self:
        """Return the catalogue with other words in some projects.

        What follows from all projects is kept, so nothing of them may have changed on
        which that rests (`generator.catalogue.lasting`).

        Args:
            projects: those that changed.
            translations: of all files.
        """
        made = replace(
            self,
            projects=changed(self.projects, projects),
            translations=translations,
        )
        if "checked" in self.__dict__:
            made.__dict__["checked"] = self.checked | {
                slug: checked(entry.fields) for slug, entry in projects.items()
            }
        kept = ("terms", "used", "followers", "origins")
        made.__dict__.update(
            {name: self.__dict__[name] for name in kept if name in self.__dict__}
        )
        return made

    def language_of(self, brochure: Brochure) -> str:
        """Return the language that a brochure is in."""
        return brochure.language or self.settings.language

    @cached_property
    def terms(self) -> dict[str, dict[str, Term]]:
        """The terms of every vocabulary by facet name and slug, in the city's order."""
        settings = self.settings
        lists: dict[str, Iterable[Term]] = {
            "track": settings.tracks,
            "kind": settings.kinds,
            "theme": settings.themes,
            "audience": settings.audiences,
            "municipality": settings.municipalities,
            "neighbourhood": settings.neighbourhoods,
        }
        return {name: {term.slug: term for term in of} for name, of in lists.items()}

    @cached_property
    def used(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Slugs of the projects for every facet and term that some project has."""
        found: dict[str, dict[str, list[str]]] = {name: {} for name in VALUES}
        for slug, project in self.projects.items():
            for name, values in VALUES.items():
                for value in values(project.fields):
                    found[name].setdefault(value, []).append(slug)
        return {
            name: {value: tuple(slugs) for value, slugs in groups.items()}
            for name, groups in found.items()
        }

    @cached_property
    def checked(self) -> dict[str, date]:
        """The day on which each project was last held against the facts, by slug."""
        return {slug: checked(one.fields) for slug, one in self.projects.items()}

    @cached_property
    def followers(self) -> dict[str, tuple[str, ...]]:
        """Slugs of the projects that grew out of a project, told from either side.

        A preview may lack a project that another one names; it is left out.
        """
        pairs = {
            (before, slug)
            for slug, project in self.projects.items()
            for before in project.fields.follows
        } | {
            (slug, after)
            for slug, project in self.projects.items()
            for after in project.fields.inspired
        }
        found: dict[str, list[str]] = {}
        for before, after in sorted(pairs):
            if before in self.projects and after in self.projects:
                found.setdefault(before, []).append(after)
        return {before: tuple(after) for before, after in found.items()}

    @cached_property
    def origins(self) -> dict[str, tuple[str, ...]]:
        """Slugs of the projects that a project grew out of, told from either side."""
        found: dict[str, list[str]] = {}
        for before, after in self.followers.items():
            for slug in after:
                found.setdefault(slug, []).append(before)
        return {slug: tuple(sorted(before)) for slug, before in found.items()}


VALUES: dict[str, Callable[[Project], tuple[str, ...]]] = {
    "programme": lambda project: _one(project.programme),
    "track": lambda project: _one(project.track),
    "kind": lambda project: tuple(project.kinds),
    "theme": lambda project: tuple(project.themes),
    "audience": lambda project: tuple(project.audiences),
    "municipality": lambda project: (project.municipality,),
    "neighbourhood": lambda project: _one(project.neighbourhood),
    "status": lambda project: _one(project.status),
}


def _one(value: str | None) -> tuple[str, ...]:
    return (str(value),) if value else ()
