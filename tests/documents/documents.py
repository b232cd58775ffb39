"""Documents of any kind, with texts that look like markup."""

from hypothesis import strategies as st

from argmap.documents.model import (
    Block,
    Document,
    Emphasis,
    Fields,
    Heading,
    Item,
    Items,
    Lines,
    Marker,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Table,
)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>'

_MARKUP = st.sampled_from(
    [
        *"\\`*_{}[]()#+-.!|<>~$&=:^\"'@%;/ \t\n",
        *("**", "***", "__", "```", "1.", "2)", "- ", "> ", "# ", "---", "![", "](", "<b>", "</p>"),
        *("&amp;", "&#42;", "<!--", "http://a.b", "www.a.b", "a@b.cd", "[ ]", "#set", "$x$", "\\("),
        *("{{title}}", "\N{NO-BREAK SPACE}", "\u2028", "\0", "\ud800", "\x85", "é", "→", "word"),
    ]
)
NASTY = st.lists(_MARKUP | st.text(max_size=4), max_size=8).map("".join)
RUNS = st.lists(st.builds(Run, NASTY, st.sampled_from([None, *Emphasis])), max_size=4).map(tuple)
ITEMS = st.lists(
    st.builds(Item, RUNS, st.integers(0, 10), st.sampled_from(Marker), st.integers(0, 2)),
    max_size=8,
).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    rows = st.lists(st.tuples(*[RUNS] * width), max_size=3).map(tuple)
    return Table(draw(st.tuples(*[RUNS] * width)), draw(rows))


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, RUNS, st.integers(1, 7)),
    st.builds(Paragraph, RUNS),
    st.builds(Note, RUNS),
    st.builds(Items, ITEMS),
    st.builds(Lines, st.integers(0, 3)),
    st.builds(Fields, st.lists(NASTY, max_size=3).map(tuple)),
    tables(),
    st.builds(Picture, st.just(SVG), NASTY),
    st.builds(PageBreak),
)
DOCUMENTS = st.builds(
    Document,
    NASTY,
    st.lists(BLOCKS, max_size=5).map(tuple),
    NASTY,
    NASTY,
    st.sampled_from(["en", "de-AT", "", '"><script>', "zh-Hans"]),
)
