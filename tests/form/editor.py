"""What an editor does in the form, by what they see."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image

from tests.form import local

MAKE, GPS = 0x010F, 0x8825  # tags of Exif 2.32
TALL = 9000  # pixels: fields out of sight are drawn only when scrolled to


def open_local(window, root: Path) -> dict[str, bytes]:
    """Work on a copy of a repository as if on one's own machine; return its files."""
    page = window.page
    page.goto(f"{window.address}config.json")
    before = local.put(page, root)
    page.goto(window.address)
    page.get_by_role("button", name="Werken met een lokale repository").click()
    page.get_by_text("Projecten").first.wait_for()
    return before


def sign_in(window, token: str) -> None:
    """Sign in to the forge with an access token."""
    page = window.page
    page.goto(window.address)
    page.get_by_role("button", name="Inloggen met een toegangstoken").click()
    page.locator("input:visible").last.fill(token)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    page.get_by_role("button", name="Nieuw").wait_for()


def open_entry(window, collection: str, slug: str) -> None:
    """Open what exists."""
    within = "/index" if collection == "projects" else ""
    window.page.goto(
        f"{window.address}#/collections/{collection}/entries/{slug}{within}"
    )
    window.page.locator("section.field").first.wait_for()


def begin(page) -> None:
    """Begin a new entry, as somebody who sees the form before they type in it.

    Fields are shown a moment before the form knows of the entry; what is typed in that
    moment is lost.
    """
    page.get_by_role("button", name="Nieuw").click()
    page.locator("section.field").first.wait_for()
    page.wait_for_function(STILL)


def field(page, path: str, language: str = "nl"):
    """Return a field by its path, such as `pictures.0.alt`, in the pane of a language.

    What is in one language has one pane, without a name.
    """
    panes = f':is([data-locale="{language}"], [data-locale="_default"])'
    return page.locator(f'{panes} section.field[data-key-path="{path}"]')


def fill(page, path: str, text: str, language: str = "nl") -> None:
    """Type into a field."""
    field(page, path, language).get_by_role("textbox").first.fill(text)


def pick(page, path: str, label: str) -> None:
    """Choose a value by what it is called."""
    found = field(page, path)
    buttons = found.get_by_role("radio", name=label)
    if buttons.count():
        buttons.first.click()
        return
    found.get_by_role("combobox").click()
    page.get_by_role("option", name=label, exact=True).click()


def add(page, path: str, what: str) -> None:
    """Press the button that adds one to a list."""
    button = re.compile(rf"{what}\W* toevoegen")
    field(page, path).get_by_role("button", name=button).last.click()


STILL = """
async () => {
  let before = ''
  for (let same = 0; same < 8;) {
    await new Promise((go) => setTimeout(go, 100))
    const now = document.body.innerHTML
    same = now === before ? same + 1 : 0
    before = now
  }
  return true
}
"""
SAVED = """
() => !document.querySelector('section.field')
  || [...document.querySelectorAll('button')]
    .some(one => one.innerText.includes('Ter review indienen') && one.checkVisibility())
"""


def save(page) -> None:
    """Save, and wait until the form has closed, or asks whether to hand in."""
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.wait_for_function(SAVED)


def photograph(folder: Path) -> Path:
    """Return a picture as a phone takes it: large, and saying where it was taken."""
    exif = Image.Exif()
    exif[MAKE] = "Telefoon"
    exif.get_ifd(GPS).update(
        {1: "N", 2: (50.0, 52.0, 47.0), 3: "E", 4: (4.0, 42.0, 2.0)}
    )
    file = folder / "IMG 2041 Één.JPG"
    sky = Image.linear_gradient("L").resize((3200, 2400)).convert("RGB")
    sky.save(file, exif=exif, quality=80)
    return file


def attach(page, path: str, picture: Path) -> None:
    """Put a picture into a field, and wait until the form has made it smaller."""
    found = field(page, path)
    found.locator("input[type=file]").first.set_input_files(picture)
    found.locator("img").wait_for()


def status(page, wanted: str) -> None:
    """Choose how far a proposal is."""
    page.get_by_role("button", name="Status:").click()
    page.get_by_role("menuitemradio", name=wanted).click()
