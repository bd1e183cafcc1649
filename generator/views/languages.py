"""What is in another language than the page that tells of it: brochures, stories."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Brochure
from generator.catalogue.model.fields import Model
from generator.views import addresses
from generator.views.shapes import BrochureView
from generator.views.views import Views
from generator.wording.foreign import Foreign
from generator.wording.sizes import size_text
from generator.wording.tongues import named


def foreign_of(entry: Entry[Model], views: Views) -> str:
    """Return the language of a story, empty where it is that of what it stands in."""
    return entry.language if entry.language != views.language else ""


def brochure(
    views: Views, entry: Entry[Brochure], made: Mapping[str, tuple[int, int]]
) -> BrochureView:
    """Return a brochure to download, told of in the language of a page.

    Args:
        views: of the catalogue, in that language.
        entry: the brochure.
        made: pages and bytes of every brochure that was made, by slug.
    """
    pages, size = made.get(entry.slug, (0, 0))
    language = entry.fields.language or views.first

    is_foreign = language != views.language

    def said(text: str | None) -> str:
        return Foreign(text, language) if is_foreign and text else text or ""

    return BrochureView(
        entry.slug,
        said(entry.fields.title),
        said(entry.fields.subtitle),
        said(entry.fields.summary),
        said(entry.fields.edition),
        views.shared + addresses.brochure_file(entry.slug),
        pages,
        size,
        size_text(size, views.language) if size else "",
        language if is_foreign else "",
        named(language, views.language) if is_foreign else "",
    )
