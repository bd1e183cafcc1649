"""`buurtboek format`: content files as the editing form writes them."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.catalogue.collections import content_files
from generator.catalogue.problems import errors, limited
from generator.cli.console import Setting, note, show_problems
from generator.editing.canonical import Written, rewrite
from generator.wording.messages import N_, Translate, counted, message


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "format",
        short_help=_("Write the content as the form writes it."),
        help=_(
            "Write every content file as the form at /admin writes it: the same order"
            " of fields, no empty fields, quotes only where needed. What a file means"
            " does not change. A file with a mistake or a comment is left as it is."
            "\n\nExit status: 0 all is as the form writes it, 1 it is not or there"
            " are mistakes, 2 wrong use."
        ),
    )
    @click.option(
        "--check", is_flag=True, help=_("Write nothing; only say which files differ.")
    )
    @click.pass_obj
    def write(setting: Setting, check: bool) -> None:
        files, _strays = content_files(setting.root)
        all_written = [rewrite(file) for file in files]
        problems = limited(one for file in all_written for one in file.problems)
        changed = [file for file in all_written if not file.is_canonical]
        for file in changed:
            click.echo(file.path.as_posix())
            if not check:
                _put(setting.root, file)
        show_problems(problems, setting)
        note(
            message(
                N_("{count} would be written anew.")
                if check
                else N_("{count} written anew."),
                count=counted("{count} file", "{count} files", len(changed)),
            ),
            setting,
        )
        if errors(problems) or (check and changed):
            raise SystemExit(1)

    return write


def _put(root: Path, file: Written) -> None:
    """Write a file whole or not at all."""
    target = root / file.path
    fresh = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        fresh.write_text(file.after, encoding="utf-8", newline="\n")
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
