"""A brochure that no file asks for: a selection made on the spot.

`kind=boekentil theme=groen` means the same as on the site: within a facet any
value, between facets all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.formats import design, too_many
from generator.catalogue.model import Brochure
from generator.catalogue.model.choices import LABELS, Binding, Status
from generator.catalogue.remedies import nearest
from generator.catalogue.selection import FACETS, select
from generator.wording.messages import N_, Message, message

SLUG = "eigen-selectie"
FIELDS = {facet: name for name, facet in FACETS.items()}
FEW = 6  # projects: fewer need no chapters


class WrongSelection(Exception):
    """A selection asks for what there is not."""

    def __init__(self, problem: Message) -> None:
        self.problem = problem
        super().__init__(str(problem))


class NoProject(WrongSelection):
    """Facets and values exist, but no project has them all."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One wanted value of a facet."""

    facet: str
    value: str


def brochure(
    catalogue: Catalogue,
    wanted: Sequence[str],
    page_format: str,
    binding: Binding = Binding.SADDLE_STITCH,
) -> Entry[Brochure]:
    """Return a brochure of the projects that a selection means.

    Args:
        catalogue: to choose from.
        wanted: `FACET=VALUE`, at least one.
        page_format: as a brochure's file writes it.
        binding: how it is held together.

    Raises:
        WrongSelection: there is no such facet or value, or too many projects have it.
        NoProject: no project fits.
    """
    choices = [_choice(catalogue, one) for one in wanted]
    selection: dict[str, list[str]] = {}
    for choice in choices:
        selection.setdefault(FIELDS[choice.facet], []).append(choice.value)
    language = catalogue.settings.language
    titles = dict.fromkeys(_title(catalogue, one, language) for one in choices)
    fields = {
        "title": message(N_("Own selection")).say(language),
        "subtitle": " · ".join(titles)[:120],
        "summary": message(
            N_("Projects that somebody chose from the catalogue: {titles}."),
            titles=", ".join(titles)[:160],
        ).say(language),
        "edition": message(N_("own selection")).say(language),
        "date": _date(catalogue),
        "order": 1,
        "select": selection,
        "page_format": page_format,
        "binding": binding.value,
        "chapters": ["projects", "register", "colophon"],
    }
    made = Brochure.model_validate(fields)
    found = select(catalogue, made.select)
    if not found:
        raise NoProject(message(N_("No project fits this selection.")))
    kind = design(page_format, binding)
    if kind and (wrong := too_many(kind, len(found))):
        problem, remedy = wrong
        text = message("{problem} {remedy}", problem=problem, remedy=remedy)
        raise WrongSelection(text)
    if len(found) >= FEW:
        made = Brochure.model_validate({**fields, "group_by": "theme"})
    return Entry(SLUG, PurePosixPath("content/brochures", f"{SLUG}.yml"), made)


def of_projects(
    catalogue: Catalogue, slugs: Sequence[str], page_format: str
) -> Entry[Brochure]:
    """Return a brochure of some projects of a catalogue, by their slugs."""
    language = catalogue.settings.language
    made = Brochure.model_validate(
        {
            "title": catalogue.settings.title,
            "summary": catalogue.settings.summary,
            "edition": message(N_("own selection")).say(language),
            "date": _date(catalogue),
            "order": 1,
            "select": {"projects": list(slugs)},
            "page_format": page_format,
            "binding": Binding.SADDLE_STITCH.value,
            "chapters": ["projects", "colophon"],
        }
    )
    return Entry(SLUG, PurePosixPath("content/brochures", f"{SLUG}.yml"), made)


def _choice(catalogue: Catalogue, wanted: str) -> Choice:
    """Return what `FACET=VALUE` means.

    Raises:
        WrongSelection: it has another form, or there is no such facet or value.
    """
    facet, equals, value = (part.strip() for part in wanted.partition("="))
    if not (facet and equals and value):
        raise WrongSelection(
            message(
                N_("“{wanted}” is no selection: write FACET=VALUE, such as {example}."),
                wanted=wanted,
                example="theme=groen",
            )
        )
    if facet not in FIELDS:
        raise WrongSelection(
            _unknown(N_("There is no facet “{value}”."), facet, list(FIELDS))
        )
    values = _values(catalogue, facet)
    if value not in values:
        raise WrongSelection(
            _unknown(N_("This facet has no value “{value}”."), value, values)
        )
    return Choice(facet, value)


def _values(catalogue: Catalogue, facet: str) -> list[str]:
    if facet == "status":
        return [one.value for one in Status]
    if facet == "programme":
        return list(catalogue.programmes)
    return list(catalogue.terms[facet])


def _unknown(text: str, value: str, choices: Sequence[str]) -> Message:
    said = message(text, value=value)
    if like := nearest(value, choices):
        return message(N_("{problem} Did you mean “{like}”?"), problem=said, like=like)
    return message(
        N_("{problem} Choose from: {choices}."),
        problem=said,
        choices=", ".join(sorted(choices)),
    )


def _title(catalogue: Catalogue, choice: Choice, language: str) -> str:
    if choice.facet == "status":
        return message(LABELS[Status(choice.value)]).say(language)
    if choice.facet == "programme":
        return catalogue.programmes[choice.value].fields.title
    return catalogue.terms[choice.facet][choice.value].title


def _date(catalogue: Catalogue) -> str:
    """Return the latest day on which a source was read: no clock decides."""
    return max(
        source.read.isoformat()
        for project in catalogue.projects.values()
        for source in project.fields.sources
    )
