"""GitLab, as far as the editing form asks it, over a real bare repository.

A stand-in for the end-to-end tests: the answers have the shape that GitLab documents
(REST API v4; GraphQL for reading files), what is written is written by git, and what
an editor may not do is refused as a protected branch refuses it. An address that the
form was not known to ask is answered with 404 and kept in `unknown`, so that a test
fails when a new version of the form asks more.
"""

from __future__ import annotations

import base64
import http.server
import json
import os
import re
import subprocess
import tempfile
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any

REPOSITORY = "wijken/buurtboek"
EDITOR, REVIEWER = "token-of-an-editor", "token-of-a-reviewer"
USERS = {
    EDITOR: {"id": 7, "username": "redactie", "name": "Saar Redactie"},
    REVIEWER: {"id": 8, "username": "nalezer", "name": "Nele Nalezer"},
}
MAINTAINER = {REVIEWER}  # may change the protected branch
PROTECTED = "main"
NOW = "2026-11-26T12:00:00.000Z"
Answer = tuple[int, object]


class Refused(Exception):
    """The forge says no: a status and why."""

    def __init__(self, status: HTTPStatus, reason: str) -> None:
        self.status = status
        super().__init__(reason)


@dataclass
class Request:
    """A merge request."""

    iid: int
    title: str
    source: str
    labels: list[str]
    description: str = ""
    state: str = "opened"

    @property
    def is_draft(self) -> bool:
        """Whether it is not yet to be merged."""
        return self.title.lower().startswith("draft:")


@dataclass
class Repository:
    """A bare repository and what GitLab keeps beside it."""

    folder: Path
    requests: list[Request] = field(default_factory=list)

    def git(self, *arguments: str, given: bytes | None = None, **extra: str) -> bytes:
        """Return what git prints."""
        identity = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (
                ("NAME", "GitLab"),
                ("EMAIL", "git@forge.example"),
                ("DATE", "2026-11-26T12:00:00Z"),
            )
        }
        return subprocess.run(
            ["git", "--git-dir", str(self.folder), *arguments],
            input=given,
            capture_output=True,
            check=True,
            env={**os.environ, **identity, **extra},
        ).stdout

    def sha(self, name: str) -> str:
        """Return the commit of a branch."""
        return self.git("rev-parse", name).decode().strip()

    def branches(self) -> list[str]:
        """Return the names of all branches."""
        listed = self.git("for-each-ref", "--format=%(refname:short)", "refs/heads")
        return listed.decode().split()

    def read(self, path: str, branch: str = PROTECTED) -> bytes:
        """Return a file of a branch."""
        return self.git("show", f"{branch}:{path}")

    def tree(self, branch: str) -> dict[str, str]:
        """Return the object of every file of a branch, by path."""
        rows = self.git("ls-tree", "-r", "-z", branch).decode().split("\0")
        parts = (row.split("\t", 1) for row in rows if row)
        return {path: told.split()[2] for told, path in parts}

    def contents(self, objects: dict[str, str]) -> dict[str, bytes]:
        """Return what objects hold, by the path they go by, in one run of git."""
        asked = "".join(f"{sha}\n" for sha in objects.values())
        told = self.git("cat-file", "--batch", given=asked.encode())
        found = {}
        for path in objects:
            head, _, told = told.partition(b"\n")
            size = int(head.split()[2])
            found[path], told = told[:size], told[size + 1 :]
        return found

    def changed(self, branch: str) -> dict[str, str]:
        """Return what a branch does to files: path and `A`, `M`, `D`."""
        lines = self.git("diff", "--name-status", f"{PROTECTED}...{branch}").decode()
        rows = (line.split("\t") for line in lines.splitlines())
        return {row[-1]: row[0][0] for row in rows}

    def difference(self, branch: str, path: str) -> list[str]:
        """Return the lines that a branch takes from and adds to a file."""
        arguments = ("diff", "-U0", f"{PROTECTED}...{branch}", "--", path)
        lines = self.git(*arguments).decode().splitlines()
        return [one for one in lines if re.match(r"[-+](?![-+])", one)]

    def message(self, branch: str) -> str:
        """Return the message of the last commit of a branch."""
        return self.git("log", "-1", "--format=%B", branch).decode().strip()

    def commit(self, body: dict[str, Any]) -> str:
        """Make one commit of all actions on a branch; return it."""
        branch = body["branch"]
        if start := body.get("start_branch"):
            if branch in self.branches():
                reason = f"A branch called '{branch}' already exists."
                raise Refused(HTTPStatus.BAD_REQUEST, reason)
            base = self.sha(start)
        else:
            base = self.sha(branch)
        with tempfile.TemporaryDirectory() as folder:
            index = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
            self.git("read-tree", base, **index)
            for action in body["actions"]:
                self._act(action, base, index)
            tree = self.git("write-tree", **index).decode().strip()
        arguments = ("commit-tree", tree, "-p", base, "-m", body["commit_message"])
        made = self.git(*arguments).decode().strip()
        self.git("update-ref", f"refs/heads/{branch}", made)
        return made

    def _act(self, action: dict[str, Any], base: str, index: dict[str, str]) -> None:
        path, what = action["file_path"], action["action"]
        there = bool(self.git("ls-tree", base, "--", path))
        if there != (what in {"update", "delete"}):
            raise Refused(HTTPStatus.BAD_REQUEST, f"{what} {path}: wrong for this file")
        if what == "delete":
            self.git("update-index", "--force-remove", path, **index)
            return
        content = action["content"].encode()
        if action.get("encoding") == "base64":
            content = base64.b64decode(content)
        stored = self.git("hash-object", "-w", "--stdin", given=content)
        entry = f"100644,{stored.decode().strip()},{path}"
        self.git("update-index", "--add", "--cacheinfo", entry, **index)

    def merge(self, request: Request, sha: str | None) -> None:
        """Merge a request into the protected branch."""
        if request.is_draft or request.state != "opened":
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "Method Not Allowed")
        if sha and sha != self.sha(request.source):
            raise Refused(HTTPStatus.CONFLICT, "SHA does not match HEAD")
        tree = self.git("merge-tree", "--write-tree", PROTECTED, request.source)
        made = self.git(
            *("commit-tree", tree.decode().split()[0], "-p", PROTECTED),
            *("-p", request.source, "-m", f"Merge branch '{request.source}'"),
        )
        self.git("update-ref", f"refs/heads/{PROTECTED}", made.decode().strip())
        self.git("update-ref", "-d", f"refs/heads/{request.source}")
        request.state = "merged"


def create(content: Path, folder: Path) -> Repository:
    """Return a bare repository whose branch `main` holds the content of another."""
    subprocess.run(
        ["git", "init", "--quiet", "--bare", "--initial-branch", PROTECTED, folder],
        check=True,
    )
    made = Repository(folder)
    made.git("--work-tree", str(content), "add", "content")
    tree = made.git("write-tree").decode().strip()
    commit = made.git("commit-tree", tree, "-m", "Begin").decode().strip()
    made.git("update-ref", f"refs/heads/{PROTECTED}", commit)
    return made


class Forge(http.server.ThreadingHTTPServer):
    """The server. `asked` holds every request, `unknown` those nobody answers."""

    daemon_threads = True

    def __init__(self, repository: Repository) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.repository = repository
        self.asked: list[str] = []
        self.unknown: list[str] = []
        self.lock = threading.Lock()

    @property
    def address(self) -> str:
        """Web address of the forge."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    # --- REST -----------------------------------------------------------------

    def user(self, token: str, **_: Any) -> Answer:
        """Answer who is signed in."""
        user = USERS[token]
        page = f"{self.address}/{user['username']}"
        return 200, {**user, "email": "", "avatar_url": None, "web_url": page}

    def version(self, **_: Any) -> Answer:
        """Answer which GitLab this is."""
        return 200, {"version": "18.4.0", "revision": "0"}

    def project(self, token: str, **_: Any) -> Answer:
        """Answer what the project is and what the user may do in it."""
        level = 40 if token in MAINTAINER else 30
        return 200, {
            "id": 1,
            "path_with_namespace": REPOSITORY,
            "default_branch": PROTECTED,
            "permissions": {"project_access": {"access_level": level}},
        }

    def members(self, token: str, **_: Any) -> Answer:
        """Answer whether the user takes part in the project."""
        return 200, [USERS[token]]

    def list_requests(self, query: dict[str, str], **_: Any) -> Answer:
        """Answer the merge requests of a state, label or branch."""
        return 200, [
            self._shown(one)
            for one in self.repository.requests
            if one.state == query.get("state", one.state)
            and query.get("labels", "") in ["", *one.labels]
            and query.get("source_branch", one.source) == one.source
        ]

    def open_request(self, body: dict[str, Any], **_: Any) -> Answer:
        """Open a merge request."""
        made = Request(
            len(self.repository.requests) + 1,
            body["title"],
            body["source_branch"],
            _labels(body.get("labels")),
            body.get("description") or "",
        )
        self.repository.requests.append(made)
        return 201, self._shown(made)

    def show_request(self, iid: str, **_: Any) -> Answer:
        """Answer one merge request."""
        shown = self._shown(self._request(iid))
        return 200, {**shown, "detailed_merge_status": "mergeable"}

    def change_request(self, iid: str, body: dict[str, Any], **_: Any) -> Answer:
        """Change the title, the labels or the state of a merge request."""
        request = self._request(iid)
        request.title = body.get("title", request.title)
        removed = set(_labels(body.get("remove_labels")))
        kept = [one for one in request.labels if one not in removed]
        added = _labels(body.get("add_labels"))
        request.labels = (
            _labels(body["labels"]) if "labels" in body else [*kept, *added]
        )
        if body.get("state_event") == "close":
            request.state = "closed"
        return 200, self._shown(request)

    def differences(self, iid: str, **_: Any) -> Answer:
        """Answer which files a merge request changes."""
        changed = self.repository.changed(self._request(iid).source)
        return 200, [
            {
                "old_path": path,
                "new_path": path,
                "new_file": what == "A",
                "deleted_file": what == "D",
                "renamed_file": False,
            }
            for path, what in changed.items()
        ]

    def merge(self, iid: str, body: dict[str, Any], token: str, **_: Any) -> Answer:
        """Merge, if the user may change the protected branch."""
        if token not in MAINTAINER:
            raise Refused(HTTPStatus.UNAUTHORIZED, "401 Unauthorized")
        request = self._request(iid)
        self.repository.merge(request, body.get("sha"))
        return 200, self._shown(request)

    def branch(self, name: str, **_: Any) -> Answer:
        """Answer the last commit of a branch."""
        if name not in self.repository.branches():
            raise Refused(HTTPStatus.NOT_FOUND, "404 Branch Not Found")
        sha = self.repository.sha(name)
        return 200, {"name": name, "commit": {"id": sha}}

    def commit(self, body: dict[str, Any], token: str, **_: Any) -> Answer:
        """Commit, but not to the protected branch."""
        if body["branch"] == PROTECTED and token not in MAINTAINER:
            reason = "You are not allowed to push into this branch"
            raise Refused(HTTPStatus.FORBIDDEN, reason)
        sha = self.repository.commit(body)
        return 201, {"id": sha, "committed_date": NOW}

    def commits(self, query: dict[str, str], **_: Any) -> Answer:
        """Answer the last commit that touched a file or branch."""
        name = query.get("ref_name", PROTECTED)
        known = {
            "id": self.repository.sha(name),
            "author_name": "GitLab",
            "author_email": "git@forge.example",
            "committed_date": NOW,
            "message": self.repository.message(name),
        }
        return 200, [known]

    def statuses(self, sha: str, **_: Any) -> Answer:
        """Answer that a preview stands ready of every open request."""
        return 200, [
            {
                "name": "preview-site",
                "status": "success",
                "target_url": f"https://preview.stad.example/mr-{one.iid}/",
                "description": "Voorbeeld",
            }
            for one in self.repository.requests
            if one.state == "opened" and self.repository.sha(one.source) == sha
        ]

    def deployments(self, **_: Any) -> Answer:
        """Answer that there are none."""
        return 200, []

    def raw(self, path: str, query: dict[str, str], **_: Any) -> Answer:
        """Answer a file as it is."""
        return 200, self.repository.read(path, query.get("ref", PROTECTED))

    def _request(self, iid: str) -> Request:
        return self.repository.requests[int(iid) - 1]

    def _shown(self, request: Request) -> dict[str, Any]:
        is_there = request.source in self.repository.branches()
        return {
            "id": 100 + request.iid,
            "iid": request.iid,
            "title": request.title,
            "description": request.description,
            "web_url": f"{self.address}/{REPOSITORY}/-/merge_requests/{request.iid}",
            "source_branch": request.source,
            "target_branch": PROTECTED,
            "labels": request.labels,
            "sha": self.repository.sha(request.source) if is_there else "",
            "draft": request.is_draft,
            "state": request.state,
            "created_at": NOW,
            "updated_at": NOW,
            "author": USERS[EDITOR],
        }

    # --- GraphQL --------------------------------------------------------------

    def graphql(self, body: dict[str, Any], **_: Any) -> Answer:
        """Answer the four questions that the form asks of the repository."""
        question, given = body["query"], body["variables"]
        branch = given.get("branch") or PROTECTED
        found = self._graph(question, branch, given.get("paths", ()))
        return 200, {"data": {"project": {"repository": found}}}

    def _graph(self, question: str, branch: str, paths: list[str]) -> dict[str, Any]:
        repository = self.repository
        if "lastCommit" in question:
            said = repository.message(branch)
            last = {"sha": repository.sha(branch), "message": said}
            return {"tree": {"lastCommit": last}}
        if "rootRef" in question:
            return {"rootRef": PROTECTED}
        if "blobs(after" in question:
            nodes = [
                {"type": "blob", "path": path, "sha": sha}
                for path, sha in repository.tree(branch).items()
            ]
            ends = {"endCursor": "", "hasNextPage": False}
            return {"tree": {"blobs": {"nodes": nodes, "pageInfo": ends}}}
        if "blobs(ref" in question:
            there = repository.tree(branch)
            wanted = {path: there[path] for path in paths if path in there}
            return {"blobs": {"nodes": list(self._blobs(wanted))}}
        self.unknown.append(question)
        return {}

    def _blobs(self, wanted: dict[str, str]) -> Iterator[dict[str, Any]]:
        for path, content in self.repository.contents(wanted).items():
            try:
                text: str | None = content.decode()
            except UnicodeDecodeError:
                text = None
            yield {
                "path": path,
                "oid": wanted[path],
                "size": str(len(content)),
                "rawTextBlob": text,
            }


PROJECT = rf"/api/v4/projects/{urllib.parse.quote(REPOSITORY, safe='')}"
REQUEST = rf"{PROJECT}/merge_requests/(?P<iid>\d+)"
ROUTES: tuple[tuple[str, str, Callable[..., Answer]], ...] = (
    ("GET", "/api/v4/user", Forge.user),
    ("GET", "/api/v4/(?:version|metadata)", Forge.version),
    ("POST", "/api/graphql", Forge.graphql),
    ("GET", PROJECT, Forge.project),
    ("GET", f"{PROJECT}/(?:users|members/all)", Forge.members),
    ("GET", f"{PROJECT}/merge_requests", Forge.list_requests),
    ("POST", f"{PROJECT}/merge_requests", Forge.open_request),
    ("GET", REQUEST, Forge.show_request),
    ("PUT", REQUEST, Forge.change_request),
    ("GET", f"{REQUEST}/diffs", Forge.differences),
    ("PUT", f"{REQUEST}/merge", Forge.merge),
    ("GET", rf"{PROJECT}/repository/branches/(?P<name>[^/]+)", Forge.branch),
    ("POST", f"{PROJECT}/repository/commits", Forge.commit),
    ("GET", f"{PROJECT}/repository/commits", Forge.commits),
    ("GET", rf"{PROJECT}/repository/commits/(?P<sha>\w+)/statuses", Forge.statuses),
    ("GET", f"{PROJECT}/deployments", Forge.deployments),
    ("GET", rf"{PROJECT}/repository/files/(?P<path>[^/]+)/raw", Forge.raw),
)


def _labels(given: object) -> list[str]:
    return [one for one in str(given or "").split(",") if one]


class Handler(http.server.BaseHTTPRequestHandler):
    """Finds who answers, and writes the answer."""

    server: Forge

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else {}
        with self.server.lock:
            status, answer = self._answer(body)
        raw = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        kind = "octet-stream" if isinstance(answer, bytes) else "json"
        self.send_response(status)
        self.send_header("Content-Type", f"application/{kind}")
        self.send_header("Content-Length", str(len(raw)))
        for what in ("Origin", "Headers", "Methods"):
            self.send_header(f"Access-Control-Allow-{what}", "*")
        allowed = "authorization, content-type, private-token"
        self.send_header("Access-Control-Allow-Headers", allowed)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(raw)

    def _answer(self, body: dict[str, Any]) -> Answer:
        address = urllib.parse.urlsplit(self.path)
        if self.command == "OPTIONS":
            return 200, {}
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in USERS:
            return 401, {"message": "401 Unauthorized"}
        self.server.asked.append(f"{self.command} {address.path}")
        query = dict(urllib.parse.parse_qsl(address.query))
        for method, pattern, answer in ROUTES:
            found = re.fullmatch(pattern, address.path, re.IGNORECASE)
            if method == self.command and found:
                parts = {
                    name: urllib.parse.unquote(part)
                    for name, part in found.groupdict().items()
                }
                try:
                    return answer(
                        self.server, body=body, query=query, token=token, **parts
                    )
                except Refused as refused:
                    return refused.status, {"message": str(refused)}
        self.server.unknown.append(f"{self.command} {self.path}")
        return 404, {"message": "404 Not Found"}

    do_GET = do_POST = do_PUT = do_DELETE = do_OPTIONS = do_HEAD = _serve  # noqa: N815
