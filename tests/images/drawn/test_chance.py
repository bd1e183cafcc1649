from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.images.drawn.chance import Chance

# Any text may be a seed, also what cannot be written as UTF-8.
seeds = st.text()


@given(seeds, seeds)
def test_a_choice_is_always_the_same(seed: str, label: str) -> None:
    options = ("step", "bell", "point")

    assert Chance(seed).pick(label, options) == Chance(seed).pick(label, options)


def test_a_choice_does_not_change_between_releases() -> None:
    """Pictures in print and on the site stay the same: this value is fixed."""
    assert round(Chance("spaarstraat").share("wall"), 6) == 0.326149


@given(seeds, st.lists(st.integers(), max_size=9))
def test_an_order_holds_everything_once(seed: str, options: list[int]) -> None:
    assert sorted(Chance(seed).order("flags", options)) == sorted(options)


@given(seeds)
def test_a_number_lies_between_its_bounds(seed: str) -> None:
    assert 2 <= Chance(seed).between("height", 2, 3) <= 3


def test_labels_choose_independently() -> None:
    """Two choices of one seed differ for about half of all seeds."""
    pairs = [(Chance(str(n)).yes("sun"), Chance(str(n)).yes("cat")) for n in range(400)]
    different = sum(one != other for one, other in pairs)

    assert 150 < different < 250
