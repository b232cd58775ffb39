"""Exercises as a package of QTI 2.1: an item for each task, a test of them, a manifest.

Source: IMS Question & Test Interoperability, Integration Guide, version 2.1 (2012), and IMS Content
Packaging 1.1.
"""

import io
import zipfile
from collections.abc import Sequence

from argmap.documents.wording import language_tag
from argmap.teaching.exercises.model import Exercise, PictureExhibit, Task
from argmap.teaching.exercises.targets import Written
from argmap.teaching.exercises.targets.platform_html import exhibit_html, paragraphs_html
from argmap.teaching.exercises.targets.platform_parts import (
    askable,
    criteria_html,
    exercise_title,
    may_shuffle,
    named,
    question_name,
    solution_html,
    with_rights,
)
from argmap.teaching.exercises.targets.qti.elements import feedback, quoted, root
from argmap.teaching.exercises.targets.qti.items import item

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the same exercise gives the same bytes."""


def write(exercise: Exercise) -> Written:
    """An exercise as a package of QTI 2.1."""
    asked, notes = askable(exercise)
    shown = dict.fromkeys(one for one in exercise.exhibits if isinstance(one, PictureExhibit))
    pictures = {picture: f"map-{number}.svg" for number, picture in enumerate(shown, start=1)}
    items = {
        f"item-{number}": _item(exercise, number, with_rights(task), pictures)
        for number, task in asked
    }
    files = {
        "imsmanifest.xml": _manifest(exercise, tuple(items), tuple(pictures.values())),
        "test.xml": _test(exercise, tuple(items)),
        **{f"{name}.xml": text for name, text in items.items()},
        **{name: picture.svg for picture, name in pictures.items()},
    }
    return Written(_zipped(files), notes=notes)


def _zipped(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            package.writestr(entry, text.encode("utf-8", "replace"))
    return buffer.getvalue()


def _item(exercise: Exercise, number: int, task: Task, pictures: dict[PictureExhibit, str]) -> str:
    parts = item(task, shuffles=may_shuffle(exercise))
    solution = solution_html(task)
    # For who marks answers in words: a model answer and what a good answer has.
    marking = solution + criteria_html(task)
    scorer = (
        ""
        if "mapResponse" in parts.processing
        else (f'<rubricBlock view="author scorer tutor">{marking}</rubricBlock>')
    )
    said = feedback("SOLUTION", "SHOWN", solution) if solution else ""
    inside = (
        f"{parts.declarations}<itemBody>\n{_shown(exercise, pictures)}"
        f"{scorer if marking else ''}<div>{parts.body}</div>\n</itemBody>\n"
        f"{parts.processing}{parts.feedback}{said}"
    )
    attributes = (
        f'identifier="{named(exercise)}-{number}" title={quoted(question_name(exercise, number))}'
        f' adaptive="false" timeDependent="false" xml:lang="{language_tag(exercise.language)}"'
        ' toolName="argmap"'
    )
    return root("assessmentItem", attributes, inside)


def _shown(exercise: Exercise, pictures: dict[PictureExhibit, str]) -> str:
    """The instructions and exhibits, in every item: a bank of items hands them out one by one."""

    def picture(exhibit: PictureExhibit) -> str:
        alternative = quoted(exhibit.description)
        return f'<p><img src="{pictures[exhibit]}" alt={alternative}/></p>'

    parts = (exhibit_html(exhibit, picture) for exhibit in exercise.exhibits)
    html = paragraphs_html(exercise.instructions) + "".join(parts)
    return f"<div>{html}</div>\n" if html else ""


def _test(exercise: Exercise, items: Sequence[str]) -> str:
    """A test that asks all items in order and says after each what is right."""
    references = "".join(
        f'<assessmentItemRef identifier="{name}" href="{name}.xml"/>\n' for name in items
    )
    title = quoted(exercise_title(exercise))
    inside = (
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float">'
        "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n"
        '<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">\n'
        '<itemSessionControl maxAttempts="0" showFeedback="true"/>\n'
        f'<assessmentSection identifier="section" title={title} visible="true">\n'
        f"{references}</assessmentSection>\n</testPart>\n"
        '<outcomeProcessing><setOutcomeValue identifier="SCORE">'
        '<sum><testVariables variableIdentifier="SCORE"/></sum>'
        "</setOutcomeValue></outcomeProcessing>\n"
    )
    attributes = f'identifier="{named(exercise)}" title={title} toolName="argmap"'
    return root("assessmentTest", attributes, inside)


_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"


def _manifest(exercise: Exercise, items: Sequence[str], pictures: Sequence[str]) -> str:
    files = "".join(f'<file href="{name}"/>' for name in pictures)
    needs = "".join(f'<dependency identifierref="{name}"/>' for name in items)
    resources = [_resource("test", "imsqti_test_xmlv2p1", "", needs)]
    resources += [_resource(name, "imsqti_item_xmlv2p1", files, "") for name in items]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest xmlns="{_PACKAGE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        f' xsi:schemaLocation="{_PACKAGE} http://www.imsglobal.org/xsd/qti/qtiv2p1/'
        f'qtiv2p1_imscpv1p2_v1p0.xsd" identifier="{named(exercise)}-package">\n'
        "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>\n"
        f"<organizations/>\n<resources>\n{''.join(resources)}</resources>\n</manifest>\n"
    )


def _resource(name: str, kind: str, files: str, needs: str) -> str:
    return (
        f'<resource identifier="{name}" type="{kind}" href="{name}.xml">'
        f'<file href="{name}.xml"/>{files}{needs}</resource>\n'
    )
