"""The reports of ``argmap check``: each is what its readers expect, whatever the map and its path."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from argmap.app.plugins import INSTALLED

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
ODD = "maps 100%/Ünï:côdé, #1;é?.argdown"
TEXT = (
    '[Tö😀"\\]: a & b <c> %0A, x: y.\n  + [A] : a \x1b\0 ]]>. {ignore: AM202}\n  - [B]: b.\n\n[b]\n'
)
FORMS = ("json", "sarif", "github", "junit")


@pytest.fixture
def odd(_in_a_folder_with_maps: None) -> str:
    Path(ODD).parent.mkdir()
    Path(ODD).write_text(TEXT)
    return ODD


def findings(argmap: Callable[..., Any], *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(argmap("check", *words, "--format", "json").out)[
        "findings"
    ]
    return found


def test_sarif_is_valid(argmap: Callable[..., Any], odd: str) -> None:
    ran = argmap("check", odd, "good.argdown", "nowhere.argdown", "--format", "sarif", "--teach")
    log = json.loads(ran.out)
    validator = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(log)] == []


def test_sarif_says_what_json_says(argmap: Callable[..., Any], odd: str) -> None:
    (run,) = json.loads(argmap("check", odd, "--format", "sarif").out)["runs"]
    counting = [each for each in run["results"] if "suppressions" not in each]
    levels = {"error": "error", "warning": "warning", "hint": "note"}
    found = findings(argmap, odd)
    assert len(counting) == len(found)
    for result, each in zip(counting, found, strict=True):
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert (result["ruleId"], rule["id"], rule["name"]) == (each["code"],) * 2 + (each["name"],)
        assert result["level"] == levels[each["severity"]]
        assert result["message"]["text"].startswith(each["message"])
        (location,) = result["locations"]
        assert [one["fullyQualifiedName"] for one in location["logicalLocations"]] == each["about"]
        place = location["physicalLocation"]
        assert place["region"] == {
            "startLine": each["line"],
            "startColumn": each["column"],
            "endLine": each["end_line"],
            "endColumn": each["end_column"],
        }
        assert unquote(place["artifactLocation"]["uri"]) == each["path"] == odd
        assert bool(result.get("fixes")) == bool(each["fix"])
        assert len(result.get("relatedLocations", [])) == len(each["related"])
    assert any("fixes" in result for result in counting)
    assert any("relatedLocations" in result for result in counting)


def test_sarif_has_what_is_ignored(argmap: Callable[..., Any], odd: str) -> None:
    (run,) = json.loads(argmap("check", odd, "--format", "sarif").out)["runs"]
    ignored = [each for each in run["results"] if "suppressions" in each]
    assert [each["ruleId"] for each in ignored] == ["AM202"]
    assert ignored[0]["suppressions"] == [{"kind": "inSource"}]


def test_sarif_names_files_so_that_they_are_found(argmap: Callable[..., Any], odd: str) -> None:
    base = Path.cwd().as_uri() + "/"
    for path in (odd, str(Path(odd).absolute())):
        (run,) = json.loads(argmap("check", path, "--format", "sarif").out)["runs"]
        (artifact,) = run["artifacts"]
        uri = urljoin(base, artifact["location"]["uri"])
        assert Path(unquote(uri.removeprefix("file://"))).samefile(odd)
        assert not re.search(r"[^A-Za-z0-9._~:/%-]", artifact["location"]["uri"])


def test_sarif_tells_what_could_not_be_read(argmap: Callable[..., Any]) -> None:
    (run,) = json.loads(argmap("check", "nowhere.argdown", "--format", "sarif").out)["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"].startswith(
        "cannot read nowhere.argdown: there is no such file; maps there are "
    )


def test_sarif_describes_every_rule(argmap: Callable[..., Any]) -> None:
    (run,) = json.loads(argmap("check", "good.argdown", "--format", "sarif").out)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [each.code for each in INSTALLED.known_rules.entries]
    for rule in rules:
        assert rule["help"]["markdown"].startswith(rule["shortDescription"]["text"][:20])
    assert run["columnKind"] == "unicodeCodePoints"


def command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as GitHub reads it."""
    found = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert found is not None, line
    properties = dict(pair.split("=", 1) for pair in found[2].split(","))
    return found[1], {name: unquote(value) for name, value in properties.items()}, unquote(found[3])


def test_github(argmap: Callable[..., Any], odd: str) -> None:
    ran = argmap("check", odd, "nowhere.argdown", "--format", "github")
    *lines, summary = ran.out.splitlines()
    unread, *commands = map(command, lines)
    assert unread[0] == "error"
    assert unread[1] == {"file": "nowhere.argdown", "title": "argmap"}
    found = findings(argmap, odd)
    levels = {"error": "error", "warning": "warning", "hint": "notice"}
    for (level, properties, message), each in zip(commands, found, strict=True):
        assert level == levels[each["severity"]]
        assert properties["file"] == odd
        assert int(properties["line"]) == each["line"]
        assert int(properties["col"]) == each["column"]
        assert properties["title"] == f"{each['code']} {each['name']}"
        hint = f"\nhint: {each['hint']}" if each["hint"] else ""
        assert message == each["message"] + hint
    assert summary.endswith(
        "1 file not checked; 1 ignored in the data; [*] 2 can be mended with --fix"
    )


def test_junit(argmap: Callable[..., Any], odd: str) -> None:
    ran = argmap("check", odd, "good.argdown", "nowhere.argdown", "--format", "junit")
    root = ET.fromstring(ran.out)  # noqa: S314 -- our own output
    assert root.tag == "testsuites"
    names = [odd, "good.argdown", "nowhere.argdown"]
    assert [suite.get("name") for suite in root] == names
    for suite in root:
        assert {case.tag for case in suite} == {"testcase"}
        counted = {
            "tests": len(suite),
            "failures": len(suite.findall("testcase/failure")),
            "errors": len(suite.findall("testcase/error")),
            "skipped": len(suite.findall("testcase/skipped")),
        }
        assert {name: int(suite.get(name, "")) for name in counted} == counted
        for case in suite:
            assert case.get("classname") == suite.get("name")
            assert len(case) <= 1
    odd_suite, good, unread = root
    assert len(odd_suite.findall("testcase/failure")) == sum(
        each["severity"] != "hint" for each in findings(argmap, odd)
    )
    assert len(odd_suite.findall("testcase/skipped")) == 1
    assert [len(case) for case in good] == [0]
    assert len(unread.findall("testcase/error")) == 1
    assert int(root.get("failures", "")) == len(root.findall(".//failure"))


def test_junit_fails_where_the_command_does(argmap: Callable[..., Any]) -> None:
    for options, failures in (((), 1), (("--fail-on", "error"), 0), (("--exit-zero",), 0)):
        ran = argmap("check", "open.argdown", "--format", "junit", *options)
        root = ET.fromstring(ran.out)  # noqa: S314 -- our own output
        assert int(root.get("failures", "")) == failures == ran.code
        assert len(root.findall(".//testcase")) == 1


def test_statistics(argmap: Callable[..., Any]) -> None:
    Path("both.argdown").write_text("[T] : t.\n  + [A]: a.\n  + [B]: b.\n")
    maps = ("both.argdown", "open.argdown", "good.argdown", "nowhere.argdown")
    ran = argmap("check", *maps, "--format", "statistics", "--select", "AM202,AD")
    assert ran.out.splitlines() == [
        "3  AM202  unsupported-premise  in 2 files",
        "1  AD110  blank-before-colon   in 1 file",
        "",
        "both.argdown     1 error, 2 warnings",
        "open.argdown     1 warning",
        "good.argdown     no findings",
        "nowhere.argdown  not checked",
        "",
        "1 error, 3 warnings in 3 files, 1 file not checked; [*] 1 can be mended with --fix",
    ]


@pytest.mark.parametrize("form", [*FORMS, "text", "statistics"])
def test_to_a_file(argmap: Callable[..., Any], form: str) -> None:
    printed = argmap("check", "open.argdown", "--format", form)
    ran = argmap("check", "open.argdown", "--format", form, "-o", "report")
    assert Path("report").read_text("utf-8") == printed.out
    assert ran == (1, "1 warning in 1 file\n", "")
    assert argmap("check", "open.argdown", "--format", form, "-o", "no/report").code == 2


@pytest.mark.parametrize(
    "target", ["open.argdown", "./open.argdown", "part.ad", "essay.txt", "argmap.toml"]
)
def test_findings_never_take_the_place_of_what_is_read(
    argmap: Callable[..., Any], target: str
) -> None:
    Path("essay.txt").write_text("They need safe passage.\n")
    Path("part.ad").write_text("[Part]: p.\n")
    Path("argmap.toml").write_text("")
    before = Path(target).read_bytes()
    for options in ((), ("--fix",)):
        ran = argmap(
            "check",
            "open.argdown",
            "--text",
            "essay.txt",
            "--format",
            "json",
            *options,
            "-o",
            target,
        )
        assert (ran.code, ran.out) == (2, "")
        assert f"-o {target} would overwrite " in ran.err
        assert Path(target).read_bytes() == before


@pytest.mark.parametrize("form", FORMS)
def test_nothing_found(argmap: Callable[..., Any], form: str) -> None:
    assert argmap("check", "good.argdown", "--format", form).code == 0
