"""The form in a browser: once as on an editor's machine, once beside a forge."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.load import load
from generator.catalogue.model.forge import Forge as Address
from generator.form import admin
from generator.form.configuration import Place
from generator.storage import files
from tests.form import editor, gitlab, local
from tools.browsing import Plain, served

ROOT = Path(__file__).parents[2]


PATIENCE = 60_000  # milliseconds, also on a busy machine


@dataclass
class Window:
    """A page with the form, and what went wrong in it.

    Attributes:
        page: of the browser.
        address: where the form stands.
        strangers: what was asked of hosts that are neither the form's nor the forge.
        faults: errors in the console, among them what the policy refused.
    """

    page: Any
    address: str
    strangers: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def forge(tmp_path_factory) -> Iterator[gitlab.Forge]:
    """Return a forge that keeps this repository's content."""
    folder = tmp_path_factory.mktemp("forge")
    with gitlab.Forge(gitlab.create(ROOT, folder / "buurtboek.git")) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def form(forge, tmp_path_factory) -> Iterator[str]:
    """Serve the form of this repository's content; return its address."""
    folder = tmp_path_factory.mktemp("form")
    catalogue = load(ROOT).catalogue
    where = f"{forge.address}/{gitlab.REPOSITORY}"
    settings = catalogue.settings.model_copy(
        update={"forge": Address(kind="gitlab", repository=where)}
    )
    changed = replace(catalogue, settings=settings)
    for name, content in admin.files(changed, Place()):
        if isinstance(content, Path):
            files.link(folder, name, content)
        else:
            files.write(folder, name, content)
    (folder / "assets").mkdir()
    shutil.copy(ROOT / "overrides/buurtboek/mark.svg", folder / "assets/merk.svg")

    class Standing(Plain):
        """Stands for the pages of the site too, which the form looks for."""

        def send_head(self):
            is_form = self.path.startswith(("/admin/", "/assets/"))
            if not is_form:
                self.path = "/admin/index.html"
            return super().send_head()

    with served(folder, Standing) as address:
        yield f"{address}admin/"


@pytest.fixture
def open_form(browser, form, forge):
    """Return a function that opens the form in a window of a size."""
    contexts = []

    def open_window(width=1280, height=editor.TALL) -> Window:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale="nl-BE",
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.add_init_script(local.PICK)
        window = Window(context.new_page(), form)
        window.page.set_default_timeout(PATIENCE)
        ours = (form.removesuffix("admin/"), forge.address, "data:", "blob:")

        def note(request):
            if not request.url.startswith(ours):
                window.strangers.append(request.url)

        window.page.on("request", note)
        window.page.on("pageerror", lambda error: window.faults.append(str(error)))

        def hear(said):
            if said.type == "error":
                window.faults.append(f"{said.text} {said.location['url']}")

        window.page.on("console", hear)
        return window

    yield open_window
    for context in contexts:
        context.close()
