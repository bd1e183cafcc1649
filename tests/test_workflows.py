"""What forges are told to do can be done: every script is played on this machine.

A stand-in takes the place of what only a forge has: a checkout is a folder, `sudo`,
`apt-get` and `gh` note what they are asked, and what makes a virtual environment gives
one with the command of this checkout. All else is real.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.editing.adoption.answers import Answers
from generator.editing.adoption.repository import files
from tests.conftest import ROOT

OURS = sorted((ROOT / ".github/workflows").glob("*.yml"))
NEW = {
    one.path: one.text
    for one in files(Answers("Buren", "Deinze", "Stad"), date(2026, 11, 27))
}
THEIRS = {
    Path(path).name: text
    for path, text in NEW.items()
    if path.startswith(".github/workflows/")
}
LINKS = ".venv/bin/buurtboek check --links external"
# Steps that are not played here, and what shows that they work.
ELSEWHERE = {
    "make test": "these tests are what it runs",
    "make test-properdocs": "the same, in another environment",
    "tools/set-up.sh test && make translations": "tests/test_setup.py",
    "make setup": "tests/test_setup.py",
    "make setup && tools/release-check.sh": "asks the package index: by hand",
    "make site": "tests/conftest.py builds site and brochures once for all tests",
    ".venv/bin/buurtboek build": "the same",
    "CHROMIUM=$(tools/find-chromium.sh) .venv/bin/python tools/preview.py": (
        "tests/website/test_preview.py"
    ),
    LINKS: "asks the network: tests/editing/checks/test_checks.py",
    "python3 -m venv tools\ntools/bin/pip install": "asks the package index, publishes",
}
STAND_INS = {
    "sudo": '#!/bin/sh\necho "$*" >>"$TOLD"\n',
    "apt-get": '#!/bin/sh\necho "$*" >>"$TOLD"\n',
    "gh": '#!/bin/sh\necho "gh $*" >>"$TOLD"\n'
    'case "$*" in "run download"*) mkdir told; echo Gezond >told/summary.md;; esac\n',
    "venv": f"""#!/bin/sh
mkdir -p "$3/bin"
printf '#!/bin/sh\\nexit 0\\n' >"$3/bin/pip"
printf '#!/bin/sh\\nexec {sys.executable} "$@"\\n' >"$3/bin/python"
printf '#!/bin/sh\\nexec {sys.executable} -P -m generator "$@"\\n' >"$3/bin/buurtboek"
chmod +x "$3"/bin/*
""",
}
EXPRESSION = re.compile(r"\$\{\{ ([\w.]+) \}\}")


@dataclass(frozen=True)
class Step:
    """A step that runs a script.

    Attributes:
        job: that it is of.
        name: that people see, or the script.
        script: what is run.
        given: variables, as the workflow writes them.
    """

    job: str
    name: str
    script: str
    given: dict[str, str]


def flow(text: str):
    return yaml.load(text, Loader=yaml.BaseLoader)


def steps(text: str) -> list[Step]:
    """Return the steps of a workflow that run something, in order."""
    return [
        Step(
            job,
            step.get("name", step["run"]),
            step["run"],
            {**told.get("env", {}), **step.get("env", {})},
        )
        for job, told in flow(text)["jobs"].items()
        for step in told["steps"]
        if "run" in step
    ]


def is_elsewhere(step: Step, reasons: Iterable[str] = ELSEWHERE) -> bool:
    return any(step.script.startswith(one) for one in reasons)


class Stage:
    """A machine of a forge: a folder to work in, and what stands in for the forge."""

    def __init__(self, folder: Path, root: Path) -> None:
        """Put the stand-ins in `folder`; scripts run in `root`."""
        self.root = root
        self.told = folder / "told"
        self.summary = folder / "summary.md"
        self.told.touch()
        stand_ins = folder / "stand-ins"
        stand_ins.mkdir()
        for name, text in STAND_INS.items():
            file = stand_ins / name
            file.write_text(text, encoding="utf-8")
            file.chmod(file.stat().st_mode | stat.S_IXUSR)
        self.environment = {
            **os.environ,
            "PATH": f"{stand_ins}{os.pathsep}{os.environ['PATH']}",
            "PYTHON": str(stand_ins / "venv"),
            "PYTHONPATH": str(ROOT),
            "TOLD": str(self.told),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_REPOSITORY": "Stad/buren",
            "GITHUB_REPOSITORY_OWNER": "Stad",
        }

    def run(self, script: str, **given: str) -> subprocess.CompletedProcess[str]:
        """Run a script as both forges do: with Bash, until something fails."""
        return subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=self.root,
            env={**self.environment, **given},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def git(self, *arguments: str) -> str:
        """Return what git says of the repository."""
        command = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example"]
        done = subprocess.run(
            [*command, *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def play(
        self, text: str, left: Iterable[str] = (LINKS,), **values: str
    ) -> list[str]:
        """Run every step of a workflow but some; return their names.

        Args:
            text: of the workflow.
            left: how the scripts begin that are not run.
            values: of the expressions in it, their points as underscores.
        """
        played = []
        for step in steps(text):
            if is_elsewhere(step, left):
                continue
            given = {
                name: EXPRESSION.sub(lambda one: values[one[1].replace(".", "_")], said)
                for name, said in step.given.items()
            }
            done = self.run(step.script, **given)
            assert done.returncode == 0, (step.name, done.stdout, done.stderr)
            played.append(step.name)
        return played


@pytest.fixture(scope="module")
def begun(tmp_path_factory) -> Path:
    """Return a new catalogue of a city, with a brochure of one project."""
    root = tmp_path_factory.mktemp("begun") / "stad"
    for path, text in NEW.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    brochure = root / "content/brochures/voorbeelden.yml"
    text = brochure.read_text("utf-8")
    text = re.sub(
        r"select:.*?(?=group_by)",
        "select:\n  projects:\n    - voorbeeld-gevelbank\n",
        text,
        flags=re.DOTALL,
    )
    text = re.sub(r"chapters:\n(?:  - .*\n)+", "chapters:\n  - projects\n", text)
    brochure.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def stage(tmp_path, begun) -> Stage:
    """Return a machine with the new catalogue, committed."""
    root = tmp_path / "work"
    shutil.copytree(begun, root)
    made = Stage(tmp_path, root)
    made.git("init", "--quiet", "--initial-branch=main")
    made.git("add", "--all")
    made.git("commit", "--quiet", "--message=Begin")
    return made


def propose(stage: Stage, summary: str) -> None:
    """Lay a proposal beside the catalogue, as the workflow checks it out."""
    shutil.copytree(stage.root / "content", stage.root / ".proposal/content")
    file = stage.root / ".proposal/content/projects/voorbeeld-gevelbank/index.md"
    text = re.sub(
        r"^summary: .*$", f"summary: {summary}", file.read_text(), flags=re.MULTILINE
    )
    file.write_text(text, encoding="utf-8")


def test_a_proposal_to_a_new_catalogue_gets_report_and_preview(stage):
    """At GitHub, step by step: set up, checked, built, and told in the summary."""
    (stage.root / "content/brochures/voorbeelden.yml").unlink()
    stage.git("commit", "--quiet", "--all", "--message=No brochure")
    propose(stage, "Een bank die buren samen maakten, om te tonen.")

    played = stage.play(
        THEIRS["proposal.yml"],
        github_event_pull_request_base_sha=stage.git("rev-parse", "HEAD"),
    )

    assert len(played) == 4
    assert "libpango" in stage.told.read_text("utf-8")
    page = stage.root / "build/preview/projecten/voorbeeld-gevelbank/index.html"
    assert "Een bank die buren samen maakten" in page.read_text("utf-8")
    assert stage.summary.read_text("utf-8").strip()
    assert not (stage.root / ".proposal").exists()


def test_a_mistake_in_a_proposal_stops_it_and_stands_on_its_line(stage):
    """The check fails before anything is built; the forge shows where."""
    propose(stage, "Kort.")
    _, lay, check, _ = steps(THEIRS["proposal.yml"])[:4]
    assert stage.run("make setup").returncode == 0

    stage.run(lay.script)
    done = stage.run(check.script, BASE=stage.git("rev-parse", "HEAD"))

    assert done.returncode == 1
    path = "content/projects/voorbeeld-gevelbank/index.md"
    assert f"::error file={path},line=3" in done.stdout
    assert "Kort" in stage.summary.read_text("utf-8") or path in (
        stage.summary.read_text("utf-8")
    )


def test_the_main_branch_of_a_new_catalogue_is_published(stage):
    """At GitHub: checked and built, with what the print shop gets."""
    played = stage.play(THEIRS["publish.yml"])

    assert played[-2:] == ["Nakijken", "Maken"]
    assert (stage.root / "site/index.html").is_file()
    assert list((stage.root / "build/press").rglob("*-press.pdf"))


def test_the_weekly_report_of_a_new_catalogue_is_made(stage):
    assert stage.play(THEIRS["weekly.yml"]) == ["Klaarzetten", "Het verslag maken"]
    assert (stage.root / "build/verslag.html").is_file()


def test_gitlab_checks_and_publishes_a_new_catalogue(stage, tmp_path):
    """The same there: a merge request against the main branch, then the pages."""
    jobs = flow(NEW[".gitlab-ci.yml"])
    (stage.root / "content/brochures/voorbeelden.yml").unlink()
    stage.git("commit", "--quiet", "--all", "--message=No brochure")
    stage.git("clone", "--quiet", "--bare", ".", str(tmp_path / "origin.git"))
    stage.git("remote", "add", "origin", str(tmp_path / "origin.git"))
    project = stage.root / "content/projects/voorbeeld-gevelbank/index.md"
    told = project.read_text("utf-8").replace("Een smalle bank", "Een brede bank")
    project.write_text(told, encoding="utf-8")
    variables = {
        "CI_PROJECT_DIR": str(stage.root),
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_PAGES_URL": "https://stad.gitlab.example/buren",
    }

    before = jobs["default"]["before_script"]
    for name in ("check", "pages"):
        script = "\n".join((*before, *jobs[name]["script"]))
        done = stage.run(script, **variables)
        assert done.returncode == 0, (name, done.stdout, done.stderr)

    assert (stage.root / "told/junit.xml").is_file()
    for folder in ("preview", "public"):
        page = stage.root / folder / "projecten/voorbeeld-gevelbank/index.html"
        assert "Een brede bank" in page.read_text("utf-8")
    home = (stage.root / "public/index.html").read_text("utf-8")
    assert "https://stad.gitlab.example/buren/" in home


@pytest.fixture
def here(tmp_path) -> Stage:
    """Return a machine with what the workflows of this repository need of it."""
    root = tmp_path / "work"
    for name in ("content", "tools", "third-party", "requirements"):
        left_out = shutil.ignore_patterns("__pycache__", "brochures", "walks")
        shutil.copytree(ROOT / name, root / name, ignore=left_out)
    for name in ("mkdocs.yml", "CHANGELOG.md", "pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, root / name)
    (root / "generator").mkdir()
    shutil.copy(ROOT / "generator/__init__.py", root / "generator/__init__.py")
    made = Stage(tmp_path, root)
    assert made.run('"$PYTHON" -m venv .venv').returncode == 0
    made.git("init", "--quiet", "--initial-branch=main")
    made.git("add", "--all", ":!.venv")
    made.git("commit", "--quiet", "--message=Begin")
    return made


def ours(name: str) -> str:
    return (ROOT / ".github/workflows" / name).read_text("utf-8")


def test_a_proposal_to_this_catalogue_is_checked(here):
    """Its content is laid in place and told in the three forms that are kept."""
    shutil.copytree(here.root / "content", here.root / ".proposal/content")
    wanted = "Lay the content of the proposal in place", "Check the content"
    found = [one for one in steps(ours("proposal.yml")) if one.name in wanted]

    for step in found:
        done = here.run(step.script, BASE=here.git("rev-parse", "HEAD"))
        assert done.returncode == 0, (step.name, done.stdout, done.stderr)

    assert len(found) == len(wanted)
    assert {one.name for one in (here.root / "build/told").iterdir()} == {
        "summary.md",
        "problems.json",
    }
    assert here.summary.read_text("utf-8").strip()


def test_where_this_site_will_stand_is_said_once(here):
    """Of the name of the repository, and not where mkdocs.yml says it already."""
    (step,) = (one for one in steps(ours("publish.yml")) if "site_url" in one.script)
    settings = here.root / "mkdocs.yml"
    plain = re.sub(
        r"^site_url:.*\n", "", settings.read_text("utf-8"), flags=re.MULTILINE
    )
    settings.write_text(plain, encoding="utf-8")

    for _ in range(2):
        assert here.run(step.script).returncode == 0

    said = settings.read_text("utf-8")
    assert said.count("site_url: https://stad.github.io/buren/") == 1


def test_the_comment_tells_what_the_check_told(here):
    """The former comment is replaced; where there is none, one is written."""
    fetch, write = steps(ours("comment.yml"))
    for step in (fetch, write):
        assert here.run(step.script, RUN="7", NUMBER="3").returncode == 0

    assert (here.root / "body.md").read_text("utf-8") == "Gezond\n"
    assert "gh pr comment 3 --body-file body.md --edit-last" in (
        here.told.read_text("utf-8")
    )


def test_a_release_gathers_what_it_publishes(here):
    """Brochures, their folders, the site, the list of parts and the changes."""
    for name in ("site/brochures/a.pdf", "site/index.html", "build/press/a/a.pdf"):
        (here.root / name).parent.mkdir(parents=True, exist_ok=True)
        (here.root / name).write_text("x", encoding="utf-8")
    flows = steps(ours("release.yml"))
    (gather,) = (one for one in flows if "Gather" in one.name)
    (publish,) = (one for one in flows if one.job == "release")

    done = here.run(gather.script)

    assert done.returncode == 0, done.stderr
    made = {one.name for one in (here.root / "build/release").iterdir()}
    assert made == {"a.pdf", "sbom.cdx.json", "site.tar.gz", "press.tar.gz"}
    assert (here.root / "build/notes.md").read_text("utf-8").strip()
    got = here.root / "got/release"
    got.mkdir(parents=True)
    shutil.copytree(here.root / "build/release", got / "release")
    shutil.copy(here.root / "build/notes.md", got / "notes.md")
    (here.root / "got/dist").mkdir()
    (here.root / "got/dist/b.whl").touch()
    assert here.run(publish.script, TAG="v1.2.3").returncode == 0
    told = here.told.read_text("utf-8")
    assert "gh release create v1.2.3 --verify-tag --title Buurtboek 1.2.3" in told
    assert "got/dist/b.whl" in told
    assert "got/release/release/site.tar.gz" in told


def test_the_weekly_report_of_this_catalogue_is_made(here):
    assert here.play(ours("weekly.yml"), ELSEWHERE) == ["Write the report for staff"]
    assert (here.root / "build/verslag.html").is_file()


@pytest.mark.parametrize(
    "text",
    [*(one.read_text("utf-8") for one in OURS), *THEIRS.values()],
    ids=[*(f"ours-{one.stem}" for one in OURS), *(f"theirs-{one}" for one in THEIRS)],
)
def test_every_script_of_a_workflow_is_sound_shell(text):
    for step in steps(text):
        done = subprocess.run(
            ["bash", "-n", "-c", step.script],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


def test_what_is_not_played_is_named():
    """Each reason stands for a step that there is; all other steps are played above."""
    every = [one for file in OURS for one in steps(file.read_text("utf-8"))]
    left = {one for one in ELSEWHERE for step in every if step.script.startswith(one)}
    played = sum(not is_elsewhere(one) for one in every)

    assert left == set(ELSEWHERE)
    assert played == 8  # lay, check; say where; fetch, write; gather, release; report
