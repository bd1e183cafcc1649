"""A list of checksums tells whatever differs, and sha256sum reads it too."""

from __future__ import annotations

import os
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.storage import manifest

FILES = {"index.html": b"one", "data/a b.json": b"two", "é/ü.css": b"", "x\\y\nz": b"3"}


@pytest.fixture
def folder(tmp_path):
    """Return a folder with files, some with names that lists find difficult."""
    made = tmp_path / "site"
    for name, content in FILES.items():
        file = made / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return made


def test_a_list_is_read_back_as_it_was_written(folder):
    found = manifest.sums(folder)

    assert manifest.read(manifest.written(found)) == found
    assert list(found) == sorted(FILES)


def test_sha256sum_agrees(folder, tmp_path):
    """Whoever has no Buurtboek can check the same list."""
    listed = tmp_path / "list.sha256"
    listed.write_text(manifest.written(manifest.sums(folder)), "utf-8", newline="\n")
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", str(listed)],
        cwd=folder,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr


def test_every_kind_of_difference_is_told(folder):
    """Missing, changed and added; a link in place of a file counts as changed."""
    wanted = manifest.sums(folder)
    (folder / "index.html").write_bytes(b"0ne")
    (folder / "data/a b.json").unlink()
    (folder / "new.js").write_bytes(b"alert(1)")
    (folder / "é/ü.css").unlink()
    (folder / "é/ü.css").symlink_to("/etc/hostname")
    (folder / "elsewhere").symlink_to("/etc")
    found = manifest.compare(wanted, manifest.sums(folder))

    assert found.missing == ("data/a b.json",)
    assert found.changed == ("index.html", "é/ü.css")
    assert found.added == ("elsewhere", "new.js")
    assert not manifest.compare(wanted, wanted)


def test_a_line_that_is_none_is_named():
    sound = f"{'0' * 64}  index.html\n"
    with pytest.raises(manifest.NoManifest) as caught:
        manifest.read(sound + "index.html\n")

    assert caught.value.line == 2


def test_what_cannot_be_read_is_never_called_sound(folder):
    """A folder that is closed to us raises an error, and is not passed over."""
    if os.geteuid() == 0:
        with pytest.raises(OSError, match="No such file"):
            manifest.sums(folder / "gone")
        return
    (folder / "data").chmod(0)
    with pytest.raises(PermissionError):
        manifest.sums(folder)


digests = st.text("0123456789abcdef", min_size=64, max_size=64)
names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


@given(found=st.dictionaries(names, digests))
def test_any_name_survives(found):
    assert manifest.read(manifest.written(found)) == found
