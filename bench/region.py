"""A region against its catalogues one by one: cold, and where nothing changed.

    python -m bench.region [CATALOGUES] [--projects N] [--runs N]

One by one means `buurtboek build --only site` in every folder, as a script would.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench import catalogue, peers
from bench.measure import (
    INSTALLED,
    Command,
    Row,
    away,
    clear,
    in_turn,
    keep,
    table,
)

WORK = peers.FOLDER / "region"
ABOUT = """\
title: Buurten van de streek
summary: Verzonnen projecten van vele gemeenten, om te meten hoe lang bouwen duurt.
publisher: {name: Streek}
catalogues:
"""
ALONE = """\
import subprocess, sys
for folder in sys.argv[1:]:
    subprocess.run([sys.executable, "-m", "generator", "-C", folder, "build",
                    "--only", "site"], check=True)
"""


def write(root: Path, catalogues: int, projects: int) -> list[Path]:
    """Write a region; return the folders of its catalogues."""
    folders = [root / f"gemeente-{number}" for number in range(1, catalogues + 1)]
    for folder in folders:
        catalogue.write(folder, projects)
    rows = (f"  - slug: {one.name}\n    folder: {one.name}\n" for one in folders)
    (root / "region.yml").write_text(ABOUT + "".join(rows), "utf-8")
    return folders


def main() -> None:
    """Measure, and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("catalogues", nargs="?", type=int, default=6)
    parser.add_argument("--projects", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    root = WORK
    away(root)
    root.mkdir(parents=True)
    folders = write(root, asked.catalogues, asked.projects)

    def clean() -> None:
        for folder in folders:
            away(folder / "site", folder / ".cache")
        away(root / "build")

    python = INSTALLED
    region = [sys.executable, "-m", "generator", "region", "region.yml"]
    region += ["--only", "site"]
    alone = [sys.executable, "-c", ALONE, *map(str, folders)]
    costs = in_turn(
        {
            "alone": Command(alone, root, clean, python),
            "cold": Command(region, root, clean, python),
            "nothing changed": Command(region, root, environment=python),
        },
        asked.runs,
    )
    title = f"region of {asked.catalogues} catalogues of {asked.projects} projects"
    rows = [
        Row(f"{title}, {work}", costs[work], "one by one, cold", costs["alone"])
        for work in ("cold", "nothing changed")
    ]
    clear()
    keep("region", rows)
    print(table(rows))


if __name__ == "__main__":
    main()
