"""A file that someone names on the command line, to be read.

Apart from click's own path because that also takes a pipe or a device, which has no
end, or never begins: the command would wait for ever without a word.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from generator.wording.messages import Translate


class GivenFile(click.Path):
    """An ordinary file that is there, or a link to one."""

    def __init__(self, _: Translate) -> None:
        super().__init__(exists=True, dir_okay=False, readable=True, path_type=Path)
        self.refusal = _("{file} is no ordinary file.")

    def convert(
        self,
        value: Any,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:
        """Return the path, or say that it is no file to be read."""
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if not path.is_file():
            self.fail(self.refusal.format(file=path), param, ctx)
        return path
