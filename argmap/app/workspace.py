"""A text with all that follows from it: the map, what is wrong with it, its graph, its picture."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.app.files import read_source, read_text
from argmap.app.plugins import INSTALLED, Plugins
from argmap.argdown import read
from argmap.model import ArgumentMap
from argmap.text import Diagnostic, Outcome, Source, describe, in_order

if TYPE_CHECKING:
    import networkx as nx

    from argmap.argdown.syntax.include import Loader
    from argmap.checks import Choice, Verdict
    from argmap.graph import Bearing
    from argmap.passages import SourceText
    from argmap.queries import Row
    from argmap.queries.selectors import Expression
    from argmap.renderers.drawing import View, Way


@dataclass(frozen=True)
class Workspace:
    """What was read, and all that can be worked out of it; each part when it is first asked for.

    Attributes:
        source: the text.
        map: the argument as frozen data; it can be used whatever was wrong with the text.
        diagnostics: what the reader found wrong with the text, by place.
        plugins: where further rules and renderers come from.
    """

    source: Source = field(repr=False)
    map: ArgumentMap = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()
    plugins: Plugins = field(default=INSTALLED, repr=False, compare=False)

    @cached_property
    def bearing(self) -> "Bearing":
        """What bears on what, on which the questions and rules of argmap run."""
        from argmap.graph import bearing  # noqa: PLC0415 -- only when asked for

        return bearing(self.map)

    def ask(self, question: str, *targets: str) -> "tuple[Row, ...]":
        """Ask a named question, as ``argmap query`` does.

        Args:
            question: its name; ``argmap query --list`` has them all.
            targets: the claims it is about, each as ``[Title]``, ``<Title>`` or a title, for
                questions that take some.

        Raises:
            UnknownNameError: there is no such question.
            UnknownTargetError: the map has no such claim.
            TargetCountError: the question takes more or fewer targets.
        """
        return self.plugins.question(question)(self.bearing, *targets)

    def select(self, selector: "str | Expression") -> tuple[str, ...]:
        """The ids of the statements and arguments that a selector takes, in document order.

        Args:
            selector: as text, or as :func:`argmap.queries.selectors.parse` gives it.

        Raises:
            SelectorError: it cannot be read, or names something that neither argmap nor the map
                has.
        """
        from argmap.queries.selectors import select  # noqa: PLC0415 -- only when asked for

        return select(self.bearing, selector, self.plugins.questions)

    def hints(self, selector: "str | Expression") -> tuple[str, ...]:
        """Why a selector may take nothing, a sentence for each value that no element has.

        Raises:
            SelectorError: as :meth:`select` does.
        """
        from argmap.queries.selectors import hints  # noqa: PLC0415 -- only when asked for

        return hints(self.bearing, selector, self.plugins.questions)

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """All that is wrong, with the text and with the argument, as ``argmap check`` reports it."""
        return self.check().findings

    def check(
        self,
        settings: "Choice | None" = None,
        order: "Choice | None" = None,
        *,
        text: "SourceText | None" = None,
        options: Mapping[str, object] | None = None,
    ) -> "Verdict":
        """What is wrong, of what is chosen, and what of it the map lets pass.

        Args:
            settings: what to report; the front matter of the map goes before it.
            order: what to report whatever the front matter says.
            text: the text that the map is about, for the rules that compare the two.
            options: what else rules are told; see :class:`argmap.checks.Inspection`.
        """
        from argmap.checks import Choice, Inspection, judge  # noqa: PLC0415 -- only when asked for

        return judge(
            Inspection(self.bearing, text, options or {}),
            self.diagnostics,
            self.plugins.rules,
            self.plugins.known_rules,
            settings or Choice(),
            order or Choice(),
        )

    def page(
        self,
        text: "SourceText | str | None" = None,
        *,
        embed_text: bool = False,
        view: "View" = "reasons",
        direction: "Way" = "right",
        labels: Mapping[str, str] | None = None,
    ) -> str:
        """The page for reading that ``argmap view`` writes, as one HTML document.

        Args:
            text: the text that the map is about, or its words.
            embed_text: whether the page holds the text. Else its reader opens it there.
            view: ``reasons`` or ``arguments``, as for pictures.
            direction: where the reasons lie, seen from the thesis.
            labels: what an evaluation made of claims (``accepted``, ``rejected``, ``undecided``),
                by their ids; the page colours them.
        """
        from argmap.app.pages import PageSettings, page_of  # noqa: PLC0415 -- imports all of it
        from argmap.passages import SourceText  # noqa: PLC0415 -- likewise
        from argmap.renderers.drawing import view_of  # noqa: PLC0415 -- likewise

        about = SourceText(Source(text)) if isinstance(text, str) else text
        settings = PageSettings(embed_text=embed_text, labels=labels or {})
        diagram = view_of(self.map, view, direction)
        return page_of(self, diagram, Outcome(about), settings)[0]

    @cached_property
    def graph(self) -> "nx.MultiDiGraph":
        """The map as a networkx graph; see :func:`argmap.graph.build_graph`."""
        from argmap.graph import build_graph  # noqa: PLC0415 -- imports networkx

        return build_graph(self.map)

    def _repr_svg_(self) -> str:
        """The picture that Jupyter shows."""
        from argmap.renderers.drawing import draw  # noqa: PLC0415 -- imports the renderers

        return draw(self.map, fmt="svg").decode("utf-8")

    def _repr_html_(self) -> str | None:
        """The picture with what was wrong under it; ``None`` (just the picture) if nothing was."""
        if not self.diagnostics:
            return None
        from html import escape  # noqa: PLC0415 -- only Jupyter asks for it

        problems = "\n".join(map(describe, self.diagnostics))
        return f"<div>{self._repr_svg_()}<pre>{escape(problems)}</pre></div>"


def load(
    path: str | os.PathLike[str],
    *,
    exact: bool = False,
    settings: Mapping[str, object] | None = None,
    plugins: Plugins = INSTALLED,
) -> Workspace:
    """Read an Argdown file.

    Args:
        path: the file; ``-`` is standard input. Included files are looked for beside it.
        exact: read as the official Argdown tool does, with all its quirks.
        settings: Argdown settings; the front matter of the file goes before them.
        plugins: where further rules and renderers come from.

    Raises:
        UnreadableError: the file is missing, a folder, or may not be read. A file that is not
            UTF-8 is read all the same, with a diagnostic.
        ReadError: in exact mode, where the official tool gives no model.
    """
    opened = read_source(path)
    return _workspace(opened, load=read_text, exact=exact, settings=settings, plugins=plugins)


def loads(
    text: str,
    *,
    path: str | None = None,
    exact: bool = False,
    settings: Mapping[str, object] | None = None,
    plugins: Plugins = INSTALLED,
) -> Workspace:
    """Read Argdown from a string.

    Args:
        text: the text.
        path: where it comes from, for messages; files that it includes are looked for beside it.
            Without a path nothing is included, so that a stranger's text reads no files.
        exact: read as the official Argdown tool does, with all its quirks.
        settings: Argdown settings; the front matter of the text goes before them.
        plugins: where further rules and renderers come from.

    Raises:
        ReadError: in exact mode, where the official tool gives no model.
    """
    opened = Outcome(Source(text) if path is None else Source(text, path))
    return _workspace(
        opened,
        load=None if path is None else read_text,
        exact=exact,
        settings=settings,
        plugins=plugins,
    )


def load_from(source: Outcome[Source], load: "Loader", plugins: Plugins = INSTALLED) -> Workspace:
    """Read a text that was opened before.

    Args:
        source: the text, with what was wrong with the file.
        load: gives the text of a file that it includes.
        plugins: where further rules and renderers come from.
    """
    return _workspace(source, load=load, exact=False, settings=None, plugins=plugins)


def _workspace(
    opened: Outcome[Source],
    *,
    load: "Loader | None",
    exact: bool,
    settings: Mapping[str, object] | None,
    plugins: Plugins,
) -> Workspace:
    outcome = read(opened.value, exact=exact, settings=dict(settings or {}), load=load)
    found = in_order((*opened.diagnostics, *outcome.diagnostics))
    return Workspace(opened.value, outcome.value, found, plugins)
