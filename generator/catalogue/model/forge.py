"""The forge: where the catalogue's files are kept, and a change to them is proposed.

Apart from the city's other choices because more than a page of the site needs it:
the editing form proposes its changes there too.
"""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator

from generator.catalogue.model.choices import ForgeKind
from generator.catalogue.model.fields import Address, Line, Model, fails, field
from generator.wording.messages import N_

EDITORS = {ForgeKind.GITHUB: "edit", ForgeKind.GITLAB: "-/edit"}  # in web addresses

PUBLIC_GITHUB = "https://github.com"


def _repository(value: Any) -> Any:
    """Accept the page of a repository, also as `git clone` wants it; shorten it."""
    parts = urlsplit(value.strip())
    steps = parts.path.strip("/").removesuffix(".git").split("/")
    if len(steps) < 2 or not all(steps) or parts.query or parts.fragment:
        raise fails("repository")
    return f"{parts.scheme}://{parts.netloc}/{'/'.join(steps)}"


class Forge(Model):
    """The repository of the catalogue.

    Attributes:
        repository: web address of its page, without a slash or `.git` at the end.
    """

    kind: ForgeKind = field(label=N_("Kind of forge"))
    repository: Annotated[Address, AfterValidator(_repository)] = field(
        label=N_("Repository"),
        help=N_(
            "The address of the repository's page, such as"
            " https://github.com/stad/buurtboek."
        ),
    )
    branch: Line = field(
        "main",
        label=N_("Branch"),
        help=N_("The branch from which the site is published, mostly “main”."),
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$",
    )
    app_id: Line | None = field(
        None,
        label=N_("Application at GitLab"),
        help=N_(
            "The application ID with which editors sign in to the form; made in"
            " GitLab under “Applications”, without a secret."
        ),
        pattern=r"^[0-9A-Za-z_-]+$",
    )
    sign_in: Address | None = field(
        None,
        label=N_("Sign-in service for GitHub"),
        help=N_(
            "Of the city itself; without one, editors sign in to the form with an"
            " access token."
        ),
    )
    api: Address | None = field(
        None,
        label=N_("Address of the programming interface"),
        help=N_("Only where it is not the usual one of GitHub or GitLab."),
    )

    @property
    def origin(self) -> str:
        """The web address of the forge itself, without a path."""
        parts = urlsplit(self.repository)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def name(self) -> str:
        """The repository as the forge calls it: its groups and its own name."""
        return urlsplit(self.repository).path.strip("/")

    @property
    def interface(self) -> str:
        """Where programs talk to the forge (REST), without a slash at the end."""
        if self.api:
            return self.api.rstrip("/")
        if self.kind is ForgeKind.GITLAB:
            return f"{self.origin}/api/v4"
        if self.origin == PUBLIC_GITHUB:
            return "https://api.github.com"
        return f"{self.origin}/api/v3"

    def editor(self, file: str) -> str:
        """Return where a file is edited in the browser.

        The forge itself takes who may not write there to a copy of their own, and
        from there to a proposal.

        Args:
            file: its path in the repository, such as `content/pages/over.md`.
        """
        return f"{self.repository}/{EDITORS[self.kind]}/{self.branch}/{quote(file)}"
