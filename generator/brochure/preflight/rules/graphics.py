"""Rules of lines and pictures.

Source:
    GWG 2022, R0010, R0018, R0019, R0031 and R0032; I00004 for thin rectangles.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.brochure.geometry import POINTS
from generator.brochure.preflight.facts import Element, Kind, Page
from generator.brochure.preflight.findings import Severity, number
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.rules.ground import over
from generator.brochure.preflight.rules.rule import (
    SHOP,
    Hit,
    Job,
    Rule,
    subject,
)
from generator.wording.messages import N_, message

ROUNDING = 0.005  # points
LEAST_LENGTH = 1.0  # points; shorter is a dot and no line


def _thin(element: Element, below: float) -> bool:
    """Return whether an element is a line, or looks like one, thinner than that."""
    if element.mask or element.glyph or element.paint.space.family == "Unknown":
        return False
    if element.kind is Kind.STROKE:
        return element.size < below - ROUNDING
    if element.kind is Kind.FILL and element.size > 0:
        long = max(element.box.width, element.box.height) >= LEAST_LENGTH
        return long and element.size < below - ROUNDING
    return False


def hairline(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield lines thinner than a plate can hold."""
    least = job.profile.limits.line_pt
    for one in page.seen:
        if one.outlined and 0 < one.line < least - ROUNDING and not one.glyph:
            text = N_("Letters outlined by {width} pt, thinner than {least} pt.")
            said = message(text, width=number(one.line), least=number(least))
            yield Hit(said, one.box, subject(one))
        if _thin(one, least):
            text = N_("Line of {width} pt, thinner than {least} pt.")
            said = message(text, width=number(one.size), least=number(least))
            filled = one.kind is Kind.FILL
            yield Hit(said, one.box, subject(one), Severity.WARNING if filled else None)


def black_lines(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield thin black lines that leave a gap in the inks below."""
    below = job.profile.limits.line_overprint_pt

    def wanted(one: Element) -> bool:
        if not (one.paint.black and one.opaque and _thin(one, below)):
            return False
        mode_counts = one.paint.space.family == "DeviceCMYK"
        return not one.overprint or (mode_counts and one.overprint_mode != 1)

    for found in over(page.seen, wanted):
        if found.inks - {"Black"}:
            one = found.element
            text = N_("Black line thinner than {width} pt does not overprint colour.")
            yield Hit(message(text, width=number(below)), one.box, subject(one))


def density(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield pictures with too few pixels for their size."""
    for one in page.seen:
        picture = one.picture
        if picture is None or one.mask or one.glyph:
            continue
        if min(one.box.width, one.box.height) < POINTS / 10:
            continue  # all but clipped away
        limits = job.profile.limits
        worst, low = limits.ppi_bits if picture.bits == 1 else limits.ppi
        if picture.ppi > low:
            continue
        severity = Severity.ERROR if picture.ppi <= worst else Severity.WARNING
        if picture.plain:
            severity = Severity.NOTE
        text = N_("Picture of {width} × {height} pixels at {ppi} ppi, below {least}.")
        if picture.bits == 1:
            text = N_(
                "Line drawing of {width} × {height} pixels at {ppi} ppi, below {least}."
            )
        said = message(
            text,
            width=picture.width,
            height=picture.height,
            ppi=int(picture.ppi),
            least=round(low) + 1,
        )
        yield Hit(said, one.box, subject(one), severity, picture=True)


RULES = (
    Rule(
        "hairline",
        Severity.ERROR,
        f"GWG 2022, R0018 and R0019; {SHOP}",
        N_("Draw lines of 0.25 pt or more."),
        page=hairline,
    ),
    Rule(
        "black-line-overprint",
        # A warning in GWG 2022; yet a line that leaves its own white is rarely seen.
        Severity.NOTE,
        "GWG 2022, R0010",
        N_("Let thin black lines overprint, with overprint mode 1."),
        page=black_lines,
    ),
    Rule(
        "picture-density",
        Severity.ERROR,
        "GWG 2022, R0031 and R0032",
        N_("Use a larger picture, or place it smaller; 300 ppi is best."),
        page=density,
    ),
)
