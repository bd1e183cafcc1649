"""Maps as templates show them: a picture of links, and the same links as a list.

A street or neighbourhood is an area and never a pin: where the spot is not known,
the words beneath the map say how exact it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.catalogue.model import Project
from generator.images.maps.drawing import draw
from generator.images.maps.region import Plate, Shown
from generator.views import addresses, grounds
from generator.views.grounds import Ground, Grounds, Place
from generator.views.shapes import Link
from generator.wording.foreign import Foreign
from generator.wording.messages import N_, counted, message

if TYPE_CHECKING:
    from generator.views.views import Views


TITLE = "\x00"  # in a map that several pages show; no text of content may hold it


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place under a map.

    Attributes:
        link: where its projects stand, and how many there are.
        anchor: of its own list of projects, which stands here; else empty.
        projects: of that list.
    """

    link: Link
    anchor: str = ""
    projects: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class MapView:
    """A map.

    Attributes:
        title: of the map.
        note: what its maker says of it, or empty.
        is_schematic: whether it was drawn by hand and not to scale.
        attribution, licence, source: of a map with real outlines, or empty.
        places: with projects, by name; the links of the map once more.
        pins: projects whose exact spot is marked, in the order of their numbers.
        rest: projects that the map has no place for.
        svg: returns the picture; needs how the page writes the root of the site.
    """

    title: str
    note: str
    is_schematic: bool
    attribution: str
    licence: str
    source: str
    places: tuple[PlaceView, ...]
    pins: tuple[Link, ...]
    rest: int
    svg: Callable[[str], Markup]


@dataclass(frozen=True, slots=True)
class LocatorView:
    """Where a project lies.

    Attributes:
        words: how exact that is known.
        is_schematic: whether the map was drawn by hand and not to scale.
        attribution, licence: of a map with real outlines, or empty.
        svg: returns the picture.
    """

    words: str
    is_schematic: bool
    attribution: str
    licence: str
    svg: Callable[[str], Markup]


class Maps:
    """Makes the maps of one catalogue in one language."""

    def __init__(self, views: Views) -> None:
        self.views = views
        self.grounds = Grounds(views.catalogue)
        self._pointed_at: dict[tuple[str, str], str] = {}

    def overview(self) -> MapView | None:
        """Return the map of the whole catalogue, None where there is none."""
        ground = self.grounds.overview()
        return self._view(ground, self.views.catalogue.projects, "") if ground else None

    def of(self, facet: str, slug: str) -> MapView | None:
        """Return the map on the page of a municipality; of other terms None."""
        if facet != "municipality":
            return None
        ground = self.grounds.around(slug)
        if ground is None:
            return None
        return self._view(ground, self.views.catalogue.used[facet].get(slug, ()), slug)

    def locator(self, slug: str) -> LocatorView | None:
        """Return where a project lies, None where no map shows it."""
        ground = self.grounds.of_project(slug)
        if ground is None:
            return None
        key = str(ground.key_of(slug))
        project = self.views.catalogue.projects[slug].fields
        words = self._words(ground, key, project)
        title = self._title(ground, words)
        point = grounds.spot_of(ground, project)

        def svg(_root: str) -> Markup:
            if point is None:
                drawn = self._pointing_at(ground, key)
                return Markup(drawn.replace(TITLE, escape(title)))  # noqa: S704
            plate = Plate("", project.title, key, point=point)
            return self.views.coloured(_locating(ground, key, title, [plate]))

        areas = ground.areas
        return LocatorView(
            words,
            areas is None,
            areas.attribution if areas else "",
            areas.licence if areas else "",
            svg,
        )

    def _pointing_at(self, ground: Ground, key: str) -> str:
        """Return the map that points at a place, drawn once, with `TITLE` for title."""
        found = self._pointed_at.get((ground.slug, key))
        if found is None:
            found = str(self.views.coloured(_locating(ground, key, TITLE)))
            self._pointed_at[ground.slug, key] = found
        return found

    def _words(self, ground: Ground, key: str, project: Project) -> str:
        say = self.views.say
        place = self._name(ground.places[key], project)
        if grounds.spot_of(ground, project):
            return say(N_("The mark stands on the exact spot."))
        street = project.street or ""
        if street and not street.casefold().startswith(place.casefold()):
            return say(
                N_("{street}: somewhere in {place}. The map shows no exact spot."),
                street=street,
                place=place,
            )
        return say(
            N_("Somewhere in {place}. The map shows no exact spot."), place=place
        )

    def _name(self, place: Place, project: Project) -> str:
        """Return the name of a place in words; in its square it may be shorter."""
        near = project.neighbourhood
        if near and place.address == addresses.term("neighbourhood", near):
            return self.grounds.title("neighbourhood", near)
        return place.title

    def _title(self, ground: Ground, words: str) -> str:
        kind = N_("Map of {title}. {words}")
        if ground.areas is None:
            kind = N_("Schematic map of {title}. {words}")
        return self.views.say(kind, title=ground.title, words=words)

    def _own(self, text: str) -> str:
        """Return a text of a map, which nobody translates, in its own language."""
        first = self.views.first
        return Foreign(text, first) if text and first != self.views.language else text

    def counted(self, title: str, count: int) -> str:
        """Return the name of a place with its number in words."""
        text = counted("{count} project", "{count} projects", count)
        return message(N_("{title}: {count}"), title=title, count=text).say(
            self.views.language
        )

    def _view(self, ground: Ground, slugs: Iterable[str], here: str) -> MapView:
        used = self.views.catalogue.projects
        mine = set(slugs)
        shown = {
            key: Shown(
                place.title,
                self.counted(place.title, len(place.slugs)),
                self.grounds.leads(place),
                len(place.slugs),
                bool(here) and place.address == addresses.term("municipality", here),
            )
            for key, place in ground.places.items()
        }
        spots = [
            (slug, point)
            for slug in sorted(mine & self.grounds.exact)
            if (point := grounds.spot_of(ground, used[slug].fields))
        ]
        plates = [
            Plate(
                str(number),
                used[slug].fields.title,
                ground.key_of(slug) or "",
                addresses.project(slug),
                point,
            )
            for number, (slug, point) in enumerate(spots, start=1)
        ]
        words = self.views.say(N_("Each place with its number of projects."))

        def svg(root: str) -> Markup:
            return self.views.coloured(
                draw(
                    ground.board,
                    shown,
                    title=self._title(ground, words),
                    name=f"kaart-{ground.slug}",
                    root=root,
                    plates=plates,
                )
            )

        placed = {slug for place in ground.places.values() for slug in place.slugs}
        areas = ground.areas
        return MapView(
            ground.title,
            self._own(ground.note),
            areas is None,
            areas.attribution if areas else "",
            areas.licence if areas else "",
            areas.source if areas else "",
            tuple(self._places(ground, here)),
            tuple(self._project(slug) for slug, _ in spots),
            len(mine - placed - {slug for slug, _ in spots}),
            svg,
        )

    def _places(self, ground: Ground, here: str) -> list[PlaceView]:
        rows = []
        ranked = sorted(ground.places.values(), key=lambda one: one.title.casefold())
        for place in ranked:
            if not place.slugs:
                continue
            link = Link(place.title, self.grounds.leads(place), len(place.slugs))
            home = f"{addresses.term('municipality', here)}#{place.anchor}"
            if here and place.anchor and place.address == home:
                projects = tuple(self._project(slug) for slug in place.slugs)
                rows.append(PlaceView(link, place.anchor, projects))
            else:
                rows.append(PlaceView(link))
        return rows

    def _project(self, slug: str) -> Link:
        title = self.views.catalogue.projects[slug].fields.title
        return Link(title, addresses.project(slug), slug=slug)


def _locating(
    ground: Ground, here: str, title: str, plates: Sequence[Plate] = ()
) -> str:
    """Draw a map on which one place stands out."""
    shown = {
        key: Shown(place.title, place.title, is_here=key == here)
        for key, place in ground.places.items()
    }
    return draw(ground.board, shown, title=title, name="plek", plates=plates)
