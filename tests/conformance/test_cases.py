"""The case files: each document is read as its file says."""

from pathlib import Path

import pytest

from tests.conformance.canonical import canonical
from tests.conformance.case_files import FOLDER, FiledCase, all_cases, read, write
from tests.conformance.comparison import differences

CASES = all_cases()


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{path.stem}: {case.title}") for path, case in CASES]
)
def test_is_read_as_filed(case: FiledCase) -> None:
    found = differences(case.expected, canonical(case.text, case.settings))
    assert not found, "\n".join(map(str, found))


def test_titles_are_used_once() -> None:
    titles = [(path, case.title) for path, case in CASES]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_a_case_file_is_written_as_it_was_read(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    write(copy, read(path))
    assert copy.read_text(encoding="utf-8") == path.read_text(encoding="utf-8")
