"""Papers that go with a press file: A4 pages in the house style, tagged.

A certificate, a job ticket and a proof are read on a screen, on paper and aloud;
they are made by the same engine as the brochures themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from generator.brochure.pdf.batch import Job, render_each_apart
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.limits import Limits
from generator.storage.assets import FONTS
from generator.style.tokens import HEADINGS, INK, MIST, NIGHT, TEXT

LIMITS = Limits(cpu_seconds=120, seconds=600, pages=60)
MARGIN_MM = 12.0
WIDTH_MM, HEIGHT_MM = 210 - 2 * MARGIN_MM, 297 - 2 * MARGIN_MM

STYLE = f"""
@page {{ size: A4; margin: {MARGIN_MM}mm }}
body {{ margin: 0; font: 8.5pt/1.35 "{TEXT}"; color: {INK.rgb}; hyphens: none }}
h1, h2, th, .label {{ font-family: "{HEADINGS}"; color: {NIGHT.rgb} }}
h1 {{ font-size: 20pt; line-height: 1.1; margin: 0 0 1mm }}
h2 {{ font-size: 11pt; margin: 5mm 0 1.5mm; break-after: avoid }}
p {{ margin: 0 0 1.5mm }}
dl {{ margin: 0 }}
dt {{ font: 600 8pt "{HEADINGS}"; color: {NIGHT.rgb} }}
dd {{ margin: 0 0 1.5mm; overflow-wrap: anywhere }}
table {{ border-collapse: collapse; width: 100% }}
th {{ text-align: left; font-size: 8pt; font-weight: 600 }}
th, td {{ vertical-align: top; padding: .9mm 2mm .9mm 0;
  border-bottom: .25pt solid {MIST.rgb} }}
"""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A paper that goes with a press file, to be laid out.

    Attributes:
        body: HTML; pictures are named as `asset:NAME`.
        title: of the document, plain text.
        language: as BCP 47 writes it.
        style: CSS besides the house style.
        pictures: by name.
    """

    body: str
    title: str
    language: str
    style: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def job(self) -> Job:
        """The whole document, to be rendered."""
        html = (
            f'<!DOCTYPE html><html lang="{self.language}"><head><meta charset="utf-8">'
            f"<title>{escape(self.title)}</title></head><body>{self.body}</body></html>"
        )
        return Job(html, (STYLE, self.style), self.pictures)


def print_paper(paper: Enclosure) -> bytes:
    """Return a tagged PDF of A4 pages.

    Raises:
        RenderError: it cannot be laid out.
    """
    return print_papers({"paper": paper})["paper"]


def print_papers(papers: Mapping[str, Enclosure]) -> dict[str, bytes]:
    """Return a PDF of each paper, by name: one engine is started for all of them.

    Args:
        papers: by name, in which there is no slash.

    Raises:
        RenderError: one of them cannot be laid out.
    """
    jobs = {name: paper.job for name, paper in papers.items()}
    made = {}
    outcomes = render_each_apart(jobs, fonts_dir=FONTS, limits=LIMITS)
    for name, outcome in outcomes.items():
        if isinstance(outcome, RenderError):
            raise outcome
        made[name] = outcome.files["screen"]
    return made
