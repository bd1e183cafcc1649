"""A PDF held against a profile: read once, page by page, every rule on each.

A page is read, rendered, judged and let go, so that a book takes no more memory
than its heaviest page.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.brochure.geometry import POINTS, Box
from generator.brochure.preflight.facts import File, Page
from generator.brochure.preflight.findings import (
    About,
    Finding,
    Report,
    Severity,
    gathered,
)
from generator.brochure.preflight.ink.separations import (
    NoInk,
    Raster,
    available,
    density,
    rasters,
)
from generator.brochure.preflight.profiles import PRESS_COATED, Profile, fitting
from generator.brochure.preflight.reading import (
    Unreadable,
    file_facts,
    opened,
    outlines,
    pages,
    write_normal,
)
from generator.brochure.preflight.rules import RULES, Job
from generator.brochure.preflight.verdicts import Pages, Verdicts
from generator.storage.cache import Cache
from generator.wording.messages import N_, message

MOST_PAGES = 2_000
LEAST_TRIM = 28.0  # points; a smaller page is a mistake, told elsewhere
LEAST_AREA = 1.0  # points; a page of nothing is still rendered as a pixel
MOST_AREA = 200 * 72.0  # points: PDF's own limit (ISO 32000-1, annex C.2)


def check(
    path: Path,
    profile: Profile | None = None,
    *,
    binding: str = "",
    ink: bool = True,
    kept: Cache | None = None,
) -> Report:
    """Return everything that a print shop would say about a PDF.

    Args:
        path: the file, made by anyone.
        profile: what it is held against; by itself the press profile for the paper
            that the PDF says it is made for.
        binding: saddle-stitch, perfect or flat; empty where nobody said.
        ink: pages are rendered where Ghostscript is there; without, total ink and
            bleed are judged by areas alone.
        kept: what was found before on pages of files of our own.
    """
    known = kept if ink and available() else None
    try:
        found = _check(path, profile, binding, ink=ink, kept=known)
        if found is None:  # not all could be rendered: nothing kept goes with that
            found = _check(path, profile, binding, ink=ink, kept=None)
        assert found is not None
        return found
    except Unreadable as error:
        name = (profile or PRESS_COATED).name
        return Report(name, 0, (unreadable(error),))


def unreadable(error: Unreadable) -> Finding:
    """Return a file that cannot be read as the finding that it is."""
    remedy = N_("Make the PDF anew from the layout program.")
    if error.rule == "encryption":
        remedy = N_("Save without a password or restrictions.")
    return Finding(
        error.rule,
        Severity.ERROR,
        0,
        error.problem,
        message(remedy),
        "ISO 32000-1:2008, 7.5",
    )


def _check(
    path: Path,
    profile: Profile | None,
    binding: str,
    *,
    ink: bool,
    kept: Cache | None,
) -> Report | None:
    """Return what `check` does; None where something is kept and rendering stops."""
    found: list[Finding] = []
    with opened(path) as pdf, tempfile.TemporaryDirectory() as folder:
        file, hidden = file_facts(pdf)
        profile = profile or fitting(file.intents)
        job = Job(file, profile, binding)
        copy = Path(folder) / "normal.pdf"
        looked_at = list(outlines(pdf, MOST_PAGES))
        areas = {page.number: area_of(page) for page in looked_at}
        ppi = density([*areas.values()])
        verdicts = kept and Verdicts(Pages(kept, pdf, ppi), profile, binding)
        known = {
            number: said
            for number, area in areas.items()
            if verdicts and (said := verdicts.find(number, area)) is not None
        }
        new = {number: area for number, area in areas.items() if number not in known}
        numbers = [*new] if known else None
        _prepare(job, path, list(new.values()), copy, numbers, ink=ink)
        inks = _rendered(copy, list(new.values()), ppi, job)
        read = pages(pdf, hidden, new)
        for outline in looked_at:
            number = outline.number
            if number in known:
                job.trims.append(_trim(outline))
                found.extend(known[number])
                continue
            page = next(read)
            if job.rendered and not page.whole:
                # What is too much for us is too much for Ghostscript.
                text = N_("page {page} is too complicated to be rendered")
                job.unrendered = message(text, page=number)
            raster = next(inks, None) if job.rendered else None
            job.trims.append(_trim(page))
            here = list(_on_page(page, raster, job))
            found.extend(here)
            if verdicts and raster is not None:
                verdicts.keep(number, areas[number], here)
        if verdicts and not job.rendered:
            return None
        found.extend(_on_file(job))
        if file.page_count > MOST_PAGES:
            found.append(_too_many(file.page_count))
    about = _about(file, looked_at)
    return Report(profile.name, file.page_count, gathered(found), about)


def _prepare(
    job: Job,
    path: Path,
    areas: Sequence[Box],
    copy: Path,
    numbers: Sequence[int] | None,
    *,
    ink: bool,
) -> None:
    """Write the pages that are rendered, or say why nothing will be."""
    if not ink:
        job.unrendered = message(N_("rendering was not asked for"))
    elif not available():
        job.unrendered = message(N_("Ghostscript is missing"))
        job.remedy = message(N_("Install Ghostscript and check again."))
    elif areas and not write_normal(path, areas, copy, numbers):
        job.unrendered = message(N_("the PDF cannot be written anew"))


def _about(file: File, looked_at: Sequence[Page]) -> About:
    """Return what a PDF says it is."""
    said = file.metadata or {}
    sizes = Counter(
        (round(page.trim.width / POINTS, 1), round(page.trim.height / POINTS, 1))
        for page in looked_at
    )
    bleeds = [page.bleed_mm for page in looked_at if page.trimmed]
    return About(
        title=said.get("dc:title") or file.information.get("Title", ""),
        standard=said.get("pdfxid:GTS_PDFXVersion")
        or file.information.get("GTS_PDFXVersion", ""),
        condition=next((one.condition for one in file.intents), ""),
        sizes_mm=tuple(size for size, _ in sizes.most_common(4)),
        bleed_mm=round(min(bleeds), 2) if bleeds else None,
    )


def area_of(page: Page) -> Box:
    """Return what is rendered of a page, points."""
    area = page.printed
    width = min(MOST_AREA, max(LEAST_AREA, area.width))
    height = min(MOST_AREA, max(LEAST_AREA, area.height))
    return Box(area.left, area.bottom, area.left + width, area.bottom + height)


def _trim(page: Page) -> Box | None:
    """Return the trimmed page, where its boxes can be trusted."""
    large = min(page.trim.width, page.trim.height) >= LEAST_TRIM
    return page.trim if large and page.bleed.holds(page.trim) else None


def _rendered(copy: Path, areas: list[Box], ppi: float, job: Job) -> Iterator[Raster]:
    if not job.rendered or not areas:
        return
    try:
        yield from rasters(copy, areas, ppi)
    except (NoInk, OSError):
        text = N_("Ghostscript stops at page {page}")
        job.unrendered = message(text, page=len(job.trims) + 1)


def _on_page(page: Page, raster: Raster | None, job: Job) -> Iterator[Finding]:
    for rule in RULES:
        if rule.page is None:
            continue
        for hit in rule.page(page, raster, job):
            finding = rule.finding(hit, page, job.profile)
            if finding is not None:
                yield finding


def _on_file(job: Job) -> Iterator[Finding]:
    for rule in RULES:
        if rule.file is None:
            continue
        for hit in rule.file(job):
            finding = rule.finding(hit, None, job.profile)
            if finding is not None:
                yield finding


def _too_many(count: int) -> Finding:
    return Finding(
        "readable-file",
        Severity.ERROR,
        0,
        message(
            N_("{count} pages: only the first {most} were checked."),
            count=count,
            most=MOST_PAGES,
        ),
        message(N_("Split the PDF into volumes.")),
        "ISO 32000-1:2008, 7.5",
    )
