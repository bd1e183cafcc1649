"""The catalogue as plain Markdown documents, for peers that know only those.

Everything that our page of a project says stands in its document too, as a person
would write it there: lists of facts, the story, what was learnt, the sources. A
list for every theme, kind and municipality stands in for their pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

LISTED = {"kinds": "soorten", "themes": "themas", "municipality": "gemeenten"}
FACTS = {
    "municipality": "Waar",
    "street": "Straat",
    "period": "Wanneer",
    "programme": "Programma",
    "track": "Luik",
    "status": "Stand",
    "audiences": "Voor wie",
    "themes": "Thema’s",
    "kinds": "Soort",
    "initiators": "Met wie",
    "upkeep": "Onderhoud",
    "budget": "Wat kostte het",
}
LISTS = {"strengths": "Sterk", "lessons": "Geleerd", "pitfalls": "Let op"}
LINK = re.compile(r"\(\.\./([a-z0-9-]+)/index\.md\)")


@dataclass(frozen=True, slots=True)
class Document:
    """A project as a document.

    Attributes:
        slug: its name.
        title: of the project.
        fields: its front matter.
        text: Markdown under its title.
    """

    slug: str
    title: str
    fields: Mapping[str, Any]
    text: str


def read(root: Path) -> Iterator[Document]:
    """Yield every project of a repository as a document."""
    for file in sorted((root / "content/projects").glob("*/index.md")):
        _, front, story = file.read_text("utf-8").split("---\n", 2)
        fields = yaml.load(front, yaml.CSafeLoader)
        text = LINK.sub(r"(\1.md)", story.strip())
        title = str(fields["title"])
        yield Document(file.parent.name, title, fields, _text(fields, text))


def _text(fields: Mapping[str, Any], story: str) -> str:
    parts = [str(fields["summary"])]
    facts = [
        f"- {label}: {_said(fields[name])}"
        for name, label in FACTS.items()
        if name in fields
    ]
    parts += ["\n".join(facts), story]
    parts += [
        f"## {label}\n\n{_items(fields[name])}"
        for name, label in LISTS.items()
        if name in fields
    ]
    if steps := fields.get("takeover", {}).get("first_steps"):
        parts.append(f"## Eerste stappen\n\n{_items(steps)}")
    sources = [
        f"[{one['title']}]({one['url']})" if "url" in one else one["title"]
        for one in fields.get("sources", ())
    ]
    parts.append(f"## Bronnen\n\n{_items(sources)}")
    return "\n\n".join(parts)


def _said(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(_said(one) for one in value.values())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _items(values: list[str]) -> str:
    return "\n".join(f"- {value}" for value in values)


def lists(documents: list[Document]) -> dict[tuple[str, str], list[Document]]:
    """Return the projects of every term: facet and value."""
    found: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for one in documents:
        for name, facet in LISTED.items():
            values = one.fields.get(name, [])
            for value in values if isinstance(values, list) else [values]:
                found[facet, value].append(one)
    return dict(sorted(found.items()))


def write(documents: list[Document], folder: Path) -> None:
    """Write documents, their lists and a first page as Markdown."""
    projects = folder / "projecten"
    projects.mkdir(parents=True)
    for one in documents:
        text = f"---\ntitle: {_quoted(one.title)}\n---\n\n# {one.title}\n\n{one.text}\n"
        (projects / f"{one.slug}.md").write_text(text, "utf-8")
    for (facet, value), found in lists(documents).items():
        rows = [f"- [{one.title}](../projecten/{one.slug}.md)" for one in found]
        (folder / facet).mkdir(exist_ok=True)
        text = f"# {value}\n\n" + "\n".join(rows) + "\n"
        (folder / facet / f"{value}.md").write_text(text, "utf-8")
    (folder / "index.md").write_text("# Buurtboek\n", "utf-8")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
