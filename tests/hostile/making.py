"""Files that git or an editor would not keep: made from a line in `case.toml`.

A case is a folder: what is in its `content/` is laid over the sound content of
`tests/catalogue/base`. What cannot lie there stands in `case.toml`:

    about = "…"                                why anyone would try it
    command = ["import", "lijst.xlsx"]         instead of a build of the site
    remove = ["content/pages/index.md"]        left out of the sound content
    [links]  "content/pages/a.md" = "/etc/passwd"
    [text]   "content/pages/a.md" = "…"        names that git would not keep
    [repeat] "content/a.md" = ["---\\n", "[", 9000, ""]   start, part, times, end
    [make]   "content/projects/a/b.png" = { kind = "bomb", … }    see `KINDS`

In names, `%xx` stands for a byte. Beside it stands `expected.txt`: `built` or
`refused`, then the place and code of every problem.
"""

from __future__ import annotations

import io
import os
import shutil
import socket
import struct
import tempfile
import tomllib
import urllib.parse
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms

from tests.repository import BASE, without

CONFIGURATION = without("brochures", "cards")


def lay_out(case: Path, root: Path) -> dict[str, Any]:
    """Make the repository of a case under `root`; return its `case.toml`."""
    shutil.copytree(BASE, root)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    given = case / "case.toml"
    asked = tomllib.loads(given.read_text("utf-8")) if given.exists() else {}
    for name in asked.get("remove", ()):
        target = root / name
        shutil.rmtree(target) if target.is_dir() else target.unlink()
    for file in sorted(case.rglob("*")):
        name = file.relative_to(case)
        if file.is_file() and name.parts[0] in {"content", "files"}:
            within = name if name.parts[0] == "content" else Path(*name.parts[1:])
            put(root / within, file.read_bytes())
    for name, text in asked.get("text", {}).items():
        put(at(root, name), text.encode("utf-8", "surrogatepass"))
    for name, (start, part, times, end) in asked.get("repeat", {}).items():
        put(at(root, name), (start + part * times + end).encode())
    for name, how in asked.get("make", {}).items():
        target = at(root, name)
        Path(os.fsdecode(target)).parent.mkdir(parents=True, exist_ok=True)
        KINDS[how.pop("kind")](target, **how)
    for name, aim in asked.get("links", {}).items():
        target = Path(os.fsdecode(at(root, name)))
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            shutil.rmtree(target) if target.is_dir() else target.unlink()
        target.symlink_to(aim)
    return asked


def at(root: Path, name: str) -> bytes:
    """Return where a file of a case lies, as the bytes that its name is."""
    return os.fsencode(root) + b"/" + urllib.parse.unquote_to_bytes(name)


def put(target: Path | bytes, data: bytes) -> None:
    """Write a file, in folders that may not be there."""
    path = Path(os.fsdecode(target))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


# --- Special files ---------------------------------------------------------------


def fifo(target: bytes) -> None:
    """Make a pipe that nobody writes to: who opens it waits for ever."""
    os.mkfifo(target)


def folder(target: bytes) -> None:
    """Make a folder where a file should be."""
    os.mkdir(target)  # noqa: PTH102 - the name may be no text


def listening(target: bytes) -> None:
    """Make a socket, which cannot be opened; its path may be 107 bytes long."""
    with tempfile.TemporaryDirectory(dir="/tmp") as short:
        made = f"{short}/s"
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(made)
        shutil.move(made, os.fsdecode(target))


def sparse(target: bytes, size: int, head: str = "") -> None:
    """Make a file that says to be large and takes no room."""
    put(target, head.encode())
    os.truncate(target, size)


def many(target: bytes, count: int, suffix: str = ".txt") -> None:
    """Make a folder with a crowd of files."""
    os.makedirs(target)  # noqa: PTH103 - the name may be no text
    for number in range(count):
        with open(target + f"/{number}{suffix}".encode(), "wb"):  # noqa: PTH123
            pass


def raw(target: bytes, hex: str) -> None:
    """Write bytes."""
    put(target, bytes.fromhex(hex))


# --- Pictures --------------------------------------------------------------------


def picture(
    target: bytes,
    form: str = "JPEG",
    mode: str = "RGB",
    width: int = 400,
    height: int = 300,
    cut: int = 0,
    tail: str = "",
    **options: Any,
) -> None:
    """Write a picture of one colour, cut off or with something behind it."""
    if "icc" in options:
        wanted = options.pop("icc")
        options["icc_profile"] = wanted.encode() if wanted != "sRGB" else _srgb()
    if options.pop("exif", False):
        options["exif"] = exif()
    if "comment" in options:
        options["comment"] = options["comment"].encode()
    if options.pop("frames", 0):
        more = [Image.new(mode, (width, height), n) for n in (50, 90)]
        options |= {"save_all": True, "append_images": more}
    buffer = io.BytesIO()
    Image.new(mode, (width, height)).save(buffer, form, **options)
    data = buffer.getvalue()
    put(target, data[: len(data) - cut] + tail.encode())


def exif() -> bytes:
    """Return EXIF that tells who, with what and where."""
    tags = Image.Exif()
    tags[0x010F], tags[0x0110], tags[0x013B] = "KANARIE", "KANARIE", "KANARIE"
    tags.get_ifd(0x8769).update({0xA431: "KANARIE", 0x9286: b"ASCII\0\0\0KANARIE"})
    tags.get_ifd(0x8825).update({1: "N", 2: (50.0, 52.0, 44.0), 3: "E"})
    return tags.tobytes()


def bomb(target: bytes, width: int, height: int, lines: int = 0) -> None:
    """Write a PNG of one bit a pixel that unpacks to far more than it takes."""
    row = b"\0" + bytes((width + 7) // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(lines or height))
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed + packer.flush()), (b"IEND", b""))
    put(target, png(chunks))


def png(chunks: Any) -> bytes:
    """Return a PNG of chunks."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data))
        + name
        + data
        + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def text_bomb(target: bytes, name: str) -> None:
    """Write a PNG with a compressed text, or profile, of 200 MB."""
    packer = zlib.compressobj(9)
    part = b"".join(packer.compress(bytes(2**20)) for _ in range(200)) + packer.flush()
    start = {"zTXt": b"a\0\0", "iTXt": b"a\0\1\0\0\0", "iCCP": b"a\0\0"}[name]
    rows = zlib.compress((b"\0" + bytes(3 * 300)) * 300)
    put(
        target,
        png(
            (
                (b"IHDR", struct.pack(">IIBBBBB", 300, 300, 8, 2, 0, 0, 0)),
                (name.encode(), start + part),
                (b"IDAT", rows),
                (b"IEND", b""),
            )
        ),
    )


def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


# --- Spreadsheets ----------------------------------------------------------------


def archive(target: bytes, parts: dict[str, Any], base: bool = True) -> None:
    """Write a workbook in which some parts are others; `[text, times]` repeats."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in ((_parts() if base else {}) | parts).items():
            if isinstance(content, list):
                with made.open(name, "w") as stream:
                    part = content[0].encode() * 1024
                    for _ in range(content[1] // 1024):
                        stream.write(part)
            else:
                made.writestr(name, content)
    put(target, buffer.getvalue())


def _parts() -> dict[str, Any]:
    """Return the parts of a sound workbook with one project."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(("Titel", "Samenvatting", "Gemeente", "Soorten"))
    book.active.append(("Bank", "Een bank aan de kerk.", "voorbeeld", "gevelbank"))
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as made:
        return {name: made.read(name) for name in made.namelist()}


def cells(target: bytes, rows: list[list[str]]) -> None:
    """Write a workbook of rows, formulas as formulas."""
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    put(target, buffer.getvalue())


KINDS: dict[str, Callable[..., None]] = {
    "archive": archive,
    "bomb": bomb,
    "cells": cells,
    "fifo": fifo,
    "folder": folder,
    "many": many,
    "picture": picture,
    "raw": raw,
    "socket": listening,
    "sparse": sparse,
    "text-bomb": text_bomb,
}
