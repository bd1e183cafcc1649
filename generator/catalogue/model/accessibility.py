"""The accessibility statement, and what automatic checks of the site found.

The statement has the parts that the law's model asks for, in its order; who
publishes fills them in, because only they know what was looked at and to whom a
reader complains. What the checks found is written by `make accessibility`, and
stands apart so that no editor has to copy it.

Source:
    Commission Implementing Decision (EU) 2018/1523, Annex.
"""

from __future__ import annotations

from pydantic import model_validator

from generator.catalogue.model.choices import Conformance, Examination, Shortfall
from generator.catalogue.model.fields import (
    Address,
    Count,
    Day,
    Line,
    Mailbox,
    Model,
    Paragraph,
    Sentence,
    fails,
    field,
)
from generator.wording.messages import N_


class Barrier(Model):
    """Something that not everybody can use."""

    what: Sentence = field(
        label=N_("What does not work?"), help=N_("What, where, and who is hindered.")
    )
    reason: Shortfall = field(label=N_("Why it stands here"))
    criterion: Line | None = field(
        None,
        label=N_("Criterion of WCAG"),
        help=N_("Its number, such as 1.2.5."),
        pattern=r"^[1-4](\.[0-9]{1,2}){1,2}$",
    )
    instead: Sentence | None = field(
        None,
        label=N_("What you can use instead"),
        help=N_("Where the same can be had."),
    )
    until: Day | None = field(
        None,
        label=N_("Mended by"),
        help=N_("Year-month-day, such as 2026-11-22."),
    )


class Feedback(Model):
    """Where a reader says that something does not work."""

    text: Sentence = field(
        label=N_("How to tell us"), help=N_("Who reads it, and what to write.")
    )
    email: Mailbox | None = field(None, label=N_("Mailbox"))
    phone: Line | None = field(None, label=N_("Telephone"))
    url: Address | None = field(None, label=N_("Web address"))
    answer_within: Count | None = field(
        None, label=N_("Answered within (days)"), help=N_("Digits only, such as 12.")
    )


class Enforcement(Model):
    """The body that a reader turns to when no good answer comes."""

    name: Line = field(label=N_("Name"))
    url: Address = field(label=N_("Web address"))
    text: Sentence | None = field(None, label=N_("How to complain"))


class Statement(Model):
    """`content/pages/accessibility.yml`."""

    law: Sentence | None = field(
        None,
        label=N_("The law that asks for it"),
        help=N_("As the statement must name it; a public body has one."),
    )
    scope: Sentence | None = field(
        None,
        label=N_("What it is about"),
        help=N_("When it is about more or less than this whole site."),
    )
    status: Conformance = field(label=N_("How far the site meets WCAG 2.2 AA"))
    barriers: list[Barrier] = field(
        [], label=N_("What is not accessible"), max_length=60
    )
    unexamined: list[Sentence] = field(
        [], label=N_("What nobody has looked at yet"), max_length=20
    )
    examination: Examination = field(label=N_("Who looked"))
    method: Paragraph = field(
        label=N_("How they looked"),
        help=N_("What was tried, by hand and with which aids; never more than was."),
    )
    report: Address | None = field(None, label=N_("Report of the examination"))
    prepared: Day = field(
        label=N_("Drawn up on"), help=N_("Year-month-day, such as 2026-11-22.")
    )
    reviewed: Day = field(
        label=N_("Reviewed on"), help=N_("Once a year at least: look again, then date.")
    )
    feedback: Feedback = field(label=N_("Telling that something does not work"))
    enforcement: Enforcement | None = field(
        None,
        label=N_("Body to complain to"),
        help=N_("The law of a public body names one."),
    )

    @model_validator(mode="after")
    def _in_order(self) -> Statement:
        if self.reviewed < self.prepared:
            raise fails(
                "period-order",
                at="reviewed",
                before=self.prepared.isoformat(),
                after=self.reviewed.isoformat(),
            )
        return self


class Violation(Model):
    """A rule that pages break."""

    rule: Line = field(label=N_("Rule"))
    pages: Count = field(label=N_("Pages"))


class Checks(Model):
    """`content/pages/accessibility-checks.yml`: written by `make accessibility`."""

    day: Day = field(label=N_("Day"))
    axe: Line = field(label=N_("Version of axe-core"))
    rules: Count = field(label=N_("Rules"))
    kinds: Count = field(label=N_("Kinds of pages"))
    views: Count = field(label=N_("Views"))
    violations: list[Violation] = field([], label=N_("Violations"), max_length=200)
    unreached: Count = field(label=N_("Elements out of the keyboard's reach"))
