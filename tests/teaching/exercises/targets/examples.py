"""One exercise with a task of each form."""

from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Gap,
    Gaps,
    Line,
    Open,
    Option,
    OutlineExhibit,
    PictureExhibit,
    Sorted,
    Sorting,
)

OUTLINE = (
    Line(0, "", "Cities should close streets to cars on Sundays.", number="1"),
    Line(1, "because", "Children need room to play.", number="1A-a"),
    Line(1, "and", "", gap=0, number="1A-b"),
    Line(1, "however", "", gap=1, number="1B"),
)
CHOICE = Choice(
    "Which premise is missing?",
    (
        Option("Streets without cars are room to play.", True, "It links room and streets."),
        Option("Cars are expensive.", False, "It is about money."),
        Option("Children like Sundays.", False, "It is about days."),
    ),
)
SEVERAL = Choice(
    "Which premises need support?",
    (
        Option("Children need room to play.", True, "Nothing supports it."),
        Option("Shops lose trade.", True, "Nothing supports it."),
        Option("Sunday is a day off.", False, "All agree."),
    ),
    takes_several=True,
)
GAPS = Gaps(
    "Fill the gaps.",
    OUTLINE,
    (
        Gap("Streets without cars are room to play.", "It links the two."),
        Gap("Shops lose trade.", "It speaks against it."),
    ),
    bank=("Shops lose trade.", "Cars are expensive.", "Streets without cars are room to play."),
)
SWAPPED = Gaps(
    "Fill the gaps.",
    OUTLINE,
    (
        Gap("It is fun.", "One reason.", ("It is fair.",)),
        Gap("It is fair.", "Another reason.", ("It is fun.",)),
    ),
    bank=("It is fair.", "It is fun.", "It is late."),
)
FREE = Gaps(GAPS.prompt, GAPS.lines, GAPS.gaps)
SORTING = Sorting(
    "What is each to the thesis?",
    ("reason", "objection", "rebuttal"),
    (
        Sorted("Children need room to play.", "reason", "It speaks for it."),
        Sorted("Shops lose trade.", "objection", "It speaks against it."),
    ),
)
OPEN = Open("Reveal the next step.", ("Children need room.",), ("Names the children.",), lines=4)
PICTURE = PictureExhibit('<svg xmlns="http://www.w3.org/2000/svg"/>', "A thesis with a reason.")

EXERCISE = Exercise(
    kind="sample",
    title="Sample: Sundays/streets",
    instructions=("Read the map.",),
    exhibits=(OutlineExhibit(OUTLINE), PICTURE),
    tasks=(CHOICE, SEVERAL, GAPS, SWAPPED, FREE, SORTING, OPEN),
    seed=7,
)
