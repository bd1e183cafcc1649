"""The whole site as it is built, for machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.main import run

TEXTS = {".html", ".xml", ".json", ".jsonld", ".geojson"}
# Read by our own scripts alone, as JSON, never as markup.
OURS_ALONE = {"zoeken.json", "facetten.json", "namen.json"}
MADE_WITH_ADDRESS = ("feeds", "sitemap.xml", "assets/deelbeelden")


def build(root: Path) -> int:
    """Build the site of a repository."""
    return run(["-C", str(root), "--language", "en", "build", "--only", "site"])


def test_harmful_text_is_text_in_every_file(hostile):
    """No file of the site holds the tag that a field of a project began."""
    status = build(hostile)

    assert status == 0
    checked = 0
    for file in (hostile / "site").rglob("*"):
        if file.suffix in TEXTS and file.name not in OURS_ALONE:
            text = file.read_text(encoding="utf-8")
            assert "<script>alert" not in text, file
            assert "]]> <b>" not in text, file
            checked += "cmd|" in text
    assert checked > 10


def test_everything_is_there_for_a_known_address(repository):
    """Feeds, sitemap, pictures to share, and a link to the data on every page."""
    build(repository)

    site = repository / "site"
    for name in MADE_WITH_ADDRESS:
        assert (site / name).exists()
    for name in ("projecten.csv", "projecten.json", "catalog.jsonld"):
        assert (site / "data" / name).is_file()
    home = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="./open-data/"' in home
    assert "assets/deelbeelden/index.png" in home
    assert "application/ld+json" in home


def test_without_an_address_the_rest_is_made_and_the_lack_is_told(repository, capsys):
    """What needs whole web addresses is left out, with a line that says why."""
    file = repository / "mkdocs.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text(
        "".join(one for one in lines if not one.startswith("site_url")), "utf-8"
    )

    status = build(repository)

    assert status == 0
    assert "site_url" in capsys.readouterr().err
    site = repository / "site"
    for name in MADE_WITH_ADDRESS:
        assert not (site / name).exists()
    assert (site / "data/projecten.csv").is_file()
    assert (site / "open-data/index.html").is_file()


@pytest.mark.parametrize("setting", ["true", "false"])
def test_pictures_can_be_left_out(repository, setting):
    """A large site may do without; no page then names one."""
    file = repository / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.rstrip() + f"\n      cards: {setting}\n", encoding="utf-8")

    build(repository)

    made = (repository / "site/assets/deelbeelden").exists()
    home = (repository / "site/index.html").read_text(encoding="utf-8")
    assert made is (setting == "true")
    assert ("og:image" in home) is made
