"""Is everything that says a version of one mind, and what changed in it?

    .venv/bin/python tools/release.py             say what is not ready for a release
    .venv/bin/python tools/release.py v0.2.0      the same, for the tag that names it
    .venv/bin/python tools/release.py --notes     print what the changelog says of it
    .venv/bin/python tools/release.py --prepare 0.2.0 [--url URL] [--day 2026-12-01]
                                                  write version, day and address

The address is by itself that of the remote `origin`, the day today. Used by
`make release-check` and by the workflows that release.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEADING = re.compile(r"^## (?P<version>\S+) \((?P<day>[^)]+)\)$", re.MULTILINE)
VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
NUMBER = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
SSH = re.compile(r"^(?:ssh://)?git@([^:/]+)[:/]")
REMEDY = ": write it with tools/release.py --prepare"
NOWHERE = (".example", "example.com", "example.org")  # RFC 2606


def main(arguments: Sequence[str]) -> int:
    """Tell what is asked for; return the exit status."""
    if list(arguments) == ["--notes"]:
        print(notes(ROOT))
        return 0
    if arguments[:1] == ["--prepare"]:
        return _prepare(arguments[1:])
    tag = arguments[0] if arguments else ""
    found = list(unready(ROOT, tag))
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


def _prepare(arguments: Sequence[str]) -> int:
    asked = argparse.ArgumentParser(prog="tools/release.py --prepare")
    asked.add_argument("version", type=_number)
    asked.add_argument("--url", type=_address, default=_origin(ROOT))
    asked.add_argument("--day", type=_day, default=datetime.now(UTC).date().isoformat())
    given = asked.parse_args(arguments)
    if not given.url:
        asked.error("no address: give --url https://…, that of the repository")
    prepare(ROOT, given.version, given.day, given.url)
    for line in unready(ROOT):
        print(line, file=sys.stderr)
    print(f"Read CHANGELOG.md and commit; then tag v{given.version}.")
    return 0


def prepare(root: Path, number: str, day: str, url: str) -> None:
    """Write version, day and address wherever a release says them.

    Args:
        root: folder of the repository.
        number: the version, three numbers.
        day: of the release, year-month-day.
        url: of the repository.
    """
    package = root / "generator/__init__.py"
    text = VERSION.sub(f'__version__ = "{number}"', package.read_text("utf-8"))
    package.write_text(text, encoding="utf-8")
    changes = root / "CHANGELOG.md"
    text = changes.read_text("utf-8")
    text = HEADING.sub(f"## {number} ({day})", text, count=1)
    changes.write_text(text, encoding="utf-8")
    facts = root / "publiccode.yml"
    text = facts.read_text("utf-8")
    for name, value in (
        ("releaseDate", f'"{day}"'),
        ("softwareVersion", f'"{number}"'),
        ("url", url),
    ):
        line = re.compile(rf"^{name}: .*$", re.MULTILINE)
        if line.search(text):
            text = line.sub(f"{name}: {value}", text, count=1)
        else:
            text = re.sub(
                r"^url: .*$",
                rf"\g<0>\n{name}: {value}",
                text,
                count=1,
                flags=re.MULTILINE,
            )
    facts.write_text(text, encoding="utf-8")


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
        yield f"CHANGELOG.md: {current} has no day of release yet{REMEDY}"
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
        yield f"publiccode.yml: url is not yet that of the repository{REMEDY}"
    if facts.get("softwareVersion") != current:
        yield f"publiccode.yml: softwareVersion is not {current}{REMEDY}"
    if first is not None and facts.get("releaseDate") != first["day"]:
        yield "publiccode.yml: releaseDate is not the day in CHANGELOG.md"


def _number(text: str) -> str:
    if not NUMBER.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text} is no version such as 0.2.0")
    return text


def _day(text: str) -> str:
    if not _is_day(text):
        raise argparse.ArgumentTypeError(f"{text} is no day such as 2026-12-01")
    return text


def _address(text: str) -> str:
    if not text.startswith("https://") or any(name in text for name in NOWHERE):
        raise argparse.ArgumentTypeError(f"{text} is no address of a repository")
    return text


def _origin(root: Path) -> str:
    """Return the web address of the remote `origin`; empty where there is none."""
    asked = ["git", "-C", str(root), "remote", "get-url", "origin"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    found = SSH.sub(r"https://\1/", done.stdout.strip())
    return found if found.startswith("https://") else ""


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
