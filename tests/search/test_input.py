"""Whatever is typed: an answer, and never an error."""

from __future__ import annotations

import json

import pytest

TYPED = {
    "nothing": "",
    "blanks": "   \t\n ",
    "empty words": "de het een",
    "French empty words": "le la les de l'",
    "long": "boekentil " * 30,
    "one long word": "a" * 300,
    "a long compound": "buurtmoestuin" * 25,
    "markup": "<b>boekentil</b>",
    "script": "<script>alert(1)</script>",
    "decomposed accents": "poe\u0308zie",
    "emoji": "📚 boekentil 🌻",
    "emoji alone": "🌻🌻",
    "digits": "30",
    "a year": "2019",
    "apostrophe": "foto's",
    "typographic apostrophe": "foto’s",
    "apostrophe alone": "'",
    "upper case": "BOEKENTIL",
    "hyphens": "buurt-moestuin",
    "hyphens alone": "---",
    "ampersand": "C&A",
    "ampersands": "&&&",
    "pattern": "(.*)+[a-z]{2,}$^\\",
    "dollar": "$& $1 kafee",
    "names of JavaScript": "constructor __proto__ toString hasOwnProperty",
    "another script": "مرحبا بيت",
    "half a character": "\ud83d boek",
    "null": "boek\u0000kast",
    "gibberish": "xqzwvk",
}


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
def test_any_text_gets_an_answer(run, typed):
    """A list of results, perhaps empty, that can be pointed out in the texts."""
    answer = run(
        f"""
        const engine = modules.createEngine(records);
        const text = JSON.parse({json.dumps(json.dumps(typed))});
        const answer = engine.search(text, {{ limit: 5 }});
        const marked = answer.hits.map(({{ record, words }}) =>
          engine.highlight(record.title, words));
        return {{ ...answer, hits: answer.hits.map(({{ id }}) => id), marked,
          titles: answer.hits.map(({{ record }}) => record.title) }};
        """
    )

    assert len(answer["hits"]) <= 5
    assert answer["total"] >= len(answer["hits"])
    whole = ["".join(part["text"] for part in parts) for parts in answer["marked"]]
    assert whole == answer["titles"]


@pytest.mark.parametrize("value", ["undefined", "null", "42", "{}", "[]"])
def test_no_text_gets_an_answer_too(run, value):
    """A caller's mistake shows an empty page at worst."""
    hits = run(f"return modules.createEngine(records).search({value}).hits.length")

    assert hits >= 0


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("BOEKENTIL", "boekentil"),
        ("<b>boekentil</b>", "boekentil"),
        ("“boekentil”!", "boekentil"),
        ("poe\u0308zie", "poëzie"),
        ("POËZIE", "poezie"),
        ("📚 boekentil 🌻", "boekentil"),
        ("foto’s", "foto's"),
        ("l'énergie", "énergie"),
        ("sint-maartensdal", "Sint Maartensdal"),
    ],
)
def test_how_it_is_written_changes_nothing(ask, typed, plain):
    """Case, marks and signs around a word lead to the same results."""
    one, other = ask(questions=[{"q": typed}, {"q": plain}])

    assert one["hits"]
    assert one["hits"] == other["hits"]


@pytest.mark.parametrize("typed", ["", "de het een", "🌻🌻", "'"])
def test_a_question_without_words_finds_nothing(ask, typed):
    """Then the page shows what `fallback` gives."""
    [answer] = ask(questions=[{"q": typed}])

    assert answer == {
        "hits": [],
        "understood": [],
        "suggestion": None,
        "unnamed": [],
        "isFar": False,
        "total": 0,
    }


def test_there_is_somewhere_to_go_when_nothing_was_found(run):
    """The terms, and projects that are unlike each other."""
    there = run("return modules.createEngine(records).fallback()")

    assert len(there["records"]) == 6
    assert len({record["terms"] for record in there["records"]}) == 6
    assert {record["terms"] for record in there["records"]} <= set(there["terms"])


def test_projects_that_share_a_theme_are_still_somewhere_to_go(run):
    """In a real catalogue nearly all share one; kinds that differ come first."""
    kinds = ["bank", "bank", "tuin", "kast", "bank", "plein", "tent", "krant"]
    there = run(
        f"""
        const alike = {json.dumps(kinds)}.map((kind, at) => ({{
          id: `${{at}}`, type: "project", title: kind, terms: `${{kind}} · ontmoeting`,
        }}));
        return modules.createEngine(alike).fallback().records.map(({{ id }}) => id);
        """
    )

    assert there == ["0", "2", "3", "5", "6", "7"]


def test_an_empty_catalogue_can_be_searched(run):
    """A city that has just begun has a search that finds nothing."""
    found = run(
        """
        const engine = modules.createEngine([]);
        const { hits, total, suggestion } = engine.search("boekentil");
        return { hits, total, suggestion, fallback: engine.fallback() };
        """
    )

    assert found == {
        "hits": [],
        "total": 0,
        "suggestion": None,
        "fallback": {"terms": [], "records": []},
    }
