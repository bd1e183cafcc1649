"""Why a PDF cannot be made ready for press, in a sentence for people."""

from __future__ import annotations

from generator.wording.messages import Message


class PressError(Exception):
    """The PDF holds something that cannot be printed as it is."""

    def __init__(self, problem: Message) -> None:
        self.problem = problem
        super().__init__(str(problem))

    def say(self, language: str) -> str:
        """Return the problem in `language`."""
        return self.problem.say(language)
