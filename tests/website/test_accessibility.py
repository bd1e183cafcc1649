"""The statement of accessibility as readers see it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.website import accessibility
from generator.website.jobs import made
from generator.website.site import Site
from generator.website.templates import environment
from tests.website.samples import views_of

WHOLE = """\
law: Bestuursdecreet van 7 december 2018
status: partial
barriers:
  - what: Een filmpje heeft geen audiodescriptie.
    reason: not-met
    criterion: 1.2.5
    instead: Onder het filmpje staat wat er te zien is.
    until: 2027-06-30
  - what: Oude pdf's hebben geen structuur.
    reason: disproportionate-burden
unexamined:
  - Hoe de site klinkt <b>met</b> een schermlezer.
examination: third-party
method: Twee mensen deden alles na met het toetsenbord.
report: https://voorbeeld.example/verslag
prepared: 2026-01-31
reviewed: 2026-10-01
feedback:
  text: Schrijf naar de wijkdienst.
  phone: 016 00 00 00
  answer_within: 14
enforcement:
  name: Ombudsdienst van het voorbeeld
  url: https://ombudsdienst.example/
"""
CHECKS = """\
day: 2026-11-26
axe: 4.14.1
rules: 95
kinds: 24
views: 144
violations:
  - rule: color-contrast
    pages: 3
unreached: 0
"""


@pytest.fixture
def folder(repository: Path) -> Path:
    """Where the statement stands."""
    return repository / "content/pages"


def told(repository: Path) -> str:
    """Return the words of the statement, as the page says them."""
    (page,) = made(accessibility.jobs(Site(views_of(repository), environment("nl"))))
    return " ".join(re.sub(r"<[^>]*>", " ", page.body).split())


def test_the_statement_has_every_part_that_the_law_asks_for(repository, folder):
    """Status, what is not accessible and why, how it is known, contact, complaint."""
    (folder / "accessibility.yml").write_text(WHOLE, encoding="utf-8")
    (folder / "accessibility-checks.yml").write_text(CHECKS, encoding="utf-8")

    said = told(repository)

    for words in (
        "Bestuursdecreet van 7 december 2018",
        "voldoet gedeeltelijk aan WCAG 2.2, niveau AA",
        "geen audiodescriptie. (criterium 1.2.5 van WCAG)",
        "In de plaats: Onder het filmpje",
        "We lossen het op tegen 30 juni 2027.",
        "onevenredig zware last",
        "Hoe de site klinkt &lt;b&gt;met&lt;/b&gt; een schermlezer.",
        "Een externe partij onderzocht de site.",
        "Lees het verslag",
        "Op 26 november 2026 bekeek een programma (axe-core 4.14.1) 24 soorten",
        "Het vond fouten: color-contrast (3 pagina’s)",
        "Elke link en elke knop was te bereiken",
        "op 31 januari 2026",
        "1 oktober 2026",
        "wijken@voorbeeld.example",
        "016 00 00 00",
        "binnen 14 dagen",
        "Ombudsdienst van het voorbeeld",
    ):
        assert words in said, words


def test_what_is_not_known_is_not_said(repository, folder):
    """No law, no checks, no body: then the statement is silent about them."""
    (folder / "accessibility.yml").write_text(
        "status: full\nexamination: own\nmethod: We keken zelf.\n"
        "prepared: 2026-01-31\nreviewed: 2026-10-01\n"
        "feedback:\n  text: Schrijf ons.\n",
        encoding="utf-8",
    )

    said = told(repository)

    assert "voldoet volledig" in said
    for words in ("Ook de wet", "programma", "klacht", "niet toegankelijk", "bekeek"):
        assert words not in said, words


def test_without_a_statement_there_is_no_page_and_no_link(repository):
    views = views_of(repository)

    assert list(accessibility.jobs(Site(views, environment("nl")))) == []
    assert accessibility.link(views) == ()
