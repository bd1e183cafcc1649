"""Every kind of page, judged by axe-core and by the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

AXE = Path(__file__).parents[2] / ".cache" / "test-assets" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "",
    "projecten/",
    "projecten/buurtkookboek-triangelbuurt/",
    "projecten/heuvelhofpleintje-kessel-lo/",
    "soorten/",
    "soorten/boekentil/",
    "themas/groen/",
    "luiken/doe-mee/",
    "gemeenten/leuven/",
    "fasen/",
    "fasen/#stap-3",
    "fasen/verbinden/",
    "wat-leerden-buren/",
    "cijfers/",
    "programmas/",
    "programmas/kom-op-voor-je-wijk/",
    "brochures/",
    "zoeken/?q=bank",
    "over/",
    "404.html",
]


def violations(page) -> list[str]:
    """Return what axe finds wrong, each with the element."""
    page.add_script_tag(path=str(AXE))
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        f"{one['id']}: {node['target']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing(browser, address, path, width, scheme):
    """No violation on any kind of page, narrow or wide, light or dark."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address + path, wait_until="networkidle")

    assert violations(page) == []
    context.close()


def test_axe_finds_nothing_while_searching_with_the_menu_open(page, address):
    """Open parts are judged too."""
    page.goto(address)
    box = page.locator("input[type=search]:visible").first
    box.click()
    box.type("bank")
    page.get_by_role("option").first.wait_for()

    assert violations(page) == []


@pytest.mark.parametrize("path", ["", "projecten/boekentil-triangelbuurt/", "fasen/"])
def test_the_keyboard_reaches_everything_and_leaves_it(page, address, path):
    """Tab visits every link and field that can be seen, shows where it is, and ends."""
    page.goto(address + path)
    wanted = page.evaluate(
        """() => [...document.querySelectorAll(
                'a[href], button, input, select, summary')]
            .filter(one => one.checkVisibility({visibilityProperty: true})
                           && !one.disabled && one.tabIndex >= 0).length"""
    )
    reached = set()
    unseen = []
    for _ in range(wanted + 30):
        page.keyboard.press("Tab")
        where = page.evaluate(
            """() => {
                const one = document.activeElement
                if (!one || one === document.body) return null
                one.dataset.number ??= String(Math.random())
                const style = getComputedStyle(one)
                const box = one.getBoundingClientRect()
                const ring = style.outlineStyle !== 'none'
                    && parseFloat(style.outlineWidth) >= 2
                return [one.dataset.number, one.outerHTML.slice(0, 90),
                        ring && box.width > 0 && box.height > 0]
            }"""
        )
        if where is None:
            break
        reached.add(where[0])
        if not where[2]:
            unseen.append(where[1])

    assert len(reached) >= wanted
    assert unseen == []
