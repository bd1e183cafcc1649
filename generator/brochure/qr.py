"""The way from paper to the web: QR codes as SVG. The only door to segno.

Source:
    ISO/IEC 18004:2015; a quiet zone of four modules is part of the symbol.
"""

from __future__ import annotations

import io

from generator.style.tokens import INK, WHITE

QUIET_ZONE = 4  # modules


def code(address: str) -> bytes:
    """Return the QR code of an address as an SVG picture, black on white.

    Error correction is at least level M (15 %): ink on rough paper spreads.
    """
    import segno  # most sites have no walk, and no QR code

    made = segno.make_qr(address, error="m")
    buffer = io.BytesIO()
    made.save(
        buffer,
        kind="svg",
        border=QUIET_ZONE,
        dark=INK.rgb,
        light=WHITE.rgb,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=False,
        nl=False,
    )
    return buffer.getvalue()
