"""Variation without randomness: each choice follows from a seed and a label.

Choices are named, not counted, so a new choice in a drawing changes no other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chance:
    """The choices that belong to one seed (a project's slug)."""

    seed: str

    def share(self, label: str) -> float:
        """Return a number from 0 up to, not including, 1."""
        key = f"{self.seed}/{label}".encode("utf-8", "surrogatepass")
        return int.from_bytes(sha256(key).digest()[:6]) / 0x1000000000000

    def pick(self, label: str, options: Sequence[T]) -> T:
        """Return one of the options, of which there is at least one."""
        return options[int(self.share(label) * len(options))]

    def between(self, label: str, low: float, high: float) -> float:
        """Return a number from `low` up to `high`."""
        return low + (high - low) * self.share(label)

    def yes(self, label: str, share: float = 0.5) -> bool:
        """Return whether something is so, for `share` of all seeds."""
        return self.share(label) < share

    def order(self, label: str, options: Sequence[T]) -> tuple[T, ...]:
        """Return all options, shuffled."""
        keys = [self.share(f"{label}{place}") for place in range(len(options))]
        return tuple(options[i] for i in sorted(range(len(keys)), key=keys.__getitem__))
