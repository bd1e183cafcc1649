"""For GitHub Actions: a command on a line becomes a note on the line of a file.

GitHub shows ten errors and ten warnings of a step, so errors come first and the
whole list belongs in the summary (see `markdown`).

Source:
    GitHub Docs, “Workflow commands for GitHub Actions”, setting an error message.
"""

from __future__ import annotations

from generator.catalogue.problems import Problem
from generator.editing.reporters.report import Report, is_error, name_of


def write(report: Report) -> str:
    """Return one workflow command for each problem."""
    return "".join(_command(problem, report) for problem in report.ordered)


def _command(problem: Problem, report: Report) -> str:
    properties = {
        "file": name_of(problem.at.path),
        "line": problem.at.line,
        "col": problem.at.column,
        "title": problem.code,
    }
    listed = ",".join(f"{key}={_value(str(of))}" for key, of in properties.items())
    level = "error" if is_error(problem) else "warning"
    return f"::{level} {listed}::{_text(report.say(problem))}\n"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
