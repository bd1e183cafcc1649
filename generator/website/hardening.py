"""What browsers are told to refuse on our pages: headers, and where they are said.

A page asks for nothing but files of its own site, so everything else is refused.
The same policy stands in every page, for hosts that send no headers of ours, and in
files that three usual kinds of host understand.

Source:
    W3C, “Content Security Policy Level 3”; W3C, “Subresource Integrity”;
    RFC 9309, “Robots Exclusion Protocol”; RFC 9116, “security.txt”.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, time

from generator.catalogue.model import Settings
from generator.views import addresses
from generator.website.origin import Origin

POLICY: dict[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
# What a page cannot say of itself (Content Security Policy Level 3, 3.3).
FRAMED = {"frame-ancestors": "'none'"}

REFUSED = (
    *("camera", "display-capture", "geolocation", "microphone", "payment", "usb"),
)
HEADERS: dict[str, str] = {
    "Content-Security-Policy": "; ".join(
        f"{name} {value}" for name, value in (POLICY | FRAMED).items()
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in REFUSED),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}
FORM_HEADERS: dict[str, str] = HEADERS | {
    # Signing in opens a window of the forge, which must find this one again.
    "Cross-Origin-Opener-Policy": "unsafe-none",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}
OPEN = {"Access-Control-Allow-Origin": "*"}  # open data may be read by any page

NETLIFY, APACHE = "_headers", ".htaccess"
ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"


def in_page() -> str:
    """Return the policy as a page says it in its head."""
    return "; ".join(f"{name} {value}" for name, value in POLICY.items())


def integrity(content: bytes) -> str:
    """Return what a page says of a file of ours, so that no other runs in its place.

    Source:
        Subresource Integrity, 3.1, “Integrity metadata”.
    """
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"


def files(
    settings: Settings, origin: Origin, form: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield name and text of the files that hosts, robots and finders of faults read.

    Args:
        settings: say whom to tell of a weak spot, if anyone.
        origin: where the site stands, if known.
        form: policy of the editing form, if it is in the site.
    """
    yield NETLIFY, netlify(origin.path, form)
    yield APACHE, apache(origin.path, form)
    yield ROBOTS, robots(origin)
    if settings.security:
        yield SECURITY, security(settings, origin)


def of_form(policy: str) -> dict[str, str]:
    """Return the headers of the editing form.

    Args:
        policy: of its page; only a header can say besides who may frame it.
    """
    framed = " ".join(f"{name} {value}" for name, value in FRAMED.items())
    return FORM_HEADERS | {"Content-Security-Policy": f"{policy}; {framed}"}


def netlify(path: str, form: str = "") -> str:
    """Return the headers for Netlify, Cloudflare Pages and hosts like them.

    There a later rule adds to an earlier one, and of two policies both hold. Where
    the form needs its own, that of the other pages is left to what they say
    themselves; an older header keeps them out of frames.
    """
    rows = [(f"{path}*", HEADERS), (f"{path}{addresses.DATA}*", OPEN)]
    if form:
        own = of_form(form)
        same = {name: value for name, value in HEADERS.items() if own[name] == value}
        unlike = {name: value for name, value in own.items() if name not in same}
        rows[0] = (f"{path}*", same | {"X-Frame-Options": "DENY"})
        rows.append((f"{path}{addresses.FORM}*", unlike))
    return "".join(
        f"{where}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items())
        for where, said in rows
    )


def apache(path: str, form: str = "") -> str:
    """Return the headers for Apache 2.4, in a file that it reads beside the pages."""
    said = "".join(
        f'  Header always set {name} "{value}"\n' for name, value in HEADERS.items()
    )
    opened = "".join(
        f'    Header set {name} "{value}"\n' for name, value in OPEN.items()
    )
    return (
        f"ErrorDocument 404 {path}{addresses.NOT_FOUND}\n"
        "AddType application/geo+json .geojson\n"
        "AddType application/gpx+xml .gpx\n"
        "<IfModule mod_headers.c>\n"
        f"{said}"
        f'  <If "%{{REQUEST_URI}} =~ m#^{path}{addresses.DATA}#">\n'
        f"{opened}"
        "  </If>\n"
        f"{_apache_form(path, form)}"
        "</IfModule>\n"
    )


def _apache_form(path: str, form: str) -> str:
    if not form:
        return ""
    said = "".join(
        f'    Header always set {name} "{value}"\n'
        for name, value in of_form(form).items()
    )
    where = f"%{{REQUEST_URI}} =~ m#^{path}{addresses.FORM}#"
    return f'  <If "{where}">\n{said}  </If>\n'


def nginx(path: str, form: str = "") -> str:
    """Return the headers for nginx, to be included in its `server` block.

    A `location` that adds headers of its own takes none from above, so the block
    of the open data says them all.
    """
    said = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    opened = [f'add_header {name} "{value}";' for name, value in OPEN.items()]
    inner = "".join(f"    {line}\n" for line in (*said, *opened))
    own = "".join(
        f'    add_header {name} "{value}" always;\n'
        for name, value in of_form(form).items()
    )
    form_block = f"location {path}{addresses.FORM} {{\n{own}}}\n" if form else ""
    return (
        f"error_page 404 {path}{addresses.NOT_FOUND};\n"
        + "".join(f"{line}\n" for line in said)
        + f"location {path}{addresses.DATA} {{\n{inner}}}\n"
        + form_block
    )


def robots(origin: Origin) -> str:
    """Return what is said to robots: everything may be read."""
    told = "User-agent: *\nAllow: /\n"
    if origin.is_known:
        told += f"\nSitemap: {origin.whole(addresses.SITEMAP)}\n"
    return told


def security(settings: Settings, origin: Origin) -> str:
    """Return whom to tell of a weak spot, in the form that finders look for."""
    told = settings.security
    assert told is not None
    until = datetime.combine(told.expires, time(), UTC)
    rows = [
        ("Contact", told.url or f"mailto:{told.email}"),
        ("Expires", until.isoformat().replace("+00:00", "Z")),
        ("Preferred-Languages", "nl, en, fr"),
    ]
    if told.policy:
        rows.append(("Policy", told.policy))
    if origin.is_known:
        rows.append(("Canonical", origin.whole(SECURITY)))
    return "".join(f"{name}: {value}\n" for name, value in rows)
