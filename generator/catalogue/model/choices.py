"""The closed lists: values that the generator itself gives a meaning to.

What a city chooses (kinds, themes, tracks, neighbourhoods) stands in its
`content/catalogue.yml`; these stand here because code acts on them.
"""

from __future__ import annotations

from enum import StrEnum

from generator.wording.messages import N_


class Choice(StrEnum):
    """A value of a closed list: equal to its text, and to no value of another list.

    Lists share words (a location and a grouping may both be `neighbourhood`), and
    each has its own label.
    """

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Choice):
            return self is other
        return str.__eq__(self, other) if isinstance(other, str) else NotImplemented

    __hash__ = StrEnum.__hash__


class Status(Choice):
    """How far a project came."""

    IDEA = "idea"
    APPLIED = "applied"
    APPROVED = "approved"
    UNDER_WAY = "under-way"
    REALISED = "realised"
    ENDED = "ended"
    STOPPED = "stopped"
    BECAME_OFFER = "became-standard-offer"


class Precision(Choice):
    """What a location stands for: a place, or only the area it lies in."""

    SPOT = "spot"
    STREET = "street"
    NEIGHBOURHOOD = "neighbourhood"


class AmountKind(Choice):
    """What an amount of money is; a budget without its kind misleads."""

    GRANTED = "granted"
    REQUESTED = "requested"
    CEILING = "ceiling"
    WHOLE_NEIGHBOURHOOD = "whole-neighbourhood"
    COST = "cost"


class PartnerKind(Choice):
    """What sort of organisation a partner is."""

    SCHOOL = "school"
    CARE = "care"
    ASSOCIATION = "association"
    COMMITTEE = "committee"
    YOUTH = "youth"
    ARTIST = "artist"
    COMPANY = "company"
    CITY = "city"
    OTHER = "other"


class Effort(Choice):
    """How much a street takes on that repeats the project."""

    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"


class CostBand(Choice):
    """What repeating the project costs, roughly, in euro."""

    FREE = "free"
    UNDER_500 = "under-500"
    UNDER_2500 = "500-2500"
    UNDER_10000 = "2500-10000"
    OVER_10000 = "over-10000"


class Evidence(Choice):
    """How well a phase or step of a method is known from what was published."""

    PUBLISHED = "published"
    DOCUMENTED = "documented"
    OUR_ORDERING = "our-ordering"


class Licence(Choice):
    """Under which terms a picture may be used."""

    CC_BY = "CC-BY-4.0"
    CC_BY_SA = "CC-BY-SA-4.0"
    CC0 = "CC0-1.0"
    OWN = "own"
    PERMISSION = "permission"


class Consent(Choice):
    """Whether people who can be recognised in a picture agreed to its use."""

    NOBODY = "nobody-recognisable"
    GIVEN = "given"
    MISSING = "missing"


class Binding(Choice):
    """How a brochure is held together."""

    SADDLE_STITCH = "saddle-stitch"
    PERFECT = "perfect"
    FLAT = "flat"


class CoverDesign(Choice):
    """What stands in front of a brochure that has no photograph."""

    STREET = "street"
    TILES = "tiles"
    PLAIN = "plain"


class Paper(Choice):
    """The surface a brochure is printed on; it decides the output condition."""

    COATED = "coated"
    UNCOATED = "uncoated"


class Chapter(Choice):
    """A part of a brochure, in the order that the brochure lists them."""

    FOREWORD = "foreword"
    PROGRAMME = "programme"
    MAP = "map"
    WALK = "walk"
    PROJECTS = "projects"
    PHASES = "phases"
    LESSONS = "lessons"
    REGISTER = "register"
    COLOPHON = "colophon"


class Grouping(Choice):
    """How the projects of a brochure are put together."""

    NONE = "none"
    THEME = "theme"
    TRACK = "track"
    KIND = "kind"
    MUNICIPALITY = "municipality"
    NEIGHBOURHOOD = "neighbourhood"


class Access(Choice):
    """Whether a walk can be done with a wheelchair or a pram."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class Conformance(Choice):
    """How far a site meets the standard; the law's model knows these three.

    Source:
        Commission Implementing Decision (EU) 2018/1523, Annex, section 1.
    """

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Shortfall(Choice):
    """Why something is not accessible, as the law's model parts it."""

    NOT_MET = "not-met"
    BURDEN = "disproportionate-burden"
    OUTSIDE = "outside-the-law"


class Examination(Choice):
    """Who examined how accessible a site is."""

    OWN = "own"
    THIRD_PARTY = "third-party"


class ForgeKind(Choice):
    """The software that keeps the repository and takes proposals for it."""

    GITHUB = "github"
    GITLAB = "gitlab"


class Menu(Choice):
    """Where a page is linked from on every other page."""

    MAIN = "main"
    FOOTER = "footer"
    NONE = "none"


LABELS: dict[Choice, str] = {
    CoverDesign.STREET: N_("A drawn street"),
    CoverDesign.TILES: N_("A floor of tiles"),
    CoverDesign.PLAIN: N_("Letters alone"),
    Status.IDEA: N_("Idea"),
    Status.APPLIED: N_("Applied for"),
    Status.APPROVED: N_("Approved"),
    Status.UNDER_WAY: N_("Under way"),
    Status.REALISED: N_("Realised"),
    Status.ENDED: N_("Ended"),
    Status.STOPPED: N_("Stopped"),
    Status.BECAME_OFFER: N_("Became a standard offer"),
    Precision.SPOT: N_("exact spot"),
    Precision.STREET: N_("street"),
    Precision.NEIGHBOURHOOD: N_("neighbourhood"),
    AmountKind.GRANTED: N_("granted"),
    AmountKind.REQUESTED: N_("requested"),
    AmountKind.CEILING: N_("at most"),
    AmountKind.WHOLE_NEIGHBOURHOOD: N_("for the whole neighbourhood"),
    AmountKind.COST: N_("cost"),
    PartnerKind.SCHOOL: N_("School or nursery"),
    PartnerKind.CARE: N_("Care or welfare"),
    PartnerKind.ASSOCIATION: N_("Association"),
    PartnerKind.COMMITTEE: N_("Neighbourhood committee"),
    PartnerKind.YOUTH: N_("Youth movement"),
    PartnerKind.ARTIST: N_("Artist"),
    PartnerKind.COMPANY: N_("Company"),
    PartnerKind.CITY: N_("City or municipality"),
    PartnerKind.OTHER: N_("Other partner"),
    Effort.LIGHT: N_("Light: a few neighbours, a few evenings"),
    Effort.MEDIUM: N_("Medium: a group and some months"),
    Effort.HEAVY: N_("Heavy: a long breath and many partners"),
    CostBand.FREE: N_("Free or almost"),
    CostBand.UNDER_500: N_("Up to 500 euro"),
    CostBand.UNDER_2500: N_("500 to 2,500 euro"),
    CostBand.UNDER_10000: N_("2,500 to 10,000 euro"),
    CostBand.OVER_10000: N_("More than 10,000 euro"),
    Evidence.PUBLISHED: N_("Published"),
    Evidence.DOCUMENTED: N_("Documented"),
    Evidence.OUR_ORDERING: N_("Our ordering"),
    Licence.CC_BY: N_("CC BY 4.0 (name the maker)"),
    Licence.CC_BY_SA: N_("CC BY-SA 4.0 (name the maker, share alike)"),
    Licence.CC0: N_("CC0 (free)"),
    Licence.OWN: N_("Our own picture"),
    Licence.PERMISSION: N_("Used with permission"),
    Consent.NOBODY: N_("Nobody can be recognised"),
    Consent.GIVEN: N_("Everybody who can be recognised agreed"),
    Consent.MISSING: N_("Not yet: do not publish"),
    Binding.SADDLE_STITCH: N_("Saddle stitch"),
    Binding.PERFECT: N_("Perfect binding"),
    Binding.FLAT: N_("Flat sheet"),
    Paper.COATED: N_("Coated"),
    Paper.UNCOATED: N_("Uncoated"),
    Chapter.FOREWORD: N_("Foreword"),
    Chapter.PROGRAMME: N_("How it works"),
    Chapter.MAP: N_("On the map"),
    Chapter.WALK: N_("A walk along the projects"),
    Chapter.PROJECTS: N_("Projects"),
    Chapter.PHASES: N_("Phases"),
    Chapter.LESSONS: N_("What neighbours learnt"),
    Chapter.REGISTER: N_("Register"),
    Chapter.COLOPHON: N_("Colophon"),
    Grouping.NONE: N_("Not grouped"),
    Grouping.THEME: N_("By theme"),
    Grouping.TRACK: N_("By track"),
    Grouping.KIND: N_("By kind"),
    Grouping.MUNICIPALITY: N_("By municipality"),
    Grouping.NEIGHBOURHOOD: N_("By neighbourhood"),
    Access.YES: N_("Whole walk accessible"),
    Access.PARTLY: N_("Partly accessible"),
    Access.NO: N_("Not accessible"),
    Access.UNKNOWN: N_("Not known yet"),
    Conformance.FULL: N_("Fully"),
    Conformance.PARTIAL: N_("Partly"),
    Conformance.NONE: N_("Not"),
    Shortfall.NOT_MET: N_("The standard is not met"),
    Shortfall.BURDEN: N_("Meeting it would be a disproportionate burden"),
    Shortfall.OUTSIDE: N_("The law does not ask for it"),
    Examination.OWN: N_("We ourselves"),
    Examination.THIRD_PARTY: N_("An outside party"),
    ForgeKind.GITHUB: "GitHub",
    ForgeKind.GITLAB: "GitLab",
    Menu.MAIN: N_("Main menu"),
    Menu.FOOTER: N_("Footer"),
    Menu.NONE: N_("Nowhere"),
}
