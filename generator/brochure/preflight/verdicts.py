"""What was found on a page, and how it looks, kept by all that the page is made of.

Of a brochure that is printed again most pages stay as they were. A rule of pages sees
one page, its ink, the profile and the binding, and nothing else (`rules.rule`); so a
page of the same objects in the same place is judged alike, and need not be rendered.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version

from pikepdf import Pdf

from generator.brochure.geometry import Box
from generator.brochure.preflight import wire
from generator.brochure.preflight.findings import Finding, Report
from generator.brochure.preflight.profiles import Profile
from generator.brochure.preflight.reading.sameness import Checksums
from generator.brochure.program import program
from generator.brochure.renderer import renderer
from generator.storage.cache import Cache, Part, key


class Pages:
    """What is kept of the pages of one document.

    Attributes:
        kept: where.
    """

    def __init__(self, kept: Cache, pdf: Pdf, ppi: float) -> None:
        """Take a document.

        Args:
            kept: what was found before.
            pdf: the document; one with layers that can be switched is never the same.
            ppi: density at which its pages are rendered.
        """
        self.kept = kept
        self._sums = Checksums(pdf)
        self._layers = "/OCProperties" in pdf.Root
        self._all = (
            self._sums.document or b"",
            repr(ppi),
            renderer(),
            f"pikepdf {version('pikepdf')}",
            *program(),
        )

    def name(self, kind: str, number: int, area: Box, *more: Part) -> str | None:
        """Return under what something of a page is kept; None where it cannot be.

        Args:
            kind: what it is.
            number: of the page, from 1.
            area: what is rendered of it, points.
            more: what else decides it.
        """
        found = self._sums.page(number)
        if found is None or self._sums.document is None or self._layers:
            return None
        return key(kind, found, number, repr(area), *more, *self._all)


class Verdicts:
    """The findings on pages of one document, under one profile, for one binding."""

    def __init__(self, pages: Pages, profile: Profile, binding: str) -> None:
        self._pages = pages
        self._profile = profile
        self._binding = binding

    def find(self, number: int, area: Box) -> tuple[Finding, ...] | None:
        """Return what was found on such a page before; None where nobody looked."""
        name = self._name(number, area)
        found = self._pages.kept.get(name) if name else None
        return None if found is None else wire.unpack(found).findings

    def keep(self, number: int, area: Box, found: Sequence[Finding]) -> None:
        """Keep what was found on a page that was read whole and rendered."""
        report = Report(self._profile.name, number, tuple(found))
        packed = wire.pack(report)
        if (name := self._name(number, area)) and wire.unpack(packed) == report:
            self._pages.kept.put(name, packed)

    def _name(self, number: int, area: Box) -> str | None:
        one = self._profile
        rows = sorted(one.severities.items())
        papers = sorted(one.conditions), sorted(one.foreign)  # sets have no order
        held = repr((one.name, one.label, one.limits, rows, papers, self._binding))
        return self._pages.name("verdict of a page 1", number, area, held)
