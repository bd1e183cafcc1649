"""Words exchanged in a page give the page as it would be made whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.website import up_to_date
from generator.website.edits import Edit, edit
from generator.website.restored import Restored
from generator.website.splicing import Splicing
from tests.website.test_incremental import standing
from tests.website.test_preview import PROJECT, SLUG, give, in_english
from tests.website.test_up_to_date import build

OTHER = "content/projects/gevelbank-dorpsstraat/index.md"
PAGE = "projecten/gevelbank-dorpsstraat/index.html"


def spliced(root: Path) -> tuple[dict[str, str | None], dict[str, str], Edit]:
    """Return the pages that show a project: exchanged, made whole; and the edit."""
    found = standing(root)
    assert isinstance(found, up_to_date.Edited)
    restored = Restored(root, found.left, found.made)
    before = restored.assembly(lambda *_: None)
    assert before is not None
    made = edit(before, found.slugs, (), restored.pointed)
    assert made is not None
    names = made.other_pages(restored.linking)
    pages: dict[str, str | None] = {}
    for was, now in zip(before.editions, made.assembly.editions, strict=True):
        splicing = Splicing(was, now, made.cards)
        for name in names:
            if name.startswith("en/") == (now.folder == "en/"):
                text = (root / "site" / name).read_bytes().decode()
                pages[name] = splicing.page(name.removeprefix(now.folder), text)
    return pages, dict(made.assembly.texts(names)), made


@pytest.mark.parametrize(
    "said",
    ['Ruil & deel "boeken" hier', "'s Avonds <3 op een plein", "Één – zó is het er nu"],
)
@pytest.mark.parametrize("field", ["title", "summary"])
def test_every_page_is_as_if_made_whole(field, said, repository):
    """In every language, whatever signs the words hold."""
    in_english(repository)
    edit_field(repository, field, f"'{said.replace(chr(39), chr(39) * 2)}'")
    build(repository)
    edit_field(repository, field, "Anders dan eerst gezegd")
    pages, whole, _ = spliced(repository)

    left = {name for name, text in pages.items() if text is None}
    listed = "projecten/index.html"
    assert left <= {*(listed, f"en/{listed}"), *(PAGE, f"en/{PAGE}")}
    assert all(text in {None, whole[name]} for name, text in pages.items())
    assert len(pages) > 10


def edit_field(root: Path, field: str, said: str) -> None:
    give(root, field)
    file = root / PROJECT
    text = file.read_text("utf-8")
    file.write_text(
        text.replace(
            f"{field}: Nieuw gezegd, voor wie er langs komt", f"{field}: {said}"
        ),
        "utf-8",
    )


def test_a_page_that_links_in_its_own_words_is_made_whole(repository):
    """What stands beside such a link is not known."""
    with (repository / OTHER).open("a", encoding="utf-8") as file:
        file.write(f"\n\n[Kijk maar](../{SLUG}/index.md)\n")
    build(repository)
    give(repository, "title")
    pages, *_ = spliced(repository)

    assert pages[PAGE] is None


def test_a_page_that_tells_the_former_words_elsewhere_is_made_whole(repository):
    """Whose they are there is not known."""
    file = repository / OTHER
    text = file.read_text("utf-8").replace(
        "kinds:\n", f"related:\n  - {SLUG}\nkinds:\n"
    )
    title = next(
        line.removeprefix("title: ")
        for line in (repository / PROJECT).read_text("utf-8").splitlines()
        if line.startswith("title: ")
    )
    file.write_text(f"{text}\n\nNaast {title}.\n", encoding="utf-8")
    build(repository)
    give(repository, "title")
    pages, *_ = spliced(repository)

    assert pages[PAGE] is None


def test_the_list_of_all_projects_tells_another_version(built):
    """Of columns in which titles stand: it is not merely other words."""
    give(built, "title")
    pages, whole, _ = spliced(built)

    assert pages["projecten/index.html"] is None
    assert "facetten.json?" in whole["projecten/index.html"]
