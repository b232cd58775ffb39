"""Combined argument similarity score (CASS): agreement about segments and about relations in one.

Source: R. Duthie, J. Lawrence, K. Budzynska and C. Reed, "The CASS technique for evaluating the
performance of argument mining", ArgMining 2016 (W16-2805). M is the mean of the scores
(kappa or F1) over relations between propositions and over those of a dialogue; maps have no dialogue,
so that M is the first of them. S is the segmentation similarity. Two forms are in use: the harmonic mean of the
paper, and the arithmetic mean that its reference programs print, too.
"""


def cass(relations: float, segments: float) -> float:
    """CASS in the form of the paper: ``2 M S / (M + S)``; 0 where both are 0 or cancel out.

    >>> cass(0.05453840852022301, 0.8627450980392157)
    0.10259149819921817
    """
    total = relations + segments
    return 2 * relations * segments / total if total > 0 else 0.0


def cass_mean(relations: float, segments: float) -> float:
    """The arithmetic form: ``(M + S) / 2``."""
    return (relations + segments) / 2
