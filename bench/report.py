"""What was measured → tables and a chart in the docs: `python -m bench.report`.

Nobody copies a figure by hand: what stands between the marks of `docs/performance.md`
is made from `bench/results.json`, and so is the chart. A test holds them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bench import chart
from bench.measure import FIGURES, MACHINE, ROOT, Cost, Row, results, table

PAGE = ROOT / "docs" / "performance.md"
CHART = ROOT / "docs" / "pictures" / "performance.svg"
PARTS = {
    "site": "The site, cold, against Hugo",
    "edits": "The site after a change",
    "whole": "Site, brochures and print folders together",
    "generators": "The site against other generators",
    "region": "A region against its catalogues one by one",
    "search": "The index of the search against Pagefind",
    "photographs": "Photographs against eleventy-img",
    "brochure": "A brochure against plain WeasyPrint",
    "printing": "A brochure against Chromium and Typst",
}
NAMES = {"cpu": "processor time", "wall": "time on the clock", "memory": "memory"}
WEIGHT = "photographs: bytes written"
LARGE, MUNICIPALITY = 10_000, 667  # projects
WHOLE = re.compile(r"whole site of (\d+) projects")
BLOCK = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- /\2 -->)", re.DOTALL)


def rows(part: str, known: Mapping[str, Any]) -> list[Row]:
    """Return the comparisons of a part, none where it was not measured."""
    return [
        Row(
            one["work"],
            Cost(**one["ours"]),
            one["peer"],
            Cost(**one["theirs"]),
            one["wanted"],
        )
        for one in known.get(part, ())
    ]


def blocks(known: Mapping[str, Any]) -> dict[str, str]:
    """Return what stands between each pair of marks."""
    return {
        "machine": _machine(known.get(MACHINE, {})),
        "results": "\n".join(_tables(known)),
        "missed": "\n".join(_missed(known)),
        "figures": "\n".join(_figures(known.get(FIGURES, {}))),
        "plan": _plan(known),
    }


def _machine(about: Mapping[str, Any]) -> str:
    told = (f"{name}: {value}" for name, value in sorted(about.items()))
    return f"Measured on: {'; '.join(told)}.\n"


def _tables(known: Mapping[str, Any]) -> Iterator[str]:
    for part, title in PARTS.items():
        if found := rows(part, known):
            yield f"### {title}\n\n{table(found)}\n"


def _figures(known: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    for name, values in sorted(known.items()):
        told = "; ".join(f"{what} {value:,.0f}" for what, value in values.items())
        yield f"- {name[0].upper()}{name[1:]}: {told}."
    yield ""


def _missed(known: Mapping[str, Any]) -> Iterator[str]:
    found = [
        f"- {row.work}: {row.ratio(figure):.3g} of {row.peer}'s {NAMES[figure]},"
        f" wanted at most {most:g}."
        for part in PARTS
        for row in rows(part, known)
        for figure, most in row.wanted.items()
        if row.ratio(figure) > most
    ]
    yield from found or ["None of those that are measured above."]


def _plan(known: Mapping[str, Any]) -> str:
    """Return what sizes cost, from what was measured of the site and of pictures."""
    measured = ((WHOLE.match(row.work), row.ours.cpu) for row in rows("site", known))
    site = {int(found[1]): cpu for found, cpu in measured if found}
    pictures = rows("photographs", known)
    if not {100, 1_000} <= site.keys() or not pictures:
        return ""
    number = int(pictures[0].work.split()[0])
    each = pictures[0].ours.cpu / number  # seconds of one photograph
    weight = known[FIGURES][WEIGHT]["ours"] / number / 1e9  # gigabytes of one
    small, middle = site[100], site[1_000]
    large = site.get(LARGE, middle * LARGE / 1_000)  # in proportion, if not measured
    one = small + (middle - small) * (MUNICIPALITY - 100) / 900
    lines = [
        "| size | site, cold: CPU | photographs, all new: CPU | renditions |",
        "| --- | --- | --- | --- |",
    ]
    for name, count, cpu in (
        ("10,000 projects, one catalogue", LARGE, large),
        ("100,000 projects, one catalogue", 10 * LARGE, 10 * large),
        (
            f"300 municipalities of {MUNICIPALITY} projects",
            300 * MUNICIPALITY,
            300 * one,
        ),
    ):
        hours = count * each / 3600
        lines.append(
            f"| {name} | {cpu:.0f} s | {hours:.1f} h | {count * weight:.0f} GB |"
        )
    return "\n".join(lines)


def page(text: str, known: Mapping[str, Any]) -> str:
    """Return the page with what stands between its marks made anew."""
    made = blocks(known)
    return BLOCK.sub(
        lambda found: f"{found[1]}\n{made[found[2]].strip()}\n\n{found[3]}", text
    )


def picture(known: Mapping[str, Any]) -> str:
    """Return the chart of every comparison that has a peer of its own."""
    return chart.draw([row for part in PARTS for row in rows(part, known)])


def main() -> None:
    """Write page and chart anew."""
    known = results()
    PAGE.write_text(page(PAGE.read_text("utf-8"), known), "utf-8")
    CHART.write_text(picture(known), "utf-8")


if __name__ == "__main__":
    main()
