"""How the reasons of a student's map stand to those of the reference; claims are matched by title."""

import pytest

from argmap import loads
from argmap.compare.matching import Ground, Group, Matching, Pair
from argmap.compare.reading import Reading, reading_of
from argmap.compare.relations import Fit, ReasonPair, Relations
from argmap.compare.relations.relate import relate


def by_title(left: Reading, right: Reading, *, apart: str = "") -> Matching:
    names = [claim.id for claim in left.claims if claim.id in right.claims_by_id]
    return Matching(
        tuple(Pair(each, each, 1.0, Ground.SAID) for each in names if each not in apart)
    )


def related(left: str, right: str) -> Relations:
    one, other = reading_of(loads(left).map), reading_of(loads(right).map)
    return relate(one, other, by_title(one, other))


def shown(relations: Relations) -> list[str]:
    pairs = [
        f"{pair.fit}: {_listed(pair.left)} = {_listed(pair.right)}" for pair in relations.pairs
    ]
    pairs += [f"missing: {_listed((name,))}" for name in relations.missing]
    return pairs + [f"extra: {_listed((name,))}" for name in relations.extra]


def _listed(names: tuple[str, ...]) -> str:
    text = ", ".join(names).replace("[", "").replace("]", "")
    for kind, sign in SIGNS.items():
        text = text.replace(f" -{kind}-> ", sign)
    return text


SIGNS = {"support": "+", "attack": "-", "undercut": "_", "exclusion": "><"}
STEP = "<X>\n\n(1) [A]: a.\n(2) [B]: b.\n----\n(3) [T]: t.\n"

CASES = {
    "the same": ("[T]: t.\n + [A]: a.", "[T]: t.\n + [A]: a.", ["same: A+T = A+T"]),
    "an arrow and a step": (
        "[T]: t.\n + [A]: a.",
        "<X>\n\n(1) [A]: a.\n----\n(2) [T]: t.\n",
        ["same: A+T = <X>#2"],
    ),
    "given twice": (
        STEP,
        f"{STEP}\n<Y>\n\n(1) [B]\n(2) [A]\n----\n(3) [T]\n",
        ["same: <X>#3 = <X>#3, <Y>#3"],
    ),
    "a premise lost": (STEP, "[T]: t.\n + [A]: a.", ["partly: <X>#3 = A+T"]),
    "linked premises apart": (
        STEP,
        "[T]: t.\n + [A]: a.\n + [B]: b.",
        ["separate: <X>#3 = A+T, B+T"],
    ),
    "separate reasons linked": (
        "[T]: t.\n + [A]: a.\n + [B]: b.",
        STEP,
        ["linked: A+T, B+T = <X>#3"],
    ),
    "support for attack": (
        "[T]: t.\n + [A]: a.",
        "[T]: t.\n - [A]: a.",
        ["flipped: A+T = A-T"],
    ),
    "the wrong way round": (
        "[T]: t.\n + [A]: a.",
        "[A]: a.\n + [T]: t.",
        ["reversed: A+T = T+A"],
    ),
    "exclusion and attack": (
        "[T]: t.\n >< [A]: a.",
        "[T]: t.\n - [A]: a.",
        ["akin: A><T = A-T"],
    ),
    "an exclusion has no direction": (
        "[T]: t.\n >< [A]: a.",
        "[A]: a.\n >< [T]: t.",
        ["same: A><T = A><T"],
    ),
    "an objection to a step": (
        f"{STEP}<X>\n <_ [U]: u.",
        f"{STEP}<X>\n <_ [U]: u.",
        ["same: <X>#3 = <X>#3", "same: U_<X>#3 = U_<X>#3"],
    ),
    "an objection to a step, aimed at its conclusion": (
        f"{STEP}<X>\n <_ [U]: u.",
        f"{STEP}[T]\n - [U]: u.",
        ["same: <X>#3 = <X>#3", "as-rebuttal: U_<X>#3 = U-T"],
    ),
    "an objection to a step, aimed at a premise": (
        f"{STEP}<X>\n <_ [U]: u.",
        f"{STEP}[B]\n - [U]: u.",
        ["same: <X>#3 = <X>#3", "as-rebuttal: U_<X>#3 = U-B"],
    ),
    "an objection to a premise, aimed at the step": (
        f"{STEP}[B]\n - [U]: u.",
        f"{STEP}<X>\n <_ [U]: u.",
        ["same: <X>#3 = <X>#3", "as-undercut: U-B = U_<X>#3"],
    ),
    "an objection to a step that lost a premise counts as right": (
        f"{STEP}<X>\n <_ [U]: u.",
        "<X>\n\n(1) [A]: a.\n----\n(2) [T]: t.\n\n<X>\n <_ [U]: u.",
        ["partly: <X>#3 = <X>#2", "same: U_<X>#3 = U_<X>#2"],
    ),
    "a claim left out on the way": (
        "[T]: t.\n + [B]: b.\n  + [A]: a.",
        "[T]: t.\n + [A]: a.",
        ["short-cut: A+B, B+T = A+T"],
    ),
    "a claim skipped that is there": (
        "[T]: t.\n + [B]: b.\n  + [A]: a.",
        "[T]: t.\n + [B]: b.\n + [A]: a.",
        ["same: B+T = B+T", "short-cut: A+B = A+T"],
    ),
    "a claim put in on the way": (
        "[T]: t.\n + [A]: a.",
        "[T]: t.\n + [B]: b.\n  + [A]: a.",
        ["detour: A+T = A+B, B+T"],
    ),
    "an objection by way of a claim": (
        "[T]: t.\n - [B]: b.\n  + [A]: a.",
        "[T]: t.\n - [A]: a.",
        ["short-cut: A+B, B-T = A-T"],
    ),
    "under another claim": (
        "[T]: t.\n + [A]: a.\n + [B]: b.\n  + [C]: c.",
        "[T]: t.\n + [A]: a.\n  + [C]: c.\n + [B]: b.",
        ["same: A+T = A+T", "same: B+T = B+T", "moved: C+B = C+A"],
    ),
    "nothing in common": (
        "[T]: t.\n + [A]: a.",
        "[T]: t.\n + [B]: b.",
        ["missing: A+T", "extra: B+T"],
    ),
    "nothing at all": ("", "", []),
}


@pytest.mark.parametrize("name", CASES)
def test_reasons_correspond(name: str) -> None:
    left, right, expected = CASES[name]
    assert sorted(shown(related(left, right))) == sorted(expected)


def test_says_which_premises_are_lost_and_added() -> None:
    left = "<X>\n\n(1) [A]: a.\n(2) [B]: b.\n----\n(3) [T]: t.\n"
    right = "<X>\n\n(1) [A]: a.\n(2) [C]: c.\n----\n(3) [T]: t.\n"
    assert related(left, right).pairs == (
        ReasonPair(("<X>#3",), ("<X>#3",), Fit.PARTLY, ("[B]",), ("[C]",)),
    )


def test_parts_of_a_claim_stand_for_it() -> None:
    left = reading_of(loads("[T]: t.\n + [AB]: a and b.").map)
    right = reading_of(loads(STEP).map)
    matching = Matching(
        (Pair("[T]", "[T]", 1.0, Ground.WORDS),), split=(Group("[AB]", ("[A]", "[B]")),)
    )
    [pair] = relate(left, right, matching).pairs
    assert (pair.fit, pair.lost, pair.added) == (Fit.SAME, (), ())
    [pair] = relate(
        right, left, Matching(matching.pairs, merged=(Group("[AB]", ("[A]", "[B]")),))
    ).pairs
    assert (pair.fit, pair.lost, pair.added) == (Fit.SAME, (), ())


def test_a_long_chain_of_reasons_is_no_trouble() -> None:
    names = [f"[A{number}]: a{number}." for number in range(3000)]
    text = "\n\n".join(f"{name}\n  +> [A{number + 1}]" for number, name in enumerate(names))
    relations = related(text, text)
    assert {pair.fit for pair in relations.pairs} == {Fit.SAME}
    assert len(relations.pairs) == 3000
