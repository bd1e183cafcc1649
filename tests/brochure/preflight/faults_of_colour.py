"""Faults of colours and pictures, by name."""

from pikepdf import Dictionary, Name

from tests.brochure.preflight.conftest import (
    add,
    separation,
)
from tests.brochure.preflight.planting import (
    INK,
    RECT,
    TEXT,
    Fault,
    W,
    calibrated,
    condition,
    device_n,
    form,
    gradient,
    icc,
    indexed,
    lab,
    nested,
    of,
    ops,
    page_key,
    picture,
    slope,
    soft_mask,
    space,
    tile,
    type3,
)

COLOURS = {
    # Colour
    "rgb area": Fault("colour-rgb", ops(b"1 0 0 rg" + RECT)),
    "rgb line": Fault("colour-rgb", ops(b"1 0 0 RG 1 w 60 60 m 90 90 l S")),
    "rgb text": Fault("colour-rgb", ops(b"BT /Body 12 Tf 1 0 0 rg" + TEXT)),
    "rgb picture": Fault(
        "colour-rgb", picture(200, 48, space=Name.DeviceRGB, channels=3)
    ),
    "rgb inline picture": Fault(
        "colour-rgb",
        ops(b"q 9 0 0 9 50 50 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q"),
    ),
    "rgb form": Fault("colour-rgb", of(form(b"1 0 0 rg" + RECT), b"/It Do")),
    "rgb form in a form": Fault("colour-rgb", of(nested, b"/It Do")),
    "rgb tile": Fault(
        "colour-rgb",
        of(tile(b"1 0 0 rg 0 0 9 9 re f"), b"/Pattern cs /It scn" + RECT, "Pattern"),
    ),
    "rgb gradient": Fault(
        "colour-rgb",
        of(
            lambda pdf: gradient(Name.DeviceRGB),
            b"q 60 60 60 60 re W n /It sh Q",
            "Shading",
        ),
    ),
    "rgb gradient in a pattern": Fault(
        "colour-rgb", of(slope, b"/Pattern cs /It scn" + RECT, "Pattern")
    ),
    "rgb soft mask": Fault(
        "colour-rgb",
        of(
            soft_mask(b"1 1 1 rg 0 0 300 400 re f"),
            b"q /It gs 0 1 1 0 k" + RECT + b" Q",
            "ExtGState",
        ),
    ),
    "rgb letter": Fault(
        "colour-rgb", of(type3, b"BT /It 20 Tf 60 60 Td (a) Tj ET", "Font")
    ),
    "rgb index": Fault("colour-rgb", space(indexed, b"1")),
    "calibrated rgb": Fault("colour-rgb", space(calibrated(Name.CalRGB), b"1 0 0")),
    "icc rgb": Fault("colour-rgb", space(icc(3, b"RGB "), b"1 0 0")),
    "icc rgb picture": Fault(
        "colour-rgb",
        lambda pdf: picture(200, 48, space=icc(3, b"RGB ")(pdf), channels=3)(pdf),
    ),
    "spot with rgb substitute": Fault(
        "colour-rgb",
        of(
            lambda pdf: separation(pdf, "/Black", Name.DeviceRGB, 3),
            b"/It cs 1 sc" + RECT,
            "ColorSpace",
        ),
    ),
    "lab": Fault("colour-lab", space(lab, b"50 10 10")),
    "icc cmyk": Fault("colour-icc", space(icc(4, b"CMYK"), b"1 0 0 0")),
    "icc grey": Fault("colour-icc", space(icc(1, b"GRAY"))),
    "calibrated grey": Fault("colour-icc", space(calibrated(Name.CalGray))),
    "unknown space": Fault("colour-unknown", ops(b"/Nowhere cs 1 sc" + RECT)),
    "spot": Fault("colour-spot", space(lambda pdf: separation(pdf, "/PANTONE 300 C"))),
    "spot of two": Fault("colour-spot", space(device_n, b"0.5 0.5")),
    "spot picture": Fault(
        "colour-spot",
        lambda pdf: picture(200, 48, space=separation(pdf, "/Goud"), channels=1)(pdf),
    ),
    "register colour": Fault("colour-registration", ops(b"/Marks cs 0.5 sc" + RECT), W),
    "page blends in rgb": Fault(
        "blend-space",
        page_key("Group", Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)),
    ),
    "form blends in rgb": Fault(
        "blend-space",
        of(
            form(b"", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)),
            b"/It Do",
        ),
    ),
    "form blends in icc": Fault(
        "blend-space",
        lambda pdf: of(
            form(
                b"",
                Group=Dictionary(S=Name.Transparency, CS=icc(4, b"CMYK")(pdf)),
            ),
            b"/It Do",
        )(pdf),
    ),
    "400 % of ink": Fault("ink", ops(b"1 1 1 1 k" + RECT), judged=INK),
    "340 % of ink": Fault("ink", ops(b".9 .8 .7 1 k 60 200 90 90 re f"), judged=INK),
    "400 % of ink, unrendered": Fault("ink", ops(b"1 1 1 1 k" + RECT)),
    "dark picture": Fault(
        "ink",
        ops(
            b"q 60 0 0 60 60 200 cm BI /W 1 /H 1 /CS /CMYK /BPC 8"
            b" ID \xff\xff\xff\xff EI Q"
        ),
        judged=INK,
    ),
    "ink summed by overprint": Fault(
        "ink",
        ops(
            b"1 1 0 0 k 60 200 60 60 re f /Over gs 0 0 1 .9 k 60 200 60 60 re f"
            b" /Knock gs"
        ),
        judged=INK,
    ),
    "small patch of 400 %": Fault("ink", ops(b"1 1 1 1 k 60 200 20 20 re f"), W),
    "uncoated with 310 %": Fault(
        "ink",
        lambda pdf: (condition("FOGRA52")(pdf), ops(b".8 .7 .6 1 k" + RECT)(pdf)),
        judged=INK,
    ),
    # Pictures
    "picture of 96 ppi": Fault("picture-density", picture(64, 48)),
    "picture of 149 ppi": Fault("picture-density", picture(100, 48.33)),
    "picture of 200 ppi": Fault("picture-density", picture(133, 48), W),
    "grey picture of 100 ppi": Fault(
        "picture-density", picture(67, 48, space=Name.DeviceGray, channels=1)
    ),
    "stretched picture": Fault(
        "picture-density",
        lambda pdf: add(pdf, b"q 24 0 0 99 50 60 cm /Picture Do Q"),
    ),
    "turned picture": Fault(
        "picture-density", lambda pdf: add(pdf, b"q 0 99 -99 0 190 60 cm /Picture Do Q")
    ),
    "line drawing of 300 ppi": Fault(
        "picture-density", picture(200, 48, space=Name.DeviceGray, bits=1, channels=1)
    ),
    "line drawing of 700 ppi": Fault(
        "picture-density",
        picture(467, 48, space=Name.DeviceGray, bits=1, channels=1),
        W,
    ),
    "stencil of 300 ppi": Fault(
        "picture-density",
        lambda pdf: add(
            pdf,
            b"q 0 0 0 .5 k 48 0 0 48 50 100 cm /It Do Q",
            XObject={
                "It": pdf.make_stream(
                    bytes(25 * 200),
                    Type=Name.XObject,
                    Subtype=Name.Image,
                    Width=200,
                    Height=200,
                    ImageMask=True,
                    BitsPerComponent=1,
                )
            },
        ),
    ),
    "inline picture of 30 ppi": Fault(
        "picture-density",
        ops(
            b"q 48 0 0 2.4 50 60 cm BI /W 20 /H 1 /CS /G /BPC 8 ID "
            + b"\x80" * 20
            + b" EI Q"
        ),
    ),
    "picture in a form": Fault(
        "picture-density",
        of(
            form(b"q 99 0 0 99 0 0 cm /Picture Do Q", Matrix=[2, 0, 0, 2, 9, 9]),
            b"/It Do",
        ),
    ),
}
