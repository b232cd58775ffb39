"""``argmap exercise``."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.teaching.exercises.kinds import BUILTIN as KINDS
from argmap.teaching.exercises.targets import BUILTIN as TARGETS
from tests.cli.conftest import Ran

MAP = """\
===
title: Trams
===

[Trams]: The city should build trams.
    + <Air>
    + [Quiet]: Trams are quieter than buses.
    - [Cost]: Trams cost more than buses.
        - [Long life]: Trams last three times as long as buses.

<Air>

(1) [Clean]: Trams keep the air of the city clean.
(2) [Duty]: The city should do what keeps its air clean. {implicit: true}
----
    <_ [Electric]: Electric buses keep the air clean at a lower price.
(3) [Trams]
"""
TEXT = "Trams\n\nThe city should build trams. Trams are quieter than buses.\n"
ANSWER = "Trams are quieter than buses."

Argmap = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _a_map_and_its_text(tmp_path: Path) -> None:
    (tmp_path / "trams.argdown").write_text(MAP, encoding="utf-8")
    (tmp_path / "trams.txt").write_text(TEXT, encoding="utf-8")


def test_the_list_has_every_kind_and_every_target(argmap: Argmap) -> None:
    done = argmap("exercise", "--list")
    assert done.code == 0
    for kind in KINDS:
        assert f"  {kind.name} " in done.out
        assert kind.summary in done.out
    for target in TARGETS:
        assert f"  {target.name} " in done.out
        assert target.summary in done.out


def test_without_a_file_the_student_s_part_goes_to_standard_output(argmap: Argmap) -> None:
    done = argmap("exercise", "trams.argdown", "--kind", "fill", "--no-bank")
    assert done.code == 0
    assert "Trams" in done.out
    assert "--key FILE" in done.err


def test_a_key_is_written_beside_the_exercise(argmap: Argmap) -> None:
    done = argmap("exercise", "trams.argdown", "--kind", "reveal", "-o", "trams.md")
    assert (done.code, done.out) == (0, "")
    assert "trams-key.md" in done.err
    assert ANSWER in Path("trams-key.md").read_text(encoding="utf-8")
    assert ANSWER not in Path("trams.md").read_text(encoding="utf-8")


def test_the_key_goes_where_it_is_to_go(argmap: Argmap) -> None:
    assert argmap("exercise", "trams.argdown", "--kind", "reveal", "--key", "key.md").code == 0
    assert ANSWER in Path("key.md").read_text(encoding="utf-8")
    both = argmap("exercise", "trams.argdown", "--kind", "reveal", "-o", "a.md", "--key", "-")
    assert ANSWER in both.out


def test_a_target_whose_file_has_the_answers_says_so(argmap: Argmap) -> None:
    done = argmap("exercise", "trams.argdown", "--kind", "fill", "-o", "trams.gift")
    assert done.code == 0
    assert "the answers are in the exercise itself" in done.err
    assert not Path("trams-key.gift").exists()


def test_another_seed_makes_another_exercise(argmap: Argmap) -> None:
    one, same, other = (
        argmap("exercise", "trams.argdown", "--kind", "place", "--to", "gift", *words).out
        for words in ((), ("--seed", "1"), ("--seed", "-7"))
    )
    assert one == same
    assert one != other


def test_only_a_part_of_the_map_is_asked_about(argmap: Argmap) -> None:
    words = ("exercise", "trams.argdown", "--kind", "reveal", "--to", "gift")
    done = argmap(*words, "--only", "under([Cost]) | [Cost]")
    assert "Trams cost more than buses." in done.out
    assert "quieter" not in done.out
    assert argmap(*words, "--count", "1").out.count("// [id:") == 1


def test_what_holds_the_text_says_so(argmap: Argmap) -> None:
    words = ("exercise", "trams.argdown", "--kind", "find-thesis", "--to", "gift")
    anchored = MAP.replace(
        "[Trams]: The city should build trams.",
        "[Trams]: The city should build trams. "
        '{source: {paragraph: 1, quote: "The city should build trams."}}',
    )
    Path("trams.argdown").write_text(anchored, encoding="utf-8")
    done = argmap(*words, "--text", "trams.txt")
    assert done.code == 0, done.err
    assert "sentences of the text" in done.err
    Path("argmap.toml").write_text('text = "trams.txt"\n')
    assert argmap(*words).out == done.out
    Path("argmap.toml").unlink()
    Path("trams.argdown").write_text(
        anchored.replace("===\n\n", "argmap: {text: trams.txt}\n===\n\n", 1)
    )
    assert argmap(*words).out == done.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "say which exercise: --kind reveal, fill"),
        (("--kind", "filll"), "there is no kind of exercise 'filll'; did you mean 'fill'?"),
        (("--kind", "fill", "--to", "moodl"), "there is no target 'moodl'; did you mean 'moodle'?"),
        (("--kind", "fill", "-o", "x.docx"), "cannot tell from 'x.docx' what is wanted"),
        (("--kind", "fill", "--level", "9"), "fill has the levels 1 to 3, and no 9"),
        (("--kind", "fill", "--level", "0"), "--level takes a whole number from 1 on"),
        (("--kind", "fill", "--seed", "x"), "--seed takes a whole number"),
        (("--kind", "fill", "--count", "none"), "--count takes a whole number from 1 on"),
        (("--kind", "find-thesis", "--to", "gift"), "name it with --text FILE"),
        (("--kind", "fill", "--to", "gift", "-o", "trams.argdown"), "would overwrite the map"),
        (("--kind", "fill", "--to", "gift", "--key", "trams.argdown"), "would overwrite the map"),
        (
            ("--kind", "fill", "--to", "gift", "-o", "a", "--key", "a"),
            "would overwrite the exercise",
        ),
        (("--kind", "fill", "--to", "gift", "-o", "no/x.gift"), "its folder does not exist"),
        (("--kind", "fill", "-o", "x.gift", "--key", "no/k"), "its folder does not exist"),
        (("--kind", "fill", "--to", "gift", "-o", "x.gift", "--key", "."), "it is a folder"),
        (
            ("--kind", "fill", "--only", "tag:none", "--to", "gift"),
            "nothing in the map is selected",
        ),
        (("--kind", "fill", "--only", "[Cost", "--to", "gift"), "["),
    ],
    ids=lambda case: " ".join(case) if isinstance(case, tuple) else "",
)
def test_what_cannot_be_done_is_told_with_its_repair(
    argmap: Argmap, words: tuple[str, ...], message: str
) -> None:
    done = argmap("exercise", "trams.argdown", *words)
    assert done.code == 2
    assert message in done.err
    assert done.out == ""
    assert not Path("x.gift").exists()


def test_a_text_is_never_overwritten(argmap: Argmap) -> None:
    words = ("--kind", "find-thesis", "--text", "trams.txt", "--to", "gift", "-o", "trams.txt")
    done = argmap("exercise", "trams.argdown", *words)
    assert done.code == 2
    assert "would overwrite the text" in done.err
    assert Path("trams.txt").read_text(encoding="utf-8") == TEXT


def test_a_map_that_gives_no_exercise_says_what_it_lacks(argmap: Argmap) -> None:
    Path("one.argdown").write_text("[A]: Alone.\n", encoding="utf-8")
    done = argmap("exercise", "one.argdown", "--kind", "reveal", "--to", "gift")
    assert done.code == 2
    assert "write a reason for a claim below it" in done.err


def test_what_is_broken_in_a_map_is_told_and_the_rest_is_asked(argmap: Argmap) -> None:
    Path("bad.argdown").write_text(f"{MAP}\n- [Lost]: Lost.\n", encoding="utf-8")
    done = argmap("exercise", "bad.argdown", "--kind", "reveal", "--to", "gift")
    assert done.code == 1
    assert "bad.argdown:" in done.err
    assert "Trams" in done.out


def test_the_hash_seed_does_not_matter(tmp_path: Path) -> None:
    kinds = [kind.name for kind in KINDS if not kind.needs_text]
    targets = [target.name for target in TARGETS if target.name != "pdf"]
    script = (
        "from argmap.__main__ import main\n"
        f"for number, kind in enumerate({kinds!r}):\n"
        f"    for target in {targets!r}:\n"
        "        name = f'out-{kind}-{target}'\n"
        "        main(['exercise', 'trams.argdown', '--kind', kind, '--to', target,\n"
        "              '--level', str(1 + number % 3), '-o', name])\n"
    )
    found = []
    for seed in ("0", "1"):
        subprocess.run(  # noqa: S603 -- our own code
            [sys.executable, "-c", script],
            check=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
        )
        files = sorted(tmp_path.glob("out-*"))
        found.append([(file.name, file.read_bytes()) for file in files])
        assert len(files) >= len(kinds) * len(targets)
        for file in files:
            file.unlink()
    assert found[0] == found[1]
