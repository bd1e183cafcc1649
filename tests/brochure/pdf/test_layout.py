"""A document laid out once."""

import pytest

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.finishing import write_plain
from generator.brochure.pdf.layout import lay_out


def test_pages_and_anchors_are_counted_from_one(brochure):
    assert brochure.page_count == 3
    assert brochure.anchors == {
        "cover": 1,
        "contents": 1,
        "cooking": 2,
        "benches": 3,
    }


def test_title_and_language_are_those_of_the_document(brochure):
    assert brochure.title == "Ideeën uit de straat"
    assert brochure.language == "nl"


def test_a_typeface_that_was_not_handed_in_is_an_error(lay_out_body):
    """Fonts of the machine are never used, and no other takes their place."""
    with pytest.raises(RenderError) as caught:
        write_plain(lay_out_body("<p>x", "p { font-family: DejaVu Sans, serif }"))

    assert str(caught.value) == "Typeface “DejaVu Sans” is not there."


@pytest.mark.parametrize(
    ("css", "name"),
    [
        ("font: 600 10pt 'Source Serif 4'", "Source-Serif-4"),
        ("font: italic 10pt 'Source Serif 4'", "Source-Serif-4"),
        ("font: 800 10pt 'Bricolage Grotesque'", "Bricolage-Grotesque"),
        ("font: 500 10pt 'bricolage grotesque'", "Bricolage-Grotesque"),
    ],
)
def test_typefaces_are_found_by_family_and_weight(css, name, lay_out_body, font_names):
    (found,) = font_names(write_plain(lay_out_body("<p>x", f"p {{ {css} }}")))

    assert found.casefold().startswith(name.casefold())


def test_a_folder_without_fonts_is_an_error_and_no_crash(tmp_path):
    with pytest.raises(RenderError) as caught:
        lay_out("<p>x", [], {}, fonts_dir=tmp_path)

    assert "make setup" in str(caught.value)


@pytest.mark.parametrize("address", ["over-ons", "javascript:alert(1)", "file:///x"])
def test_a_link_that_leads_nowhere_is_an_error(address, lay_out_body):
    with pytest.raises(RenderError) as caught:
        lay_out_body(f'<p><a href="{address}">x</a>')

    assert "leads nowhere" in str(caught.value)


def test_a_link_to_an_element_that_is_not_there_is_an_error(lay_out_body):
    with pytest.raises(RenderError) as caught:
        write_plain(lay_out_body('<p><a href="#elsewhere">x</a>'))

    assert "elsewhere" in str(caught.value)


def test_colour_profiles_in_styles_are_an_error(lay_out_body, icc):
    profile = "@color-profile --own { src: url(asset:own.icc); components: c, m, y, k }"
    with pytest.raises(RenderError) as caught:
        lay_out_body("<p>x", profile, {"own.icc": icc})

    assert "sRGB only" in str(caught.value)


def test_deep_nesting_is_an_error_and_no_crash(lay_out_body):
    with pytest.raises(RenderError) as caught:
        lay_out_body("<div>" * 5000)

    assert "too deeply nested" in str(caught.value)


def test_typefaces_of_placed_text_are_looked_at(lay_out_body):
    with pytest.raises(RenderError) as caught:
        write_plain(
            lay_out_body("<p>x</p><i>y", "i { position: absolute; font: 9pt Arial }")
        )

    assert "Arial" in str(caught.value)
