"""What a new catalogue is told, and what is known without asking."""

from __future__ import annotations

import pytest

from generator.catalogue.model.choices import ForgeKind
from generator.editing.adoption.answers import Answers, forge_of, site_of, title_of


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("mijn-stad", "Mijn stad"),
        ("Deinze", "Deinze"),
        ("x", "Buurtboek"),
        ("---", "Buurtboek"),
    ],
)
def test_a_folder_suggests_a_title(folder, title):
    assert title_of(folder) == title


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://github.com/stad/boek", ForgeKind.GITHUB),
        ("https://gitlab.com/stad/boek", ForgeKind.GITLAB),
        ("https://gitlab.stad.example/buurt/boek", ForgeKind.GITLAB),
        ("https://git.stad.example/buurt/boek", None),
        ("", None),
    ],
)
def test_an_address_tells_its_forge(address, kind):
    assert forge_of(address) is kind


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://github.com/Stad/boek", "https://stad.github.io/boek/"),
        ("https://github.com/stad/boek.git", "https://stad.github.io/boek/"),
        ("https://github.com/stad/stad.github.io", "https://stad.github.io/"),
        ("https://github.com/stad", ""),
        ("https://gitlab.com/stad/boek", ""),
        ("", ""),
    ],
)
def test_only_public_github_tells_where_the_site_will_stand(address, site):
    """Elsewhere the city says so itself; a guess would end up in feeds and data."""
    assert site_of(address) == site


def test_a_municipality_has_a_short_name():
    assert Answers("Boek", "’s-Gravenvoeren", "Stad").slug == "s-gravenvoeren"
