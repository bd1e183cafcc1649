"""A page of the site that is written by hand."""

from __future__ import annotations

from generator.catalogue.model.choices import Menu
from generator.catalogue.model.fields import (
    Day,
    Line,
    Model,
    Order,
    Summary,
    Title,
    field,
)
from generator.wording.messages import N_


class Page(Model):
    """What a page is called, and where it is linked from."""

    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    summary: Summary = field(
        label=N_("Summary"),
        help=N_("One or two plain sentences, 20 to 240 characters."),
    )
    menu: Menu = field(Menu.NONE, label=N_("Menu"))
    menu_title: Line | None = field(None, label=N_("Title in the menu"))
    order: Order = field(999, label=N_("Order"))
    reviewed: Day | None = field(None, label=N_("Reviewed on"))
