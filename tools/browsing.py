"""The site in a real browser: served on this machine, a page of every kind.

Pictures, measurements and checks all look at the same pages, chosen from the built
site itself: of every kind the heaviest, on which the most can go wrong. So a kind of
page that is added is looked at without anybody thinking of it.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ARGUMENTS = (  # of Chromium: no traffic of its own
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml"}
KIND = re.compile(r'<body class="on-([a-z-]+)">')
# What some kinds show only when asked.
ASKED = {
    "catalogue-filtered": "projecten/?thema=groen",
    "search-results": "zoeken/?q=boekenkast",
    "phases-step": "fasen/#stap-3",
}
BUNDLED = 3  # projects of the bundle that is shown


def chromium() -> str:
    """Return the path of the browser that set-up put on this machine.

    Raises:
        SystemExit: there is none; says what to do.
    """
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser"):
        if name and (found := shutil.which(name)):
            return found
    raise SystemExit("No Chromium: run `make test` once, or set CHROMIUM to its path.")


class Plain(http.server.SimpleHTTPRequestHandler):
    """Sends files as they are, and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Packing(Plain):
    """Sends files as a host does: text packed, connections kept."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, packed where that makes it smaller."""
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        packs = "gzip" in self.headers.get("Accept-Encoding", "")
        if not packs or file.suffix not in PACKED or not file.is_file():
            super().do_GET()
            return
        content = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(ConnectionError):  # the browser went on to another page
            self.wfile.write(content)


@contextmanager
def served(folder: Path, answers: type[Plain] = Packing) -> Iterator[str]:
    """Serve a folder on this machine; give the address of its root."""
    handler = functools.partial(answers, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


def kinds(site: Path) -> dict[str, str]:
    """Return the address of the heaviest page of every kind, by kind.

    Raises:
        SystemExit: there is no site.
    """
    found: dict[str, tuple[int, str]] = {}
    for file in sorted(site.rglob("*.html")):
        kind = KIND.search(file.read_text("utf-8"))
        if kind is None:
            continue
        name = file.relative_to(site).as_posix()
        weight = file.stat().st_size, name.removesuffix("index.html")
        found[kind[1]] = max(weight, found.get(kind[1], (0, "")))
    if not found:
        raise SystemExit(f"There is no site in {site}: run `make site` first.")
    return {kind: address for kind, (_, address) in sorted(found.items())}


def views(site: Path) -> dict[str, str]:
    """Return addresses of every kind of page, also with filters, words and a bundle."""
    slugs = sorted(file.parent.name for file in site.glob("projecten/*/index.html"))
    bundle = f"mijn-bundel/?p={','.join(slugs[:BUNDLED])}"
    return {**kinds(site), **ASKED, "bundle-filled": bundle}
