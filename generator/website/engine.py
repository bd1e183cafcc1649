"""Our commands → those of MkDocs: it reads its configuration, builds and previews.

What MkDocs then calls is `generator.website.plugin`. These two are the door to MkDocs.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.catalogue.load import load
from generator.catalogue.problems import ContentError, errors
from generator.storage.cache import FOLDER, tidy
from generator.website import state, up_to_date
from generator.website.links import BrokenLinks
from generator.website.plugin import (
    ENGINE,
    BrochureAbort,
    BuurtboekPlugin,
    ContentAbort,
    is_plain,
    own_folders,
)
from generator.wording.messages import N_, message
from generator.wording.progress import Progress
from generator.workers.team import Team

__all__ = [
    "BrokenLinks",
    "BrokenLook",
    "WrongConfiguration",
    "build",
    "configuration",
    "serve",
    "site_url",
]


class WrongConfiguration(Exception):
    """`mkdocs.yml` cannot be used; the text says why."""


class BrokenLook(Exception):
    """A template in `overrides/` has a mistake; the text says where."""


class _Said(logging.Handler):
    """Keeps what MkDocs logs of a configuration: its exception says only how much."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def configuration(root: Path, **changes: Any) -> MkDocsConfig:
    """Return what `mkdocs.yml` says.

    Raises:
        WrongConfiguration: it is missing or wrong.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["DISABLE_MKDOCS_2_WARNING"] = "true"
    said = _Said()
    log = logging.getLogger(ENGINE)
    propagate, log.propagate = log.propagate, False
    log.addHandler(said)
    try:
        return load_config(str(root / "mkdocs.yml"), **changes)
    except (ConfigurationError, Abort) as error:
        raise WrongConfiguration("\n".join(said.lines) or str(error)) from None
    finally:
        log.removeHandler(said)
        log.propagate = propagate


def site_url(root: Path) -> str:
    """Return where `mkdocs.yml` says that the site will stand, or nothing.

    Raises:
        WrongConfiguration: it is missing or wrong.
    """
    return configuration(root).site_url or ""


def build(
    root: Path,
    target: Path | None,
    language: str,
    report: Progress,
    *,
    with_brochures: bool = True,
    with_form: bool = True,
    team: Team | None = None,
) -> Path:
    """Build the site; return the folder it now stands in.

    Args:
        root: folder of the repository.
        target: folder of the site, or None for what `mkdocs.yml` says.
        language: of messages.
        report: is told how far the work is.
        with_brochures: whether brochures are made too.
        with_form: whether the editing form stands in it, where there is a forge.
        team: makes photographs and brochures elsewhere.

    Raises:
        ContentError: the content has mistakes; nothing was touched.
        WrongConfiguration: `mkdocs.yml` is missing or wrong.
        RenderError: a brochure cannot be laid out.
        BrokenLinks: pages link to what does not exist.
        BrokenLook: a template has a mistake.
    """
    asked = up_to_date.Asked(root, target, language, with_brochures, with_form)
    note = up_to_date.Note.begin(asked)
    changes = {"site_dir": str(target.resolve())} if target else {}
    try:
        config = configuration(root, **changes)
    except WrongConfiguration:
        # MkDocs looks for the folder of the pages before we can say what is wrong
        # with it: a file in its place, a link to elsewhere.
        if found := errors(load(root).problems):
            raise ContentError(found) from None
        raise
    plugin = config.plugins.get("buurtboek")
    if not isinstance(plugin, BuurtboekPlugin):
        raise WrongConfiguration(
            message(N_("“plugins” in mkdocs.yml does not name buurtboek.")).say(
                language
            )
        )
    plugin.report, plugin.language, plugin.team = report, language, team
    plugin.told.clear()  # MkDocs gives the same plugin to every build of a process
    plugin.config.brochures = plugin.config.brochures and with_brochures
    plugin.config.admin = plugin.config.admin and with_form
    where = Path(config.site_dir)
    look = own_folders(config, root)
    note = note.add(look) if note and is_plain(config) else None
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except (BrochureAbort, ContentAbort) as abort:
        raise abort.found from None
    except TemplateError as error:
        raise BrokenLook(_told(error)) from None
    finally:
        config.plugins.on_shutdown()
    if plugin.kept:
        plugin.kept.replace()
    if note:
        left = state.leave(plugin.assembly, plugin.frames, plugin.kept, look)
        note.keep(up_to_date.Built(where, tuple(plugin.told)), left)
    tidy(root / FOLDER)
    return where


def serve(root: Path, address: str, language: str, *, open_browser: bool) -> None:
    """Preview the site at `address` (host:port) until interrupted.

    Raises:
        WrongConfiguration: `mkdocs.yml` is missing or wrong.
    """
    from mkdocs.commands.serve import serve as mkdocs_serve  # takes a while to import

    configuration(root)
    log = logging.getLogger(ENGINE)
    log.setLevel(logging.INFO)
    if not log.handlers:
        log.addHandler(logging.StreamHandler())
    try:
        mkdocs_serve(
            str(root / "mkdocs.yml"), dev_addr=address, open_in_browser=open_browser
        )
    except ContentAbort as abort:
        raise abort.found from None


def _told(error: TemplateError) -> str:
    """Return what is wrong with a template, with its file and line where known."""
    where = ""
    if isinstance(error, TemplateSyntaxError):
        where = f"{error.filename or error.name}:{error.lineno}: "
    return f"{where}{error.message or error}"
