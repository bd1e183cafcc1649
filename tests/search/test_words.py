"""What the search knows of words: Dutch endings, roots, sounds, slips, compounds."""

from __future__ import annotations

import json

import pytest

FAMILIES = """\
boom bomen boompje boompjes
bank banken bankje bankjes
huis huizen huisje huisjes
straat straten straatje
muur muren muurtje
kip kippen kippetje kippetjes
tuin tuinen tuintje tuintjes
paneel panelen paneeltje
kind kinderen kindje
schoolkind schoolkinderen
til tillen
ei eieren eitje eitjes
krant kranten krantje
kaart kaarten kaartje
koor koren koortje
feest feesten feestje feestjes
spel spelen
idee ideeen
pad paden paadje
dak daken
weg wegen
wandeling wandelingen wandelingetje
woning woningen woninkje
brief brieven briefje
groente groenten
tafel tafels tafeltje
keuken keukens
oven ovens oventje
bibliotheek bibliotheken
appel appels appelen appeltje
bloem bloemen bloemetje
rood rode
plein pleinen pleintje
eenzaamheid eenzaamheden
recept recepten
baan banen baantje
bij bijen bijtje
cafe cafes
receptie recepties
petanque petanquen
boek boeken boekje boekske
""".splitlines()


@pytest.mark.parametrize("family", FAMILIES)
def test_plurals_and_diminutives_share_their_stem(run, family):
    """Open syllables, voicing, irregular plurals, five kinds of diminutives."""
    words = json.dumps(family.split())

    assert len(set(run(f"return {words}.map(modules.stem)"))) == 1


@pytest.mark.parametrize(
    "words", ["bommen bomen", "kussen kuuzen", "lezen lessen", "kast kas", "man maan"]
)
def test_words_of_other_things_keep_apart(run, words):
    """A short vowel is not a long one, and t at the end belongs to a noun."""
    one, other = run(f"return {json.dumps(words.split())}.map(modules.stem)")

    assert one != other


@pytest.mark.parametrize(
    ("form", "root"),
    [
        ("fietste", "fiets"),
        ("gefietst", "fiets"),
        ("opgeruimd", "opruim"),
        ("herstelling", "herstel"),
        ("wandelaars", "wandel"),
        ("repareren", "repar"),
        ("reparatie", "repar"),
        ("réparer", "repar"),
        ("réparation", "repar"),
        ("benches", "bench"),
        ("painting", "paint"),
        ("concertje", "concert"),
    ],
)
def test_a_form_leads_to_its_root(run, form, root):
    """Verb forms, nouns made of verbs, and light English and French."""
    roots = run(f"return [...modules.roots(modules.fold({json.dumps(form)}))]")

    assert root in roots


@pytest.mark.parametrize(
    "alike",
    [
        "petanque petanke petank",
        "theater teater",
        "cafe kafee",
        "boekenkast boekekast",
        "kippenhok kippehok",
        "buurtfeest buurtvest",
        "insectenhotel insektenhotel",
        "zwerfvuil zwerfuil",
    ],
)
def test_words_that_sound_alike_share_a_key(run, alike):
    """What the ear does not distinguish, or spellers often get wrong."""
    keys = run(f"return {json.dumps(alike.split())}.map(modules.sound)")

    assert len(set(keys)) == 1


@pytest.mark.parametrize(
    ("one", "other", "cost"),
    [
        ("tuin", "tuin", 0),
        ("moestiun", "moestuin", 0.7),
        ("gevvelbank", "gevelbank", 0.6),
        ("kranr", "krant", 0.8),
        ("kranl", "krant", 1),
        ("kran", "krant", 1),
        ("kip", "boekentil", None),
    ],
)
def test_slips_of_the_finger_cost_less_than_other_edits(run, one, other, cost):
    """Swapped and doubled letters and keys side by side; None is out of reach."""
    found = run(
        f"const cost = modules.distance({json.dumps(one)}, {json.dumps(other)}, 2);"
        "return Number.isFinite(cost) ? cost : null"
    )

    assert found == cost


@pytest.mark.parametrize(
    ("compound", "pieces"),
    [
        ("boekenkast", ["boek", "kast"]),
        ("boekenruilkast", ["boek", "ruil", "kast"]),
        ("ontmoetingsplek", ["ontmoeting", "plek"]),
        ("kinderboek", ["kind", "boek"]),
        ("boek", []),
        ("boekxyz", []),
    ],
)
def test_a_compound_comes_apart_into_known_words(run, compound, pieces):
    """With the letters between them, and only when nothing is left over."""
    found = run(
        f"""
        const known = ["boek", "boeken", "kast", "ruil", "ontmoeting", "plek", "kind"];
        const look = (word) => known.includes(word) ? modules.stem(word) : undefined;
        const {{ whole }} = modules.makeSplitter(look, known);
        return whole({json.dumps(compound)}).map(({{ term }}) => term);
        """
    )

    assert found == pieces


def test_tokens_tell_where_they_stand(run):
    """So that a word can be pointed out in the text as it was written."""
    text = "Poëzie: l'été, foto's & C&A – sint-jan!"

    found = run(f"return [...modules.tokens({json.dumps(text)})]")

    assert [token["folded"] for token in found] == [
        "poezie",
        "ete",
        "foto",
        "ca",
        "sint",
        "jan",
    ]
    for token in found:
        assert text[token["start"] : token["end"]] == token["written"]
