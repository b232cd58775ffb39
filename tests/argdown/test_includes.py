"""``@include(path)``, with real files."""

import os
from pathlib import Path

import pytest

import argmap
from argmap.app.workspace import Workspace
from argmap.text import describe


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def titles(work: Workspace) -> list[str]:
    return [statement.title for statement in work.map.statements]


def test_paths_are_relative_to_the_including_file(tmp_path: Path) -> None:
    write(
        tmp_path,
        main="[Main]: m\n\n@include(parts/one)\n\n[End]: e\n",
        parts__one="[One]: o\n\n@include(two)\n\n@include(../three)\n",
        parts__two="[Two]: t\n",
        three="[Three]: t\n",
    )
    work = argmap.load(tmp_path / "main")
    assert titles(work) == ["Main", "One", "Two", "Three", "End"]
    assert not work.diagnostics


def test_what_is_included_stands_in_the_text_around_it(tmp_path: Path) -> None:
    write(tmp_path, main="[Main]: m\n    @include(reason)\n    - n\n", reason="+ [Reason]: r")
    work = argmap.load(tmp_path / "main")
    assert [str(each) for each in work.map.relations] == [
        "[Reason] -support-> [Main]",
        "[Untitled 1] -attack-> [Main]",
    ]


def test_every_place_is_in_its_own_file(tmp_path: Path) -> None:
    write(
        tmp_path,
        main="# One\n\n@include(part)\n\n[Main] : m\n",
        part="\ufeff[Part]: p\n\n+ [Lost] : l\n",
    )
    work = argmap.load(tmp_path / "main")
    part = work.map.statement("Part").span
    assert part is not None
    assert str(part) == f"{tmp_path}/part:1:2"
    assert [str(each).partition(": ")[0] for each in work.diagnostics] == [
        f"{tmp_path}/main:5:8",
        f"{tmp_path}/part:3:1",
        f"{tmp_path}/part:3:10",
    ]
    shown = describe(work.diagnostics[1]).splitlines()
    assert shown[1] == "    3 | + [Lost] : l"


def test_each_file_is_included_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        main="@include(part)\n\n@include(./part)\n\n@include(main)\n\n[Main]: m\n",
        part="[Part]: p\n\n@include(main)\n",
    )
    work = argmap.load(tmp_path / "main")
    assert titles(work) == ["Part", "Main"]
    assert [str(each) for each in work.diagnostics] == [
        f"{tmp_path}/{place}: AD402 warning: `{path}` is included already; it is left out here"
        for place, path in (("main:3:1", "./part"), ("main:5:1", "main"), ("part:3:1", "main"))
    ]


def test_a_link_to_a_file_is_that_file(tmp_path: Path) -> None:
    write(tmp_path, main="@include(part)\n\n@include(link)\n", part="[Part]: p\n")
    (tmp_path / "link").symlink_to("part")
    assert [each.code for each in argmap.load(tmp_path / "main").diagnostics] == ["AD402"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing", "no such file or directory"),
        ("folder", "is a directory"),
        ("latin", "it is not UTF-8 text"),
        ("pipe", "it is no ordinary file"),
        ("huge", "it is larger than 100 MB"),
        ("main/part", "not a directory"),
        ("a\0b", "embedded null byte"),
        ("x" * 300, "file name too long"),
    ],
    ids=["missing", "folder", "latin", "pipe", "huge", "below a file", "NUL", "long"],
)
def test_what_cannot_be_included_is_reported_and_left_out(
    tmp_path: Path, path: str, reason: str
) -> None:
    write(tmp_path, main=f"[Main]: m\n\n@include({path})\n\n[End]: e\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "latin").write_bytes(b"[L\xe4tin]: l\n")
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(200 << 20)
    work = argmap.load(tmp_path / "main")
    assert titles(work) == ["Main", "End"]
    shown = [each for each in work.diagnostics if each.code != "AD208"]
    assert [each.code for each in shown] == ["AD401"]
    assert shown[0].message.endswith(f"cannot be included: {reason}")
    assert len(shown[0].message) < 150
    assert str(shown[0].span) == f"{tmp_path}/main:3:1"


def test_a_text_from_no_file_includes_none() -> None:
    work = argmap.loads("[Main]: m\n\n@include(/etc/passwd)\n\n[End]: e\n")
    assert titles(work) == ["Main", "End"]
    assert [(each.code, each.span.line) for each in work.diagnostics] == [("AD401", 3)]
    assert str(work.map.statement("End").span) == "<text>:5:1"


def test_what_is_no_include(tmp_path: Path) -> None:
    write(tmp_path, main="[Main]: m @include() and @include(part and more\n")
    work = argmap.load(tmp_path / "main")
    assert work.map.statement("Main").text == "m @include() and @include(part and more"
    assert not work.diagnostics


def test_a_long_chain_of_files(tmp_path: Path) -> None:
    count = 2_000
    for number in range(count):
        text = f"[S{number}]: s\n\n@include({number + 1})\n"
        (tmp_path / str(number)).write_text(text, encoding="utf-8")
    work = argmap.load(tmp_path / "0")
    assert len(work.map.statements) == count
    assert [each.code for each in work.diagnostics] == ["AD401"]
    last = work.map.statements[-1].span
    assert last is not None
    assert last.path == str(tmp_path / str(count - 1))
