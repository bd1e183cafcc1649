"""For a colleague who reads a pull request: what to do, in plain words.

No path goes before the name of a project, and no code is shown: who edits in a form
knows neither. Values come from outsiders, so every sign that means something in
Markdown is escaped, and nobody is called by an `@`.
"""

from __future__ import annotations

import re
from itertools import groupby

from generator.catalogue.problems import Problem, errors, printable
from generator.editing.reporters.report import Report, is_error, name_of
from generator.wording.messages import N_, Message, counted, message

MOST_CHARACTERS = 60_000  # GitHub takes 65,536 in a comment
SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+!|~$&])")
CALLS = re.compile(r"@(?=\w)")  # would notify somebody
BREAK = "\u200b"  # seen by nobody, and ends the call


def write(report: Report) -> str:
    """Return the summary of a check: a verdict, then what to do in each file."""
    parts = [
        f"## {_say(report, _verdict(report))}\n",
        f"{_say(report, _next(report))}\n",
    ]
    ordered = sorted(report.problems, key=lambda one: (one.at, one.code))
    wrong = {one.at.path for one in report.errors}
    ordered.sort(key=lambda one: one.at.path not in wrong)
    shown = 0
    length = sum(map(len, parts))
    for path, group in groupby(ordered, key=lambda one: one.at.path):
        found = tuple(group)
        title = dict(report.titles).get(path)
        name = name_of(path).replace("`", "'")
        part = _file(report, name, title, found)
        if length + len(part) > MOST_CHARACTERS:
            left = len(report.problems) - shown
            more = counted("And {count} more.", "And {count} more.", left)
            parts.append(f"{_say(report, more)}\n")
            break
        parts.append(part)
        length += len(part)
        shown += len(found)
    if report.elsewhere:
        parts.append(f"---\n\n{_say(report, _elsewhere(report))}\n")
    return "\n".join(parts)


def _verdict(report: Report) -> Message:
    wrong = len(report.errors)
    notes = len(report.problems) - wrong
    if wrong:
        return counted("❌ {count} thing to mend", "❌ {count} things to mend", wrong)
    if not report.is_whole:
        return message(N_("❌ The content cannot be read"))
    if notes:
        return counted(
            "✅ In order, with {count} tip", "✅ In order, with {count} tips", notes
        )
    return message(N_("✅ In order"))


def _next(report: Report) -> Message:
    if not report.is_sound:
        return message(
            N_(
                "This change cannot go to the site yet. Mend what stands below and save"
                " again; then it is checked again."
            )
        )
    if report.problems:
        return message(
            N_("This change can go to the site. Have a look at the tips, if you can.")
        )
    return message(N_("Nothing has to be mended. A colleague can look at it now."))


def _elsewhere(report: Report) -> Message:
    wrong = len(errors(report.elsewhere))
    notes = len(report.elsewhere) - wrong
    return message(
        N_("In files that this change does not touch: {errors} and {notes}."),
        errors=counted("{count} error", "{count} errors", wrong),
        notes=counted("{count} note", "{count} notes", notes),
    )


def _file(
    report: Report, path: str, title: str | None, found: tuple[Problem, ...]
) -> str:
    head = f"### {escape(title)}\n\n`{path}`\n" if title else f"### `{path}`\n"
    rows = [
        _row(report, one) for one in sorted(found, key=lambda one: not is_error(one))
    ]
    return head + "\n" + "".join(rows)


def _row(report: Report, problem: Problem) -> str:
    sign = "❌" if is_error(problem) else "💡"
    line = message(N_("Line {line}"), line=problem.at.line)
    said = escape(problem.message.say(report.language))
    row = f"- {sign} **{_say(report, line)}**: {said}"
    if hint := problem.hint.say(report.language):
        row += f"\n  *{escape(hint)}*"
    return row + "\n"


def escape(text: str) -> str:
    """Return text of outsiders as Markdown that shows it as it is, in one line."""
    flat = " ".join(printable(text.replace("\n", " ")).split(" "))
    return CALLS.sub(f"@{BREAK}", SIGNS.sub(r"\\\1", flat))


def _say(report: Report, text: Message) -> str:
    return text.say(report.language)
