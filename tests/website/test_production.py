"""Pages and files are the same however many processes make them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.main import run
from generator.storage import files
from generator.website import handbook, pages, production, walks
from generator.website.jobs import made
from generator.website.origin import Origin
from generator.website.site import Site
from generator.website.templates import environment
from generator.workers.processors import VARIABLE


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a site."""
    return {name: (folder / name).read_bytes() for name in files.names(folder)}


def test_a_job_makes_the_page_it_is_listed_as(views):
    """Its address and kind are known before it is made, to find it again by."""
    site = Site(views, environment("nl"))
    jobs = [
        *pages.jobs(site),
        *walks.jobs(site, Origin()),
        *handbook.jobs(site),
    ]

    assert [(job.address, job.kind) for job in jobs] == [
        (page.address, page.kind) for page in made(jobs)
    ]
    assert len({job.address for job in jobs}) == len(jobs)


def test_two_processes_write_the_bytes_that_one_does(repository, monkeypatch):
    """Which process makes which page differs from run to run; the site does not."""
    monkeypatch.setattr(production, "A_CHUNK", 2)
    sites = []
    for number in ("1", "3"):
        monkeypatch.setenv(VARIABLE, number)
        assert run(["-C", str(repository), "build", "--only", "site"]) == 0
        sites.append(tree(repository / "site"))

    assert len(sites[0]) > 50
    assert sites[0] == sites[1]


@pytest.mark.parametrize("number", ["1", "2"])
def test_a_broken_link_is_found_whoever_makes_the_page(
    repository, monkeypatch, capsys, number
):
    """In a page, and in the frame around it, which is looked at once."""
    monkeypatch.setattr(production, "A_CHUNK", 2)
    monkeypatch.setenv(VARIABLE, number)
    look = repository / "overrides/buurtboek"
    look.mkdir(parents=True)
    (look / "term.html").write_text('<a href="{{ root }}nergens/">x</a>', "utf-8")
    settings = repository / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(
        "font: false", "font: false, custom_dir: overrides"
    )
    settings.write_text(text, "utf-8")

    assert run(["-C", str(repository), "build", "--only", "site"]) == 1
    assert "../../nergens/" in capsys.readouterr().err
    assert not (repository / "site").exists()
