"""Reasons that cannot carry: AM301 to AM307."""

import pytest

from tests.checks.asking import found, told


@pytest.mark.parametrize(
    ("lines", "messages"),
    [
        ("(1) [P]: God exists.\n----\n(2) [P]\n", ["[P] is concluded from itself"]),
        (
            "(1) God exists!\n(2) [Q]: It is so.\n----\n(3) [C]: Therefore, God exists.\n",
            ["[C] is concluded from a premise that says the same"],
        ),
        (
            "(1) [P]: God exists.\n(2) [Q]: It is so.\n----\n(3) [M]: He said it.\n----\n(4) [C]: God exists.\n",
            ["[C] is concluded from a premise that says the same"],
        ),
        ("(1) p\n(2) q\n----\n(3) p\n", []),
        ("(1) [P]: God exists.\n----\n(2) [C]: God does not exist.\n", []),
        ("(1) [P]: It is so.\n----\n(2) [M]: God exists.\n----\n(3) [C]: God exists.\n", []),
    ],
    ids=["itself", "same words", "same words, far", "letters", "negation", "said again"],
)  # fmt: skip
def test_conclusion_as_premise(lines: str, messages: list[str]) -> None:
    assert told("<A>\n\n" + lines, "AM302") == messages


def test_one_slip_is_told_by_one_rule() -> None:
    direct = "<A>\n\n(1) [P]: It is so.\n(2) [Q]: It is.\n----\n(3) [P]\n"
    assert told(direct, "AM301") == []
    longer = "<A>\n\n(1) [P]: It is so.\n----\n(2) [M]: It is.\n----\n(3) [P]\n"
    assert told(longer, "AM302") == []
    assert told(longer, "AM301") == ["circular support: [P] -> [M] -> [P]"]


CLASH = "<A>\n\n(1) [P]: one.\n(2) [Q]: two.\n-- RULE --\n(3) [C]: three.\n"


@pytest.mark.parametrize(
    ("extra", "messages"),
    [
        ("[P]\n  >< [Q]\n", ["[P] and [Q] contradict each other, but both are lines of <A>: two premises"]),
        ("[P]\n  - [Q]\n", ["[Q] attacks [P], but both are lines of <A>: two premises"]),
        ("[P]\n  - [C]\n", ["[C] attacks [P], but both are lines of <A>: premise and conclusion"]),
        ("[P]\n  - [X]: x.\n", []),
        ("[P]\n  + [Q]\n", []),
        ("[P]\n  - [P]\n", []),
    ],
)  # fmt: skip
def test_contradictory_premises(extra: str, messages: list[str]) -> None:
    assert told(CLASH.replace("RULE", "rule") + "\n" + extra, "AM303") == messages
    assert told(CLASH.replace("RULE", "Reductio ad absurdum") + "\n" + extra, "AM303") == []


def test_premises_of_strict_maps_exclude_each_other() -> None:
    text = "===\nmodel: {mode: strict}\n===\n\n" + CLASH.replace("RULE", "r") + "\n[P]\n  - [Q]\n"
    assert told(text, "AM303") == [
        "[Q] and [P] exclude each other, but both are lines of <A>: two premises"
    ]


def test_premises_of_different_arguments_may_clash() -> None:
    text = (
        "<A>\n\n(1) [P]: p.\n  >< [Q]: q.\n----\n(2) [C]: c.\n\n<B>\n\n(1) [Q]\n----\n(2) [D]: d.\n"
    )
    assert told(text, "AM303") == []


def test_idle_lines() -> None:
    text = (
        "<A>\n\n(1) [P]: p.\n(2) [Q]: q.\n-- r {uses: [1]} --\n(3) [M]: m.\n(4) [R]: r.\n"
        "-- r {uses: [1, 4]} --\n(5) [C]: c.\n"
    )
    assert [(each.message, each.hint) for each in found(text, "AM304")] == [
        (
            "no step of <A> uses its premise [Q]",
            "add its number, 2, to the `uses` of a step below it, or take it out",
        ),
        (
            "no step of <A> uses its conclusion [M]",
            "add its number, 3, to the `uses` of a step below it, or take it out",
        ),
    ]
    assert told(text, "AM201") == []


def test_repeated_premises() -> None:
    text = "(1) [P]: It is so.\n(2) [P]\n(3) [Q]: It is so!\n(4) [P2]: p\n(5) [P3]: p\n----\n(6) [C]: c.\n"
    assert told("<A>\n\n" + text, "AM305") == [
        "[P] is a premise of <A> twice",
        "[Q] is a premise of <A> twice",
    ]
    assert told(text, "AM305")[0] == "[P] is a premise of the argument twice"


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ("The centre of the city is quiet.", "The centre of the city is not quiet.", True),
        ("All swans are white.", "Not all swans are white.", True),
        ("Some swans are white.", "Some swans are not white.", False),
        ("If the tax rises, rents rise.", "If the tax does not rise, rents rise.", False),
        ("The price may rise.", "The price may not rise.", False),
        ("The centre is quiet.", "The harbour is not quiet.", False),
    ],
)
def test_premises_that_deny_each_other(one: str, other: str, *, is_found: bool) -> None:
    text = f"<A>\n\n(1) [P]: {one}\n(2) [Q]: {other}\n----\n(3) [C]: The conclusion is drawn.\n"
    assert told(text, "AM306") == ["the premises [P] and [Q] deny each other"] * is_found


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("[A]: a.\n  - [A]\n  >< [A]\n", ["[A] is written as speaking against itself"]),
        ("<X>: x.\n  -> <X>\n", ["<X> is written as speaking against itself"]),
        ("[A]: a.\n  + [A]\n", []),
        ("[A]: a.\n  - [B]: b.\n    - [A]\n", []),
    ],
)
def test_self_attack(text: str, messages: list[str]) -> None:
    assert told(text, "AM307") == messages


def test_circles_that_hang_together_are_not_all_told() -> None:
    claims = "".join(
        f"[C{n}]\n" + "".join(f"  + [C{m}]\n" for m in range(14) if m != n) + "\n"
        for n in range(14)
    )
    knotted = found(claims, "AM301")
    assert 0 < len(knotted) <= 10
    more = "; 14 claims hang together in such circles, of which at most 10 are told"
    assert all(each.hint.endswith(more) for each in knotted)
    (alone,) = found("[A]: a.\n  + [B]: b.\n    + [A]\n", "AM301")
    assert alone.hint.endswith("remove the one inside")
