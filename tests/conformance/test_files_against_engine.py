"""Files are read as the official engine reads them, with what they include."""

from pathlib import Path
from random import Random

import pytest

from tests.conformance.canonical import canonical
from tests.conformance.comparison import differences
from tests.conformance.engine import Engine

NAMES = ("a.argdown", "b.argdown", "c.argdown", "parts/d.argdown", "parts/e e.argdown")
TEXTS = (
    "[A]: a\n    + <B>: b\n",
    "[A]\n    - [C]: c",
    "text",
    "",
    "\n",
    "# H\n\n[D]: d",
    "(1) p\n----\n(2) q\n",
)
GAPS = ("\n\n", "\n\n", "\n", " ", "", "\n    + ")


def _include(r: Random, file: str) -> str:
    target = r.choice(NAMES)
    if file.startswith("parts/"):
        target = f"../{target}"
    target = r.choice(
        (target, target, target, f"./{target}", "missing.argdown" if r.random() < 0.2 else target)
    )
    return r.choice(
        (
            f"@include({target})",
            f"@include({target})",
            f"// @include({target})\n",
            f"@include( {target})",
        )
    )


def _file(r: Random, name: str) -> bytes:
    parts = [
        r.choice(TEXTS) if r.random() < 0.6 else _include(r, name) for _ in range(r.randint(1, 4))
    ]
    text = "".join(part + r.choice(GAPS) for part in parts)
    data = text.replace("\n", r.choice(("\n", "\n", "\r\n"))).encode()
    return data + r.choice((b"", b"", b"", b"\xff\xc3", b"\xef\xbb\xbf"))


@pytest.mark.parametrize("seed", range(3))
def test_files_and_includes(engine: Engine, tmp_path: Path, seed: int) -> None:
    r = Random(seed)  # noqa: S311 - not cryptography
    paths = []
    for folder in (tmp_path / str(number) for number in range(40)):
        (folder / "parts").mkdir(parents=True)
        for name in NAMES:
            (folder / name).write_bytes(_file(r, name))
            paths.append(folder / name)
    answers = engine.read_files(paths)
    wrong = [
        f"{path}: {path.read_bytes()!r}: {line}"
        for path, answer in zip(paths, answers, strict=True)
        for line in differences(
            answer, canonical(path.read_bytes().decode("utf-8", "replace"), {}, str(path))
        )
    ]
    assert not wrong, "\n".join(wrong[:20])
    assert sum(answer["ok"] for answer in answers) > len(answers) / 10
