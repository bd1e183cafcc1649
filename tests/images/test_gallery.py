"""The pictures of a build: each made once ever, each problem on its own file."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from generator.images.gallery import Gallery
from generator.images.plan import Job, for_print, for_site
from generator.images.refusals import PictureError
from generator.storage.cache import Cache

PREFIX = "assets/pictures/"


def picture(file: Path, colour: str = "#A83822", width: int = 600) -> Path:
    """A picture file of one colour."""
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (width, 400), colour).save(file)
    return file


@pytest.fixture
def gallery(tmp_path):
    """One with an empty cache."""
    with Gallery(Cache(tmp_path / "cache"), processes=2) as opened:
        yield opened


@pytest.fixture
def site(tmp_path):
    """An empty folder to publish to."""
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def planned(gallery: Gallery, file: Path) -> Job:
    """The job of a picture for the site."""
    return for_site(gallery.measure(file, PurePosixPath(file.name)))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by name, with its content."""
    return {
        found.relative_to(folder).as_posix(): found.read_bytes()
        for found in sorted(folder.rglob("*"))
        if found.is_file()
    }


def test_every_rendition_is_published_by_its_name(gallery, site, tmp_path):
    """Those of the jobs, and no other file."""
    jobs = [
        planned(gallery, picture(tmp_path / "one.jpg")),
        planned(gallery, picture(tmp_path / "two.png", "#22644A")),
    ]
    done = []
    problems = gallery.publish(jobs, site, PREFIX, done.append)
    names = {PREFIX + one.name for job in jobs for one in job.renditions}

    assert problems == ()
    assert tree(site).keys() == names
    assert sorted(job.name for job in done) == sorted(job.name for job in jobs)


def test_what_was_made_before_is_not_made_again(gallery, site, tmp_path):
    """A second build links to the very same files."""
    file = picture(tmp_path / "one.jpg")
    gallery.publish([planned(gallery, file)], site, PREFIX)
    first = tree(site)
    again = tmp_path / "again"
    again.mkdir()
    with Gallery(Cache(tmp_path / "cache")) as second:
        problems = second.publish([planned(second, file)], again, PREFIX)

    assert problems == ()
    assert tree(again) == first
    assert all((again / name).samefile(site / name) for name in first)


def test_a_damaged_cache_is_mended(gallery, site, tmp_path):
    """The rendition is made again, with the same bytes."""
    job = planned(gallery, picture(tmp_path / "one.jpg"))
    gallery.make([job])
    gallery.publish([job], site, PREFIX)
    whole = tree(site)
    for kept in (tmp_path / "cache").glob("*/*"):
        kept.write_bytes(kept.read_bytes()[:-10])
    again = tmp_path / "again"
    again.mkdir()
    with Gallery(Cache(tmp_path / "cache")) as second:
        second.measure(tmp_path / "one.jpg", PurePosixPath("one.jpg"))
        second.publish([job], again, PREFIX)

    assert tree(again) == whole


def test_without_a_cache_the_site_is_the_same(gallery, site, tmp_path):
    """Where nothing can be kept, pictures are made for this build alone."""
    job = planned(gallery, picture(tmp_path / "one.jpg"))
    gallery.publish([job], site, PREFIX)
    bare = tmp_path / "bare"
    bare.mkdir()
    with Gallery(Cache(Path("/proc/none"))) as forgetful:
        forgetful.measure(tmp_path / "one.jpg", PurePosixPath("one.jpg"))
        forgetful.publish([job], bare, PREFIX)

    assert tree(bare) == tree(site)


def test_fetching_gives_what_is_published(gallery, site, tmp_path):
    """A brochure embeds the bytes themselves."""
    original = gallery.measure(picture(tmp_path / "one.jpg"), PurePosixPath("one.jpg"))
    job = for_print(original, (40, 30))
    made, kept = gallery.fetch(job), gallery.fetch(job)
    gallery.publish([job], site, "")

    assert made == kept == tuple(tree(site).values())


def test_every_bad_picture_is_reported_at_once(gallery, site, tmp_path):
    """On its own file, in order of the files; the good ones are published."""
    good = picture(tmp_path / "good.png")
    jobs = [planned(gallery, good)]
    for name in ("b.jpg", "a.jpg"):
        file = tmp_path / name
        buffer = io.BytesIO()
        noise = Image.effect_noise((300, 300), 50 + ord(name[0]))
        noise.save(buffer, "JPEG")
        file.write_bytes(buffer.getvalue()[:9000])
        path = PurePosixPath("content/projects/bank", name)
        jobs.append(for_site(gallery.measure(file, path)))
    problems = gallery.publish(jobs, site, PREFIX)
    told = [(str(one.at), one.code) for one in problems]

    assert told == [
        ("content/projects/bank/a.jpg:1:1", "picture-damaged"),
        ("content/projects/bank/b.jpg:1:1", "picture-damaged"),
    ]
    assert len(tree(site)) == len(jobs[0].renditions)


def test_one_picture_in_two_projects_is_made_once(gallery, site, tmp_path):
    """It is the content that counts, not the file."""
    one = picture(tmp_path / "a/one.png")
    two = picture(tmp_path / "b/two.png")
    done = []
    jobs = [planned(gallery, one), planned(gallery, two)]
    gallery.publish(jobs, site, PREFIX, done.append)

    assert jobs[0] == jobs[1]
    assert len(done) == 1


def test_a_changed_picture_is_measured_again(gallery, tmp_path):
    """A preview lives on while its editor works."""
    file = picture(tmp_path / "one.png")
    before = gallery.measure(file, PurePosixPath("one.png"))
    picture(file, width=700)
    after = gallery.measure(file, PurePosixPath("one.png"))

    assert (before.size.width, after.size.width) == (600, 700)
    assert after.digest == hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_picture_that_changes_under_the_build_is_reported(gallery, site, tmp_path):
    """Its page would name sizes that are not so."""
    file = picture(tmp_path / "one.png")
    job = planned(gallery, file)
    picture(file, "#22644A")
    (problem,) = gallery.publish([job], site, PREFIX)

    assert problem.code == "picture-changed"
    assert tree(site) == {}


@pytest.mark.parametrize("kind", ["none", "link", "folder", "pipe"])
def test_what_cannot_be_read_is_refused(kind, gallery, tmp_path):
    """A link might lead to any file of this machine; a pipe would never end."""
    file = tmp_path / "one.png"
    if kind == "link":
        file.symlink_to(picture(tmp_path / "elsewhere.png"))
    elif kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    with pytest.raises(PictureError) as caught:
        gallery.measure(file, PurePosixPath("one.png"))

    assert caught.value.code == "picture-unreadable"


def test_a_refusal_is_remembered_until_the_file_changes(gallery, tmp_path):
    """And says the same each time."""
    file = tmp_path / "one.png"
    file.write_bytes(b"GIF89a")
    codes = []
    for _ in range(2):
        with pytest.raises(PictureError) as caught:
            gallery.measure(file, PurePosixPath("one.png"))
        codes.append(caught.value.code)
    picture(file)

    assert codes == ["picture-other-format"] * 2
    assert gallery.measure(file, PurePosixPath("one.png")).size.width == 600


def test_a_file_that_is_too_large_is_not_read_on(gallery, tmp_path):
    """40 MB, as the checks of the content say too."""
    file = picture(tmp_path / "one.png")
    os.truncate(file, 40 * 1024**2 + 1)
    with pytest.raises(PictureError, match="larger than 40 MB"):
        gallery.measure(file, PurePosixPath("one.png"))


def test_a_target_that_cannot_be_written_is_an_error(gallery, tmp_path):
    """Not a problem of a picture."""
    job = planned(gallery, picture(tmp_path / "one.png"))
    with pytest.raises(FileNotFoundError):
        gallery.publish([job], tmp_path / "none", PREFIX)
