"""Reads packages of QTI 2.1 and fails where they break the rules of the standard.

Written from the information model of QTI 2.1 (2012), of its final schema (2.1.2, 2016) and of Content
Packaging 1.2 as QTI 2.1 uses it: which elements stand in which, in what order, with which attributes
and values; what refers to what. It knows the elements that argmap writes and no others.
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

INLINE = "br em img span strong sup"
INTERACTION = "choiceInteraction matchInteraction gapMatchInteraction extendedTextInteraction"
BLOCK = "p ul ol div"
FLOW = f"{BLOCK} {INLINE}"


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


def _some(names: str) -> str:
    return f"(({'|'.join(names.split())}) )+"


# A gap stands in a run of text only: not in a list's item or a div as such.
_TEXT = Rule(_any(f"{INLINE} gap"), says=True)

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
    "mapping": Rule("(mapEntry )+", "", "lowerBound defaultValue"),
    "mapEntry": Rule("", "mapKey mappedValue"),
    "itemBody": Rule(_some(f"{BLOCK} rubricBlock {INTERACTION}")),
    "rubricBlock": Rule(_any(FLOW), "view", says=True),
    "div": Rule(_any(f"{FLOW} {INTERACTION}"), says=True),
    "p": _TEXT,
    "em": _TEXT,
    "span": _TEXT,
    "strong": _TEXT,
    "sup": _TEXT,
    "br": Rule(),
    "img": Rule("", "src alt"),
    "ul": Rule("(li )*"),
    "ol": Rule("(li )*"),
    "li": Rule(_any(FLOW), says=True),
    "prompt": Rule(_any(FLOW), says=True),
    "choiceInteraction": Rule(
        "(prompt )?(simpleChoice )+", "responseIdentifier shuffle maxChoices"
    ),
    "simpleChoice": Rule(_any(FLOW), "identifier", says=True),
    "matchInteraction": Rule(
        "(prompt )?(simpleMatchSet ){2}", "responseIdentifier shuffle maxAssociations"
    ),
    "simpleMatchSet": Rule("(simpleAssociableChoice )*"),
    "simpleAssociableChoice": Rule(_any(FLOW), "identifier matchMax", says=True),
    "gapMatchInteraction": Rule(
        f"(prompt )?(gapText )+{_some(BLOCK)}", "responseIdentifier shuffle"
    ),
    "gapText": Rule("", "identifier matchMax", says=True),
    "gap": Rule("", "identifier"),
    "extendedTextInteraction": Rule("(prompt )?", "responseIdentifier", "expectedLines"),
    "responseProcessing": Rule("(setOutcomeValue )*"),
    "setOutcomeValue": Rule("(mapResponse |variable |baseValue |sum )", "identifier"),
    "mapResponse": Rule("", "identifier"),
    "variable": Rule("", "identifier"),
    "baseValue": Rule("", "baseType", says=True),
    "modalFeedback": Rule(_any(FLOW), "outcomeIdentifier identifier showHide", says=True),
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
    "manifest": Rule("metadata organizations resources ", "identifier", _LOCATION),
    "metadata": Rule("schema schemaversion "),
    "schema": Rule(says=True),
    "schemaversion": Rule(says=True),
    "organizations": Rule(),
    "resources": Rule("(resource )*"),
    "resource": Rule("(file )*(dependency )*", "identifier type", "href"),
    "file": Rule("", "href"),
    "dependency": Rule("", "identifierref"),
}

_NAME = r"[A-Za-z_][A-Za-z0-9_.-]*"
_COUNT = "[0-9]+"
_NUMBER = r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?"
_FLAG = "true|false"
_FILE = r"[A-Za-z0-9_.-]+"
_VIEW = "(author|candidate|proctor|scorer|testConstructor|tutor)"
_ANY = "(?s:.*)"

VALUES = {
    **dict.fromkeys(("identifier", "responseIdentifier", "outcomeIdentifier"), _NAME),
    **dict.fromkeys(("variableIdentifier", "identifierref"), _NAME),
    **dict.fromkeys(("adaptive", "timeDependent", "shuffle"), _FLAG),
    **dict.fromkeys(("visible", "showFeedback"), _FLAG),
    **dict.fromkeys(("maxChoices", "maxAssociations", "matchMax"), _COUNT),
    **dict.fromkeys(("expectedLines", "maxAttempts"), _COUNT),
    **dict.fromkeys(("lowerBound", "defaultValue", "mappedValue"), _NUMBER),
    **dict.fromkeys(("src", "href"), _FILE),
    **dict.fromkeys(("title", "alt", "toolName", _LOCATION), _ANY),
    "baseType": "directedPair|float|identifier|string",
    "cardinality": "multiple|single",
    "mapKey": f"{_NAME}( {_NAME})?",
    "navigationMode": "linear|nonlinear",
    "showHide": "show|hide",
    "submissionMode": "individual|simultaneous",
    "type": "imsqti_test_xmlv2p1|imsqti_item_xmlv2p1",
    "view": f"{_VIEW}( {_VIEW})*",
    _LANGUAGE: "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*",
}
"""What the value of an attribute looks like, whichever element has it."""

TEXTS = {"schema": "QTIv2.1 Package", "schemaversion": "1.0.0"}
"""Elements that say one thing only."""


def unpacked(data: bytes) -> tuple[dict[str, ET.Element], dict[str, str], list[str]]:
    """The items of a package by name, the XML of each, and the names of its other files."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        files = {name: package.read(name) for name in package.namelist()}
        dates = {entry.date_time for entry in package.infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}
    manifest = checked(files["imsmanifest.xml"], PACKAGE, "manifest")
    resources = {one.attrib["identifier"]: one for one in manifest.iter(f"{{{PACKAGE}}}resource")}
    _check_names(manifest, "manifest", "resource")
    needed = [one.attrib["identifierref"] for one in manifest.iter(f"{{{PACKAGE}}}dependency")]
    named = {one.attrib["href"] for one in manifest.iter(f"{{{PACKAGE}}}file")}
    assert named == set(files) - {"imsmanifest.xml"}
    test = checked(files["test.xml"], ITEM, "assessmentTest")
    _check_names(test, "assessmentTest", "testPart", "assessmentSection", "assessmentItemRef")
    asked = [one.attrib["href"] for one in test.iter(f"{{{ITEM}}}assessmentItemRef")]
    assert resources.pop("test").attrib["type"] == "imsqti_test_xmlv2p1"
    assert asked == [one.attrib["href"] for one in resources.values()]
    assert needed == [*resources]
    assert {one.attrib["type"] for one in resources.values()} <= {"imsqti_item_xmlv2p1"}
    items = {}
    for name in asked:
        items[name] = checked(files[name], ITEM, "assessmentItem")
        _check_references(items[name], set(files))
    others = sorted(set(files) - {"imsmanifest.xml", "test.xml", *asked})
    return items, {name: files[name].decode() for name in asked}, others


def checked(data: str | bytes, namespace: str, name: str) -> ET.Element:
    """The root of a document that keeps to the rules."""
    root = ET.fromstring(data)  # noqa: S314 -- a file of ours
    assert root.tag == f"{{{namespace}}}{name}"
    for element in root.iter():
        _check(element, namespace)
    return root


def _check(element: ET.Element, namespace: str) -> None:
    space, _, name = element.tag.removeprefix("{").partition("}")
    assert space == namespace
    assert name in RULES, f"nothing is known of {name}"
    rule = RULES[name]
    children = "".join(f"{child.tag.partition('}')[2]} " for child in element)
    assert re.fullmatch(rule.children, children), f"{name} holds {children}"
    found = set(element.attrib)
    needs = set(rule.needs.split())
    assert needs <= found <= needs | set(rule.may.split()), f"{name} has {sorted(found)}"
    for attribute, value in element.attrib.items():
        assert re.fullmatch(VALUES[attribute], value), f'{name} has {attribute}="{value}"'
    texts = [element.text, *(child.tail for child in element)]
    assert rule.says or not any((text or "").strip() for text in texts), f"text in {name}"
    if not (rule.children or rule.says):
        assert not element.text, f"blanks in {name}"
    assert name not in TEXTS or element.text == TEXTS[name]


def _check_names(root: ET.Element, *names: str) -> None:
    """The elements of a document have names of their own."""
    found = [one.attrib["identifier"] for one in root.iter() if one.tag.partition("}")[2] in names]
    assert len(set(found)) == len(found), f"twice: {found}"


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
