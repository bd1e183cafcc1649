"""The region file, checked like content: all problems at once, each on its line."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.catalogue.problems import ContentError
from generator.region.read import read

SHOWN = PurePosixPath("region.yml")
WRONG = """\
title: Buurten van de streek
summary: Projecten van buren in alle gemeenten van de streek.
publisher: {name: Streek Voorbeeld}
catalogues:
  - slug: dorp
    folder: gemeenten/dorp
  - slug: dorp
    folder: gemeenten/dorp
  - slug: stad
    folder: gemeenten/stad
  - slug: leeg
    folder: gemeenten
"""
TYPED = """\
title: Buurten van de streek
summary: Projecten van buren in alle gemeenten van de streek.
publisher: {name: Streek Voorbeeld}
catalogues:
  - slug: data
    folder: gemeenten/dorp
  - slug: stad
    folder: ../stad
  - slug: Stad
    map: gemeenten/stad
"""


def problems(streek, text):
    streek.file.write_text(text, "utf-8")
    with pytest.raises(ContentError) as found:
        read(streek.file, SHOWN)
    return [f"{one.at} {one.code}" for one in found.value.problems]


def test_a_region_says_where_its_catalogues_lie(streek):
    streek.add("dorp", "stad")

    region, places = read(streek.file, SHOWN)

    assert region.title == "Buurten van de streek"
    assert [place.slug for place in places] == ["dorp", "stad"]
    assert places[1].root == streek.root / "gemeenten/stad"


def test_catalogues_that_are_not_there_or_twice_are_told_at_once(streek):
    streek.add("dorp")

    assert problems(streek, WRONG) == [
        "region.yml:7:11 catalogue-twice",
        "region.yml:8:13 catalogue-twice",
        "region.yml:10:13 catalogue-missing",
        "region.yml:12:13 catalogue-missing",
    ]


def test_what_cannot_be_a_name_or_a_folder_is_told_where_it_stands(streek):
    """A folder beside that of the region, or a name that the portal needs itself."""
    assert problems(streek, TYPED) == [
        "region.yml:5:11 slug-of-the-portal",
        "region.yml:8:13 folder-path",
        "region.yml:9:11 slug",
        "region.yml:10:5 unknown-field",
    ]


def test_every_problem_has_a_remedy(streek):
    streek.add("dorp")
    for text in (WRONG, TYPED):
        streek.file.write_text(text, "utf-8")
        with pytest.raises(ContentError) as found:
            read(streek.file, SHOWN)

        assert all(one.hint.say("nl") for one in found.value.problems)
