"""Whether what a command made is up to date: asked first of all.

The content, the look, the program, every library and every file that was made are
compared with what was noted when they were made. So who asks for a brochure of which
nothing changed waits for nothing but this: no content is read, and none of what reads
it is imported.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from pathlib import Path

import click

from generator.brochure.renderer import renderer
from generator.cli.console import Setting, note
from generator.storage import inputs
from generator.storage.cache import FOLDER, Cache, Part, key
from generator.storage.inventory import Inventory, Unsure
from generator.wording.messages import N_, message

KIND = "files as made 3"  # counts up when what is noted changes
Line = tuple[str, bool]  # what was said, and whether it is beside the results


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command was asked to make.

    Attributes:
        setting: the reader's language and the repository.
        options: everything else that decides what is made.
        beside: files outside the content that it is made from.
    """

    setting: Setting
    options: tuple[Part, ...]
    beside: tuple[Path, ...] = ()

    @property
    def name(self) -> str:
        """Under what the note is kept."""
        root = self.setting.root
        return key(
            KIND,
            str(inputs.PROGRAM),  # another program elsewhere may write something else
            self.setting.language,
            str(root),  # names of files are told as they were asked for
            str(root.resolve()),
            renderer(),
            *self.options,
        )

    @property
    def kept(self) -> Cache:
        """Where notes are kept."""
        return Cache(self.setting.root / FOLDER)

    def stands(self) -> bool:
        """Return whether to make it again gives the same; say what was said then."""
        said = self._said()
        if said is None:
            return False
        for text, is_error in said:
            click.echo(text, err=is_error)
        stands = N_("Nothing changed: what was made before still stands.")
        note(message(stands), self.setting)
        return True

    def _said(self) -> list[Line] | None:
        """Return what was said when it was made, None where it stands no longer."""
        kept = self.kept.get(self.name)
        if kept is None:
            return None
        noted = json.loads(kept)
        if noted["libraries"] != inputs.libraries():
            return None
        every = map(Inventory.read, [*noted["inputs"], *noted["made"]])
        if any(one.differences() for one in every):
            return None
        return [(text, is_error) for text, is_error in noted["said"]]

    def begin(self) -> Making:
        """Note what it is about to be made from, before any of it is read."""
        files: tuple[Inventory, ...] = ()
        with contextlib.suppress(OSError, Unsure):
            beside = map(Inventory.take, self.beside)
            files = (*inputs.files(self.setting.root), *beside)
        return Making(self, files, inputs.libraries())


@dataclass(slots=True)
class Making:
    """What a command makes and says, taken down meanwhile.

    Attributes:
        asked: what was asked for.
        inputs: what it is made from; empty where that cannot be noted.
        libraries: which they are.
    """

    asked: Asked
    inputs: tuple[Inventory, ...]
    libraries: str
    _said: list[Line] = field(default_factory=list)
    _made: list[Path] = field(default_factory=list)
    _sure: bool = True

    def tell(self, made: Path, *, sure: bool = True) -> None:
        """Name a file or folder that was made.

        Args:
            made: the file or folder.
            sure: making it again would give the same.
        """
        self._made.append(made)
        self._sure = self._sure and sure
        self.say(str(made), is_error=False)

    def say(self, text: str, *, is_error: bool = True) -> None:
        """Say something beside the results."""
        self._said.append((text, is_error))
        click.echo(text, err=is_error)

    def keep(self) -> None:
        """Keep the note, unless something changed meanwhile, or is not sure."""
        if not (self._sure and self.inputs) or any(
            one.differences() for one in self.inputs
        ):
            return
        with contextlib.suppress(OSError, Unsure):
            made = [Inventory.take(one, is_made=True) for one in self._made]
            noted = {
                "libraries": self.libraries,
                "said": self._said,
                "inputs": [one.as_json() for one in self.inputs],
                "made": [one.as_json() for one in made],
            }
            self.asked.kept.put(self.asked.name, json.dumps(noted).encode())
