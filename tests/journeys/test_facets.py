"""A resident narrows the catalogue down, by hand, by address and by keyboard."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.catalogue.catalogue import VALUES, Catalogue
from generator.catalogue.load import sound
from tests.journeys.conftest import CROWD
from tools.judging import judged

ROOT = Path(__file__).parents[2]
KEYS = {"thema": "theme", "soort": "kind", "gemeente": "municipality"}
CHOICE = {"thema": ["groen"], "soort": ["buurtmoestuin", "buurtbank"]}
ASKED = "?thema=groen&soort=buurtbank&soort=buurtmoestuin"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return the content that the site is made of."""
    return sound(ROOT)[0]


def wanted(catalogue: Catalogue, choice: dict[str, list[str]]) -> set[str]:
    """Return the slugs that a choice means: any value of a facet, all facets."""
    return {
        slug
        for slug, entry in catalogue.projects.items()
        if all(
            set(values) & set(VALUES[KEYS[key]](entry.fields))
            for key, values in choice.items()
        )
    }


def listed(page) -> list[str]:
    """Return the slugs of the cards in the list, from the top."""
    return page.locator("[data-list] li").evaluate_all(
        "cards => cards.map(card => card.dataset.slug)"
    )


def counts(page, key: str) -> dict[str, int]:
    """Return the number beside every box of a facet."""
    return page.locator(f"input[name={key}]").evaluate_all(
        """boxes => Object.fromEntries(boxes.map(box => [box.value,
            Number(box.parentElement.querySelector('.count').textContent)]))"""
    )


def box(page, key: str, value: str):
    """Return the box of a term."""
    return page.locator(f'input[name={key}][value="{value}"]')


def opened(page, address: str, asked: str = "") -> None:
    """Open the catalogue, showing what is asked, with every box in sight."""
    page.add_init_script(
        """document.addEventListener('catalogue:filtered',
            () => { window.wasFiltered = true })"""
    )
    page.goto(f"{address}projecten/{asked}", wait_until="networkidle")
    if asked:
        page.wait_for_function("window.wasFiltered")
    page.evaluate(
        """document.querySelectorAll('#filters details')
            .forEach(one => { one.open = true })"""
    )


@contextmanager
def followed(page, asked: str) -> Iterator[None]:
    """Wait until the list shows an address that has this in it.

    What is told of an earlier choice, which may still be on its way, does not count.
    """
    page.evaluate(
        """asked => {
            window.isFollowed = false
            document.addEventListener('catalogue:filtered', () => {
                window.isFollowed ||= location.search.includes(asked)
            })
        }""",
        asked,
    )
    yield
    page.wait_for_function("window.isFollowed")


def tick(page, key: str, value: str) -> None:
    """Tick a box and wait until the list has followed."""
    with followed(page, f"{key}={value}"):
        box(page, key, value).click()


def test_choices_combine_or_within_a_facet_and_between_facets(page, address, catalogue):
    """Ticking two kinds and a theme lists either kind, of that theme only."""
    opened(page, address)
    for key, values in CHOICE.items():
        for value in values:
            tick(page, key, value)
    expected = wanted(catalogue, CHOICE)

    assert expected
    assert set(listed(page)) == expected
    assert re.search(r"\d+", page.locator("#list").inner_text()).group() == str(
        len(expected)
    )
    assert page.strangers == page.faults == []


def test_counts_say_what_ticking_brings(page, address, catalogue):
    """The count of a term leaves its own facet out and heeds all others."""
    opened(page, address, ASKED)

    for key in KEYS:
        others = {name: value for name, value in CHOICE.items() if name != key}
        for value, count in counts(page, key).items():
            assert count == len(wanted(catalogue, {**others, key: [value]}))


def test_the_address_follows_and_leads_back(page, address, catalogue):
    """Every choice is an address; back and forward undo and redo it."""
    opened(page, address)
    whole = listed(page)
    tick(page, "soort", "buurtmoestuin")
    tick(page, "soort", "buurtbank")
    tick(page, "thema", "groen")

    assert page.url == f"{address}projecten/{ASKED}"

    page.go_back()
    page.wait_for_function(
        "document.querySelector('input[value=groen]')?.checked === false"
    )
    page.wait_for_function(
        "n => document.querySelectorAll('[data-list] li').length === n",
        arg=len(wanted(catalogue, {"soort": CHOICE["soort"]})),
    )
    page.go_back()
    page.go_back()
    page.wait_for_function(
        "n => document.querySelectorAll('[data-list] li').length === n", arg=len(whole)
    )

    assert listed(page) == whole
    assert page.locator("input:checked").count() == 0

    with followed(page, "soort=buurtmoestuin"):
        page.go_forward()
    assert page.locator("input:checked").count() == 1
    assert set(listed(page)) == wanted(catalogue, {"soort": ["buurtmoestuin"]})


def test_a_shared_address_shows_the_same(page, address, catalogue):
    """Who opens the address sees the boxes ticked, the chips and the list."""
    opened(page, address, ASKED)

    assert set(listed(page)) == wanted(catalogue, CHOICE)
    assert page.locator("input:checked").count() == 3
    assert page.locator(".active .chip").count() == 3


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("?thema=bestaat-niet&soort=boekentil", "bestaat-niet"),
        ("?kleur=rood&soort=boekentil", "kleur"),
        ("?soort=boekentil&thema=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "<img"),
        ("?soort=boekentil&thema=" + "x" * 5_000, "xxx"),
    ],
)
def test_a_filter_that_does_not_exist_is_told_and_left_out(
    page, address, catalogue, asked, named
):
    """The rest of the address still counts, and nothing in it runs."""
    opened(page, address, asked)
    note = page.locator("[data-note]")

    assert named in note.inner_text()
    assert len(note.inner_text()) < 300
    assert set(listed(page)) == wanted(catalogue, {"soort": ["boekentil"]})
    assert page.locator("[data-note] img").count() == 0
    assert page.faults == []


def test_marks_that_others_put_on_an_address_are_no_filters(page, address):
    """What a newsletter adds to a link is not worth a word."""
    opened(page, address, "?utm_source=nieuwsbrief&fbclid=1&soort=boekentil")

    assert page.locator("[data-note]").is_hidden()


def test_nothing_found_is_said_with_a_way_out(page, address, catalogue):
    """An empty list says so, and clearing brings everything back."""
    opened(page, address, "?soort=boekentil&gemeente=arendonk&thema=spel-en-sport")
    assert (
        wanted(catalogue, {"soort": ["boekentil"], "gemeente": ["arendonk"]}) == set()
    )

    assert listed(page) == []
    assert page.locator("[data-empty]").is_visible()

    page.locator("[data-do=clear]").click()
    page.wait_for_function("document.querySelectorAll('[data-list] li').length > 50")
    assert len(listed(page)) == len(catalogue.projects)
    assert page.url == f"{address}projecten/"
    assert page.evaluate("document.activeElement.id") == "list"


def test_one_live_region_says_the_count_and_focus_stays(page, address, catalogue):
    """By keyboard: space ticks, the number is said, and the box keeps the focus."""
    opened(page, address)
    box(page, "thema", "groen").focus()
    page.keyboard.press("Space")
    expected = str(len(wanted(catalogue, {"thema": ["groen"]})))
    page.wait_for_function(
        "n => document.querySelector('#said')?.textContent.includes(n)", arg=expected
    )

    assert page.evaluate("document.activeElement.value") == "groen"
    assert page.evaluate("document.activeElement.checked") is True
    live = "[role=status], [role=alert], [aria-live]:not([aria-live=off])"
    assert page.locator(live).count() == 1


def test_taking_a_chip_away_moves_focus_to_the_next(page, address, catalogue):
    """Focus is never lost: to the chip that follows, and at last to the heading."""
    opened(page, address, ASKED)
    for left in (2, 1, 0):
        page.locator(".active .chip").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_function(
            "n => document.querySelectorAll('.active .chip').length === n", arg=left
        )
        page.wait_for_function("document.activeElement.matches('.active .chip, #list')")

    assert page.evaluate("document.activeElement.id") == "list"
    assert len(listed(page)) == len(catalogue.projects)


def test_the_phone_folds_the_filters_away(page, address):
    """On a phone the list comes first; the button in the sheet leads back to it."""
    page.goto(f"{address}projecten/", wait_until="networkidle")
    sheet = page.locator(".sheet")
    assert sheet.get_attribute("open") is None

    page.locator(".sheet > summary").click()
    box(page, "thema", "groen").click()
    page.locator(".sheet-foot button").click()
    page.locator(".sheet:not([open])").wait_for()

    assert page.evaluate("document.activeElement.id") == "list"


def test_without_javascript_no_filter_pretends_to_work(browser, address, catalogue):
    """There is none to be seen; the whole list says why and what there is instead."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}projecten/?thema=groen")

    assert not page.locator("#filters").is_visible()
    assert page.locator("[data-list] li").count() == len(catalogue.projects)
    hint = page.locator(".no-script")
    assert "JavaScript" in hint.inner_text()
    links = hint.locator("a").evaluate_all("all => all.map(one => one.href)")
    assert {f"{address}themas/", f"{address}soorten/"} <= set(links)
    context.close()


def test_sorting_changes_the_order_and_nothing_else(page, address, catalogue):
    """By title as a dictionary does; the address remembers."""
    opened(page, address, ASKED)
    before = listed(page)
    with followed(page, "volgorde=titel"):
        page.locator("select[name=volgorde]").select_option("titel")
    titles = page.locator("[data-list] .card-title").all_inner_texts()

    assert sorted(listed(page)) == sorted(before)
    assert [title.lower() for title in titles] == sorted(map(str.lower, titles))


def test_from_a_project_the_most_alike_come_first(page, address, catalogue):
    """The link on a project's page sorts by shared kind, place, track and themes."""
    slug = "boekentil-triangelbuurt"
    page.goto(f"{address}projecten/{slug}/")
    page.locator('a[href*="?bij="]').click()
    page.wait_for_function(
        "slug => document.querySelector('[data-list] li')?.dataset.slug === slug",
        arg=slug,
    )
    mine = catalogue.projects[slug].fields
    weights = {"kind": 3, "neighbourhood": 2, "track": 1, "theme": 1}

    def points(other: str) -> int:
        fields = catalogue.projects[other].fields
        return sum(
            weight * len({*VALUES[facet](mine)} & {*VALUES[facet](fields)})
            for facet, weight in weights.items()
        )

    order = listed(page)
    assert order[0] == slug
    ranked = [points(one) for one in order[1:]]
    assert ranked == sorted(ranked, reverse=True)
    assert ranked[0] >= 3
    assert page.locator("select[name=volgorde]").input_value() == "nabij"


def test_the_table_holds_exactly_what_is_listed(page, address, catalogue):
    """Title, municipality, kinds, year and address, as a spreadsheet opens them."""
    opened(page, address, ASKED)
    slugs = listed(page)
    with page.expect_download() as waiting:
        page.locator("[data-do=export]").click()
    data = Path(waiting.value.path()).read_bytes()
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    projects = [catalogue.projects[slug].fields for slug in slugs]
    kinds = {kind.slug: kind.title for kind in catalogue.settings.kinds}

    assert data.startswith(b"\xef\xbb\xbf")
    assert waiting.value.suggested_filename.endswith(".csv")
    assert [row[0] for row in rows[1:]] == [one.title for one in projects]
    assert [set(row[2].split(" | ")) for row in rows[1:]] == [
        {kinds[kind] for kind in one.kinds} for one in projects
    ]
    assert [row[4] for row in rows[1:]] == [
        f"{address}projecten/{slug}/" for slug in slugs
    ]
    assert {len(row) for row in rows} == {5}


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+32", "-1", "@x", "\t=1", " =1", "'=1", "＝1", "a;b", 'a"b', "a\nb"],
)
def test_no_title_becomes_a_formula(page, address, text):
    """What a spreadsheet would compute gets an apostrophe, as in the open data."""
    from generator.website.escape import as_cell

    page.goto(f"{address}projecten/")
    made = page.evaluate(
        """async ([root, text]) => {
            const { table } = await import(root + 'assets/facets/columns.js')
            return table({facets: []}, [['slug', text]], [0], ['Titel'], slug => slug)
        }""",
        [address, text],
    )
    rows = list(csv.reader(io.StringIO(made[1:], newline=""), delimiter=";"))

    assert rows[1][0] == as_cell(text)


def test_whoever_listens_is_told_the_same_set(page, address):
    """A map that listens for `catalogue:filtered` shows what the list shows."""
    opened(page, address)
    page.evaluate(
        """async root => {
            const { whenFiltered } = await import(root + 'assets/facets/filtered.js')
            whenFiltered(slugs => { window.told = slugs })
        }""",
        address,
    )
    tick(page, "thema", "groen")

    assert page.evaluate("window.told") == listed(page)


def test_list_and_map_show_the_same_set(page, address, catalogue):
    """Each place on the map, and in the list beneath, counts what is listed."""
    opened(page, address)
    tick(page, "thema", "groen")
    slugs = wanted(catalogue, {"thema": ["groen"]})
    places = [catalogue.projects[slug].fields.municipality for slug in slugs]

    def counted(kind: str) -> list[list]:
        return page.locator(f"{kind}[href]").evaluate_all(
            """links => links.map(link => [link.getAttribute('href').split('/').at(-2),
                Number([...link.querySelectorAll('text, .count')].at(-1).textContent),
                link.querySelector('title')?.textContent ?? ''])"""
        )

    for kind in (".map-place", ".map-list a"):
        for _ in range(100):  # the map follows the list
            found = counted(kind)
            if all(count == places.count(place) for place, count, _title in found):
                break
            page.wait_for_timeout(50)
        assert len(found) > 5
        for place, count, title in found:
            assert count == places.count(place)
            assert not title or f": {count} " in title or not count


def test_the_map_names_no_place_without_projects(page, address):
    """Beneath it stand only places that are left; without any there is no map."""
    opened(page, address, "?thema=groen&gemeente=leuven")
    page.locator(".map-list > li:visible").first.wait_for()
    page.wait_for_function(
        "document.querySelectorAll('.map-list > li:not([hidden])').length === 1"
    )
    assert "Leuven" in page.locator(".map-list > li:visible").inner_text()

    opened(page, address, "?thema=zorg&soort=boekentil")
    page.locator(".map-part").wait_for(state="hidden")
    assert listed(page) == []


def test_a_word_narrows_down_with_all_the_rest(page, address):
    """Searched as the whole site is: best first, in the address, with other filters."""
    opened(page, address)
    with followed(page, "?woord=bankje"):
        page.locator("#word").fill("bankje")
    found = listed(page)
    assert len(found) < 40
    assert any("bank" in slug for slug in found[:2])
    assert page.locator("select[name=volgorde]").input_value() == "passend"

    tick(page, "thema", "ontmoeting")
    both = listed(page)
    assert both == [slug for slug in found if slug in both]
    assert 0 < len(both) < len(found)
    assert page.url == f"{address}projecten/?thema=ontmoeting&woord=bankje"

    page.go_back()
    page.wait_for_function(
        "n => document.querySelectorAll('[data-list] li').length === n", arg=len(found)
    )
    assert page.locator("#word").input_value() == "bankje"
    page.locator(".active .chip[data-key=woord]").click()
    page.wait_for_url("**/projecten/")
    assert page.locator("#word").input_value() == ""
    assert page.faults == []


@pytest.mark.parametrize(
    "words", ["<b>", "de het een", "🪑", "x" * 300, "%27%22&thema="]
)
def test_no_word_breaks_the_list(page, address, words):
    """Whatever is typed, the list answers and nothing runs."""
    opened(page, address)
    page.locator("#word").fill(words)
    page.wait_for_url("**woord=**")
    page.locator(".active .chip[data-key=woord]").wait_for()

    assert page.locator(".active .chip b").count() == 0
    assert page.faults == []


def test_a_failing_network_leaves_the_list_and_says_so(page, address, catalogue):
    """Who is offline keeps what is on the page."""
    page.route("**/data/facetten.json*", lambda route: route.abort())
    opened(page, address)
    box(page, "thema", "groen").click()
    page.locator("[data-note]").wait_for()

    assert (
        page.locator("#said").inner_text() == page.locator("[data-note]").inner_text()
    )
    assert len(listed(page)) == len(catalogue.projects)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_with_filters_set(browser, address, width, scheme):
    """Chips, notes, counts of nothing and open parts are judged too."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    opened(page, address, ASKED + "&kleur=rood")
    wide = page.evaluate("document.documentElement.scrollWidth")

    assert judged(page).violations == ()
    assert wide <= width
    context.close()


def test_thousands_of_projects_come_sixty_at_a_time(page, large):
    """The page holds the newest; more are fetched when asked, and focus follows."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{large}projecten/", wait_until="networkidle")
    assert len(listed(page)) == 60
    assert not [url for url in asked if "kaarten-" in url]

    page.locator("[data-do=more]").click()
    page.wait_for_function("document.querySelectorAll('[data-list] li').length === 120")

    slugs = listed(page)
    assert len(set(slugs)) == 120
    assert page.evaluate(
        "document.activeElement.closest('li').dataset.slug"
    ) == slugs[60]  # fmt: skip
    assert len([url for url in asked if "kaarten-" in url]) == 2
    assert page.faults == []


def test_thousands_of_projects_are_narrowed_down_at_once(page, large):
    """Counts and table are of all of them, also of those not yet listed."""
    opened(page, large, "?gemeente=nabij&soort=boekentil&volgorde=goedkoop")
    numbers = [n for n in range(CROWD) if n % 7 == 0 and n % 3 == 1]
    cheapest = sorted(numbers, key=lambda n: n * 37 % 12_000)
    with page.expect_download() as waiting:
        page.locator("[data-do=export]").click()
    rows = Path(waiting.value.path()).read_text("utf-8-sig").splitlines()

    assert str(len(numbers)) in page.locator("#list").inner_text()
    assert listed(page) == [f"voorbeeld-{n}" for n in cheapest[:60]]
    assert len(rows) == len(numbers) + 1
    assert counts(page, "gemeente")["voorbeeld"] == len(
        [n for n in range(CROWD) if n % 7 and n % 3 == 1]
    ) + 1  # fmt: skip
    assert page.locator(".keeps .card .keep").first.is_visible()
    assert page.faults == []


def test_a_word_that_no_project_mentions_is_told(page, address):
    """What is left comes close only, and the list says so until the word changes."""
    page.goto(f"{address}projecten/?woord=zwerfvuil")
    note = page.locator("[data-note]")
    note.wait_for()

    assert note.inner_text().startswith("Geen project noemt “zwerfvuil”.")
    assert page.locator("[data-list] li").count() <= 6
    page.locator(".active .chip[data-key=woord]").click()
    page.wait_for_url("**/projecten/")
    assert note.is_hidden()
    assert page.faults == []
