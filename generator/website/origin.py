"""Where the site stands on the web, if that is known.

Links between pages are relative and need no such knowledge. Feeds, sitemaps and
what other sites show of a page need the whole address, which `site_url` in
mkdocs.yml says.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Origin:
    """The web address of the site's home page, or nothing.

    Attributes:
        url: ends in a slash; empty where it is not known.
        folder: of a part of the site, ending in a slash; empty for the whole.
    """

    url: str = ""
    folder: str = ""

    @classmethod
    def read(cls, site_url: str | None) -> Origin:
        """Return the origin that `site_url` of mkdocs.yml says."""
        return cls(f"{site_url.rstrip('/')}/" if site_url else "")

    @property
    def is_known(self) -> bool:
        """Whether whole addresses can be made."""
        return bool(self.url)

    @property
    def path(self) -> str:
        """The path on its host under which the site stands, ending in a slash."""
        return (urlsplit(self.url).path if self.url else f"/{self.folder}") or "/"

    def below(self, folder: str) -> Origin:
        """Return the origin of a part of the site: a folder, ending in a slash."""
        return Origin(f"{self.url}{folder}" if self.url else "", self.folder + folder)

    def whole(self, address: str) -> str:
        """Return the whole web address of an address within the site.

        Raises:
            ValueError: the origin is not known.
        """
        if not self.url:
            raise ValueError("the web address of the site is not known")
        return self.url + address

    def seen_from(self, root: str, address: str) -> str:
        """Return the whole address, or one relative to a page where none is known.

        Args:
            root: how that page writes the root of the site.
            address: within the site.
        """
        return (self.url or root) + address
