"""The printing condition of a press file: ours, or what the print shop gives."""

from __future__ import annotations

import pytest
from PIL import ImageCms

from generator.brochure.press.condition import chosen_condition
from generator.brochure.profile import COATED, MissingProfile, read_profile

FULL = "PSO Uncoated v3 (FOGRA52)"


def named(name: str) -> bytes:
    """Return our profile under another name, which has to be as long as its own."""
    profile = read_profile(COATED)
    own = b"ISO Coated v2 300% (basICColor)"
    assert own in profile
    return profile.replace(own, name.encode().ljust(len(own))[: len(own)])


def test_our_own_is_for_coated_paper():
    assert chosen_condition("coated", None) == COATED


def test_for_uncoated_paper_the_print_shop_is_asked():
    with pytest.raises(MissingProfile, match="--icc"):
        chosen_condition("uncoated", None)


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        (FULL, "FOGRA52"),
        ("PSO Uncoated v3", "FOGRA52"),
        ("PSO_Coated_v3", "FOGRA51"),
        ("Fogra47L Uncoated", "FOGRA47"),
        ("Huisprofiel drukker", "Custom"),
    ],
)
def test_a_profile_tells_its_condition_by_its_name(name, identifier, tmp_path):
    """So that preflight sees when a profile is for other paper."""
    file = tmp_path / "drukker.icc"
    file.write_bytes(named(name))
    condition = chosen_condition("uncoated", file)

    assert condition.identifier == identifier
    assert condition.description == name
    assert read_profile(condition) == named(name)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"geen profiel", "damaged"),
        (read_profile(COATED)[:600], "damaged"),
        (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), "RGB"),
    ],
    ids=["text", "cut short", "rgb"],
)
def test_what_is_no_profile_of_inks_is_told_before_any_work(content, said, tmp_path):
    file = tmp_path / "drukker.icc"
    file.write_bytes(content)

    with pytest.raises(MissingProfile, match=said) as caught:
        chosen_condition("coated", file)
    assert "drukker.icc" in str(caught.value)


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(MissingProfile, match="cannot be read"):
        chosen_condition("coated", tmp_path)
