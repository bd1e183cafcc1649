"""What is done once gives the same files as what WeasyPrint does over and over.

The tests' own process lays out as WeasyPrint does; that of a session is hastened.
"""

from __future__ import annotations

import gc
import weakref

import pytest

from generator.brochure.pdf.layout import Typesetter
from generator.brochure.pdf.measuring import measure
from generator.brochure.pdf.recording import record
from generator.brochure.pdf.session import Session
from generator.storage.assets import FONTS

HEAD = '<!DOCTYPE html><html lang="nl"><head><title>Snel</title></head><body>'
STYLE = """
@page { size: 120mm 160mm; margin: 10mm 8%; @bottom-center { content: counter(page) } }
html { font: 10pt/13pt "Source Serif 4"; --wide: 40% }
p { hyphens: auto; margin: 0; overflow-wrap: anywhere }
p::first-line { font-weight: 700 } .caps::first-letter { font-size: 2em }
.columns { columns: 2; column-gap: 5% } .grid { display: grid;
  grid-template-columns: 1fr 2fr; gap: 2mm }
.list { columns: 2; column-gap: 6mm } .list li { position: relative;
  break-inside: avoid; padding-right: 9mm } .list b { position: absolute; right: 0 }
.list i { float: left; height: 30pt; margin-right: 2mm } .listed { padding-bottom: 3mm }
.flex { display: flex } .flex > * { flex: 1 }
.share { width: 60%; padding: 3% 2%; margin: auto; min-width: 10mm; max-width: 90% }
.border { box-sizing: border-box; width: 50%; height: 20mm; border: 1mm solid;
  padding: 5% }
.logical { margin-inline-start: 9mm; padding-block: 2mm; inline-size: 50mm }
.sum { width: calc(100% - 30mm); text-indent: calc(1em + 2mm) }
.variable { width: var(--wide); float: right }
.spaced { letter-spacing: .05em; word-spacing: .2em } .pre { white-space: pre-wrap }
.justified { text-align: justify } .placed { position: absolute; right: 0; top: 10% }
.low { position: relative; height: 30mm } .low > div { height: 50%; max-height: 12mm }
table { border-collapse: collapse; width: 70% } td { border: 1pt solid; padding: 2% }
del { text-decoration: line-through }
.note { float: footnote } .quoted::before { content: open-quote; color: #0b6b5d }
@layer low { .rule { color: #a00; margin: 2mm; padding-left: 1mm !important } }
.rule { color: #0a0; margin: 1mm; padding-left: 2mm } p.rule { color: #00a !important }
.roman li { list-style: upper-roman inside } .first li::marker { font-weight: 700 }
"""
TEXT = (
    "Verantwoordelijkheidsverdeling en buurtwerk gaan hand in hand, zo­doende "
    "staat er 500 euro klaar voor de stad-en-streekbewoners van één straat. "
)
PARTS = {
    "columns": f'<div class="columns"><p>{TEXT * 3}</p><p>{TEXT * 2}</p></div>',
    "columns over pages": '<h2>Register</h2><ul class="list">'
    + "".join(
        f'<li id="l{number}">{TEXT[: 20 + number * 7 % 90]} <b>{number}</b></li>'
        for number in range(140)
    )
    + f"</ul><p>{TEXT}</p>",
    "columns with more": (
        f'<ul class="list"><li><i>zij</i>{TEXT * 2}</li><li>{TEXT}</li>'
        f'<li>{TEXT}<span class="note">Een noot.</span></li><li>{TEXT}</li></ul>'
        f'<ul class="list listed"><li><b>1</b>{TEXT}</li><li>{TEXT}</li></ul>'
    ),
    "grid": f'<div class="grid"><p>{TEXT}</p><p>{TEXT * 2}</p></div>',
    "flex": f'<div class="flex"><p>{TEXT}</p><p>kort</p></div>',
    "lengths": (
        f'<div class="share"><p>{TEXT}</p></div><div class="border">x</div>'
        '<div class="low"><div>laag</div><span class="placed">hoek</span></div>'
    ),
    "logical": f'<p class="logical">{TEXT}</p><p dir="rtl" class="logical">{TEXT}</p>',
    "arithmetic": f'<p class="sum">{TEXT}</p><p class="variable">{TEXT}</p>',
    "text": (
        f'<p class="spaced">{TEXT}</p><p class="pre">een\ttwee\n drie</p>'
        f'<p class="justified">{TEXT * 2}</p><p class="caps">{TEXT}</p>'
        f'<p lang="en">{TEXT}</p><p>{TEXT}</p>'
        '<p><del>weg</del> en <a href="#a">a</a></p>'
    ),
    "marks": (
        f"<ul><li>{TEXT}</li><li>twee</li></ul><ol class='roman'><li>een</li></ol>"
        f'<ol class="first" start="7"><li>zeven</li></ol><p class="quoted">{TEXT}'
        f'<span class="note">Een noot.</span></p><p id="b">{TEXT}</p>'
    ),
    "within": (
        f'<div style="color: #222; page: wide" id="c"><p>{TEXT}</p></div>'
        f'<div style="color: #333" id="d"><p>{TEXT}</p><p lang="fr">{TEXT}</p></div>'
    ),
    "rules": (
        f'<p class="rule">{TEXT}</p><p class="rule" style="color: #123; margin: 0">'
        f'{TEXT}</p><p class="rule" style="color: #345 !important">{TEXT}</p>'
        f'<p class="rule">{TEXT}</p><ol><li class="rule">een</li><li>twee</li></ol>'
    ),
    "table": (
        "<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>"
    ),
}


@pytest.fixture(scope="module")
def hastened():
    """Return a session that has read the styles."""
    with Session(FONTS) as session:
        session.open("one", [STYLE])
        yield session


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_part_is_drawn_as_weasyprint_draws_it(name, hastened):
    """Laid out twice, as a part is that was measured before it was drawn."""
    html = f'{HEAD}<h1 id="a">Kop</h1>{PARTS[name]}'
    slow = record(Typesetter([STYLE], FONTS).lay_out(html, {}))
    hastened.measure("one", html, {})

    assert hastened.record("one", html, {})[1] == slow


def test_rules_of_one_document_say_nothing_of_the_next(hastened):
    """They stand in the document itself, and match what those of the other match."""
    for colour in ("#c00", "#0c0", "#00c"):
        html = HEAD.replace("</head>", f"<style>p {{ color: {colour} }}</style></head>")
        html += f'<h1 id="a">Kop</h1><p>{TEXT}</p>'
        slow = record(Typesetter([STYLE], FONTS).lay_out(html, {}))

        assert hastened.record("one", html, {})[1] == slow


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_part_is_measured_as_it_is_laid_out(name, hastened):
    """What is left out for it, as it takes no room, is not missed."""
    placed = '<p class="placed" id="corner">Hoek.</p>'
    html = f'{HEAD}<h1 id="a">Kop</h1>{placed}{PARTS[name]}<p id="end">Slot.</p>'
    expected = measure(Typesetter([STYLE], FONTS).lay_out(html, {}))
    del expected["anchors"]["corner"]

    facts = hastened.measure("one", html, {})

    facts["anchors"] = {key: tuple(at) for key, at in facts["anchors"].items()}
    assert facts == expected


def test_nothing_holds_on_to_a_part_that_was_drawn():
    """A drawing that was read would hold the whole document that named it."""
    setting = Typesetter([STYLE], FONTS)
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    html = f'{HEAD}<h1>Kop</h1><img src="asset:a.svg" alt="Vlak">'
    layout = setting.lay_out(html, {"a.svg": drawing})
    seen = weakref.ref(layout.document)
    del layout
    gc.collect()

    assert seen() is None
