"""A site in three languages: every page in each, each page honest about its text."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.cli.main import run
from generator.website import sitemap
from tests.repository import BASE
from tests.website.conftest import CONFIGURATION

HOME = "https://voorbeeld.example/wijken/"
BANK = "projecten/gevelbank-dorpsstraat/"
BOOKS = "projecten/boekentil-kerkplein/"
ENGLISH = """---
title: House-front bench
summary: A bench against the house front, built and painted by neighbours.
pictures:
  - file: bank.png
    alt: A wooden bench against a brick house front.
---

## What is it?

A bench that anybody may sit on. Later came a
[book exchange](../boekentil-kerkplein/index.md).
"""
WORDS = "kinds:\n  - slug: gevelbank\n    title: House-front bench\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """A site in Dutch, English and French, of which one project is in English."""
    root = tmp_path_factory.mktemp("languages") / "repository"
    shutil.copytree(BASE, root)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    settings = root / "content/catalogue.yml"
    text = settings.read_text("utf-8")
    spoken = "language: nl\nlanguages:\n  - nl\n  - en\n  - fr"
    settings.write_text(text.replace("language: nl", spoken), "utf-8")
    (root / "content/catalogue.en.yml").write_text(WORDS, "utf-8")
    project = root / "content/projects/gevelbank-dorpsstraat"
    (project / "index.en.md").write_text(ENGLISH, "utf-8")
    assert run(["-C", str(root), "build", "--only", "site"]) == 0
    return root / "site"


class Links(HTMLParser):
    """Reads the alternates, the canonical address and the switch of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self.switch: dict[str, dict[str, str]] = {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "link" and "hreflang" in found:
            self.alternates[found["hreflang"]] = found["href"]
        elif tag == "link" and found.get("rel") == "canonical":
            self.canonical = found["href"]
        elif tag == "a" and "hreflang" in found:
            self.switch[found["hreflang"]] = found


def read(site: Path, address: str) -> str:
    name = address if address.endswith(".html") else f"{address}index.html"
    return (site / name).read_text("utf-8")


def addresses(site: Path, folder: str = "") -> set[str]:
    """Return the pages of one language."""
    start = site / folder
    others = ("en/", "fr/") if not folder else ()
    found = {
        file.relative_to(start).as_posix().removesuffix("index.html")
        for file in start.rglob("*.html")
    }
    return {one for one in found if not one.startswith(("redactie/", *others))}


def test_every_page_is_there_in_every_language(site):
    """Also what nobody translated: nobody ends on a page that does not exist.

    That every link leads somewhere, the build has looked at itself.
    """
    assert addresses(site, "en/") == addresses(site, "fr/") == addresses(site)


@pytest.mark.parametrize("folder", ["", "en/", "fr/"])
def test_the_switch_stays_on_the_page(site, folder):
    """By plain links in the languages' own names: no script, no flag, no menu."""
    links = Links(read(site, folder + BANK)).switch
    root = "../" * (2 + bool(folder))

    assert {code: one["href"] for code, one in links.items()} == {
        "nl": f"{root}{BANK}",
        "en": f"{root}en/{BANK}",
        "fr": f"{root}fr/{BANK}",
    }
    assert all(one["lang"] == code for code, one in links.items())
    current = [code for code, one in links.items() if "aria-current" in one]
    assert current == [folder.rstrip("/") or "nl"]


def test_languages_of_a_page_name_each_other(site):
    """Each names all, itself too; who reads none of them gets the first."""
    dutch = Links(read(site, BANK))
    english = Links(read(site, f"en/{BANK}"))

    assert dutch.alternates == english.alternates
    assert dutch.alternates == {
        "nl": f"{HOME}{BANK}",
        "en": f"{HOME}en/{BANK}",
        "x-default": f"{HOME}{BANK}",
    }
    assert english.canonical == f"{HOME}en/{BANK}"


def test_a_page_that_is_not_translated_is_no_page_of_that_language(site):
    """Search engines are sent to the original; readers are told in their language."""
    text = read(site, f"en/{BOOKS}")
    found = Links(text)

    assert found.canonical == f"{HOME}{BOOKS}"
    assert found.alternates == {}
    assert "This page is not translated yet" in text
    assert "This page is not translated yet" not in read(site, f"en/{BANK}")
    assert '"inLanguage":"nl-BE"' in text


def test_text_in_another_language_says_so(site):
    """So a screen reader changes its voice (WCAG 2.2, 3.1.2)."""
    text = read(site, f"en/{BOOKS}")

    assert '<html lang="en"' in text
    assert re.search(r'<h1><span lang="nl">[^<]+</span></h1>', text)
    assert '<div lang="nl">' in text
    assert "<h1>House-front bench</h1>" in read(site, f"en/{BANK}")


def test_titles_of_sources_say_the_language_they_are_written_in(site):
    """Nobody translates them, also where the rest of a project is."""
    for folder, lang in (("", None), ("en/", "nl"), ("fr/", "nl")):
        text = read(site, f"{folder}{BANK}")
        (listed,) = re.findall(r'<ul class="sources">.*?</ul>', text, re.DOTALL)
        links = re.findall(r"<a ([^>]*)>", listed)

        assert links
        assert all((f'lang="{lang}"' in link) is bool(lang) for link in links)


def test_nothing_is_marked_inside_an_attribute(site):
    """A tag in an attribute would be read aloud, or break the page."""
    wrong = re.compile(r'="[^"<>]*<span lang')

    assert [
        file.name
        for folder in ("en", "fr")
        for file in (site / folder).rglob("*.html")
        if wrong.search(file.read_text("utf-8"))
    ] == []


def test_every_language_has_records_of_its_own_to_search(site):
    records = json.loads((site / "en/data/zoeken.json").read_text("utf-8"))
    bank = next(one for one in records if one["id"] == BANK)

    assert bank["title"] == "House-front bench"
    assert "anybody" in bank["text"]
    assert "language" not in bank
    assert next(one for one in records if one["id"] == BOOKS)["language"] == "nl"
    assert bank["terms"].startswith("House-front bench")


def test_style_sheets_and_drawings_are_shared(site):
    """A reader who changes language has them already."""
    assert not (site / "en/assets/buurtboek.css").exists()
    assert not (site / "en/assets/tekeningen").exists()
    assert 'href="../../../assets/buurtboek.css' in read(site, f"en/{BANK}")


def test_the_sitemap_lists_what_is_there_in_each_language(site):
    root = ElementTree.fromstring((site / "sitemap.xml").read_text("utf-8"))
    names = {"s": sitemap.NAMESPACE, "x": sitemap.XHTML}
    found = {
        row.findtext("s:loc", namespaces=names): [
            one.get("hreflang") for one in row.findall("x:link", names)
        ]
        for row in root
    }

    assert found[f"{HOME}en/{BANK}"] == ["nl", "en"]
    assert found[f"{HOME}{BOOKS}"] == []
    assert f"{HOME}en/{BOOKS}" not in found
    assert found[f"{HOME}fr/projecten/"] == ["nl", "en", "fr"]


def test_dates_amounts_and_feeds_are_in_the_language_of_the_page(site):
    assert "summer 2018" in read(site, f"en/{BANK}")
    assert "<language>en-gb</language>" in (site / "en/feeds/projecten.xml").read_text(
        "utf-8"
    )
    assert 'content="en_GB"' in read(site, f"en/{BANK}")


def test_an_address_that_does_not_exist_is_told_in_each_language(site):
    text = read(site, "en/404.html")

    assert "This page does not exist" in text
    assert Links(text).switch["nl"]["href"] == "/wijken/en/../"
