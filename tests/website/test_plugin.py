"""The site as MkDocs builds it."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import mkdocs as mkdocs_itself
import pytest

from generator.cli.main import run

SOUND = "site_name: x\ndocs_dir: content/pages\ntheme: material\n"
ENGINE = mkdocs_itself.__name__  # ProperDocs, where it stands in its place
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def tree(folder: Path) -> dict[str, str]:
    """Return the hash of every file by its name."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(
            file.read_bytes()
        ).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def build(root: Path) -> int:
    """Build the site of a repository."""
    return run(["-C", str(root), "build", "--only", "site"])


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs itself."""
    return subprocess.run(
        [sys.executable, "-m", ENGINE, *arguments],
        cwd=root,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_project_has_a_page(repository, capsys):
    """A folder in content becomes a page at the address of its name."""
    status = build(repository)

    assert status == 0, capsys.readouterr()
    page = repository / "site/projecten/boekentil-kerkplein/index.html"
    assert "<h1" in page.read_text(encoding="utf-8")


def test_mkdocs_and_buurtboek_build_the_same_site(repository):
    """Whichever command builds, every byte is the same."""
    build(repository)
    ours = tree(repository / "site")
    made = mkdocs(repository, "build", "-d", "other")

    assert made.returncode == 0, made.stderr
    assert tree(repository / "other") == ours


def test_two_builds_give_the_same_bytes(repository):
    """Nothing in a page depends on the clock or on chance."""
    build(repository)
    first = tree(repository / "site")
    shutil.rmtree(repository / "site")  # else nothing would be built
    build(repository)

    assert tree(repository / "site") == first


@pytest.mark.parametrize("command", ["buurtboek", "mkdocs"])
def test_content_with_a_mistake_leaves_the_former_site(repository, command, capsys):
    """Nothing is built, the mistake is told on its line, and the site stays whole."""
    build(repository)
    before = tree(repository / "site")
    file = repository / "content/projects/boekentil-kerkplein/index.md"
    text = file.read_text(encoding="utf-8").replace("kinds:", "kindes:")
    file.write_text(text, encoding="utf-8")
    capsys.readouterr()

    if command == "buurtboek":
        status = build(repository)
        told = capsys.readouterr().out
    else:
        made = mkdocs(repository, "build")
        status, told = made.returncode, made.stdout + made.stderr

    assert status == 1
    assert re.search(r"boekentil-kerkplein/index\.md:\d+:1: .*kindes", told)
    assert "Traceback" not in told
    assert tree(repository / "site") == before
    assert [one.name for one in repository.iterdir() if "stage" in one.name] == []


def test_only_what_the_catalogue_names_is_published(repository):
    """A page, a script or a secret that lies in a content folder stays there."""
    pages = repository / "content/pages"
    (pages / "evil.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    (pages / "assets").mkdir()
    (pages / "assets/buurtboek.css").write_text("body{display:none}", encoding="utf-8")
    (pages / "CNAME").write_text("evil.example", encoding="utf-8")

    build(repository)

    site = repository / "site"
    assert not list(site.rglob("evil*"))
    assert not list(site.rglob("CNAME"))
    style = (site / "assets/buurtboek.css").read_text(encoding="utf-8")
    assert "display:none" not in style.replace(" ", "")[:20]


def test_nothing_of_material_is_published(repository):
    """The theme's own script and style sheets weigh more than our pages may."""
    build(repository)

    assert not list((repository / "site").rglob("bundle.*.js"))
    assert not list((repository / "site").rglob("main.*.min.css"))


def test_the_page_for_wrong_addresses_links_from_the_root(repository):
    """It is shown at any depth, so its links begin where the site begins."""
    build(repository)

    page = (repository / "site/404.html").read_text(encoding="utf-8")

    assert 'href="/wijken/projecten/"' in page
    assert 'href="./' not in page


def test_the_sitemap_names_every_page(repository):
    """Search engines find what MkDocs does not know of."""
    build(repository)

    sitemap = (repository / "site/sitemap.xml").read_text(encoding="utf-8")

    assert "https://voorbeeld.example/wijken/projecten/boekentil-kerkplein/" in sitemap
    assert "https://voorbeeld.example/wijken/over/" in sitemap


@pytest.mark.parametrize(
    ("configuration", "words"),
    [
        (None, "mkdocs.yml"),
        ("site_name: [", "mkdocs.yml"),
        (f"{SOUND}plugins: []\n", "plugins"),
        (f"{SOUND}plugins: [nope]\n", "nope"),
    ],
)
def test_a_wrong_configuration_is_told(repository, configuration, words, capsys):
    """One sentence that names the file, no traceback."""
    file = repository / "mkdocs.yml"
    if configuration is None:
        file.unlink()
    else:
        file.write_text(configuration, encoding="utf-8")

    status = build(repository)

    assert status == 1
    assert words in capsys.readouterr().err


def test_a_preview_follows_an_edit_and_shows_the_sound_rest(repository):
    """An edit to a project shows by itself; a broken file does not end the preview."""
    port = 20_000 + os.getpid() % 20_000
    address = f"http://127.0.0.1:{port}/wijken/projecten/"
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "generator", "-C", str(repository)),
            *("serve", "--address", f"127.0.0.1:{port}"),
        ],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until(address, "boekentil-kerkplein")
        file = repository / "content/projects/boekentil-kerkplein/index.md"
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub("title: .*", "title: Nieuwe naam", text), "utf-8")
        _until(address, "Nieuwe naam")
        file.write_text(text.replace("kinds:", "kindes:"), "utf-8")
        rest = _until(address, "gevelbank-dorpsstraat", without="Nieuwe naam")
    finally:
        server.terminate()
        server.wait()

    assert "boekentil-kerkplein" not in rest


def _until(address: str, wanted: str, without: str = "\0") -> str:
    """Return a page once it shows what is wanted; give up after a long while."""
    shown = ""
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=1) as page:
                shown = page.read().decode("utf-8")
        except OSError:
            shown = ""
        if wanted in shown and without not in shown:
            return shown
        time.sleep(0.1)
    raise AssertionError(f"{wanted!r} never showed at {address}:\n{shown[-2000:]}")


def test_every_page_leads_to_where_its_text_is_edited(repository):
    """A reader who sees a mistake is one step from proposing the remedy."""
    settings = repository / "content/catalogue.yml"
    forge = "forge:\n  kind: gitlab\n  repository: https://git.example/stad/boek.git\n"
    settings.write_text(forge + settings.read_text("utf-8"), encoding="utf-8")
    at = "https://git.example/stad/boek/-/edit/main/content/"

    assert build(repository) == 0

    for page, file in (
        ("projecten/gevelbank-dorpsstraat/", "projects/gevelbank-dorpsstraat/index.md"),
        ("fasen/kiezen/", "phases/kiezen.md"),
        ("programmas/buurtgeld/", "programmes/buurtgeld.md"),
        ("over/", "pages/over.md"),
    ):
        told = (repository / "site" / page / "index.html").read_text("utf-8")
        assert f'href="{at}{file}"' in told


def test_a_look_of_the_citys_own_counts_by_standing_there(repository):
    """`overrides/` needs no word in `mkdocs.yml`, whatever the folders above it are.

    MkDocs' and Material's own folders are known by where they are, not by their names.
    """
    root = repository.parent / "mkdocs" / "stad"
    root.parent.mkdir()
    repository.rename(root)
    (root / "overrides/assets").mkdir(parents=True)
    (root / "overrides/assets/wapen.svg").write_text("<svg/>", encoding="utf-8")
    (root / "overrides/buurtboek").mkdir()
    (root / "overrides/buurtboek/term.html").write_text("<p>Van ons</p>", "utf-8")

    assert build(root) == 0

    assert (root / "site/assets/wapen.svg").read_text("utf-8") == "<svg/>"
    assert (root / "site/assets/tekens.svg").is_file()
    page = (root / "site/themas/delen/index.html").read_text("utf-8")
    assert "<p>Van ons</p>" in page
    assert not list((root / "site").rglob("bundle.*.js"))
