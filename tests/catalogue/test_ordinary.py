"""Ordinary fields mean what the parser of YAML says they mean."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.catalogue import ordinary, source
from generator.catalogue.nodes import plain
from generator.catalogue.problems import Location

ROOT = Path(__file__).parents[2]
FILE = PurePosixPath("content/projects/een/index.md")

NAMES = ["title", "kinds", "a", "null", "title2", "Titel", "<<", '"a"', "a b", "é", "-"]
TEXTS = [
    *("Een bank", "12:30", "https://a.be/x?y#z", "2022-03", "null", "~", "yes", "a, b"),
    *('"een: twee"', "'it # is'", '"a\\nb"', '"half', "'half", '"a" b', "'a''b'", '""'),
    *("een: twee", "een:", "een :twee", "een # twee", "een#twee", "# een", "een ", ""),
    *("|", ">-", "[a, b]", "{a: b}", "*a", "&a b", "!t x", "%a", "@a", "`a`", "? a"),
    *("- a", "-", "-a", "---", "...", "é𝄞ñ", "ＡＢ", "²", "_a", "a\tb", "a\u00a0b"),
    *("a\u2028b", "a\u0085b", "a\u200bb", "a\ufeffb", "a\x07b", "a  b", "a\\b", "a'b"),
]
ORDINARY = ["Een bank", "12:30", "https://a.be/x", "null", "é𝄞ñ", '"een: twee"', "'it'"]
plain_names = st.sampled_from(["title", "kinds", "a", "b2", "null", "note"])
plain_texts = st.sampled_from(ORDINARY)


def _fields(below):
    return st.lists(st.tuples(plain_names, below), min_size=1, max_size=3)


trees = st.recursive(
    plain_texts,
    lambda below: st.one_of(st.lists(below, min_size=1, max_size=3), _fields(below)),
    max_leaves=8,
)


def written(tree: object, before: str = "") -> list[str]:
    """Return fields, a list or a text as `format` writes them."""
    made = []
    for one in tree:
        first, rest = one if isinstance(one, tuple) else ("", one)
        if isinstance(rest, str):
            made.append(f"{before}{f'{first}: ' if first else '- '}{rest}")
        elif first:
            made += [f"{before}{first}:", *written(rest, f"{before}  ")]
        elif isinstance(rest[0], tuple):
            head, *others = written(rest, f"{before}  ")
            made += [f"{before}- {head.lstrip()}", *others]
    return made


def _odd(line: str, before: int, item: str, name: str, text: str, what: int) -> str:
    """Return a line with one thing of it another."""
    if what == 0:
        return " " * before + line.lstrip()
    if what == 1:
        return f"{line.partition(':')[0]}: {text}"
    if what == 2:
        return line + text
    return f"{' ' * before}{item}{name}{text}"


@st.composite
def fields(draw):
    """Return lines of fields; in most of them up to two lines are out of order."""
    made = written(draw(_fields(trees)))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(made) - 1))
        made[at] = _odd(
            made[at],
            draw(st.integers(0, 8)),
            draw(st.sampled_from(["", "- ", "-", "-  "])),
            draw(st.sampled_from(["", *(f"{name}: " for name in NAMES)])),
            draw(st.sampled_from(TEXTS)),
            draw(st.integers(0, 3)),
        )
    return made


def parsed(content: list[str], monkeypatch: pytest.MonkeyPatch) -> source.Source:
    """Return what the parser finds in lines of fields."""
    with monkeypatch.context() as patch:
        patch.setattr(ordinary, "read", lambda *_: None)
        return source.read_front_matter("\n".join(["---", *content, "---", ""]), FILE)


@given(fields())
@example(["a: b", "  c: d"])
@example(["a: b", "  c"])
@example(["a:", "- b"])
@example(["a:", "b: c"])
@example(["a:", "  - b", " - c"])
@example(["a:", "  b: c", "  - d"])
@example(["a:", "  - b: c", "    - d"])
@example(["a:", "  - b", "    c: d"])
@example(["  a: b"])
@example(["a: b", "a: c"])
@example(['a: "b: c"', "d: e: f"])
@example(["a: 'b:'", "c:", "  d: e"])
def test_what_ordinary_lines_hold_is_what_the_parser_finds(content):
    """Texts and names are the same, nothing is left out and nothing is wrong."""
    found = ordinary.read("\n".join((*content, "")))
    if found is None:
        return
    with pytest.MonkeyPatch.context() as patch:
        told = parsed(content, patch)
    assert plain(told.root) == found
    assert told.readable
    assert not told.problems
    assert not told.spoilt


def test_a_place_in_ordinary_fields_is_found_when_it_is_asked_for():
    """To find it the parser reads what was read without it."""
    told = source.read_front_matter("---\na:\n  - b: c\n    d: e\n---\n", FILE)
    assert told.ordinary == {"a": [{"b": "c", "d": "e"}]}
    assert told.at(("a", 0, "d")) == Location(FILE, 4, 8)
    assert told.key_at(("a", 0, "d")) == Location(FILE, 4, 5)


@pytest.mark.parametrize(
    "content",
    [
        ["title: Een bank", "kinds:", "  - bank"],
        ["sources:", "  - title: Krant", "    url: https://a.be/", "note: 'a: b'"],
        ['summary: "Zitten: samen"', "period:", "  opened: 2022-03"],
    ],
)
def test_what_people_write_is_ordinary(content, monkeypatch):
    """The tests above hold nothing where no line is."""
    found = ordinary.read("\n".join((*content, "")))
    assert found is not None
    assert found == plain(parsed(content, monkeypatch).root)


def test_files_of_the_catalogue_are_read_so():
    """Content that `format` has written needs no parser, and means the same to it."""
    files = sorted((ROOT / "content").rglob("index.md"))
    read = 0
    for file in files:
        content = file.read_text("utf-8").split("\n---\n")[0].split("\n")[1:]
        found = ordinary.read("\n".join((*content, "")))
        with pytest.MonkeyPatch.context() as patch:
            told = parsed(content, patch)
        if found is not None:
            read += 1
            assert plain(told.root) == found, file
    assert read > len(files) * 0.9


@pytest.mark.parametrize(
    "content",
    [
        [f"{'  ' * level}a:" for level in range(ordinary.MOST_LEVELS + 2)] + ["b: c"],
        ["a: b"] * (ordinary.MOST_LINES + 1),
        [f"a: {'b' * ordinary.MOST_LETTERS}"],
        [f"{'a' * 1_025}: b"],
        ["# alles"],
        ["a: b", "", "c: d"],
        [],
    ],
)
def test_what_is_out_of_the_ordinary_is_left_to_the_parser(content):
    """Depth, length, remarks and empty lines."""
    assert ordinary.read("\n".join((*content, ""))) is None
