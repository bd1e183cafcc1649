"""For every build server that shows tests: JUnit XML.

A file is a test, for an editor asks “is my file all right?”. It fails on an error;
what is only a note stands in its output. The files without problems are one test
together, so that sound content is a passed test and not an empty list.

Source:
    GitLab Docs, “Unit test reports”; the format has no standard of its own.
"""

from __future__ import annotations

from itertools import groupby
from xml.etree import ElementTree

from generator.catalogue.problems import Problem
from generator.editing.reporters.report import Report, is_error, name_of
from generator.wording.messages import N_, message


def write(report: Report) -> str:
    """Return a suite with a test for each file that has problems."""
    suite = ElementTree.Element("testsuite", name="buurtboek check")
    by_path = sorted(report.problems, key=lambda one: one.at.path)
    for path, found in groupby(by_path, key=lambda one: one.at.path):
        _case(suite, name_of(path), tuple(found), report)
    whole = message(N_("All other content")).say(report.language)
    case = ElementTree.SubElement(suite, "testcase", classname="content", name=whole)
    if not report.is_whole and not report.errors:
        ElementTree.SubElement(case, "failure", message=whole)
    cases = suite.findall("testcase")
    failures = suite.findall("testcase/failure")
    for name, count in (("tests", len(cases)), ("failures", len(failures))):
        suite.set(name, str(count))
    suite.set("errors", "0")
    suites = ElementTree.Element("testsuites", dict(suite.attrib))
    suites.append(suite)
    ElementTree.indent(suites)
    text = ElementTree.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _case(
    suite: ElementTree.Element, name: str, found: tuple[Problem, ...], report: Report
) -> None:
    case = ElementTree.SubElement(
        suite, "testcase", classname=name.rpartition("/")[0], name=name, file=name
    )
    wrong = [one for one in found if is_error(one)]
    if wrong:
        failure = ElementTree.SubElement(
            case, "failure", message=report.say(wrong[0]), type=wrong[0].code
        )
        failure.text = "\n".join(one.say(report.language) for one in wrong)
    notes = [one.say(report.language) for one in found if not is_error(one)]
    if notes:
        ElementTree.SubElement(case, "system-out").text = "\n".join(notes)
