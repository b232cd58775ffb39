"""An installed argmap has all files that it reads."""

import os
from pathlib import Path
from zipfile import ZipFile

from hatchling.build import build_wheel

ROOT = Path(__file__).parents[2]
KINDS = {".js", ".css", ".html", ".json", ".woff2", ".ttf", ".txt", ".typed"}


def test_the_wheel_has_all_files_that_are_read(tmp_path: Path) -> None:
    here = Path.cwd()
    os.chdir(ROOT)  # hatchling builds what is in the current folder
    try:
        wheel = tmp_path / build_wheel(str(tmp_path))
    finally:
        os.chdir(here)
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    read = {
        str(file.relative_to(ROOT))
        for file in (ROOT / "argmap").rglob("*")
        if file.suffix in KINDS and "__pycache__" not in file.parts
    }
    assert "argmap/renderers/html/web/main.js" in read
    assert read <= names
