"""The house holds: imports point down, and every foreign library has one door.

Read from the source files themselves, so that an import within a function counts
too.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import generator

ROOT = Path(generator.__file__).parents[1]
MODULES = sorted((ROOT / "generator").rglob("*.py"))

# From the top: a floor may import those below it. The last four stand side by side.
FLOORS = (
    *("cli", "region", "editing", "website", "form", "brochure", "views", "images"),
    *("catalogue", "workers"),
)
GROUND = ("geometry", "wording", "style", "storage")

# A library → what may import it: a file, or a folder where it ends in a slash.
DOORS = {
    "yaml": ("catalogue/parser.py", "catalogue/comments.py"),
    "pydantic": ("catalogue/model/", "catalogue/validate.py"),
    "pydantic_core": ("catalogue/model/", "catalogue/validate.py"),
    "cmarkgfm": ("catalogue/markdown.py",),
    "nh3": ("catalogue/markdown.py",),
    "PIL": (
        *("images/render.py", "images/colour.py", "images/card.py"),
        *("images/logo.py", "images/typesetting.py"),
    ),
    "resvg_py": ("images/logo.py",),
    "weasyprint": ("brochure/pdf/",),
    "cssselect2": ("brochure/pdf/quick/selectors.py",),
    "pydyf": ("brochure/pdf/",),
    "pyphen": ("brochure/pdf/starter.py",),
    "pikepdf": ("brochure/imposition/", "brochure/press/", "brochure/preflight/"),
    "fontTools": ("brochure/press/outlines.py",),
    "segno": ("brochure/qr.py",),
    "mkdocs": ("website/engine.py", "website/plugin.py"),
    "material": ("website/plugin.py",),
    "watchdog": ("website/watching.py",),
    "click": ("cli/",),
    "rich": ("cli/",),
    "babel": ("wording/",),
    "dask": ("workers/cluster.py",),
    "distributed": ("workers/cluster.py",),
    "openpyxl": ("editing/spreadsheet/workbook/",),
    "jinja2": ("website/", "brochure/document.py", "views/bytecode.py"),
    "markupsafe": ("views/", "brochure/", "website/", "editing/report/"),
}
# Whose names on the package index differ, or that come with another.
DISTRIBUTIONS = {
    "yaml": "pyyaml",
    "PIL": "pillow",
    "fontTools": "fonttools",
    "material": "mkdocs-material",
    "watchdog": "mkdocs",
    "pydantic_core": "pydantic",
    "resvg_py": "resvg-py",
    "markupsafe": "jinja2",
    "cssselect2": "weasyprint",
    "pyphen": "weasyprint",
    "dask": "distributed",
}

MOST_LINES = 500
SAYS_NOTHING = {"util", "utils", "helper", "helpers", "manager", "common", "misc"}
CHANCE = {"random", "secrets", "uuid"}
CLOCK = {"now", "today", "utcnow", "time", "time_ns", "localtime"}
LOOKS_AT_THE_CLOCK = {
    "cli/adoption.py": "samples of a catalogue that begins today say so",
    "cli/calendar.py": "how old a source or a review is",
    "cli/new.py": "a text that is begun today says so",
    "storage/cache.py": "whether leftovers are a day old",
    "storage/stamp.py": "whether a file may still change within one tick",
}


def path_of(module: Path) -> str:
    return module.relative_to(ROOT / "generator").as_posix()


def floor_of(module: Path) -> str:
    return path_of(module).partition("/")[0].removesuffix(".py")


@cache
def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def imports(module: Path, *, for_types: bool = True) -> Iterator[str]:
    """Yield the dotted names that a module imports, wherever it does so."""
    only_types = {
        below
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for below in ast.walk(node)
    }
    for node in ast.walk(tree_of(module)):
        if node in only_types and not for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}: imports are absolute"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def below(floor: str) -> set[str]:
    if floor in GROUND:
        return set()
    return {*FLOORS[FLOORS.index(floor) + 1 :], *GROUND}


ids = {"ids": path_of}


@pytest.mark.parametrize("module", MODULES, **ids)
def test_imports_point_down(module):
    """`cli` may know everything, `wording` nobody; no floor knows one above it."""
    floor = floor_of(module)
    if floor in {"__init__", "__main__"}:
        return

    met = {
        name.split(".")[1]
        for name in imports(module)
        if name.startswith("generator.") and name != "generator.__version__"
    }
    assert met <= {floor, *below(floor)}


@pytest.mark.parametrize("module", MODULES, **ids)
def test_every_library_has_its_door(module):
    """Who wants another library writes a line in `DOORS`, and says why it is there."""
    for name in imports(module):
        library = name.split(".")[0]
        if library == "generator" or library in sys.stdlib_module_names:
            continue
        doors = DOORS.get(library, ())
        path = path_of(module)

        assert any(
            path == door or (door.endswith("/") and path.startswith(door))
            for door in doors
        ), f"{library} has no door here"


def test_floors_are_the_folders_of_the_package():
    folders = {floor_of(module) for module in MODULES} - {"__init__", "__main__"}

    assert folders == {*FLOORS, *GROUND}


def test_the_package_says_its_floors_in_order():
    """Who opens the package reads the pipeline."""
    listed = re.findall(r"^    ([a-z]+)  +\S", generator.__doc__, re.MULTILINE)

    assert tuple(listed[: len(FLOORS)]) == FLOORS
    assert sorted(listed[len(FLOORS) :]) == sorted(GROUND)


def test_every_library_that_is_imported_is_asked_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["cluster"]]
    asked = {re.split(r"[<>=~ \[]", line)[0] for line in lines}
    imported = {name.split(".")[0] for module in MODULES for name in imports(module)}

    used = {DISTRIBUTIONS.get(name, name) for name in imported & set(DOORS)}
    assert used <= asked
    assert asked - used <= {"mkdocs-material"}  # its templates, not its code


def test_no_modules_import_each_other_in_a_ring():
    """A ring cannot be read from one end, nor tested from one."""
    names = {
        f"generator.{path_of(module)}".removesuffix(".py")
        .removesuffix("/__init__")
        .replace("/", "."): module
        for module in MODULES
    }
    graph = {
        own: {
            found
            for name in imports(module, for_types=False)
            for found in (name, name.rpartition(".")[0])
            if found in names and found != own and not own.startswith(f"{found}.")
        }
        for own, module in names.items()
    }

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as ring:
        pytest.fail(" → ".join(ring.args[1]))


@pytest.mark.parametrize("module", MODULES, **ids)
def test_a_module_has_one_idea(module):
    """It says which, bears a name that says something, and can be read at a sitting."""
    text = module.read_text(encoding="utf-8")

    assert module.stem not in SAYS_NOTHING
    assert ast.get_docstring(tree_of(module)) or not text.strip()
    assert text.count("\n") <= MOST_LINES


@pytest.mark.parametrize("module", MODULES, **ids)
def test_nothing_is_left_to_chance_or_to_the_clock(module):
    """Same content, same bytes: on any day, in any order."""
    called = {
        node.func.attr
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }

    assert not CHANCE & {name.split(".")[0] for name in imports(module)}
    assert bool(CLOCK & called) == (path_of(module) in LOOKS_AT_THE_CLOCK)
