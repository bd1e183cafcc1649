"""Parts that several kinds of content have: sources, money, partners, pictures."""

from __future__ import annotations

from pydantic import model_validator

from generator.catalogue.model.choices import AmountKind, Consent, Licence, PartnerKind
from generator.catalogue.model.dates import PartialDate
from generator.catalogue.model.fields import (
    Address,
    Amount,
    Day,
    Line,
    Model,
    PictureFile,
    Sentence,
    Summary,
    fails,
    field,
)
from generator.wording.messages import N_


class Reference(Model):
    """Where a fact comes from."""

    title: Line | None = field(None, label=N_("Title"))
    url: Address | None = field(None, label=N_("Web address"))
    published: PartialDate | None = field(
        None,
        label=N_("Date of the source"),
        help=N_("As far as known: 2018, 2018-06 or 2018-06-29."),
    )
    read: Day = field(
        label=N_("Date read"), help=N_("Year-month-day, such as 2026-11-22.")
    )

    @model_validator(mode="after")
    def _says_where(self) -> Reference:
        if self.title is None and self.url is None:
            raise fails("source-without-place", at="title")
        return self


class Money(Model):
    """An amount in euro and what kind of amount it is."""

    amount: Amount = field(
        label=N_("Amount (euro)"), help=N_("Digits only, such as 18600.")
    )
    kind: AmountKind = field(label=N_("Kind of amount"))
    note: Sentence | None = field(None, label=N_("Note"))


class Partner(Model):
    """An organisation that took part; never a private person."""

    name: Line = field(label=N_("Name"))
    kind: PartnerKind = field(label=N_("Kind of partner"))


class Picture(Model):
    """A picture beside the text, with what is needed to publish it."""

    file: PictureFile = field(
        label=N_("File"),
        help=N_(
            "In the folder of the project; lower case, such as bank-voor-huis.jpg."
        ),
    )
    alt: Summary = field(
        label=N_("Description for who cannot see the picture"),
        help=N_("What is there to see? 20 to 240 characters."),
    )
    caption: Sentence | None = field(None, label=N_("Caption"))
    credit: Line = field(
        label=N_("Maker"), help=N_("Who made the picture, as it must be named.")
    )
    licence: Licence = field(label=N_("Licence"))
    consent: Consent = field(label=N_("Consent of recognisable people"))
    focus: Line | None = field(
        None,
        label=N_("Focus"),
        help=N_("The point to keep when cropping, as “40% 60%” from left and top."),
        pattern=r"^(100|[0-9]{1,2})% (100|[0-9]{1,2})%$",
    )


class Link(Model):
    """A page elsewhere that is worth reading."""

    title: Line = field(label=N_("Title"))
    url: Address = field(label=N_("Web address"))


class Figure(Model):
    """A number that a source gives, for a year or period."""

    label: Line = field(label=N_("What is counted"))
    value: Line = field(label=N_("Value"), help=N_("With its unit: “60 projects”."))
    year: PartialDate | None = field(None, label=N_("Year"))
    note: Sentence | None = field(None, label=N_("Note"))
    source: Address | None = field(None, label=N_("Source"))
