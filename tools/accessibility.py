"""What programs find of the accessibility of the site, for its statement.

    python tools/accessibility.py [--site DIR] [--to FILE]

Looks at every kind of page in `site/`, narrow and wide, light and dark, with filters,
menu and search in use, and walks through each with the keyboard. Writes what it found,
with the day, to `content/pages/accessibility-checks.yml`; the statement
(`content/pages/accessibility.yml`) stays the work of people.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.browsing import ARGUMENTS, chromium, kinds, served, views  # noqa: E402
from tools.judging import Judged, judged, walked  # noqa: E402

WIDTHS = (320, 390, 1280)  # CSS pixels
SCHEMES = ("light", "dark")
FILE = ROOT / "content" / "pages" / "accessibility-checks.yml"


def opened(browser: Browser, address: str, width: int, scheme: str) -> Any:
    """Return a page, at rest."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="nl-BE",
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    return page


def in_use(page: Any) -> None:
    """Open the menu where it folds, and ask the search box something."""
    menu = page.locator("details.menu > summary")
    if menu.is_visible():
        menu.click()
    box = page.locator("input[type=search]:visible").first
    box.click()
    box.type("bank")
    page.get_by_role("option").first.wait_for()


def looked(browser: Browser, root: str, site: Path) -> list[tuple[str, Judged]]:
    """Return what axe-core finds of every view, with the kind of page."""
    found = []
    for kind, address in views(site).items():
        for width in WIDTHS:
            for scheme in SCHEMES:
                page = opened(browser, root + address, width, scheme)
                found.append((kind, judged(page)))
                page.context.close()
        print(f"· {kind}", flush=True)
    for width in WIDTHS:
        page = opened(browser, root, width, "light")
        in_use(page)
        found.append(("home", judged(page)))
        page.context.close()
    return found


def unreached(browser: Browser, root: str, site: Path) -> int:
    """Return how many links and buttons the keyboard does not reach, all in all."""
    number = 0
    for address in kinds(site).values():
        page = opened(browser, root + address, 390, "light")
        number += len(walked(page).unreached)
        page.context.close()
    return number


def told(found: list[tuple[str, Judged]], out_of_reach: int, day: str) -> str:
    """Return the file."""
    rules = frozenset().union(*(one.rules for _, one in found))
    broken: dict[str, set[str]] = {}
    for kind, one in found:
        for violation in one.violations:
            broken.setdefault(violation.rule, set()).add(kind)
    lines = [
        f"day: {day}",
        f"axe: {found[0][1].version}",
        f"rules: {len(rules)}",
        f"kinds: {len({kind for kind, _ in found})}",
        f"views: {len(found)}",
    ]
    if broken:
        lines.append("violations:")
    for rule in sorted(broken):
        lines += [f"  - rule: {rule}", f"    pages: {len(broken[rule])}"]
    lines.append(f"unreached: {out_of_reach}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Look and write; 1 says that something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--to", type=Path, default=FILE)
    arguments = parser.parse_args()
    with served(arguments.site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(ARGUMENTS), chromium_sandbox=False
        )
        found = looked(browser, root, arguments.site)
        out_of_reach = unreached(browser, root, arguments.site)
        browser.close()
    day = datetime.now(UTC).date().isoformat()
    arguments.to.write_text(told(found, out_of_reach, day), encoding="utf-8")
    wrong = {(kind, one) for kind, judged in found for one in judged.violations}
    for kind, violation in sorted(wrong, key=str):
        print(f"{kind}: {violation.rule}: {violation.element}")
    print(arguments.to)
    return 1 if wrong or out_of_reach else 0


if __name__ == "__main__":
    raise SystemExit(main())
