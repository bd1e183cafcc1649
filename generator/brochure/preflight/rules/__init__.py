"""All rules, as rows: what is asked of a PDF, who asks it, and how it is mended."""

from generator.brochure.preflight.rules import (
    colours,
    document,
    edges,
    graphics,
    pages,
    standard,
    texts,
)
from generator.brochure.preflight.rules.rule import Job, Rule

RULES: tuple[Rule, ...] = (
    *standard.RULES,
    *document.RULES,
    *pages.RULES,
    *edges.RULES,
    *colours.RULES,
    *texts.RULES,
    *graphics.RULES,
)

__all__ = ["RULES", "Job", "Rule"]
