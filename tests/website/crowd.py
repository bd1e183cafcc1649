"""A repository with very many projects, each different, the same every time."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.repository import BASE

CONFIGURATION = """\
site_name: Voorbeeld
docs_dir: content/pages
theme: {name: material, language: nl, font: false}
plugins:
  - buurtboek:
      brochures: false
"""
KINDS = ("gevelbank", "boekentil", "buurtfeest")
THEMES = ("ontmoeting", "delen")
STATUSES = ("idea", "approved", "realised", "realised", "ended")
PROJECT = """\
---
title: Voorbeeld {number}, {kind} voor {word}
summary: Verzonnen om een grote catalogus mee te proeven, nummer {number}.
municipality: {municipality}
kinds:
  - {kind}
themes:
  - {theme}
status: {status}
period:
  realised: {year}
budget:
  amount: {amount}
  kind: granted
sources:
  - title: Verzonnen voor een test
    read: 2026-11-22
---

Dit project bestaat niet.
"""
WORDS = ("de straat", "het plein", "de hoek", "iedereen", "kinderen", "grote mensen")


def crowd(root: Path, count: int) -> Path:
    """Return a new repository under `root` with `count` projects more than the base.

    Every property repeats with a period of its own, so that they combine freely.
    """
    shutil.copytree(BASE, root)
    shutil.rmtree(root / "content" / "brochures")  # no book holds so many
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    for number in range(count):
        folder = root / "content" / "projects" / f"voorbeeld-{number}"
        folder.mkdir()
        text = PROJECT.format(
            number=number,
            municipality="nabij" if number % 7 == 0 else "voorbeeld",
            kind=KINDS[number % 3],
            theme=THEMES[number % 2],
            status=STATUSES[number % 5],
            year=1990 + number % 31,
            amount=number * 37 % 12_000,
            word=WORDS[number % 11 % 6],
        )
        (folder / "index.md").write_text(text, encoding="utf-8")
    return root
