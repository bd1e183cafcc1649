"""Whether a site is up to date: asked before anything is imported.

Who builds again without a change waits for nothing but this: every file that a site
is made of, and every file of the site itself, is compared with what was noted when
it was built. Nothing else decides: a note that is missing, cut or of another version,
a library in another version, a page that someone touched, all mean a whole build.

MkDocs, the catalogue and the templates are not imported here: that alone takes longer.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage import inputs
from generator.storage.cache import FOLDER, Cache, key
from generator.storage.inventory import Inventory, Unsure

if TYPE_CHECKING:
    from generator.catalogue.kept import Kept

KIND = "site as built 5"  # counts up when what is noted changes
CONTENT = 1  # place of the content among what is noted
PROJECT = re.compile(r"projects/([^/]+)/index(?:\.[a-z]{2})?\.md")  # or translated
CONFIGURATION = "mkdocs.yml"
# What makes a configuration depend on other files or on the environment.
BEYOND = re.compile(
    r"^\s*INHERIT\s*:|!ENV|!relative|!!python|^\s*hooks\s*:", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked to be built.

    Attributes:
        root: folder of the repository.
        output: folder of the site, or None for what the configuration says.
        language: of messages.
        with_brochures: whether brochures are made too.
        with_form: whether the editing form is wanted.
    """

    root: Path
    output: Path | None
    language: str
    with_brochures: bool
    with_form: bool

    @property
    def name(self) -> str:
        """Under what the note of a build is kept."""
        return key(
            KIND,
            str(inputs.PROGRAM),  # another program elsewhere may write something else
            str(self.root.resolve()),
            str(self.output.resolve() if self.output else ""),
            self.language,
            int(self.with_brochures),
            int(self.with_form),
        )

    @property
    def state(self) -> str:
        """Under what is kept what the build leaves for the next one."""
        return key(f"{KIND}, state", self.name)

    @property
    def kept(self) -> Cache:
        """Where notes are kept."""
        return Cache(self.root / FOLDER)


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was built.

    Attributes:
        folder: where it stands.
        told: what the build had to tell, said.
    """

    folder: Path
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What a site is about to be made of, taken down before any of it is read."""

    asked: Asked
    inputs: tuple[Inventory, ...]
    libraries: str

    @classmethod
    def begin(cls, asked: Asked) -> Note | None:
        """Note the configuration, or return None where it says too much to follow."""
        file = asked.root / CONFIGURATION
        with contextlib.suppress(OSError, Unsure, UnicodeDecodeError):
            taken = Inventory.take(file)
            if not BEYOND.search(file.read_text(encoding="utf-8")):
                return cls(asked, (taken,), inputs.libraries())
        return None

    def add(self, looks: Iterable[Path]) -> Note | None:
        """Note content, look and program too; None where a link leads out of them.

        Args:
            looks: folders with templates and assets.
        """
        try:
            found = inputs.files(self.asked.root, looks)
        except (OSError, Unsure):
            return None
        return replace(self, inputs=(*self.inputs, *found))

    def edited(self) -> tuple[Note, frozenset[str]] | None:
        """Return which projects have other text, and the note of how it is now.

        None where anything else changed too: then everything is to be built.
        """
        changed = [one.differences() for one in self.inputs]
        names = [PROJECT.fullmatch(name) for name in changed[CONTENT]]
        if any(changed[:CONTENT]) or any(changed[CONTENT + 1 :]) or not all(names):
            return None
        try:
            content = self.inputs[CONTENT].renewed(changed[CONTENT])
        except (OSError, Unsure):
            return None
        slugs = frozenset(name[1] for name in names if name)
        before, after = self.inputs[:CONTENT], self.inputs[CONTENT + 1 :]
        return replace(self, inputs=(*before, content, *after)), slugs

    def keep(self, built: Built, left: Left | None = None) -> None:
        """Keep the note of a site that was built, unless something changed meanwhile.

        What changed while it was read could stand in the site half, and must not be
        taken for built.

        Args:
            built: the site.
            left: what the next build may rely on.
        """
        if any(one.differences() for one in self.inputs):
            return
        try:
            made = Inventory.take(built.folder, is_made=True)
        except (OSError, Unsure):
            return
        if left is not None:
            self.asked.kept.put(self.asked.state, left.state)
        self.write(built, made, left)

    def write(self, built: Built, made: Inventory, left: Left | None) -> None:
        """Write the note down.

        Args:
            built: the site.
            made: its files.
            left: what the next build may rely on; its state is kept already.
        """
        written = {
            "libraries": self.libraries,
            "told": built.told,
            "inputs": [one.as_json() for one in self.inputs],
            "made": made.as_json(),
            "state": key(KIND, left.state) if left else "",
            "seals": left.seals if left else {},
            "pages": dict(left.pages) if left else {},
            "days": left.days if left else {},
        }
        self.asked.kept.put(self.asked.name, json.dumps(written).encode())


@dataclass(frozen=True, slots=True)
class Left:
    """What a build leaves for the next one, which may have to follow a few words only.

    Attributes:
        state: all that words do not change (`generator.website.state`).
        seals: of the files of every project (`generator.catalogue.kept`), by slug,
            and by slug and language of translations: `slug.en`; empty where one is
            not kept.
        pages: how many every brochure has that the site offers, by slug.
        days: on which projects were held against the facts, by slug, as numbers; of
            those that were followed since the state was written.
    """

    state: bytes
    seals: dict[str, str]
    pages: Mapping[str, int]
    days: dict[str, int]


@dataclass(frozen=True, slots=True)
class Edited:
    """A site that stands, while the text of some projects changed.

    Attributes:
        asked: what is to be built.
        note: of what it is to be made of now.
        slugs: of the projects.
        built: the site.
        made: its files.
        left: by the build.
        seen: the note of the build, as it was kept.
    """

    asked: Asked
    note: Note
    slugs: frozenset[str]
    built: Built
    made: Inventory
    left: Left
    seen: bytes

    def still_stands(self) -> bool:
        """Return whether no other build has written the site since."""
        return self.asked.kept.get(self.asked.name) == self.seen


def standing(asked: Asked) -> Built | Edited | None:
    """Return the site that stands, as far as what it was made of is what it was."""
    seen = asked.kept.get(asked.name)
    if seen is None:
        return None
    noted = json.loads(seen)
    if noted["libraries"] != inputs.libraries():
        return None
    files = tuple(map(Inventory.read, noted["inputs"]))
    found = Note(asked, files, noted["libraries"]).edited()
    made = Inventory.read(noted["made"])
    if found is None or made.differences():
        return None
    note, slugs = found
    built = Built(Path(made.root), tuple(noted["told"]))
    if not slugs:
        return built
    state = asked.kept.get(asked.state) or b""
    if key(KIND, state) != noted["state"]:
        return None
    left = Left(state, noted["seals"], noted["pages"], noted["days"])
    return Edited(asked, note, slugs, built, made, left, seen)


def unchanged(asked: Asked) -> Built | None:
    """Return the site that stands, if to build it again would give the same."""
    found = standing(asked)
    return found if isinstance(found, Built) else None


def keeper(root: Path) -> Callable[[int, str], Kept]:
    """Return what gives what content meant when it was read before.

    Args:
        root: folder of the repository.
    """
    from generator.catalogue import kept  # see the head of this module

    def keep(projects: int, language: str) -> Kept:
        program = kept.identity(language, inputs.libraries())
        return kept.Kept.of(Cache(root / FOLDER), projects, program)

    return keep
