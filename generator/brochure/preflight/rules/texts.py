"""Rules of text: fonts, sizes, inks, overprinting.

Source:
    GWG 2022, R0007, R0009, R0011, R0014–R0017; ISO 15930-7:2010 for fonts.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.brochure.preflight.facts import Element, Kind, Page
from generator.brochure.preflight.findings import Severity, number
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.rules.ground import over
from generator.brochure.preflight.rules.rule import (
    PDFX,
    SHOP,
    Hit,
    Job,
    Rule,
    subject,
)
from generator.wording.messages import N_, message

ROUNDING = 0.01  # points
GREY = "DeviceGray"


def _texts(page: Page) -> Iterator[Element]:
    for one in page.seen:
        if one.kind is Kind.TEXT and not (one.mask or one.glyph):
            yield one


def fonts(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield fonts whose letters are not in the file."""
    for font in page.fonts:
        if font.damaged and font.used:
            text = message(N_("Font {name} is embedded, but damaged."), name=font.name)
            yield Hit(text, None, message(N_("font {name}"), name=font.name))
        if font.embedded:
            continue
        name = message(N_("font {name}"), name=font.name)
        if font.used:
            boxes = [one.box for one in _texts(page) if one.name == font.name]
            text = message(N_("Font {name} is not embedded."), name=font.name)
            yield Hit(text, boxes[0] if boxes else None, name)
        else:
            idle = N_("Font {name} is named without being used or embedded.")
            text = message(idle, name=font.name)
            yield Hit(text, None, name, severity=Severity.NOTE)


def courier(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield the font that stands in for a lost one."""
    for one in _texts(page):
        if one.name == "Courier":
            text = message(N_("Text in Courier, which often replaces a lost font."))
            yield Hit(text, one.box, subject(one))


def small(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield text that cannot be read."""
    least = job.profile.limits.text_pt
    for one in _texts(page):
        if one.size < least - ROUNDING:
            text = N_("Text of {size} pt, smaller than {least} pt.")
            found = message(text, size=number(one.size), least=number(least))
            yield Hit(found, one.box, subject(one))


def many_inks(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield small text whose inks may not fit onto each other."""
    limits = job.profile.limits
    upper = {_place(one): one for one in _texts(page) if not one.outlined}
    for one in _texts(page):
        inks = one.paint.inks
        if inks is None or upper.get(_place(one), one) is not one:
            continue  # a halo: the same letters lie over it
        printing = [ink for ink, share in inks.items() if share > limits.faint]
        for least, most in (
            (limits.text_many_inks_pt, 2),
            (limits.text_two_inks_pt, 1),
        ):
            if one.size < least - ROUNDING and len(printing) > most:
                text = N_(
                    "Text of {size} pt, smaller than {least} pt, in {count} inks."
                )
                found = message(
                    text,
                    size=number(one.size),
                    least=number(least),
                    count=len(printing),
                )
                yield Hit(found, one.box, subject(one))
                break


def _place(one: Element) -> tuple[object, ...]:
    """Return what a text shares with its own halo."""
    corner = round(one.box.left, 1), round(one.box.bottom, 1)
    return one.name, one.sample, round(one.size, 2), *corner


def rich(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield text in black with much of other inks."""
    black, total = job.profile.limits.rich_black
    for one in _texts(page):
        inks = one.paint.inks
        if inks and inks.get("Black", 0) >= black and sum(inks.values()) > total:
            percent = round(sum(inks.values()) * 100)
            text = message(
                N_("Black text mixed of {ink} per cent of ink."), ink=percent
            )
            yield Hit(text, one.box, subject(one))


def white_small(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield small white text on ink."""
    least = job.profile.limits.text_white_pt

    def wanted(one: Element) -> bool:
        small = one.kind is Kind.TEXT and one.size < least - ROUNDING
        return small and one.paint.white and not one.outlined

    for found in over(page.seen, wanted):
        one = found.element
        if found.inks:
            text = N_("White text of {size} pt on ink, smaller than {least} pt.")
            said = message(text, size=number(one.size), least=number(least))
            yield Hit(said, one.box, subject(one))


def white_overprint(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield what is white and prints nothing where it should cover."""

    def wanted(one: Element) -> bool:
        plain = one.kind not in {Kind.IMAGE, Kind.SHADING} and one.overprint
        return plain and one.paint.white and one.paint.space.family != "DeviceGray"

    for found in over(page.seen, wanted):
        text = N_("White that overprints vanishes: what is below shows.")
        one = found.element
        severity = None if found.inks else Severity.WARNING
        yield Hit(message(text), one.box, subject(one), severity)


def black_overprint(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield small black text that leaves a gap in the inks below."""
    below = job.profile.limits.text_overprint_pt

    def wanted(one: Element) -> bool:
        if one.kind is not Kind.TEXT or one.size >= below - ROUNDING:
            return False
        if not one.opaque or not one.paint.black or one.paint.space.family == GREY:
            return False
        mode_counts = one.paint.space.family == "DeviceCMYK"
        return not one.overprint or (mode_counts and one.overprint_mode != 1)

    for found in over(page.seen, wanted):
        one = found.element
        if found.inks - {"Black"}:
            text = N_("Black text smaller than {size} pt does not overprint colour.")
            yield Hit(message(text, size=number(below)), one.box, subject(one))
        else:
            text = N_("Black text smaller than {size} pt does not overprint.")
            said = message(text, size=number(below))
            yield Hit(said, one.box, subject(one), Severity.NOTE)


def grey(page: Page, _: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield small text in a grey that cannot overprint, on colour."""
    below = job.profile.limits.text_overprint_pt

    def wanted(one: Element) -> bool:
        small = one.kind is Kind.TEXT and one.size < below - ROUNDING
        # White takes ink away, whatever its space: `white_small` looks at it.
        return small and one.paint.space.family == GREY and not one.paint.white

    for found in over(page.seen, wanted):
        if found.inks - {"Black"}:
            text = N_("Text smaller than {size} pt in DeviceGray on colour.")
            said = message(text, size=number(below))
            yield Hit(said, found.element.box, subject(found.element))


def grey_overprint(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield grey that overprints, which presses do in different ways."""

    def wanted(one: Element) -> bool:
        grey = one.paint.space.family == GREY
        return grey and one.overprint and one.kind is not Kind.IMAGE

    for found in over(page.seen, wanted):
        if found.inks:
            text = message(N_("DeviceGray overprints, which not every press follows."))
            yield Hit(text, found.element.box, subject(found.element))


RULES = (
    Rule(
        "fonts",
        Severity.ERROR,
        PDFX,
        N_("Export with all fonts embedded."),
        page=fonts,
    ),
    Rule(
        "courier",
        Severity.WARNING,
        "GWG 2022, R0014",
        N_("Check that this is the font you chose."),
        page=courier,
    ),
    Rule(
        "small-text",
        Severity.ERROR,
        SHOP,
        N_("Set text in 5 pt or more."),
        page=small,
    ),
    Rule(
        "text-inks",
        Severity.WARNING,
        f"GWG 2022, R0017; {SHOP}",
        N_("Set small text in one ink, or make it larger."),
        page=many_inks,
    ),
    Rule(
        "rich-black",
        Severity.WARNING,
        "GWG 2022, R0015",
        N_("Set text in black ink alone."),
        page=rich,
    ),
    Rule(
        "white-text",
        Severity.WARNING,
        "GWG 2022, R0016",
        N_("Set white text on ink in 8 pt or more."),
        page=white_small,
    ),
    Rule(
        "white-overprint",
        Severity.ERROR,
        "GWG 2022, R0007 and R0008",
        N_("Switch overprinting off for white."),
        page=white_overprint,
    ),
    Rule(
        "black-overprint",
        Severity.WARNING,
        "GWG 2022, R0009",
        N_("Let black text overprint, with overprint mode 1."),
        page=black_overprint,
    ),
    Rule(
        "grey-text",
        Severity.WARNING,
        "GWG 2022, R0011",
        N_("Set text in black of CMYK, and let it overprint."),
        page=grey,
    ),
    Rule(
        "grey-overprint",
        Severity.WARNING,
        "GWG 2022, R0013",
        N_("Use black of CMYK instead of DeviceGray."),
        page=grey_overprint,
    ),
)
