"""What preflight says: findings, each with its place and its remedy.

A finding holds facts; its sentences are made last, in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from generator.brochure.geometry import POINTS, Box
from generator.wording.messages import N_, NOTHING, Message, message

MOST_PLACES = 20  # places that one finding lists


class Severity(Enum):
    """How bad it is: an error is sent back, a warning looked at, a note read."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def weight(self) -> int:
        """Its place in an order from bad to harmless."""
        return list(Severity).index(self)

    @property
    def label(self) -> Message:
        """Its name for people."""
        return Message(LABELS[self])


LABELS = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.NOTE: N_("note"),
}


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A rectangle on a page, millimetres from the top left of its TrimBox."""

    left: float
    top: float
    width: float
    height: float

    @classmethod
    def of(cls, box: Box, trim: Box, rotation: int = 0) -> Place:
        """Return a box, points, as seen from the trimmed page's top left corner.

        Args:
            box: on the page.
            trim: the trimmed page.
            rotation: by how much a reader sees it turned clockwise, degrees.
        """
        box, trim = box.turned(rotation), trim.turned(rotation)
        numbers = (box.left - trim.left, trim.top - box.top, box.width, box.height)
        return cls(*(round(number / POINTS, 1) + 0.0 for number in numbers))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a PDF, or worth knowing.

    Attributes:
        rule: name of the rule, stable over versions and languages.
        severity: how bad it is.
        page: number of the page, from 1; 0 for the whole document.
        message: what is wrong.
        remedy: how to mend it.
        source: who asks for it: a standard with its clause, or the print shop.
        subject: the font, picture or text that it is about.
        places: where on the page, the first ones.
        count: how many times, also beyond `places`.
        origin: the content file that it comes from, where the PDF says so.
    """

    rule: str
    severity: Severity
    page: int
    message: Message
    remedy: Message
    source: str
    subject: Message = NOTHING
    places: tuple[Place, ...] = ()
    count: int = 1
    origin: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What findings have in common that are told as one."""
        return (
            self.page,
            self.rule,
            self.severity,
            self.message,
            # Of many texts in one font the first is quoted, and all are counted.
            tuple(value for name, value in self.subject.values if name != "text")
            or self.subject.text,
            self.origin,
        )

    def say(self, language: str) -> str:
        """Return the finding as one line in `language`."""
        return f"{self.page}: {self.message.say(language)} [{self.rule}; {self.source}]"

    def __str__(self) -> str:
        return self.say("en")


@dataclass(frozen=True, slots=True)
class About:
    """What a PDF says it is, for the head of a report.

    Attributes:
        title: its title; empty where it has none.
        standard: such as PDF/X-4; empty where it names none.
        condition: the printing condition of its output intent; empty without one.
        sizes_mm: width and height of the trimmed pages, most frequent first.
        bleed_mm: the least bleed of any side; None where no page says.
    """

    title: str = ""
    standard: str = ""
    condition: str = ""
    sizes_mm: tuple[tuple[float, float], ...] = ()
    bleed_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All that preflight found in one PDF.

    Attributes:
        profile: name of the profile it was held against.
        pages: how many pages there are; 0 where that cannot be known.
        findings: in order of page, then of severity.
        about: what the PDF says it is.
    """

    profile: str
    pages: int
    findings: tuple[Finding, ...]
    about: About = About()

    @property
    def sound(self) -> bool:
        """Whether a print shop can take it: there is no error."""
        return not self.of(Severity.ERROR)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(one for one in self.findings if one.severity is severity)


def gathered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in order, those of the same thing on a page told as one."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.key, []).append(finding)
    joined = []
    for group in groups.values():
        first = group[0]
        places = sorted({place for one in group for place in one.places})
        joined.append(
            Finding(
                first.rule,
                first.severity,
                first.page,
                first.message,
                first.remedy,
                first.source,
                first.subject,
                tuple(places[:MOST_PLACES]),
                sum(one.count for one in group),
                first.origin,
            )
        )
    return tuple(sorted(joined, key=_order))


def _order(finding: Finding) -> tuple[object, ...]:
    return (
        finding.page,
        finding.severity.weight,
        finding.rule,
        finding.places,
        str(finding.message),
        str(finding.subject),
    )


def number(value: float) -> Message:
    """Return a measure for people, with two decimals at most: 0.25, in Dutch 0,25."""
    whole, _, fraction = f"{value:.2f}".rstrip("0").rstrip(".").partition(".")
    if not fraction:
        return Message("{whole}", (("whole", "0" if whole == "-0" else whole),))
    return message(N_("{whole}.{fraction}"), whole=whole, fraction=fraction)


def listed(items: Iterable[Message]) -> Message:
    """Return messages in a row, with commas between them."""
    found = tuple((f"item{at}", item) for at, item in enumerate(items))
    return Message(", ".join(f"{{{name}}}" for name, _ in found), found)
