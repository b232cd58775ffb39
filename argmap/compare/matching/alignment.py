"""Which words of two claims stand for each other, and how alike the claims are by them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from argmap.compare.matching.profile import Profile, Term

_SAME, _CLASS, _AKIN, _TYPO = 1.0, 0.9, 0.8, 0.8
_LETTERS = 5  # of a word that may be misspelt
_LIKE = 0.6  # the share of pairs of letters from which on a word is another one misspelt
_REST = 4  # letters of a word without its prefix
_PARTS = 0.35  # what it counts that one claim is contained in the other
_ORDER = 0.03  # what the order of the words counts
_EXCHANGE = 0.15  # what it counts that each claim has a word of its own
_TONE = 0.1  # what it counts that only one claim says what should be
_ALMOST = 0.98  # likeness of claims that differ in small words only
_EVEN = 0.1  # the difference in length, as a share of both, up to which claims are equally long
_GRAMS = 0.5  # from what share of runs of characters on claims are alike where no words are known

_NEGATIVE = ("un", "in", "im", "il", "ir", "dis", "non")
_PREFIXES = (*_NEGATIVE, "anti", "pre", "re", "mis", "bio", "co", "over", "under")

Weigh = Callable[[str], float]
"""How much a key counts: rare ones more."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two words that stand for each other.

    ``is_opposite`` tells that one says the opposite of the other, ``quality`` how sure it is.
    """

    mine: Term
    theirs: Term
    quality: float
    is_opposite: bool = False


@dataclass(frozen=True, eq=False)
class Alignment:
    """Two claims and the words that stand for each other."""

    left: Profile
    right: Profile
    links: tuple[Link, ...]

    @cached_property
    def spare_left(self) -> tuple[Term, ...]:
        """The words on the left without a counterpart."""
        used = {link.mine.key for link in self.links}
        return tuple(term for term in self.left.terms if term.key not in used)

    @cached_property
    def spare_right(self) -> tuple[Term, ...]:
        """The words on the right without a counterpart."""
        used = {link.theirs.key for link in self.links}
        return tuple(term for term in self.right.terms if term.key not in used)


def align(left: Profile, right: Profile) -> Alignment:
    """Find the words that stand for each other: first those that are the same, then the like."""
    links = [
        Link(
            mine,
            theirs,
            _SAME if mine.stem == theirs.stem else _CLASS,
            mine.key not in left.mixed | right.mixed and _are_opposite(left, mine, theirs),
        )
        for mine in left.terms
        if (theirs := right.by_key.get(mine.key)) is not None
    ]
    shared = {link.mine.key for link in links}
    rest = [term for term in left.terms if term.key not in shared and term.weight]
    others = [term for term in right.terms if term.key not in shared and term.weight]
    for mine in rest:
        found = max((_like(left, mine, theirs) for theirs in others), key=_worth, default=None)
        if found is not None:
            links.append(found)
            others.remove(found.theirs)
    return Alignment(left, right, tuple(links))


def _worth(link: Link | None) -> tuple[float, str]:
    return (link.quality, link.theirs.low) if link else (0.0, "")


def _like(profile: Profile, mine: Term, theirs: Term) -> Link | None:
    """The link between two words that are not the same, if there is one."""
    if mine.low[:2] != theirs.low[:2] and not (
        mine.low.startswith(_PREFIXES) or theirs.low.startswith(_PREFIXES)
    ):
        return None  # most words: spares them what follows
    if mine.key[0] == "=" or theirs.key[0] == "=":
        return None
    if _is_negative(mine, theirs) or _is_negative(theirs, mine):
        return Link(mine, theirs, _CLASS, is_opposite=True)
    language = profile.lexicon.language
    if language and not language.keys[mine.key].isdisjoint(language.keys[theirs.key]):
        return Link(mine, theirs, _AKIN)
    return Link(mine, theirs, _TYPO) if is_misspelt(mine.low, theirs.low) else None


def _are_opposite(profile: Profile, mine: Term, theirs: Term) -> bool:
    """Whether two words of one kind turn each other round; what denies is counted elsewhere."""
    if not profile.lexicon.listed("negations").isdisjoint((mine.low, theirs.low)):
        return False
    return mine.sign != theirs.sign or _is_negative(mine, theirs) or _is_negative(theirs, mine)


def _is_negative(one: Term, other: Term) -> bool:
    """Whether one word is the other with a prefix or an ending that negates it."""
    if one.sign and one.key == other.key:
        return False
    for prefix in _NEGATIVE if one.low.startswith(_NEGATIVE) else ():
        rest = one.low.removeprefix(prefix)
        if rest != one.low and len(rest) >= _REST and not other.low.startswith(prefix):
            size = max(_REST, min(len(rest), len(other.low)) - 2)
            if rest[:size] == other.low[:size]:
                return True
    ends = one.low.endswith("less") and not other.low.endswith("less")
    return ends and len(one.low) > _REST + 3 and other.low.startswith(one.low[:-4])


def is_misspelt(one: str, other: str) -> bool:
    """Whether two words are one but for a slip of the pen."""
    if min(len(one), len(other)) < _LETTERS or abs(len(one) - len(other)) > 1:
        return False
    if one[0] != other[0] or one[-2:].isdigit():
        return False
    if sorted(one) == sorted(other):
        return True
    mine, theirs = set(pairwise(one)), set(pairwise(other))
    return 2 * len(mine & theirs) >= _LIKE * (len(mine) + len(theirs)) and _one_slip(one, other)


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter more, less or another makes one word of the other."""
    start = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    rest, remains = one[start:], other[start:]
    return rest[1:] == remains or rest == remains[1:] or rest[1:] == remains[1:]


def word_likeness(alignment: Alignment, weigh: Weigh) -> float:
    """How alike two claims are by their words, between 0 and 1.

    It mixes the Jaccard index, weighted by how rare words are, with the share of the shorter claim
    that the longer one contains. Without words that are known, it is the share of runs of characters.
    """
    left, right = alignment.left, alignment.right
    if left.normal == right.normal:
        return 1.0
    mine, theirs = _total(left.terms, weigh), _total(right.terms, weigh)
    shared = sum(
        link.quality * (_weight(link.mine, weigh) + _weight(link.theirs, weigh)) / 2
        for link in alignment.links
    )
    if not mine or not theirs:
        return _by_characters(left, right)
    jaccard = shared / (mine + theirs - shared)
    contained = shared / min(mine, theirs) if _is_framed(alignment, mine, theirs) else jaccard
    found = (1 - _PARTS) * jaccard + _PARTS * contained - _ORDER * _disorder(alignment.links)
    found -= _EXCHANGE * _exchanged(alignment, weigh, shared)
    found -= _TONE * (left.is_deontic != right.is_deontic)
    if not left.lexicon.language:
        found = max(found, _by_characters(left, right))
    return max(0.0, min(_ALMOST, found))


def _is_framed(alignment: Alignment, mine: float, theirs: float) -> bool:
    """Whether the verb of the longer claim is in the shorter one.

    "The centre would have more visitors after closing to cars" contains "The centre closes to cars",
    and says something else.
    """
    used = {name for link in alignment.links for name in (link.mine.key, link.theirs.key)}
    longer = alignment.left if mine > theirs else alignment.right
    verb = longer.by_key.get(longer.verb)
    if verb is None or verb.weight < 1 or verb.key in used:
        return True
    return abs(mine - theirs) < _EVEN * (mine + theirs)


def _exchanged(alignment: Alignment, weigh: Weigh, shared: float) -> float:
    """How much of each claim stands in place of something in the other, up to 1.

    In "Uniforms save money" and "Uniforms save time" one word does, and they are not alike.
    A word such as "banned" may stand for a denial, which is no word of that kind.
    """
    spare = min(
        _total([term for term in terms if term.sign >= 0], weigh)
        for terms in (alignment.spare_left, alignment.spare_right)
    )
    return min(1.0, 2 * spare / shared) if shared else 1.0


def _weight(term: Term, weigh: Weigh) -> float:
    return term.weight * weigh(term.key)


def _total(terms: Sequence[Term], weigh: Weigh) -> float:
    return sum(_weight(term, weigh) for term in terms)


def _disorder(links: Sequence[Link]) -> float:
    """The share of neighbouring words that stand the other way round."""
    places = [link.theirs.place for link in sorted(links, key=lambda link: link.mine.place)]
    turned = sum(after < before for before, after in pairwise(places))
    return turned / max(len(places) - 1, 1)


def _by_characters(left: Profile, right: Profile) -> float:
    shared = len(left.grams & right.grams)
    dice = 2 * shared / (len(left.grams) + len(right.grams))
    return min(_ALMOST, dice)


def weights(profiles: Sequence[Profile]) -> Weigh:
    """How much the words of some claims count: the fewer claims have a word, the more.

    It is the logarithm of how many times fewer claims have it than there are, smoothed so that in
    small maps all count alike.
    """
    from math import log  # noqa: PLC0415

    counts: dict[str, int] = {}
    for key in _keys(profiles):
        counts[key] = counts.get(key, 0) + 1
    smooth = 10
    size = len(profiles) + smooth
    found: Mapping[str, float] = {
        key: 1 + log(size / (number + smooth)) for key, number in counts.items()
    }
    return lambda key: found.get(key, 1.0)


def _keys(profiles: Sequence[Profile]) -> Iterator[str]:
    for profile in profiles:
        yield from profile.by_key
