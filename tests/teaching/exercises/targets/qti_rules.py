"""Reads packages of QTI 2.1 and fails where they break the rules of the standard.

Written from the information model of QTI 2.1 (2012) and of Content Packaging 1.1: which elements stand
in which, in what order, with which attributes; what refers to what. It knows the elements that argmap
writes and no others. No package carries the schemas of the standard.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

ITEM = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"

INLINE = "br em img strong sup"
INTERACTION = "choiceInteraction matchInteraction gapMatchInteraction extendedTextInteraction"
BLOCK = f"p ul ol div rubricBlock {INTERACTION}"


@dataclass(frozen=True)
class Rule:
    """What an element may hold: its children as a pattern over names, and its attributes.

    ``says`` is whether text may stand in it.
    """

    children: str = ""
    needs: str = ""
    may: str = ""
    says: bool = False


def _any(names: str) -> str:
    return f"(({'|'.join(names.split())}) )*"


RULES = {
    "assessmentItem": Rule(
        "(responseDeclaration )*(outcomeDeclaration )*(itemBody )?(responseProcessing )?"
        "(modalFeedback )*",
        "identifier title adaptive timeDependent",
        f"toolName {_LANGUAGE} {_LOCATION}",
    ),
    "responseDeclaration": Rule(
        "(correctResponse )?(mapping )?", "identifier cardinality", "baseType"
    ),
    "outcomeDeclaration": Rule("(defaultValue )?", "identifier cardinality", "baseType"),
    "correctResponse": Rule("(value )+"),
    "defaultValue": Rule("(value )+"),
    "value": Rule(says=True),
    "mapping": Rule("(mapEntry )+", "", "lowerBound upperBound defaultValue"),
    "mapEntry": Rule("", "mapKey mappedValue"),
    "itemBody": Rule(_any(BLOCK)),
    "rubricBlock": Rule(_any("p ul ol div"), "view"),
    "div": Rule(_any(f"{BLOCK} {INLINE}"), says=True),
    "p": Rule(_any(INLINE), says=True),
    "em": Rule(_any(INLINE), says=True),
    "strong": Rule(_any(INLINE), says=True),
    "sup": Rule(_any(INLINE), says=True),
    "br": Rule(),
    "img": Rule("", "src alt"),
    "ul": Rule("(li )*"),
    "ol": Rule("(li )*"),
    "li": Rule(_any(f"{INLINE} gap ul ol p"), says=True),
    "prompt": Rule(_any(INLINE), says=True),
    "choiceInteraction": Rule(
        "(prompt )?(simpleChoice )+", "responseIdentifier shuffle maxChoices", "minChoices"
    ),
    "simpleChoice": Rule(_any(f"{INLINE} p"), "identifier", "fixed", says=True),
    "matchInteraction": Rule(
        "(prompt )?(simpleMatchSet ){2}", "responseIdentifier shuffle maxAssociations"
    ),
    "simpleMatchSet": Rule("(simpleAssociableChoice )*"),
    "simpleAssociableChoice": Rule(_any(f"{INLINE} p"), "identifier matchMax", says=True),
    "gapMatchInteraction": Rule(
        "(prompt )?(gapText )+((p|ul|ol|div) )+", "responseIdentifier shuffle"
    ),
    "gapText": Rule("", "identifier matchMax", says=True),
    "gap": Rule("", "identifier"),
    "extendedTextInteraction": Rule("(prompt )?", "responseIdentifier", "expectedLines"),
    "responseProcessing": Rule("(setOutcomeValue )*"),
    "setOutcomeValue": Rule("(mapResponse |variable |baseValue |sum )", "identifier"),
    "mapResponse": Rule("", "identifier"),
    "variable": Rule("", "identifier"),
    "baseValue": Rule("", "baseType", says=True),
    "modalFeedback": Rule(
        _any(f"p ul ol div {INLINE}"), "outcomeIdentifier identifier showHide", says=True
    ),
    "assessmentTest": Rule(
        "(outcomeDeclaration )*(testPart )+(outcomeProcessing )?",
        "identifier title",
        f"toolName {_LOCATION}",
    ),
    "testPart": Rule(
        "(itemSessionControl )?(assessmentSection )+", "identifier navigationMode submissionMode"
    ),
    "itemSessionControl": Rule("", "", "maxAttempts showFeedback"),
    "assessmentSection": Rule("(assessmentItemRef )*", "identifier title visible"),
    "assessmentItemRef": Rule("", "identifier href"),
    "outcomeProcessing": Rule("(setOutcomeValue )*"),
    "sum": Rule("(testVariables )+"),
    "testVariables": Rule("", "variableIdentifier"),
    "manifest": Rule("(metadata )?organizations resources ", "identifier", _LOCATION),
    "metadata": Rule("(schema )?(schemaversion )?"),
    "schema": Rule(says=True),
    "schemaversion": Rule(says=True),
    "organizations": Rule(),
    "resources": Rule("(resource )*"),
    "resource": Rule("(file )*(dependency )*", "identifier type", "href"),
    "file": Rule("", "href"),
    "dependency": Rule("", "identifierref"),
}


def unpacked(data: bytes) -> tuple[dict[str, ET.Element], dict[str, str], list[str]]:
    """The items of a package by name, the XML of each, and the names of its other files."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        files = {name: package.read(name) for name in package.namelist()}
        dates = {entry.date_time for entry in package.infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}
    manifest = _checked(files["imsmanifest.xml"], PACKAGE, "manifest")
    resources = {one.attrib["identifier"]: one for one in manifest.iter(f"{{{PACKAGE}}}resource")}
    named = {one.attrib["href"] for one in manifest.iter(f"{{{PACKAGE}}}file")}
    assert named == set(files) - {"imsmanifest.xml"}
    test = _checked(files["test.xml"], ITEM, "assessmentTest")
    asked = [one.attrib["href"] for one in test.iter(f"{{{ITEM}}}assessmentItemRef")]
    assert resources.pop("test").attrib["type"] == "imsqti_test_xmlv2p1"
    assert asked == [one.attrib["href"] for one in resources.values()]
    assert {one.attrib["type"] for one in resources.values()} <= {"imsqti_item_xmlv2p1"}
    items = {}
    for name in asked:
        items[name] = _checked(files[name], ITEM, "assessmentItem")
        _check_references(items[name], set(files))
    others = sorted(set(files) - {"imsmanifest.xml", "test.xml", *asked})
    return items, {name: files[name].decode() for name in asked}, others


def _checked(data: bytes, namespace: str, name: str) -> ET.Element:
    root = ET.fromstring(data)  # noqa: S314 -- a file of ours
    assert root.tag == f"{{{namespace}}}{name}"
    for element in root.iter():
        _check(element, namespace)
    return root


def _check(element: ET.Element, namespace: str) -> None:
    space, _, name = element.tag.removeprefix("{").partition("}")
    assert space == namespace
    rule = RULES[name]
    children = "".join(f"{child.tag.partition('}')[2]} " for child in element)
    assert re.fullmatch(rule.children, children), f"{name} holds {children}"
    found = set(element.attrib)
    needs = set(rule.needs.split())
    assert needs <= found <= needs | set(rule.may.split()), f"{name} has {sorted(found)}"
    for attribute in ("identifier", "responseIdentifier", "outcomeIdentifier"):
        if attribute in found:
            assert re.fullmatch(r"[A-Za-z_][\w.-]*", element.attrib[attribute])
    texts = [element.text, *(child.tail for child in element)]
    assert rule.says or not any((text or "").strip() for text in texts), f"text in {name}"


def _check_references(item: ET.Element, files: set[str]) -> None:
    """Whatever is referred to in an item is there, once."""

    def all_of(name: str, attribute: str) -> list[str]:
        return [one.attrib[attribute] for one in item.iter(f"{{{ITEM}}}{name}")]

    responses = all_of("responseDeclaration", "identifier")
    outcomes = all_of("outcomeDeclaration", "identifier")
    declared = [*responses, *outcomes]
    assert len(set(declared)) == len(declared)
    kinds = ["choice", "match", "gapMatch", "extendedText"]
    bound = [one for kind in kinds for one in all_of(f"{kind}Interaction", "responseIdentifier")]
    assert sorted(bound) == sorted(responses)
    assert set(all_of("setOutcomeValue", "identifier")) <= set(outcomes)
    assert set(all_of("modalFeedback", "outcomeIdentifier")) <= set(outcomes)
    assert set(all_of("mapResponse", "identifier")) <= set(responses)
    assert set(all_of("img", "src")) <= files
    choices = [
        one
        for name in ("simpleChoice", "simpleAssociableChoice", "gapText", "gap")
        for one in all_of(name, "identifier")
    ]
    assert len(set(choices)) == len(choices)
    keys = all_of("mapEntry", "mapKey")
    values = [value.text or "" for one in item.iter(f"{{{ITEM}}}correctResponse") for value in one]
    assert {part for key in (*keys, *values) for part in key.split()} <= set(choices)
