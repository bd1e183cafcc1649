"""Brochures from content to files, with the real layout engine."""

from __future__ import annotations

import hashlib
import io

import page as page_validation
import pikepdf
import pytest

from generator.brochure import make, render
from generator.brochure.preflight import check
from generator.brochure.profile import MissingProfile
from generator.catalogue.model.choices import Paper


def test_a_brochure_comes_out_as_two_sound_files(
    root, catalogue, listener, monkeypatch
):
    """PDF/UA-1 for the screen; for press a folder that inspection passes.

    Both have as many pages as the binding asks for, and the same ones. The second
    time nothing is laid out.
    """
    made = make.Workshop(catalogue, root, listener).screen_files()["alles"]
    with monkeypatch.context() as patch:
        patch.setattr(render, "Session", lambda *_, **__: pytest.fail("again"))
        again = make.Workshop(catalogue, root, listener).screen_files()["alles"]
        (pressed,) = make.Workshop(catalogue, root, listener).press_files(
            root / "press"
        )

    report = page_validation.validate_pdf_bytes(made.pdf, profile="ua1")
    press = (pressed.folder / "alles-press.pdf").read_bytes()
    assert report.is_compliant, report.failures
    assert check(pressed.folder / "alles-press.pdf").sound
    assert again == made
    assert made.pages % 4 == 0
    with pikepdf.open(io.BytesIO(press)) as opened:
        assert len(opened.pages) == made.pages == pressed.pages
    sums = (pressed.folder / "sha256sums").read_text()
    assert f"{hashlib.sha256(press).hexdigest()}  alles-press.pdf\n" in sums
    assert listener.heard[:2] == [
        ("Making brochures", 0, 1),
        ("Making brochures", 1, 1),
    ]


def test_an_edit_is_laid_out_anew(root, catalogue, listener):
    """What a brochure shows is part of the name under which it is kept."""
    entry = catalogue.brochures["alles"]
    small = entry.fields.model_copy(update={"chapters": ["register"]})
    before = type(entry)(entry.slug, entry.path, small)
    edited = small.model_copy(update={"title": "Iets anders"})
    after = type(entry)(entry.slug, entry.path, edited)

    first = make.Workshop(catalogue, root, listener).screen_files(entries=[before])[
        "alles"
    ]
    second = make.Workshop(catalogue, root, listener).screen_files(entries=[after])[
        "alles"
    ]

    assert first.pdf != second.pdf
    with pikepdf.open(io.BytesIO(second.pdf)) as opened:
        assert str(opened.docinfo["/Title"]) == "Iets anders"


def test_paper_without_a_profile_is_refused_before_any_work(root, catalogue, listener):
    """The remedy is named, and nothing is written."""
    entry = catalogue.brochures["alles"]
    fields = entry.fields.model_copy(update={"paper": Paper.UNCOATED})
    uncoated = type(entry)(entry.slug, entry.path, fields)

    with pytest.raises(MissingProfile, match="--icc"):
        make.Workshop(catalogue, root, listener).press_files(
            root / "press", entries=[uncoated]
        )
    assert listener.heard == []
    assert not (root / "press").exists()
