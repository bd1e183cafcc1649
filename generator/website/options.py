"""What `mkdocs.yml` may say of the site, in words: the source of the reference.

Apart from the plugin, so that the reference of commands can be written without MkDocs;
a test holds that both name the same options.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.wording.messages import N_


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of the build.

    Attributes:
        name: as the file writes it.
        default: what holds where it is absent, as the file would write it.
        help: what it is for.
    """

    name: str
    default: str
    help: str


# Under `plugins: - buurtboek:`.
OF_THE_PLUGIN = (
    Option("brochures", "true", N_("Make the brochures and the pages to print.")),
    Option("cards", "true", N_("Make the pictures with which pages are shared.")),
    Option("admin", "true", N_("Put the editing form in the site, at /admin.")),
)
# What MkDocs itself reads, where it matters to what we make.
OF_MKDOCS = (
    Option("site_name", "", N_("Name of the site, for MkDocs: the title.")),
    Option(
        "site_url",
        "",
        N_(
            "Where the site will stand. Feeds, the site map, pictures for sharing and"
            " QR codes need it."
        ),
    ),
    Option("docs_dir", "docs", N_("Must be content/pages.")),
    Option("site_dir", "site", N_("The folder that the site is written to.")),
)
