"""A cover with a photograph, made from content and rendered as a reader sees it."""

from __future__ import annotations

import io

from PIL import Image

from generator.brochure.finish import Wanted, finish
from generator.brochure.preflight.thumbnails import thumbnails
from generator.images.gallery import Gallery
from generator.storage.cache import Cache
from generator.style.palette import STANDARD

WITH_PHOTOGRAPH = "gevelbank-dorpsstraat"
NEAR = 30  # of 255: how far paper and a JPEG may take a colour from what was meant


def mean(picture: Image.Image, box: tuple[float, ...]) -> tuple[int, ...]:
    """Return the mean colour of a part of a picture, given in shares of its sides."""
    width, height = picture.size
    left, top, right, bottom = box
    part = picture.crop(
        (
            round(left * width),
            round(top * height),
            round(right * width),
            round(bottom * height),
        )
    )
    return part.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def test_a_photograph_fills_the_cover_to_its_edges(root, catalogue, tmp_path):
    """In all of its bleed, under the field with the title in the series' colour."""
    entry = catalogue.brochures["alles"]
    fields = entry.fields.model_copy(
        update={"cover": WITH_PHOTOGRAPH, "chapters": ("colophon",)}
    )
    asked = type(entry)(entry.slug, entry.path, fields)
    kept = Cache(root / ".cache")
    with Gallery(kept, processes=1) as gallery:
        made = finish(Wanted(catalogue, asked, root), gallery, kept)
    file = tmp_path / "plain.pdf"  # with its bleed
    file.write_bytes(made.plain)
    (front,) = thumbnails(file, 600, [1])
    seen = Image.open(io.BytesIO(front.jpeg)).convert("RGB")
    foot = [mean(seen, (left, 0.99, left + 0.01, 1)) for left in (0, 0.5, 0.99)]
    title = mean(seen, (0, 0, 1, 0.05))

    # The foot of the test's photograph is magenta, whatever the paper makes of it.
    assert all(red > green < blue and green < 120 for red, green, blue in foot)
    assert all(near(one, foot[0]) for one in foot)
    assert near(title, STANDARD["brick"].channels)
