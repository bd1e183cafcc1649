"""A report as one HTML page that needs nothing else: no script, no font, no picture."""

from __future__ import annotations

from html import escape

from generator.brochure.preflight.findings import Finding, Report, Severity, number
from generator.brochure.preflight.report import origin, source, summary, where
from generator.style.tokens import BRICK, INK, LEAF, MIST, NIGHT, PAPER
from generator.wording.messages import N_, NOTHING, counted, message

STYLE = f"""
body {{ font: 1rem/1.5 system-ui, sans-serif; color: {INK.rgb}; margin: 2rem auto;
  max-width: 60rem; padding: 0 1rem; background: {PAPER.rgb} }}
h1 {{ color: {NIGHT.rgb}; line-height: 1.2 }}
.verdict {{ border-left: .5rem solid {BRICK.rgb}; padding: .5rem 1rem;
  font-weight: 600 }}
.sound {{ border-color: {LEAF.rgb} }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ text-align: left; vertical-align: top; padding: .4rem .6rem;
  border-bottom: 1px solid {MIST.rgb} }}
.error {{ color: {BRICK.rgb}; font-weight: 700 }}
.remedy, .source {{ display: block; font-size: .875rem }}
"""


def as_html(report: Report, name: str, language: str) -> str:
    """Return a report as a page in `language`.

    Args:
        report: what was found.
        name: what the file is called.
        language: of the reader.
    """

    def say(text: str, **values: object) -> str:
        return escape(message(text, **values).say(language))

    title = say(N_("Preflight of {file}"), file=name)
    verdict = escape(summary(report).say(language))
    pages = counted("{count} page", "{count} pages", report.pages).say(language)
    heads = (N_("Weight"), N_("Place"), N_("Finding"))
    head = "".join(f'<th scope="col">{say(text)}</th>' for text in heads)
    rows = "".join(_row(one, language) for one in report.findings)
    table = (
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        if rows
        else ""
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{STYLE}</style></head><body><main>"
        f"<h1>{title}</h1>"
        f'<p class="verdict{" sound" if report.sound else ""}">{verdict}</p>'
        f"<p>{' · '.join(map(escape, (pages, *_said(report, language))))}</p>"
        f"{table}</main></body></html>\n"
    )


def _said(report: Report, language: str) -> list[str]:
    """Return what the PDF says it is: sizes, standard, condition."""
    about = report.about
    sizes = [
        message(
            "{width} × {height} mm", width=number(width), height=number(height)
        ).say(language)
        for width, height in about.sizes_mm
    ]
    said = [", ".join(sizes), about.standard, about.condition, report.profile]
    return [one for one in said if one]


def _row(one: Finding, language: str) -> str:
    text = escape(one.message.say(language))
    if one.subject != NOTHING:
        text += f" ({escape(one.subject.say(language))})"
    if one.count > 1:
        times = counted("{count} time", "{count} times", one.count)
        text += f" – {escape(times.say(language))}"
    came = (
        f'<span class="source">{escape(origin(one).say(language))}</span>'
        if one.origin
        else ""
    )
    weight = escape(one.severity.label.say(language))
    kind = ' class="error"' if one.severity is Severity.ERROR else ""
    return (
        f"<tr><td{kind}>{weight}</td><td>{escape(where(one).say(language))}</td>"
        f'<td>{text}<span class="remedy">→ {escape(one.remedy.say(language))}</span>'
        f'{came}<span class="source">{escape(one.rule)}:'
        f" {escape(source(one, language))}</span></td></tr>\n"
    )
