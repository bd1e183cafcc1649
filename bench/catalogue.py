"""An invented catalogue of any size, the same every time.

Its projects are made from those of the repository: their fields and their
paragraphs, shuffled, under other names. So they are as long, as complete and as
linked as real ones, in real Dutch, while no two pages are alike.

It is in one language: each further one is a whole site more, and peers make one.
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
PARTS = ("phases", "programmes", "pages", "maps")
TRANSLATION = "*.??.md"
CONFIGURATION = """\
site_name: Buurtboek
site_url: https://voorbeeld.example/
docs_dir: content/pages
site_dir: site
theme: {{name: material, language: nl, font: false}}
plugins:
  - buurtboek: {{brochures: {brochures}, cards: {cards}}}
"""
SETTINGS = "catalogue.yml"
LANGUAGES = re.compile(r"^languages:\n(?:  - .+\n)+", re.MULTILINE)
PLACE = re.compile(r"\(\.\./([a-z0-9-]+)/index\.md\)")
ENTRY = re.compile(r"^  - ([a-z0-9-]+)$", re.MULTILINE)
TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)


def write(
    root: Path, count: int, *, brochures: bool = False, cards: bool = False
) -> Path:
    """Write a repository with `count` invented projects; return its folder.

    Args:
        root: does not exist.
        count: of projects.
        brochures: whether its configuration asks for them.
        cards: likewise, for pictures to share.
    """
    content = root / "content"
    content.mkdir(parents=True)
    told = (CONTENT / SETTINGS).read_text(encoding="utf-8")
    (content / SETTINGS).write_text(LANGUAGES.sub("", told, count=1), "utf-8")
    for name in PARTS:
        if (CONTENT / name).is_dir():
            left_out = shutil.ignore_patterns(TRANSLATION)
            shutil.copytree(CONTENT / name, content / name, ignore=left_out)
    said = {True: "true", False: "false"}
    (root / "mkdocs.yml").write_text(
        CONFIGURATION.format(brochures=said[brochures], cards=said[cards]), "utf-8"
    )
    real = {
        file.parent.name: file.read_text(encoding="utf-8")
        for file in sorted((CONTENT / "projects").glob("*/index.md"))
    }
    paragraphs = [
        part
        for text in real.values()
        for part in text.split("---\n", 2)[2].strip().split("\n\n")
        if not part.startswith("#") and "](" not in part
    ]
    slugs = list(real)
    for number in range(count):
        slug, generation = slugs[number % len(slugs)], number // len(slugs)
        folder = content / "projects" / _name(slug, generation)
        folder.mkdir(parents=True)
        last = count - 1 - generation * len(slugs)
        known = {one for place, one in enumerate(slugs) if place <= last}
        text = _project(real[slug], known, generation, paragraphs)
        (folder / "index.md").write_text(text, encoding="utf-8", newline="\n")
    # Phases and pages of the repository name projects of the first generation.
    if count < len(slugs):
        raise SystemExit(f"at least {len(slugs)} projects")
    return root


def _name(slug: str, generation: int) -> str:
    return f"{slug[:50].rstrip('-')}-{generation}" if generation else slug


def _project(text: str, known: set[str], generation: int, paragraphs: list[str]) -> str:
    """Return a project of a later generation, after one of the repository."""
    if not generation:
        return text
    chance = random.Random(f"{generation} {text[:80]}")
    _, front, body = text.split("---\n", 2)
    front = TITLE.sub(rf"title: \1 {generation}", front, count=1)
    real = {file.name for file in (CONTENT / "projects").iterdir()}

    def renamed(found: re.Match[str]) -> str:
        slug = found[1]
        if slug not in real:
            return found[0]
        kept = _name(slug, generation) if slug in known else slug
        return found[0].replace(slug, kept)

    front = ENTRY.sub(renamed, front)
    body = PLACE.sub(renamed, body)
    parts = body.strip().split("\n\n")
    drawn = [
        chance.choice(paragraphs)
        if not part.startswith("#") and "](" not in part and chance.random() < 0.8
        else part
        for part in parts
    ]
    story = "\n\n".join(drawn)
    return f"---\n{front}---\n\n{story}\n"


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
