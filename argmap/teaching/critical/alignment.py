"""Which premise of a step is which premise of its scheme, where the wording tells.

A premise is aligned only if the words that such a premise has stand in it and in no other that is
left, or if nothing else is left: a question about the wrong premise is worse than one about none.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from argmap.schemes import Scheme


def aligned(scheme: Scheme, texts: Sequence[str]) -> Mapping[int, int]:
    """From the number of a premise of the scheme to that of a premise of the step, from 1.

    Args:
        scheme: the scheme.
        texts: what the premises of the step say.
    """
    forms = scheme.premises
    if len(forms) == len(texts) == 1:
        return {1: 1}
    candidates = {
        number: {place for place, text in enumerate(texts, start=1) if _matches(form.cue, text)}
        for number, form in enumerate(forms, start=1)
        if form.cue
    }
    found: dict[int, int] = {}
    while True:
        sure = {number: next(iter(left)) for number, left in candidates.items() if len(left) == 1}
        sure = {
            number: place for number, place in sure.items() if list(sure.values()).count(place) == 1
        }
        if not sure:
            break
        for number, place in sure.items():
            found[number] = place
            del candidates[number]
        for left in candidates.values():
            left -= set(sure.values())
    rest = [number for number in range(1, len(forms) + 1) if number not in found]
    places = [place for place in range(1, len(texts) + 1) if place not in found.values()]
    if len(places) == 1 and (len(rest) == 1 or len(texts) == 1):
        bare = [number for number in rest if not forms[number - 1].cue]
        is_free = not any(candidates.values())  # no words of another premise are in what is left
        if len(bare) == 1 and is_free:
            found[bare[0]] = places[0]
    return found


def _matches(cue: str, text: str) -> bool:
    return _pattern(cue).search(text) is not None


@cache
def _pattern(cue: str) -> re.Pattern[str]:
    return re.compile(cue)
