"""What a statement of accessibility says, held against itself, the checks and time.

Apart from the other rules because it is about honesty: a site that is called fully
accessible must not have a list of what is not, nor checks that found something.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Checks, Statement
from generator.catalogue.model.choices import Conformance, Shortfall
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Problem, Severity
from generator.wording.messages import N_, message

MOST_MONTHS = 11  # the law asks for a review each year; a month is left for it


def check(catalogue: Catalogue, reread: Reread) -> Iterator[Problem]:
    """Yield what does not hold together in the statement.

    Args:
        catalogue: what is sound in itself.
        reread: returns the source of a file, to find a place in it.
    """
    entry = catalogue.statement
    if entry is None:
        return
    statement = entry.fields
    checks = catalogue.checks.fields if catalogue.checks else None
    if statement.status is Conformance.FULL and _has_shortfalls(statement, checks):
        yield Problem(
            reread(entry.path).at(("status",)),
            "status-contradicted",
            message(
                N_(
                    "The site is called fully accessible, but barriers are listed,"
                    " something was not looked at, or the checks found a mistake."
                )
            ),
            message(N_("Write “partial”, or mend what is listed and check again.")),
        )
    if statement.status is not Conformance.FULL and not (
        statement.barriers or statement.unexamined
    ):
        yield Problem(
            reread(entry.path).at(("status",)),
            "barriers-missing",
            message(N_("The site is not fully accessible, but nothing says why not.")),
            message(N_("List it in the field “barriers” or “unexamined”.")),
            Severity.WARNING,
        )
    if statement.law and statement.enforcement is None:
        yield Problem(
            reread(entry.path).at(("law",)),
            "enforcement-missing",
            message(N_("The law is named, but not the body that a reader turns to.")),
            message(N_("Fill in the field “enforcement”: its name and web address.")),
            Severity.WARNING,
        )


def _has_shortfalls(statement: Statement, checks: Checks | None) -> bool:
    listed = [
        barrier
        for barrier in statement.barriers
        if barrier.reason is not Shortfall.OUTSIDE
    ]
    found = checks is not None and (checks.violations or checks.unreached)
    return bool(listed or statement.unexamined or found)


def age(
    entry: Entry[Statement] | None, today: date, reread: Reread
) -> Iterator[Problem]:
    """Yield a warning where a statement was not looked at for too long.

    Args:
        entry: the statement, if there is one.
        today: the day on which the content is checked.
        reread: returns the source of a file, to find a place in it.
    """
    if entry is None:
        return
    reviewed = entry.fields.reviewed
    months = (today.year - reviewed.year) * 12 + today.month - reviewed.month
    months -= today.day < reviewed.day
    if months >= MOST_MONTHS:
        yield Problem(
            reread(entry.path).at(("reviewed",)),
            "statement-old",
            message(
                N_("The statement of accessibility was last reviewed on {day}."),
                day=reviewed.isoformat(),
            ),
            message(
                N_(
                    "It has to be looked at every year: check again, change what is"
                    " no longer true, and fill in the day in “reviewed”."
                )
            ),
            Severity.WARNING,
        )
