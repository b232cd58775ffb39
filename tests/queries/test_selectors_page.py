"""docs/reference/selectors.md: its tables are those of the code, its examples have their answers."""

import re
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import argmap
from argmap.queries import selectors
from argmap.queries.selectors.fields import FIELDS, TextField
from argmap.queries.selectors.functions import FUNCTIONS
from argmap.queries.selectors.words import WORDS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "selectors.md"
EXAMPLE = re.compile(r"(```text\n\$ argmap query (\S+) --ids '([^\n]+)'\n)(.*?)```\n", re.DOTALL)


def names() -> str:
    rows = [(f"`{word.name}`", word.meaning, word.also and f"`{word.also}`") for word in WORDS]
    return table(("name", "takes", "also"), rows)


def fields() -> str:
    rows = []
    for field in FIELDS:
        choices = field.choices if isinstance(field, TextField) else ()
        among = f": {', '.join(f'`{choice}`' for choice in choices)}" if choices else ""
        kind = {"TextField": "text", "NumberField": "number"}.get(type(field).__name__, "any")
        rows.append((f"`{field.name}`", kind, field.meaning + among))
    return table(("field", "is", "holds"), rows)


def functions() -> str:
    rows = [
        (f"`{one.usage}`", one.meaning, ", ".join(f"`{name}`" for name in one.also))
        for one in FUNCTIONS
    ]
    return table(("function", "takes", "also"), rows)


def grammar() -> str:
    """The grammar as the docstring has it."""
    text = (selectors.__doc__ or "").split("most::\n\n")[1].split("\n\n")[0]
    return f"```text\n{dedent(text)}\n```\n"


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n".replace("|  |", "| |") for line in lines)


def answered(match: re.Match[str]) -> str:
    ids = argmap.load(ROOT / match[2]).select(match[3])
    return match[1] + "".join(f"{name}\n" for name in ids) + "```\n"


PARTS = {"names": names, "fields": fields, "functions": functions, "grammar": grammar}


def written(page: str) -> str:
    """The page with the tables and the answers that the code gives."""
    for name, text in PARTS.items():
        begin, end = f"<!-- {name} -->\n", "<!-- end -->"
        before, rest = page.split(begin)
        page = f"{before}{begin}{text()}{end}{rest.split(end, 1)[1]}"
    return EXAMPLE.sub(answered, page)


def test_the_page_is_what_the_code_does(*, is_update: bool) -> None:
    page = PAGE.read_text("utf-8")
    if is_update:
        PAGE.write_text(written(page), "utf-8")
    assert PAGE.read_text("utf-8") == written(page)


def test_there_are_twenty_examples_on_all_maps_and_each_takes_something() -> None:
    examples = [match.groups() for match in EXAMPLE.finditer(PAGE.read_text("utf-8"))]
    assert len(examples) == 20
    assert {Path(name).name for _, name, _, _ in examples} == {
        path.name for path in (ROOT / "maps").glob("*.argdown")
    }
    assert all(answer for *_, answer in examples)
