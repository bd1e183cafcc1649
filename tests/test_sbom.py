"""The bill of materials: complete, valid and the same each time."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import sbom
from assets import ROOT, read_lock
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator


@pytest.fixture(scope="module")
def bill():
    return json.loads(sbom.written())


def refs(bill):
    return {one["bom-ref"] for one in bill["components"]}


def test_it_is_what_the_schema_of_cyclonedx_asks():
    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(sbom.written())

    assert found is None, found


def test_it_is_the_same_in_every_process(tmp_path):
    """No date, no order of sets."""
    made = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.json"
        subprocess.run(
            [sys.executable, "third-party/sbom.py", str(file)],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "TZ": "Asia/Tokyo"},
            check=True,
            capture_output=True,
        )
        made.append(file.read_bytes())

    assert made[0] == made[1] == sbom.written().encode()


def test_every_locked_package_and_file_is_in_it(bill):
    """With the sums that pip and set-up check."""
    text = json.dumps(bill)
    for name in sbom.LOCKS:
        lock = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
        for line in lock.splitlines():
            if "--hash=sha256:" in line:
                assert line.split("sha256:")[1].split()[0] in text
    for asset in read_lock():
        assert all(file.sha256 in text for file in asset.files)
    assert "pkg:deb/debian/libpango-1.0-0" in refs(bill)


def test_every_package_that_is_installed_for_a_site_has_a_licence(bill):
    """An absent one is of another system, which nobody here can ask."""
    lacking = {
        one["name"]
        for one in bill["components"]
        if one.get("scope") == "required" and "licenses" not in one
    }

    assert lacking <= {"brotlicffi", "colorama", "tzdata"}


def test_what_is_needed_is_listed(bill):
    """Every end of a tie is a component, and Buurtboek itself is the top."""
    known = refs(bill) | {"buurtboek"}

    assert {one["ref"] for one in bill["dependencies"]} <= known
    for one in bill["dependencies"]:
        assert set(one["dependsOn"]) <= known
    (own,) = (one for one in bill["dependencies"] if one["ref"] == "buurtboek")
    assert any(ref.startswith("pkg:pypi/weasyprint@") for ref in own["dependsOn"])
