"""What an answer tells beside its results, and what it weighs to get one."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from generator.website import joining

SEARCH = Path(__file__).parents[2] / "overrides/assets/search"
MOST_CODE = 30_000  # bytes of our modules as they are handed out, gzipped


@pytest.mark.parametrize(
    ("typed", "how", "used"),
    [
        ("boekentil", "exact", ["boekentil"]),
        ("gevel banken", "joined", ["gevelbank"]),
        ("petanke", "sound", ["petanque"]),
        ("boulesbaan", "split", ["boules", "baan"]),
        ("kippehok", "sound", ["kippenhok"]),
        ("moestiun", "fuzzy", ["moestuin"]),
        ("petanq", "prefix", ["petanque"]),
        ("drill", "related", ["boormachine"]),
        ("xqzwvk", "none", []),
    ],
)
def test_an_answer_says_how_each_word_was_understood(ask, typed, how, used):
    """So that the page can show what was searched instead."""
    [answer] = ask(questions=[{"q": typed}])

    ways = {each["how"]: each["used"] for each in answer["understood"]}
    assert how in ways
    assert set(used) <= set(ways[how])


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("petanke", "petanque"),
        ("een moestiun in de buurt", "een moestuin in de buurt"),
        ("boekentil", None),
        ("boulesbaan", None),
        ("xqzwvk", None),
    ],
)
def test_only_mistakes_are_mended(ask, typed, suggestion):
    """“Bedoelde je …?” is asked of what sounds or looks like a word."""
    [answer] = ask(questions=[{"q": typed}])

    assert answer["suggestion"] == suggestion


@pytest.mark.parametrize("sharded", [False, True], ids=["whole", "in pieces"])
@pytest.mark.parametrize(
    ("typed", "unnamed", "is_far"),
    [
        ("boekentil", [], False),
        ("petanke", [], False),
        ("boulesbaan", [], False),
        ("gevel banken", [], False),
        ("een plek in de buurt", [], False),
        ("iets tegen wolven", ["wolven"], True),
        ("peuken rapen", ["peuken", "rapen"], True),
        ("boekentil met toilet", ["toilet"], False),
        ("skatepark", ["skatepark"], True),
        ("", [], False),
    ],
)
def test_an_answer_says_what_no_text_holds(ask, typed, unnamed, is_far, sharded):
    """Mended or taken apart a word counts as found; a related one is another word."""
    [answer] = ask(questions=[{"q": typed}], sharded=sharded)

    assert answer["unnamed"] == unnamed
    assert answer["isFar"] == is_far


def test_far_guesses_are_left_out_where_nothing_else_is_found(run):
    """A list narrowed down by a word that nobody uses holds what comes close only."""
    found = run(
        """
        const engine = modules.createEngine(records);
        const kept = (text) => {
          const answer = engine.search(text, { limit: Infinity });
          const near = engine.near(answer.hits, answer);
          const rows = engine.projects(text).rows.length;
          return { total: answer.total, near: near.length, rows };
        };
        return [kept("zwemvest"), kept("peuken rapen"), kept("boekentil")];
        """
    )

    far, close, named = found
    assert far["near"] == far["rows"] < far["total"] / 10
    assert close["near"] == close["rows"] == close["total"] > 0
    assert named["near"] == named["rows"] == named["total"] > 0


def test_an_everyday_word_is_no_slip_of_another(run):
    """“Sneeuw” is a word, though it looks like “snel” where no project has snow."""
    found = run(
        """
        const empty = { type: "project", summary: "", place: "", terms: "", also: "" };
        const record = (id, title) => ({ ...empty, id, title, text: "" });
        const engine = modules.createEngine([
          record("fast", "Te snel in de nieuwe straat"),
          record("books", "Een zwerfboek"),
        ]);
        return ["sneeuw", "zwerfvuil"].map((text) => engine.search(text).total);
        """
    )

    assert found == [0, 0]


def test_words_that_were_found_are_pointed_out(run):
    """Whole words, in any form, in stretches that together are the text."""
    text = "Twee boekentillen: één Boekentil, geen boekenwurm."

    found = run(
        f"""
        const engine = modules.createEngine(records);
        const [hit] = engine.search("boekentil").hits;
        return engine.highlight({json.dumps(text)}, hit.words);
        """
    )

    assert "".join(part["text"] for part in found) == text
    marked = [part["text"] for part in found if part["hit"]]
    assert marked == ["boekentillen", "Boekentil"]


def test_a_record_that_answers_to_all_words_goes_first(run):
    """One word answered very well does not beat all words answered."""
    hits = run(
        """
        const empty = { type: "project", summary: "", place: "", terms: "", also: "" };
        const record = (id, title, text) => ({ ...empty, id, title, text });
        const engine = modules.createEngine([
          record("one", "Soep, soep en soep", "Soep."),
          record("both", "Soep op het plein", "Buren eten."),
          record("other", "Een plein", "Plein."),
        ]);
        return engine.search("soep plein").hits.map(({ id }) => id);
        """
    )

    assert hits[0] == "both"
    assert sorted(hits) == ["both", "one", "other"]


def test_the_limit_leaves_the_total(run):
    """The page can say how many there are beside those it shows."""
    answer = run(
        """
        const engine = modules.createEngine(records);
        const { hits, total } = engine.search("tuin", { limit: 3 });
        return { shown: hits.length, total };
        """
    )

    assert answer["shown"] == 3
    assert answer["total"] > 3


def test_the_first_question_can_be_prepared(run):
    """While a reader still types, and without a change to any answer."""
    same = run(
        """
        const [cold, warm] = [1, 2].map(() => modules.createEngine(records));
        warm.warm();
        const [one, other] = [cold, warm].map((engine) => engine.search("stuidehulp"));
        return JSON.stringify(one) === JSON.stringify(other) && one.hits.length > 0;
        """
    )

    assert same


def test_the_same_question_gets_the_same_answer(ask):
    """Order is total: two engines over the same records agree."""
    question = {"q": "samen eten in de straat"}

    assert ask(questions=[question]) == ask(questions=[question])


@pytest.mark.parametrize("script", ["engine", "sharded"])
def test_the_search_stays_light(script):
    """It is fetched on the first focus of a search box, over a phone's network."""
    text = joining.joined(f"assets/search/{script}.js", [SEARCH.parents[1]])
    assert text is not None
    size = len(gzip.compress(text.encode(), 9, mtime=0))
    print(script, size)

    assert 20_000 < size <= MOST_CODE


@pytest.mark.parametrize(
    "module", sorted(SEARCH.glob("*.js")), ids=lambda path: path.name
)
def test_a_module_is_small_and_touches_no_page(module):
    """One idea each; the engine also runs in a worker, and in these tests."""
    source = module.read_text(encoding="utf-8")
    assert source.startswith("/**")
    assert len(source.splitlines()) <= 300
    assert not re.search(r"\b(?:document|window|globalThis|localStorage)[.\[]", source)
