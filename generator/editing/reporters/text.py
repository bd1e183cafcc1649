"""For a terminal, and for every editor that makes `path:line:column` clickable."""

from __future__ import annotations

from generator.editing.reporters.report import Report


def write(report: Report) -> str:
    """Return every problem on its line, with the remedy under it."""
    return "".join(f"{problem.say(report.language)}\n" for problem in report.ordered)
