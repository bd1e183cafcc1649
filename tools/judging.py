"""How accessible a page is, as far as a program can tell: axe-core and the keyboard.

The tests hold every page to it; `tools/accessibility.py` writes down what it finds,
for the statement of accessibility.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

AXE = Path(__file__).parents[1] / ".cache" / "test-assets" / "axe.min.js"
# WCAG 2.2, levels A and AA, and what axe-core calls good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SPARE = 30  # presses of Tab more than there are stops

STOPS = """() => [...document.querySelectorAll(
    'a[href], button, input, select, summary, [tabindex]')].filter((one) =>
        one.checkVisibility({visibilityProperty: true})
        && !one.disabled && one.tabIndex >= 0
        && !(one.type === 'radio' && !one.checked))
    .map((one, number) => { one.dataset.stop = number; return one.outerHTML })"""
# An element shows its focus by a line around itself, or around what holds it.
HERE = """() => {
    const one = document.activeElement
    if (!one || one === document.body) return null
    const box = one.getBoundingClientRect()
    const rings = [one, one.closest('label'), one.closest('.search-box')]
    const ring = rings.filter(Boolean).some(part => {
        const style = getComputedStyle(part)
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && style.outlineColor !== 'rgba(0, 0, 0, 0)'
    })
    const after = getComputedStyle(one, '::after')
    const isCard = after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) >= 2
    return [one.dataset.stop ?? '', one.outerHTML.slice(0, 120),
            (ring || isCard) && box.width > 0 && box.height > 0]
}"""


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that an element breaks."""

    rule: str
    element: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What axe-core found of a page: how many rules applied to it, and were broken."""

    rules: frozenset[str]
    violations: tuple[Violation, ...]
    version: str


def judged(page: Any) -> Judged:
    """Return what axe-core finds of a page, as it now stands.

    The rules are put in past the page's own policy, which lets in no strange script.
    """
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    ran = [*found["passes"], *found["violations"], *found["incomplete"]]
    return Judged(
        frozenset(one["id"] for one in [*ran, *found["inapplicable"]]),
        tuple(
            Violation(one["id"], " ".join(map(str, node["target"])))
            for one in found["violations"]
            for node in one["nodes"]
        ),
        found["testEngine"]["version"],
    )


@dataclass(frozen=True, slots=True)
class Walked:
    """A walk through a page with the key Tab.

    Attributes:
        stops: links, buttons and fields that can be seen.
        unreached: those where Tab never came.
        unseen: stops that do not show that they have the focus.
        left: whether Tab led out of the page at its end.
    """

    stops: int
    unreached: tuple[str, ...]
    unseen: tuple[str, ...]
    left: bool


def walked(page: Any) -> Walked:
    """Walk through a page from its start with the key Tab."""
    stops: list[str] = page.evaluate(STOPS)
    page.evaluate("document.activeElement?.blur?.()")
    reached: set[str] = set()
    unseen: list[str] = []
    left = False
    for _ in range(len(stops) + SPARE):
        page.keyboard.press("Tab")
        where = page.evaluate(HERE)
        if where is None:
            left = True
            break
        stop, html, is_shown = where
        reached.add(stop)
        if not is_shown:
            unseen.append(html)
    unreached = [
        html for number, html in enumerate(stops) if str(number) not in reached
    ]
    return Walked(len(stops), tuple(unreached), tuple(unseen), left)
