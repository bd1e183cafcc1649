"""When the editing form stands in the site, and what a host says with it."""

from __future__ import annotations

import json

import pytest

from generator.catalogue.load import load
from generator.cli.main import run
from generator.form import admin
from generator.storage import assets
from generator.website import hardening

FORGE = """\
forge:
  kind: gitlab
  repository: https://git.stad.example/wijken/buurtboek
  app_id: abc
"""


@pytest.fixture
def with_forge(repository):
    """Return a repository whose settings say where its files are kept."""
    settings = repository / "content/catalogue.yml"
    settings.write_text(settings.read_text("utf-8") + FORGE, "utf-8")
    return repository


def build(root, *options):
    command = ["-C", str(root), "build", "--only", "site", *options]
    assert run(command) == 0
    return root / "site"


def test_the_form_stands_in_the_site_where_a_forge_is_set(with_forge):
    """With all its scripts, and configured for where the site stands."""
    site = build(with_forge)

    found = json.loads((site / "admin/config.json").read_text("utf-8"))
    assert found["site_url"] == "https://voorbeeld.example/wijken/"
    assert found["logo"]["src"] == "/wijken/assets/merk.svg"
    assert (site / "admin/form/entry.js").read_bytes() == (
        assets.FORM / "entry.js"
    ).read_bytes()
    assert "admin" not in (site / "sitemap.xml").read_text("utf-8")
    policy = admin.policy(load(with_forge).catalogue.settings.forge)
    assert policy in (site / "_headers").read_text("utf-8")
    assert policy in (site / ".htaccess").read_text("utf-8")


def test_it_can_be_left_out(with_forge):
    site = build(with_forge, "--no-admin")

    assert not (site / "admin").exists()
    assert "/admin/" not in (site / "_headers").read_text("utf-8")


def test_the_configuration_of_the_site_can_leave_it_out_too(with_forge):
    file = with_forge / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + "      admin: false\n", "utf-8")

    assert not (build(with_forge) / "admin").exists()


def test_without_a_forge_there_is_none(repository):
    """Who cannot propose a change gets no form that fails."""
    assert not (build(repository) / "admin").exists()


@pytest.mark.parametrize(
    "write", [hardening.netlify, hardening.apache, hardening.nginx]
)
def test_every_host_lets_the_form_do_what_it_needs(write):
    """The policy of the other pages would stop it: it draws its own style."""
    told = write("/straten/", admin.policy(None))

    block = told.partition("/straten/admin/")[2]
    assert f"{admin.policy(None)}; frame-ancestors 'none'" in block
    assert "noindex" in block
    assert "unsafe-none" in block


def test_no_two_policies_hold_for_the_form_on_netlify():
    """There a later rule adds to an earlier one: all pages would get both."""
    told = hardening.netlify("/", admin.policy(None))
    everywhere, _, rest = told.partition("/data/*")

    assert "Content-Security-Policy" not in everywhere
    assert "X-Frame-Options: DENY" in everywhere
    assert rest.count("Content-Security-Policy") == 1
