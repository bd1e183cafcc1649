"""Catalogues made on their own, whatever becomes of the others."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from generator.catalogue.problems import Location, Problem
from generator.region.making import Order, Outcome, Status, make_all
from generator.region.read import Place
from generator.wording.messages import message
from generator.workers.processes import Processes


def place(slug):
    path = PurePosixPath("gemeenten") / slug
    return Place(slug, path, Path(path))


def make(order):
    """Make nothing; go wrong as the folder says."""
    match order.root.name:
        case "sterft":
            os._exit(1)
        case "valt":
            raise RuntimeError("een fout van ons")
        case "fout":
            at = Location(PurePosixPath("content/catalogue.yml"), 3, 1)
            return Outcome(Status.FAILED, (Problem(at, "code", message("fout")),))
    return Outcome(Status.BUILT)


def test_one_that_fails_stops_no_other():
    """Nor does one whose process dies, or that we made a mistake in."""
    slugs = ("sterft", "goed", "valt", "fout", "best")
    orders = [(place(one), Order(Path(one), None, None, "nl")) for one in slugs]
    told = []

    with Processes(2) as team:
        found = make_all(orders, make, team, lambda one, _: told.append(one.slug))

    assert list(found) == list(slugs)
    assert sorted(told) == sorted(slugs)
    built = [slug for slug, one in found.items() if one.status is Status.BUILT]
    assert built == ["goed", "best"]
    assert "geheugen" in found["sterft"].failure.say("nl")
    assert "een fout van ons" in found["valt"].failure.say("nl")


def test_problems_name_files_as_seen_from_the_region():
    orders = [(place("fout"), Order(Path("fout"), None, None, "nl"))]

    with Processes(1) as team:
        found = make_all(orders, make, team, lambda *_: None)

    (problem,) = found["fout"].problems
    assert str(problem.at) == "gemeenten/fout/content/catalogue.yml:3:1"
