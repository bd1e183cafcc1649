"""A build after an edit of words writes what a whole build would, and nothing else."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from generator.brochure import make, render
from generator.brochure.pdf.errors import RenderError
from generator.catalogue.lasting import TOLD
from generator.catalogue.load import sound
from generator.cli.build import site
from generator.cli.console import Setting
from generator.storage import publish
from generator.storage.cache import FOLDER, Cache
from generator.website import engine, facets, incremental, up_to_date
from generator.wording.messages import message
from tests.repository import BASE, CONFIGURATION
from tests.website.test_preview import (
    MORE,
    OTHER,
    SLUG,
    WITHIN,
    give,
    give_all,
    headed,
    in_english,
    story,
)
from tests.website.test_up_to_date import build, bytes_of, edit

PAGE = f"projecten/{SLUG}/index.html"
PROJECT = f"content/projects/{SLUG}/index.md"


@pytest.fixture
def whole(monkeypatch) -> list[Path]:
    """Return where sites were built whole."""
    found: list[Path] = []
    mkdocs = engine.mkdocs_build

    def noted(config):
        found.append(Path(config.site_dir))
        mkdocs(config)

    monkeypatch.setattr(engine, "mkdocs_build", noted)
    return found


def anew(root: Path, place: Path) -> dict[str, bytes]:
    """Return every file of the site as it is built without anything kept."""
    shutil.copytree(root, place, ignore=shutil.ignore_patterns("site", ".cache"))
    assert build(place) == 0
    return bytes_of(place / "site")


def standing(root: Path) -> up_to_date.Built | up_to_date.Edited | None:
    asked = up_to_date.Asked(root, None, "nl", with_brochures=False, with_form=True)
    return up_to_date.standing(asked)


def test_all_words_are_followed(repository, whole, tmp_path):
    """Story and every field that is told, in one project; title and summary twice."""
    built = repository
    give_all(built)
    build(built)
    whole.clear()
    for field in sorted(TOLD):
        give(built, field)
    for before, now in WITHIN.values():
        edit(built / PROJECT, before, now)
    story(built)
    edit(built / OTHER, "summary: ", "summary: Kortom, ")
    first = build(built)
    give(built, "title")
    edit(built / OTHER, "summary: Kortom, ", "summary: Nu dan, ")
    second = build(built)

    assert (first, second) == (0, 0)
    assert whole == []
    assert isinstance(standing(built), up_to_date.Built)
    assert bytes_of(built / "site") == anew(built, tmp_path / "anew")


def test_words_are_followed_where_one_page_cannot_list_all_projects(
    repository, whole, monkeypatch, tmp_path
):
    """Their names and cards stand in files of their own then."""
    monkeypatch.setattr(facets, "MOST_AT_ONCE", 2)
    monkeypatch.setattr(facets, "A_CHUNK", 2)
    build(repository)
    whole.clear()
    give(repository, "title")
    edit(repository / OTHER, "summary: ", "summary: Kortom, ")
    build(repository)
    followed = list(whole)

    assert followed == []
    assert len(list((repository / "site/data").glob("kaarten-*.json"))) == 2
    assert bytes_of(repository / "site") == anew(repository, tmp_path / "anew")


def test_a_project_that_names_another_tells_its_new_title(repository, whole, tmp_path):
    """In the table for offices, which has names in place of addresses."""
    named = f"kinds:\n  - gevelbank\nrelated:\n  - {SLUG}\n"
    edit(repository / OTHER, "kinds:\n  - gevelbank\n", named)
    build(repository)
    whole.clear()
    give(repository, "title")
    build(repository)
    followed = list(whole)
    table = (repository / "site/data/projecten-excel.csv").read_text("utf-8")

    assert followed == []
    assert table.count("Nieuw gezegd, voor wie er langs komt") == 3  # inspired, too
    assert bytes_of(repository / "site") == anew(repository, tmp_path / "anew")


def test_words_of_a_translated_project_are_followed(repository, whole, tmp_path):
    """In both languages; what was told of a file beside it is told again."""
    in_english(repository)
    (repository / PROJECT).with_name("los.txt").touch()
    build(repository)
    whole.clear()
    story(repository)
    build(repository)
    give(repository, "summary")
    build(repository)
    followed = list(whole)
    found = standing(repository)

    assert followed == []
    assert isinstance(found, up_to_date.Built)
    assert [line.partition(":")[0] for line in found.told] == [
        f"content/projects/{SLUG}/los.txt"
    ]
    assert bytes_of(repository / "site") == anew(repository, tmp_path / "anew")


def test_other_words_of_a_translation_are_followed(repository, whole, tmp_path):
    """Twice, and together with those of the original."""
    in_english(repository)
    build(repository)
    whole.clear()
    translation = (repository / PROJECT).with_name("index.en.md")
    edit(translation, "Book exchange", "Books for all")
    build(repository)
    edit(translation, "of its own", "that is another")
    give(repository, "title")
    build(repository)
    followed = list(whole)
    page = (repository / "site/en" / PAGE).read_text("utf-8")

    assert followed == []
    assert "Books for all" in page
    assert "that is another" in page
    assert bytes_of(repository / "site") == anew(repository, tmp_path / "anew")


def test_a_text_that_is_translated_as_it_was_says_no_language(
    repository, whole, tmp_path
):
    """The letters stay; a screen reader must not change its voice any more."""
    title = re.search(
        r"^title: .*$", (repository / PROJECT).read_text("utf-8"), re.MULTILINE
    )
    assert title
    in_english(repository, "---\nsummary: Books that go from hand to hand.\n---\n")
    build(repository)
    whole.clear()
    translation = (repository / PROJECT).with_name("index.en.md")
    edit(translation, "summary:", f"{title[0]}\nsummary:")
    build(repository)
    followed = list(whole)

    assert followed == []
    assert bytes_of(repository / "site") == anew(repository, tmp_path / "anew")


SAYING = {
    "own": lambda root: edit(root / PROJECT, "kinds:", "note: Met <b>\nkinds:"),
    "between": lambda root: (root / PROJECT).write_text(
        (root / PROJECT).read_text("utf-8")
        + "\n\n[bank](../gevelbank-dorpsstraat/index.md#nergens)\n",
        "utf-8",
    ),
}


@pytest.mark.parametrize("name", sorted(SAYING))
def test_what_is_said_of_a_file_is_followed(name, repository, whole, tmp_path):
    """It is said where it stands now, in its order among what is said of others."""
    in_english(repository, "---\ntitle: Book exchange\nupkeep: By hand\n---\n")
    for beside in (OTHER, PROJECT):
        (repository / beside).with_name("los.txt").touch()
    SAYING[name](repository)
    build(repository)
    whole.clear()
    edit(repository / PROJECT, "title:", "note2: x\ntitle:".replace("note2: x\n", ""))
    give(repository, "initiators")
    build(repository)
    first = standing(repository)
    followed = list(whole)
    made = anew(repository, tmp_path / "anew")
    other = standing(tmp_path / "anew")

    assert followed == []
    assert isinstance(first, up_to_date.Built)
    assert isinstance(other, up_to_date.Built)
    assert first.told == other.told
    assert len(first.told) == 4
    assert bytes_of(repository / "site") == made


def test_what_is_to_be_said_comes_and_goes_with_the_words(built, whole, capsys):
    """A mark in a field is told as long as it stands there."""
    told = []
    for said in (
        "Met <b>nadruk</b>, voor wie er langs komt",
        "Zonder nadruk gezegd, nu dan toch",
    ):
        give(built, "summary")
        edit(built / PROJECT, "Nieuw gezegd, voor wie er langs komt", said)
        build(built)
        found = standing(built)
        assert isinstance(found, up_to_date.Built)
        told.append([line.partition(" ")[0] for line in found.told])

    assert whole == []
    assert [len(of) for of in told] == [1, 0]
    assert "[markup-in-field]" in capsys.readouterr().err


def offered(root: Path) -> Path:
    """Build a site with its brochures and pages to print."""
    return site(Setting("nl", root), None, quiet, with_brochures=True, with_form=True)


def quiet(*_: object) -> None:
    """Take what is told of the progress."""


@pytest.fixture(scope="module")
def offering(tmp_path_factory) -> Path:
    """Return a repository whose site was built with all PDFs; tests may edit it."""
    root = tmp_path_factory.mktemp("offering") / "repository"
    shutil.copytree(BASE, root)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    offered(root)
    return root


def test_words_are_followed_into_brochures_and_pages_to_print(
    offering, whole, monkeypatch, tmp_path
):
    """And into what pages tell of their sizes; print folders find them made.

    The page to print of a project that shows none of the words stays as it was.
    """
    sheets = sorted((offering / "site/projecten").glob("*/*.pdf"))
    before = {file: file.stat().st_ino for file in sheets}
    for _ in range(2):
        story(offering)
        give(offering, "title")
        offered(offering)
        edit(offering / PROJECT, "Nieuw gezegd", "Anders gezegd")
    offered(offering)
    shutil.copytree(
        offering, tmp_path / "anew", ignore=shutil.ignore_patterns("site", ".cache")
    )
    followed = list(whole)
    offered(tmp_path / "anew")
    monkeypatch.setattr(render, "Session", lambda *_, **__: pytest.fail("again"))
    catalogue, _ = sound(offering)
    url = "https://voorbeeld.example/wijken/"
    made = make.Workshop(catalogue, offering, quiet, site_url=url).screen_files()

    assert followed == []
    assert bytes_of(offering / "site") == bytes_of(tmp_path / "anew/site")
    assert made["alles"].pdf in bytes_of(offering / "site").values()
    after = {file for file in sheets if file.stat().st_ino != before[file]}
    assert after == {offering / f"site/projecten/{SLUG}/{SLUG}.pdf"}


def test_a_brochure_that_cannot_be_made_is_left_to_a_whole_build(
    offering, whole, monkeypatch
):
    """Which says what is wrong with it; the site that stands is not touched."""
    before = bytes_of(offering / "site")
    story(offering)
    asked = up_to_date.Asked(offering, None, "nl", with_brochures=True, with_form=True)
    found = up_to_date.standing(asked)
    assert isinstance(found, up_to_date.Edited)

    def broken(*_, **__):
        raise RenderError([message("Past niet.")])

    monkeypatch.setattr(make.Workshop, "screen_files", broken)
    assert incremental.follow(found, quiet) is None
    assert bytes_of(offering / "site") == before


def test_only_files_that_differ_are_written(built, whole):
    """All others are the same file on disk, with their times."""
    before = {file: file.stat() for file in (built / "site").rglob("*.*")}
    story(built)
    build(built)
    after = {file: file.stat() for file in (built / "site").rglob("*.*")}

    written = {
        file.relative_to(built / "site").as_posix()
        for file in after
        if after[file].st_mtime_ns != before[file].st_mtime_ns
        or after[file].st_ino != before[file].st_ino
    }
    assert whole == []
    assert written == {PAGE, "data/zoeken.json"}


@pytest.mark.parametrize("name", sorted({"kind", "link", "settings"} & MORE.keys()))
def test_more_than_words_is_built_whole(name, built, whole, tmp_path):
    """And comes out right, as ever."""
    MORE[name](built)
    build(built)

    assert len(whole) == 1
    assert bytes_of(built / "site") == anew(built, tmp_path / "anew")


def test_another_heading_is_followed(built, whole, tmp_path):
    """Nobody links to it; what comes and goes with it is followed too."""
    headed(built, PROJECT, "## Nog een kop\n\nTekst.")
    build(built)
    whole.clear()
    edit(built / PROJECT, "## Nog een kop", "## Een andere kop")
    build(built)

    assert whole == []
    assert bytes_of(built / "site") == anew(built, tmp_path / "anew")


@pytest.mark.parametrize("before", ["## Een kop", "Geen kop"])
def test_a_heading_that_others_link_to_is_built_whole(
    before, repository, whole, tmp_path
):
    """Whether it goes or comes, the page that links to it becomes another."""
    headed(repository, PROJECT, f"{before}\n\nTekst.")
    headed(repository, OTHER, f"[Zie](../{SLUG}/index.md#een-kop).")
    build(repository)
    whole.clear()
    now = "## Een kop" if before == "Geen kop" else "## Twee koppen"
    edit(repository / PROJECT, before, now)
    build(repository)

    assert len(whole) == 1
    assert bytes_of(repository / "site") == anew(repository, tmp_path / "anew")


def test_days_are_followed_there_and_back(built, whole, tmp_path):
    """Into sitemap, feeds and what the site tells of itself; but not of joining."""
    for before, now in (
        ("read: 2026-11-22", "read: 2026-11-24"),
        ("kinds:\n", "reviewed: 2026-11-26\nkinds:\n"),
        ("reviewed: 2026-11-26", "reviewed: 2026-11-23"),
    ):
        text = f"{now}\n  - title: Nog een bron\n    read: 2026-11-22"
        edit(built / PROJECT, before, text if before[:4] == "read" else now)
        build(built)
    edit(built / OTHER, "summary: ", "summary: Kortom, ")  # the others keep their days
    build(built)
    followed = len(whole)
    made = anew(built, tmp_path / "anew")
    found = bytes_of(built / "site")
    edit(built / PROJECT, "    read: 2026-11-22", "    read: 2026-11-21")
    build(built)

    assert followed == 0
    assert found == made
    assert b"<lastmod>2026-11-23</lastmod>" in found["sitemap.xml"]
    assert len(whole) == 2  # the one from nothing, and that of another first day


def test_the_first_lesson_is_built_whole(built, whole, tmp_path):
    """With it comes a page, and a link to that on every page."""
    give(built, "lessons")
    build(built)
    first = len(whole)
    give(built, "lessons", "Nog iets geleerd, van wie er langs komt")
    build(built)

    assert (first, len(whole)) == (1, 1)
    assert bytes_of(built / "site") == anew(built, tmp_path / "anew")


def state_of(root: Path) -> tuple[Cache, str]:
    asked = up_to_date.Asked(root, None, "nl", with_brochures=False, with_form=True)
    return asked.kept, asked.state


def cut(root: Path) -> None:
    cache, name = state_of(root)
    file = cache.file(name)
    assert file is not None
    os.truncate(file, 100)


def other(root: Path) -> None:
    cache, name = state_of(root)
    cache.put(name, (cache.get(name) or b"").replace(b'"slugs"', b'"snails"'))


def rest_gone(root: Path) -> None:
    """Lose all that is kept but the note and the state: content is read again."""
    _, name = state_of(root)
    asked = up_to_date.Asked(root, None, "nl", with_brochures=False, with_form=True)
    for file in (root / FOLDER).rglob("*"):
        if file.is_file() and not file.name.startswith((name, asked.name)):
            file.unlink()


@pytest.mark.parametrize(
    "damage", [cut, other, rest_gone], ids=lambda one: one.__name__
)
def test_a_damaged_state_means_a_whole_build(damage, built, whole, tmp_path):
    """Never a wrong page."""
    damage(built)
    story(built)
    status = build(built)

    assert status == 0
    assert len(whole) == 1
    assert bytes_of(built / "site") == anew(built, tmp_path / "anew")


def test_what_others_kept_since_is_not_mistaken(built, whole, tmp_path):
    """A site elsewhere was built from the new words: this one still has the old."""
    story(built)
    build(built, "--output", str(tmp_path / "elsewhere"))
    whole.clear()
    build(built)

    assert bytes_of(built / "site") == bytes_of(tmp_path / "elsewhere")


def test_a_read_only_cache_only_costs_time(built, monkeypatch, tmp_path):
    """Every edit is then compared with the last one that could be noted."""
    monkeypatch.setattr(Cache, "put", lambda self, name, value: value)
    story(built)
    first = build(built)
    give(built, "title")
    second = build(built)

    assert (first, second) == (0, 0)
    assert bytes_of(built / "site") == anew(built, tmp_path / "anew")


def test_a_template_of_the_city_may_show_anything(built, whole, capsys):
    """Words of a project without a link to it: then everything is built."""
    own = built / "overrides/buurtboek/not-found.html"
    own.parent.mkdir(parents=True)
    own.write_text("<h1>{{ views.newest_first[0].title }}</h1>", encoding="utf-8")
    build(built)
    whole.clear()
    give(built, "title")
    build(built)

    assert len(whole) == 1


def test_a_killed_build_is_completed_by_the_next(built, whole, monkeypatch, tmp_path):
    """Killed while files took their places: the site is patched first, then judged."""
    give(built, "title")
    rename, done = Path.replace, []

    def killed(self, target):
        if ".site.patch" in str(self) and done:
            raise KeyboardInterrupt
        done.append(target)
        return rename(self, target)

    found = standing(built)
    assert isinstance(found, up_to_date.Edited)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            incremental.follow(found, lambda *_: None)
    begun = bytes_of(built / "site")
    status = build(built)

    assert status == 0
    assert len(done) > 0
    assert begun != bytes_of(built / "site") == anew(built, tmp_path / "anew")
    assert sorted(one.name for one in built.iterdir() if "site" in one.name) == ["site"]


def test_a_site_that_another_build_wrote_is_not_patched(built, monkeypatch):
    """It may have been made from something newer."""
    give(built, "title")
    found = standing(built)
    assert isinstance(found, up_to_date.Edited)
    build(built)
    before = bytes_of(built / "site")
    again_followed = incremental.follow(found, lambda *_: None)

    assert again_followed is None
    assert bytes_of(built / "site") == before


def test_warnings_are_told_again(repository, capsys, caplog):
    """Of a project whose words change too, which takes a whole build."""
    (repository / "content/projects/los.txt").touch()
    build(repository)
    first = caplog.messages
    story(repository)
    capsys.readouterr()
    build(repository)

    assert first
    assert first[0] in capsys.readouterr().err


def test_a_project_that_goes_meanwhile_is_not_published_half(
    built,
    monkeypatch,
    whole,
):
    """Its file vanishes after the site was compared."""
    story(built)
    found = standing(built)
    assert isinstance(found, up_to_date.Edited)
    before = bytes_of(built / "site")
    (built / PROJECT).unlink()

    assert incremental.follow(found, lambda *_: None) is None
    assert bytes_of(built / "site") == before


def test_a_patch_is_all_or_nothing(tmp_path):
    """Before it is committed nothing changes."""
    target = tmp_path / "site"
    target.mkdir()
    (target / "oud.html").write_text("oud")
    with publish.patch(target) as patch:
        (patch.folder / "nieuw.html").write_text("nieuw")
    before = bytes_of(target)
    with publish.patch(target) as patch:
        (patch.folder / "nieuw.html").write_text("nieuw")
        patch.commit(["oud.html"])

    assert before == {"oud.html": b"oud"}
    assert bytes_of(target) == {"nieuw.html": b"nieuw"}
    assert [one.name for one in tmp_path.iterdir()] == ["site"]
