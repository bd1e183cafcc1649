"""The only things that a document can reach: what was handed in with it.

WeasyPrint's own fetcher opens files and network addresses wherever HTML, CSS or
SVG names one. This one knows names of bytes, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from weasyprint.urls import (  # type: ignore[import-untyped]
    FatalURLFetchingError,
    URLFetcher,
    URLFetcherResponse,
)

from generator.wording.messages import N_, Message, message

SCHEME = "asset:"
FONTS = "fonts/"  # files of the fonts folder are `asset:fonts/NAME`
MEDIA_TYPES = {
    ".css": "text/css",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}


class ClosedFetcher(URLFetcher):  # type: ignore[misc]
    """A fetcher without any way out.

    Attributes:
        refused: addresses that were asked for and are no asset, in order. They
            are kept because WeasyPrint swallows errors inside SVG pictures.
    """

    def __init__(self, assets: Mapping[str, bytes], fonts_dir: Path) -> None:
        super().__init__(
            allowed_protocols=(), allow_redirects=False, fail_on_errors=True
        )
        self.refused: list[str] = []
        self._assets = dict(assets)
        self._fonts = {
            FONTS + file.name: file
            for file in sorted(fonts_dir.iterdir())
            if file.is_file()
        }

    def add(self, assets: Mapping[str, bytes]) -> None:
        """Let these be reached too, and forget what was refused."""
        self._assets.update(assets)
        self.refused.clear()

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the asset that `url` names.

        Never calls the inherited method, so no handler for `file:`, `http:`,
        `ftp:` or `data:` can be reached.

        Raises:
            FatalURLFetchingError: `url` names no asset.
        """
        content = self._find(url)
        if content is None:
            self.refused.append(url)
            raise FatalURLFetchingError(f"refused: {url[:80]}")
        kind = MEDIA_TYPES.get(PurePosixPath(unquote(url)).suffix.lower())
        return URLFetcherResponse(
            url, content, {"Content-Type": kind or "application/octet-stream"}
        )

    def problems(self) -> tuple[Message, ...]:
        """Return one problem for each address that was refused."""
        return tuple(
            message(
                N_("“{address}” may not be used: only pictures and fonts handed in."),
                address=url[:80],
            )
            for url in dict.fromkeys(self.refused)
        )

    def _find(self, url: str) -> bytes | None:
        if not url.startswith(SCHEME):
            return None
        name = unquote(url.removeprefix(SCHEME))
        if name in self._assets:
            return self._assets[name]
        font = self._fonts.get(name)
        return font.read_bytes() if font else None
