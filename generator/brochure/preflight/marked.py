"""Small pictures of pages, as large as there is room for, with findings marked.

A finding has a number; the same number stands where it is seen. Places are
reckoned here, in millimetres, so that a certificate is one page whatever is on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from generator.brochure.geometry import POINTS
from generator.brochure.preflight.findings import Finding, Place, Severity
from generator.brochure.preflight.thumbnails import Thumbnail
from generator.style.tokens import BRICK, HEADINGS, MIST, NIGHT, SUN, WHITE
from generator.wording.messages import N_, message

GAP_MM, NUMBER_MM = 3.0, 4.0
LEAST_MARK_MM = 1.6  # a smaller place is marked by a square of this size

STYLE = f"""
.dot {{ display: inline-block; min-width: 3.6mm; padding: 0 .5mm; text-align: center;
  font: 700 7pt/3.6mm "{HEADINGS}"; color: {WHITE.rgb}; background: {NIGHT.rgb} }}
.dot.error {{ background: {BRICK.rgb} }}
.dot.warning {{ background: {SUN.rgb}; color: {NIGHT.rgb} }}
.dot.note {{ background: {MIST.rgb}; color: {NIGHT.rgb} }}
.page {{ position: absolute }}
.page p {{ margin: 0; font: 7pt/{NUMBER_MM}mm "{HEADINGS}"; color: {NIGHT.rgb};
  height: {NUMBER_MM}mm; white-space: nowrap; overflow: hidden }}
.sheet {{ position: relative }}
.sheet img {{ display: block; width: 100%; height: 100% }}
.frame {{ position: absolute; inset: 0; border: .3pt solid {NIGHT.rgb} }}
.error > .frame {{ border: 1.2pt solid {BRICK.rgb} }}
.mark {{ position: absolute; box-sizing: border-box; border: .9pt solid {NIGHT.rgb} }}
.mark.error {{ border-color: {BRICK.rgb} }}
.mark.warning {{ border-color: {SUN.rgb} }}
.mark .dot {{ position: absolute; left: -.4mm; top: -3.6mm }}
"""


def dot(finding: Finding, number: int | None) -> str:
    """Return the number of a finding; nothing where it has none."""
    if number is None:
        return ""
    return f'<span class="dot {finding.severity.value}">{number}</span>'


def marked_pages(
    shown: Sequence[Thumbnail],
    findings: Sequence[Finding],
    numbers: Mapping[int, int],
    room_mm: tuple[float, float],
    language: str,
) -> str:
    """Return pages as HTML, each at its place in a box of its own.

    Args:
        shown: pages as pictures.
        findings: of these pages, and of others.
        numbers: of findings that have one, by their `id`.
        room_mm: width and height there is for all of them.
        language: of the reader.
    """
    across = max(one.area.width for one in shown) / POINTS
    high = max(one.area.height for one in shown) / POINTS
    columns, scale = fitted(len(shown), (across, high), room_mm)
    by_page: dict[int, list[Finding]] = {}
    for one in findings:
        by_page.setdefault(one.page, []).append(one)
    made = []
    for at, thumbnail in enumerate(shown):
        row, column = divmod(at, columns)
        left = column * (across * scale + GAP_MM)
        top = row * (high * scale + GAP_MM + NUMBER_MM)
        inner = _page(thumbnail, scale, by_page.get(thumbnail.page, ()), numbers)
        label = message(N_("page {page}"), page=thumbnail.page).say(language)
        made.append(
            f'<div class="page" style="left:{left:.2f}mm;top:{top:.2f}mm">'
            f"{inner.replace('ALT', escape(label))}</div>"
        )
    return "".join(made)


def fitted(
    count: int, page_mm: tuple[float, float], room_mm: tuple[float, float]
) -> tuple[int, float]:
    """Return in how many columns pages become largest, and at which scale, 1 at most.

    Args:
        count: of pages, 1 at least.
        page_mm: width of the widest and height of the highest.
        room_mm: width and height there is for all of them.
    """
    best = (1, 0.0)
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        by_width = (room_mm[0] - (columns - 1) * GAP_MM) / columns / page_mm[0]
        by_height = (room_mm[1] / rows - GAP_MM - NUMBER_MM) / page_mm[1]
        best = max(best, (columns, min(by_width, by_height)), key=lambda one: one[1])
    return best[0], max(0.0, min(1.0, best[1] * 0.995))


def _page(
    one: Thumbnail,
    scale: float,
    findings: Sequence[Finding],
    numbers: Mapping[int, int],
) -> str:
    width = one.area.width / POINTS * scale
    height = one.area.height / POINTS * scale
    left = (one.trim.left - one.area.left) / POINTS * scale
    top = (one.area.top - one.trim.top) / POINTS * scale
    marks, bare = [], []
    for found in sorted(findings, key=lambda one: -one.severity.weight):
        number = dot(found, numbers.get(id(found)))
        if not found.places:
            bare.append(number)
        if found.severity is Severity.NOTE and not number:
            continue  # harmless and untold: the picture stays clear
        for at, place in enumerate(found.places):
            box = _mark(place, scale, (left, top), (width, height))
            inner = number if at == 0 else ""
            marks.append(
                f'<div class="mark {found.severity.value}" style="{box}">{inner}</div>'
            )
    heavy = any(one.severity is Severity.ERROR for one in findings)
    kind = "sheet error" if heavy else "sheet"
    return (
        f'<div class="{kind}" style="width:{width:.2f}mm;height:{height:.2f}mm">'
        f'<img src="asset:page-{one.page}.jpg" alt="ALT"><div class="frame"></div>'
        f"{''.join(marks)}</div>"
        f'<p style="width:{width:.2f}mm">{one.page} {"".join(bare)}</p>'
    )


def _mark(
    place: Place,
    scale: float,
    corner: tuple[float, float],
    size: tuple[float, float],
) -> str:
    """Return where a mark stands on a small picture, as CSS.

    Args:
        place: on the page.
        scale: of the picture.
        corner: of the trimmed page on the picture, millimetres.
        size: of the picture, millimetres.
    """
    wide = max(LEAST_MARK_MM, place.width * scale)
    high = max(LEAST_MARK_MM, place.height * scale)
    x = corner[0] + place.left * scale - (wide - place.width * scale) / 2
    y = corner[1] + place.top * scale - (high - place.height * scale) / 2
    x = min(max(0.0, x), max(0.0, size[0] - LEAST_MARK_MM))
    y = min(max(0.0, y), max(0.0, size[1] - LEAST_MARK_MM))
    wide, high = min(wide, size[0] - x), min(high, size[1] - y)
    return f"left:{x:.2f}mm;top:{y:.2f}mm;width:{wide:.2f}mm;height:{high:.2f}mm"
