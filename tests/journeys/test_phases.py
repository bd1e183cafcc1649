"""A resident walks the method: the whole street, a house, a room, and back."""

from __future__ import annotations

import pytest

from generator.catalogue.load import sound
from generator.views.views import Views
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def phases():
    """Return the phases as the site shows them."""
    return Views(sound(ROOT)[0], "nl").phases("")


def view(page) -> list[float]:
    """Return what the drawing that can be seen shows: left, top, width, height."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.zoom-figure > svg')]
            .find(one => one.checkVisibility()).getAttribute('viewBox')
            .split(' ').map(Number)"""
    )


def opened(page) -> list[str]:
    """Return the titles of the texts that lie open."""
    return page.locator(".phases details[open] > summary :is(h2, h3)").evaluate_all(
        "all => all.map(one => one.lastChild.textContent.trim())"
    )


def link(page, name: str):
    """Return the link to a place in the drawing that can be seen."""
    return page.locator(f'.zoom-figure a[href="#{name}"]:visible')


@pytest.mark.parametrize("width", [390, 1280])
def test_links_lead_from_the_street_to_a_house_to_a_room(page, address, phases, width):
    """Drawing, text, address and what is said aloud agree at every level."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}fasen/")
    phase = phases[2]
    step = phase.steps[1]
    whole = view(page)

    link(page, f"fase-{phase.slug}").locator("text").last.click()

    assert opened(page) == [phase.title]
    assert page.url.endswith(f"#fase-{phase.slug}")
    assert phase.title in page.locator("#said").inner_text()
    house = view(page)
    assert house[2] * house[3] < whole[2] * whole[3]

    link(page, f"stap-{step.number}").click()

    assert opened(page) == [phase.title, step.title]
    assert view(page)[3] < house[3]
    near = page.locator(".near:visible a")
    assert near.count() >= 1
    for one in near.all():
        assert page.locator(one.get_attribute("href")).is_visible()

    page.go_back()
    page.wait_for_function("!location.hash.startsWith('#stap')")
    assert opened(page) == [phase.title]
    page.go_back()
    page.wait_for_function("!location.hash")
    assert (opened(page), view(page)) == ([], whole)
    assert page.faults == []


def test_buttons_go_in_out_along_and_back_to_the_whole(page, address, phases):
    """Every button does one thing, and what cannot be done says so."""
    page.goto(f"{address}fasen/")
    whole = view(page)
    button = {
        name: page.locator(f"[data-go={name}]")
        for name in ("in", "out", "whole", "before", "after")
    }

    def idle() -> set[str]:
        """Return the buttons that can do nothing here."""
        said = {
            name: one.get_attribute("aria-disabled") for name, one in button.items()
        }
        return {name for name, value in said.items() if value == "true"}

    assert idle() == {"out", "whole", "before", "after"}

    button["in"].click()
    assert opened(page) == [phases[0].title]
    assert idle() == {"before"}

    button["after"].click()
    assert opened(page) == [phases[1].title]

    button["in"].click()
    assert opened(page) == [phases[1].title, phases[1].steps[0].title]
    assert idle() == {"in"}

    button["before"].click()
    assert opened(page) == [phases[0].title, phases[0].steps[-1].title]

    button["out"].click()
    assert opened(page) == [phases[0].title]

    button["whole"].click()
    assert (opened(page), view(page)) == ([], whole)


def test_keys_work_in_the_drawing_and_nowhere_else(page, address, phases):
    """Plus, minus, arrows and Escape zoom where the focus is, and nowhere else."""
    page.goto(f"{address}fasen/")
    page.locator("h1").click()
    page.keyboard.press("+")
    assert opened(page) == []

    link(page, f"fase-{phases[1].slug}").focus()
    page.keyboard.press("+")
    assert opened(page) == [phases[1].title]
    page.keyboard.press("ArrowRight")
    assert opened(page) == [phases[2].title]
    page.keyboard.press("+")
    page.keyboard.press("-")
    assert opened(page) == [phases[2].title]
    page.keyboard.press("Escape")
    assert opened(page) == []
    page.keyboard.press("Escape")
    assert page.url.endswith("fasen/")


def test_opening_a_text_zooms_the_drawing(page, address, phases):
    """The drawing follows the reader, and the line that was clicked stays put."""
    page.goto(f"{address}fasen/")
    whole = view(page)
    summary = page.locator(".phase > summary").nth(3)
    summary.scroll_into_view_if_needed()
    top = summary.bounding_box()["y"]

    summary.click()

    assert opened(page) == [phases[3].title]
    assert view(page) != whole
    assert abs(summary.bounding_box()["y"] - top) < 2

    summary.click()
    assert (opened(page), view(page)) == ([], whole)


@pytest.mark.parametrize("script", [True, False])
def test_an_address_opens_its_step(browser, address, phases, script):
    """A link to a step, or to its tips, opens it, with JavaScript and without."""
    step = next(one for phase in phases for one in phase.steps if one.tips)
    context = browser.new_context(
        java_script_enabled=script, viewport={"width": 390, "height": 844}
    )
    for name in (f"stap-{step.number}", f"stap-{step.number}-tips"):
        page = context.new_page()
        page.goto(f"{address}fasen/#{name}")

        assert page.get_by_text(step.tips[0]).is_visible()
    context.close()


def test_without_javascript_the_drawing_leads_to_its_text(browser, address, phases):
    """Every house and room is a link that opens what it names; no idle button shows."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1280, "height": 844}
    )
    page = context.new_page()
    page.goto(f"{address}fasen/")
    step = phases[-1].steps[-1]
    link(page, f"stap-{step.number}").click()

    assert page.get_by_text(step.what).is_visible()
    assert page.locator(".zoom-bar").is_hidden()
    context.close()


@pytest.mark.parametrize(
    "hash_", ["#bestaat-niet", "#stap-999", "#%E0%A4", "#stap-1-x"]
)
def test_an_address_of_nothing_shows_the_street(page, address, hash_):
    """A wrong address is no error."""
    page.goto(f"{address}fasen/{hash_}")

    assert page.locator(".zoom-bar").is_visible()
    assert page.faults == []


def test_reduced_motion_zooms_at_once_and_others_glide(browser, address, phases):
    """Who asked for calm gets no camera ride."""
    for motion, at_once in (("reduce", True), ("no-preference", False)):
        context = browser.new_context(
            reduced_motion=motion, viewport={"width": 1280, "height": 844}
        )
        page = context.new_page()
        page.goto(f"{address}fasen/")
        seen = page.evaluate(
            """name => {
                const svg = document.querySelector('.zoom-wide > svg')
                svg.querySelector(`a[href="#${name}"]`)
                    .dispatchEvent(new MouseEvent('click', {bubbles: true,
                                                            cancelable: true}))
                return [svg.getAttribute('viewBox'),
                        svg.querySelector(`[data-zoom="${name}"]`).dataset.box]
            }""",
            f"fase-{phases[1].slug}",
        )
        left, wanted = (float(one.split()[0]) for one in seen)

        assert (abs(left - (wanted - 10)) < 0.01) is at_once
        context.close()


def test_all_of_the_method_is_printed(page, address, phases):
    """On paper every text lies open."""
    page.goto(f"{address}fasen/")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    text = page.locator("main").inner_text()

    for phase in phases:
        for step in phase.steps:
            assert all(tip in text for tip in step.tips)
