"""The typefaces of one house style: the project's own pair, or a city's.

Our pair is fetched by set-up and known by name everywhere. A city's family comes with
its files, which style sheets name by `@font-face`.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.style.tokens import HEADINGS, TEXT

OWN = {  # the project's families, and what stands in until they are there, on screen
    HEADINGS: f'"{HEADINGS}", "Headings as Roboto", "Headings as Arial", sans-serif',
    TEXT: (
        f'"{TEXT}", "Text as Georgia", "Text as Noto Serif", "Text as Times", serif'
    ),
}
FORMATS = {".ttf": "truetype", ".otf": "opentype", ".woff2": "woff2"}
FACE = "{}, sans-serif"  # how a figure names a typeface


@dataclass(frozen=True, slots=True)
class FontFile:
    """One file of a city's family.

    Attributes:
        name: of the file, without folder.
        family: name of the family.
        weight: of its letters, 100 to 900.
        italic: whether they slant.
        content: the file.
    """

    name: str
    family: str
    weight: int
    italic: bool
    content: bytes

    @property
    def suffix(self) -> str:
        """The ending of its name, with the point."""
        return "." + self.name.rpartition(".")[2].lower()

    def rule(self, address: str) -> str:
        """Return the style sheet rule that brings the file in.

        Args:
            address: where style sheets find the file.
        """
        slant = "italic" if self.italic else "normal"
        return (
            f'@font-face {{ font-family: "{self.family}"; font-weight: {self.weight};'
            f" font-style: {slant}; font-display: swap;"
            f' src: url("{address}") format("{FORMATS[self.suffix]}"); }}\n'
        )


@dataclass(frozen=True, slots=True)
class Faces:
    """The typefaces of headings and of running text.

    Attributes:
        headings: name of a family.
        text: name of a family.
        files: of the families that are not the project's own.
    """

    headings: str = HEADINGS
    text: str = TEXT
    files: tuple[FontFile, ...] = ()

    @property
    def printed(self) -> tuple[FontFile, ...]:
        """The files that print uses: those that hold plain outlines."""
        return tuple(one for one in self.files if one.suffix != ".woff2")

    @property
    def shown(self) -> tuple[FontFile, ...]:
        """The files that browsers get: the small one where there are two."""
        small = {
            (one.family, one.weight, one.italic)
            for one in self.files
            if one.suffix == ".woff2"
        }
        return tuple(
            one
            for one in self.files
            if one.suffix == ".woff2"
            or (one.family, one.weight, one.italic) not in small
        )

    def nearest(self, family: str, weight: int) -> FontFile | None:
        """Return the file that comes nearest to a weight, for what is no browser.

        Upright letters go before slanted ones, heavier before lighter ones that are
        as near.

        Args:
            family: its name.
            weight: of the letters, 100 to 900.

        Returns:
            The file, or None where the family is the project's own.
        """
        return min(
            (one for one in self.printed if one.family == family),
            key=lambda one: (one.italic, abs(one.weight - weight), -one.weight),
            default=None,
        )

    def custom_properties(self) -> str:
        """Return what a style sheet of the site says of them; empty for our own."""
        if (self.headings, self.text) == (HEADINGS, TEXT):
            return ""
        headings = OWN.get(self.headings, f'"{self.headings}", {OWN[HEADINGS]}')
        text = OWN.get(self.text, f'"{self.text}", {OWN[TEXT]}')
        return f":root {{\n  --headings: {headings};\n  --body: {text};\n}}\n"

    def lettered(self, figure: str) -> str:
        """Return SVG set in the project's typeface, set in this one."""
        if self.headings == HEADINGS:
            return figure
        quoted = f"'{self.headings}'"  # a name may end in a digit
        return figure.replace(
            f'font-family="{FACE.format(HEADINGS)}"',
            f'font-family="{FACE.format(quoted)}"',
        )


STANDARD_FACES = Faces()
