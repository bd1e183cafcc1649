"""All that anything is made from, noted: content, program, look and libraries.

Whatever was made is up to date as long as these are what they were. Nothing is
imported for it that takes long: who builds without a change waits only for this.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.storage.cache import key
from generator.storage.inventory import Inventory

PROGRAM = Path(__file__).parents[1]
BESIDE = ("overrides", "docs/redactie")  # the program, in a repository
PACKAGES = (".dist-info", ".egg-info")  # their names hold a version
UNSEEN = re.compile(r"\..*|Thumbs\.db|desktop\.ini")  # in content: never read
COMPILED = re.compile(r"__pycache__|.+\.mo")


def files(root: Path, looks: Iterable[Path] = ()) -> tuple[Inventory, ...]:
    """Return content, program and look as they are, the content first.

    Args:
        root: folder of the repository.
        looks: folders with templates and assets, besides the city's own.

    Raises:
        Unsure: a link leads out of them, or something else that cannot be noted.
        OSError: not all of it can be read.
    """
    content = Inventory.take(root / "content", ignored=UNSEEN)
    # Package managers link files of several environments to each other.
    program = Inventory.take(PROGRAM, is_made=True, ignored=COMPILED)
    own = root / "overrides"  # counts as soon as it is there
    beside = [PROGRAM.parent / name for name in BESIDE]
    others = [
        Inventory.take(folder, ignored=COMPILED)
        for folder in dict.fromkeys((*looks, own, *beside))
    ]
    return content, program, *others


def libraries() -> str:
    """Return which Python this is and which packages it has, with their versions."""
    found = {sys.version}
    for folder in sys.path:
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            names = (entry.name for entry in entries)
            found.update(name for name in names if name.endswith(PACKAGES))
    return key("libraries", *sorted(found))
