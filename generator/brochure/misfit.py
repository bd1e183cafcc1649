"""What does not fit its place, as a value that can be kept, and as a problem.

It stands apart from how it is found (`fit`), which needs the whole layout: a brochure
that is known already says what does not fit without any of that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.catalogue.problems import Location, Problem, Severity, in_order
from generator.catalogue.reading import rereader
from generator.wording.messages import N_, NOTHING, Message, counted, message

CODES = {
    "cut": "fit-cut",
    "wide": "fit-wide",
    "broken": "fit-word",
    "tail": "fit-tail",
    "picture": "fit-picture",
    "turned": "fit-turned",
}
# Pixels an inch at their size: more is not seen in print, less is seen as steps.
ENOUGH_PPI, LEAST_PPI = 300, 200
TEXT = N_("A text")


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that does not fit.

    Attributes:
        kind: as in `CODES`.
        page: where, from 1.
        box: left, top, right and bottom, millimetres from the top left of the
            trimmed page.
        path: of the content file.
        field: of its front matter; empty for the story, or where it is not known.
        what: how the field is called, a text to translate.
        lines: how many are too many.
        letters: about how many to leave out.
        word: that is too wide.
        amount: pixels an inch, or per cent that is cut off.
    """

    kind: str
    page: int
    box: tuple[float, ...]
    path: str
    field: str = ""
    what: str = TEXT
    lines: int = 0
    letters: int = 0
    word: str = ""
    amount: int = 0

    def message(self, title: str) -> Message:
        """Return what is wrong, in the brochure of a title."""
        said = {
            "cut": N_(
                "{what} runs {lines} over in the brochure “{title}” (page {page})."
            ),
            "wide": N_(
                "{what} runs over its side in the brochure “{title}” (page {page})."
            ),
            "broken": N_(
                "“{word}” is wider than its line in the brochure “{title}” (page"
                " {page}): it is broken without a hyphen."
            ),
            "tail": N_(
                "{what} runs {lines} over onto a page of its own in the brochure"
                " “{title}” (page {page})."
            ),
            "picture": N_(
                "The picture has {amount} pixels an inch at its size in the brochure"
                " “{title}” (page {page}): from {enough} on it is sharp, below {least}"
                " it cannot be printed."
            ),
            "turned": N_(
                "The picture is upright and its place in the brochure “{title}” (page"
                " {page}) is not: {amount} per cent of it is cut off."
            ),
        }[self.kind]
        return message(
            said,
            what=message(self.what),
            lines=counted("{count} line", "{count} lines", self.lines),
            title=title,
            page=self.page,
            word=self.word,
            amount=self.amount,
            enough=ENOUGH_PPI,
            least=LEAST_PPI,
        )

    @property
    def severity(self) -> Severity:
        """How bad it is: a print shop sends a coarse picture back."""
        coarse = self.kind == "picture" and self.amount < LEAST_PPI - 1
        return Severity.ERROR if coarse else Severity.WARNING

    @property
    def hint(self) -> Message:
        """What to do about it."""
        if self.letters:
            return message(
                N_("Leave out about {count} characters."), count=self.letters
            )
        hints = {
            "wide": N_("Choose shorter words."),
            "broken": N_("Choose a shorter word, or write it as two."),
            "picture": N_("Ask for the original of the photograph, at its full size."),
            "turned": N_(
                "Choose a photograph in landscape, or say with “focus” what to keep."
            ),
        }
        text = hints.get(self.kind)
        return message(text) if text else NOTHING

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)

    @classmethod
    def of_json(cls, row: Mapping[str, Any]) -> Misfit:
        """Return what `to_json` made."""
        return cls(**{**row, "box": tuple(row["box"])})


def problems(found: Sequence[Misfit], title: str, root: Path) -> tuple[Problem, ...]:
    """Return what does not fit as problems of content, with their lines.

    Args:
        found: in one brochure.
        title: of that brochure.
        root: folder of the repository.
    """
    reread = rereader(root)

    def at(one: Misfit) -> Location:
        path = PurePosixPath(one.path)
        source = reread(path)
        if one.what == "The story" and source.body:
            return Location(path, source.body_line)
        steps = tuple(
            int(step) if step.isdigit() else step for step in one.field.split(".")
        )
        return source.at(steps if one.field else ())

    return in_order(
        Problem(at(one), CODES[one.kind], one.message(title), one.hint, one.severity)
        for one in found
    )
