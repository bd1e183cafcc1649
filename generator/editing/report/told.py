"""The survey on a terminal: short enough to read, each project with its next step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.catalogue.completeness import LABELS, Level
from generator.editing.report.survey import Row, Survey
from generator.wording import dates
from generator.wording.messages import N_, Message, counted, message

MOST = 10  # names that one line lists
BAR = 30  # characters of the longest bar


def lines(survey: Survey, language: str) -> Iterator[str]:
    """Yield the report, line by line."""

    def say(text: str, **values: object) -> str:
        return message(text, **values).say(language)

    total = len(survey.rows)
    day = dates.day(survey.today, language)
    yield counted(
        "{count} project, on {day}", "{count} projects, on {day}", total, day=day
    ).say(language)
    yield ""
    yield from _bars(survey, language)
    if survey.missing:
        yield ""
        yield say(N_("Missing most:"))
        for label, count in survey.missing[:MOST]:
            yield f"  {count:4} {say(label)}"
    yield from _next_steps(survey, language)
    for title, rows_of in _attention(survey):
        if rows_of:
            yield ""
            yield f"{title.say(language)} ({len(rows_of)})"
            yield _listed(rows_of, language)
    if survey.figures:
        yield ""
        yield say(N_("Figures per year"))
        for one in survey.figures:
            yield f"  {one.year}  {one.programme}: {one.label}, {one.value}"


def _bars(survey: Survey, language: str) -> Iterator[str]:
    """Yield how many projects are how complete, each as a bar."""
    labels = {level: message(label).say(language) for level, label in LABELS.items()}
    width = max(map(len, labels.values()))
    most = max((count for _, count in survey.levels), default=0) or 1
    for level, count in survey.levels:
        bar = "█" * round(BAR * count / most) if count else ""
        yield f"  {labels[level]:{width}} {count:4} {bar}".rstrip()


def _next_steps(survey: Survey, language: str) -> Iterator[str]:
    """Yield the projects that are not ready for print, by how complete they are."""
    for level in Level:
        rows = [row for row in survey.rows if row.standing.level == level]
        if rows and level is not Level.PRINT:
            yield ""
            yield message(LABELS[level]).say(language)
            yield from (_row(row, language) for row in rows)


def _row(row: Row, language: str) -> str:
    steps = ", ".join(step.say(language) for step in row.standing.next_steps)
    missing = message(N_("next: {steps}"), steps=steps).say(language)
    return f"  {row.slug}: {missing}"


def _attention(survey: Survey) -> tuple[tuple[Message, Sequence[str]], ...]:
    """What asks for somebody's attention, with names."""
    return (
        (
            message(N_("Never reviewed")),
            [row.slug for row in survey.unreviewed],
        ),
        (
            message(N_("Reviewed more than a year ago")),
            [row.slug for row in survey.outdated],
        ),
        (
            message(N_("Sources read more than two years ago")),
            [row.slug for row in survey.old_sources],
        ),
        (
            message(N_("Without a source on the web")),
            [row.slug for row in survey.without_address],
        ),
        (
            message(N_("Pictures kept back: consent is missing")),
            [f"{one.slug}/{one.file}" for one in survey.unpublished],
        ),
        (
            message(N_("Kinds without other words to find them by")),
            [f"{one.slug} ({', '.join(one.languages)})" for one in survey.wordless],
        ),
    )


def _listed(names: Sequence[str], language: str) -> str:
    shown = ", ".join(names[:MOST])
    if len(names) > MOST:
        more = counted("and {count} more", "and {count} more", len(names) - MOST)
        shown = f"{shown} {more.say(language)}"
    return f"  {shown}"
