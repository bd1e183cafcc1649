"""All there is to say of the content: what `buurtboek check` reports.

Stands apart so that the command, the report and the comparison with an earlier
revision mean the same by “everything”.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator.catalogue import declared, folder
from generator.catalogue.load import Loaded, load
from generator.catalogue.problems import Problem, errors, limited
from generator.catalogue.reading import rereader
from generator.editing import changes
from generator.editing.checks import (
    alt_texts,
    own_words,
    photographs,
    plain_dutch,
    privacy,
    questions,
    spelling,
    translations,
    twins,
    unanswered,
    upkeep,
)
from generator.editing.checks.texts import texts
from generator.wording.messages import DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found.

    Attributes:
        loaded: the content and its own problems.
        problems: every problem, those of the content among them.
        elsewhere: problems of files that a change does not touch.
    """

    loaded: Loaded
    problems: tuple[Problem, ...]
    elsewhere: tuple[Problem, ...] = ()

    @property
    def titles(self) -> tuple[tuple[PurePosixPath, str], ...]:
        """What people call the entry of a file."""
        catalogue = self.loaded.catalogue
        if catalogue is None:
            return ()
        kinds = (
            *(catalogue.projects, catalogue.phases, catalogue.programmes),
            *(catalogue.brochures, catalogue.pages, catalogue.walks),
        )
        return tuple(
            (entry.path, str(getattr(entry.fields, "title", entry.slug)))
            for entries in kinds
            for entry in entries.values()
        )


def check(root: Path, today: date | None = None) -> Checked:
    """Return every problem of the content under `root`.

    Args:
        root: folder of the repository.
        today: the day on which it is asked; without it, nothing is called old.
    """
    loaded = load(root)
    told = {problem.at.path for problem in loaded.problems}
    found = [*loaded.problems, *photographs.check(root, told)]
    public = (*own_words.listed(root), *own_words.public_names(loaded.catalogue))
    wrong = own_words.unreadable(root)
    private = privacy.check(unanswered.noted(texts(root), found), public)
    if wrong or loaded.catalogue is None:  # nobody knows which names are public
        private = (one for one in private if one.code != privacy.NAME)
    found += [*wrong, *private]
    if loaded.catalogue:
        found += alt_texts.check(loaded.catalogue, root)
        found += twins.check(loaded.catalogue, rereader(root))
    if loaded.catalogue and today:
        found += declared.age(loaded.catalogue.statement, today, rereader(root))
    if loaded.catalogue and not errors(found):
        found += questions.check(loaded.catalogue, rereader(root))
    return Checked(loaded, limited(found))


def advised(checked: Checked, root: Path, today: date) -> Checked:
    """Return what was found with advice beside it: on words, photographs and upkeep.

    Apart from `check`, for it says much, seldom of harm, and takes a program that a
    machine may lack.

    Args:
        checked: what was found.
        root: folder of the repository.
        today: the day to judge the age of sources and reviews by.
    """
    catalogue = checked.loaded.catalogue
    own = catalogue.settings.language if catalogue else DEFAULT_LANGUAGE
    words = tuple(
        text for text in texts(root) if (text.language or own) == DEFAULT_LANGUAGE
    )
    found = [
        *checked.problems,
        *plain_dutch.check(words),
        *spelling.check(words, catalogue, root),
        *photographs.coarse(root, {one.at.path for one in checked.problems}),
    ]
    if catalogue is not None:
        found += upkeep.check(catalogue, root, today)
        found += upkeep.of_tomorrow(catalogue, rereader(root), today)
        found += translations.check(catalogue)
    return Checked(checked.loaded, limited(found))


def of_change(checked: Checked, root: Path, revision: str) -> Checked:
    """Return what was found, parted in what a change is to answer for and the rest.

    A change answers for the files it touches, and for errors elsewhere that were
    not there before: who removes a project breaks the links that lead to it.

    Args:
        checked: what was found in the content as it is.
        root: folder of the repository.
        revision: since when.

    Raises:
        NoChanges: it cannot be said what changed.
    """
    touched = changes.changed_since(root, revision)
    touched |= {folder.CONTENT}  # what is said of the content as a whole
    ours = [one for one in checked.problems if one.at.path in touched]
    others = [one for one in checked.problems if one.at.path not in touched]
    if errors(others):
        before = _facts(_before(root, revision))
        ours += [one for one in errors(others) if _fact(one) not in before]
    kept = set(ours)
    elsewhere = tuple(one for one in others if one not in kept)
    return replace(checked, problems=tuple(ours), elsewhere=elsewhere)


def _before(root: Path, revision: str) -> tuple[Problem, ...]:
    with tempfile.TemporaryDirectory(prefix="buurtboek-") as made:
        former = Path(made)
        changes.restore(root, changes.parted_from(root, revision), former)
        return check(former).problems


def _facts(problems: Iterable[Problem]) -> set[tuple[PurePosixPath, str, str]]:
    return {_fact(one) for one in problems}


def _fact(problem: Problem) -> tuple[PurePosixPath, str, str]:
    """What a problem is about, whatever line it moved to."""
    return problem.at.path, problem.code, str(problem.message)
