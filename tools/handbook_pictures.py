"""Pictures of the handbook for staff, taken from what was really built.

    python tools/handbook_pictures.py

Writes `docs/redactie/beelden/`: the form with a project open, the same with two
languages, and the report.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright
from screenshots import ARGUMENTS, ROOT, chromium, served

from generator.catalogue.load import load
from generator.form import admin
from generator.form.configuration import Place

sys.path.insert(0, str(ROOT))
from tests.form.local import PICK, put

PICTURES = ROOT / "docs" / "redactie" / "beelden"
PROJECT = "content/projects/bank-kooiman"
TRANSLATED = "content/projects/babbel-bike"
WINDOW = {"width": 1100, "height": 820}


def main() -> None:
    """Take the pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        served(_with_form(Path(folder))) as root,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(ARGUMENTS), chromium_sandbox=False
        )
        page = browser.new_context(viewport=WINDOW, locale="nl-BE").new_page()
        _open_form(page, root)
        _open(page, PROJECT)
        _save(page, "formulier")
        _open(page, TRANSLATED)
        _save(page, "vertalen")
        report = Path(folder) / "verslag.html"
        command = [sys.executable, "-m", "generator", "report", "--html"]
        subprocess.run([*command, str(report)], check=True, cwd=ROOT)
        page.goto(f"{root}verslag.html")
        _save(page, "verslag")
        browser.close()


def _with_form(folder: Path) -> Path:
    """Put the form into a folder, as a site has it; return the folder."""
    catalogue = load(ROOT).catalogue
    assert catalogue is not None
    for name, content in admin.files(catalogue, Place("", "/")):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content.read_bytes()
        file.write_bytes(data)
    return folder


def _open_form(page: Page, root: str) -> None:
    page.add_init_script(PICK)
    page.goto(f"{root}admin/")
    put(page, ROOT)
    page.get_by_role("button", name="lokale repository").click()
    page.get_by_text("Projecten").first.wait_for()


def _open(page: Page, folder: str) -> None:
    entry = f"#/collections/projects/entries/{Path(folder).name}/index"
    page.goto(f"{page.url.partition('#')[0]}{entry}")
    page.get_by_role("textbox", name="Titel").first.wait_for()
    page.wait_for_timeout(1_000)  # for the fonts and the lists of choices


def _save(page: Page, name: str) -> None:
    taken = PICTURES / f"{name}.png"
    page.screenshot(path=taken)
    with Image.open(taken) as opened:
        small = opened.convert("RGB").resize((900, 900 * opened.height // opened.width))
        small.save(taken.with_suffix(".webp"), quality=75, method=6)
    taken.unlink()


if __name__ == "__main__":
    main()
