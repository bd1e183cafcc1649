"""Our site, pages only: without what no peer makes.

    python -m bench.html_only build --only site

Left out are drawings, search, data, feeds, the list for search engines and the check
of links. Pages are those of the whole site, but for the one that tells how large the
data is. What stands in the target folder is no site to publish.
"""

from __future__ import annotations

from collections.abc import Iterator
from unittest.mock import patch

from generator.cli.main import main
from generator.website import drawings
from generator.website.assemble import Assembly
from generator.website.publication import Publication


def _none(*_given: object) -> Iterator[object]:
    return iter(())


def build() -> None:
    """Run a command of Buurtboek with those parts left out, then exit."""
    with (
        patch.object(drawings, "jobs", _none),
        patch.object(Assembly, "parts", ()),
        patch.object(Assembly, "_publish", _none),
        patch.object(Assembly, "_check_links", _none),
        patch.object(Publication, "jobs", _none),
    ):
        main()


if __name__ == "__main__":
    build()
