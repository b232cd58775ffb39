"""Which arrows of a sketch the reconstructions bear out."""

import pytest

import argmap
from argmap.queries.questions import groundedness

SKETCH = "[C]: c\n  + <X>\n    {marker} {child}\n"


def verdicts(text: str) -> dict[str, tuple[str, str]]:
    rows = groundedness.ask(argmap.loads(text).bearing)
    return {row.name: (str(row.verdict), row.by) for row in rows}


def steps(title: str, conclusion: str, premise: str = "[Z]: z") -> str:
    return f"\n<{title}>\n\n(1) {premise}\n----\n(2) {conclusion}\n"


X_STEPS = "\n<X>\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [M]: m\n(4) [N]: n\n----\n(5) [C]\n"


@pytest.mark.parametrize(
    ("marker", "child", "rest", "expected"),
    [
        ("+", "<Y>", steps("Y", "[P]"), ("grounded", "identity")),
        ("+", "<Y>", steps("Y", "[M]"), ("grounded", "identity")),
        ("+", "<Y>", steps("Y", "[D]: d\n  +> [P]"), ("grounded", "support")),
        ("+", "<Y>", steps("Y", "[D]: d"), ("ungrounded", "")),
        ("+", "<Y>", steps("Y", "[C]"), ("ungrounded", "")),
        ("+", "[P]", "", ("grounded", "identity")),
        ("+", "[D]: d", "", ("ungrounded", "")),
        ("+", "<Y>: sketch", "", ("unknown", "")),
        ("-", "<Y>", steps("Y", "[D]: d\n  -> [P]"), ("grounded", "attack")),
        ("-", "<Y>", steps("Y", "[D]: d\n  >< [P]"), ("grounded", "contradictory")),
        ("-", "<Y>", steps("Y", "[D]: d") + "\n[P]\n  >< [D]\n", ("grounded", "contradictory")),
        ("-", "<Y>", steps("Y", "[D]: d\n  +> [P]"), ("ungrounded", "")),
        ("-", "<Y>", steps("Y", "[D]: d") + "\n[P]\n  -> [D]\n", ("ungrounded", "")),
        ("-", "<Y>", steps("Y", "[D]: d\n  -> [C]"), ("ungrounded", "")),
        ("-", "[D]: d\n      -> [N]", "", ("grounded", "attack")),
        ("-", "[D]: d", "", ("ungrounded", "")),
    ],
)
def test_relations_to_an_argument(
    marker: str, child: str, rest: str, expected: tuple[str, str]
) -> None:
    found = verdicts(SKETCH.format(marker=marker, child=child) + X_STEPS + rest)
    verb = "supports" if marker == "+" else "attacks"
    name = child.partition(":")[0]
    assert found[f"{name} {verb} <X>"] == expected
    assert found["<X> supports [C]"] == ("grounded", "identity")


@pytest.mark.parametrize(
    ("marker", "conclusion", "expected"),
    [
        ("+", "[T]", ("grounded", "identity")),
        ("+", "[D]: d", ("ungrounded", "")),
        ("+", "[D]: d\n  +> [T]", ("grounded", "support")),
        ("-", "[D]: d\n  -> [T]", ("grounded", "attack")),
        ("-", "[D]: d", ("ungrounded", "")),
        ("-", "[T]", ("ungrounded", "")),
    ],
)
def test_relations_to_a_claim(marker: str, conclusion: str, expected: tuple[str, str]) -> None:
    found = verdicts(f"[T]: t\n  {marker} <Y>\n" + steps("Y", conclusion))
    assert list(found.values()) == [expected]


def test_an_arrow_alone_does_not_ground_itself() -> None:
    # the reader moves the attack to the conclusion, where it looks as if it were written there
    work = argmap.loads("[T]: t\n  - <Y>\n" + steps("Y", "[D]: d"))
    assert [str(each) for each in work.map.relations] == ["[D] -attack-> [T]"]
    (row,) = groundedness.ask(work.bearing)
    assert row.verdict == "ungrounded"
    assert row.ids == ("<Y>", "[T]")
    assert row.missing == "[D] written against [T], with >< or -"


def test_in_strict_mode_statements_entail_and_exclude() -> None:
    front = "===\nmodel:\n  mode: strict\n===\n\n"
    text = (
        front
        + "[T]: t\n  + <X>\n  - <Y>\n"
        + steps("X", "[A]: a\n  +> [T]")
        + steps("Y", "[B]: b\n  -> [T]")
    )
    assert set(verdicts(text).values()) == {("grounded", "entails"), ("grounded", "contrary")}


def test_relations_of_statements_and_undercuts_are_not_asked_about() -> None:
    assert verdicts("[T]: t\n  + [A]: a\n  - [B]: b\n  <_ <Y>\n\n<Y>\n  <_ [C]\n") == {}


def test_what_is_grounded_points_at_nothing_and_comes_last() -> None:
    text = "[T]: t\n  + <X>\n  + <Y>\n  + <Z>: z\n" + steps("X", "[T]") + steps("Y", "[D]: d")
    rows = groundedness.ask(argmap.loads(text).bearing)
    assert [(row.remark, row.ids) for row in rows] == [
        ("not grounded", ("<Y>", "[T]")),
        ("cannot be judged", ("<Z>",)),
        ("grounded", ()),
    ]
    assert rows[0].notes == (
        "the conclusion of <Y> is [D], not [T]",
        "missing: [T] as the conclusion of <Y>",
    )
