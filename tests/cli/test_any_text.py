"""Whatever is in a file, the commands end with an answer or with findings, never with a fault."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.__main__ import main
from argmap.app.plugins import INSTALLED

PIECES = [
    b"[A]: a.",
    b"[B]",
    b"<A>",
    b"<A>: a.",
    b"\n",
    b"\n\n",
    b"  + ",
    b"    - ",
    b"  <_ ",
    b"  >< ",
    b"  +> ",
    b"(1) ",
    b"----\n",
    b"-- rule {uses: [1]} --\n",
    b" {basis: law}",
    b" {implicit: true, isInMap: false}",
    b"# One\n\n",
    b"===\nmodel:\n  mode: strict\n===\n\n",
    b"\xff\x00",
    b" text #tag",
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map(b"".join), st.binary(max_size=80)
)

REPORTS = ("json", "sarif", "github", "junit")
COMMANDS = [
    ("check", "any.argdown"),
    *(("check", "any.argdown", "--teach", "--format", form) for form in REPORTS),
    ("check", "any.argdown", "--teach", "--diff"),
    ("check", "any.argdown", "--teach", "--fix"),
    ("show", "any.argdown"),
    *(
        ("query", "any.argdown", question.name)
        for question in INSTALLED.questions
        if not question.needed
    ),
    *(("query", "any.argdown", "leaves", form) for form in ("--table", "--json", "--csv", "--ids")),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=TEXTS)
def test_no_text_is_too_odd(
    text: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "any.argdown").write_bytes(text)
    for words in COMMANDS:
        assert main(words) in (0, 1), capsys.readouterr().err
        assert "Traceback" not in capsys.readouterr().err
