"""The folder of typefaces that printed matter is set in: ours, and a city's own.

The layout engine finds typefaces by their names in one folder. Where a city brings
its own, both lie together in a folder that lasts as long as the process.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path

from generator.storage.assets import FONTS
from generator.style.faces import Faces, FontFile


def folder(faces: Faces) -> Path:
    """Return the folder with every typeface that a look may ask for."""
    return _together(faces.printed) if faces.printed else FONTS


def identity(faces: Faces) -> str:
    """Return a line of a style sheet that changes with the city's own files."""
    digest = sha256()
    for one in faces.printed:
        digest.update(f"{one.name} {sha256(one.content).hexdigest()}\n".encode())
    return f"/* {digest.hexdigest()} */\n" if faces.printed else ""


@cache
def _together(files: tuple[FontFile, ...]) -> Path:
    made = Path(tempfile.mkdtemp(prefix="letters-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    for file in sorted(FONTS.iterdir()):
        if file.is_file():
            shutil.copyfile(file, made / file.name)
    for one in files:
        (made / f"own-{one.name}").write_bytes(one.content)
    return made
