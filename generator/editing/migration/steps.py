"""The changes of shape that content went through, oldest first.

Each takes content one step further and returns what only a person can do. A step knows
the old shape by itself, and leaves alone what has the new one already: it can be taken
twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue.folder import SETTINGS, STATEMENT
from generator.catalogue.nodes import Scalar
from generator.catalogue.problems import Location, Problem
from generator.editing.adoption.answers import forge_of
from generator.editing.migration.draft import Draft
from generator.editing.migration.lines import nest
from generator.wording.messages import N_, message

FORMER_STATEMENT = PurePosixPath("content/pages/toegankelijkheid.md")


@dataclass(frozen=True, slots=True)
class Step:
    """A change of shape.

    Attributes:
        to: the format that content has after it.
        what: what changes, in one sentence, in English, for the translator.
        take: changes a draft; yields what a person must do, errors only.
    """

    to: int
    what: str
    take: Callable[[Draft], Iterator[Problem]]


def name_the_forge(draft: Draft) -> Iterator[Problem]:
    """`repository: URL` becomes `forge:` with a kind and the repository."""
    source = draft.source(SETTINGS)
    written = source.root.entries.get("repository")
    if not isinstance(written, Scalar):
        return
    at = source.key_at(("repository",))
    if "forge" in source.root.entries:
        yield Problem(
            at,
            "migration",
            message(N_("“repository” and “forge” both say where the files are kept.")),
            message(N_("Remove “repository”: “forge” says more.")),
        )
        return
    kind = forge_of(written.text)
    if kind is None:
        yield Problem(
            at,
            "migration",
            message(
                N_("Nobody but you knows whether “{address}” is GitHub or GitLab."),
                address=written.text,
            ),
            message(
                N_(
                    "Replace the line by “forge:” and under it, indented, “kind:” and"
                    " “repository:”."
                )
            ),
        )
        return
    text = nest(
        draft.text(SETTINGS),
        source.root,
        "repository",
        "forge",
        f"kind: {kind.value}\n",
    )
    draft.put(SETTINGS, text)


def keep_the_statement_as_facts(draft: Draft) -> Iterator[Problem]:
    """The statement of accessibility is made from fields; its page is refused."""
    if not draft.exists(FORMER_STATEMENT):
        return
    yield Problem(
        Location(FORMER_STATEMENT),
        "migration",
        message(N_("The statement of accessibility is no page of its own any more.")),
        message(
            N_(
                "Write what it says into the fields of {file}, as the list of fields"
                " explains them; then remove this page."
            ),
            file=STATEMENT.as_posix(),
        ),
    )


STEPS = (
    Step(
        1,
        N_("“repository” in catalogue.yml becomes “forge”, with its kind."),
        name_the_forge,
    ),
    Step(
        1,
        N_("The statement of accessibility is made from fields."),
        keep_the_statement_as_facts,
    ),
)
