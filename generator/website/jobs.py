"""The pages of a site as jobs: known by address and kind before any is made.

A job reads the catalogue, writes nothing and depends on no other job: so jobs may be
made in any order, in several processes (`generator.website.production`), again or
not at all where what they depend on did not change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.website.frame import SitePage


@dataclass(frozen=True, slots=True)
class PageJob:
    """One page that is to be made.

    Attributes:
        address: path from the root of the site.
        kind: of page, as `SitePage.kind`.
        make: returns the page without its shell and head. Pure: the same catalogue
            gives the same page.
        slug: short name of the entry or term it is about, empty where it is about
            many.
    """

    address: str
    kind: str
    make: Callable[[], SitePage]
    slug: str = ""


def made(jobs: Iterable[PageJob]) -> Iterator[SitePage]:
    """Yield the pages of jobs, one after the other."""
    for job in jobs:
        yield job.make()


@dataclass(frozen=True, slots=True)
class FileJob:
    """A file of the site that is no page.

    Attributes:
        address: path from the root of the site.
        make: returns its content. Pure.
        slug: short name of the project it is about, empty where it is about many.
    """

    address: str
    make: Callable[[], str | bytes]
    slug: str = ""
