"""The plugin through which MkDocs builds the site.

MkDocs gives its configuration, its preview server and the theme's templates; the
pages come from the catalogue. The shell of a page is rendered once by MkDocs and
filled for every page (`generator.website.frame`); pages written by hand are
ordinary MkDocs pages whose text comes from our own reader, because MkDocs' own
publishes broken front matter as text.

The site is built in a folder beside its target and put in place whole
(`generator.storage.publish`); nothing is built from content with mistakes, except
that a preview shows what is sound.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote

import mkdocs
from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.kept import Kept
from generator.catalogue.load import Loaded, load
from generator.catalogue.problems import ContentError, Problem, errors
from generator.images.gallery import Gallery
from generator.storage import publish
from generator.storage.cache import FOLDER, Cache, shared
from generator.views.bytecode import keep_compiled
from generator.views.photographs import Album, open_album
from generator.views.views import Views
from generator.website import edition, templates, up_to_date
from generator.website.assemble import Assembly
from generator.website.frame import Frame, Here, Marks
from generator.website.look_files import look_files
from generator.website.origin import Origin
from generator.website.preview import Preview
from generator.website.site import Site
from generator.website.unlisted import unlisted
from generator.wording.progress import Progress
from generator.workers.team import Team

if TYPE_CHECKING:  # these take a while to import
    from mkdocs.livereload import LiveReloadServer

    from generator.brochure.pdf.errors import RenderError

ENGINE = mkdocs.__name__  # its continuation, ProperDocs, has another
LOG = logging.getLogger(f"{ENGINE}.plugins.buurtboek")
TEMPLATE = "main.html"


class ContentAbort(Abort):
    """The content has mistakes; MkDocs prints them and stops with status 1."""

    def __init__(self, found: ContentError, language: str) -> None:
        self.found = found
        lines = [problem.say(language) for problem in found.problems]
        super().__init__("\n" + "\n".join(lines))


class BrochureAbort(Abort):
    """A brochure cannot be laid out; MkDocs says why and stops with status 1."""

    def __init__(self, found: RenderError, language: str) -> None:
        self.found = found
        super().__init__(found.say(language))


class Settings(base.Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may say under `plugins: - buurtboek:`."""

    brochures = config_options.Type(bool, default=True)
    cards = config_options.Type(bool, default=True)
    admin = config_options.Type(bool, default=True)


class BuurtboekPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Turns the events of a MkDocs build into calls."""

    def __init__(self) -> None:
        self.command: str = "build"
        self.report: Progress = _log
        self.language = "nl"
        self.gallery: Gallery | None = None
        self.team: Team | None = None
        self.held = ExitStack()  # what a build must let go of
        self.told: list[str] = []  # what it had to say of the content
        self.preview: Preview | None = None
        self.note: up_to_date.Note | None = None  # of what a preview is built from
        self.kept: Kept | None = None  # what content files meant

    def on_startup(
        self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool
    ) -> None:
        """Remember whether this is a preview."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the catalogue before anything is touched."""
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        self.preview, self.told = None, []
        if self.command == "serve":
            self.note = _noted(config, root, self.language)
        loaded = self._load(root)
        assert loaded.catalogue is not None
        catalogue = loaded.catalogue
        language = catalogue.settings.language
        self._close_gallery()
        self.held.enter_context(shared(root / FOLDER))
        self.gallery = Gallery(Cache(root / FOLDER), team=self.team)
        gallery = self.gallery

        def album_of(shown: Catalogue, language: str, shared: str = "") -> Album:
            return open_album(shown, root, gallery, language, shared)

        album = album_of(catalogue, language)
        self._judge(album.problems)
        config.site_name = catalogue.settings.title
        config.site_description = catalogue.settings.summary
        config.theme.static_templates.clear()
        own = own_folders(config, root)
        config.theme.dirs[:] = [
            *map(str, own),
            *(one for one in config.theme.dirs if Path(one) not in own),
        ]
        made_env = partial(unlisted, config.theme.get_env)
        config.theme.get_env = made_env  # type: ignore[method-assign]
        views = Views(catalogue, language, album)
        origin = Origin.read(config.site_url)
        is_preview = self.command == "serve"
        sealed = origin.is_known and not is_preview
        made = templates.environment(language, own, catalogue.look, sealed=sealed)
        first, *others = edition.sites(Site(views, made), album_of, own, sealed=sealed)
        self.assembly = Assembly(
            root,
            first,
            self.report,
            origin,
            self.gallery,
            with_cards=self.config.cards and not is_preview,
            is_preview=is_preview,
            team=self.team,
            # Without a forge the form edits the files of one's own machine only.
            with_form=self.config.admin
            and (is_preview or catalogue.settings.forge is not None),
            others=others,
        )
        self.stage: publish.Stage | None = None
        if self.command != "serve":
            self.stage = publish.begin(Path(config.site_dir))
            config.site_dir = str(self.stage.folder)
        return config

    def _load(self, root: Path) -> Loaded:
        loaded = load(root, up_to_date.keeper(root))
        self.kept = loaded.kept
        self._judge(loaded.problems, must_stop=loaded.catalogue is None)
        return loaded

    def _judge(self, problems: tuple[Problem, ...], *, must_stop: bool = False) -> None:
        """Stop a build of content with mistakes; a preview only tells them."""
        if must_stop or (errors(problems) and self.command != "serve"):
            raise ContentAbort(ContentError(problems), self.language)
        for problem in problems:
            self.told.append(problem.say(self.language))
            LOG.warning("%s", self.told[-1])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish the look and the named pages; nothing else that lies in a folder."""
        look = look_files(own_folders(config, self.assembly.root))
        kept = [
            File.generated(config, name, abs_src_path=str(source))
            for name, source in look
        ]
        kept += [
            File.generated(
                config, f"{slug}.md", content="", inclusion=InclusionLevel.INCLUDED
            )
            for slug in self.assembly.site.catalogue.pages
        ]
        return Files(kept)

    def on_nav(
        self, nav: Navigation, *, config: MkDocsConfig, files: Files
    ) -> Navigation:
        """Keep the navigation, which the shell needs."""
        self.nav = nav
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """Keep MkDocs from reading front matter."""
        return ""

    def on_env(
        self, env: Environment, *, config: MkDocsConfig, files: Files
    ) -> Environment:
        """Make the brochures, then render the shell once, with marks in it."""
        if self.config.brochures and self.command != "serve":
            self._make_brochures()
        keep_compiled(env, templates.look())
        marks = File.generated(config, "marks/marks/index.md", content="")
        page = Page(None, marks, config)
        self.frames = []
        shells = tuple(self.assembly.shells())
        for shell in shells:
            env.globals.update(shell)
            context: dict[str, Any] = dict(get_context(self.nav, files, config, page))
            context["here"] = Marks()
            self.frames.append(Frame(env.get_template(TEMPLATE).render(context)))
        env.globals.update(shells[0])  # of the pages that MkDocs itself writes
        return env

    def _make_brochures(self) -> None:
        from generator.brochure.pdf.errors import RenderError

        try:
            self.assembly.make_brochures()
        except RenderError as error:
            raise BrochureAbort(error, self.language) from None
        except ContentError as error:
            raise ContentAbort(error, self.language) from None

    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give the shell the page it stands around."""
        context["here"] = Here(self.assembly.hand_written(page.file.name))
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every page of the catalogue and put the site in its place."""
        self._judge(self.assembly.write(Path(config.site_dir), self.frames))
        if lack := self.assembly.publication.lacks():
            self.told.append(lack.say(self.language))
        self._close_gallery()
        if self.stage is not None:
            self.stage.commit()
            self.stage = None
        elif self.note:
            folder = Path(config.site_dir)
            self.preview = Preview(
                folder, self.assembly, self.note, self.told, LOG.warning
            )

    def on_shutdown(self) -> None:
        """End the processes that render photographs; let go of the cache."""
        self._close_gallery()

    def _close_gallery(self) -> None:
        if self.gallery is not None:
            self.gallery.close()
            self.gallery = None
        self.held.close()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the former site as it was."""
        self._close_gallery()
        if getattr(self, "stage", None) is not None:
            assert self.stage is not None
            self.stage.abandon()
            self.stage = None

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[..., Any],
    ) -> LiveReloadServer:
        """Follow edits of words at once; build again when anything else changes."""

        def follow() -> None:
            if self.preview is None or not self.preview.follow():
                builder()

        def answer(environ: Any, start_response: Any) -> Any:
            if self.preview is not None:
                name = unquote(environ["PATH_INFO"]).removeprefix(server.mount_path)
                self.preview.catch_up(name)
            return server.serve_request(environ, start_response)

        server.builder = follow
        server.set_app(answer)
        from generator.website.watching import watch_closely  # a build needs none of it

        watch_closely(server)
        for folder in self.assembly.watched():
            server.watch(str(folder))
        return server


def _noted(config: MkDocsConfig, root: Path, language: str) -> up_to_date.Note | None:
    """Return what a preview is about to be built from."""
    asked = up_to_date.Asked(root, None, language, with_brochures=False, with_form=True)
    note = up_to_date.Note.begin(asked) if is_plain(config) else None
    return note.add(own_folders(config, root)) if note else None


def is_plain(config: MkDocsConfig) -> bool:
    """Return whether nothing but what we note decides what is built."""
    return set(config.plugins) == {"buurtboek"} and not config.hooks


def own_folders(config: MkDocsConfig, root: Path) -> list[Path]:
    """The folders of the look: the city's own, then the one that Buurtboek ships.

    `overrides/` beside `mkdocs.yml` counts also where `custom_dir` does not name it.
    """
    named = config.theme.custom_dir
    folders = [Path(named)] if named else []
    folders += [root / "overrides", templates.look()]
    return [one for one in dict.fromkeys(folders) if one.is_dir()]


def _log(step: Any, done: int = 0, total: int = 0) -> None:
    if not done:
        LOG.info("%s", step)
