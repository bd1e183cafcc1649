"""Names from content lead to files below the folder, or nowhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.storage import files

ROOT = Path(__file__).parents[2]


def test_text_is_written_as_it_is(tmp_path):
    """In UTF-8, with its own line ends, in folders made as needed."""
    files.write(tmp_path, "projecten/bank/index.html", "één\r\ntwee\n")
    written = tmp_path / "projecten/bank/index.html"

    assert written.read_bytes() == b"\xc3\xa9\xc3\xa9n\r\ntwee\n"


def test_an_earlier_file_is_replaced(tmp_path):
    """And no byte of a longer one is left behind."""
    files.write(tmp_path, "page.html", b"a long page")
    files.write(tmp_path, "page.html", b"short")

    assert (tmp_path / "page.html").read_bytes() == b"short"


def test_replacing_a_linked_file_leaves_the_other_name_alone(tmp_path):
    """What the cache keeps is not changed by who writes over a link to it."""
    kept = tmp_path / "kept"
    kept.write_bytes(b"picture")
    files.link(tmp_path, "site/picture.jpg", kept)
    shared = (tmp_path / "site/picture.jpg").samefile(kept)
    files.write(tmp_path, "site/picture.jpg", b"other")

    assert shared
    assert kept.read_bytes() == b"picture"
    assert (tmp_path / "site/picture.jpg").read_bytes() == b"other"


def test_a_file_of_another_disk_is_copied(tmp_path):
    """A link cannot lead from one file system to another."""
    source = Path("/proc/sys/kernel/ostype")
    files.link(tmp_path, "a/kind", source)
    files.link(tmp_path, "a/kind", source)

    assert (tmp_path / "a/kind").read_bytes() == source.read_bytes()


BAD_NAMES = ["", ".", "..", "/etc/passwd", "a//b", "a/", "../x", "a/../../x", "a\0b"]


@pytest.mark.parametrize("name", BAD_NAMES, ids=repr)
def test_a_name_that_leads_elsewhere_is_refused(name, tmp_path):
    """Before anything is made."""
    folder = tmp_path / "site"
    folder.mkdir()
    with pytest.raises(ValueError, match="no name of a file"):
        files.write(folder, name, b"x")

    assert list(tmp_path.rglob("*")) == [folder]


@given(name=st.text(st.sampled_from("ab./\0~ \\"), max_size=12))
def test_whatever_the_name_nothing_is_written_elsewhere(name, tmp_path_factory):
    """Either it is refused, or one file stands below the folder."""
    outer = tmp_path_factory.mktemp("outer")
    folder = outer / "site"
    folder.mkdir()
    try:
        files.write(folder, name, b"x")
    except ValueError:
        written = []
    else:
        written = [folder / name]

    assert [found for found in outer.rglob("*") if found.is_file()] == written
    assert list(outer.iterdir()) == [folder]


@pytest.mark.parametrize("name", ["out/page.html", "page.html"])
def test_links_are_not_followed(name, tmp_path):
    """A link in the folder does not make a file elsewhere, nor change one."""
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "site"
    elsewhere.mkdir()
    folder.mkdir()
    (elsewhere / "page.html").write_bytes(b"mine")
    (folder / "out").symlink_to(elsewhere)
    (folder / "page.html").symlink_to(elsewhere / "page.html")
    if name == "out/page.html":
        with pytest.raises(OSError, match="out"):
            files.write(folder, name, b"x")
    else:
        files.write(folder, name, b"x")

    assert [found.name for found in elsewhere.iterdir()] == ["page.html"]
    assert (elsewhere / "page.html").read_bytes() == b"mine"


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path):
    """Two pages whose addresses clash are not published one over the other."""
    files.write(tmp_path, "bank", b"x")
    with pytest.raises(NotADirectoryError):
        files.write(tmp_path, "bank/index.html", b"y")

    assert (tmp_path / "bank").read_bytes() == b"x"


SHORT_OF_SPACE = """
import resource, sys
from pathlib import Path
from generator.storage import files
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
files.write(Path(sys.argv[1]), "page.html", bytes(1001))
"""


def test_a_file_that_cannot_be_written_whole_is_an_error(tmp_path):
    """As on a full disk; the limit on file sizes stands in for it."""
    ended = subprocess.run(
        [sys.executable, "-c", SHORT_OF_SPACE, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert "OSError: [Errno 27] File too large" in ended.stderr
    assert ended.returncode == 1


def test_a_writer_writes_as_single_writing_does(tmp_path):
    """More folders than it keeps open at once, two files in each."""
    written = {
        f"projecten/p{number}/{name}": f"{number} {name} é"
        for number in range(2 * files.MOST_OPEN)
        for name in ("index.html", "kaart.svg")
    }
    with files.Writer(tmp_path) as writer:
        for name, text in written.items():
            writer.write(name, "an earlier and longer text")
            writer.write(name, text)

    found = {name: (tmp_path / name).read_text() for name in files.names(tmp_path)}
    assert found == written


@pytest.mark.parametrize("name", ["../x", "a/../x", "/x", "a//x", "", "a/.", "x\0"])
def test_a_writer_leaves_its_folder_no_more_than_single_writing(tmp_path, name):
    """Nor through a link that stands in the way."""
    (tmp_path / "site").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site/link").symlink_to(tmp_path / "elsewhere")

    with files.Writer(tmp_path / "site") as writer:
        with pytest.raises(ValueError, match="no name of a file"):
            writer.write(name, "text")
        with pytest.raises(OSError, match=r"link"):
            writer.write("link/x", "text")

    assert not list((tmp_path / "elsewhere").iterdir())
