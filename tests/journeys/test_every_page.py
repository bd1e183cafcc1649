"""Every kind of page: light, accessible, as wide as its window, and its own.

The pages are chosen from the built site (`tools.browsing`), so that a new kind of
page is looked at too: it only has to be named here.
"""

from __future__ import annotations

import gzip
import subprocess
import time
from dataclasses import dataclass

import pytest

from tools.browsing import ARGUMENTS, chromium, views
from tools.judging import judged, walked

KINDS = (
    *("accessibility", "brochures", "bundle", "catalogue", "dictionary", "easy"),
    "figures",
    *("handbook", "home", "learnt", "not-found", "open-data", "page", "phase"),
    *(
        "phases",
        "programme",
        "programmes",
        "project",
        "search",
        "surprise",
        "term",
        "terms",
    ),
    *("walk", "walks"),
)
ASKED = ("bundle-filled", "catalogue-filtered", "phases-step", "search-results")
# What a reader asked for may take more files than a page that was only opened; the
# page of surprises hands on to another page.
FETCHES_MORE = {*ASKED, "search", "surprise"}
# Narrowest, a phone, a wide screen; each scheme at either end.
WINDOWS = ((320, "dark"), (390, "light"), (1280, "light"), (1280, "dark"))

TEXT = {"document", "stylesheet", "script"}
MOST_TEXT = 45_000  # bytes of HTML, style sheets and scripts of a page, compressed
MOST_OF_A_PROJECT = 150_000  # bytes, with pictures and typefaces
MOST_OF_A_PAGE = 250_000
MOST_REQUESTS = 15
MOST_SHIFT = 0.02  # cumulative layout shift
PACKED = (".woff2", ".webp", ".avif", ".jpg", ".png")  # not compressed once more


# The left edge of what is furthest to the left, how wide the page is and how large its
# letters are, CSS pixels. What only screen readers meet is 1 pixel wide.
EDGES = """() => [
  Math.min(0, ...[...document.querySelectorAll("a, button, summary, h1, h2, p")]
    .filter(one => !one.closest("svg"))
    .map(one => one.getBoundingClientRect())
    .filter(({ width }) => width > 1).map(({ left }) => left)),
  document.documentElement.scrollWidth,
  parseFloat(getComputedStyle(document.documentElement).fontSize),
]"""


@dataclass(frozen=True)
class Fetched:
    """An answer to the browser. `size` is in bytes, as a host sends it."""

    url: str
    type: str
    size: int


@pytest.fixture(scope="module")
def every(site) -> dict[str, str]:
    """Return the address of a page of every kind."""
    return views(site)


@pytest.fixture
def window(browser):
    """Return what opens an empty window of a width, in a scheme."""
    opened = []

    def opening(width: int, scheme: str = "light", **more):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            reduced_motion="reduce",
            locale="nl-BE",
            **more,
        )
        opened.append(context)
        return context.new_page()

    yield opening
    for context in opened:
        context.close()


def fetched(page, url: str) -> list[Fetched]:
    """Open a page; return all that is fetched until it rests."""
    answers = {}
    page.on("response", lambda answer: answers.setdefault(answer.url, answer))
    page.goto(url, wait_until="networkidle")
    found = []
    for address, answer in answers.items():
        if not answer.ok:
            continue
        body = answer.body()
        size = len(body if address.endswith(PACKED) else gzip.compress(body, 6))
        found.append(Fetched(address, answer.request.resource_type, size))
    return found


def test_every_kind_of_page_is_looked_at(every):
    assert set(every) == {*KINDS, *ASKED}


@pytest.mark.parametrize("kind", [*KINDS, *ASKED])
@pytest.mark.parametrize(("width", "scheme"), WINDOWS)
def test_axe_finds_nothing(window, address, every, kind, width, scheme):
    """Narrow or wide, light or dark; and nobody scrolls sideways (WCAG 2.2, 1.4.10)."""
    page = window(width, scheme)
    page.goto(address + every[kind], wait_until="networkidle")

    assert judged(page).violations == ()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("page", ["en/", "fr/", "fr/projecten/", "en/fasen/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_other_languages(window, address, page, width):
    """Not in what is translated, nor in the Dutch that stands among it."""
    tab = window(width)
    tab.goto(address + page, wait_until="networkidle")

    assert judged(tab).violations == ()
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.locator("html").get_attribute("lang")[:2] == page[:2]


def test_letters_of_twice_the_size_push_nothing_out_of_a_phone(browser, address, every):
    """Who set large letters loses no word at either edge (WCAG 2.2, 1.4.4)."""
    large = browser.browser_type.launch(
        executable_path=chromium(),
        args=[*ARGUMENTS, "--blink-settings=defaultFontSize=32"],
        chromium_sandbox=False,
    )
    page = large.new_page(viewport={"width": 390, "height": 844})
    edges = {}
    for kind, path in every.items():
        page.goto(address + path, wait_until="networkidle")
        edges[kind] = page.evaluate(EDGES)
    large.close()

    assert edges
    assert {kind: found for kind, found in edges.items() if found != [0, 390, 32]} == {}


def test_a_story_that_is_not_translated_keeps_its_rhythm(window, address):
    """Its headings stand as far from what comes before as in its own language."""
    rooms = []
    for page in ("", "fr/"):
        tab = window(390)
        tab.goto(f"{address}{page}projecten/petanquebanen-arendonk/")
        headings = tab.locator(".prose h2").all()[1:]
        rooms.append(
            [one.evaluate("h2 => getComputedStyle(h2).marginTop") for one in headings]
        )

    assert len(rooms[0]) > 1
    assert rooms[0] == rooms[1]
    assert "0px" not in rooms[0]


def test_on_paper_the_first_steps_follow_their_heading(window, address, tmp_path):
    """A box that begins at the foot of a sheet is not left empty there."""
    tab = window(1280)
    tab.goto(f"{address}projecten/petanquebanen-arendonk/", wait_until="networkidle")
    for height in ("250mm", "270mm", "297mm"):
        tab.pdf(path=tmp_path / "a.pdf", width="210mm", height=height)
        told = subprocess.run(
            ["pdftotext", "-raw", tmp_path / "a.pdf", "-"],
            capture_output=True,
            text=True,
            check=True,
        )
        sheets = ["".join(one.split()) for one in told.stdout.split("\f")]
        (sheet,) = (one for one in sheets if "Neemditideeover" in one)

        assert "Zoekuitoferalbanen" in sheet


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_while_searching_with_the_menu_open(window, address, width):
    """Open parts are judged too."""
    page = window(width)
    page.goto(address)
    menu = page.locator("details.menu > summary")
    if menu.is_visible():
        menu.click()
    box = page.locator("input[type=search]:visible").first
    box.click()
    box.type("bank")
    page.get_by_role("option").first.wait_for()

    assert judged(page).violations == ()


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_reaches_everything_and_leaves_it(window, address, every, kind):
    """Tab visits every link and field that can be seen, shows where it is, and ends."""
    page = window(390)
    page.goto(address + every[kind], wait_until="networkidle")

    found = walked(page)

    assert found.stops > 5
    assert found.unreached == ()
    assert found.unseen == ()
    assert found.left


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in FETCHES_MORE])
def test_a_page_is_light(window, address, every, kind, width):
    """Words, looks and scripts stay within 45 kB, all of it within the budget.

    Each further file costs a round trip: drawings of a list come in sheets. Nothing
    comes from elsewhere.
    """
    found = fetched(window(width), address + every[kind])
    text = sum(one.size for one in found if one.type in TEXT)

    assert 5_000 < text <= MOST_TEXT
    assert sum(one.size for one in found) <= (
        MOST_OF_A_PROJECT if kind == "project" else MOST_OF_A_PAGE
    )
    covers = sum("/omslag" in one.url for one in found)  # each brochure has its own
    assert len(found) - covers <= MOST_REQUESTS, [one.url for one in found]
    assert {one.url for one in found if not one.url.startswith(address)} == set()


def test_the_search_comes_in_few_files_and_only_when_asked(window, address):
    """Nothing of the search is fetched before its field has the focus."""
    page = window(390)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    before = len(asked)
    page.get_by_role("searchbox").first.or_(page.get_by_role("combobox").first).click()
    page.wait_for_load_state("networkidle")
    page.wait_for_function("document.querySelector('[role=combobox]') !== null")
    page.get_by_role("combobox").first.type("bank")
    page.get_by_role("option").first.wait_for()

    assert not [url for url in asked[:before] if "zoeken.json" in url]
    assert len(asked) - before <= 5, asked[before:]


@pytest.mark.parametrize("kind", ["catalogue", "home", "phases", "project"])
def test_nothing_moves_when_scripts_come_late(window, address, every, kind):
    """Room is kept for what scripts show; typefaces, which swap, are left out."""
    page = window(412)

    def late(route):
        time.sleep(0.3)  # after the first paint, as on a slow network
        route.continue_()

    page.route("**/*.js*", late)
    page.route("**/*.woff2", lambda route: route.abort())
    page.add_init_script(
        """window.moved = 0
        new PerformanceObserver(list => {
            for (const one of list.getEntries()) window.moved += one.value
        }).observe({type: 'layout-shift', buffered: true})"""
    )
    page.goto(address + every[kind], wait_until="networkidle")

    assert page.evaluate("moved") <= MOST_SHIFT


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_can_be_read_without_javascript(window, address, every, kind):
    """Text and links are in the page itself."""
    page = window(390, java_script_enabled=False)
    page.goto(address + every[kind])

    assert page.get_by_role("heading", level=1).count() == 1
    assert page.locator("main a[href]").count() >= 1


@pytest.mark.parametrize("kind", ["home", "project", "phases", "catalogue", "bundle"])
def test_forced_colours_leave_every_edge_to_be_seen(window, address, every, kind):
    """Where colours are taken away, buttons and boxes keep a line around them."""
    page = window(390, forced_colors="active")
    page.goto(address + every[kind], wait_until="networkidle")
    bare = page.evaluate(
        """() => [...document.querySelectorAll('.button, .chip, input, .takeover')]
            .filter(one => one.checkVisibility())
            .filter(one => !['Top', 'Bottom'].some(side =>
                parseFloat(getComputedStyle(one)[`border${side}Width`]) >= 1
                || parseFloat(getComputedStyle(one.parentElement)
                    [`border${side}Width`]) >= 1))
            .map(one => one.outerHTML.slice(0, 80))"""
    )

    assert bare == []


def test_letters_four_times_as_large_fit(window, address, every):
    """A window of 1280 pixels at 400 % is one of 320: nothing is cut off in it."""
    page = window(320)
    for kind in ("home", "catalogue", "project", "phases", "programme"):
        page.goto(address + every[kind], wait_until="networkidle")
        cut = page.evaluate(
            """() => [...document.querySelectorAll('h1, h2, h3, p, dd, dt, a, button')]
                .filter(one => one.checkVisibility({visibilityProperty: true})
                    && !one.closest('.unseen, svg') && one.clientWidth > 2
                    && one.scrollWidth > one.clientWidth + 1
                    && getComputedStyle(one).overflowX !== 'visible')
                .map(one => one.outerHTML.slice(0, 100))"""
        )

        assert cut == [], kind
