from __future__ import annotations

import os

import pytest

from generator.catalogue.folder import (
    TAKEN,
    alike,
    flat_files,
    project_files,
    read_bytes,
)
from generator.views import addresses


def test_a_file_is_read_up_to_its_limit_and_one_byte_more(tmp_path):
    """So the caller can tell that there is more, without reading it."""
    file = tmp_path / "a.md"
    file.write_bytes(b"123456")

    assert read_bytes(file, 9) == b"123456"
    assert read_bytes(file, 3) == b"1234"


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "nothing"])
def test_only_ordinary_files_are_read(tmp_path, kind):
    """A link leads out of the content, a pipe waits for ever."""
    file = tmp_path / "a.md"
    make = {
        "link": lambda: file.symlink_to("/etc/passwd"),
        "pipe": lambda: os.mkfifo(file),
        "folder": file.mkdir,
        "nothing": lambda: None,
    }
    make[kind]()

    with pytest.raises(OSError, match=r"a\.md"):
        read_bytes(file, 9)


def test_projects_are_folders_in_the_order_of_their_names(tmp_path):
    for name in ("boekentil", "bank-2", "bank", "Bank", "index"):
        folder = tmp_path / "content/projects" / name
        folder.mkdir(parents=True)
        (folder / "index.md").touch()
    problems = []

    found = project_files(tmp_path, problems)

    assert [one.slug for one in found] == ["bank", "bank-2", "boekentil"]
    assert str(found[0].path) == "content/projects/bank/index.md"
    assert [one.code for one in problems] == ["file-name", "reserved-name"]


def test_the_home_page_may_be_called_index(tmp_path):
    folder = tmp_path / "content/pages"
    folder.mkdir(parents=True)
    (folder / "index.md").touch()
    (folder / ".verborgen.md").touch()

    assert [one.slug for one in flat_files(tmp_path, "pages", ".md", [])] == ["index"]


def test_a_part_of_the_content_may_be_absent(tmp_path):
    problems = []

    assert project_files(tmp_path, problems) == []
    assert flat_files(tmp_path, "phases", ".md", problems) == []
    assert problems == []


@pytest.mark.parametrize("other", ["Café.png", "cafe\u0301.PNG", "CAFE\u0301.png"])
def test_names_are_alike_that_differ_in_capitals_or_the_form_of_accents(other):
    assert alike("café.png", ["bank.png", other]) == other


def test_names_with_other_letters_are_not_alike():
    assert alike("cafe.png", ["café.png", "bank.png"]) is None


def test_no_page_takes_an_address_of_the_site():
    """A page “zoeken” would lie where the site's own search lies."""
    own = {
        value.partition("/")[0]
        for name, value in vars(addresses).items()
        if name.isupper() and isinstance(value, str) and "/" in value
    } | {value.partition("/")[0] for value in addresses.TERMS.values()}

    assert len(own) > 10
    assert own <= TAKEN
