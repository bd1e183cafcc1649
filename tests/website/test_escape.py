"""Text made safe for where it lands."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.website.escape import GUARD, as_cell, as_json, as_xml

texts = st.text(st.characters(exclude_categories=("Cs",)))


@given(text=texts)
def test_json_gives_the_text_back_and_ends_no_script(text):
    """Whatever the text, no tag, entity or line end of JavaScript can begin in it."""
    written = as_json({"text": text})

    assert json.loads(written) == {"text": text}
    assert not set("<>&\u2028\u2029") & set(written)


@given(text=texts)
def test_xml_stays_well_formed(text):
    """Characters that XML forbids are replaced; all others come back."""
    written = f'<a b="{as_xml(text)}">{as_xml(text)}</a>'
    allowed = all(
        one in "\t\n\r" or " " <= one <= "\ud7ff" or one >= "\ue000" for one in text
    ) and not set("\ufffe\uffff") & set(text)

    found = ElementTree.fromstring(written)

    if allowed and "\r" not in text:
        assert (found.text or "") == text


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\r=1",
        "＝1",
        "＠x",
        "'=1",
    ],
)
def test_a_formula_becomes_text(formula):
    """An apostrophe in front keeps a spreadsheet from computing."""
    assert as_cell(formula) == GUARD + formula


@pytest.mark.parametrize("text", ["Boekentil", "'t Hoogveldje", "1 + 1 = 2", "", "é"])
def test_other_text_is_left_alone(text):
    """Only what begins like a formula is changed."""
    assert as_cell(text) == text
