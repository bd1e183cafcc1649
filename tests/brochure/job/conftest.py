"""An order and its press file, and the folder that comes of them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest

from generator.brochure.job import Order, PressFile, Role, write_folder
from generator.brochure.profile import COATED
from generator.catalogue.model.choices import Binding, Paper
from generator.catalogue.model.settings import Publisher
from tests.brochure.preflight.conftest import new

ORDER = Order(
    slug="proef",
    title="Proef & <papier>",
    edition="najaar 2026",
    date=date(2026, 11, 22),
    binding=Binding.SADDLE_STITCH,
    paper=Paper.COATED,
    condition=COATED,
    bleed_mm=3,
    publisher=Publisher(
        name="Stad Voorbeeld", email="druk@voorbeeld.example", phone="016 00 00 00"
    ),
    copies=2_500,
    paper_inside="Gestreken mat, 135 g/m²",
    paper_cover="Gestreken mat, 250 g/m²",
    delivery="Stadhuis, voor 15 januari 2027",
    note="Twee nieten in de rug.",
)


def pdf(pages: int, plant=lambda _: None) -> bytes:
    """Return a press PDF of so many pages."""
    made = new(pages)
    plant(made)
    buffer = io.BytesIO()
    settings = {"force_version": "1.6", "fix_metadata_version": False}
    made.save(buffer, deterministic_id=True, **settings)
    return buffer.getvalue()


def whole(pages: int = 8, plant=lambda _: None) -> PressFile:
    return PressFile(Role.WHOLE, "proef-press.pdf", pdf(pages, plant))


def order(**changes: object) -> Order:
    return replace(ORDER, **changes)


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The print folder of a sound brochure of eight pages."""
    target = tmp_path_factory.mktemp("press") / "proef"
    write_folder(target, ORDER, [whole()], "nl")
    return target
