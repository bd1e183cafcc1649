"""Sound input, spoiled: the same seed spoils in the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

MOST_BYTES = 100_000  # of one input; what is longer is met by the cases in `hostile/`
MOST_CHANGES = 8
INTERESTING = (0, 1, 9, 10, 13, 32, 34, 39, 58, 60, 62, 64, 92, 127, 128, 192, 255)


def inputs(
    seeds: Sequence[bytes], tokens: Sequence[bytes], seed: int, count: int
) -> Iterator[bytes]:
    """Yield inputs: each a sound one with some changes."""
    chance = Random(seed)
    for _ in range(count):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, MOST_CHANGES)):
            chance.choice(CHANGES)(data, chance, seeds, tokens)
        yield bytes(data[:MOST_BYTES])


def _part(data: bytearray, chance: Random, most: int = 200) -> slice:
    start = chance.randint(0, len(data))
    return slice(start, min(len(data), start + chance.randint(1, most)))


def _flip(data: bytearray, chance: Random, *_: Sequence[bytes]) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _byte(data: bytearray, chance: Random, *_: Sequence[bytes]) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.choice(INTERESTING)


def _leave_out(data: bytearray, chance: Random, *_: Sequence[bytes]) -> None:
    del data[_part(data, chance)]


def _repeat(data: bytearray, chance: Random, *_: Sequence[bytes]) -> None:
    part = _part(data, chance, 60)
    piece = bytes(data[part])
    data[part.start : part.start] = piece * chance.choice((1, 2, 3, 10, 100))


def _move(data: bytearray, chance: Random, *_: Sequence[bytes]) -> None:
    part = _part(data, chance)
    piece = bytes(data[part])
    del data[part]
    at = chance.randint(0, len(data))
    data[at:at] = piece


def _put_in(
    data: bytearray, chance: Random, _: Sequence[bytes], tokens: Sequence[bytes]
) -> None:
    at = chance.randint(0, len(data))
    times = chance.choice((1, 1, 1, 2, 5, 50))
    data[at:at] = chance.choice(tokens) * times


def _put_over(
    data: bytearray, chance: Random, _: Sequence[bytes], tokens: Sequence[bytes]
) -> None:
    data[_part(data, chance, 12)] = chance.choice(tokens)


def _splice(
    data: bytearray, chance: Random, seeds: Sequence[bytes], _: Sequence[bytes]
) -> None:
    other = chance.choice(seeds)
    at = chance.randint(0, len(data))
    data[at:] = other[chance.randint(0, len(other)) :]


def _cut(data: bytearray, chance: Random, *_: Sequence[bytes]) -> None:
    del data[chance.randint(0, len(data)) :]


CHANGES = (
    *(_flip, _flip, _byte, _leave_out, _leave_out, _repeat, _move),
    *(_put_in, _put_in, _put_in, _put_over, _put_over, _splice, _cut),
)
