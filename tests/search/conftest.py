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

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SEARCH = ROOT / "overrides/assets/search"
MINISEARCH = ROOT / "generator/assets/js/minisearch.js"


@pytest.fixture(scope="session")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the modules as the site has them."""
    folder = tmp_path_factory.mktemp("assets")
    shutil.copytree(SEARCH, folder / "search")
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


@pytest.fixture(scope="session")
def ask(assets: Path, records: list[dict[str, str]]) -> Iterator[Callable[..., Any]]:
    """Give a function that has the search do a job (see `ask.mjs`)."""
    # The Node.js that came with the browser's driver: any machine with tests has it.
    node = compute_driver_executable()[0]
    corpus = assets / "records.json"
    corpus.write_text(json.dumps(records), encoding="utf-8")
    command = [node, str(HERE / "ask.mjs"), str(assets), str(corpus)]
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
    """Return a function that runs the body of a function of `modules`, `records`."""
    return lambda code: ask(code=code)
