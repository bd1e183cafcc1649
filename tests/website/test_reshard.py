"""An index in pieces that was edited is the one that is made anew."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from generator.storage.cache import Cache
from generator.views import addresses
from generator.website import reshard, shards
from generator.website.shards import Searched

EMPTY = frozenset({"een", "de"})
LETTERS = "abcdeéœ"


def text(chance: random.Random, most: int) -> str:
    """Return words of an invented language, some of them commoner than others."""
    count = chance.randint(0, most)
    lengths = (1 + min(4, int(chance.expovariate(0.6))) for _ in range(count))
    return " ".join(
        "".join(chance.choice(LETTERS) for _ in range(length)) for length in lengths
    )


def record(chance: random.Random, number: int) -> Searched:
    said = {
        "title": text(chance, 4),
        "summary": text(chance, 8),
        "place": "",
        "text": text(chance, 60),
    }
    shown = (f"p-{number}/", "project", said["title"], said["summary"], "", "")
    return Searched(f"p-{number}", said, shown)


def index(records: list[Searched], place: Path) -> dict[str, str]:
    made = shards.files(records, len(records), "columns", {}, EMPTY, Cache(place))
    return dict(made)


@pytest.mark.parametrize("seed", range(12))
def test_edits_give_what_is_made_anew(seed, tmp_path, monkeypatch):
    """Words come, go and weigh otherwise; shards grow, shrink, come and go."""
    monkeypatch.setattr(shards, "SHARD", 160)
    monkeypatch.setattr(shards, "CORE", 12)
    chance = random.Random(seed)
    records = [record(chance, number) for number in range(30)]
    now = index(records, tmp_path)
    for _ in range(6):
        edits = []
        for at in sorted(chance.sample(range(30), chance.randint(1, 3))):
            other = record(chance, at)
            if chance.random() < 0.5:  # a sentence more
                said = f"{records[at].texts['text']} {text(chance, 5)}"
                texts = {**records[at].texts, "text": said}
                other = replace(records[at], texts=texts)
            edits.append(reshard.Edit(at, records[at], other))
            records[at] = other
        changed = dict(reshard.files(edits, EMPTY, now.__getitem__))
        anew = index(records, tmp_path / "none")
        edited = {**now, **changed}

        assert {name: edited[name] for name in anew} == anew
        now = anew


def test_only_shards_with_words_that_changed_are_others(tmp_path, monkeypatch):
    """One word more in one text of many."""
    monkeypatch.setattr(shards, "SHARD", 160)
    chance = random.Random(1)
    records = [record(chance, number) for number in range(60)]
    now = index(records, tmp_path)
    texts = {**records[7].texts, "text": f"{records[7].texts['text']} eeee"}
    edit = reshard.Edit(7, records[7], replace(records[7], texts=texts))
    changed = dict(reshard.files([edit], EMPTY, now.__getitem__))

    assert addresses.RECORDS in changed
    assert len(changed) < len(now) / 3
