"""The exercise to find the sentence of a text that says what it all is about."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.graph import Bearing, Side, language, sides
from argmap.model import Argument, Statement
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.choosing.said_in_text import (
    SaidInText,
    content,
    main_theses,
    said_in,
)
from argmap.teaching.exercises.model import Choice, Exercise, Option
from argmap.teaching.exercises.saying import quoted, titled
from argmap.teaching.faults.draft import said


class _Level(NamedTuple):
    """How hard it is: sentences to choose among, and whether the nearest ones are taken first."""

    options: int
    takes_near: bool


LEVELS = (_Level(4, takes_near=False), _Level(5, takes_near=True), _Level(6, takes_near=True))

_INSTRUCTIONS = (
    "Read the text, and find the sentence that says what all of it is to show.",
    (
        "The thesis is what all the rest is for or against, and what itself is no reason for anything. "
        "It need not stand at the beginning or at the end."
    ),
)


def find_thesis(brief: Brief) -> Exercise:
    """Make one: a text, and some of its sentences, of which one says the thesis.

    Raises:
        CannotAskError: there is no text, or nothing in the map says where it states the thesis.
    """
    if brief.text is None:
        raise CannotAskError("find-thesis asks about a text; give it with --text FILE")
    level = LEVELS[brief.level - 1]
    bearing, tag = brief.bearing, language(brief.bearing.argument_map)
    known = said_in(bearing, brief.text, tag)
    thesis, places = _thesis(bearing, known)
    right = _clearest(bearing, known, thesis, places)
    wrong = _wrong(brief, known, thesis, level, right)
    if not wrong:
        raise CannotAskError(
            "the text has no other sentence than those that say the thesis, so that there is nothing "
            "to choose"
        )
    chosen = sorted((right, *wrong))
    exhibit, numbers = known.exhibit(chosen, bearing.argument_map.title)
    options = tuple(
        Option(
            f"({numbers[number]}) {known.sentences[number].text}",
            number == right,
            _why(bearing, known, number, thesis),
        )
        for number in chosen
    )
    return Exercise(
        "find-thesis",
        titled("Find the thesis", exhibit.title or bearing.argument_map.title),
        _INSTRUCTIONS,
        (exhibit,),
        (Choice("Which of these sentences says the thesis?", options),),
        brief.seed,
        brief.level,
        tag,
    )


def _claim(bearing: Bearing, name: str) -> Statement | Argument | None:
    number = bearing.index.get(name)
    return None if number is None or bearing.is_inference(number) else bearing.claims[number]


def _thesis(bearing: Bearing, known: SaidInText) -> tuple[str, tuple[int, ...]]:
    """The first thesis of which the map says where it stands, and the sentences it stands in."""
    theses = main_theses(bearing)
    for name in theses:
        if name in known.places:
            return name, known.places[name]
    if not theses:
        raise CannotAskError(
            "the map has no thesis, for no claim bears on another one; write a reason below a claim "
            "(+), or an objection (-)"
        )
    raise CannotAskError(
        f"the map does not say where the text states its thesis {theses[0]}; give it an anchor such as "
        "{source: {paragraph: 1, quote: ...}} (one in a title does not count)"
    )


def _clearest(bearing: Bearing, known: SaidInText, thesis: str, places: tuple[int, ...]) -> int:
    """Of the sentences in which the thesis stands, that which has most words of the claim."""
    claim = _claim(bearing, thesis)
    words = content(said(claim), known.language) if claim is not None else frozenset[str]()
    return max(places, key=lambda number: (len(words & known.content(number)), -number))


def _wrong(brief: Brief, known: SaidInText, thesis: str, level: _Level, right: int) -> list[int]:
    """Sentences that do not say the thesis: at higher levels rather what could be mistaken for it.

    One of them stands before the thesis if the text has one, for otherwise the first would be right.
    """
    bearing = brief.bearing
    stated = [known.sentences[number].text for number in known.places[thesis]]
    claim = _claim(bearing, thesis)
    if claim is not None:
        stated.append(said(claim))
    ends = frozenset(main_theses(bearing))
    can_be = [
        number
        for number, sentence in enumerate(known.sentences)
        if ends.isdisjoint(sentence.claims)
        and known.is_full(number)
        and not known.may_say(number, stated if not sentence.claims else stated[-1:])
    ]
    mixed = brief.chance("options").sample(can_be, len(can_be))
    near = [number for number in mixed if _rank(bearing, known, number) == 0]
    if level.takes_near:
        mixed.sort(key=lambda number: _rank(bearing, known, number))
    else:
        mixed = [*near[:1], *(number for number in mixed if number not in near[:1])]
    chosen, left = mixed[: level.options - 1], mixed[level.options - 1 :]
    before = [number for number in left if number < right]
    if before and all(number > right for number in chosen):
        chosen[-1] = before[0]
    return chosen


def _rank(bearing: Bearing, known: SaidInText, number: int) -> int:
    """How easily a sentence is mistaken for the thesis: conclusions most, background least."""
    ranks = [_rank_of(bearing, name) for name in known.sentences[number].claims]
    return min(ranks, default=3)


def _rank_of(bearing: Bearing, name: str) -> int:
    number = bearing.index[name]
    if number in bearing.backing:
        return 0
    return 1 if number in bearing.objections else 2


def _why(bearing: Bearing, known: SaidInText, number: int, thesis: str) -> str:
    """What a sentence does in the text."""
    names = known.sentences[number].claims
    if thesis in names:
        claim = _claim(bearing, thesis)
        text = said(claim) if claim is not None else ""
        return f"It says the thesis: {quoted(text or thesis)}. All the rest bears on it."
    told = list(_told(bearing, names, thesis))
    return told[0] if told else "No claim of the map stands in it."


def _told(bearing: Bearing, names: tuple[str, ...], thesis: str) -> Iterator[str]:
    """What the claims in a sentence do, those with reasons of their own first."""
    known = sides(bearing, (bearing.index[thesis],))
    for name in sorted(names, key=lambda name: _rank_of(bearing, name)):
        claim = _claim(bearing, name)
        if claim is None or not said(claim):
            continue
        number, text = bearing.index[name], quoted(said(claim))
        if known.get(number) is Side.AGAINST:
            yield f"It belongs to an objection: {text}."
        elif number in bearing.backing:
            yield f"It says what is argued for, but bears on something else in its turn: {text}."
        elif number in bearing.premises or number in bearing.supports:
            yield f"It gives a reason: {text}."
        else:
            yield f"It answers an objection: {text}."
