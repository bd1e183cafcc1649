"""A map drawn by hand: tiles that lie as the places roughly lie.

For a city without a file of outlines. Nobody takes a tile for a measured place, so
it shows honestly what is known: a project lies somewhere in this neighbourhood.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.catalogue.model.fields import (
    Before,
    Line,
    Model,
    Order,
    Sentence,
    Slug,
    Title,
    fails,
    few_digits,
    field,
)
from generator.wording.messages import N_

MOST_COLUMNS, MOST_ROWS = 12, 40


Column = Annotated[int, Field(ge=1, le=MOST_COLUMNS), Before(few_digits)]
Row = Annotated[int, Field(ge=1, le=MOST_ROWS), Before(few_digits)]


class Tile(Model):
    """One place on the map: a municipality, a borough or a neighbourhood."""

    municipality: Slug | None = field(
        None,
        label=N_("Municipality"),
        help=N_("The short name, as in catalogue.yml."),
    )
    borough: Line | None = field(
        None,
        label=N_("Borough"),
        help=N_("As it stands with projects and neighbourhoods."),
    )
    neighbourhood: Slug | None = field(
        None,
        label=N_("Neighbourhood"),
        help=N_("The short name, as in catalogue.yml."),
    )
    title: Line | None = field(
        None, label=N_("Title"), help=N_("Where the tile is called otherwise.")
    )
    streets: list[Line] = field(
        [],
        label=N_("Streets"),
        help=N_("Streets of projects that name no borough or neighbourhood."),
        max_length=200,
    )
    column: Column = field(label=N_("Column"), help=N_("From left, 1 to 12."))
    row: Row = field(label=N_("Row"), help=N_("From top, 1 to 40."))

    @model_validator(mode="after")
    def _one_place(self) -> Tile:
        if self.neighbourhood and (self.borough or self.municipality):
            raise fails("tile-with-two-places", at="neighbourhood")
        if not (self.neighbourhood or self.borough or self.municipality):
            raise fails("tile-without-place", at="column")
        return self

    @property
    def key(self) -> tuple[str | None, ...]:
        """What place it is; two tiles of one map never have the same."""
        return self.municipality, self.borough, self.neighbourhood


class TileMap(Model):
    """`content/maps/<slug>.yml`."""

    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    municipality: Slug | None = field(
        None,
        label=N_("Municipality"),
        help=N_("Of which this is the map; empty for a map of several."),
    )
    order: Order = field(1, label=N_("Order"), help=N_("1 comes first."))
    note: Sentence | None = field(
        None, label=N_("Note"), help=N_("Stands under the map.")
    )
    tiles: list[Tile] = field(label=N_("Tiles"), min_length=1, max_length=300)
