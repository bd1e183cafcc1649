"""Jobs → files of the site, in processes side by side.

Each process makes a share of the pages, fills the frame with them and writes them;
what comes back is only what they link to. The bytes do not depend on how many
processes there are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.storage import files
from generator.views import addresses
from generator.website.frame import Frame, SitePage
from generator.website.jobs import FileJob, PageJob
from generator.website.links import Ledger, Noted, noted

A_CHUNK = 32  # pages or files that are made at a time

Told = Callable[[int], None]  # how many jobs are done


@dataclass(frozen=True, slots=True)
class Production:
    """Makes the pages and files of one site into its folder.

    Attributes:
        folder: of the site, which exists.
        frame: stands around every page.
        headed: returns a page with what its head tells machines. Pure.
        within: folder of the site that its pages stand in, ending in a slash.
    """

    folder: Path
    frame: Frame
    headed: Callable[[SitePage], SitePage]
    within: str = ""

    def text(self, job: PageJob) -> str:
        """Return the whole HTML of a page. Pure, like the job."""
        return self.frame.fill(self.headed(job.make()))

    def write_pages(self, jobs: Sequence[PageJob], ledger: Ledger, told: Told) -> None:
        """Make and write pages, and note what they link to."""
        from generator.workers.forks import in_chunks  # takes a while to import

        framed = self._framed(jobs)

        def work(start: int, end: int) -> list[tuple[str, Noted]]:
            found = []
            with files.Writer(self.folder) as writer:
                for number in range(start, end):
                    page = self.headed(jobs[number].make())
                    name = self.within + addresses.file_of(page.address)
                    if number not in framed:
                        found.append((name, noted(page.head + page.body)))
                    text = self.frame.fill(page)
                    del page  # of a list of ten thousand projects it is ten megabytes
                    writer.write(name, text)
                    if number in framed:
                        found.append((name, noted(text)))
                    del text
            return found

        done = 0
        for found in in_chunks(work, len(jobs), A_CHUNK):
            for name, one in found:
                ledger.add(name, one)
            done += len(found)
            told(done)

    def _framed(self, jobs: Sequence[PageJob]) -> frozenset[int]:
        """Numbers of the pages whose frame is checked for links too.

        On all others of their kind and depth the frame links to the same, unless it
        leads to each page in another language.
        """
        if self.frame.leads_elsewhere:
            return frozenset(range(len(jobs)))
        first: dict[tuple[str, str], int] = {}
        for number, job in enumerate(jobs):
            first.setdefault((addresses.root_of(job.address), job.kind), number)
        return frozenset(first.values())

    def write_files(self, jobs: Sequence[FileJob]) -> None:
        """Make and write files that are no pages."""
        from generator.workers.forks import in_chunks  # takes a while to import

        def work(start: int, end: int) -> None:
            with files.Writer(self.folder) as writer:
                for job in jobs[start:end]:
                    writer.write(job.address, job.make())

        for _ in in_chunks(work, len(jobs), A_CHUNK):
            pass
