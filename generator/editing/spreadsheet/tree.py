"""Fields of a row as the tree that the model reads, each value at its cell.

A file and a row become the same tree (`generator.catalogue.nodes`), so that one
model checks both and says in the same words what is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.catalogue.model.shape import Path as FieldPath
from generator.catalogue.nodes import Mapping as Fields
from generator.catalogue.nodes import Node, Place, Scalar, Sequence
from generator.editing.spreadsheet.table import Cell


def tree(
    fields: Mapping[str, Any], row: int, cells: Mapping[FieldPath, Cell]
) -> Fields:
    """Return plain fields as a tree; what has no cell stands in the first column.

    Args:
        fields: text, lists and dictionaries, as `plain_fields` gives them.
        row: number of the row.
        cells: where values stand, by their path.
    """

    def node(value: Any, path: FieldPath) -> Node:
        cell = cells.get(path) or _first(cells, path)
        at: Place = (row, cell.column if cell else 1)
        if isinstance(value, Mapping):
            entries = {name: node(one, (*path, name)) for name, one in value.items()}
            keys = {name: one.at for name, one in entries.items()}
            return Fields(entries, keys, at)
        if isinstance(value, list):
            items = [node(one, (*path, n)) for n, one in enumerate(value)]
            return Sequence(items, at)
        return Scalar(str(value), at, plain=False)

    root = node(fields, ())
    assert isinstance(root, Fields)
    return root


def _first(cells: Mapping[FieldPath, Cell], path: FieldPath) -> Cell | None:
    """The first cell of what lies below a path; nothing for the whole row."""
    below = [cell for at, cell in cells.items() if path and at[: len(path)] == path]
    return min(below, default=None)


def remove(fields: dict[str, Any], path: FieldPath) -> None:
    """Take away from plain fields what a column of the table is to say."""
    name = str(path[0])
    if len(path) == 1 or isinstance(path[1], int):
        fields.pop(name, None)
    elif isinstance(fields.get(name), dict):
        fields[name].pop(path[1], None)
