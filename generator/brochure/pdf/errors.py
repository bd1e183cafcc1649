"""Why a brochure could not be laid out or written, in sentences for people.

The error stands alone so that every module of this package can raise it, and so
that the worker can carry it from one process to another.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.wording.messages import N_, Message

MISSING_SIGN = N_("The typefaces have no sign for “{sign}” (U+{code}).")


class RenderError(Exception):
    """The document cannot become a PDF; every problem found is listed."""

    def __init__(self, problems: Iterable[Message]) -> None:
        self.problems = tuple(dict.fromkeys(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process makes it again."""
        return type(self), (self.problems,)

    def say(self, language: str) -> str:
        """Return every problem in `language`, one a line."""
        return "\n".join(problem.say(language) for problem in self.problems)
