"""Templates that are found by name, without a list of what there is.

MkDocs lists all files of a theme to publish them: 14,500 of Material's, mostly icons,
of which we take none.
"""

from __future__ import annotations

from collections.abc import Callable

import jinja2


class _Unlisted(jinja2.FileSystemLoader):
    """Finds templates, and lists none."""

    def list_templates(self) -> list[str]:
        """Return nothing."""
        return []


def unlisted(made: Callable[[], jinja2.Environment]) -> jinja2.Environment:
    """Return an environment that finds its templates, but does not list them.

    Args:
        made: returns it; its templates are files.
    """
    environment = made()
    assert isinstance(environment.loader, jinja2.FileSystemLoader)
    environment.loader = _Unlisted(environment.loader.searchpath)
    return environment
