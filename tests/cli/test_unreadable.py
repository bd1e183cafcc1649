"""What may not be read is named: no traceback, and no false “all is well”."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository import BASE, CONFIGURATION

ROOT = Path(__file__).parents[2]
# Root may read everything; without these two capabilities it is as anybody else.
# Source: capabilities(7).
AS_ANYBODY = (
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-all",
)
CLOSED, ONLY_NAMES, ONLY_THROUGH = 0, 0o444, 0o311

PROJECT = "content/projects/gevelbank-dorpsstraat"
CONTENT = {
    "content/style.yml": "logo: logo.svg\n",
    "content/search-tests.yml": "questions:\n  - {question: bank, kind: gevelbank}\n",
    "content/maps/kaart.yml": (
        "title: Kaart\ntiles:\n  - {municipality: voorbeeld, column: 1, row: 1}\n"
    ),
    "overrides/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}
GIVEN = {  # what is named on the command line
    "tabel.csv": (["import", "tabel.csv"], "titel\n"),
    "kaart.geojson": (["map", "import", "kaart.geojson"], "{}"),
    "brochure.pdf": (["preflight", "brochure.pdf"], "%PDF-1.7"),
    "regio.yml": (["region", "regio.yml"], "title: Regio\n"),
    "site.sha256": (["verify", "site", "--manifest", "site.sha256"], ""),
}
FILES = (
    "content/catalogue.yml",
    "content/brochures/alles.yml",
    "content/pages/index.md",
    "content/phases/kiezen.md",
    "content/programmes/buurtgeld.md",
    f"{PROJECT}/index.md",
    f"{PROJECT}/bank.png",
    *CONTENT,
)
FOLDERS = (
    *("content", "content/brochures", "content/maps", "content/pages"),
    *("content/phases", "content/programmes", "content/projects", PROJECT),
)


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """Return what each command answers while a file or folder is closed."""
    root = tmp_path_factory.mktemp("closed")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for path, text in CONTENT.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for path, (_, text) in GIVEN.items():
        (root / path).write_text(text, encoding="utf-8")
    (root / "site").mkdir()
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    brochure = root / "content/brochures/alles.yml"
    text = brochure.read_text(encoding="utf-8")
    text = text.replace("- programme\n", "- programme\n  - map\n")
    brochure.write_text(text, encoding="utf-8")
    orders = [
        *((path, CLOSED, ["check"]) for path in FILES),
        *(
            (path, mode, ["check"])
            for path in FOLDERS
            for mode in (CLOSED, ONLY_NAMES, ONLY_THROUGH)
        ),
        *((path, CLOSED, command) for path, (command, _) in GIVEN.items()),
        *((path, CLOSED, ["pictures", "clean"]) for path in (FILES[6], PROJECT)),
        ("mkdocs.yml", CLOSED, ["build", "--only", "site"]),
        ("content/catalogue.yml", CLOSED, ["build", "--only", "site"]),
        ("content/catalogue.yml", 0o644, ["check"]),
    ]
    done = subprocess.run(
        [
            *(AS_ANYBODY if os.geteuid() == 0 else ()),
            *(sys.executable, "-m", "tests.cli.closed", str(root)),
        ],
        input="".join(f"{json.dumps(one)}\n" for one in orders),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    told = map(json.loads, done.stdout.splitlines())
    return dict(zip(map(json.dumps, orders), told, strict=True))


def answer(answers, path: str, mode: int, command: list[str]) -> tuple[int, str]:
    """Return the status and the words of one command."""
    found = answers[json.dumps((path, mode, command))]
    return found["status"], found["said"]


def test_all_that_is_closed_is_sound(answers):
    """Or what is said of a closed file might be said of an open one too."""
    status, said = answer(answers, "content/catalogue.yml", 0o644, ["check"])

    assert status == 0, said


@pytest.mark.parametrize("path", FILES)
def test_a_closed_file_of_the_content_is_a_problem(answers, path):
    """It is named, with the rest of what is wrong; nothing is traced back."""
    status, said = answer(answers, path, CLOSED, ["check"])

    assert status == 1
    assert path in said


@pytest.mark.parametrize("mode", [CLOSED, ONLY_NAMES, ONLY_THROUGH])
@pytest.mark.parametrize("path", FOLDERS)
def test_a_closed_folder_of_the_content_is_a_problem(answers, path, mode):
    """Not a folder without anything in it: half of a catalogue is not published."""
    status, said = answer(answers, path, mode, ["check"])

    assert status == 1
    assert path in said


@pytest.mark.parametrize("path", GIVEN)
def test_a_closed_file_on_the_command_line_is_named(answers, path):
    status, said = answer(answers, path, CLOSED, GIVEN[path][0])

    assert status in {1, 2}
    assert path in said


@pytest.mark.parametrize("path", [FILES[6], PROJECT])
def test_no_picture_is_called_clean_that_was_not_read(answers, path):
    """A place or a name may be in it; previously it was passed over in silence."""
    status, said = answer(answers, path, CLOSED, ["pictures", "clean"])

    assert status == 1
    assert path in said


@pytest.mark.parametrize("path", ["mkdocs.yml", "content/catalogue.yml"])
def test_nothing_is_built_from_what_is_closed(answers, path):
    status, said = answer(answers, path, CLOSED, ["build", "--only", "site"])

    assert status == 1
    assert path in said
