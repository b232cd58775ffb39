"""Mending: what is mended, what is left, that nothing else changes, and that nothing is lost."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.app import fixing
from argmap.app.checking import Job
from argmap.app.errors import UnreadableError, UnwritableError
from argmap.app.fixing import ChangedFileError, Mended, mend
from argmap.argdown.problems import Problem
from argmap.argdown.writing.repairs import REPAIRS
from argmap.text import ArgmapError, Edit, Fix, Span


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def mended(text: str, name: str = "map.argdown") -> Mended:
    Path(name).write_bytes(text.encode())
    return mend(Job(name))


def after(text: str) -> str:
    return mended(text).after.get("map.argdown", text)


CASES = [
    ("AD101", "[A]: a.\n[B]: b.\n", "[A]: a.\n\n[B]: b.\n"),
    ("AD101", "# H\r\n[B]: b.\r\n", "# H\r\n\r\n[B]: b.\r\n"),
    ("AD103", "[A]: a.\n- [B]: b.\n", "[A]: a.\n    - [B]: b.\n"),
    (
        "AD103",
        "[A]: a.\n- [B]: b.\n  + [C]: c.\n- [D]: d.\n",
        "[A]: a.\n  - [B]: b.\n    + [C]: c.\n  - [D]: d.\n",
    ),
    (
        "AD103",
        "[A]: a.\n- [B]: b.\n+ [C]: c.\n<_ <D>: d.\n",
        "[A]: a.\n    - [B]: b.\n    + [C]: c.\n    <_ <D>: d.\n",
    ),
    ("AD103", "[A]: a.\n  - [B]: b.\n- [C]: c.\n", "[A]: a.\n  - [B]: b.\n  - [C]: c.\n"),
    (
        "AD103",
        "[A]: a.\n  - [B]: b.\n    + [C]: c.\n- [D]: d.\n  + [E]: e.\n",
        "[A]: a.\n  - [B]: b.\n    + [C]: c.\n  - [D]: d.\n    + [E]: e.\n",
    ),
    ("AD103", "[A]: a.\n\t- [B]: b.\n- [C]: c.\n", "[A]: a.\n\t- [B]: b.\n\t- [C]: c.\n"),
    ("AD103", "[A]: a.\n- [B]: b.\n + [C]: c.\n", "[A]: a.\n - [B]: b.\n + [C]: c.\n"),
    ("AD103", "[A]: a.\n- [B]: b.\n\t\t+ [C]: c.\n", "[A]: a.\n\t\t- [B]: b.\n\t\t\t\t+ [C]: c.\n"),
    (
        "AD103",
        "<A>\n\n(1) a.\n      - [B]: b.\n(2) b.\n  + [C]: c.\n+ [D]: d.\n----\n(3) c.\n",
        "<A>\n\n(1) a.\n      - [B]: b.\n(2) b.\n  + [C]: c.\n  + [D]: d.\n----\n(3) c.\n",
    ),
    ("AD104", "[A]: a.\n\n  - [B]: b.\n", "[A]: a.\n  - [B]: b.\n"),
    ("AD104", "[A]: a.\n \n\n  - [B]: b.\n", "[A]: a.\n  - [B]: b.\n"),
    ("AD106", "[A]: a.\n\t- [B]: b.\n  \t+ [C]: c.\n", "[A]: a.\n - [B]: b.\n   + [C]: c.\n"),
    ("AD110", "[A] : a.\n", "[A]: a.\n"),
    ("AD110", "[A]: a.\n  - <B>  : b.\n", "[A]: a.\n  - <B>: b.\n"),
    ("AD117", "<A>\n\n(1) a\n\n(2) b\n----\n(3) c\n", "<A>\n\n(1) a\n(2) b\n----\n(3) c\n"),
    ("AD124", "[A]: a. {basis: law} #x\n", "[A]: a. #x {basis: law}\n"),
    ("AD124", "[A]: a. {x: {y: 1}} #x #(y z)\n", "[A]: a. #x #(y z) {x: {y: 1}}\n"),
    ("AD125", "[A]: a.\n  _<B>: b.\n", "[A]: a.\n  _ <B>: b.\n"),
    ("AD127", "<A>\n\n(1) a\n----\n2) c\n", "<A>\n\n(1) a\n----\n(2) c\n"),
    ("AD128", "<A>\n\n1. a\n2. b\n----\n3. c\n", "<A>\n\n(1) a\n(2) b\n----\n(3) c\n"),
    ("AD129", "[A]: a.\n  \u2013 [B]: b.\n", "[A]: a.\n  - [B]: b.\n"),
    ("AD129", "[A]: a.\n  -- [B]: b.\n", "[A]: a.\n  - [B]: b.\n"),
]


@pytest.mark.parametrize(("code", "before", "expected"), CASES)
def test_repairs_of_the_text(code: str, before: str, expected: str) -> None:
    done = mended(before)
    assert [found.code for found in done.done] == [code] * len(done.done)
    assert done.done
    assert after(before) == expected
    assert not argmap.loads(expected).diagnostics
    assert argmap.loads(expected).map == argmap.loads(before).map


def test_every_repair_has_a_case() -> None:
    assert {case[0] for case in CASES} == {*REPAIRS}


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("[Law]: l.\n\n[T]: t.\n  + <Law>\n", "[Law]: l.\n\n[T]: t.\n  + [Law]\n"),
        ("[The law]: l.\n\n[the  law]\n  + <B>: b.\n", "[The law]: l.\n\n[The law]\n  + <B>: b.\n"),
        ("[T]: t. {implict: true}\n", "[T]: t. {implicit: true}\n"),
        ("[T]: t. {ignore: AM203}\n", "[T]: t.\n"),
        ("# H {ignore: [AM203], isGroup: true}\n\n[T]: t.\n", "# H {isGroup: true}\n\n[T]: t.\n"),
    ],
)
def test_fixes_of_rules(before: str, expected: str) -> None:
    assert after(before) == expected


@pytest.mark.parametrize(
    "text",
    [
        "[Laws]: l.\n\n[T]: t.\n  + [Law]\n",  # another word, perhaps
        "[A]: a.\n  - [B] b.\n",  # text, or a forgotten colon
        "[A]: a [sic].\n",
    ],
)
def test_what_the_author_must_decide_is_left(text: str) -> None:
    done = mended(text)
    assert (done.after, done.done, done.dropped) == ({}, (), ())


def test_a_fix_may_take_away_what_was_selected() -> None:
    Path("map.argdown").write_text("[The law]: l.\n\n[the  law]\n  + <B>: b.\n")
    done = mend(Job("map.argdown", only="[the  law]"))
    assert done.after == {"map.argdown": "[The law]: l.\n\n[The law]\n  + <B>: b.\n"}
    assert done.checked.findings == ()


def test_a_repair_of_very_many_lines_is_left() -> None:
    lines = "".join(f"- [A{number}]: a.\n  + [B{number}]: b.\n" for number in range(300))
    found = argmap.loads(f"[T]: t.\n{lines}").findings
    unindented = [each for each in found if each.code == Problem.NOT_INDENTED.code]
    assert len(unindented) == 300
    assert unindented[0].fix is None
    assert unindented[-1].fix is not None
    assert sum(len(each.fix.edits) for each in unindented if each.fix) < 300 * 200


def test_several_slips_in_several_rounds() -> None:
    text = (
        "[T]: t.\n- [A]: a. {basis: law} #x\n  + [B] : b.\n    \u2013 [C]: c. {ignore: AM203}\n\n"
        "  - [D]: d.\n[E]: e.\n"
    )
    assert after(text) == (
        "[T]: t.\n  - [A]: a. #x {basis: law}\n    + [B]: b.\n      - [C]: c.\n"
        "    - [D]: d.\n\n[E]: e.\n"
    )


def test_what_is_mended_needs_no_second_time() -> None:
    once = after("[T]: t.\n- [A] : a.\n[B]: b. {x: 1} #y\n")
    assert mended(once).done == ()


def test_a_fix_that_changes_more_than_it_should_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fixing, "same_but", lambda *_args: False)
    done = mended("[Law]: l.\n\n[T]: t.\n  + <Law>\n")
    assert done.after == {}
    assert [(found.code, reason) for found, reason in done.dropped] == [
        ("AM101", "the map would change in more than that")
    ]


def test_a_fix_that_would_make_a_new_error_is_dropped() -> None:
    done = mended("[Law]: l.\n  + <law>\n")
    assert done.after == {}
    assert [reason for _, reason in done.dropped] == [
        "then there would be AM301: [Law] supports itself"
    ]


def test_a_repair_that_does_not_help_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "argmap.checks.places.repair",
        lambda found: Fix("x", (Edit(Span(found.span.source, 0, 0), " "),)),
    )
    done = mended("[A] : a.\n\n[B] : b.\n")
    assert {reason for _, reason in done.dropped} == {
        "it would still be there",
        "it touches another repair",
    }


def test_repairs_are_tried_a_limited_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fixing, "same_but", lambda *_args: False)
    monkeypatch.setattr(fixing, "_MOST_READINGS", 2)
    done = mended("[Law]: l.\n\n[Thesis]: t.\n\n[law]\n  + <B>: b.\n\n[thesis]\n  + <C>: c.\n")
    assert {reason for _, reason in done.dropped} == {
        "the map would change in more than that",
        "too many others failed",
    }


def test_only_what_is_selected_is_mended() -> None:
    text = "[T] : t. {ignore: AM203}\n"
    Path("map.argdown").write_text(text)
    known = argmap.loads("").plugins.known_rules
    order = argmap.checks.Choice((known.find("AD"),))
    assert mend(Job("map.argdown", order=order)).after == {
        "map.argdown": "[T]: t. {ignore: AM203}\n"
    }


def test_included_files_are_mended_where_they_are() -> None:
    Path("part.argdown").write_text("[B] : b.\n")
    done = mended("[A] : a.\n\n@include(part.argdown)\n")
    assert done.after == {
        "map.argdown": "[A]: a.\n\n@include(part.argdown)\n",
        "part.argdown": "[B]: b.\n",
    }
    done.write()
    assert Path("part.argdown").read_text() == "[B]: b.\n"


def test_nothing_is_written_where_a_file_has_changed() -> None:
    Path("part.argdown").write_text("[B] : b.\n")
    done = mended("[A] : a.\n\n@include(part.argdown)\n")
    Path("part.argdown").write_text("[B] : b, and more.\n")
    with pytest.raises(ChangedFileError, match=r"part\.argdown has changed since it was read"):
        done.write()
    assert Path("map.argdown").read_text().startswith("[A] : a.")


def test_a_file_that_is_gone_or_cannot_be_written() -> None:
    done = mended("[A] : a.\n")
    Path("map.argdown").unlink()
    with pytest.raises(UnreadableError):
        done.write()
    with pytest.raises(UnreadableError):
        mend(Job("map.argdown"))
    assert issubclass(UnwritableError, ArgmapError)


def test_line_breaks_and_byte_order_marks_stay() -> None:
    assert after("\ufeff[A] : a.\r\n\r\n[B]: b.\r\n") == "\ufeff[A]: a.\r\n\r\n[B]: b.\r\n"


def test_a_file_that_is_not_utf8_is_left() -> None:
    Path("map.argdown").write_bytes(b"[A] : caf\xe9.\n")
    done = mend(Job("map.argdown"))
    assert done.after == {}
    assert Problem.NOT_UTF8.code in {found.code for found in done.checked.findings}


def test_the_diff() -> None:
    done = mended("[A] : a.\n\n[B]: b.")
    assert done.diff() == (
        "--- map.argdown\n+++ map.argdown\n@@ -1,3 +1,3 @@\n-[A] : a.\n+[A]: a.\n \n [B]: b.\n"
        "\\ No newline at end of file\n"
    )


# Maps that are as they should be, a line a claim, and slips in them that can be mended for certain.

CLAIM = st.tuples(
    st.integers(1, 3),  # depth
    st.sampled_from("+-"),
    st.booleans(),  # tag
    st.booleans(),  # data
    st.sampled_from(["", "colon", "tag", "dash", "unused", "key", "title", "brackets"]),
)


def written(blocks: list[list[tuple[int, str, bool, bool, str]]], *, seeded: bool) -> str:
    """The map of some blocks of claims, with or without the slips."""
    lines: list[str] = []
    more: list[str] = []
    number = 0
    for block in blocks:
        depth = 0
        lines.append(f"[Thesis {number}]: A claim about thing {number}.")
        for wanted, marker, has_tag, has_data, wish in block:
            number += 1
            slip = wish if seeded else ""
            depth = min(depth + 1, wanted)
            tags = " #tag" if has_tag or wish == "tag" else ""
            keys = ["basis: law"] if has_data or wish == "tag" else []
            if wish == "key":
                keys.append("implict: true" if slip else "implicit: true")
            if slip == "unused":
                keys.append("ignore: [circular-support]")
            data = f" {{{', '.join(keys)}}}" if keys else ""
            tail = data + tags if slip == "tag" else tags + data
            colon = " :" if slip == "colon" else ":"
            sign = "\u2013" if slip == "dash" and marker == "-" else marker
            lines.append(f"{'    ' * depth}{sign} [Claim {number}]{colon} Words on {number}.{tail}")
            wrong = {"title": f"[claim  {number}]", "brackets": f"<Claim {number}>"}
            if wish in wrong:
                name = wrong[wish] if seeded else f"[Claim {number}]"
                more += [name, f"    - [Objection {number}]: Words against it.", ""]
        lines.append("")
        number += 1
    lines += more
    return "\n".join(lines)


@settings(max_examples=60)
@given(st.lists(st.lists(CLAIM, max_size=5), min_size=1, max_size=4))
def test_what_was_seeded_is_mended(blocks: list[list[tuple[int, str, bool, bool, str]]]) -> None:
    clean, text = written(blocks, seeded=False), written(blocks, seeded=True)
    done = mended(text)
    result = done.after.get("map.argdown", text)
    assert result == clean
    assert argmap.loads(result).map == argmap.loads(clean).map
    assert done.dropped == ()


@settings(max_examples=100)
@given(st.text(alphabet="[]<>:+-_#{}()=@,.12 ab\t\n\u2013", max_size=80))
def test_any_text_keeps_its_map_where_only_its_text_is_mended(text: str) -> None:
    Path("map.argdown").write_bytes(text.encode())
    order = argmap.checks.Choice((argmap.loads("").plugins.known_rules.find("AD"),))
    done = mend(Job("map.argdown", order=order))
    result = done.after.get("map.argdown", text)
    assert (
        argmap.loads(result, path="map.argdown").map == argmap.loads(text, path="map.argdown").map
    )
