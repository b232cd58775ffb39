"""Random text of statements: words, inline formatting, comments, and strings that nearly are syntax."""

from random import Random

from tests.conformance import vocabulary


class TextGrammar:
    """Writes titles, tags, text and comments; which features it uses is drawn first."""

    def __init__(self, r: Random) -> None:
        self.r = r
        self.plain = self.feature(0.3)  # little text, so that more is said about the map
        rich = 0.1 if self.plain else 1.0
        self.formatting = self.feature(0.5 * rich)
        self.shortcodes = self.feature(0.2 * rich)
        self.escapes = self.feature(0.25 * rich)
        self.astral = self.feature(0.2 * rich)
        self.punctuation = self.feature(0.35 * rich)
        self.exotic = self.feature(0.07 * rich)
        self.links = self.feature(0.3 * rich)
        self.tags = self.feature(0.5)
        self.data = self.feature(0.5)
        self.odd_data = self.data and self.feature(0.3 * rich)
        self.comments = self.feature(0.25 * rich)
        self.multiline = self.feature(0.5 * rich)
        self.risks = r.choice((1, 1, 2, 3, 6)) if self.feature(0.4 * rich) else 0
        self.tag_names = r.sample(vocabulary.TAGS, r.choice((1, 2, 3, 5, 10)))
        self.statement_titles = self._titles(vocabulary.STATEMENT_TITLES)
        self.argument_titles = self._titles(vocabulary.ARGUMENT_TITLES)

    def feature(self, chance: float) -> bool:
        """Whether this document uses a feature."""
        return self.r.random() < chance

    def risk(self, chance: float) -> bool:
        """Whether to write something that the engine may refuse; a document bears few of these."""
        if self.risks and self.r.random() < chance:
            self.risks -= 1
            return True
        return False

    # ---------- names ----------
    def _titles(self, plain: tuple[str, ...]) -> list[str]:
        r = self.r
        found = r.sample(plain, r.choice((1, 2, 3, 3, 4, 5)))
        if r.random() < 0.3:
            found += [r.choice(vocabulary.ODD_TITLES) for _ in range(r.randint(1, 3))]
        return found

    def statement_title(self) -> str:
        if self.risk(0.05):
            return self.r.choice(vocabulary.DANGEROUS_TITLES)
        return self.r.choice(self.statement_titles)

    def argument_title(self) -> str:
        if self.risk(0.05):
            return self.r.choice(vocabulary.DANGEROUS_TITLES)
        title = self.r.choice(self.argument_titles)
        return title if ">" not in title or self.risk(0.2) else "b"

    def tag(self) -> str:
        name = self.r.choice(self.tag_names)
        if self.risk(0.2):
            name = self.r.choice(vocabulary.ODD_TAGS)
        elif self.r.random() < 0.1:
            name = self.r.choice(("(a b)", "(two words)", f"({name})"))
        return "#" + name

    # ---------- text ----------
    def text(self, *, short: bool = False) -> str:
        """Text as it stands after a title or at the start of a block."""
        r = self.r
        pieces = [
            r.choice(vocabulary.WORDS[:12]),
            *(self.piece() for _ in range(r.randint(0, 3 if short else 5))),
        ]
        if r.random() < 0.25:
            pieces = pieces[1:] or pieces
        if r.random() < 0.12 and len(pieces) > 1:
            r.shuffle(pieces)
        text = ""
        for index, piece in enumerate(pieces):
            gap = self.gap(short=short) if index else ""
            if text.endswith(("*", "_")) and not self.risk(0.05):
                gap = gap or " "  # formatting must be followed by a blank or a punctuation mark
            text += gap + piece
        if self.tags and r.random() < (0.1 if short else 0.3):
            text += " " + self.tag()
        return text

    def gap(self, *, short: bool) -> str:
        r = self.r
        if self.multiline and not short and r.random() < 0.1:
            return r.choice(("\n", "\n  ", "\n      ", " \n ", "  \n", "\n\t"))
        if r.random() < 0.06:
            return r.choice(("  ", "\t", "   ", " \t ", ""))
        if self.comments and r.random() < 0.04:
            return (
                r.choice((" ", ""))
                + r.choice(("/* c */", "<!-- c -->", "/*c\nd*/", "/* 😀 */"))
                + " "
            )
        return " "

    def piece(self, marks: tuple[str, ...] = ()) -> str:  # noqa: PLR0911 - one arm for each kind of inline content
        """A word, or something formatted, or something that is nearly syntax.

        ``marks`` are the formats that are open around it.
        """
        r = self.r
        pick = r.random()
        if self.formatting and pick < 0.16 and len(marks) < 3:
            return self.formatted(marks)
        if marks and pick > 0.4 and not self.risk(0.1):
            return r.choice(vocabulary.WORDS)
        if self.links and pick < 0.24:
            return self.link()
        if self.tags and pick < 0.3:
            return self.tag()
        if self.shortcodes and pick < 0.38:
            return r.choice(vocabulary.SHORTCODES)
        if self.escapes and pick < 0.46:
            return r.choice(vocabulary.ESCAPES)
        if self.astral and pick < 0.54:
            return r.choice(vocabulary.ASTRAL)
        if self.punctuation and pick < 0.66:
            return r.choice(vocabulary.PUNCTUATED)
        if self.exotic and pick < 0.72:
            return r.choice(("a", "", " ")) + r.choice(vocabulary.EXOTIC) + r.choice(("b", "", " "))
        if pick < 0.76 and self.risk(1.0):
            return r.choice(vocabulary.NEAR_SYNTAX)
        return r.choice(vocabulary.WORDS)

    def formatted(self, marks: tuple[str, ...]) -> str:
        r = self.r
        risk = self.risk(0.1)
        mark = r.choice([m for m in ("*", "**", "_", "__") if risk or m not in marks])
        inside = " ".join(self.piece((*marks, mark)) for _ in range(r.choice((1, 1, 1, 2, 3))))
        if not risk:
            inside = r.choice(vocabulary.WORDS[:12]) + r.choice((" ", " x ")) + inside.strip()
            inside += r.choice(("", " z"))
            if inside.endswith(("*", "_")) or "#" in inside:
                inside += r.choice((" z", " y."))
        after = r.choice(("", "", "", ".", ",", "!", "?", ";", ":", "-", ")"))
        return mark + inside + mark + after

    def link(self) -> str:
        r = self.r
        pick = r.random()
        if pick < 0.4:
            url = r.choice(
                (
                    "https://x.org/a_b",
                    "x",
                    "../p.html#t",
                    "http://x.org/a_(b)",
                    "mailto:a@b",
                    "ä 事",
                    "//y",
                )
            )
            return (
                f"[{r.choice(('wiki', 'two words', 'a*b', '😀', 'a_b', 'x'))}]({url})"
                + r.choice(("", "", ".", "s"))
            )
        if pick < 0.7:
            return f"@[{r.choice(self.statement_titles)}]" + r.choice(("", "", ".", "\t", "x"))
        return f"@<{r.choice(self.argument_titles)}>" + r.choice(("", "", ",", "y"))

    # ---------- comments ----------
    def comment(self) -> str:
        r = self.r
        inside = r.choice(
            ("c", "note", "[A]: x", "{k: 1}", "😀", "* x *", "a -- b", "http://y", "")
        )
        return r.choice(
            (f"// {inside}", f"/* {inside} */", f"<!-- {inside} -->", f"//{inside}", "/**/")
        )

    def comment_block(self) -> str:
        r = self.r
        if r.random() < 0.3:
            return r.choice(("/* one\n\ntwo */", "<!-- one\ntwo\n-->", "/*\n*/", "<!--\n\n\n-->"))
        return self.comment()

    def comment_line(self) -> str:
        """Now and then a comment that stands alone between two lines."""
        if self.comments and self.r.random() < 0.08:
            return self.r.choice(("", "    ", "  ")) + self.comment() + "\n"
        return ""
