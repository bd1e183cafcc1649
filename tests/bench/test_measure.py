"""What measures us: nothing here is timed, only whether it counts and compares."""

from __future__ import annotations

import sys

import pytest

from bench import measure
from bench.measure import Command, Cost, Failed, Row, in_turn, once, table


def test_a_command_costs_processor_time_and_memory(tmp_path):
    cost = once(Command([sys.executable, "-c", "bytearray(80_000_000)"], tmp_path))

    assert cost.cpu > 0
    assert cost.wall > 0
    assert cost.memory > 80


def test_what_a_command_leaves_behind_costs_too(tmp_path):
    """A browser's helpers, a server of forks: nobody waits for them but we."""
    work = f"{sys.executable} -c 'bytearray(80_000_000)'"
    cost = once(Command(["sh", "-c", f"setsid {work} & exit 0"], tmp_path))

    assert cost.memory > 80


def test_a_command_that_fails_is_no_measurement(tmp_path):
    with pytest.raises(Failed, match="oeps"):
        once(Command(["sh", "-c", "echo oeps; exit 3"], tmp_path))


def test_commands_take_turns_and_the_first_turn_does_not_count(tmp_path):
    turns = []
    commands = {
        name: Command(["true"], tmp_path, lambda name=name: turns.append(name))
        for name in "ab"
    }

    assert set(in_turn(commands, 2)) == {"a", "b"}
    assert turns == ["a", "b"] * 3


def test_a_target_that_is_missed_is_marked():
    rows = [
        Row("snel", Cost(1, 2, 3), "peer", Cost(4, 4, 4), {"cpu": 0.3}),
        Row("traag", Cost(2, 2, 3), "peer", Cost(4, 4, 4), {"cpu": 0.3}),
    ]

    _, _, quick, slow = table(rows).splitlines()
    assert "0.250 ✓ (≤ 0.3)" in quick
    assert "0.500 ✗ (≤ 0.3)" in slow


def test_a_part_that_is_measured_again_leaves_the_others(tmp_path, monkeypatch):
    monkeypatch.setattr(measure, "RESULTS", tmp_path / "results.json")
    row = Row("werk", Cost(1, 2, 3), "peer", Cost(4, 4, 4))
    measure.keep("een", [row])
    measure.keep("twee", [row, row])
    measure.note("gewicht", {"onze": 3.0})
    measure.keep("twee", [row])

    found = measure.results()
    assert len(found["een"]) == len(found["twee"]) == 1
    assert found["figures"] == {"gewicht": {"onze": 3.0}}
    assert found["machine"]["processors"].isdecimal()
