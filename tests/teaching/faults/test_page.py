"""The page about faults lists all of them, with the rules that find them."""

from pathlib import Path

from argmap.teaching.faults import FAULTS, Fault

PAGE = Path("docs/reference/faults.md").read_text("utf-8")


def _rule(fault: Fault) -> str:
    return f"[{fault.code}](rules.md)" if fault.code else "\N{EN DASH}"


def test_every_fault_stands_on_the_page() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert rows == [f"| `{fault.name}` | {fault.summary} | {_rule(fault)} |" for fault in FAULTS]
