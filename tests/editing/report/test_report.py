"""The report for staff: what it gathers, what a terminal and a page show of it."""

from __future__ import annotations

import re
import shutil
from datetime import date
from html.parser import HTMLParser

import pytest

from generator.catalogue.load import load
from generator.cli.main import run
from generator.editing.report import page, told
from generator.editing.report.survey import Survey
from tests.conftest import ROOT
from tests.repository import BASE

TODAY = date(2026, 11, 27)


@pytest.fixture(scope="module")
def base():
    return Survey(load(BASE).catalogue, TODAY)


@pytest.fixture(scope="module")
def ours():
    return Survey(load(ROOT).catalogue, TODAY)


def at(survey, day):
    return Survey(survey.catalogue, day)


def test_every_project_stands_in_it_once(ours):
    assert sorted(row.slug for row in ours.rows) == sorted(ours.catalogue.projects)
    assert sum(count for _, count in ours.levels) == len(ours.rows)
    levels = [row.standing.level for row in ours.rows]
    assert levels == sorted(levels)


def test_a_source_is_old_after_two_years(base):
    """Its sources were read on 22 November 2026."""
    assert at(base, date(2028, 11, 22)).old_sources == ()
    assert len(at(base, date(2028, 11, 24)).old_sources) == len(base.rows)


def test_a_review_counts_for_a_year(tmp_path):
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "content/projects/boekentil-kerkplein/index.md"
    text = file.read_text("utf-8").replace("sources:", "reviewed: 2025-11-27\nsources:")
    file.write_text(text, "utf-8")
    catalogue = load(tmp_path).catalogue

    assert Survey(catalogue, TODAY).outdated == ()
    later = Survey(catalogue, date(2026, 11, 28))
    assert [row.slug for row in later.outdated] == ["boekentil-kerkplein"]
    assert len(later.unreviewed) == len(later.rows) - 1


def test_kinds_that_nobody_finds_are_told(base):
    assert {one.slug for one in base.wordless} >= {"buurtfeest"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_terminal_shows_levels_and_next_steps(ours, language):
    said = "\n".join(told.lines(ours, language))

    assert str(len(ours.rows)) in said.splitlines()[0]
    assert "deelboten-muide: " in said
    assert len(said.splitlines()) < 150
    assert ("vul nog aan" in said) == (language == "nl")


class Elements(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.loads = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.loads += [given[name] for name in ("src",) if name in given]
        self.loads += [given["href"]] if tag == "link" else []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_whole_in_itself(ours, language):
    """It is mailed and opened from a disk: it loads nothing, and its links arrive."""
    text = page.html(ours, language)
    found = Elements(text)

    assert found.loads == []
    assert len(found.ids) == len(set(found.ids))
    inner = {link[1:] for link in found.links if link.startswith("#")}
    assert inner
    assert inner <= set(found.ids)
    assert text.count("<svg") >= 3
    assert f'<html lang="{language}">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert not re.search(r"<script|\son\w+=|javascript:", text)
    assert text == page.html(at(ours, TODAY), language)


def test_content_cannot_write_html(base):
    """Titles come from outsiders."""
    entry = next(iter(base.catalogue.projects.values()))
    fields = entry.fields.model_copy(update={"title": "<script>x</script>"})
    spoilt = {entry.slug: type(entry)(entry.slug, entry.path, fields, entry.story)}
    catalogue = type(base.catalogue)(base.catalogue.settings, spoilt)

    assert "<script>" not in page.html(Survey(catalogue, TODAY), "nl")


def test_the_command_writes_either(tmp_path, capsys):
    file = tmp_path / "verslagen" / "verslag.html"
    arguments = ["-C", str(BASE), "report", "--today", "2026-11-27"]

    assert run(arguments) == 0
    assert capsys.readouterr().out.startswith("3 projecten, op 27 november 2026\n")
    assert run([*arguments, "--html", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}\n"
    assert "27 november 2026" in file.read_text("utf-8")
    assert run(["report", "--today", "gisteren"]) == 2
