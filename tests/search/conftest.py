"""The shipped search in Node.js, over a corpus of invented descriptions."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright._impl._driver import compute_driver_executable

from generator.storage.assets import SCRIPTS
from generator.storage.cache import Cache
from generator.website import shards, words
from generator.website.packing import packed

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LOOK = ROOT / "overrides/assets"
MINISEARCH = SCRIPTS / "minisearch.js"


@pytest.fixture(scope="session")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the modules as the site has them."""
    folder = tmp_path_factory.mktemp("assets")
    for name in ("search", "facets"):
        shutil.copytree(LOOK / name, folder / name)
    (folder / "js").mkdir()
    shutil.copy(MINISEARCH, folder / "js")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def records() -> list[dict[str, str]]:
    """Return the corpus as search records, with its themes as kinds."""
    corpus = json.loads((HERE / "corpus.json").read_text(encoding="utf-8"))
    synonyms = json.loads((HERE / "synonyms.json").read_text(encoding="utf-8"))
    return [
        {
            "id": project["id"],
            "type": "project",
            "title": project["titel"],
            "summary": project["samenvatting"],
            "place": project["wijk"],
            "terms": project["thema_label"],
            "also": " · ".join(
                dict.fromkeys(
                    word
                    for language in ("nl", "en", "fr")
                    for word in synonyms[project["thema"]][language]
                )
            ),
            "text": project["tekst"],
            "theme": project["thema"],
        }
        for project in corpus
    ]


def searched(record: dict[str, str]) -> shards.Searched:
    """Return a record as the index in pieces takes it."""
    texts = {name: record[name] for name in ("title", "summary", "text")}
    shown = [record[name] for name in ("id", "type", "title", "summary", "place")]
    return shards.Searched(record["id"], texts, (*shown, ""))


def column(key: str, values: list[str]) -> dict[str, Any]:
    """Return a facet of which every project has one value."""
    terms = sorted(set(values))
    return {
        "key": key,
        "name": key,
        "terms": [[term, term] for term in terms],
        "sets": [[number] for number in range(len(terms))],
        "rows": packed([terms.index(value) for value in values]),
    }


@pytest.fixture(scope="session")
def empty_words() -> frozenset[str]:
    """Return the words that the search of the site never searches."""
    script = LOOK / "search" / "function-words.js"
    return words.empty_words(script.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def in_pieces(
    tmp_path_factory: pytest.TempPathFactory,
    records: list[dict[str, str]],
    empty_words: frozenset[str],
) -> Path:
    """Return a folder with the corpus as an index in pieces, with its columns."""
    folder = tmp_path_factory.mktemp("pieces")
    columns = {
        "count": len(records),
        "facets": [
            column("soort", [record["terms"] for record in records]),
            column("buurt", [record["place"] for record in records]),
        ],
        "cost": packed([0] * len(records)),
    }
    made = shards.files(
        [searched(record) for record in records],
        len(records),
        "columns.json",
        {record["terms"]: record["also"] for record in records},
        empty_words,
        Cache(folder / "cache"),
    )
    for name, content in [("columns.json", json.dumps(columns)), *made]:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def ask(
    assets: Path, records: list[dict[str, str]], in_pieces: Path
) -> Iterator[Callable[..., Any]]:
    """Give a function that has the search do a job (see `ask.mjs`)."""
    # The Node.js that came with the browser's driver: any machine with tests has it.
    node = compute_driver_executable()[0]
    corpus = assets / "records.json"
    corpus.write_text(json.dumps(records), encoding="utf-8")
    command = [node, str(HERE / "ask.mjs"), str(assets), str(corpus), str(in_pieces)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as search:
        jobs, answers = search.stdin, search.stdout
        assert jobs is not None
        assert answers is not None

        def ask(**job: Any) -> Any:
            jobs.write(f"{json.dumps(job)}\n")
            jobs.flush()
            done = json.loads(answers.readline())
            assert "error" not in done, done["error"]
            return done["answer"]

        yield ask
        jobs.close()


@pytest.fixture(scope="session")
def run(ask: Callable[..., Any]) -> Callable[[str], Any]:
    """Return a function that runs the body of a function of `modules`, `records`.

    It may await, and gets as `shards` a function that opens the index in pieces.
    """
    return lambda code: ask(code=code)
