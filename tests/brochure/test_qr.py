"""The way from paper to the web."""

from __future__ import annotations

import re

from generator.brochure.qr import QUIET_ZONE, code


def test_a_code_is_a_small_picture_in_two_colours():
    """It is a drawing, so that it is sharp at any size, with its quiet zone."""
    svg = code("https://buurtboek.example/projecten/gevelbank/").decode()

    assert svg.startswith("<svg")
    assert set(re.findall(r"#[0-9a-f]{3,6}", svg)) == {"#14212b", "#fff"}
    assert f"M{QUIET_ZONE} {QUIET_ZONE}" in svg


def test_the_same_address_gives_the_same_code():
    assert code("https://a.example/") == code("https://a.example/")
    assert code("https://a.example/") != code("https://b.example/")
