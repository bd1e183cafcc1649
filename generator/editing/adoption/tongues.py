"""The sample in another language: text by text, so that its files stand once.

A file of `languages/` says of every text of the sample what stands in its place. What
is a text follows from the form of a line: the value of a field, an entry of a list, a
heading, a paragraph, a comment. Amounts, dates and what belongs together are thus the
same in every language. Slugs of kinds and themes stay as they are: drawings and the
portal of a region know them by these.
"""

from __future__ import annotations

import importlib.resources
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.editing.emit import scalar

DUTCH = "nl"  # of the sample itself
LANGUAGES = importlib.resources.files(__package__) / "languages"
# Where a text may begin in a line, and what may follow it there.
BEGINNING = re.compile(r"^ *|## |# |- |: |\d\. |echo '|\*\* ")
ENDING = re.compile(r"(?:'; \\)?$")
FENCE = "---"
PLAIN = (".md", "Makefile")  # files whose texts are no YAML, but for the head


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language that the sample can be written in.

    Attributes:
        language: its code.
        said: what stands in place of a Dutch text, or of a short name.
    """

    language: str
    said: dict[str, str] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """Return a text in this language, paragraph by paragraph."""
        return "\n".join(self.said.get(one, one) for one in text.split("\n"))

    def path(self, path: str) -> str:
        """Return where a file stands."""
        parts = PurePosixPath(path).parts
        if parts[0] != "content":
            return path
        return "/".join(self._part(one) for one in parts)

    def file(self, path: str, text: str) -> str:
        """Return what a file of the sample holds in this language.

        Args:
            path: where it stands, which says how a value is written.
            text: with its marks.
        """
        lines = text.split("\n")
        is_plain, head = path.endswith(PLAIN), 0
        if path.endswith(".md") and lines[0] == FENCE:
            head = lines.index(FENCE, 1)
        return "\n".join(
            self._line(line, is_plain=is_plain and number >= head)
            for number, line in enumerate(lines)
        )

    def _part(self, part: str) -> str:
        stem, dot, suffix = part.partition(".")
        return f"{self.said.get(stem, stem)}{dot}{suffix}"

    def _line(self, line: str, *, is_plain: bool) -> str:
        for before, text, after in texts(line):
            said = self.said.get(text)
            if said is not None:
                is_comment = before.lstrip().startswith("#") or "  #" in before
                raw = is_plain or is_comment or "§{" in said
                return f"{before}{said if raw else scalar(said)}{after}"
        return line


def texts(line: str) -> Iterator[tuple[str, str, str]]:
    """Yield what may be a text in a line, longest first, and what stands around it."""
    for found in BEGINNING.finditer(line):
        before, rest = line[: found.end()], line[found.end() :]
        end = ENDING.search(rest)
        assert end is not None  # the end of a line is always there
        text, after = rest[: end.start()], rest[end.start() :]
        if len(text) > 1 and text[0] == text[-1] == "'":
            text = text[1:-1].replace("''", "'")
        yield before, text, after


def tongue(language: str) -> Tongue:
    """Return the sample's language by its code."""
    if language == DUTCH:
        return Tongue(DUTCH)
    parts = tomllib.loads((LANGUAGES / f"{language}.toml").read_text("utf-8"))
    said = {dutch: own for part in parts.values() for dutch, own in part.items()}
    return Tongue(language, said)


def languages() -> tuple[str, ...]:
    """Return the codes of every language, the sample's own first."""
    others = (one.name for one in LANGUAGES.iterdir() if one.name.endswith(".toml"))
    return (DUTCH, *sorted(one.removesuffix(".toml") for one in others))
