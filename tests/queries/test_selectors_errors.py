"""What is wrong with a selector is shown with a caret, and with the repair."""

from collections.abc import Sequence

import pytest

import argmap
from argmap.graph import bearing
from argmap.model import ArgumentMap, Statement
from argmap.queries.builtin import BUILTIN
from argmap.queries.selectors import SelectorError, parse, select
from argmap.queries.selectors.atoms import Name, Named
from argmap.queries.selectors.expression import MAX_DEPTH, Expression, Not

WORK = argmap.loads("""\
[Safe passage]: The refugees need it. {page: 3, holder: China}
  + [Other reason]: It saves lives. {page: 4, isBinding: true} #law
  - <Cost of it>: It costs too much.
""")


def refusal(selector: str) -> SelectorError:
    with pytest.raises(SelectorError) as caught:
        WORK.select(selector)
    return caught.value


@pytest.mark.parametrize(
    ("selector", "marked", "reason"),
    [
        ("holdr:China & all", "holdr", "there is no field 'holdr'; did you mean 'holder'?"),
        ("page>3", "page", "what the map's data has is written data.page"),
        ("page.x>3", "page.x", "what the map's data has is written data.page.x"),
        ("file:x", "file", "there is no field 'file'; did you mean 'path'?"),
        ("data>3", "data", "needs the key of a value, as in data.page:7"),
        ("holder.x:3", "holder.x", "'holder' has no parts; write holder:* (it has any)"),
        ("unsupported:China", "unsupported", "has no value to compare; write & or | after it"),
        ("all & unsuported", "unsuported", "did you mean 'unsupported'"),
        ("depth", "depth", "is a field; compare it with something, such as depth<=2"),
        ("under & all", "under", "is a function; write under([Title])"),
        ("neighbours", "neighbours", "is a function; write neighbours([Title], n)"),
        ("rests-on-it", "rests-on-it", "asks about a claim: write rests-on-it([Target])"),
        ("undr(all)", "undr", "there is no function 'undr'; did you mean 'under'?"),
        ("supports(all)", "supports", "did you mean 'reason-for'?"),
        ("premises(all)", "premises", "did you mean 'premise-of'?"),
        ("all & china", "china", "'china' is no name; did you mean holder:China?"),
        ("all & law", "law", "'law' is no name; did you mean tag:law?"),
        ("IsBinding:x", "IsBinding", "is written data.isBinding"),
        ("depth(all)", "depth", "is a field; compare it with something"),
        ("stated(all)", "stated", "takes nothing in parentheses; write & or | after it"),
        ("unsupported(all)", "unsupported", "asks about the whole map; write it without"),
        ("under(all, all)", "under", "write under(x)"),
        ("under(all, 3)", "under", "write under(x)"),
        ("grounds(all, all)", "grounds", "write grounds([Target])"),
        ("grounds(all, 3)", "grounds", "write grounds([Target])"),
        ("[Safe pasage]", "[Safe pasage]", "did you mean [Safe passage]?"),
        ("neighbours(all, 1.5)", "neighbours", "write neighbours(x, n), n a whole number"),
        ("under([Thesis])", "[Thesis]", "without brackets, thesis is a name of a selector"),
        ("<Cost of it>#7", "<Cost of it>#7", "<Cost of it> has no step #7; it has no steps"),
        ("under(other)", "other", "a title goes in brackets, as in [Other reason]"),
        ("under(Safe passage)", "passage", "(a title goes in brackets: [Safe passage])"),
        ("holder:South Korea", "Korea", '(several words go in quotes: "South Korea")'),
        ("all holder:China", "holder", "& or | is expected before holder"),
        ("all [Safe passage]", "[Safe passage]", "& or | is expected before [Safe passage]"),
        ("all ~stated", "all", "'all' has no value to compare; write & or | after it"),
        ("(all", "(", "this parenthesis is not closed"),
        ("under(all", "(", "this parenthesis is not closed"),
        ("all)", ")", "there is one ) too many"),
        ("all, none", ",", "write | for 'or'"),
        ("()", ")", "is expected before )"),
        ("all & & none", "&", "is expected before &"),
        ("| all", "|", "is expected before |"),
        ("holder:", " ", "a value is expected after :, such as holder:..."),
        ("holder: & all", "&", 'a value is expected, such as China or "South Korea"'),
        ("text~(x)", "(", "a value is expected"),
        ('text~"x', '"', 'a quotation is not closed; end it with "'),
        ("text~'x", "'", "a quotation is not closed; end it with '"),
        ("all & [Safe", "[", "a title is not closed; end it with ]"),
        ("all & <Safe", "<", "a title is not closed; end it with >"),
        ("all + none", "+", "there is no such sign; write & for 'and', | for 'or'"),
        ("all - none", "-", "there is no minus; write & ~ for 'but not'"),
        ('"Safe passage"', '"', "a title is written [Title]"),
        ("all & :China", ":", "a field is expected before :"),
        ("all & %", "%", "'%' begins nothing in a selector"),
        ("depth<=two", "two", "'depth' is a number, and 'two' is none"),
        ("depth~2", "2", "'depth' is a number; compare it with : != < <= > or >="),
        ("text<3", "3", "'text' is text; compare it with : != or ~"),
        ("data.page<x", "x", "put in order by numbers and by dates such as 2007-02-19"),
        ("kind:statment", "statment", "there is no kind 'statment'; did you mean 'statement'?"),
        ("side:pro", "pro", "there is no side 'pro'"),
    ],
)
def test_the_message(selector: str, marked: str, reason: str) -> None:
    error = refusal(selector)
    assert reason in error.reason
    assert error.span is not None
    assert error.span.text.startswith(marked) or marked == " "
    *_, line, caret = str(error).split("\n")
    assert line.endswith(selector)
    assert caret.count("^") == max(len(error.span.text), 1)
    assert len(error.reason) < 800


def test_an_empty_selector() -> None:
    for selector in ("", " \n\t"):
        assert "the selector is empty; write for example unsupported" in str(refusal(selector))


def test_the_end_is_shown_behind_the_last_word() -> None:
    assert str(refusal("all &  ")).endswith("    1 | all &\n      |      ^^")


def test_the_right_one_of_several_lines_is_shown() -> None:
    assert str(refusal("all\n& (\n  holdr:x)")).endswith("    3 |   holdr:x)\n      |   ^^^^^")


def test_carets_stand_under_wide_characters() -> None:
    assert str(refusal("title:中国 & 中国")).endswith(
        " | title:中国 & 中国\n      |              ^^^^"
    )


def test_a_long_selector_is_cut_around_the_caret() -> None:
    selector = " | ".join(["[Safe passage]"] * 100)
    line, caret = str(refusal(f"{selector} | holdr:x | {selector}")).split("\n")[1:]
    assert len(line) < 120
    assert line[caret.index("^") :].startswith("holdr:x")


def test_long_names_are_cut() -> None:
    for selector in (
        "x" * 10_000,
        f"[{'x' * 10_000}]",
        f"under {'x ' * 10_000}",
        "x" * 9_999 + ":1",
    ):
        assert len(refusal(selector).reason) < 800


def test_a_question_is_not_asked_of_too_many_claims() -> None:
    many = bearing(ArgumentMap(tuple(Statement(f"S{n}") for n in range(101))))
    with pytest.raises(SelectorError, match="asks about one claim at a time, and this takes 101"):
        select(many, "grounds(all)", BUILTIN)
    assert select(many, "grounds(~[S1])", BUILTIN) == ()


@pytest.mark.parametrize(
    "selector",
    ["(" * 10_000 + "all" + ")" * 10_000, "~" * 10_000 + "all", "under(" * 10_000, "(~" * 10_000],
    ids=["parentheses", "not", "functions", "both"],
)
def test_what_is_nested_too_deep_is_refused(selector: str) -> None:
    assert refusal(selector).reason == "the selector is nested more than 100 levels deep"


def test_what_is_nested_as_deep_as_may_be_is_answered() -> None:
    depth = MAX_DEPTH - 1
    for selector in ("(" * depth + "all" + ")" * depth, "~" * (depth // 2 * 2) + "all"):
        assert len(WORK.select(selector)) == 3
        assert parse(str(parse(selector))) == parse(selector)


def test_what_python_puts_together_may_be_as_deep_as_what_is_written() -> None:
    found: Expression = Name("all")
    for _ in range(MAX_DEPTH - 1):
        found = Not(found)
    with pytest.raises(SelectorError, match="nested more than 100 levels deep"):
        Not(found)
    assert len(repr(found)) < 10_000
    assert parse(str(found)) == found


def test_a_long_selector_is_no_deep_one() -> None:
    size = 20_000
    text = " | ".join(["[Other reason]", "tag:x & <Cost of it>"] * (size // 2))
    assert parse(text).depth == 3
    names = [f"[T{n}]" for n in range(size)]
    links = bearing(ArgumentMap(tuple(Statement(name[1:-1]) for name in names)))
    assert select(links, " | ".join(reversed(names)), ()) == tuple(names)


def test_what_python_puts_together_has_no_place_to_show() -> None:
    error = refused_from([Named("[Nowhere]"), Name("all")])
    assert error.span is None
    assert "\n" not in str(error)


def refused_from(operands: Sequence[Expression]) -> SelectorError:
    with pytest.raises(SelectorError) as caught:
        select(WORK.bearing, operands[0] & operands[1], ())
    return caught.value
