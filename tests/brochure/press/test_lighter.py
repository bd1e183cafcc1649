"""What is read on a screen has photographs for a screen, and stays what it was."""

import io
from pathlib import Path

import page as page_validation
import pikepdf
from PIL import Image

from generator.brochure import make
from generator.brochure.photographs import Photograph
from generator.brochure.press.lighter import with_light_pictures
from generator.catalogue.load import sound
from generator.catalogue.model.choices import Licence

MB = 1_000_000
PAGES = 100
MOST = 8 * MB  # of a screen file of so many pages


def noisy(path: Path, size: tuple[int, int]) -> None:
    """Write a photograph of much detail: about two bits a pixel when stored as JPEG.

    Light and dark change more than colours do, as outdoors.
    """
    coarse = Image.effect_noise((size[0] // 12, size[1] // 12), 60).resize(size)
    mixed = Image.blend(coarse, Image.effect_noise(size, 12), 0.2)
    Image.merge("RGB", (mixed, mixed, coarse)).save(path)


def test_a_hundred_pages_with_photographs_stay_under_eight_megabytes(root, listener):
    """A photograph as heavy as they come on every second page.

    On the screen a photograph has 150 pixels an inch at the size of its largest
    place; for the press it keeps 300. The file is tagged as before.
    """
    picture = root / "content/projects/gevelbank-dorpsstraat/bank.png"
    noisy(picture, (2_400, 1_800))
    made = make.Workshop(sound(root)[0], root, listener).screen_files()["alles"]

    report = page_validation.validate_pdf_bytes(made.pdf, profile="ua1")
    assert report.is_compliant, report.failures
    with pikepdf.open(io.BytesIO(made.pdf)) as opened:
        (shown,) = (
            one
            for one in opened.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        )
        size = len(shown.read_raw_bytes())
        assert 850 < int(shown.Width) < 960  # 156 mm at 150 ppi
    # Pages as here, every second one with a photograph as large as this one.
    plain = (len(made.pdf) - size) * PAGES / made.pages
    assert size > 50_000
    assert plain + size * PAGES / 2 < MOST


def test_nothing_changes_without_photographs():
    assert with_light_pictures(b"no PDF at all", []) == b"no PDF at all"


def test_a_light_file_that_is_heavier_is_not_taken():
    one = Photograph(b"jpeg", "x", "y", Licence.CC_BY, light=b"longer than that")

    assert with_light_pictures(b"no PDF at all", [one]) == b"no PDF at all"
