"""Descriptions of pictures that describe nothing.

That there is one, of a fair length, the model sees to. Here is looked whether it
tells who cannot see the picture something that the page does not say already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Project
from generator.catalogue.problems import Problem, Severity
from generator.catalogue.reading import read_source
from generator.catalogue.slugs import slugify
from generator.wording.messages import N_, Message, message

MOST = 200  # characters that a screen reader says in one breath
FILE_NAME = re.compile(
    r"(?i)\S+\.(?:jpe?g|png|webp|heic)\b|\b(?:img|dsc|dscn|pxl)[_-]?\d+"
)


def check(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what is weak in the description of pictures."""
    for entry in catalogue.projects.values():
        found = list(_weak(entry))
        if not found:
            continue
        source = read_source(root / entry.path, entry.path, markdown=True)
        for number, text, hint in found:
            at = source.at(("pictures", number, "alt"))
            yield Problem(at, "alt-text", text, hint, Severity.WARNING)


def _weak(entry: Entry[Project]) -> Iterator[tuple[int, Message, Message]]:
    seen: dict[str, int] = {}
    for number, picture in enumerate(entry.fields.pictures):
        alt = slugify(picture.alt)
        stem = slugify(picture.file.rpartition(".")[0])
        say = message(N_("Tell what is there to see, as to a friend on the telephone."))
        if FILE_NAME.search(picture.alt) or alt == stem:
            yield (
                number,
                message(N_("The description is the name of the file.")),
                say,
            )
        elif picture.caption and alt == slugify(picture.caption):
            yield (
                number,
                message(N_("The description is the same as the caption.")),
                message(N_("Tell what is to see; the caption tells the rest.")),
            )
        elif alt in {slugify(entry.fields.title), slugify(entry.fields.summary)}:
            yield (
                number,
                message(N_("The description repeats the title or the summary.")),
                say,
            )
        elif alt in seen:
            yield (
                number,
                message(
                    N_("Picture {number} has the same description."), number=seen[alt]
                ),
                say,
            )
        if len(picture.alt) > MOST:
            yield (
                number,
                message(
                    N_("The description is longer than {most} characters."), most=MOST
                ),
                message(N_("Keep what matters here; the story can tell the rest.")),
            )
        seen.setdefault(alt, number + 1)
