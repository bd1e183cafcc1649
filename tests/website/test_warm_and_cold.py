"""Deleting what was kept never changes what is built, whatever was edited.

Hypothesis edits a catalogue at random: words, kinds, projects that come, go and are
renamed, a vocabulary, a template, the configuration. After every edit the repository,
with all that its earlier builds left, and a copy of its sources alone are built.
"""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from generator.storage import manifest
from generator.website import incremental, up_to_date
from tests.repository import BASE
from tests.website.conftest import CONFIGURATION
from tests.website.test_up_to_date import build

KINDS = ("gevelbank", "boekentil", "buurtfeest")
WORDS = ("Een bank.", "Twee banken, *drie* koffie.", "Vier buren & één hond.")
PROJECT = """\
---
title: {title}
summary: Verzonnen om te zien of een tweede keer bouwen hetzelfde geeft.
municipality: voorbeeld
kinds:
  - {kind}
sources:
  - title: Verzonnen voor een test
    read: 2026-11-22
---

{words}
"""

kinds, words, numbers = (
    st.sampled_from(KINDS),
    st.sampled_from(WORDS),
    st.integers(0, 3),
)


class Editing(RuleBasedStateMachine):
    """A repository that is edited and built, again and again."""

    @initialize()
    def begin(self) -> None:
        """Start from a sound catalogue that was built."""
        self.place = Path(tempfile.mkdtemp())
        self.root = self.place / "stad"
        shutil.copytree(BASE, self.root)
        (self.root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
        self.followed: list[bool] = []  # whether words alone were followed, by edit
        self.follow = incremental.follow

        def noted(*given: Any) -> up_to_date.Built | None:
            found = self.follow(*given)
            self.followed.append(found is not None)
            return found

        incremental.follow = noted
        self.compare()

    def teardown(self) -> None:
        """Leave nothing behind."""
        incremental.follow = self.follow
        shutil.rmtree(self.place)

    @rule(number=numbers, kind=kinds, said=words)
    def write_project(self, number: int, kind: str, said: str) -> None:
        """Add a project, or give one another kind and other words."""
        file = self.projects / f"proef-{number}" / "index.md"
        file.parent.mkdir(exist_ok=True)
        text = PROJECT.format(title=f"Proef {number}", kind=kind, words=said)
        file.write_text(text, encoding="utf-8")
        self.compare()

    @rule(said=words)
    def say_something_else(self, said: str) -> None:
        """Change words of a project that others show."""
        file = self.projects / "boekentil-kerkplein" / "index.md"
        text = file.read_text(encoding="utf-8")
        text = re.sub(
            "^title: .*$", f"title: Boekentil {len(said)}", text, flags=re.MULTILINE
        )
        file.write_text(f"{text}\n\n{said}\n", encoding="utf-8")
        self.compare()
        # A template of the city may show anything, so there everything is built.
        assert (self.root / "overrides").exists() or self.followed[-1:] == [True]

    @rule(said=words)
    def translate_project(self, said: str) -> None:
        """Translate that project, or say something else in its translation."""
        settings = self.root / "content/catalogue.yml"
        text = settings.read_text(encoding="utf-8")
        is_spoken = "languages:" in text
        if not is_spoken:
            spoken = "language: nl\nlanguages:\n  - nl\n  - en\n"
            settings.write_text(text.replace("language: nl\n", spoken), "utf-8")
        file = self.projects / "boekentil-kerkplein" / "index.en.md"
        before = file.read_text("utf-8") if file.exists() else ""
        now = f"---\ntitle: Book exchange\n---\n\n{said}\n"
        file.write_text(now, "utf-8")
        self.compare()
        if is_spoken and before not in {"", now}:
            assert (self.root / "overrides").exists() or self.followed[-1:] == [True]

    @rule(number=numbers)
    def remove_project(self, number: int) -> None:
        """Remove a project, if it is there."""
        shutil.rmtree(self.projects / f"proef-{number}", ignore_errors=True)
        self.compare()

    @rule(number=numbers, other=numbers)
    def rename_project(self, number: int, other: int) -> None:
        """Give a project another address, if that is free."""
        before = self.projects / f"proef-{number}"
        after = self.projects / f"proef-{other}"
        if before.is_dir() and not after.exists():
            before.rename(after)
        self.compare()

    @rule()
    def break_reference(self) -> None:
        """Remove a project that others name, and put it back: nothing was built."""
        folder = self.projects / "boekentil-kerkplein"
        folder.rename(self.place / "kept")
        self.compare()
        (self.place / "kept").rename(folder)
        self.compare()

    @rule(said=words)
    def change_vocabulary(self, said: str) -> None:
        """Call a kind something else."""
        file = self.root / "content/catalogue.yml"
        text = file.read_text(encoding="utf-8")
        title = f"Gevelbank {len(said)}"
        file.write_text(re.sub("title: Gevelbank.*", f"title: {title}", text), "utf-8")
        self.compare()

    @rule(said=words)
    def change_template(self, said: str) -> None:
        """Give the city a page for wrong addresses of its own."""
        file = self.root / "overrides/buurtboek/not-found.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<h1>{len(said)}</h1>\n", encoding="utf-8")
        self.compare()

    @rule(host=st.sampled_from(("voorbeeld.example", "elders.example")))
    def change_configuration(self, host: str) -> None:
        """Put the site elsewhere."""
        file = self.root / "mkdocs.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(
            re.sub(r"https://\w+\.example", f"https://{host}", text), "utf-8"
        )
        self.compare()

    @property
    def projects(self) -> Path:
        """Where projects lie."""
        return self.root / "content/projects"

    def compare(self) -> None:
        """Build with and without what was kept; both tell and give the same."""
        cold = self.place / "cold"
        shutil.copytree(
            self.root, cold, ignore=shutil.ignore_patterns("site", ".cache")
        )
        before = manifest.sums(self.root / "site") if self.built else {}
        with (
            contextlib.redirect_stderr(io.StringIO()),
            contextlib.redirect_stdout(io.StringIO()),
        ):
            statuses = build(self.root), build(cold)
        after = manifest.sums(self.root / "site")

        assert statuses[0] == statuses[1]
        if statuses[0]:
            assert after == before  # the former site stays
        else:
            assert after == manifest.sums(cold / "site")
        shutil.rmtree(cold)

    @property
    def built(self) -> bool:
        """Whether there is a site yet."""
        return (self.root / "site").is_dir()


Editing.TestCase.settings = settings(
    max_examples=4,
    stateful_step_count=5,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # to find a smaller example would take minutes
    suppress_health_check=list(HealthCheck),
)
test_deleting_the_cache_never_changes_the_site = Editing.TestCase
