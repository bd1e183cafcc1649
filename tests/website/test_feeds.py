"""Feeds as their readers parse them."""

from __future__ import annotations

import json
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest

from generator.website import feeds
from generator.website.origin import Origin
from tests.website.samples import CANARY

ORIGIN = Origin.read("https://voorbeeld.example/wijken")
SELF = "{http://www.w3.org/2005/Atom}link"


def named(views):
    """Return the feeds by name."""
    return {feed.name: feed for feed in feeds.feeds(views)}


def test_there_is_a_feed_for_all_and_for_each_theme_in_use(views):
    """A theme without projects has no feed."""
    assert list(named(views)) == ["projecten", "thema-ontmoeting", "thema-delen"]


def test_rss_has_what_its_standard_asks(views):
    """Channel and items have their elements, with whole addresses and days."""
    feed = named(views)["projecten"]

    channel = ElementTree.fromstring(feeds.rss(feed, views, ORIGIN)).find("channel")

    assert channel is not None
    own = "https://voorbeeld.example/wijken/feeds/projecten.xml"
    assert channel.find(SELF).get("href") == own
    assert channel.findtext("language") == "nl-be"
    assert channel.findtext("title")
    assert channel.findtext("description")
    items = channel.findall("item")
    assert len(items) == len(views.catalogue.projects)
    for item in items:
        assert item.findtext("link") == item.findtext("guid")
        assert item.findtext("link").startswith("https://voorbeeld.example/wijken/")
        when = parsedate_to_datetime(item.findtext("pubDate"))
        assert when.date().isoformat() == "2026-11-22"


def test_json_feed_has_what_its_standard_asks(views):
    """Version, title and items; each item an identifier, content and days."""
    feed = named(views)["thema-delen"]

    made = json.loads(feeds.json_feed(feed, views, ORIGIN))

    assert made["version"] == "https://jsonfeed.org/version/1.1"
    assert made["title"]
    assert made["feed_url"] == "https://voorbeeld.example/wijken/feeds/thema-delen.json"
    (item,) = made["items"]
    assert item["id"] == item["url"]
    assert item["url"].endswith("/wijken/projecten/boekentil-kerkplein/")
    assert item["content_text"].startswith("Een kast op het plein")
    assert item["date_published"] == "2026-11-22T12:00:00+00:00"


def test_what_joined_last_comes_first(hostile_views):
    """A project whose sources were read in October stands behind those of November."""
    feed = named(hostile_views)["projecten"]

    assert feed.slugs[-1] == "kwaad"
    assert feed.slugs[0] == "gevelbank-dorpsstraat"


def test_a_feed_stays_short(views, monkeypatch):
    """Readers fetch it whole, so only the newest are in it."""
    monkeypatch.setattr(feeds, "MOST_ITEMS", 2)

    assert len(named(views)["projecten"].slugs) == 2


@pytest.mark.parametrize("make", [feeds.rss, feeds.json_feed])
def test_harmful_text_stays_text(hostile_views, make):
    """Titles of site, theme and project come back as they are, and no tag begins."""
    feed = named(hostile_views)["thema-delen"]

    made = make(feed, hostile_views, ORIGIN)

    assert "<script" not in made
    assert "<b>" not in made
    assert "]]>" not in made
    if make is feeds.rss:
        channel = ElementTree.fromstring(made).find("channel")
        assert channel.findall("item")[-1].findtext("title") == CANARY
        assert CANARY in channel.findtext("title")
    else:
        assert json.loads(made)["items"][-1]["title"] == CANARY


def test_an_unknown_origin_makes_no_feed(views):
    """A relative address would mean nothing to a reader."""
    with pytest.raises(ValueError, match="web address"):
        feeds.rss(named(views)["projecten"], views, Origin())
