"""Spelling, by the hunspell program and its Dutch dictionary, where they are there.

Hunspell knows Dutch compounds, which word lists do not. It is a program of its own:
a machine without it checks everything else, and says once that this was left out.
Names are no mistakes, so a word with a capital is passed over; and what the catalogue
itself calls things, or `content/words.txt` lists, is right.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.problems import Location, Problem, Severity
from generator.editing.checks import own_words
from generator.editing.checks.texts import Text
from generator.wording.messages import N_, message

PROGRAM = "hunspell"
DICTIONARIES = ("nl_BE", "nl_NL", "nl")
MOST_SECONDS = 120
SHOWN = 3  # suggestions
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
ANSWER = re.compile(r"& \S+ \d+ \d+: (?P<suggestions>.*)|# \S+ \d+")


def check(
    texts: Iterable[Text], catalogue: Catalogue | None, root: Path
) -> Iterator[Problem]:
    """Yield words that the dictionary does not know.

    Args:
        texts: of the content.
        catalogue: whose own words are right.
        root: folder of the repository.
    """
    found = [
        (text, word)
        for text in texts
        if text.is_prose
        for word in WORD.finditer(text.text)
        if _is_common(text.text, word)
    ]
    known = _known(catalogue, root)
    asked = sorted({word[0] for _, word in found if word[0].lower() not in known})
    wrong = ask(asked)
    if wrong is None:
        yield _without()
        return
    for text, word in found:
        if word[0] in wrong:
            guesses = wrong[word[0]][:SHOWN]
            hint = message(
                N_("Right after all? Put it on a line of its own in {file}."),
                file=own_words.FILE,
            )
            if guesses:
                hint = message(
                    N_("Did you mean {guesses}? Right after all? Put it in {file}."),
                    guesses=", ".join(f"“{guess}”" for guess in guesses),
                    file=own_words.FILE,
                )
            yield Problem(
                text.place(word.start()),
                "spelling",
                message(N_("“{word}” is not in the dictionary."), word=word[0][:60]),
                hint,
                Severity.WARNING,
            )


def ask(words: list[str]) -> dict[str, list[str]] | None:
    """Return the words that are wrong with suggestions; None without a dictionary."""
    if not words:
        return {}
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    for dictionary in DICTIONARIES:
        try:
            done = subprocess.run(
                [program, "-a", "-i", "utf-8", "-d", dictionary],
                input="".join(f"^{word.replace('’', chr(39))}\n" for word in words),
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
                timeout=MOST_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        if done.returncode == 0 and done.stdout.startswith("@"):
            return _wrong(words, done.stdout)
    return None


def _wrong(words: list[str], answer: str) -> dict[str, list[str]]:
    """Pair answers with words: each word ends its answer with an empty line."""
    blocks = answer.partition("\n")[2].split("\n\n")
    wrong = {}
    for word, block in zip(words, blocks, strict=False):
        for line in block.splitlines():
            if found := ANSWER.fullmatch(line.strip()):
                listed = (found["suggestions"] or "").split(", ")
                wrong[word] = [one for one in listed if one]
    return wrong


def _is_common(text: str, word: re.Match[str]) -> bool:
    """Whether a word is no name, abbreviation or the tail of a number or address."""
    before = text[: word.start()][-1:]
    return len(word[0]) > 2 and word[0].islower() and before not in {*"0123456789@./#"}


def _known(catalogue: Catalogue | None, root: Path) -> frozenset[str]:
    """Words that are right here: of the vocabularies, titles and the own list."""
    said: list[str] = []
    if catalogue is not None:
        for terms in catalogue.terms.values():
            for term in terms.values():
                said += [term.title, term.plural or "", *getattr(term, "nl", ())]
        said += [one.fields.title for one in catalogue.projects.values()]
    said += own_words.listed(root)
    return frozenset(word.lower() for text in said for word in WORD.findall(text))


def _without() -> Problem:
    return Problem(
        Location(PurePosixPath(folder.CONTENT)),
        "no-dictionary",
        message(N_("Spelling was not checked: there is no Dutch dictionary here.")),
        message(N_("On Debian and Ubuntu: sudo apt-get install hunspell hunspell-nl.")),
        Severity.WARNING,
    )
