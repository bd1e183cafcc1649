"""The survey as one page: a file that opens anywhere and asks for nothing else."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from generator.catalogue.completeness import LABELS
from generator.editing.report.survey import Survey
from generator.images.figures import bars
from generator.style.tokens import COLOURS
from generator.views.tallies import tallies
from generator.views.views import Views
from generator.website.templates import environment
from generator.wording import dates
from generator.wording.messages import N_, message

Say = Callable[..., str]

TEMPLATE = "staff-report.html"
MOST_BARS = 14


def html(survey: Survey, language: str) -> str:
    """Return the report as a whole page, charts within it."""

    def say(text: str, **values: object) -> str:
        return message(text, **values).say(language)

    levels = [(say(LABELS[level]), count) for level, count in survey.levels]
    missing = [(say(label), count) for label, count in survey.missing[:MOST_BARS]]
    title = say(N_("Report on “{title}”"), title=survey.catalogue.settings.title)
    template = environment(language).get_template(TEMPLATE)
    return template.render(
        survey=survey,
        language=language,
        title=title,
        day=dates.day(survey.today, language),
        colours={colour.name: colour.rgb for colour in COLOURS},
        labels={level: say(label) for level, label in LABELS.items()},
        say=say,
        levels=levels,
        levels_chart=_chart(
            levels, "levels", say(N_("How complete the projects are")), say
        ),
        missing=missing,
        missing_chart=_chart(missing, "missing", say(N_("What is missing most")), say),
        tallies=tallies(Views(survey.catalogue, language)),
        date=lambda day: dates.day(day, language),
    )


def _chart(rows: list[tuple[str, int]], name: str, title: str, say: Say) -> Markup:
    if not rows:
        return Markup("")
    label, count = max(rows, key=lambda row: row[1])
    said = say(
        N_("Most: {label}, {count}. All numbers are in the table."),
        label=label,
        count=count,
    )
    drawn = bars.rows(rows, f"chart-{name}", title, said)
    return Markup(drawn)  # noqa: S704 - our own drawing, its texts escaped
