"""Pages across all projects, in a small catalogue."""

from __future__ import annotations

import json
import re

import pytest

from generator.cli.main import run
from generator.views import addresses
from generator.website import overviews
from generator.website.site import Site
from generator.website.templates import environment
from tests.website.samples import views_of


@pytest.fixture
def built(repository):
    """Return the folder of the built site."""
    given = ["-C", str(repository), "build", "--only", "site"]
    assert run([*given, "--output", str(repository / "out")]) == 0
    return repository / "out"


def test_a_surprise_is_a_project_with_and_without_scripts(built):
    """The page shows one card; the file that a script reads names pages that are."""
    page = (built / addresses.SURPRISE / "index.html").read_text(encoding="utf-8")
    named = json.loads((built / addresses.SURPRISES).read_text(encoding="utf-8"))

    assert page.count('class="card-title"') == 1
    assert named
    assert all((built / address / "index.html").is_file() for address in named)


def test_the_surprise_depends_on_the_content_alone(views):
    """Building again changes nothing."""
    assert overviews.chosen(views) == overviews.chosen(views)
    assert list(overviews.files(views)) == list(overviews.files(views))


def test_the_foot_leads_to_what_there_is(built):
    """Pages that are made are linked from every page."""
    home = (built / "index.html").read_text(encoding="utf-8")

    for address in (addresses.FIGURES, addresses.SURPRISE, addresses.LEARNT):
        made = (built / address / "index.html").is_file()
        assert (f'href="./{address}"' in home) is made


def test_the_foot_parts_what_to_discover_from_what_is_about_the_site(built):
    """Each link stands under the heading that says what it is."""
    home = (built / "index.html").read_text(encoding="utf-8")
    _, found, about = home.split('<nav aria-labelledby="foot-')
    links = [re.findall(r'href="\./([^"]*)"', one) for one in (found, about)]

    assert {addresses.CATALOGUE, addresses.SEARCH, addresses.SURPRISE} <= {*links[0]}
    assert {"over/", addresses.OPEN_DATA} <= {*links[1]}
    assert not {*links[0]} & {*links[1]}


def test_every_project_with_easy_words_is_told_in_them(repository):
    """With a way on to the project; a catalogue without such words has no page."""
    assert not list(told_easily(repository))
    project = repository / "content/projects/boekentil-kerkplein/index.md"
    words = "plain: Een kast met boeken. Neem er een, zet er een terug.\n"
    text = project.read_text("utf-8")
    project.write_text(text.replace("municipality:", f"{words}municipality:", 1))

    (page,) = told_easily(repository)

    assert "Neem er een, zet er een terug." in page.body
    assert 'href="../projecten/boekentil-kerkplein/"' in page.body
    assert "gevelbank-dorpsstraat" not in page.body


def told_easily(repository):
    views = views_of(repository)
    site = Site(views, environment("nl"))
    linked = any(one.address == addresses.EASY for one in overviews.links(views))
    found = [job for job in overviews.jobs(site) if job.kind == "easy"]
    assert linked == bool(found)
    yield from (job.make() for job in found)
