from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.catalogue.model import fields
from generator.catalogue.model.fields import (
    Address,
    Amount,
    Count,
    Day,
    Latitude,
    Line,
    Mailbox,
    PictureFile,
    Slug,
    YesNo,
)

TYPES = (Address, Amount, Count, Day, Latitude, Line, Mailbox, PictureFile, Slug, YesNo)


def read(kind: Any, text: object) -> object:
    return TypeAdapter(kind).validate_python(text)


@given(cents=st.integers(0, 10**9))
def test_an_amount_is_read_to_the_cent(cents):
    text = f"{cents // 100}.{cents % 100:02}"

    assert read(Amount, text) == Decimal(cents) / 100


@given(text=st.from_regex(fields.ORDINARY_ADDRESS, fullmatch=True))
def test_an_ordinary_address_is_one(text):
    """Of most nothing more is asked; the whole rule would let them pass too."""
    assert fields.is_address(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((Amount, text) for text in ("18.600,50", "1.500", "€ 5", "5-", "1e3", "٧٥")),
        *((Count, text) for text in ("12.5", "een", "٢٠", "0x1F", "1_000", "")),
        *((Day, text) for text in ("2026-13-01", "22/11/2026", "2026-2-1", "vandaag")),
        *((Latitude, text) for text in ("4.7", "50,8", "NaN", "50.8 N", "1e2")),
        *((Slug, text) for text in ("Bank", "één", "a b", "a--b", "-a", "a" * 61, "")),
        *((Mailbox, text) for text in ("jan", "a@b", "mailto:a@b.be", "a@b.be,c@d.be")),
        *((PictureFile, text) for text in ("../a.png", "A.png", "a.svg", ".png", "a")),
        *((YesNo, text) for text in ("misschien", "1", "")),
        (Address, "www.voorbeeld.example"),
        (Address, "javascript:alert(1)"),
        (Address, "https://jan:geheim@voorbeeld.example"),
        (Address, "https://voorbeeld"),
        (Address, "https://voorbeeld.example:99999/"),
        (Address, "https://voorbeeld.example/a b"),
        (Address, 'https://voorbeeld.example/"onload="x'),
    ],
)
def test_what_a_field_cannot_mean_is_refused(kind, text):
    with pytest.raises(ValidationError):
        read(kind, text)


@pytest.mark.parametrize(
    ("kind", "text", "meant"),
    [
        (YesNo, "ja", True),
        (YesNo, "No", False),
        (Count, " 12 ", 12),
        (Latitude, "50.8798", 50.8798),
        (Line, "twee\n  regels", "twee regels"),
        (Line, "a\u00a0b", "a\u00a0b"),
        (Address, "https://voorbeeld.example/Bank_(meubel)#é", None),
        (Mailbox, "wijken@voorbeeld.example", None),
    ],
)
def test_what_an_editor_writes_is_understood(kind, text, meant):
    assert read(kind, text) == (text if meant is None else meant)


@given(text=st.text(max_size=80), kind=st.sampled_from(TYPES))
def test_any_text_is_a_value_or_a_validation_error(text, kind):
    """No text makes a field raise anything else."""
    with suppress(ValidationError):
        read(kind, text)


def test_slugs_have_a_length_that_addresses_bear():
    assert read(Slug, "a" * fields.MOST_SLUG)
