"""A report told: lines for a terminal, JSON for machines.

Source:
    none; the shape of the JSON is documented in docs/preflight.md.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from generator.brochure.preflight.findings import Finding, Report, Severity, number
from generator.brochure.preflight.profiles import PROFILES
from generator.wording.messages import (
    N_,
    NOTHING,
    Message,
    counted,
    message,
    translator,
)


def as_text(report: Report, name: str, language: str) -> str:
    """Return a report as lines, each finding with its remedy below it.

    Args:
        report: what was found.
        name: what the file is called.
        language: of the reader.
    """
    lines = [as_line(one, name, language) for one in report.findings]
    if lines:
        lines.append("")
    lines.append(summary(report).say(language))
    return "\n".join(lines) + "\n"


def as_line(one: Finding, name: str, language: str) -> str:
    """Return a finding as a line, with its remedy and its content file below it."""
    lines = [
        f"{name}: {where(one).say(language)}: {_line(one, language)}",
        f"    → {one.remedy.say(language)}",
    ]
    if one.origin:
        lines.append(f"    {origin(one).say(language)}")
    return "\n".join(lines)


def _line(one: Finding, language: str) -> str:
    parts = [one.severity.label.say(language), ": ", one.message.say(language)]
    if one.subject != NOTHING:
        parts.append(f" ({one.subject.say(language)})")
    if one.count > 1:
        times = counted("{count} time", "{count} times", one.count)
        parts.append(f" – {times.say(language)}")
    parts.append(f" [{one.rule}; {source(one, language)}]")
    return "".join(parts)


def where(one: Finding) -> Message:
    """Return the place of a finding for people."""
    if not one.page:
        return message(N_("document"))
    if not one.places:
        return message(N_("page {page}"), page=one.page)
    place = one.places[0]
    return message(
        N_("page {page}, {left} mm from the left, {top} mm from the top"),
        page=one.page,
        left=number(place.left),
        top=number(place.top),
    )


def origin(one: Finding) -> Message:
    """Return the content file that a finding comes from, for people."""
    return message(N_("Comes from {file}"), file=one.origin)


def source(one: Finding, language: str) -> str:
    """Return who asks for a rule; what is no standard's name is translated."""
    say = translator(language)
    return "; ".join(say(part) for part in one.source.split("; "))


def summary(report: Report) -> Message:
    """Return the verdict in one sentence."""
    tally = {
        severity.value: tallied(severity, len(report.of(severity)))
        for severity in Severity
    }
    profile = message(PROFILES[report.profile].label)
    if report.sound:
        text = N_("Fit. {profile}: no errors, {warning}, {note}.")
    else:
        text = N_("Not fit. {profile}: {error}, {warning}, {note}.")
    return message(text, profile=profile, **tally)


def tallied(severity: Severity, count: int) -> Message:
    """Return how many findings there are of a severity."""
    if not count:
        return message(NONE[severity])
    return SOME[severity](count)


NONE = {
    Severity.ERROR: N_("no errors"),
    Severity.WARNING: N_("no warnings"),
    Severity.NOTE: N_("no notes"),
}
SOME: dict[Severity, Callable[[int], Message]] = {
    Severity.ERROR: lambda count: counted("{count} error", "{count} errors", count),
    Severity.WARNING: lambda count: counted(
        "{count} warning", "{count} warnings", count
    ),
    Severity.NOTE: lambda count: counted("{count} note", "{count} notes", count),
}


def as_json(report: Report, name: str, language: str) -> str:
    """Return a report as JSON: facts with fixed names, sentences in `language`."""
    facts = {
        "file": name,
        "profile": report.profile,
        "pages": report.pages,
        "title": report.about.title or None,
        "standard": report.about.standard or None,
        "condition": report.about.condition or None,
        "sizes_mm": [list(size) for size in report.about.sizes_mm],
        "bleed_mm": report.about.bleed_mm,
        "sound": report.sound,
        "counts": {one.value: len(report.of(one)) for one in Severity},
        "findings": [_facts(one, language) for one in report.findings],
    }
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _facts(one: Finding, language: str) -> dict[str, Any]:
    places = [
        {
            "left_mm": place.left,
            "top_mm": place.top,
            "width_mm": place.width,
            "height_mm": place.height,
        }
        for place in one.places
    ]
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "page": one.page or None,
        "places": places,
        "count": one.count,
        "object": one.subject.say(language) if one.subject != NOTHING else None,
        "message": one.message.say(language),
        "remedy": one.remedy.say(language),
        "source": source(one, language),
        "origin": one.origin or None,
    }
