from __future__ import annotations

import pytest

from generator.catalogue.markdown import render
from generator.catalogue.markup import MOST_CHARACTERS, MOST_LEVELS, MOST_SHOWN
from tests.catalogue.samples import PATH

# Inputs that keep Markdown engines busy for minutes, each as long as a story may be.
PATTERNS = (
    *("[", "![", "[a](", "[^a]", "*a ", "*a _b ", "`a ", "> ", "- a\n", "| a | b\n"),
    *("&# ", "< ", "<a ", "<!-- ", "\\ ", "~~a ", "[a]: x\n", "# a\n", "![a](b.png) "),
    *("[^1] ", "[a](x)\n", "<b>\n", "](", "a | b\n-|-\n", "1. ", "\t", "\u00a0"),
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_what_is_repeated_without_end_is_rendered_or_refused(pattern):
    """The HTML and the list of problems stay in proportion to the text."""
    text = pattern * (MOST_CHARACTERS // len(pattern))
    story, problems = render(text, PATH)

    assert len(story.html) < 12 * MOST_CHARACTERS
    assert len(problems) <= MOST_CHARACTERS // len(pattern) + MOST_SHOWN


@pytest.mark.parametrize("depth", [MOST_LEVELS // 2, MOST_LEVELS * 2, 3_000])
def test_elements_are_not_nested_without_end(depth):
    """What lays out a page walks elements within elements, and has a stack."""
    story, problems = render("*a " * depth + "a" + " a*" * depth, PATH)

    assert story.html.count("<em>") <= MOST_LEVELS
    assert bool(problems) == (depth > MOST_LEVELS)


def test_a_story_that_is_too_long_is_not_rendered_at_all():
    story, [problem] = render("a " * MOST_CHARACTERS, PATH, 9)

    assert story.html == ""
    assert (problem.code, problem.at.line) == ("too-long", 9)


def test_cells_do_not_multiply():
    """5,000 columns and 5,000 short rows would make 25 million cells."""
    text = "|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "a\n" * 5_000
    story, problems = render(text, PATH)

    assert story.html == ""
    assert {problem.code for problem in problems} == {"too-wide", "long-word"}


def test_code_may_look_like_anything():
    text = "`<b>` en `](x y)` en `{{ x }}`\n\n```\n<div> [^1] !!! note\n```\n"
    _, problems = render(text, PATH)

    assert problems == []


def test_html_is_named_on_every_line_that_has_it():
    _, problems = render("<div>\n\ntekst\n\n<b>a</b>\n<https://x.be> <i>b</i>", PATH)

    assert [(one.at.line, one.at.column) for one in problems] == [
        (1, 1),
        (5, 1),
        (6, 16),
    ]
