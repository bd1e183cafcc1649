"""An incremental build: other words in a few projects → the files that show them.

What `edits` does for a preview that has everything in memory, for a build that begins
with nothing: the site is restored as far as the words need (`restored`), pages and
parts that show them are made, and what differs takes the place of the former files,
all or nothing (`generator.storage.publish.Patch`).

Where anything is unsure (a page links to something else than before, a place in it is
gone to which others link), nothing is touched, and everything is built.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.catalogue.problems import ContentError
from generator.storage import files, publish
from generator.storage.cache import FOLDER, shared
from generator.storage.inventory import Unsure
from generator.views import addresses
from generator.website import facets, printing, search, up_to_date
from generator.website.assemble import Assembly
from generator.website.edition import Files
from generator.website.edits import Edit, edit
from generator.website.links import ELSEWHERE, Noted, file_linked, noted
from generator.website.restored import Restored
from generator.website.splicing import Splicing
from generator.website.telling import retold
from generator.website.up_to_date import Edited
from generator.wording.progress import Progress

if TYPE_CHECKING:
    from generator.workers.team import Team  # takes a while to import

MOST = 100  # projects whose words are followed at once; after that all is built

Content = str | bytes | Path


def follow(
    edited: Edited, report: Progress, team: Team | None = None
) -> up_to_date.Built | None:
    """Make what shows the edited words; None where everything is to be built.

    Args:
        edited: the site that stands, and what changed.
        report: is told how far the work is.
        team: makes brochures elsewhere.

    Raises:
        OSError: the site cannot be written.
    """
    if len(edited.slugs) > MOST:
        return None
    cache = edited.asked.root / FOLDER
    with shared(cache), publish.patch(edited.built.folder) as patch:
        step = _made(edited, report, team) if edited.still_stands() else None
        if step is None:
            return None
        for name, content in step.written.items():
            files.put(patch.folder, name, content)
        if step.written or step.gone:
            patch.commit(step.gone)
        return _noted(edited, step)


def _made(edited: Edited, report: Progress, team: Team | None) -> _Step | None:
    """Return what is to be written; None where everything is to be built."""
    restored = Restored(edited.asked.root, edited.left, edited.made)
    if not restored.knows(edited.slugs):
        return None
    before = restored.assembly(report)
    if before is None:
        return None
    told = edited.built.told
    made = edit(before, edited.slugs, told, restored.pointed, restored.kept)
    if made is None:
        return None
    step = _Step(edited, restored, before, made)
    if not step.make_printed(team) or not step.make_pages():
        return None
    step.make_parts()
    return step


def _noted(edited: Edited, step: _Step) -> up_to_date.Built:
    """Return the site as it stands now, after noting it for the next build."""
    step.restored.kept.save()
    told = retold(edited.built.told, step.made.said, edited.asked.language)
    built = replace(edited.built, told=told)
    try:
        now = edited.made.renewed(step.written, gone=step.gone)
    except (OSError, Unsure):
        return built  # the site is right; the next build looks at it all
    seals = edited.left.seals | step.restored.seals(edited.slugs)
    checked = step.made.assembly.site.catalogue.checked
    days = {slug: checked[slug].toordinal() for slug in edited.slugs}
    left = replace(
        edited.left, seals=seals, pages=step.pages, days=edited.left.days | days
    )
    edited.note.write(built, now, left)
    return built


class _Step:
    """What is to be written, and what is to go, beside the site as it stands.

    Attributes:
        restored: the site as it stands.
        made: the site with the edited words.
        written: names and contents of files that are others now.
        gone: names of files that are to go.
        pages: how many every brochure has, by slug.
    """

    def __init__(
        self, edited: Edited, restored: Restored, before: Assembly, made: Edit
    ) -> None:
        self.folder = edited.built.folder
        self.written: dict[str, Content] = {}
        self.gone: set[str] = set()
        self.pages = edited.left.pages
        self._offering: set[str] = set()  # files that tell of brochures
        self._former = edited.made.rows
        self.restored = restored
        self._before = before
        self.made = made

    def make_printed(self, team: Team | None) -> bool:
        """Make the PDFs that may show what changed; False where one cannot be made."""
        if not (self.restored.has_printed and self.made.slugs):
            return True
        from generator.brochure.pdf.errors import RenderError

        assembly = self.made.assembly
        try:
            made = printing.printed(
                [one.site for one in assembly.editions],
                assembly.root,
                assembly.report,
                assembly.origin,
                team=team,
                projects=self.made.sheets(self.restored.linking),
            )
        except (ContentError, RenderError):
            return False  # a whole build says what is wrong
        if made.facts != self._before.site.made:
            self._offering = {
                one.folder + addresses.file_of(address)
                for one in assembly.editions
                for address in (addresses.HOME, addresses.BROCHURES)
            }
        self.made = replace(self.made, assembly=assembly.offering(made))
        self.pages = made.pages
        self._write(made.files())
        return True

    def make_pages(self) -> bool:
        """Make the pages that show what changed; False where one leads elsewhere."""
        whole = self.made.own_pages() | self._offering
        whole |= self.made.gathering_pages()
        whole |= self._splice(self.made.other_pages(self.restored.linking) - whole)
        for name, text in self.made.assembly.texts(whole):
            before = (self.folder / name).read_text(encoding="utf-8")
            if text == before:
                continue
            if not self._leads_alike(name, noted(before), noted(text)):
                return False
            self.written[name] = text
        return True

    def _splice(self, names: frozenset[str]) -> frozenset[str]:
        """Exchange words in pages that show them; return those to be made whole."""
        left = set(names)
        editions = zip(self._before.editions, self.made.assembly.editions, strict=True)
        splicings = [Splicing(*one, self.made.cards) for one in editions]
        for name in sorted(names):
            # The first language has no folder, so every file is below it.
            one = max(
                (one for one in splicings if name.startswith(one.folder)),
                key=lambda one: len(one.folder),
            )
            was = _text(self.folder, name)
            text = one.page(name.removeprefix(one.folder), was)
            if text is None:
                continue
            left.discard(name)
            if text != was:
                self.written[name] = text
        return frozenset(left)

    def _leads_alike(self, name: str, before: Noted, now: Noted) -> bool:
        """Whether the links of a page, and those to places in it, are right still."""
        new = _outward(now.links) - _outward(before.links)
        gone = _outward(before.links) - _outward(now.links)
        # Which pages link to which is known to the next build too: it must last.
        files = (file_linked(name, link) for link in new | gone)
        if not all(file and file in self._former for file in files):
            return False
        inward = {link[1:] for link in now.links - before.links if link[:1] == "#"}
        lost = before.anchors - now.anchors
        lost |= inward - now.anchors
        links = {link[1:] for link in now.links if link[:1] == "#"}
        return not lost & (links | self.restored.pointed(name))

    def make_parts(self) -> None:
        """Make the files besides pages that show what changed."""
        self._take_over()
        if self.made.is_redated:
            self._write(self.made.assembly.sitemap())
        for part in self.made.parts():
            number, what = part
            files: Files | None = None
            if what == "search":
                files = self._search(number)
            elif what == "publication":
                files = self._published(number)
            elif what == "facets":
                files = self._facets(number)
            if files is None:
                files = self.made.assembly.part_files(part)
            self._write(files)

    def _facets(self, number: int) -> Files | None:
        """Return what changes of the columns and cards; None where that is unsure."""
        made, before = (
            one.editions[number] for one in (self.made.assembly, self._before)
        )
        found = facets.edited(
            before.site.views,
            made.site.views,
            self.made.slugs,
            made.site.templates,
            partial(_text, self.folder / made.folder),
        )
        return found and [(made.folder + address, text) for address, text in found]

    def _published(self, number: int) -> Files:
        """Yield what machines read of the edited projects."""
        made, before = (
            one.editions[number] for one in (self.made.assembly, self._before)
        )
        read = partial(_text, self.folder / made.folder)
        found = made.publication.edited(before.publication, self.made.slugs, read)
        for name, content in found:
            yield made.folder + name, content

    def _take_over(self) -> None:
        """Let the open data be made out of the files that stand."""
        if not self.made.fields:
            return
        told = self.made.fields | self.restored.naming(self.made.fields)
        editions = zip(self.made.assembly.editions, self._before.editions, strict=True)
        for made, before in editions:
            read = partial(_text, self.folder / made.folder)
            data = made.publication.data
            data.take_over(before.publication.data, told, read)

    def _write(self, files: Files) -> None:
        """Take files that differ from those that stand there."""
        for name, content in files:
            if not _is_same(self.folder / name, content):
                self.written[name] = content

    def _search(self, number: int) -> Files | None:
        """Return what changes in the search; None where that is unsure."""
        made, before = (
            one.editions[number] for one in (self.made.assembly, self._before)
        )
        views = made.site.views
        words = before.site.views, views, self.made.slugs

        def read(address: str) -> str:
            return (self.folder / made.folder / address).read_text(encoding="utf-8")

        if not search.is_sharded(views):
            text = search.edited(read(addresses.RECORDS), *words)
            return None if text is None else [(made.folder + addresses.RECORDS, text)]
        found = dict(search.resharded(*words, self.made.assembly.function_words, read))
        shards = json.loads(found[addresses.RECORDS])["firsts"].count(" ") + 1
        while (name := made.folder + addresses.search_shard(shards)) in self._former:
            self.gone.add(name)
            shards += 1
        return [(made.folder + address, text) for address, text in found.items()]


def _text(folder: Path, address: str) -> str:
    """Return a file with its line ends as they are."""
    return (folder / address).read_bytes().decode()


def _outward(links: Iterable[str]) -> set[str]:
    """Return the links to other pages of the site."""
    return {one for one in links if not one.startswith(("#", *ELSEWHERE))}


def _is_same(file: Path, content: Content) -> bool:
    now = content.read_bytes() if isinstance(content, Path) else content
    now = now.encode() if isinstance(now, str) else now
    try:
        return file.read_bytes() == now
    except FileNotFoundError:
        return False
