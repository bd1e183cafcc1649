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
# Files of the open data, with their media types.
DATA = (
    (datafiles.CSV, "text/csv"),
    (datafiles.PROJECTS, "application/json"),
    (datafiles.MAP, "application/geo+json"),
    (dcat.NAME, dcat.FORMAT),
)

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
    lines = [*_elsewhere(page, origin, others), *_feeds(page, origin, followed)]
    if page.kind == "open-data":
        lines += [
            _link("alternate", page.base + addresses.DATA + file, form)
            for file, form in DATA
        ]
    codes = [code for code, _ in others.languages]
    lines += _open_graph(page, name, language, codes)
    if origin.is_known:
        lines.append(_meta("property", "og:url", origin.whole(page.address)))
    if picture:
        lines += _image(page, picture)
    lines.append(
        _meta("name", "twitter:card", "summary_large_image" if picture else "summary")
    )
    if about:
        lines.append(f'<script type="application/ld+json">{as_json(about)}</script>')
    return "\n".join(lines)


def _elsewhere(page: SitePage, origin: Origin, others: Others) -> Iterator[str]:
    """Yield where a page really is, and where in other languages."""
    if not origin.is_known:
        return
    yield _link("canonical", others.canonical or origin.whole(page.address))
    for code, address in (*others.languages, *_anybody(others)):
        to = escape_text(address)
        yield f'<link rel="alternate" hreflang="{code}" href="{to}">'


def _feeds(page: SitePage, origin: Origin, followed: Iterable[Feed]) -> Iterator[str]:
    """Yield the feeds that whoever reads a page may follow."""
    if not origin.is_known:
        return
    for feed in followed:
        if _is_followed(page, feed):
            for form in (feeds.RSS, feeds.JSON):
                yield _link(
                    "alternate", page.base + feed.address(form), form, feed.title
                )


def _open_graph(
    page: SitePage, name: str, language: str, codes: Iterable[str]
) -> Iterator[str]:
    """Yield what a page says of itself where it is shared.

    Source:
        The Open Graph protocol, https://ogp.me.
    """
    kind = "article" if page.kind == "project" else "website"
    yield _meta("property", "og:type", kind)
    yield _meta("property", "og:site_name", name)
    yield _meta("property", "og:locale", LOCALES[language])
    for code in codes:
        if code != language:
            yield _meta("property", "og:locale:alternate", LOCALES[code])
    yield _meta("property", "og:title", page.title)
    yield _meta("property", "og:description", page.description)


def _image(page: SitePage, picture: Picture) -> Iterator[str]:
    """Yield the picture that a page is shared with."""
    from generator.images import card  # Pillow takes a while to import

    yield _meta("property", "og:image", picture(page.address))
    yield _meta("property", "og:image:width", str(card.WIDTH))
    yield _meta("property", "og:image:height", str(card.HEIGHT))
    yield _meta("property", "og:image:alt", page.title)


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
