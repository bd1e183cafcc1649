"""Which collections of files the content has, and what each file means.

Who writes content anew, a form for it or a schema of it needs all of them at once;
`load` reads each into its place in the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.catalogue import folder, translations
from generator.catalogue.folder import SETTINGS
from generator.catalogue.model import (
    Brochure,
    Checks,
    HouseStyle,
    Page,
    Phase,
    Programme,
    Project,
    Region,
    SearchTests,
    Settings,
    Statement,
    TileMap,
    Walk,
)
from generator.catalogue.model.fields import Model
from generator.catalogue.model.translation import TEXTS, translation_of
from generator.catalogue.problems import Problem
from generator.wording.messages import N_, SPOKEN


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of `content/` with files of one model.

    Attributes:
        name: of the folder.
        model: what a file means.
        label: what people call the files, in English, for the translator.
        singular: what they call one.
        suffix: what file names end in; Markdown has front matter.
    """

    name: str
    model: type[Model]
    label: str
    singular: str
    suffix: str = ".md"

    @property
    def has_story(self) -> bool:
        """Whether Markdown stands under the fields."""
        return self.suffix == ".md"

    def files(self, root: Path, problems: list[Problem]) -> list[folder.Found]:
        """Return the files under `root`, by slug; strays are added to `problems`."""
        if self.name == "projects":
            return folder.project_files(root, problems)
        other = ".geojson" if self.name == "maps" else ""
        return folder.flat_files(root, self.name, self.suffix, problems, other)


COLLECTIONS = (
    Collection("projects", Project, N_("Projects"), N_("Project")),
    Collection("phases", Phase, N_("Phases"), N_("Phase")),
    Collection("programmes", Programme, N_("Programmes"), N_("Programme")),
    Collection("walks", Walk, N_("Walks"), N_("Walk"), ".yml"),
    Collection("brochures", Brochure, N_("Brochures"), N_("Brochure"), ".yml"),
    Collection("pages", Page, N_("Pages"), N_("Page")),
    Collection("maps", TileMap, N_("Maps"), N_("Map"), ".yml"),
)


SETTINGS_FILE: tuple[PurePosixPath, type[Model]] = (SETTINGS, Settings)
# Files that there are once, beside the settings.
SINGLES: tuple[tuple[PurePosixPath, type[Model]], ...] = (
    (folder.STATEMENT, Statement),
    (folder.CHECKS, Checks),
    (folder.SEARCH_TESTS, SearchTests),
    (folder.STYLE, HouseStyle),
)
# Stands outside the content; anyone may call it otherwise.
REGION_FILE: tuple[PurePosixPath, type[Model]] = (PurePosixPath("region.yml"), Region)


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A content file and what it means; a translation also says its language."""

    path: PurePosixPath
    file: Path
    model: type[Model]
    language: str = ""

    @property
    def has_story(self) -> bool:
        """Whether Markdown stands under the fields."""
        return self.path.suffix == ".md"


def content_files(root: Path) -> tuple[list[ContentFile], list[Problem]]:
    """Return every content file under `root`, the settings first.

    Also returns what lies in the folders and has no place there.
    """
    problems: list[Problem] = []
    files = [ContentFile(SETTINGS, root / SETTINGS, Settings)]
    settings = folder.Found(SETTINGS.stem, SETTINGS, root / SETTINGS)
    files += _translations(settings, Settings)
    for collection in COLLECTIONS:
        found = collection.files(root, problems)
        for one in found:
            files.append(ContentFile(one.path, one.file, collection.model))
            files += _translations(one, collection.model)
    for path, model in SINGLES:
        if single := folder.single_file(root, path):
            files.append(ContentFile(path, single.file, model))
            files += _translations(single, model)
    return files, problems


def _translations(found: folder.Found, model: type[Model]) -> Iterator[ContentFile]:
    if model in TEXTS:
        for language, one in translations.files(found, SPOKEN):
            yield ContentFile(one.path, one.file, translation_of(model), language)
