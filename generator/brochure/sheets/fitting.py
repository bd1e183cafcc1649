"""The fullest draft of every face that fits its page, found by laying it out.

A draft tells less than the one before it, so the first that fits is found by
halving. What room it leaves is measured too, for its picture to grow into.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.brochure.document import Document
from generator.brochure.pdf.batch import (
    Desks,
    Job,
    Outcome,
    Rendered,
    render_each_apart,
)
from generator.brochure.pdf.errors import RenderError
from generator.brochure.sheets.sheet import Choice, Choices, Face, Sheet
from generator.storage.assets import FONTS
from generator.wording.messages import N_, Message, message

MOST_ROUNDS = 6  # of taking air out again where it pushed text over the edge


@dataclass(slots=True)
class Search:
    """Looks for the fullest draft that fits: it lies in `(too_long, fits]`.

    Attributes:
        drafts: how many there are.
        fits: the fullest draft known to fit; at first one past the barest.
        too_long: the barest draft known to be too long.
        at: the draft to try next, or the one that was found.
        air: lines that the draft at `fits` leaves.
    """

    drafts: int
    fits: int = field(init=False)
    too_long: int = -1
    at: int = 0
    air: float = 0

    def __post_init__(self) -> None:
        self.fits = self.drafts

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to try."""
        return self.fits == self.too_long + 1

    def learn(self, air: float | None) -> None:
        """Note how many lines the draft at hand leaves, None where it ran over."""
        if air is None:
            self.too_long = self.at
        else:
            self.fits, self.air = self.at, air
        if self.is_over:
            self.at = self.fits
        elif self.fits < self.drafts:
            self.at = (self.too_long + self.fits) // 2
        else:  # the fullest drafts fit most often: by ever longer steps
            self.at = min(2 * self.too_long + 1, self.fits - 1)


def fit(
    sheets: Sequence[Sheet],
    finishings: Sequence[str],
    done: Callable[[int], None] = lambda _: None,
) -> dict[str, Rendered]:
    """Return sheets laid out, every face in the fullest draft that fits, by name.

    Args:
        sheets: what to lay out.
        finishings: which files to write: `screen`, `plain`.
        done: is told how many sheets are finished.

    Raises:
        RenderError: one cannot be laid out, or is too long even in its barest
            drafts; every problem is listed.
    """
    with Desks(FONTS) as desks:
        return _fitted(sheets, finishings, desks, done)


def _fitted(
    sheets: Sequence[Sheet],
    finishings: Sequence[str],
    desks: Desks,
    done: Callable[[int], None],
) -> dict[str, Rendered]:
    choices = _measured(sheets, desks)
    found: dict[str, Rendered] = {}
    waiting = {sheet.name: sheet for sheet in sheets}
    for _ in range(MOST_ROUNDS):
        drafts = {
            name: sheet.compose(choices[name], measuring=False)
            for name, sheet in waiting.items()
        }
        before = len(found)
        outcomes = render_each_apart(
            {name: _job(draft) for name, draft in drafts.items()},
            fonts_dir=_letters(drafts),
            finishings=finishings,
            desks=desks,
            done=lambda count: done(before + count),  # noqa: B023 - called at once
        )
        rendered = _sound(waiting.values(), outcomes)
        for name, one in rendered.items():
            if one.page_count <= waiting[name].pages:
                found[name] = one
                del waiting[name]
        if not waiting:
            return {sheet.name: found[sheet.name] for sheet in sheets}
        choices |= {name: _tightened(choices[name]) for name in waiting}
    raise RenderError(_too_long(sheet) for sheet in waiting.values())


def _measured(sheets: Sequence[Sheet], desks: Desks) -> dict[str, dict[str, Choice]]:
    """Return how every face of every sheet is best composed, by name of the sheet."""
    searches = {
        sheet.name: {face: Search(one.drafts) for face, one in sheet.faces.items()}
        for sheet in sheets
    }
    waiting = list(sheets)
    while waiting:
        drafts = {
            sheet.name: sheet.compose(_chosen(searches[sheet.name]), measuring=True)
            for sheet in waiting
        }
        jobs = {name: _job(draft) for name, draft in drafts.items()}
        outcomes = render_each_apart(
            jobs, fonts_dir=_letters(drafts), finishings=(), desks=desks
        )
        rendered = _sound(waiting, outcomes)
        for sheet in waiting:
            for name, face in sheet.faces.items():
                search = searches[sheet.name][name]
                if not search.is_over:
                    search.learn(_air(name, face, rendered[sheet.name]))
        waiting = [
            sheet
            for sheet in waiting
            if not all(one.is_over for one in searches[sheet.name].values())
        ]
    problems = [
        _too_long(sheet)
        for sheet in sheets
        if any(search.fits == search.drafts for search in searches[sheet.name].values())
    ]
    if problems:
        raise RenderError(problems)
    return {name: dict(_chosen(faces)) for name, faces in searches.items()}


def _chosen(searches: Mapping[str, Search]) -> Choices:
    return {face: Choice(one.at, one.air) for face, one in searches.items()}


def _air(name: str, face: Face, rendered: Rendered) -> float | None:
    """Return how many lines a face leaves on its page, None where it ran over."""
    end = f"{name}.end"
    if end not in rendered.anchors:  # pushed off the page, in a placed box
        return None
    free = face.bottom - rendered.depths[end]
    if rendered.anchors[end] != rendered.anchors[name] or free < 0:
        return None
    return round(free / face.line, 2)


def _tightened(choices: Choices) -> dict[str, Choice]:
    return {
        face: Choice(one.draft, max(0, one.air - 1)) for face, one in choices.items()
    }


def _job(document: Document) -> Job:
    return Job(document.html, document.stylesheets, document.assets)


def _sound(
    sheets: Iterable[Sheet], outcomes: Mapping[str, Outcome]
) -> dict[str, Rendered]:
    """Return what was rendered.

    Raises:
        RenderError: something was not; every problem names its file.
    """
    problems: list[Message] = []
    rendered = {}
    for sheet in sheets:
        match outcomes[sheet.name]:
            case RenderError() as error:
                problems += (
                    message("{path}: {problem}", path=sheet.path, problem=one)
                    for one in error.problems
                )
            case one:
                rendered[sheet.name] = one
    if problems:
        raise RenderError(problems)
    return rendered


def _too_long(sheet: Sheet) -> Message:
    return message(
        N_(
            "{path}: there is more than fits in this format: make the title, the"
            " summary or the first steps shorter, or choose less or a larger format."
        ),
        path=sheet.path,
    )


def _letters(drafts: Mapping[str, Document]) -> Path:
    """Return the typefaces of sheets, which all belong to one catalogue."""
    return next((draft.letters for draft in drafts.values()), FONTS)
