"""A project told in less and less words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from generator.brochure.sheets import telling
from generator.catalogue.model.project import Takeover
from generator.views.views import Views


@pytest.fixture
def views(catalogue):
    return Views(catalogue, "nl")


def told(views, slug="gevelbank-dorpsstraat", site_url="https://stad.example/"):
    found = views.catalogue.projects[slug]
    take = Takeover(first_steps=["Vraag de buren.", "Bouw."], conditions=["Hout."])
    fields = found.fields.model_copy(update={"takeover": take, "upkeep": "De buren."})
    entry = replace(found, fields=fields)
    return [
        telling.tell(views, entry, draft, photographs={}, site_url=site_url)
        for draft in telling.drafts(entry, ("wide",))
    ]


def test_a_story_is_cut_between_its_parts():
    """A heading stays with what it is over; a list is one part."""
    story = (
        "<h2>Wat?</h2>\n<p>Een <em>bank</em>.<br>Meer.</p>\n"
        "<ul>\n<li>hout</li>\n<li>verf</li>\n</ul>\n<p>Slot.</p>\n"
    )

    assert telling.parts(story) == (
        "<h2>Wat?</h2>\n<p>Een <em>bank</em>.<br>Meer.</p>",
        "<ul>\n<li>hout</li>\n<li>verf</li>\n</ul>",
        "<p>Slot.</p>",
    )
    assert telling.parts("") == ()


def test_each_draft_tells_no_more_than_the_one_before(views):
    """The first tells everything; the last still names a source."""
    every = told(views)

    def size(one: telling.Told) -> tuple[int, ...]:
        rows = (one.facts, one.story, one.strengths, one.lessons, one.pitfalls)
        return tuple(map(len, (*rows, one.first_steps, one.conditions, one.sources)))

    for fuller, barer in pairwise(every):
        assert all(a >= b for a, b in zip(size(fuller), size(barer), strict=True))
    assert not every[0].shortened
    assert every[-1].shortened
    assert every[-3].first_steps
    assert not every[-1].asks
    assert every[-1].sources


def test_without_a_site_nothing_leads_to_the_web(views):
    """A link in a story becomes plain text, and there is no address to show."""
    (first, *_) = told(views, site_url="")

    assert first.address == ""
    assert 'href="http' not in first.story
