"""Rules of colour: what is not made of the four inks, and how inks are mixed.

Source:
    GWG 2022, R0020, R0024, R0026, R0027 and R0030, variant “SheetCMYK CMYK”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.brochure.geometry import POINTS
from generator.brochure.preflight.facts import Kind, Page, Space
from generator.brochure.preflight.findings import Severity
from generator.brochure.preflight.ink.coverage import heaviest
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.rules.rule import Hit, Job, PageFind, Rule, subject
from generator.wording.messages import N_, message

RGB = frozenset({"DeviceRGB", "CalRGB"})
LEAST_PATCH_MM = 2.0  # of an area whose own inks are too many


def is_rgb(space: Space) -> bool:
    """Return whether colours are of light."""
    return space.family in RGB or (
        space.family == "ICCBased" and space.profile == "RGB"
    )


def is_lab(space: Space) -> bool:
    """Return whether colours are of the eye."""
    return space.family == "Lab" or (
        space.family == "ICCBased" and space.profile == "Lab"
    )


def is_tagged(space: Space) -> bool:
    """Return whether a profile of its own decides how inks print."""
    return space.family == "CalGray" or (
        space.family == "ICCBased" and space.profile not in {"RGB", "Lab"}
    )


def is_unknown(space: Space) -> bool:
    """Return whether the space is missing or none that PDF knows."""
    return space.family in {"Unknown", "Missing"}


def foreign(is_foreign: Callable[[Space], bool], *, alternates: bool) -> PageFind:
    """Return the rule that finds elements in such a space.

    Args:
        is_foreign: whether a space is one.
        alternates: what stands in for a spot colour counts as well.
    """

    def found(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
        for one in page.seen:
            space = one.paint.space
            if space.family == "Pattern" and space.base is None:
                continue  # its own drawing is looked at
            other = space.alternate
            if is_foreign(space.intended):
                text = message(N_("Colour in {space}."), space=space.name)
            elif alternates and other is not None and is_foreign(other):
                text = message(
                    N_("{space} has its substitute in {other}."),
                    space=space.name,
                    other=other.name,
                )
            else:
                continue
            yield Hit(text, one.box, subject(one))

    return found


def spots(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield spot colours."""
    for one in page.seen:
        for ink in one.paint.space.spots:
            yield Hit(message(N_("Spot colour {ink}."), ink=ink), one.box, subject(one))


def registration(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield what prints on every plate, inside the page."""
    for one in page.seen:
        if "All" in one.paint.space.intended.inks and one.box.meets(page.trim):
            text = message(N_("The colour of register marks stands on the page."))
            yield Hit(text, one.box, subject(one))


def blending(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield transparency that is not blended in ink."""
    for group in page.groups:
        allowed = {"DeviceCMYK", "DeviceGray"} if group.mask else {"DeviceCMYK"}
        if group.space.family not in allowed:
            text = N_("Transparency is blended in {space}.")
            yield Hit(message(text, space=group.space.name), group.box)


def ink(page: Page, raster: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield squares with more ink than the paper bears, and areas mixed of too much."""
    limits = job.profile.limits
    places = []
    if raster is not None:
        for square in heaviest(raster, limits.ink_square_mm, limits.ink):
            places.append(square.box)
            yield Hit(
                message(
                    N_(
                        "{ink} per cent of ink in a square of {side} mm, more than"
                        " {most} %."
                    ),
                    ink=round(square.ink),
                    side=f"{limits.ink_square_mm:g}",
                    most=limits.ink,
                ),
                square.box,
            )
    for one in page.seen:
        inks = one.paint.inks
        if one.kind is not Kind.FILL or inks is None or one.mask or one.glyph:
            continue
        total = sum(inks.values()) * 100
        small = min(one.box.width, one.box.height) < LEAST_PATCH_MM * POINTS
        if total <= limits.ink + 0.5 or small or any(one.box.meets(p) for p in places):
            continue
        large = min(one.box.width, one.box.height) >= limits.ink_square_mm * POINTS
        yield Hit(
            message(
                N_("An area mixed of {ink} per cent of ink, more than {most} %."),
                ink=round(total),
                most=limits.ink,
            ),
            one.box,
            subject(one),
            None if large and raster is None and one.opaque else Severity.WARNING,
        )


NOT_RENDERED = "ink-rendered"


def not_rendered(job: Job) -> Iterator[Hit]:
    """Yield a note where inks could not be measured."""
    if not job.rendered:
        yield Hit(
            message(
                N_("Total ink was judged by areas only: {reason}."),
                reason=job.unrendered,
            ),
            severity=Severity.NOTE,
            remedy=job.remedy,
        )


TO_CMYK = N_("Convert to CMYK with the profile of the printing condition.")
RULES = (
    Rule(
        "colour-rgb",
        Severity.ERROR,
        "GWG 2022, R0027",
        TO_CMYK,
        page=foreign(is_rgb, alternates=True),
    ),
    Rule(
        "colour-lab",
        Severity.ERROR,
        "GWG 2022, R0027",
        TO_CMYK,
        page=foreign(is_lab, alternates=False),
    ),
    Rule(
        "colour-icc",
        Severity.ERROR,
        "GWG 2022, R0027",
        N_("Export without profiles on single objects: as DeviceCMYK."),
        page=foreign(is_tagged, alternates=True),
    ),
    Rule(
        "colour-unknown",
        Severity.ERROR,
        "ISO 32000-1:2008, 8.6",
        TO_CMYK,
        page=foreign(is_unknown, alternates=False),
    ),
    Rule(
        "colour-spot",
        Severity.ERROR,
        "GWG 2022, R0020",
        N_("Convert the spot colour to CMYK, or agree on an extra ink."),
        page=spots,
    ),
    Rule(
        "colour-registration",
        Severity.WARNING,
        "GWG 2022, R0024",
        N_("Use black instead of the colour of register marks."),
        page=registration,
    ),
    Rule(
        "blend-space",
        Severity.ERROR,
        "GWG 2022, R0030",
        N_("Choose CMYK as the blend space of the document."),
        page=blending,
    ),
    Rule(
        "ink",
        Severity.ERROR,
        "GWG 2022, R0026",
        N_("Mix dark colours of less ink; convert pictures with the paper's profile."),
        page=ink,
    ),
    Rule(
        NOT_RENDERED,
        Severity.NOTE,
        "GWG 2022, R0026",
        N_("Make the PDF anew from the layout program."),
        file=not_rendered,
    ),
)
