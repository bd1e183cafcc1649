"""The search in another language than Dutch: its own endings, and no Dutch guesses."""

from __future__ import annotations

import json

import pytest

ENDINGS = {
    "en": [("benches", "bench"), ("gardens", "garden"), ("libraries", "library")],
    "fr": [("potagers", "potager"), ("journaux", "journal"), ("voisines", "voisin")],
    "de": [("bänke", "bank"), ("gärten", "gart"), ("bücher", "buch")],
    "nl": [("bomen", "boom"), ("bankje", "bank")],
}
RECORDS = {
    "en": [
        ("bench", "House-front bench", "Somewhere to sit in the street."),
        ("books", "Book exchange", "A case where neighbours swap novels."),
        ("kitchen", "Allotment", "Neighbours grow vegetables together."),
    ],
    "fr": [
        ("banc", "Banc de façade", "Un siège devant la maison."),
        (
            "livres",
            "Boîte à livres",
            "Une armoire où des voisins échangent des livres.",
        ),
        ("potager", "Potager de quartier", "Des légumes cultivés ensemble."),
    ],
}


@pytest.fixture
def spoken(run):
    """Return a function that runs code in a language; afterwards all is Dutch again."""

    def spoken(language, code):
        return run(f'modules.speak("{language}"); {code}')

    yield spoken
    run('modules.speak("nl")')


def found(spoken, language, question):
    records = [
        {
            "id": name,
            "type": "project",
            "title": title,
            "summary": summary,
            "place": "",
            "terms": "",
            "also": "",
            "text": "",
        }
        for name, title, summary in RECORDS[language]
    ]
    code = f"""
      const engine = modules.createEngine({json.dumps(records)});
      return engine.search({json.dumps(question)}).hits.map(({{ id }}) => id);
    """
    return spoken(language, code)


@pytest.mark.parametrize("language", sorted(ENDINGS))
def test_a_plural_finds_the_singular(spoken, language):
    words = [word for word, _ in ENDINGS[language]]
    code = f"""
      const stems = (word) => modules.stem(modules.fold(word));
      return {json.dumps(words)}.map(stems);
    """

    assert spoken(language, code) == [stem for _, stem in ENDINGS[language]]


@pytest.mark.parametrize(
    ("language", "question", "first"),
    [
        ("en", "benches", "bench"),
        ("en", "swapping book", "books"),
        ("en", "vegetable", "kitchen"),
        ("en", "bensh", "bench"),
        ("fr", "bancs", "banc"),
        ("fr", "échanger un livre", "livres"),
        ("fr", "légume", "potager"),
        ("fr", "façades", "banc"),
    ],
)
def test_a_reader_finds_with_words_of_the_language(spoken, language, question, first):
    assert found(spoken, language, question)[0] == first


def test_english_words_do_not_come_apart_as_dutch_ones_do(spoken):
    """“Workshop” is no shop for work."""
    code = """
      const split = modules.makeSplitter((piece) => piece, ["work", "shop"]);
      return split.whole("workshop").length;
    """

    assert spoken("nl", code) == 2
    assert spoken("en", code) == 0
