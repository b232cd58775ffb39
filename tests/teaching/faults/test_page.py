"""The page about faults lists all of them, with the rules that find them."""

from pathlib import Path

from argmap.teaching.faults import FAULTS

PAGE = Path("docs/reference/faults.md").read_text("utf-8")


def test_every_fault_stands_on_the_page() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert rows == [
        f"| `{fault.name}` | {fault.summary} | {f'[{fault.code}](rules.md)' if fault.code else '–'} |"
        for fault in FAULTS
    ]
