"""Who does the jobs: what local processes and a cluster have in common."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any, TypeVar

from generator.wording.messages import Message

Result = TypeVar("Result")
Call = Callable[..., Any]


class Team(Executor):
    """An executor that says how many jobs it does at once.

    Attributes:
        size: how many.
        is_near: whether its jobs are done on this machine.
    """

    size: int = 1
    is_near: bool = True


class WorkerDied(Exception):
    """A job took its process with it, twice: it needs too much memory, or crashes."""


class NoCluster(Exception):
    """There is no cluster to do the jobs; nothing was begun.

    Attributes:
        text: what is wrong and how to mend it.
    """

    def __init__(self, text: Message) -> None:
        self.text = text
        super().__init__(str(text))
