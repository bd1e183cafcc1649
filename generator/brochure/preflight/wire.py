"""Reports as JSON between two processes: facts and sentences, nothing that runs."""

from __future__ import annotations

import json
from dataclasses import asdict, astuple
from typing import Any

from generator.brochure.preflight.findings import (
    About,
    Finding,
    Place,
    Report,
    Severity,
)
from generator.wording.messages import Message


def pack(report: Report) -> bytes:
    """Return a report as JSON."""
    rows = [
        {
            "rule": one.rule,
            "severity": one.severity.value,
            "page": one.page,
            "message": _packed(one.message),
            "remedy": _packed(one.remedy),
            "source": one.source,
            "subject": _packed(one.subject),
            "places": [astuple(place) for place in one.places],
            "count": one.count,
            "origin": one.origin,
        }
        for one in report.findings
    ]
    facts = {
        "profile": report.profile,
        "pages": report.pages,
        "findings": rows,
        "about": asdict(report.about),
    }
    return json.dumps(facts).encode("ascii")


def unpack(text: bytes) -> Report:
    """Return what `pack` made as a report again.

    Raises:
        ValueError: it is no report, or cut short.
    """
    try:
        facts = json.loads(text)
        findings = tuple(_finding(row) for row in facts["findings"])
        about = _about(facts["about"])
        return Report(str(facts["profile"]), int(facts["pages"]), findings, about)
    except (KeyError, TypeError) as error:
        raise ValueError("no report") from error


def _finding(row: dict[str, Any]) -> Finding:
    return Finding(
        row["rule"],
        Severity(row["severity"]),
        row["page"],
        _unpacked(row["message"]),
        _unpacked(row["remedy"]),
        row["source"],
        _unpacked(row["subject"]),
        tuple(Place(*place) for place in row["places"]),
        row["count"],
        row["origin"],
    )


def _about(row: dict[str, Any]) -> About:
    sizes = tuple((width, height) for width, height in row.pop("sizes_mm"))
    return About(sizes_mm=sizes, **row)


def _packed(sentence: Message) -> list[Any]:
    values = [
        [name, {"message": _packed(value)} if isinstance(value, Message) else value]
        for name, value in sentence.values
    ]
    return [sentence.text, values, sentence.plural, sentence.count]


def _unpacked(row: list[Any]) -> Message:
    text, values, plural, count = row
    pairs = tuple(
        (name, _unpacked(value["message"]) if isinstance(value, dict) else value)
        for name, value in values
    )
    return Message(text, pairs, plural, count)
