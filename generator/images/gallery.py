"""The pictures of one build: measured, planned, made once ever, published.

A page asks for a picture's job and writes its addresses at once; what was never
made before is rendered at the end, on all processors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from generator.catalogue.folder import MOST_PICTURE_BYTES, read_bytes
from generator.catalogue.problems import Problem, in_order
from generator.images.measure import measure
from generator.images.measured import Measured
from generator.images.plan import Job, Original
from generator.images.refusals import PictureError
from generator.images.sandbox import Sandbox, render_here
from generator.storage import files
from generator.storage.cache import Cache, key
from generator.storage.closing import Closing
from generator.storage.stamp import Stamp
from generator.workers.team import Team

Done = Callable[[Job], None]


class Gallery(Closing):
    """Pictures by the jobs made of them. Threads may share it.

    Close it, or use it in a `with` block: it may have started processes.
    """

    def __init__(
        self, kept: Cache, processes: int = 0, team: Team | None = None
    ) -> None:
        """Start nothing yet.

        Args:
            kept: where renditions stay between builds.
            processes: how many render at once at most; 0 for one per processor.
            team: renders them elsewhere, in place of processes of ours.
        """
        self._kept = kept
        self._sandbox = Sandbox(processes)
        self._team = team
        self._measured = Measured(kept)
        self._stamped: dict[Path, tuple[Stamp, Original | PictureError]] = {}
        self._sources: dict[str, tuple[Path, PurePosixPath]] = {}

    def close(self) -> None:
        """End the processes, and keep what was measured for the next build.

        The gallery may still be used, and closed again.
        """
        self._sandbox.close()
        self._measured.save()

    def measure(self, file: Path, path: PurePosixPath) -> Original:
        """Return what is known of a picture file; read it again if it changed.

        Args:
            file: where it lies.
            path: the same from the root of the repository, for messages.

        Raises:
            PictureError: it cannot be used.
        """
        try:
            stamp = Stamp.of(file)
        except OSError:
            raise PictureError("picture-unreadable") from None
        known = self._stamped.get(file)
        if known is None or known[0] != stamp:
            known = self._stamped[file] = (stamp, self._found(file, stamp))
        found = known[1]
        if isinstance(found, PictureError):
            raise found
        self._sources[found.digest] = (file, path)
        return found

    def _found(self, file: Path, stamp: Stamp) -> Original | PictureError:
        if (found := self._measured.get(file, stamp)) is not None:
            return found
        try:
            original = measure(read_picture(file), file.name)
        except PictureError as error:
            return error
        self._measured.note(file, stamp, original)
        return original

    def fetch(self, job: Job) -> tuple[bytes, ...]:
        """Return the files of a job's renditions, in their order.

        Args:
            job: of an original that this gallery measured.

        Raises:
            PictureError: the original is damaged, or takes too much to decode.
        """
        names = _keys(job)
        kept = [value for name in names if (value := self._kept.get(name)) is not None]
        if len(kept) == len(names):
            return tuple(kept)
        file, _ = self._sources[job.original.digest]
        made = self._rendered(_content(file, job.original), job)
        for name, value in zip(names, made, strict=True):
            self._kept.put(name, value)
        return made

    def _rendered(self, data: bytes, job: Job) -> tuple[bytes, ...]:
        if self._team is None:
            return self._sandbox.render(data, job)
        made: tuple[bytes, ...] = self._team.submit(render_here, data, job).result()
        return made

    def make(
        self, jobs: Iterable[Job], done: Done | None = None
    ) -> tuple[Problem, ...]:
        """Render what is not kept yet; return the pictures' problems.

        Args:
            jobs: of originals that this gallery measured.
            done: called after each job, in the caller's thread.
        """

        def made(job: Job) -> None:
            if None in map(self._kept.file, _keys(job)):
                self.fetch(job)

        return self._each(jobs, made, done)

    def publish(
        self, jobs: Iterable[Job], folder: Path, prefix: str, done: Done | None = None
    ) -> tuple[Problem, ...]:
        """Put all renditions below a folder; return the pictures' problems.

        Args:
            jobs: of originals that this gallery measured.
            folder: exists.
            prefix: what comes before a rendition's name, as “assets/pictures/”.
            done: called after each job, in the caller's thread.

        Raises:
            OSError: the folder cannot be written to.
        """

        def put(job: Job) -> None:
            keys, made = _keys(job), None
            if None in map(self._kept.file, keys):
                made = self.fetch(job)
            for place, rendition in enumerate(job.renditions):
                if (file := self._kept.file(keys[place])) is not None:
                    files.link(folder, prefix + rendition.name, file)
                    continue
                made = made or self.fetch(job)
                files.write(folder, prefix + rendition.name, made[place])

        return self._each(jobs, put, done)

    def _each(
        self, jobs: Iterable[Job], work: Callable[[Job], None], done: Done | None
    ) -> tuple[Problem, ...]:
        """Do some work for every job, once each; return the problems met."""
        problems = []
        unique = sorted({job.name: job for job in jobs}.items())
        at_once = self._team.size if self._team else self._sandbox.processes
        with ThreadPoolExecutor(at_once) as threads:
            futures = {threads.submit(work, job): job for _, job in unique}
            try:
                for future in as_completed(futures):
                    job = futures[future]
                    try:
                        future.result()
                    except PictureError as error:
                        _, path = self._sources[job.original.digest]
                        problems.append(error.problem(path))
                    if done is not None:
                        done(job)
            except BaseException:
                threads.shutdown(cancel_futures=True)
                raise
        return in_order(problems)


def read_picture(file: Path) -> bytes:
    """Return what a picture file holds.

    Raises:
        PictureError: it cannot be read, or is larger than a picture may be.
    """
    try:
        data = read_bytes(file, MOST_PICTURE_BYTES)
    except OSError:
        raise PictureError("picture-unreadable") from None
    if len(data) > MOST_PICTURE_BYTES:
        raise PictureError("picture-bytes", most=MOST_PICTURE_BYTES // 1024**2)
    return data


def _content(file: Path, original: Original) -> bytes:
    """Return the content of a picture file, if it is still what was measured."""
    data = read_picture(file)
    if sha256(data).hexdigest() != original.digest:
        raise PictureError("picture-changed")
    return data


def _keys(job: Job) -> list[str]:
    """Return under what each of a job's renditions is kept."""
    return [key("picture", _renderer(), job.name, one.name) for one in job.renditions]


@cache
def _renderer() -> str:
    """Return what makes renditions, by its own content and Pillow's version."""
    folder = Path(__file__).parent
    sources = (folder / name for name in ("render.py", "colour.py"))
    return key(version("pillow"), *(source.read_bytes() for source in sources))
