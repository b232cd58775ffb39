"""Which of Moodle's question types a task becomes, and what stands in it."""

import re
from dataclasses import dataclass

from argmap.teaching.exercises.model import Choice, Gaps, Open, Sorting, Task
from argmap.teaching.exercises.targets.moodle.elements import SHARED_FEEDBACK, answer, plain, rich
from argmap.teaching.exercises.targets.moodle.fractions import (
    right_fractions,
    wrong_fraction,
)
from argmap.teaching.exercises.targets.platform_html import (
    list_html,
    no_gap,
    outline_html,
    paragraphs_html,
    text_html,
)
from argmap.teaching.exercises.targets.platform_parts import (
    accepted,
    bank_set,
    criteria_html,
    has_pairs,
    is_loose,
    label_set,
    rights,
    solution_html,
    unused_labels,
    why_in,
)

_LETTERS = 26
_HEIGHTS = (5, 10, 15, 20, 25, 30, 35, 40)
"""How many lines a field to write in may have."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A task as a question of a type.

    Attributes:
        type: the name of the type.
        asked: what follows the exhibits in the text of the question, as HTML.
        inside: the elements that the type has of its own.
    """

    type: str
    asked: str
    inside: str


def typed(task: Task, *, shuffles: bool) -> Typed:
    """A task as a question of Moodle's."""
    match task:
        case Choice():
            return _multichoice(task, shuffles=shuffles and not task.takes_several)
        case Sorting():
            return _match(task) if has_pairs(task) else _sorting_in_text(task)
        case Gaps(bank=()):
            return _essay_gaps(task)
        case Gaps():
            return _cloze(task) if is_loose(task) else _gapselect(task)
        case Open():
            return _essay(task, f"<p>{text_html(task.prompt)}</p>", "", task.lines)


def _multichoice(choice: Choice, *, shuffles: bool) -> Typed:
    right = rights(choice)
    share = iter(right_fractions(len(right)) if choice.takes_several else ("100",) * len(right))
    wrong = wrong_fraction(len(choice.options) - len(right)) if choice.takes_several else "0"
    answers = "\n".join(
        answer(text_html(one.text), next(share) if one.is_right else wrong, _why(one.why))
        for one in choice.options
    )
    numbering = "abc" if len(choice.options) <= _LETTERS else "none"
    inside = (
        f"<single>{'false' if choice.takes_several else 'true'}</single>\n"
        f"<shuffleanswers>{'true' if shuffles else 'false'}</shuffleanswers>\n"
        f"<answernumbering>{numbering}</answernumbering>\n"
        f"{SHARED_FEEDBACK}\n<shownumcorrect/>\n{answers}"
    )
    return Typed("multichoice", f"<p>{text_html(choice.prompt)}</p>", inside)


def _match(sorting: Sorting) -> Typed:
    pairs = [(text_html(item.text), item.label) for item in sorting.items]
    pairs += [("", label) for label in unused_labels(sorting)]
    elements = "\n".join(
        rich("subquestion", html, f"<answer>{plain(text_html(label))}</answer>")
        for html, label in pairs
    )
    inside = f"<shuffleanswers>false</shuffleanswers>\n{SHARED_FEEDBACK}\n{elements}"
    return Typed("matching", f"<p>{text_html(sorting.prompt)}</p>", inside)


def _sorting_in_text(sorting: Sorting) -> Typed:
    """Too few pairs for a matching question: each item with the labels in a menu after it."""
    labels = label_set(sorting)
    items = (f"{text_html(item.text)} {_place(labels.index(item.label))}" for item in sorting.items)
    return _selects(sorting.prompt, list_html(items), labels)


def _gapselect(gaps: Gaps) -> Typed:
    bank = bank_set(gaps)
    outline = outline_html(gaps.lines, lambda gap: _place(bank.index(gaps.gaps[gap].answer)))
    return _selects(gaps.prompt, outline, bank)


_PLACE = "\0{}\0"
"""Stands for a place until all that merely looks like one is masked; NUL is in no legal text."""


def _place(choice: int) -> str:
    return _PLACE.format(choice + 1)


def _selects(prompt: str, html: str, choices: tuple[str, ...]) -> Typed:
    options = "\n".join(
        f"<selectoption>{plain(text_html(text))}<group>1</group></selectoption>" for text in choices
    )
    inside = f"<shuffleanswers>0</shuffleanswers>\n{SHARED_FEEDBACK}\n<shownumcorrect/>\n{options}"
    return Typed("gapselect", f"<p>{text_html(prompt)}</p>{html}", inside)


def _cloze(gaps: Gaps) -> Typed:
    """Gaps that take several claims: only embedded answers can call more than one right."""
    bank = bank_set(gaps)

    def menu(number: int) -> str:
        gap = gaps.gaps[number]
        good = accepted(gap)
        options = "~".join(
            f"={_embedded(text)}#{_embedded(why_in(gaps, gap, text))}"
            if text in good
            else _embedded(text)
            for text in bank
        )
        return f"\0{{1:MULTICHOICE:{options}}}"

    html = outline_html(gaps.lines, menu)
    return Typed("cloze", f"<p>{text_html(gaps.prompt)}</p>{html}", "")


_MEANT = str.maketrans({char: f"&#{ord(char)};" for char in "~#{}=%\\/*"})


def _embedded(text: str) -> str:
    """A text between the signs of embedded answers, which Moodle unescapes once more."""
    return text_html(text).replace("&", "&amp;").translate(_MEANT)


def masked(kind: str, html: str) -> str:
    """The text of a question: what only looks like a gap of its type is masked, and gaps are set."""
    match kind:
        case "gapselect":
            return re.sub("\0([0-9]+)\0", r"[[\1]]", re.sub(r"\[(?=\[)", "&#91;", html))
        case "cloze":
            return re.sub("(?<!\0)[{]", "&#123;", html).replace("\0", "")
    return html


def _essay_gaps(gaps: Gaps) -> Typed:
    template = paragraphs_html(f"({number}) " for number in range(1, len(gaps.gaps) + 1))
    asked = f"<p>{text_html(gaps.prompt)}</p>{outline_html(gaps.lines, no_gap)}"
    return _essay(gaps, asked, template, 2 * len(gaps.gaps))


def _essay(task: Gaps | Open, asked: str, template: str, lines: int) -> Typed:
    height = next((height for height in _HEIGHTS if height >= lines), _HEIGHTS[-1])
    inside = (
        "<responseformat>editor</responseformat>\n<responserequired>1</responserequired>\n"
        f"<responsefieldlines>{height}</responsefieldlines>\n"
        "<attachments>0</attachments>\n<attachmentsrequired>0</attachmentsrequired>\n"
        f"{rich('graderinfo', solution_html(task) + criteria_html(task))}\n"
        f"{rich('responsetemplate', template)}"
    )
    return Typed("essay", asked, inside)


def _why(why: str) -> str:
    return text_html(why) if why.strip() else ""
