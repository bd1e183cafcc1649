"""A command of which one first word is a command of its own: `export site-source`.

No group of click's: there every first word is a command, and here it mostly is a file.
"""

from __future__ import annotations

from typing import Any

import click


class Forked(click.Command):
    """Takes arguments and options, unless they begin with the name of a command in it.

    Attributes:
        commands: in it, by name.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.commands: dict[str, click.Command] = {}

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Return the context of the command that the arguments are for."""
        if args and args[0] in self.commands:
            name = f"{info_name} {args[0]}"
            return self.commands[args[0]].make_context(name, args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)


def commands_in(command: click.Command) -> dict[str, click.Command]:
    """Return the commands in a command, by name; none where there is none."""
    if isinstance(command, click.Group | Forked):
        return dict(command.commands)
    return {}
