"""The print folder: whole, complete and the same every time, or not there."""

from __future__ import annotations

import hashlib
import json
import subprocess

import page as page_validation
import pikepdf
import pytest

from generator.brochure.job import PressFaults, write_folder
from generator.brochure.job.order import FOLDER
from generator.catalogue.model.choices import Binding
from tests.brochure.job.conftest import ORDER, order, whole
from tests.brochure.preflight.conftest import add

NAMES = {
    "proef-press.pdf",
    "proef-press-certificate.pdf",
    "proef-press-preflight.html",
    "proef-press-preflight.json",
    "proef-proof.pdf",
    "proef-ticket.pdf",
    "proef-ticket.xjdf",
    "sha256sums",
}
PAPERS = ("proef-press-certificate.pdf", "proef-proof.pdf", "proef-ticket.pdf")


def text_of(path):
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def test_the_folder_holds_all_that_a_print_shop_needs(folder):
    assert {one.name for one in folder.iterdir()} == NAMES


def test_checksums_are_of_every_other_file(folder):
    """As `sha256sum --check` reads them."""
    rows = [
        line.split("  ") for line in (folder / "sha256sums").read_text().split("\n")
    ]

    assert {row[1] for row in rows if row[0]} == NAMES - {"sha256sums"}
    for digest, name in (row for row in rows if row[0]):
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_the_same_order_gives_the_same_bytes(folder, tmp_path):
    write_folder(tmp_path / "again", ORDER, [whole()], "nl")

    for name in NAMES:
        assert (tmp_path / "again" / name).read_bytes() == (folder / name).read_bytes()


@pytest.mark.parametrize("name", PAPERS)
def test_papers_can_be_read_aloud(name, folder):
    report = page_validation.validate_pdf(str(folder / name), profile="ua1")

    assert report.is_compliant, report.failures


def test_a_certificate_is_one_page(folder):
    with pikepdf.open(folder / "proef-press-certificate.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_the_ticket_tells_people_what_to_make(folder):
    """In Dutch: size, pages, paper, run, delivery, contact."""
    said = text_of(folder / "proef-ticket.pdf")

    for words in (
        "Proef & <papier>",
        "100 × 150 mm",
        "8 pagina’s: 4 pagina’s binnenwerk en 4 van de omslag",
        "Gestreken mat, 135 g/m²",
        "Gestreken mat, 250 g/m²",
        "2.500 exemplaren",
        "Stadhuis, voor 15 januari 2027",
        "druk@voorbeeld.example",
        "FOGRA39",
        "Twee nieten in de rug.",
    ):
        assert words in said
    assert "af te spreken" not in said


def test_what_nobody_said_is_left_open(tmp_path):
    """A print shop then asks; nothing is filled in for it."""
    asked = order(copies=None, delivery="", paper_inside="", paper_cover="", note="")
    write_folder(tmp_path / "proef", asked, [whole(4)], "en")

    assert text_of(tmp_path / "proef" / "proef-ticket.pdf").count("to be agreed") == 4


def test_a_sheet_of_one_page_is_printed_on_one_side(tmp_path):
    """A poster whose ticket asks for both sides costs a plate, or is sent back."""
    asked = order(binding=Binding.FLAT, paper_cover="")
    write_folder(tmp_path / "proef", asked, [whole(1)], "nl")
    said = text_of(tmp_path / "proef" / "proef-ticket.pdf")

    assert "4/0: cyaan, magenta, geel en zwart aan één zijde" in said
    assert "4/4" not in said


def test_a_ticket_says_how_a_folder_is_folded(tmp_path):
    """Folded size, and where: the flap is narrower, and must not be the wrong one."""
    asked = order(binding=Binding.FLAT, paper_cover="", note="", folded=FOLDER)
    write_folder(tmp_path / "proef", asked, [whole(2)], "nl")
    said = text_of(tmp_path / "proef" / "proef-ticket.pdf")

    assert "Formaat, gevouwen 99 × 210 mm" in said
    assert "Wikkelvouw: 97 + 99 + 99 mm, de buitenkant van links naar rechts" in said


def test_the_report_for_machines_says_what_it_is_about(folder):
    facts = json.loads((folder / "proef-press-preflight.json").read_bytes())

    assert facts["sound"]
    assert facts["sizes_mm"] == [[100.0, 150.0]]
    assert (facts["standard"], facts["condition"]) == ("PDF/X-4", "FOGRA39")


def rgb(pdf):
    add(pdf, b"1 0 0 rg 60 60 9 9 re f", page=1)


def test_nothing_is_written_when_a_print_shop_would_send_it_back(tmp_path):
    """Every fault is told with its remedy, the page count of the binding too."""
    with pytest.raises(PressFaults) as caught:
        write_folder(tmp_path / "proef", ORDER, [whole(6, rgb)], "nl")

    said = caught.value.say("nl")
    assert "proef-press.pdf: pagina 2, 21,2 mm van links" in said
    assert "CMYK" in said
    assert "6 pagina’s: een geniet boekje heeft een veelvoud van vier" in said
    assert list(tmp_path.iterdir()) == []


def coarse(pdf):
    """Plant a picture of 180 ppi: a stranger's is let through with a warning."""
    add(pdf, b"q 80 0 0 80 40 60 cm /Picture Do Q")


def test_our_own_pictures_are_judged_more_strictly(tmp_path):
    with pytest.raises(PressFaults) as caught:
        write_folder(tmp_path / "proef", ORDER, [whole(8, coarse)], "en")

    assert [one.rule for _, one in caught.value.faults] == ["picture-density"]
