"""A region: many catalogues, each with its own staff, made by one command.

Its file stands outside the content of any of them, and is checked in the same way.
"""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from generator.catalogue.model.fields import (
    Address,
    FolderPath,
    Model,
    Slug,
    Summary,
    Title,
    fails,
    field,
)
from generator.catalogue.model.settings import Publisher
from generator.wording.messages import N_

MOST_CATALOGUES = 1_000
# What stands beside the sites of the catalogues, under the same web address.
TAKEN = frozenset({"assets", "data", "index", "404"})


class Member(Model):
    """One catalogue of a region."""

    slug: Slug = field(
        label=N_("Short name for addresses"),
        help=N_("The site of the catalogue stands in a folder of this name."),
    )
    folder: FolderPath = field(
        label=N_("Folder"),
        help=N_("From the region file; it holds “content” and mkdocs.yml."),
    )

    @model_validator(mode="after")
    def _has_a_free_name(self) -> Member:
        if self.slug in TAKEN:
            raise fails("slug-of-the-portal", at="slug", value=self.slug)
        return self


class Region(Model):
    """The region file, whatever it is called."""

    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    summary: Summary = field(
        label=N_("Summary"),
        help=N_("One or two plain sentences, 20 to 240 characters."),
    )
    language: Literal["nl", "en"] = field("nl", label=N_("Language"))
    site_url: Address | None = field(
        None,
        label=N_("Web address"),
        help=N_("Of the portal; the sites stand in folders below it."),
    )
    publisher: Publisher = field(label=N_("Publisher"))
    catalogues: list[Member] = field(
        label=N_("Catalogues"), min_length=1, max_length=MOST_CATALOGUES
    )
