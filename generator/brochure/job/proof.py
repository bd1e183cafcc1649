"""The proof: every page as a small picture, in the order of reading.

It lets people see at a glance that no page is missing or upside down. Its pictures
are too small to judge colour or letters by.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from generator.brochure.geometry import POINTS
from generator.brochure.job.order import Order
from generator.brochure.papers import HEIGHT_MM, WIDTH_MM, Enclosure
from generator.brochure.preflight.thumbnails import Thumbnail
from generator.catalogue.model.choices import Binding
from generator.style.tokens import HEADINGS, MIST, NIGHT
from generator.wording.messages import N_, message

LONGEST = 340  # pixels of the longer side of a page
HEAD_MM, GAP_MM, NUMBER_MM = 24.0, 5.0, 5.0
WIDE_MM = 27.0  # of a page, at most; smaller where a spread would not fit
SIDES = (N_("cover, outside"), N_("cover, inside"))

STYLE = f"""
.sheet {{ position: relative; height: {HEIGHT_MM - 1}mm; overflow: hidden }}
.sheet + .sheet {{ break-before: page }}
.head {{ height: {HEAD_MM}mm; overflow: hidden }}
.spread {{ position: absolute; border: .25pt solid {MIST.rgb} }}
.page {{ position: absolute; overflow: hidden }}
.page img {{ position: absolute; display: block }}
.number {{ position: absolute; font: 7pt/{NUMBER_MM}mm "{HEADINGS}";
  color: {NIGHT.rgb}; text-align: center }}
"""


def as_proof(
    order: Order,
    shown: Sequence[Thumbnail],
    language: str,
    covers: Sequence[Thumbnail] = (),
) -> Enclosure:
    """Return the contact sheet of a brochure.

    Args:
        order: what is printed.
        shown: its pages as pictures, in order.
        language: of the reader.
        covers: outside and inside of a cover that is a sheet of its own.
    """
    title = message(N_("Proof of “{title}”"), title=order.title).say(language)
    spreads = _spreads(shown, bound=order.binding is not Binding.FLAT)
    wide = max(one.trim.width for one in shown) / POINTS
    high = max(one.trim.height for one in shown) / POINTS
    scale = min(1.0, WIDE_MM / wide, (HEIGHT_MM - HEAD_MM) / 2 / high)
    across = int((WIDTH_MM + GAP_MM) // (2 * wide * scale + GAP_MM))
    row = high * scale + NUMBER_MM + 2
    down = max(1, int((HEIGHT_MM - HEAD_MM) // row))
    full = max(1, across) * down
    first = max(0, full - max(1, across)) if covers else full
    sheets = [spreads[:first]]
    sheets += [spreads[at : at + full] for at in range(first, len(spreads), full)]
    body = []
    for at, sheet in enumerate(sheets):
        head = _head(order, title, language) if at == 0 else f"<p>{escape(title)}</p>"
        placed = _covers(covers, scale, language) if at == 0 else []
        for number, spread in enumerate(sheet):
            line, column = divmod(number, max(1, across))
            line += 1 if covers and at == 0 else 0
            left = column * (2 * wide * scale + GAP_MM)
            top = HEAD_MM + line * row
            placed.append(_spread(spread, scale, (left, top), (wide, high), language))
        inner = f'<div class="head">{head}</div>{"".join(placed)}'
        body.append(f'<div class="sheet">{inner}</div>')
    return Enclosure(
        "".join(body),
        title=title,
        language=language,
        style=STYLE,
        pictures={
            f"{name}-{one.page}.jpg": one.jpeg
            for name, pages in (("page", shown), ("cover", covers))
            for one in pages
        },
    )


def _covers(covers: Sequence[Thumbnail], scale: float, language: str) -> list[str]:
    """Return both sides of a cover, spread out, side by side."""
    made = []
    left = 0.0
    for one, text in zip(covers, SIDES, strict=False):
        label = message(text).say(language)
        wide, high = (
            side / POINTS * scale for side in (one.trim.width, one.trim.height)
        )
        made.append(_page(one, scale, (left, HEAD_MM), label, "cover"))
        made.append(
            f'<div class="number" style="left:{left:.2f}mm;'
            f'top:{HEAD_MM + high:.2f}mm;width:{wide:.2f}mm">{escape(label)}</div>'
        )
        left += wide + GAP_MM
    return made


def _spreads(
    shown: Sequence[Thumbnail], *, bound: bool
) -> list[tuple[Thumbnail | None, Thumbnail | None]]:
    """Return pages as they face each other; of a flat sheet each stands alone."""
    if not bound:
        return [(one, None) for one in shown]
    pages: list[Thumbnail | None] = [None, *shown]
    if len(pages) % 2:
        pages.append(None)
    return list(zip(pages[::2], pages[1::2], strict=True))


def _head(order: Order, title: str, language: str) -> str:
    text = message(
        N_(
            "{edition}. Small pictures to check that every page is there, in order and"
            " the right way up; not to judge colour, letters or sharpness by."
        ),
        edition=order.edition,
    )
    return f"<h1>{escape(title)}</h1><p>{escape(text.say(language))}</p>"


def _spread(
    spread: tuple[Thumbnail | None, Thumbnail | None],
    scale: float,
    corner: tuple[float, float],
    page_mm: tuple[float, float],
    language: str,
) -> str:
    made = []
    wide, high = page_mm[0] * scale, page_mm[1] * scale
    for side, one in enumerate(spread):
        if one is None:
            continue
        left, top = corner[0] + side * wide, corner[1]
        label = message(N_("page {page}"), page=one.page).say(language)
        made.append(_page(one, scale, (left, top), label))
        made.append(
            f'<div class="number" style="left:{left:.2f}mm;top:{top + high:.2f}mm;'
            f'width:{wide:.2f}mm">{one.page}</div>'
        )
    return "".join(made)


def _page(
    one: Thumbnail,
    scale: float,
    corner: tuple[float, float],
    label: str,
    name: str = "page",
) -> str:
    """Return a trimmed page: its bleed is cut off, as it will be."""

    def mm(points: float) -> str:
        return f"{points / POINTS * scale:.2f}mm"

    left = mm(one.area.left - one.trim.left)
    top = mm(one.trim.top - one.area.top)
    return (
        f'<div class="page" style="left:{corner[0]:.2f}mm;top:{corner[1]:.2f}mm;'
        f"width:{mm(one.trim.width)};height:{mm(one.trim.height)};"
        f'outline:.25pt solid {MIST.rgb}">'
        f'<img src="asset:{name}-{one.page}.jpg" alt="{escape(label)}"'
        f' style="left:{left};'
        f"top:{top};width:{mm(one.area.width)};"
        f'height:{mm(one.area.height)}"></div>'
    )
