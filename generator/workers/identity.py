"""What makes our output what it is, besides content: our code and its libraries.

Workers of another version would make other bytes; what was made by an earlier one is
no longer what we would make.
"""

from __future__ import annotations

import hashlib
import re
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
LOOK = (PACKAGE / "overrides", PACKAGE.parent / "overrides")  # a wheel's, a checkout's
MADE = ".mo"  # from others that count, as is all that lies in these folders
COMPILED = "__pycache__"
NAME = re.compile(r"[\w.-]+")


@cache
def identity() -> str:
    """Return 64 hexadecimal digits that are the same where the same would be made."""
    digest = hashlib.sha256()
    for part in (f"{sys.version_info[0]}.{sys.version_info[1]}", *_libraries()):
        digest.update(f"{part}\n".encode())
    for folder in (PACKAGE, *LOOK):
        for file in sorted(folder.rglob("*")):
            is_made = file.suffix == MADE or file.parent.name == COMPILED
            if is_made or not file.is_file():
                continue
            digest.update(f"{file.relative_to(folder).as_posix()}\n".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _libraries() -> list[str]:
    """Return name and version of every library that making anything needs."""
    needed = [line for line in requires("buurtboek") or () if "extra ==" not in line]
    return sorted(_with_version(NAME.match(line)[0]) for line in needed)  # type: ignore[index]


def _with_version(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name
