"""Photographs against eleventy-img: three widths, as JPEG and as WebP.

    python -m bench.photographs [COUNT] [--runs N] [--many N …]

The photographs are drawn, of 12 megapixels as a phone makes them: blurred noise of
many sizes, edges and grain, in the bytes that real ones have. Both get the same files,
widths and qualities, with nothing kept from before. eleventy-img stands on libvips,
the fastest library there is.

With `--many` it is seen that memory does not grow with how many there are.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import shutil
import sys
from pathlib import Path, PurePosixPath

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bench import peers
from bench.measure import ROOT, Command, Row, in_turn, keep, note, once, table
from generator.images import plan
from generator.images.gallery import Gallery
from generator.storage.cache import Cache

WORK = peers.FOLDER / "photographs"
SIZE = (4000, 3000)  # 12 megapixels
OCTAVES = ((8, 0.5), (40, 0.4), (160, 0.3), (640, 0.2), (2000, 0.15))  # width, share
GRAIN = 0.06
DRAWN = 6  # different ones; further ones differ in a comment
WANTED = {"cpu": 0.55}
SCRIPT = """\
import Image from "@11ty/eleventy-img";
import { readdirSync } from "node:fs";
const [from, to, asked] = process.argv.slice(2);
const { widths, jpeg, webp } = JSON.parse(asked);
for (const name of readdirSync(from).sort())
  await Image(`${from}/${name}`, {
    widths, formats: ["webp", "jpeg"], outputDir: to, urlPath: "/", useCache: false,
    sharpJpegOptions: { quality: jpeg }, sharpWebpOptions: { quality: webp },
  });
"""


def draw(seed: int, size: tuple[int, int] = SIZE) -> bytes:
    """Return a drawn photograph as JPEG; the same seed gives the same."""
    chance = random.Random(seed)
    picture = Image.new("RGB", size, (90, 90, 90))
    for width, share in OCTAVES:
        small = (width, max(2, width * size[1] // size[0]))
        noise = Image.frombytes("RGB", small, chance.randbytes(small[0] * small[1] * 3))
        blurred = noise.resize(size, Image.Resampling.BICUBIC)
        picture = Image.blend(picture, blurred, share)
    pen = ImageDraw.Draw(picture)
    for _ in range(80):
        left, top = chance.randrange(size[0]), chance.randrange(size[1])
        wide, high = chance.randrange(10, 600), chance.randrange(10, 600)
        colour = tuple(chance.randrange(256) for _ in range(3))
        pen.rectangle((left, top, left + wide, top + high), fill=colour)
    picture = picture.filter(ImageFilter.GaussianBlur(1))
    grain = Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))
    grained = ImageChops.overlay(picture, Image.merge("RGB", (grain,) * 3))
    buffer = io.BytesIO()
    Image.blend(picture, grained, GRAIN).save(buffer, "JPEG", quality=88)
    return buffer.getvalue()


def write(folder: Path, count: int, size: tuple[int, int] = SIZE) -> Path:
    """Write so many photographs, no two the same; return their folder."""
    folder.mkdir(parents=True)
    drawn = [draw(seed, size) for seed in range(min(count, DRAWN))]
    for number in range(count):
        told = f"{number:06}".encode()
        # A comment after the start of image (ITU-T T.81, B.2.4.5).
        comment = b"\xff\xfe" + (len(told) + 2).to_bytes(2, "big") + told
        content = drawn[number % len(drawn)]
        file = folder / f"{number:06}.jpg"
        file.write_bytes(content[:2] + comment + content[2:])
    return folder


def make(source: Path, target: Path) -> None:
    """Make the renditions of every photograph of a folder, with an empty cache."""
    target.mkdir(parents=True, exist_ok=True)
    with Gallery(Cache(target / "cache")) as gallery:
        jobs = [
            plan.for_site(gallery.measure(file, PurePosixPath(file.name)))
            for file in sorted(source.iterdir())
        ]
        problems = gallery.publish(jobs, target, "")
    if problems:
        raise SystemExit("\n".join(map(str, problems)))


def ours(source: Path, target: Path) -> Command:
    """Return the command that makes them, from nothing."""
    run = [
        sys.executable,
        "-m",
        "bench.photographs",
        "--make",
        str(source),
        str(target),
    ]
    return Command(run, ROOT, lambda: shutil.rmtree(target, ignore_errors=True))


def theirs(source: Path, target: Path) -> Command:
    """Return the same by eleventy-img."""
    script = peers.FOLDER / "photographs.mjs"
    node = peers.node("@11ty/eleventy-img")
    script.write_text(SCRIPT, encoding="utf-8")
    webp, jpeg = (one.quality for one in plan.SITE_ENCODINGS)
    asked = json.dumps({"widths": plan.SITE_WIDTHS, "jpeg": jpeg, "webp": webp})
    run = [node, str(script), str(source), str(target), asked]
    return Command(run, ROOT, lambda: shutil.rmtree(target, ignore_errors=True))


def size(folder: Path) -> int:
    """Return the bytes of the pictures in a folder, its cache aside."""
    return sum(one.stat().st_size for one in folder.iterdir() if one.is_file())


def main() -> None:
    """Measure, print the comparison and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", nargs="?", type=int, default=24)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--many", nargs="*", type=int, default=[10, 100, 1_000])
    parser.add_argument("--make", nargs=2, type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.make:
        make(*asked.make)
        return
    shutil.rmtree(WORK, ignore_errors=True)
    source = write(WORK / "source", asked.count)
    targets = {"ours": WORK / "ours", "theirs": WORK / "theirs"}
    costs = in_turn(
        {
            "ours": ours(source, targets["ours"]),
            "theirs": theirs(source, targets["theirs"]),
        },
        asked.runs,
    )
    peer = f"eleventy-img {peers.VERSIONS['@11ty/eleventy-img']}"
    work = f"{asked.count} photographs of 12 megapixels"
    rows = [Row(work, costs["ours"], peer, costs["theirs"], WANTED)]
    keep("photographs", rows)
    print(table(rows))
    written = {name: size(folder) for name, folder in targets.items()}
    note("photographs: bytes written", written)
    for name, number in written.items():
        print(f"{name}: {number / asked.count / 1000:.0f} kB a photograph")
    shutil.rmtree(WORK)
    grown = {}
    for count in asked.many:
        source = write(WORK / "many", count)
        cost = once(ours(source, WORK / "made"))
        shutil.rmtree(WORK)
        grown[str(count)] = cost.memory
        print(f"{count} photographs: {cost.memory:.0f} MB, {cost.cpu:.0f} CPU s")
    note("photographs: megabytes of the largest process, by their number", grown)


if __name__ == "__main__":
    main()
