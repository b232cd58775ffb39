"""The measure of our own: what it must be whatever the maps are."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.compare.agreement.measures import Agreement, agreement_of
from argmap.model import ArgumentMap

REFERENCE = """
[Uniform]: Our school should introduce a uniform.
  + <Teasing>
  - [Cost]: Uniforms are expensive for poor families.
    - [Fund]: A fund can pay for poor families.

<Teasing>

(1) [Teased]: Pupils are teased about their clothes.
(2) [Same]: Pupils in uniform are not teased about their clothes.
-- Practical reasoning --
    <_ [Talks]: Class talks end teasing at a lower price.
(3) [Uniform]
"""

CHANGES = {
    "a relation deleted": ("    - [Fund]", "[Fund]"),
    "a relation flipped": ("  - [Cost]", "  + [Cost]"),
    "a relation reversed": ("    - [Fund]", "    -> [Fund]"),
    "a linked premise dropped": (
        "(2) [Same]: Pupils in uniform are not teased about their clothes.\n",
        "",
    ),
    "an undercut made an attack": (
        "    <_ [Talks]: Class talks end teasing at a lower price.\n(3) [Uniform]\n",
        "(3) [Uniform]\n    - [Talks]: Class talks end teasing at a lower price.\n",
    ),
    "a claim lost": ("    - [Fund]: A fund can pay for poor families.\n", ""),
    "two claims swapped": None,
    "linked premises separated": (
        "(2) [Same]: Pupils in uniform are not teased about their clothes.\n",
        "-----\n(2) [Uniform]\n\n<Second>\n\n(1) [Same]: Pupils in uniform are not teased about their clothes.\n",
    ),
}

OTHER_NOTATION = """
<B>

(1) [c]: Pupils in uniform are not teased about their clothes.
(2) [d]: Pupils are teased about their clothes.
-- Practical reasoning --
    <_ [e]: Class talks end teasing at a lower price.
(3) [t]: Our school should introduce a uniform.

<A>

(1) [f]: A fund can pay for poor families.
-----
(2) [g]: The argument does not matter.

[h]: Uniforms are expensive for poor families.
    <- [f]
    -> [t]
"""


def between(*texts: str) -> float:
    return agreement_of([loads(text).map for text in texts]).pairs[0].similarity


def changed(name: str) -> str:
    change = CHANGES[name]
    if change is None:
        fund, teased = "A fund can pay for poor families.", "Pupils are teased about their clothes."
        return REFERENCE.replace(fund, "*").replace(teased, fund).replace("*", teased)
    assert change[0] in REFERENCE
    return REFERENCE.replace(*change)


@pytest.mark.parametrize("name", CHANGES)
def test_it_falls_with_every_change(name: str) -> None:
    assert 0 < between(REFERENCE, changed(name)) < 1


def test_it_falls_on_and_on() -> None:
    texts = [REFERENCE]
    for name in ("a relation flipped", "a relation deleted", "a linked premise dropped"):
        change = CHANGES[name]
        assert change is not None
        texts.append(texts[-1].replace(*change))
    values = [between(REFERENCE, text) for text in texts]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == len(values)


def test_it_sees_no_titles_no_order_and_no_notation() -> None:
    other = OTHER_NOTATION.replace("-----\n(2) [g]: The argument does not matter.\n", "")
    assert between(REFERENCE, other.replace("<A>\n\n(1) ", "")) == 1


@pytest.mark.parametrize("text", ["", "[A]: It rains.", "<A>\n\n<B>", "[A]\n  - [A]"])
def test_every_measure_is_a_number(text: str) -> None:
    for pair in ((text, text), (text, REFERENCE), (REFERENCE, text)):
        found = agreement_of([loads(each).map for each in pair])
        numbers = [found.alpha, *_numbers(found)]
        assert all(-1 <= number <= 1 for number in numbers)
    same = agreement_of([loads(text).map] * 3)
    assert [same.alpha, *_numbers(same)] == [1.0] * (1 + 4 * 3)


claims = st.sampled_from(
    [
        f"[C{n}]: {w} fall in spring."
        for n, w in enumerate(
            ["Prices", "Leaves", "Temperatures", "Exports", "Birth rates", "Rents"]
        )
    ]
)
lines = st.tuples(claims, st.sampled_from("+-"), claims)


@given(st.lists(lines, max_size=6), st.lists(lines, max_size=6))
def test_it_is_symmetric_and_one_for_the_same(
    left: Sequence[tuple[str, str, str]], right: Sequence[tuple[str, str, str]]
) -> None:
    mine, theirs = (_map(each) for each in (left, right))
    forth, back = agreement_of([mine, theirs]), agreement_of([theirs, mine])
    assert _numbers(forth) == pytest.approx(_numbers(back))
    assert forth.alpha == pytest.approx(back.alpha)
    assert agreement_of([mine, _map(left[::-1])]).pairs[0].similarity == 1


def _map(written: Sequence[tuple[str, str, str]]) -> ArgumentMap:
    text = "\n\n".join(f"{target}\n  {mark} {source}" for target, mark, source in written)
    return loads(text).map


def _numbers(found: Agreement) -> list[float]:
    return [
        number
        for pair in found.pairs
        for number in (pair.similarity, pair.claims, pair.relations, pair.kappa)
    ]
