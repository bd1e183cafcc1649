"""A house style on one page, with a few pages of a brochure in it: to be judged by eye.

The page is made of the site's own style sheet and parts, the brochure by the same
engine as every other; nothing here imitates.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.brochure import make, selected
from generator.brochure.preflight.thumbnails import thumbnails
from generator.brochure.profile import COATED, read_profile
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.style import Colours
from generator.images.colour import Converter
from generator.images.drawn.illustration import draw
from generator.storage import files
from generator.style.pairs import PAIRS, Pair
from generator.style.tokens import Colour, contrast
from generator.views.views import Views
from generator.website import joining, templates
from generator.website.look_files import look_files
from generator.wording.progress import Progress

TEMPLATE = "staff-style.html"
PAGE, BROCHURE = "index.html", "brochure.pdf"
PROJECTS = 3  # in the brochure
LONGEST = 900  # pixels of the longer side of a page's picture
SAMPLES = ("boekentil", "gevelbank", "buurtfeest")


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour as the page shows it.

    Attributes:
        colour: of the palette.
        label: what it is called, in English.
        help: what it is for, in English.
        inks: cyan, magenta, yellow and black, per cent.
        derived: whether the paper's profile decided.
    """

    colour: Colour
    label: str
    help: str
    inks: tuple[int, int, int, int]
    derived: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Two colours of which one stands on the other."""

    pair: Pair
    front: Colour
    ground: Colour

    @property
    def contrast(self) -> float:
        """How far they are apart, 1 to 21."""
        return contrast(self.front, self.ground)


def write(
    catalogue: Catalogue, root: Path, folder: Path, report: Progress
) -> list[Path]:
    """Write the preview of a house style; return what was written, the page first.

    Args:
        catalogue: whole and sound.
        root: folder of the repository.
        folder: to write to.
        report: is told how far it is.

    Raises:
        RenderError: the brochure cannot be laid out.
        MissingProfile: the colour profile of the paper is not there.
    """
    pdf = _brochure(catalogue, root, report)
    shown = _pages(pdf)
    views = Views(catalogue, catalogue.settings.language)
    look = root / "overrides", templates.look()
    environment = templates.environment(views.language, look[:1], catalogue.look)
    page = environment.get_template(TEMPLATE).render(
        views=views,
        settings=catalogue.settings,
        root="",
        language=views.language,
        swatches=list(swatches(catalogue)),
        readings=list(readings(catalogue)),
        faces=catalogue.look.faces,
        drawings=[views.painted(draw(kind, "")) for kind in SAMPLES],
        spots=views.spots("theme", next(iter(catalogue.used["theme"]), ""), 4),
        pages=[f"page-{number}.jpg" for number in range(1, len(shown) + 1)],
        brochure=BROCHURE,
    )
    folder.mkdir(parents=True, exist_ok=True)
    files.write(folder, PAGE, page)
    for name, text in joining.files(look, catalogue.look):
        files.write(folder, name, text)
    for name, file in look_files(look):
        if name.startswith("assets/letters/") or name.endswith(".svg"):
            files.write(folder, name, file.read_bytes())
    for one in catalogue.look.faces.shown:
        files.write(folder, f"assets/{joining.OWN_LETTERS}{one.name}", one.content)
    files.write(folder, BROCHURE, pdf)
    for number, picture in enumerate(shown, 1):
        files.write(folder, f"page-{number}.jpg", picture)
    return [folder / PAGE, folder / BROCHURE]


def swatches(catalogue: Catalogue) -> Iterator[Swatch]:
    """Yield every colour of a house style with what it is printed in."""
    converter = Converter(read_profile(COATED))
    for colour in catalogue.palette.colours:
        told = Colours.model_fields.get(colour.name)
        inks = colour.cmyk
        if inks is None:
            found = converter.rgb(*(channel / 255 for channel in colour.channels))
            cyan, magenta, yellow, black = (round(100 * ink) for ink in found)
            inks = cyan, magenta, yellow, black
        yield Swatch(
            colour,
            (told.title if told else None) or colour.name,
            (told.description if told else None) or "",
            inks,
            derived=colour.cmyk is None,
        )


def readings(catalogue: Catalogue) -> Iterator[Reading]:
    """Yield every pair of colours that stand on each other."""
    palette = catalogue.palette
    for pair in PAIRS:
        yield Reading(pair, palette[pair.front], palette[pair.ground])


def _brochure(catalogue: Catalogue, root: Path, report: Progress) -> bytes:
    """Return a brochure of the first projects, as readers would get it."""
    chosen = list(catalogue.projects)[:PROJECTS]
    entry = selected.of_projects(catalogue, chosen, "a5")
    made = make.Workshop(catalogue, root, report).screen_files(entries=[entry])
    return made[entry.slug].pdf


def _pages(pdf: bytes) -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / BROCHURE
        file.write_bytes(pdf)
        return [one.jpeg for one in thumbnails(file, LONGEST, None)]
