"""Small maps as plans that can be changed, one fault at a time, for properties of grades."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

from hypothesis import strategies as st

from argmap import loads
from argmap.compare.matching import Ground, Group, Matching, Pair
from argmap.compare.reading import Reading, ReasonKind, reading_of
from argmap.teaching.grading.grade import Reference, grade
from argmap.teaching.grading.model import Grade
from argmap.teaching.grading.rubric_reading import default_rubric

SIGNS = {"support": "+", "attack": "-", "contrary": "><"}


@dataclass(frozen=True)
class Plan:
    """Claims by number; steps, arrows and undercuts between them.

    ``fresh`` are the parts that no fault has touched yet: ("claim", 3), ("step", 0), ...
    """

    texts: tuple[str, ...]
    steps: tuple[tuple[tuple[int, ...], int], ...] = ()
    arrows: tuple[tuple[str, int, int], ...] = ()
    undercuts: tuple[tuple[int, int], ...] = ()
    unstated: frozenset[int] = frozenset()
    touched: frozenset[tuple[str, object]] = field(default=frozenset())
    gone: frozenset[int] = frozenset()

    def text(
        self, *, titles: str = "C", order: Random | None = None, as_steps: bool = False
    ) -> str:
        """The plan as Argdown."""
        blocks = []
        for number, text in enumerate(self.texts):
            if number not in self.gone:
                mark = " {implicit: true}" if number in self.unstated else ""
                blocks.append(f"[{titles}{number}]: {text}{mark}\n")
        for number, (premises, conclusion) in enumerate(self.steps):
            if not premises:
                continue
            names = [*premises]
            if order:
                order.shuffle(names)
            lines = [f"({place}) [{titles}{name}]" for place, name in enumerate(names, 1)]
            lines.append("-----")
            lines += [f"  <_ [{titles}{a}]" for a, step in self.undercuts if step == number]
            lines.append(f"({len(names) + 1}) [{titles}{conclusion}]")
            blocks.append(f"<Arg {titles}{number}>\n\n" + "\n".join(lines) + "\n")
        for kind, source, target in self.arrows:
            if as_steps and kind == "support":
                blocks.append(
                    f"<Arrow {titles}{source}-{target}>\n\n(1) [{titles}{source}]\n-----\n"
                    f"(2) [{titles}{target}]\n"
                )
            else:
                blocks.append(f"[{titles}{target}]\n  {SIGNS[kind]} [{titles}{source}]\n")
        if order:
            order.shuffle(blocks)
        return "\n".join(blocks)

    def reading(self) -> Reading:
        """The plan as it is compared."""
        work = loads(self.text())
        assert not work.diagnostics or len(self.gone) == len(self.texts), work.diagnostics
        return reading_of(work.map)

    def shape(self) -> object:
        """What the plan says; equal for plans that say the same."""
        read = self.reading()
        text = {claim.id: claim.text for claim in read.claims}
        by_id = read.reasons_by_id

        def end(name: str) -> object:
            if name in text:
                return text[name]
            step = by_id[name]
            return (frozenset(text[each] for each in step.premises), text[step.target])

        return (
            frozenset(text.values()),
            frozenset(
                (each.kind, frozenset((*map(end, each.premises), end(each.target))))
                if each.kind is ReasonKind.EXCLUSION
                else (each.kind, frozenset(map(end, each.premises)), end(each.target))
                for each in read.reasons
            ),
        )


def plan_of(read: Reading) -> Plan:
    """A map as a plan."""
    number = {claim.id: place for place, claim in enumerate(read.claims)}
    supports = [each for each in read.reasons if each.kind is ReasonKind.SUPPORT]
    step = {each.id: place for place, each in enumerate(supports)}
    names = {ReasonKind.ATTACK: "attack", ReasonKind.EXCLUSION: "contrary"}
    return Plan(
        tuple(claim.text for claim in read.claims),
        tuple(
            (tuple(number[name] for name in each.premises), number[each.target])
            for each in supports
        ),
        tuple(
            (names[each.kind], number[each.premises[0]], number[each.target])
            for each in read.reasons
            if each.kind in names
        ),
        tuple(
            (number[each.premises[0]], step[each.target])
            for each in read.reasons
            if each.kind is ReasonKind.UNDERCUT
        ),
        frozenset(number[claim.id] for claim in read.claims if claim.is_unstated),
    )


@st.composite
def plans(draw: st.DrawFn, *, least: int = 3, most: int = 9) -> Plan:
    """Maps without relations from a claim to itself, and without the same relation twice."""
    size = draw(st.integers(least, most))
    if size < 2:
        return Plan(("Claim number a holds.",) * size)
    numbers = st.integers(0, size - 1)
    steps: list[tuple[tuple[int, ...], int]] = []
    for _ in range(draw(st.integers(0, 4))):
        conclusion = draw(numbers)
        others = [number for number in range(size) if number != conclusion]
        drawn = draw(st.lists(st.sampled_from(others), min_size=1, max_size=3, unique=True))
        if (tuple(sorted(drawn)), conclusion) not in steps:
            steps.append((tuple(sorted(drawn)), conclusion))
    arrows: dict[frozenset[int], tuple[str, int, int]] = {}
    for _ in range(draw(st.integers(0, 5))):
        source, target = draw(numbers), draw(numbers)
        joined = {frozenset((premise, end)) for premises, end in steps for premise in premises}
        ends = frozenset((source, target))
        if source != target and ends not in joined and ends not in arrows:
            arrows[ends] = (draw(st.sampled_from(sorted(SIGNS))), source, target)
    undercuts = []
    if steps:
        for _ in range(draw(st.integers(0, 2))):
            pair = draw(numbers), draw(st.integers(0, len(steps) - 1))
            premises, conclusion = steps[pair[1]]
            if pair not in undercuts and pair[0] not in (*premises, conclusion):
                undercuts.append(pair)
    unstated = frozenset(draw(st.sets(numbers, max_size=2)))
    texts = tuple(f"Claim number {'abcdefghijklmnop'[number]} holds." for number in range(size))
    return Plan(texts, tuple(steps), tuple(arrows.values()), tuple(undercuts), unstated)


FAULTS = (
    "delete-arrow",
    "delete-step",
    "delete-undercut",
    "flip",
    "reverse",
    "move-premise",
    "drop-premise",
    "separate",
    "drop-claim",
    "negate",
    "undercut-as-attack",
)


def faults(plan: Plan, fault: str) -> Iterator[Plan]:
    """The plan with one fault more of a kind, at each place that is still fresh."""
    match fault:
        case "delete-arrow" | "flip" | "reverse":
            yield from _arrows(plan, fault)
        case "delete-step" | "drop-premise" | "separate" | "move-premise":
            for place in range(len(plan.steps)):
                if ("step", place) not in plan.touched:
                    yield from _step(plan, place, fault)
        case "delete-undercut" | "undercut-as-attack":
            for pair in plan.undercuts:
                yield _undercut(plan, pair, fault)
        case "negate" | "drop-claim":
            for place in sorted(set(range(len(plan.texts))) - plan.gone):
                if fault == "drop-claim":
                    yield _without(plan, place)
                elif " not " not in plan.texts[place]:
                    yield _negated(plan, place)


def _arrows(plan: Plan, fault: str) -> Iterator[Plan]:
    for place, arrow in enumerate(plan.arrows):
        is_fresh = ("arrow", place) not in plan.touched
        if is_fresh and (arrow[0] != "contrary" or fault == "delete-arrow"):
            yield _arrow(plan, place, fault)


def swapped(plan: Plan, one: int, other: int) -> Plan:
    """The plan with the texts of two claims in each other's place."""
    texts = list(plan.texts)
    texts[one], texts[other] = texts[other], texts[one]
    return replace(plan, texts=tuple(texts))


def _negated(plan: Plan, place: int) -> Plan:
    texts = list(plan.texts)
    texts[place] = texts[place].replace(" holds", " does not hold")
    return replace(plan, texts=tuple(texts))


def _undercut(plan: Plan, pair: tuple[int, int], fault: str) -> Plan:
    rest = tuple(each for each in plan.undercuts if each != pair)
    arrows = plan.arrows
    if fault == "undercut-as-attack":
        arrows = (*arrows, ("attack", pair[0], plan.steps[pair[1]][1]))
    return replace(plan, undercuts=rest, arrows=arrows)


def _arrow(plan: Plan, place: int, fault: str) -> Plan:
    arrows = list(plan.arrows)
    kind, source, target = arrows[place]
    if fault == "flip":
        arrows[place] = ("attack" if kind == "support" else "support", source, target)
    elif fault == "reverse":
        arrows[place] = (kind, target, source)
    touched = plan.touched | {("arrow", place)}
    if fault == "delete-arrow":  # the places of the others change
        return replace(plan, arrows=(*arrows[:place], *arrows[place + 1 :]), touched=plan.touched)
    return replace(plan, arrows=tuple(arrows), touched=touched)


def _step(plan: Plan, place: int, fault: str) -> Iterator[Plan]:
    premises, conclusion = plan.steps[place]
    steps = list(plan.steps)
    touched = plan.touched | {("step", place)}
    if fault == "delete-step":
        steps[place] = ((), conclusion)
        undercuts = tuple(each for each in plan.undercuts if each[1] != place)
        yield replace(plan, steps=tuple(steps), undercuts=undercuts, touched=touched)
    if len(premises) == 1:
        return
    for premise in premises:
        rest = tuple(each for each in premises if each != premise)
        if fault == "drop-premise":
            yield replace(
                plan,
                steps=(*steps[:place], (rest, conclusion), *steps[place + 1 :]),
                touched=touched,
            )
        if fault == "move-premise":
            for other, (others, end) in enumerate(plan.steps):
                is_fresh = other != place and ("step", other) not in plan.touched
                if is_fresh and others and premise not in others and premise != end:
                    moved = list(steps)
                    moved[place] = (rest, conclusion)
                    moved[other] = (tuple(sorted((*others, premise))), end)
                    yield replace(plan, steps=tuple(moved), touched=touched | {("step", other)})
    if fault == "separate":
        steps[place] = (premises[:1], conclusion)
        further = tuple(((premise,), conclusion) for premise in premises[1:])
        more = frozenset(("step", len(steps) + number) for number in range(len(further)))
        yield replace(plan, steps=(*steps, *further), touched=touched | more)


def _without(plan: Plan, claim: int) -> Plan:
    steps = tuple(
        (tuple(each for each in premises if each != claim), end) if end != claim else ((), end)
        for premises, end in plan.steps
    )
    undercuts = tuple(
        (source, step) for source, step in plan.undercuts if source != claim and steps[step][0]
    )
    arrows = tuple(each for each in plan.arrows if claim not in each[1:])
    return replace(plan, steps=steps, undercuts=undercuts, arrows=arrows, gone=plan.gone | {claim})


def exact(left: Reading, right: Reading) -> Matching:
    """Claims with the same text are the same; those with one more "not" are opposites."""
    theirs = {claim.text: claim.id for claim in right.claims}
    pairs = []
    denials = []
    for claim in left.claims:
        opposite = claim.text.replace(" holds", " does not hold")
        if claim.text in theirs:
            pairs.append(Pair(claim.id, theirs[claim.text], 1.0, Ground.WORDS))
        elif opposite in theirs:
            denials.append(Pair(claim.id, theirs[opposite], 0.9, Ground.WORDS))
    return Matching(tuple(pairs), tuple(denials))


@st.composite
def matchings(draw: st.DrawFn, left: Reading, right: Reading) -> Matching:
    """Any matching: pairs, opposites, claims in parts on either side."""
    mine = draw(st.permutations([claim.id for claim in left.claims]))
    theirs = draw(st.permutations([claim.id for claim in right.claims]))
    pairs, denials, split, merged = [], [], [], []
    while mine and theirs:
        kind = draw(st.sampled_from(["pair", "pair", "denial", "split", "merged", "none"]))
        one, other = mine.pop(), theirs.pop()
        match kind:
            case "pair":
                pairs.append(Pair(one, other, 1.0, Ground.WORDS))
            case "denial":
                denials.append(Pair(one, other, 1.0, Ground.WORDS))
            case "split" if theirs:
                split.append(Group(one, (other, theirs.pop())))
            case "merged" if mine:
                merged.append(Group(other, (one, mine.pop())))
    return Matching(tuple(pairs), tuple(denials), tuple(split), tuple(merged))


def graded(reference: Plan | Reading, student: Plan | Reading) -> Grade:
    """A plan graded by another one, its claims matched by text."""
    left = reference.reading() if isinstance(reference, Plan) else reference
    right = student.reading() if isinstance(student, Plan) else student
    return grade(Reference(left), right, exact(left, right), default_rubric())
