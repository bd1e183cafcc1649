"""The handbook for staff, as it is published."""

from __future__ import annotations

import re

import pytest

from generator.catalogue.load import load
from generator.cli.main import commands
from generator.views import addresses
from generator.views.views import Views
from generator.website import handbook
from generator.website.head import head
from generator.website.jobs import made
from generator.website.origin import Origin
from generator.website.site import Site
from generator.website.templates import environment
from tests.conftest import ROOT
from tests.repository import BASE

FOLDER = ROOT / "docs" / "redactie"
TEXTS = [file.read_text("utf-8") for file in sorted(FOLDER.glob("*.md"))]
SUBJECTS = ("project-toevoegen", "foto-toevoegen", "brochure-bestellen")
SUBJECTS += ("wijziging-nakijken", "rekenblad", "vertalen")


@pytest.fixture(scope="module")
def pages():
    site = Site(Views(load(BASE).catalogue, "nl"), environment("nl"))
    return {page.address: page for page in made(handbook.jobs(site))}


def test_every_subject_has_a_page(pages):
    assert next(iter(pages)) == "redactie/"
    assert {addresses.handbook(name) for name in ("index", *SUBJECTS)} <= set(pages)
    assert len(pages) == len(list(FOLDER.glob("*.md")))


def test_links_between_pages_and_pictures_arrive(pages):
    """On a forge they lead to files, on the site to pages."""
    pictures = {name for name, _ in handbook.files()}
    shown = set()
    for page in pages.values():
        assert not re.search(r'href="[^"]*\.md', page.body)
        for link in re.findall(r'(?:href|src)="([^"#]+)', page.body):
            if link.startswith(page.base):
                target = link.removeprefix(page.base)
                if target.startswith(addresses.HANDBOOK):
                    assert target in pages or target in pictures, link
                    shown.add(target)
    assert pictures <= shown


def test_search_engines_leave_it_out(pages):
    for page in pages.values():
        told = head(
            page,
            name="x",
            language="nl",
            origin=Origin("https://voorbeeld.example/"),
            followed=(),
            about={},
        )

        assert 'content="noindex"' in told


def test_every_picture_has_a_description():
    for file in FOLDER.glob("*.md"):
        for alt, name in re.findall(
            r"!\[([^\]]*)\]\(([^)]*)\)", file.read_text("utf-8")
        ):
            assert len(alt) > 20
            assert (FOLDER / name).is_file()


def test_commands_that_it_names_exist():
    """Who follows the handbook gets no “unknown option”."""
    known = commands("nl").commands
    used = [
        (name, rest)
        for file in FOLDER.glob("*.md")
        for name, rest in re.findall(
            r"buurtboek (\w+)([^`\n]*)", file.read_text("utf-8")
        )
    ]

    assert len(used) >= 5
    for name, rest in used:
        options = {one for parameter in known[name].params for one in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= options
