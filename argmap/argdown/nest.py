"""Which line a marker line belongs to."""

from argmap.argdown.syntax import Element


class Nest:
    """Which line a marker line belongs to, by indentation.

    Exact: a stack of indentations, on which a line that is indented less pops and pushes nothing
    (ARGDOWN section 5.3). Otherwise the documented rule: the nearest line above that is indented
    less.
    """

    def __init__(self, root: Element, base: int, *, exact: bool) -> None:
        self.exact = exact
        self.root = root
        self.base = base
        self.last = root
        self.last_indent = base
        self.is_between = False
        self.levels: list[tuple[int, Element]] = [(base, root)]
        self.lines: list[tuple[int, Element]] = []

    def place(self, indent: int, *, lenient: bool = False) -> Element | None:
        if self.exact:
            return self.place_exactly(indent)
        if indent <= self.base and not lenient:
            return None
        if self.last is not self.root:
            self.lines.append((self.last_indent, self.last))
        popped = False
        lowest = 0
        while self.lines and self.lines[-1][0] >= indent:
            lowest = self.lines.pop()[0]
            popped = True
        self.is_between = popped and lowest != indent
        self.last_indent = max(indent, self.base + 1)
        return self.lines[-1][1] if self.lines else self.root

    def place_exactly(self, indent: int) -> Element | None:
        levels = self.levels
        top = levels[-1][0]
        if indent > top:
            levels.append((indent, self.last))
        elif indent < top:
            while len(levels) > 1 and indent < levels[-1][0]:
                levels.pop()
        return levels[-1][1] if len(levels) > 1 else None
