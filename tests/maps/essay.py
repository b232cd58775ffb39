"""The essay that the main map reconstructs, where a copy of it is at hand.

It is under copyright and does not belong to the project. Its text is looked for in the file that
``ARGMAP_ESSAY`` names, else in the folder ``shared`` beside this checkout.
"""

import os
import re
from pathlib import Path

from argmap.model import Argument, Statement
from argmap.passages import Anchor, SourceText, anchors_in
from argmap.text import Source

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = ROOT.parent / "shared" / "essay" / "saving-north-koreas-refugees.txt"


def find_essay() -> Path | None:
    """The file with the essay's text, if there is one."""
    path = Path(os.environ.get("ARGMAP_ESSAY") or DEFAULT)
    return path if path.is_file() else None


def read_essay(path: Path) -> SourceText:
    """The essay by paragraphs; its title is number 0."""
    return SourceText(Source(path.read_text(encoding="utf-8"), path.name))


def anchors(element: Statement | Argument) -> tuple[Anchor, ...]:
    """The passages of the essay that an element of the map comes from."""
    found = anchors_in(element.data)
    assert not found.faults
    assert not found.mismatches
    return found.anchors


def words(text: str) -> list[str]:
    """The words of a text, without case and punctuation."""
    return re.findall(
        r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    )


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    """All runs of so many words in a row."""
    found = words(text)
    return {tuple(found[place : place + length]) for place in range(len(found) - length + 1)}
