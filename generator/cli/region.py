"""`buurtboek region`: the sites and brochures of many catalogues at once."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import click

from generator.catalogue.problems import printable
from generator.cli.console import Reporter, Setting, note, progress
from generator.cli.failure import Failure
from generator.cli.member import IMPORTED_FIRST, make
from generator.region.making import Order, Outcome, Status, make_all
from generator.region.portal import publish
from generator.region.read import Place, read
from generator.storage import files
from generator.wording.messages import N_, Translate, counted, message
from generator.workers.hiring import hire
from generator.workers.team import NoCluster

OUTPUT = Path("build/region")
SITES, PRESS, REPORTS = "site", "press", "reports"


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "region",
        short_help=_("Build the sites and brochures of many catalogues."),
        help=_(
            "Build every catalogue that a region file names, side by side, and a portal"
            " that leads to them. Each is built as “buurtboek build” does it: a"
            " catalogue with mistakes keeps its former site and stops no other.\n\n"
            "Exit status: 0 all is made, 1 some catalogue is not or the region file has"
            " mistakes, 2 wrong use."
        ),
    )
    @click.argument(
        "file",
        metavar=_("REGION.yml"),
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
    )
    @click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        help=_(
            "Folder to write to (default: build/region): “site” is for the web, “press”"
            " for print shops, “reports” says what there is to mend."
        ),
    )
    @click.option(
        "--only",
        type=click.Choice(("site", "brochures")),
        help=_("Build only the pages, or only the folders for print shops."),
    )
    @click.option(
        "--catalogue",
        "chosen",
        multiple=True,
        metavar=_("NAME"),
        help=_("Build only this one. May be repeated."),
    )
    @click.option(
        "--processes",
        type=click.IntRange(1, 1_000),
        metavar=_("NUMBER"),
        help=_("How many are built side by side (default: one per processor)."),
    )
    @click.option(
        "--cluster",
        metavar=_("ADDRESS"),
        help=_(
            "Have them built by the workers of a Dask scheduler, such as"
            " tcp://192.0.2.7:8786. They must see the same folders."
        ),
    )
    @click.pass_obj
    def region(
        setting: Setting,
        file: Path,
        output: Path | None,
        only: str | None,
        chosen: tuple[str, ...],
        processes: int | None,
        cluster: str | None,
    ) -> None:
        about, places = read(file, PurePosixPath(os.path.relpath(file)))
        wanted = _wanted(places, chosen, setting)
        folder = (output or setting.root / OUTPUT).absolute()
        sites, press = folder / SITES, folder / PRESS
        orders = [
            (
                place,
                Order(
                    place.root.absolute(),
                    None if only == "brochures" else sites / place.slug,
                    None if only == "site" else press / place.slug,
                    setting.language,
                    1 if len(wanted) > 1 and cluster is None else 0,
                ),
            )
            for place in wanted
        ]
        with progress(setting) as report:
            told = _Teller(setting, report, len(orders), folder / REPORTS)
            try:
                with hire(cluster, processes or 0, IMPORTED_FIRST) as team:
                    found = make_all(orders, make, team, told)
            except NoCluster as none:
                raise Failure(none.text) from None
        if only != "brochures":
            for gone in publish(about, places, sites):
                shutil.rmtree(sites / gone, ignore_errors=True)
                text = N_("“{slug}” is no longer in the region; its site is removed.")
                note(message(text, slug=gone), setting)
            note(message(N_("The sites stand in {folder}."), folder=sites), setting)
        _sum_up(found, setting)

    return region


def _wanted(
    places: Sequence[Place], chosen: Sequence[str], setting: Setting
) -> list[Place]:
    """Return the catalogues that a command line asks for.

    Raises:
        UsageError: there is no such catalogue.
    """
    known = {place.slug for place in places}
    for name in chosen:
        if name not in known:
            text = message(N_("There is no catalogue “{name}” in it."), name=name)
            raise click.UsageError(setting.say(text))
    return [place for place in places if not chosen or place.slug in chosen]


class _Teller:
    """Tells of every catalogue as it is done, and writes what is to be mended."""

    def __init__(
        self, setting: Setting, report: Reporter, total: int, folder: Path
    ) -> None:
        self._setting, self._report, self._total = setting, report, total
        self._folder, self._done = folder, 0
        folder.mkdir(parents=True, exist_ok=True)
        report(message(N_("Building catalogues")), 0, total)

    def __call__(self, place: Place, outcome: Outcome) -> None:
        """Tell of one."""
        self._done += 1
        lines = [one.say(self._setting.language) for one in outcome.problems]
        lines += [self._setting.say(outcome.failure), *outcome.notes]
        text = "".join(f"{line}\n" for line in lines if line)
        (self._folder / f"{place.slug}.txt").unlink(missing_ok=True)
        if text:
            files.write(self._folder, f"{place.slug}.txt", text)
        said = {
            Status.BUILT: N_("{done}/{total} {name}: made."),
            Status.UNCHANGED: N_("{done}/{total} {name}: unchanged."),
            Status.FAILED: N_("{done}/{total} {name}: failed."),
        }[outcome.status]
        line = message(said, done=self._done, total=self._total, name=place.slug)
        note(line, self._setting)
        if outcome.status is Status.FAILED:
            click.echo(printable_lines(text), nl=False)
        self._report(message(N_("Building catalogues")), self._done, self._total)


def printable_lines(text: str) -> str:
    """Return a text of lines with what could disturb a terminal as escapes."""
    return "".join(f"{printable(line)}\n" for line in text.splitlines())


def _sum_up(found: dict[str, Outcome], setting: Setting) -> None:
    """Say how many there are of each kind; leave with 1 where one failed."""
    count = Counter(one.status for one in found.values())
    made, same, failed = (count[status] for status in Status)
    parts = {
        counted("{count} catalogue made", "{count} catalogues made", made): made,
        counted("{count} unchanged", "{count} unchanged", same): same,
        counted("{count} failed", "{count} failed", failed): failed,
    }
    click.echo(", ".join(setting.say(text) for text, some in parts.items() if some))
    if failed:
        raise SystemExit(1)
