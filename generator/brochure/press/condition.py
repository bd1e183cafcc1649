"""Which printing condition a press file is made for: ours, or the print shop's.

A print shop that gives a profile of its own knows its paper; what the profile is
called tells which condition of the registry it stands for.

Source:
    ICC characterisation data registry, https://www.color.org/chardata; names of
    profiles as the ECI gives them, https://www.eci.org.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.brochure.profile import CONDITIONS, Condition, MissingProfile
from generator.images.colour import describe_profile
from generator.wording.messages import N_, message

REGISTRY = "http://www.color.org"
UNKNOWN = "Custom"  # ISO 32000-1:2008, table 365: a condition of no registry
NAMED = re.compile(r"FOGRA[ _-]?(\d\d)", re.IGNORECASE)
BY_NAME = {
    "pso coated v3": "FOGRA51",
    "pso uncoated v3": "FOGRA52",
    "pso uncoated iso12647": "FOGRA47",
    "iso coated v2": "FOGRA39",
    "iso uncoated yellowish": "FOGRA30",
    "iso uncoated": "FOGRA29",
}


def chosen_condition(paper: str, icc: Path | None) -> Condition:
    """Return the printing condition for a paper.

    Args:
        paper: coated or uncoated.
        icc: colour profile of the print shop, in place of our own.

    Raises:
        MissingProfile: we have no profile for that paper and none was given, or
            what was given is no profile of four inks.
    """
    if icc is not None:
        return _given(paper, icc)
    if paper not in CONDITIONS:
        raise MissingProfile(
            message(
                N_(
                    "There is no colour profile for uncoated paper here: ask the"
                    " print shop for one and give it with --icc."
                )
            )
        )
    return CONDITIONS[paper]


def _given(paper: str, icc: Path) -> Condition:
    try:
        space, name = describe_profile(icc.read_bytes())
    except OSError:
        problem = message(N_("{file} cannot be read."), file=icc.name)
        raise MissingProfile(problem) from None
    except ValueError:
        text = N_(
            "{file} is no colour profile, or damaged: ask the print shop for it anew."
        )
        raise MissingProfile(message(text, file=icc.name)) from None
    if space != "CMYK":
        text = N_(
            "{file} is a colour profile of {space}, not of four inks: ask the print"
            " shop for the one of its press."
        )
        raise MissingProfile(message(text, file=icc.name, space=space))
    return Condition(
        name=paper,
        identifier=_identifier(name),
        description=name or icc.name,
        registry=REGISTRY,
        profile=icc.resolve(),
    )


def _identifier(name: str) -> str:
    """Return the condition of the registry that a profile's name tells of."""
    if found := NAMED.search(name):
        return f"FOGRA{found[1]}"
    plain = " ".join(name.lower().replace("_", " ").split())
    for known, identifier in BY_NAME.items():
        if known in plain:
            return identifier
    return UNKNOWN
