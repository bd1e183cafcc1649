"""Room for calls: what they cost, and that they do the same."""

from __future__ import annotations

import resource

from generator.workers.frames import with_room

DEPTHS = range(200)  # some of them end a piece of frames
CALLS = 2_000


def leaf():
    """Do nothing, in a frame of its own."""


def deep(depth):
    """Call it so many times, so many frames further down."""
    if depth:
        deep(depth - 1)
    else:
        for _ in range(CALLS):
            leaf()


def faults():
    """Return how many pages of memory were asked for, at all those depths."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for depth in DEPTHS:
        deep(depth)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def test_no_depth_of_calls_asks_for_memory_at_every_call():
    assert with_room(faults)() < CALLS / 2


def test_the_same_comes_of_it():
    offset = 3

    def added(one, two=2, *, three=1):
        """Add it up."""
        return one + two + three + offset

    roomy = with_room(added)

    assert roomy(1) == added(1) == 7
    assert roomy(1, two=4, three=5) == 13
    assert roomy.__doc__ == "Add it up."
