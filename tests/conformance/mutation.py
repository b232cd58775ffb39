"""Damage to a document, and documents of loose tokens, so that it is also compared what is refused."""

from random import Random

INSERTED = (
    "[", "]", "<", ">", "{", "}", "(", ")", "*", "_", "**", "__", "#", "# ", "@", "\\", ":", ".", ",", "-", "--",
    "----", "+", "+>", "<_", "><", "/", "//", "/*", "*/", "<!--", "-->", "===", "====", " ", "  ", "\t", "\n",
    "\n\n", "\n ", "'", '"', "(1)", "1. ", "* ", "{k: 1}", "#t", "[A]", "[A]:", "<A>", "<A>:", "\r", "\u00a0",
    "😀", "\ufeff", "x", "1", "~", ";",
)  # fmt: skip


TOKENS = (
    *INSERTED, "\n", "\n", "\n", "\n", "\n    ", "\n  ", "\n\t", "\n(1) ", "\n(2) ", "\n----\n", "\n* ", "\n1. ",
    "{a: b}", "#(a b)", "[B]: b", "<B>: c", "\r\n", "y z", "a b", "[x](y)", "@[A]", "@<B>", ".A.", ":heart:",
    "\\*", "\\\\", "\n\n# H", "\n\n<A>\n\n(1) p\n----\n(2) q\n", "\n  - ", "\n  + ", "\n    - ", "\n    + ", "\n  <_ ",
    "\n  _ ", "\n  >< ", "_>", "->", "<-", "<+", "+", "\u2028", "\x0b", "\n-- r, s {uses: [1]} --\n", "===\na: b\n===\n\n",
)  # fmt: skip


def soup(r: Random) -> str:
    """Tokens in any order: the shortest way to what nobody writes."""
    return "".join(r.choice(TOKENS) for _ in range(r.choice((2, 3, 4, 6, 8, 12, 16, 24))))


def _change_characters(r: Random, text: str) -> str:
    at = r.randint(0, len(text))
    pick = r.random()
    if pick < 0.4:
        return text[:at] + text[at + r.choice((1, 1, 1, 2, 4)) :]
    if pick < 0.5:
        return text[: at + 1] + text[at:]
    if pick < 0.6:
        return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]
    return text[:at] + r.choice(INSERTED) + text[at:]


def _change_lines(r: Random, text: str) -> str:
    lines = text.split("\n")
    at, other = r.randrange(len(lines)), r.randrange(len(lines))
    match r.randrange(8):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines.insert(other, lines[at])
        case 3:
            lines.insert(at, r.choice(("", " ", "text", "// c", "----", "{k: 1}")))
        case 4:
            lines[at] = r.choice((" ", "  ", "    ", "\t", "'")) + lines[at]
        case 5:
            lines[at] = lines[at][r.choice((1, 2, 4)) :]
        case 6:
            lines[at], lines[other] = lines[other], lines[at]
        case _:
            lines[at : at + 2] = [" ".join(lines[at : at + 2])]
    return "\n".join(lines)


def damaged(r: Random, text: str) -> str:
    """The text after one to three small changes, or cut off."""
    for _ in range(r.choice((1, 1, 1, 2, 3))):
        pick = r.random()
        if pick < 0.55:
            text = _change_characters(r, text)
        elif pick < 0.95:
            text = _change_lines(r, text)
        else:
            text = text[: r.randint(0, len(text))]
    return text
