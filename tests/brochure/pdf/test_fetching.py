"""A document reaches what was handed in with it, and nothing else."""

import pytest

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.finishing import write_plain, write_screen

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" aria-hidden="true">'
ATTACKS = {
    "file": '<img src="file:///etc/hostname" alt="x">',
    "absolute path": '<img src="/etc/hostname" alt="x">',
    "parent folder": '<img src="../secret.jpg" alt="x">',
    "encoded parent folder": '<img src="asset:%2e%2e/secret.jpg" alt="x">',
    "network": '<img src="http://127.0.0.1:9/x.png" alt="x">',
    "secure network": '<img src="https://127.0.0.1:9/x.png" alt="x">',
    "file transfer": '<img src="ftp://127.0.0.1:9/x.png" alt="x">',
    "data": '<img src="data:image/svg+xml,<svg/>" alt="x">',
    "unknown asset": '<img src="asset:other.jpg" alt="x">',
    "upper case": '<img src="FILE:///etc/hostname" alt="x">',
    "base address": '<base href="file:///etc/"><img src="hostname" alt="x">',
    "object": '<object data="file:///etc/hostname"></object>',
    "embed": '<embed src="file:///etc/hostname">',
    "background": '<p style="background:url(file:///etc/hostname)">x',
    "list marker": '<ul><li style="list-style-image:url(http://127.0.0.1:9/x)">x</ul>',
    "generated content": "<style>p::after{content:url(file:///etc/hostname)}</style><p>x",
    "border picture": '<p style="border-image:url(file:///etc/hostname) 1">x',
    "import": "<style>@import url(http://127.0.0.1:9/x.css);</style><p>x",
    "import of a file": '<style>@import "file:///etc/hostname";</style><p>x',
    "font": "<style>@font-face{font-family:f;src:url(file:///etc/hostname)}</style>x",
    "stylesheet": '<link rel="stylesheet" href="file:///etc/hostname"><p>x',
    "attachment": '<link rel="attachment" href="file:///etc/hostname"><p>x',
    "attached link": '<p><a rel="attachment" href="file:///etc/hostname">x</a>',
    "colour profile": "<style>@color-profile --x{src:url(file:///etc/hostname)}</style>x",
    "picture in a drawing": f'{SVG}<image href="file:///etc/hostname"/></svg>',
    "xlink in a drawing": f'{SVG}<image xlink:href="http://127.0.0.1:9/x"/></svg>',
    "style of a drawing": f"{SVG}<style>@import url(http://127.0.0.1:9/x);</style></svg>",
    "drawing": '<img src="asset:drawing.svg" alt="x">',
}
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    b'<image href="file:///etc/hostname" width="9" height="9"/></svg>'
)


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_what_was_not_handed_in_is_an_error(attack, lay_out_body):
    """A file or address that a document names stops it, wherever it is named."""
    with pytest.raises(RenderError):
        write_plain(lay_out_body(attack, assets={"drawing.svg": DRAWING}))


def test_an_error_names_the_address(lay_out_body):
    with pytest.raises(RenderError) as caught:
        lay_out_body('<img src="file:///etc/hostname" alt="x">')

    assert "“file:///etc/hostname”" in str(caught.value)


@pytest.mark.parametrize("name", ["table.jpg", "lange tafel.jpg", "één.jpg"])
def test_a_picture_handed_in_is_drawn(name, lay_out_body, picture):
    layout = lay_out_body(
        f'<h1>x</h1><img src="asset:{name}" alt="Tafel">', assets={name: picture}
    )

    assert picture in write_screen(layout)


def test_a_font_of_the_folder_is_an_asset(lay_out_body, font_names):
    """`@font-face` reaches the fonts of the folder by file name."""
    face = (
        "@font-face { font-family: Own;"
        " src: url(asset:fonts/SourceSerif4_700Bold.ttf) } "
        "p { font-family: Own }"
    )

    content = write_plain(lay_out_body("<p>Letters", face))

    assert font_names(content) == {"Own-Bold"}


def test_half_a_picture_is_no_picture(lay_out_body, picture):
    """A JPEG that breaks off is refused, not shown half grey."""
    with pytest.raises(RenderError):
        write_plain(
            lay_out_body(
                '<img src="asset:a.png" alt="x">', assets={"a.png": picture[:-200]}
            )
        )
