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


def files(settings: Settings, origin: Origin) -> Iterator[tuple[str, str]]:
    """Yield name and text of the files that hosts, robots and finders of faults read.

    Args:
        settings: say whom to tell of a weak spot, if anyone.
        origin: where the site stands, if known.
    """
    yield NETLIFY, netlify(origin.path)
    yield APACHE, apache(origin.path)
    yield ROBOTS, robots(origin)
    if settings.security:
        yield SECURITY, security(settings, origin)


def netlify(path: str) -> str:
    """Return the headers for Netlify, Cloudflare Pages and hosts like them."""
    rows = [(f"{path}*", HEADERS), (f"{path}{addresses.DATA}*", OPEN)]
    return "".join(
        f"{where}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items())
        for where, said in rows
    )


def apache(path: str) -> str:
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
        "</IfModule>\n"
    )


def nginx(path: str) -> str:
    """Return the headers for nginx, to be included in its `server` block.

    A `location` that adds headers of its own takes none from above, so the block
    of the open data says them all.
    """
    said = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    opened = [f'add_header {name} "{value}";' for name, value in OPEN.items()]
    inner = "".join(f"    {line}\n" for line in (*said, *opened))
    return (
        f"error_page 404 {path}{addresses.NOT_FOUND};\n"
        + "".join(f"{line}\n" for line in said)
        + f"location {path}{addresses.DATA} {{\n{inner}}}\n"
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
