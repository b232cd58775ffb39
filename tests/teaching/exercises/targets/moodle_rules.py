"""Reads Moodle XML by the rules of Moodle's importer, and fails where Moodle would refuse.

Source: the documented format, and what ``qformat_xml``, ``qformat_default::importprocess`` and the
question types check in Moodle 4: which elements there must be, which percentages there are, that a
choice of several adds up to 100 percent and a matching question has three pairs.
"""

import base64
import html
import math
import re
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from tests.teaching.exercises.targets.seen import seen

LISTED = [0.0, 1.0, 9 / 10, 5 / 6, 4 / 5, 3 / 4, 7 / 10, 2 / 3, 3 / 5, 1 / 2, 2 / 5, 1 / 3, 3 / 10]
LISTED += [1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9, 1 / 10, 1 / 20]

COMMON = {"name", "questiontext", "generalfeedback", "penalty", "hidden", "idnumber", "tags"}
SHARED = {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}
OWN = {
    "multichoice": {
        *SHARED,
        *("defaultgrade", "single", "shuffleanswers", "answernumbering", "shownumcorrect"),
        "answer",
    },
    "matching": {*SHARED, "defaultgrade", "shuffleanswers", "subquestion"},
    "gapselect": {*SHARED, "defaultgrade", "shuffleanswers", "shownumcorrect", "selectoption"},
    "cloze": set(),
    "essay": {
        *("defaultgrade", "responseformat", "responserequired", "responsefieldlines"),
        *("attachments", "attachmentsrequired", "graderinfo", "responsetemplate"),
    },
}
SEVERAL = {"answer", "subquestion", "selectoption"}


@dataclass
class Imported:
    """A question as Moodle has it after the import; texts as a student sees them."""

    type: str
    name: str
    idnumber: str
    text: str
    feedback: str
    answers: list[tuple[str, float, str]] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    places: list[dict[str, str]] = field(default_factory=list)
    """For each gap what is right in it, and what is said to that."""
    grader: str = ""
    template: str = ""
    files: dict[str, bytes] = field(default_factory=dict)


def imported(data: bytes) -> tuple[str, list[Imported]]:
    """The category and the questions of a file."""
    root = ET.fromstring(data)  # noqa: S314 -- a file of ours
    assert root.tag == "quiz"
    assert all(child.tag == "question" for child in root)
    first, *rest = root
    assert first.attrib == {"type": "category"}
    category = _text(first, "category")
    assert re.match(r"\$course\$/top/", category)
    assert all(len(name) <= 255 for name in category.split("/"))
    questions = [_question(one) for one in rest]
    numbers = [first.findtext("idnumber"), *(one.idnumber for one in questions)]
    assert len(set(numbers)) == len(numbers)
    assert all(number and re.fullmatch(r"[A-Za-z0-9-]{1,100}", number) for number in numbers)
    return category, questions


def _question(element: ET.Element) -> Imported:
    kind = element.attrib["type"]
    found = [child.tag for child in element]
    assert set(found) == COMMON | OWN[kind], kind
    assert all(found.count(tag) == 1 for tag in found if tag not in SEVERAL)
    assert float(element.findtext("penalty", "")) in (0.3333333, 0, 1)
    name = _text(element, "name")
    assert name
    assert len(name) <= 255
    assert "\n" not in name
    raw = _html(element, "questiontext")
    result = Imported(
        kind,
        name,
        element.findtext("idnumber", ""),
        "",
        seen(_html(element, "generalfeedback")),
        files=_files(element, raw),
    )
    if kind != "cloze":
        assert float(element.findtext("defaultgrade", "")) > 0
    assert all(tag.findtext("text") for tag in element.find("tags") or ())
    _READERS[kind](element, raw, result)
    return result


def _multichoice(element: ET.Element, raw: str, result: Imported) -> None:
    result.text = seen(raw)
    for answer in element.findall("answer"):
        fraction = float(answer.attrib["fraction"]) / 100
        assert any(math.isclose(abs(fraction), one, abs_tol=1e-5) for one in LISTED), fraction
        text = seen(_own(answer))
        assert text
        result.answers.append((text, fraction, seen(_html(answer, "feedback"))))
    assert len(result.answers) >= 2
    fractions = [fraction for _, fraction, _ in result.answers]
    single = element.findtext("single")
    if single == "true":
        assert max(fractions) == 1
        assert min(fractions) >= 0
    else:
        assert single == "false"
        assert round(sum(one for one in fractions if one > 0), 2) == 1
        assert sum(fractions) < 0.001 or min(fractions) >= 0
    assert element.findtext("shuffleanswers") in ("true", "false")
    numbering = element.findtext("answernumbering")
    assert numbering == ("abc" if len(fractions) <= 26 else "none")


def _matching(element: ET.Element, raw: str, result: Imported) -> None:
    result.text = seen(raw)
    for pair in element.findall("subquestion"):
        answer = pair.find("answer")
        assert answer is not None
        label = seen(answer.findtext("text", ""))
        assert label
        result.pairs.append((seen(_own(pair)), label))
    assert len(result.pairs) >= 3
    assert sum(bool(text) for text, _ in result.pairs) >= 1
    result.options = sorted({label for _, label in result.pairs})


def _gapselect(element: ET.Element, raw: str, result: Imported) -> None:
    result.options = [seen(one.findtext("text", "")) for one in element.findall("selectoption")]
    assert all(result.options)
    assert all(one.findtext("group") == "1" for one in element.findall("selectoption"))
    fragments = re.split(r"\[\[(\d+)\]\]", raw)
    result.text = seen("_".join(fragments[::2]))
    result.places = [{result.options[int(number) - 1]: ""} for number in fragments[1::2]]
    assert result.places


def _cloze(_element: ET.Element, raw: str, result: Imported) -> None:
    fragments = re.split(r"\{(\d*:[A-Z_]+:.*?(?<!\\))\}", raw)
    result.text = seen("_".join(fragments[::2]))
    for inside in fragments[1::2]:
        weight, kind, alternatives = inside.split(":", 2)
        assert (weight, kind) == ("1", "MULTICHOICE")
        right = {}
        options = []
        for alternative in re.split(r"(?<!\\)~", alternatives):
            match = re.fullmatch(r"(=?)(.+?)(?:(?<!\\|&)(?<!&amp;)#(.*))?", alternative, re.DOTALL)
            assert match
            text = seen(html.unescape(match[2]))
            options.append(text)
            if match[1]:
                right[text] = seen(html.unescape(match[3] or ""))
        assert right
        result.places.append(right)
        result.options = options
    assert result.places
    assert "{" not in "".join(fragments[::2])


def _essay(element: ET.Element, raw: str, result: Imported) -> None:
    result.text = seen(raw)
    assert element.findtext("responseformat") == "editor"
    assert int(element.findtext("responsefieldlines", "")) in range(5, 41, 5)
    result.grader = seen(_html(element, "graderinfo"))
    result.template = seen(_html(element, "responsetemplate"))


_READERS = {
    "multichoice": _multichoice,
    "matching": _matching,
    "gapselect": _gapselect,
    "cloze": _cloze,
    "essay": _essay,
}


def _text(element: ET.Element, name: str) -> str:
    return (element.findtext(f"{name}/text") or "").strip()


def _html(element: ET.Element, name: str) -> str:
    child = element.find(name)
    assert child is not None
    return _own(child)


def _own(element: ET.Element) -> str:
    assert element.attrib["format"] == "html"
    return (element.findtext("text") or "").strip()


def _files(element: ET.Element, raw: str) -> dict[str, bytes]:
    files = {}
    for one in element.findall("questiontext/file"):
        assert one.attrib["path"] == "/"
        assert one.attrib["encoding"] == "base64"
        files[one.attrib["name"]] = base64.b64decode(one.text or "", validate=True)
    shown = set(re.findall(r'src="@@PLUGINFILE@@/([^"]+)"', raw))
    assert shown == set(files)
    return files
