"""A brochure laid out, once, from HTML: the pages that every finished PDF shows.

Laying out stands apart from writing (`finishing`) so that the screen file and the
press file come from the same pages, with the same line breaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import weasyprint.images  # type: ignore[import-untyped]
from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle  # type: ignore[import-untyped]
from weasyprint.urls import FatalURLFetchingError  # type: ignore[import-untyped]

from generator.brochure.pdf.engine import ENGINE
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.fetching import SCHEME, ClosedFetcher
from generator.brochure.pdf.journal import Journal, journal
from generator.brochure.pdf.repair import footnotes_repaired
from generator.brochure.pdf.typefaces import closed_fonts
from generator.brochure.pdf.undivided import last_words_whole
from generator.wording.messages import N_, Message, message

# WeasyPrint lets half a picture pass as a whole one, for the whole process.
weasyprint.images.ImageFile.LOAD_TRUNCATED_IMAGES = False

MM_PER_PIXEL = 25.4 / 96  # of CSS
LINK_SCHEMES = ("https://", "http://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Layout:
    """Pages, ready to be written as often as there are uses for them.

    Attributes:
        page_count: how many pages there are.
        anchors: the page, from 1, on which each element with an `id` starts.
        depths: how far under the top of that page it starts, millimetres.
        title: the title of the document.
        language: its language, as BCP 47 writes it.
    """

    page_count: int
    anchors: Mapping[str, int]
    depths: Mapping[str, float]
    title: str
    language: str
    document: Any = field(repr=False)
    fetcher: ClosedFetcher = field(repr=False)


def lay_out(
    html: str,
    stylesheets: Sequence[str],
    assets: Mapping[str, bytes],
    *,
    fonts_dir: Path,
) -> Layout:
    """Return the pages of a document.

    Args:
        html: the document, with a `lang` and a `<title>`.
        stylesheets: CSS texts, in order of precedence.
        assets: pictures and fonts by name; the document and the styles reach them
            as `asset:NAME` and reach nothing else.
        fonts_dir: folder of TrueType or OpenType fonts, found by their family
            names; its files are also `asset:fonts/FILE`, for `@font-face`. Fonts
            installed on the machine are never used.

    Raises:
        RenderError: something was asked for that was not handed in, or the layout
            engine warned of anything; every problem is listed.
    """
    return Typesetter(stylesheets, fonts_dir, assets).lay_out(html, assets)


class Typesetter:
    """Lays out documents that share their styles and typefaces.

    Reading style sheets and typefaces takes as long as laying out a page.
    """

    def __init__(
        self,
        stylesheets: Sequence[str],
        fonts_dir: Path,
        assets: Mapping[str, bytes] = MappingProxyType({}),
        fonts: Any = None,
    ) -> None:
        """Take styles, typefaces, and what the styles name, as `lay_out` does.

        `fonts` are those of another typesetter with the same folder: what is known
        of a line of text holds for both.

        Raises:
            RenderError: they cannot be used.
        """
        self.fetcher = ClosedFetcher(assets, fonts_dir)
        self._fonts_dir = fonts_dir
        self.fonts = closed_fonts(fonts_dir) if fonts is None else fonts
        self._profiles: dict[str, object] = {}
        self._common: dict[str, Any] = {
            "font_config": self.fonts,
            "counter_style": CounterStyle(),
            "color_profiles": self._profiles,
        }
        with ENGINE, journal() as log, self._stops(log):
            self._styles = [
                CSS(
                    string=text,
                    base_url=SCHEME,
                    url_fetcher=self.fetcher,
                    **self._common,
                )
                for text in stylesheets
            ]
        if found := [*self.fetcher.problems(), *log.problems]:
            raise RenderError(found)

    def reaching(self, assets: Mapping[str, bytes]) -> Typesetter:
        """Return one with the same styles and typefaces, for a document of its own.

        It reaches these pictures only, whatever others were handed in before.
        """
        other = copy(self)
        other.fetcher = ClosedFetcher(assets, self._fonts_dir)
        other._profiles = dict(self._profiles)
        other._common = {
            **self._common,
            "counter_style": copy(self._common["counter_style"]),
            "color_profiles": other._profiles,
        }
        return other

    def lay_out(self, html: str, assets: Mapping[str, bytes]) -> Layout:
        """Return the pages of a document, as the function `lay_out` does.

        A picture keeps its name from one document to the next. It is read again,
        for a drawing that was read holds on to the whole document that named it.

        Raises:
            RenderError: as `lay_out`.
        """
        self.fetcher.add(assets)
        with ENGINE, journal() as log, footnotes_repaired(), last_words_whole():
            with self._stops(log):
                source = HTML(string=html, base_url=SCHEME, url_fetcher=self.fetcher)
                document = source.render(
                    stylesheets=self._styles, cache={}, **self._common
                )
            found = [
                *self.fetcher.problems(),
                *log.problems,
                *_problems(document, self._profiles),
            ]
        if found:
            raise RenderError(found)
        return Layout(
            page_count=len(document.pages),
            anchors=MappingProxyType(_anchors(document)),
            depths=MappingProxyType(_depths(document)),
            title=" ".join((document.metadata.title or "").split()),
            language=document.metadata.lang or "",
            document=document,
            fetcher=self.fetcher,
        )

    @contextmanager
    def _stops(self, log: Journal) -> Iterator[None]:
        """Turn what stops the engine into problems."""
        try:
            yield
        except FatalURLFetchingError:
            raise RenderError([*self.fetcher.problems(), *log.problems]) from None
        except Exception as error:
            raise RenderError([*log.problems, *stopped(error)]) from error


def stopped(error: BaseException) -> list[Message]:
    """Return the problem of a layout engine that gave up."""
    if isinstance(error, (RecursionError, MemoryError)):
        return [message(N_("The text is too deeply nested or too large."))]
    reason = f"{type(error).__name__}: {error}"
    return [message(N_("The layout engine stopped: {reason}"), reason=reason)]


def _anchors(document: Any) -> dict[str, int]:
    anchors: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for name in page.anchors:
            anchors.setdefault(name, number)
    return anchors


def _depths(document: Any) -> dict[str, float]:
    depths: dict[str, float] = {}
    for page in document.pages:
        for name, (_, top, *_) in page.anchors.items():
            depths.setdefault(name, round(top * MM_PER_PIXEL, 3))
    return depths


def _problems(document: Any, profiles: Mapping[str, object]) -> list[Message]:
    """Return what the engine accepts and a brochure may not have."""
    problems = []
    if profiles:
        problems.append(
            message(N_("Styles name an @color-profile: colours here are sRGB only."))
        )
    if document.metadata.attachments:
        problems.append(message(N_("The document attaches a file.")))
    for page in document.pages:
        for kind, target, _, _ in page.links:
            if kind == "attachment" or (
                kind == "external" and not target.startswith(LINK_SCHEMES)
            ):
                problems.append(
                    message(N_("Link to “{address}” leads nowhere."), address=target)
                )
    return problems
