"""How complete a project is: computed from what is filled in, never typed.

Each level is a row of questions that a reader, or a page of a brochure, wants
answered. A project has a level when everything of it, and of the levels below, is
there; to be nearly complete, one of the basic facts may be missing, for often no
source tells it. What is missing is what an editor can do next.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from generator.catalogue.catalogue import Entry
from generator.catalogue.markdown import MARKUP
from generator.catalogue.model import Project
from generator.catalogue.model.choices import Consent
from generator.wording.messages import N_, Message, message

REVIEW_DAYS = 365  # after which an entry should be looked at again
SOURCE_DAYS = 731  # two years, after which what was read may have changed
LEAST_STORY = 300  # characters that tell something; a page shows some 1,200
SPARED = 1  # of the basic facts, that a nearly complete project may lack


class Level(IntEnum):
    """How far an entry is, from least to most."""

    STUB = 0
    NEARLY = 1
    COMPLETE = 2
    PRINT = 3


LABELS = {
    Level.STUB: N_("Stub"),
    Level.NEARLY: N_("Nearly complete"),
    Level.COMPLETE: N_("Complete"),
    Level.PRINT: N_("Ready for print"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that a level asks for.

    Attributes:
        name: of the field to fill in.
        level: that asks for it.
        label: what is missing, in English, in the middle of a sentence.
        is_there: tells whether a project has it.
    """

    name: str
    level: Level
    label: str
    is_there: Callable[[Entry[Project]], bool]


@dataclass(frozen=True, slots=True)
class Standing:
    """How complete one project is.

    Attributes:
        level: that it has.
        missing: what the levels above ask for and is not there, nearest level first.
    """

    level: Level
    missing: tuple[Wanted, ...]

    @property
    def next_steps(self) -> tuple[Message, ...]:
        """What the next level asks for."""
        return tuple(
            message(one.label)
            for one in self.missing
            if one.level == self.missing[0].level
        )


def _place(entry: Entry[Project]) -> bool:
    project = entry.fields
    return bool(project.neighbourhood or project.street or project.location)


def _learnt(entry: Entry[Project]) -> bool:
    project = entry.fields
    return bool(project.strengths or project.lessons or project.pitfalls)


def _money(entry: Entry[Project]) -> bool:
    project = entry.fields
    return bool(project.budget or project.running_cost or project.co_funding)


def _story(entry: Entry[Project]) -> bool:
    return len(MARKUP.sub("", entry.story.html).strip()) >= LEAST_STORY


def _picture(entry: Entry[Project]) -> bool:
    return any(one.consent is not Consent.MISSING for one in entry.fields.pictures)


WANTED = (
    Wanted("status", Level.NEARLY, N_("status"), lambda e: e.fields.status is not None),
    Wanted(
        "period",
        Level.NEARLY,
        N_("when it happened"),
        lambda e: bool(e.fields.period and e.fields.period.best),
    ),
    Wanted("street", Level.NEARLY, N_("street or neighbourhood"), _place),
    Wanted("themes", Level.NEARLY, N_("themes"), lambda e: bool(e.fields.themes)),
    Wanted("story", Level.NEARLY, N_("a story of a few paragraphs"), _story),
    Wanted(
        "initiators",
        Level.COMPLETE,
        N_("who began or who helped"),
        lambda e: bool(e.fields.initiators or e.fields.partners),
    ),
    Wanted("lessons", Level.COMPLETE, N_("what was learnt"), _learnt),
    Wanted(
        "takeover",
        Level.COMPLETE,
        N_("first steps for who takes it over"),
        lambda e: bool(e.fields.takeover and e.fields.takeover.first_steps),
    ),
    Wanted("budget", Level.COMPLETE, N_("what it cost"), _money),
    Wanted(
        "audiences", Level.COMPLETE, N_("audiences"), lambda e: bool(e.fields.audiences)
    ),
    Wanted(
        "sources",
        Level.COMPLETE,
        N_("a source with a web address"),
        lambda e: any(one.url for one in e.fields.sources),
    ),
    Wanted("pictures", Level.PRINT, N_("a picture that may be published"), _picture),
    Wanted(
        "plain",
        Level.PRINT,
        N_("the summary in easy words"),
        lambda e: e.fields.plain is not None,
    ),
    Wanted(
        "reviewed",
        Level.PRINT,
        N_("a date of review"),
        lambda e: e.fields.reviewed is not None,
    ),
)


def standing(entry: Entry[Project]) -> Standing:
    """Return how complete a project is and what is missing."""
    missing = tuple(one for one in WANTED if not one.is_there(entry))
    if not missing:
        return Standing(Level.PRINT, ())
    level = Level(missing[0].level - 1)
    basic = sum(one.level is Level.NEARLY for one in missing)
    if level is Level.STUB and basic <= SPARED:
        level = Level.NEARLY
    return Standing(level, missing)
