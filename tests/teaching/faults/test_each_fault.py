"""Each fault changes the map in its own way, and in no other."""

from collections import Counter

import pytest

import argmap
from argmap.compare.reading import Reading, ReasonKind, reading_of
from argmap.model import ArgumentMap
from argmap.teaching.faults import BY_NAME, FAULTS, Planted, is_found, plant
from tests.teaching.faults.lots import lots

UNIFORMS = """
===
title: Uniforms
===

[Uniform]: Our school should introduce a uniform. {holder: head}
    + <No teasing>
    + [Mornings]: Pupils in uniform may be faster in the morning.
    + [Looks]: A uniform looks good.
    - [Choice]: A school should leave clothes to its pupils. {holder: pupils}
        - [Rules]: A school can make rules about clothes.

<No teasing>

(1) [Teasing]: Pupils are teased about their clothes.
    + [Survey]: A survey found teasing in all classes.
(2) [Same]: Pupils in the same clothes are not teased.
    - [Shoes]: Pupils in uniform are teased about their shoes.
(3) [End it]: Our school should end teasing. {implicit: true}
-- Practical reasoning --
    <_ [Talks]: Class talks end teasing at a lower cost.
(4) [Uniform]

<Cost>

(1) [Price]: Uniforms cost parents less than other clothes.
(2) [Thrift]: Our school should spare parents needless cost.
----
(3) [Uniform]
"""

LEVY = """
<Levy>

(1) [Emit]: Planes emit carbon dioxide.
(2) [Warm]: Carbon dioxide warms the climate.
(3) [Pay]: Who warms the climate should pay a levy.
----
(4) [Planes pay]: Planes should pay a levy.
"""


def shape(reading: Reading) -> tuple[Counter[str], Counter[str]]:
    """Claims and reasons as lines of text, without ids."""
    claims, reasons = reading.claims_by_id, reading.reasons_by_id

    def title(name: str) -> str:
        if name in claims:
            return name
        step = reasons[name]
        return f"({' '.join(sorted(step.premises))} > {step.target})"

    lines = (
        f"{' '.join(sorted(each.premises))} {each.kind} {title(each.target)}"
        for each in reading.reasons
    )
    return Counter(f"{claim.id} {claim.text}" for claim in reading.claims), Counter(lines)


def difference(before: ArgumentMap, after: ArgumentMap) -> tuple[set[str], set[str]]:
    """What is gone and what is new."""
    (claims, reasons), (claims_then, reasons_then) = map(shape, map(reading_of, (before, after)))
    old, new = claims + reasons, claims_then + reasons_then
    return set((old - new).elements()), set((new - old).elements())


def planted(name: str, seed: int = 1, text: str = UNIFORMS) -> tuple[Planted, set[str], set[str]]:
    work = argmap.loads(text)
    found = plant(name, work.map, lots(seed))
    assert found is not None
    return found, *difference(work.map, found.argument_map)


def everywhere(name: str, seeds: int = 12) -> list[tuple[set[str], set[str]]]:
    return [planted(name, seed)[1:] for seed in range(seeds)]


TEASING = "[End it] [Same] [Teasing]"


def test_separate_premises() -> None:
    _, gone, new = planted("separate-premises", 3)
    steps = {"[Price] [Thrift]": 2, TEASING: 3}
    [step] = [line for line in gone if "support" in line]
    names = step.partition(" support")[0]
    arrows = {line for line in new if line.endswith("support [Uniform]")}
    assert arrows == {
        f"{name} support [Uniform]" for name in names.replace("] [", "]|[").split("|")
    }
    assert len(arrows) == steps[names]


def test_an_undercut_stays_with_one_of_the_separate_premises() -> None:
    for seed in range(6):
        _, gone, new = planted("separate-premises", seed)
        if f"{TEASING} support [Uniform]" in gone:
            assert "[Talks] undercut ([Teasing] > [Uniform])" in new
            return
    pytest.fail("the step with the undercut was never chosen")


def test_joined_reasons() -> None:
    found, gone, new = planted("joined-reasons")
    assert gone == {"[Mornings] support [Uniform]", "[Looks] support [Uniform]"}
    assert new == {"[Looks] [Mornings] support [Uniform]"}
    assert set(found.claims) == {"[Mornings]", "[Looks]"}


def test_dropped_assumption() -> None:
    found, gone, new = planted("dropped-assumption")
    assert f"{TEASING} support [Uniform]" in gone
    assert "[Same] [Teasing] support [Uniform]" in new
    assert "[End it]" not in found.argument_map.nodes


def test_dropped_premise() -> None:
    for gone, new in everywhere("dropped-premise"):
        assert sorted(len(line) for line in gone)
        # of the stated premises only these two carry nothing else
        assert ("[Price] support [Uniform]" in new) != ("[Thrift] support [Uniform]" in new)


def test_dropped_claim() -> None:
    for gone, new in everywhere("dropped-claim"):
        assert not new
        assert len(gone) == 2  # the claim and its arrow


def test_flipped_relation() -> None:
    seen = set()
    for gone, new in everywhere("flipped-relation"):
        [old], [now] = gone, new
        kinds = {ReasonKind.SUPPORT: ReasonKind.ATTACK, ReasonKind.ATTACK: ReasonKind.SUPPORT}
        source, kind, target = old.split()
        assert now == f"{source} {kinds[ReasonKind(kind)]} {target}"
        seen.add(kind)
    assert seen == {"support", "attack"}


def test_reversed_relation() -> None:
    for gone, new in everywhere("reversed-relation"):
        [old], [now] = gone, new
        assert Counter(old.split()) == Counter(now.split())
        assert old.split()[-1] != now.split()[-1]
        assert old.split()[-1] != "[Uniform]"  # below the thesis, where there is a place


def test_moved_premise() -> None:
    for gone, new in everywhere("moved-premise"):
        sizes = [
            sorted(
                line.partition(" support ")[0].count("[") for line in side if " support " in line
            )
            for side in (gone, new)
        ]
        assert sizes in ([[2, 3], [1, 4]], [[2, 3], [2, 3]])


def test_moved_reason() -> None:
    for gone, new in everywhere("moved-reason"):
        [old], [now] = gone, new
        assert old.split()[:2] == now.split()[:2]
        assert old.split()[2] != now.split()[2]


def test_undercut_as_attack() -> None:
    _, gone, new = planted("undercut-as-attack")
    assert gone == {f"[Talks] undercut ({TEASING} > [Uniform])"}
    assert new == {"[Talks] attack [Uniform]"}


def test_whoever_denies_the_force_of_an_objection_is_taken_to_deny_it() -> None:
    text = "[A]: Trams are good.\n  - [B]: Rails are dear.\n    <_ [C]: The state pays for rails."
    found, gone, new = planted("undercut-as-attack", 1, text)
    assert gone == {"[C] undercut ([B] > [A])"}
    assert new == {"[C] attack [B]"}
    assert 'denies that "Rails are dear" tells against "Trams are good"' in found.before


def test_attack_as_undercut() -> None:
    for gone, new in everywhere("attack-as-undercut"):
        [old], [now] = gone, new
        assert old.startswith(("[Shoes] attack", "[Choice] attack"))
        assert now.startswith(
            old.replace("attack", "undercut").partition("undercut")[0] + "undercut ("
        )


def test_swapped_claims() -> None:
    for seed in range(12):
        found, gone, new = planted("swapped-claims", seed)
        one, other = found.claims
        change = {one: other, other: one}
        turned = {
            " ".join(change.get(part.strip("()"), part) for part in line.split()) for line in gone
        }
        assert len(new) == len(turned) == len(gone)
        assert not any(line.endswith(".") for line in gone | new)  # the claims are all there


def test_wrong_thesis() -> None:
    for seed in range(12):
        found, _, _ = planted("wrong-thesis", seed)
        theses = reading_of(found.argument_map).theses
        assert theses == (found.claims[0],)
        assert theses != ("[Uniform]",)


def test_restated_conclusion() -> None:
    work = argmap.loads(UNIFORMS)
    for seed in range(12):
        found, gone, new = planted("restated-conclusion", seed)
        [text] = [line for line in new if line.endswith(".")]
        assert "restated] " in text
        assert is_found(found, work.map)
        assert not any(line.endswith(".") for line in gone)


def test_two_claims_in_one_box() -> None:
    _, gone, new = planted("two-claims-in-one-box")
    assert {line for line in new if line.endswith(".")} == {
        (
            "[Price] Uniforms cost parents less than other clothes. Our school should spare "
            "parents needless cost."
        )
    }
    assert "[Price] [Thrift] support [Uniform]" in gone


def test_reasoning_inside() -> None:
    for seed in range(12):
        found, gone, new = planted("reasoning-inside", seed)
        [text] = [line for line in new if line.endswith(".")]
        assert ", because " in text
        assert len([line for line in gone if line.endswith(".")]) == 2
        assert text.startswith(found.claims[0])


def test_rabbit_term() -> None:
    found, gone, _ = planted("rabbit-term", 1, LEVY)
    assert "[Emit] [Pay] [Warm] support [Planes pay]" in gone
    assert is_found(found, argmap.loads(LEVY).map)


def test_negated_claim() -> None:
    for gone, new in everywhere("negated-claim"):
        [old], [now] = gone, new
        assert (" not " in old or "cannot" in old) != (" not " in now or "cannot" in now)


def test_lost_hedge() -> None:
    _, gone, new = planted("lost-hedge")
    assert gone == {"[Mornings] Pupils in uniform may be faster in the morning."}
    assert new == {"[Mornings] Pupils in uniform will be faster in the morning."}


def test_lost_attribution() -> None:
    work = argmap.loads(UNIFORMS)
    for seed in range(6):
        found = plant("lost-attribution", work.map, lots(seed))
        assert found is not None
        [name] = found.claims
        before, after = work.map.nodes[name].data, found.argument_map.nodes[name].data
        assert "holder" in before
        assert "holder" not in after
        assert difference(work.map, found.argument_map) == (set(), set())


def test_an_attribution_in_words_is_lost_too() -> None:
    text = (
        "[Ban]: The city should ban cars.\n  + [WHO]: According to the WHO, cars make people ill."
    )
    _, gone, new = planted("lost-attribution", 1, text)
    assert gone == {"[WHO] According to the WHO, cars make people ill."}
    assert new == {"[WHO] Cars make people ill."}


def test_duplicated_claim() -> None:
    for gone, new in everywhere("duplicated-claim"):
        assert not gone
        assert len(new) == 2
        assert all(" again" in line for line in new)


def test_circle() -> None:
    work = argmap.loads(UNIFORMS)
    for seed in range(6):
        found, gone, new = planted("circle", seed)
        assert not gone
        assert len(new) == 1
        assert is_found(found, work.map)


def test_orphan() -> None:
    for seed in range(12):
        found, gone, new = planted("orphan", seed)
        [arrow] = gone
        assert not new
        assert arrow.startswith(found.claims[0])


def test_faults_of_sketches_too() -> None:
    text = "<A>: Trams are good.\n  + <B>: Trams are quiet.\n  + <C>: Trams are clean.\n  - <D>: Rails are dear."
    for name in ("swapped-claims", "wrong-thesis", "duplicated-claim", "moved-reason"):
        found, gone, new = planted(name, 1, text)
        assert gone or new
        assert found.text != text


# A rule of `argmap check` for each fault that has one, and a map in which it finds it.

FOUND_IN = {
    "separate-premises": """
<Mammals>

(1) [Whales]: Whales are mammals.
(2) [Mammals]: Mammals breathe air.
----
(3) [Whales breathe]: Whales breathe air.
""",
    "dropped-assumption": LEVY.replace("a levy.\n----", "a levy. {implicit: true}\n----"),
    "dropped-premise": LEVY,
    "flipped-relation": """
[Uniform]: Our school should introduce a uniform. {side: for}
  - [Costs]: A uniform is expensive. {side: against}
""",
    "moved-premise": """
[Uniform]: Our school should introduce a uniform.

<Teasing>

(1) [Teasing]: Clothes are a target for teasing.
(2) [Target]: A uniform is no target for teasing.
----
(3) [Uniform]

<Trams>

(1) [Gauge]: Zebras graze.
(2) [Zebras]: Zebras eat grass.
----
(3) [Grass]: Grass feeds zebras.
""",
    "moved-reason": """
[Uniform]: Our school should introduce a uniform.
  + [Teasing]: Pupils in uniform are not teased.
  - [Price]: Uniforms are expensive.

[Trams]: Zebras graze at night.
  + [Zebras]: Lions hunt in daylight.
""",
    "lost-attribution": """
[Uniform]: The school should introduce a uniform.
  - [Costs]: Uniforms are expensive. {holder: parents}
  - [Choice]: Pupils should choose their clothes. {holder: pupils}
""",
    "lost-hedge": """
<Grades>

(1) [Some]: Some students are distracted by phones.
(2) [Lower]: Students who are distracted get lower grades.
----
(3) [Fewer]: Most students get lower grades from phones.
""",
}


@pytest.mark.parametrize("name", [fault.name for fault in FAULTS if fault.code])
def test_the_rule_finds_the_fault_and_not_the_map_without_it(name: str) -> None:
    work = argmap.loads(FOUND_IN.get(name, UNIFORMS))
    tries = [plant(name, work.map, lots(seed)) for seed in range(10)]
    found = [each for each in tries if each is not None and is_found(each, work.map)]
    assert found, f"{BY_NAME[name].code} finds it at none of ten places"
