"""The catalogue in words and addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.load import sound
from generator.catalogue.markdown import render
from generator.catalogue.model import Project, Settings
from generator.views.views import Views
from tests.repository import BASE

PATH = PurePosixPath("content/projects/x/index.md")


def settings() -> Settings:
    """Return a small city."""
    return Settings.model_validate(
        {
            "title": "Stad",
            "tagline": "Wat buren maken",
            "summary": "Een kleine catalogus voor de tests.",
            "publisher": {"name": "Stad"},
            "licence": {"title": "CC BY", "url": "https://cc.example/"},
            "kinds": [{"slug": s, "title": s.title()} for s in ("boekentil", "bank")],
            "themes": [{"slug": s, "title": s.title()} for s in ("groen", "delen")],
            "municipalities": [{"slug": "stad", "title": "Stad"}],
            "neighbourhoods": [
                {"slug": "hier", "title": "Hier", "municipality": "stad"}
            ],
        }
    )


def project(slug: str, **changes: object) -> Entry[Project]:
    """Return a project of one kind."""
    fields = {
        "title": f"Project {slug}",
        "summary": "Buren maakten samen iets moois.",
        "municipality": "stad",
        "kinds": ["boekentil"],
        "sources": [{"title": "Krant", "read": date(2026, 11, 22)}],
        **changes,
    }
    story, _ = render("Zie [ander](../b/index.md).", PATH)
    return Entry(slug, PATH, Project.model_validate(fields), story)


def views(*projects: Entry[Project]) -> Views:
    """Return the views, in Dutch, of some projects."""
    return Views(Catalogue(settings(), {one.slug: one for one in projects}), "nl")


def test_a_follow_up_is_told_on_both_projects():
    """Whoever writes down that one idea led to another writes it once."""
    made = views(
        project("a", inspired=["b"]), project("b"), project("c", follows=["b"])
    )

    before, after = made.chain("b")

    assert [card.slug for card in before] == ["a"]
    assert [card.slug for card in after] == ["c"]


@pytest.mark.parametrize(
    ("neighbourhood", "borough", "place"),
    [
        ("hier", "Dorp", "Hier, Dorp, Stad"),
        ("hier", "Hier", "Hier, Stad"),
        ("hier", "Stad", "Hier, Stad"),
        (None, "Dorp", "Dorp, Stad"),
        (None, None, "Stad"),
    ],
)
def test_a_place_says_every_name_once(neighbourhood, borough, place):
    """A borough that its neighbourhood is called after adds nothing."""
    one = project("a", neighbourhood=neighbourhood, borough=borough)
    made = views(one)

    (where,) = (fact for fact in made.facts(one) if fact.name == "where")
    assert made.cards["a"].place == place
    assert where.value == ("Dorp" if "Dorp" in place else "")


def test_a_street_that_is_called_as_its_neighbourhood_is_said_once():
    """The name leads to the page of the neighbourhood, and stands before it no more."""
    one = project("a", neighbourhood="hier", street="Hier")
    other = project("b", neighbourhood="hier", street="Hierstraat")
    made = views(one, other)

    said = [
        fact.value
        for entry in (one, other)
        for fact in made.facts(entry)
        if fact.name == "where"
    ]
    assert said == ["", "Hierstraat"]


def test_the_most_alike_are_related():
    """A shared neighbourhood and theme beat a shared theme; oneself never shows."""
    made = views(
        project("a", kinds=["bank"], neighbourhood="hier", themes=["groen"]),
        project("b", neighbourhood="hier", themes=["groen"]),
        project("c", themes=["groen"]),
        project("d", themes=["delen"]),
    )

    assert [card.slug for card in made.related("a")] == ["b", "c"]


def test_named_relations_come_first():
    """What an editor calls related stands before what only looks alike."""
    made = views(
        project("a", kinds=["bank"], themes=["groen"], related=["d"]),
        project("b", kinds=["bank"], themes=["groen"]),
        project("d", themes=["delen"]),
    )

    assert [card.slug for card in made.related("a")] == ["d", "b"]


def test_projects_without_a_date_come_last():
    """The newest project comes first, and a whole date after its year alone."""
    made = views(
        project("a"),
        project("b", period={"realised": "2017"}),
        project("c", period={"realised": "2018-06"}),
        project("d", period={"realised": "2018"}),
    )

    assert [card.slug for card in made.newest_first] == ["c", "d", "b", "a"]


def test_an_amount_says_what_kind_of_amount_it_is():
    """The credit of a whole neighbourhood is never taken for the price of a bench."""
    entry = project(
        "a", budget={"amount": Decimal(8000), "kind": "whole-neighbourhood"}
    )

    facts = {fact.name: fact.value for fact in views(entry).facts(entry)}

    assert facts["budget"] == "8.000\u00a0euro (voor de hele wijk)"


@pytest.mark.parametrize(
    ("written", "said"),
    [("2017", "2017"), ("2017-06", "juni 2017"), ("zomer 2017", "zomer 2017")],
)
def test_a_date_is_said_as_exactly_as_it_is_known(written, said):
    """Nothing is added to a date that is known in part."""
    entry = project("a", period={"realised": written})

    assert views(entry).cards["a"].when == said


def test_dates_are_said_without_a_preposition_that_suits_only_a_year():
    """“In 2017” is right, and “in 28 maart 2018” is not."""
    entry = project("a", period={"applied": "lente 2017", "opened": "2018-03-28"})

    facts = {fact.name: fact.value for fact in views(entry).facts(entry)}

    assert facts["when"] == "aangevraagd: lente 2017, geopend: 28 maart 2018"


@pytest.mark.parametrize(
    ("initiators", "partners"),
    [
        (None, "Basisschool, Scouts"),
        ("Buren, samen met de basisschool", "Scouts"),
        ("Scoutsgroep De Hoek", "Basisschool, Scouts"),
        ("De scouts en basisschool", None),
    ],
)
def test_who_began_is_no_partner_besides(initiators, partners):
    """A name is said once, and one that another name begins with is another."""
    entry = project(
        "a",
        initiators=initiators,
        partners=[
            {"name": "Basisschool", "kind": "school"},
            {"name": "Scouts", "kind": "youth"},
        ],
    )

    facts = {fact.name: fact.value for fact in views(entry).facts(entry)}

    assert facts.get("partners") == partners


def test_links_of_a_story_start_where_the_page_is():
    """A story names what it links to; the page knows where that is."""
    entry = project("a")
    made = views(entry, project("b"))

    assert 'href="../../projecten/b/"' in made.story(entry, "../../")


def test_a_source_without_title_is_known_by_its_host():
    """A bare address is shown as the site it is on."""
    read = date(2026, 11, 22)
    entry = project("a", sources=[{"url": "https://www.stad.example/x", "read": read}])
    made = views(entry)

    source = made.sources(entry.fields.sources)[0]

    assert (source.title, source.read) == ("stad.example", "22 november 2026")


def test_steps_of_two_methods_have_places_of_their_own():
    """Each method counts from 1; on the page of all phases a name is there once."""
    catalogue, _ = sound(BASE)
    phases = {
        slug: replace(
            entry,
            fields=entry.fields.model_copy(update={"programme": programme}),
        )
        for (slug, entry), programme in zip(
            catalogue.phases.items(), ("wijkbudget", "buurtgeld"), strict=True
        )
    }
    views = Views(replace(catalogue, phases=phases), "nl")

    steps = [step for phase in views.phases("") for step in phase.steps]
    places = [step.place for step in steps]

    assert [step.number for step in steps].count(1) == 2
    assert places[0] == "stap-1"
    assert len(set(places)) == len(places)
