"""A resident keeps projects, orders them, shares them and prints a booklet."""

from __future__ import annotations

import gzip
import io
import subprocess
from pathlib import Path

import pikepdf
import pytest

from tools.judging import judged

FIRST, SECOND, THIRD = (
    "boekentil-triangelbuurt",
    "buurtkookboek-triangelbuurt",
    "heuvelhofpleintje-kessel-lo",
)
ALL = (FIRST, SECOND, THIRD)
BLOCKED = """
    Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('no', 'SecurityError') }
    })
"""
FULL = """
    Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
    }
"""


def keep(page, address: str, slug: str) -> None:
    """Press the button on a project's own page."""
    page.goto(f"{address}projecten/{slug}/", wait_until="networkidle")
    page.locator(f'.project-do [data-keep="{slug}"]').click()


def bundle(page, address: str, asked: str = "") -> list[str]:
    """Open the bundle; return the slugs in its list."""
    page.goto(f"{address}mijn-bundel/{asked}", wait_until="networkidle")
    return listed(page)


def listed(page) -> list[str]:
    """Return the slugs in the list of the bundle, from the top."""
    return page.locator(".bundle-list li").evaluate_all(
        "items => items.map(item => item.dataset.slug)"
    )


def counted(page) -> str:
    """Return the number in the header; empty where there is none."""
    count = page.locator("#bundle-link [data-count]")
    return count.inner_text() if count.is_visible() else ""


def text_of(file: Path, page: int) -> str:
    """Return the words of a page of a PDF, in order, without any white space."""
    one = str(page)
    command = ["pdftotext", "-f", one, "-l", one, "-raw", str(file), "-"]
    read = subprocess.run(command, capture_output=True, text=True, check=True)
    return "".join(read.stdout.split())


def test_what_is_told_counts_the_bundle(page, address):
    """Each time the number that there are now, as a screen reader says it."""
    told = []
    page.goto(f"{address}projecten/", wait_until="networkidle")
    buttons = page.locator(".cards [data-keep]")
    for place in (0, 1, 2, 1):
        buttons.nth(place).click()
        told.append(page.locator("#said").inner_text())

    assert told == [
        "Bewaard. Projecten in je bundel: 1.",
        "Bewaard. Projecten in je bundel: 2.",
        "Bewaard. Projecten in je bundel: 3.",
        "Weggehaald. Projecten in je bundel: 2.",
    ]


@pytest.fixture
def filled(page, address):
    """Return a page whose reader kept three projects and looks at the bundle."""
    for slug in ALL:
        keep(page, address, slug)
    assert bundle(page, address) == list(ALL)
    return page


def test_a_project_is_kept_from_its_card_and_from_its_page(page, address):
    """The button says that it is pressed, and the header counts on every page."""
    page.goto(f"{address}projecten/", wait_until="networkidle")
    assert counted(page) == ""
    button = page.locator(f'[data-keep="{FIRST}"]')
    button.click()

    assert button.get_attribute("aria-pressed") == "true"
    assert page.url == f"{address}projecten/"
    assert "1" in page.locator("#said").inner_text()

    keep(page, address, SECOND)
    assert counted(page) == "2"
    assert bundle(page, address) == [FIRST, SECOND]

    page.goto(f"{address}projecten/{FIRST}/")
    button = page.locator(f'.project-do [data-keep="{FIRST}"]')
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert counted(page) == "1"
    assert page.strangers == page.faults == []


@pytest.mark.parametrize("width", [320, 1280])
def test_buttons_are_large_enough_and_named(browser, address, width):
    """Targets of at least 24 px (WCAG 2.2, 2.5.8), each named by its project."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}projecten/", wait_until="networkidle")
    for slug in ALL:
        page.locator(f'[data-keep="{slug}"]').click()
    buttons = page.locator(".card .keep").all()
    names = {button.inner_text() for button in buttons}
    bundle(page, address)
    tools = page.locator(".tools button").all()
    sizes = [tool.bounding_box() for tool in tools]

    assert len(names) == len(buttons) > 50
    assert len(sizes) == 9
    assert all(size["width"] >= 24 and size["height"] >= 24 for size in sizes)
    assert len({tool.get_attribute("aria-label") for tool in tools}) == 9
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_projects_are_put_in_order_by_buttons(filled, address):
    """Each press moves one place, says so, and leaves the focus on the button."""
    filled.locator(f'[data-slug="{THIRD}"] [data-do=up]').focus()
    filled.keyboard.press("Enter")
    filled.wait_for_function(
        "document.activeElement.closest('li') === document.querySelectorAll("
        "'.bundle-list li')[1]"
    )

    assert listed(filled) == [FIRST, THIRD, SECOND]
    assert "2" in filled.locator("#said").inner_text()
    assert filled.evaluate("document.activeElement.dataset.do") == "up"
    assert bundle(filled, address) == [FIRST, THIRD, SECOND]


def test_what_was_taken_out_can_be_put_back(filled):
    """Taking out moves focus to the next project; one button undoes it."""
    filled.locator(f'[data-slug="{SECOND}"] [data-do=out]').click()
    filled.wait_for_function(
        "document.querySelectorAll('.bundle-list li').length === 2"
    )
    assert listed(filled) == [FIRST, THIRD]
    assert counted(filled) == "2"
    assert filled.evaluate("document.activeElement.dataset.do") == "out"

    filled.locator("[data-do=restore]:visible").click()
    filled.wait_for_function(
        "document.querySelectorAll('.bundle-list li').length === 3"
    )

    assert listed(filled) == list(ALL)


def test_an_empty_bundle_says_how_to_fill_it(filled):
    """After emptying there is a way to the projects, and a way back."""
    filled.locator("[data-do=empty]").click()
    empty = filled.locator("[data-part=empty]")
    empty.wait_for()

    assert empty.locator('a[href$="projecten/"]').is_visible()
    assert counted(filled) == ""

    filled.locator("[data-do=restore]:visible").click()
    filled.wait_for_function(
        "document.querySelectorAll('.bundle-list li').length === 3"
    )
    assert counted(filled) == "3"


def test_a_shared_bundle_leaves_your_own_alone(page, address):
    """It is shown as it was sent; only the reader's own press makes it theirs."""
    keep(page, address, FIRST)

    assert bundle(page, address, f"?p={SECOND},{THIRD}") == [SECOND, THIRD]
    assert counted(page) == "1"
    assert page.locator(".tools").count() == 0

    page.locator("[data-do=add]").click()
    page.wait_for_function("document.querySelectorAll('.bundle-list li').length === 3")
    assert listed(page) == [FIRST, SECOND, THIRD]
    assert page.url == f"{address}mijn-bundel/"
    assert counted(page) == "3"


def test_a_shared_bundle_can_replace_your_own(page, address):
    """One press, and the address is the plain one again."""
    keep(page, address, FIRST)
    bundle(page, address, f"?p={SECOND}")
    page.locator("[data-do=adopt]").click()
    page.locator(".tools").first.wait_for()

    assert bundle(page, address) == [SECOND]


def test_the_address_of_a_bundle_is_copied(filled, address):
    """It holds the projects in their order, and nothing else."""
    filled.context.grant_permissions(["clipboard-read", "clipboard-write"])
    filled.locator("[data-do=share]").click()
    filled.wait_for_function("document.querySelector('#said')?.textContent")
    copied = filled.evaluate("navigator.clipboard.readText()")

    assert copied == f"{address}mijn-bundel/?p={','.join(ALL)}"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (f"?p={FIRST},bestaat-niet,{FIRST}", [FIRST]),
        (f"?p=..%2F..%2Fover,{FIRST},%3Cb%3E", [FIRST]),
        ("?p=https://elders.example/,,", []),
        ("?p=", []),
        ("?p=bestaat-niet", []),
    ],
)
def test_a_wrong_address_gives_what_is_right_in_it(page, address, asked, expected):
    """Unknown and harmful names are left out; nothing else is fetched."""
    found = bundle(page, address, asked)

    assert found == expected
    assert page.strangers == []
    if "bestaat-niet" in asked:
        assert "bestaat-niet" in page.locator("[data-note]").inner_text()
    if not expected:
        assert page.locator("[data-part=empty]").is_visible()


@pytest.mark.parametrize("script", [BLOCKED, FULL], ids=["blocked", "full"])
def test_without_storage_the_bundle_lasts_as_long_as_the_visit(page, address, script):
    """Going from page to page keeps it, and the reader is told that it will end."""
    page.add_init_script(script)
    keep(page, address, FIRST)
    warning = page.locator("#bundle-warning")

    assert warning.is_visible()
    assert warning.inner_text() in page.locator("#said").inner_text()

    keep(page, address, SECOND)
    assert counted(page) == "2"
    assert bundle(page, address) == [FIRST, SECOND]
    assert page.faults == []


@pytest.mark.parametrize(
    "stored", ["{", "null", "[1, null]", '["../x", "<b>"]', '{"length": 3}', '"abc"']
)
def test_whatever_is_stored_does_no_harm(page, address, stored):
    """Half-written or foreign values are an empty bundle, not an error."""
    page.goto(f"{address}projecten/")
    page.evaluate(
        """stored => localStorage.setItem(
            'buurtboek-bundel ' + new URL('../', location.href).pathname, stored)""",
        stored,
    )

    assert bundle(page, address) == []
    keep(page, address, FIRST)
    assert bundle(page, address) == [FIRST]
    assert [fault for fault in page.faults if "404" not in fault] == []


def test_a_full_bundle_takes_no_more(page, address):
    """The fifty-first is refused, in words, and nothing is lost."""
    page.goto(f"{address}projecten/", wait_until="networkidle")
    slugs = page.locator("[data-keep]").evaluate_all(
        "all => all.map(one => one.dataset.keep)"
    )
    page.evaluate(
        """async ([root, slugs]) => {
            const { keep } = await import(root + 'assets/bundle.js')
            keep(slugs)
        }""",
        [address, slugs[:50]],
    )
    button = page.locator(f'[data-keep="{slugs[50]}"]')
    button.click()

    assert button.get_attribute("aria-pressed") == "false"
    assert counted(page) == "50"
    assert page.locator("#said").inner_text()


def test_the_booklet_tells_each_project_on_its_own_page(filled, tmp_path):
    """Cover with title and contents, then drawing, summary, facts and story."""
    filled.locator("#booklet-title").fill("Ons pleintje")
    printed = filled.pdf(format="A4")
    file = tmp_path / "booklet.pdf"
    file.write_bytes(printed)
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        number = len(pdf.pages)
    texts = [text_of(file, page) for page in range(1, number + 1)]
    titles = [
        title.replace(" ", "")
        for title in filled.locator(".bundle-list h3").all_inner_texts()
    ]
    starts = [
        place
        for title in titles
        for place, text in enumerate(texts)
        if place and title in text[: len(title) + 4]
    ]

    assert "Onspleintje" in texts[0]
    assert all(title in texts[0] for title in titles)
    assert len(starts) == 3
    assert starts == sorted(set(starts))
    leaves = filled.locator(".booklet .leaf")
    assert leaves.count() == 3
    for leaf in leaves.all():
        assert leaf.locator(".lead").count() == 1
        assert leaf.locator(".picture img").count() >= 1
        assert leaf.locator("> dl dt").count() >= 3
        assert leaf.locator(".prose, .question").count() >= 1
        assert leaf.locator("h2").count() == 1
        assert leaf.locator("button, nav, script").count() == 0


def test_names_of_elements_stay_unique(filled):
    """The booklet is made of whole pages: none of their ids come along."""
    ids = filled.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("asked", ["", f"?p={FIRST},{SECOND}"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_a_bundle(browser, address, width, scheme, asked):
    """Empty, filled by an address, narrow and wide, light and dark."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    bundle(page, address, asked)

    assert judged(page).violations == ()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_without_javascript_nothing_promises_to_keep(browser, address):
    """No dead buttons; the page of the bundle says what can be done instead."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}projecten/")
    assert page.locator(".keep").first.is_hidden()
    assert page.locator("#bundle-link").is_hidden()

    page.goto(f"{address}mijn-bundel/")
    assert "JavaScript" in page.locator("main .note").first.inner_text()
    context.close()


def test_what_every_page_loads_for_the_bundle_is_tiny(site):
    """The script of the buttons: under 2 kB, packed."""
    packed = len(gzip.compress((site / "assets" / "bundle.js").read_bytes()))

    assert packed < 2_000
