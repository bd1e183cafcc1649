"""A page that shows what a proposal changes, as pictures before and after.

    python tools/preview.py --before DIR --after DIR --since REVISION

DIR are two built sites, of the revision and of the proposal. The page is written
into the second, at `_wijzigingen/`, with a picture of each changed page on a phone
and of what is printed of it. Search engines are kept from a preview.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from screenshots import ARGUMENTS, PHONE, brochure_page, chromium, served, shot

from generator.editing.changed_pages import FOLDER, ChangedPage, changed_pages, html
from generator.editing.changes import changed_since

ROOT = Path(__file__).parents[1]
MOST_HIGH = 4_000  # pixels of a picture of a page
PRINT_HIGH = 900  # pixels of a picture of what is printed
MOST_PAGES = 30  # that get pictures; a larger change is looked at by opening it


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", type=Path, required=True)
    parser.add_argument("--after", type=Path, required=True)
    parser.add_argument("--since", required=True)
    parser.add_argument("--root", type=Path, default=ROOT)
    given = parser.parse_args()
    paths = changed_since(given.root, given.since)
    pages, others = changed_pages(paths, given.before, given.after)
    folder = given.after / FOLDER
    folder.mkdir(exist_ok=True)
    pictures: dict[str, dict[str, str]] = {}
    with (
        served(given.before) as before,
        served(given.after) as after,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(ARGUMENTS), chromium_sandbox=False
        )
        for page in pages[:MOST_PAGES]:
            sides = (
                ("before", page.is_before, before, given.before),
                ("after", page.is_after, after, given.after),
            )
            for side, is_there, root, site in sides:
                if is_there:
                    taken = _pictures(browser, page, root, site)
                    for kind, picture in taken.items():
                        name = f"{page.name}-{kind}{side}.webp"
                        picture.save(folder / name, quality=75, method=4)
                        pictures.setdefault(page.name, {})[kind + side] = name
        browser.close()
    (folder / "index.html").write_text(
        html(pages, others, pictures, "nl"), encoding="utf-8"
    )
    (given.after / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    print(folder / "index.html")


def _pictures(
    browser: Browser, page: ChangedPage, root: str, site: Path
) -> dict[str, Image.Image]:
    taken = {}
    if page.address or not page.pdf:
        whole = shot(browser, root + page.address, PHONE, "light", whole=True)
        taken[""] = whole.crop((0, 0, whole.width, min(whole.height, MOST_HIGH)))
    if page.pdf and (site / page.pdf).is_file():
        taken["pdf-"] = brochure_page(site / page.pdf, 1, PRINT_HIGH)
    return taken


if __name__ == "__main__":
    main()
