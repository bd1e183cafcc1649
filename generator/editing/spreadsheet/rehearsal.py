"""What the content would be with the drafts: read and checked as a whole.

A row may be sound in itself and still refer to a project that is not there, or close
a circle. So a copy of the content is made with the drafts in it, and read as any
other; what is wrong is told at the cell it comes from.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.catalogue import folder
from generator.catalogue.load import Loaded, load
from generator.catalogue.model.shape import Path as FieldPath
from generator.catalogue.problems import Problem, Severity
from generator.editing.spreadsheet.columns import STORY
from generator.editing.spreadsheet.intake import Draft
from generator.editing.spreadsheet.table import WHOLE_FILE, Cell


def rehearse(
    drafts: Sequence[Draft], root: Path, before: Loaded
) -> tuple[Problem, ...]:
    """Return the problems that the content would have because of the drafts.

    Args:
        drafts: not yet written.
        root: folder of the repository.
        before: its content as it is; what is wrong with it is not told again.
    """
    by_path = {draft.path: draft for draft in drafts}
    known = {(one.at.path, one.code, str(one.message)) for one in before.problems}
    with tempfile.TemporaryDirectory(prefix="buurtboek-") as made:
        stage = Path(made)
        shutil.copytree(
            root / folder.CONTENT,
            stage / folder.CONTENT,
            symlinks=True,
            copy_function=_link,
            ignore=shutil.ignore_patterns(".*"),
        )
        for draft in drafts:
            file = stage / draft.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink(missing_ok=True)  # it may be a second name of the real file
            file.write_text(draft.text, encoding="utf-8", newline="\n")
        found = load(stage).problems
    return tuple(
        replace(one, at=_at(one, by_path.get(one.at.path)))
        for one in found
        if one.at.path in by_path
        or (
            one.severity is Severity.ERROR
            and (one.at.path, one.code, str(one.message)) not in known
        )
    )


def _link(source: str, target: str) -> None:
    """Give a file a second name; copy it where that is impossible."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copyfile(source, target, follow_symlinks=False)


def _at(problem: Problem, draft: Draft | None) -> Cell:
    """Where it comes from in the table; of another file, that file."""
    if draft is None:
        return Cell(problem.at.path, WHOLE_FILE, WHOLE_FILE)
    return _cell(problem, draft)


def _cell(problem: Problem, draft: Draft) -> Cell:
    """The cell whose value stands where the problem is told in the draft."""
    source = draft.source
    if problem.at.line >= source.body_line:
        return draft.cells.get((STORY,), draft.at)
    paths: list[FieldPath] = sorted(draft.cells, key=len, reverse=True)
    for path in paths:
        if source.value(path) is not None and problem.at in {
            source.at(path),
            source.key_at(path),
        }:
            return draft.cells[path]
    line = problem.at.line
    near = [
        path
        for path in paths
        if source.value(path) is not None and source.at(path).line == line
    ]
    return draft.cells[near[0]] if near else draft.at
