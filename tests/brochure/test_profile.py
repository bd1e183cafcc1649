"""Formats, papers and kinds of PDF."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.brochure.profile import (
    A5,
    COATED,
    CONDITIONS,
    FORMATS,
    PROFILES,
    MissingProfile,
    read_profile,
)


def test_rows_are_found_by_their_names():
    for rows in (FORMATS, CONDITIONS, PROFILES):
        assert all(name == row.name for name, row in rows.items())


def test_a_format_is_written_as_css():
    assert A5.css_size == "148mm 210mm"


def test_only_what_is_printed_has_ink_and_bleed():
    """A file in ink has a paper, bleed and the densest pictures, and stays inside."""
    for row in PROFILES.values():
        if row.condition is not None:
            assert (row.bleed_mm, row.picture_ppi) == (3, 300)
            assert not row.tagged
            assert not row.published
        if row.tagged:
            assert row.variant == "PDF/UA-1"


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
