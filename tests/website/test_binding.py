"""What a reader's own PDF is bound with, by house style."""

from __future__ import annotations

from generator.style.faces import Faces, FontFile
from generator.style.look import STANDARD_LOOK, Logo, Look
from generator.style.tokens import TEXT
from generator.website.binding import binding


def file(name: str, weight: int, *, italic: bool = False) -> FontFile:
    return FontFile(name, "Eigen", weight, italic, b"letters")


def names(look: Look) -> tuple[str, str]:
    """Return the names of the bold and the plain file."""
    bound = binding(look)
    return tuple(
        one.address.removeprefix("assets/letters/") for one in (bound.bold, bound.plain)
    )


def test_without_a_style_it_is_bound_in_our_letters():
    ours = "BricolageGrotesque_700Bold.ttf", "BricolageGrotesque_400Regular.ttf"

    assert names(STANDARD_LOOK) == ours
    assert binding(STANDARD_LOOK).bold.content.is_file()
    assert binding(STANDARD_LOOK).logo == ""


def test_a_family_of_ours_in_the_other_role_is_followed():
    look = Look(faces=Faces(TEXT))

    assert names(look) == ("SourceSerif4_700Bold.ttf", "SourceSerif4_400Regular.ttf")


def test_the_nearest_upright_file_of_the_city_is_taken():
    files = (
        file("slanted.ttf", 700, italic=True),
        file("black.otf", 800),
        file("small.woff2", 700),
        file("book.ttf", 450),
    )
    look = Look(faces=Faces("Eigen", TEXT, files))

    assert names(look) == ("own-black.otf", "own-book.ttf")


def test_a_city_with_bold_letters_only_gets_the_plain_ones_of_its_text():
    look = Look(faces=Faces("Eigen", TEXT, (file("bold.ttf", 700),)))

    assert names(look) == ("own-bold.ttf", "SourceSerif4_400Regular.ttf")


def test_a_logo_is_named_with_its_shape():
    logo = Logo("logo.svg", b'<svg viewBox="0 0 90 30">')

    bound = binding(Look(logo=logo))

    assert (bound.logo, bound.shape) == ("assets/logo.svg", 3)
