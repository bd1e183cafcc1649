"""The catalogue → the configuration of the editing form at /admin (Sveltia CMS).

Made with the site, not kept in the repository: what may be chosen from changes when
the catalogue does, and nobody should have to run a command after adding a theme.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.collections import (
    COLLECTIONS,
    SETTINGS_FILE,
    SINGLES,
    Collection,
)
from generator.catalogue.model.accessibility import Statement
from generator.catalogue.model.choices import ForgeKind
from generator.catalogue.model.fields import MOST_SLUG, Model
from generator.catalogue.model.forge import Forge
from generator.catalogue.model.search_tests import SearchTests
from generator.catalogue.model.style import HouseStyle
from generator.catalogue.model.translation import TEXTS
from generator.form import translating
from generator.form.fields import Offers, Option, Say, fields_of
from generator.views import addresses
from generator.wording.messages import N_, Message, message

MOST_PICTURE_BYTES = 40_000_000  # of the file an editor offers
MOST_PICTURE_PIXELS = 3_000  # of a side, once kept: 254 mm in print at 300 ppi
PICTURE_QUALITY = 90  # of 100, WebP
# The name of the commit status that carries the address of the preview.
PREVIEW = "preview-site"

# Until the city says where its files are, the form edits those on one's own machine.
NO_FORGE = {"name": "github", "repo": "plaatselijk/buurtboek", "branch": "main"}

PREVIEW_PATHS = {
    "projects": addresses.project("{{slug}}"),
    "phases": addresses.phase("{{slug}}"),
    "programmes": addresses.programme("{{slug}}"),
    "walks": addresses.walk("{{slug}}"),
    "brochures": addresses.BROCHURES,
    "pages": addresses.page("{{slug}}"),
}
SUMMARIES = {
    "projects": "{{title}} · {{municipality}}",
    "phases": "{{order}}. {{title}}",
}
ICONS = {
    "projects": "deck",
    "phases": "route",
    "programmes": "volunteer_activism",
    "walks": "hiking",
    "brochures": "menu_book",
    "pages": "article",
    "maps": "map",
}
GROUPS = {
    "projects": ("municipality", "status", "programme", "reviewed"),
    "phases": ("programme",),
}
# The checks of accessibility are left out: a program writes them.
SINGLE_FILES: tuple[tuple[str, PurePosixPath, type[Model]], ...] = (
    (N_("Settings and lists"), *SETTINGS_FILE),
    *((N_("Accessibility statement"), *one) for one in SINGLES if one[1] is Statement),
    *((N_("Search questions"), *one) for one in SINGLES if one[1] is SearchTests),
    *((N_("House style"), *one) for one in SINGLES if one[1] is HouseStyle),
)
COMMITS = {
    "create": N_("Add {collection} “{slug}”"),
    "update": N_("Change {collection} “{slug}”"),
    "delete": N_("Remove {collection} “{slug}”"),
    "uploadMedia": N_("Add {path}"),
    "deleteMedia": N_("Remove {path}"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the form stands.

    Attributes:
        site_url: web address of the site, ending in a slash; empty if not known.
        base: path on its host under which the site stands, ending in a slash.
    """

    site_url: str = ""
    base: str = "/"


def text(catalogue: Catalogue, place: Place) -> str:
    """Return the configuration as the form reads it (JSON)."""
    made = configuration(catalogue, place)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def configuration(catalogue: Catalogue, place: Place) -> dict[str, Any]:
    """Return the configuration of the form for a catalogue."""
    settings = catalogue.settings
    language = settings.language

    def say(sentence: Message) -> str:
        return sentence.say(language)

    offers = offered(catalogue)
    own = language if settings.others else ""
    made: dict[str, Any] = {
        "backend": backend(settings.forge, say),
        "publish_mode": "editorial_workflow",
        "app_title": say(message(N_("Editing {title}"), title=settings.title)),
        "logo": {"src": f"{place.base}{addresses.MARK}", "show_in_header": True},
        "show_preview_links": True,
        "media_folder": "content/projects",
        "public_folder": "",
        "media_libraries": {"default": {"config": _pictures()}},
        "slug": {
            "encoding": "ascii",
            "clean_accents": True,
            "maxlength": MOST_SLUG,
        },
        "output": {
            "omit_empty_optional_fields": True,
            "yaml": {"indent_size": 2, "indent_sequences": True, "quote": "none"},
        },
        "editor": {"preview": False},
        "collections": [
            *(_collection(one, offers, say, own) for one in COLLECTIONS),
            _settings(offers, say, own),
        ],
    }
    if own:
        made["i18n"] = translating.languages(settings)
    if place.site_url:
        made |= {"site_url": place.site_url, "display_url": place.site_url}
    return made


def backend(forge: Forge | None, say: Say) -> dict[str, Any]:
    """Return how the form reaches the repository."""
    commits = {
        name: say(
            message(
                sentence,
                collection="{{collection}}",
                slug="{{slug}}",
                path="{{path}}",
            )
        )
        for name, sentence in COMMITS.items()
    }
    if forge is None:
        return {**NO_FORGE, "auth_methods": ["token"], "commit_messages": commits}
    made: dict[str, Any] = {
        "name": forge.kind.value,
        "repo": forge.name,
        "branch": forge.branch,
        "api_root": forge.interface,
        "preview_context": PREVIEW,
        "commit_messages": commits,
    }
    if forge.kind is ForgeKind.GITLAB:
        made["base_url"] = forge.origin
        if forge.app_id:
            return made | {"auth_type": "pkce", "app_id": forge.app_id}
    elif forge.sign_in:
        return made | {"base_url": forge.sign_in}
    return made | {"auth_methods": ["token"]}


def offered(catalogue: Catalogue) -> Offers:
    """Return what slugs may be chosen from, by kind of thing, in the city's order."""
    settings = catalogue.settings
    towns = {one.slug: one.title for one in settings.municipalities}
    offers: dict[str, list[Option]] = {
        kind: [_option(slug, term.title) for slug, term in terms.items()]
        for kind, terms in catalogue.terms.items()
    }
    offers["neighbourhood"] = [
        _option(one.slug, f"{one.title} ({towns.get(one.municipality, '')})")
        for one in settings.neighbourhoods
    ]
    offers["programme"] = [
        _option(slug, one.fields.title) for slug, one in catalogue.programmes.items()
    ]
    offers["phase"] = [
        _option(slug, one.fields.title) for slug, one in catalogue.phases.items()
    ]
    offers["walk"] = [
        _option(slug, one.fields.title) for slug, one in catalogue.walks.items()
    ]
    return offers


def _option(slug: str, title: str) -> Option:
    return {"label": title, "value": slug}


def _pictures() -> dict[str, Any]:
    return {
        "max_file_size": MOST_PICTURE_BYTES,
        "slugify_filename": True,
        "transformations": {
            "raster_image": {
                "format": "webp",
                "quality": PICTURE_QUALITY,
                "width": MOST_PICTURE_PIXELS,
                "height": MOST_PICTURE_PIXELS,
            }
        },
    }


def _collection(one: Collection, offers: Offers, say: Say, own: str) -> dict[str, Any]:
    translated = translating.WRITTEN if own and one.model in TEXTS else {}
    fields = fields_of(one.model, offers, say, own if translated else "")
    if one.has_story:
        fields.append(_story(say) | translated)
    labels = {field["name"]: field["label"] for field in fields}
    is_folder = one.name == "projects"
    made = {
        "name": one.name,
        "label": say(message(one.label)),
        "label_singular": say(message(one.singular)),
        "icon": ICONS[one.name],
        "folder": f"content/{one.name}",
        "extension": one.suffix.lstrip("."),
        "format": "yaml-frontmatter" if one.has_story else "yml",
        "create": True,
        "delete": False,  # a page that is gone breaks links; that is for a developer
        "publish": False,
        "identifier_field": "title",
        "slug": {"template": "{{title}}", "editable": ["create"]},
        "summary": SUMMARIES.get(one.name, "{{title}}"),
        "sortable_fields": {
            "fields": [
                name for name in ("title", "order", "reviewed") if name in labels
            ]
        },
        "fields": fields,
        **translated,
    }
    if is_folder:
        made |= {"path": "{{slug}}/index", "media_folder": "", "public_folder": ""}
    if groups := GROUPS.get(one.name):
        made["view_groups"] = [
            {"label": labels[name], "field": name} for name in groups
        ]
    if preview := PREVIEW_PATHS.get(one.name):
        made["preview_path"] = preview
    return made


def _story(say: Say) -> dict[str, Any]:
    """The field of the text under the fields.

    All buttons stay on: where one is taken away, the form escapes its signs in
    stories that have them.
    """
    return {
        "name": "body",
        "label": say(message(N_("Story"))),
        "hint": say(
            message(
                N_(
                    "Headings, lists, bold, links and simple tables; a picture goes"
                    " into the field “Pictures”."
                )
            )
        ),
        "widget": "richtext",
        "required": False,
        "linked_images": False,
    }


def _settings(offers: Offers, say: Say, own: str) -> dict[str, Any]:
    """What there is once: what a city chooses, with its vocabularies, and more."""
    translated = translating.WRITTEN if own else {}
    return {
        "name": "settings",
        "label": say(message(N_("Settings and lists"))),
        "icon": "settings",
        "publish": False,
        "files": [
            {
                "name": path.stem,
                "label": say(message(label)),
                "file": translating.file_of(path)
                if own and model in TEXTS
                else path.as_posix(),
                "format": "yml",
                "fields": fields_of(model, offers, say, own if model in TEXTS else ""),
                **(translated if model in TEXTS else {}),
            }
            for label, path, model in SINGLE_FILES
        ],
        **translated,
    }
