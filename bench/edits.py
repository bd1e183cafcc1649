"""Building and looking again, after one edit or none, against starting from nothing.

    python -m bench.edits [COUNT …] [--runs N]

Every row compares two commands of one run: nothing changed against the time in which
MkDocs is imported and reads its configuration; one project's text changed against our
own build from nothing, first a sentence of its story, then its title, which stands on
other pages too. What a preview takes, from saving a file until Chromium, which has the
page open, shows what is new in it, is given in seconds and as a share of that build.
Last, the city changes a template, so that every page of a project is another: the whole
site against its pages alone. What else a site has (search, feeds, drawings, maps, open
data) should then take no longer than they do.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Mapping
from itertools import count as counting
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
    median,
    once,
    table,
)
from bench.site import HTML_ONLY, ours
from tools.browsing import chromium

WORK = peers.FOLDER / "edits"
PORT = 18_733
MANY = 10_000  # projects; of fewer, an edit is mostly Python that starts
MOST_OF_COLD = 0.15  # of a cold build's processor time
WANTED = {1_000: 0.7, 10_000: 1.5}  # seconds until an edit shows
LOADING = """\
import os
os.environ["NO_MKDOCS_2_WARNING"] = "1"
import mkdocs.commands.build
from mkdocs.config import load_config
load_config("mkdocs.yml")
"""
TEMPLATE = "buurtboek/project.html"
TITLE = re.compile(r"^title: .*$", re.MULTILINE)

Edit = Callable[[str, str], str]  # the text of a project, and what is new in it


def edited(root: Path) -> Path:
    """Return the project whose text is edited."""
    return min((root / "content/projects").glob("*/index.md"))


def again(root: Path, edit: Edit | None = None) -> Command:
    """Return a build of what was built before, with or without an edit."""

    def before() -> None:
        if edit:
            file = edited(root)
            file.write_text(edit(file.read_text("utf-8"), "Opnieuw."), encoding="utf-8")

    arguments = [sys.executable, "-m", "generator", "build", "--only", "site"]
    return Command(arguments, root, before, INSTALLED)


def told_on(text: str, mark: str) -> str:
    """Return a project with another sentence at the end of its story."""
    return f"{text}\n{mark}\n"


def retitled(text: str, mark: str) -> str:
    """Return a project with another word at the end of its title."""
    return TITLE.sub(lambda found: f"{found[0]} {mark}", text, count=1)


def relooked(root: Path, module: str = "generator") -> Command:
    """Return a build after the city gave the pages of projects another template.

    Args:
        root: folder of the repository.
        module: is run: the whole of it, or `bench.html_only`.
    """
    shipped = (ROOT / "overrides" / TEMPLATE).read_text("utf-8")
    numbers = counting()

    def before() -> None:
        file = root / "overrides" / TEMPLATE
        file.parent.mkdir(parents=True, exist_ok=True)
        other = shipped.replace("<article>", f'<article id="blik-{next(numbers)}">', 1)
        file.write_text(other, encoding="utf-8")

    arguments = [sys.executable, "-m", module, "build", "--only", "site"]
    return Command(arguments, root, before, INSTALLED)


EDITS: Mapping[str, Edit] = {"text": told_on, "title": retitled}


def floor(root: Path) -> Command:
    """Return the time that MkDocs takes before it does anything."""
    command = [sys.executable, "-c", LOADING]
    return Command(command, root, environment=INSTALLED)


def preview(root: Path, edit: Edit, runs: int) -> Cost:
    """Return what it takes until an edit shows: of the server, and on the clock."""
    from playwright.sync_api import sync_playwright

    address = f"http://127.0.0.1:{PORT}/"
    file = edited(root)
    page = f"{address}projecten/{file.parent.name}/"
    text = file.read_text("utf-8")
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "generator", "serve"),
            *("--address", f"127.0.0.1:{PORT}"),
        ],
        cwd=root,
        env={**INSTALLED, "PATH": "/usr/bin:/bin"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    taken = []
    try:
        while "livereload(" not in _fetched(page):
            time.sleep(0.2)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium(), chromium_sandbox=False
            )
            shown = browser.new_page()
            shown.goto(page)
            for number in range(runs + 1):
                time.sleep(4)  # a file that lies still, as between two sentences
                mark = f"Zin {number} van {runs}."
                seen = shown.locator("main").get_by_text(mark).first
                used, started = _used(server.pid), time.perf_counter()
                file.write_text(edit(text, mark), encoding="utf-8")
                seen.wait_for(timeout=600_000)
                wall = time.perf_counter() - started
                after = _used(server.pid)
                taken.append(Cost(after.cpu - used.cpu, wall, after.memory))
            browser.close()
    finally:
        server.terminate()
        server.wait()
        file.write_text(text, encoding="utf-8")
    return median(taken[1:])


def _used(process: int) -> Cost:
    """Return the processor time and the most memory of a running process."""
    said = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    ticks = int(said[11]) + int(said[12])  # proc(5): utime and stime
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    most = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
    assert most, "proc(5) tells the most memory"
    return Cost(ticks / os.sysconf("SC_CLK_TCK"), 0, int(most[1]) / 1024)


def _fetched(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=600) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def main() -> None:
    """Measure every size and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[100, 1_000])
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    away(WORK)
    rows = []
    for count in chosen.counts:
        cold = catalogue.write(WORK / f"cold-{count}", count)
        warm = catalogue.write(WORK / f"warm-{count}", count)
        once(again(warm))
        time.sleep(4)  # so that no file may change unnoticed any more
        once(again(warm))
        still = {"ours": again(warm), "MkDocs": floor(warm)}
        rest = in_turn(still, chosen.runs)
        what = f"nothing changed, {count} projects"
        import_ = "MkDocs imported, configuration read"
        rows.append(Row(what, rest["ours"], import_, rest["MkDocs"], {"cpu": 1.5}))
        edits = {name: again(warm, edit) for name, edit in EDITS.items()}
        costs = in_turn({**edits, "cold": ours(cold)}, chosen.runs)
        within = WANTED.get(count)
        wanted = f" (wanted within {within} s)" if within else ""
        for name, edit in EDITS.items():
            what = f"one {name} changed, {count} projects"
            most = {"cpu": MOST_OF_COLD} if count >= MANY else {}
            rows.append(Row(what, costs[name], "cold", costs["cold"], most))
            what = f"preview of another {name}, {count} projects{wanted}"
            seen = preview(warm, edit, chosen.runs)
            rows.append(Row(what, seen, "cold", costs["cold"]))
        alone = catalogue.write(WORK / f"pages-{count}", count)
        once(ours(alone, HTML_ONLY))
        looks = {"whole": relooked(warm), "pages": relooked(alone, HTML_ONLY)}
        look = in_turn(looks, chosen.runs)
        what = f"another template, {count} projects, whole site"
        rows.append(
            Row(what, look["whole"], "pages alone", look["pages"], {"cpu": 2.0})
        )
    clear()
    keep("edits", rows)
    print(table(rows))


if __name__ == "__main__":
    main()
