"""A certificate: one A4 page that says what was found, and shows where.

Every page of the PDF stands on it as a small picture. A finding has a number; the
same number marks its place. Where there are more pages or findings than fit, those
with the heaviest findings are shown, and the rest is counted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from html import escape

from generator import __version__
from generator.brochure.papers import HEIGHT_MM, WIDTH_MM, Enclosure
from generator.brochure.preflight.findings import (
    Finding,
    Report,
    Severity,
    listed,
    number,
)
from generator.brochure.preflight.marked import STYLE as MARKS
from generator.brochure.preflight.marked import dot, marked_pages
from generator.brochure.preflight.profiles import PROFILES
from generator.brochure.preflight.report import origin, summary, where
from generator.brochure.preflight.thumbnails import Thumbnail
from generator.style.tokens import BRICK, HEADINGS, LEAF, MIST, SAND, WHITE
from generator.wording.messages import N_, NOTHING, counted, message

MOST_PAGES = 60
MOST_ROWS = 8
MOST_NAMED = 8  # pages in a row
THUMBNAIL = 240  # pixels along the longer side
HEAD_MM = 55.0  # title, verdict and facts
TABLE_HEAD_MM, ROW_MM = 6.0, 11.4  # a row holds three lines
FOOT_MM = 6.0

STYLE = f"""
.paper {{ position: relative; height: {HEIGHT_MM - 0.5}mm; overflow: hidden }}
.head {{ height: {HEAD_MM}mm; overflow: hidden }}
.verdict {{ display: flex; align-items: center; gap: 4mm; margin: 2mm 0 3mm;
  padding: 2.5mm; background: {SAND.rgb} }}
.verdict b {{ flex: none; font: 700 13pt/1 "{HEADINGS}"; color: {WHITE.rgb};
  background: {BRICK.rgb}; padding: 2.4mm 4mm }}
.sound b {{ background: {LEAF.rgb} }}
.verdict p {{ margin: 0; font-size: 10pt }}
.facts {{ display: flex; flex-wrap: wrap }}
.facts div {{ width: 33%; padding-right: 3mm; box-sizing: border-box;
  height: 8mm; overflow: hidden }}
.facts .wide {{ width: 66% }}
.facts dd {{ white-space: nowrap }}
table {{ table-layout: fixed }}
th, td {{ padding: 0 2mm 0 0; border: 0 }}
th div {{ height: {TABLE_HEAD_MM - 1}mm }}
td div {{ height: {ROW_MM - 1.2}mm; overflow: hidden; font-size: 7.2pt;
  line-height: 1.2;
  border-top: .25pt solid {MIST.rgb}; padding-top: .8mm }}
.number {{ width: 8mm }}
.where {{ width: 36mm }}
.remedy {{ width: 62mm }}
.pages {{ position: absolute; left: 0 }}
.foot {{ position: absolute; bottom: 0; left: 0; right: 0; margin: 0;
  font-size: 7.5pt }}
"""


def certificate(
    report: Report,
    shown: Sequence[Thumbnail],
    name: str,
    content: bytes,
    language: str,
) -> Enclosure:
    """Return the certificate of a PDF, a paper of one page.

    Args:
        report: what was found.
        shown: the pages of `shown_pages` as pictures; without them it has none.
        name: what the file is called.
        content: its bytes, of which the certificate names the checksum.
        language: of the reader.
    """
    told = _told(report)
    numbers = {id(one): at for at, group in enumerate(told, 1) for one in group}
    top = HEAD_MM + (TABLE_HEAD_MM + len(told) * ROW_MM if told else 0) + 4
    title = message(N_("Preflight of {file}"), file=name[:80]).say(language)
    body = (
        f'<div class="paper"><div class="head"><h1>{escape(title)}</h1>'
        f"{_verdict(report, language)}{_facts(report, name, content, language)}</div>"
        f"{_table(told, numbers, language)}"
        f'<div class="pages" style="top:{top:.2f}mm">'
        f"{_pages(report, shown, numbers, HEIGHT_MM - top - FOOT_MM, language)}</div>"
        f'<p class="foot">{escape(_foot(report, len(shown), language))}</p></div>'
    )
    pictures = {f"page-{one.page}.jpg": one.jpeg for one in shown}
    return Enclosure(body, title, language, MARKS + STYLE, pictures)


def shown_pages(report: Report) -> list[int]:
    """Return the numbers of the pages that the certificate shows, in order.

    Those with the heaviest findings come first into the choice, then the first ones.
    """
    weight = dict.fromkeys(range(1, report.pages + 1), len(Severity))
    for one in report.findings:
        if one.page in weight:
            weight[one.page] = min(weight[one.page], one.severity.weight)
    chosen = sorted(weight, key=lambda page: (weight[page], page))[:MOST_PAGES]
    return sorted(chosen)


def _told(report: Report) -> list[list[Finding]]:
    """Return the findings that have a row, by rule, worst first."""
    groups: dict[tuple[int, str], list[Finding]] = {}
    for one in report.findings:
        groups.setdefault((one.severity.weight, one.rule), []).append(one)
    return [groups[key] for key in sorted(groups)][:MOST_ROWS]


def _verdict(report: Report, language: str) -> str:
    text = N_("Passed") if report.sound else N_("Rejected")
    kind = "verdict sound" if report.sound else "verdict"
    return (
        f'<div class="{kind}"><b>{escape(message(text).say(language))}</b>'
        f"<p>{escape(summary(report).say(language))}</p></div>"
    )


def _facts(report: Report, name: str, content: bytes, language: str) -> str:
    about = report.about
    none = message(N_("not said")).say(language)
    sizes = listed(
        message("{width} × {height} mm", width=number(width), height=number(height))
        for width, height in about.sizes_mm
    ).say(language)
    bleed = none
    if about.bleed_mm is not None:
        bleed = f"{number(about.bleed_mm).say(language)} mm"
    rows = (
        ("wide", N_("File"), name),
        ("", N_("Title"), about.title or none),
        ("", N_("Pages"), f"{report.pages} · {sizes}"),
        ("", N_("Bleed"), bleed),
        ("", N_("Standard"), about.standard or none),
        ("", N_("Printing condition"), about.condition or none),
        ("wide", "SHA-256", hashlib.sha256(content).hexdigest()),
    )
    cells = "".join(
        f'<div class="{kind}"><dt>{escape(message(label).say(language))}</dt>'
        f"<dd>{escape(value[:90])}</dd></div>"
        for kind, label, value in rows
    )
    return f'<dl class="facts">{cells}</dl>'


def _table(
    told: Sequence[Sequence[Finding]], numbers: Mapping[int, int], language: str
) -> str:
    if not told:
        return ""
    heads = (
        ("number", N_("No.")),
        ("where", N_("Place")),
        ("finding", N_("Finding")),
        ("remedy", N_("Remedy")),
    )
    head = "".join(
        f'<th class="{kind}" scope="col">'
        f"<div>{escape(message(text).say(language))}</div></th>"
        for kind, text in heads
    )
    rows = "".join(_row(group, numbers[id(group[0])], language) for group in told)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(group: Sequence[Finding], number: int, language: str) -> str:
    """Return the row of all findings of one rule: the first one, and how many more."""
    first = group[0]
    text = f"{first.severity.label.say(language).capitalize()}: "
    text += first.message.say(language)
    if first.subject != NOTHING:
        text += f" ({first.subject.say(language)})"
    count = sum(one.count for one in group)
    if count > 1:
        times = counted("{count} time", "{count} times", count)
        text += f" – {times.say(language)}"
    remedy = first.remedy.say(language)
    if first.origin:
        remedy = f"{remedy} {origin(first).say(language)}."
    cells = (
        dot(first, number),
        escape(_where(group, language)),
        escape(_short(text, 125)),
        escape(_short(remedy, 110)),
    )
    return "<tr>" + "".join(f"<td><div>{cell}</div></td>" for cell in cells) + "</tr>"


def _where(group: Sequence[Finding], language: str) -> str:
    """Return on which pages a rule has findings."""
    pages = sorted({one.page for one in group if one.page})
    if not pages:
        return where(group[0]).say(language)
    if len(group) == 1:
        return where(group[0]).say(language)
    told = ", ".join(map(str, pages[:MOST_NAMED]))
    if len(pages) > MOST_NAMED:
        told += " …"
    return message(N_("pages {pages}"), pages=told).say(language)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def _pages(
    report: Report,
    shown: Sequence[Thumbnail],
    numbers: Mapping[int, int],
    height_mm: float,
    language: str,
) -> str:
    if not shown:
        text = message(N_("The pages could not be shown as pictures."))
        return f"<p>{escape(text.say(language))}</p>"
    room = WIDTH_MM, height_mm
    return marked_pages(shown, report.findings, numbers, room, language)


def _foot(report: Report, shown: int, language: str) -> str:
    """Return what is not on the certificate, and who made it."""
    parts = []
    told = sum(len(group) for group in _told(report))
    more = len(report.findings) - told
    if more > 0:
        text = counted(
            "{count} more finding is in the report.",
            "{count} more findings are in the report.",
            more,
        )
        parts.append(text.say(language))
    if 0 < shown < report.pages:
        text = message(
            N_("{shown} of {pages} pages are shown, those with findings first."),
            shown=shown,
            pages=report.pages,
        )
        parts.append(text.say(language))
    profile = message(PROFILES[report.profile].label)
    checked = message(
        N_("Checked by Buurtboek {version} for: {profile}."),
        version=__version__,
        profile=profile,
    )
    return " ".join([*parts, checked.say(language)])
