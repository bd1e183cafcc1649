"""What a PDF is held against: a printing press with its paper, or an office printer.

A profile is a row: numbers, and which rules are milder or do not count.

Source:
    GWG 2022, variant “SheetCMYK CMYK”, for the press; its numbers in the order of
    the requirements R0009–R0032. Where that is silent, what print shops ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.brochure.preflight.facts import Intent
from generator.brochure.preflight.findings import Severity
from generator.wording.messages import N_


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers of a profile.

    Attributes:
        bleed_mm: least bleed on every side.
        ink: most ink of all four together, per cent, as the mean of a square.
        ink_square_mm: side of that square.
        text_pt: smallest text.
        text_two_inks_pt: smallest text in two inks or more.
        text_many_inks_pt: smallest text in more than two inks.
        faint: share of an ink up to which its shift does not show.
        text_white_pt: smallest white text on ink.
        text_overprint_pt: below this size, black text overprints.
        line_pt: thinnest line.
        line_overprint_pt: below this width, black lines overprint.
        rich_black: share of black, and sum of inks, from which text is too rich.
        ppi: density of pictures below which it is an error, and a warning.
        ppi_bits: the same of pictures of one bit.
    """

    bleed_mm: float = 3
    ink: int = 320
    ink_square_mm: float = 15
    text_pt: float = 5
    text_two_inks_pt: float = 8
    text_many_inks_pt: float = 9
    faint: float = 0.1
    text_white_pt: float = 8
    text_overprint_pt: float = 12
    line_pt: float = 0.25
    line_overprint_pt: float = 2
    rich_black: tuple[float, float] = (0.85, 2.8)
    ppi: tuple[float, float] = (149, 224)
    ppi_bits: tuple[float, float] = (549, 799)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a PDF is held against.

    Attributes:
        name: as the command line calls it.
        label: for people, in English; translated where it is shown.
        limits: its numbers.
        severities: rules that weigh otherwise here; None: the rule does not count.
        conditions: identifiers of the printing conditions it is for.
        foreign: identifiers of conditions for other paper.
    """

    name: str
    label: str
    limits: Limits
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    conditions: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()


# The registry of the ICC, https://www.color.org/chardata, by paper.
COATED_PAPER = frozenset(
    {
        "FOGRA27",
        "FOGRA28",
        "FOGRA39",
        "FOGRA40",
        "FOGRA43",
        "FOGRA45",
        "FOGRA46",
        "FOGRA51",
        "FOGRA53",
        "FOGRA54",
        "FOGRA55",
        "FOGRA56",
        "FOGRA57",
        "FOGRA59",
        "CGATS TR 001",
        "CGATS TR 003",
        "CGATS TR 005",
        "CGATS TR 006",
        "CGATS21-2-CRPC5",
        "CGATS21-2-CRPC6",
        "JC200103",
    }
)
UNCOATED_PAPER = frozenset(
    {
        "FOGRA29",
        "FOGRA30",
        "FOGRA44",
        "FOGRA47",
        "FOGRA52",
        "FOGRA58",
        "CGATS TR 002",
        "CGATS TR 007",
        "CGATS21-2-CRPC3",
        "JC200104",
    }
)

PRESS_COATED = Profile(
    "press-coated",
    N_("Sheet-fed offset on coated paper"),
    Limits(),
    conditions=COATED_PAPER,
    foreign=UNCOATED_PAPER,
)
PRESS_UNCOATED = Profile(
    "press-uncoated",
    N_("Sheet-fed offset on uncoated paper"),
    # PSO Uncoated v3 (FOGRA52) bears 300 %.
    Limits(ink=300),
    conditions=UNCOATED_PAPER,
    foreign=COATED_PAPER,
)
OFFICE_RULES: dict[str, Severity | None] = {
    "encryption": Severity.WARNING,
    "fonts": Severity.WARNING,
    "hairline": Severity.WARNING,
    "page-size": Severity.WARNING,
    "scripts": Severity.WARNING,
    "small-text": Severity.WARNING,
    "picture-density": Severity.WARNING,
    "attachments": Severity.NOTE,
    "layers": Severity.NOTE,
} | dict.fromkeys(
    (
        "actions",
        "annotations",
        "black-overprint",
        "black-line-overprint",
        "bleed",
        "bleed-filled",
        "blend-space",
        "boxes",
        "colour-icc",
        "colour-lab",
        "colour-registration",
        "colour-rgb",
        "colour-spot",
        "colour-unknown",
        "courier",
        "crop-box",
        "forbidden",
        "grey-overprint",
        "grey-text",
        "identifier",
        "information",
        "ink",
        "metadata",
        "output-condition",
        "page-count",
        "output-intent",
        "output-intent-page",
        "pdf-version",
        "pdfx",
        "rich-black",
        "text-inks",
        "trapped",
        "white-overprint",
        "white-text",
    )
)
OFFICE = Profile(
    "office",
    N_("Office printer"),
    Limits(text_pt=5, ppi=(71, 99), ppi_bits=(149, 199)),
    severities=OFFICE_RULES,
)
PROFILES = {row.name: row for row in (PRESS_COATED, PRESS_UNCOATED, OFFICE)}
BY_PAPER = {"coated": PRESS_COATED, "uncoated": PRESS_UNCOATED}
OWN_PPI = (199.0, 299.0)  # of pictures in what we make ourselves


def strict(profile: Profile, bleed_mm: float) -> Profile:
    """Return a profile that asks of our own files what we ask of ourselves.

    Args:
        profile: for the paper.
        bleed_mm: that the print shop asks for.
    """
    limits = replace(profile.limits, ppi=OWN_PPI, bleed_mm=bleed_mm)
    return replace(profile, limits=limits)


def fitting(intents: tuple[Intent, ...]) -> Profile:
    """Return the press profile for the paper that a PDF says it is made for."""
    for intent in intents:
        if paper(intent.condition) in UNCOATED_PAPER:
            return PRESS_UNCOATED
    return PRESS_COATED


def paper(condition: str) -> str:
    """Return an identifier as the registry spells it: Fogra39L is FOGRA39."""
    plain = condition.strip().upper()
    if plain.startswith("FOGRA"):
        digits = "".join(letter for letter in plain[5:] if letter.isdigit())
        return f"FOGRA{digits[:2]}"
    return plain
