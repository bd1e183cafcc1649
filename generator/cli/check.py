"""`buurtboek check`: every problem of the content at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.catalogue import folder
from generator.catalogue.load import Loaded, load
from generator.catalogue.problems import Problem, errors, limited
from generator.cli.console import Setting, note, show_problems
from generator.images.gallery import read_picture
from generator.images.measure import measure
from generator.images.refusals import PictureError
from generator.wording.messages import N_, Translate, counted, message


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "check",
        short_help=_("Find every mistake in the content."),
        help=_(
            "Find every mistake in the content, each with its file, line and column"
            " and how to mend it.\n\nExit status: 0 sound, 1 mistakes found,"
            " 2 wrong use."
        ),
    )
    @click.pass_obj
    def check(setting: Setting) -> None:
        loaded = load(setting.root)
        problems = limited([*loaded.problems, *pictures(setting.root, loaded)])
        show_problems(problems, setting)
        if errors(problems) or loaded.catalogue is None:
            raise SystemExit(1)
        found = loaded.catalogue
        note(
            message(
                N_("The content is sound: {projects}, {phases} and {brochures}."),
                projects=counted(
                    "{count} project", "{count} projects", len(found.projects)
                ),
                phases=counted("{count} phase", "{count} phases", len(found.phases)),
                brochures=counted(
                    "{count} brochure", "{count} brochures", len(found.brochures)
                ),
            ),
            setting,
        )

    return check


def pictures(root: Path, loaded: Loaded) -> Iterator[Problem]:
    """Yield what is wrong with picture files, by their first bytes.

    Args:
        root: folder of the repository.
        loaded: its content; a file that it reports already is left out.
    """
    told = {problem.at.path for problem in loaded.problems}
    for file in sorted((root / folder.CONTENT / "projects").glob("*/*")):
        path = folder.CONTENT / file.relative_to(root / folder.CONTENT).as_posix()
        if file.suffix not in folder.PICTURES or path in told:
            continue
        try:
            measure(read_picture(file), file.name)
        except PictureError as refused:
            yield refused.problem(path)
