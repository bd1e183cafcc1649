"""The index in pieces finds what the whole index finds, for far fewer bytes."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.storage.cache import Cache
from generator.website import shards, words
from generator.website.packing import packed
from tests.counting import calls
from tests.search.conftest import searched
from tests.search.test_quality import measure, read

WRITTEN = [
    "Poëzie: l'été, foto's & C&A – sint-jan!",
    "poe\u0308zie POËZIE Ĳsland œuvre straße Łódź",
    "de 30 buren van ’t plein, zo’n 50 m²",
    "vijf’s l’eau aujourd'hui 'n d'r",
    "snake_case 📚 boek🌻kast مرحبا بيت",
    "A&B a&bc R&D's",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_python_sees_the_words_that_the_browser_sees(run, text):
    """A word that is folded otherwise than the question is never found."""
    folded = run(
        f"return [...modules.tokens({json.dumps(text)})].map(({{folded}}) => folded)"
    )

    assert list(words.words(text)) == folded


def test_python_sees_every_word_of_the_corpus(run, records):
    """The same words in the same order in two hundred descriptions."""
    seen = run(
        "return records.map(({text}) => [...modules.tokens(text)]"
        ".map(({folded}) => folded))"
    )

    assert [list(words.words(record["text"])) for record in records] == seen


@given(numbers=st.lists(st.integers(min_value=0, max_value=800_000), max_size=40))
def test_packed_numbers_are_plain_text_of_one_width(numbers):
    """JSON writes it as it is, and who reads it can tell how wide each number is."""
    text = packed(numbers)

    assert json.dumps(text) == f'"{text}"'
    assert len(text) % max(1, len(numbers)) == 0


@pytest.mark.parametrize(
    "numbers", [[0], [90, 91], [3, 0, 8280], [8281, 5], [700_000, 0, 91]]
)
def test_the_browser_unpacks_what_was_packed(run, numbers):
    """One letter, two or three, whatever the highest number needs."""
    columns = {
        "count": len(numbers),
        "facets": [{"key": "soort", "rows": packed(numbers)}],
        "cost": packed([0] * len(numbers)),
    }
    found = run(
        f"const {{ facets, cost }} = modules.unpack({json.dumps(columns)});"
        "return [[...facets[0].rows], cost]"
    )

    assert found == [numbers, [-1] * len(numbers)]


def test_a_negative_number_is_not_packed():
    """It would come back as another number."""
    with pytest.raises(ValueError, match="from 0"):
        packed([1, -1])


@pytest.mark.parametrize(
    ("name", "least"), [("queries-challenge", 0.95), ("queries-citizens", 0.93)]
)
def test_pieces_find_as_well_as_the_whole_and_are_few(ask, name, least):
    """Each question comes first: nothing that an earlier one fetched helps it."""
    questions = read(name)

    answers = ask(questions=questions, sharded=True, limit=6)
    good, empty, missed = measure(f"{name}, sharded", questions, answers)

    assert good >= least, missed
    assert empty <= 0.01
    for asked in (answer["fetched"] for answer in answers):
        assert asked[0] == "columns.json"
        assert len(asked) == len(set(asked))
        assert sum("/w-" in address for address in asked) <= 15
        assert sum("/r-" in address for address in asked) <= 6


def test_every_word_stands_in_the_shard_where_it_is_looked_for(run, in_pieces):
    """The lead tells shards apart by a few letters: enough for every word."""
    lead = json.loads((in_pieces / "data/zoeken.json").read_text(encoding="utf-8"))
    where = {}
    for number in range(len(lead["firsts"].split())):
        shard = json.loads((in_pieces / f"data/zoeken/w-{number}.json").read_text())
        where.update({word: number for word, _ in shard["words"]})
    found = run(
        f"""
        const columns = {{ facets: [] }};
        const lead = {json.dumps({**lead, "words": ""})};
        const index = new modules.ShardIndex(lead, columns);
        return {json.dumps(list(where))}.map((word) => index.shardOf(word));
        """
    )

    assert len(where) > 1_000
    assert found == list(where.values())


def test_a_word_that_comes_later_is_found_in_compounds_that_were_there(run):
    """“boek” leads to “boekentil”, in whichever order they come."""
    found = run(
        """
        const forms = (words) => words.map((word) => [modules.stem(word),
          new Map([[word, 1]])]);
        const words = new Map(forms(["boekentil", "gevelbank"]));
        const vocabulary = new modules.Vocabulary(words);
        const before = [...vocabulary.ways.modifiers.keys()];
        const learnt = forms(["boeken", "banken"]);
        for (const [term, known] of learnt) words.set(term, known);
        vocabulary.learn(learnt);
        const { heads, modifiers } = vocabulary.ways;
        return [before, [...modifiers.get("boek")], [...heads.get("bank")]];
        """
    )

    assert found == [[], ["boekentil"], ["gevelbank"]]


def test_results_show_what_the_record_has(run, records):
    """Title, summary and place from a chunk; the kind from the columns."""
    hits = run(
        "const engine = await shards();"
        "return (await engine.search('boekentil', { limit: 3 })).hits"
        ".map(({ record }) => record)"
    )
    known = {record["id"]: record for record in records}

    assert len(hits) == 3
    for hit in hits:
        for name in ("type", "title", "summary", "place", "terms"):
            assert hit[name] == known[hit["id"]][name]


def test_rows_are_places_in_the_columns(run, records):
    """So that the catalogue page can filter by a word without any record."""
    rows = run("return (await (await shards()).projects('boekentil')).rows")

    assert {"boekentil"} == {records[row]["theme"] for row in rows[:5]}
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    "typed", ["", "de het een", "🌻🌻", "'", "a", "x" * 300, "<b>", "__proto__"]
)
def test_any_text_gets_an_answer_from_pieces(run, typed):
    """A list of results, perhaps empty, and then somewhere else to go."""
    found = run(
        f"""
        const engine = await shards();
        const {{ hits, total }} = await engine.search({json.dumps(typed)});
        return {{ hits: hits.length, total,
          others: (await engine.fallback()).records.length }};
        """
    )

    assert found["hits"] <= found["total"]
    assert found["others"] == 6


def test_pieces_of_two_sites_are_not_mixed(run):
    """A site that was renewed in between is noticed, not misread."""
    said = run(
        """
        const engine = await modules.openShards(
          { count: 3, projects: 3, chunk: 8, steps: 2, firsts: "a", words: "bank",
            also: {}, shard: "w-{number}", records: "r-{number}", columns: "c" },
          async (address) => address === "c"
            ? { count: 3, facets: [], cost: "###" }
            : { count: 4, words: [["bank", [[4, 0]]]] });
        try { await engine.search("bank"); } catch (error) { return error.message; }
        """
    )

    assert said == "The site was renewed in between."


def made(
    records: list[dict[str, str]], empty_words: frozenset[str], kept: Path
) -> dict[str, str]:
    """Return every file of an index in pieces."""
    found = [searched(record) for record in records]
    return dict(shards.files(found, len(found), "c", {}, empty_words, Cache(kept)))


def test_after_an_edit_only_the_words_of_that_project_are_read(
    records, empty_words, tmp_path, monkeypatch
):
    """The others come from the cache, and the files are those of a cold build."""
    made(records, empty_words, tmp_path / "kept")
    read_again = []
    weigh = words.weigh

    def noted(texts, empty):
        read_again.append(texts["title"])
        return weigh(texts, empty)

    monkeypatch.setattr(words, "weigh", noted)
    edited = [*records[:50], {**records[50], "title": "Zeppelin"}, *records[51:]]
    warm = made(edited, empty_words, tmp_path / "kept")

    assert read_again == ["Zeppelin"]
    assert warm == made(edited, empty_words, tmp_path / "other")


def test_what_is_kept_does_not_outlive_what_it_was_made_of(
    records, empty_words, tmp_path
):
    """Removed and renamed projects leave the index; another order is followed."""
    made(records, empty_words, tmp_path / "kept")
    changed = [{**records[3], "id": "renamed"}, *reversed(records[4:])]

    warm = made(changed, empty_words, tmp_path / "kept")

    assert warm == made(changed, empty_words, tmp_path / "other")


def test_twice_the_projects_take_twice_the_calls(records, empty_words, tmp_path):
    """The work is linear."""

    def cost(times: int) -> int:
        many = [
            {**record, "id": f"{record['id']}-{turn}"}
            for turn in range(times)
            for record in records
        ]
        return calls(lambda: made(many, empty_words, tmp_path / str(times)))

    some, more, most = cost(1), cost(2), cost(4)

    assert most - more <= 2.2 * (more - some)


def test_the_lead_stays_small(records, empty_words, tmp_path):
    """It has the commonest words only, however many there are."""
    many = [
        {**record, "title": f"woord{number} {record['title']}", "id": f"p{number}"}
        for number, record in enumerate(records * 15)
    ]
    lead = made(many, empty_words, tmp_path)["data/zoeken.json"]

    assert len(json.loads(lead)["words"].split()) == shards.CORE
    assert len(gzip.compress(lead.encode(), 6)) < 18_000
