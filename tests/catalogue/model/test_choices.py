from __future__ import annotations

from enum import StrEnum

from generator.catalogue.model import choices

LISTS = [
    value
    for value in vars(choices).values()
    if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
]


def test_every_value_of_every_list_has_a_label():
    """A value without one would show its code to readers."""
    values = {member for values in LISTS for member in values}

    assert len(LISTS) >= 10
    assert values == set(choices.LABELS)


def test_labels_of_one_list_differ():
    for values in LISTS:
        labels = [choices.LABELS[member] for member in values]

        assert len(set(labels)) == len(labels)
