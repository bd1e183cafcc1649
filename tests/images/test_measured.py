"""What is known of a file is believed only while the file cannot have changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from generator.images.measure import measure
from generator.images.measured import Measured
from generator.images.plan import JPEG, PNG, WEBP, Original, Size
from generator.storage.cache import Cache
from generator.storage.stamp import Stamp

KNOWN = Original("ab" * 32, JPEG, Size(400, 300), 6)
LONG_AGO = 1_000_000_000  # nanoseconds


def settled(file: Path) -> Stamp:
    """A file's stamp as it will be once the file has lain still."""
    found = Stamp.of(file)
    return Stamp(found.number, found.size, LONG_AGO, LONG_AGO)


@pytest.fixture
def file(tmp_path):
    """A file; what is in it does not matter here."""
    made = tmp_path / "bank.jpg"
    made.write_bytes(b"picture")
    return made


@pytest.mark.parametrize("format", [JPEG, PNG, WEBP])
def test_a_later_build_knows_what_an_earlier_one_found(format, file, tmp_path):
    """Of every kind of picture, all that was found."""
    known = Original("cd" * 32, format, Size(1200, 900), 3)
    first = Measured(Cache(tmp_path / "cache"))
    first.note(file, settled(file), known)
    first.save()
    later = Measured(Cache(tmp_path / "cache"))

    assert later.get(file, settled(file)) == known


@pytest.mark.parametrize("column", ["number", "size", "modified", "changed"])
def test_a_file_with_another_stamp_is_not_known(column, file, tmp_path):
    """Replaced, longer, written to, or written to with its time set back."""
    measured = Measured(Cache(tmp_path))
    stamp = settled(file)
    measured.note(file, stamp, KNOWN)
    columns = {name: getattr(stamp, name) for name in Stamp.__slots__}
    columns[column] += 1

    assert measured.get(file, stamp) == KNOWN
    assert measured.get(file, Stamp(**columns)) is None


def test_setting_back_the_time_of_a_file_shows(file):
    """The kernel's own note of a change cannot be set."""
    before = Stamp.of(file)
    file.write_bytes(b"PICTURE")
    os.utime(file, ns=(before.modified, before.modified))
    after = Stamp.of(file)

    assert after.modified == before.modified
    assert after.size == before.size
    assert after != before or not before.is_settled


def test_a_file_that_changed_just_now_is_not_noted(file, tmp_path):
    """It may change again within the same step of the disk's clock."""
    measured = Measured(Cache(tmp_path))
    stamp = Stamp.of(file)
    measured.note(file, stamp, KNOWN)

    assert not stamp.is_settled
    assert measured.get(file, stamp) is None


def test_files_that_are_gone_are_forgotten(file, tmp_path):
    """So the record does not grow for ever."""
    stamp = settled(file)
    measured = Measured(Cache(tmp_path / "cache"))
    measured.note(file, stamp, KNOWN)
    file.unlink()
    measured.save()

    assert Measured(Cache(tmp_path / "cache")).get(file, stamp) is None


def test_a_measured_picture_is_known_as_it_was(tmp_path):
    """From a real file: turned, so that all facts count."""
    exif = Image.Exif()
    exif[0x0112] = 8
    file = tmp_path / "bank.jpg"
    Image.new("RGB", (400, 300)).save(file, exif=exif.tobytes())
    original = measure(file.read_bytes(), file.name)
    measured = Measured(Cache(tmp_path / "cache"))
    measured.note(file, settled(file), original)

    assert measured.get(file, settled(file)) == original
    assert original.size == Size(300, 400)
