"""Every project again, by kind, place and year."""

from __future__ import annotations

from generator.brochure.register import parts


def test_every_project_can_be_looked_up_by_its_kind(catalogue):
    projects = list(catalogue.projects.values())
    by_kind = parts(catalogue, projects)[0]

    found = {slug for line in by_kind.lines for slug in line.projects}
    assert found == set(catalogue.projects)


def test_words_stand_in_the_order_of_the_alphabet(catalogue):
    projects = list(catalogue.projects.values())
    by_kind = parts(catalogue, projects)[0]

    words = [line.word for line in by_kind.lines]
    assert words == sorted(words, key=str.casefold)


def test_one_project_needs_no_register(catalogue):
    """A part with a single line helps nobody."""
    one = catalogue.projects["gevelbank-dorpsstraat"]

    assert parts(catalogue, [one]) == ()
