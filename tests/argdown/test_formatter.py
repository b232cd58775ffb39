"""Formatting changes the layout and nothing else."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.argdown import ReadError, format_text, read
from argmap.model import ArgumentMap
from argmap.text import Source
from tests.conformance.grammar import Case, cases

BEFORE = """\


[A]:a   // why
   -   [B]:b goes on
 here
         +<C>  #t {k: 1}


   /* a comment
      of two lines */

<C>

  (3)p
  -------
  (3) [B]
      _   <D>: d


#   Part two
 * one
* two"""

AFTER = """\
[A]: a   // why
    - [B]: b goes on
        here
        + <C>  #t {k: 1}

   /* a comment
      of two lines */

<C>

(1) p
----
(2) [B]
    _ <D>: d

# Part two
 * one
* two
"""


def formatted(text: str) -> str:
    return format_text(Source(text)).text


def exact(text: str) -> ArgumentMap | None:
    try:
        return read(Source(text), exact=True).value
    except ReadError:
        return None


def test_the_layout_is_even_and_every_comment_stays() -> None:
    assert formatted(BEFORE.replace("\n * one\n* two", "\n\n * one\n * two")) == AFTER.replace(
        "\n * one\n* two", "\n\n* one\n* two"
    )


@settings(max_examples=300, derandomize=True, deadline=None)
@given(cases)
def test_formatting_keeps_the_map_and_a_second_pass_changes_nothing(case: Case) -> None:
    assume("nan" not in case.text.lower())  # not equal to itself
    done = format_text(Source(case.text))
    assert read(Source(done.text)).value == read(Source(case.text)).value
    before = exact(case.text)
    if before is not None:
        assert exact(done.text) == before
    assert format_text(Source(done.text)).text == done.text


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text("ab []<>{}()*_#+-=/\\:.,\n\t\r\u00a0", max_size=60))
def test_any_text_can_be_formatted(text: str) -> None:
    done = format_text(Source(text))
    assert format_text(Source(done.text)).text == done.text


def test_a_text_with_errors_is_left_alone() -> None:
    text = "[A]:a\n- [B]\n"
    done = format_text(Source(text))
    assert done.text == text
    assert [problem.code for problem in done.problems] == ["AD103"]


def test_a_block_that_the_official_tool_reads_differently_keeps_its_indentation() -> None:
    ragged = "[A]: a\n    - [B]: b\n            + [C]: c\n        - [D]: d\n"
    assert formatted(ragged) == ragged


def test_line_ends_stay_what_they_are() -> None:
    assert formatted("[A]:a\r\n  +  [B]\r\n\r\n\r\n[C]\r\n") == (
        "[A]: a\r\n    + [B]\r\n\r\n[C]\r\n"
    )


def test_slashes_at_the_very_end_get_no_line_break() -> None:
    """With a line break after it the official tool would take the rest of the line for a comment."""
    assert formatted("[A]:see http://x.org") == "[A]: see http://x.org"
    assert formatted("[A]:see") == "[A]: see\n"
