"""Projects of which a file changed, read anew: what each language shows of them now.

A file that was translated, or its translation, is a pair: what one of them says may be
wrong, or missing, only because of the other. So all files of a project are read, and
what there is to say of them is found as a whole build finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.catalogue import reread
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.entries import Told
from generator.catalogue.kept import Kept
from generator.catalogue.lasting import lasting
from generator.catalogue.model import Project
from generator.catalogue.problems import (
    MOST_PER_FILE,
    Problem,
    errors,
    in_order,
    printable,
)
from generator.catalogue.reading import rereader
from generator.catalogue.translated import in_language
from generator.website.assemble import Assembly

Said = dict[PurePosixPath, tuple[Problem, ...]]  # of a file, by its path


@dataclass(frozen=True, slots=True)
class Shown:
    """A project as one language of the site showed it, and as it does now.

    Attributes:
        before: then.
        now: now.
        is_retold: whether its translation changed: a text may be of another language.
    """

    before: Entry[Project]
    now: Entry[Project]
    is_retold: bool

    @property
    def lasts(self) -> bool:
        """Whether nothing changed that others may rely on."""
        return (
            lasting(self.before) == lasting(self.now)
            and self.before.is_translated == self.now.is_translated
        )

    @property
    def lost(self) -> frozenset[str]:
        """The places in its story that are there no more."""
        before, now = (
            {heading.anchor for heading in one.story.headings}
            for one in (self.before, self.now)
        )
        return frozenset(before - now)

    @property
    def has_other_headings(self) -> bool:
        """Whether places in its story came or went."""
        return self.before.story.headings != self.now.story.headings

    def tells_otherwise(self, fields: Iterable[str]) -> bool:
        """Whether some fields are others."""
        before, now = self.before.fields, self.now.fields
        return self.is_retold or any(
            getattr(before, name) != getattr(now, name) for name in fields
        )

    @property
    def has_another_story(self) -> bool:
        """Whether its story is told otherwise."""
        return self.is_retold or self.before.story != self.now.story

    @property
    def has_other_fields(self) -> bool:
        """Whether any of its fields is another."""
        return self.is_retold or self.before.fields != self.now.fields


@dataclass(frozen=True, slots=True)
class Reading:
    """What the files of some projects say now.

    Attributes:
        shown: for each language of the site, the projects of which anything changed.
        translations: of all files.
        paths: of the files of each project.
        problems: what there is to say of these files by themselves.
    """

    shown: tuple[dict[str, Shown], ...]
    translations: Told
    paths: Mapping[str, tuple[PurePosixPath, ...]]
    problems: tuple[Problem, ...]


def read(
    assembly: Assembly, slugs: Iterable[str], kept: Kept | None = None
) -> Reading | None:
    """Return what some projects say now; None where more than words changed.

    Args:
        assembly: of the site before.
        slugs: of the projects.
        kept: takes what their files mean now.
    """
    catalogue = assembly.site.catalogue
    found: dict[str, reread.Reread] = {}
    for slug in sorted(slugs):
        before = catalogue.projects.get(slug)  # is read before what it means is kept
        now = reread.project(assembly.root, slug, catalogue.settings, kept)
        if before is None or now is None:
            return None
        if now.told.keys() != _languages(catalogue, before.path):
            return None  # a translation came or went
        found[slug] = now
    told = {
        code: {
            **of,
            **{
                one.entry.path: one.told[code]
                for one in found.values()
                if code in one.told
            },
        }
        for code, of in catalogue.translations.items()
    }
    now_told = replace(catalogue, translations=told)
    shown: list[dict[str, Shown]] = []
    for edition in assembly.editions:
        code, was = edition.site.views.language, edition.site.catalogue.projects
        of = {
            slug: Shown(
                was[slug],
                in_language(one.entry, now_told, code),
                _is_retold(catalogue, one, code),
            )
            for slug, one in found.items()
        }
        if not all(one.lasts for one in of.values()):
            return None
        shown.append(
            {
                slug: one
                for slug, one in of.items()
                if one.has_another_story or one.has_other_fields
            }
        )
    return Reading(
        tuple(shown),
        told,
        {slug: tuple(_paths(one)) for slug, one in found.items()},
        tuple(problem for one in found.values() for problem in one.problems),
    )


def said(
    reading: Reading, catalogues: Sequence[Catalogue], root: Path, told: Sequence[str]
) -> Said | None:
    """Return what there is to say of every file; None where it is for a whole build.

    What must hold between files rests on nothing that changed but headings: where those
    are the same and nothing was said of a project, there is nothing to say.

    Args:
        reading: of the projects.
        catalogues: as they are now, in each language of the site.
        root: folder of the repository.
        told: what was said before, line by line, each with its path.
    """
    found: list[Problem] = list(reading.problems)
    for slug, paths in reading.paths.items():
        of = tuple(f"{printable(path.as_posix())}:" for path in paths)
        is_headed = any(
            shown[slug].has_other_headings for shown in reading.shown if slug in shown
        )
        if is_headed or any(line.startswith(of) for line in told):
            from generator.catalogue import rules  # takes a while to import

            found += rules.of_project(slug, catalogues, root, rereader(root))
    made: Said = {
        path: in_order(one for one in found if one.at.path == path)
        for paths in reading.paths.values()
        for path in paths
    }
    if errors(found) or any(len(of) > MOST_PER_FILE for of in made.values()):
        return None
    return made


def _languages(catalogue: Catalogue, path: PurePosixPath) -> set[str]:
    said = catalogue.translations
    return {code for code in said if path in said[code]}


def _is_retold(catalogue: Catalogue, one: reread.Reread, code: str) -> bool:
    before = catalogue.translations.get(code, {}).get(one.entry.path)
    return before != one.told.get(code)


def _paths(one: reread.Reread) -> Iterator[PurePosixPath]:
    yield one.entry.path
    yield from (translation.path for translation in one.told.values())
