"""Which of QTI's interactions a task becomes.

Source: IMS Question & Test Interoperability, Assessment Test, Section and Item Information Model,
version 2.1 (2012).
"""

from collections import Counter
from dataclasses import dataclass

from argmap.teaching.exercises.model import Choice, Gaps, Open, Option, Sorting, Task
from argmap.teaching.exercises.targets.platform_html import no_gap, outline_html, text_html
from argmap.teaching.exercises.targets.platform_parts import (
    accepted,
    label_set,
    points,
    rights,
    whole_bank,
)
from argmap.teaching.exercises.targets.qti.elements import feedback, outcomes, processing, response


@dataclass(frozen=True, slots=True)
class Item:
    """A task as parts of an item.

    Attributes:
        declarations: responses and outcomes.
        body: the interaction, as it stands in the body.
        processing: how responses are scored.
        feedback: what is said to single answers.
    """

    declarations: str
    body: str
    processing: str
    feedback: str = ""


def item(task: Task, *, shuffles: bool) -> Item:
    """A task as an item."""
    match task:
        case Choice():
            return _choice(task, shuffles=shuffles and not task.takes_several)
        case Sorting():
            return _matching(task)
        case Gaps(bank=()):
            return _free_gaps(task)
        case Gaps():
            return _gap_match(task)
        case Open():
            body = _written("RESPONSE", _prompt(task.prompt), task.lines)
            return _unscored(task, ["RESPONSE"], body)


def _prompt(text: str) -> str:
    return f"<prompt>{text_html(text)}</prompt>"


def _choice(choice: Choice, *, shuffles: bool) -> Item:
    several = choice.takes_several
    named = {f"A{number}": option for number, option in enumerate(choice.options, start=1)}
    options = "".join(
        f'<simpleChoice identifier="{name}">{text_html(option.text)}</simpleChoice>'
        for name, option in named.items()
    )
    right = [name for name, option in named.items() if option.is_right]
    # A single choice has one answer in its key, however many are right.
    declared = response(
        "RESPONSE",
        "identifier",
        several=several,
        right=right if several else right[:1],
        worth=_worth(choice, named),
    )
    most = "0" if several else "1"
    body = (
        f'<choiceInteraction responseIdentifier="RESPONSE" shuffle="{str(shuffles).lower()}"'
        f' maxChoices="{most}">{_prompt(choice.prompt)}{options}</choiceInteraction>'
    )
    said = "".join(
        feedback("FEEDBACK", name, f"<p>{text_html(option.text)}</p><p>{text_html(option.why)}</p>")
        for name, option in named.items()
        if option.why.strip()
    )
    cardinality = "multiple" if several else "single"
    return Item(
        declared + outcomes(points(choice), cardinality),
        body,
        processing("RESPONSE", says=True),
        said,
    )


def _worth(choice: Choice, named: dict[str, Option]) -> dict[str, float]:
    """What each answer adds to the score: who marks everything gets nothing."""
    right = len(rights(choice))
    wrong = len(named) - right
    if not choice.takes_several:
        return {name: 1 for name, option in named.items() if option.is_right}
    return {name: 1 / right if option.is_right else -1 / wrong for name, option in named.items()}


def _matching(sorting: Sorting) -> Item:
    labels = label_set(sorting)
    items = "".join(
        f'<simpleAssociableChoice identifier="I{number}" matchMax="1">{text_html(item.text)}'
        "</simpleAssociableChoice>"
        for number, item in enumerate(sorting.items, start=1)
    )
    targets = "".join(
        f'<simpleAssociableChoice identifier="L{number}" matchMax="0">{text_html(label)}'
        "</simpleAssociableChoice>"
        for number, label in enumerate(labels, start=1)
    )
    pairs = [
        f"I{number} L{labels.index(item.label) + 1}"
        for number, item in enumerate(sorting.items, start=1)
    ]
    body = (
        '<matchInteraction responseIdentifier="RESPONSE" shuffle="false"'
        f' maxAssociations="{len(pairs)}">{_prompt(sorting.prompt)}'
        f"<simpleMatchSet>{items}</simpleMatchSet><simpleMatchSet>{targets}</simpleMatchSet>"
        "</matchInteraction>"
    )
    return _paired(sorting, pairs, dict.fromkeys(pairs, 1.0), body)


def _gap_match(gaps: Gaps) -> Item:
    """Claims to be put into gaps, each as often as it is in the bank or is the answer."""
    bank = whole_bank(gaps)
    often = Counter(gap.answer for gap in gaps.gaps)
    copies = Counter(bank)
    texts = "".join(
        f'<gapText identifier="C{number}" matchMax="{0 if often[text] > copies[text] else 1}">'
        f"{text_html(text).replace('<br/>', ' ')}</gapText>"
        for number, text in enumerate(bank, start=1)
    )
    # A gap is inline only: the schema knows none as a child of an item of a list.
    outline = outline_html(gaps.lines, lambda gap: f'<span><gap identifier="G{gap + 1}"/></span>')
    body = (
        '<gapMatchInteraction responseIdentifier="RESPONSE" shuffle="false">'
        f"{_prompt(gaps.prompt)}{texts}{outline}</gapMatchInteraction>"
    )
    worth = {
        f"C{claim} G{number}": 1.0
        for number, gap in enumerate(gaps.gaps, start=1)
        for claim, text in enumerate(bank, start=1)
        if text in accepted(gap)
    }
    return _paired(gaps, _one_way(gaps, bank), worth, body)


def _one_way(gaps: Gaps, bank: tuple[str, ...]) -> list[str]:
    """The answers in their own gaps; a claim that is in the bank twice is used twice."""
    left = Counter(bank)
    pairs = []
    for number, gap in enumerate(gaps.gaps, start=1):
        places = [place for place, text in enumerate(bank, start=1) if text == gap.answer]
        used = min(len(places) - 1, len(places) - left[gap.answer])
        left[gap.answer] -= 1
        pairs.append(f"C{places[used]} G{number}")
    return pairs


def _paired(task: Task, right: list[str], worth: dict[str, float], body: str) -> Item:
    declared = response("RESPONSE", "directedPair", several=True, right=right, worth=worth)
    return Item(declared + outcomes(points(task), ""), body, processing("RESPONSE", says=False))


def _free_gaps(gaps: Gaps) -> Item:
    names = [f"RESPONSE{number}" for number in range(1, len(gaps.gaps) + 1)]
    fields = "".join(
        _written(name, f"<prompt>({number})</prompt>", 2)
        for number, name in enumerate(names, start=1)
    )
    body = f"<p>{text_html(gaps.prompt)}</p>{outline_html(gaps.lines, no_gap)}{fields}"
    return _unscored(gaps, names, body)


def _written(name: str, prompt: str, lines: int) -> str:
    return (
        f'<extendedTextInteraction responseIdentifier="{name}" expectedLines="{max(lines, 1)}">'
        f"{prompt}</extendedTextInteraction>"
    )


def _unscored(task: Task, names: list[str], body: str) -> Item:
    """What a person has to mark."""
    declared = "".join(
        response(name, "string", several=False, right=(), worth=None) for name in names
    )
    return Item(declared + outcomes(points(task), ""), body, processing("", says=False))
