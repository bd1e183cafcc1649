"""How a page names a style sheet or script of ours: by address, version and sum.

The version makes browsers fetch a file anew when it changed. The sum (Subresource
Integrity) keeps them from running another file in its place; it is said only for a
site with a web address, because browsers refuse such files where a site is opened
from a disk.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.style.look import STANDARD_LOOK, Look
from generator.website import hardening, joining


class Tags:
    """Writes the elements with which pages load what is ours."""

    def __init__(
        self,
        folders: Sequence[Path],
        look: Look = STANDARD_LOOK,
        *,
        sealed: bool,
        shared: str = "",
    ) -> None:
        """Look nothing up yet.

        Args:
            folders: of the look; the first that has a file counts.
            look: colours and typefaces of the style sheet.
            sealed: whether sums are said.
            shared: what follows the root of a page where its language shares them.
        """
        self.folders = tuple(folders)
        self.look = look
        self.sealed = sealed
        self.shared = shared
        self._said = cache(self._ended)

    def style(self, root: str, name: str) -> Markup:
        """Return the element that loads a style sheet.

        Args:
            root: how the page writes the root of the site.
            name: such as `assets/map.css`.
        """
        start = Markup('<link rel="stylesheet" href="{}').format(root + self.shared)
        return start + self._said(name) + Markup(">")

    def script(self, root: str, name: str, *, versioned: bool = True) -> Markup:
        """Return the element that loads a script.

        Args:
            root: how the page writes the root of the site.
            name: such as `assets/zoom.js`.
            versioned: not for a script that others import: one address, one module.
        """
        start = Markup('<script type="module" src="{}').format(root + self.shared)
        return start + self._said(name, versioned=versioned) + Markup("></script>")

    def _ended(self, name: str, *, versioned: bool = True) -> Markup:
        worn = self.folders, self.look
        version = f"?{joining.version(name, *worn)}" if versioned else ""
        ended = Markup('{}{}"').format(name, version)
        content = joining.content(name, *worn) if self.sealed else None
        if content is None:
            return ended
        sum_ = hardening.integrity(content.encode())
        return ended + Markup(' integrity="{}"').format(sum_)
