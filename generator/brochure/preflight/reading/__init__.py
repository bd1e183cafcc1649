"""PDFs → facts: besides `generator.brochure.press`, the only door to pikepdf."""

from generator.brochure.preflight.reading.document import file_facts, output_profile
from generator.brochure.preflight.reading.normal import write_normal
from generator.brochure.preflight.reading.opening import MALFORMED, Unreadable, opened
from generator.brochure.preflight.reading.pages import outlines, pages
from generator.brochure.preflight.reading.sameness import Checksums

__all__ = [
    "MALFORMED",
    "Checksums",
    "Unreadable",
    "file_facts",
    "opened",
    "outlines",
    "output_profile",
    "pages",
    "write_normal",
]
