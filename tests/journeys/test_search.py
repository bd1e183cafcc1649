"""A resident searches, in a small catalogue and in one of thousands of projects."""

from __future__ import annotations

import gzip
import re
from urllib.parse import quote, unquote

import pytest

from tests.journeys.conftest import CROWD

ODD = {
    "three hundred characters": "boekenkast " * 28,
    "one endless word": "x" * 300,
    "a tag": "<b>boekenkast</b>",
    "a script": '"><img src=x onerror=alert(1)>',
    "accents in two pieces": "poe\u0308zie cafe\u0301",
    "only stop words": "de het een van",
    "emoji": "🌻🪑",
    "half an emoji": "\ud83c",
    "signs": "&&& ??? %%% ###",
    "a pattern": "(.*)+[a-z]{2,}$^\\",
    "names of JavaScript": "constructor __proto__ hasOwnProperty",
    "gibberish": "xqzwvk",
}


@pytest.fixture(params=["small", "large"])
def searched(request) -> str:
    """Give the address of either site."""
    return request.getfixturevalue("address" if request.param == "small" else "large")


def results(page) -> list[str]:
    """Return the titles on the page of results, once it has answered."""
    page.locator('#results-title:not(:text-is("Zoeken"))').wait_for()
    return page.locator("#results .results h3").all_inner_texts()


@pytest.mark.parametrize("typed", ODD.values(), ids=ODD.keys())
def test_no_question_leads_to_an_empty_page(page, searched, typed):
    """Results, or a sentence that says there are none with projects beneath."""
    page.goto(f"{searched}zoeken/")
    page.get_by_role("searchbox").or_(page.get_by_role("combobox")).last.fill(typed)

    found = results(page)
    title = page.locator("#results-title").inner_text()

    assert found
    assert page.locator("#results h2 b, #results h2 img").count() == 0
    assert re.search(r"\d+ resulta|Niets gevonden|Geen project noemt", title)
    assert page.locator("#said").inner_text() == title
    assert page.faults == []


def test_one_letter_is_a_beginning(page, address):
    """“Nothing found” would be no news while somebody types; asked for, it is."""
    page.goto(f"{address}zoeken/", wait_until="networkidle")
    box = page.get_by_role("searchbox").or_(page.get_by_role("combobox")).last
    box.press_sequentially("b")
    page.wait_for_timeout(400)
    assert page.locator("#said").inner_text() == ""

    box.press_sequentially("oekentil")
    assert "Boekentil Flint" in results(page)

    page.goto(f"{address}zoeken/?q=b")
    assert len(results(page)) == 6


def test_what_is_typed_before_the_script_arrives_counts(page, large):
    """On a slow phone the field is there long before the search is."""
    held = []
    page.route("**/assets/results.js*", lambda route: held.append(route))
    with page.expect_request("**/assets/results.js*"):
        page.goto(f"{large}zoeken/", wait_until="commit")
    page.locator("main input[type=search]").fill("gevelbank")
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()

    assert results(page)
    assert page.locator("main input[type=search]").input_value() == "gevelbank"


@pytest.mark.parametrize("typed", ODD.values(), ids=ODD.keys())
def test_any_address_of_results_is_answered(page, searched, typed):
    """What somebody shares, or a machine made up."""
    asked = quote(typed.encode("utf-8", "replace"))
    page.goto(f"{searched}zoeken/?q={asked}")

    assert results(page)
    assert page.faults == []


@pytest.mark.parametrize("asked", ["?q=%", "?q=%ff%fe", "?q", "?q=&q=bank", "?x=1#y"])
def test_a_broken_address_still_shows_the_search(page, searched, asked):
    """The field is there, and so are the themes and kinds."""
    page.goto(f"{searched}zoeken/{asked}")

    assert page.locator("main input[type=search]").is_visible()
    assert page.locator("main a[href*='/themas/'], main a[href*='soorten/']").count()
    assert page.faults == []


def test_what_no_project_mentions_is_said_plainly(page, address):
    """Few guesses, named as such, with themes and a way to begin it oneself."""
    page.goto(f"{address}zoeken/?q=iets+tegen+zwerfvuil")
    found = results(page)
    title = page.locator("#results-title").inner_text()

    assert title.startswith("Geen project noemt “zwerfvuil”.")
    assert page.locator("#said").inner_text() == title
    assert 1 <= len(found) <= 6
    assert not [one for one in found if "oeken" in one]
    themes = page.locator(".onward .chip").all_inner_texts()
    assert any(one.startswith("Klimaat") for one in themes)
    page.locator(".onward .more").click()
    assert page.locator("body.on-phases").count() == 1
    assert page.faults == []


def test_results_of_half_a_question_say_which_half_is_lacking(page, address):
    page.goto(f"{address}zoeken/?q=openbaar+toilet")

    assert results(page)
    assert "resultaten" in page.locator("#results-title").inner_text()
    assert "Geen project noemt “toilet”." in page.locator(".how").inner_text()
    assert page.locator(".onward").is_hidden()


def test_suggestions_begin_with_what_no_project_mentions(page, address):
    """Before the guesses, and said to who cannot see them; it leads to the results."""
    page.goto(address)
    box = page.locator("main input[type=search]")
    box.click()
    box.fill("zwerfvuil")
    option = page.get_by_role("option").first
    option.wait_for()

    assert option.inner_text().startswith("Geen project noemt “zwerfvuil”.")
    assert page.locator("#said").inner_text().startswith(option.inner_text())
    assert 2 <= page.get_by_role("option").count() <= 4
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/zoeken/?q=zwerfvuil")
    assert page.faults == []


def test_results_in_another_language_than_the_page_say_so(page, address):
    """So that a screen reader changes its voice (WCAG 2.2, 3.1.2)."""
    page.goto(f"{address}fr/zoeken/?q=Kooiman")
    page.locator("#results .results a").first.wait_for()
    link = page.locator("#results .results a", has_text="Bank in Kooiman")

    assert link.get_attribute("lang") == "nl"
    page.goto(f"{address}fr/zoeken/?q=Patroonschapstraat")
    page.locator("#results .results a").first.wait_for()
    link = page.locator("#results .results a", has_text="Patroonschapstraat").first
    assert link.get_attribute("lang") is None


def test_without_storage_searching_works(page, searched):
    """A browser that keeps nothing for sites still searches."""
    page.add_init_script(
        """Object.defineProperty(window, 'localStorage', {
            get() { throw new DOMException('blocked', 'SecurityError') } })"""
    )
    page.goto(f"{searched}zoeken/?q=bank")

    assert results(page)
    assert page.faults == []


def test_suggestions_come_from_an_index_in_pieces(page, large):
    """Misspelt and another word for it; nothing but pieces is fetched."""
    asked = []
    page.on("response", lambda answer: asked.append(answer))
    page.goto(large, wait_until="networkidle")
    assert not [one for one in asked if "/data/" in one.url]
    del asked[:]

    box = page.locator("input[type=search]:visible").first
    box.click()
    box.fill("zitbanck")
    page.get_by_role("option").first.wait_for()
    told = page.get_by_role("option").all_inner_texts()
    page.wait_for_load_state("networkidle")
    bytes_sent = sum(len(gzip.compress(one.body(), 6)) for one in asked)
    names = [one.url.split("?")[0].removeprefix(large) for one in asked]

    assert all("gevelbank" in one.lower() for one in told[:6])
    assert "data/facetten.json" in names
    assert sum(name.startswith("data/zoeken/w-") for name in names) <= 5
    assert sum(name.startswith("data/zoeken/r-") for name in names) <= 6
    assert bytes_sent < 80_000
    assert page.faults == []


def test_results_of_thousands_are_counted_and_marked(page, large):
    """All are counted, the best are shown, and what was found is pointed out."""
    page.goto(f"{large}zoeken/?q={quote('bankje voor kinderen')}")
    found = results(page)
    count = re.search(r"[\d.]+", page.locator("#results-title").inner_text())

    assert len(found) == 60
    assert count is not None
    assert int(count.group().replace(".", "")) > CROWD / 6
    assert {"gevelbank", "kinderen"} <= {
        text.lower() for text in page.locator("#results mark").all_inner_texts()
    }
    assert page.faults == []


def test_a_word_narrows_thousands_down_with_all_the_rest(page, large):
    """The list pages through what answers, and counts are of all that does."""
    page.goto(f"{large}projecten/?woord=zitbanck&gemeente=nabij")
    page.locator(".active:not([hidden])").wait_for()
    wanted = [n for n in range(CROWD) if n % 21 == 0]
    slugs = page.locator("[data-list] li").evaluate_all(
        "cards => cards.map(card => card.dataset.slug)"
    )

    assert len(wanted) == 143
    assert str(len(wanted)) in page.locator("#list").inner_text()
    assert len(slugs) == 60
    assert {int(slug.rsplit("-", 1)[1]) for slug in slugs} <= set(wanted)
    page.locator("[data-do=more]").click()
    page.locator("[data-list] li").nth(119).wait_for()
    assert unquote(page.url).endswith("projecten/?woord=zitbanck&gemeente=nabij")
    assert page.faults == []


def test_a_network_that_fails_once_does_not_end_the_search(page, large):
    """A piece that did not come is asked for again."""
    failures = []

    def fail_once(route):
        if failures:
            route.continue_()
        else:
            failures.append(route.request.url)
            route.abort()

    page.route("**/data/zoeken/w-*", fail_once)
    page.goto(f"{large}zoeken/?q=gevelbank")

    assert results(page)
    assert failures
