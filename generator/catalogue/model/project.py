"""A project that residents thought up and made."""

from __future__ import annotations

from itertools import pairwise

from pydantic import model_validator

from generator.catalogue.model.choices import CostBand, Effort, Precision, Status
from generator.catalogue.model.dates import PartialDate
from generator.catalogue.model.fields import (
    Count,
    Day,
    Latitude,
    Line,
    Longitude,
    Mailbox,
    Model,
    Sentence,
    Slug,
    Summary,
    Title,
    YesNo,
    fails,
    field,
)
from generator.catalogue.model.shared import Link, Money, Partner, Picture, Reference
from generator.wording.messages import N_

PERIOD_ORDER = ("applied", "approved", "realised", "opened", "ended")


class Spot(Model):
    """A point on the map and what it stands for (WGS 84, decimal degrees)."""

    latitude: Latitude = field(
        label=N_("Latitude"),
        help=N_("How far north, from 49 to 54, such as 50.8798."),
    )
    longitude: Longitude = field(
        label=N_("Longitude"),
        help=N_("How far east, from 2 to 8, such as 4.7005."),
    )
    precision: Precision = field(label=N_("Precision"))


class Period(Model):
    """When things happened, each as exact as it is known."""

    applied: PartialDate | None = field(None, label=N_("Applied"))
    approved: PartialDate | None = field(None, label=N_("Approved"))
    realised: PartialDate | None = field(
        None,
        label=N_("Realised"),
        help=N_("2017, 2017-06, 2017-06-15 or “zomer 2017”."),
    )
    opened: PartialDate | None = field(None, label=N_("Opened"))
    ended: PartialDate | None = field(None, label=N_("Ended"))

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        known = [(name, when) for name in PERIOD_ORDER if (when := getattr(self, name))]
        for (before, first), (after, second) in pairwise(known):
            if second.latest_key < first.sort_key:
                raise fails("period-order", at=after, before=before, after=after)
        return self

    @property
    def best(self) -> PartialDate | None:
        """The date that readers mean by “when”: of the result, else of the plan."""
        for name in ("realised", "opened", "approved", "applied", "ended"):
            if when := getattr(self, name):
                assert isinstance(when, PartialDate)
                return when
        return None


class Takeover(Model):
    """What another street needs to know to do the same."""

    first_steps: list[Sentence] = field([], label=N_("First steps"), max_length=12)
    conditions: list[Sentence] = field([], label=N_("Conditions"), max_length=12)
    lead_time: Sentence | None = field(None, label=N_("Lead time"))
    permit: Sentence | None = field(None, label=N_("Permit"))
    effort: Effort | None = field(None, label=N_("Effort"))
    cost_band: CostBand | None = field(None, label=N_("Cost"))


class Project(Model):
    """A project of residents; only what is known is filled in."""

    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    summary: Summary = field(
        label=N_("Summary"),
        help=N_("One or two plain sentences, 20 to 240 characters."),
    )
    plain: Summary | None = field(
        None,
        label=N_("Easy to read"),
        help=N_("The summary once more, in very simple words."),
    )
    municipality: Slug = field(
        label=N_("Municipality"), help=N_("The short name, as in catalogue.yml.")
    )
    borough: Line | None = field(None, label=N_("Borough"))
    neighbourhood: Slug | None = field(
        None, label=N_("Neighbourhood"), help=N_("The short name, as in catalogue.yml.")
    )
    street: Line | None = field(None, label=N_("Street or place"))
    location: Spot | None = field(None, label=N_("Location"))
    programme: Slug | None = field(
        None, label=N_("Programme"), help=N_("The name of its file, without “.md”.")
    )
    track: Slug | None = field(
        None, label=N_("Track"), help=N_("The short name, as in catalogue.yml.")
    )
    kinds: list[Slug] = field(
        label=N_("Kinds"),
        help=N_("What was made: one to five short names, as in catalogue.yml."),
        min_length=1,
        max_length=5,
    )
    themes: list[Slug] = field(
        [],
        label=N_("Themes"),
        help=N_("At most five short names, as in catalogue.yml."),
        max_length=5,
    )
    audiences: list[Slug] = field([], label=N_("Audiences"), max_length=8)
    status: Status | None = field(None, label=N_("Status"))
    period: Period | None = field(None, label=N_("Period"))
    temporary: YesNo | None = field(None, label=N_("Temporary"))
    budget: Money | None = field(None, label=N_("Budget"))
    running_cost: Sentence | None = field(None, label=N_("Running cost"))
    co_funding: list[Line] = field([], label=N_("Co-funding"), max_length=10)
    participants: Count | None = field(None, label=N_("Number of participants"))
    initiators: Sentence | None = field(
        None,
        label=N_("Who began"),
        help=N_("Roles, never private names: two neighbours, meter and peter."),
    )
    partners: list[Partner] = field([], label=N_("Partners"), max_length=20)
    strengths: list[Sentence] = field([], label=N_("Strengths"), max_length=12)
    lessons: list[Sentence] = field([], label=N_("Lessons"), max_length=12)
    pitfalls: list[Sentence] = field([], label=N_("Pitfalls"), max_length=12)
    upkeep: Sentence | None = field(None, label=N_("Upkeep"))
    takeover: Takeover | None = field(None, label=N_("Take over this idea"))
    follows: list[Slug] = field(
        [],
        label=N_("Follows"),
        help=N_("Projects that gave the idea: the names of their folders."),
        max_length=10,
    )
    inspired: list[Slug] = field(
        [],
        label=N_("Inspired"),
        help=N_("Projects that took the idea over: the names of their folders."),
        max_length=10,
    )
    became_offer: Slug | None = field(
        None,
        label=N_("Became a standard offer"),
        help=N_("The kind that the city now offers ready-made."),
    )
    related: list[Slug] = field(
        [],
        label=N_("Related projects"),
        help=N_("The names of their folders, at most ten."),
        max_length=10,
    )
    phases: list[Slug] = field([], label=N_("Phases of the method"), max_length=10)
    pictures: list[Picture] = field([], label=N_("Pictures"), max_length=20)
    links: list[Link] = field([], label=N_("Links"), max_length=10)
    contact: Mailbox | None = field(
        None, label=N_("Contact"), help=N_("A function mailbox, never a private one.")
    )
    note: Sentence | None = field(
        None,
        label=N_("Note on the facts"),
        help=N_("Where sources contradict each other, or something is uncertain."),
    )
    sources: list[Reference] = field(
        label=N_("Sources"),
        help=N_(
            "Where the facts stand: a title or web address, and the day you read it."
        ),
        min_length=1,
        max_length=20,
    )
    reviewed: Day | None = field(None, label=N_("Reviewed on"))

    @model_validator(mode="after")
    def _track_belongs(self) -> Project:
        if self.track and not self.programme:
            raise fails("track-without-programme", at="track")
        return self

    @property
    def learnt(self) -> tuple[str, ...]:
        """What neighbours learnt: strengths, lessons and pitfalls, in that order."""
        return (*self.strengths, *self.lessons, *self.pitfalls)
