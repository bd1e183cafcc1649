"""Style sheets and scripts that stand apart in the repository, joined for browsers.

A file for each idea is good to read and slow to fetch: on a phone every further file
costs a round trip. So the build hands out one style sheet for all pages, and each
script together with the modules that it alone needs.

Scripts are joined without understanding them: every module becomes a function that
is called once and returns what it exports, so that no names can meet. Only the few
forms of `import` and `export` that our own modules use are known. A script that uses
another form, which a city's own may, is handed out as it is. Comments and indents stay
behind: they are a fifth of what a phone would fetch.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.style.look import STANDARD_LOOK, Look

STYLE = "assets/buurtboek.css"
OWN_LETTERS = "letters/own-"  # a city's typefaces, as the style sheet finds them

# What every page needs, after the colours; a later sheet goes over an earlier one.
STYLES = tuple(
    f"assets/style/{name}.css"
    for name in (
        *("letters", "roles", "ground", "controls", "plates", "head", "foot"),
        *("search", "layout", "cards", "minis", "chains", "prose", "tables", "lists"),
        *("home", "tracks", "tiles", "street", "phases", "project", "learnt"),
        *("takeover", "photographs", "terms", "programmes", "brochures", "keeping"),
        *("narrow", "contrast", "print"),
    )
)

# Scripts that pages or other scripts name. What several of them share and must exist
# once, such as the bundle, is named here too: these stay files of their own.
SCRIPTS = tuple(
    f"assets/{name}.js"
    for name in (
        *("buurtboek", "bundle", "bundle-page", "bundle-pdf", "facets", "finding"),
        *("results", "facets/list", "search/engine", "search/sharded"),
        *("suggestions", "surprise", "zoom"),
    )
)

IMPORT = re.compile(
    r"^import (?:\{(?P<names>[^{}]*)\}|(?P<default>\w+)) from "
    r'"(?P<path>\.{1,2}/[^"]+)";\n',
    re.MULTILINE,
)
PASSED_ON = re.compile(
    r'^export \{(?P<names>[^{}]*)\} from "(?P<path>\.{1,2}/[^"]+)";\n', re.MULTILINE
)
EXPORT = re.compile(
    r"^export (?=(?:async )?function\b|class\b|const\b)(?P<kind>async function\*?|"
    r"function\*?|class|const) ?(?P<name>[\w$]+)",
    re.MULTILINE,
)
LEFT_OVER = re.compile(
    r"^(?:import\b(?!\()|export\b|(?:\S.*[=(] *)?await\b)", re.MULTILINE
)
COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)\n", re.MULTILINE)
TEMPLATE = re.compile(r"`[^`]*`")
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
RENAMED = re.compile(r"\b(\w+) as (\w+)\b")


def uncommented(text: str) -> str:
    """Return a script without the comments that have lines to themselves.

    Where a template literal holds what looks like one, all stays as it is.
    """
    stripped = COMMENT.sub("", text)
    is_whole = all(literal in text for literal in TEMPLATE.findall(stripped))
    return stripped if is_whole else text


def outdented(text: str) -> str:
    """Return a script without the blanks that its lines begin with.

    Where a text may run over several lines, they may be part of it: all stays.
    """
    lines = text.split("\n")
    if any(line.count("`") % 2 or line.endswith("\\") for line in lines):
        return text
    return INDENT.sub("", text)


class NotJoined(Exception):
    """A script uses what joining does not know."""


def joined(
    name: str, folders: Sequence[Path], look: Look = STANDARD_LOOK
) -> str | None:
    """Return the whole text of a file that browsers get joined, or None for others.

    Args:
        name: such as `assets/facets.js`.
        folders: of the look; the first that has a file counts.
        look: colours and typefaces of the style sheet.
    """
    if name == STYLE:
        sheets = [look.palette.custom_properties()]
        sheets += [text for one in STYLES if (text := _read(one, folders)) is not None]
        faces = look.faces
        sheets += [one.rule(f"{OWN_LETTERS}{one.name}") for one in faces.shown]
        return "\n".join((*sheets, faces.custom_properties()))
    if name in SCRIPTS and (text := _read(name, folders)) is not None:
        try:
            return _Bundle(name, folders).text()
        except NotJoined:
            return text
    return None


def files(
    folders: Sequence[Path], look: Look = STANDARD_LOOK
) -> Iterable[tuple[str, str]]:
    """Yield name and text of every file that is joined."""
    for name in (STYLE, *SCRIPTS):
        if (text := joined(name, folders, look)) is not None:
            yield name, text


def version(name: str, folders: Sequence[Path], look: Look = STANDARD_LOOK) -> str:
    """Return a short name of what an asset holds, so that browsers fetch it anew."""
    text = content(name, folders, look)
    return hashlib.sha256(text.encode()).hexdigest()[:8] if text is not None else "0"


def content(
    name: str, folders: Sequence[Path], look: Look = STANDARD_LOOK
) -> str | None:
    """Return what browsers get of a style sheet or script, or None if there is none."""
    text = joined(name, folders, look)
    return _read(name, folders) if text is None else text


def _read(name: str, folders: Sequence[Path]) -> str | None:
    for folder in folders:
        file = folder / name
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return None


class _Bundle:
    """One script with the modules that it alone needs."""

    def __init__(self, entry: str, folders: Sequence[Path]) -> None:
        self.entry = entry
        self.folders = folders
        self.folder = posixpath.dirname(entry)
        self.apart: list[str] = []  # imports that stay imports
        self.modules: dict[str, str] = {}  # in the order they run
        self.names: dict[str, str] = {}

    def text(self) -> str:
        body = outdented(self._linked(self.entry, (self.entry,)))
        return "".join((*dict.fromkeys(self.apart), *self.modules.values(), body))

    def _linked(self, name: str, within: tuple[str, ...]) -> str:
        """Return a module with its imports replaced, after taking in what it needs."""
        text = _read(name, self.folders)
        if text is None:
            raise NotJoined(name)
        text = uncommented(text)
        folder = posixpath.dirname(name)

        def imported(found: re.Match[str]) -> str:
            target = posixpath.normpath(posixpath.join(folder, found["path"]))
            if target in SCRIPTS or found["default"]:
                return self._stays(found, target, name)
            names = RENAMED.sub(r"\1: \2", " ".join(found["names"].split()))
            return f"const {{ {names} }} = {self._module(target, within)};\n"

        def passed_on(found: re.Match[str]) -> str:
            target = posixpath.normpath(posixpath.join(folder, found["path"]))
            if name != self.entry or target in SCRIPTS or " as " in found["names"]:
                raise NotJoined(name)
            names = " ".join(found["names"].split())
            return f"export const {{ {names} }} = {self._module(target, within)};\n"

        return PASSED_ON.sub(passed_on, IMPORT.sub(imported, text))

    def _stays(self, found: re.Match[str], target: str, name: str) -> str:
        """Keep an import; in a module, what it brings must not meet other names."""
        path = posixpath.relpath(target, self.folder)
        path = path if path.startswith("../") else f"./{path}"
        if found["default"]:
            given = f"apart_{re.sub(r'[^a-zA-Z0-9]', '_', target)}"
            self.apart.append(f'import {given} from "{path}";\n')
            return f"const {found['default']} = {given};\n"
        if name != self.entry:
            raise NotJoined(name)
        self.apart.append(f'import {{{found["names"]}}} from "{path}";\n')
        return ""

    def _module(self, name: str, within: tuple[str, ...]) -> str:
        """Return the name of what a module exports, after writing it down once."""
        if name in within:
            raise NotJoined(name)
        if name not in self.names:
            text = self._linked(name, (*within, name))
            exported = [found["name"] for found in EXPORT.finditer(text)]
            body = EXPORT.sub(lambda found: found[0].removeprefix("export "), text)
            if LEFT_OVER.search(body):
                raise NotJoined(name)
            place = posixpath.relpath(name, self.folder)
            body = body.replace(
                "import.meta.url", f'new URL("{place}", import.meta.url).href'
            )
            body = outdented(body)
            given = f"module_{len(self.names)}"
            self.names[name] = given
            returned = ", ".join(exported)
            self.modules[name] = (
                f"const {given} = (() => {{\n{body}return {{ {returned} }};\n}})();\n"
            )
        return self.names[name]
