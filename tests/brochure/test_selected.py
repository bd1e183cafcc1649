"""A brochure that no file asks for."""

from __future__ import annotations

import pytest

from generator.brochure.selected import NoProject, WrongSelection, brochure
from generator.catalogue.selection import select


def test_facets_choose_as_on_the_site(catalogue):
    entry = brochure(catalogue, ["kind=gevelbank", "kind=boekentil"], "a5")

    slugs = {one.slug for one in select(catalogue, entry.fields.select)}
    assert slugs == {"gevelbank-dorpsstraat", "boekentil-kerkplein"}
    assert "Gevelbank" in entry.fields.subtitle


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("kinds=boekentil", "Did you mean “kind”?"),
        ("kind=boekentl", "Did you mean “boekentil”?"),
        ("kind=qqqq", "Choose from: "),
        ("kind", "write FACET=VALUE"),
        ("kind=", "write FACET=VALUE"),
        ("=boekentil", "write FACET=VALUE"),
    ],
)
def test_what_there_is_not_is_told_with_what_there_is(catalogue, wanted, said):
    with pytest.raises(WrongSelection) as caught:
        brochure(catalogue, [wanted], "a5")

    assert said in str(caught.value.problem)


def test_nothing_that_fits_is_no_brochure(catalogue):
    with pytest.raises(NoProject):
        brochure(catalogue, ["kind=gevelbank", "status=idea"], "a5")
