"""What `buurtboek brochure` makes: files to read, booklets, folders for the print shop.

It stands apart from the command, which is ready long before any of this is imported,
and where nothing changed needs none of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.brochure.make import Workshop
from generator.catalogue.catalogue import Entry
from generator.catalogue.load import sound
from generator.catalogue.model import Brochure
from generator.catalogue.model.choices import Binding
from generator.catalogue.problems import Problem
from generator.cli.asked import Form, bound_of, entries_of
from generator.cli.cluster import joined
from generator.cli.console import Reporter, Setting, progress
from generator.cli.up_to_date import Making
from generator.storage import files
from generator.wording.messages import Message
from generator.workers.team import Team

SCREEN_FOLDER = Path("build/brochures")
PRESS_FOLDER = Path("build/press")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says, as its help explains each."""

    names: tuple[str, ...]
    variant: str
    wanted: tuple[str, ...]
    page_format: str | None
    binding: str | None
    bleed_mm: float | None
    output: Path | None
    icc: Path | None
    site_url: str | None
    proof: bool
    commit: str | None
    marks: bool
    cluster: str | None

    @property
    def form(self) -> Form:
        """Format, binding and bleed."""
        binding = Binding(self.binding) if self.binding else None
        return Form(self.page_format, binding, self.bleed_mm)

    def wants(self, variant: str) -> bool:
        """Return whether a variant is to be made."""
        return self.variant in {variant, "all"}


def make(setting: Setting, making: Making, options: Options) -> None:
    """Make what the options of the command ask for, and name it.

    Raises:
        UsageError: they ask for what there is not.
        Failure: it cannot be made.
        Exception: what `generator.brochure.make` raises.
    """
    catalogue, _problems = sound(setting.root)
    entries = entries_of(
        setting, catalogue, options.names, options.wanted, options.form
    )
    with progress(setting) as report, joined(options.cluster) as team:
        workshop = Workshop(
            catalogue, setting.root, report, options.site_url, options.commit, team
        )
        folder = options.output or setting.root / SCREEN_FOLDER
        if options.wants("screen") or options.proof:
            _screen(workshop, entries, folder, setting, making, proof=options.proof)
        if options.wants("booklet"):
            bound = bound_of(entries, must_be=options.variant == "booklet")
            made = workshop.booklet_files(bound)
            _write({f"{slug}-booklet.pdf": made[slug] for slug in made}, folder, making)
        if options.wants("press"):
            for pressed in workshop.press_files(
                options.output or setting.root / PRESS_FOLDER,
                entries,
                icc=options.icc,
                marks=options.marks,
                language=setting.language,
            ):
                making.tell(pressed.folder, sure=pressed.sure)
                _advise(pressed.advice, setting, making)
                if options.variant == "press":  # else it was said of the screen file
                    _advise(pressed.problems, setting, making)


def press(
    setting: Setting,
    making: Making,
    report: Reporter,
    team: Team | None = None,
    commit: str | None = None,
) -> None:
    """Write the print shop's folder of every brochure of the content, and name it.

    One on paper whose colour profile only the print shop has is left out, and told.

    Args:
        setting: the reader's language and the repository.
        making: is told what is made, and what does not fit.
        report: is told how far it is.
        team: makes them elsewhere; None for this machine.
        commit: names the state of the content; the colophon says it.

    Raises:
        Exception: what `generator.brochure.make` raises.
    """
    catalogue, _problems = sound(setting.root)
    workshop = Workshop(catalogue, setting.root, report, commit=commit, team=team)
    target = setting.root / PRESS_FOLDER
    ready, waiting = workshop.pressable()
    if ready:
        for one in workshop.press_files(target, ready, language=setting.language):
            making.tell(one.folder, sure=one.sure)
            _advise((*one.advice, *one.problems), setting, making)
    _advise(waiting, setting, making)


def _screen(
    workshop: Workshop,
    entries: Sequence[Entry[Brochure]],
    folder: Path,
    setting: Setting,
    making: Making,
    *,
    proof: bool,
) -> None:
    """Write files to read, each with its proof where one is wanted."""
    titles = {one.slug: one.fields.title for one in entries}
    for slug, made in workshop.screen_files(entries).items():
        _write({f"{slug}.pdf": made.pdf}, folder, making)
        _advise(made.problems, setting, making)
        if proof:
            from generator.brochure.fitproof import fit_proof

            content = fit_proof(made, titles[slug], setting.language)
            _write({f"{slug}-proof.pdf": content}, folder, making)


def _write(made: Mapping[str, bytes], folder: Path, making: Making) -> None:
    """Write files into a folder, and name them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        files.write(folder, name, content)
        making.tell(folder / name)


def _advise(
    advice: Iterable[Message | Problem], setting: Setting, making: Making
) -> None:
    """Say what does not fit beside the files that were made."""
    for one in advice:
        making.say(one.say(setting.language))
