"""What a new catalogue has to be told, with a sound default for every answer.

Apart from how it is asked (`generator.cli.adoption`), so that a flag, a question and
a test give the same value.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.catalogue.model.choices import ForgeKind
from generator.catalogue.model.fields import MOST_SLUG
from generator.catalogue.slugs import slugify
from generator.editing.adoption.tongues import DUTCH, tongue

LEAST_TITLE, MOST_TITLE = 3, 90  # characters, as the model of the settings says
PUBLIC_GITHUB = "github.com"
PAGES = "github.io"  # where public GitHub publishes sites


@dataclass(frozen=True, slots=True)
class Answers:
    """What a city says of its catalogue.

    Attributes:
        title: of the catalogue.
        municipality: its name.
        publisher: who publishes the catalogue.
        repository: web address of the repository's page, or empty while unknown.
        forge: the software that keeps the repository, or None while unknown.
        site_url: where the site will stand, or empty while unknown.
        language: that the catalogue is written in.
    """

    title: str
    municipality: str
    publisher: str
    repository: str = ""
    forge: ForgeKind | None = None
    site_url: str = ""
    language: str = DUTCH

    @property
    def slug(self) -> str:
        """The municipality's short name for addresses."""
        return slugify(self.municipality)[:MOST_SLUG].strip("-")


def offered_title(municipality: str, language: str) -> str:
    """Return what a catalogue is called where nobody says so.

    Args:
        municipality: its name.
        language: of the catalogue.
    """
    text = tongue(language).text("Buren maken §{municipality}")
    return text.replace("§{municipality}", municipality)


def title_of(folder: str) -> str:
    """Return the name that a folder suggests: “mijn-stad” is “Mijn stad”."""
    words = " ".join(folder.replace("-", " ").replace("_", " ").split())
    title = words[:1].upper() + words[1:MOST_TITLE]
    return title if len(title) >= LEAST_TITLE else "Buurtboek"


def forge_of(repository: str) -> ForgeKind | None:
    """Return the kind of forge that an address speaks of, None where it does not."""
    host = urlsplit(repository).netloc.lower()
    if host == PUBLIC_GITHUB or "github" in host:
        return ForgeKind.GITHUB
    return ForgeKind.GITLAB if "gitlab" in host else None


def site_of(repository: str) -> str:
    """Return where public GitHub will publish the site of a repository, or nothing.

    Source:
        docs.github.com, “What is GitHub Pages?”: owner.github.io/repository.
    """
    parts = urlsplit(repository)
    steps = parts.path.strip("/").removesuffix(".git").split("/")
    if parts.netloc.lower() != PUBLIC_GITHUB or len(steps) != 2 or not all(steps):
        return ""
    owner, name = steps[0].lower(), steps[1]
    host = f"https://{owner}.{PAGES}/"
    return host if name.lower() == f"{owner}.{PAGES}" else f"{host}{name}/"
