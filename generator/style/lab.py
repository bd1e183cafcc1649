"""Colours by lightness and tint, as the eye sets them apart.

Source:
    Björn Ottosson (2020), “A perceptual color space for image processing” (Oklab);
    CSS Color Module Level 4, 9.2.
"""

from __future__ import annotations

from functools import lru_cache

Lab = tuple[float, float, float]  # lightness 0 to 1, green to red, blue to yellow

TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
CONES_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
LAB_TO_CONES = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
FROM_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
Matrix = tuple[Lab, Lab, Lab]


def _times(matrix: Matrix, vector: Lab) -> Lab:
    first, second, third = (
        sum(one * other for one, other in zip(row, vector, strict=True))
        for row in matrix
    )
    return first, second, third


def linear(channel: int) -> float:
    """Return the light of an sRGB channel (0 to 255), 0 to 1.

    Source:
        IEC 61966-2-1:1999, 5.2.
    """
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def channel(light: float) -> int:
    """Return the sRGB channel, 0 to 255, of a light; what is out of reach is cut."""
    light = min(1.0, max(0.0, light))
    share = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(share * 255)


@lru_cache(1 << 14)
def to_lab(rgb: str) -> Lab:
    """Return a colour `#rrggbb` in Oklab."""
    red, green, blue = (linear(one) for one in bytes.fromhex(rgb[1:]))
    first, second, third = _times(TO_CONES, (red, green, blue))
    cones = (first ** (1 / 3), second ** (1 / 3), third ** (1 / 3))
    return _times(CONES_TO_LAB, cones)


def from_lab(lab: Lab) -> str:
    """Return the nearest colour that a screen shows, `#rrggbb`."""
    first, second, third = _times(LAB_TO_CONES, lab)
    light = _times(FROM_CONES, (first**3, second**3, third**3))
    return "#" + "".join(f"{channel(one):02x}" for one in light)


def distance_squared(one: Lab, other: Lab) -> float:
    """Return the square of how far two colours lie apart."""
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
