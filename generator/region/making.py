"""Every catalogue of a region made on its own: one that fails stops no other.

What making one means, whoever calls says; here it is only handed to a team, and the
results come together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from generator.catalogue.problems import Problem
from generator.region.read import Place
from generator.wording.messages import N_, NOTHING, Message, message
from generator.workers import fresh
from generator.workers.team import Team, WorkerDied


class Status(Enum):
    """What came of a catalogue."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made of a catalogue.

    Attributes:
        root: its folder.
        site: folder of its site, or None where none is wanted.
        press: folder in which a folder for each brochure is written, or None.
        language: of messages.
        processes: how many it may use by itself; 0 for one per processor.
    """

    root: Path
    site: Path | None
    press: Path | None
    language: str
    processes: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it.

    Attributes:
        status: in short.
        problems: of its content, first those that kept it from being made.
        failure: what else kept it from being made, or nothing.
        notes: what there was to tell besides, as said.
    """

    status: Status
    problems: tuple[Problem, ...] = ()
    failure: Message = NOTHING
    notes: tuple[str, ...] = ()


Make = Callable[[Order], Outcome]
Told = Callable[[Place, Outcome], None]


def make_all(
    orders: Sequence[tuple[Place, Order]], make: Make, team: Team, told: Told
) -> dict[str, Outcome]:
    """Return what came of every catalogue, by slug, in their order.

    Args:
        orders: what to make of which.
        make: a function of a module, which makes one.
        team: does the work.
        told: is told of each as it is done.
    """
    jobs: dict[Future[Outcome], Place] = {}
    for place, order in orders:
        # A worker of a cluster lives on: what a build leaves behind must not.
        job = (make, order) if team.is_near else (fresh.call, make, order)
        jobs[team.submit(*job)] = place
    found = {}
    for done in as_completed(jobs):
        place = jobs[done]
        found[place.slug] = _placed(_result(done), place)
        told(place, found[place.slug])
    return {place.slug: found[place.slug] for place, _ in orders}


def _result(done: Future[Outcome]) -> Outcome:
    try:
        return done.result()
    except WorkerDied:
        text = message(
            N_(
                "The process that made it was ended twice, as happens when a machine"
                " is short of memory. Try again with fewer side by side (--processes)."
            )
        )
    except Exception as error:
        text = message(
            N_("Something went wrong that we did not foresee: {reason}"),
            reason=f"{type(error).__name__}: {error}",
        )
    return Outcome(Status.FAILED, failure=text)


def _placed(outcome: Outcome, place: Place) -> Outcome:
    """Return an outcome whose problems name files as seen from the region."""
    problems = tuple(
        replace(one, at=replace(one.at, path=place.path / one.at.path))
        for one in outcome.problems
    )
    return replace(outcome, problems=problems)
