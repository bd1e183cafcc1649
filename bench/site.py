"""The site against Hugo: same pages, same Markdown, an equal template.

    python -m bench.site [COUNT …] [--runs N]

Hugo gets the same files (front matter with the names of its taxonomies), a template
that shows the same of every project, and the shell of our own pages, cut from a page
that was built. Ours does more in the same time: it checks all content and all links,
draws a picture for every project, and writes data, feeds and the search.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from pathlib import Path

from bench import catalogue, peers
from bench.measure import ROOT, Command, Row, in_turn, keep, once, table
from bench.shell import cut

WORK = peers.FOLDER / "site"
RENAMED = {
    "kinds": "soorten",
    "themes": "themas",
    "audiences": "doelgroepen",
    "summary": "kort",
}
LISTED = {"track": "luiken", "municipality": "gemeenten", "neighbourhood": "wijken"}
WANTED = {
    100: {"cpu": 2.0},
    1_000: {"cpu": 0.8},
    10_000: {"cpu": 0.4, "wall": 0.5, "memory": 0.08},
}


def ours(root: Path) -> Command:
    """Return a cold build: no cache, no former site."""

    def clean() -> None:
        for name in ("site", ".cache"):
            shutil.rmtree(root / name, ignore_errors=True)

    arguments = [sys.executable, "-m", "generator", "build", "--only", "site"]
    return Command(arguments, root, clean, {"PYTHONPATH": str(ROOT)})


def hugo(root: Path, ours: Path) -> Command:
    """Return the same by Hugo, after writing its files.

    Args:
        root: does not exist.
        ours: repository with the same projects, built once.
    """
    shutil.copytree(ROOT / "bench" / "hugo", root)
    for file in sorted((ours / "content/projects").glob("*/index.md")):
        target = root / "content" / "projecten" / f"{file.parent.name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_front(file.read_text("utf-8")), encoding="utf-8")
    page = next((ours / "site/projecten").glob("*/index.html")).read_text("utf-8")
    linked = (
        '<script type="application/ld+json">{{ dict "name" .Title | jsonify }}</script>'
    )
    head, foot = cut(page, "{{ .Title }}", linked)
    partials = root / "layouts" / "partials"
    (partials / "head.html").write_text(head, "utf-8")
    (partials / "foot.html").write_text(foot, "utf-8")

    def clean() -> None:
        for name in ("public", "resources"):
            shutil.rmtree(root / name, ignore_errors=True)

    return Command([peers.program("hugo"), "--quiet", "--noBuildLock"], root, clean)


def _front(text: str) -> str:
    """Return a project with the names that Hugo's taxonomies have."""
    _, front, body = text.split("---\n", 2)
    for name, other in RENAMED.items():
        front = re.sub(rf"^{name}:", f"{other}:", front, flags=re.MULTILINE)
    for name, other in LISTED.items():
        front = re.sub(rf"^{name}: (.+)$", rf"{other}: [\1]", front, flags=re.MULTILINE)
    return f"---\n{front}---\n{body}"


def main() -> None:
    """Measure every size and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[100, 1_000])
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    shutil.rmtree(WORK, ignore_errors=True)
    rows = []
    for count in chosen.counts:
        root = catalogue.write(WORK / f"ours-{count}", count)
        mine = ours(root)
        once(mine)
        commands = {"ours": mine, "hugo": hugo(WORK / f"hugo-{count}", root)}
        costs = in_turn(commands, chosen.runs)
        rows.append(
            Row(
                f"site of {count} projects, cold",
                costs["ours"],
                f"Hugo {peers.VERSIONS['hugo']}",
                costs["hugo"],
                WANTED.get(count, {}),
            )
        )
    keep("site", rows)
    print(table(rows))


if __name__ == "__main__":
    main()
