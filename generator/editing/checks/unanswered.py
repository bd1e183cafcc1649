"""What `buurtboek new` asks for and nobody has filled in: else it is published so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.catalogue.problems import Problem, Severity
from generator.editing.checks.texts import Text
from generator.editing.start import ASKED
from generator.wording.messages import N_, message


def noted(words: Iterable[Text], found: list[Problem]) -> Iterator[Text]:
    """Yield the texts, each as it is, and add what is to be answered to `found`.

    So the files are read once for this and for whoever looks at the texts next.
    """
    for one in words:
        if one.text.strip() in ASKED:
            found.append(
                Problem(
                    one.at,
                    "unanswered",
                    message(N_("Here still stands what was asked at the start.")),
                    message(N_("Write the answer in its place, or leave it out.")),
                    Severity.WARNING,
                )
            )
        yield one
