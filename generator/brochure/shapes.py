"""What templates of a brochure get to see: pointers, rows and a project's page.

Values only, apart from what makes them (`pages`, `said`), so that both may know
them without knowing each other.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.catalogue.model import Project
from generator.views.shapes import Fact


@dataclass(frozen=True, slots=True)
class Ref:
    """A part of the brochure that is pointed at; no page where it is not in it."""

    key: str
    title: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table of contents, with the lines under it."""

    ref: Ref
    tone: str
    children: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a project, and the project."""

    text: str
    ref: Ref


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """A project as its page shows it.

    Attributes:
        slug: of the project.
        fields: as its file has them.
        kind: title of its first kind.
        place: without the city where the chapter names that.
        when: as exact as it is known.
        facts: beside the story.
        story: HTML, with the pages of what it links to.
        takeover: short answers in the box “take over this idea”.
        before: projects that it grew out of.
        after: projects that grew out of it.
        learnt_letters: how much neighbours say they learnt, letters.
        picture: name of the asset.
        alt: what that shows.
        address: on the site.
        pictured: whether a picture shows it, not a vignette alone.
    """

    slug: str
    fields: Project
    kind: str
    place: str
    when: str
    facts: tuple[Fact, ...]
    story: Markup
    takeover: tuple[Fact, ...]
    before: tuple[Ref, ...]
    after: tuple[Ref, ...]
    learnt_letters: int
    picture: str
    alt: str
    address: str
    pictured: bool
