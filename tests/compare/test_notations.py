"""Maps that say the same have readings that match, whatever notation they are written in."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.compare.matching.match import match
from argmap.compare.reading import Reading, ReasonKind, reading_of
from argmap.compare.relations import Fit
from argmap.compare.relations.relate import relate


def read(text: str) -> Reading:
    return reading_of(loads(text).map)


def say_the_same(one: str, other: str) -> bool:
    left, right = read(one), read(other)
    matching = match(left, right)
    relations = relate(left, right, matching)
    return (
        len(matching.pairs) == len(left.claims) == len(right.claims)
        and {pair.likeness for pair in matching.pairs} <= {1.0}
        and {pair.fit for pair in relations.pairs} <= {Fit.SAME}
        and not relations.missing
        and not relations.extra
    )


PLUS = "[T]: t one.\n  + [A]: a two.\n"
LINKED = "<X>\n\n(1) [A]: a two.\n(2) [B]: b three.\n----\n(3) [T]: t one.\n"
SKETCH = "[T]: t one.\n  + <A>: a two.\n"

SAME = {
    "indented and outgoing": (PLUS, "[A]: a two.\n  +> [T]: t one.\n"),
    "an arrow and a step with one premise": (
        PLUS,
        "<X>\n\n(1) [A]: a two.\n----\n(2) [T]: t one.\n",
    ),
    "support and entailment": (PLUS, f"===\nmodel: {{mode: strict}}\n===\n\n{PLUS}"),
    "attack and contrary": (
        "[T]: t one.\n  - [A]: a two.\n",
        "===\nmodel: {mode: strict}\n===\n\n[T]: t one.\n  - [A]: a two.\n",
    ),
    "other titles": (PLUS, "[Q]: t one.\n  + [R]: a two.\n"),
    "claims without titles": (PLUS, "t one.\n  + a two.\n"),
    "defined elsewhere": (PLUS, "[A]: a two.\n\n[T]\n  + [A]\n\n[T]: t one.\n"),
    "under headings": (PLUS, "# One\n\n[A]: a two.\n\n## Two\n\n[T]: t one.\n  + [A]\n"),
    "premises in another order": (
        LINKED,
        "<Y>\n\n(1) [B]: b three.\n(2) [A]: a two.\n----\n(3) [T]: t one.\n",
    ),
    "a reconstructed argument speaks through its conclusion": (
        f"{LINKED}\n[Z]: z.\n  + <X>\n",
        f"{LINKED}\n[Z]: z.\n  + [T]\n",
    ),
    "an argument is announced": (LINKED, f"[T]: t one.\n  + <X>\n\n{LINKED}"),
    "an attack on a reconstructed argument": (
        f"{LINKED}\n<X>\n  - [U]: u four.\n",
        f"{LINKED}\n<X>\n  <_ [U]: u four.\n",
    ),
    "an attack in the step": (
        f"{LINKED}\n<X>\n  <_ [U]: u four.\n",
        LINKED.replace("----", "----\n  <_ [U]: u four."),
    ),
    "an undercut of a sketch and of its step": (
        f"{SKETCH}\n<A>\n  <_ [U]: u four.\n",
        "<X>\n\n(1) [A]: a two.\n----\n  <_ [U]: u four.\n(2) [T]: t one.\n",
    ),
    "steps in one argument and in several": (
        "<X>\n\n(1) [A]: a two.\n----\n(2) [B]: b three.\n(3) [C]: c four.\n----\n(4) [T]: t one.\n",
        (
            "<Y>\n\n(1) [B]: b three.\n(2) [C]: c four.\n----\n(3) [T]: t one.\n\n"
            "<Z>\n\n(1) [A]: a two.\n----\n(2) [B]\n"
        ),
    ),
    "what a step uses": (
        "<X>\n\n(1) [A]: a two.\n(2) [B]: b three.\n-- {uses: [1]} --\n(3) [T]: t one.\n",
        f"{PLUS}\n[B]: b three.\n",
    ),
    "a contradiction has no direction": (
        "[T]: t one.\n  >< [A]: a two.\n",
        "[A]: a two.\n  >< [T]: t one.\n",
    ),
    "a circle": (
        "[A]: a two.\n  + [B]: b three.\n    + [A]\n",
        "[B]: b three.\n  + [A]: a two.\n    + [B]\n",
    ),
    "a claim against itself": ("[A]: a two.\n  - [A]\n", "[A]: a two.\n  -> [A]\n"),
    "nothing": ("", "// nothing\n"),
}


@pytest.mark.parametrize("name", SAME)
def test_notations_that_say_the_same(name: str) -> None:
    assert say_the_same(*SAME[name])
    assert say_the_same(*reversed(SAME[name]))


def test_an_attack_on_a_sketch_is_no_undercut_of_it() -> None:
    attack, undercut = (f"{SKETCH}\n<A>\n  {sign} [U]: u four.\n" for sign in ("-", "<_"))
    assert not say_the_same(attack, undercut)
    assert not say_the_same(undercut, attack)


def test_undercuts_that_deny_each_other_end() -> None:
    reading = read("<A>\n  <_ <B>\n\n<B>\n  <_ <A>\n")
    assert {reason.target for reason in reading.reasons} == {"<A>", "<B>"}


def test_an_undercut_of_an_undercut_denies_its_step() -> None:
    reading = read("[T]: t.\n  + <A>: a.\n    <_ <U>: u.\n      <_ <V>: v.\n")
    [mine] = [each for each in reading.reasons if each.premises == ("<V>",)]
    target = reading.reasons_by_id[mine.target]
    assert (target.kind, target.premises) == (ReasonKind.UNDERCUT, ("<U>",))
    assert reading.reasons_by_id[target.target].premises == ("<A>",)


@st.composite
def reasons(draw: st.DrawFn) -> list[tuple[int, int]]:
    """Some reasons with one premise each, every pair of claims once."""
    pairs = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda pair: pair[0] != pair[1])
    return draw(st.lists(pairs, unique=True, max_size=6))


WORDS = (
    "Cars foul the air.",
    "Trams are slow.",
    "Trees give shade.",
    "Shops thrive.",
    "It is hot.",
)
CLAIMS = "\n\n".join(f"[C{number}]: {text}" for number, text in enumerate(WORDS))


def printed(pairs: Sequence[tuple[int, int]], ways: Sequence[int]) -> str:
    """The reasons, each in one of three notations."""
    blocks = [CLAIMS]
    for number, ((premise, target), way) in enumerate(zip(pairs, ways, strict=True)):
        blocks.append(
            (
                f"[C{target}]\n  + [C{premise}]",
                f"[C{premise}]\n  +> [C{target}]",
                f"<X{number}>\n\n(1) [C{premise}]\n----\n(2) [C{target}]",
            )[way]
        )
    return "\n\n".join(blocks)


@given(reasons(), st.data())
def test_the_notation_of_each_reason_does_not_count(
    pairs: list[tuple[int, int]], data: st.DataObject
) -> None:
    ways = st.lists(st.integers(0, 2), min_size=len(pairs), max_size=len(pairs))
    order = data.draw(st.permutations(pairs))
    assert say_the_same(printed(pairs, data.draw(ways)), printed(order, data.draw(ways)))
