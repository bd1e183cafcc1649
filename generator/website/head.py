"""What the head of a page tells machines: its address, its feeds, how to share it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.views import addresses
from generator.website import datafiles, dcat, feeds
from generator.website.article import Node
from generator.website.escape import as_json
from generator.website.feeds import Feed
from generator.website.frame import ALONE, SitePage
from generator.website.origin import Origin
from generator.website.template_runtime import escape_text
from generator.wording.amounts import LOCALES

# Pages about all projects; a page about a theme has the feed of that theme too.
FOLLOWED = frozenset({"home", "catalogue", "terms", "term", "open-data", "brochures"})

Picture = Callable[[str], str]  # address of a page → web address of its picture


@dataclass(frozen=True, slots=True)
class Others:
    """Where the content of a page really is.

    Attributes:
        canonical: web address that search engines should know it by; empty where the
            site's own is not known.
        languages: code and web address in each language that it is in, the first of
            the site first; empty where that is one only.
    """

    canonical: str = ""
    languages: tuple[tuple[str, str], ...] = ()


NO_OTHERS = Others()


def head(
    page: SitePage,
    *,
    name: str,
    language: str,
    origin: Origin,
    followed: Iterable[Feed],
    about: Node,
    picture: Picture | None = None,
    others: Others = NO_OTHERS,
) -> str:
    """Return HTML for the head of a page.

    Args:
        page: whose head it is; the page for wrong addresses gets nothing.
        name: of the site.
        language: of the site.
        origin: where it stands; without it nothing whole can be told.
        followed: the feeds.
        about: what the page is about, as JSON-LD.
        picture: of a page that is shared, where there are such pictures.
        others: where it is in other languages.
    """
    if page.kind in ALONE:
        return _meta("name", "robots", "noindex")
    lines = []
    if origin.is_known:
        lines.append(_link("canonical", others.canonical or origin.whole(page.address)))
        lines += [
            f'<link rel="alternate" hreflang="{code}" href="{escape_text(address)}">'
            for code, address in (*others.languages, *_anybody(others))
        ]
        lines += [
            _link("alternate", page.base + feed.address(form), form, feed.title)
            for feed in followed
            if _is_followed(page, feed)
            for form in (feeds.RSS, feeds.JSON)
        ]
    if page.kind == "open-data":
        lines += [
            _link("alternate", page.base + addresses.DATA + file, form)
            for file, form in (
                (datafiles.CSV, "text/csv"),
                (datafiles.PROJECTS, "application/json"),
                (datafiles.MAP, "application/geo+json"),
                (dcat.NAME, dcat.FORMAT),
            )
        ]
    lines += [
        _meta(
            "property", "og:type", "article" if page.kind == "project" else "website"
        ),
        _meta("property", "og:site_name", name),
        _meta("property", "og:locale", LOCALES[language]),
        *(
            _meta("property", "og:locale:alternate", LOCALES[code])
            for code, _ in others.languages
            if code != language
        ),
        _meta("property", "og:title", page.title),
        _meta("property", "og:description", page.description),
    ]
    if origin.is_known:
        lines.append(_meta("property", "og:url", origin.whole(page.address)))
    if picture:
        from generator.images import card  # Pillow takes a while to import

        lines += [
            _meta("property", "og:image", picture(page.address)),
            _meta("property", "og:image:width", str(card.WIDTH)),
            _meta("property", "og:image:height", str(card.HEIGHT)),
            _meta("property", "og:image:alt", page.title),
        ]
    lines.append(
        _meta("name", "twitter:card", "summary_large_image" if picture else "summary")
    )
    if about:
        lines.append(f'<script type="application/ld+json">{as_json(about)}</script>')
    return "\n".join(lines)


def _anybody(others: Others) -> Iterator[tuple[str, str]]:
    """The address for who reads none of the languages: that of the first."""
    for _, address in others.languages[:1]:
        yield "x-default", address


def _is_followed(page: SitePage, feed: Feed) -> bool:
    if feed.page == addresses.CATALOGUE:
        return page.kind in FOLLOWED
    return feed.page == page.address or page.kind == "open-data"


def _meta(key: str, name: str, content: str) -> str:
    return f'<meta {key}="{name}" content="{escape_text(content)}">'


def _link(rel: str, address: str, form: str = "", title: str = "") -> str:
    typed = f' type="{form}"' if form else ""
    titled = f' title="{escape_text(title)}"' if title else ""
    return f'<link rel="{rel}"{typed}{titled} href="{escape_text(address)}">'
