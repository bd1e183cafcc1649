"""The problems of content in the words of a forge: one module for each format.

A reporter turns a `Report` into text. It knows how a program wants to be told, and
nothing of how problems are found.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.editing.reporters import (
    github,
    gitlab,
    json_report,
    junit,
    markdown,
    sarif,
    text,
)
from generator.editing.reporters.report import Report

REPORTERS: dict[str, Callable[[Report], str]] = {
    "text": text.write,
    "github": github.write,
    "gitlab": gitlab.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "json": json_report.write,
    "markdown": markdown.write,
}
"""By the name that the command line knows a format by."""

__all__ = ["REPORTERS", "Report"]
