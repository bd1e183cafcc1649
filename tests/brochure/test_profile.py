"""Formats and printing conditions."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.brochure.profile import (
    COATED,
    CONDITIONS,
    FORMATS,
    MissingProfile,
    read_profile,
)


def test_rows_are_found_by_their_names():
    for rows in (FORMATS, CONDITIONS):
        assert all(name == row.name for name, row in rows.items())


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=CONDITIONS)
def test_the_colour_profile_of_every_paper_is_there(condition):
    """It is a printer's profile of four inks (ICC.1:2022, 7.2)."""
    profile = read_profile(condition)

    assert profile[12:20] == b"prtrCMYK"


def test_a_missing_profile_says_how_to_get_it():
    with pytest.raises(MissingProfile) as caught:
        read_profile(replace(COATED, profile=Path("other.icc")))

    assert str(caught.value) == (
        "Colour profile other.icc is missing: run `make setup`, once."
    )


def test_a_printers_own_profile_is_read_from_its_file(tmp_path):
    file = tmp_path / "own.icc"
    own = replace(COATED, profile=file)
    with pytest.raises(MissingProfile) as caught:
        read_profile(own)
    file.write_bytes(b"profile")

    assert str(caught.value) == "Colour profile own.icc does not exist."
    assert read_profile(own) == b"profile"
