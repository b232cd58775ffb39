"""All measures of agreement between maps, in one call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from argmap.compare.agreement.cass import cass, cass_mean
from argmap.compare.agreement.coefficients import cohens_kappa, f1, krippendorffs_alpha
from argmap.compare.agreement.marked import boundaries, units_by_side, word_starts
from argmap.compare.agreement.pool import NONE, Pool, pool
from argmap.compare.agreement.segmentation import boundary_similarity, segmentation_similarity
from argmap.compare.agreement.similarity import Shared, shared
from argmap.compare.agreement.unitised import Unit, alpha_u, disagreement, joined
from argmap.compare.matching import Matching
from argmap.compare.matching.match import DEFAULT, Settings, match
from argmap.compare.reading import Reading, reading_of
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.passages import SourceText


@dataclass(frozen=True, slots=True)
class Segments:
    """How alike two maps cut a text into segments, and what CASS makes of it.

    Attributes:
        similarity: segmentation similarity S.
        boundary_similarity: boundary similarity B.
        cass_kappa: CASS with Cohen's kappa over relations, the form of the paper (harmonic mean).
        cass_f1: the same with the F-measure.
        cass_kappa_mean: CASS with kappa as arithmetic mean.
        cass_f1_mean: the same with the F-measure.
    """

    similarity: float
    boundary_similarity: float
    cass_kappa: float
    cass_f1: float
    cass_kappa_mean: float
    cass_f1_mean: float


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """How well two maps agree.

    Attributes:
        left: the number of the one map, from 0.
        right: the number of the other.
        similarity: our own measure, see :mod:`argmap.compare.agreement.similarity`.
        claims: the F-measure of claims: twice the claims that both have by all claims of both.
        relations: the F-measure of relations between two claims, averaged over their kinds.
        kappa: Cohen's kappa of the relations, over all ordered pairs of claims.
        shared: what both share, in numbers.
        segments: about the text; ``None`` without one.
    """

    left: int
    right: int
    similarity: float
    claims: float
    relations: float
    kappa: float
    shared: Shared
    segments: Segments | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well maps agree.

    Attributes:
        pairs: every two maps.
        alpha: Krippendorff's alpha of the relations (nominal), over all ordered pairs of claims.
        alpha_u: Krippendorff's alpha of the passages that claims come from, by the side of the claims;
            ``None`` without a text.
        alpha_u_by_side: the same for each side alone.
    """

    pairs: tuple[PairAgreement, ...]
    alpha: float
    alpha_u: float | None = None
    alpha_u_by_side: Mapping[str, float] | None = None


def agreement_of(maps: Sequence[ArgumentMap], settings: Settings = DEFAULT) -> Agreement:
    """Work out how well maps agree. Every two maps are matched: time grows with their square.

    Args:
        maps: the maps, two or more.
        settings: how claims are matched; the text in it is also what passages are looked up in.
    """
    readings = [reading_of(each) for each in maps]
    matchings = {
        (one, other): match(readings[one], readings[other], settings)
        for one, other in combinations(range(len(maps)), 2)
    }
    joint = pool(readings, matchings)
    text = settings.text
    units = units_by_side([bearing(each) for each in maps], text) if text else {}
    cuts = _cuts(units, len(maps), text) if text else None
    pairs = tuple(
        _pair(readings, pair, matching, joint, cuts) for pair, matching in matchings.items()
    )
    alpha = krippendorffs_alpha(joint.units())
    if text is None:
        return Agreement(pairs, alpha)
    length = len(text.source.text)
    by_side = {side: disagreement(each, length).alpha for side, each in units.items()}
    return Agreement(pairs, alpha, alpha_u(units, length), by_side)


@dataclass(frozen=True, slots=True)
class _Cuts:
    """Where each map cuts the text, and how many words it has."""

    words: int
    of: tuple[frozenset[int], ...]


def _cuts(
    units: Mapping[str, tuple[tuple[Unit, ...], ...]], number: int, text: SourceText
) -> _Cuts:
    words = word_starts(text)
    marked = [
        joined(unit for each in units.values() for unit in each[place]) for place in range(number)
    ]
    return _Cuts(len(words), tuple(boundaries(each, words) for each in marked))


def _pair(
    readings: Sequence[Reading],
    pair: tuple[int, int],
    matching: Matching,
    joint: Pool,
    cuts: _Cuts | None,
) -> PairAgreement:
    left, right = (readings[number] for number in pair)
    in_common = shared(left, right, matching)
    # The pool has the claims of all maps; what two of them disagree about is among their own.
    met = joint.confusion(*pair)
    own = len(left.claims) + len(right.claims) - len(matching.pairs)
    met[NONE, NONE] = max(0, own * (own - 1) - (met.total() - met[NONE, NONE]))
    kappa, relations = cohens_kappa(met), f1(met, without=[NONE])
    claims = len(left.claims) + len(right.claims)
    return PairAgreement(
        *pair,
        in_common.similarity,
        2 * in_common.claims / claims if claims else 1.0,
        relations,
        kappa,
        in_common,
        _segments(cuts, pair, kappa, relations) if cuts else None,
    )


def _segments(cuts: _Cuts, pair: tuple[int, int], kappa: float, relations: float) -> Segments:
    one, other = (cuts.of[number] for number in pair)
    segments = segmentation_similarity(one, other, cuts.words)
    return Segments(
        segments,
        boundary_similarity(one, other),
        cass(kappa, segments),
        cass(relations, segments),
        cass_mean(kappa, segments),
        cass_mean(relations, segments),
    )
