"""What templates get to see: words and addresses, nothing to compute.

Templates know these objects and nothing of MkDocs, pydantic or files, so that a
city can change the look, and a later engine can take the pages, without touching
the generator.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from generator.views.photographs import Photograph


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads somewhere. `count` is the number of projects, where known."""

    title: str
    address: str
    count: int = 0
    slug: str = ""
    summary: str = ""
    spot: Markup = field(default=Markup(""))


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact can be read."""

    title: str
    url: str | None
    host: str
    published: str
    read: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A question every project answers, with its answer: `When?`, `summer 2017`."""

    name: str
    label: str
    value: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A project in a list. `drawing` is the address of its picture as a file."""

    slug: str
    title: str
    summary: str
    address: str
    place: str
    when: str
    year: int | None
    kinds: tuple[Link, ...]
    track: Link | None
    status: str
    drawing: str = ""
    photograph: Photograph | None = None


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a phase; `place` is its name within the page of all phases."""

    slug: str
    number: int
    place: str
    title: str
    status: str
    status_name: str
    what: str
    tips: list[str]
    preconditions: list[str]
    pitfalls: list[str]
    tools: list[str]
    example: str | None
    examples: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase of a method."""

    slug: str
    address: str
    order: int
    title: str
    summary: str
    status: str
    status_name: str
    steps: tuple[StepView, ...]
    sources: tuple[Source, ...]
    story: Markup


@dataclass(frozen=True, slots=True)
class SheetView:
    """A project on one page to print.

    Attributes:
        address: from the root of the pages of a language.
        language: code of its language, empty where it is that of the page.
        spoken: what that language is called there.
    """

    address: str
    size_text: str
    language: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class BrochureView:
    """A brochure to download. `size` is in bytes, 0 where it is not made yet.

    `language` and `spoken` as of a `SheetView`.
    """

    slug: str
    title: str
    subtitle: str
    summary: str
    edition: str
    address: str
    pages: int
    size: int
    size_text: str
    language: str = ""
    spoken: str = ""
