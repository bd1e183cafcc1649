"""Our site, pages only: without what no peer makes.

    python -m bench.html_only build --only site

Left out are drawings, search, data, feeds, the list for search engines and the check
of links. Pages are those of the whole site, but for the one that tells how large the
data is. What stands in the target folder is no site to publish.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.cli.main import main
from generator.website import drawings, production
from generator.website.assemble import Assembly
from generator.website.links import Noted
from generator.website.publication import Publication


def _none(*_given: object) -> Iterator[object]:
    return iter(())


def _no_links(_text: str) -> Noted:
    return Noted(frozenset(), frozenset())


LEFT_OUT = (
    (drawings, "jobs", _none),
    (Assembly, "parts", ()),
    (Assembly, "_publish", _none),
    (Assembly, "_check_links", _none),
    (production, "noted", _no_links),  # what that check needs of every page
    (Publication, "jobs", _none),
)


def build() -> None:
    """Run a command of Buurtboek with those parts left out, then exit."""
    for owner, name, other in LEFT_OUT:
        getattr(owner, name)  # so that a part that was renamed is not left in
        setattr(owner, name, other)
    main()


if __name__ == "__main__":
    build()
