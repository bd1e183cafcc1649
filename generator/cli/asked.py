"""Which brochures a command line asks for, in which format and binding.

It stands apart from the command so that the command only makes and writes.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import click

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.formats import design, too_many, unusable, usual_binding
from generator.catalogue.model import Brochure
from generator.catalogue.model.brochure import Press
from generator.catalogue.model.choices import Binding
from generator.catalogue.remedies import nearest
from generator.catalogue.selection import select
from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.wording.messages import N_, Message, message

MOST_NAMED = 12  # brochures that a message lists


@dataclass(frozen=True, slots=True)
class Form:
    """What a command line asks for; None where it is silent.

    Attributes:
        page_format: name or size.
        binding: how pages are held together.
        bleed_mm: how far ink runs past the trimmed edge.
    """

    page_format: str | None = None
    binding: Binding | None = None
    bleed_mm: float | None = None


def entries_of(
    setting: Setting,
    catalogue: Catalogue,
    names: tuple[str, ...],
    wanted: tuple[str, ...],
    form: Form,
) -> list[Entry[Brochure]]:
    """Return the brochures that a command line asks for.

    Raises:
        UsageError: there is no such brochure, facet or value.
        Failure: there is nothing to make.
    """
    if wanted and names:
        text = message(N_("Give names or a selection, not both."))
        raise click.UsageError(setting.say(text))
    if wanted:
        return [_selected(setting, catalogue, wanted, form)]
    for name in names:
        if name not in catalogue.brochures:
            raise click.UsageError(setting.say(_unknown(name, catalogue.brochures)))
    if not catalogue.brochures:
        raise Failure(message(N_("The content has no brochures.")))
    chosen = dict.fromkeys(names or catalogue.brochures)
    entries = [catalogue.brochures[name] for name in chosen]
    if form == Form():
        return entries
    return [_in_form(setting, catalogue, entry, form) for entry in entries]


def _selected(
    setting: Setting, catalogue: Catalogue, wanted: tuple[str, ...], form: Form
) -> Entry[Brochure]:
    """Return a brochure of the projects that are asked for.

    Raises:
        UsageError: it cannot be made so, or there is no such facet or value.
        Failure: no project is all that.
    """
    from generator.brochure import selected

    page_format = form.page_format or "a5"
    binding = form.binding or usual_binding(page_format)
    _usable(setting, page_format, binding)
    try:
        made = selected.brochure(catalogue, wanted, page_format, binding)
    except selected.NoProject as nothing:
        raise Failure(nothing.problem) from None
    except selected.WrongSelection as wrong:
        raise click.UsageError(setting.say(wrong.problem)) from None
    return _bled(made, form)


def _unknown(name: str, known: Collection[str]) -> Message:
    """Return that there is no such brochure, and which there are."""
    text = message(N_("There is no brochure “{name}”."), name=name)
    if like := nearest(name, known):
        return message(N_("{problem} Did you mean “{like}”?"), problem=text, like=like)
    if 0 < len(known) <= MOST_NAMED:
        return message(
            N_("{problem} Choose from: {choices}."),
            problem=text,
            choices=", ".join(sorted(known)),
        )
    return text


def _in_form(
    setting: Setting, catalogue: Catalogue, entry: Entry[Brochure], form: Form
) -> Entry[Brochure]:
    """Return a brochure in another format or binding.

    Raises:
        UsageError: it cannot be made so.
    """
    page_format = form.page_format or entry.fields.page_format
    if form.binding:
        binding = form.binding
    elif form.page_format:
        binding = usual_binding(form.page_format)
    else:
        binding = entry.fields.binding
    _usable(setting, page_format, binding)
    kind = design(page_format, binding)
    count = len(select(catalogue, entry.fields.select))
    if kind and (wrong := too_many(kind, count)):
        raise click.UsageError(_both(setting, wrong))
    changes = {"page_format": page_format, "binding": binding}
    fields = entry.fields.model_copy(update=changes)
    return _bled(Entry(entry.slug, entry.path, fields, entry.story), form)


def _bled(entry: Entry[Brochure], form: Form) -> Entry[Brochure]:
    """Return a brochure with the bleed that is asked for."""
    if form.bleed_mm is None:
        return entry
    asked = {"bleed_mm": Decimal(str(form.bleed_mm))}
    press = (entry.fields.press or Press()).model_copy(update=asked)
    fields = entry.fields.model_copy(update={"press": press})
    return replace(entry, fields=fields)


def _usable(setting: Setting, page_format: str, binding: Binding) -> None:
    """Say what is wrong with a format in a binding.

    Raises:
        UsageError: with that message.
    """
    if wrong := unusable(page_format, binding):
        raise click.UsageError(_both(setting, wrong))


def _both(setting: Setting, said: tuple[Message, Message]) -> str:
    return " ".join(map(setting.say, said))


def bound_of(
    entries: Sequence[Entry[Brochure]], *, must_be: bool
) -> list[Entry[Brochure]]:
    """Return the brochures that have pages to staple.

    Args:
        entries: to choose from.
        must_be: whether each must have.

    Raises:
        Failure: one that must has none.
    """
    bound = [one for one in entries if one.fields.binding is not Binding.FLAT]
    if must_be and len(bound) < len(entries):
        (first, *_) = (one for one in entries if one not in bound)
        text = N_("“{name}” is a flat sheet: print it as it is (--variant screen).")
        raise Failure(message(text, name=first.slug))
    return bound
