"""Markdown in the form's own signs, meaning what it meant."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given

from generator.catalogue.markdown import render
from generator.editing.story import tidy
from tests.catalogue.samples import texts

PATH = PurePosixPath("story.md")


@pytest.mark.parametrize(
    ("story", "tidied"),
    [
        ("\n\n  \nTekst.  \n\n", "Tekst."),
        ("* een\n* twee", "- een\n- twee"),
        ("+ een\n  + twee", "- een\n  - twee"),
        ("-   een", "- een"),
        ("Een *woord* hier.", "Een _woord_ hier."),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("__vet__", "**vet**"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("## Kop\nTekst", "## Kop\n\nTekst"),
        ("Tekst\n## Kop", "Tekst\n\n## Kop"),
        ("een  \ntwee", "een  \ntwee"),
        ("| a |\n|---|\n| b |", "| a |\n| --- |\n| b |"),
        ("| a |\n|:--|\n| b |", "| a |\n|:--|\n| b |"),
        ("```\n* a\n\n\n*b*  \n```", "```\n* a\n\n\n*b*  \n```"),
    ],
)
def test_signs_are_the_forms_own_where_that_means_the_same(story, tidied):
    assert tidy(story) == tidied


@given(story=texts)
def test_a_story_keeps_its_meaning_and_is_tidied_once(story):
    """Whatever stands in it: the same HTML, and nothing left to do."""
    tidied = tidy(story)

    assert render(tidied, PATH)[0].html == render(story, PATH)[0].html
    assert tidy(tidied) == tidied
