"""A site as an earlier build left it (`state`), restored as far as it is asked for.

Nothing is laid out, compared or counted anew that words do not change; projects are
read when something asks for them (`generator.catalogue.reread`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.catalogue import folder, reread
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.kept import Kept
from generator.catalogue.lazily import Lazily
from generator.catalogue.translations import beside
from generator.storage.cache import FOLDER, Cache
from generator.storage.inventory import Inventory
from generator.views import addresses
from generator.views.grounds import Grounds
from generator.views.maps import Maps
from generator.views.photographs import Album, Photograph
from generator.views.related import Likeness, Sort
from generator.views.views import Views
from generator.website import edition, facets, templates
from generator.website.assemble import Assembly
from generator.website.extent import Extent, renew
from generator.website.feeds import Feed
from generator.website.frame import Frame
from generator.website.origin import Origin
from generator.website.production import Production
from generator.website.site import Site
from generator.website.state import Values
from generator.website.up_to_date import Left
from generator.wording.progress import Progress


class Restored:
    """A site as it was built, of which only what is asked for is worked out."""

    def __init__(self, root: Path, left: Left, made: Inventory) -> None:
        """Take apart what a build left.

        Args:
            root: folder of the repository.
            left: by the build.
            made: the files of the site.

        Raises:
            ValueError: it is no state of ours.
        """
        self.root = root
        self._left = left
        self._made = made
        self._values: Values = json.loads(left.state)
        self._slugs: list[str] = self._values["slugs"]
        self.kept = Kept(
            Cache(root / FOLDER), self._values["buckets"], self._values["identity"]
        )

    def knows(self, slugs: Iterable[str]) -> bool:
        """Whether it is kept what the files of some projects meant at the build.

        Those that did not change since can be read again; another build may have kept
        newer words of the others.
        """
        seals = self._left.seals
        for slug in slugs:
            path = folder.path_of_project(slug)
            files = {slug: path} | {
                f"{slug}.{code}": beside(path, code)
                for code in self._translated.get(slug, ())
            }
            if not all(
                seals.get(name) and self.kept.get(file, seals[name])
                for name, file in files.items()
            ):
                return False
        return True

    def seals(self, slugs: Iterable[str]) -> dict[str, str]:
        """Return the seals of the files of some projects, as they are kept now."""
        seal_of, path_of = self.kept.seal_of, folder.path_of_project
        return {slug: seal_of(path_of(slug)) for slug in slugs} | {
            f"{slug}.{code}": seal_of(beside(path_of(slug), code))
            for slug in slugs
            for code in self._translated.get(slug, ())
        }

    @cached_property
    def _checked(self) -> dict[str, date]:
        """On which day each project was last held against the facts."""
        told = zip(self._slugs, self._values["checked"], strict=True)
        days = dict(told) | self._left.days
        return {slug: date.fromordinal(day) for slug, day in days.items()}

    @cached_property
    def _translated(self) -> dict[str, dict[str, str]]:
        """The seals of translations at the build, by slug and language."""
        found: dict[str, dict[str, str]] = {}
        for name, seal in self._left.seals.items():
            slug, _, code = name.partition(".")
            if code:
                found.setdefault(slug, {})[code] = seal
        return found

    def linking(self, files: frozenset[str]) -> frozenset[str]:
        """Return the files of the pages that link to some pages of projects."""
        found = self._values["linking"]
        return frozenset(page for file in files for page in found.get(file, ()))

    def naming(self, slugs: Iterable[str]) -> frozenset[str]:
        """Return the projects whose lines in the data name some others."""
        found = self._values["naming"]
        return frozenset(
            one for slug in slugs for one in self._named(found.get(slug, ()))
        )

    def pointed(self, file: str) -> frozenset[str]:
        """Return the places within a page of a project that others link to."""
        return frozenset(anchor for to, anchor in self._values["pointed"] if to == file)

    def assembly(self, report: Progress) -> Assembly | None:
        """Return the site before the edit; None where something is wrong after all."""
        values = self._values
        seals = {slug: self._left.seals[slug] for slug in self._slugs}
        projects = reread.lazily(self.root, self.kept, seals, values["language"])
        catalogue = reread.restored(self.root, self.kept, projects, self._translated)
        if catalogue is None:
            return None
        first, *others = self._sites(catalogue)
        assembly = Assembly(
            self.root,
            first,
            report,
            Origin(values["url"]),
            None,  # words change no photograph
            with_cards=values["with cards"],
            with_form=values["with form"],
            others=others,
        )
        nowhere = Path()
        assembly.productions = []
        for one, of in zip(assembly.editions, values["editions"], strict=True):
            frame = Frame(of["frame"])
            made = Production(nowhere, frame, one.finished, one.folder)
            assembly.productions.append(made)
            one.publication.__dict__["followed"] = tuple(
                Feed(name, title, summary, page, self._named(slugs))
                for name, title, summary, page, slugs in of["feeds"]
            )
        return assembly

    def _sites(self, catalogue: Catalogue) -> list[Site]:
        """Return the site in each language, with all that was worked out for it."""
        language, editions = self._values["language"], self._values["editions"]
        look = [Path(one) for one in self._values["look"]]
        albums = iter([_album(one) for one in editions])
        sealed = Origin(self._values["url"]).is_known
        made = templates.environment(language, look, catalogue.look, sealed=sealed)
        first = Site(Views(catalogue, language, next(albums)), made)
        sites = list(edition.sites(first, lambda *_: next(albums), look, sealed=sealed))
        offered = self._offered(sites)
        for site, of in zip(sites, editions, strict=True):
            self._know(site.views, of)
        return [replace(one, **offered) for one in sites]

    @property
    def has_printed(self) -> bool:
        """Whether the site offers brochures, or pages to print."""
        return bool(self._values["with PDFs"])

    def _offered(self, sites: Iterable[Site]) -> Values:
        """Return what is told of the PDFs that the site offers."""
        if not self.has_printed:
            return {}
        pages = self._left.pages
        sizes = self._made.sizes(map(addresses.brochure_file, pages))
        sheets = [
            one.tongue.folder + addresses.project_sheet(slug)
            for one in sites
            for slug in self._slugs
        ]
        return {
            "made": {
                slug: (pages[slug], sizes[addresses.brochure_file(slug)])
                for slug in pages
            },
            "sheets": self._made.sizes(sheets),
        }

    def _know(self, views: Views, of: Values) -> None:
        """Tell views what would take all projects to work out."""
        values, catalogue = self._values, views.catalogue
        catalogue.__dict__.update(
            used={
                facet: {value: self._named(of) for value, of in found.items()}
                for facet, found in values["used"].items()
            },
            followers=_tuples(values["followers"]),
            origins=_tuples(values["origins"]),
            checked=self._checked,
        )
        projects = catalogue.projects
        sorts = [Sort(tuple(k), track, frozenset(t)) for k, track, t in values["sorts"]]
        traits = {
            slug: (sorts[sort], values["near"][near])
            for slug, (sort, near) in zip(self._slugs, values["traits"], strict=True)
        }
        maps = Maps(views)
        lying = {name: self._named(slugs) for name, slugs in of["lying"].items()}
        maps.grounds = Grounds(catalogue, lying)
        views.__dict__.update(
            cards=Lazily(projects, lambda slug: views.card(projects[slug])),
            places={slug: at for at, slug in enumerate(self._named(values["places"]))},
            likeness=Likeness(projects, traits),
            maps=maps,
        )
        views.worked_out[Extent] = _extent(*values["extent"])
        if self._left.days:
            renew(views)
        facets.take_over(views, values["facets"], values["cost"])

    def _named(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._slugs[number] for number in numbers)


def _extent(
    newest: str | None, located: int, first: str | None, last: str | None
) -> Extent:
    return Extent(_date(newest), located, _date(first), _date(last))


def _date(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _tuples(found: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {slug: tuple(others) for slug, others in found.items()}


def _album(of: Values) -> Album:
    shown = {slug: tuple(map(_photograph, of["shown"][slug])) for slug in of["shown"]}
    cards = {slug: _photograph(of["cards"][slug]) for slug in of["cards"]}
    return Album(shown, cards, (), ())


def _photograph(said: Sequence[Any]) -> Photograph:
    *told, width, height, sources, address = said
    file, alt, caption, credit = told
    by_type = tuple(
        (name, tuple((where, wide) for where, wide in sizes)) for name, sizes in sources
    )
    return Photograph(file, alt, caption, credit, width, height, by_type, address)
