"""What a page costs a reader with little data: bytes and requests, in a real browser.

Sizes are those of a server that compresses text. Counted is all that the browser
fetches until it rests, also what it fetches ahead of scrolling.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass

import pytest

TEXT = {"document", "stylesheet", "script"}
MOST_TEXT = 45_000  # bytes of HTML, style sheets and scripts of a page, compressed
MOST_OF_A_PROJECT = 150_000  # bytes, with pictures and typefaces
MOST_OF_A_PAGE = 250_000
MOST_REQUESTS = 15
PACKED = (".woff2", ".webp", ".avif", ".jpg", ".png")  # not compressed once more
PAGES = ["", "projecten/", "projecten/buurtkookboek-triangelbuurt/", "fasen/"]


@dataclass(frozen=True)
class Fetched:
    """An answer to the browser. `size` is in bytes, as sent."""

    url: str
    type: str
    size: int


def fetched(browser, address: str, path: str, width: int) -> list[Fetched]:
    """Return all that a browser without anything kept fetches for a page."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    answers = {}
    page.on("response", lambda answer: answers.setdefault(answer.url, answer))
    page.goto(address + path, wait_until="networkidle")
    found = []
    for url, answer in answers.items():
        body = answer.body()
        size = len(body if url.endswith(PACKED) else gzip.compress(body, 6))
        found.append(Fetched(url, answer.request.resource_type, size))
    context.close()
    return found


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_light(browser, address, path, width):
    """Words, looks and scripts stay within 45 kB, all of it within the budget."""
    found = fetched(browser, address, path, width)
    text = sum(one.size for one in found if one.type in TEXT)
    is_project = path.startswith("projecten/") and path != "projecten/"

    assert 5_000 < text <= MOST_TEXT
    assert sum(one.size for one in found) <= (
        MOST_OF_A_PROJECT if is_project else MOST_OF_A_PAGE
    )
    assert {one.url for one in found if not one.url.startswith(address)} == set()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_takes_few_requests(browser, address, path, width):
    """Each further file costs a round trip: drawings of a list come in sheets."""
    found = fetched(browser, address, path, width)

    assert len(found) <= MOST_REQUESTS, [one.url for one in found]


def test_the_search_comes_in_few_files_and_only_when_asked(browser, address):
    """Nothing of the search is fetched before its field has the focus."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    before = len(asked)
    page.get_by_role("searchbox").first.or_(page.get_by_role("combobox").first).click()
    page.wait_for_load_state("networkidle")
    page.wait_for_function("document.querySelector('[role=combobox]') !== null")
    page.get_by_role("combobox").first.type("bank")
    page.get_by_role("option").first.wait_for()
    context.close()

    assert not [url for url in asked[:before] if "zoeken.json" in url]
    assert len(asked) - before <= 4, asked[before:]
