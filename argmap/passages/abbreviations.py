"""Full stops that end no sentence: initials, abbreviations, ordinal numbers.

The lists are short on purpose: what is not in them ends a sentence, as most full stops do.
"""

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_BEFORE_A_NAME = _words(
    "mr mrs ms messrs dr prof gen col lt maj capt cpl sgt adm cmdr sen rep gov pres rev hon mt ft "
    "mme mlle hr fr dipl"
)
_NEVER_LAST = _words("e.g i.e z.b d.h u.a v.a cf vs viz approx bzw vgl ggf inkl sog evtl")
_BEFORE_A_NUMBER = _words(
    "no nos nr vol vols p pp fig figs eq eqs ca c art sec ch chap abs bd s jan feb mar apr jun jul "
    "aug sep sept oct nov dec"
)
_SELDOM_LAST = _words("st ave blvd rd jr sr inc ltd corp co bros al ph.d")

_OPENERS = _words(
    "the a an this that these those there here he she it we they you i his her its our their my "
    "your but and or so yet if when while as because although though since once then now thus "
    "however in at on for with by from to of after before under what who why how where which not "
    "no yes some many most few all both each every such one nobody nothing everybody everyone "
    "der die das ein eine er sie es wir ich ihr und aber oder wenn dann doch im am auf mit von "
    "nach bei was wer wie warum le la les un une il elle ils elles nous vous on et mais"
)
_ORDINAL = re.compile(r"\d{1,2}")
_COUNTED = _words(
    "januar jänner februar märz april mai juni juli august september oktober november dezember "
    "jahrhundert jahrhunderts jh auflage"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def stands_for_more(before: str, following: str, *, is_first: bool) -> bool:
    """Whether a full stop belongs to the characters before it and ends no sentence.

    Behind an initial (``J.``) and what is often but not always followed by a name (``U.S.``,
    ``Inc.``) a sentence ends only if the next one opens with one of the commonest words.

    Args:
        before: the characters before it, up to a blank or bracket.
        following: the word behind it, with a full stop if it has one.
        is_first: whether the characters are the first of the sentence.
    """
    word = before.lower()
    if word in _BEFORE_A_NAME or word in _NEVER_LAST:
        return True
    if word in _BEFORE_A_NUMBER and following[:1].isdigit():
        return True
    if _ORDINAL.fullmatch(word):
        return is_first or following.lower().rstrip(".") in _COUNTED
    if word in _SELDOM_LAST or _INITIALS.fullmatch(word):
        return following.lower() not in _OPENERS
    return False
