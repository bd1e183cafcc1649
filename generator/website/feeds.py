"""The newest projects as RSS and JSON Feed, of the whole catalogue and per theme.

Who follows a feed wants to know what joined the catalogue, so an item bears the
day its sources were first read (`generator.website.days`), not the year of the
project, which may be long ago; that year stands in its text.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from generator.catalogue.checked import checked, entered
from generator.views import addresses
from generator.views.shapes import Card
from generator.views.views import Views
from generator.website.escape import as_json, as_xml
from generator.website.exchanging import exchanged
from generator.website.origin import Origin
from generator.wording.amounts import LOCALES
from generator.wording.messages import N_

MOST_ITEMS = 100  # of one feed: readers fetch it whole, many times a day
RSS, JSON = "application/rss+xml", "application/feed+json"
SUFFIXES = {RSS: ".xml", JSON: ".json"}
NOON = 12  # o'clock, UTC: the same day everywhere but on a few islands

Picture = Callable[[str], str]  # address of a page → web address of its picture
Read = Callable[[str], str]  # address → text, with its line ends as they are


@dataclass(frozen=True, slots=True)
class Feed:
    """The projects that can be followed together.

    Attributes:
        name: of its files, without suffix.
        title: as text.
        summary: one sentence.
        page: address of the page that shows the same projects.
        slugs: of its projects, the newest in the catalogue first.
    """

    name: str
    title: str
    summary: str
    page: str
    slugs: tuple[str, ...]

    def address(self, form: str) -> str:
        """Return the address of the feed in the form of a media type."""
        return f"{addresses.FEEDS}{self.name}{SUFFIXES[form]}"


def feeds(views: Views) -> tuple[Feed, ...]:
    """Return the feed of all projects, then one for each theme in use."""
    catalogue = views.catalogue
    title = catalogue.settings.title
    everything = Feed(
        "projecten",
        views.say(N_("{title}: new projects"), title=title),
        catalogue.settings.summary,
        addresses.CATALOGUE,
        _newest(views, catalogue.projects),
    )
    by_theme = (
        Feed(
            f"thema-{theme.slug}",
            views.say(
                N_("{title}: new projects about {theme}"),
                title=title,
                theme=theme.title,
            ),
            theme.summary or catalogue.settings.summary,
            theme.address,
            _newest(views, catalogue.used["theme"][theme.slug]),
        )
        for theme in views.terms("theme")
    )
    return everything, *by_theme


def files(
    found: Iterable[Feed], views: Views, origin: Origin, picture: Picture | None = None
) -> Iterator[tuple[str, str]]:
    """Yield address and text of every feed, in both forms.

    Args:
        found: the feeds.
        views: of the catalogue.
        origin: is known; a feed is read far from its site.
        picture: of a page that is shared, where there are such pictures.
    """
    for feed in found:
        yield feed.address(RSS), rss(feed, views, origin)
        yield feed.address(JSON), json_feed(feed, views, origin, picture)


def edited(
    found: Iterable[Feed],
    views: tuple[Views, Views],
    slugs: frozenset[str],
    origin: Origin,
    picture: Picture | None,
    read: Read,
) -> Iterator[tuple[str, str]]:
    """Yield address and text of every feed that tells of some projects.

    Their items are exchanged in the feeds that stand; one that does not stand there
    exactly once means that the feed is made anew.

    Args:
        found: the feeds.
        views: of the catalogue before and now; what their feeds list is the same.
        slugs: of the projects whose words changed.
        origin: is known.
        picture: of a page that is shared, where there are such pictures.
        read: returns the text of an address that stands.
    """
    items = {
        slug: [
            (
                _rss_item(slug, one, origin),
                as_json(_json_item(slug, one, origin, picture)),
            )
            for one in views
        ]
        for slug in sorted(slugs)
    }
    for feed in found:
        told = [items[slug] for slug in feed.slugs if slug in items]
        if not told:
            continue
        for number, form in enumerate((RSS, JSON)):
            address = feed.address(form)
            text: str | None = read(address)
            for was, now in told:
                text = exchanged(text, was[number], now[number])
            if form == RSS:
                text = exchanged(text, *(_built(feed, one) for one in views))
            if text is None:
                text = dict(files([feed], views[-1], origin, picture))[address]
            yield address, text


def rss(feed: Feed, views: Views, origin: Origin) -> str:
    """Return a feed as RSS 2.0.

    Source:
        RSS 2.0 specification (RSS Advisory Board, 2.0.11); `atom:link` as its
        best practices profile asks.
    """
    settings = views.catalogue.settings
    built = f"{_built(feed, views)}\n" if feed.slugs else ""
    items = "".join(_rss_item(slug, views, origin) for slug in feed.slugs)
    own = as_xml(origin.whole(feed.address(RSS)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
        f"<title>{as_xml(feed.title)}</title>\n"
        f"<link>{as_xml(origin.whole(feed.page))}</link>\n"
        f"<description>{_as_html(feed.summary)}</description>\n"
        f"<language>{_language(views).lower()}</language>\n"
        f"<copyright>{as_xml(settings.licence.title)}</copyright>\n"
        f"{built}"
        f'<atom:link href="{own}" rel="self" type="{RSS}"/>\n'
        f"{items}</channel>\n</rss>\n"
    )


def json_feed(
    feed: Feed, views: Views, origin: Origin, picture: Picture | None = None
) -> str:
    """Return a feed as JSON Feed 1.1.

    Source:
        JSON Feed version 1.1 (jsonfeed.org).
    """
    settings = views.catalogue.settings
    publisher = {"name": settings.publisher.name}
    if settings.publisher.url:
        publisher["url"] = settings.publisher.url
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": origin.whole(feed.page),
        "feed_url": origin.whole(feed.address(JSON)),
        "description": feed.summary,
        "language": _language(views),
        "authors": [publisher],
        "items": [_json_item(slug, views, origin, picture) for slug in feed.slugs],
    }
    return as_json(made) + "\n"


def _built(feed: Feed, views: Views) -> str:
    """Return when anything in a feed was last held against the facts."""
    day = max(views.catalogue.checked[slug] for slug in feed.slugs)
    return f"<lastBuildDate>{_rfc822(day)}</lastBuildDate>"


def _rss_item(slug: str, views: Views, origin: Origin) -> str:
    card = views.cards[slug]
    link = as_xml(origin.whole(card.address))
    project = views.catalogue.projects[slug].fields
    tags = "".join(f"<category>{as_xml(tag)}</category>" for tag in _tags(slug, views))
    return (
        f"<item>\n<title>{as_xml(card.title)}</title>\n<link>{link}</link>\n"
        f"<description>{_as_html(_text(card))}</description>\n{tags}\n"
        f'<guid isPermaLink="true">{link}</guid>\n'
        f"<pubDate>{_rfc822(entered(project))}</pubDate>\n</item>\n"
    )


def _json_item(
    slug: str, views: Views, origin: Origin, picture: Picture | None
) -> dict[str, object]:
    card = views.cards[slug]
    project = views.catalogue.projects[slug].fields
    address = origin.whole(card.address)
    item: dict[str, object] = {
        "id": address,
        "url": address,
        "title": card.title,
        "summary": card.summary,
        "content_text": _text(card),
        "date_published": _noon(entered(project)).isoformat(),
        "date_modified": _noon(checked(project)).isoformat(),
        "tags": _tags(slug, views),
    }
    if picture:
        item["image"] = picture(card.address)
    return item


def _as_html(text: str) -> str:
    """Return a text as readers of feeds want a description: HTML, within XML.

    Written once, a tag in a text would be a tag to them (RSS 2.0, “Elements of
    <item>”: entity-encoded HTML is allowed).
    """
    return as_xml(html.escape(text, quote=False))


def _newest(views: Views, slugs: Iterable[str]) -> tuple[str, ...]:
    """Return slugs, those that joined last first, then the newest projects."""
    projects = views.catalogue.projects
    by_project = [card.slug for card in views.by_newest(slugs)]
    newest = sorted(
        by_project, key=lambda slug: entered(projects[slug].fields), reverse=True
    )
    return tuple(newest[:MOST_ITEMS])


def _text(card: Card) -> str:
    facts = " · ".join(part for part in (card.place, card.when, card.status) if part)
    return f"{card.summary} ({facts})" if facts else card.summary


def _tags(slug: str, views: Views) -> list[str]:
    project = views.catalogue.projects[slug].fields
    tags = [link.title for link in views.cards[slug].kinds]
    tags += [views.catalogue.terms["theme"][theme].title for theme in project.themes]
    return list(dict.fromkeys(tags))


def _language(views: Views) -> str:
    return LOCALES[views.language].replace("_", "-")


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, NOON, tzinfo=UTC)


def _rfc822(day: date) -> str:
    from email.utils import format_datetime  # takes a while to import

    return format_datetime(_noon(day))
