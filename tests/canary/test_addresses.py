"""Everything that is linked is there: in pages, feeds, sitemap and open data.

On the catalogue of markers, which has a web address and every kind of page: the build
itself refuses links that lead nowhere (`website/links.py`); this looks another way.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

SITE = "https://voorbeeld.example/wijken/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Linked(HTMLParser):
    """The addresses that a page asks for or leads to, and the anchors it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: Counter[str] = Counter()

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in {"href", "src", "action"} and value is not None:
                self.links.append(value)
            if name == "srcset":
                self.links += [part.split()[0] for part in value.split(",")]
            if name == "id":
                self.anchors[value] += 1
            if tag == "meta" and name == "content" and value.startswith(SITE):
                self.links.append(value)


@pytest.fixture(scope="module")
def pages(built):
    found = {}
    for file in sorted((built / "site").rglob("*.html")):
        page = Linked()
        page.feed(file.read_text("utf-8"))
        found[file.relative_to(built / "site").as_posix()] = page
    return found


def at(address):
    """Return the file that an address of the site is answered with."""
    path = unquote(urlsplit(address).path).removeprefix("/wijken/")
    return path + "index.html" if path == "" or path.endswith("/") else path


def test_every_link_picture_and_anchor_of_every_page_is_there(built, pages):
    lost = []
    for name, page in pages.items():
        for link in page.links:
            whole = urljoin(SITE + name, link)
            if not whole.startswith(SITE):
                assert urlsplit(whole).scheme in {"https", "http", "mailto", "tel"}
                continue
            target, anchor = at(whole), unquote(urlsplit(whole).fragment)
            if not (built / "site" / target).is_file() or (
                anchor and target in pages and anchor not in pages[target].anchors
            ):
                lost.append((name, link))

    assert lost == []
    assert len(pages) > 60


def test_an_anchor_stands_once_on_its_page(pages):
    twice = {
        name: [anchor for anchor, times in page.anchors.items() if times > 1]
        for name, page in pages.items()
    }

    assert {name: found for name, found in twice.items() if found} == {}


def test_the_sitemap_is_what_its_protocol_asks(built, pages):
    """Source: sitemaps.org, “Sitemaps XML format” (0.9)."""
    file = built / "site/sitemap.xml"
    top = ElementTree.parse(file).getroot()
    entries = list(top)

    assert top.tag == f"{MAP}urlset"
    assert {one.tag for one in entries} == {f"{MAP}url"}
    assert file.stat().st_size < 50 * 1024**2
    assert 0 < len(entries) <= 50_000
    places = [one.findtext(f"{MAP}loc") for one in entries]
    assert len(set(places)) == len(places)
    for one, place in zip(entries, places, strict=True):
        assert place.startswith(SITE)
        assert len(place) < 2_048
        assert at(place) in pages
        when = one.findtext(f"{MAP}lastmod")
        assert when is None or DAY.match(when)


def test_every_feed_is_what_its_standard_asks_and_leads_to_pages(built, pages):
    """Source: RSS 2.0.11 and its best practices profile; JSON Feed 1.1."""
    feeds = sorted((built / "site/feeds").iterdir())
    for file in feeds:
        if file.suffix == ".xml":
            (channel,) = ElementTree.parse(file).getroot()
            own = channel.find(f"{ATOM}link").get("href")
            items = channel.findall("item")
            links = [one.findtext("link") for one in items]
            ids = [one.findtext("guid") for one in items]
            assert all(channel.findtext(n) for n in ("title", "link", "description"))
        else:
            feed = json.loads(file.read_text("utf-8"))
            assert feed["version"] == "https://jsonfeed.org/version/1.1"
            assert feed["title"]
            own = feed["feed_url"]
            items = feed["items"]
            links = [one["url"] for one in items]
            ids = [one["id"] for one in items]
            assert all(one["content_text"] for one in items)
        assert at(own) == f"feeds/{file.name}"
        assert links
        assert len(set(ids)) == len(ids)
        assert all(at(link) in pages for link in links)

    assert {file.suffix for file in feeds} == {".xml", ".json"}


def test_every_file_that_the_catalogue_of_data_names_is_there(built):
    text = (built / "site/data/catalog.jsonld").read_text("utf-8")
    named = set(re.findall(re.escape(SITE) + r'[^"#]*', text))

    assert len(named) > 5
    assert [one for one in named if not (built / "site" / at(one)).is_file()] == []
