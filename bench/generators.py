"""The site against other generators than Hugo, as one would set them up first.

    python -m bench.generators [COUNT …] [--runs N]

Material for MkDocs and Zensical, as their makers recommend: all pages in the
navigation, their own search, and the extensions of Markdown in the recommended
configuration (squidfunk.github.io/mkdocs-material, “Python Markdown Extensions”).
Ours is measured whole, and its pages alone beside Material.

Eleventy with the shell of our own pages around the same documents, and no search. At
more than `MOST_NAIVE` projects only Eleventy is run: the others put a navigation of
all pages into every page, so that their time and bytes grow with the square of the
number.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import catalogue, documents, peers
from bench.measure import (
    Command,
    Row,
    away,
    clear,
    in_turn,
    keep,
    note,
    once,
    table,
)
from bench.shell import cut
from bench.site import HTML_ONLY, ours

WORK = peers.FOLDER / "generators"
MOST_NAIVE = 1_000  # projects
WANTED = {1_000: {"cpu": 0.02}}  # of naive Material's
MATERIAL = """\
site_name: Buurtboek
site_url: https://voorbeeld.example/
docs_dir: docs
site_dir: site
theme:
  name: material
  language: nl
  font: false
  features: [navigation.tabs, navigation.top, search.suggest, search.highlight]
plugins: [search]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - toc: {permalink: true}
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.betterem: {smart_enable: all}
  - pymdownx.caret
  - pymdownx.details
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
  - pymdownx.tilde
"""
ELEVENTY = """\
export default function (configuration) {
  configuration.addFilter("of", (all, slugs) =>
    all.filter((one) => slugs.includes(one.fileSlug)));
  return { dir: { input: "src", output: "site" }, markdownTemplateEngine: false,
    htmlTemplateEngine: "njk" };
}
"""
LAYOUT = """\
{head}<article class="wrap"><h1>{{{{ title }}}}</h1>
<div class="prose question">{{{{ content | safe }}}}</div>
<section class="part related"><h2>Verwante projecten</h2><ul class="cards">
{{% for slug in related %}}
<li><a href="../{{{{ slug }}}}/">{{{{ slug }}}}</a></li>
{{% endfor %}}
</ul></section></article>{foot}
"""
TERMS = """\
---
pagination: {{data: terms, size: 1, alias: term}}
permalink: "{{{{ term.facet }}}}/{{{{ term.slug }}}}/index.html"
---
{head}<article class="wrap"><h1>{{{{ term.slug }}}}</h1><ul class="cards">
{{% for one in term.projects %}}
<li><article class="card">
<h3><a href="../../projecten/{{{{ one.slug }}}}/">{{{{ one.title }}}}</a></h3>
<p>{{{{ one.summary }}}}</p></article></li>
{{% endfor %}}
</ul></article>{foot}
"""
RELATED = 4


def material(root: Path, found: list[documents.Document]) -> Command:
    """Return naive Material, after writing what it reads."""
    documents.write(found, root / "docs")
    (root / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    return Command(
        [peers.program("mkdocs-material"), "build", "--quiet"],
        root,
        _without(root / "site"),
        {"NO_MKDOCS_2_WARNING": "1"},
    )


def zensical(root: Path, found: list[documents.Document]) -> Command:
    """Return Zensical on the same, cold: without what it keeps."""
    documents.write(found, root / "docs")
    (root / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    run = [peers.program("zensical"), "build", "--clean"]
    return Command(run, root, _without(root / "site", root / ".cache"))


def eleventy(root: Path, found: list[documents.Document], page: str) -> Command:
    """Return Eleventy, after writing what it reads.

    Args:
        root: does not exist; lies where Node.js finds its package.
        found: the projects.
        page: one of ours, whose shell stands around all.
    """
    bare = page.replace("{", "&#123;")
    head, foot = cut(bare, "{{ title }}")
    plain = cut(bare, "{{ term.slug }}")[0]
    layouts = root / "src" / "_includes"
    layouts.mkdir(parents=True)
    (root / "package.json").write_text('{"type": "module"}', "utf-8")
    (root / "eleventy.config.js").write_text(ELEVENTY, "utf-8")
    (layouts / "project.njk").write_text(LAYOUT.format(head=head, foot=foot), "utf-8")
    (root / "src/terms.njk").write_text(TERMS.format(head=plain, foot=foot), "utf-8")
    projects = root / "src/projecten"
    projects.mkdir()
    shared = {"layout": "project.njk", "tags": "project"}
    (projects / "projecten.json").write_text(json.dumps(shared), "utf-8")
    rows = documents.lists(found)
    by_kind: dict[str, list[str]] = {}
    for (facet, _), ones in rows.items():
        if facet == "soorten":
            for number, one in enumerate(ones):
                near = ones[number + 1 : number + 1 + RELATED]
                by_kind[one.slug] = [other.slug for other in near]
    for one in found:
        front = json.dumps({"title": one.title, "related": by_kind.get(one.slug, [])})
        text = f"---json\n{front}\n---\n\n{one.text}\n"
        (projects / f"{one.slug}.md").write_text(text, "utf-8")
    data = root / "src/_data"
    data.mkdir()
    terms = [
        {
            "facet": facet,
            "slug": value,
            "projects": [
                {"slug": one.slug, "title": one.title, "summary": one.fields["summary"]}
                for one in ones
            ],
        }
        for (facet, value), ones in rows.items()
    ]
    (data / "terms.json").write_text(json.dumps(terms), "utf-8")
    node = peers.node("@11ty/eleventy")
    program = str(peers.MODULES / "@11ty/eleventy/cmd.cjs")
    return Command([node, program, "--quiet"], root, _without(root / "site"))


def _without(*folders: Path) -> Callable[[], None]:
    def clean() -> None:
        away(*folders)

    return clean


def size(folder: Path) -> float:
    """Return what a site weighs, megabytes."""
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file()) / 1e6


def compare(count: int, runs: int, peers_wanted: Sequence[str]) -> list[Row]:
    """Return comparisons with every generator that is wanted at this number."""
    root = catalogue.write(WORK / f"ours-{count}", count)
    mine = ours(root)
    once(mine)
    page = next((root / "site/projecten").glob("*/index.html")).read_text("utf-8")
    found = list(documents.read(root))
    others = {"Eleventy": eleventy(WORK / f"eleventy-{count}", found, page)}
    if count <= MOST_NAIVE:
        others["Material, naive"] = material(WORK / f"material-{count}", found)
        others["Zensical"] = zensical(WORK / f"zensical-{count}", found)
    others = {name: others[name] for name in others if name in peers_wanted}
    alone = ours(catalogue.write(WORK / f"pages-{count}", count), HTML_ONLY)
    costs = in_turn({"ours": mine, "pages": alone, **others}, runs)
    weights = {"ours": size(root / "site")}
    rows = []
    for name, command in others.items():
        wanted = WANTED.get(count, {}) if name == "Material, naive" else {}
        work = f"site of {count} projects, cold"
        version = peers.VERSIONS[PACKAGES[name]]
        rows.append(Row(work, costs["ours"], f"{name} {version}", costs[name], wanted))
        if name == "Material, naive":
            work = f"pages of {count} projects, cold"
            rows.append(
                Row(work, costs["pages"], f"{name} {version}", costs[name], wanted)
            )
        weights[name] = size(command.folder / "site")
    note(f"site of {count} projects: megabytes written", weights)
    return rows


PACKAGES = {
    "Eleventy": "@11ty/eleventy",
    "Material, naive": "mkdocs-material",
    "Zensical": "zensical",
}


def main() -> None:
    """Measure every number and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=[100, 1_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", nargs="*", default=list(PACKAGES))
    asked = parser.parse_args()
    away(WORK)
    rows = [
        row for count in asked.counts for row in compare(count, asked.runs, asked.peers)
    ]
    clear()
    keep("generators", rows)
    print(table(rows))


if __name__ == "__main__":
    main()
