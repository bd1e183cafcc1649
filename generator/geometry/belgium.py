"""Belgian Lambert 72 → longitude and latitude: where municipalities' own maps lie.

It stands alone because it is one formula from one source; every map is kept in
longitude and latitude from here on.

Source:
    EPSG Geomatics Guidance Note 7-2: method 9802 (Lambert Conic Conformal, two
    standard parallels), 9602 (geographic and geocentric) and 9606 (position vector).
    EPSG:31370, “BD72 / Belgian Lambert 72”; datum shift as the National Geographic
    Institute of Belgium publishes it, good to about a metre.
"""

from __future__ import annotations

import math

from generator.geometry.points import Point

X_RANGE = (0.0, 310_000.0)  # metres; Belgium and a wide strip around it
Y_RANGE = (10_000.0, 260_000.0)

SEMI_MAJOR, FLATTENING = 6_378_388.0, 1 / 297  # metres; International 1924
WGS84_SEMI_MAJOR, WGS84_FLATTENING = 6_378_137.0, 1 / 298.257223563

SOUTH, NORTH = math.radians(49.8333339), math.radians(51.16666723333333)
MERIDIAN = math.radians(4.367486666666666)
FALSE_EAST, FALSE_NORTH = 150_000.013, 5_400_088.438  # metres

SHIFT = (-106.8686, 52.2978, -103.7239)  # metres
TURN = (0.3366, -0.457, 1.8422)  # seconds of arc
SCALE = -1.2747e-6

ROUNDS = 6  # of the latitude's iteration; four reach a millimetre


def is_lambert_72(point: Point) -> bool:
    """Return whether a point can only be metres of Lambert 72: no degrees are that."""
    x, y = point
    return X_RANGE[0] < x < X_RANGE[1] and Y_RANGE[0] < y < Y_RANGE[1]


def degrees(point: Point) -> Point:
    """Return longitude and latitude (WGS 84) of a point in Lambert 72, metres."""
    return _shifted(*_geographic(*point))


def _geographic(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude on the Belgian datum, radians."""
    north = FALSE_NORTH - y
    east = x - FALSE_EAST
    along = math.copysign(math.hypot(east, north), CONE)
    t = (along / (SEMI_MAJOR * FACTOR)) ** (1 / CONE)
    latitude = math.pi / 2 - 2 * math.atan(t)
    for _ in range(ROUNDS):
        bulge = ECCENTRICITY * math.sin(latitude)
        ratio = ((1 - bulge) / (1 + bulge)) ** (ECCENTRICITY / 2)
        latitude = math.pi / 2 - 2 * math.atan(t * ratio)
    return math.atan2(east, north) / CONE + MERIDIAN, latitude


def _shifted(longitude: float, latitude: float) -> Point:
    """Degrees on WGS 84 of a place on the Belgian datum."""
    squared = FLATTENING * (2 - FLATTENING)
    across = SEMI_MAJOR / math.sqrt(1 - squared * math.sin(latitude) ** 2)
    x = across * math.cos(latitude) * math.cos(longitude)
    y = across * math.cos(latitude) * math.sin(longitude)
    z = across * (1 - squared) * math.sin(latitude)
    turn_x, turn_y, turn_z = (math.radians(part / 3600) for part in TURN)
    larger = 1 + SCALE
    moved_x = SHIFT[0] + larger * (x - turn_z * y + turn_y * z)
    moved_y = SHIFT[1] + larger * (turn_z * x + y - turn_x * z)
    moved_z = SHIFT[2] + larger * (-turn_y * x + turn_x * y + z)
    return _degrees_of(moved_x, moved_y, moved_z)


def _degrees_of(x: float, y: float, z: float) -> Point:
    squared = WGS84_FLATTENING * (2 - WGS84_FLATTENING)
    from_axis = math.hypot(x, y)
    latitude = math.atan2(z, from_axis * (1 - squared))
    for _ in range(ROUNDS):
        across = WGS84_SEMI_MAJOR / math.sqrt(1 - squared * math.sin(latitude) ** 2)
        latitude = math.atan2(z + squared * across * math.sin(latitude), from_axis)
    return math.degrees(math.atan2(y, x)), math.degrees(latitude)


def _t(latitude: float) -> float:
    bulge = ECCENTRICITY * math.sin(latitude)
    ratio: float = ((1 - bulge) / (1 + bulge)) ** (ECCENTRICITY / 2)
    return math.tan(math.pi / 4 - latitude / 2) / ratio


def _m(latitude: float) -> float:
    sine = math.sin(latitude)
    return math.cos(latitude) / math.sqrt(1 - (ECCENTRICITY * sine) ** 2)


ECCENTRICITY = math.sqrt(FLATTENING * (2 - FLATTENING))
CONE = (math.log(_m(SOUTH)) - math.log(_m(NORTH))) / (
    math.log(_t(SOUTH)) - math.log(_t(NORTH))
)
FACTOR = _m(SOUTH) / (CONE * _t(SOUTH) ** CONE)
