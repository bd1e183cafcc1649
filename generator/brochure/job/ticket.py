"""The job ticket for people: one page with all that a print shop asks for.

What the content leaves open says so, in words that invite a question before the
press runs, not after.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from generator.brochure.imposition.cover import GLUED_MM
from generator.brochure.job.order import (
    COVER_PAGES,
    Judged,
    Order,
    Role,
    printed_sides,
)
from generator.brochure.papers import Enclosure
from generator.brochure.preflight.findings import Severity, number
from generator.brochure.preflight.report import tallied
from generator.brochure.preflight.thumbnails import Thumbnail
from generator.catalogue.model.choices import Binding, Paper
from generator.style.tokens import HEADINGS, MIST, NIGHT, SAND
from generator.wording import amounts
from generator.wording.dates import day
from generator.wording.messages import N_, Message, counted, message

Row = tuple[Message, Message | str]

STYLE = f"""
body {{ font-size: 9.5pt }}
h2 {{ margin: 3.5mm 0 1mm }}
td {{ padding: .55mm 2mm .55mm 0 }}
.top {{ display: flex; gap: 8mm; align-items: flex-start }}
.top .words {{ flex: 1 }}
.top img {{ flex: none; width: 42mm; border: .3pt solid {NIGHT.rgb} }}
.lead {{ font-size: 11pt; margin: 0 0 3mm }}
.columns {{ display: flex; gap: 8mm }}
.columns section {{ flex: 1 }}
dl {{ display: grid; grid-template-columns: 33mm 1fr; column-gap: 3mm }}
dt, dd {{ margin: 0; padding: .75mm 0; border-top: .25pt solid {MIST.rgb} }}
dt {{ font: 600 9pt/1.4 "{HEADINGS}" }}
.open {{ background: {SAND.rgb} }}
.sums {{ font-size: 7pt; overflow-wrap: anywhere }}
td {{ font-size: 8.5pt }}
"""
OPEN = N_("to be agreed")
BARE = N_(
    "{mm} mm beside the spine is not printed on the inside of the cover, nor on the"
    " first and the last page"
)
BINDINGS = {
    Binding.SADDLE_STITCH: N_("Saddle stitch: folded, stapled in the spine"),
    Binding.PERFECT: N_("Perfect binding: glued spine, separate cover"),
    Binding.FLAT: N_("Flat sheet, not bound"),
}
BOTH_SIDES = N_("4/4: cyan, magenta, yellow and black on both sides")
ONE_SIDE = N_("4/0: cyan, magenta, yellow and black on one side, the back blank")
PAPERS = {Paper.COATED: N_("coated paper"), Paper.UNCOATED: N_("uncoated paper")}


def as_ticket(
    order: Order,
    files: Sequence[Judged],
    listed: Sequence[tuple[str, Message]],
    first: Thumbnail | None,
    language: str,
) -> Enclosure:
    """Return the job ticket.

    Args:
        order: what is asked for.
        files: the PDFs, with their pages and sizes.
        listed: the files of the folder, each with what it is.
        first: the first page as a picture.
        language: of the reader.
    """

    def say(text: str | Message, **values: object) -> str:
        said = text if isinstance(text, Message) else message(text, **values)
        return escape(said.say(language))

    title = message(N_("Print job: {title}"), title=order.title).say(language)
    picture = '<img src="asset:first.jpg" alt="">' if first else ""
    sections = (
        (N_("Product"), _product(order, files)),
        (N_("Paper and ink"), _paper(order, printed_sides(files))),
        (N_("Run and delivery"), _run(order, language)),
        (N_("Contact"), _contact(order)),
    )
    told = "".join(
        f"<h2>{say(head)}</h2>{_list(rows, language)}" for head, rows in sections
    )
    table = "".join(
        f"<tr><td>{escape(name)}</td><td>{say(one)}</td></tr>" for name, one in listed
    )
    # Outside the template: tools for translators do not look into it.
    here, file, what = N_("In this folder"), N_("File"), N_("What it is")
    body = (
        f'<div class="top"><div class="words"><h1>{escape(title)}</h1>'
        f'<p class="lead">{escape(order.edition)}</p>'
        f"<p>{_verdict(files, language)}</p></div>{picture}</div>"
        f"{told}<h2>{say(here)}</h2><table>"
        f'<thead><tr><th scope="col">{say(file)}</th>'
        f'<th scope="col">{say(what)}</th></tr></thead>'
        f"<tbody>{table}</tbody></table>"
    )
    pictures = {"first.jpg": first.jpeg} if first else {}
    return Enclosure(body, title, language, STYLE, pictures)


def _list(rows: Sequence[Row], language: str) -> str:
    made = []
    for label, value in rows:
        text = value.say(language) if isinstance(value, Message) else value
        opened = isinstance(value, Message) and value.text == OPEN
        kind = ' class="open"' if opened else ""
        made.append(
            f"<dt{kind}>{escape(label.say(language))}</dt><dd{kind}>{escape(text)}</dd>"
        )
    return f"<dl>{''.join(made)}</dl>"


def _verdict(files: Sequence[Judged], language: str) -> str:
    """Return what preflight says, in one sentence."""
    warnings = sum(len(one.report.of(Severity.WARNING)) for one in files)
    text = message(
        N_("Preflight passed: no errors, {warnings}. See the certificate."),
        warnings=tallied(Severity.WARNING, warnings),
    )
    return escape(text.say(language))


def _product(order: Order, files: Sequence[Judged]) -> list[Row]:
    main = next(one for one in files if one.file.role is not Role.COVER)
    covers = [one for one in files if one.file.role is Role.COVER]
    width, height = main.trim_mm
    rows: list[Row] = [
        (message(N_("Trimmed size")), _size(width, height)),
        (message(N_("Binding")), message(BINDINGS[order.binding])),
        (message(N_("Pages")), _pages(order, main.report.pages, covered=bool(covers))),
        (
            message(N_("Bleed")),
            message(N_("{mm} mm on every side"), mm=number(order.bleed_mm)),
        ),
    ]
    if folded := order.folded:
        text = N_(
            "Wrap fold: {flap} + {panel} + {panel} mm, the outside from left to right;"
            " the left panel goes in"
        )
        panels = {"flap": number(folded.flap_mm), "panel": number(folded.size_mm[0])}
        rows[1:1] = [(message(N_("Folded size")), _size(*folded.size_mm))]
        rows[3:3] = [(message(N_("Folding")), message(text, **panels))]
    if covers:
        spread = covers[0].trim_mm
        spine = message(N_("{mm} mm"), mm=number(spread[0] - 2 * width))
        rows[1:1] = [
            (message(N_("Cover, spread out")), _size(*spread)),
            (message(N_("Spine")), spine),
            (message(N_("Glue")), message(BARE, mm=number(GLUED_MM))),
        ]
    return rows


def _size(width: float, height: float) -> Message:
    text = N_("{width} × {height} mm (width × height)")
    return message(text, width=number(width), height=number(height))


def _pages(order: Order, count: int, *, covered: bool) -> Message:
    pages = counted("{count} page", "{count} pages", count)
    if covered:
        return message(N_("{pages} inside, and a cover"), pages=pages)
    if order.binding is Binding.SADDLE_STITCH and order.other_cover:
        inside = counted("{count} page", "{count} pages", count - COVER_PAGES)
        text = N_("{pages}: {inside} inside and 4 of the cover, in one file")
        return message(text, pages=pages, inside=inside)
    return pages


def _paper(order: Order, sides: int) -> list[Row]:
    rows: list[Row] = [
        (message(N_("Paper inside")), order.paper_inside or message(OPEN)),
    ]
    if order.binding is not Binding.FLAT:
        cover = order.paper_cover or order.paper_inside or message(OPEN)
        rows.append((message(N_("Paper of the cover")), cover))
    rows += [
        (message(N_("Colours")), message(BOTH_SIDES if sides == 2 else ONE_SIDE)),
        (
            message(N_("Printing condition")),
            message(
                N_("{condition}, {paper}; its profile is in the PDF"),
                condition=order.condition.identifier,
                paper=message(PAPERS[order.paper]),
            ),
        ),
    ]
    return rows


def _run(order: Order, language: str) -> list[Row]:
    copies: Message = message(OPEN)
    if order.copies:
        said = amounts.number(order.copies, language)
        copies = counted("{copies} copy", "{copies} copies", order.copies, copies=said)
    rows: list[Row] = [
        (message(N_("Copies")), copies),
        (message(N_("Delivery")), order.delivery or message(OPEN)),
        (message(N_("Date of the content")), day(order.date, language)),
    ]
    if order.note:
        rows.append((message(N_("Note")), order.note))
    return rows


def _contact(order: Order) -> list[Row]:
    publisher = order.publisher
    rows: list[Row] = [(message(N_("Client")), publisher.name)]
    if not (publisher.email or publisher.phone):
        rows.append((message(N_("Mailbox")), message(OPEN)))
    told = (
        (N_("Mailbox"), publisher.email),
        (N_("Telephone"), publisher.phone),
        (N_("Address"), publisher.address),
        (N_("Enterprise number"), publisher.enterprise_number),
        (N_("Web address"), publisher.url),
    )
    rows += [(message(label), value) for label, value in told if value]
    return rows
