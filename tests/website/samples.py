"""Harmful text, and the views of a repository on disk."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue.load import load
from generator.views.views import Views

# What harms where it lands unescaped: a page, a script, XML, a spreadsheet.
CANARY = """=cmd|'/c'!A1 <script>alert("x")</script> & ]]> <b>"""
HOSTILE_FIELDS = """\
title: {0}
summary: {0}
plain: {0}
municipality: voorbeeld
borough: {0}
neighbourhood: molenwijk
street: {0}
location:
  latitude: 50.8798
  longitude: 4.7005
  precision: street
programme: buurtgeld
track: klein
kinds:
  - gevelbank
themes:
  - delen
audiences:
  - kinderen
status: realised
period:
  applied: 2017-02
  realised: winter 2018
temporary: no
budget:
  amount: 12.50
  kind: granted
  note: {0}
running_cost: {0}
co_funding:
  - {0}
participants: 0
initiators: {0}
partners:
  - name: {0}
    kind: other
strengths:
  - {0}
  - "+1"
lessons:
  - {0}
pitfalls:
  - {0}
upkeep: {0}
takeover:
  first_steps:
    - {0}
  conditions:
    - {0}
  lead_time: {0}
  permit: {0}
  effort: light
follows:
  - boekentil-kerkplein
links:
  - title: {0}
    url: https://voorbeeld.example/?a=1&b='2'
contact: bank@voorbeeld.example
note: {0}
sources:
  - title: {0}
    published: 2018-06
    read: 2026-10-01
  - url: https://voorbeeld.example/bron?a=1&b=2
    read: 2026-11-20
reviewed: 2026-11-22
"""


def views_of(root: Path) -> Views:
    """Return the views of a repository, whose content is sound."""
    loaded = load(root)
    assert loaded.catalogue is not None, loaded.problems
    return Views(loaded.catalogue, "nl")
