"""Which terms of a step another of its claims takes up: two rules of Rationale.

In a step of two or more premises every main term occurs at least twice. What the conclusion speaks
of, a premise has to bring in (the Rabbit rule: no rabbit comes out of a hat that it was not put
into), and what a premise speaks of must be taken up by another premise or by the conclusion
(premises hold hands). Source: the tutorials of Rationale, 2.6.

The terms are nouns and adjectives that belong to the subject matter; verbs are often said in other
words, and words of every argument (should, cause, people) are owed to nobody. Who is to act, in a
conclusion that says what should be done, need not have been named, if anything else is said.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from argmap.wording.claims import LONG, Claim, Step
from argmap.wording.language import Language
from argmap.wording.terms import Term

_SHARE = 1 / 2  # of the terms of a conclusion; one word of a long one is mostly a paraphrase
_TERMS = 2  # of a premise that hangs loose; one alone tells little
_PREMISES = 2  # in a step that is written out; one premise alone leaves another unsaid


def rabbits(step: Step) -> Sequence[str]:
    """What of the conclusion no premise takes up, as it is written."""
    if not _is_readable(step):
        return ()
    language = step.conclusion.language
    brought = frozenset[str]().union(*(premise.terms.keys for premise in step.premises))
    is_practical = step.conclusion.has("practical")
    needed = [
        term for term in step.conclusion.terms.needed if not (is_practical and term.is_subject)
    ]
    if not needed:  # "taxes should fall"
        content = step.conclusion.terms.content
        is_apart = all(brought.isdisjoint(language.keys[each]) for each in content)
        needed = list(step.conclusion.terms.needed) if is_apart else []
    found = [term for term in needed if brought.isdisjoint(_keys(term, language))]
    return step.conclusion.phrases(found) if len(found) >= _SHARE * len(needed) else ()


def lonely(step: Step) -> Iterator[tuple[Claim, Sequence[str]]]:
    """The premises of which no other claim takes up a word, each with its terms."""
    if not _is_readable(step):
        return
    count: Counter[str] = Counter()
    for claim in (*step.premises, step.conclusion):
        count.update(claim.terms.keys)
    keys = step.conclusion.language.keys
    for premise in step.premises:
        is_held = any(count[key] > 1 for each in premise.terms.content for key in keys[each])
        if len(premise.terms.needed) >= _TERMS and not is_held:
            yield premise, premise.phrases(premise.terms.needed)


def _is_readable(step: Step) -> bool:
    """Whether the words of a step can tell: two premises, short claims, and no report of findings."""
    return (
        len(step.premises) >= _PREMISES
        and all(claim.words.count <= LONG for claim in (*step.premises, step.conclusion))
        and not any(_reports(premise) for premise in step.premises)
    )


def _reports(premise: Claim) -> bool:
    """Whether a premise gives a figure or the result of a study."""
    return premise.has("findings") or any(low[0].isdigit() for low in premise.words.low)


def unlinked(source: Claim, target: Claim) -> bool:
    """Whether a reason and what it is a reason for speak of nothing in common, titles included."""
    if not (source.terms.needed and target.terms.needed):
        return False
    keys = source.language.keys
    theirs = target.terms.keys.union(*(keys[each] for each in target.title_families))
    return all(
        theirs.isdisjoint(keys[each]) for each in (*source.terms.content, *source.title_families)
    )


def _keys(term: Term, language: Language) -> frozenset[str]:
    return frozenset[str]().union(*(language.keys[family] for family in term.families))
