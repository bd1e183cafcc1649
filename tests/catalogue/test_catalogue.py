from __future__ import annotations

from dataclasses import replace

from generator.catalogue.load import sound
from tests.repository import BASE

BANK, CASE, PARTY = (
    "gevelbank-dorpsstraat",
    "boekentil-kerkplein",
    "buurtfeest-molenwijk",
)


def family(**links):
    """The sound catalogue with other family ties."""
    catalogue, _ = sound(BASE)
    projects = {
        slug: replace(
            entry,
            fields=entry.fields.model_copy(
                update={"follows": [], "inspired": [], **links.get(slug[:4], {})}
            ),
        )
        for slug, entry in catalogue.projects.items()
    }
    return replace(catalogue, projects=projects)


def test_a_tie_may_be_told_from_either_side():
    """One project says what it follows, another what it inspired: the same tie."""
    catalogue = family(geve={"inspired": [CASE]}, buur={"follows": [CASE]})

    assert catalogue.followers == {CASE: (PARTY,), BANK: (CASE,)}
    assert catalogue.origins == {CASE: (BANK,), PARTY: (CASE,)}


def test_a_tie_that_is_told_twice_is_there_once():
    catalogue = family(geve={"inspired": [CASE]}, boek={"follows": [BANK]})

    assert catalogue.followers == {BANK: (CASE,)}


def test_terms_keep_the_order_of_the_city():
    catalogue, _ = sound(BASE)

    assert list(catalogue.terms["kind"]) == ["gevelbank", "boekentil", "buurtfeest"]
    assert catalogue.terms["track"]["klein"].maximum == 1500


def test_only_terms_that_a_project_has_are_used():
    catalogue, _ = sound(BASE)

    assert catalogue.used["kind"] == {
        "boekentil": (CASE,),
        "buurtfeest": (PARTY,),
        "gevelbank": (BANK,),
    }
    assert catalogue.used["neighbourhood"] == {"molenwijk": (PARTY, BANK)}
    assert catalogue.used["status"] == {"realised": (BANK,)}
