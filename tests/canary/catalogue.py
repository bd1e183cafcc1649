"""A catalogue that holds a marker in every text of every model."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.editing.emit import emit
from tests.canary.filling import ADDRESS, MARKERS, Filler
from tests.canary.telling import photographs
from tests.repository import BASE, CONFIGURATION

PROJECTS = tuple(f"kanarie-{number}" for number in range(len(MARKERS)))
KNOWN = {
    "municipality": ["voorbeeld", "nabij"],
    "neighbourhood": ["molenwijk"],
    "programme": ["buurtgeld"],
    "track": ["klein"],
    "kind": ["gevelbank", "boekentil"],
    "theme": ["ontmoeting", "delen"],
    "audience": ["kinderen"],
    "phase": ["voorbereiden"],
    "walk": ["kanarie"],
    "project": ["gevelbank-dorpsstraat", "boekentil-kerkplein"],
}
GIVEN: dict[tuple[str, str], Any] = {
    ("Phase", "programme"): "wijkbudget",
    ("Project", "follows"): ["boekentil-kerkplein"],
    ("Project", "inspired"): ["buurtfeest-molenwijk"],
    ("Forge", "repository"): "https://voorbeeld.example/stad/verhalen",
    ("Brochure", "page_format"): "a5",
    ("Brochure", "select"): {"projects": [*PROJECTS[:3]]},
    ("Brochure", "chapters"): [
        *("foreword", "programme", "walk", "projects", "phases"),
        *("lessons", "register", "colophon"),
    ],
    ("HouseStyle", "colours"): {"brick": {"screen": "#A14921"}},
    ("HouseStyle", "typefaces"): None,  # files of theirs are tried in tests/hostile
    ("HouseStyle", "logo"): None,
    # Most markers are refused here: words of a page may have no signs of its code.
    ("HouseStyle", "wording"): [{"instead_of": "Bronnen", "say": "@SUM(kanarie10)+1"}],
    ("Question", "project"): None,
    ("Question", "kind"): "gevelbank",
    ("Statement", "status"): "partial",
    ("Enforcement", "url"): ADDRESS,
}
AREAS = {
    "type": "FeatureCollection",
    "attribution": MARKERS[1],
    "licence": MARKERS[0],
    "features": [
        {
            "type": "Feature",
            "properties": {"name": marker},
            "geometry": {
                "type": "Polygon",
                "coordinates": [
                    [
                        *([east, 50.87], [east + 0.02, 50.87]),
                        *([east + 0.02, 50.89], [east, 50.89], [east, 50.87]),
                    ]
                ],
            },
        }
        for number, marker in enumerate(MARKERS)
        for east in [4.7 + number * 0.03]
    ],
}


def lay_out(root: Path) -> Filler:
    """Write the catalogue under `root`; return what filled it."""
    from generator.catalogue.model import (
        Brochure,
        HouseStyle,
        Page,
        Phase,
        Programme,
        Project,
        SearchTests,
        Settings,
        TileMap,
        Walk,
    )
    from generator.catalogue.model.accessibility import Checks, Statement

    shutil.copytree(BASE, root)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    content = root / "content"
    filler = Filler(KNOWN, given=GIVEN)
    write(content / "catalogue.yml", settings(filler, Settings, content))
    pictures = sorted(photographs().items())
    for number, slug in enumerate(PROJECTS):
        filler.begin(number)
        folder = content / "projects" / slug
        folder.mkdir()
        name, picture = pictures[number % len(pictures)]
        (folder / name).write_bytes(picture)
        fields = filler.fill(Project)
        fields["pictures"] = [fields["pictures"][0] | {"file": name}]
        write(folder / "index.md", fields, story(number))
    models = {
        "phases/kiezen.md": (Phase, {"order": 2}),
        "programmes/wijkbudget.md": (Programme, {"order": 2}),
        "pages/over.md": (Page, {"order": 9, "menu": "footer"}),
        "brochures/alles.yml": (Brochure, {"order": 1}),
        "walks/kanarie.yml": (Walk, {"order": 1}),
        "maps/kanarie.yml": (TileMap, {"order": 1}),
        "pages/accessibility.yml": (Statement, {}),
        "pages/accessibility-checks.yml": (Checks, {}),
        "search-tests.yml": (SearchTests, {}),
        "style.yml": (HouseStyle, {}),
    }
    for number, (name, (model, fixed)) in enumerate(models.items()):
        filler.begin(number * 3)
        made = filler.fill(model) | fixed
        for stop, project in zip(made.get("stops", ()), PROJECTS, strict=False):
            stop["project"] = project
        for column, tile in enumerate(made.get("tiles", ()), start=1):
            del tile["neighbourhood"]  # a tile is one place
            tile |= {"column": column, "row": 1}
        text = story(number) if name.endswith(".md") else None
        write(content / name, made, text)
    (content / "maps/voorbeeld.geojson").write_text(json.dumps(AREAS), "utf-8")
    return filler


def settings(filler: Filler, model: Any, content: Path) -> dict[str, Any]:
    """Return settings whose names are those that the content refers to."""
    own = yaml.safe_load((content / "catalogue.yml").read_text("utf-8"))
    made = filler.fill(model)
    for name, value in own.items():
        if not isinstance(value, list):
            continue
        # As many as there were, with the short names that others refer to.
        made[name] = [
            filled | {key: told[key] for key in told if key in KEPT}
            for told in value
            for filled in [filler.item(model, name)]
        ]
    return made | {"language": "nl"}


KEPT = {"slug", "programme", "municipality", "maximum"}


def story(number: int) -> str:
    """Return a story with a marker in every place that has text."""
    # What Markdown or the reader of it would refuse is refused (tests/hostile).
    one, two = (
        "".join(f"\\{sign}" if sign in SIGNS else sign for sign in marker)
        for turn in (number, number + 5)
        # Even escaped, this is told to look like a link.
        for marker in [MARKERS[turn % len(MARKERS)].replace("](", "] (")]
    )
    return (
        f'## {one}\n\n{two} *{one}* [{two}](https://voorbeeld.example/ "kanarie")\n\n'
        f"> [!TIP]\n> {one}\n\n- {two}\n\n| {one} | a |\n|---|---|\n| b | {two} |\n"
    )


SIGNS = set("<>&*_[]`|#~!\\{}\"'")


def write(file: Path, fields: dict[str, Any], text: str | None = None) -> None:
    """Write a content file as the editing form does."""
    kept = emit({name: plain(value) for name, value in fields.items()})
    if text is not None:
        kept = f"---\n{kept}---\n\n{text}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(kept, encoding="utf-8")


def plain(value: Any) -> Any:
    """Return a value with texts for whatever is none."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else str(value)
