from __future__ import annotations

import pytest

from generator.catalogue.catalogue import VALUES
from generator.catalogue.load import sound
from generator.catalogue.model.brochure import Selection
from generator.catalogue.selection import FACETS, select
from tests.repository import BASE

BANK, CASE, PARTY = (
    "gevelbank-dorpsstraat",
    "boekentil-kerkplein",
    "buurtfeest-molenwijk",
)


@pytest.mark.parametrize(
    ("wanted", "slugs"),
    [
        ({}, [CASE, PARTY, BANK]),
        ({"kinds": ["gevelbank"]}, [BANK]),
        ({"kinds": ["gevelbank", "boekentil"]}, [CASE, BANK]),
        ({"neighbourhoods": ["molenwijk"]}, [PARTY, BANK]),
        ({"neighbourhoods": ["molenwijk"], "audiences": ["kinderen"]}, [PARTY]),
        ({"statuses": ["realised"]}, [BANK]),
        ({"kinds": ["gevelbank"], "themes": ["delen"]}, []),
        ({"projects": [BANK, CASE]}, [BANK, CASE]),
        ({"projects": [BANK], "kinds": ["boekentil"]}, [BANK]),
    ],
)
def test_a_selection_means_any_within_a_facet_and_all_between(wanted, slugs):
    """Named projects come in the order in which they are named."""
    catalogue, _ = sound(BASE)

    found = select(catalogue, Selection.model_validate(wanted))

    assert [project.slug for project in found] == slugs


def test_every_list_of_a_selection_is_a_facet_of_the_site():
    assert set(Selection.model_fields) == {*FACETS, "projects"}
    assert set(FACETS.values()) <= set(VALUES)
