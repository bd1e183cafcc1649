"""The words of a text, as the search in the browser sees them, and what each weighs.

The browser folds what somebody types (`overrides/assets/search/text.js`); whatever
folds an index otherwise finds nothing, so this says the same in Python, and a test
holds the two together. Endings are not taken off here: that only the browser knows,
so that it can be improved without making any index anew.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LIGATURES = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "’": "'"}
)


class _Folded(dict[int, str | int | None]):
    """What a sign becomes: a mark that a letter bears, in any script, goes.

    Signs are looked up as they are met; to ask of every sign there is takes longer
    than to build a small site.
    """

    def __missing__(self, code: int) -> int | None:
        is_mark = unicodedata.category(chr(code))[0] == "M"
        return self.setdefault(code, None if is_mark else code)  # type: ignore[return-value]


FOLDED = _Folded(LIGATURES)
WORD = re.compile(r"[^\W_]+(?:['&][^\W_]+)*")
INITIALS = re.compile(r"[^\W\d_]&[^\W\d_]")
EMPTY = re.compile(r"EMPTY_WORDS = list\(`(?P<words>[^`]*)`\)")
LONGEST = 40  # letters; what is longer is no word that anybody types
STEPS = 2  # levels for each point of a weight
HIGHEST = 31

# BM25+ with the settings of MiniSearch: one word in a longer field weighs less.
SATURATION = 1.2
BY_LENGTH = 0.7
FLOOR = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what is searched.

    Attributes:
        boost: how much a word in it counts, as in `index.js` of the browser.
        usual: words of an ordinary one. It is fixed, so that what a project's words
            weigh depends on that project alone.
    """

    boost: float
    usual: int


PARTS = {
    "title": Part(3, 5),
    "terms": Part(3, 6),
    "place": Part(2.5, 2),
    "summary": Part(1.5, 15),
    "text": Part(1, 120),
}


def fold(text: str) -> str:
    """Return text in lower case without accents: “Poëzie” → “poezie”."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).lower().translate(FOLDED)


def words(text: str) -> Iterable[str]:
    """Yield the folded words of a text, in order; “l'eau” is “eau”."""
    folded = fold(text)
    if "'" not in folded and "&" not in folded:
        yield from WORD.findall(folded)
        return
    for found in WORD.findall(folded):
        if "'" not in found and "&" not in found:
            yield found
        elif INITIALS.fullmatch(found):
            yield found.replace("&", "")
        else:
            parts = re.split(r"['&]", found.removesuffix("'s"))
            yield from (one for one in parts if len(parts) == 1 or len(one) > 1)


def empty_words(script: str) -> frozenset[str]:
    """Return the words that are never searched, as `function-words.js` lists them.

    Raises:
        ValueError: the script has no such list.
    """
    found = EMPTY.search(script)
    if found is None:
        raise ValueError("function-words.js does not list EMPTY_WORDS")
    return frozenset(found["words"].split())


def weigh(texts: Mapping[str, str], empty: frozenset[str]) -> dict[int, list[str]]:
    """Return the words of one record by level, from 1: `STEPS` times their weight.

    Args:
        texts: parts of the record, by their name in `PARTS`.
        empty: words that are left out.
    """
    weights: dict[str, float] = {}
    for name, text in texts.items():
        part = PARTS[name]
        times = Counter(words(text))
        length = 1 - BY_LENGTH + BY_LENGTH * times.total() / part.usual
        weight_of = {
            count: part.boost
            * (FLOOR + count * (SATURATION + 1) / (count + SATURATION * length))
            for count in set(times.values())
        }
        for word, count in times.items():
            weights[word] = weights.get(word, 0) + weight_of[count]
    alike: dict[float, list[str]] = {}
    for word, weight in weights.items():
        alike.setdefault(weight, []).append(word)
    levels: dict[int, list[str]] = {}
    for weight, some in alike.items():
        level = min(HIGHEST, max(1, round(STEPS * weight)))
        kept = [word for word in some if word not in empty and _is_typed(word)]
        if kept:
            levels.setdefault(level, []).extend(kept)
    return levels


def _is_typed(word: str) -> bool:
    length = len(word)
    return 1 < length <= LONGEST or word.isdecimal()
