"""A walk as its page shows it: stops on a map, in words, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Walk
from generator.catalogue.model.choices import Precision
from generator.catalogue.model.project import Spot
from generator.catalogue.model.walk import Stop
from generator.images.maps.drawing import draw_route
from generator.images.maps.region import Plate
from generator.views import addresses
from generator.views.grounds import Ground
from generator.views.shapes import Card, Fact, Source
from generator.wording import amounts
from generator.wording.messages import N_, counted

if TYPE_CHECKING:
    from generator.views.views import Views


@dataclass(frozen=True, slots=True)
class StopView:
    """A stop of a walk.

    Attributes:
        number: from 1.
        card: the project.
        place: street or place.
        see: what there is to see.
        onward: how to get to the next stop, or empty.
        location: point and precision, None where only the place is known.
        exactness: of that point, in words; empty without one.
    """

    number: int
    card: Card
    place: str
    see: str
    onward: str
    location: Spot | None
    exactness: str


@dataclass(frozen=True, slots=True)
class WalkView:
    """A walk.

    Attributes:
        slug, title, summary, address: of the walk.
        city: name of its municipality.
        start: where it begins, in words.
        facts: length, duration and access, each only if something is known of it.
        access: what a walker with wheels must know.
        stops: in their order.
        notes: what else a walker must know.
        sources, reviewed: where it comes from; may be empty.
        path: of its content file.
        map_title: of its map, empty where there is none.
        is_schematic: whether that map was drawn by hand.
        unmapped: how many stops that map has no place for.
        rights: who made a map with real outlines, and its licence; else empty.
        svg: returns the map; needs how the page writes the root of the site.
    """

    slug: str
    title: str
    summary: str
    address: str
    city: str
    start: str
    facts: tuple[Fact, ...]
    access: tuple[str, ...]
    stops: tuple[StopView, ...]
    notes: tuple[str, ...]
    sources: tuple[Source, ...]
    reviewed: str
    path: str
    map_title: str
    is_schematic: bool
    unmapped: int
    rights: str
    svg: Callable[[str], Markup]

    @property
    def streets(self) -> tuple[str, ...]:
        """The streets or places of the stops, each once."""
        return tuple(dict.fromkeys(stop.place for stop in self.stops))

    @property
    def points(self) -> tuple[StopView, ...]:
        """The stops whose coordinates are known."""
        return tuple(stop for stop in self.stops if stop.location)


def walks(views: Views) -> tuple[WalkView, ...]:
    """Return every walk, in its own order."""
    return tuple(_walk(views, entry) for entry in views.catalogue.walks.values())


def _walk(views: Views, entry: Entry[Walk]) -> WalkView:
    walk = entry.fields
    known = [stop for stop in walk.stops if stop.project in views.cards]
    stops = tuple(
        _stop(views, stop, number) for number, stop in enumerate(known, start=1)
    )
    ground = _ground(views, walk)
    areas = ground.areas if ground else None
    return WalkView(
        entry.slug,
        walk.title,
        walk.summary,
        addresses.walk(entry.slug),
        views.maps.grounds.title("municipality", walk.municipality),
        walk.start,
        _facts(views, walk),
        tuple(walk.access),
        stops,
        tuple(walk.notes),
        views.sources(walk.sources),
        views.day(walk.reviewed),
        entry.path.as_posix(),
        ground.title if ground else "",
        areas is None,
        sum(ground.key_of(stop.project) is None for stop in walk.stops)
        if ground
        else 0,
        f"{areas.attribution} · {areas.licence}" if areas else "",
        _drawing(views, walk, stops, ground),
    )


def _ground(views: Views, walk: Walk) -> Ground | None:
    """The map on which most is seen of a walk; none where no stop is on any."""
    grounds = views.maps.grounds
    ground = grounds.around(walk.municipality)
    if ground and any(ground.key_of(stop.project) for stop in walk.stops):
        return ground
    return None


def _stop(views: Views, stop: Stop, number: int) -> StopView:
    project = views.catalogue.projects[stop.project].fields
    location = stop.location or project.location
    words = {
        Precision.SPOT: N_("the exact spot"),
        Precision.STREET: N_("a point in the street, not the exact spot"),
        Precision.NEIGHBOURHOOD: N_("a point in the neighbourhood, not the exact spot"),
    }
    return StopView(
        number,
        views.cards[stop.project],
        stop.place or project.street or "",
        stop.see,
        stop.onward or "",
        location,
        views.say(words[location.precision]) if location else "",
    )


def _facts(views: Views, walk: Walk) -> tuple[Fact, ...]:
    count = len(walk.stops)
    stops = counted("{count} stop", "{count} stops", count).say(
        views.language, views.words
    )
    rows = [("stops", N_("How many stops?"), stops)]
    if walk.length_km is not None:
        length = amounts.number(walk.length_km, views.language)
        said = views.say(N_("{length} km"), length=length)
        rows.append(("length", N_("How far to walk?"), said))
    if walk.minutes is not None:
        said = views.say(N_("{count} minutes"), count=walk.minutes)
        rows.append(("minutes", N_("How long?"), said))
    access = views.label(walk.wheelchair)
    rows.append(("wheelchair", N_("With a wheelchair or pram?"), access))
    return tuple(Fact(name, views.say(label), value) for name, label, value in rows)


def _drawing(
    views: Views, walk: Walk, stops: tuple[StopView, ...], ground: Ground | None
) -> Callable[[str], Markup]:
    if ground is None:
        return lambda _: Markup("")
    plates = []
    for stop in stops:
        key = ground.key_of(stop.card.slug)
        point = None
        where = stop.location
        if where and where.precision is Precision.SPOT and ground.sheet:
            point = ground.sheet.place((where.longitude, where.latitude))
        title = f"{stop.number}. {stop.card.title}"
        if key or point:
            anchor = f"#{addresses.walk_stop(stop.number)}"
            plates.append(Plate(str(stop.number), title, key or "", anchor, point))
    filled = {plate.region for plate in plates}
    shown = ground.tinted(filled)
    title = views.say(
        N_("The stops of the walk “{title}”, numbered in their order"),
        title=walk.title,
    )

    def svg(root: str) -> Markup:
        del root  # its links stay within the page
        return views.coloured(
            draw_route(ground.board, shown, plates, title=title, name="route")
        )

    return svg
