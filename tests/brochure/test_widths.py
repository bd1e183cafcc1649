"""Widths of letters come from the typefaces themselves."""

from __future__ import annotations

import shutil

import pytest
from fontTools.ttLib import TTFont

from generator.brochure.widths import LAST, NARROW, narrowest
from generator.storage.assets import FONTS

UPRIGHT = "SourceSerif4_400Regular.ttf"
ITALIC = "SourceSerif4_400Regular_Italic.ttf"


def widths(file):
    """Return the widths of a typeface as fontTools reads them."""
    font = TTFont(file)
    em, advances = font["head"].unitsPerEm, font["hmtx"]
    return {
        chr(code): advances[name][0] / em
        for code, name in font.getBestCmap().items()
        if code <= LAST
    }


@pytest.mark.parametrize("kind", [4, 12])
def test_a_typeface_is_read_as_fonttools_reads_it(kind, tmp_path):
    """In both ways in which a file can say which letter has which outline."""
    font = TTFont(FONTS / UPRIGHT)
    tables = font["cmap"].tables
    font["cmap"].tables = [one for one in tables if one.format == kind][:1]
    font.save(tmp_path / "letters.ttf")

    assert dict(narrowest(tmp_path).upright) == widths(tmp_path / "letters.ttf")


def test_the_narrowest_of_several_typefaces_counts(tmp_path):
    """Italics count where there may be some, and only there."""
    for name in (UPRIGHT, ITALIC):
        shutil.copy(FONTS / name, tmp_path)
    found = narrowest(tmp_path)
    upright, italic = widths(FONTS / UPRIGHT), widths(FONTS / ITALIC)

    assert found.width("buurt") == pytest.approx(sum(upright[one] for one in "buurt"))
    assert found.width("buurt", slanted=True) == pytest.approx(
        sum(min(upright[one], italic[one]) for one in "buurt")
    )


def test_a_sign_that_no_typeface_has_is_narrow(tmp_path):
    """Whatever stands in for it may be."""
    shutil.copy(FONTS / UPRIGHT, tmp_path)

    assert narrowest(tmp_path).width("\u4eba") == NARROW


def test_of_a_typeface_that_is_cut_nothing_is_known(tmp_path):
    """It may be narrower than the others."""
    shutil.copy(FONTS / UPRIGHT, tmp_path / "a.ttf")
    (tmp_path / "b.otf").write_bytes((FONTS / UPRIGHT).read_bytes()[:200])

    assert narrowest(tmp_path).width("mm") == 2 * NARROW
