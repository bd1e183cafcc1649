"""A release says one version everywhere, and what is published can be looked up."""

from __future__ import annotations

import importlib.util
import re
import shutil

import pytest
import yaml

from tests.conftest import ROOT

FACTS = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
# publiccode.yml 0.4, “The Standard (core)”: keys that must be there, and closed lists.
MANDATORY = (
    *("publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus"),
    *("softwareType", "description", "legal", "maintenance", "localisation"),
)
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {
    *("standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web"),
    *("standalone/backend", "standalone/other", "addon", "library"),
    "configurationFiles",
}
MAINTENANCE = {"internal", "contract", "community", "none"}


@pytest.fixture(scope="module")
def release():
    spec = importlib.util.spec_from_file_location("release", ROOT / "tools/release.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def root(tmp_path):
    """Return a repository that is ready to release 1.2.3."""
    (tmp_path / "generator").mkdir()
    (tmp_path / "generator/__init__.py").write_text('"""x"""\n__version__ = "1.2.3"\n')
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## 1.2.3 (2026-12-01)\n\n- New.\n\n"
        "## 1.2.2 (2026-11-01)\n\n- Old.\n"
    )
    (tmp_path / "publiccode.yml").write_text(
        "url: https://git.stad.be/b.git\n"
        'softwareVersion: "1.2.3"\nreleaseDate: "2026-12-01"\n'
    )
    return tmp_path


def test_what_is_ready_is_released_with_its_own_changes(release, root):
    assert list(release.unready(root, "v1.2.3")) == []
    assert release.notes(root) == "- New."


@pytest.mark.parametrize(
    ("file", "was", "becomes", "word"),
    [
        ("generator/__init__.py", "1.2.3", "1.3", "three numbers"),
        ("CHANGELOG.md", "2026-12-01", "not released yet", "no day"),
        ("CHANGELOG.md", "- New.", "", "nothing stands"),
        ("CHANGELOG.md", "## 1.2.3 ", "## 1.2.4 ", "first heading"),
        ("publiccode.yml", "git.stad.be", "stad.example", "url"),
        ("publiccode.yml", "1.2.3", "1.2.2", "softwareVersion"),
        ("publiccode.yml", "2026-12-01", "2026-12-02", "releaseDate"),
    ],
)
def test_what_is_not_ready_is_named(release, root, file, was, becomes, word):
    text = (root / file).read_text("utf-8")
    (root / file).write_text(text.replace(was, becomes, 1), encoding="utf-8")

    assert any(word in line for line in release.unready(root))


def test_a_release_is_prepared_in_one_step(release, root):
    """Version, day and address stand wherever they are said; nothing else changes."""
    (root / "CHANGELOG.md").write_text(
        "# Changelog\n\n## 1.3.0 (not released yet)\n\n- New.\n\n"
        "## 1.2.3 (2026-11-01)\n\n- Old.\n"
    )
    (root / "publiccode.yml").write_text("name: B\nurl: https://b.example/b.git\n")

    release.prepare(root, "1.3.0", "2026-12-01", "https://git.stad.be/b.git")

    assert list(release.unready(root, "v1.3.0")) == []
    assert "## 1.2.3 (2026-11-01)" in (root / "CHANGELOG.md").read_text("utf-8")
    text = (root / "publiccode.yml").read_text("utf-8")
    assert text.startswith("name: B\nurl: https://git.stad.be/b.git\n")
    release.prepare(root, "1.3.1", "2026-12-02", "https://git.stad.be/b.git")
    assert list(release.unready(root, "v1.3.1")) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["1.3"], "no version such as"),
        (["1.3.0", "--day", "1 december"], "no day such as"),
        (["1.3.0", "--url", "https://b.example/b.git"], "no address"),
    ],
)
def test_a_release_is_not_prepared_with_what_cannot_be(release, wrong, told, capsys):
    with pytest.raises(SystemExit):
        release.main(["--prepare", *wrong])

    assert told in capsys.readouterr().err


def test_a_tag_of_another_version_is_refused(release, root):
    assert any("v1.2.4" in line for line in release.unready(root, "v1.2.4"))


def test_this_repository_lacks_only_what_a_release_decides(release):
    """A day, an address and their echo; its version, heading and notes agree."""
    found = list(release.unready(ROOT))

    assert release.notes(ROOT)
    assert [line for line in found if "first heading" in line or "three" in line] == []


def test_the_facts_for_catalogues_of_public_software_fit_their_standard():
    assert [name for name in MANDATORY if name not in FACTS] == []
    assert isinstance(FACTS["publiccodeYmlVersion"], str)
    assert FACTS["url"].startswith("https://")
    assert FACTS["developmentStatus"] in STATUSES
    assert FACTS["softwareType"] in TYPES
    assert FACTS["maintenance"]["type"] in MAINTENANCE
    assert all(one["name"] for one in FACTS["maintenance"]["contacts"])
    assert FACTS["localisation"]["localisationReady"] is True
    for language, told in FACTS["description"].items():
        assert re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", language)
        assert len(told["shortDescription"]) <= 150
        assert 500 <= len(told["longDescription"]) <= 10_000
        assert told["features"]
        assert all(len(one) <= 100 for one in told["features"])


def test_the_facts_agree_with_the_package():
    project = (ROOT / "pyproject.toml").read_text("utf-8")

    assert FACTS["legal"]["license"] in project
    # Sentences of the program exist in these languages; English is that of the code.
    locales = {one.name for one in (ROOT / "generator/wording/locale").iterdir()}
    assert set(FACTS["localisation"]["availableLanguages"]) <= {*locales, "en"}


def test_a_release_is_signed_and_published_without_a_password():
    """Rights stand at the job that needs them, and no job has two of another's."""
    flow = yaml.load(
        (ROOT / ".github/workflows/release.yml").read_text("utf-8"),
        Loader=yaml.BaseLoader,
    )
    jobs = flow["jobs"]

    assert flow["on"] == {"push": {"tags": ["v*"]}}
    assert "permissions" not in jobs["build"]  # runs the most code, may only read
    assert jobs["sign"]["permissions"] == {
        "attestations": "write",
        "id-token": "write",
    }
    assert jobs["publish"]["environment"]["name"] == "pypi"
    assert jobs["release"]["permissions"] == {"contents": "write"}
    assert [jobs[name].get("needs") for name in ("sign", "publish", "release")] == [
        "build",
        "sign",
        "publish",
    ]
    told = " ".join(step.get("run", "") for step in jobs["publish"]["steps"])
    assert "--trusted-publishing always" in told
    assert "--require-hashes" in told


def test_the_scripts_of_a_release_are_sound_shell():
    for name in ("release-check.sh", "environment.sh", "properdocs.sh"):
        file = ROOT / "tools" / name
        assert file.stat().st_mode & 0o111
        assert "set -euo pipefail" in file.read_text("utf-8")
    assert shutil.which("bash")
