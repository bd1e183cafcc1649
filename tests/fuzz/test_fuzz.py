"""A short run of the fuzzer; `make fuzz` is the long one (docs/security.md)."""

from __future__ import annotations

import pytest

from tests.fuzz import mutation, watch
from tests.fuzz.__main__ import SHARES, composed
from tests.fuzz.targets import TARGETS, Broken

SHORT = {  # inputs that take a second or so
    "fields": 600,
    "story": 1_200,
    "areas": 2_000,
    "csv": 60,
    "xlsx": 150,
    "picture": 2_000,
    "preflight": 150,
    "checksums": 2_000,
}


@pytest.mark.parametrize("name", TARGETS)
def test_sound_input_is_taken(name):
    """Otherwise spoiling would begin from something that is refused at once."""
    target = TARGETS[name]

    assert not watch.drive(target.drive, target.seeds()).found


@pytest.mark.parametrize("name", TARGETS)
def test_spoilt_input_costs_a_problem_and_no_more(name):
    target = TARGETS[name]
    made = mutation.inputs(target.seeds(), target.tokens, 7, SHORT[name])

    outcome = watch.drive(target.drive, made)

    assert outcome.inputs == SHORT[name]
    assert not outcome.found


@pytest.mark.parametrize("name", TARGETS)
def test_composed_input_costs_a_problem_and_no_more(name):
    assert not composed(TARGETS[name], 30, 7).found


def test_every_target_has_its_share():
    assert set(SHARES) == set(TARGETS) == set(SHORT)
    assert sum(SHARES.values()) == pytest.approx(1)


def test_the_same_seed_makes_the_same_inputs():
    seeds, tokens = (b"een", b"twee"), (b"x",)
    once, again, other = (
        list(mutation.inputs(seeds, tokens, number, 50)) for number in (1, 1, 2)
    )

    assert once == again != other


def test_what_hangs_is_found(monkeypatch):
    monkeypatch.setattr(watch, "MOST_SECONDS", 0.05)

    def hang(data):
        while data:
            pass

    (said,) = watch.drive(hang, [b"", b"x"]).found
    assert said.startswith("Hang at")


def test_failures_of_one_cause_are_one():
    """A thousand inputs that fail alike are one thing to mend."""

    def fail(data):
        raise Broken(f"a place outside its file: {data!r}")

    found = watch.drive(fail, [b"a", b"b", b"c"]).found

    assert list(found.values()) == [b"a"]


def test_growth_is_found(monkeypatch):
    monkeypatch.setattr(watch, "WARM", 1)
    monkeypatch.setattr(watch, "_memory", iter((1_000, 900_000)).__next__)

    outcome = watch.drive(lambda data: None, [b""] * 2)

    assert list(outcome.found) == ["memory grew by 899000 kB"]
