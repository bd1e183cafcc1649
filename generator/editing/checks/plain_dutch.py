"""Long sentences and official words, with plain ones beside them.

Tips and no more: no formula measures whether a text is B1, so no score is given.
The words are our own choice of what offices write and nobody says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.catalogue.problems import Problem, Severity
from generator.editing.checks.texts import Text
from generator.wording.messages import N_, message

MOST_WORDS = 25  # of a sentence
END = re.compile(r"[.!?…](?=[\s”’\"')\]]|$)")
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
PLAIN = {
    "aangaande": "over",
    "aanvangen": "beginnen",
    "aanwenden": "gebruiken",
    "alsmede": "en",
    "alsook": "en ook",
    "bekomen": "krijgen",
    "betreffende": "over",
    "bewerkstelligen": "zorgen voor",
    "conform": "volgens",
    "derhalve": "daarom",
    "desbetreffende": "die, dat",
    "dewelke": "die",
    "dient te": "moet",
    "dienen te": "moeten",
    "dienaangaande": "daarover",
    "doelstelling": "doel",
    "een bijdrage leveren aan": "helpen bij",
    "faciliteren": "helpen, mogelijk maken",
    "gebruik maken van": "gebruiken",
    "hetgeen": "wat",
    "hetwelk": "dat",
    "implementatie": "invoering",
    "implementeren": "invoeren",
    "in het kader van": "voor, bij",
    "indien": "als",
    "initiëren": "beginnen met",
    "inzake": "over",
    "met betrekking tot": "over",
    "middels": "met",
    "mits": "als",
    "nopens": "over",
    "omtrent": "over",
    "onderhavige": "deze, dit",
    "optimaliseren": "verbeteren",
    "problematiek": "probleem",
    "reeds": "al",
    "stakeholders": "wie erbij betrokken is",
    "ten behoeve van": "voor",
    "ten gevolge van": "door",
    "teneinde": "om",
    "ter beschikking stellen": "geven",
    "tevens": "ook",
    "voornoemde": "deze, dit",
    "voorts": "ook",
}
LONGEST_FIRST = "|".join(sorted(PLAIN, key=len, reverse=True))
OFFICIAL = re.compile(rf"(?<![\w-])({LONGEST_FIRST})(?![\w-])", re.IGNORECASE)


def check(texts: Iterable[Text]) -> Iterator[Problem]:
    """Yield long sentences and official words."""
    for text in texts:
        if not text.is_prose:
            continue
        for found in OFFICIAL.finditer(text.text):
            yield Problem(
                text.place(found.start()),
                "official-word",
                message(N_("“{word}” is a word of offices."), word=found[1]),
                message(N_("Say: {plain}."), plain=PLAIN[found[1].lower()]),
                Severity.WARNING,
            )
        for start, sentence in _sentences(text.text):
            words = len(WORD.findall(sentence))
            if words > MOST_WORDS:
                yield Problem(
                    text.place(start),
                    "long-sentence",
                    message(
                        N_("This sentence has {words} words: “{begin}…”."),
                        words=words,
                        begin=" ".join(sentence.split()[:5]),
                    ),
                    message(N_("Make two or three of it, each with one thought.")),
                    Severity.WARNING,
                )


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences and where each begins, counted from 0."""
    start = 0
    for end in [found.end() for found in END.finditer(text)] + [len(text)]:
        sentence = text[start:end]
        if sentence.strip():
            yield start + len(sentence) - len(sentence.lstrip()), sentence.strip()
        start = end
