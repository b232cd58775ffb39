"""The rules that packages of QTI are held to refuse what the schema of QTI 2.1 refuses."""

import io
import zipfile
from dataclasses import replace

import pytest

from argmap.teaching.exercises.targets.qti.package import write
from tests.teaching.exercises.targets.examples import EXERCISE
from tests.teaching.exercises.targets.qti_rules import ITEM, PACKAGE, checked, unpacked

GAP = '<gap identifier="G1"/>'
ROOTS = {"imsmanifest.xml": (PACKAGE, "manifest"), "test.xml": (ITEM, "assessmentTest")}

# A file of the package, what stands in it, and what would break a rule in its place.
BROKEN = [
    pytest.param("item-3.xml", f"<span>{GAP}</span>", GAP, id="a gap in an item of a list"),
    pytest.param("item-1.xml", "</prompt>", "</prompt><hint/>", id="an element that there is not"),
    pytest.param("item-1.xml", "<prompt>", "<p/><prompt>", id="a paragraph before a prompt"),
    pytest.param("item-1.xml", "</prompt>", "</prompt>!", id="text among choices"),
    pytest.param("item-1.xml", "<itemBody>", "<itemBody>!", id="text in a body"),
    pytest.param("item-1.xml", "<itemBody>", "<itemBody><br/>", id="a line break in a body"),
    pytest.param("item-1.xml", "</itemBody>", "</itemBody><itemBody/>", id="two bodies"),
    pytest.param("item-1.xml", ' cardinality="single"', "", id="no cardinality"),
    pytest.param("item-1.xml", '"single"', '"one"', id="a cardinality that there is not"),
    pytest.param("item-1.xml", '"identifier"', '"name"', id="a type that there is not"),
    pytest.param("item-1.xml", ' identifier="A1"', ' identifier="1"', id="a name like a number"),
    pytest.param("item-1.xml", ' identifier="A1"', ' identifier="a b"', id="a name of two words"),
    pytest.param("item-1.xml", ' timeDependent="false"', "", id="timed or not"),
    pytest.param("item-1.xml", 'adaptive="false"', 'adaptive="no"', id="neither true nor false"),
    pytest.param("item-1.xml", 'xml:lang="en"', 'xml:lang="in English"', id="a language"),
    pytest.param("item-1.xml", 'maxChoices="1"', 'maxChoices="one"', id="a count"),
    pytest.param("item-1.xml", 'mappedValue="1"', 'mappedValue="all"', id="a score"),
    pytest.param("item-1.xml", 'showHide="show"', 'showHide="yes"', id="shown or hidden"),
    pytest.param(
        "item-1.xml", "<choiceInteraction ", '<choiceInteraction x="" ', id="an attribute"
    ),
    pytest.param("item-7.xml", 'view="author scorer', 'view="teacher', id="somebody unknown"),
    pytest.param("test.xml", "</testPart>", "</testPart><timeLimits/>", id="limits in their place"),
    pytest.param("test.xml", '"nonlinear"', '"free"', id="a way through a test"),
    pytest.param("test.xml", ' visible="true"', "", id="a section seen or not"),
    pytest.param("imsmanifest.xml", "<organizations/>", "", id="no organizations"),
    pytest.param("imsmanifest.xml", "QTIv2.1 Package", "QTI", id="another sort of package"),
    pytest.param("imsmanifest.xml", "imsqti_item_xmlv2p1", "item", id="a sort of resource"),
]


def _files() -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(write(EXERCISE).data)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


@pytest.mark.parametrize(("name", "right", "wrong"), BROKEN)
def test_what_the_schema_refuses_is_refused(name: str, right: str, wrong: str) -> None:
    text = _files()[name]
    namespace, root = ROOTS.get(name, (ITEM, "assessmentItem"))
    checked(text.encode(), namespace, root)
    assert right in text
    with pytest.raises(AssertionError):
        checked(text.replace(right, wrong).encode(), namespace, root)


@pytest.mark.parametrize("name", ["part", "section", "item-2"])
def test_parts_of_a_test_have_names_of_their_own(name: str) -> None:
    files = _files()
    files["test.xml"] = files["test.xml"].replace(f'identifier="{name}"', 'identifier="item-1"')
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for one, text in files.items():
            package.writestr(zipfile.ZipInfo(one), text)
    with pytest.raises(AssertionError, match="twice"):
        unpacked(buffer.getvalue())


@pytest.mark.parametrize(
    ("given", "written"), [("de-CH", "de-CH"), ("", "en"), ("Latin & Greek", "en")]
)
def test_the_language_of_an_item_is_a_tag(given: str, written: str) -> None:
    _, xml, _ = unpacked(write(replace(EXERCISE, language=given)).data)
    assert f' xml:lang="{written}" ' in xml["item-1.xml"]
