"""A repository that can be built: sound content, and the file that MkDocs reads."""

from __future__ import annotations

from pathlib import Path

BASE = Path(__file__).parent / "catalogue" / "base"
MKDOCS = """\
site_name: Voorbeeld
docs_dir: content/pages
site_dir: site
site_url: https://voorbeeld.example/wijken/
theme: {name: material, language: nl, font: false}
"""
CONFIGURATION = f"{MKDOCS}plugins: [buurtboek]\n"


def without(*left_out: str) -> str:
    """Return the configuration of a build that leaves some things out.

    Args:
        left_out: options of the plugin, such as `brochures`.
    """
    options = "".join(f"      {one}: false\n" for one in left_out)
    return f"{MKDOCS}plugins:\n  - buurtboek:\n{options}"
