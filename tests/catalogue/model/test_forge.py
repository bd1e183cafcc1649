"""Where a file of the catalogue is edited in the browser."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.catalogue.model.forge import Forge

FILE = "content/projects/bank/index.md"


@pytest.mark.parametrize(
    ("kind", "repository", "editor"),
    [
        (
            "github",
            "https://github.com/stad/buurtboek",
            "https://github.com/stad/buurtboek/edit/main/content/projects/bank/index.md",
        ),
        (
            "github",
            "https://github.com/stad/buurtboek.git",
            "https://github.com/stad/buurtboek/edit/main/content/projects/bank/index.md",
        ),
        (
            "gitlab",
            "https://git.stad.be/a/deel/boek/",
            "https://git.stad.be/a/deel/boek/-/edit/main/content/projects/bank/index.md",
        ),
    ],
)
def test_a_file_is_edited_where_its_forge_edits_files(kind, repository, editor):
    """The address is copied from the browser or from `git clone`: both will do."""
    forge = Forge.model_validate({"kind": kind, "repository": repository})

    assert forge.editor(FILE) == editor


def test_a_branch_may_have_parts_and_a_file_any_name():
    forge = Forge.model_validate(
        {
            "kind": "github",
            "repository": "https://github.com/stad/boek",
            "branch": "site/2026",
        }
    )

    assert forge.editor("content/a b#c.md").endswith(
        "/edit/site/2026/content/a%20b%23c.md"
    )


@pytest.mark.parametrize(
    "repository",
    [
        "https://github.com/",
        "https://github.com/stad",
        "https://github.com/stad//boek",
        "https://github.com/stad/boek?tab=readme",
        "git@github.com:stad/boek.git",
    ],
)
def test_what_is_no_repository_is_refused(repository):
    with pytest.raises(ValidationError):
        Forge.model_validate({"kind": "github", "repository": repository})


@pytest.mark.parametrize("branch", ["a b", "../x", "-x", 'x"y', "x?y"])
def test_what_is_no_branch_is_refused(branch):
    with pytest.raises(ValidationError):
        Forge.model_validate(
            {
                "kind": "github",
                "repository": "https://github.com/stad/boek",
                "branch": branch,
            }
        )
