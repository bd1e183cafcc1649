"""Our site, pages only: without what no peer makes.

    python -m bench.html_only build --only site

Left out are drawings, search, data, feeds, the list for search engines and the check
of links. Pages are those of the whole site, but for the one that tells how large the
data is. What stands in the target folder is no site to publish.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.cli.main import collect_seldom, main


def _none(*_given: object) -> Iterator[object]:
    return iter(())


def _left_out() -> Iterator[tuple[object, str, object]]:
    """Yield what is left out: whose it is, its name, and what stands for it.

    It is imported as the command imports it: once little garbage is looked for.
    """
    from generator.website import drawings, links, production, publication
    from generator.website.assemble import Assembly
    from generator.website.publication import Publication

    no_links = links.Noted(frozenset(), frozenset())
    yield drawings, "jobs", _none
    yield Assembly, "parts", ()
    yield publication, "sitemap_files", _none
    yield links, "check", _none
    yield production, "noted", lambda _text: no_links  # what that check needs
    yield Publication, "jobs", _none


def build() -> None:
    """Run a command of Buurtboek with those parts left out, then exit."""
    collect_seldom()
    for owner, name, other in _left_out():
        getattr(owner, name)  # so that a part that was renamed is not left in
        setattr(owner, name, other)
    main()


if __name__ == "__main__":
    build()
