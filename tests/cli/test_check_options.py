"""What ``argmap check`` looks for, where, and when it fails: options, folders, settings."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argmap.app.plugins import INSTALLED

MANY = "[T]: t.\n  + [A]: a.\n  - [B]: b.\n\n[b]\n"


@pytest.fixture(autouse=True)
def _maps(_in_a_folder_with_maps: None) -> None:
    Path("many.argdown").write_text(MANY)


def codes(ran: Any) -> list[str]:
    assert ran.err == ""
    return [found["code"] for found in json.loads(ran.out)["findings"]]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("--select AM202", ["AM202"]),
        ("--select am20,names", ["AM202", "AM203", "AM101"]),
        ("--select AM2 --ignore unanswered-objection", ["AM202"]),
        ("--select AM202 --select AM203", ["AM202", "AM203"]),
        ("--ignore structure --ignore names", []),
    ],
)
def test_selection(argmap: Callable[..., Any], options: str, expected: list[str]) -> None:
    assert codes(argmap("check", "many.argdown", "--format", "json", *options.split())) == expected


def test_an_unknown_rule_stops_before_anything_is_read(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "many.argdown", "--select", "AM2,unanswered-objektion")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean 'unanswered-objection'?" in ran.err


@pytest.mark.parametrize("select", ["", " ", ","])
def test_a_selection_of_nothing_is_a_slip(argmap: Callable[..., Any], select: str) -> None:
    ran = argmap("check", "many.argdown", "--select", select)
    assert (ran.code, ran.out) == (2, "")
    assert "--select names no rule" in ran.err


@pytest.mark.parametrize(
    "options", ["--diff --format json", "--diff -o report", "--isolated --config mine.toml"]
)
def test_options_that_exclude_each_other(argmap: Callable[..., Any], options: str) -> None:
    Path("mine.toml").write_text("")
    ran = argmap("check", "many.argdown", *options.split())
    assert (ran.code, ran.out) == (2, "")
    assert "leave" in ran.err
    assert not Path("report").exists()


def test_only_what_is_about_some_elements(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "many.argdown", "--format", "json", "--only", "[A] | [b]")
    assert codes(ran) == ["AM202", "AM101"]


def test_a_selector_that_cannot_be_read_stops_all(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "many.argdown", "open.argdown", "--only", "[A")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("argmap: ") == 1


def test_a_selector_need_not_fit_every_map(argmap: Callable[..., Any]) -> None:
    maps = ("many.argdown", "open.argdown", "good.argdown")
    ran = argmap("check", *maps, "--only", "[A]")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.endswith("1 warning in 3 files\n")
    for mending in ("--diff", "--fix"):
        assert argmap("check", *maps, "--only", "[A]", mending).err == ""


@pytest.mark.parametrize("mending", [(), ("--diff",), ("--fix",)])
def test_a_selector_that_fits_no_map_is_told(
    argmap: Callable[..., Any], mending: tuple[str, ...]
) -> None:
    ran = argmap("check", "many.argdown", "open.argdown", "--only", "[Lav]", *mending)
    assert ran.code == 2
    assert ran.err.startswith("argmap: many.argdown: the map has no statement or argument [Lav]")
    assert "argmap: open.argdown: the map has no statement or argument [Lav]; did" in ran.err


@pytest.mark.parametrize(
    ("options", "code"),
    [("--exit-zero", 0), ("--fail-on error", 0), ("--fail-on hint", 1), ("", 1)],
)
def test_exit_code(argmap: Callable[..., Any], options: str, code: int) -> None:
    assert argmap("check", "many.argdown", *options.split()).code == code


def test_exit_zero_is_not_for_files_that_cannot_be_read(argmap: Callable[..., Any]) -> None:
    assert argmap("check", "nowhere.argdown", "--exit-zero").code == 2


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "1.5"])
def test_a_number_of_jobs_that_is_none(argmap: Callable[..., Any], jobs: str) -> None:
    ran = argmap("check", "many.argdown", f"--jobs={jobs}")
    assert (ran.code, ran.out) == (2, "")
    assert f"--jobs must be a number from 1, not '{jobs}'" in ran.err


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit"])
def test_the_same_report_with_any_number_of_jobs(argmap: Callable[..., Any], form: str) -> None:
    files = ["many.argdown", "nowhere.argdown", "broken.argdown", "good.argdown", "open.argdown"]
    one = argmap("check", *files, "--format", form)
    assert argmap("check", *files, "--format", form, "-j", "3") == one


def test_a_folder(argmap: Callable[..., Any]) -> None:
    for name in ("b/x.ad", "b/.hidden.argdown", ".git/y.argdown", "a/z.argdown", "a/notes.md"):
        Path("sub", name).parent.mkdir(parents=True, exist_ok=True)
        Path("sub", name).write_text(MANY)
    ran = argmap("check", "sub", "good.argdown", "--format", "json")
    paths = [file["path"] for file in json.loads(ran.out)["files"]]
    assert paths == ["sub/a/z.argdown", "sub/b/x.ad", "good.argdown"]


def test_settings_of_the_folder(argmap: Callable[..., Any]) -> None:
    Path("argmap.toml").write_text(
        'ignore = ["AM203", "orphan"]\nselect = ["AM2"]\nfail-on = "error"\n'
    )
    ran = argmap("check", "many.argdown", "--format", "json")
    assert (ran.code, codes(ran)) == (0, ["AM202"])
    ran = argmap("check", "many.argdown", "--format", "json", "--isolated")
    assert (ran.code, len(codes(ran))) == (1, 3)
    ran = argmap(
        "check", "many.argdown", "--format", "json", "--select", "AM203", "--fail-on", "hint"
    )
    assert (ran.code, codes(ran)) == (1, ["AM203"])


def test_each_map_has_the_settings_of_its_own_folder(argmap: Callable[..., Any]) -> None:
    for folder, rule in (("a", "AM202"), ("b", "AM203")):
        Path(folder).mkdir()
        Path(folder, "argmap.toml").write_text(f'select = "{rule}"')
        Path(folder, "map.argdown").write_text(MANY)
    assert codes(argmap("check", "a", "b", "--format", "json")) == ["AM202", "AM203"]


def test_a_named_file_of_settings(argmap: Callable[..., Any]) -> None:
    Path("mine.toml").write_text('select = ["AM101"]\n')
    ran = argmap("check", "many.argdown", "--format", "json", "--config", "mine.toml")
    assert codes(ran) == ["AM101"]
    assert "cannot read no.toml" in argmap("check", "many.argdown", "--config", "no.toml").err


def test_broken_settings_stop_before_anything_is_read(argmap: Callable[..., Any]) -> None:
    Path("argmap.toml").write_text('fail-on = "warning"\nselct = ["AM2"]\n')
    ran = argmap("check", "many.argdown")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "argmap: argmap.toml:2: there is no setting `selct`; did you mean 'select'?\n"


def test_files_that_a_folder_leaves_out(argmap: Callable[..., Any]) -> None:
    Path("argmap.toml").write_text('exclude = ["drafts", "old-*", "*/notes.argdown"]\n')
    for name in ("drafts/x.argdown", "a/drafts/x.argdown", "a/notes.argdown", "a/kept.argdown"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(MANY)
    Path("old-map.argdown").write_text(MANY)
    ran = argmap("check", ".", "--format", "json")
    paths = [file["path"] for file in json.loads(ran.out)["files"]]
    own = ["broken.argdown", "good.argdown", "many.argdown", "open.argdown"]
    assert paths == [*own, "a/kept.argdown"]
    assert argmap("check", "drafts/x.argdown").code == 1  # what is named is checked


def test_ignored_findings_are_counted(argmap: Callable[..., Any]) -> None:
    Path("many.argdown").write_text("[T]: t.\n  + [A]: a. {ignore: AM202}\n")
    ran = argmap("check", "many.argdown")
    assert ran == (0, "no findings in 1 file; 1 ignored in the data\n", "")


def test_a_text_that_is_not_there(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "many.argdown", "good.argdown", "--text", "essay.txt")
    assert ran.code == 2
    assert ran.err == "argmap: cannot read essay.txt: there is no such file\n"


def test_the_text_that_a_map_is_about(argmap: Callable[..., Any]) -> None:
    """By the command line, the front matter, the settings: the first of these that names one."""
    claim = '[T]: t. {source: [{paragraph: 1, quote: "safe passage"}]}\n'
    Path("maps").mkdir()
    Path("maps/plain.argdown").write_text(claim)
    Path("maps/own.argdown").write_text(f"===\nargmap: {{text: own.txt}}\n===\n\n{claim}")
    for name, words in (
        ("own", "Nothing."),
        ("usual", "They need safe passage."),
        ("other", "No."),
    ):
        Path(f"maps/{name}.txt").write_text(f"Title\n\n{words}\n")

    def without_quote(*options: str) -> list[str]:
        ran = argmap("check", "maps", "--select", "AM501", "--format", "json", *options)
        return [found["path"] for found in json.loads(ran.out)["findings"]]

    assert without_quote() == ["maps/own.argdown"]
    Path("maps/argmap.toml").write_text('text = "other.txt"\n')
    assert without_quote() == ["maps/own.argdown", "maps/plain.argdown"]
    assert without_quote("--text", "maps/usual.txt") == []


def test_a_text_that_the_map_names_and_that_is_not_there(argmap: Callable[..., Any]) -> None:
    Path("many.argdown").write_text(f"===\nargmap: {{text: no.txt}}\n===\n\n{MANY}")
    ran = argmap("check", "many.argdown", "--select", "AD,AM202")
    assert ran.code == 1
    assert ran.out.startswith(
        "many.argdown:2:16: AD306 warning: `text` has no effect: cannot read no.txt: "
        "there is no such file\n"
    )
    assert "AM202" in ran.out


def test_teaching_rules_run_when_asked_for(argmap: Callable[..., Any]) -> None:
    teaching = {entry.code for entry in INSTALLED.known_rules.entries if entry.teaching}
    assert not teaching & {*codes(argmap("check", "many.argdown", "--format", "json"))}
    assert teaching & {*codes(argmap("check", "many.argdown", "--format", "json", "--teach"))}
