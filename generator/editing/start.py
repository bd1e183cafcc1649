"""A valid start for new content: the smallest file that passes every check.

What only the editor knows stands in it as a plain request in Dutch. A forgotten one
is told by `generator.editing.checks.unanswered`, and seen by every reader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.fields import MOST_SLUG
from generator.catalogue.places import THERE
from generator.catalogue.slugs import slugify
from generator.editing.emit import scalar

LEAST_STOPS = 2  # of a walk

# What an editor is asked for, in the place of the answer.
OF_PROJECT = "Vul aan in één of twee zinnen wat buren maakten en waarom."
OF_SOURCE = "Vul aan waar dit te lezen is"
WHAT_CAME = "Vertel in eigen woorden wat er kwam."
WHY_HERE = "Vertel wat de buren misten of wilden."
OF_PHASE = "Vul aan in één of twee zinnen wat in deze fase gebeurt."
OF_STEP = "Vul aan wat er in deze stap gebeurt."
WHAT_FOR = "Vertel waar deze fase toe dient."
OF_BROCHURE = "Vul aan in één of twee zinnen voor wie deze brochure is."
OF_WALK = "Vul aan in één of twee zinnen langs wat deze wandeling gaat."
OF_START = "Vul aan waar de wandeling begint."
OF_STOP = "Vul aan wat er te zien is."
ASKED = frozenset(
    {
        *(OF_PROJECT, OF_SOURCE, WHAT_CAME, WHY_HERE, OF_PHASE, OF_STEP, WHAT_FOR),
        *(OF_BROCHURE, OF_WALK, OF_START, OF_STOP),
    }
)


@dataclass(frozen=True, slots=True)
class Start:
    """A new file: where it goes, relative to the repository, and what it holds."""

    path: PurePosixPath
    text: str


class Taken(Exception):
    """A file of that name exists already."""

    def __init__(self, path: PurePosixPath) -> None:
        self.path = path
        super().__init__(path.as_posix())


class NoStops(Exception):
    """Fewer than two realised projects of one municipality have a known street."""


class NoName(Exception):
    """The title has no letter or digit to make a name of."""


def new(kind: str, title: str, catalogue: Catalogue, today: date, root: Path) -> Start:
    """Return the start of a project, phase, brochure or walk.

    Args:
        kind: `project`, `phase`, `brochure` or `walk`.
        title: as readers see it.
        catalogue: what exists, for the choices and the next order.
        today: the date a source was read, or an edition is of.
        root: folder of the repository.

    Raises:
        NoName: no name can be made of the title.
        NoStops: a walk is wanted, but fewer than two projects have a street.
        Taken: such a file exists already.
    """
    slug = slugify(title)[:MOST_SLUG].strip("-")
    if not slug:
        raise NoName(title)
    makers: dict[str, Callable[[str, str, Catalogue, date], Start]] = {
        "project": _project,
        "phase": _phase,
        "brochure": _brochure,
        "walk": _walk,
    }
    start = makers[kind](slug, title, catalogue, today)
    if (root / start.path).exists():
        raise Taken(start.path)
    return start


def _title(text: str) -> str:
    """A title that fits the model: at least 3 and at most 90 characters."""
    words = " ".join(text.split())[:90].strip()
    return words if len(words) >= 3 else words.ljust(3, ".")


def _project(slug: str, title: str, catalogue: Catalogue, today: date) -> Start:
    settings = catalogue.settings
    return Start(
        PurePosixPath("content/projects", slug, "index.md"),
        f"""---
title: {scalar(_title(title))}
summary: {OF_PROJECT}
municipality: {settings.municipalities[0].slug}
kinds:
  - {settings.kinds[0].slug}
sources:
  - title: {OF_SOURCE}
    read: {today.isoformat()}
---

## Wat is het?

{WHAT_CAME}

## Waarom hier?

{WHY_HERE}
""",
    )


def _phase(slug: str, title: str, catalogue: Catalogue, today: date) -> Start:
    programme = next(iter(catalogue.programmes), "buurtbudget")
    orders = [phase.fields.order for phase in catalogue.phases.values()]
    return Start(
        PurePosixPath("content/phases", f"{slug}.md"),
        f"""---
order: {max(orders, default=0) + 1}
title: {scalar(_title(title))}
summary: {OF_PHASE}
programme: {programme}
status: our-ordering
steps:
  - slug: eerste-stap
    title: Eerste stap
    status: our-ordering
    what: {OF_STEP}
sources:
  - title: {OF_SOURCE}
    read: {today.isoformat()}
---

{WHAT_FOR}
""",
    )


def _brochure(slug: str, title: str, catalogue: Catalogue, today: date) -> Start:
    orders = [one.fields.order for one in catalogue.brochures.values()]
    return Start(
        PurePosixPath("content/brochures", f"{slug}.yml"),
        f"""title: {scalar(_title(title))}
summary: {OF_BROCHURE}
edition: {scalar(str(today.year))}
date: {today.isoformat()}
order: {max(orders, default=0) + 1}
select:
  municipalities:
    - {_busiest(catalogue)}
group_by: theme
page_format: a5
binding: saddle-stitch
chapters:
  - projects
  - register
  - colophon
""",
    )


def _walk(slug: str, title: str, catalogue: Catalogue, today: date) -> Start:
    municipality, stops = _passable(catalogue)
    rows = "".join(
        f"""  - project: {stop}
    see: {OF_STOP}
"""
        for stop in stops
    )
    return Start(
        PurePosixPath("content/walks", f"{slug}.yml"),
        f"""title: {scalar(_title(title))}
summary: {OF_WALK}
municipality: {municipality}
start: {OF_START}
wheelchair: unknown
stops:
{rows}reviewed: {today.isoformat()}
""",
    )


def _passable(catalogue: Catalogue) -> tuple[str, list[str]]:
    """The municipality with most projects that a walk can pass, and two of them."""
    found: dict[str, list[str]] = {}
    for slug, entry in catalogue.projects.items():
        if entry.fields.street and entry.fields.status in THERE:
            found.setdefault(entry.fields.municipality, []).append(slug)
    best = max(sorted(found), key=lambda name: len(found[name]), default="")
    if len(found.get(best, ())) < LEAST_STOPS:
        raise NoStops
    return best, found[best][:LEAST_STOPS]


def _busiest(catalogue: Catalogue) -> str:
    """The municipality with most projects: a selection that holds something."""
    used = catalogue.used["municipality"]
    first = catalogue.settings.municipalities[0].slug
    return max(sorted(used), key=lambda slug: len(used[slug]), default=first)
