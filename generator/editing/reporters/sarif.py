"""For code scanning: SARIF, which GitHub, GitLab and many editors read.

Source:
    OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”.
"""

from __future__ import annotations

import json
from urllib.parse import quote

from generator import __version__
from generator.editing.reporters.report import Report, is_error, name_of

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
ROOT = "CONTENTROOT"  # what paths are relative to (3.4.4, uriBaseId)


def write(report: Report) -> str:
    """Return a log with one run, its rules by name."""
    rules = sorted({problem.code for problem in report.problems})
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": rules.index(problem.code),
            "level": "error" if is_error(problem) else "warning",
            "message": {"text": report.say(problem)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {
                            "uri": quote(name_of(problem.at.path)),
                            "uriBaseId": ROOT,
                        },
                        "region": {
                            "startLine": problem.at.line,
                            "startColumn": problem.at.column,
                        },
                    }
                }
            ],
            "partialFingerprints": {"problem/v1": fingerprint},
        }
        for problem, fingerprint in report.fingerprints()
    ]
    driver = {
        "name": "Buurtboek",
        "version": __version__,
        "rules": [{"id": rule, "name": _name(rule)} for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "the repository"}}},
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _name(code: str) -> str:
    """The name of a rule in Pascal case (3.49.7)."""
    return "".join(part.capitalize() for part in code.split("-"))
