"""A print folder written whole, once preflight finds nothing to send back.

There is one judge: the preflight that also looks at the files of strangers. Only
the density that pictures need is stricter for what we make ourselves.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.brochure.job.order import Judged, Order, PressFile, Role
from generator.brochure.job.proof import LONGEST, as_proof
from generator.brochure.job.ticket import as_ticket
from generator.brochure.job.xjdf import as_xjdf
from generator.brochure.papers import Enclosure, print_papers
from generator.brochure.preflight.certificate import certificate, shown_pages
from generator.brochure.preflight.check import check
from generator.brochure.preflight.findings import Finding, Report, Severity
from generator.brochure.preflight.html import as_html
from generator.brochure.preflight.ink.separations import available
from generator.brochure.preflight.profiles import BY_PAPER, strict
from generator.brochure.preflight.report import as_json, as_line
from generator.brochure.preflight.rules.colours import NOT_RENDERED
from generator.brochure.preflight.thumbnails import MOST_PAGES, Thumbnail, thumbnails
from generator.brochure.printed import SUMS
from generator.storage import files as storage
from generator.storage import publish
from generator.storage.cache import Cache
from generator.wording.messages import N_, Message, message


class PressFaults(Exception):
    """A press file has what a print shop would send back; nothing was written."""

    def __init__(self, slug: str, faults: Iterable[tuple[str, Finding]]) -> None:
        self.slug = slug
        self.faults = tuple(faults)
        super().__init__(self.say("en"))

    def say(self, language: str) -> str:
        """Return every fault with its remedy in `language`."""
        return "\n".join(as_line(one, name, language) for name, one in self.faults)


@dataclass(frozen=True, slots=True)
class Written:
    """A print folder that was written.

    Attributes:
        sums: the checksums of its files, as they stand in it.
        sure: writing it again would give the same. Where Ghostscript is there and
            stopped, it may have been for want of time or memory.
    """

    sums: bytes
    sure: bool


def write_folder(
    folder: Path,
    order: Order,
    files: Sequence[PressFile],
    language: str,
    kept: Cache | None = None,
) -> Written:
    """Write the print folder of a brochure, whole or not at all.

    Args:
        folder: is made, or replaced as a whole.
        order: what is asked for.
        files: the PDFs for the press.
        language: of what people read.
        kept: what was found on their pages before, and how they looked.

    Returns:
        What was written.

    Raises:
        PressFaults: preflight finds errors.
        RenderError: a paper that goes with the files cannot be laid out.
        OSError: the folder cannot be written.
    """
    with tempfile.TemporaryDirectory() as place:
        paths = {one.name: Path(place) / one.name for one in files}
        for one in files:
            paths[one.name].write_bytes(one.content)
        judged = tuple(
            Judged(one, judge(paths[one.name], order, one.role, kept)) for one in files
        )
        faults = [
            (one.file.name, found)
            for one in judged
            for found in one.report.of(Severity.ERROR)
        ]
        if faults:
            raise PressFaults(order.slug, faults)
        shown = {
            one.file.name: thumbnails(paths[one.file.name], LONGEST, kept=kept)
            for one in judged
        }
    sums = _write(folder, _papers(order, judged, shown, language))
    return Written(sums, not available() or _all_rendered(judged, shown))


def _all_rendered(
    judged: Sequence[Judged], shown: Mapping[str, Sequence[Thumbnail]]
) -> bool:
    """Return whether Ghostscript came to the end of every file."""
    return all(
        len(shown[one.file.name]) == min(one.report.pages, MOST_PAGES)
        and all(found.rule != NOT_RENDERED for found in one.report.findings)
        for one in judged
    )


def judge(path: Path, order: Order, role: Role, kept: Cache | None = None) -> Report:
    """Return what preflight says of a file of ours, for its paper and binding."""
    profile = strict(BY_PAPER[order.paper.value], order.bleed_mm)
    # A cover is one sheet, whatever it will be bound around; so is every card.
    alone = role in {Role.COVER, Role.CARDS}
    binding = "" if alone else order.binding.value
    return check(path, profile, binding=binding, kept=kept)


def _papers(
    order: Order,
    judged: Sequence[Judged],
    shown: dict[str, tuple[Thumbnail, ...]],
    language: str,
) -> dict[str, bytes]:
    """Return the contents of the folder by name, without checksums."""
    slug = order.slug
    contents: dict[str, bytes] = {}
    enclosed: dict[str, Enclosure] = {}
    listed: list[tuple[str, Message]] = []

    def add(name: str, made: bytes | Enclosure, text: str, **values: object) -> None:
        if isinstance(made, Enclosure):
            enclosed[name] = made
        else:
            contents[name] = made
        listed.append((name, message(text, **values)))

    for one in judged:
        name, report = one.file.name, one.report
        stem = Path(name).stem
        add(
            name,
            one.file.content,
            N_("PDF/X-4 for the press: {what}"),
            what=one.file.role.label,
        )
        wanted = set(shown_pages(report))
        pictures = [picture for picture in shown[name] if picture.page in wanted]
        add(
            f"{stem}-certificate.pdf",
            certificate(report, pictures, name, one.file.content, language),
            N_("certificate of preflight, with all pages"),
        )
        add(
            f"{stem}-preflight.html",
            as_html(report, name, language).encode(),
            N_("all findings of preflight, for people"),
        )
        add(
            f"{stem}-preflight.json",
            as_json(report, name, language).encode(),
            N_("the same for machines"),
        )
    pages = _shown(judged, shown, covers=False)
    covers = _shown(judged, shown, covers=True)
    if pages:
        add(
            f"{slug}-proof.pdf",
            as_proof(order, pages, language, covers),
            N_("proof: small pictures of all pages"),
        )
    add(
        f"{slug}-ticket.xjdf",
        as_xjdf(order, judged, language),
        N_("job ticket for machines (XJDF 2.1)"),
    )
    name = f"{slug}-ticket.pdf"
    listed.append((name, message(N_("this job ticket"))))
    listed.append((SUMS, message(N_("checksums of all files"))))
    first = next(iter((*covers, *pages)), None)
    enclosed[name] = as_ticket(order, judged, listed, first, language)
    return contents | print_papers(enclosed)


def _shown(
    judged: Sequence[Judged],
    shown: dict[str, tuple[Thumbnail, ...]],
    *,
    covers: bool,
) -> list[Thumbnail]:
    """Return both sides of the cover, or what is read from the first to the last."""
    chosen = [one for one in judged if (one.file.role is Role.COVER) is covers]
    return [picture for one in chosen for picture in shown[one.file.name]]


def _write(folder: Path, contents: dict[str, bytes]) -> bytes:
    sums = "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in sorted(contents.items())
    ).encode()
    with publish.stage(folder) as stage:
        for name, content in {**contents, SUMS: sums}.items():
            storage.write(stage, name, content)
    return sums
