"""Zensical and Hugo themselves build what is exported, on twenty projects.

Both come from their packages into an environment apart (`tools/environment.sh`), which
is made here where it is not there yet.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from generator.cli.main import run
from generator.editing.site_source.page import BOUND_TO_US
from generator.editing.site_source.tools import TOOLS
from tests.conftest import ROOT
from tests.website.crowd import crowd

MORE = 17  # projects besides the three of the base
BUILDS = {
    "zensical": (["zensical", "build", "--strict"], "site"),
    "hugo": (["hugo", "--panicOnWarning", "--quiet"], "public"),
}


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    return crowd(tmp_path_factory.mktemp("moving") / "repository", MORE)


@pytest.fixture(scope="module")
def ours(repository):
    """Return the site as we build it."""
    assert run(["-C", str(repository), "build", "--only", "site"]) == 0
    return repository / "site"


@pytest.fixture(scope="module", params=BUILDS)
def moved(request, repository, ours, tmp_path_factory):
    """Return the name of a tool, the source for it, and the site it makes of it."""
    folder = tmp_path_factory.mktemp(request.param) / "source"
    arguments = ["export", "site-source", str(folder), "--for", request.param]
    assert run(["-C", str(repository), *arguments]) == 0
    subprocess.run([ROOT / "tools/environment.sh", "export"], check=True)
    (program, *rest), made = BUILDS[request.param]
    done = subprocess.run(
        [ROOT / ".cache/export/bin" / program, *rest],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", "HUGO_CACHEDIR": str(folder / ".cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return request.param, folder, folder / made


def addresses(site: Path) -> set[str]:
    return {
        file.relative_to(site).as_posix().removesuffix("index.html")
        for file in site.rglob("index.html")
    }


def body(page: Path) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.read_text("utf-8")))


def test_another_generator_makes_the_same_pages(moved, ours):
    """At the same addresses, but for what only our own scripts fill, and our form."""
    _tool, _folder, site = moved
    kept = {
        address
        for address in addresses(ours)
        if not address.startswith(("redactie/", "admin/"))
        and re.search(
            r'<body class="on-([a-z-]+)"', (ours / address / "index.html").read_text()
        )[1]
        not in BOUND_TO_US
    }

    assert len([one for one in kept if re.fullmatch(r"projecten/[^/]+/", one)]) == 20
    assert addresses(site) == kept


def test_every_project_says_there_what_it_says_here(moved, repository):
    """Its title, its summary and its story, in a page of the other generator."""
    _tool, _folder, site = moved
    page = body(site / "projecten/boekentil-kerkplein/index.html")
    source = (repository / "content/projects/boekentil-kerkplein/index.md").read_text()

    for field in ("title", "summary"):
        said = re.search(rf"^{field}: (.*)$", source, re.MULTILINE)[1].strip("'\"")
        assert said in page
    last = source.strip().rpartition("\n")[2]
    assert " ".join(re.sub(r"[*_]", "", last).split())[:60] in page


def test_every_link_within_leads_somewhere(moved):
    """Pages, anchors' pages and pictures; nothing is fetched from elsewhere."""
    tool, _folder, site = moved
    broken = []
    for file in site.rglob("index.html"):
        text = file.read_text("utf-8")
        for link in re.findall(r'(?:href|src)="?([^"> ]+)', text):
            if re.match(r"[a-z]+:|#|//|data:", link) or link.startswith("/"):
                continue
            path = (file.parent / link.partition("#")[0].partition("?")[0]).resolve()
            if not path.exists():
                broken.append((file.relative_to(site).as_posix(), link))

    assert broken == []
    if tool == "hugo":
        assert "https://fonts" not in (site / "index.html").read_text("utf-8")


def test_a_project_has_its_facets_as_front_matter(moved):
    """So that the other generator can list and filter by them."""
    tool, folder, _site = moved
    text = (
        folder / TOOLS[tool].pages / "projecten/boekentil-kerkplein/index.md"
    ).read_text("utf-8")
    front = text.split("---\n")[1]

    assert "page_kind: project\n" in front
    assert "kinds:\n  - boekentil\n" in front
    assert "<" not in text.replace("\\<", "")


def test_a_folder_that_holds_something_is_left_alone(tmp_path, capsys):
    (tmp_path / "mine.txt").touch()

    status = run(["export", "site-source", str(tmp_path), "--for", "hugo"])

    assert status == 1
    assert "mine" not in capsys.readouterr().out
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]


def test_the_tool_must_be_named(tmp_path, capsys):
    assert run(["export", "site-source", str(tmp_path / "x")]) == 2
    assert "--for" in capsys.readouterr().err
