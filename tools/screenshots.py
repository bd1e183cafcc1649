"""Pictures of the site and of brochure pages, taken from what was really built.

    python tools/screenshots.py            the few of the README, in docs/pictures/
    python tools/screenshots.py --all DIR  every kind of page, on a phone and wide,
                                           light and dark, and a contact sheet

The site is served from `site/` by a small server on this machine; the browser is
Debian's Chromium. Pictures of the README are kept small (WebP of some 40 kB).
"""

from __future__ import annotations

import argparse
import functools
import http.server
import io
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
PHONE, WIDE = (390, 844), (1280, 900)
ARGUMENTS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PAGES = {
    "home": "",
    "projecten": "projecten/",
    "project": "projecten/buurtkookboek-triangelbuurt/",
    "soort": "soorten/boekentil/",
    "thema": "themas/groen/",
    "buurt": "wijken/triangelbuurt/",
    "themas": "themas/",
    "fasen": "fasen/",
    "fase": "fasen/verbinden/",
    "programmas": "programmas/",
    "programma": "programmas/kom-op-voor-je-wijk/",
    "brochures": "brochures/",
    "zoeken": "zoeken/?q=boekenkast",
    "over": "over/",
    "404": "404.html",
}


def chromium() -> str:
    """Return the path of the browser.

    Raises:
        SystemExit: there is none; says what to install.
    """
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser"):
        if name and (found := shutil.which(name)):
            return found
    raise SystemExit("No Chromium: run `make test` once, or set CHROMIUM to its path.")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; give the address of its root."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


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
        shot(browser, root + PAGES[name], PHONE, "light", whole=False)
        for name in ("project", "fasen", "projecten")
    ]
    strip = Image.new("RGB", (3 * 400 + 10, PHONE[1] + 20), "#e6e1d6")
    for number, phone in enumerate(phones):
        strip.paste(phone, (10 + number * 400, 10))
    _save(strip.resize((900, round(900 * strip.height / strip.width))), "site-phone")
    for name, numbers in (
        ("kom-op-voor-je-wijk", (1, 10, 11)),
        ("buurtbudget", (1, 6, 7)),
    ):
        pdf = ROOT / "site" / "brochures" / f"{name}.pdf"
        sheet = spread(pdf, numbers)
        _save(sheet, f"brochure-{name}")


def everything(browser: Browser, root: str, folder: Path) -> None:
    """Take every kind of page at both sizes, light and dark, with contact sheets."""
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        for label, size in (("phone", PHONE), ("wide", WIDE)):
            taken = []
            for name, address in PAGES.items():
                picture = shot(browser, root + address, size, scheme, whole=True)
                picture.save(folder / f"{name}-{label}-{scheme}.png")
                taken.append(picture)
            _contact_sheet(taken).save(folder / f"contact-{label}-{scheme}.png")


def _contact_sheet(pictures: list[Image.Image], width: int = 320) -> Image.Image:
    high = 560
    columns = 5
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + 10), rows * (high + 10)), "#cccccc")
    for number, picture in enumerate(pictures):
        small = picture.resize((width, round(picture.height * width / picture.width)))
        place = (number % columns * (width + 10), number // columns * (high + 10))
        sheet.paste(small.crop((0, 0, width, min(high, small.height))), place)
    return sheet


def _save(picture: Image.Image, name: str) -> None:
    picture.save(PICTURES / f"{name}.webp", quality=80, method=6)


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, metavar="DIR")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").is_file():
        raise SystemExit("There is no site yet: run `make site` first.")
    with served(arguments.site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(ARGUMENTS), chromium_sandbox=False
        )
        if arguments.all:
            everything(browser, root, arguments.all)
        else:
            for_readme(browser, root)
        browser.close()


if __name__ == "__main__":
    main()
