"""The PDFs that a site offers: a brochure to read, a page to print per project.

Apart from `generator.website.assemble`, which puts them beside the pages, so that a
build that follows a few words makes only those anew that these words may stand in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.catalogue.catalogue import Catalogue
from generator.storage.cache import FOLDER, Cache
from generator.views import addresses
from generator.website.origin import Origin
from generator.website.site import Site
from generator.wording.progress import Progress

if TYPE_CHECKING:
    from generator.workers.team import Team  # takes a while to import


@dataclass(frozen=True)
class Printed:
    """PDFs that were made.

    Attributes:
        brochures: of each brochure, by slug.
        pages: how many each has.
        sheets: of each page to print, by address: a file in the cache, or its content.
    """

    brochures: Mapping[str, bytes] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    sheets: Mapping[str, Path | bytes] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, tuple[int, int]]:
        """Pages and bytes of every brochure, by slug."""
        return {
            slug: (self.pages[slug], len(pdf)) for slug, pdf in self.brochures.items()
        }

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes of every page to print, by address."""
        return {name: _size(content) for name, content in self.sheets.items()}

    def files(self) -> Iterator[tuple[str, bytes | Path]]:
        """Yield name and content of every file."""
        for slug, pdf in self.brochures.items():
            yield addresses.brochure_file(slug), pdf
        yield from self.sheets.items()


def printed(
    sites: Sequence[Site],
    root: Path,
    report: Progress,
    origin: Origin,
    *,
    team: Team | None = None,
    projects: Collection[str] | None = None,
) -> Printed:
    """Return every brochure, and a page to print per project, from the cache if there.

    The latter also in every language that somebody translated it into.

    Args:
        sites: in each of its languages, the first one first.
        root: folder of the repository.
        report: is told how far the work is.
        origin: where the site will stand.
        team: makes brochures elsewhere.
        projects: slugs of those whose pages to print are wanted; None for all.

    Raises:
        RenderError: one of them cannot be laid out.
        ContentError: a picture cannot be used.
    """
    from generator.brochure import make  # takes a while to import
    from generator.brochure.sheets.files import sheet_files

    made = make.Workshop(
        _whole(sites[0].catalogue), root, report, site_url=origin.url or None, team=team
    ).screen_files()
    sheets: dict[str, Path | bytes] = {}
    for site in sites:
        folder = site.tongue.folder
        found = sheet_files(
            site.catalogue,
            root,
            Cache(root / FOLDER),
            report,
            site_url=origin.below(folder).url,
            first=site.views.language if folder else "",
            only=projects,
        )
        sheets |= {
            folder + addresses.project_sheet(slug): sheet
            for slug, sheet in found.items()
        }
    return Printed(
        {slug: one.pdf for slug, one in made.items()},
        {slug: one.pages for slug, one in made.items()},
        sheets,
    )


def _whole(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue with every project read: a brochure is known by them all."""
    if isinstance(catalogue.projects, dict):
        return catalogue
    return replace(catalogue, projects=dict(catalogue.projects))


def _size(content: Path | bytes) -> int:
    return content.stat().st_size if isinstance(content, Path) else len(content)
