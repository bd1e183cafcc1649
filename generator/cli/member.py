"""One catalogue of a region, made as `buurtboek build` makes it.

It runs in a process of its own and prints nothing: what there is to say comes back.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.catalogue.load import sound
from generator.catalogue.problems import ContentError, Problem
from generator.cli.brochure import in_words
from generator.cli.build import site
from generator.cli.console import Setting
from generator.cli.failure import Failure, refused
from generator.cli.words import speak
from generator.region.making import Order, Outcome, Status
from generator.storage.cache import key
from generator.storage.inventory import Inventory, Unsure
from generator.website import up_to_date
from generator.wording.messages import Message
from generator.workers.processors import VARIABLE

KIND = "press folders of a region 1"  # counts up when what is noted changes
# What every process of a region needs, and takes long to import.
IMPORTED_FIRST = (
    "generator.cli.member",
    "generator.brochure.make",
    "generator.website.engine",
)


def make(order: Order) -> Outcome:
    """Make what is ordered; return what came of it."""
    speak(order.language)
    if order.processes:
        os.environ[VARIABLE] = str(order.processes)
    setting = Setting(order.language, order.root)
    asked = up_to_date.Asked(
        order.root, order.site, order.language, with_brochures=True, with_form=True
    )
    try:
        built = up_to_date.unchanged(asked) if order.site else None
        if built and (order.press is None or _stands(order, asked)):
            return Outcome(Status.UNCHANGED, notes=built.told)
        with _listening() as notes:
            if order.site and not built:
                site(setting, order.site, _quiet, with_brochures=True, with_form=True)
            if order.press:
                told, sure = _press(setting, order.press)
                notes += told
                if sure:
                    _keep(order, asked)
    except ContentError as error:
        return Outcome(Status.FAILED, error.problems)
    except Failure as failure:
        return Outcome(Status.FAILED, failure=failure.text)
    except OSError as error:
        return Outcome(Status.FAILED, failure=refused(error))
    return Outcome(Status.BUILT, notes=tuple(notes))


def _stands(order: Order, asked: up_to_date.Asked) -> bool:
    """Return whether the folders for print shops stand as they would be made."""
    kept = asked.kept.get(_name(order, asked))
    return kept is not None and not Inventory.read(json.loads(kept)).differences()


def _keep(order: Order, asked: up_to_date.Asked) -> None:
    """Note the folders for print shops, beside the site of the same content."""
    assert order.press is not None
    with suppress(OSError, Unsure):
        made = Inventory.take(order.press, is_made=True)
        asked.kept.put(_name(order, asked), json.dumps(made.as_json()).encode())


def _name(order: Order, asked: up_to_date.Asked) -> str:
    """Return under what the note of those folders is kept: the site's own counts too.

    A site that was built of other content since makes them of former content.
    """
    return key(KIND, str(order.press), asked.kept.get(asked.name) or b"")


def _press(setting: Setting, folder: Path) -> tuple[list[str], bool]:
    """Write a folder for each brochure, and no other.

    Returns:
        What does not fit, and whether making them again would give the same.
    """
    from generator.brochure import make

    catalogue, _ = sound(setting.root)
    folder.mkdir(parents=True, exist_ok=True)
    workshop = make.Workshop(catalogue, setting.root, _quiet)
    ready, waiting = workshop.pressable()
    made: tuple[make.Pressed, ...] = ()
    if ready:
        with in_words(setting):
            made = workshop.press_files(folder, ready, language=setting.language)
    for gone in {one.name for one in folder.iterdir()} - {one.slug for one in made}:
        shutil.rmtree(folder / gone, ignore_errors=True)
    told: list[Message | Problem] = [*waiting]
    for file in made:
        told += [*file.advice, *file.problems]
    said = [one.say(setting.language) for one in told]
    return said, all(one.sure for one in made)


def _quiet(step: Message, done: int = 0, total: int = 0) -> None:
    """Tell nobody how far it is: that says the region as a whole."""


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Give what a build warns of, instead of printing it."""
    from generator.website.plugin import ENGINE  # MkDocs takes a while to import

    ear = _Ear(logging.WARNING)
    log = logging.getLogger(ENGINE)
    propagate, log.propagate = log.propagate, False
    log.addHandler(ear)
    try:
        yield ear.lines
    finally:
        log.removeHandler(ear)
        log.propagate = propagate


class _Ear(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
