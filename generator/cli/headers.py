"""`buurtboek headers`: what a web server should say with every page."""

from __future__ import annotations

import click

from generator.catalogue.load import load
from generator.cli.console import Setting
from generator.form import admin
from generator.wording.messages import Translate

HOSTS = ("apache", "nginx", "netlify")


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "headers",
        short_help=_("Print the security headers for a web server."),
        help=_(
            "Print the lines with which a web server sends the security headers of the"
            " site. Files for apache (.htaccess) and netlify (_headers) are in the"
            " site already; those for nginx belong in its own configuration."
        ),
    )
    @click.argument("host", type=click.Choice(HOSTS))
    @click.option(
        "--path",
        default="/",
        metavar="PATH",
        help=_("Path on the host under which the site stands (default: /)."),
    )
    @click.pass_obj
    def headers(setting: Setting, host: str, path: str) -> None:
        from generator.website import hardening  # not for commands that need no site

        rooted = "/".join(("", *filter(None, path.split("/")), ""))
        writers = {
            "apache": hardening.apache,
            "nginx": hardening.nginx,
            "netlify": hardening.netlify,
        }
        click.echo(writers[host](rooted, _form(setting)), nl=False)

    return headers


def _form(setting: Setting) -> str:
    """The policy of the editing form, where the catalogue at hand has one."""
    catalogue = load(setting.root).catalogue
    forge = catalogue.settings.forge if catalogue else None
    return admin.policy(forge) if forge else ""
