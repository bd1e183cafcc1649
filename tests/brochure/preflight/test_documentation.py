"""``docs/preflight.md`` lists the rules that there are; GOLDEN=write makes it anew."""

from __future__ import annotations

import os
from pathlib import Path

from generator.brochure.preflight.rules import RULES

FILE = Path(__file__).parents[3] / "docs" / "preflight.md"
BEGIN, END = "<!-- rules -->\n", "<!-- end of rules -->"


def table():
    rows = [
        f"| `{rule.name}` | {rule.severity.value} | {rule.source} | {rule.remedy} |"
        for rule in sorted(RULES, key=lambda rule: rule.name)
    ]
    head = ["| rule | at worst | asked by | remedy |", "|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n"


def test_every_rule_is_documented():
    text = FILE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    actual = f"{before}{BEGIN}\n{table()}\n{END}{after}"
    if os.environ.get("GOLDEN") == "write":
        FILE.write_text(actual, encoding="utf-8")

    assert actual == FILE.read_text(encoding="utf-8")
