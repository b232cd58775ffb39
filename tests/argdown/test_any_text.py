"""Any text is read: without an exception, with the same result each time, into a usable map."""

from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.argdown import read
from argmap.text import Source
from tests.argdown.usable import check, check_exact
from tests.conformance.grammar import Case, cases
from tests.conformance.mutation import damaged

PIECES = st.sampled_from(
    [
        *"ab1 \t\n\n\r[]<>{}()*_#@\\:.,;/-+=|&'\"`~^!?\N{EN DASH}\N{EM DASH}",
        *("[A]", "[A]:", "<A>", "<A>:", "[A] ", "(1) ", "(2)", "1. ", "* ", "# ", "## ", "#t", "#(t u)"),
        *("----", "\n----\n", "-- r --", "--", "---", "-- ", "===\n", "\n===\n", "====", "k: v\n"),
        *("\n    + ", "\n    - ", "\n  -> ", "\n  <_ ", "\n_ ", "\n    _> ", "\n >< ", "\n+ ", "\n--> "),
        *("{k: v}", "{k: ", "}", "{", "{\n", "\n}", ", ", ": ", "[", "{a: [1", "*a", "&a ", "|\n", '"'),
        *("// c", "/* ", " */", "<!-- ", " -->", "http://x.y", "](", "[x](y)", "@[A]", "@<A>", "\\", "\\\n"),
        *("**", "__", "*a*", "_b_", ":heart:", ".A.", "\n\n", "\r\n", "\r\n\r\n", "\n \n", "\ufeff", "\u00a0"),
        *("\u2028", "\x00", "\x0c", "\ud800", "😀", "e\u0301", "Untitled 1", "[Untitled 1]", "@include(x)"),
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    check(text)
    check_exact(text)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters()))
def test_any_characters_are_read(text: str) -> None:
    check(text)
    check_exact(text)


@settings(max_examples=200, deadline=None)
@given(cases, st.randoms(use_true_random=False))
def test_a_damaged_document_is_read(case: Case, random: Random) -> None:
    text = damaged(random, damaged(random, case.text))
    check(text)
    check_exact(text)


@settings(max_examples=100, deadline=None)
@given(cases, st.randoms(use_true_random=False))
def test_settings_of_a_damaged_document_do_no_harm(case: Case, random: Random) -> None:
    outcome = read(Source(damaged(random, case.text)), settings=case.settings)
    nodes = outcome.value.nodes
    assert all(each.source in nodes and each.target in nodes for each in outcome.value.relations)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
@example("[A]: a")
def test_what_stands_below_is_not_lost(above: str) -> None:
    """A slip costs what stands around it, not the rest of the text."""
    opened = ("/*", "<!--", "{", "===", "\ud800")
    if any(opener in above for opener in opened):
        return
    found = read(Source(f"{above}\n\n\n# Here\n\n[Last]: the last one\n")).value
    assert "[Last]" in found.nodes
    assert found.statement("Last").members[-1].text == "the last one"
