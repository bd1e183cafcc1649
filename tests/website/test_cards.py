"""Pictures to share: which there are, and that each is drawn once."""

from __future__ import annotations

import pytest

from generator.images import card
from generator.storage.cache import Cache
from generator.website import pages
from generator.website.cards import Cards
from generator.website.jobs import made
from generator.website.origin import Origin
from generator.website.publication import Publication
from generator.website.site import Site
from generator.website.templates import environment

ORIGIN = Origin.read("https://voorbeeld.example/wijken/")
BASE = "https://voorbeeld.example/wijken/assets/deelbeelden"


@pytest.fixture
def cards(views, tmp_path):
    """Return the pictures of the sound repository."""
    return Cards(Site(views, environment("nl")), ORIGIN, Cache(tmp_path / "cache"))


def test_a_project_has_a_picture_of_its_own(cards):
    """Title, kind and place stand on it; a page without one shows the site's."""
    said = cards.said["projecten/gevelbank-dorpsstraat/"]

    assert (said.title, said.label) == ("Gevelbank Dorpsstraat", "Gevelbank")
    assert said.place == "Molenwijk, Voorbeeld"
    own = cards.picture("projecten/gevelbank-dorpsstraat/")
    assert own == f"{BASE}/projecten/gevelbank-dorpsstraat.png"
    assert cards.picture("zoeken/") == f"{BASE}/index.png"


def test_every_picture_that_pages_name_is_made(cards):
    """Also of themes, kinds, phases and programmes."""
    made = {address for address, _ in cards.files()}

    named = {cards.picture(address).removeprefix(ORIGIN.url) for address in cards.said}
    assert named == made
    assert "assets/deelbeelden/themas/delen.png" in made
    assert "assets/deelbeelden/fasen/kiezen.png" in made


def test_a_picture_is_drawn_once(cards, monkeypatch):
    """What was drawn is linked from the cache, by what it depends on."""
    first = {name: file.read_bytes() for name, file in cards.files()}
    monkeypatch.setattr(card, "draw", lambda said: pytest.fail(f"drawn again: {said}"))

    again = {name: file.read_bytes() for name, file in cards.files()}

    assert again == first


def test_a_full_disk_costs_only_time(views, tmp_path):
    """Where nothing can be kept, the pictures are made all the same."""
    blocked = tmp_path / "cache"
    blocked.write_text("not a folder", encoding="utf-8")
    site = Site(views, environment("nl"))

    made = dict(Cards(site, ORIGIN, Cache(blocked)).files())

    assert all(isinstance(one, bytes) and one for one in made.values())


@pytest.mark.parametrize(("origin", "has_cache"), [(Origin(), True), (ORIGIN, False)])
def test_no_page_names_a_picture_that_is_not_made(views, tmp_path, origin, has_cache):
    """Without a web address, or in a preview, there are none."""
    site = Site(views, environment("nl"))
    cache = Cache(tmp_path) if has_cache else None
    publication = Publication(site, origin, cache)

    heads = [publication.headed(page).head for page in made(pages.jobs(site))]

    assert not [head for head in heads if "og:image" in head]
    assert not [name for name, _ in publication.files() if name.endswith(".png")]
