"""Take new sentences into the translations, and drop those that are gone.

    .venv/bin/python tools/translations.py           write every buurtboek.po anew
    .venv/bin/python tools/translations.py --check   only say what is to be done
    … --all                                          languages on their way too

The files hold no places and no dates, and are sorted: a change of one sentence is a
change of two lines.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "generator/wording/locale"
FOLDERS = ("generator", "overrides")
METHODS = [
    ("**/assets/**", "ignore"),
    ("**.py", "python"),
    ("**.jinja", "jinja2"),
    ("**.html", "jinja2"),
]
# Of which every sentence must be there; others are on their way.
WHOLE = frozenset({"de", "fr", "nl"})
KEYWORDS = {
    "_": None,
    "N_": None,
    "message": None,
    "gettext": None,
    "counted": (1, 2),
    "ngettext": (1, 2),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{[^{}]*\}")
HEADER = """\
# What Buurtboek says, in another language than the code's English.
# tools/translations.py adds new sentences and drops old ones: fill in every empty
# msgstr, keep the names in braces, and run it again.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def extracted() -> Catalog:
    """Return every sentence of the code and the templates."""
    catalog = Catalog()
    for folder in FOLDERS:
        found = extract_from_dir(ROOT / folder, METHODS, keywords=KEYWORDS)
        for _path, _line, text, _comments, _context in found:
            catalog.add(text)
    return catalog


def updated(path: Path) -> Catalog:
    """Return the translations of a file for the sentences of today, and no others."""
    language = path.parts[-3]
    with path.open("rb") as lines:
        known = read_po(lines, locale=language)
    catalog = Catalog(locale=language)
    for wanted in extracted():
        if wanted.id:
            before = known.get(wanted.id, wanted.context)
            same = before is not None and before.id == wanted.id and not before.fuzzy
            catalog.add(wanted.id, before.string if same and before else None)
    return catalog


def written(catalog: Catalog) -> str:
    """Return translations without places and dates, in the order of the sentences."""
    buffer = io.BytesIO()
    write_po(
        buffer, catalog, width=88, no_location=True, omit_header=True, sort_output=True
    )
    header = HEADER.format(language=catalog.locale, plural_forms=catalog.plural_forms)
    return header + buffer.getvalue().decode("utf-8")


def faults(catalog: Catalog) -> Iterator[str]:
    """Yield what is not translated, or would not fill in the same values."""
    for message in catalog:
        if not message.id:
            continue
        english = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string
        said = said if isinstance(said, tuple) else (said,)
        if not all(said):
            yield f"not translated: {english[0]!r}"
        elif _values(english) != _values(said):
            yield f"other values than in English: {english[0]!r}"


def _values(sentences: tuple[str, ...]) -> set[str]:
    """What is filled in, such as `{name}`, in any of the forms of a sentence."""
    return {found[0] for one in sentences for found in PLACEHOLDER.finditer(one)}


def main(arguments: list[str]) -> int:
    """Write or check every language; 1 says that there is work for a translator."""
    wrong = 0
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/buurtboek.po")):
        if path.parts[-3] not in WHOLE and "--all" not in arguments:
            continue
        catalog = updated(path)
        if "--check" not in arguments:
            path.write_text(written(catalog), encoding="utf-8")
        for fault in faults(catalog):
            print(f"{path.relative_to(ROOT)}: {fault}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
