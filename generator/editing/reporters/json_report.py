"""For programs of one's own: all that is known of every problem, as data."""

from __future__ import annotations

import json

from generator.catalogue.problems import printable
from generator.editing.reporters.report import Report, name_of

VERSION = 1  # of the shape; rises when a field changes its meaning or goes


def write(report: Report) -> str:
    """Return the problems with place, code, sentence and remedy."""
    rows = [
        {
            "path": name_of(problem.at.path),
            "line": problem.at.line,
            "column": problem.at.column,
            "severity": problem.severity.value,
            "code": problem.code,
            "message": printable(problem.message.say(report.language)),
            "hint": printable(problem.hint.say(report.language)),
            "fingerprint": fingerprint,
        }
        for problem, fingerprint in report.fingerprints()
    ]
    whole = {
        "version": VERSION,
        "language": report.language,
        "sound": report.is_sound,
        "errors": len(report.errors),
        "warnings": len(report.problems) - len(report.errors),
        "elsewhere": len(report.elsewhere),
        "problems": rows,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
