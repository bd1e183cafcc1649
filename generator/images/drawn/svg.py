"""Shapes as SVG text: escaping, number formatting, and nothing about streets.

Every drawing is made of five flat elements whose look stands in presentation
attributes, because WeasyPrint applies no page style inside an inline SVG. No
element has an identifier, so any number of drawings can stand in one page.

Coordinates are user units, x to the right and y down.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape

Part = str | float  # a piece of path data: commands as text, coordinates as numbers

DIGITS = frozenset("0123456789.")  # what would run together with a digit before it


@lru_cache(maxsize=1 << 15)
def number(value: float) -> str:
    """Return a coordinate with at most one decimal, as short as SVG allows."""
    text = f"{value:.1f}".removesuffix(".0")
    if text == "-0":
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


@lru_cache(maxsize=1 << 15)
def path_text(*parts: Part) -> str:
    """Return path data: text as it is, numbers rounded and kept apart."""
    pieces: list[str] = []
    last = ""
    for part in parts:
        piece = part if isinstance(part, str) else number(part)
        if last in DIGITS and piece[:1] in DIGITS:
            pieces.append(" ")
        pieces.append(piece)
        last = piece[-1:]
    return "".join(pieces)


def rect(
    fill: str, x: float, y: float, width: float, height: float, radius: float = 0
) -> str:
    """Return a filled rectangle; `radius` rounds all its corners."""
    if not radius:
        return shape(fill, box(x, y, width, height))
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" '
        f'height="{number(height)}" rx="{number(radius)}" fill="{fill}"/>'
    )


def disc(fill: str, x: float, y: float, radius: float) -> str:
    """Return a filled circle."""
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
        f'fill="{fill}"/>'
    )


def oval(fill: str, x: float, y: float, across: float, down: float) -> str:
    """Return a filled ellipse by its two radii."""
    return (
        f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(across)}" '
        f'ry="{number(down)}" fill="{fill}"/>'
    )


def shape(fill: str, *parts: Part) -> str:
    """Return a filled path."""
    return f'<path d="{path_text(*parts)}" fill="{fill}"/>'


def stroke(colour: str, width: float, *parts: Part) -> str:
    """Return a path drawn as a line with round ends and corners."""
    return (
        f'<path d="{path_text(*parts)}" stroke="{colour}" '
        f'stroke-width="{number(width)}"/>'
    )


def lined(fill: str, colour: str, width: float, *parts: Part) -> str:
    """Return a path that is both filled and drawn as a line."""
    return (
        f'<path d="{path_text(*parts)}" fill="{fill}" stroke="{colour}" '
        f'stroke-width="{number(width)}"/>'
    )


def dots(colour: str, radius: float, *centres: tuple[float, float]) -> str:
    """Return filled circles of one size in one path, as round ends of no line."""
    parts: list[Part] = []
    for x, y in centres:
        parts += ["M", x, y, "h0"]
    return stroke(colour, 2 * radius, *parts)


def ring(colour: str, width: float, x: float, y: float, radius: float) -> str:
    """Return a circle drawn as a line."""
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
        f'stroke="{colour}" stroke-width="{number(width)}"/>'
    )


def box(x: float, y: float, width: float, height: float) -> str:
    """Return the outline of a rectangle as path data, to join several in one path."""
    return path_text("M", x, y, "h", width, "v", height, "h", -width, "z")


def circle(x: float, y: float, radius: float) -> str:
    """Return the outline of a circle as path data, to join several in one path."""
    across = 2 * radius
    half = path_text("a", radius, radius, 0, "0 1")
    return path_text("M", x - radius, y, half, across, "0", half, -across, "0")


def place(
    body: str,
    x: float,
    y: float,
    scale: float = 1,
    *,
    flip: bool = False,
    turn: float = 0,
) -> str:
    """Return `body` moved to (x, y), turned by degrees, scaled, perhaps mirrored."""
    steps = [f"translate({number(x)} {number(y)})"]
    if turn:
        steps.append(f"rotate({number(turn)})")
    if flip or scale != 1:
        size = f"{scale:.2f}".rstrip("0").rstrip(".")
        steps.append(f"scale(-{size} {size})" if flip else f"scale({size})")
    moved = f'transform="{" ".join(steps)}"'
    if body.count("<") == 1 and " transform=" not in body:
        return f"{body[:-2]} {moved}/>"
    return f"<g {moved}>{body}</g>"


def document(body: str, width: float, height: float, alt: str = "") -> str:
    """Return a whole SVG document; without `alt` it is hidden from screen readers."""
    kept = (c if c.isprintable() else " " * c.isspace() for c in alt)
    clean = "".join(kept).strip()
    if clean:
        role, title = 'role="img"', f"<title>{escape(clean, quote=True)}</title>"
    else:
        role, title = 'role="img" aria-hidden="true"', ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {number(width)} {number(height)}" {role} fill="none" '
        f'stroke-linecap="round" stroke-linejoin="round">{title}{body}</svg>'
    )
