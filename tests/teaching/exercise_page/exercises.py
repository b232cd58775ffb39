"""Exercises made by hand, one with each form of task."""

from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Exhibit,
    Gap,
    Gaps,
    Line,
    Open,
    Option,
    PictureExhibit,
    Sorted,
    Sorting,
    Task,
    TextExhibit,
)

START_LATER = "The school should start at nine."
TIRED = "Pupils who start at eight are tired."
LEARN_LESS = "Whoever is tired learns less."
BUSES = "The buses would have to run twice."
SAME_BUSES = "The buses of the town run at nine anyway."
SPORT = "Training would end after dark."

TEXT = TextExhibit(
    "Let them sleep",
    (
        (
            "Anyone who has taught a class at eight knows the faces.",
            "Pupils who start at eight are tired, and the tired learn less.",
        ),
        (
            "So the school should start at nine.",
            "Some fear for the buses.",
            "But the buses of the town run at nine anyway.",
        ),
    ),
)
LINES = (
    Line(0, "thesis", START_LATER, number="T"),
    Line(1, "because", TIRED, number="1A-a"),
    Line(1, "and", "", 0, "1A-b"),
    Line(1, "however", "", 1, "1B"),
    Line(2, "but", "", 2, "2A"),
)
PICTURE = PictureExhibit(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120">'
    '<rect x="80" y="5" width="160" height="40" fill="#fff" stroke="#333"/>'
    '<text x="160" y="30" text-anchor="middle">Start at nine</text>'
    '<path d="M160 85V50" stroke="#00734f" stroke-width="2"/>'
    '<rect x="80" y="85" width="160" height="30" fill="#fff" stroke="#333"/>'
    '<text x="160" y="105" text-anchor="middle">Tired pupils</text></svg>',
    "The thesis that school should start at nine, with one reason.",
)

ONE = Choice(
    "Which claim is missing?",
    (
        Option(LEARN_LESS, True, "With it, being tired is a reason to start later."),
        Option(SPORT, False, "It speaks against starting later."),
        Option("Pupils like to sleep.", False, "What they like is not what is at issue."),
        Option("Tired pupils are tired.", False, "It only says the same again."),
    ),
)
SEVERAL = Choice(
    "Which premises need support?",
    (
        Option(TIRED, True, "Nothing in the map says how we know."),
        Option(LEARN_LESS, True, "Many would want to see a study."),
        Option(SAME_BUSES, False, "A timetable is given for it."),
        Option(BUSES, True, "Nobody has counted the buses."),
    ),
    takes_several=True,
)
FILL = Gaps(
    "Fill the gaps.",
    LINES,
    (
        Gap(LEARN_LESS, "Only with it is tiredness a reason."),
        Gap(BUSES, "It speaks against the thesis."),
        Gap(SAME_BUSES, "It answers the worry about buses."),
    ),
    (SAME_BUSES, LEARN_LESS, SPORT, BUSES),
)
SWAPPED = Gaps(
    "Two of these may change places.",
    (
        Line(0, "thesis", START_LATER),
        Line(1, "because", "", 0),
        Line(1, "because", "", 1),
        Line(1, "however", "", 2),
    ),
    (
        Gap("Pupils would sleep longer.", "It is a reason.", ("Roads would be emptier.",)),
        Gap("Roads would be emptier.", "It is another.", ("Pupils would sleep longer.",)),
        Gap(SPORT, "It is an objection."),
    ),
    ("Roads would be emptier.", SPORT, "Pupils would sleep longer."),
)
FREE = Gaps("Fill the gaps in words of your own.", LINES, FILL.gaps)
SORT = Sorting(
    "What is each to the thesis?",
    ("reason", "objection", "rebuttal"),
    (
        Sorted(TIRED, "reason", "It speaks for the thesis."),
        Sorted(BUSES, "objection", "It speaks against the thesis."),
        Sorted(SAME_BUSES, "rebuttal", "It speaks against an objection."),
    ),
)
SORT_IN_LISTS = Sorting(
    "Which scheme does each follow?",
    ("sign", "analogy", "cause", "expert", "example", "consequences", "rule"),
    (
        Sorted("It worked in the next town.", "analogy", "Two towns are likened."),
        Sorted("Doctors say so.", "expert", "Somebody who should know says so."),
    ),
)
WRITE = Open(
    "Write down the argument in three sentences.",
    (
        "The school should start at nine.",
        "For pupils are tired at eight, and the tired do not learn well.",
    ),
    ("says what is claimed", "gives the reason with both of its premises", "answers the worry"),
)
EXPLAIN = Open("Why are the buses no objection?", ("Because they run anyway.",))
FIND = Choice(
    "Which sentence is the thesis?",
    tuple(
        Option(
            each,
            each.startswith("So "),
            "All else speaks for it." if each.startswith("So ") else "",
        )
        for paragraph in TEXT.paragraphs
        for each in paragraph
    ),
)
FIND_ALL = Choice(
    "Which sentences give a reason for it?",
    (
        Option(TEXT.paragraphs[0][1], True, "It says why."),
        Option(TEXT.paragraphs[0][0], False, "It only sets the scene."),
        Option(TEXT.paragraphs[1][1], False, "It is a worry."),
    ),
    takes_several=True,
)


def exercise(
    *tasks: Task, exhibits: tuple[Exhibit, ...] = (), kind: str = "fill", language: str = "en"
) -> Exercise:
    """An exercise with some tasks."""
    return Exercise(
        kind=kind,
        title="When should school start?",
        instructions=("Read closely.", "Then answer."),
        exhibits=exhibits,
        tasks=tasks,
        seed=1,
        language=language,
    )


ALL = exercise(ONE, SEVERAL, FILL, FREE, SORT, SORT_IN_LISTS, WRITE, EXPLAIN)
