"""Where neighbours play: petanque, a playground, outdoor fitness."""

from __future__ import annotations

from generator.images.drawn import animals, furniture, looks, people
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CORAL,
    GRASS,
    GRAVEL,
    LAMP,
    LEAF,
    NIGHT,
    OCHRE,
    PAPER,
    PLANK,
    SAND,
    SKY,
    SLATE,
    STEEL,
    SUN,
    TERRACOTTA,
    WATER,
    WHITE,
    WOOD,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import (
    disc,
    dots,
    oval,
    place,
    rect,
    ring,
    shape,
    stroke,
)


def _ball(x: float, y: float, size: float = 6) -> str:
    """Return a petanque ball with its shadow."""
    return (
        outdoors.shadow(x, y + size * 0.8, size, GRAVEL)
        + disc(SLATE, x, y, size)
        + disc(STEEL, x - size * 0.2, y - size * 0.2, size * 0.6)
        + disc(WHITE, x - size * 0.35, y - size * 0.4, size * 0.22)
    )


def petanquebaan(c: Chance) -> str:
    """Return a petanque lane with players of all ages."""
    lane = "".join(
        (
            shape(WOOD, "M112 214H288L384 292H16z"),
            shape(shade(WOOD, 0.3), "M16 292H384v8H16z"),
            shape(GRAVEL, "M120 218H280L364 287H36z"),
            dots(
                shade(GRAVEL, 0.12),
                0.9,
                *((60 + (i * 53) % 280, 232 + (i * 29) % 52) for i in range(26)),
            ),
        )
    )
    return "".join(
        (
            stage.park(c),
            stage.street_tree(c, "tree", 40, 226, 190, ground=GRASS),
            stage.street_tree(c, "tree2", 352, 222, 168, ground=GRASS),
            stroke(NIGHT, 3, "M96 216V96M304 216V96"),
            outdoors.bulbs(96, 98, 208, 9, LAMP),
            place(
                furniture.bench(92, colour=c.pick("bench", (BRICK, LEAF, SKY))),
                230,
                212,
            ),
            place(people.figure(looks.someone(c, "s1", "elder"), "sit"), 214, 212),
            place(people.figure(looks.someone(c, "s2"), "sit-hold"), 250, 212),
            lane,
            _ball(206, 250, 5),
            _ball(232, 262),
            _ball(176, 264),
            _ball(214, 273, 6.5),
            disc(c.pick("jack", (BRICK, SUN)), 200, 262, 3.4),
            stroke(WHITE, 1.4, "M142 200q3-7 8-12M154 184q5-5 11-6"),
            disc(SLATE, 174, 178, 5),
            disc(STEEL, 173, 177, 3),
            stage.person(
                c,
                "throws",
                108,
                262,
                "throw",
                c.pick("age", ("adult", "elder")),
                size=1.25,
                ground=GRAVEL,
            ),
            outdoors.shadow(306, 262, 22, GRAVEL),
            place(
                people.rollator(looks.someone(c, "roll", "elder")),
                304,
                262,
                1.15,
                flip=True,
            ),
            stage.person(
                c, "kid", 318, 280, "cheer", "child", size=1.2, ground=GRAVEL, flip=True
            )
            if c.yes("kid")
            else place(animals.dog(), 332, 284, flip=True),
        )
    )


def speelplek(c: Chance) -> str:
    """Return a play spot with a hut, a slide, a swing and logs."""
    hut = c.pick("hut", (BRICK, SKY, OCHRE))
    slide = c.pick("slide", [s for s in (SUN, CORAL, SKY) if s != hut])
    tower = "".join(
        (
            stroke(BARK, 6, "M-34 0v-86M34 0v-86"),
            shape(hut, "M-40-84h80v-8h-80z"),
            rect(light(hut), -36, -128, 72, 38),
            shape(NIGHT, "M-14-90v-24a14 14 0 0 1 28 0v24z"),
            shape(hut, "M-50-124L0-166 50-124z"),
            shape(shade(hut, 0.25), "M0-166L50-124H0z"),
            stroke(
                PLANK,
                3.4,
                "M-44 0l8-86M-26 0l4-86M-43-14h16M-41-30h17M-39-46h16M-38-62h15",
            ),
            stroke(SUN, 2, "M0-166v-16"),
            shape(BRICK if hut != BRICK else LEAF, "M0-182l16 5-16 6z"),
        )
    )
    chute = shape(
        slide, "M36-92h10q12 4 22 34t46 46h14v12h-20q-42-8-56-52Q46-80 36-82z"
    ) + stroke(light(slide), 3, "M40-90q12 4 22 32t50 48h14")
    swing = stroke(
        BARK, 5, "M0 0L14-118M28 0L14-118M96 0L82-118M68 0L82-118M10-118h78"
    ) + stroke(STEEL, 1.6, "M36-118L30-38M60-118L54-38")
    return "".join(
        (
            stage.park(c),
            stage.street_tree(c, "tree", 28, 228, 176, ground=GRASS),
            shape(GRAVEL, "M40 262Q60 226 200 226T372 258Q340 288 190 284T40 262z"),
            place(swing, 42, 246),
            place(
                people.figure(
                    looks.someone(c, "swing", "child"), people.POSES["sit-side"]
                ),
                84,
                222,
                1.15,
            ),
            outdoors.shadow(206, 250, 60, GRAVEL),
            place(tower, 190, 250, 1.06),
            place(chute, 190, 250, 1.06),
            place(
                people.figure(
                    looks.someone(c, "slides", "child"), people.POSES["sit-side"]
                ),
                268,
                226,
                1.15,
                turn=26,
            ),
            place(people.head(looks.someone(c, "peeps", "child")), 190, 150, 0.86),
            *(
                outdoors.shadow(x, 270, 10, GRAVEL)
                + rect(WOOD, x - 9, 270 - h, 18, h)
                + oval(PLANK, x, 270 - h, 9, 3)
                for x, h in ((112, 12), (138, 20), (166, 28))
            ),
            place(
                people.figure(looks.someone(c, "logs", "child"), "cheer"),
                166,
                242,
                1.2,
            ),
            stage.person(
                c,
                "grown",
                332,
                262,
                "wave",
                c.pick("age", ("adult", "elder")),
                flip=True,
                ground=GRAVEL,
            ),
            outdoors.shadow(236, 276, 8, GRAVEL),
            disc(BRICK, 236, 270, 7),
            stroke(PAPER, 1.8, "M230 268q6 4 12 0M236 263v14"),
        )
    )


def fitnessplek(c: Chance) -> str:
    """Return outdoor fitness for young and old."""
    paint = c.pick("paint", (SUN, BRICK, SKY))
    bars = stroke(paint, 5, "M0 0V-128M76 0V-104M0-124H76M0-100H76") + stroke(
        shade(paint), 3, "M76-88L108 0M92-46H76"
    )
    stepper = "".join(
        (
            rect(NIGHT, -34, -6, 76, 6, 3),
            stroke(paint, 5, "M24-4L16-62"),
            stroke(NIGHT, 3.4, "M16-62l-8-8M16-58l-12-2"),
            stroke(SLATE, 4, "M-24-8L18-22M-20-20L16-14"),
            ring(SLATE, 4, 22, -18, 11),
        )
    )
    hang = people.Pose(
        hip=(0, -35),
        neck=(0, -59),
        legs=(((-6, -20), (-9, -6)), ((5, -20), (2, -5))),
        arms=(((-12, -68), (-13, -81)), ((12, -68), (13, -81))),
    )
    steps = people.Pose(
        hip=(0, -42),
        neck=(1, -66),
        legs=(((5, -28), (-7, -10)), ((9, -34), (9, -17))),
        arms=(((0, -54), (16, -57)), ((12, -52), (20, -58))),
    )
    hoop = ring(c.pick("hoop", (BRICK, SUN, WATER)), 3, 0, -30, 1)
    return "".join(
        (
            stage.park(c),
            stage.street_tree(
                c, "tree", c.pick("tree-x", (36, 370)), 230, 180, ground=GRASS
            ),
            shape(
                mix(TERRACOTTA, SAND, 0.5),
                "M30 264Q60 232 200 232T376 262Q340 288 200 288T30 264z",
            ),
            shape(
                mix(TERRACOTTA, SAND, 0.35),
                "M60 264Q90 244 200 244T346 262Q310 278 200 278T60 264z",
            ),
            outdoors.shadow(150, 252, 56, TERRACOTTA),
            place(bars, 104, 250, 1.1),
            place(people.figure(looks.someone(c, "hangs"), hang), 148, 204, 1.1),
            outdoors.shadow(276, 258, 44, TERRACOTTA),
            place(stepper, 272, 258, 1.15),
            place(
                people.figure(looks.someone(c, "steps", "elder"), steps),
                268,
                258,
                1.15,
            ),
            stage.person(c, "stretch", 206, 270, "cheer", size=1.15, ground=TERRACOTTA),
            hoop[:0],
            outdoors.shadow(92, 274, 20, TERRACOTTA),
            place(
                people.wheelchair(looks.someone(c, "wheels"), "sit-side"), 88, 272, 1.1
            ),
            outdoors.shadow(320, 276, 9, TERRACOTTA),
            place(
                shape(SKY, "M-4-18h8v18h-8z") + shape(WHITE, "M-2-22h4v4h-4z"), 320, 276
            ),
        )
    )


SCENES = {
    "fitnessplek": fitnessplek,
    "petanquebaan": petanquebaan,
    "speelplek": speelplek,
}
