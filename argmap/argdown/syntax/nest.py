"""Which line a marker line belongs to."""

from argmap.argdown.syntax.tree import Element


class Nest:
    """The lines that further lines can be indented below.

    Exact: a stack of indentations, on which a line that is indented less pops and pushes nothing
    (ARGDOWN section 5.3). Otherwise the documented rule: a line belongs to the nearest line above
    that is indented less; ``base`` is the indentation of the root, below which nothing belongs.
    """

    def __init__(self, root: Element, base: int, *, exact: bool) -> None:
        self.exact = exact
        self.root = root
        self.base = base
        self.last = root
        self.is_between = False
        self.was_unindented = False
        self.is_ragged = False
        self.indented_by = ""
        self.lines: list[tuple[int, Element]] = [(base, root)]

    def place(self, indent: int) -> Element | None:
        """The parent of a line, ``None`` if it is not indented below the root."""
        if self.exact:
            return self.place_exactly(indent)
        lines = self.lines
        lowest = indent
        while len(lines) > 1 and lines[-1][0] >= indent:
            lowest = lines.pop()[0]
        self.is_between = lowest != indent
        return lines[-1][1] if indent > self.base else None

    @property
    def parent(self) -> Element:
        """The parent of the line that was placed last."""
        return self.lines[-1][1]

    def hang(self, indent: int, child: Element) -> None:
        """Note a line, so that further lines can be indented below it."""
        self.last = child
        if not self.exact:
            self.lines.append((max(indent, self.base + 1), child))

    def place_exactly(self, indent: int) -> Element | None:
        """The parent of a line as the official engine finds it."""
        levels = self.lines
        top = levels[-1][0]
        if indent > top:
            levels.append((indent, self.last))
        elif indent < top:
            while len(levels) > 1 and indent < levels[-1][0]:
                levels.pop()
        return levels[-1][1] if len(levels) > 1 else None
