"""The city's own choices: who publishes, and the words its projects are sorted by."""

from __future__ import annotations

from pydantic import model_validator

from generator.catalogue.model.fields import (
    Address,
    Amount,
    Day,
    Line,
    Mailbox,
    Model,
    Order,
    Sentence,
    Slug,
    Spoken,
    Summary,
    Title,
    fails,
    field,
)
from generator.catalogue.model.forge import Forge
from generator.wording.messages import N_, SPOKEN


class Term(Model):
    """A word of a vocabulary, with the address it is known by."""

    slug: Slug = field(
        label=N_("Short name for addresses"),
        help=N_("Lower-case letters, digits and hyphens only."),
    )
    title: Title = field(label=N_("Title"))
    plural: Line | None = field(None, label=N_("Plural"))
    summary: Summary | None = field(None, label=N_("Summary"))


class Kind(Term):
    """A kind of result, with the other words people use for it."""

    nl: list[Line] = field([], label=N_("Also called, in Dutch"), max_length=60)
    en: list[Line] = field([], label=N_("Also called, in English"), max_length=60)
    fr: list[Line] = field([], label=N_("Also called, in French"), max_length=60)


class Track(Term):
    """One of the ways a programme can be used."""

    programme: Slug = field(label=N_("Programme"))
    maximum: Amount | None = field(None, label=N_("At most (euro)"))
    examples: list[Line] = field([], label=N_("Examples"), max_length=12)


class Municipality(Term):
    """A city or village."""

    attribution: Line | None = field(None, label=N_("Attribution"))


class Neighbourhood(Term):
    """A neighbourhood of a municipality."""

    municipality: Slug = field(label=N_("Municipality"))
    borough: Line | None = field(None, label=N_("Borough"))


class Publisher(Model):
    """Who publishes the catalogue and answers for it."""

    name: Line = field(label=N_("Name"))
    url: Address | None = field(None, label=N_("Web address"))
    email: Mailbox | None = field(None, label=N_("Mailbox"))
    phone: Line | None = field(None, label=N_("Telephone"))
    address: Line | None = field(None, label=N_("Address"))
    enterprise_number: Line | None = field(None, label=N_("Enterprise number"))


class WeakSpots(Model):
    """Whom to tell of a weak spot in the site (RFC 9116)."""

    email: Mailbox | None = field(None, label=N_("Mailbox"))
    url: Address | None = field(
        None,
        label=N_("Web address"),
        help=N_("Of a form; goes before the mailbox."),
    )
    expires: Day = field(
        label=N_("Valid until"),
        help=N_("Year-month-day, at most a year ahead: look then whether it holds."),
    )
    policy: Address | None = field(None, label=N_("Web address of the policy"))

    @model_validator(mode="after")
    def _can_be_told(self) -> WeakSpots:
        if not self.email and not self.url:
            raise fails("security-without-contact", at="expires")
        return self


class Terms(Model):
    """The licence under which the texts are published."""

    title: Line = field(label=N_("Title"))
    url: Address = field(label=N_("Web address"))


class Settings(Model):
    """`content/catalogue.yml`."""

    title: Title = field(label=N_("Title"))
    tagline: Sentence = field(label=N_("Tagline"))
    summary: Summary = field(label=N_("Summary"))
    language: Spoken = field("nl", label=N_("Language"))
    languages: list[Spoken] = field(
        [],
        label=N_("Languages of the site"),
        help=N_("Besides the first, others in which the site is shown, such as en."),
        max_length=len(SPOKEN),
    )
    publisher: Publisher = field(label=N_("Publisher"))
    licence: Terms = field(label=N_("Licence"))
    forge: Forge | None = field(
        None,
        label=N_("Forge"),
        help=N_("Where a change can be proposed; every page then links to it."),
    )
    security: WeakSpots | None = field(
        None,
        label=N_("Weak spots"),
        help=N_("Whom to tell of one; becomes the file security.txt."),
    )
    tracks: list[Track] = field([], label=N_("Tracks"), max_length=20)
    kinds: list[Kind] = field(label=N_("Kinds"), min_length=1, max_length=200)
    themes: list[Term] = field(label=N_("Themes"), min_length=1, max_length=40)
    audiences: list[Term] = field([], label=N_("Audiences"), max_length=40)
    municipalities: list[Municipality] = field(
        label=N_("Municipalities"), min_length=1, max_length=600
    )
    neighbourhoods: list[Neighbourhood] = field(
        [], label=N_("Neighbourhoods"), max_length=6_000
    )
    format: Order | None = field(
        None,
        label=N_("Format of the files"),
        help=N_("Written by “buurtboek migrate”; leave it as it is."),
    )

    @property
    def others(self) -> tuple[str, ...]:
        """The languages besides its own that the site is shown in, in their order."""
        return tuple(
            one for one in dict.fromkeys(self.languages) if one != self.language
        )
