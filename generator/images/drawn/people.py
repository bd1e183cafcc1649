"""Neighbours: simple, friendly figures of all ages.

A figure stands with its feet on (0, 0) and looks right; adults are some 80
units tall. A look (who it is) and a pose (what the body does) are separate, so
that any neighbour can do anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.images.drawn.looks import Look
from generator.images.drawn.shades import (
    BRICK,
    INK,
    NIGHT,
    ROSE,
    SKINS,
    STEEL,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import (
    Part,
    circle,
    disc,
    dots,
    place,
    rect,
    ring,
    shape,
    stroke,
)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pose:
    """What a body does: where its joints are. Left is the viewer's left."""

    hip: Point = (0, -35)
    neck: Point = (0, -59)
    legs: tuple[tuple[Point, Point], tuple[Point, Point]] = (
        ((-4.6, -18), (-5, -2)),
        ((4.6, -18), (5, -2)),
    )
    arms: tuple[tuple[Point, Point], tuple[Point, Point]] = (
        ((-12, -47), (-11, -35)),
        ((12, -47), (11.5, -35)),
    )
    gaze: float = 1.8


POSES = {
    "stand": Pose(),
    "wave": Pose(arms=(((-12, -47), (-11, -35)), ((16, -54), (18, -68)))),
    "cheer": Pose(arms=(((-15, -58), (-16, -72)), ((15, -58), (16, -72)))),
    "hold": Pose(arms=(((-11, -46), (6, -42)), ((12, -46), (15, -45)))),
    "reach": Pose(arms=(((-11, -47), (2, -46)), ((15, -56), (24, -62)))),
    "point": Pose(arms=(((-12, -47), (-11, -35)), ((15, -55), (26, -57)))),
    "carry": Pose(arms=(((-12, -46), (4, -38)), ((13, -45), (18, -38)))),
    "walk": Pose(
        legs=(((-5, -18), (-13, -3)), ((6, -19), (10, -2))),
        arms=(((-11, -46), (-14, -36)), ((10, -46), (16, -39))),
    ),
    "push": Pose(
        neck=(4, -58),
        legs=(((-6, -18), (-12, -3)), ((5, -18), (5, -2))),
        arms=(((2, -46), (20, -43)), ((14, -48), (22, -43))),
    ),
    "sit": Pose(
        hip=(0, -20),
        neck=(0, -44),
        legs=(((-6.5, -17), (-6.5, -2)), ((6.5, -17), (6.5, -2))),
        arms=(((-11, -32), (-5, -22)), ((11, -32), (6, -22))),
    ),
    "sit-side": Pose(
        hip=(0, -21),
        neck=(-1, -45),
        legs=(((13, -20), (13, -2)), ((16, -21), (17, -2))),
        arms=(((-3, -31), (10, -27)), ((5, -33), (14, -28))),
    ),
    "sit-hold": Pose(
        hip=(0, -20),
        neck=(0, -44),
        legs=(((-6.5, -17), (-6.5, -2)), ((6.5, -17), (6.5, -2))),
        arms=(((-11, -32), (2, -32)), ((11, -32), (9, -35))),
    ),
    "kneel": Pose(
        hip=(-4, -15),
        neck=(9, -35),
        legs=(((4, -3), (-13, -3)), ((9, -13), (9, -2))),
        arms=(((10, -22), (20, -10)), ((18, -24), (25, -10))),
        gaze=2.6,
    ),
    "bend": Pose(
        hip=(-4, -34),
        neck=(13, -51),
        legs=(((-4, -18), (-8, -2)), ((2, -18), (4, -2))),
        arms=(((12, -36), (18, -24)), ((20, -38), (24, -26))),
        gaze=2.8,
    ),
    "throw": Pose(
        hip=(-2, -33),
        neck=(3, -57),
        legs=(((-7, -17), (-12, -3)), ((6, -19), (6, -2))),
        arms=(((-6, -45), (-13, -38)), ((15, -45), (24, -40))),
    ),
    "ride": Pose(
        hip=(0, -38),
        neck=(6, -61),
        legs=(((13, -30), (8, -13)), ((14, -35), (15, -18))),
        arms=(((10, -50), (23, -46)), ((15, -52), (26, -47))),
    ),
}


def _behind_head(look: Look) -> str:
    if look.style == "bob":
        return shape(look.hair, "M-10 7C-13-14 13-14 10.5 7z")
    if look.style == "long":
        return shape(look.hair, "M-10 14C-15-15 15-15 10 12L6 14z")
    if look.style == "afro":
        return disc(look.hair, -0.6, -3, 12.4)
    if look.style == "bun":
        return disc(look.hair, -5, -10.5, 4.6)
    if look.style == "tails":
        return shape(look.hair, circle(-10.5, 1, 4), circle(10.5, 1, 3.6))
    if look.style == "scarf":
        return shape(look.hair, "M-9 14C-15-17 15-17 11 9Q4 17-9 14z")
    return ""


def _on_head(look: Look) -> str:
    if look.style == "bald":
        return shape(look.hair, "M-9-2q-2 6 2 8l1-7zM9-2q2 5-1 7l-1-6z")
    if look.style == "cap":
        return shape(look.hair, "M-9.2-1.5C-10-13 8-14 9-2.5l6 .5q1 2-1.5 2.2z")
    if look.style == "scarf":
        return shape(shade(look.hair, 0.1), "M-9-1C-8-12 9-13 9.5-1Q4-7-1-6.5T-9-1z")
    if look.style == "curls":
        curls = (-7, -4, 4), (-3, -8, 4.4), (3.5, -8.5, 4.2), (7.5, -4.5, 3.4)
        return shape(look.hair, *(circle(*c) for c in curls), circle(-8.6, 1, 2.8))
    fringe = "M-9.1 1C-10.5-9-4-11.5 2-10.8 8-10 9.8-5 9-2 5-3 1-6-1-7.5-3-4-6-2-9.1 1z"
    beard = ""
    if look.style == "beard":
        beard = shape(
            look.hair,
            "M-8.5 0Q-8 10 1 10.5T8.8 0Q7 5 4.5 4.5L-2 4.5Q-6 5-8.5 0z",
        )
    return beard + shape(look.hair, fringe)


def head(look: Look, gaze: float = 1.8) -> str:
    """Return a head around (0, 0) with a face that looks right by `gaze`."""
    bearded = look.style == "beard"
    eyes = ("M", gaze - 3.2, "-1h0M", gaze + 3.2, "-1h0")
    smile = ("M", gaze - 2, 5 if bearded else 3.4, "q2.2 2.2 4.4 0")
    pale_mouth = bearded or look.skin in SKINS[3:]
    glasses = ""
    if look.glasses:
        rims = (circle(gaze - 3.3, -0.6, 2.5), circle(gaze + 3.3, -0.6, 2.5))
        glasses = stroke(NIGHT, 0.8, *rims)
    return "".join(
        (
            _behind_head(look),
            disc(look.skin, 0, 0, 8.8),
            dots(mix(look.skin, BRICK, 0.28), 1.7, (gaze - 5, 2), (gaze + 4.8, 2)),
            stroke(INK, 1.7, *eyes, *(() if pale_mouth else smile)),
            _on_head(look),
            stroke(light(ROSE, 0.2), 1.3, *smile) if pale_mouth else "",
            glasses,
        )
    )


def _limb(colour: str, width: float, start: Point, joints: tuple[Point, Point]) -> str:
    (x, y), (a, b), (c, d) = start, *joints
    return stroke(colour, width, "M", x, y, "L", a, b, c, d)


def _legs(look: Look, pose: Pose) -> list[str]:
    """Return the legs, the far one darker where they stand apart in depth."""
    (hx, hy), (left, right) = pose.hip, pose.legs
    paths: list[list[Part]] = []
    for x, (knee, (foot_x, foot_y)) in ((hx - 3.5, left), (hx + 3.5, right)):
        paths.append(["M", x, hy, "L", *knee, foot_x, foot_y - 2.5])  # into the shoe
    if left[1][0] + right[1][0] == 2 * hx and left[1][1] == right[1][1]:
        return [stroke(look.bottom, 7.4, *paths[0], *paths[1])]
    return [
        stroke(shade(look.bottom, 0.2), 7.4, *paths[0]),
        stroke(look.bottom, 7.4, *paths[1]),
    ]


def _torso(look: Look, pose: Pose) -> str:
    """Return the trunk as a rounded shape along the line from hip to neck."""
    (hx, hy), (nx, ny) = pose.hip, pose.neck
    length = ((nx - hx) ** 2 + (ny - hy) ** 2) ** 0.5
    ux, uy = (nx - hx) / length, (ny - hy) / length
    px, py = -uy, ux  # to the viewer's right of the line that runs upwards

    def at(along: float, across: float) -> Point:
        return hx + ux * along + px * across, hy + uy * along + py * across

    top, hem = length, -4.0
    return shape(
        look.top,
        *("M", *at(hem, -8.2), "L", *at(top - 7, -9.2), "Q", *at(top, -9)),
        *(*at(top, -3), "L", *at(top, 3), "Q", *at(top, 9), *at(top - 7, 9.2)),
        *("L", *at(hem, 8.2), "z"),
    )


def figure(look: Look, pose: str | Pose = "stand", *, held: str = "") -> str:
    """Return a neighbour. `held` is drawn between the body and the near arm."""
    body = POSES[pose] if isinstance(pose, str) else pose
    if look.age == "child":
        grown = figure(replace(look, age="adult"), body, held=held)
        return place(grown, 0, 0, 0.7)
    (hx, hy), (nx, ny) = body.hip, body.neck
    far, near = body.arms
    skin, sleeve = look.skin, shade(look.top, 0.17)
    left, right = (nx - 7, ny + 5), (nx + 7, ny + 5)
    seated = hy > -25
    parts = [
        _limb(shade(look.top, 0.08), 6, left, far),
        *_legs(look, body),
    ]
    shoes: list[Part] = []
    for _, (x, y) in body.legs:
        shoes += ["M", x - 3.6, y + 2, "v-4.5h5q5 .5 5.5 4.5z"]
    parts.append(shape(INK, *shoes))
    if look.skirt and not seated and body.legs[0][1][1] > -4:
        parts.append(
            shape(
                look.bottom,
                *("M", hx - 8.3, hy - 2, "h16.6l4.5 21h-25.6z"),
            )
        )
    parts += [
        _torso(look, body),
        rect(shade(skin, 0.12), nx - 2.8, ny - 4, 5.6, 6.5, 2.4),
        place(head(look, body.gaze), nx + body.gaze * 0.5, ny - 11.5),
        held,
        _limb(sleeve, 6, right, near),
        dots(skin, 3.4, far[1], near[1]),
    ]
    return "".join(parts)


def wheelchair(look: Look, pose: str = "sit-side") -> str:
    """Return a neighbour in a wheelchair that faces right."""
    chair = "".join(
        (
            stroke(NIGHT, 3, "M-12-50h-5M-11-49V-19H14L18-5h6"),
            disc(INK, 20, -4, 4),
        )
    )
    wheel = ring(INK, 2.6, -2, -15, 14) + stroke(
        STEEL, 1, "M-2-29V-1M-16-15h28M-12-25l20 20M8-25l-20 20"
    )
    seated = place(figure(look, pose), 0, -4)
    return chair + seated + wheel + disc(NIGHT, -2, -15, 2.6)


def rollator(look: Look) -> str:
    """Return a neighbour who walks to the right with a rollator."""
    frame = stroke(BRICK, 2.6, "M19-43h5L30-6M27-26H14L12-6M14-26L22-40")
    wheels = disc(INK, 30, -4.5, 4.5) + disc(INK, 12, -4.5, 4.5)
    basket = rect(NIGHT, 14, -31, 13, 9, 1.5)
    return figure(look, "push") + frame + basket + wheels


def crowd_head(look: Look, x: float, y: float, scale: float = 1) -> str:
    """Return head and shoulders, for someone behind a table, hedge or window."""
    shoulders = shape(look.top, "M-13 26C-14 10-8 9 0 9S14 10 13 26z")
    neck = rect(shade(look.skin, 0.12), -2.8, 5, 5.6, 7, 2.4)
    return place(shoulders + neck + head(look), x, y, scale)
