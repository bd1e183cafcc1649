"""Write build/sbom.cdx.json: what Buurtboek is made of, for programs to read.

    python third-party/sbom.py [FILE]

A bill of materials in CycloneDX 1.6: every locked Python package with its sums, its
licence and what needs it; every file of others that `assets.toml` names; and the
Debian packages that set-up installs, of whatever version the machine has. It follows
from the lock files alone and has no date, so the same commit gives the same bytes.

Source:
    ECMA-424, “CycloneDX Bill of Materials specification”; Package URL, “purl-spec”.
"""

from __future__ import annotations

import base64
import json
import re
import sys
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

from assets import ROOT, Asset, read_lock
from notices import licence_of
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # RFC 9562, 6.6, URL
TARGET = ROOT / "build" / "sbom.cdx.json"
# Of every lock file: what it is for. The first that names a package says which.
LOCKS = {
    "site": "required",
    "test": "optional",
    "audit": "optional",
    "fuzz": "optional",
    "node": "optional",
    "lock": "optional",
}
SELF = "buurtboek (pyproject.toml"
EXPRESSION = re.compile(r"[\w.+-]+(?: (?:AND|OR|WITH) [\w.+-]+)*")


@dataclass(slots=True)
class Package:
    """A locked Python package.

    Attributes:
        name, version: as locked.
        scope: required to build a site, or optional.
        lock: the file that locks it.
        sums: SHA-256 of its archives.
        needed_by: names of packages, and of Buurtboek itself.
    """

    name: str
    version: str
    scope: str
    lock: str
    sums: list[str]
    needed_by: list[str]

    @property
    def ref(self) -> str:
        """Its Package URL."""
        return f"pkg:pypi/{canonicalize_name(self.name)}@{self.version}"


def main(arguments: Sequence[str]) -> int:
    """Write the bill; return the exit status."""
    target = Path(arguments[0]) if arguments else TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(written(), encoding="utf-8")
    print(target)
    return 0


def written() -> str:
    """Return the bill as text."""
    return json.dumps(bill(), ensure_ascii=False, indent=2) + "\n"


def bill() -> dict[str, Any]:
    """Return the bill."""
    packages, assets = list(locked()), read_lock()
    own = {
        "type": "application",
        "bom-ref": "buurtboek",
        "name": "buurtboek",
        "version": _version(),
        "licenses": [_licence("MIT")],
    }
    components = [
        *(_package(one) for one in packages),
        *(_asset(one) for one in assets),
        *(part for one in assets for part in _bundled(one)),
        *(_system(name) for name in system_packages()),
    ]
    components.sort(key=lambda one: str(one["bom-ref"]))
    made = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own},
        "components": components,
        "dependencies": _dependencies(packages, components),
    }
    # Derived from what it says: another bill has another number (RFC 9562, 5.5).
    number = uuid.uuid5(NAMESPACE, json.dumps(made, sort_keys=True))
    return {"$schema": SCHEMA, "serialNumber": f"urn:uuid:{number}"} | made


def locked() -> Iterator[Package]:
    """Yield every locked package once, those of the site first."""
    seen: set[str] = set()
    for lock, scope in LOCKS.items():
        for one in _read(lock, scope):
            if one.ref not in seen:
                seen.add(one.ref)
                yield one


def _read(lock: str, scope: str) -> Iterator[Package]:
    current: Package | None = None
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and line[0] not in " #":
            if current is not None:
                yield current
            found = Requirement(line.removesuffix("\\").strip())
            (version,) = found.specifier
            current = Package(found.name, version.version, scope, lock, [], [])
        elif current is not None and "--hash=sha256:" in line:
            current.sums.append(line.split("--hash=sha256:")[1].split()[0])
        elif current is not None and (via := re.match(r"\s+# via (.+)", line)):
            names = (name.strip() for name in via[1].split(","))
            current.needed_by += [one for one in names if not one.startswith("-c ")]
    if current is not None:
        yield current


def _package(one: Package) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": one.ref,
        "name": one.name,
        "version": one.version,
        "scope": one.scope,
        "purl": one.ref,
        "externalReferences": [
            {
                "type": "distribution",
                "url": f"https://pypi.org/project/{one.name}/{one.version}/",
                "comment": f"locked in requirements/{one.lock}.txt",
                "hashes": [_sum("SHA-256", digest) for digest in one.sums],
            }
        ],
    }
    if one.lock == "site" and (licence := _said(one.name)):
        component["licenses"] = [_licence(licence)]
    return component


def _said(name: str) -> str:
    """The licence that an installed package names; empty where it is not installed.

    What only another system gets is not here, so nobody can ask it.
    """
    try:
        return licence_of(metadata(name))
    except (LookupError, PackageNotFoundError):
        return ""


def _asset(one: Asset) -> dict[str, Any]:
    kind = {"npm": "npm", "bundle": "npm", "debian": "deb/debian"}[one.source]
    name = one.package.replace("@", "%40", 1)
    ref = f"pkg:{kind}/{name}@{one.version.replace('+', '%2B')}"
    component: dict[str, Any] = {
        "type": "file" if one.source == "debian" else "library",
        "bom-ref": f"{ref}#{one.name}" if one.source == "debian" else ref,
        "name": one.name,
        "version": one.version,
        "description": one.what,
        "scope": "required" if {"site", "print"} & set(one.use) else "optional",
        "purl": ref,
        "licenses": [_licence(one.licence)],
        "externalReferences": [{"type": "website", "url": one.home}],
        "components": [
            {
                "type": "file",
                "bom-ref": f"{ref}#{file.to}",
                "name": file.to,
                "hashes": [_sum("SHA-256", file.sha256)],
            }
            for file in one.files
        ],
    }
    if one.integrity:
        digest = base64.b64decode(one.integrity.removeprefix("sha512-")).hex()
        component["hashes"] = [_sum("SHA-512", digest)]
    if one.folder is not None:
        component["components"].append(
            {
                "type": "file",
                "bom-ref": f"{ref}#{one.folder.to}",
                "name": f"{one.folder.to}/",
                "description": "sum of the names and sums of all its files",
                "hashes": [_sum("SHA-256", one.folder.sha256)],
            }
        )
    return component


def _bundled(one: Asset) -> Iterator[dict[str, Any]]:
    """Yield what a bundler made a folder from, as its own lock file pins it."""
    if one.folder is None:
        return
    text = (ROOT / one.folder.source / "package-lock.json").read_text("utf-8")
    for place, pinned in json.loads(text)["packages"].items():
        name = place.rpartition("node_modules/")[2]
        ref = f"pkg:npm/{name.replace('@', '%40', 1)}@{pinned.get('version', '')}"
        if not name or name == one.package:
            continue
        part: dict[str, Any] = {
            "type": "library",
            "bom-ref": f"{ref}#{place}",
            "name": name,
            "version": pinned["version"],
            "description": f"bundled into {one.folder.to}/, or what bundles it",
            "purl": ref,
        }
        if digest := pinned.get("integrity", "").removeprefix("sha512-"):
            content = base64.b64decode(digest).hex()
            part["hashes"] = [_sum("SHA-512", content)]
        if licence := pinned.get("license"):
            part["licenses"] = [_licence(licence)]
        yield part


def system_packages() -> tuple[str, ...]:
    """Return the Debian packages that set-up installs, as it names them."""
    text = (ROOT / "tools" / "set-up.sh").read_text(encoding="utf-8")
    found: set[str] = set()
    for block in re.findall(r"(?:libraries|commands)=\(([^)]*)\)", text):
        found |= {pair.partition("=")[2] for pair in block.split() if "=" in pair}
    return tuple(sorted(found))


def _system(name: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": f"pkg:deb/debian/{name}",
        "name": name,
        "description": "system package, in the version that the machine has",
        "purl": f"pkg:deb/debian/{name}",
    }


def _dependencies(
    packages: Sequence[Package], components: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """What needs what, as the lock files say."""
    needs: dict[str, set[str]] = {"buurtboek": set()}
    refs = {canonicalize_name(one.name): one.ref for one in packages}
    for one in packages:
        for name in one.needed_by:
            by = "buurtboek" if name.startswith(SELF) else refs[canonicalize_name(name)]
            needs.setdefault(by, set()).add(one.ref)
    known = {one.ref for one in packages}
    needs["buurtboek"] |= {
        str(one["bom-ref"]) for one in components if one["bom-ref"] not in known
    }
    return [
        {"ref": ref, "dependsOn": sorted(below)} for ref, below in sorted(needs.items())
    ]


def _licence(said: str) -> dict[str, Any]:
    if EXPRESSION.fullmatch(said) and "License" not in said:
        return {"expression": said}
    return {"license": {"name": said}}


def _sum(kind: str, digest: str) -> dict[str, str]:
    return {"alg": kind, "content": digest}


def _version() -> str:
    text = (ROOT / "generator" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    assert found is not None
    return found[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
