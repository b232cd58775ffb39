"""Whether two claims say the same, in almost the same words.

Compared are the stems of the content words (Jaccard index: what two sets share, divided by all that
is in either), whether what stands before the verb in one stands behind it in the other ("Dogs bite
men", "Men bite dogs"), and whether both deny or affirm, say what should, may or will be, and speak of all or
of some. Two claims in which one content word is *exchanged* for another are not alike but parallel:
"the watch shows order", "the world shows order".

No claim is compared with all others: a claim that has one or two words more than another is found
by the sets that remain when a word or two of it are left out, so that the cost is linear.
"""

from collections.abc import Iterator
from itertools import combinations

from argmap.model import RelationKind
from argmap.wording.claims import Claim, Wording
from argmap.wording.gist import Gist, Tone

ALIKE = 0.8
"""The Jaccard index from which on two claims are alike."""

_FEWEST = 2  # content words; one word in common is no likeness
_DELETED_TWO = 10  # content words of which two may be more
_MOST_FOR_TWO = 14  # more than that, and only one word is left out, to keep the cost linear


def says_the_same(one: Gist, other: Gist) -> bool:
    """Whether two claims say the same."""
    return one.tone == other.tone and _same_content(one, other)


def denies(one: Gist, other: Gist) -> bool:
    """Whether one claim is the other with a "not"."""
    return (
        abs(one.tone.denials - other.tone.denials) == 1
        and one.tone.manner == other.tone.manner
        and _same_content(one, other)
    )


def _same_content(one: Gist, other: Gist) -> bool:
    few, many = sorted((one.content, other.content), key=len)
    if len(few) < _FEWEST or not few <= many or len(few) < ALIKE * len(many):
        return False
    if _swaps(one, other):
        return False
    if len(few) == _FEWEST:
        return True  # "to eat meat is wrong", "meat should not be eaten"
    if len(few) == len(many) and not (one.is_conditional or other.is_conditional):
        return True
    mine = [stem for stem in one.order if stem in few]
    theirs = [stem for stem in other.order if stem in few]
    return mine[0] == theirs[0] or mine[-1] == theirs[-1]


def _swaps(one: Gist, other: Gist) -> bool:
    """Whether of two words the one stands before the verb in one claim, the other in the other."""
    mine = (one.subject - other.subject) & other.content
    return bool(mine and (other.subject - one.subject) & one.content)


def linked(wording: Wording) -> frozenset[tuple[str, str]]:
    """The claims of which one is put forward for or against the other, by id."""
    pairs = {(source.id, target.id) for _, source, target in wording.pairs}
    for step in wording.steps:
        pairs.update((premise.id, step.conclusion.id) for premise in step.premises)
    return frozenset(pairs | {(target, source) for source, target in pairs})


def supports(wording: Wording) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that is put forward for another, with that other."""
    for step in wording.steps:
        yield from ((premise, step.conclusion) for premise in step.premises)
    for relation, source, target in wording.pairs:
        if relation.kind.is_positive:
            yield source, target


def bare_attacks(wording: Wording) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that attacks another one and has no reason under it, with that other."""
    backed = {target.id for _, target in supports(wording)}
    backed.update(
        relation.target for relation in wording.map.relations if relation.kind.is_positive
    )
    for relation, source, target in wording.pairs:
        if relation.kind is RelationKind.ATTACK and source.id not in backed:
            yield source, target


def twins(wording: Wording) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that says the same as one before it, with that one."""
    found: dict[tuple[frozenset[str], Tone], tuple[Claim, Gist]] = {}
    shorter: dict[tuple[frozenset[str], Tone], tuple[Claim, Gist]] = {}
    for claim in wording.claims:
        mine = claim.gist
        variants = [(content, mine.tone) for content in _with_less(mine.content)]
        key = (mine.content, mine.tone)
        for candidate in (found.get(key), shorter.get(key), *map(found.get, variants)):
            if candidate is not None and says_the_same(candidate[1], mine):
                yield claim, candidate[0]
                break
        found.setdefault(key, (claim, mine))
        for variant in variants:
            shorter.setdefault(variant, (claim, mine))


def _with_less(content: frozenset[str]) -> Iterator[frozenset[str]]:
    """The sets that a claim is still alike with when it has a word or two more."""
    size = len(content)
    if size - 1 >= ALIKE * size:
        for stem in sorted(content):
            yield content - {stem}
    if _DELETED_TWO <= size <= _MOST_FOR_TWO:
        for one, other in combinations(sorted(content), 2):
            yield content - {one, other}
