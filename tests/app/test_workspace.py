"""A workspace: what was read, and what follows from it when it is asked for."""

from pathlib import Path

import pytest

import argmap
from argmap.app.plugins import Plugins
from argmap.checks import Finding, Group, Inspection, Rule
from argmap.text import Position, Severity

TEXT = "[Thesis]: Refugees need safe passage.\n  + [Law]: A treaty says so.\n"
BROKEN = "[Thesis]: Refugees need safe passage.\n- <Costs> & more\n"


def test_from_text() -> None:
    work = argmap.loads(TEXT)
    assert [statement.title for statement in work.map.statements] == ["Thesis", "Law"]
    assert work.diagnostics == ()
    assert [finding.code for finding in work.findings] == ["AM202"]
    assert work.source.path == "<text>"


def test_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "map.argdown"
    path.write_text(TEXT)
    work = argmap.load(path)
    assert work.map == argmap.loads(TEXT).map
    (finding,) = work.findings
    assert str(finding.span) == f"{path}:2:5"


def test_diagnostics_are_the_readers_and_findings_are_all() -> None:
    work = argmap.loads(BROKEN)
    assert {found.code[:2] for found in work.diagnostics} == {"AD"}
    places = {(found.code, found.span) for found in work.findings}
    assert {(found.code, found.span) for found in work.diagnostics} <= places
    assert ("<Costs>",) in {found.about for found in work.findings}
    assert work.map.statement("Thesis").text


def test_missing_file() -> None:
    with pytest.raises(argmap.UnreadableError, match="there is no such file"):
        argmap.load("nowhere.argdown")


def test_settings_of_the_caller() -> None:
    strict = argmap.loads(TEXT, settings={"model": {"mode": "strict"}})
    assert strict.map.mode is argmap.Mode.STRICT
    assert argmap.loads(TEXT).map.mode is argmap.Mode.LOOSE


def test_exact_mode_keeps_the_quirks_of_the_official_tool() -> None:
    text = "[A]: see https://example.org {k: 1}\n\n[B]: b\n"
    assert argmap.loads(text).map.statement("A").data["k"] == 1
    assert "k" not in argmap.loads(text, exact=True).map.statement("A").data


def test_included_files_only_where_the_text_has_a_place(tmp_path: Path) -> None:
    (tmp_path / "part.argdown").write_text("[Part]: p.\n")
    text = "[Whole]: w.\n\n@include(part.argdown)\n"
    titles = {statement.title for statement in argmap.loads(text).map.statements}
    assert "Part" not in titles
    work = argmap.loads(text, path=str(tmp_path / "whole.argdown"))
    part = work.map.statement("Part")
    assert part.span is not None
    assert part.span.path == str(tmp_path / "part.argdown")
    assert part.span.begin == Position(1, 1)


def test_an_included_file_that_cannot_be_read_is_a_diagnostic(tmp_path: Path) -> None:
    (tmp_path / "latin.argdown").write_bytes(b"\xff")
    text = "[Whole]: w.\n\n@include(missing.argdown)\n\n@include(latin.argdown)\n"
    work = argmap.loads(text, path=str(tmp_path / "whole.argdown"))
    assert [found.span.line for found in work.diagnostics] == [3, 5]


def test_graph_is_made_once() -> None:
    work = argmap.loads(TEXT)
    assert work.graph is work.graph
    assert set(work.graph) == {"[Thesis]", "[Law]"}


def test_rules_of_plug_ins_are_run() -> None:
    def check(_inspection: Inspection) -> list[Finding]:
        return [Finding("own finding", None)]

    own = Rule("XY1", "own", Group.LOGIC, Severity.HINT, check)

    class Own(Plugins):
        rules = (own,)

    assert [str(found) for found in argmap.loads(TEXT, plugins=Own()).findings] == [
        "<map>:1:1: XY1 hint: own finding"
    ]


def test_jupyter_shows_the_picture() -> None:
    work = argmap.loads(TEXT)
    assert work._repr_svg_().startswith("<svg")
    assert work._repr_html_() is None


def test_jupyter_shows_what_was_wrong_under_the_picture() -> None:
    shown = argmap.loads(BROKEN)._repr_html_()
    assert shown is not None
    assert "<svg" in shown
    assert "&lt;Costs&gt; &amp; more" in shown
