"""Files for forges and editors fit their schemas, and run nothing of strangers.

The schemas are those that check-jsonschema ships; no network is used.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import PurePosixPath

import pytest
import yaml

from generator.catalogue.load import load
from generator.catalogue.model.choices import Consent, Licence
from generator.catalogue.problems import Location, Problem, Severity
from generator.cli.main import commands
from generator.wording.messages import message
from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"


def read(file):
    """Return a YAML file with `on` as the text it is."""
    return yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)


def runs(file):
    """Return every script of a workflow."""
    jobs = read(file)["jobs"].values()
    return [step["run"] for job in jobs for step in job["steps"] if "run" in step]


@pytest.mark.parametrize(
    ("schema", "files", "more"),
    [
        ("vendor.github-workflows", WORKFLOWS, []),
        ("vendor.gitlab-ci", [GITLAB], ["--data-transform", "gitlab-ci"]),
    ],
)
def test_a_forge_understands_its_files(schema, files, more):
    assert files
    done = subprocess.run(
        [
            *(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema),
            *more,
            *map(str, files),
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_nothing_of_a_stranger_is_trusted(file):
    """A proposal of anyone gets no secret, no right to write, and runs no own code."""
    text = file.read_text("utf-8")
    flow = read(file)

    assert "pull_request_target" not in flow["on"]
    assert "secrets." not in text
    assert flow["permissions"] in ({"contents": "read"}, {}, "")
    for script in runs(file):
        assert "${{" not in script  # values of others go through the environment
    uses = re.findall(r"uses: (\S+)", text)
    named = re.compile(r"actions/[a-z-]+@(v\d+|[0-9a-f]{40})")
    assert all(named.fullmatch(one) for one in uses)
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_a_proposal_is_built_with_the_generator_of_the_base_branch():
    """`mkdocs.yml`, templates and the generator are code; only content/ is taken."""
    job = read(ROOT / ".github/workflows/proposal.yml")["jobs"]["check"]
    base, proposal = (
        step["with"] for step in job["steps"] if "checkout" in step.get("uses", "")
    )

    assert base["ref"] == "${{ github.event.pull_request.base.sha }}"
    assert proposal["sparse-checkout"] == "content"
    assert "permissions" not in job


def test_the_comment_runs_nothing_of_the_proposal():
    file = ROOT / ".github/workflows/comment.yml"

    assert "checkout" not in file.read_text("utf-8")
    (job,) = read(file)["jobs"].values()
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert all("sh told" not in script for script in runs(file))


def test_commands_of_scripts_exist():
    """Every option that a script gives is one that the command has."""
    known = commands("nl").commands
    text = "\n".join(
        file.read_text("utf-8")
        for file in (*WORKFLOWS, GITLAB, ROOT / ".pre-commit-config.yaml")
    )
    used = re.findall(r"bin/buurtboek (\w+)([^|>&\n]*)", text)

    assert len(used) > 10
    for name, rest in used:
        options = {one for parameter in known[name].params for one in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= options, (name, rest)


PROBLEMS = [
    Problem(
        Location(PurePosixPath("content/projects/a/index.md"), 4, 3),
        "unknown-reference",
        message("Nothing: there."),
        message("Mend it."),
        severity,
    )
    for severity in Severity
]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_editor_finds_problems_on_their_lines(language):
    """Each line of the report is matched by one pattern: of errors, or of notes."""
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    matchers = tasks[0]["problemMatcher"]
    for problem in PROBLEMS:
        first = problem.say(language).splitlines()[0]
        matched = [
            (one["severity"], found)
            for one in matchers
            if (found := re.fullmatch(one["pattern"]["regexp"], first))
        ]

        ((severity, found),) = matched
        assert severity == problem.severity.value
        fields = matchers[0]["pattern"]
        assert found[fields["file"]] == problem.at.path.as_posix()
        assert (found[fields["line"]], found[fields["column"]]) == ("4", "3")
        assert found[fields["code"]] == problem.code


def test_the_schemas_that_an_editor_uses_are_there():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))

    for schema, pattern in settings["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        # A map and a region are for cities that have one.
        assert list(ROOT.glob(pattern)) or "maps" in pattern or pattern == "region.yml"


def test_a_snippet_makes_a_sound_project(tmp_path):
    """With its own examples filled in, it passes every check but what only we know."""
    file = ROOT / ".vscode/buurtboek.code-snippets"
    snippets = json.loads(file.read_text("utf-8"))
    text = "\n".join(snippets["Nieuw project"]["body"])
    for name, value in {"YEAR": "2026", "MONTH": "11", "DATE": "22"}.items():
        text = text.replace(f"${{CURRENT_{name}}}", value)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text).replace("$0", "Een verhaal.")
    text = text.replace("url: https://", "url: https://voorbeeld.example/")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/catalogue.yml").write_bytes(
        (ROOT / "content/catalogue.yml").read_bytes()
    )
    project = tmp_path / "content/projects/nieuw/index.md"
    project.parent.mkdir(parents=True)
    project.write_text(text, encoding="utf-8")

    wrong = [one for one in load(tmp_path).problems if one.at.path.stem == "index"]
    assert [str(one) for one in wrong if "projects" in one.at.path.parts] == []
    licences, consents = re.findall(r"\|([^|]*)\|", "\n".join(snippets["Foto"]["body"]))
    assert set(licences.split(",")) == {str(one.value) for one in Licence}
    assert set(consents.split(",")) == {str(one.value) for one in Consent}


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_an_action_is_pinned_by_commit(file):
    """A tag can be moved to other code; a commit cannot."""
    for line in file.read_text("utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v[\d.]+$", line), line


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_only_read_unless_a_job_says_more(file):
    """Every token begins with nothing, or with reading."""
    assert read(file)["permissions"] in ({}, {"contents": "read"})
