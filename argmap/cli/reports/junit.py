"""The report as JUnit XML, which most build servers read: a suite a file, a case a finding.

What does not count as a failure is a case that passes and says what was found; what the map lets
pass is skipped; a file without findings is one case that passes.
"""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from argmap.app.checking import Checked
from argmap.cli.reports.report import Report
from argmap.text import Diagnostic, describe

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written(report: Report) -> str:
    """The report as XML."""
    root = Element("testsuites", {"name": "argmap check"})
    for file in report.files:
        _suite(root, report, file)
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, report: Report, file: Checked) -> None:
    failures = sum(1 for found in file.findings if file.fails(found))
    cases = len(file.findings) + len(file.suppressed)
    suite = SubElement(
        root,
        "testsuite",
        {
            "name": _clean(file.path),
            "tests": str(max(cases, 1)),
            "failures": str(failures),
            "errors": str(int(file.failure is not None)),
            "skipped": str(len(file.suppressed)),
            "time": "0",
        },
    )
    for found in file.findings:
        case = _case(suite, file, f"{found.code} {report.name(found)}", str(found.span))
        if file.fails(found):
            _say(case, "failure", found)
        else:
            SubElement(case, "system-out").text = _clean(describe(found))
    for found in file.suppressed:
        case = _case(suite, file, f"{found.code} {report.name(found)}", str(found.span))
        SubElement(case, "skipped", {"message": _clean(f"ignored in the data: {found.message}")})
    if file.failure:
        case = _case(suite, file, "reading", file.path)
        SubElement(case, "error", {"message": _clean(file.failure.message), "type": "unreadable"})
    elif not cases:
        _case(suite, file, "no findings", file.path)


def _case(suite: Element, file: Checked, name: str, place: str) -> Element:
    facts = {"name": _clean(f"{name} ({place})"), "classname": _clean(file.path), "time": "0"}
    return SubElement(suite, "testcase", facts)


def _say(case: Element, name: str, found: Diagnostic) -> None:
    facts = {"message": _clean(found.message), "type": str(found.severity)}
    SubElement(case, name, facts).text = _clean(describe(found))


def _clean(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
