"""What set-up promises: bounds, locks, pinned files, and clear words.

That it works from nothing is what `.ci/run` shows on a fresh machine.
"""

import dataclasses
import io
import json
import os
import re
import shutil
import subprocess
import tarfile
import tomllib
from pathlib import Path

import assets
import fetch
import notices
import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DEPENDENCIES = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
GROUPS = {
    name: [Requirement(line) for line in group if isinstance(line, str)]
    for name, group in PROJECT["dependency-groups"].items()
}
LOCKS = {
    "site.txt": DEPENDENCIES + GROUPS["build"],
    "test.txt": DEPENDENCIES + GROUPS["build"] + GROUPS["test"],
    "node.txt": GROUPS["node"],
    "lock.txt": GROUPS["lock"],
    "export.txt": GROUPS["export"],
    "properdocs.txt": GROUPS["properdocs"],
}
BOUNDED = DEPENDENCIES + [one for group in GROUPS.values() for one in group]
ASSETS = assets.read_lock()
INTEGRITY = r"sha512-[A-Za-z0-9+/]{86}=="
FILES = [file for asset in ASSETS for file in asset.files]


def locked(name):
    """Return what a lock file holds: name -> version -> number of checksums."""
    packages = {}
    for line in (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines():
        if found := re.match(r"([a-z0-9-]+)==(\S+)", line):
            hashes = packages.setdefault(found[1], {}).setdefault(found[2], [])
        elif "--hash=sha256:" in line:
            hashes.append(line)
    return packages


# --- Bounds and locks -------------------------------------------------------------


@pytest.mark.parametrize("requirement", BOUNDED, ids=lambda one: one.name)
def test_every_requirement_has_a_lower_and_an_upper_bound(requirement):
    operators = sorted(one.operator for one in requirement.specifier)

    assert operators == ["<", ">="]


@pytest.mark.parametrize("name", LOCKS)
def test_locked_versions_keep_to_the_bounds(name):
    """After a change of bounds, `make lock` was run."""
    packages = locked(name)

    assert [
        requirement.name
        for requirement in LOCKS[name]
        if not all(
            requirement.specifier.contains(version)
            for version in packages.get(requirement.name, {"none": []})
            if version != "none"
        )
        or requirement.name not in packages
    ] == []


@pytest.mark.parametrize("name", LOCKS)
def test_locked_packages_have_one_version_and_checksums(name):
    """The same versions on every Python: what we test is what others run."""
    packages = locked(name)

    assert packages
    assert [one for one, versions in packages.items() if len(versions) != 1] == []
    assert [
        one
        for one, versions in packages.items()
        if not all(hashes for hashes in versions.values())
    ] == []


def test_the_site_is_built_with_the_versions_that_are_tested():
    site, test = locked("site.txt"), locked("test.txt")

    assert {name: test.get(name) for name in site} == site


# --- Third-party files ------------------------------------------------------------


@pytest.mark.parametrize("asset", ASSETS, ids=lambda asset: asset.name)
def test_assets_are_pinned_and_come_with_their_licence(asset):
    assert asset.source in fetch.SOURCES
    assert set(asset.use) <= set(assets.USES)
    assert asset.use
    assert asset.licence
    assert any("/licences/" in file.to for file in asset.files)
    assert all(re.fullmatch("[0-9a-f]{64}", file.sha256) for file in asset.files)
    if asset.source == "npm":
        assert re.fullmatch(INTEGRITY, asset.integrity)
    elif asset.source == "bundle":
        assert re.fullmatch("[0-9a-f]{64}", asset.folder.sha256)
    else:
        assert asset.installed.startswith("/")


@pytest.mark.parametrize(
    "asset",
    [asset for asset in ASSETS if asset.source == "bundle"],
    ids=lambda asset: asset.name,
)
def test_all_that_goes_into_a_bundle_is_pinned(asset):
    """The package itself in the version of the list, all it needs by their sums."""
    lock = json.loads((ROOT / asset.folder.source / "package-lock.json").read_text())
    packages = {name: of for name, of in lock["packages"].items() if name}
    wanted = json.loads((ROOT / asset.folder.source / "package.json").read_text())

    assert packages[f"node_modules/{asset.package}"]["version"] == asset.version
    assert wanted["dependencies"] == {asset.package: asset.version}
    assert all(re.fullmatch(INTEGRITY, one["integrity"]) for one in packages.values())


def test_another_bundle_than_was_pinned_is_not_used():
    (asset,) = (asset for asset in ASSETS if asset.source == "bundle")
    members = {"made/entry.js": b"other"}

    with pytest.raises(fetch.FetchError, match="bundled is not what was pinned"):
        fetch.check(dataclasses.replace(asset, files=()), members)


def test_no_two_assets_go_to_one_place():
    places = [file.to for file in FILES]

    assert len(set(places)) == len(places)


def test_third_party_files_are_never_committed():
    places = [file.to for file in FILES]
    ignored = git("check-ignore", *places)
    committed = git("ls-files", "generator/assets", ".cache")

    assert ignored == places
    assert committed == []


def git(*arguments):
    """Return the lines that git prints; `check-ignore` fails if it has none."""
    command = ["git", *arguments]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return result.stdout.splitlines()


def test_set_up_has_put_every_file_in_place():
    assert [file.to for file in FILES if not file.is_in_place(ROOT)] == []
    assert [asset.name for asset in ASSETS if not asset.is_in_place(ROOT)] == []


def test_the_list_of_third_party_files_is_up_to_date():
    """After a change of `assets.toml` or of a lock file, `make third-party` was run."""
    assert notices.main(["--check"]) == 0


# --- Fetching ---------------------------------------------------------------------


def asset_of(folder, **contents):
    """Return an asset as if a Debian package had put these files in a folder."""
    folder.mkdir()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return dataclasses.replace(
        next(asset for asset in ASSETS if asset.source == "debian"),
        name=folder.name,
        installed=str(folder),
        files=tuple(
            assets.File(name, f"kept/{folder.name}/{name}", assets.sum_of(content))
            for name, content in contents.items()
        ),
    )


def test_an_installed_file_with_the_right_sum_is_taken_as_it_is(tmp_path):
    asset = asset_of(tmp_path / "profile", one=b"1", two=b"2")

    fetch.fetch([asset], tmp_path)

    assert (tmp_path / "kept/profile/one").read_bytes() == b"1"
    assert (tmp_path / "kept/profile/two").read_bytes() == b"2"


def test_what_is_in_place_is_not_fetched_again(tmp_path, capsys):
    asset = asset_of(tmp_path / "profile", one=b"1")
    fetch.fetch([asset], tmp_path)
    capsys.readouterr()
    shutil.rmtree(tmp_path / "profile")

    fetch.fetch([asset], tmp_path)

    assert capsys.readouterr().out == ""


def test_nothing_is_put_in_place_when_one_asset_cannot_be_had(tmp_path, monkeypatch):
    """Without apt, the message says where to put the files by hand."""
    good = asset_of(tmp_path / "good", one=b"1")
    changed = asset_of(tmp_path / "changed", two=b"2")
    (tmp_path / "changed" / "two").write_bytes(b"another")
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(fetch.FetchError, match=r"(?s)no apt.*kept/changed/two"):
        fetch.fetch([good, changed], tmp_path)

    assert not (tmp_path / "kept").exists()


def test_a_wrong_sum_is_refused_with_what_was_expected_and_received(tmp_path):
    asset = asset_of(tmp_path / "fonts", one=b"1", two=b"2")
    received = {"one": b"not 1"}

    with pytest.raises(fetch.FetchError) as caught:
        fetch.check(asset, received)

    assert assets.sum_of(b"1") in str(caught.value)
    assert assets.sum_of(b"not 1") in str(caught.value)
    assert "has no two" in str(caught.value)


def test_an_npm_archive_with_another_sum_is_refused():
    asset = next(asset for asset in ASSETS if asset.source == "npm")

    with pytest.raises(fetch.FetchError, match=re.escape(asset.integrity)):
        fetch.check_archive(asset, b"another archive")


def test_only_the_wanted_members_of_an_archive_are_read(tmp_path):
    asset = asset_of(tmp_path / "fonts", one=b"1")
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name in ("package/one", "package/two", "../one"):
            member = tarfile.TarInfo(name)
            member.size = 1
            tar.addfile(member, io.BytesIO(b"1"))

    assert fetch.unpack(packed.getvalue(), asset, "package/") == {"one": b"1"}


# --- Words ------------------------------------------------------------------------


@pytest.fixture
def bare(tmp_path):
    """A PATH with nothing but what the scripts themselves call."""
    for name in ("bash", "basename", "cat", "dirname", "mkdir", "uname"):
        (tmp_path / name).symlink_to(shutil.which(name))
    return {"PATH": str(tmp_path)}


def run(*command, env):
    bash = shutil.which("bash")
    return subprocess.run(
        [bash, *command], cwd=ROOT, env=env, capture_output=True, text=True
    )


def test_a_machine_without_apt_is_told_what_it_lacks(bare):
    """One message, in Dutch and in English, with every package in it."""
    result = run("tools/set-up.sh", "test", env=bare)

    assert result.returncode == 1
    assert result.stdout == ""
    for line in ("Deze computer mist", "This machine lacks"):
        lacks = "poppler-utils ghostscript hunspell.* chromium"
        assert re.search(f"{line}: .*{lacks}", result.stderr)


def test_an_unknown_purpose_is_wrong_usage(bare):
    result = run("tools/set-up.sh", "brochures", env=bare)

    assert result.returncode == 2
    assert "site|check|test" in result.stderr


def test_the_browser_named_in_the_environment_goes_first(bare, tmp_path):
    browser = tmp_path / "another browser"
    browser.write_text("#!/bin/sh\n", encoding="utf-8")
    browser.chmod(0o755)

    result = run("tools/find-chromium.sh", env=bare | {"CHROMIUM": str(browser)})

    assert result.stdout.strip() == str(browser)


def test_every_target_says_what_it_is_for():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^\.PHONY: (.*)", makefile, re.MULTILINE)
    explained = re.findall(r"^([a-z-]+):.*## \S", makefile, re.MULTILINE)

    assert sorted(" ".join(targets).split()) == sorted(explained)


def test_continuous_integration_runs_what_developers_run():
    script = ROOT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text(encoding="utf-8")
