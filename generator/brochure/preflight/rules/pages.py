"""Rules of pages: boxes, sizes, rotation, annotations, emptiness.

Source:
    ISO 32000-1:2008, 14.11.2; ISO 15930-7:2010; GWG 2022, R0002–R0005.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.brochure.geometry import POINTS, Box
from generator.brochure.preflight.facts import Page
from generator.brochure.preflight.findings import Severity, listed, number
from generator.brochure.preflight.ink.coverage import blank
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.rules.rule import PDFX, SHOP, Hit, Job, Rule
from generator.wording.messages import N_, Message, counted, message

LEAST_PAGE_MM = 10.0
MOST_PAGE = 14_400  # units of the page (ISO 32000-1, annex C.2)
ALIKE_MM = 0.15  # pages that differ less are of one size
# ISO 15930-7: these are made by and for printers.
PRINTERS_OWN = frozenset({"TrapNet", "PrinterMark"})
MULTIPLES = {"saddle-stitch": 4, "perfect": 2}
MOST_STITCHED = 96  # pages; thicker, a folded booklet springs open
SIDES = {
    "left": N_("left"),
    "right": N_("right"),
    "bottom": N_("bottom"),
    "top": N_("top"),
}


def boxes(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield boxes that are missing or do not nest."""
    for name in ("MediaBox", "TrimBox", "BleedBox"):
        if name not in page.boxes and not (name == "TrimBox" and _art(page)):
            yield Hit(message(N_("Page without {box}."), box=name))
    if "TrimBox" in page.boxes and "ArtBox" in page.boxes:
        yield Hit(message(N_("Page with both TrimBox and ArtBox.")))
    for name, box in sorted(page.boxes.items()):
        if max(box.width, box.height) > MOST_PAGE * (page.unit or 1):
            found = N_("{box} measures {width} × {height} mm, more than PDF allows.")
            yield Hit(message(found, box=name, **_size(box)))
            return
        if min(box.width, box.height) < LEAST_PAGE_MM * POINTS:
            found = N_("{box} measures {width} × {height} mm.")
            yield Hit(message(found, box=name, **_size(box)))
            return
    for outer, inner in (
        ("MediaBox", "BleedBox"),
        ("MediaBox", "TrimBox"),
        ("BleedBox", "TrimBox"),
        ("MediaBox", "ArtBox"),
        ("BleedBox", "ArtBox"),
    ):
        if not {outer, inner} <= page.boxes.keys():
            continue
        if not page.boxes[outer].holds(page.boxes[inner]):
            found = N_("{inner} reaches outside {outer}.")
            yield Hit(message(found, inner=inner, outer=outer))


def _art(page: Page) -> bool:
    return "ArtBox" in page.boxes


def _size(box: Box) -> dict[str, Message]:
    return {
        "width": number(box.width / POINTS),
        "height": number(box.height / POINTS),
    }


def crop_box(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield a CropBox that hides part of the sheet."""
    crop = page.boxes.get("CropBox")
    if crop is not None and "MediaBox" in page.boxes and not crop.same(page.media):
        yield Hit(message(N_("CropBox is not the MediaBox.")))


def bleed(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield sides with too little room for bleed."""
    if not page.trimmed:
        return
    area = page.bleed.shared(page.media)
    trim = page.trim
    if area is None or not area.holds(trim):
        return
    room = {
        "left": trim.left - area.left,
        "right": area.right - trim.right,
        "bottom": trim.bottom - area.bottom,
        "top": area.top - trim.top,
    }
    least = job.profile.limits.bleed_mm
    for side, points in room.items():
        if points / POINTS < least - 0.01:
            inner = side == inner_side(page, job)
            yield Hit(
                message(
                    N_("Bleed of {found} mm on the {side}, less than {least} mm."),
                    found=number(points / POINTS),
                    side=message(SIDES[side]),
                    least=number(least),
                ),
                severity=Severity.WARNING if inner else None,
            )


def inner_side(page: Page, job: Job) -> str:
    """Return the side where pages are bound, which nobody cuts; empty if unknown."""
    if job.binding not in MULTIPLES:
        return ""
    return "left" if page.number % 2 else "right"


def rotation(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield pages that are turned."""
    if page.rotation:
        found = N_("Page is turned by {degrees} degrees.")
        yield Hit(message(found, degrees=page.rotation))


def scaling(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield pages with a unit of their own."""
    if page.unit is not None and page.unit != 1:
        yield Hit(
            message(N_("Page is scaled: UserUnit {unit}."), unit=number(page.unit))
        )


def overlays(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield links, notes and fields over what is printed."""
    area = page.printed if "BleedBox" in page.boxes else page.trim
    for one in page.annotations:
        if one.kind in PRINTERS_OWN:
            continue
        if one.box is None or one.box.shared(area) is not None:
            found = N_("A link, note or form field ({kind}) lies on the page.")
            yield Hit(message(found, kind=one.kind), one.box)


def empty(page: Page, raster: Raster | None, _: Job) -> Iterator[Hit]:
    """Yield pages on which nothing is printed."""
    if raster is not None:
        bare = blank(raster)
    elif not page.whole or page.faults:
        return  # something may be printed that was not seen
    else:
        bare = all(one.mask or one.paint.white for one in page.seen)
    if bare:
        yield Hit(message(N_("Nothing is printed on the page.")))


def sizes(job: Job) -> Iterator[Hit]:
    """Yield page sizes that differ."""
    rounded = Counter(
        (round(box.width / POINTS, 1), round(box.height / POINTS, 1))
        for box in job.trims
        if box is not None
    )
    distinct: list[tuple[float, float]] = []
    for size, _ in rounded.most_common():
        if not any(
            max(abs(size[0] - one[0]), abs(size[1] - one[1])) <= ALIKE_MM
            for one in distinct
        ):
            distinct.append(size)
    if len(distinct) < 2:
        return
    texts = listed(
        message("{width} × {height} mm", width=number(width), height=number(height))
        for width, height in distinct[:6]
    )
    other = next(
        at
        for at, box in enumerate(job.trims, 1)
        if box is not None
        and max(
            abs(box.width / POINTS - distinct[0][0]),
            abs(box.height / POINTS - distinct[0][1]),
        )
        > ALIKE_MM
    )
    found = N_("Pages are of {count} sizes: {sizes}; page {page} differs first.")
    yield Hit(
        message(found, count=len(distinct), sizes=texts, page=other),
        severity=Severity.WARNING if job.binding == "flat" else None,
    )


def page_count(job: Job) -> Iterator[Hit]:
    """Yield a number of pages that cannot be bound."""
    count = job.file.page_count
    pages = counted("{count} page", "{count} pages", count)
    multiple = MULTIPLES.get(job.binding, 0)
    if count == 0:
        yield Hit(message(N_("The PDF has no pages.")))
    elif job.binding == "saddle-stitch" and count % 4:
        found = N_("{pages}: a stapled booklet has a multiple of four.")
        yield Hit(message(found, pages=pages))
    elif job.binding == "saddle-stitch" and count > MOST_STITCHED:
        found = N_("{pages}: more than {most} cannot be stapled well.")
        yield Hit(
            message(found, pages=pages, most=MOST_STITCHED), severity=Severity.WARNING
        )
    elif job.binding == "perfect" and count % multiple:
        found = N_("{pages}: a bound book has an even number.")
        yield Hit(message(found, pages=pages))
    elif job.binding == "flat" and count > 2:
        found = N_("{pages}: a flat sheet has two at most.")
        yield Hit(message(found, pages=pages))
    elif not job.binding and count > 2 and count % 4:
        found = N_("{pages}: cannot be stapled, which takes a multiple of four.")
        severity = Severity.WARNING if count % 2 else Severity.NOTE
        yield Hit(message(found, pages=pages), severity=severity)


RULES = (
    Rule(
        "boxes",
        Severity.ERROR,
        f"ISO 32000-1:2008, 14.11.2; {PDFX}",
        N_(
            "Set MediaBox, BleedBox and TrimBox when exporting: choose PDF/X-4 and"
            " switch bleed on."
        ),
        page=boxes,
    ),
    Rule(
        "crop-box",
        Severity.ERROR,
        "GWG 2022, R0003",
        N_("Leave the CropBox out, or make it the MediaBox."),
        page=crop_box,
    ),
    Rule(
        "bleed",
        Severity.ERROR,
        SHOP,
        N_("Export with at least 3 mm of bleed on every side."),
        page=bleed,
    ),
    Rule(
        "rotation",
        Severity.WARNING,
        "GWG 2022, R0004",
        N_("Turn the page in the layout, not in the PDF."),
        page=rotation,
    ),
    Rule(
        "scaling",
        Severity.ERROR,
        "GWG 2022, R0002",
        N_("Make the page in its final size and leave UserUnit out."),
        page=scaling,
    ),
    Rule(
        "annotations",
        Severity.ERROR,
        PDFX,
        N_("Export without links, notes and form fields."),
        page=overlays,
    ),
    Rule(
        "empty-page",
        Severity.WARNING,
        "GWG 2022, R0005",
        N_("Remove the page, or tell the print shop that it is blank on purpose."),
        page=empty,
    ),
    Rule(
        "page-size",
        Severity.ERROR,
        "GWG 2022, R0004",
        N_("Give all pages one size, or send what differs, such as a cover, apart."),
        file=sizes,
    ),
    Rule(
        "page-count",
        Severity.ERROR,
        SHOP,
        N_("Add or remove pages until the number fits the binding."),
        file=page_count,
    ),
)
