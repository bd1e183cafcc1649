"""The site against Hugo: same pages, same Markdown, an equal template.

    python -m bench.site [COUNT …] [--runs N] [--large-runs N]

Hugo gets the same files (front matter with the names of its taxonomies), a template
that shows the same of every project, and the shell of our own pages, cut from a page
that was built. Ours does more in the same time: it checks all content and all links,
draws a picture and a map for every project, and writes data, feeds and the search.
The maps are handed to Hugo, drawn.

Which projects are like a project takes Hugo most of its time, and grows with the
square of their number. So it is measured twice: finding them by its own means
(`.Related`), and with their names handed to it in the front matter, which is the
harder peer. Ours is measured twice too: the pages alone, which is what Hugo makes and
of what is wanted is asked, and the whole site.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench import catalogue, peers
from bench.measure import (
    INSTALLED,
    ROOT,
    Command,
    Cost,
    Row,
    away,
    clear,
    in_turn,
    keep,
    note,
    once,
    table,
)
from bench.shell import cut

WORK = peers.FOLDER / "site"
LARGE = 5_000  # projects, from which on a run takes minutes
RELATED = re.compile(r'aria-labelledby="related".*?</section>', re.DOTALL)
MAP = re.compile(r'<figure class="map-figure.*?</figure>', re.DOTALL)
CARD = '<li data-slug="'  # how a card begins on a page of ours and of the peer
SLUG = re.compile(r'<li data-slug="([^"]+)"')
RENAMED = {
    "kinds": "soorten",
    "themes": "themas",
    "audiences": "doelgroepen",
    "summary": "kort",
}
LISTED = {"track": "luiken", "municipality": "gemeenten", "neighbourhood": "wijken"}
HTML_ONLY = "bench.html_only"
LISTS = ("soorten", "themas", "luiken", "doelgroepen", "gemeenten", "wijken")
WANTED = {
    100: {"cpu": 2.0},
    1_000: {"cpu": 0.8},
    10_000: {"cpu": 0.4, "wall": 0.5, "memory": 0.08},
}


def ours(root: Path, module: str = "generator") -> Command:
    """Return a cold build: no cache, no former site.

    Args:
        root: folder of the repository.
        module: is run: the whole of it, or `bench.html_only`.
    """

    def clean() -> None:
        away(root / "site", root / ".cache")

    arguments = [sys.executable, "-m", module, "build", "--only", "site"]
    return Command(arguments, root, clean, INSTALLED)


def hugo(root: Path, ours: Path, *, is_told: bool = False) -> Command:
    """Return the same by Hugo, after writing its files.

    Args:
        root: does not exist.
        ours: repository with the same projects, built once.
        is_told: whether the front matter names the projects that are like a project.
    """
    shutil.copytree(ROOT / "bench" / "hugo", root)
    for file in sorted((ours / "content/projects").glob("*/index.md")):
        target = root / "content" / "projecten" / f"{file.parent.name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = _front(file.read_text("utf-8"))
        if is_told:
            text = text.replace("---\n", f"---\n{_alike(ours, file.parent.name)}", 1)
        target.write_text(text, encoding="utf-8")
    head, foot = _shell(ours)
    partials = root / "layouts" / "partials"
    (partials / "head.html").write_text(head, encoding="utf-8")
    (partials / "foot.html").write_text(foot, encoding="utf-8")
    _maps(root / "kaarten", ours)

    def clean() -> None:
        away(root / "public", root / "resources")

    return Command([peers.program("hugo"), "--quiet", "--noBuildLock"], root, clean)


def _shell(ours: Path) -> tuple[str, str]:
    """Return what stands around our pages, as templates: what differs is looked up."""
    file = next((ours / "site/projecten").glob("*/index.html"))
    page = file.read_text("utf-8")
    head, foot = cut(page, "{{ .Title }}", '{{ partial "about.html" . }}')
    told = {"title": ".Title", "description": ".Params.kort"}
    for name, value in told.items():
        (said,) = re.findall(rf'property="og:{name}" content="([^"]*)"', head)
        head = head.replace(said, f"{{{{ {value} }}}}")
    slug = "{{ with .File }}{{ .ContentBaseName }}{{ end }}"
    return head.replace(f"projecten/{file.parent.name}/", f"projecten/{slug}/"), foot


def _maps(folder: Path, ours: Path) -> None:
    """Write the map of every project as our page shows it, for Hugo to take in."""
    folder.mkdir()
    for file in sorted((ours / "site/projecten").glob("*/index.html")):
        found = MAP.search(file.read_text("utf-8"))
        if found:
            (folder / f"{file.parent.name}.html").write_text(found[0], "utf-8")


def _front(text: str) -> str:
    """Return a project with the names that Hugo's taxonomies have."""
    _, front, body = text.split("---\n", 2)
    for name, other in RENAMED.items():
        front = re.sub(rf"^{name}:", f"{other}:", front, flags=re.MULTILINE)
    for name, other in LISTED.items():
        front = re.sub(rf"^{name}: (.+)$", rf"{other}: [\1]", front, flags=re.MULTILINE)
    return f"---\n{front}---\n{body}"


def _alike(ours: Path, slug: str) -> str:
    """Return the line of front matter with what our page of a project shows."""
    page = (ours / "site/projecten" / slug / "index.html").read_text("utf-8")
    found = RELATED.search(page)
    return f"verwant: [{', '.join(SLUG.findall(found[0]) if found else [])}]\n"


@dataclass(frozen=True, slots=True)
class Output:
    """What a build left behind: pages, files and their bytes."""

    pages: int
    html: int
    files: int
    size: int

    @classmethod
    def of(cls, folder: Path) -> Output:
        """Return what stands in a folder."""
        sizes = {file: file.stat().st_size for file in folder.rglob("*.*")}
        html = [size for file, size in sizes.items() if file.suffix == ".html"]
        return cls(len(html), sum(html), len(sizes), sum(sizes.values()))

    def __str__(self) -> str:
        return (
            f"{self.pages} pages of {self.html / 1e6:.1f} MB,"
            f" {self.files} files of {self.size / 1e6:.1f} MB"
        )


class Unequal(Exception):
    """A peer does less: its time says nothing."""


def hold_alike(ours: Path, theirs: Path) -> None:
    """Hold that a peer's lists show as many projects as ours.

    Args:
        ours: folder of our site.
        theirs: folder of the peer's.

    Raises:
        Unequal: a list shows fewer or more; says which.
    """
    lists = [file for part in LISTS for file in sorted(theirs.glob(f"{part}/*/*.html"))]
    if not lists:
        raise Unequal(f"{theirs} has no lists")
    for file in lists:
        name = file.relative_to(theirs)
        shown = [(folder / name).read_text("utf-8") for folder in (ours, theirs)]
        wanted, found = (text.count(CARD) for text in shown)
        if wanted != found:
            raise Unequal(f"{name} shows {found} projects, ours {wanted}")


def compare(count: int, runs: int) -> tuple[list[Row], dict[str, Output]]:
    """Return what a site of so many projects costs us and Hugo, and what it holds."""
    root = catalogue.write(WORK / f"ours-{count}", count)
    mine = ours(root)
    once(mine)
    commands = {
        "ours": mine,
        "pages": ours(catalogue.write(WORK / f"pages-{count}", count), HTML_ONLY),
        "finds": hugo(WORK / f"hugo-{count}", root),
        "told": hugo(WORK / f"hugo-told-{count}", root, is_told=True),
    }
    costs = in_turn(commands, runs)
    for name in ("hugo", "hugo-told"):
        hold_alike(root / "site", WORK / f"{name}-{count}/public")
    version = f"Hugo {peers.VERSIONS['hugo']}"
    wanted = WANTED.get(count, {})
    works = {
        "pages": (f"pages of {count} projects, cold, median of {runs}", wanted),
        "ours": (f"whole site of {count} projects, cold, median of {runs}", {}),
    }
    rows = [
        Row(work, costs[name], f"{version}, {how}", costs[peer], limits)
        for name, (work, limits) in works.items()
        for peer, how in (("finds", ".Related"), ("told", "told"))
    ]
    output = {
        f"ours, {count}": Output.of(root / "site"),
        f"{version}, {count}": Output.of(WORK / f"hugo-{count}/public"),
    }
    return rows, output


def growth(costs: Mapping[int, Cost]) -> dict[str, float]:
    """Return the processor time of a project by size, milliseconds."""
    return {
        str(count): round(cost.cpu / count * 1000, 2) for count, cost in costs.items()
    }


def main() -> None:
    """Measure every size and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[100, 1_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--large-runs", type=int, default=5, help=f"runs from {LARGE} projects on"
    )
    chosen = parser.parse_args()
    away(WORK)
    rows: list[Row] = []
    output: dict[str, Output] = {}
    costs: dict[int, Cost] = {}
    for count in chosen.counts:
        runs = chosen.large_runs if count >= LARGE else chosen.runs
        compared, left = compare(count, runs)
        rows += compared
        output |= left
        costs[count] = compared[0].ours
        print(table(compared), flush=True)
    clear()
    keep("site", rows)
    note("site: milliseconds of processor time a project, by number", growth(costs))
    print(table(rows))
    for name, one in output.items():
        print(f"{name}: {one}")
    print(growth(costs))


if __name__ == "__main__":
    main()
