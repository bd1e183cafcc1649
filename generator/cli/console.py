"""What every command shows in the same way: problems, progress, good news.

Results go to standard output, so that they can be piped; what happens meanwhile
goes to standard error: a moving line on a terminal, plain lines elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.catalogue.problems import Problem, errors_first, tally
from generator.wording.messages import Message

if TYPE_CHECKING:
    from rich.progress import Progress


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for every command: the reader's language and the repository."""

    language: str
    root: Path

    def say(self, text: Message) -> str:
        """Return a sentence in the reader's language."""
        return text.say(self.language)


def show_problems(problems: tuple[Problem, ...], setting: Setting) -> None:
    """Print every problem, what must be mended first; then how many there are."""
    for problem in errors_first(problems):
        click.echo(problem.say(setting.language))
    if not problems:
        return
    click.echo("", err=True)
    click.echo(setting.say(tally(problems)), err=True)


def note(text: Message, setting: Setting) -> None:
    """Print a sentence about what happens to standard error."""
    click.echo(setting.say(text), err=True)


class Reporter:
    """Tells how far a long piece of work is."""

    def __init__(self, progress: Progress | None, setting: Setting) -> None:
        self._progress = progress
        self._setting = setting
        self._tasks: dict[str, int] = {}

    def __call__(self, step: Message, done: int = 0, total: int = 0) -> None:
        """Report that `done` of `total` parts of a step are done."""
        said = self._setting.say(step)
        if self._progress is None:
            if not done:
                click.echo(said, err=True)
            return
        if said not in self._tasks:
            self._tasks[said] = int(self._progress.add_task(said, total=total or None))
        self._progress.update(
            self._progress.task_ids[self._tasks[said]],
            completed=done,
            total=total or None,
        )


@contextmanager
def progress(setting: Setting) -> Iterator[Reporter]:
    """Report on long work: moving on a terminal, line by line elsewhere."""
    if not sys.stderr.isatty():
        yield Reporter(None, setting)
        return
    from rich.console import Console  # it takes a while, and only terminals move
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
    )

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Reporter(bar, setting)
