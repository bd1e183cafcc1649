"""The style sheets, scripts and typefaces of a site, each with its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.storage.assets import SCRIPTS, WEB_FONTS
from generator.website import joining

LETTERS = "assets/letters"  # address of the folder with typefaces


def letter_files() -> list[Path]:
    """Return the typefaces that set-up fetched, by name."""
    return sorted(WEB_FONTS.glob("*.woff2"))


def look_files(folders: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Yield address and file of every style sheet, script and typeface.

    Args:
        folders: of the look, the city's own first; an earlier one wins. After
            them come typefaces and scripts that set-up fetched.
    """
    seen = set()
    sources = [(folder / "assets", "assets") for folder in folders]
    sources += [
        (WEB_FONTS, LETTERS),
        (SCRIPTS, "assets/js"),
    ]
    for folder, under in sources:
        for file in sorted(folder.rglob("*")):
            name = f"{under}/{file.relative_to(folder).as_posix()}"
            if name in joining.STYLES:
                continue  # comes joined
            if file.is_file() and not file.is_symlink() and name not in seen:
                seen.add(name)
                yield name, file
