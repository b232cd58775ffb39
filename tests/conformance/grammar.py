"""A generator of Argdown documents with settings, over the whole of the language.

The grammar is written once, against :class:`random.Random`. :func:`case` draws from a seed, which is
how the differential tests get thousands of cases for one batch of the official engine. ``cases``
is the same as a Hypothesis strategy, for properties that are checked one example at a time.

Every document turns on a random part of the language only ("swarm testing"): so rare features meet
each other often, and most documents are accepted.
"""

from dataclasses import dataclass, field
from random import Random

from hypothesis import strategies as st

from tests.conformance import grammar_data, vocabulary
from tests.conformance.grammar_settings import Names, Settings, settings
from tests.conformance.grammar_text import TextGrammar
from tests.conformance.mutation import damaged, soup


@dataclass(frozen=True)
class Case:
    """A document and the settings it is read with; ``is_damaged`` if it is not all of the grammar."""

    text: str
    settings: Settings = field(default_factory=dict)
    is_damaged: bool = False


class DocumentGrammar(TextGrammar):
    """Writes one document; the features it may use are drawn first."""

    def __init__(self, r: Random) -> None:
        super().__init__(r)
        self.headings = [self._heading_title() for _ in range(r.randint(1, 4))]
        self.unit = r.choice(("    ", "    ", "  ", " ", "   ", "\t", "     ", " \t"))
        self.ragged = self.feature(0.25)
        self.pcs = self.feature(0.7)
        self.sections = self.feature(0.4)
        self.lists = self.feature(0.3)
        self.deep = self.feature(0.4)
        self.reconstructed: set[str] = set()
        self.crlf = self.feature(0.12)

    # ---------- lines ----------
    def document(self) -> str:
        """A whole document."""
        r = self.r
        text = self.blank_start() + self.front_matter()
        count = r.choice((2, 3, 4, 5, 6, 7) if self.plain else (1, 1, 1, 2, 2, 2, 3, 3, 4))
        blocks = [self.block(is_first=index == 0) for index in range(count)]
        for index, block in enumerate(blocks):
            text += block
            if index < len(blocks) - 1:
                text += self.empty_line()
        text += r.choice(("", "\n", "\n", "\n", "\n\n", "\n \n", "\n\n\n", " ", "\t\n"))
        if r.random() < 0.05:
            text += r.choice(("// end", "// end\n", "/* end */", "<!-- end -->\n", "\n// end\n\n"))
        return self.with_line_ends(text)

    def with_line_ends(self, text: str) -> str:
        r = self.r
        if self.crlf:
            return text.replace("\n", "\r\n")
        if self.risk(0.05):
            return "".join(
                r.choice("\r\n\r") if c == "\n" and r.random() < 0.3 else c for c in text
            )
        if self.risk(0.05):
            return "".join("\r\n" if c == "\n" and r.random() < 0.4 else c for c in text)
        return text

    def blank_start(self) -> str:
        r = self.r
        if r.random() < 0.85:
            return ""
        start = r.choice(("\n", "\n\n", " \n", "\n\n\n", "  ", "\t"))
        if self.comments and r.random() < 0.5:
            start = self.comment_block() + r.choice(("\n", "\n\n", ""))
        return start

    def front_matter(self) -> str:
        r = self.r
        if r.random() < 0.72:
            return ""
        fence = r.choice(("===", "===", "===", "====", "========"))
        lines = []
        if r.random() < 0.5:
            lines += ["title: " + r.choice(("x", "A map", "'a: b'", "Ä", '"q"'))]
        if r.random() < 0.15:
            lines += ["author: [A, B]", "date: 2020-01-02"]
        found = settings(r, self.names(), 3)
        if r.random() < 0.8:
            lines += grammar_data.as_block(found)
        elif found:
            lines = [grammar_data.as_flow(found)]
        if r.random() < 0.06:
            lines = [
                r.choice(("- a\n- b", "scalar", "k: [", "k: 1\nk: 2", "a: b: c", "{k: 1}", "# c"))
            ]
        inside = "".join(line + "\n" for line in lines)
        gap = r.choice(("\n\n", "\n\n", "\n\n", "\n \n", "\n\n\n", "  \n\n"))
        if r.random() < 0.03:
            gap = r.choice(("\n", "", " ", "x\n\n"))
        if lines and r.random() < 0.04:
            return f"{fence} {lines[0]} {fence}{gap}"
        if self.risk(0.1):
            inside = r.choice(
                (
                    "model: strict\n",
                    "selection: all\n",
                    "group: [1]\n",
                    "color: red\n",
                    "map:\n",
                    "a: '==='\n",
                )
            )
        return f"{fence}{r.choice(('', '', '', ' ', '='))}\n{inside}{fence}{gap}"

    def empty_line(self) -> str:
        r = self.r
        gap = r.choice(
            ("\n\n", "\n\n", "\n\n", "\n\n\n", "\n \n", "\n\t\n", " \n\n", "\n\n\n\n", "\n  \n \n")
        )
        if self.comments and r.random() < 0.2:
            gap += self.comment_block() + r.choice(("\n", "\n\n", "\n\n\n"))
        if self.risk(0.05):
            gap = r.choice(("\n", "\n\n ", "\n\n  ", " ", ""))
        return gap

    def block(self, *, is_first: bool) -> str:
        r = self.r
        pick = r.random()
        if self.sections and pick < (0.6 if is_first else 0.25):
            return self.heading()
        if self.pcs and pick < 0.6:
            return self.reconstruction()
        if self.lists and pick < 0.75:
            return self.list()
        if pick < 0.82:
            return self.statement() + self.relations("", 0)
        return self.argument() + self.relations("", 0)

    # ---------- headings ----------
    def _heading_title(self) -> str:
        r = self.r
        return r.choice(("One", "Two", "Part 1", "Ärger", "A", "x y z", "😀 s", "Three", "One"))

    def heading(self) -> str:
        r = self.r
        text = "#" * r.choice((1, 1, 1, 2, 2, 3, 4, 6)) + r.choice((" ", " ", " ", "  "))
        text += r.choice(self.headings) if r.random() < 0.75 else self.text(short=True)
        if self.tags and r.random() < 0.3:
            text += " " + self.tag()
        if self.data and r.random() < 0.4:
            text += r.choice((" ", " ", "\n", ""))
            reserved = grammar_data.HEADING_RESERVED
            text += self.one_line(grammar_data.data(r, odd=self.odd_data, reserved=reserved))
        return text

    # ---------- elements ----------
    def statement(self) -> str:
        """A statement without its relations."""
        r = self.r
        pick = r.random()
        if pick < (0.15 if self.plain else 0.3):
            return self.text() + self.data_part()
        if pick < (0.5 if self.plain else 0.65):
            return f"[{self.statement_title()}]:" + self.after_colon() + self.data_part()
        return f"[{self.statement_title()}]" + self.reference_tail()

    def argument(self, title: str = "") -> str:
        """An argument without its relations."""
        r = self.r
        title = title or self.argument_title()
        if r.random() < 0.55:
            return f"<{title}>:" + self.after_colon() + self.data_part()
        return f"<{title}>" + self.reference_tail()

    def new_argument_title(self) -> str:
        """A title that has no reconstruction yet, most of the time: a second one is refused."""
        unused = [title for title in self.argument_titles if title not in self.reconstructed]
        title = (
            self.r.choice(unused) if unused and self.r.random() < 0.97 else self.argument_title()
        )
        self.reconstructed.add(title)
        return title

    def after_colon(self) -> str:
        r = self.r
        if r.random() < 0.015:
            return ""
        return r.choice((" ", " ", " ", " ", "", "  ", "\n", "\n  ", "\t", " \n ")) + self.text()

    def reference_tail(self) -> str:
        r = self.r
        tail = ""
        if self.tags and r.random() < 0.3:
            tail += r.choice((" ", " ", "")) + self.tag()
            if r.random() < 0.3:
                tail += r.choice((" ", "")) + self.tag()
        if self.risk(0.08):
            tail += " " + self.text(short=True)
        if r.random() < 0.06:
            tail += r.choice((" ", "  ", "\t"))
        return tail + self.data_part()

    def data_part(self) -> str:
        r = self.r
        if not self.data or r.random() < 0.65:
            return self.line_end()
        part = r.choice((" ", " ", " ", "", "\n", "\n  ", "  "))
        part += self.one_line(grammar_data.data(r, odd=self.odd_data))
        if self.risk(0.08):
            part += r.choice((" more", " #t", ", x", "}", " {k: 2}", ".", "x"))
        return part + self.line_end()

    def one_line(self, data: str) -> str:
        """The engine does not read data over several lines that end in CRLF."""
        if self.crlf and "\n" in data and not self.risk(0.3):
            return grammar_data.flow(self.r, 0).replace("\n", " ")
        return data

    def line_end(self) -> str:
        r = self.r
        if self.comments and r.random() < 0.15:
            return r.choice((" ", " ", "")) + self.comment()
        return r.choice((" ", "  ", "\t")) if r.random() < 0.05 else ""

    # ---------- relations ----------
    def relations(self, indent: str, depth: int, *, only_undercuts: bool = False) -> str:
        """The relations below an element, each on its own line and indented more than it."""
        r = self.r
        chance = 0.75 if depth == 0 else 0.4 if self.deep else 0.2
        if depth > 4 or r.random() > chance:
            return ""
        inner = indent + (
            self.unit if r.random() < 0.8 else r.choice((" ", "  ", "   ", "\t", "      "))
        )
        out = ""
        for _ in range(r.choice((1, 1, 1, 2, 2, 3) if depth < 1 else (1, 1, 1, 2))):
            here = inner
            if self.ragged and r.random() < 0.3:
                here = self.ragged_indent(indent, inner)
            out += "\n" + self.comment_line()
            out += self.relation(here, depth, only_undercuts=only_undercuts)
        return out

    def ragged_indent(self, outer: str, inner: str) -> str:
        r = self.r
        if r.random() < 0.5:
            return inner + r.choice((" ", "  ", "   "))
        if r.random() < 0.8:
            return outer + " " * r.randint(1, max(1, len(inner) - len(outer)))
        return r.choice(("", outer, "'" + inner[1:], " " * r.randint(0, 12), "\u00a0" + inner[1:]))

    def relation(self, indent: str, depth: int, *, only_undercuts: bool) -> str:
        r = self.r
        marker = r.choice(vocabulary.UNDERCUTS if only_undercuts else vocabulary.MARKERS)
        if only_undercuts and self.risk(0.1):
            marker = r.choice(vocabulary.MARKERS)
        gap = r.choice((" ", " ", " ", " ", "  ", "", "\t"))
        if marker == "_" and not (self.risk(0.1)):
            gap = gap or " "
        child_is_argument = r.random() < 0.45
        if marker == "><":
            child_is_argument = self.risk(0.08)
        if self.risk(0.03):
            gap += "\n "
        child = self.argument() if child_is_argument else self.statement()
        if self.comments and r.random() < 0.04:
            indent_and = r.choice((indent, "", "  ")) + self.comment() + r.choice((" ", "", indent))
            return indent_and + marker + gap + child + self.relations(indent, depth + 1)
        return indent + marker + gap + child + self.relations(indent, depth + 1)

    # ---------- lists ----------
    def list(self) -> str:
        r = self.r
        ordered = r.random() < 0.4
        indent = r.choice(("", "", "  ", " "))
        lines = []
        for number in range(1, r.randint(1, 3) + 1):
            marker = f"{number if r.random() < 0.8 else r.randint(0, 20)}." if ordered else "*"
            if self.risk(0.06):
                marker = r.choice(("*", "1.", "-", "  *", "1)", "**"))
            item = self.argument() if r.random() < 0.3 else self.statement()
            gap = r.choice((" ", " ", " ", "  ", "\t"))
            lines.append(indent + marker + gap + item + self.relations(indent + " ", 1))
        return "\n".join(lines)

    # ---------- premise-conclusion structures ----------
    def reconstruction(self) -> str:
        r = self.r
        head = ""
        if r.random() < 0.7:
            head = (
                self.argument(self.new_argument_title()) + self.relations("", 1) + self.empty_line()
            )
        steps = r.choice((1, 1, 1, 2, 2, 3))
        indent = r.choice(("", "", "", "", "  ", "    "))
        lines: list[str] = []
        count = 0
        for step in range(steps):
            for _ in range(r.choice((1, 1, 2, 3) if step == 0 else (0, 0, 1, 2))):
                count += 1
                lines.append(self.pcs_line(count, indent))
            lines.append(self.inference(count, indent))
            count += 1
            lines.append(self.pcs_line(count, indent))
        if self.risk(0.08):
            lines.insert(
                r.randint(0, len(lines)), r.choice(("", "(1) x", "----", "x", "[A]", "---"))
            )
        return head + "\n".join(lines)

    def pcs_line(self, number: int, indent: str) -> str:
        r = self.r
        shown = number if r.random() < 0.9 else r.choice((0, 1, 7, 42, "007"))
        gap = r.choice((" ", " ", " ", " ", "", "  ", "\t", "\n " if self.risk(0.2) else " "))
        return (
            f"{indent}({shown}){gap}"
            + self.statement()
            + self.relations(indent, 1)
            + self.pcs_comment()
        )

    def pcs_comment(self) -> str:
        if self.comments and self.r.random() < 0.05:
            return "\n" + self.comment()
        return ""

    def inference(self, count: int, indent: str) -> str:
        r = self.r
        pick = r.random()
        if pick < 0.5:
            line = "-" * r.choice((4, 4, 4, 5, 6, 12))
        else:
            rules = ", ".join(r.choice(vocabulary.RULES) for _ in range(r.choice((0, 1, 1, 1, 2))))
            if self.risk(0.15):
                rules = r.choice(vocabulary.BAD_RULES)
            data = grammar_data.uses(r, count, odd=self.odd_data) if r.random() < 0.5 else ""
            if self.comments and r.random() < 0.1:
                rules += " " + self.comment()
            if r.random() < 0.55:
                line = "-- " + rules + r.choice((" ", "")) + data + r.choice((" ", "")) + "--"
                if not rules and not data:
                    line = "-- --"
            else:
                middle = "\n".join(part for part in (rules, data) if part)
                line = "--" + r.choice(("", " ")) + "\n" + middle + ("\n" if middle else "") + "--"
                if self.risk(0.1):
                    line = line.replace("\n", r.choice(("\n\n", "\n \n", " \n  ")))
            if r.random() < 0.1:
                line += "-" * r.randint(1, 5)
        if r.random() < 0.05:
            line += r.choice((" ", "  "))
        return indent + line + self.undercuts(indent)

    def undercuts(self, indent: str) -> str:
        if self.r.random() < 0.8:
            return ""
        return self.relations(indent, 0, only_undercuts=True)

    # ---------- names ----------
    def names(self) -> Names:
        return Names(self.statement_titles, self.argument_titles, self.tag_names, self.headings)


def generate(r: Random) -> Case:
    """Draw a case."""
    grammar = DocumentGrammar(r)
    text = grammar.document()
    found: Settings = {}
    if r.random() < 0.75:
        found = settings(r, grammar.names(), most=6 if grammar.plain else 4)
    pick = r.random()
    if pick < 0.7:
        return Case(text, found)
    return Case(damaged(r, text) if pick < 0.92 else soup(r), found, is_damaged=True)


def case(seed: int) -> Case:
    """The case that belongs to a seed."""
    return generate(Random(seed))  # noqa: S311 - not cryptography


cases: st.SearchStrategy[Case] = st.randoms(use_true_random=False).map(generate)
