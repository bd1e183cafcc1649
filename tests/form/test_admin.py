"""The page of the form, before a browser sees it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalogue.load import load
from generator.catalogue.model.forge import Forge
from generator.form import admin
from generator.form.configuration import Place

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def catalogue():
    return load(ROOT).catalogue


def test_the_form_is_whole_and_comes_with_its_licences(catalogue):
    files = dict(admin.files(catalogue, Place()))

    assert {"admin/index.html", "admin/config.json", "admin/form/entry.js"} <= set(
        files
    )
    assert "admin/form/LICENCES.txt" in files
    assert list(files) == list(dict(admin.files(catalogue, Place())))


def test_the_page_is_not_found_by_search_engines(catalogue):
    assert '<meta name="robots" content="noindex, nofollow">' in admin.page(catalogue)


def test_without_scripts_the_page_says_in_dutch_what_it_is(catalogue):
    (said,) = re.findall("<noscript>.*?</noscript>", admin.page(catalogue), re.DOTALL)

    assert "Redactie van Buurtboek" in said
    assert "Het formulier heeft JavaScript nodig." in said


def test_a_title_is_text(catalogue):
    settings = catalogue.settings.model_copy(update={"title": "<script>x</script>"})

    page = admin.page(replace(catalogue, settings=settings))
    assert "<script>x" not in page
    assert page.count("<script") == 1


@pytest.mark.parametrize(
    ("forge", "reached"),
    [
        (None, []),
        (
            {"kind": "gitlab", "repository": "https://git.stad.example/a/b"},
            ["https://git.stad.example"],
        ),
        (
            {"kind": "github", "repository": "https://github.com/a/b"},
            [
                "https://api.github.com",
                "https://avatars.githubusercontent.com",
                "https://github.com",
            ],
        ),
    ],
)
def test_the_page_may_reach_the_forge_and_nobody_else(forge, reached):
    policy = admin.policy(Forge(**forge) if forge else None)

    assert "default-src 'none'" in policy
    connect = " ".join(["connect-src 'self' blob: data:", *reached])
    assert connect in policy.split("; ")
    assert "script-src 'self' 'wasm-unsafe-eval'" in policy.split("; ")
    assert "'unsafe-eval'" not in policy
