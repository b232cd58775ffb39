"""What changes between two texts, as people and ``patch`` read it."""

import difflib
import re

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def unified_diff(path: str, before: str, after: str) -> str:
    """The changes of a file as a unified diff; empty if there are none."""
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), path, path)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
