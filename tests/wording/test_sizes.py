"""Sizes of files, as people read them."""

from __future__ import annotations

import pytest

from generator.wording.sizes import size_text


@pytest.mark.parametrize(
    ("size", "text"),
    [(1, "1 kB"), (1_001, "2 kB"), (999_999, "1.000 kB"), (3_449_000, "3,4 MB")],
)
def test_sizes_are_written_as_people_read_them(size, text):
    """Rounded up to kilobytes, then to tenths of a megabyte."""
    assert size_text(size, "nl") == text


def test_every_language_has_its_own_units_and_signs():
    assert size_text(3_449_000, "fr") == "3,4 Mo"
    assert size_text(3_449_000, "en") == "3.4 MB"
