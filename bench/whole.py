"""The default build of this repository's own content: after an edit, or none.

    python -m bench.whole [--runs N]

`buurtboek build` makes the site with the brochures that it offers, then the folder for
the print shop of every brochure. It is compared with itself from nothing, in one run.
The project that is edited is one that a brochure shows; another commit changes the
colophon of every bound one, as each run on a forge does.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count as counting
from pathlib import Path

from bench import peers
from bench.measure import (
    INSTALLED,
    ROOT,
    Command,
    Row,
    away,
    clear,
    in_turn,
    keep,
    once,
    table,
)
from generator.catalogue.load import sound
from generator.catalogue.selection import select

WORK = peers.FOLDER / "whole"
CONTENT = "content"
MADE = (".cache", "site", "build")
SOURCES = ("mkdocs.yml", "overrides")
STANDING = 4  # seconds; then no file may change unnoticed any more


def repository(root: Path) -> Path:
    """Return a copy of what this repository's site is built from."""
    shutil.copytree(ROOT / CONTENT, root / CONTENT)
    for name in SOURCES:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, root / name)
    return root


def build(root: Path) -> Command:
    """Return the default build."""
    arguments = [sys.executable, "-m", "generator", "build"]
    return Command(arguments, root, environment=INSTALLED)


def cold(root: Path) -> Command:
    """Return a build from nothing."""
    made = [root / name for name in MADE]
    return replace(build(root), before=lambda: away(*made))


def edits(root: Path) -> Iterator[None]:
    """Change a word of a project that a brochure shows, each time to one as long."""
    catalogue = sound(root)[0]
    brochure = next(iter(catalogue.brochures.values()))
    project = next(iter(select(catalogue, brochure.fields.select)))
    file = root / project.path
    text = file.read_text(encoding="utf-8").rstrip()
    for number in counting(1):
        edit = f"{text} Versie {number:06}.\n"
        file.write_text(edit, encoding="utf-8", newline="\n")
        yield


def committed(root: Path) -> Command:
    """Return a build that names another commit each time."""
    environment = dict(INSTALLED)
    numbers = counting(1)

    def before() -> None:
        environment["BUURTBOEK_COMMIT"] = f"{next(numbers):07x}"

    return replace(build(root), before=before, environment=environment)


def main() -> None:
    """Measure, and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    away(WORK)
    fresh, warm, named = (
        repository(WORK / name) for name in ("cold", "warm", "committed")
    )
    again = build(warm)
    once(again)
    edited = edits(warm)
    commands = {
        "one text changed": replace(again, before=lambda: next(edited)),
        "nothing changed": replace(again, before=lambda: time.sleep(STANDING)),
        "another commit": committed(named),
        "cold": cold(fresh),
    }
    costs = in_turn(commands, chosen.runs)
    clear()
    count = len(sound(warm)[0].projects)
    rows = [
        Row(f"everything of {count} projects, {work}", cost, "cold", costs["cold"])
        for work, cost in costs.items()
        if work != "cold"
    ]
    keep("whole", rows)
    print(table(rows))


if __name__ == "__main__":
    main()
