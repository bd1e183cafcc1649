"""What peers are given: the same catalogue, in what they read."""

from __future__ import annotations

import io
import shutil

import pytest
from PIL import Image

from bench import documents, photographs, printing, shell
from tests.repository import BASE

SMALL = (160, 120)


@pytest.fixture
def found(tmp_path):
    shutil.copytree(BASE, tmp_path / "repository")
    return list(documents.read(tmp_path / "repository"))


def test_every_project_becomes_a_document_with_all_its_page_says(found):
    assert [one.slug for one in found] == sorted(
        file.parent.name for file in (BASE / "content/projects").glob("*/index.md")
    )
    for one in found:
        assert str(one.fields["summary"]) in one.text
        assert "## Bronnen" in one.text


def test_documents_and_lists_link_to_documents_that_are_there(found, tmp_path):
    documents.write(found, tmp_path / "docs")

    for file in (tmp_path / "docs").rglob("*.md"):
        for link in printing.LINK.finditer(file.read_text("utf-8")):
            if not link[2].startswith("http"):
                assert (file.parent / link[2]).is_file(), link[0]


def test_markdown_becomes_typst_with_what_is_special_escaped():
    text = (
        "## Wat?\n\n- Een [bron](https://a.example/x) en [buur](buur.md)\n\n€ #1 @huis"
    )

    assert printing.marked(text) == (
        '== Wat?\n\n- Een #link("https://a.example/x")[bron] en buur\n\n€ \\#1 \\@huis'
    )


def test_the_shell_stands_around_any_title():
    page = (
        '<head><title>x</title><script type="application/ld+json">1</script></head>'
        '<main id="inhoud" tabindex="-1">binnen</main><footer></footer>'
    )

    head, foot = shell.cut(page, "{{ titel }}")
    assert head == '<head><title>{{ titel }}</title></head><main id="inhoud">'
    assert foot == "</main><footer></footer>"


def test_drawn_photographs_are_the_same_every_time_and_no_two_alike(tmp_path):
    folder = photographs.write(tmp_path / "many", 8, SMALL)
    contents = [file.read_bytes() for file in sorted(folder.iterdir())]

    assert photographs.draw(0, SMALL) == photographs.draw(0, SMALL)
    assert len(set(contents)) == 8
    for content in contents:
        with Image.open(io.BytesIO(content)) as picture:
            picture.load()
            assert picture.size == SMALL


def test_our_renditions_are_made_of_every_photograph(tmp_path):
    source = photographs.write(tmp_path / "source", 2, (700, 500))
    photographs.make(source, tmp_path / "made")

    made = [file for file in (tmp_path / "made").iterdir() if file.is_file()]
    assert len(made) == 2 * 2 * 2  # 480 and 700 pixels wide, as WebP and JPEG
    assert photographs.size(tmp_path / "made") == sum(
        file.stat().st_size for file in made
    )
