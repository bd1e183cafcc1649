"""A brochure of many projects against Chromium's printing and against Typst.

    python -m bench.printing [COUNT] [--runs N]

Chromium prints the same HTML that plain WeasyPrint gets (`bench.brochure`); it has no
`target-counter`, so its contents bear no numbers. Typst sets the same stories, facts,
lists and pictures, two columns on A5, with contents that it numbers itself. Neither
gives a file for press: ours is made in the same time.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from bench import brochure, documents, peers
from bench.measure import Command, Row, in_turn, keep, once, table
from generator.storage.assets import FONTS

WORK = peers.FOLDER / "printing"
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
SPECIAL = re.compile(r"([\\#$*_@<>`~\[\]/\"'=+-])")
HEAD = """\
#set document(title: "Alles in één boek")
#set page(width: 148mm, height: 210mm, margin: 15mm, numbering: "1")
#set text(font: "Source Serif 4", size: 9pt, lang: "nl")
#show heading: set text(font: "Bricolage Grotesque")
#outline(depth: 1)
"""
COMPILE = (
    "import sys, typst; typst.compile('book.typ', 'book.pdf', font_paths=[sys.argv[1]])"
)
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")


def marked(text: str) -> str:
    """Return Markdown as Typst's own markup: headings, lists, links and paragraphs."""
    lines = []
    for line in text.split("\n"):
        sign, _, rest = line.partition(" ")
        if sign and set(sign) == {"#"}:
            lines.append(f"{'=' * len(sign)} {_plain(rest)}")
        elif sign in {"-", "*"}:
            lines.append(f"- {_plain(rest)}")
        else:
            lines.append(_plain(line))
    return "\n".join(lines)


def _plain(line: str) -> str:
    """Return a line with its links as Typst's and what is special escaped."""
    found, at = [], 0
    for link in LINK.finditer(line):
        found.append(_escaped(line[at : link.start()]))
        label, address = _escaped(link[1]), link[2]
        is_away = address.startswith("http")
        found.append(f"#link({json.dumps(address)})[{label}]" if is_away else label)
        at = link.end()
    return "".join(found) + _escaped(line[at:])


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)


def typst(root: Path, projects: Sequence[documents.Document], drawn: Path) -> Command:
    """Return Typst on the same brochure, after writing its document.

    Args:
        root: does not exist.
        projects: in order.
        drawn: folder with the pictures of the plain document.
    """
    root.mkdir(parents=True)
    pictures = root / "pictures"
    pictures.mkdir()
    parts = [HEAD]
    for one in projects:
        found = sorted(
            file
            for file in drawn.rglob(f"{one.slug}.*")
            if file.parent.name not in {"qr", "spot"}
        )
        parts.append(f"#pagebreak()\n= {_escaped(one.title)}\n")
        for file in found[:1]:
            shutil.copyfile(file, pictures / file.name)
            parts.append(f'#image("pictures/{file.name}", width: 100%)\n')
        parts.append(f"#columns(2)[\n{marked(one.text)}\n]\n")
    (root / "book.typ").write_text("\n".join(parts), "utf-8")
    return Command([peers.program("typst"), "-c", COMPILE, str(FONTS)], root)


def chromium(folder: Path) -> Command:
    """Return Chromium, printing the document of a folder."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    target = ["--print-to-pdf=chromium.pdf", str(folder / "index.html")]
    return Command([program, *FLAGS, *target], folder)


def main() -> None:
    """Measure, and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", nargs="?", type=int, default=100)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    shutil.rmtree(brochure.WORK, ignore_errors=True)
    shutil.rmtree(WORK, ignore_errors=True)
    root = brochure.repository(asked.count)
    mine = brochure.ours(root)["cold"]
    once(mine)
    folder = WORK / "plain"
    _, pages = brochure.plain(root, folder)
    found = list(documents.read(root))
    others = {
        "Chromium": (chromium(folder), folder / "chromium.pdf"),
        "Typst": (typst(WORK / "typst", found, folder), WORK / "typst/book.pdf"),
    }
    commands = {name: command for name, (command, _) in others.items()}
    costs = in_turn({"ours": mine, **commands}, asked.runs)
    work = f"brochure of {asked.count} projects, {pages} pages, cold"
    versions = {"Chromium": "", "Typst": f" {peers.VERSIONS['typst']}"}
    rows = [
        Row(
            work,
            costs["ours"],
            f"{name}{versions[name]}, {brochure.pages_of(made)} pages",
            costs[name],
        )
        for name, (_, made) in others.items()
    ]
    keep("printing", rows)
    print(table(rows))


if __name__ == "__main__":
    main()
