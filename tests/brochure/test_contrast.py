"""Every text of the brochures stands out from what lies under it (WCAG 2.2, 1.4.3).

Colours of tokens are tried in pairs elsewhere. Here the finished files are looked at:
the colour of each text is read from the PDF, what lies under it from the page as it is
drawn, pictures and all.
"""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from generator.brochure.preflight.facts import Element, Kind, Page
from generator.brochure.preflight.reading import opened, pages
from generator.style.tokens import Colour, contrast
from tests.brochure.preflight.conftest import new, save

PPI = 72
TEXT, LARGE = 4.5, 3.0  # least contrast
LARGE_PT, LARGE_BOLD_PT = 18, 14
BOLD = ("Bold", "Black", "Heavy")

LEAST_SHARE = 0.2  # of the pixels around a text that are one colour, or a fade of it


def test_text_stands_out_on_every_page(site, tmp_path):
    """Books, poster, cards and folder, and the pages to print of some projects."""
    files = sorted((site / "brochures").glob("*.pdf"))
    files += sorted((site / "projecten").glob("*/*.pdf"))[::20]
    found = [said for file in files for said in faint(file, tmp_path)]

    assert len(files) > 8
    assert found == []


FAINT = b"""
1 1 1 rg -8.6 -8.6 300.7 442.4 re f
.6 .6 .6 rg BT /Body 10 Tf 30 300 Td (Grijs op wit.) Tj ET
.95 .77 .7 rg 20 180 200 40 re f
1 1 1 rg BT /Body 10 Tf 30 200 Td (Wit op roze.) Tj ET
0 0 0 rg BT /Body 10 Tf 30 185 Td (Zwart op roze.) Tj ET
.5 .5 .5 rg BT /Body 20 Tf 30 60 Td (Groot) Tj ET
"""


def test_faint_text_is_found(tmp_path):
    """The eye of this test is not blind: grey on white, and white on a tint."""
    pdf = new(1)
    pdf.pages[0].obj.MediaBox = pdf.pages[0].obj.TrimBox
    pdf.pages[0].Contents = pdf.make_stream(FAINT)
    file = save(pdf, tmp_path / "faint.pdf")
    found = list(faint(file, tmp_path))

    assert [one.split("”")[0] for one in found] == [
        "faint.pdf p. 1: “Grijs op wit.",
        "faint.pdf p. 1: “Wit op roze.",
    ]


def faint(file: Path, folder: Path) -> Iterator[str]:
    """Yield the texts of a PDF that do not stand out."""
    with opened(file) as pdf:
        count = len(pdf.pages)
        for page in pages(pdf, frozenset(), range(1, count + 1)):
            picture = drawn(file, page.number, folder)
            for one in texts(page):
                if said := judged(one, page, picture):
                    yield f"{file.name} p. {page.number}: {said}"


def drawn(file: Path, number: int, folder: Path) -> Image.Image:
    """Return a page as it is seen."""
    command = ["pdftoppm", "-r", str(PPI), "-f", str(number), "-l", str(number)]
    subprocess.run([*command, str(file), str(folder / "page")], check=True)
    (made,) = folder.glob("page*.ppm")
    with Image.open(made) as picture:
        shown = picture.convert("RGB")
    made.unlink()
    return shown


def texts(page: Page) -> Iterator[Element]:
    """Yield the texts in a plain colour; of two in one place the upper one."""
    top = {place(one): one for one in page.seen if one.kind is Kind.TEXT}
    for one in page.seen:
        plain = one.paint.space.family in {"DeviceRGB", "DeviceGray"}
        if one.kind is Kind.TEXT and plain and top[place(one)] is one and not one.mask:
            yield one


def place(one: Element) -> tuple[float, ...]:
    return round(one.box.left, 1), round(one.box.bottom, 1), round(one.size, 1)


def judged(one: Element, page: Page, picture: Image.Image) -> str:
    """Return what is wrong with a text; nothing where it stands out."""
    values = one.paint.values * (3 if len(one.paint.values) == 1 else 1)
    own = colour(tuple(round(value * 255) for value in values))
    bold = any(name in one.name for name in BOLD)
    large = one.size >= (LARGE_BOLD_PT if bold else LARGE_PT) - 0.01
    least = LARGE if large else TEXT
    ground = under(one, page, picture, own)
    if ground is None:
        return ""
    found = contrast(own, ground)
    if found >= least - 0.05:
        return ""
    where = f"{one.box.left / 72 * 25.4:.0f}, {one.box.top / 72 * 25.4:.0f} mm"
    return f"“{one.sample}” {own.rgb} on {ground.rgb}: {found:.1f}, at {where}"


def under(one: Element, page: Page, picture: Image.Image, own: Colour) -> Colour | None:
    """Return the colour around the letters that is seen most, and is not their own."""
    scale = PPI / 72
    media = page.media
    box = (
        int((one.box.left - media.left) * scale),
        int((media.top - one.box.top) * scale),
        int((one.box.right - media.left) * scale) + 1,
        int((media.top - one.box.bottom) * scale) + 1,
    )
    part = picture.crop(box)
    seen = Counter(part.get_flattened_data())
    seen.pop(own.channels, None)
    if not seen:
        return None
    most, count = seen.most_common(1)[0]
    if count < LEAST_SHARE * part.width * part.height:
        return None  # letters fill their box: what is left are their own edges
    return colour(most)


def colour(channels: tuple[int, ...]) -> Colour:
    return Colour("seen", "#{:02X}{:02X}{:02X}".format(*channels), None)
