"""What a map ignores in its data, and what it ignores for nothing."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.argdown.writing.data_edits import without
from argmap.argdown.writing.print_data import yaml_value
from argmap.checks import Choice, Finding, Group, Inspection, Rule, Rules, Verdict, catalogue, judge
from argmap.model import Data
from argmap.text import Edit, Severity

OPEN = "[T]: t.\n  + [A]: a. {data}\n"
STEP = """<P>: p.ARGUMENT

(1) [A]: a. {basis: law}
-- rule {uses: [1]STEP} --
(2) [T]: t.
"""


def verdict(text: str, *selectors: str) -> Verdict:
    work = argmap.loads(text)
    every = [work.plugins.known_rules.find(selector) for selector in selectors]
    return work.check(order=Choice(tuple(every) or None))


def codes(text: str, *selectors: str) -> tuple[list[str], list[str]]:
    found = verdict(text, *selectors)
    return [each.code for each in found.findings], [each.code for each in found.suppressed]


@pytest.mark.parametrize(
    "ignored", ["[AM202]", "AM202", "unsupported-premise", "[AM101, AM202]", "am2", "structure"]
)
def test_a_finding_is_ignored_where_it_is(ignored: str) -> None:
    found, suppressed = codes(OPEN.replace("{data}", f"{{ignore: {ignored}}}"), "AM202")
    assert (found, suppressed) == ([], ["AM202"])


def test_it_is_ignored_nowhere_else() -> None:
    text = "[T]: t.\n  + [A]: a. {ignore: AM202}\n  + [B]: b.\n"
    (found,) = verdict(text).findings
    assert found.about == ("[B]",)


def test_data_of_any_place_in_which_the_element_is_written_counts() -> None:
    text = "[T]: t.\n  + [A]\n\n[A]: a. {ignore: AM202}\n"
    assert codes(text) == ([], ["AM202"])


def test_a_heading_holds_for_all_below_it() -> None:
    text = (
        "# One {ignore: AM202}\n\n## Two\n\n[T]: t.\n  + [A]: a.\n\n# Three\n\n[T]\n  + [B]: b.\n"
    )
    assert codes(text) == (["AM202"], ["AM202"])


@pytest.mark.parametrize(
    ("argument", "step", "ignored"),
    [("", "", False), (" {ignore: weak-step}", "", True), ("", ", ignore: weak-step", True)],
)
def test_a_step_is_ignored_by_its_data_or_its_argument(
    argument: str, step: str, *, ignored: bool
) -> None:
    def check(inspection: Inspection) -> Iterator[Finding]:
        for inference in inspection.map.inferences:
            yield Finding("it is weak", inference.span, about=(inference.id,))

    rule = Rule("AM999", "weak-step", Group.LOGIC, Severity.WARNING, check)
    work = argmap.loads(STEP.replace("ARGUMENT", argument).replace("STEP", step))
    assert not work.diagnostics
    found = judge(Inspection(work.bearing), (), [rule], Rules(catalogue([rule])))
    assert bool(found.suppressed) == ignored
    assert bool(found.findings) != ignored


def test_what_the_reader_notices_in_a_line_is_ignored_by_its_data() -> None:
    text = "[T] : t. {ignore: blank-before-colon}\n  + [A]: a. {basis: law}\n"
    assert codes(text) == ([], ["AD110"])
    other = "[T] : t.\n  + [A]: a. {basis: law, ignore: blank-before-colon}\n"
    assert codes(other) == (["AD110", "AM190"], [])


def test_a_rule_that_finds_nothing_is_ignored_for_nothing() -> None:
    (found,) = verdict(OPEN.replace("{data}", "{ignore: [AM202, AM203]}")).findings
    assert found.message == "`ignore: AM203` ignores nothing: there is no such finding here"
    assert found.span.text == "AM203"
    assert found.about == ("[A]",)


def test_a_rule_that_does_not_run_may_be_ignored() -> None:
    text = OPEN.replace("{data}", "{basis: law, ignore: AM202}")
    assert codes(text, "AM1") == ([], [])
    assert codes(text, "AM1", "AM202") == (["AM190"], [])


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (
            "unsupported-premiss",
            "there is no rule 'unsupported-premiss'; did you mean 'unsupported-premise'?",
        ),
        ("orphn", "there is no rule 'orphn'; did you mean 'orphan'?"),
        ("true", "it takes codes, names or groups of rules: {ignore: [AM203]}"),
        ("[[AM202]]", "it takes codes, names or groups of rules: {ignore: [AM203]}"),
    ],
)
def test_what_names_no_rule_is_told(value: str, hint: str) -> None:
    found, ignored = verdict(OPEN.replace("{data}", f"{{ignore: {value}}}")), ()
    told = [each for each in found.findings if each.code == "AM190"]
    assert [each.hint for each in told] == [hint]
    assert found.suppressed == ignored


def test_a_value_is_shown_as_it_is_written() -> None:
    found = verdict(OPEN.replace("{data}", "{ignore: {a: [1, b]}}"), "AM190").findings
    assert [each.message for each in found] == ["`ignore: {a: [1, b]}` ignores nothing"]


def test_the_front_matter_chooses_for_the_whole_map() -> None:
    head = "===\nargmap: {ignore: AM202}\n===\n\n"
    assert codes(head + OPEN.replace("{data}", "")) == ([], [])
    work = argmap.loads(head + OPEN.replace("{data}", ""))
    find = work.plugins.known_rules.find
    assert not work.check(settings=Choice((find("AM202"),))).findings
    assert work.check(order=Choice((find("AM202"),))).findings


def test_what_the_front_matter_misspells_is_told() -> None:
    (found,) = verdict(
        "===\nargmap: {ignore: [AM202, orphn], teach: 3}\n===\n\n[A]: a.\n", "AD306", "AM"
    ).findings[:1]
    assert found.span.text == "orphn"
    assert found.hint == "there is no rule 'orphn'; did you mean 'orphan'?"


def applied(text: str, edit: Edit) -> str:
    return text[: edit.span.start] + edit.text + text[edit.span.end :]


def repaired(text: str) -> str:
    """The text after all fixes for what is ignored for nothing, one after the other."""
    for _ in range(9):
        found = [each for each in verdict(text).findings if each.code == "AM190" and each.fix]
        if not found:
            return text
        assert found[0].fix is not None
        text = applied(text, found[0].fix.edits[0])
    raise AssertionError(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[A]: a. {ignore: AM203}", "[A]: a."),
        ("[A]: a. {ignore: [AM203, AM201]}", "[A]: a."),
        ("[A]: a. #x {basis: law, ignore: [AM203]}", "[A]: a. #x {basis: law}"),
        ("[A]: a. {ignore: AM203, basis: law}", "[A]: a. {basis: law}"),
        ("[A]: a. {\n  basis: law\n  ignore: AM203\n}", "[A]: a. {\n  basis: law\n}"),
        (
            "[A]: a. {\n  ignore:\n    - AM203\n    - AM201\n  basis: law\n}",
            "[A]: a. {\n  basis: law\n}",
        ),
        (
            "[A]: a. {\n  basis: law\n  ignore:\n  - AM203\n}",
            "[A]: a. {\n  basis: law\n}",
        ),
        (
            STEP.replace("ARGUMENT", "").replace("STEP", ", ignore: [AM203]"),
            STEP.replace("ARGUMENT", "").replace("STEP", ""),
        ),
        ("# H {ignore: AM203}\n\n[A]: a.", "# H\n\n[A]: a."),
    ],
)
def test_the_repair(before: str, after: str) -> None:
    assert repaired(before + "\n") == after + "\n"


KEYS = st.sampled_from(["basis", "note", "k"])
VALUES = st.one_of(
    st.sampled_from(["law", "a, b", "}", "x: y"]),
    st.integers(),
    st.lists(st.integers(), max_size=2),
)


@given(st.dictionaries(KEYS, VALUES), st.integers(0, 3), st.booleans())
def test_only_the_key_is_taken_out(values: dict[str, object], place: int, as_list: bool) -> None:
    keys = list(values)
    keys.insert(place, "ignore")
    mixed = {key: values.get(key, ("AM203",) if as_list else "AM203") for key in keys}
    frozen = {
        key: tuple(value) if isinstance(value, list) else value for key, value in mixed.items()
    }
    text = f"[A]: a. #tag {yaml_value(Data(frozen))}\n"  # type: ignore[arg-type]
    member = argmap.loads(text).map.statement("A").members[0]
    assert member.data_span is not None
    edit = without(member.data_span, ("ignore",))
    assert edit is not None
    left = argmap.loads(applied(text, edit)).map.statement("A")
    assert left.data.plain() == values
    assert (left.text, left.tags) == ("a. #tag", ("tag",))
