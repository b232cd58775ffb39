"""The examples of the documentation run, and print what the pages say that they print."""

import io
import re
import shutil
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """A block of Python on a page, and the text block that follows it, if one does."""

    code: str
    line: int
    expected: str | None


def examples(page: Path) -> Iterator[Example]:
    text = page.read_text(encoding="utf-8")
    blocks = list(FENCE.finditer(text))
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if block[1] == "python":
            has_output = (
                following is not None
                and following[1] == "text"
                and not text[block.end() : following.start()].strip()
            )
            line = text.count("\n", 0, block.start()) + 1
            yield Example(block[2], line, following[2] if following and has_output else None)


WITH_EXAMPLES = [page for page in PAGES if any(examples(page))]


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.stem)
def test_the_examples_of_a_page(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "maps", tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__main__"}
    for example in examples(page):
        printed = io.StringIO()
        place = "\n" * example.line  # so that a traceback names the line of the page
        with redirect_stdout(printed):
            exec(compile(place + example.code, str(page), "exec"), names)  # noqa: S102 -- our own pages
        if example.expected is not None:
            assert printed.getvalue() == example.expected, f"{page}:{example.line}"


def test_the_guide_has_its_seven_examples() -> None:
    guide = (ROOT / "docs" / "how-to" / "python.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\d)\.", guide, re.MULTILINE) == list("1234567")
    assert list(examples(ROOT / "docs" / "how-to" / "python.md"))
