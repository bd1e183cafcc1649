"""Which steps a catalogue still needs, taken one after another in memory.

Whoever calls it writes the result, all files together, or only tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.catalogue import versions
from generator.catalogue.folder import SETTINGS
from generator.catalogue.problems import ContentError, Problem, errors
from generator.editing.migration.draft import Draft
from generator.editing.migration.lines import set_plain
from generator.editing.migration.steps import STEPS, Step


@dataclass(frozen=True, slots=True)
class Migration:
    """What it takes to bring a catalogue to the shape of today.

    Attributes:
        before: its format; 0 where it says none.
        after: the format it will say; that of before while a person must do something.
        files: new text by path.
        said: what changed, in English, for the translator.
        left: what only a person can do.
    """

    before: int
    after: int
    files: dict[PurePosixPath, str]
    said: tuple[str, ...]
    left: tuple[Problem, ...]

    @property
    def is_done(self) -> bool:
        """Whether nothing is to be written and nothing is left."""
        return not self.files and not self.left


def plan(
    root: Path, steps: Sequence[Step] = STEPS, newest: int = versions.NEWEST
) -> Migration:
    """Return what it takes to bring the catalogue under `root` to the newest format.

    Raises:
        ContentError: the settings cannot be read, or are of a newer format.
        OSError: a file cannot be read.
    """
    draft = Draft(root)
    source = draft.source(SETTINGS)
    if not source.readable or errors(source.problems):
        raise ContentError(source.problems)
    if newer := versions.newer(source):
        raise ContentError([newer])
    before = versions.format_of(source)
    said: list[str] = []
    left: list[Problem] = []
    for step in sorted(steps, key=lambda one: one.to):
        if step.to <= before:
            continue
        texts = dict(draft.changed)
        left += step.take(draft)
        if draft.changed != texts:
            said.append(step.what)
    after = before if left else newest
    if after != before:
        text = draft.text(SETTINGS)
        root_now = draft.source(SETTINGS).root
        draft.put(SETTINGS, set_plain(text, root_now, versions.KEY, str(newest)))
    for path in draft.changed:
        if wrong := errors(draft.source(path).problems):
            raise ContentError(wrong)  # never write what cannot be read back
    return Migration(before, after, draft.changed, tuple(said), tuple(left))
