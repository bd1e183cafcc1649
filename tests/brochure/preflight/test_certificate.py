"""A certificate is one page that shows every place."""

from __future__ import annotations

import io
import subprocess

import page as page_validation
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brochure.papers import print_paper
from generator.brochure.preflight import Severity, check_apart
from generator.brochure.preflight.apart import thumbnails_apart
from generator.brochure.preflight.certificate import (
    MOST_PAGES,
    THUMBNAIL,
    certificate,
    shown_pages,
)
from generator.brochure.preflight.findings import Finding, Place, Report
from generator.brochure.preflight.marked import GAP_MM, NUMBER_MM, fitted
from generator.cli.main import run
from generator.wording.messages import message
from tests.brochure.preflight.conftest import add, new, save

TEXT = b"/Over gs BT /Body 4 Tf 0 0 0 1 k 60 160 Td (fijn) Tj ET"


@pytest.fixture(scope="module")
def faulty(tmp_path_factory):
    """A file with two kinds of faults on two pages."""
    pdf = new(4)
    add(pdf, b"1 0 0 rg 60 60 90 90 re f")
    add(pdf, TEXT, page=2)
    return save(pdf, tmp_path_factory.mktemp("faulty") / "taak.pdf")


def certified(path, language="nl"):
    report = check_apart(path)
    shown = thumbnails_apart(path, THUMBNAIL, shown_pages(report))
    content = path.read_bytes()
    return print_paper(certificate(report, shown, path.name, content, language))


def text_of(content):
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"],
        input=content,
        capture_output=True,
        check=True,
    )
    return " ".join(done.stdout.decode().split())


def test_it_is_one_page_that_can_be_read_aloud(faulty, tmp_path):
    """The verdict, each kind of finding, and pictures of all pages."""
    made = certified(faulty)
    said = text_of(made)

    report = page_validation.validate_pdf_bytes(made, profile="ua1")
    assert report.is_compliant, report.failures
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == 1
        assert len(pdf.pages[0].get_images()) == 4
    assert "Afgekeurd" in said
    assert "DeviceRGB" in said
    assert "Tekst van 4 pt" in said
    assert made == certified(faulty)


def test_a_sound_file_is_passed(tmp_path):
    path = save(new(4), tmp_path / "goed.pdf")

    assert "Passed" in text_of(certified(path, "en"))


def test_a_file_that_cannot_be_read_has_a_certificate_too(tmp_path):
    path = tmp_path / "kapot.pdf"
    path.write_bytes(b"%PDF-1.6\nstuk")

    assert "Afgekeurd" in text_of(certified(path))


def test_many_findings_stay_on_one_page(tmp_path):
    """However many, however long, and however large the page."""
    found = tuple(
        Finding(
            f"rule-{at}",
            Severity.ERROR,
            at % 80 + 1,
            message("{text}", text="Zwaar woord " * 60),
            message("{text}", text="Doe het anders " * 60),
            "GWG 2022",
            places=(Place(-9000, 9000, 1e6, 1e6),),
        )
        for at in range(300)
    )
    report = Report("press-coated", 2_000, found)
    made = print_paper(certificate(report, (), "x" * 300, b"", "nl"))

    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == 1
    pages = shown_pages(report)
    assert len(pages) == MOST_PAGES
    assert pages == sorted(set(pages))


@given(
    count=st.integers(1, MOST_PAGES),
    width=st.floats(10, 1_000),
    height=st.floats(10, 1_000),
    room=st.floats(30, 200),
)
def test_pages_fit_the_room_there_is(count, width, height, room):
    columns, scale = fitted(count, (width, height), (186, room))
    rows = -(-count // columns)

    assert 0 <= scale <= 1
    if scale > 0:
        assert columns * width * scale + (columns - 1) * GAP_MM <= 186 + 1e-6
        assert rows * (height * scale + GAP_MM + NUMBER_MM) <= room + 1e-6


def test_the_command_writes_it(faulty, tmp_path, capsys):
    target = tmp_path / "certificaat.pdf"
    status = run(["preflight", str(faulty), "--certificate", str(target)])

    assert status == 1
    assert target.read_bytes().startswith(b"%PDF-")
    assert "DeviceRGB" in capsys.readouterr().out


def test_the_command_does_not_write_over_the_file_itself(faulty, capsys):
    before = faulty.read_bytes()
    status = run(["preflight", str(faulty), "--certificate", str(faulty)])

    assert status == 2
    assert faulty.read_bytes() == before
