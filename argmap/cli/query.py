"""``argmap query``: ask a map a question, or select a part of it."""

import re
import sys
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from argmap.app.errors import UnknownNameError
from argmap.app.files import STDIO
from argmap.app.plugins import INSTALLED
from argmap.cli.answers import Form, print_rows, print_table, readable
from argmap.cli.look import DirectionOption, ThemeOption, look_of
from argmap.cli.opening import opened
from argmap.cli.output import (
    ColourOption,
    ExitCode,
    JsonFlag,
    Paint,
    complain,
    emit,
    emit_json,
    painter,
)
from argmap.cli.pictures import format_of, save, spare_the_map
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.app.workspace import Workspace
    from argmap.queries import Question, Row
    from argmap.queries.cypher import Table
    from argmap.renderers import Rendered
    from argmap.renderers.drawing import Way


def query(
    map_: Annotated[
        str | None, typer.Argument(metavar="MAP", help="An Argdown file; - is standard input.")
    ] = None,
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="QUESTION|SELECTOR",
            help="The name of a question (--list has them), or a selector such as 'tag:legal'.",
        ),
    ] = None,
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TARGET", help="The claims it is about, if the question takes some."
        ),
    ] = None,
    *,
    list_: Annotated[
        bool, typer.Option("--list", help="List the questions; no map is needed.")
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(metavar="QUESTION", help="Say what a question means, with an example."),
    ] = None,
    cypher: Annotated[
        str | None, typer.Option(metavar="QUERY", help="Ask in Cypher, instead of a question.")
    ] = None,
    draw: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Draw the map as well, the answer highlighted, the rest faded."
        ),
    ] = None,
    theme: ThemeOption = "auto",
    direction: DirectionOption = None,
    table: Annotated[bool, typer.Option("--table", help="Print one line for each row.")] = False,
    json: JsonFlag = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV instead of text.")] = False,
    ids: Annotated[
        bool, typer.Option("--ids", help="Print the ids of what was found, one a line.")
    ] = False,
    color: ColourOption = "auto",
) -> int:
    """Ask a map a question (--list has them all), or select a part of it.

    The exit code is 1 if something in the map could not be read; the rest is asked.
    """
    form = _form({"--table": table, "--json": json, "--csv": csv, "--ids": ids})
    if list_:
        return _list(form)
    if explain is not None:
        emit(readable(INSTALLED.question(explain).page))
        return ExitCode.CLEAN
    if map_ is None or (question is None and cypher is None):
        missing = "MAP" if map_ is None else "QUESTION"
        raise ArgmapError(f"missing argument {missing!r} (see argmap query --help)")
    if cypher is not None and question is not None:
        raise ArgmapError("give a question or --cypher, not both")
    kind = None if draw is None else _picture(map_, draw, form)
    if draw is None and (theme != "auto" or direction is not None):
        raise ArgmapError(
            "--theme and --direction are about the picture; name one with --draw FILE"
        )
    asked = None if question is None else _question(question, targets or ())
    work, code = opened(map_)
    answer: _Answer | _Result
    if cypher is not None:
        answer = _in_cypher(work, cypher)
    elif asked is not None:
        answer = _Answer(asked(work.bearing, *(targets or ())), asked.keys, asked.nothing)
    else:
        answer = _selection(work, str(question))
    if draw is not None and kind is not None:
        words = cypher or " ".join((str(question), *(targets or ())))
        if asked is not None:
            words = f"{words} ({asked.summary})"
        made = _drawn(work, answer.ids, words, kind, theme, direction)
        save(made, draw)
    if draw != STDIO:
        answer.show(form, map_, painter(color, sys.stdout))
    return code


_LONE_WORD = re.compile(r"[\w-]+")


class _Answer(NamedTuple):
    """The rows of a question or a selector, and the keys that such rows have."""

    rows: "Sequence[Row]"
    keys: "Sequence[str]"
    nothing: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """What the rows point out, each once."""
        return tuple(dict.fromkeys(name for row in self.rows for name in row.ids))

    def show(self, form: Form, path: str, paint: Paint) -> None:
        """Print it."""
        print_rows(self.rows, form, self.keys, path, paint, self.nothing)


class _Result(NamedTuple):
    """What a query in Cypher found, and those of its values that are ids of the map."""

    table: "Table"
    ids: tuple[str, ...]

    def show(self, form: Form, path: str, paint: Paint) -> None:  # noqa: ARG002 -- as an answer has
        """Print it."""
        if form is Form.IDS and self.table.rows and not self.ids:
            raise ArgmapError(
                "no column of the answer has ids; return nodes, as in RETURN c, or RETURN c.id"
            )
        print_table(self.table.columns, self.table.rows, form, self.ids, paint)


def _form(options: dict[str, bool]) -> Form:
    """The form that was asked for."""
    wanted = [option for option, is_wanted in options.items() if is_wanted]
    if len(wanted) > 1:
        raise ArgmapError(f"{' and '.join(wanted)} exclude each other; give one of them")
    return Form[wanted[0][2:].upper()] if wanted else Form.TEXT


def _list(form: Form) -> int:
    """List the questions."""
    questions = INSTALLED.questions
    if form is Form.TEXT:
        heads = [known.usage for known in questions]
        width = max(map(len, heads))
        for head, known in zip(heads, questions, strict=True):
            emit(f"{head:<{width}}  {known.summary}")
        emit("\nargmap query --explain QUESTION says what a question means.")
        return ExitCode.CLEAN
    if form is not Form.JSON:
        raise ArgmapError("the list of the questions is text or, with --json, JSON")
    emit_json(
        [
            {
                "name": known.name,
                "usage": known.usage,
                "targets": list(known.targets),
                "needed": known.needed,
                "summary": known.summary,
            }
            for known in questions
        ]
    )
    return ExitCode.CLEAN


def _picture(map_: str, draw: str, form: Form) -> str:
    """The format of the picture, if it can be written."""
    spare_the_map(map_, draw, "--draw")
    if draw == STDIO and form is not Form.TEXT:
        raise ArgmapError(
            "the picture and the answer would both go to standard output; name a file"
        )
    return format_of(draw, INSTALLED.renderers)


def _question(word: str, targets: "Sequence[str]") -> "Question | None":
    """The question with a name; ``None`` if the word is to be read as a selector."""
    for known in INSTALLED.questions:
        if known.name == word:
            return known
    if targets and _LONE_WORD.fullmatch(word):
        raise _unknown(word)
    if targets:
        whole = " ".join((word, *targets))
        raise ArgmapError(f"a selector takes no targets; give it in quotes as one word: {whole!r}")
    return None


def _selection(work: "Workspace", selector: str) -> _Answer:
    """What a selector takes."""
    from argmap.queries.plain import keys_of  # noqa: PLC0415 -- only for selectors
    from argmap.queries.selected import Selected, selected  # noqa: PLC0415 -- likewise
    from argmap.queries.selectors import UnknownWordError  # noqa: PLC0415 -- likewise

    try:
        ids = work.select(selector)
    except UnknownWordError as error:
        if _LONE_WORD.fullmatch(selector):
            raise _unknown(selector, error.known) from error
        raise
    for hint in () if ids else work.hints(selector):
        complain(hint)
    return _Answer(selected(work.bearing, ids), keys_of(Selected))


def _unknown(word: str, names: "Sequence[str] | None" = None) -> UnknownNameError:
    """The error that a word is the name of no question, with the names that may be meant."""
    names = names or [known.name for known in INSTALLED.questions]
    more = " (--list has all; a selector is written as 'unsupported & tag:legal' or '[Title]')"
    return UnknownNameError("question", word, names, more)


def _in_cypher(work: "Workspace", query: str) -> _Result:
    """What a query in Cypher finds."""
    from argmap.queries.cypher import run  # noqa: PLC0415 -- only when asked for

    table = run(work.map, query)
    known = work.map.nodes
    ids = dict.fromkeys(
        item
        for row in table.rows
        for value in row
        for item in (value if isinstance(value, tuple) else (value,))
        if isinstance(item, str) and item in known
    )
    return _Result(table, tuple(ids))


def _drawn(
    work: "Workspace",
    ids: "Sequence[str]",
    words: str,
    kind: str,
    theme: str,
    direction: "Way | None",
) -> "Rendered":
    """The map with an answer highlighted."""
    from argmap.diagram.marking import spotlight  # noqa: PLC0415 -- only when asked for
    from argmap.renderers.drawing import render  # noqa: PLC0415 -- imports views and layouts

    return render(
        work.map,
        direction=direction,
        fmt=kind,
        look=look_of(theme),
        marking=spotlight(work.map, ids, words),
        renderers=INSTALLED.renderers,
    )
