"""Sound content files, and ways to spoil them, for tests of every stage."""

from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import strategies as st

from tests.repository import BASE

SOUND = tuple(
    file.read_text("utf-8")
    for suffix in ("md", "yml")
    for file in sorted(BASE.rglob(f"*.{suffix}"))
)
PATH = PurePosixPath("content/projects/geval/index.md")

# What breaks YAML and Markdown: signs, blanks that are none, and what people paste.
TOKENS = (
    *("---", "...", "\n", "\n\n", "  ", "\t", "\u00a0", "\u200b", "\u2028", "\x85"),
    *("- ", "-", ": ", ":", "#", " # ", "|", ">", "&a", "*a", "!x", "!!str", "<<: "),
    *("'", '"', "\\", "[", "]", "{", "}", ",", "?", "@", "`", "%", "~", "null", "“"),
    *("\0", "\u202e", "\ufeff", "é", "e\u0301", "😀", "\ud7ff", "a" * 250, "title: "),
    *("<b>", "<!--", "](", "![", "[^1]", "[^1]: ", "](javascript:x)", "| a |\n|-|\n"),
    *("> ", "* ", "1. ", "```", "~~~", "==", "&#x202e;", "{{", "[!TIP]", "<x@y.z>"),
)

tokens = st.sampled_from(TOKENS)
edits = st.lists(
    st.tuples(st.integers(0, 2_000), st.integers(0, 40), tokens | st.text(max_size=5)),
    min_size=1,
    max_size=6,
)


def spoil(text: str, changes: list[tuple[int, int, str]]) -> str:
    """Return a text with, at each offset, some characters replaced by others."""
    for offset, length, instead in changes:
        at = offset % (len(text) + 1)
        text = text[:at] + instead + text[at + length :]
    return text


spoilt = st.builds(spoil, st.sampled_from(SOUND), edits)
composed = st.lists(tokens | st.text(max_size=8), max_size=25).map("".join)
texts = st.text(max_size=200) | composed | spoilt
