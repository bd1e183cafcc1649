"""What a rule is: a row that says who asks for it and how it is seen.

A rule looks at facts and yields hits; place, severity and remedy are added when
the hit becomes a finding, from the rule's row and the profile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.brochure.geometry import Box
from generator.brochure.preflight.facts import Element, File, Page
from generator.brochure.preflight.findings import Finding, Place, Severity
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.profiles import Profile
from generator.wording.messages import N_, NOTHING, Message, message

PDFX = "ISO 15930-7:2010 (PDF/X-4); GWG 2022, R0001"
SHOP = N_("practice of print shops")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a rule saw.

    Attributes:
        message: what is wrong.
        box: where, points on the page; None for all of it.
        subject: what it is about.
        severity: where it weighs otherwise than the rule's row says.
        remedy: where it is mended otherwise.
        picture: it is about a picture file, not about the text.
    """

    message: Message
    box: Box | None = None
    subject: Message = NOTHING
    severity: Severity | None = None
    remedy: Message = NOTHING
    picture: bool = False


@dataclass(slots=True)
class Job:
    """The PDF under judgement, as a whole.

    Attributes:
        file: what it says of itself.
        profile: what it is held against.
        binding: saddle-stitch, perfect or flat; empty where nobody said.
        trims: the trimmed pages, points, filled one by one; None where a page does
            not say so, or says what cannot be.
        unrendered: why pages come without their ink; nothing where they do not.
        remedy: how that is mended.
    """

    file: File
    profile: Profile
    binding: str = ""
    trims: list[Box | None] = field(default_factory=list)
    unrendered: Message = NOTHING
    remedy: Message = NOTHING

    @property
    def rendered(self) -> bool:
        """Whether pages come with their ink."""
        return self.unrendered == NOTHING


PageFind = Callable[[Page, Raster | None, Job], Iterator[Hit]]
FileFind = Callable[[Job], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is asked of a PDF.

    Attributes:
        name: stable over versions and languages.
        severity: how bad it is, where a profile does not say otherwise.
        source: who asks for it.
        remedy: how it is mended.
        page: looks at one page; or else
        file: looks at the document, after all pages.
    """

    name: str
    severity: Severity
    source: str
    remedy: str
    page: PageFind | None = None
    file: FileFind | None = None

    def finding(self, hit: Hit, page: Page | None, profile: Profile) -> Finding | None:
        """Return a hit as a finding; None where the profile does not count it."""
        weight = hit.severity or self.severity
        if self.name in profile.severities:
            milder = profile.severities[self.name]
            if milder is None:
                return None
            weight = max(weight, milder, key=lambda one: one.weight)
        places: tuple[Place, ...] = ()
        if page is not None and hit.box is not None:
            places = (Place.of(hit.box, page.trim, page.rotation),)
        return Finding(
            self.name,
            weight,
            0 if page is None else page.number,
            hit.message,
            hit.remedy if hit.remedy != NOTHING else message(self.remedy),
            self.source,
            hit.subject,
            places,
            origin="" if page is None else _origin(page, hit),
        )


def _origin(page: Page, hit: Hit) -> str:
    """Return the content file behind a hit."""
    if hit.picture and page.origin.pictures:
        return ", ".join(page.origin.pictures)
    return page.origin.source


def subject(element: Element) -> Message:
    """Return what an element is called in a finding."""
    if element.sample:
        return message(
            N_("text “{text}” in {font}"), text=element.sample, font=element.name
        )
    if element.name:
        return message(SUBJECTS[element.kind.value], name=element.name)
    return message(NAMELESS[element.kind.value])


SUBJECTS = {
    "text": N_("text in {name}"),
    "image": N_("picture {name}"),
    "stencil": N_("stencil {name}"),
    "fill": N_("area {name}"),
    "stroke": N_("line {name}"),
    "shading": N_("gradient {name}"),
}
NAMELESS = {
    "text": N_("text"),
    "image": N_("picture"),
    "stencil": N_("stencil"),
    "fill": N_("area"),
    "stroke": N_("line"),
    "shading": N_("gradient"),
}
