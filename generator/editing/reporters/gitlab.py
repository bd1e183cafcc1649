"""For GitLab: a Code Quality report, shown in the merge request.

GitLab compares it with the report of the target branch by fingerprint, so the job
must run there too.

Source:
    GitLab Docs, “Code Quality”, import code quality results from a CI/CD job.
"""

from __future__ import annotations

import json

from generator.editing.reporters.report import Report, is_error, name_of


def write(report: Report) -> str:
    """Return the list of problems as GitLab reads it."""
    rows = [
        {
            "description": report.say(problem),
            "check_name": problem.code,
            "fingerprint": fingerprint,
            "severity": "major" if is_error(problem) else "minor",
            "location": {
                "path": name_of(problem.at.path),
                "lines": {"begin": problem.at.line},
            },
        }
        for problem, fingerprint in report.fingerprints()
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
