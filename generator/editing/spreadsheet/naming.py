"""Short names (slugs) of the projects in a table: those it gives, and new ones.

A project that is named keeps its name, whatever row comes first; so every name in the
table is claimed before a new one is made.
"""

from __future__ import annotations

from pathlib import Path

from generator.catalogue.folder import TAKEN, path_of_project
from generator.catalogue.model.fields import MOST_SLUG, SLUG
from generator.catalogue.problems import Problem, Severity
from generator.catalogue.slugs import slugify
from generator.editing.spreadsheet.columns import NAME
from generator.editing.spreadsheet.layout import MOST_SHOWN, Layout
from generator.editing.spreadsheet.table import Row
from generator.wording.messages import N_, message


class Naming:
    """Which names the rows of one table have."""

    def __init__(self, layout: Layout, root: Path) -> None:
        """Begin with no row.

        Args:
            layout: columns of the table.
            root: folder of the repository.
        """
        self._layout = layout
        self._root = root
        self._rows: dict[str, int] = {}  # slug → number of the row that has it

    def claim(self, row: Row) -> Problem | None:
        """Note the name that a row gives; return what is wrong with it."""
        slug = self._layout.text(row, NAME)
        if not slug:
            return None
        at = self._layout.at(row, (NAME,))
        claimed = self._rows.setdefault(slug, row.number)
        shown = slug[:MOST_SHOWN]
        if claimed != row.number:
            text = message(
                N_("“{slug}” stands in row {row} already."), slug=shown, row=claimed
            )
            return Problem(at, "twice", text, message(N_("Remove one of the two.")))
        if not SLUG.fullmatch(slug) or len(slug) > MOST_SLUG or slug in TAKEN:
            text = message(
                N_("“{slug}” cannot be the short name of a project."), slug=shown
            )
            hint = message(N_("Leave it empty: it is made from the title."))
            return Problem(at, "slug", text, hint)
        return None

    def make(self, title: str, row: Row) -> tuple[str, Problem | None]:
        """Return a new name, told when it differs because a project has the plain one.

        Args:
            title: of the project.
            row: that it stands in.
        """
        base = slugify(title)[:MOST_SLUG].strip("-") or f"project-{row.number}"
        slug, number = base, 2
        while slug in self._rows or slug in TAKEN or self._exists(slug):
            end = f"-{number}"
            slug = base[: MOST_SLUG - len(end)].strip("-") + end
            number += 1
        self._rows[slug] = row.number
        return slug, self._differs(base, slug, row) if self._exists(base) else None

    def _differs(self, base: str, slug: str, row: Row) -> Problem:
        text = message(
            N_("A project “{base}” exists already; this becomes “{slug}”."),
            base=base,
            slug=slug,
        )
        hint = message(
            N_(
                "To change that project instead, put “{base}” in the column “{column}”."
            ),
            base=base,
            column=message(N_("Short name")),
        )
        at = self._layout.at(row, ("title",))
        return Problem(at, "exists", text, hint, Severity.WARNING)

    def _exists(self, slug: str) -> bool:
        return (self._root / path_of_project(slug)).parent.exists()
