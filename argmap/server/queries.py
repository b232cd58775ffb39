"""The page on which a reader tries selectors: the answer as a list, and lit in the picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from string import Template
from urllib.parse import urlencode

from argmap.app.workspace import Workspace
from argmap.diagram.marking import Marking, spotlight
from argmap.queries import Row
from argmap.queries.selected import selected
from argmap.renderers.drawing import render
from argmap.server.answers import WEB
from argmap.server.suggestions import suggestions
from argmap.text import ArgmapError
from argmap.text.counting import plural

PATH = "/queries"
PICTURE = "/queries.svg"
_MOST_ROWS = 500
_MOST_NAMED = 3
_MOST_OF_A_KIND = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """What a selector takes; ``error`` says why it cannot be read, ``hints`` why it takes nothing."""

    selector: str
    rows: tuple[Row, ...] = ()
    hints: tuple[str, ...] = ()
    error: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of what it takes."""
        return tuple(dict.fromkeys(name for row in self.rows for name in row.ids))


def answer(work: Workspace, selector: str) -> Answer:
    """Answer a selector that a reader typed; nothing is asked if it is empty."""
    if not selector.strip():
        return Answer("")
    try:
        ids = work.select(selector)
        return Answer(selector, selected(work.bearing, ids), () if ids else work.hints(selector))
    except ArgmapError as error:
        return Answer(selector, error=str(error))


def picture(work: Workspace, selector: str) -> bytes:
    """The map as SVG, with the answer to a selector lit and the rest pale."""
    found = answer(work, selector)
    is_lit = bool(found.selector) and not found.error
    marking: Marking | None = spotlight(work.map, found.ids, selector) if is_lit else None
    return render(work.map, marking=marking).data


def page(work: Workspace, selector: str, stamp: str) -> str:
    """The whole HTML document; the stamp tells it from that of another reading of the map."""
    found = answer(work, selector)
    title = " ".join(work.map.title.split()) or "Argument map"
    return Template((WEB / "queries.html").read_text("utf-8")).substitute(
        stamp=escape(stamp),
        title=escape(title),
        selector=escape(found.selector),
        suggestions="".join(
            _section(heading, found) for heading, found in suggestions(work).items()
        ),
        open="" if found.rows else " open",
        answer=_shown(found),
        picture=escape(_address(PICTURE, found.selector)),
        alt=escape(_alternative(found, title)),
    )


def _section(heading: str, found: Sequence[tuple[str, str]]) -> str:
    """Selectors of one kind to choose from, most important first; the rest is folded away."""
    items = [
        f'<a href="{escape(_address(PATH, selector))}"><code>{escape(selector)}</code></a>'
        + (f" <small>{escape(about)}</small>" if about else "")
        for selector, about in found
    ]
    first, rest = items[:_MOST_OF_A_KIND], items[_MOST_OF_A_KIND:]
    folded = f"<details><summary>{len(rest)} more</summary><ul>{_items(rest)}</ul></details>"
    kind = "named" if any(about for _, about in found) else "plain"
    return (
        f'<section class="{kind}"><h2>{escape(heading)}</h2><ul>{_items(first)}</ul>'
        f"{folded if rest else ''}</section>"
    )


def _shown(found: Answer) -> str:
    """The answer as a list, or what is wrong with the selector."""
    if found.error:
        return f'<pre class="error" role="alert" tabindex="0">{escape(found.error)}</pre>'
    if not found.selector:
        return "<p>Type a selector, or take one of those above.</p>"
    rows = found.rows[:_MOST_ROWS]
    items = _items(_row(row) for row in rows)
    more = len(found.rows) - len(rows)
    rest = f"<p>… and {more:,} more.</p>" if more else ""
    hints = "".join(f"<p>{escape(hint)}</p>" for hint in found.hints)
    heading = plural(len(found.rows), "element") if found.rows else "Nothing is selected."
    return f"<p><strong>{heading}</strong></p>{hints}<ol>{items}</ol>{rest}"


def _row(row: Row) -> str:
    remark = f" <small>{escape(row.remark)}</small>" if row.remark else ""
    text = f"<br>{escape(row.text)}" if row.text else ""
    name = f"<strong>{escape(row.name)}</strong>"
    if row.ids:  # in the map, the address leads to the box
        name = f'<a href="/#{escape(urlencode({"n": row.ids[0]}))}">{name}</a>'
    return f"{name}{remark}{text}"


def _items(items: Iterable[str]) -> str:
    return "".join(f"<li>{item}</li>" for item in items)


def _alternative(found: Answer, title: str) -> str:
    """What the picture shows, for people who do not see it; the list beside it says the same."""
    if not found.selector or found.error:
        return f"The map: {title}"
    if not found.rows:
        return f"The map: {title}. Nothing is lit."
    names = [row.name for row in found.rows[:_MOST_NAMED]]
    more = len(found.rows) - len(names)
    lit = ", ".join(names) + (f" and {more:,} more" if more else "")
    return f"The map: {title}. Lit: {lit}."


def _address(path: str, selector: str) -> str:
    return f"{path}?{urlencode({'select': selector})}" if selector else path
