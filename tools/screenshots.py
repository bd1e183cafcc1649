"""Pictures of the site and of brochure pages, taken from what was really built.

    python tools/screenshots.py            every kind of page, on a phone and wide,
                                           light and dark, and contact sheets, in
                                           build/screenshots/
    python tools/screenshots.py --readme   the few of the README, in docs/pictures/

The site is served from `site/` by a small server on this machine; the browser is
Debian's Chromium. Pictures of the README are kept small (WebP of some 40 kB).
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.browsing import ARGUMENTS, chromium, served, views  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
FACE = ROOT / "generator" / "assets" / "fonts" / "BricolageGrotesque_700Bold.ttf"
PHONE, WIDE = (390, 844), (1280, 900)
IN_README = {
    "project": "projecten/buurtkookboek-triangelbuurt/",
    "phases": "fasen/",
    "catalogue": "projecten/",
}
COLUMNS, COLUMN, HIGH = 7, 300, 620  # of a contact sheet; pixels


def shot(
    browser: Browser, address: str, size: tuple[int, int], scheme: str, *, whole: bool
) -> Image.Image:
    """Return a page as a picture.

    Args:
        browser: Chromium.
        address: of the page.
        size: of the window, CSS pixels.
        scheme: `light` or `dark`.
        whole: the whole page, not only what the window shows.
    """
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="nl-BE",
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate(
        "document.querySelectorAll('img[loading=lazy]')"
        ".forEach(image => { image.loading = 'eager' })"
    )
    page.wait_for_load_state("networkidle")
    page.evaluate(
        "Promise.all([...document.images].map(image => image.decode().catch(() => 0)))"
    )
    taken = page.screenshot(full_page=whole)
    context.close()
    return Image.open(io.BytesIO(taken)).convert("RGB")


def brochure_page(pdf: Path, number: int, height: int) -> Image.Image:
    """Return a page of a brochure as a picture `height` pixels high."""
    made = subprocess.run(
        [
            *("pdftoppm", "-png", "-f", str(number), "-l", str(number)),
            *("-scale-to-x", "-1", "-scale-to-y", str(height), str(pdf)),
        ],
        capture_output=True,
        check=True,
    )
    return Image.open(io.BytesIO(made.stdout)).convert("RGB")


def spread(pdf: Path, numbers: tuple[int, ...], height: int = 520) -> Image.Image:
    """Return pages of a brochure side by side on a light ground."""
    pages = [brochure_page(pdf, number, height) for number in numbers]
    gap = 14
    width = sum(page.width for page in pages) + gap * (len(pages) + 1)
    sheet = Image.new("RGB", (width, height + 2 * gap), "#e6e1d6")
    left = gap
    for page in pages:
        sheet.paste(page, (left, gap))
        left += page.width + gap
    return sheet


def for_readme(browser: Browser, root: str) -> None:
    """Make the pictures that the README shows."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    wide = shot(browser, root, (1280, 1040), "light", whole=False)
    _save(wide.resize((900, round(900 * wide.height / wide.width))), "site-home")
    phones = [
        shot(browser, root + address, PHONE, "light", whole=False)
        for address in IN_README.values()
    ]
    strip = Image.new("RGB", (3 * 400 + 10, PHONE[1] + 20), "#e6e1d6")
    for number, phone in enumerate(phones):
        strip.paste(phone, (10 + number * 400, 10))
    _save(strip.resize((900, round(900 * strip.height / strip.width))), "site-phone")
    for name, numbers in (
        ("kom-op-voor-je-wijk", (1, 28, 29)),
        ("buurtbudget", (1, 6, 7)),
    ):
        pdf = ROOT / "site" / "brochures" / f"{name}.pdf"
        sheet = spread(pdf, numbers)
        _save(sheet, f"brochure-{name}")


def everything(
    browser: Browser, root: str, pages: Mapping[str, str], folder: Path
) -> None:
    """Take every page at both sizes, light and dark, with contact sheets.

    Args:
        browser: Chromium.
        root: address of the site.
        pages: addresses below it, by the kind of page.
        folder: where the pictures go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        for label, size in (("phone", PHONE), ("wide", WIDE)):
            taken = {}
            for name, address in pages.items():
                picture = shot(browser, root + address, size, scheme, whole=True)
                picture.save(folder / f"{name}-{label}-{scheme}.png")
                taken[name] = picture
            sheet = folder / f"contact-{label}-{scheme}.png"
            _contact_sheet(taken).save(sheet)
            print(sheet)


def _contact_sheet(pictures: Mapping[str, Image.Image]) -> Image.Image:
    """Return the tops of pages beside each other, each under its name."""
    gap, title = 12, 26
    wide, high = COLUMN + gap, HIGH + gap + title
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * wide, rows * high), "#c9c4b8")
    face = ImageFont.truetype(str(FACE), 17)
    draw = ImageDraw.Draw(sheet)
    for number, (name, picture) in enumerate(pictures.items()):
        left, top = number % COLUMNS * wide, number // COLUMNS * high
        draw.text((left + 2, top + 2), name, "#1b2430", face)
        scale = COLUMN / picture.width
        shown = picture.crop((0, 0, picture.width, round(HIGH / scale)))
        small = shown.resize((COLUMN, HIGH))
        drawn = min(HIGH, round(picture.height * scale))
        sheet.paste(small.crop((0, 0, COLUMN, drawn)), (left, top + title))
    return sheet


def _save(picture: Image.Image, name: str) -> None:
    picture.save(PICTURES / f"{name}.webp", quality=80, method=6)


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readme", action="store_true")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "screenshots")
    arguments = parser.parse_args()
    pages = views(arguments.site)
    with served(arguments.site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(ARGUMENTS), chromium_sandbox=False
        )
        if arguments.readme:
            for_readme(browser, root)
        else:
            everything(browser, root, pages, arguments.to)
        browser.close()


if __name__ == "__main__":
    main()
