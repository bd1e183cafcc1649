"""What `buurtboek brochure` makes: files to read, booklets, folders for the print shop.

It stands apart from the command, which is ready long before any of this is imported,
and where nothing changed needs none of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.brochure import make as brochures
from generator.catalogue.load import sound
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


def make(
    setting: Setting,
    making: Making,
    *,
    names: tuple[str, ...],
    variant: str,
    wanted: tuple[str, ...],
    page_format: str | None,
    binding: str | None,
    bleed_mm: float | None,
    output: Path | None,
    icc: Path | None,
    site_url: str | None,
    proof: bool,
    commit: str | None,
    marks: bool,
    cluster: str | None,
) -> None:
    """Make what the options of the command ask for, and name it.

    Raises:
        UsageError: they ask for what there is not.
        Failure: it cannot be made.
        Exception: what `generator.brochure.make` raises.
    """
    catalogue, _problems = sound(setting.root)
    form = Form(page_format, Binding(binding) if binding else None, bleed_mm)
    entries = entries_of(setting, catalogue, names, wanted, form)
    titles = {one.slug: one.fields.title for one in entries}

    def tell(advice: Iterable[Message | Problem]) -> None:
        """Say what does not fit beside the files that were made."""
        for one in advice:
            making.say(one.say(setting.language))

    with progress(setting) as report, joined(cluster) as team:
        if variant in {"screen", "all"} or proof:
            folder = output or setting.root / SCREEN_FOLDER
            made = brochures.screen_files(
                catalogue,
                setting.root,
                report,
                entries=entries,
                site_url=site_url,
                commit=commit,
                team=team,
            )
            folder.mkdir(parents=True, exist_ok=True)
            for slug, one in made.items():
                files.write(folder, f"{slug}.pdf", one.pdf)
                making.tell(folder / f"{slug}.pdf")
                tell(one.problems)
                if proof:
                    from generator.brochure.fitproof import fit_proof

                    content = fit_proof(one, titles[slug], setting.language)
                    files.write(folder, f"{slug}-proof.pdf", content)
                    making.tell(folder / f"{slug}-proof.pdf")
        if variant in {"booklet", "all"}:
            bound = bound_of(entries, must_be=variant == "booklet")
            folder = output or setting.root / SCREEN_FOLDER
            folder.mkdir(parents=True, exist_ok=True)
            for slug, pdf in brochures.booklet_files(
                catalogue,
                setting.root,
                report,
                entries=bound,
                site_url=site_url,
                commit=commit,
                team=team,
            ).items():
                files.write(folder, f"{slug}-booklet.pdf", pdf)
                making.tell(folder / f"{slug}-booklet.pdf")
        if variant in {"press", "all"}:
            folder = output or setting.root / PRESS_FOLDER
            for pressed in brochures.press_files(
                catalogue,
                setting.root,
                folder,
                report,
                entries=entries,
                site_url=site_url,
                commit=commit,
                team=team,
                icc=icc,
                marks=marks,
                language=setting.language,
            ):
                making.tell(pressed.folder, sure=pressed.sure)
                tell(pressed.advice)
                if variant == "press":
                    tell(pressed.problems)


def press(
    setting: Setting,
    making: Making,
    report: Reporter,
    team: Team | None = None,
    commit: str | None = None,
) -> None:
    """Write the print shop's folder of every brochure of the content, and name it.

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
    for one in brochures.press_files(
        catalogue,
        setting.root,
        setting.root / PRESS_FOLDER,
        report,
        language=setting.language,
        commit=commit,
        team=team,
    ):
        making.tell(one.folder, sure=one.sure)
        said: tuple[Message | Problem, ...] = (*one.advice, *one.problems)
        for text in said:
            making.say(text.say(setting.language))
