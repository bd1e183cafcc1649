from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.model.choices import LABELS, Binding, Licence, Status
from generator.catalogue.problems import Location, Problem
from generator.catalogue.remedies import TEXTS, Called, Wanted, nearest, remedy
from generator.catalogue.retelling import NotKept, rows
from generator.wording.messages import LANGUAGES

CODES = (
    *TEXTS,
    *("string_type", "list_type", "model_type", "enum", "literal_error"),
    *("string_too_short", "string_too_long", "too_short", "too_long"),
    *("greater_than_equal", "less_than_equal", "string_pattern_mismatch", "unheard of"),
)
LIMITS = {
    "min_length": 3,
    "max_length": 9,
    "ge": 1.0,
    "before": "a",
    "after": "b",
    "total": 340,
    "most": 300,
    "ours": "Atkinson, Literata",
}

values = st.none() | st.text(max_size=50) | st.lists(st.text(max_size=3), max_size=3)


@given(
    code=st.sampled_from(CODES),
    value=values
    | st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2),
    is_item=st.booleans(),
)
def test_every_mistake_has_a_sentence_and_a_remedy(code, value, is_item):
    found = remedy(code, value, LIMITS, Wanted(names=("a", "b"), is_item=is_item))

    for language in LANGUAGES:
        assert found.text.say(language)
        assert found.hint.say(language)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("gevelbanken", "gevelbank"),
        ("boekentill", "boekentil"),
        ("Boekentil", "boekentil"),
        ("zwembad", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_the_one_that_looks_like_it(word, meant):
    assert nearest(word.lower(), ["boekentil", "buurtfeest", "gevelbank"]) == meant


def test_the_labels_of_a_list_lead_to_its_values():
    """Editors write what the form shows."""
    wanted = Wanted(choices=("realised",), labels={"gerealiseerd": "realised"})

    found = remedy("enum", "Gerealiseerd", {}, wanted)

    assert "“realised”" in found.hint.say("nl")


@pytest.mark.parametrize(
    ("given", "guess"),
    [
        ("geniet", "saddle-stitch"),
        ("Gelijmd", "perfect"),
        ("los vel", "flat"),
        ("rug", None),  # too short to mean one of the two
        ("gekleurd", None),
    ],
)
def test_one_word_of_a_label_leads_to_its_value(given, guess):
    wanted = Wanted(
        choices=("saddle-stitch", "perfect", "flat"),
        labels={
            "geniet in de rug": "saddle-stitch",
            "gelijmd met rechte rug": "perfect",
            "los vel": "flat",
        },
    )

    assert wanted.meant(given) == guess


@pytest.mark.parametrize(
    ("member", "dutch", "english"),
    [
        (
            Binding.PERFECT,
            "perfect (Gelijmd met rechte rug)",
            "perfect (Perfect binding)",
        ),
        (Status.UNDER_WAY, "under-way (Bezig)", "under-way"),
        (Licence.CC_BY, "CC-BY-4.0 (noem de maker)", "CC-BY-4.0 (name the maker)"),
        (Licence.CC0, "CC0-1.0", "CC0-1.0"),
    ],
)
def test_a_choice_is_shown_with_what_people_call_it(member, dutch, english):
    """Once: not where both are the same word."""
    shown = Called.of(str(member.value), LABELS[member])

    assert (shown.say("nl"), shown.say("en")) == (dutch, english)


def test_what_is_said_of_a_choice_is_not_kept_as_less_than_it_says():
    """A sentence that JSON cannot tell again as it was is told anew."""
    wanted = Wanted(choices=("flat",), called={"flat": "Flat sheet"})
    found = remedy("enum", "geniet", {}, wanted)
    told = Problem(Location(PurePosixPath("a.yml")), found.code, found.text, found.hint)

    with pytest.raises(NotKept):
        rows([told])


def test_long_values_are_repeated_in_part():
    found = remedy("amount", "1" * 5_000, {}, Wanted())

    assert len(found.text.say("nl")) < 100
