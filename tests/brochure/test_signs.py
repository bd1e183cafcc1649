"""Signs that the typefaces lack."""

from __future__ import annotations

import pytest

from generator.brochure import make, signs
from generator.brochure.pdf.errors import MISSING_SIGN, RenderError
from generator.brochure.sheets.files import sheet_files
from generator.catalogue.load import sound
from generator.storage.cache import Cache
from generator.wording.messages import message

PROJECT = "content/projects/boekentil-kerkplein/index.md"
BEES = "\N{HONEYBEE}"


@pytest.fixture
def with_bees(root):
    """Return the repository, a project of which ends with a picture letter."""
    file = root / PROJECT
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([*lines, "", f"Met {BEES} erbij.", ""]), encoding="utf-8")
    return root, len(lines) + 2


def test_a_sign_without_a_picture_is_told_on_its_line(with_bees, listener):
    """Never a box: neither on a project's own page nor in a brochure."""
    root, line = with_bees
    catalogue, _ = sound(root)
    expected = f"{PROJECT}:{line}:5: The typefaces have no sign for “{BEES}” (U+1F41D)."

    with pytest.raises(RenderError) as sheets:
        sheet_files(catalogue, root, Cache(root / "cache"), listener)
    with pytest.raises(RenderError) as brochures:
        make.Workshop(catalogue, root, listener).screen_files()

    assert str(sheets.value).startswith(expected)
    assert expected in str(brochures.value)
    assert "say it in words" in str(sheets.value)


def test_letters_of_other_scripts_are_drawn_where_a_typeface_has_them(root, listener):
    """Greek and Cyrillic, also where the typeface of headings has neither."""
    file = root / PROJECT
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: ", "title: Γεια Привет ", 1), encoding="utf-8")
    catalogue, _ = sound(root)

    made = sheet_files(catalogue, root, Cache(root / "cache"), listener)

    assert len(made) == len(catalogue.projects)


def test_what_is_no_sign_is_told_as_it_was(root):
    problem = message("{path}: {problem}", path="content/a.yml", problem="kapot")
    nowhere = message(MISSING_SIGN, sign="\N{SNOWMAN}", code="2603")

    error = signs.placed(RenderError([problem, nowhere]), root)

    assert error.problems[0] == problem
    assert str(error.problems[1]).startswith("The typefaces have no sign")
