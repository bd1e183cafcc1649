"""A brochure in another language than the catalogue's."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pytest
from markupsafe import Markup

from generator.brochure.book import Book
from generator.brochure.document import compose
from generator.brochure.prose import story, typeset
from generator.brochure.titles import fit
from generator.catalogue.load import sound
from generator.catalogue.translated import translated
from generator.wording.foreign import Foreign
from tests.brochure.test_document import planned


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("nl", "Ze zei: “kom mee”."),
        ("en", "Ze zei: “kom mee”."),
        ("fr", "Ze zei: «\u00a0kom mee\u00a0»."),
        ("de", "Ze zei: „kom mee“."),
    ],
)
def test_quotation_marks_are_those_of_the_language(language, wanted):
    assert typeset('Ze zei: "kom mee".', language) == wanted


def test_a_story_in_another_language_says_so_in_every_block():
    """So its hyphens are right, and a screen reader changes its voice."""
    told = story(
        "<h2>Hoe?</h2><p>Zo <em>dan</em>.</p>", "a", lambda *_: "", language="nl"
    )

    assert told == Markup('<h4 lang="nl">Hoe?</h4><p lang="nl">Zo <em>dan</em>.</p>')


def test_the_lines_of_a_foreign_title_stay_foreign():
    setting = fit(Foreign("Een heel lange titel van een project", "nl"), 120, (24, 12))

    assert {line.language for line in setting.lines} == {"nl"}


def test_it_is_told_from_the_translated_catalogue(root):
    """Its furniture, dates and projects; what is not translated says so."""
    settings = root / "content/catalogue.yml"
    text = settings.read_text("utf-8")
    spoken = "language: nl\nlanguages:\n  - en"
    settings.write_text(text.replace("language: nl", spoken), "utf-8")
    catalogue = sound(root)[0]
    entry = catalogue.brochures["alles"]
    english = replace(entry, fields=entry.fields.model_copy(update={"language": "en"}))
    told = translated(catalogue, catalogue.language_of(english.fields))
    book = Book(told, english)

    html = compose(book, planned(book)).html

    assert '<html lang="en"' in html
    assert '<span lang="nl">Gevelbank Dorpsstraat</span>' in html


def test_the_booklet_of_this_repository_says_its_language(site):
    """Of the whole, and of the names that stay in Dutch (ISO 14289-1, 7.2)."""
    with pikepdf.open(site / "brochures/ten-ideas.pdf") as pdf:
        languages = {
            str(one.Lang)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary)
            and one.get("/Type") == "/StructElem"
            and "/Lang" in one
        }

        assert pdf.Root.Lang == "en"
        assert languages == {"nl"}
