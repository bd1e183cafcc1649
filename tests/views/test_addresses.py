"""Where everything is on the site."""

from __future__ import annotations

import pytest

from generator.views import addresses


@pytest.mark.parametrize(
    ("address", "root", "file"),
    [
        ("", "./", "index.html"),
        ("projecten/", "../", "projecten/index.html"),
        ("projecten/x/", "../../", "projecten/x/index.html"),
        ("404.html", "./", "404.html"),
        ("data/zoeken.json", "../", "data/zoeken.json"),
    ],
)
def test_addresses_know_their_root_and_their_file(address, root, file):
    """A page's own links lead from its depth to the root of the site."""
    assert addresses.root_of(address) == root
    assert addresses.file_of(address) == file


def test_a_link_of_a_story_has_an_address():
    """What Markdown links to within the catalogue is found on the site."""
    assert addresses.target("project", "x") == "projecten/x/"
    assert addresses.target("phase", "x") == "fasen/x/"
    assert addresses.target("programme", "x") == "programmas/x/"
    assert addresses.target("page", "index") == ""
