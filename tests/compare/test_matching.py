"""What holds of every matching, and some that people would find."""

import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.compare.matching import Ground, Matching
from argmap.compare.matching.match import Settings, match
from argmap.compare.reading import Reading, reading_of

TEXTS = (
    "Cars foul the air.",
    "Cars do not foul the air.",
    "Private cars foul the air of the city.",
    "The city should close its centre.",
    "The city should keep its centre open.",
    "Shops lose customers.",
    "Shops lose customers, and cars foul the air.",
    "It rains.",
    "",
    "Straßen sind laut.",
    "道路很吵。",
    "p & q",
    "?",
)


@st.composite
def maps(draw: st.DrawFn) -> list[str]:
    """The blocks of a map: claims, some said twice, with reasons between them."""
    texts = draw(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6))
    blocks = []
    for number, text in enumerate(texts):
        title = f"[C{number}]"
        blocks.append(f"{title}: {text}\n" if text else f"{title}\n")
        for kind in draw(st.lists(st.sampled_from(("+>", "->", "><")), max_size=2)):
            other = draw(st.integers(0, len(texts) - 1))
            blocks[-1] += f"    {kind} [C{other}]\n"
    return blocks


def read(blocks: Sequence[str]) -> Reading:
    return reading_of(loads("\n".join(blocks)).map)


def renamed(blocks: Sequence[str]) -> list[str]:
    """The same map with other titles; the titles of claims without a text stay."""
    bare = [block.split("\n")[0] for block in blocks if ":" not in block.split("\n")[0]]
    found = []
    for block in blocks:
        for number in range(len(blocks)):
            if f"[C{number}]" not in bare:
                block = block.replace(f"[C{number}]", f"[Other {number}]")  # noqa: PLW2901 -- step by step
        found.append(block)
    return found


@given(maps())
def test_a_map_is_wholly_matched_with_itself(blocks: list[str]) -> None:
    reading = read(blocks)
    matching = match(reading, reading)
    assert len(matching.pairs) == len(reading.claims)
    for pair in matching.pairs:
        assert reading.claims_by_id[pair.left].text == reading.claims_by_id[pair.right].text
        assert pair.likeness == 1
    assert not matching.denials


@given(maps(), maps())
def test_every_claim_is_in_one_pair_at_most(one: list[str], other: list[str]) -> None:
    matching = match(read(one), read(other))
    everything = (*matching.pairs, *matching.denials)
    assert len({pair.left for pair in everything}) == len(everything)
    assert len({pair.right for pair in everything}) == len(everything)


@given(maps(), maps())
def test_exchanged_maps_have_the_same_pairs(one: list[str], other: list[str]) -> None:
    left, right = read(one), read(other)
    here, there = match(left, right), match(right, left)
    assert sorted(
        (left.claims_by_id[p.left].text, right.claims_by_id[p.right].text, p.likeness, p.ground)
        for p in here.pairs
    ) == sorted(
        (left.claims_by_id[p.right].text, right.claims_by_id[p.left].text, p.likeness, p.ground)
        for p in there.pairs
    )
    assert (len(here.split), len(here.merged)) == (len(there.merged), len(there.split))
    assert len(here.denials) == len(there.denials)


@given(maps(), maps(), st.randoms(use_true_random=False))
def test_names_and_order_do_not_count(
    one: list[str], other: list[str], chance: random.Random
) -> None:
    left, right = read(one), read(other)
    shuffled = renamed(other)
    chance.shuffle(shuffled)
    again = read(shuffled)
    here, there = match(left, right), match(left, again)
    assert sorted(
        (left.claims_by_id[p.left].text, right.claims_by_id[p.right].text, p.likeness)
        for p in here.pairs
    ) == sorted(
        (left.claims_by_id[p.left].text, again.claims_by_id[p.right].text, p.likeness)
        for p in there.pairs
    )


def matched(left: str, right: str, wanted: Settings | None = None) -> Matching:
    one, other = reading_of(loads(left).map), reading_of(loads(right).map)
    return match(one, other, wanted or Settings())


WHOLE = "[W]: Cars foul the air of the centre and make noise at night."
PARTS = "[A]: Cars foul the air of the centre.\n\n[B]: Cars make noise at night."


def test_a_claim_may_be_there_in_parts() -> None:
    matching = matched(WHOLE, PARTS)
    assert [(group.whole, group.parts) for group in matching.split] == [("[W]", ("[A]", "[B]"))]
    assert not matching.pairs
    assert not matching.merged


def test_parts_may_be_there_as_one_claim() -> None:
    matching = matched(PARTS, WHOLE)
    assert [(group.whole, group.parts) for group in matching.merged] == [("[W]", ("[A]", "[B]"))]
    assert not matching.pairs
    assert not matching.split


@pytest.mark.parametrize(
    "others",
    [
        "[A]: Cars foul the air of the centre.\n\n[B]: Trains are late.",
        "[A]: Cars foul the air of the centre.\n\n[B]: Cars do not make noise at night.",
        "[A]: Cars foul the air of the centre.\n\n[B]: Cars foul the air.",
        f"{PARTS}\n\n[C]: Cars foul the air of the centre and make noise at night.",
    ],
)
def test_claims_that_do_not_make_up_the_whole_are_no_parts(others: str) -> None:
    matching = matched(WHOLE, others)
    assert not matching.split
    assert not matching.merged


TWICE = """
[T]: The centre should be closed.
    + [A]: It is loud.
        + [A1]: Cars drive through it.
    + [B]: Shops would gain.
        + [B1]: Cars drive through it!
"""


def test_the_place_in_the_argument_decides_between_like_claims() -> None:
    turned = """
[Z]: Close the centre.
    + [Y]: Shops would gain.
        + [Y1]: Cars drive through it.
    + [X]: It is loud.
        + [X1]: Cars drive through it!
"""
    found = matched(TWICE, turned).to_right
    assert (found["[A1]"], found["[B1]"]) == ("[X1]", "[Y1]")


def test_claims_without_a_text_are_matched_by_their_place() -> None:
    left = "[T]: The centre should be closed.\n    + <Reason one>\n    - <Objection A>"
    right = "[Thesis]: The centre should be closed.\n    + <Pro>\n    - <Con>"
    grounds = {(pair.left, pair.right): pair.ground for pair in matched(left, right).pairs}
    assert grounds == {
        ("[T]", "[Thesis]"): Ground.WORDS,
        ("<Reason one>", "<Pro>"): Ground.POSITION,
        ("<Objection A>", "<Con>"): Ground.POSITION,
    }


def test_a_title_is_the_text_of_a_claim_that_has_none() -> None:
    matching = matched("[T]: A.\n    + [Bad air]", "[U]: B.\n    - [Bad air]: The air is bad.")
    assert matching.to_right["[Bad air]"] == "[Bad air]"


def test_claims_from_one_place_of_the_text_are_the_same() -> None:
    left = '[A]: Trade grows. {source: {paragraph: 1, quote: "commerce will flourish"}}'
    right = '[B]: Merchants prosper. {source: {paragraph: 1, quote: "commerce will flourish"}}'
    [pair] = matched(left, right).pairs
    assert pair.ground is Ground.PASSAGE
    assert not matched(left, right.replace("paragraph: 1", "paragraph: 2")).pairs


def test_what_was_said_comes_first() -> None:
    left = "[A]: Cars are loud.\n\n[B]: Cars are dirty."
    right = "[C]: Cars are loud.\n\n[D]: Grass is green."
    matching = matched(left, right, Settings(said={"[A]": "[D]", "[B]": ""}))
    [pair] = matching.pairs
    assert (pair.left, pair.right, pair.ground) == ("[A]", "[D]", Ground.SAID)


def test_no_threshold_is_met_by_claims_that_say_the_opposite() -> None:
    matching = matched("[A]: Cars are loud.", "[B]: Cars are not loud.", Settings(threshold=0.0))
    assert not matching.pairs
    [denial] = matching.denials
    assert (denial.left, denial.right) == ("[A]", "[B]")


def test_the_map_says_which_words_are_one() -> None:
    left = "===\nterms: {lorry: [truck]}\n===\n\n[A]: Lorries are loud."
    assert matched(left, "[B]: Trucks are loud.").pairs


@pytest.mark.parametrize("front", ["===\nlang: de\n===\n\n", ""])
def test_other_languages_are_matched_by_their_words(front: str) -> None:
    left = f"{front}[A]: Autos machen die Luft in der Stadt schmutzig."
    assert matched(left, "[B]: Die Luft in der Stadt machen Autos schmutzig.").pairs
    denied = matched(left, "[B]: Autos machen die Luft in der Stadt nicht schmutzig.")
    assert not denied.pairs
    assert denied.denials


@pytest.mark.parametrize(
    ("claim", "opposite"),
    [
        ("Elektrobusse senken den Lärm.", "Es stimmt nicht, dass Elektrobusse den Lärm senken."),
        ("Elektrobusse senken den Lärm.", "Elektrobusse senken nie den Lärm."),
        ("Библиотеки помогают детям учиться.", "Библиотеки не помогают детям учиться."),
        ("Библиотеки помогают детям учиться.", "Неверно, что библиотеки помогают детям учиться."),
        ("La biblioteca ayuda.", "No es verdad que la biblioteca ayuda."),
        ("图书馆在农村创造就业机会和新的希望。", "图书馆不在农村创造就业机会和新的希望。"),
        ("Buses are quiet.", "It is not true, that buses are quiet."),
        ("They have nobody but us.", "It is not true that they have nobody but us."),
        ("Room 7 #b is ours.", "It is not true that room 7 #b is ours."),
        ("a", "It is not true that a"),
    ],
)
def test_denials_in_any_language_and_around_any_claim(claim: str, opposite: str) -> None:
    left, right = f"[A]: {claim}", f"[B]: {opposite}"
    for one, other in ((left, right), (right, left)):
        matching = matched(one, other)
        assert not matching.pairs
    assert matched(left, f"[B]: {claim}").pairs


@pytest.mark.parametrize(
    "text", ["...", "p -> q", "x" * 5000, "汽车污染空气。", "@[A] #b", "😀", "1 000"]
)
def test_any_text_is_the_same_as_itself(text: str) -> None:
    [pair] = matched(f"[A]: {text}", f"[B]: {text}").pairs
    assert pair.likeness == 1


def test_hashes_do_not_count() -> None:
    code = (
        "from argmap import load; from argmap.compare.reading import reading_of;"
        "from argmap.compare.matching.match import match;"
        "one, other = (reading_of(load(f'maps/{n}.argdown').map) for n in "
        "('car-free-centre', 'school-uniforms')); print(match(one, other), match(one, one))"
    )
    folder = Path(__file__).parents[2]
    found = {
        subprocess.run(  # noqa: S603 -- our own code
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=folder,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1


@pytest.mark.parametrize("joint", [". ", "; ", ", and "])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Some people cannot walk into the centre",
            "the city should be within reach of all people",
        ),
        (
            "Pupils show by their clothes who they are",
            "a school should let pupils show who they are",
        ),
        (
            "Many older pupils ride to school on mopeds",
            "tired riders react as slowly as drunk ones",
        ),
    ],
)
def test_two_claims_in_one_box_are_two(one: str, other: str, joint: str) -> None:
    parts = f"[A]: {one}.\n\n[B]: {other}."
    whole = f"[C]: {one}{joint}{other}."
    [group] = matched(parts, whole).merged
    assert (group.whole, group.parts) == ("[C]", ("[A]", "[B]"))
    [group] = matched(whole, parts).split
    assert group.parts == ("[A]", "[B]")
    assert not matched(parts, f"[C]: It is not true that {one}{joint}{other}.").merged


def test_what_cannot_be_without_something_needs_it() -> None:
    left = "[A]: Children need the protein in meat to grow."
    assert matched(left, "[B]: Kids can't grow without the protein that meat contains.").pairs
    assert not matched(left, "[B]: Kids can grow without the protein in meat.").pairs
    can = "[A]: Children can grow without the protein in meat."
    assert not matched(can, "[B]: Children cannot grow without the protein in meat.").pairs
