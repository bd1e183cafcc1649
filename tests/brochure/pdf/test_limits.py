"""Documents that ask too much, in a process of their own."""

import re
import signal
import subprocess
import sys

import pytest

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.finishing import write_plain, write_screen
from generator.brochure.pdf.limits import Limits, reason_of_end
from generator.brochure.pdf.session import SERVER
from generator.workers.closed import environment
from tests.brochure.pdf.conftest import render_alone

HEAD = '<html lang="nl"><title>Proef</title>'


def test_another_process_writes_the_same_bytes(sources, brochure):
    """Also with another hash seed, and another time of day."""
    html, stylesheets, assets = sources
    rendered = render_alone(html, stylesheets, assets, finishings=("screen", "plain"))

    assert rendered.page_count == brochure.page_count
    assert rendered.anchors == brochure.anchors
    assert rendered.files["screen"] == write_screen(brochure)
    assert rendered.files["plain"] == write_plain(brochure)


@pytest.mark.parametrize(
    ("body", "limits", "problem"),
    [
        ('<div style="display:flex">' * 20, Limits(cpu_seconds=2), "than 2 seconds"),
        ('<div style="display:flex">' * 20, Limits(seconds=2), "than 2 seconds"),
        ("<p>x" * 20_000, Limits(memory=180_000_000), "too large|stopped"),
        ("<p style='break-before:page'>x" * 5, Limits(pages=4), "more than 4"),
        ('<img src="file:///etc/hostname">', Limits(), "hostname"),
    ],
)
def test_a_document_that_asks_too_much_is_an_error(body, limits, problem):
    with pytest.raises(RenderError) as caught:
        render_alone(HEAD + body, [], {}, limits=limits)

    assert re.search(problem, str(caught.value))


def test_a_process_unloads_no_library_that_threads_may_be_in():
    """It would die of it now and then, after its answer."""
    told = "import atexit, runpy; atexit.register(print, 'unloading')"
    played = f"{told}; runpy.run_module({SERVER!r}, run_name='__main__')"

    ended = subprocess.run(
        [sys.executable, "-c", played, "2500000000", "60", "500"],
        input=b"",
        stdout=subprocess.PIPE,
        env=environment(),
        check=True,
    )

    assert ended.stdout == b""


def test_a_worker_that_dies_without_a_word_is_an_error_that_says_what_to_do():
    died = reason_of_end(-signal.SIGSEGV, b"", Limits())

    assert "did not say why (status -11). Build once more" in str(died)
