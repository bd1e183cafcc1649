"""A brochure: which content, in which order, on which paper."""

from __future__ import annotations

from pydantic import model_validator

from generator.catalogue.model.choices import Binding, Chapter, Grouping, Paper, Status
from generator.catalogue.model.fields import (
    Bleed,
    Bulk,
    Copies,
    Day,
    Line,
    Model,
    Order,
    Paragraph,
    Slug,
    Spoken,
    Summary,
    Title,
    fails,
    field,
)
from generator.wording.messages import N_

USUAL_BLEED_MM = 3.0


class Selection(Model):
    """Facets as on the site: within a facet any, between facets all."""

    programmes: list[Slug] = field([], label=N_("Programmes"))
    tracks: list[Slug] = field([], label=N_("Tracks"))
    kinds: list[Slug] = field([], label=N_("Kinds"))
    themes: list[Slug] = field([], label=N_("Themes"))
    audiences: list[Slug] = field([], label=N_("Audiences"))
    municipalities: list[Slug] = field([], label=N_("Municipalities"))
    neighbourhoods: list[Slug] = field([], label=N_("Neighbourhoods"))
    statuses: list[Status] = field([], label=N_("Statuses"))
    projects: list[Slug] = field(
        [],
        label=N_("Projects"),
        help=N_("By name, in this order; then no facet is needed."),
    )


class Press(Model):
    """What the print shop is asked for."""

    copies: Copies | None = field(None, label=N_("Copies"))
    paper_inside: Line | None = field(None, label=N_("Paper inside"))
    paper_cover: Line | None = field(None, label=N_("Paper of the cover"))
    bulk_inside: Bulk | None = field(
        None,
        label=N_("Bulk of the paper inside (cm³/g)"),
        help=N_("For the width of a glued spine; the print shop knows it."),
    )
    bulk_cover: Bulk | None = field(
        None, label=N_("Bulk of the paper of the cover (cm³/g)")
    )
    bleed_mm: Bleed | None = field(
        None,
        label=N_("Bleed (mm)"),
        help=N_("3 to 5, as the print shop asks; without it, 3."),
    )
    delivery: Line | None = field(None, label=N_("Delivery"))
    note: Line | None = field(None, label=N_("Note"))


class Brochure(Model):
    """One printable publication made from the catalogue."""

    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    language: Spoken | None = field(
        None,
        label=N_("Language"),
        help=N_("Another than that of the catalogue, which “languages” must name."),
    )
    subtitle: Line | None = field(None, label=N_("Subtitle"))
    summary: Summary = field(
        label=N_("Summary"),
        help=N_("One or two plain sentences, 20 to 240 characters."),
    )
    edition: Line = field(label=N_("Edition"), help=N_("Such as “najaar 2026”."))
    date: Day = field(label=N_("Date"), help=N_("Year-month-day, such as 2026-11-22."))
    order: Order = field(label=N_("Order"), help=N_("1 comes first."))
    select: Selection = field(
        label=N_("Selection"),
        help=N_("Which projects: by facets, or by their names."),
    )
    group_by: Grouping = field(Grouping.NONE, label=N_("Grouping"))
    page_format: Line = field(
        label=N_("Format"),
        help=N_("a3, a4, a5, a6, dl, square or a size in mm such as 170x240."),
    )
    binding: Binding = field(label=N_("Binding"))
    paper: Paper = field(Paper.COATED, label=N_("Paper"))
    chapters: list[Chapter] = field(label=N_("Chapters"), min_length=1, max_length=12)
    programmes: list[Slug] = field([], label=N_("Programmes explained"), max_length=5)
    walks: list[Slug] = field([], label=N_("Walks described"), max_length=5)
    cover: Slug | None = field(
        None,
        label=N_("Project on the cover"),
        help=N_("Its first photograph fills the cover; without it, a street is drawn."),
    )
    foreword: list[Paragraph] = field([], label=N_("Foreword"), max_length=12)
    press: Press | None = field(None, label=N_("For the print shop"))

    @property
    def bleed_mm(self) -> float:
        """How far ink runs past the trimmed edge, millimetres."""
        asked = self.press and self.press.bleed_mm
        return float(asked) if asked else USUAL_BLEED_MM

    @model_validator(mode="after")
    def _foreword_exists(self) -> Brochure:
        if Chapter.FOREWORD in self.chapters and not self.foreword:
            raise fails("foreword-missing", at="chapters")
        return self
