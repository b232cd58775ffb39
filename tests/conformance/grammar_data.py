"""Random YAML data as Argdown writes it: ``{...}`` elements and front matter."""

import json
from collections.abc import Mapping
from random import Random

from tests.conformance.vocabulary import COLORS

KEYS = ("k", "l", "m", "note", "source", "holder", "weight", "a b", "x-y")
ODD_KEYS = (
    '"q k"',
    "'it''s'",
    "1",
    "true",
    "~",
    "1.5",
    "ä",
    "k.l",
    "? k",
    "[x]",
    "<<",
    "no",
)
SCALARS = (
    "v", "two words", "1", "-3", "007", "2.5", "1e3", ".5", "5.", "-0", "+12", "0x1F", "0o17", "0b101",
    "true", "True", "TRUE", "false", "yes", "no", "on", "off", "null", "~", "Null", "''", '""', "'single'",
    '"double"', "'it''s'", '"esc \\" \\n \\u00e4 \\x41"', '"a, b"', "'{k}'", "2020-01-02", "2020-1-2",
    "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43", "2020-13-45", "0.1", "12345678901234567890",
    "1.0", "1e400", ".inf", "-.INF", ".nan", "12:30", "12:30:45", "v: ", "a:b", "a#b", "ünï", "事", "😀",
    "x/y", "http:/x", "a-b", "-x", "- x", "v!", "(v)", "a=b", "0", "-1.5E-2", "0x", "0o8", "1e", "+", "-", ".",
    "..", "e1", "'multi  blank'", "a\\b", "=", "<<", "!", "1,5", "0.0", "-0.0", "9007199254740993", "1.10",
)  # fmt: skip
ODD_SCALARS = (
    "a b: c", "@v", "`v`", "%v", "&a v", "*a", "!!str 1", "!!int '3'", "!!float 1", "!custom v", "!!null ''",
    "!!bool yes", "[", "]", "|", ">", "'open", '"open', "a # c", "a #c", "*", "&", "? k", "- v", "v }", "{",
    "\tv", "!!timestamp 2020-01-01", "'a'b", '"a" b', "a, b", ",", ",,",
    "!<tag:yaml.org,2002:str> 5", "\u00a0", "\x07", "\u2028", "#", "v:", ":v", ": v", "[1, 2", "--- v", "...",
    "!!seq [a]", "!!map {a: 1}", "\ufeffv",
)  # fmt: skip
RESERVED = (
    "isInMap", "isInMap", "isInGroup", "isInGroup", "isCanonical", "isCanonical", "color", "color",
)  # fmt: skip
HEADING_RESERVED = ("isGroup", "isGroup", "isClosed", "color", "isInMap")


def _spelled(value: object) -> str:
    """A value as flow YAML."""
    return json.dumps(value) if not isinstance(value, str) or value.startswith("#") else value


def _reserved(r: Random, key: str) -> str:
    if key == "color":
        return f"color: {_spelled(r.choice(COLORS))}"
    if key in ("isGroup", "isClosed"):
        return f"{key}: {r.choice(('true', 'false'))}"
    return f"{key}: {r.choice(('true', 'true', 'false', 'false', 'false', 'null', 'maybe', '1'))}"


def value(r: Random, depth: int = 2, *, odd: bool = False) -> str:
    """A value in flow style."""
    pick = r.random()
    if depth and pick < 0.12:
        items = [value(r, depth - 1, odd=odd) for _ in range(r.randint(0, 3))]
        return "[" + r.choice((", ", ",", " , ")).join(items) + r.choice(("", "", "", ",")) + "]"
    if depth and pick < 0.22:
        return flow(r, depth - 1, odd=odd)
    if odd and r.random() < 0.25:
        return r.choice(ODD_SCALARS)
    return r.choice(SCALARS[:40]) if r.random() < 0.6 else r.choice(SCALARS)


def entry(r: Random, depth: int, *, odd: bool, reserved: tuple[str, ...] = ()) -> str:
    """One ``key: value`` in flow style."""
    if reserved and r.random() < 0.55:
        return _reserved(r, r.choice(reserved))
    key = r.choice(ODD_KEYS) if odd and r.random() < 0.3 else r.choice(KEYS)
    if r.random() < 0.06:
        return key  # a key without a value is a null
    separator = r.choice(
        (": ", ": ", ": ", ": ", ":  ", ":\t" if odd else ": ", ":" if odd else ": ")
    )
    return key + separator + value(r, depth, odd=odd)


def flow(r: Random, depth: int = 2, *, odd: bool = False, reserved: tuple[str, ...] = ()) -> str:
    """A mapping in flow style, on one line or several."""
    count = r.choice((0, 1, 1, 1, 2, 2, 3))
    entries = [entry(r, depth, odd=odd, reserved=reserved) for _ in range(count)]
    if not odd:
        entries = list({line.partition(":")[0].strip(): line for line in entries}.values())
    style = r.random()
    if style < 0.75:
        return "{" + r.choice((", ", ", ", ",", " , ")).join(entries) + "}"
    if style < 0.85:
        return "{ " + ", ".join(entries) + " }"
    if style < 0.95:
        return "{" + ",\n  ".join(entries) + r.choice(("", "\n", ",\n")) + "}"
    return "{ # note\n" + ",\n".join(entries) + "}" if odd else "{" + ", ".join(entries) + "}"


def block(r: Random, *, odd: bool = False, reserved: tuple[str, ...] = ()) -> str:
    """A mapping in block style between braces, as Argdown allows it after a line break."""
    indent = " " * r.choice((0, 2, 4, 1))
    lines: list[str] = []
    seen: set[str] = set()
    for _ in range(r.randint(0 if odd else 1, 3)):
        pick = r.random()
        if pick < 0.2:
            key = r.choice(KEYS)
            lines_here = [f"{key}:", f"{indent}  - {r.choice(SCALARS[:20])}", f"{indent}  - x"]
        elif pick < 0.35:
            key = r.choice(KEYS)
            lines_here = [f"{key}:", f"{indent}  n: {value(r, 1, odd=odd)}"]
        elif pick < 0.42:
            key = r.choice(KEYS)
            style = r.choice(("|", ">", "|-", ">-", "|+"))
            lines_here = [f"{key}: {style}", f"{indent}  one", f"{indent}  two"]
        else:
            line = entry(r, 2, odd=odd, reserved=reserved)
            key = line.partition(":")[0].strip()
            if ":" not in line:
                line += ": 1"
            if odd and r.random() < 0.2:
                line += ","  # JSON habits give strings here
            if r.random() < 0.1:
                line += "  # note"
            lines_here = [line]
        if key in seen and not odd:
            continue
        seen.add(key)
        lines.append(indent + lines_here[0])
        lines.extend(lines_here[1:])
    if odd and r.random() < 0.15:
        return "{\n" + r.choice(("scalar", "- a\n- b", "'x'", "5", "~", "", "# c")) + "\n}"
    opening = "{" + r.choice(("\n", "\n", "\n", " \n", "\n\n" if odd else "\n"))
    return opening + "\n".join(lines) + r.choice(("\n", "\n", "\n  ", "")) + "}"


def data(r: Random, *, odd: bool = False, reserved: tuple[str, ...] = RESERVED) -> str:
    """A data element of a statement, argument or heading."""
    if r.random() < 0.2:
        return block(r, odd=odd, reserved=reserved)
    return flow(r, odd=odd, reserved=reserved)


def uses(r: Random, lines: int, *, odd: bool = False) -> str:
    """The data of an inference: which lines it uses."""
    key = r.choice(("uses", "uses", "from"))
    top = lines + (2 if odd else 0)
    numbers = [r.randint(0 if odd else 1, max(1, top)) for _ in range(r.randint(0, 3))]
    extra = r.choice(("", "", ", k: v", ", note: {n: 1}"))
    if r.random() < 0.08:
        return f"{{{key}: {r.choice(('1', 'all', '[a]', '[1.5]', 'null'))}{extra}}}"
    if r.random() < 0.15:
        return f"{{\n  {key}: {json.dumps(numbers)}\n}}"
    return f"{{{key}: {json.dumps(numbers)}{extra}}}"


def as_flow(value: object) -> str:
    """Settings as flow YAML; JSON is a part of YAML."""
    return json.dumps(value, ensure_ascii=False)


def as_block(found: Mapping[str, object], indent: str = "") -> list[str]:
    """Settings as the lines of block YAML, with what is deeper than two levels in flow style."""
    lines: list[str] = []
    for key, inner in found.items():
        name = key if key.isalnum() and not key.isdigit() else json.dumps(key, ensure_ascii=False)
        if isinstance(inner, dict) and inner and not indent:
            lines.append(f"{name}:")
            lines.extend(as_block(inner, "    "))
        else:
            lines.append(f"{indent}{name}: {as_flow(inner)}")
    return lines
