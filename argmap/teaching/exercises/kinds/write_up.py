"""The exercise to write an argument up as prose."""

from collections.abc import Iterator
from dataclasses import replace

from argmap.graph import language
from argmap.model import Statement
from argmap.teaching.exercises.brief import Brief
from argmap.teaching.exercises.model import Exercise, Line, Open, OutlineExhibit
from argmap.teaching.exercises.outlines.outline import LineRole, Outline
from argmap.teaching.exercises.outlines.parts import Part, part
from argmap.teaching.exercises.prose import prose
from argmap.teaching.exercises.saying import opposes, titled

_MOST = 20  # lines of the map that are written up
_OUTLINE, _TOPICS = 1, 2  # the highest levels at which the outline, and the topics, are shown
_LINES_A_CLAIM = 2
_MOST_LINES = 30


def write_up(brief: Brief) -> Exercise:
    """Make one: an argument, or what is left to see of it, and a model answer.

    Raises:
        CannotAskError: nothing in the map bears on anything.
    """
    found = part(brief, _MOST)
    shown = tuple(_shown(brief, found.outline))
    tag = language(brief.bearing.argument_map)
    is_english = tag.replace("_", "-").partition("-")[0].strip().lower() == "en"
    answer = prose(found.outline) if is_english else tuple(_listed(found.outline))
    lines = min(_MOST_LINES, _LINES_A_CLAIM * len(found.outline.numbers))
    return Exercise(
        "write-up",
        titled("Write the argument up", brief.bearing.argument_map.title),
        tuple(_instructions(brief.level, found)),
        (OutlineExhibit(shown),),
        (Open(_PROMPTS[brief.level - 1], answer, tuple(_criteria(found.outline)), lines),),
        brief.seed,
        brief.level,
        tag,
        () if is_english else (_NO_PROSE,),
    )


_NO_PROSE = "The model answer is an outline: connecting words are known for English maps only."
_PROMPTS = (
    "Write the argument of the outline as connected prose.",
    "Write the argument as connected prose: for each topic what is said, and how it bears on the claim.",
    "Write the argument for and against this claim as connected prose.",
)


def _instructions(level: int, found: Part) -> Iterator[str]:
    yield (
        "Write for somebody who has not seen the map. Use whole sentences, a paragraph for each line "
        'of argument, and words that tell what each sentence does: "because", "therefore", "it may be '
        'objected that", "even so".'
    )
    if level > _OUTLINE:
        yield "Recall the argument from the text or the map that you have studied, and look at neither."
    yield "Say what the author says. What you think of it comes after, if at all, and set apart."
    if found.note:
        yield found.note


def _shown(brief: Brief, outline: Outline) -> Iterator[Line]:
    """The lines that are given: all, or the top claims and topics, or the top claims."""
    for number, entry in enumerate(outline.entries):
        if brief.level <= _OUTLINE or entry.role is LineRole.TOP:
            yield entry.line
        if entry.role is LineRole.TOP and brief.level == _TOPICS:
            for group in outline.below.get(number, ()):
                first = outline.entries[outline.groups[group][0]]
                topic = _topic(brief, group, outline)
                if topic:
                    yield replace(first.line, text=f"topic: {topic}")


def _listed(outline: Outline) -> Iterator[str]:
    """The lines as paragraphs, each with its number and label."""
    for number, entry in enumerate(outline.entries):
        yield f"{entry.line.number} ({entry.line.label}): {outline.text(number)}"


def _topic(brief: Brief, group: str, outline: Outline) -> str:
    """What a line of argument is about: the title that the author of the map gave it."""
    element = brief.bearing.argument_map.nodes[outline.entries[outline.groups[group][0]].claim]
    if not isinstance(element, Statement) or element.is_untitled:
        return ""
    title, text = element.title.casefold(), element.text.casefold()
    return "" if not text or text.strip(" .") in title else element.title


def _criteria(outline: Outline) -> Iterator[str]:
    """What who marks it looks for."""
    groups = [
        group
        for number, entry in enumerate(outline.entries)
        if entry.role is LineRole.TOP
        for group in outline.below.get(number, ())
    ]
    against = sum(opposes(outline, group) for group in groups)
    yield "The claim that all is about is stated, at the beginning or at the end."
    if len(groups) > against:
        yield f"All reasons for it are there: {len(groups) - against}."
    if against:
        yield f"All objections to it are there, and told fairly: {against}."
    if any(len(members) > 1 for members in outline.groups.values()):
        yield "Premises that only together are a reason are told together, and not as reasons apart."
    if any(entry.is_implicit for entry in outline.entries):
        yield "What goes without saying is spelt out, and it is said that the author leaves it unsaid."
    if any(entry.role is LineRole.REBUTTAL for entry in outline.entries):
        yield "Each reply stands with the objection that it answers."
    if any(entry.role is LineRole.UNDERCUT for entry in outline.entries):
        yield "What denies a step is told from what denies a claim."
    yield "Linking words say rightly what each sentence does."
    yield "Nothing is added that the argument does not have."
