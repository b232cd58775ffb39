"""What the page of a map shows, and what it keeps to itself."""

from collections.abc import Iterator

import pytest

from argmap import Workspace, loads
from argmap.app.answering import answered
from argmap.app.plugins import INSTALLED, Plugins
from argmap.app.reading import contents
from argmap.checks import Rule
from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group
from argmap.diagram.marking import Marking, Selected
from argmap.graph import Bearing
from argmap.model import Data
from argmap.passages import SourceText
from argmap.queries import Question
from argmap.renderers.drawing import view_of
from argmap.renderers.html.contents import Contents, ShownPassage
from argmap.renderers.html.data import data_json, paragraphs_json
from argmap.text import Severity, Source

TEXT = """On uniforms

Many pupils are teased about their clothes. With a uniform, the school can end that at once.

Some parents say that uniforms are expensive, and seven aunts disagree loudly.
"""
MAP = """[Uniform]: The school should introduce a uniform.
  + [Teasing]: Pupils are teased. {source: {paragraph: 1, quote: "are teased about"}}
  - [Costs]: Uniforms are expensive. {source: {paragraph: 2, quote: "some parents hold uniforms are expensive, and"}, holder: parents, hedge: perhaps}
"""


def shown(work: Workspace, text: str | None = None, *, embed: bool = False) -> Contents:
    source = None if text is None else SourceText(Source(text, "texts/uniforms.txt"))
    return contents(work, view_of(work.map), text=source, embed_text=embed)


def details(text: str, name: str) -> dict[str, str]:
    return dict(shown(loads(text)).details[name].data)


def test_passages_and_coverage() -> None:
    found = shown(loads(MAP), TEXT)
    assert found.passages["[Teasing]"] == (ShownPassage(1, 12, 28, "are teased about", "exact"),)
    assert found.passages["[Costs]"][0].fate == "missing"
    assert found.text is not None
    assert found.text.coverage == ((1, ((0, 43, True), (44, 92, False))), (2, ((0, 78, False),)))
    assert found.text.name == "uniforms.txt"
    assert found.text.sha256 == Source(TEXT).sha256
    assert found.text.paragraphs is None


def test_without_a_text_passages_are_what_the_map_says() -> None:
    found = shown(loads(MAP))
    assert found.text is None
    assert found.passages["[Teasing]"] == (ShownPassage(1, None, None, "are teased about", ""),)


def test_the_text_on_request() -> None:
    found = shown(loads(MAP), TEXT, embed=True)
    assert found.text is not None
    assert found.text.paragraphs is not None
    assert found.text.paragraphs[0] == "On uniforms"
    assert any("parents say" in fault.hint for fault in found.faults)


def test_no_words_of_the_text_without_request() -> None:
    found = shown(loads(MAP), TEXT)
    written = data_json(found) + paragraphs_json(found)
    assert "AM501" in written
    assert "some parents hold" in written  # the map says so
    for secret in ("parents say", "at once", "seven aunts", "disagree"):
        assert secret not in written


def _telltale(inspection: Inspection) -> Iterator[Finding]:
    if inspection.text is not None:
        for paragraph in inspection.text.paragraphs:
            yield Finding(f"nothing is said of: {paragraph.upper()}", None, "read the text")


def test_rules_of_others_tell_nothing_either() -> None:
    rule = Rule("XX001", "telltale", Group.SOURCES, Severity.HINT, _telltale)

    class Own(Plugins):
        rules = (*INSTALLED.rules, rule)

    faults = shown(loads(MAP, plugins=Own()), TEXT).faults
    assert any(fault.code == "XX001" for fault in faults)
    assert not any("AUNTS" in fault.message for fault in faults)


def test_details_in_words() -> None:
    claim = (
        "[A]: It rains. {basis: [law, custom], seen: {when: 2024-05-01, by: [me, you], sure: true},"
        ' source: [{paragraph: 1, quote: "rains"}, "Smith 2010"], holder: me, none: null}'
    )
    assert details(claim, "[A]") == {
        "source": "Smith 2010",
        "basis": "law, custom",
        "seen": "when: 2024-05-01; by: me, you; sure: yes",
    }


def test_further_keys_of_an_anchor() -> None:
    claim = '[A]: It rains. {source: {paragraph: 1, quote: "rains", page: 7}}'
    assert details(claim, "[A]") == {"source": "page: 7"}


def test_data_as_deep_as_it_likes() -> None:
    value: Data | str = "core"
    for _ in range(50):
        value = Data({"in": value})
    from argmap.app.reading import _readable  # noqa: PLC0415 -- deeper than a map can be

    assert _readable(value).count("in: ") == 9


def test_the_scheme_of_a_step() -> None:
    steps = "<A>\n\n(1) [P]: It rains.\n-- {scheme: expert opinion, rules: [mp]} --\n(2) [C]: Wet."
    found = shown(loads(steps)).details["<A>#2"]
    assert found.scheme == "expert opinion"


def _fails(_: Bearing) -> tuple[()]:
    raise ValueError("no idea")


def test_a_question_that_fails() -> None:
    class Own(Plugins):
        questions = (Question("odd", "what is odd", _fails), *INSTALLED.questions)

    answers, notes = answered(loads(MAP, plugins=Own()))
    assert notes == ("the question odd is not in the page: ValueError: no idea",)
    assert answers == answered(loads(MAP)).answers


def test_answers_point_at_parts_and_say_why() -> None:
    answers = {answer.name: answer for answer in answered(loads(MAP)).answers}
    assert answers["unanswered"].ids == ("[Costs]",)
    assert "path" not in answers
    assert "stats" not in answers
    assert answers["holders"].remarks == {"[Costs]": "parents: 1 statement, 0 arguments"}


def test_answers_about_large_maps_have_no_remarks(monkeypatch: pytest.MonkeyPatch) -> None:
    small = {answer.name: answer for answer in answered(loads(MAP)).answers}
    monkeypatch.setattr("argmap.app.answering._LARGE", 1)
    large = {answer.name: answer for answer in answered(loads(MAP)).answers}
    assert set(large["unsupported"].ids) == set(small["unsupported"].ids)
    assert small["unsupported"].remarks
    assert not large["unsupported"].remarks


def test_places_are_seen_from_the_folder_of_the_map() -> None:
    work = loads(MAP, path="/home/me/maps/uniforms.argdown")
    source = SourceText(Source(TEXT, "/home/me/texts/uniforms.txt"))
    found = contents(work, view_of(work.map), text=source)
    assert "../texts/uniforms.txt" in {fault.path for fault in found.faults}
    assert "/home/me" not in data_json(found)


def test_a_page_from_python() -> None:
    work = loads(MAP)
    page = work.page(TEXT)
    assert "disagree loudly" not in page
    assert "disagree loudly" in work.page(TEXT, embed_text=True)
    assert '"direction":"down"' in work.page(direction="down")


def test_an_evaluation_colours_the_page() -> None:
    page = loads(MAP).page(labels={"[Uniform]": "rejected", "[Costs]": "accepted"})
    assert '"label":[["rejected","0"],["accepted","2"]]' in page


def test_a_part_of_a_map_tells_nothing_of_the_rest() -> None:
    work = loads("[A]: Alpha is so.\n  + [B]: Beta holds.\n  + [C]: Gamma holds.\n")
    assert {name for fault in shown(work).faults for name in fault.about} == {"[B]", "[C]"}
    part = Marking(focus=Selected(frozenset(("[A]", "[B]")), "these"))
    found = contents(work, view_of(work.map, marking=part))
    assert {name for fault in found.faults for name in fault.about} == {"[B]"}
    assert "Gamma" not in data_json(found)
    assert "[C]" not in data_json(found)


def test_the_bracket_of_the_last_step_stands_for_its_argument() -> None:
    work = loads(
        "[T]: It rains.\n\n<A>: Somebody says so. {source: {paragraph: 1, quote: who}, holder: Ann}\n\n"
        "(1) [P]: The street is wet.\n--\n(2) [M]: Water fell.\n--\n(3) [T]\n"
    )
    page = contents(work, view_of(work.map))
    last = "<A>#3"
    assert page.passages == {last: (ShownPassage(1, None, None, "who"),)}
    assert page.details[last].holder == "Ann"
    assert page.details[last].data == (("description", "Somebody says so."),)
    assert page.details["<A>#2"].holder == ""
    drawn = {*page.details}
    for answer in page.answers:
        assert drawn.issuperset(answer.ids)
        assert drawn.issuperset(answer.remarks)
