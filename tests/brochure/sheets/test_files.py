"""A page to print for every project, with the real layout engine."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import page as page_validation
import pikepdf

from generator.brochure.sheets import files
from generator.catalogue.load import sound
from generator.catalogue.translated import translated
from generator.storage.cache import Cache
from tests.brochure.listener import Listener

FRENCH = """---
title: Un banc de façade
summary: Un banc contre la façade, construit et peint par des voisins de la rue.
---

## Qu’est-ce que c’est ?

Un banc sur lequel chacun peut s’asseoir.
"""
WORDS = "Een bank tegen de gevel nodigt uit om even te blijven zitten. "


def made_of(root: Path, listener: Listener) -> dict[str, bytes]:
    catalogue, _ = sound(root)
    kept = Cache(root / "cache")
    made = files.sheet_files(
        catalogue, root, kept, listener, site_url="https://stad.example"
    )
    return {
        slug: one if isinstance(one, bytes) else one.read_bytes()
        for slug, one in made.items()
    }


def test_every_project_gets_one_accessible_page(root, listener, monkeypatch):
    """PDF/UA-1, whatever there is to tell; unchanged, it is not made again.

    The longest project that content allows still fits, by telling less.
    """
    bank = root / "content/projects/gevelbank-dorpsstraat"
    (text,) = bank.glob("*.md")
    long = f"{text.read_text()}\n## Nog meer\n\n" + f"{WORDS * 9}\n\n" * 30
    text.write_text(long)

    made = made_of(root, listener)
    told = list(listener.heard)
    monkeypatch.setattr(files, "fit", lambda *_: [][0])
    again = made_of(root, listener)

    assert list(made) == sorted(made)
    for pdf in made.values():
        report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
        assert report.is_compliant, report.failures
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            (page,) = opened.pages
            assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]
    assert again == made
    assert listener.heard == told


def test_a_translated_project_gets_a_page_in_that_language(root, listener):
    """With its furniture, its language for a screen reader, and its own QR code.

    What nobody translated gets none: the page in the first language is offered.
    """
    settings = root / "content/catalogue.yml"
    spoken = "language: nl\nlanguages:\n  - nl\n  - fr"
    settings.write_text(settings.read_text().replace("language: nl", spoken))
    bank = root / "content/projects/gevelbank-dorpsstraat"
    (bank / "index.fr.md").write_text(FRENCH)
    catalogue, _ = sound(root)

    made = files.sheet_files(
        translated(catalogue, "fr"),
        root,
        Cache(root / "cache"),
        listener,
        site_url="https://stad.example/fr/",
        first="nl",
    )

    assert list(made) == ["gevelbank-dorpsstraat"]
    (content,) = (
        one if isinstance(one, bytes) else one.read_bytes() for one in made.values()
    )
    report = page_validation.validate_pdf_bytes(content, profile="ua1")
    assert report.is_compliant, report.failures
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert str(opened.Root.Lang) == "fr"
        links = {str(one.A.URI) for one in opened.pages[0].Annots if "/A" in one}
    assert "https://stad.example/fr/projecten/gevelbank-dorpsstraat/" in links
    said = subprocess.run(
        ["pdftotext", "-", "-"], input=content, capture_output=True, check=True
    ).stdout.decode()
    text = " ".join(said.split())
    assert "été 2018 Un banc de façade" in text
    assert "Qu’est-ce que c’est ?" in text
    assert "La page de ce projet" in text


def test_only_a_changed_project_is_laid_out_again(root, listener, monkeypatch):
    made = made_of(root, listener)
    (text,) = (root / "content/projects/boekentil-kerkplein").glob("*.md")
    text.write_text(text.read_text() + "\nEr kwam een tweede plank bij.\n")
    laid_out = []
    real = files.fit
    monkeypatch.setattr(
        files,
        "fit",
        lambda sheets, *rest: laid_out.extend(sheets) or real(sheets, *rest),
    )

    again = made_of(root, listener)

    assert [sheet.name for sheet in laid_out] == ["boekentil-kerkplein"]
    assert {slug for slug in made if again[slug] != made[slug]} == {
        "boekentil-kerkplein"
    }


def test_the_fullest_project_that_content_allows_still_fits(root, listener):
    """Every list as long, every sentence as long as the model lets it be.

    One title is a single word wider than the page; nothing is cut, nothing flows on.
    """
    said = (WORDS * 7)[:400].strip()
    several = "".join(f"\n    - {number}. {said[:390]}" for number in range(12))
    (text,) = (root / "content/projects/boekentil-kerkplein").glob("*.md")
    _head, fields, story = text.read_text().split("---", 2)
    lines = [
        line for line in fields.splitlines() if not line.startswith(("title", "summ"))
    ]
    full = [
        f"title: {'Gemeenschapsboekenkastje' * 3}",
        f"summary: {(WORDS * 4)[:235].strip()}",
        *lines[1:],
        "takeover:",
        f"  first_steps:{several}",
        f"  conditions:{several}",
        f"  lead_time: {said}",
        f"  permit: {said}",
        f"strengths:{several.replace('    -', '  -')}",
        f"pitfalls:{several.replace('    -', '  -')}",
        f"initiators: {said}",
        f"upkeep: {said}",
    ]
    text.write_text("---\n" + "\n".join(full) + "\n---" + story)

    pdf = made_of(root, listener)["boekentil-kerkplein"]

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
