"""Posters, cards and folders, from content to files that a print shop takes."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from itertools import cycle, islice

import page as page_validation
import pikepdf
import pytest
from PIL import Image

from generator.brochure import make
from generator.brochure.document import environment
from generator.brochure.sheets.composing import Material
from generator.brochure.sheets.folder import FLAP_MM, GRID, Folder
from generator.brochure.sheets.poster import in_a_row
from generator.catalogue.model.brochure import Press, Selection
from generator.catalogue.model.choices import Binding
from generator.catalogue.problems import ContentError
from generator.views.views import Views

MM = 72 / 25.4
PROJECTS = 3


@pytest.mark.parametrize(
    ("page_format", "size_mm", "pages", "bleed"),
    [
        ("a3", (297, 420), 1, 3),
        ("420x297", (420, 297), 1, 5),
        ("a6", (105, 148), 2 + 2 * PROJECTS, 5),
        ("dl", (99 + 99 + 97, 210), 2, 5),
    ],
)
def test_a_flat_sheet_comes_out_as_two_sound_files(
    root, catalogue, listener, monkeypatch, page_format, size_mm, pages, bleed
):
    """PDF/UA-1 at trim size for the screen; for press a folder that preflight passes.

    Artwork reaches as far as the bleed that is asked for. The second time nothing is
    laid out.
    """
    entry = catalogue.brochures["alles"]
    changes = {"page_format": page_format, "binding": Binding.FLAT}
    changes["press"] = Press.model_validate({"bleed_mm": bleed})
    entry = replace(entry, fields=entry.fields.model_copy(update=changes))
    workshop = make.Workshop(catalogue, root, listener, "https://stad.example")

    (made,) = workshop.screen_files([entry]).values()
    monkeypatch.setattr("generator.brochure.sheets.flat.fit", lambda *_: [][0])
    (pressed,) = workshop.press_files(root / "press", [entry])

    report = page_validation.validate_pdf_bytes(made.pdf, profile="ua1")
    assert report.is_compliant, report.failures
    with pikepdf.open(io.BytesIO(made.pdf)) as opened:
        sizes = {tuple(round(float(x) / MM) for x in p.mediabox) for p in opened.pages}
        assert sizes == {(0, 0, *size_mm)}
        assert len(opened.pages) == made.pages == pages
    with pikepdf.open(pressed.folder / "alles-press.pdf") as opened:
        for page in opened.pages:
            trim, room = (
                page.trimbox,
                [-bleed * MM, -bleed * MM, bleed * MM, bleed * MM],
            )
            reach = [float(x) + out for x, out in zip(trim, room, strict=True)]
            assert [float(x) for x in page.bleedbox] == pytest.approx(reach, abs=0.02)


def test_the_flap_of_a_folder_goes_in(catalogue):
    """It is narrower, stands left outside and right inside; panels fill the sheet."""
    entry = catalogue.brochures["alles"]
    material = Material(Views(catalogue, "nl"), {})
    panels = {one.name: one for one in Folder(material, entry, ()).panels}

    assert panels["flap"].width == panels["right"].width == FLAP_MM
    assert (panels["flap"].side, panels["flap"].left) == (1, 0)
    for side in (1, 2):
        row = sorted((p.left, p.width) for p in panels.values() if p.side == side)
        ends = [left + width for left, width in row]
        assert [left for left, _ in row] == [0, *ends[:-1]]
        assert ends[-1] == 295


def projects_of(catalogue, count):
    """Return so many projects: those that there are, over and over."""
    return tuple(islice(cycle(catalogue.projects.values()), count))


@pytest.mark.parametrize(
    ("count", "shared"), [(1, [1, 0, 0]), (2, [1, 1, 0]), (4, [2, 1, 1]), (9, [3] * 3)]
)
def test_projects_lie_evenly_over_the_inside_of_a_folder(catalogue, count, shared):
    """A panel without a project has a street, and no heading over nothing."""
    material = Material(Views(catalogue, "nl"), {})
    entry = catalogue.brochures["alles"]
    entry = replace(entry, fields=entry.fields.model_copy(update={"programmes": []}))
    panels = Folder(material, entry, projects_of(catalogue, count)).panels
    inside = [one for one in panels if one.side == 2]

    assert [len(one.projects) for one in inside] == shared
    assert [one.kind for one in inside] == [
        "projects" if some else "street" for some in shared
    ]


def test_over_a_title_no_name_is_parted_and_no_line_begins_with_a_dot(catalogue):
    """“Kessel-” and “Lo” on two lines are two names; “· 2018” is none."""
    made = environment(Views(catalogue, "nl"), GRID).from_string(
        '{% import "sheets/parts.html.jinja" as parts %}'
        '{{ parts.kicker("Heuvelhof, Kessel-Lo", "28 maart 2018") }}'
    )

    said = made.render()
    assert 'Heuvelhof, <span class="whole">Kessel-Lo</span>' in said
    assert '&nbsp;· <span class="whole">28 maart 2018</span>' in said


def test_a_date_that_does_not_fit_beside_a_place_stands_under_it(catalogue):
    """A dot at the end of a line joins nothing."""
    made = environment(Views(catalogue, "nl"), GRID).from_string(
        '{% import "sheets/parts.html.jinja" as parts %}'
        '{{ parts.kicker("Bergstraat", "juni 2018", room) }}'
    )

    beside, under = made.render(room=22), made.render(room=21)
    assert "Bergstraat&nbsp;· <span" in beside
    assert "Bergstraat<br><span" in under


@pytest.mark.parametrize(
    ("count", "columns"), [(1, 1), (2, 2), (4, 2), (6, 3), (8, 4), (9, 3), (20, 5)]
)
def test_rows_of_a_poster_are_even(count, columns):
    assert in_a_row(count, 0.7) == columns


@pytest.mark.parametrize(
    ("pixels", "severity", "ppi"), [(1_000, "warning", 220), (400, "error", 88)]
)
def test_a_coarse_photograph_on_a_card_is_told_on_its_line(
    root, catalogue, listener, pixels, severity, ppi
):
    """With its density at its size on paper; what a print shop refuses is not made."""
    picture = root / "content/projects/gevelbank-dorpsstraat/bank.png"
    with Image.open(picture) as opened:
        opened.resize((pixels, pixels)).save(picture)
    entry = catalogue.brochures["alles"]
    chosen = Selection.model_validate({"projects": ["gevelbank-dorpsstraat"]})
    changes = {"page_format": "a6", "binding": Binding.FLAT, "select": chosen}
    entry = replace(entry, fields=entry.fields.model_copy(update=changes))
    place = "content/projects/gevelbank-dorpsstraat/index.md"

    if severity == "error":
        with pytest.raises(ContentError) as caught:
            make.Workshop(catalogue, root, listener).press_files(
                root / "press", entries=[entry]
            )
        (problem,) = caught.value.problems
        assert not (root / "press").exists()
    else:
        (made,) = make.Workshop(catalogue, root, listener).press_files(
            root / "press", entries=[entry]
        )
        (problem,) = made.problems
        facts = json.loads((made.folder / "alles-press-preflight.json").read_bytes())
        (found,) = (
            one for one in facts["findings"] if one["rule"] == "picture-density"
        )
        assert found["origin"] == "content/projects/gevelbank-dorpsstraat/bank.png"
    assert problem.severity.value == severity
    assert problem.say("en").startswith(place)
    assert f"has {ppi} pixels an inch" in problem.say("en")
