"""Exercises of every shape, with texts that mean something to one of the targets."""

from hypothesis import strategies as st

from argmap.renderers.markup import legal
from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Exhibit,
    Gap,
    Gaps,
    Line,
    Open,
    Option,
    OutlineExhibit,
    PictureExhibit,
    Sorted,
    Sorting,
    Task,
    TextExhibit,
)

NASTY = (
    "She said: \"no\", and 'yes' & more; a < b > c",
    "]]> <![CDATA[ x ]]>",
    "<script>alert(1)</script><b>bold</b><br>",
    "=right ~wrong #feedback ####general {1:MULTICHOICE:=a~b} [[1]] [[[2]]] \\{ \\n \\\\",
    "%50%half -> arrow => ::title:: // no remark",
    "[html]text",
    "&amp; &lt; &&058; &#123; &nbsp;",
    "@@PLUGINFILE@@/x $CATEGORY: a/b//c",
    "two\nlines\r\nand\ttabs",
    "🙂 e\u0301 漢字 עברית שלום مرحبا \u202eevil\u202c",
    "\x00\x07\x1b\x85\u2028\ufffe\ud800",
    "[sound:x.mp3] {{c1::cloze}} \\(x\\) $$y$$",
    "#not a header",
    "*",
    "-",
    "TRUE",
    "42",
)

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.sampled_from("ab =~#{}\\:%[]()<>&\"'/*-\n\t|$@;é🙂\x01"), min_size=1, max_size=30),
    st.text(min_size=1, max_size=40),
).filter(lambda text: bool(text.strip()))

whys = st.one_of(st.just(""), texts)


@st.composite
def outlines(draw: st.DrawFn, gaps: int) -> tuple[Line, ...]:
    """Outlines with gaps in order, each level at most one deeper than the line before."""
    count = draw(st.integers(max(gaps, 1), gaps + 4))
    holes = draw(st.lists(st.sampled_from(range(count)), min_size=gaps, max_size=gaps, unique=True))
    level = 0
    lines = []
    for index in range(count):
        level = draw(st.integers(0, level + 1)) if index else 0
        gap = sorted(holes).index(index) if index in holes else None
        label = draw(st.sampled_from(("because", "and", "however", "")))
        text = "" if gap is not None else draw(texts)
        lines.append(Line(level, label, text, gap, f"{index + 1}A"))
    return tuple(lines)


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    """Choices between different texts; of several, any number may be right."""
    answers = draw(st.lists(texts, min_size=2, max_size=25, unique_by=squeezed))
    several = draw(st.booleans())
    if several:
        right = draw(st.lists(st.booleans(), min_size=len(answers), max_size=len(answers)))
    else:
        chosen = draw(st.integers(0, len(answers) - 1))
        right = [index == chosen for index in range(len(answers))]
    options = tuple(Option(a, r, draw(whys)) for a, r in zip(answers, right, strict=True))
    return Choice(draw(texts), options, several)


@st.composite
def gaps(draw: st.DrawFn) -> Gaps:
    """Outlines to fill, with and without a bank, some gaps taking one another's claims."""
    answers = draw(st.lists(texts, min_size=1, max_size=4, unique_by=squeezed))
    swap = len(answers) > 1 and draw(st.booleans())
    holes = []
    for index, answer in enumerate(answers):
        accepts = (answers[1 - index],) if swap and index < 2 else ()
        holes.append(Gap(answer, draw(whys), accepts))
    extra = draw(st.lists(texts, max_size=3))
    known = {squeezed(answer) for answer in answers}
    rest = [text for text in extra if squeezed(text) not in known]
    bank = draw(st.permutations([*answers, *rest])) if draw(st.booleans()) else ()
    return Gaps(draw(texts), draw(outlines(len(answers))), tuple(holes), tuple(bank))


@st.composite
def sortings(draw: st.DrawFn) -> Sorting:
    """Things to sort under labels, which are used once, often or never."""
    labels = draw(st.lists(texts, min_size=2, max_size=4, unique_by=squeezed))
    things = draw(st.lists(texts, min_size=1, max_size=5, unique_by=squeezed))
    items = tuple(Sorted(text, draw(st.sampled_from(labels)), draw(whys)) for text in things)
    return Sorting(draw(texts), tuple(labels), items)


opens = st.builds(
    Open,
    texts,
    st.lists(texts, min_size=1, max_size=3).map(tuple),
    st.lists(texts, max_size=3).map(tuple),
    st.integers(1, 60),
    whys,
)

tasks: st.SearchStrategy[Task] = st.one_of(choices(), gaps(), sortings(), opens)

exhibits: st.SearchStrategy[Exhibit] = st.one_of(
    outlines(0).map(OutlineExhibit),
    st.builds(
        TextExhibit,
        texts,
        st.lists(st.lists(texts, min_size=1, max_size=3).map(tuple), max_size=3).map(tuple),
    ),
    st.builds(
        PictureExhibit,
        st.just('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>é</text></svg>'),
        texts,
    ),
)

exercises: st.SearchStrategy[Exercise] = st.builds(
    Exercise,
    kind=st.sampled_from(("fill", "missing-premise", "reveal")),
    title=texts,
    instructions=st.lists(texts, max_size=2).map(tuple),
    exhibits=st.lists(exhibits, max_size=2).map(tuple),
    tasks=st.lists(tasks, min_size=1, max_size=3).map(tuple),
    seed=st.integers(0, 10),
    level=st.integers(1, 5),
    language=st.sampled_from(("en", "de", "ar", "de-CH", 'Latin <of old> " &')),
)


def squeezed(text: str) -> str:
    """A text as a platform shows it: what XML forbids replaced, blanks as one, none at the ends."""
    return " ".join(legal(text).split())
