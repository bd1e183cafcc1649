"""Comments are found where they stand, and nowhere else."""

from __future__ import annotations

import pytest

from generator.catalogue.comments import comments


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: x\n", []),
        ("# boven\ntitle: x\n", [((1, 1), "# boven")]),
        ("title: x # erachter\n", [((1, 10), "# erachter")]),
        ('title: "x # y" # z\n', [((1, 16), "# z")]),
        ("title: 'x\n  # y'\n", []),
        ("title: x#y\n", []),
        ("kinds: # soorten\n  - a\n", [((1, 8), "# soorten")]),
        ("kinds:\n  # de eerste\n  - a\n", [((2, 3), "# de eerste")]),
        ("what: | # zo\n  # tekst\n  meer\n", [((1, 9), "# zo")]),
        ("what: >-\n  # tekst\n# los\n", [((3, 1), "# los")]),
        ("a: [x, # y\n  z]\n", [((1, 8), "# y")]),
    ],
)
def test_every_comment_is_found(text, found):
    assert list(comments(text)) == found


def test_lines_count_from_where_the_text_begins():
    assert list(comments("a: b\n# c\n", first_line=2)) == [((3, 1), "# c")]
