"""What every reporter is given: the problems to show, and what is only counted.

Apart from the reporters, so that all of them mean the same by a fingerprint and by
the path of a file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from generator.catalogue.problems import (
    Problem,
    Severity,
    errors,
    errors_first,
    printable,
)

FINGERPRINT = 32  # hex digits


@dataclass(frozen=True)
class Report:
    """The problems of content, ready to be told.

    Attributes:
        problems: that are shown.
        language: of the sentences.
        elsewhere: problems that are only counted, for they stand in files that the
            change does not touch.
        titles: what people call the entry of a file, where it is known.
        is_whole: whether the settings could be read, so that all was looked at.
    """

    problems: tuple[Problem, ...]
    language: str
    elsewhere: tuple[Problem, ...] = ()
    titles: tuple[tuple[PurePosixPath, str], ...] = ()
    is_whole: bool = True

    @cached_property
    def ordered(self) -> tuple[Problem, ...]:
        """What is shown, errors first, then by file and line."""
        return errors_first(self.problems)

    @cached_property
    def errors(self) -> tuple[Problem, ...]:
        """What is shown and must be mended."""
        return errors(self.problems)

    @property
    def is_sound(self) -> bool:
        """Whether nothing that is shown keeps the content from being published."""
        return self.is_whole and not self.errors

    def say(self, problem: Problem) -> str:
        """Return what is wrong and how to mend it, in one paragraph."""
        said = problem.message.say(self.language)
        if hint := problem.hint.say(self.language):
            said = f"{said} → {hint}"
        return printable(said)

    def fingerprints(self) -> Iterator[tuple[Problem, str]]:
        """Yield every problem shown with a name for it that outlives other edits.

        It is made of the file, the kind of problem and the sentence, not of the
        line: who adds a line above has not made a new problem. Two that would be
        called the same are numbered.
        """
        seen: dict[str, int] = {}
        for problem in self.ordered:
            facts = "\n".join(
                (problem.at.path.as_posix(), problem.code, str(problem.message))
            )
            seen[facts] = seen.get(facts, 0) + 1
            named = f"{facts}\n{seen[facts]}"
            digest = hashlib.sha256(named.encode("utf-8", "surrogatepass"))
            yield problem, digest.hexdigest()[:FINGERPRINT]


def name_of(path: PurePosixPath) -> str:
    """Return the path of a file as a report may print it."""
    return printable(path.as_posix())


def is_error(problem: Problem) -> bool:
    """Return whether a problem keeps content from being published."""
    return problem.severity is Severity.ERROR
