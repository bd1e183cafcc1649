"""Whether pages elsewhere still answer: the only thing here that uses the network.

For a job that runs by itself, weekly, never for a pull request: a site that is down
for an hour is no mistake of an editor. So these are warnings, after two tries.
"""

from __future__ import annotations

import http.client
import re
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from generator.catalogue.collections import content_files
from generator.catalogue.nodes import Mapping as Fields
from generator.catalogue.nodes import Node, Scalar, Sequence
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.reading import read_source
from generator.wording.messages import N_, message

SECONDS = 20  # for one answer
TRIES = 2
PAUSE = 2.0  # seconds between two tries
HOSTS = 8  # that are asked at the same time; one page of a host after another
ASKS = "Buurtboek link check (+https://pypi.org/project/buurtboek/)"
IN_STORY = re.compile(r"\]\(\s*<?(https?://[^\s)>]+)|<(https?://[^\s>]+)>")
WEB = ("http://", "https://")
# Answers of a page that is there, but not for machines.
THERE = frozenset({401, 403, 405, 406, 418, 429, 451, 503, 999})


def check(root: Path, *, pause: float = PAUSE) -> Iterator[Problem]:
    """Yield the links that lead nowhere, after asking every one of them.

    Args:
        root: folder of the repository.
        pause: seconds between two tries.
    """
    places: dict[str, list[Location]] = {}
    for address, at in links(root):
        places.setdefault(address, []).append(at)
    for address, reason in ask(places, pause).items():
        for at in places[address]:
            yield Problem(
                at,
                "dead-link",
                message(
                    N_("“{address}” gives no page: {reason}."),
                    address=address[:200],
                    reason=reason,
                ),
                message(
                    N_("Look for its new address, or for a copy on web.archive.org.")
                ),
                Severity.WARNING,
            )


def links(root: Path) -> Iterator[tuple[str, Location]]:
    """Yield every address of a page elsewhere in the content, with its place."""
    files, _strays = content_files(root)
    for file in files:
        source = read_source(file.file, file.path, file.has_story)
        if source.readable:
            for scalar in _scalars(source.root):
                if scalar.text.startswith(WEB):
                    yield scalar.text.strip(), Location(file.path, *scalar.at)
        for number, line in enumerate(source.body.split("\n")):
            for found in IN_STORY.finditer(line):
                address = found[1] or found[2]
                column = found.start() + 1
                yield address, Location(file.path, source.body_line + number, column)


def ask(addresses: Iterable[str], pause: float = PAUSE) -> Mapping[str, str]:
    """Return the addresses that give no page, with what was answered instead."""
    by_host: dict[str, list[str]] = {}
    for address in sorted(set(addresses)):
        by_host.setdefault(urlsplit(address).netloc, []).append(address)

    def of_host(host: str) -> list[tuple[str, str]]:
        answers = [(one, _reason(one, pause)) for one in by_host[host]]
        return [(one, reason) for one, reason in answers if reason]

    with ThreadPoolExecutor(HOSTS) as pool:
        found = [pair for pairs in pool.map(of_host, by_host) for pair in pairs]
    return dict(sorted(found))


def _reason(address: str, pause: float) -> str:
    """Why there is no page; empty where there is one."""
    reason = ""
    for number in range(TRIES):
        if number:
            time.sleep(pause)
        for method in ("HEAD", "GET"):
            reason = _try(address, method)
            if not reason:
                return ""
    return reason


def _try(address: str, method: str) -> str:
    request = urllib.request.Request(  # noqa: S310 - `links` gives http and https only
        address.partition("#")[0], method=method, headers={"User-Agent": ASKS}
    )
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return "" if answer.status < 400 else str(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return "" if error.code in THERE else str(error.code)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return str(getattr(error, "reason", error)) or type(error).__name__


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Fields):
        for value in node.entries.values():
            yield from _scalars(value)
