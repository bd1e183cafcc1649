"""The accessibility rules of axe-core, asked where a policy stops foreign scripts."""

from __future__ import annotations

from pathlib import Path

AXE = Path(__file__).parents[2] / ".cache" / "test-assets" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page) -> set[str]:
    """Return which rules a page breaks.

    The script runs where the browser's own tools do: the page's policy, which lets
    in no script of others, holds.
    """
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return {
        f"{one['id']}: {node['target']}"
        for one in found["violations"]
        for node in one["nodes"]
    }
