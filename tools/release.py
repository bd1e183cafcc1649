"""Is everything that says a version of one mind, and what changed in it?

    .venv/bin/python tools/release.py             say what is not ready for a release
    .venv/bin/python tools/release.py v0.2.0      the same, for the tag that names it
    .venv/bin/python tools/release.py --notes     print what the changelog says of it

Used by `make release-check` and by the workflows that release.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEADING = re.compile(r"^## (?P<version>\S+) \((?P<day>[^)]+)\)$", re.MULTILINE)
VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
NUMBER = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
NOWHERE = (".example", "example.com", "example.org")  # RFC 2606


def main(arguments: Sequence[str]) -> int:
    """Tell what is asked for; return the exit status."""
    if list(arguments) == ["--notes"]:
        print(notes(ROOT))
        return 0
    tag = arguments[0] if arguments else ""
    found = list(unready(ROOT, tag))
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


def version(root: Path) -> str:
    """Return the version that the package says."""
    found = VERSION.search((root / "generator/__init__.py").read_text("utf-8"))
    assert found, "generator/__init__.py says no version"
    return found[1]


def notes(root: Path) -> str:
    """Return what the changelog says of the version of now, without its heading."""
    text = (root / "CHANGELOG.md").read_text("utf-8")
    wanted = version(root)
    for number, heading in enumerate(headings := list(HEADING.finditer(text))):
        if heading["version"] == wanted:
            after = headings[number + 1 :]
            return text[heading.end() : after[0].start() if after else None].strip()
    return ""


def unready(root: Path, tag: str = "") -> Iterator[str]:
    """Yield what keeps the version of now from being released.

    Args:
        root: folder of the repository.
        tag: that names the release, or empty while there is none.
    """
    current = version(root)
    if not NUMBER.fullmatch(current):
        yield f"generator/__init__.py: {current} is no version of three numbers"
    if tag and tag != f"v{current}":
        yield f"tag {tag}: the package says {current}"
    headings = list(HEADING.finditer((root / "CHANGELOG.md").read_text("utf-8")))
    first = headings[0] if headings else None
    if first is None or first["version"] != current:
        yield f"CHANGELOG.md: the first heading is not that of {current}"
    elif not _is_day(first["day"]):
        yield f"CHANGELOG.md: {current} has no day of release yet"
    if not notes(root):
        yield f"CHANGELOG.md: nothing stands under {current}"
    facts = dict(
        re.findall(
            r'^(\w+): "?([^"\n]*?)"?$',
            (root / "publiccode.yml").read_text("utf-8"),
            re.MULTILINE,
        )
    )
    if any(name in facts.get("url", ".example") for name in NOWHERE):
        yield "publiccode.yml: url is not yet that of the repository"
    if facts.get("softwareVersion") != current:
        yield f"publiccode.yml: softwareVersion is not {current}"
    if first is not None and facts.get("releaseDate") != first["day"]:
        yield "publiccode.yml: releaseDate is not the day in CHANGELOG.md"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
