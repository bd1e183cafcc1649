"""Parts drawn apart and joined make the document that is laid out in one piece."""

from __future__ import annotations

import io
from dataclasses import dataclass

import page as page_validation
import pikepdf
import pytest

from generator.brochure.book import Book
from generator.brochure.document import Composer, compose
from generator.brochure.parts import Parts
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.finishing import write_plain, write_tagged
from generator.brochure.pdf.joining import Joined
from generator.brochure.pdf.layout import Typesetter, lay_out
from generator.brochure.pdf.recording import record
from generator.brochure.pdf.session import Session
from generator.brochure.pdf.tree import outline
from generator.brochure.render import settle
from generator.catalogue.load import sound
from generator.storage.assets import FONTS
from generator.storage.cache import Cache
from tests.repository import BASE

HEAD = '<!DOCTYPE html><html lang="nl"><head><title>Twee</title></head><body>'
STYLE = """
@page {
  size: 100mm 100mm; margin: 10mm;
  @bottom-center { content: counter(page); font: 8pt "Source Serif 4" }
}
body { margin: 0; font: 10pt "Source Serif 4"; }
.caps { font-variant-caps: all-small-caps; } .pale { opacity: .5; }
"""
FIRST = (
    '<h1 id="a">Een</h1><p class="caps">Naar <a href="#b">twee</a>.</p>'
    '<p class="pale">Bleek.</p><p>Een noot<span data-pdf="Note">.</span></p>'
)
SECOND = (
    '<h2 id="b">Twee</h2><p lang="en">Both <em>signs</em>: ﬁ ē.</p>'
    '<p class="pale">Bleek.</p>'
)


def joined(*bodies: str) -> Joined:
    """Return documents of a page each as one."""
    setting = Typesetter([STYLE], FONTS)
    frames = []
    for number, body in enumerate(bodies, 1):
        first = f"<style>@page :first {{ counter-reset: page {number} }}</style>"
        html = HEAD.replace("</head>", f"{first}</head>") + body
        frames.append(record(setting.lay_out(html, {})))
    return Joined(frames, HEAD, setting.fetcher, setting.fonts)


def contents(pdf: bytes) -> list[bytes]:
    """Return the content stream of every page."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [page.Contents.read_bytes() for page in opened.pages]


def bookmarks(pdf: bytes) -> str:
    """Return the bookmarks as text."""
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return str(outline)


def destinations(pdf: bytes) -> dict[str, tuple[int, str]]:
    """Return where the names of a document lead: a page, from 0, and a place."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = {page.objgen: number for number, page in enumerate(opened.pages)}
        row = list(opened.Root.Names.Dests.Names)
        return {
            str(name): (pages[target[0].objgen], str(list(target)[1:]))
            for name, target in zip(row[::2], row[1::2], strict=True)
        }


@dataclass(frozen=True)
class Brochure:
    """A brochure's files, and what a screen reader is given of it."""

    screen: bytes
    plain: bytes
    outline: str


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """Return a brochure laid out in one piece, and the same joined from parts."""
    catalogue = sound(BASE)[0]
    book = Book(
        catalogue, catalogue.brochures["alles"], site_url="https://example.org/"
    )
    with Session(FONTS) as session:
        parts = Parts(book, Cache(tmp_path_factory.mktemp("cache")), session)
        plan, drawn = settle(book, parts)
    document = compose(book, plan)
    layout = lay_out(
        document.html, document.stylesheets, document.assets, fonts_dir=FONTS
    )
    setting = Typesetter(document.stylesheets, FONTS)
    shell = Composer(book).shell(plan)
    frames = [one.frame for one in drawn]
    put_together = Joined(frames, shell, setting.fetcher, setting.fonts)
    made = []
    for (screen, tree), plain in (
        (write_tagged(layout), write_plain(layout)),
        (put_together.write_tagged(), put_together.write_plain()),
    ):
        made.append(Brochure(screen, plain, outline(tree)))
    return made


def test_a_joined_brochure_is_the_one_laid_out_in_one_piece(both):
    """Every page is drawn alike, byte by byte; bookmarks and names lead alike."""
    whole, parts = both

    assert contents(parts.screen) == contents(whole.screen)
    assert contents(parts.plain) == contents(whole.screen)
    assert bookmarks(parts.screen) == bookmarks(whole.screen)
    assert destinations(parts.screen) == destinations(whole.screen)


def test_a_joined_brochure_is_read_aloud_as_the_one_laid_out_in_one_piece(both):
    """The structure trees are the same, and the file is PDF/UA-1."""
    whole, parts = both
    report = page_validation.validate_pdf_bytes(parts.screen, profile="ua1")

    assert parts.outline == whole.outline
    assert report.is_compliant, report.failures


def test_a_joined_brochure_holds_every_typeface_once(both):
    """As many as the brochure in one piece, with the same signs."""
    whole, parts = both

    def typefaces(pdf):
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            return sorted(
                (str(one.FontName), len(one.FontFile2.read_bytes()))
                for one in opened.objects
                if isinstance(one, pikepdf.Dictionary)
                and one.get("/Type") == "/FontDescriptor"
            )

    assert typefaces(parts.screen) == typefaces(whole.screen)
    assert typefaces(parts.plain) == typefaces(whole.screen)


def test_parts_may_share_what_is_drawn_through_a_form():
    """Pale text is a form of its own: each part keeps its own marks in it."""
    screen, tree = joined(FIRST, SECOND).write_tagged()
    report = page_validation.validate_pdf_bytes(screen, profile="ua1")

    assert report.is_compliant, report.failures
    assert outline(tree).count("Bleek.") == 2


def test_a_link_to_a_part_that_is_not_there_is_a_problem():
    """It is found when parts are joined: a part does not know the others."""
    with pytest.raises(RenderError, match="#b"):
        joined(FIRST)


def test_headings_of_joined_parts_may_not_skip_a_level():
    """A part may begin with any heading; the whole may not."""
    with pytest.raises(RenderError, match="level 2 follows level 0"):
        joined(SECOND).write_screen()


def test_the_same_parts_give_the_same_bytes():
    """No clock, no order of memory, no chance."""
    first, second = (joined(FIRST, SECOND) for _ in range(2))

    assert first.write_screen() == second.write_screen()
    assert first.write_plain() == second.write_plain()
