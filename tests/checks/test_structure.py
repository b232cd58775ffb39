"""How the parts of a map hang together: AM204 to AM215."""

import pytest

import argmap
from tests.checks.asking import found, told

TWO = "[T]: one claim.\n  + [A]: a.\n  + [B]: b.\n\n[U]: another.\n  + [C]: c.\n"


def test_two_cases_of_like_size_are_two_theses() -> None:
    (only,) = found(TWO, "AM204")
    assert only.message == "the map argues for [T], and for [U], which does not bear on it"
    assert only.span.text == "[U]"
    assert only.about == ("[U]", "[T]")
    assert told(TWO, "AM201") == []


@pytest.mark.parametrize(
    "text",
    [
        "===\ntheses: [T, U]\n===\n\n" + TWO,
        "===\ntheses: '[U]'\n===\n\n" + TWO,
        TWO.replace("another.", "another. {thesis: true}"),
        TWO + "\n[U]\n  >< [T]\n",
        TWO + "\n[T]\n  - [U]\n\n[U]\n  - [T]\n",
    ],
    ids=["both declared", "one declared", "in data", "exclude each other", "attack each other"],
)
def test_theses_that_are_declared_or_joined_are_fine(text: str) -> None:
    assert told(text, "AM204") == told(text, "AM201") == []


def test_what_is_no_declared_thesis_is_left_over() -> None:
    text = "===\ntheses: [T]\n===\n\n" + TWO
    assert told(text, "AM204") == []
    assert told(text, "AM201") == ["[U] and 1 more box around it do not bear on the thesis [T]"]


STEP = "(1) [P]: one.\n(2) [Q]: two.\n----\n(3) [M]: three.\n(4) [R]: four.\n----\n(5) [C]: five.\n"


@pytest.mark.parametrize(
    ("text", "code", "messages"),
    [
        (
            "[T]: t.\n  + [A]: a.\n    <_ [U]: u.\n",
            "AM205",
            ["the undercut is directed at the claim [A], not at a step"],
        ),
        (
            "<X>\n\n" + STEP.replace("two.\n", "two.\n  <_ [U]: u.\n"),
            "AM205",
            ["the undercut is directed at the claim [Q], not at a step"],
        ),
        ("<X>\n\n" + STEP.replace("----\n(3)", "----\n  <_ [U]: u.\n(3)"), "AM205", []),
        ("<X>\n\n" + STEP + "  <_ [U]: u.\n", "AM205", []),
        ("[T]: t.\n  + <X>: x.\n    <_ [U]: u.\n", "AM205", []),
        (
            "<X>\n  <_ [U]: u.\n\n" + STEP,
            "AM206",
            ["the undercut does not say which of the 2 steps of <X> it denies; it is taken to deny the last"],
        ),
        ("<X>\n\n" + STEP + "\n[U]: u.\n  _> <X>\n", "AM206",
            ["the undercut does not say which of the 2 steps of <X> it denies; it is taken to deny the last"]),
        ("<X>\n\n" + STEP.replace("----\n(5)", "----\n  <_ [U]: u.\n(5)"), "AM206", []),
        ("<X>\n\n" + STEP + "  <_ [U]: u.\n", "AM206", []),
        ("<X>\n  <_ [U]: u.\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [C]: c.\n", "AM206", []),
        ("[T]: t.\n  + [A]: a.\n  - [A]\n", "AM207", ["[A] speaks both for [T] and against it"]),
        ("[T]: t.\n  - <A>: a.\n  + <A>\n", "AM207", ["<A> speaks both for [T] and against it"]),
        ("[T]: t.\n  + [A]: a.\n\n[A]\n  >< [T]\n", "AM207", ["[A] speaks both for [T] and against it"]),
        ("[T]: t.\n  + <X>\n  - [C]\n\n<X>\n\n" + STEP, "AM207", ["[C] speaks both for [T] and against it"]),
        ("[T]: t.\n  + [A]: a.\n    - [T]\n", "AM207", []),
        ("[T]: t.\n  + [A]: a.\n\n[U]: u.\n  - [A]\n", "AM207", []),
    ],
)  # fmt: skip
def test_undercuts_and_double_relations(text: str, code: str, messages: list[str]) -> None:
    assert told(text, code) == messages


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            "[T]: t.\n  - [O]: o. #against\n    + [R]: r. #for\n",
            ["[R] is marked as `for`, but its arrows make it speak against [T]"],
        ),
        (
            "[T]: t.\n  - [O]: o.\n    - [R]: r. {side: against}\n",
            ["[R] is marked as `against`, but its arrows make it speak for [T]"],
        ),
        (
            "[T]: t.\n  + <X>: x. #con\n    - [Y]: y. #con\n      - [Z]: z. #pro\n",
            ["<X> is marked as `con`, but its arrows make it speak for [T]"],
        ),
        ("[T]: t.\n  - [O]: o. #con\n    + [R]: r. #pro\n    - [S]: s. #con\n", []),
        ("[T]: t.\n  + [A]: a. #for #against\n", []),
        ("[T]: t. #for\n  >< [U]: u. #against\n    + [A]: a. #against\n", []),
        ("[T]: t. #for\n  + [A]: a. #for\n\n[U]: u. #against\n  + [B]: b. #against\n", []),
    ],
    ids=["tag", "data", "pro as side", "pro as sign", "both", "excludes", "two theses"],
)
def test_wrong_side(text: str, messages: list[str]) -> None:
    assert told(text, "AM208") == messages


@pytest.mark.parametrize(
    ("line", "messages"),
    [
        ("[R]: But it is not.", ["[R] begins with `But`, but is written as support for [O]"]),
        ("However, it is not.", ['"However, it is not." begins with `However`, but is written as support for [O]']),
        ("<Reply to O>: It is not.", ["<Reply to O> is called `reply`, but is written as support for [O]"]),
        ("[R]: Butter is healthy.", []),
        ("[R]: Still waters run deep.", []),
        ("[Objectionable]: It is bad.", []),
        ("[R]: But it is not. {side: for}", []),
    ],
)  # fmt: skip
def test_contrast_as_support(line: str, messages: list[str]) -> None:
    assert told(f"[T]: t.\n  - [O]: o.\n    + {line}\n", "AM209") == messages


def test_a_denial_is_no_support() -> None:
    text = (
        "[T]: The city should ban cars.\n  - [O]: Electric cars clean the air in the centre.\n"
        "    + [R]: Electric cars do not clean the air in the centre.\n"
    )
    assert told(text, "AM209") == ["[R] denies [O], but is written as support for [O]"]


def test_contrast_is_looked_for_in_english_only() -> None:
    text = "===\nlang: de\n===\n\n[T]: t.\n  + [R]: But it is not.\n"
    assert told(text, "AM209") == []


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("[T]: t.\n  - [O]: o.\n", True),
        ("===\nmodel: {mode: strict}\n===\n\n[T]: t.\n  - [O]: o.\n", True),
        ("[T]: t.\n  + [A]: a.\n  - [O]: o.\n", False),
        ("[T]: t. {basis: law}\n  - [O]: o.\n", False),
        ("[T]: t. {holder: Ada}\n  - [O]: o.\n", False),
        ("[T]: t. {isInMap: false}\n  - [O]: o.\n", False),
        ("[T]: t.\n  + [A]: a.\n    - [O]: o.\n", False),
        ("[T]: t.\n  + [A]: a.\n  - [O]: o.\n    - [R]: r.\n", False),
        ("[T]: t.\n  >< [U]: u.\n", False),
        ("<T>: t.\n  - [O]: o.\n", False),
    ],
)
def test_undefended_claim(text: str, *, is_found: bool) -> None:
    assert bool(told(text, "AM210")) == is_found


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("[T]: t.\n  + [A]: a.\n  + [A]\n", ["that [A] supports [T] is written twice"]),
        ("[T]: t.\n  + <A>: a.\n\n[T]\n  + <A>\n", ["that <A> supports [T] is written twice"]),
        ("[T]: t.\n  + [A]: a.\n\n[A]\n  +> [T]\n", []),
        ("[T]: t.\n  + <X>\n\n<X>\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [C]: c.\n  +> [T]\n", []),
        ("[T]: t.\n  + [A]: a.\n  - [A]\n", []),
    ],
)
def test_repeated_relation(text: str, messages: list[str]) -> None:
    assert told(text, "AM211") == messages


def test_one_premise_step_points_at_the_inference_line() -> None:
    (only,) = found("<X>\n\n(1) [P]: p.\n-- rule --\n(2) [C]: c.\n", "AM212")
    assert only.message == "the step to [C] has one premise only: [P]"
    assert only.span.text.strip() == "-- rule --"
    assert only.about == ("<X>#2", "[P]", "[C]")


def test_unchallenged_reasons_are_arguments_and_claims() -> None:
    text = (
        "[T]: t.\n  + [A]: a.\n  + [B]: b.\n    + [D]: d.\n      - [E]: e.\n\n"
        "<X>\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [T]\n\n<Y>\n\n(1) [R]: r.\n----\n  <_ [U]: u.\n(2) [T]\n"
    )
    assert told(text, "AM213") == [
        "nobody objects to [A] and <X>, 2 of the 4 reasons for [T]",
    ]


def test_many_unchallenged_reasons_are_one_finding() -> None:
    text = "[T]: t.\n" + "".join(f"  + [{name}]: r.\n" for name in "ABCDE")
    (only,) = found(text, "AM213")
    assert only.message == "nobody objects to [A], [B], [C] and 2 more, 5 of the 5 reasons for [T]"
    assert only.about == ("[A]", "[B]", "[C]", "[D]", "[E]")


def test_a_list_of_claims_is_no_argument() -> None:
    text = "Thesis: dogs are better.\n\n* Dogs are loyal.\n* Dogs are brave.\n"
    assert told(text, "AM216") == ["none of the 3 claims here is a reason for or against another"]


def large(count: int, head: str = "") -> str:
    return f"{head}[T]: t.\n" + "".join(f"  + [A{number}]: a.\n" for number in range(count - 1))


def test_large_map() -> None:
    assert told(large(30), "AM214") == []
    assert told(large(31), "AM214") == [
        "the map shows 31 claims; more than 30 are too many to take in"
    ]
    assert told(large(31, "===\nargmap: {most-claims: 31}\n===\n\n"), "AM214") == []
    folded = (
        large(25)
        + "\n# Closed {isClosed: true}\n\n## Inside\n\n"
        + "\n".join(f"[B{number}]: b.\n  +> [T]\n" for number in range(10))
    )
    assert told(folded, "AM214") == []


def test_crowded_claim() -> None:
    assert told(large(8), "AM215") == []
    assert told(large(9), "AM215") == ["8 reasons and objections stand directly under [T]"]
    assert told(large(9, "===\nargmap: {most-reasons: 8}\n===\n\n"), "AM215") == []
    assert len(told(large(9, "===\nargmap: {most-reasons: many}\n===\n\n"), "AM215")) == 1


def test_what_is_nowhere_written_is_told_once() -> None:
    text = "[T]: They need it.\n  + [Reason]: A treaty says so. {basis: law}\n  + [Reasn]\n  - [Costs]\n"
    found = [finding.code for finding in argmap.loads(text).findings]
    assert found == ["AM101", "AM102"]


def test_a_structure_that_cannot_be_read_is_told_once() -> None:
    text = "[T]: They need it.\n  + <A>\n\n<A>\n\n(1) One thing.\n(2) Two things.\n"
    assert [finding.code for finding in argmap.loads(text).findings] == ["AD111"]


def test_an_argument_without_a_title_is_called_so() -> None:
    text = "[T]: t.\n\n(1) one\n(2) two\n----\n(3) three\n  +> [T]\n"
    messages = {finding.message for finding in argmap.loads(text).findings}
    assert not [message for message in messages if '""' in message]


@pytest.mark.parametrize(
    ("text", "is_turned"),
    [
        ("[T]: t.\n  + [R]: r. {basis: law}\n\n<Con>: c.\n  - [T]\n", True),
        ("[T]: t.\n  + [R]: r. {basis: law}\n  - <Con>: c.\n", False),
        ("[T]: t.\n  + <Con>: c.\n    - [O]: o.\n      + [R]: r. {basis: law}\n", False),
    ],
)
def test_an_arrow_may_point_the_wrong_way(text: str, *, is_turned: bool) -> None:
    (only,) = found(text, "AM203")
    assert ("turn the arrow round" in only.hint) == is_turned


def test_a_plain_source_backs_a_claim() -> None:
    text = "[T]: t.\n  + [A]: a. {source: BBC}\n  + [B]: b. {source: {paragraph: 1}}\n"
    assert told(text, "AM202") == ["nothing supports [B], on which 1 statement rests"]


def test_what_a_misspelt_reference_tears_off_is_told_once() -> None:
    text = "[Sped]: Trams are fast.\n\n[T]: t.\n  + [Speed]\n  + [A]: a. {basis: law}\n"
    assert told(text, "AM101") == ["[Speed] is nowhere written; did you mean [Sped]?"]
    assert told(text, "AM201") == told(text, "AM204") == []
    lonely = text.replace("[Sped]", "[Trees]")
    assert told(lonely, "AM201") == ["[Trees] does not bear on the thesis [T]"]
