"""The search index against Pagefind: what it takes to make, and to get an answer.

    python -m bench.search [COUNT …] [--runs N]

Pagefind reads pages that hold the same texts as our records, and the words for each
kind in a field of their own. Bytes are those of a first answer with six results, in a
real browser that has nothing yet, from a server that compresses text: scripts, index,
results, and the columns that facets are counted with (Pagefind: its filters).
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import os
import shutil
import statistics
import sys
from pathlib import Path
from typing import Any

from bench import catalogue, peers
from bench.measure import ROOT, Command, Row, in_turn, keep, once, table
from bench.site import ours as whole_build
from generator.catalogue.load import sound
from generator.storage.cache import Cache
from generator.views import addresses
from generator.views.views import Views
from generator.website import search, shards, words
from tools.browsing import Plain, served

WORK = peers.FOLDER / "search"
FUNCTION_WORDS = ROOT / "overrides" / search.FUNCTION_WORDS
WANTED = {"cpu": 0.4}
MOST_BYTES = 120_000  # of a first answer
QUESTIONS = (
    *("boekenkast", "petanke", "groentjes kweken", "bankje voor ouderen"),
    *("picnictafel", "street art", "straat zonder auto's", "insektenhotel"),
)
PAGE = """\
<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1>
<p data-pagefind-filter="soort">{kinds}</p><p data-pagefind-filter="plaats">{place}</p>
<p>{summary}</p><p>{text}</p>
<span data-pagefind-meta="woorden" hidden>{also}</span></main></body></html>
"""
ASK_PAGEFIND = """async ([root, question]) => {
  const pagefind = await import(root + "pagefind/pagefind.js");
  const found = await pagefind.search(question);
  await pagefind.filters();
  return (await Promise.all(found.results.slice(0, 6).map((one) => one.data()))).length;
}"""


def index(records: Path, target: Path) -> None:
    """Make the index of some records, with what the cache beside it keeps."""
    told = json.loads(records.read_text("utf-8"))
    found = [shards.Searched(name, texts, tuple(shown)) for name, texts, shown in told]
    empty = words.empty_words(FUNCTION_WORDS.read_text("utf-8"))
    kept = Cache(target / "cache")
    for name, text in shards.files(found, len(found), "c", {}, empty, kept):
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def prepare(root: Path, count: int) -> None:
    """Write a site of ours, its records, and pages for Pagefind."""
    catalogue.write(root / "ours", count)
    once(whole_build(root / "ours"))
    views = Views(sound(root / "ours")[0], "nl")
    found = list(search.searched(views))
    rows = [(one.name, dict(one.texts), one.shown) for one in found]
    (root / "records.json").write_text(json.dumps(rows), encoding="utf-8")
    rows[0][1]["title"] += " anders"
    (root / "edited.json").write_text(json.dumps(rows), encoding="utf-8")
    kinds = {kind.slug: kind for kind in views.catalogue.settings.kinds}
    for one in found[: len(views.newest_first)]:
        own = [kinds[slug] for slug in views.catalogue.projects[one.name].fields.kinds]
        also = [word for kind in own for word in (*kind.nl, *kind.en, *kind.fr)]
        values = {
            **{name: one.texts[name] for name in ("title", "summary", "text")},
            "kinds": ", ".join(kind.title for kind in own),
            "place": views.cards[one.name].place,
            "also": ", ".join(also),
        }
        file = root / "pages" / addresses.file_of(addresses.project(one.name))
        file.parent.mkdir(parents=True, exist_ok=True)
        escaped = {name: html.escape(value) for name, value in values.items()}
        file.write_text(PAGE.format(**escaped), encoding="utf-8")
    (root / "pages" / "index.html").write_text("<!doctype html><title>x</title>")


def commands(root: Path) -> dict[str, Command]:
    """Return what is measured in turn."""
    target = root / "index"
    run = [sys.executable, "-m", "bench.search", "--index"]

    def cold() -> None:
        shutil.rmtree(target, ignore_errors=True)

    def warm() -> None:
        index(root / "records.json", target)

    pages = str(root / "pages")
    return {
        "cold": Command([*run, str(root / "records.json"), str(target)], ROOT, cold),
        "edit": Command([*run, str(root / "edited.json"), str(target)], ROOT, warm),
        "pagefind": Command([peers.program("pagefind_bin"), "--site", pages], root),
    }


def first_answers(browser: Any, address: str, *, is_ours: bool) -> list[int]:
    """Return the bytes of a first answer, of each question in a new browser."""
    sizes = []
    for question in QUESTIONS:
        page = browser.new_context().new_page()
        got: list[Any] = []
        page.goto(address, wait_until="networkidle")
        page.on("response", lambda one, into=got: into.append(one))
        if is_ours:
            box = page.locator("input[type=search]:visible").first
            box.click()
            page.get_by_role("combobox").first.wait_for()
            box.fill(question)
            page.get_by_role("option").first.wait_for()
            page.wait_for_load_state("networkidle")
        else:
            page.evaluate(ASK_PAGEFIND, [address, question])
        sizes.append(sum(_sent(one) for one in got))
        page.context.close()
    return sizes


def _sent(response: Any) -> int:
    """Return bytes as a server sends them; Pagefind compresses its own files."""
    body = response.body()
    is_packed = ".pf_" in response.url or "wasm" in response.url
    return len(body) if is_packed else len(gzip.compress(body, 6))


def weigh(root: Path) -> dict[str, list[int]]:
    """Return the bytes of first answers, ours and Pagefind's."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM"), chromium_sandbox=False
        )
        with served(root / "ours" / "site", Plain) as address:
            ours = first_answers(browser, address, is_ours=True)
        with served(root / "pages", Plain) as address:
            theirs = first_answers(browser, address, is_ours=False)
        browser.close()
    return {"ours": ours, "pagefind": theirs}


def main() -> None:
    """Measure, print a table and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=[10_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--index", nargs=2, type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.index:
        index(*asked.index)
        return
    rows = []
    for count in asked.counts:
        root = WORK / str(count)
        shutil.rmtree(root, ignore_errors=True)
        prepare(root, count)
        costs = in_turn(commands(root), asked.runs)
        theirs = costs["pagefind"]
        rows += [
            Row(
                f"search index, {count} projects",
                costs["cold"],
                "Pagefind",
                theirs,
                WANTED,
            ),
            Row(f"the same after one edit, {count}", costs["edit"], "Pagefind", theirs),
        ]
        for name, sizes in weigh(root).items():
            half, most = statistics.median(sizes), max(sizes)
            kept = ("✓" if half <= MOST_BYTES else "✗") if name == "ours" else ""
            print(
                f"First answer of {count}, {name}: {half / 1000:.0f} kB in the median,"
                f" {most / 1000:.0f} kB at most {kept}"
            )
    print(table(rows))
    keep("search", rows)


if __name__ == "__main__":
    main()
