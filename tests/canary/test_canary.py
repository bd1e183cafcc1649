"""Text stays text, wherever it lands: a marker in every field, sought in every file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from xml.etree import ElementTree

import pikepdf
import pytest
from PIL import Image

from generator.form.parts import models_in, parts
from tests.canary import looking
from tests.canary.catalogue import PROJECTS, lay_out
from tests.canary.filling import MARKERS, SIGN
from tests.conftest import ROOT
from tests.fuzz.targets import MODELS

# A field that takes no free text, though its JSON Schema does not say so.
NO_TEXT = {
    ("Barrier", "criterion"),
    ("Brochure", "page_format"),
    ("Forge", "app_id"),
    ("Forge", "branch"),
    ("HouseStyle", "logo"),
    ("Picture", "focus"),
}


def test_every_text_of_the_model_was_filled(tmp_path):
    """Or this test shows less than it says: a new field needs no new test."""
    filler = lay_out(tmp_path / "stad")
    texts = {
        (inner.__name__, part.name)
        for model, _ in MODELS
        for inner in models_in(model)
        if inner.__name__ in {name for name, _ in filler.used}
        for part in parts(inner)
        if part.value.get("type") == "string"
        and not part.sort
        and not part.refers
        and not {"enum", "format", "pattern", "const"} & set(part.value)
    }

    assert texts - filler.used - NO_TEXT == set()
    assert len(filler.used) > 80


@pytest.mark.parametrize("folder", ["site", "build"])
def test_no_marker_is_anything_but_text(folder, built):
    """In pages, feeds, tables, maps, tickets, drawings, PDFs and names of files."""
    wrong, seen = looking.look(built / folder)

    assert wrong == []
    assert (
        seen
        >= {
            "site": {
                ".html",
                ".xml",
                ".json",
                ".csv",
                ".geojson",
                ".gpx",
                ".svg",
                ".pdf",
            },
            "build": {".pdf", ".xjdf", ".html", ".csv", ".xlsx", ".json", ".geojson"},
        }[folder]
    )


@pytest.mark.parametrize("number", range(len(MARKERS)))
def test_every_marker_is_read_as_it_was_written(number, built):
    """Escaped once, dropped nowhere, evaluated by nobody."""
    pages = [
        looking.shown((built / f"site/projecten/{slug}/index.html").read_bytes())
        for slug in PROJECTS
    ]

    assert all(MARKERS[number] in text for text in pages)


@pytest.mark.parametrize(
    "page", ["toegankelijkheid", "gemeenten/voorbeeld", "wandelingen/kanarie"]
)
def test_what_is_no_project_is_filled_too(page, built):
    """The statement of accessibility, maps and walks; words of a city's own as well."""
    text = looking.shown((built / f"site/{page}/index.html").read_bytes())
    project = built / f"site/projecten/{PROJECTS[3]}/index.html"

    assert sum(marker in text for marker in MARKERS) >= 5
    assert "Bronnen" not in looking.shown(project.read_bytes())


def test_no_picture_tells_where_or_by_whom(built):
    """Nothing of EXIF, IPTC or XMP survives, read by another library than ours."""
    root = built
    originals = sorted((root / "content/projects").rglob("foto.*"))
    found = [
        file
        for folder in ("site", "build")
        for file in sorted((root / folder).rglob("*"))
        if file.suffix in {".jpg", ".jpeg", ".png", ".webp", ".avif"}
    ]

    assert {told(file) for file in originals} == {True}
    assert len(found) > len(originals)
    assert [file for file in found if told(file)] == []


def told(file):
    """Return whether a picture says more than what it shows."""
    with Image.open(file) as picture:
        picture.load()
        return bool(dict(picture.getexif())) or not set(picture.info) <= SHOWN


SHOWN = {
    *("jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "gamma", "srgb"),
    *("progressive", "progression", "transparency", "icc_profile", "chromaticity"),
    *("loop", "background", "timestamp", "duration"),
}


def test_a_pdf_shows_markers_as_text(built):
    """Also as title and bookmark."""
    file = built / "site/brochures/alles.pdf"
    text = subprocess.run(
        ["pdftotext", str(file), "-"], capture_output=True, text=True, check=True
    ).stdout
    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        title = str(pdf.docinfo["/Title"])
        marks = [one.title for one in outline.root]

    assert SIGN in title
    assert any(SIGN in mark for mark in marks)
    assert text.count(SIGN) > 50


def test_what_a_check_reports_is_text_too(built, tmp_path):
    """A name of a field can forge a line, a tag or a command of a forge."""
    root = tmp_path / "stad"
    lay_out(root)
    file = root / f"content/projects/{PROJECTS[0]}/index.md"
    bad = "\n".join(f"{json.dumps(marker)}: x" for marker in MARKERS)
    text = file.read_text("utf-8").replace("---\n", f"---\n{bad}\n", 1)
    file.write_text(text, encoding="utf-8")
    told = {
        form: subprocess.run(
            [
                *(sys.executable, "-m", "generator", "-C", str(root)),
                *("check", "--format", form),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        for form in ("json", "gitlab", "junit", "github", "markdown")
    }

    assert json.loads(told["json"])
    assert json.loads(told["gitlab"])
    elements = {one.tag for one in ElementTree.fromstring(told["junit"]).iter()}
    assert not any(SIGN in tag for tag in elements)
    for line in told["github"].splitlines():
        assert line.startswith(("::error file=content/", "::warning file=content/"))
    assert not re.search(r"(?<!\\)(?:<|\[kanarie)", told["markdown"])
    assert "kanarie1" in unescape(told["markdown"])
