"""A brochure of many projects against plain WeasyPrint: cold, edited, unchanged.

    python -m bench.brochure [COUNT] [--runs N]

Plain WeasyPrint gets the pages of our own brochure as the straightforward document:
one HTML file whose contents and register find their page numbers by
`target-counter`, whose stories stand in columns, whose grids share by `1fr`. It is
run as its makers ship it, to an untagged PDF. Ours does more in the same time: it
reads and checks the content, tries the patterns of every project, plans the pages,
and writes a tagged PDF and the one for press.
"""

from __future__ import annotations

import argparse
import html
import io
import re
import shutil
import sys
from collections.abc import Iterator
from itertools import count as counting
from pathlib import Path

import pikepdf

from bench import catalogue, peers
from bench.measure import INSTALLED, Command, Cost, Row, in_turn, keep, once, table
from generator.brochure.book import Book
from generator.brochure.document import compose
from generator.brochure.parts import Parts
from generator.brochure.pdf.session import Session
from generator.brochure.render import settle
from generator.catalogue.load import sound
from generator.storage.assets import FONTS
from generator.storage.cache import FOLDER, Cache

WORK = peers.FOLDER / "brochure"
SLUG = "alles"
BROCHURE = """\
title: Alles in één boek
subtitle: Elk project van de verzameling
summary: Een brochure van alle projecten, om te meten hoe lang opmaken duurt.
edition: proef
date: 2026-11-22
order: 1
select:
  municipalities: [{places}]
group_by: theme
page_format: a5
binding: perfect
paper: coated
chapters: [projects, lessons, register, colophon]
press:
  paper_inside: Gestreken mat, 115 g/m²
  paper_cover: Gestreken mat, 300 g/m²
  bulk_inside: 0.9
  bulk_cover: 0.9
"""
PLAIN = """
a.to::after { content: target-counter(attr(href url), page); position: absolute;
  right: 0; top: 0 }
.story { columns: 2; column-gap: 5mm }
"""
NUMBERED = re.compile(
    r'<a href="(#[^"]+)">(<span class="name">.*?</span>)'
    r' <span class="number">\d+</span>'
)
FONT_CONFIGURATION = """<?xml version="1.0"?><fontconfig><dir>{fonts}</dir>
<cachedir>{cache}</cachedir></fontconfig>"""
WANTED = {"cold": 0.6, "one project changed": 0.17, "nothing changed": 0.02}


def repository(count: int) -> Path:
    """Return a repository with one brochure of so many projects."""
    root = catalogue.write(WORK / f"ours-{count}", count)
    folder = root / "content" / "brochures"
    folder.mkdir()
    text = BROCHURE.format(places=", ".join(sound(root)[0].terms["municipality"]))
    (folder / f"{SLUG}.yml").write_text(text, encoding="utf-8")
    return root


def ours(root: Path) -> dict[str, Command]:
    """Return the ways in which a brochure is made, by what changed before."""
    arguments = [sys.executable, "-m", "generator", "brochure", SLUG]
    environment = INSTALLED

    def clean() -> None:
        shutil.rmtree(root / ".cache", ignore_errors=True)

    edited = _edits(root)
    return {
        "cold": Command(arguments, root, clean, environment),
        "one project changed": Command(
            arguments, root, lambda: next(edited), environment
        ),
        "nothing changed": Command(arguments, root, environment=environment),
    }


def _edits(root: Path) -> Iterator[None]:
    """Change a word of one project each time, to another of the same length."""
    files = sorted((root / "content" / "projects").glob("*/index.md"))
    file = files[len(files) // 2]
    text = file.read_text(encoding="utf-8")
    for number in counting(1):
        edit = f"{text.rstrip()} Versie {number:06}.\n"
        file.write_text(edit, encoding="utf-8", newline="\n")
        yield


def plain(root: Path, folder: Path) -> tuple[Command, int]:
    """Return plain WeasyPrint on the same pages, and how many pages ours has.

    Args:
        root: repository of ours.
        folder: does not exist; the document is written there.
    """
    content = sound(root)[0]
    book = Book(content, content.brochures[SLUG])
    with Session(FONTS) as session:
        plan, _ = settle(book, Parts(book, Cache(root / FOLDER), session))
    document = compose(book, plan)
    folder.mkdir(parents=True)
    for name, picture in document.assets.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)
    style = "\n".join(document.stylesheets).replace("minmax(0, 1fr)", "1fr") + PLAIN
    (folder / "style.css").write_text(style, encoding="utf-8")
    numbered = NUMBERED.sub(r'<a class="to" href="\1">\2', document.html)
    page = numbered.replace("asset:", "").replace(
        "</head>", '<link rel="stylesheet" href="style.css"></head>'
    )
    (folder / "index.html").write_text(page, encoding="utf-8")
    configuration = folder / "fonts.conf"
    configuration.write_text(
        FONT_CONFIGURATION.format(
            fonts=html.escape(str(FONTS)), cache=html.escape(str(folder / "cache"))
        ),
        encoding="utf-8",
    )
    arguments = [sys.executable, "-m", "weasyprint", "--quiet", "index.html", "o.pdf"]
    environment = {"FONTCONFIG_FILE": str(configuration)}
    return Command(arguments, folder, environment=environment), plan.pages


def pages_of(file: Path) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(file.read_bytes())) as pdf:
        return len(pdf.pages)


def main() -> None:
    """Measure, and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=100)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    shutil.rmtree(WORK, ignore_errors=True)
    root = repository(chosen.count)
    commands = ours(root)
    once(commands["cold"])
    folder = WORK / f"plain-{chosen.count}"
    peer, pages = plain(root, folder)
    costs = in_turn({"plain": peer, **commands}, chosen.runs)
    theirs = pages_of(folder / "o.pdf")
    title = f"brochure of {chosen.count} projects, {pages} pages"
    name = f"WeasyPrint, plain, {theirs} pages"
    rows = [
        Row(f"{title}, {work}", costs[work], name, costs["plain"], {"cpu": most})
        for work, most in WANTED.items()
    ]
    keep("brochure", rows)
    print(table(rows))
    print(f"\nCPU s a page: ours {_each(costs['cold'], pages)}, ", end="")
    print(f"plain WeasyPrint {_each(costs['plain'], theirs)}")


def _each(cost: Cost, pages: int) -> str:
    return f"{cost.cpu / pages:.3f}"


if __name__ == "__main__":
    main()
