"""Which pages of the site a change of the content is about, and a page that lists them.

Who reviews a change sees each page as it was and as it becomes. The pictures are
taken elsewhere (`tools/preview.py`); this knows the names and addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.catalogue.folder import TRANSLATED
from generator.style.tokens import COLOURS
from generator.views import addresses
from generator.website.templates import environment
from generator.wording.messages import N_, message

FOLDER = "_wijzigingen"  # of the preview; nothing of the site begins with “_”
TEMPLATE = "staff-changes.html"
ADDRESSES: dict[str, Callable[[str], str]] = {
    "projects": addresses.project,
    "phases": addresses.phase,
    "programmes": addresses.programme,
    "walks": addresses.walk,
    "pages": addresses.page,
}
STATES = {
    (False, True): N_("New"),
    (True, True): N_("Changed"),
    (True, False): N_("Removed"),
}


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A page that a change is about.

    Attributes:
        name: short, for files of pictures.
        address: within the site; empty for a brochure, which is no page.
        pdf: what can be printed of it, within the site; empty where nothing can.
        is_before: whether the former site has it.
        is_after: whether the new site has it.
    """

    name: str
    address: str
    pdf: str
    is_before: bool
    is_after: bool

    @property
    def state(self) -> str:
        """Whether it is new, changed or removed, in English."""
        return STATES[self.is_before, self.is_after]


def changed_pages(
    paths: Iterable[PurePosixPath], before: Path, after: Path
) -> tuple[tuple[ChangedPage, ...], tuple[str, ...]]:
    """Return the pages that changed files make, and the files that make none.

    Args:
        paths: of content files.
        before: folder of the former site.
        after: folder of the new site.
    """
    found: dict[str, ChangedPage] = {}
    others = []
    for path in sorted(set(paths)):
        page = _page(path, before, after)
        if page is None:
            others.append(path.as_posix())
        else:
            found[page.name] = page
    return tuple(found.values()), tuple(others)


def _page(path: PurePosixPath, before: Path, after: Path) -> ChangedPage | None:
    parts = path.parts
    if len(parts) < 3:
        return None  # the settings are about every page
    translated = TRANSLATED.fullmatch(path.name)
    spoken = translated["language"] if translated else ""
    within = addresses.language(spoken) if spoken else ""
    folder, slug = parts[1], parts[2].partition(".")[0]
    if folder == "brochures":
        address, pdf = "", addresses.brochure_file(slug)
    elif folder in ADDRESSES:
        address = within + ADDRESSES[folder](slug)
        pdf = within + addresses.project_sheet(slug) if folder == "projects" else ""
    else:
        return None
    file = f"{address}index.html" if address or folder == "pages" else pdf
    is_before, is_after = (before / file).is_file(), (after / file).is_file()
    if not is_before and not is_after:
        return None  # not published, or its content is broken
    has_pdf = bool(pdf) and any((site / pdf).is_file() for site in (before, after))
    name = "-".join(filter(None, (folder, slug, spoken)))
    return ChangedPage(name, address, pdf if has_pdf else "", is_before, is_after)


def html(
    pages: Iterable[ChangedPage],
    others: Iterable[str],
    pictures: Mapping[str, Mapping[str, str]],
    language: str,
) -> str:
    """Return the page that lists what changed.

    Args:
        pages: that changed.
        others: files that make no page of their own.
        pictures: by page, names of picture files by `before`, `after`,
            `pdf-before` and `pdf-after`.
        language: of the reader.
    """
    return (
        environment(language)
        .get_template(TEMPLATE)
        .render(
            pages=tuple(pages),
            others=tuple(others),
            pictures=pictures,
            language=language,
            colours={colour.name: colour.rgb for colour in COLOURS},
            say=lambda text: message(text).say(language),
        )
    )
