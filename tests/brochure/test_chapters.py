"""Projects in groups, each in one."""

from __future__ import annotations

import pytest

from generator.brochure.chapters import TONES, groups, tone
from generator.catalogue.model.choices import Grouping


def grouped(catalogue, grouping):
    brochure = catalogue.brochures["alles"].fields
    asked = brochure.model_copy(update={"group_by": grouping})
    return groups(catalogue, asked, "nl")


@pytest.mark.parametrize("grouping", list(Grouping))
def test_every_project_stands_in_one_group(catalogue, grouping):
    """None is lost and none stands twice, whatever they are grouped by."""
    found = grouped(catalogue, grouping)

    slugs = [one.slug for group in found for one in group.projects]
    assert sorted(slugs) == sorted(catalogue.projects)


def test_small_groups_stand_together(catalogue):
    """Three projects in three chapters would be more colour than text."""
    found = grouped(catalogue, Grouping.KIND)

    assert len(found) == 1
    assert found[0].slugs == ()


def test_what_grew_out_of_a_project_follows_it(catalogue):
    (group,) = grouped(catalogue, Grouping.NONE)

    slugs = [one.slug for one in group.projects]
    assert (
        slugs.index("boekentil-kerkplein") == slugs.index("gevelbank-dorpsstraat") + 1
    )


def test_neighbouring_chapters_differ_in_colour():
    assert all(tone(n) != tone(n + 1) for n in range(2 * len(TONES)))
