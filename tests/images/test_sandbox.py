"""What outsiders send harms nothing: a picture is refused, or takes only its fork."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from generator.images.measure import measure
from generator.images.plan import (
    Job,
    for_site,
)
from generator.images.refusals import REFUSALS, PictureError
from generator.images.render import render
from generator.images.sandbox import Sandbox
from tests.conftest import ROOT
from tests.images.pictures import (
    at,
    chunk,
    corners,
    near,
    one_size,
    png,
    private,
    shown,
    stored,
)


def refusal(data: bytes, job: Job, sandbox: Sandbox) -> str:
    """Why a picture is refused when it is rendered."""
    with pytest.raises(PictureError) as caught:
        sandbox.render(data, job)
    return caught.value.code


def noisy(suffix: str) -> bytes:
    """A picture whose pixels take up some room."""
    return stored(Image.effect_noise((400, 300), 80).convert("RGB"), suffix)


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_half_a_picture_is_refused(suffix, share, sandbox):
    """Rather than shown grey from there on."""
    data = noisy(suffix)
    part = data[: int(len(data) * share)]

    assert refusal(part, one_size(part, suffix), sandbox) == "picture-damaged"


def test_half_a_picture_is_refused_where_another_library_would_have_it(monkeypatch):
    """WeasyPrint tells Pillow to accept such pictures, for the whole process."""
    import weasyprint

    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    data = noisy(".jpg")
    part = data[: len(data) // 2]
    with pytest.raises(PictureError, match="damaged"):
        render(part, one_size(part, ".jpg"))

    assert weasyprint.VERSION


def test_pixels_that_are_not_those_of_the_header_are_refused(sandbox):
    """A page has told the size by then."""
    small, large = noisy(".png"), stored(corners().resize((800, 600)))

    assert refusal(large, one_size(small), sandbox) == "picture-damaged"


@pytest.mark.parametrize("name", [b"iCCP", b"zTXt", b"iTXt"])
def test_a_bomb_beside_the_pixels_does_no_harm(name, sandbox):
    """100 MB of zeros in a profile or remark: refused, or never unpacked."""
    packed = zlib.compress(bytes(100_000_000), 9)
    head = {b"iCCP": b"a\0\0", b"zTXt": b"a\0\0", b"iTXt": b"a\0\1\0\0\0"}[name]
    rows = (b"\0" + b"\x80" * 300) * 300
    data = png(300, 300, 8, 0, rows, chunk(name, head + packed))
    try:
        (file,) = sandbox.render(data, one_size(data))
    except PictureError as error:
        outcome = error.code
    else:
        outcome = str(near(at(shown(file), 0.5, 0.5), (128, 128, 128)))

    assert outcome in {"picture-damaged", "picture-heavy", "True"}


def test_the_largest_picture_allowed_fits_in_memory(sandbox):
    """60 million pixels with 16 bits and a clear layer, the costliest kind."""
    row = b"\0" + bytes(8) * 10_000
    data = png(10_000, 6_000, 16, 6, row * 6_000)
    job = for_site(measure(data, "a.png"))
    files = sandbox.render(data, job)

    assert len(files) == 6
    assert near(at(shown(files[-1]), 0.5, 0.5), (255, 255, 255))


def test_the_same_picture_gives_the_same_bytes(sandbox):
    """In another process, after other pictures, and on its own."""
    data = private(".jpg")
    job = for_site(measure(data, "a.jpg"), widths=[300, 400])
    first = sandbox.render(data, job)
    with Sandbox(1) as other:
        second = other.render(data, job)

    assert first == second == render(data, job)


def test_a_picture_takes_only_its_own_process_with_it(sandbox):
    """After the child is killed, the next picture finds a new one."""
    data = noisy(".jpg")
    job = one_size(data, ".jpg")
    before = sandbox.render(data, job)
    for child in children():
        os.kill(child, 9)
    after = sandbox.render(data, job)

    assert after == before


def children() -> list[int]:
    """The processes that this one started and that run still."""
    listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text()
    return [
        int(number)
        for number in listed.split()
        if b"sandbox.serve" in Path(f"/proc/{number}/cmdline").read_bytes()
    ]


def test_no_process_stays_behind():
    """Once the sandbox is closed, or its owner ends in an error."""
    with Sandbox(1) as opened:
        data = noisy(".png")
        opened.render(data, one_size(data))
        during = children()
    after = children()

    assert len(during) == len(after) + 1


CONFINED = """
import os, socket, sys
from generator.images import sandbox
print = lambda text: os.write(2, text.encode() + b"\\n")
sandbox._confine()
for tried in (
    lambda: open("/etc/passwd"),
    lambda: socket.socket(),
    lambda: os.open("/tmp", os.O_RDONLY),
    lambda: os.pipe(),
    lambda: bytearray(2_000_000_000),
):
    try:
        tried()
    except (OSError, MemoryError) as error:
        print(type(error).__name__ + " " + str(getattr(error, "errno", "")))
    else:
        print("done")
"""


def test_a_decoder_can_open_nothing():
    """No file, no connection, and no more memory than is allowed."""
    ended = subprocess.run(
        [sys.executable, "-c", CONFINED], cwd=ROOT, capture_output=True, text=True
    )
    told = ended.stderr.split("\n")

    assert told[:4] == ["OSError 24"] * 4
    assert told[4] == "MemoryError "


def test_a_decoder_inherits_nothing(sandbox, monkeypatch):
    """Neither secrets in the environment nor files that we have open."""
    monkeypatch.setenv("SECRET_TOKEN", "x")
    with Sandbox(1) as opened, Path("/etc/hostname").open() as held:
        data = noisy(".png")
        known = set(children())
        opened.render(data, one_size(data))
        (child,) = set(children()) - known
        environment = Path(f"/proc/{child}/environ").read_bytes()
        files = {str(file.readlink()) for file in Path(f"/proc/{child}/fd").iterdir()}

    assert b"SECRET" not in environment
    assert held.name not in files
    assert len(files) == 3


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
@settings(max_examples=60)
@given(
    flips=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6
    ),
    share=st.floats(min_value=0.2, max_value=1),
)
def test_no_damage_gives_anything_but_a_picture_or_a_refusal(
    suffix, flips, share, sandbox
):
    """Bytes changed and the end cut off, anywhere."""
    data = bytearray(private(suffix))
    for place, value in flips:
        data[int(place * (len(data) - 1))] = value
    data = data[: int(len(data) * share)]
    try:
        job = one_size(bytes(data), suffix)
        (file,) = sandbox.render(bytes(data), job)
        outcome = shown(file).size == (job.sizes[0].width, job.sizes[0].height)
    except PictureError as error:
        outcome = error.code in REFUSALS

    assert outcome
