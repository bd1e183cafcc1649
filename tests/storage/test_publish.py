"""A target is at every moment one whole tree, the former or the new one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.storage import files, publish

ROOT = Path(__file__).parents[2]
PAGES = 30


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder, by name, with its content."""
    return {
        found.relative_to(folder).as_posix(): found.read_text()
        for found in sorted(folder.rglob("*"))
        if found.is_file()
    }


def site(edition: str) -> dict[str, str]:
    """A small site whose every page bears the name of its edition."""
    return {f"projecten/{number}/index.html": edition for number in range(PAGES)}


def put(folder: Path, edition: str) -> None:
    for name, content in site(edition).items():
        files.write(folder, name, content)


def leftovers(folder: Path) -> list[str]:
    """What publishing left beside its target."""
    return sorted(found.name for found in folder.iterdir() if found.name[0] == ".")


def test_what_was_staged_is_the_target(tmp_path):
    """Also where the folders above it do not exist, and where there is a former."""
    target = tmp_path / "build/site"
    with publish.stage(target) as folder:
        put(folder, "first")
    first = tree(target)
    with publish.stage(target) as folder:
        files.write(folder, "index.html", "second")

    assert first == site("first")
    assert tree(target) == {"index.html": "second"}
    assert leftovers(tmp_path / "build") == []


def test_an_error_leaves_the_former_site(tmp_path):
    """And takes away what was staged."""
    target = tmp_path / "site"
    with publish.stage(target) as folder:
        put(folder, "first")
    with pytest.raises(ZeroDivisionError):
        publish_and_fail(target)

    assert tree(target) == site("first")
    assert leftovers(tmp_path) == []


def publish_and_fail(target: Path) -> None:
    with publish.stage(target) as folder:
        put(folder, "second")
        raise ZeroDivisionError


def test_a_stage_ends_once(tmp_path):
    """Abandoning after a commit changes nothing; committing twice is a mistake."""
    begun = publish.begin(tmp_path / "site")
    put(begun.folder, "first")
    begun.commit()
    begun.abandon()
    with pytest.raises(RuntimeError, match="already"):
        begun.commit()

    assert tree(tmp_path / "site") == site("first")


def test_permissions_of_the_former_site_stay(tmp_path):
    """A web server reads what it read before; a new site is for all to read."""
    target = tmp_path / "site"
    with publish.stage(target):
        pass
    fresh = target.stat().st_mode & 0o777
    target.chmod(0o750)
    with publish.stage(target):
        pass
    umask = os.umask(0)
    os.umask(umask)

    assert fresh == 0o777 & ~umask
    assert target.stat().st_mode & 0o777 == 0o750


def test_a_link_to_the_target_is_followed(tmp_path):
    """The link stays, and leads to the new site."""
    real, link = tmp_path / "real", tmp_path / "site"
    real.mkdir()
    link.symlink_to(real)
    with publish.stage(link) as folder:
        put(folder, "first")

    assert link.is_symlink()
    assert tree(real) == site("first")


def test_a_file_is_not_replaced_by_a_folder(tmp_path):
    """Nor removed."""
    (tmp_path / "site").write_text("mine")
    with pytest.raises(NotADirectoryError, match="a file stands where"):
        publish.begin(tmp_path / "site")

    assert tree(tmp_path) == {"site": "mine"}


def test_a_read_only_place_is_an_error():
    """Said before anything is built."""
    with pytest.raises(OSError, match="/proc"):
        publish.begin(Path("/proc/site"))


@pytest.mark.parametrize("name", [".git", "mkdocs.yml", "catalogue.yml", "a/b"])
def test_sources_are_never_replaced(name, tmp_path, monkeypatch):
    """A slip in `--output` must not cost the repository, or the folder one is in."""
    target = tmp_path / "repository"
    (target / name).mkdir(parents=True)
    if name == "a/b":
        monkeypatch.chdir(target / name)
    with pytest.raises(PermissionError, match="one of its own"):
        publish.begin(target)

    assert (target / name).exists()


def test_nothing_is_published_among_the_content(tmp_path):
    """`--output content/projects` would take all that staff wrote."""
    (tmp_path / "content/projects").mkdir(parents=True)
    (tmp_path / "content/catalogue.yml").touch()
    with pytest.raises(PermissionError, match="one of its own"):
        publish.begin(tmp_path / "content/projects")


@pytest.mark.parametrize("mount", ["/proc", "/dev"])
def test_a_mounted_disk_is_not_replaced(mount):
    """The system would refuse it at the end; it is said at the start."""
    with pytest.raises(PermissionError, match="mounted"):
        publish.begin(Path(mount))


# Publishes three editions in forks of itself, each killed at its next event of
# input or output, until one comes to its end; says what stands after each.
KILLED_EVERYWHERE = """
import errno, itertools, json, os, signal, sys
from pathlib import Path
from generator.storage import files, publish

target = Path(sys.argv[1])
if sys.argv[2] == "two renames":
    def refuse(one, other):
        raise OSError(errno.EINVAL, "what a file system without it says")
    publish._exchange = refuse

def put(edition):
    with publish.stage(target) as folder:
        for number in range(3):
            files.write(folder, f"{number}/index.html", edition)

def look():
    found = sorted(target.rglob("*.html"))
    return [[file.relative_to(target).as_posix(), file.read_text()] for file in found]

for last in itertools.count(1):
    put("former")
    if (fork := os.fork()) == 0:
        events = itertools.count(1)
        def watch(event, arguments):
            if event.startswith(("open", "os.", "shutil.", "fcntl.")):
                if next(events) == last:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.addaudithook(watch)
        put("new")
        os._exit(0)
    status = os.waitpid(fork, 0)[1]
    killed = look()
    publish.begin(target).abandon()
    left = sorted(file.name for file in target.parent.iterdir())
    print(json.dumps([killed, look(), left]))
    if status == 0:
        break
"""


@pytest.mark.parametrize("means", ["exchange", "two renames"])
def test_a_publisher_killed_at_any_event_damages_nothing(means, tmp_path):
    """After each kill one whole edition stands, and the next build clears up.

    A file system that cannot exchange has no target between two renames; the
    next build puts the former one back.
    """
    target = tmp_path / "site"
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_EVERYWHERE, str(target), means],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    looks = [json.loads(line) for line in ended.stdout.splitlines()]
    former, new = (
        [[f"{number}/index.html", edition] for number in range(3)]
        for edition in ("former", "new")
    )
    stood = [killed for killed, _, _ in looks]
    unlike = [killed for killed in stood if killed not in (former, new)]

    assert unlike == [[]] * (means == "two renames")
    assert all(mended in (former, new) for _, mended, _ in looks)
    assert all(left == ["site"] for _, _, left in looks)
    assert stood.count(former) > 10
    assert stood.count(new) > 10


PUBLISHER = """
import sys
from pathlib import Path
from generator.storage import files, publish
for _ in range(5):
    with publish.stage(Path(sys.argv[1])) as folder:
        for number in range(int(sys.argv[3])):
            files.write(folder, f"projecten/{number}/index.html", sys.argv[2])
"""


def publisher(target: Path, edition: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", PUBLISHER, str(target), edition, str(PAGES)]
    return subprocess.Popen(command, cwd=ROOT)


def test_publishers_take_turns(tmp_path):
    """While several publish, whoever looks sees one whole edition.

    A look is through one open folder: the exchange may come between two paths.
    """
    target = tmp_path / "site"
    with publish.stage(target) as folder:
        put(folder, "0")
    processes = [publisher(target, str(number)) for number in range(1, 5)]
    looks = []
    while any(process.poll() is None for process in processes):
        looks.append(edition(target))
    results = [process.wait() for process in processes]

    assert results == [0] * 4
    assert looks
    assert all(look in {"0", "1", "2", "3", "4", "removed"} for look in looks)
    assert tree(target) in [site(str(number)) for number in range(1, 5)]
    assert leftovers(tmp_path) == []


def edition(target: Path) -> str:
    """The edition of all pages of the folder that is the target right now."""
    top = os.open(target, os.O_RDONLY)
    try:
        found = set()
        for name in site(""):
            page = os.open(name, os.O_RDONLY, dir_fd=top)
            with os.fdopen(page) as stream:
                found.add(stream.read())
        return found.pop() if len(found) == 1 else f"mixed: {sorted(found)}"
    except FileNotFoundError:
        # It was exchanged and is being removed since we opened it.
        return "damaged" if os.fstat(top).st_ino == target.stat().st_ino else "removed"
    finally:
        os.close(top)


def publish_too_much(target: Path) -> None:
    with publish.stage(target) as folder:
        for number in range(100):
            files.write(folder, f"{number}.html", bytes(4096))


def test_a_full_disk_leaves_the_former_site(tmp_path):
    """The error says so, and what was staged makes room again."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)],
        capture_output=True,
        text=True,
    )
    if mounted.returncode:
        pytest.skip(f"no small disk can be mounted: {mounted.stderr.strip()}")
    try:
        target = disk / "site"
        with publish.stage(target) as folder:
            put(folder, "former")
        with pytest.raises(OSError, match="No space left"):
            publish_too_much(target)

        assert tree(target) == site("former")
        assert leftovers(disk) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)
