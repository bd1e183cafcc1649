"""Steps are taken in order, once, and never on content of the future."""

from __future__ import annotations

import pytest

from generator.catalogue.folder import SETTINGS
from generator.catalogue.load import load
from generator.catalogue.problems import ContentError
from generator.catalogue.source import read_yaml
from generator.cli.main import run
from generator.editing.migration.lines import nest, set_plain, span
from generator.editing.migration.migrate import plan
from generator.editing.migration.steps import Step


@pytest.fixture
def root(tmp_path):
    """Return a repository whose settings say little."""
    (tmp_path / "content").mkdir()
    return tmp_path


def say(root, text):
    (root / SETTINGS).write_text(text, encoding="utf-8")


def adding(to, letter):
    """Return a step that writes a letter behind the title."""

    def take(draft):
        draft.put(SETTINGS, draft.text(SETTINGS).replace("x", f"x{letter}", 1))
        yield from ()

    return Step(to, letter, take)


def test_only_the_steps_that_are_due_are_taken_oldest_first(root):
    say(root, "# Zie de handleiding.\nformat: 1\ntitle: x\n")

    found = plan(root, [adding(3, "c"), adding(1, "a"), adding(2, "b")], newest=3)

    assert found.said == ("b", "c")
    assert found.files == {SETTINGS: "# Zie de handleiding.\nformat: 3\ntitle: xcb\n"}


@pytest.mark.parametrize("command", ["check", "build", "brochure", "migrate", "format"])
def test_a_catalogue_of_a_newer_generator_is_told_in_one_sentence(
    root, command, capsys
):
    """Not by the fields that this one cannot know yet; nothing is written."""
    text = "format: 7\ntitel: x\nnieuw:\n  - {a: b}\n"
    say(root, text)
    (root / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")

    assert run(["-C", str(root), "--language", "en", command]) == 1

    told = capsys.readouterr()
    if command != "format":
        assert "content/catalogue.yml:1:9: This catalogue is of format 7" in told.out
        assert "requirements.txt" in told.out
        assert told.out.count("catalogue.yml") == 1
    assert (root / SETTINGS).read_text("utf-8") == text
    assert "Traceback" not in told.err


def test_content_that_cannot_be_read_is_no_matter_for_migration(root):
    say(root, "title: 'x\n")

    with pytest.raises(ContentError):
        plan(root)


@pytest.mark.parametrize("number", ["0", "-1", "een", "1.5"])
def test_a_number_that_is_none_is_told_as_any_mistake(root, number):
    say(root, f"format: {number}\n")

    assert [
        one.code
        for one in load(root).problems
        if one.at.line == 1 and one.at.column > 1
    ]


def test_check_writes_nothing_and_says_so_by_its_status(root, capsys):
    say(root, "title: x\n")

    assert run(["-C", str(root), "migrate", "--check"]) == 1
    assert (root / SETTINGS).read_text("utf-8") == "title: x\n"
    assert run(["-C", str(root), "migrate"]) == 0
    assert (root / SETTINGS).read_text("utf-8") == "title: x\nformat: 1\n"
    assert run(["-C", str(root), "migrate", "--check"]) == 0
    capsys.readouterr()


def test_where_there_is_no_catalogue_it_is_told(tmp_path, capsys):
    assert run(["-C", str(tmp_path), "migrate"]) == 1
    assert "content/catalogue.yml" in capsys.readouterr().out


MKDOCS = """\
site_name: x
docs_dir: content
theme: {name: material}
plugins: [buurtboek]
"""
YAML = """\
# Bovenaan.
a: 1
list:
  # over b
  - b: "x: # y"

  - c
# over last
last: |
  tekst
"""


def test_a_field_is_all_its_lines_and_no_word_about_the_next():
    root = read_yaml(YAML, SETTINGS).root
    lines = YAML.split("\n")

    first, end = span(YAML, root, "list")

    assert lines[first:end] == lines[2:7]


def test_a_field_moves_into_another_with_its_comments():
    root = read_yaml(YAML, SETTINGS).root

    text = nest(YAML, root, "list", "outer", "kind: z\n")

    assert "outer:\n  kind: z\n  list:\n    # over b\n" in text
    assert '    - b: "x: # y"\n\n    - c\n# over last\nlast: |\n' in text
    read = read_yaml(text, SETTINGS)
    assert not read.problems
    assert list(read.root.entries) == ["a", "outer", "last"]


def test_a_value_is_set_where_it_stands_or_at_the_end():
    root = read_yaml(YAML, SETTINGS).root

    assert "a: 2\n" in set_plain(YAML, root, "a", "2")
    assert set_plain(YAML, root, "format", "1") == f"{YAML}format: 1\n"
