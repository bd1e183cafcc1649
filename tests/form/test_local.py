"""The form on an editor's own machine: what it writes, and that it needs nobody else.

In headless Chromium, with the form that set-up bundled and this repository's content.
"""

from __future__ import annotations

import io
import re
from difflib import unified_diff
from pathlib import Path

import pytest
from PIL import Image

from generator.catalogue.collections import COLLECTIONS, ContentFile
from generator.catalogue.folder import TRANSLATED
from generator.catalogue.model import Project
from generator.editing.canonical import rewrite
from tests.form import editor, local
from tests.form.axe import violations

ROOT = Path(__file__).parents[2]
FOLDERS = [one.name for one in COLLECTIONS]


def difference(before: bytes, after: bytes) -> list[str]:
    """Return the lines that went and that came."""
    lines = unified_diff(before.decode().splitlines(), after.decode().splitlines(), n=0)
    return [line for line in lines if line[:1] in "+-" and line[:3] not in "+++---"]


def test_a_change_of_one_field_is_a_change_of_one_line(open_form):
    """In every kind of file: nothing else of it is written otherwise.

    That is what files as `buurtboek format` writes them are for; the story, which
    the form writes anew every time, comes out as it was too.
    """
    window = open_form(height=900)
    before = editor.open_local(window, ROOT)
    files = [path for path in before if not TRANSLATED.fullmatch(Path(path).name)]
    for name in FOLDERS:
        slugs = sorted(Path(path).parts[2] for path in files if f"/{name}/" in path)
        own = [one for one in slugs if not one.startswith("accessibility")]
        slug = Path(own[len(own) // 2]).stem
        path = next(one for one in files if re.match(rf"content/{name}/{slug}\b", one))
        editor.open_entry(window, name, slug)
        title = editor.field(window.page, "title").get_by_role("textbox").first
        title.fill(f"{title.input_value()} nu")
        editor.save(window.page)
        local.wait_until_written(window.page, path, before)
    after = local.get(window.page)

    assert set(after) == set(before)
    differing = {path: difference(before[path], after[path]) for path in before}
    differing = {path: lines for path, lines in differing.items() if lines}
    assert len(differing) == len(FOLDERS)
    for path, lines in differing.items():
        assert len(lines) == 2, path
        assert lines[0].startswith("-title: ")
        assert lines[1].startswith("+title: ")
    assert window.faults == []
    assert window.strangers == []


def test_a_picture_comes_beside_the_text_smaller_and_without_its_place(
    open_form, tmp_path
):
    """A photograph of a phone becomes WebP of at most 3000 pixels; its text, lines."""
    window = open_form()
    page = window.page
    before = editor.open_local(window, ROOT)
    editor.open_entry(window, "projects", "buurtkookboek-triangelbuurt")
    editor.add(page, "pictures", "Afbeelding")
    editor.attach(page, "pictures.0.file", editor.photograph(tmp_path))
    editor.fill(page, "pictures.0.alt", "Een kookboek op een tafel op straat.")
    editor.fill(page, "pictures.0.credit", "De buren")
    editor.pick(page, "pictures.0.licence", "Eigen foto of tekening")
    editor.pick(page, "pictures.0.consent", "Niemand is herkenbaar")
    editor.save(page)
    folder = "content/projects/buurtkookboek-triangelbuurt/"
    local.wait_until_written(page, f"{folder}index.md", before)
    after = local.get(page)

    assert set(after) - set(before) == {f"{folder}img-2041-een.webp"}
    picture = Image.open(io.BytesIO(after[f"{folder}img-2041-een.webp"]))
    assert (picture.format, picture.size) == ("WEBP", (3000, 2250))
    assert dict(picture.getexif()) == {}
    assert "exif" not in picture.info
    assert "xmp" not in picture.info
    assert difference(before[f"{folder}index.md"], after[f"{folder}index.md"]) == [
        "+pictures:",
        "+  - file: img-2041-een.webp",
        "+    alt: Een kookboek op een tafel op straat.",
        "+    credit: De buren",
        "+    licence: own",
        "+    consent: nobody-recognisable",
    ]
    assert window.faults == []


def test_a_project_begun_in_the_form_is_sound_and_canonical(open_form, tmp_path):
    """What the form asks is what the checker wants, and written as `format` writes."""
    window = open_form()
    page = window.page
    before = editor.open_local(window, ROOT)
    editor.begin(page)
    editor.fill(page, "title", "Café ’t Krökske & Co: 50% méér groen")
    editor.fill(page, "summary", "Buren vulden 's avonds de stoep met planten.")
    editor.pick(page, "municipality", "Leuven")
    editor.pick(page, "kinds", "Gevelbank")
    editor.pick(page, "temporary", "Nee")
    editor.field(page, "period").get_by_role("checkbox").click()
    editor.fill(page, "period.realised", "2018")
    editor.field(page, "participants").get_by_role("spinbutton").fill("12")
    editor.add(page, "lessons", "Les")
    editor.fill(page, "lessons.0", "Begin klein: één bak.")
    editor.add(page, "sources", "Bron")
    editor.fill(page, "sources.0.title", "Krant van de wijk")
    editor.field(page, "sources.0.read").locator("input").first.fill("2026-11-20")
    editor.save(page)
    path = "content/projects/cafe-t-kroekske-co-50-meer-groen/index.md"
    local.wait_until_written(page, path, before)
    after = local.get(page)

    assert set(after) - set(before) == {path}
    file = tmp_path / "index.md"
    file.write_bytes(after[path])
    written = rewrite(ContentFile(Path(path), file, Project))
    assert written.problems == ()
    assert written.after == written.before
    assert "\n  realised: '2018'\n" in written.after
    assert "\nparticipants: 12\n" in written.after
    assert "\ntemporary: false\n" in written.after


def test_the_settings_and_their_lists_are_edited_too(open_form):
    """A theme that is renamed is one line of catalogue.yml."""
    window = open_form()
    page = window.page
    before = editor.open_local(window, ROOT)
    page.goto(f"{window.address}#/collections/settings/entries/catalogue")
    editor.fill(page, "tagline", "Wat buren samen maken.")
    editor.save(page)
    path = "content/catalogue.yml"
    local.wait_until_written(page, path, before)
    after = local.get(page)

    assert [one for one in after if after[one] != before.get(one)] == [path]
    assert difference(before[path], after[path])[1:] == [
        "+tagline: Wat buren samen maken."
    ]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_form_can_be_used_by_everybody_at_any_width(open_form, width):
    """axe finds nothing on the list and on an entry, but one slip of Sveltia's.

    On a phone its list of collections names a part that is not there until one of
    them is chosen; nobody is kept from anything.
    """
    window = open_form(width, 844)
    page = window.page
    editor.open_local(window, ROOT)
    found = violations(page)
    editor.open_entry(window, "projects", "boekentil-triangelbuurt")
    found |= violations(page)

    assert found <= {"aria-valid-attr-value: ['.tree']"}
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0
    title = editor.field(page, "title").get_by_role("textbox").first
    box = title.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert window.faults == []
