"""Traces of private people: telephone numbers, mailboxes, names, home addresses.

Only warnings, for a machine cannot know who agreed to be named. Each pattern is made
to be silent on what neighbourhood projects write about anyway: streets called after
people, schools, house numbers of a place, years and amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.catalogue.folder import SETTINGS
from generator.catalogue.problems import Problem, Severity
from generator.editing.checks.texts import Text
from generator.wording.messages import N_, message

PHONE = re.compile(
    r"(?<![\w/.,+-])(?:(?:\+|00)32[\s./-]?(?:\(0\))?|0)\d(?:[\s./-]?\d){6,8}\b"
)
PHONE_DIGITS = range(9, 14)
MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PROVIDERS = frozenset(  # where people have their own mailbox
    {
        *("gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo"),
        *("icloud", "me", "telenet", "skynet", "proximus", "pandora", "scarlet"),
        *("protonmail", "proton", "gmx", "aol", "belgacom", "edpnet", "voo"),
    }
)
FIRST_NAMES = (  # common in Flanders; without those that are words or places too
    "Aïcha|Ahmed|Ali|Amina|An|Andreas|Anja|Anke|Ann|Annelies|Annick|Arno|Arthur|Axel|Bart"
    "|Bert|Bram|Brecht|Carine|Charlotte|Chris|Christel|Christiane|Christine|Cédric"
    "|Daan|Daniel|David|Davy|Dirk|Dries|Eddy|Ellen|Els|Emma|Erik|Erika|Eva|Evelien"
    "|Fatima|Femke|Filip|Frank|Frederik|Geert|Gerda|Gert|Glenn|Godelieve|Griet|Guido"
    "|Guy|Hanne|Hassan|Heidi|Helena|Herman|Hilde|Hugo|Ilse|Inge|Ingrid|Isabelle|Jana"
    "|Jan|Jean|Jef|Jelle|Jeroen|Joke|Jonas|Joris|Jos|Julie|Jurgen|Kaat|Karel|Karen"
    "|Karim|Karin|Katrien|Kevin|Kim|Koen|Kristof|Kurt|Lander|Lars|Laura|Leen|Lien|Lies"
    "|Liesbeth|Lieve|Lisa|Lotte|Louis|Luc|Lucas|Ludo|Maarten|Marc|Marie|Marleen"
    "|Martine|Mathias|Michiel|Mieke|Mohamed|Monique|Myriam|Nathalie|Nele|Nicolas|Nico"
    "|Niels|Noah|Olivier|Patrick|Paul|Peter|Philippe|Pieter|Pieterjan|Raf|Rita|Robbe"
    "|Robin|Roel|Rudi|Ruben|Sander|Sandra|Sara|Sarah|Senne|Simon|Sofie|Stefaan|Stef"
    "|Stefanie|Steven|Stijn|Sven|Tamara|Thomas|Tim|Tine|Tinne|Tom|Veerle|Vera|Viviane"
    "|Walter|Wannes|Ward|Wim|Wouter|Yasmina|Youssef|Yves"
)
SURNAME = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|Vande[nr]?)\s+){0,2}[A-Z][\w’'-]+"
NO_SURNAME = re.compile(  # a street, a school or a club is called after somebody
    r"(?i)(straat|laan|plein|park|weg|dreef|steeg|hof|school|college|instituut|huis"
    r"|kring|fonds|prijs|brug|kaai|lei|pad|baan|tuin|kerk|kapel)$"
)
NAMED = re.compile(rf"(?<![\w-])(?:{FIRST_NAMES})\s+(?P<surname>{SURNAME})")
TITLED = re.compile(
    r"(?<![\w-])(?:[Mm]evrouw|[Mm]eneer|[Dd]hr\.|[Mm]evr\.|[Jj]uffrouw|[Dd]e heer)\s+"
    rf"(?P<surname>{SURNAME})"
)
HOME = re.compile(
    r"\bwo(?:ont|nen|onde|onden|nend)\b[^.;]{0,40}?\b(?:[A-Z][\w’'-]*\s?)+"
    r"(?:straat|laan|plein|weg|dreef|steeg|lei|baan|pad)\s+\d+"
)
NAME = "private-name"  # code of what looks like the name of a person
PUBLIC = frozenset({"credit", "title", "url", "attribution"})  # makers, publications


def check(texts: Iterable[Text], public: Iterable[str]) -> Iterator[Problem]:
    """Yield what looks like a trace of a private person.

    Args:
        texts: of the content.
        public: names that may stand there, as a whole or as part of a longer one.
    """
    known = tuple(name.casefold() for name in public)
    for text in texts:
        if text.at.path == SETTINGS:
            continue  # there stands who publishes, and wants to be reached
        yield from _numbers(text)
        yield from _mailboxes(text)
        if text.field not in PUBLIC:
            yield from _names(text, known)
            yield from _homes(text)


def _numbers(text: Text) -> Iterator[Problem]:
    for found in PHONE.finditer(text.text):
        if sum(sign.isdigit() for sign in found[0]) in PHONE_DIGITS:
            yield _problem(
                text,
                found,
                "phone-number",
                N_("“{found}” looks like a telephone number."),
                N_("Only a number of an office or a service may stand here."),
            )


def _mailboxes(text: Text) -> Iterator[Problem]:
    for found in MAILBOX.finditer(text.text):
        local, _, domain = found[0].partition("@")
        first = local.partition(".")[0]
        is_person = "." in local and re.fullmatch(rf"(?i:{FIRST_NAMES})", first)
        if domain.lower().split(".")[0] in PROVIDERS or is_person:
            yield _problem(
                text,
                found,
                "private-mailbox",
                N_("“{found}” looks like the mailbox of one person."),
                N_("Use a mailbox of the office or of the group, or leave it out."),
            )


def _names(text: Text, public: tuple[str, ...]) -> Iterator[Problem]:
    for pattern in (NAMED, TITLED):
        for found in pattern.finditer(text.text):
            name = " ".join(found[0].split()).casefold()
            if any(name in one or one in name for one in public):
                continue
            if not NO_SURNAME.search(found["surname"]):
                yield _problem(
                    text,
                    found,
                    NAME,
                    N_("“{found}” looks like the name of a person."),
                    N_(
                        "Write a role instead: a neighbour, meter and peter, the"
                        " teacher. If it is public, add it to content/words.txt."
                    ),
                )


def _homes(text: Text) -> Iterator[Problem]:
    for found in HOME.finditer(text.text):
        yield _problem(
            text,
            found,
            "private-address",
            N_("“{found}” looks like somebody's home."),
            N_("Name the street, without the number of the house."),
        )


def _problem(
    text: Text, found: re.Match[str], code: str, said: str, hint: str
) -> Problem:
    return Problem(
        text.place(found.start()),
        code,
        message(said, found=" ".join(found[0].split())[:60]),
        message(hint),
        Severity.WARNING,
    )
