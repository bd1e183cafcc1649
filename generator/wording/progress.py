"""Who is told how far a long step is, whatever then shows it: a bar, a line, nobody."""

from __future__ import annotations

from typing import Protocol

from generator.wording.messages import Message


class Progress(Protocol):
    """Is told how far a step is: `done` of `total` parts."""

    def __call__(self, step: Message, done: int = 0, total: int = 0) -> None:
        """Note that a step is so far."""
