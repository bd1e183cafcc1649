"""What printed matter depends on besides content: typefaces, program, engines.

It stands apart so that every cache of printed matter names the same things.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator.storage.assets import FONTS
from generator.storage.cache import Part

PACKAGE = Path(__file__).parents[1]
DECIDING = ("brochure", "images", "style", "views", "wording")  # what parts pass
COMPILED = "__pycache__"  # what is made of it
PROGRAM = (".py", ".jinja", ".po")
# What lays out pages, and what that reads HTML and CSS with.
ENGINES = (
    *("weasyprint", "tinyhtml5", "tinycss2", "cssselect2", "pydyf"),
    *("fonttools", "pyphen", "pillow", "segno"),
)


@cache
def program(*also: str) -> tuple[Part, ...]:
    """Return typefaces, our own program and the versions of the engines.

    Args:
        also: further folders of our program that count.
    """
    files = sorted(FONTS.glob("*"))
    for folder in (*DECIDING, *also):
        found = sorted((PACKAGE / folder).rglob("*"))
        files += [
            one
            for one in found
            if one.suffix in PROGRAM and one.parent.name != COMPILED
        ]
    digest = sha256()
    for file in files:
        name = file.relative_to(PACKAGE).as_posix()
        digest.update(f"{name} {sha256(file.read_bytes()).hexdigest()}\n".encode())
    return (digest.hexdigest(), *(f"{one} {version(one)}" for one in ENGINES))
