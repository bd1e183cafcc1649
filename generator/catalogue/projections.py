"""In which projection a point of a map seems to lie, told by its numbers.

It stands apart from the reader of maps, which asks it only where a point lies neither
in degrees of the Low Countries nor in metres of Belgian Lambert 72.
"""

from __future__ import annotations

from generator.geometry.points import Point
from generator.wording.messages import N_, Message, message

EAST, NORTH = (2.0, 8.0), (49.0, 54.0)  # degrees; the Low Countries, as for a project
OTHERS = (  # ranges of x and y in metres, and what lies there in the Low Countries
    ((500_000, 900_000), (480_000, 800_000), "Belgian Lambert 2008 (EPSG:3812)"),
    ((0, 300_000), (290_000, 640_000), "RD New (EPSG:28992)"),
    ((200_000, 900_000), (6_200_000, 7_200_000), "Web Mercator (EPSG:3857)"),
    ((200_000, 900_000), (5_400_000, 6_000_000), "UTM (EPSG:25831, EPSG:32631)"),
    ((3_700_000, 4_200_000), (2_900_000, 3_400_000), "ETRS89-LAEA (EPSG:3035)"),
)
CONVERT = N_(
    "Save it anew as WGS 84 (EPSG:4326) or Belgian Lambert 72 (EPSG:31370), for"
    " instance in QGIS: “Export”, “Save Features As”, “CRS”."
)


def is_in_degrees(point: Point) -> bool:
    """Return whether a point is longitude and latitude in the Low Countries."""
    x, y = point
    return EAST[0] <= x <= EAST[1] and NORTH[0] <= y <= NORTH[1]


def strange(point: Point) -> tuple[Message, Message]:
    """Return what is wrong with a point that lies elsewhere and the remedy."""
    return _where(point), _how(point)


def _where(point: Point) -> Message:
    x, y = point
    shown = f"{x:.6g}, {y:.6g}"
    if is_in_degrees((y, x)):
        return message(
            N_("Longitude and latitude are exchanged: {point}."), point=shown
        )
    for (left, right), (low, high), name in OTHERS:
        if left <= x <= right and low <= y <= high:
            return message(
                N_("The map is in another projection, it seems {name}: {point}."),
                name=name,
                point=shown,
            )
    return message(
        N_("This point lies in no projection that is read: {point}."), point=shown
    )


def _how(point: Point) -> Message:
    x, y = point
    if is_in_degrees((y, x)):
        return message(N_("In GeoJSON the longitude comes first: 4.7005, 50.8798."))
    return message(CONVERT)
