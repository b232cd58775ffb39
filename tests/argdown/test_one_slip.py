"""One slip gives one message, and costs no more than its line."""

from collections import Counter
from collections.abc import Iterator

from argmap.argdown import read
from argmap.text import Source

TEXT = """\
===
title: Pets
model: {mode: loose}
===

# Pets #animals

[Cats]: Cats are **better** than dogs. #cats {source: {page: 3}}
    + [Quiet]: They are quiet.
        - <Night>: They are loud at night.
    - [Walks]: Nobody walks with a cat. {holder: critics}

<Night>

(1) [Loud]: Cats fight at night.
    + [Seen]: I have seen it.
(2) Fights are loud.
-- experience {uses: [1, 2]} --
    <_ [Rare]: It is rare.
(3) Cats are loud at night.
----
(4) [Sleep]: You cannot sleep.

## More

* Fish are quiet.
* Fish are [cheap](page.html).

[Fish]: Fish are the best.
    >< [Cats]
    + <Night>
"""


def slips() -> Iterator[tuple[str, str]]:
    """The text with one slip each: a line or a sign missing, a line too much, indented wrongly."""
    lines = TEXT.split("\n")
    for number, line in enumerate(lines):
        before, after = lines[:number], lines[number + 1 :]
        for kind, instead in (
            ("no line", []),
            ("an empty line before", ["", line]),
            ("a text before", ["More text.", line]),
            ("not indented:", [line.lstrip()]),
            ("indented more:", [f"  {line}"]),
        ):
            yield f"{kind} {line}", "\n".join([*before, *instead, *after])
        for place, sign in enumerate(line):
            if not sign.isalnum():
                changed = line[:place] + line[place + 1 :]
                yield f"without {sign!r}: {changed}", "\n".join([*before, changed, *after])


def test_the_text_is_without_mistakes() -> None:
    assert not read(Source(TEXT)).diagnostics


def test_one_slip_gives_one_message() -> None:
    counts = Counter({slip: len(read(Source(text)).diagnostics) for slip, text in slips()})
    cascades = {slip: count for slip, count in counts.items() if count > 1}
    assert len(cascades) <= len(counts) * 0.02, cascades
    assert max(counts.values()) <= 3, counts.most_common(3)


def test_one_slip_costs_no_more_than_its_line() -> None:
    titles = [title for title in read(Source(TEXT)).value.nodes if title.strip("[]<>").isalpha()]
    for slip, text in slips():
        found = read(Source(text)).value.nodes
        lost = [title for title in titles if title not in found and title.strip("[]<>") not in slip]
        assert len(lost) <= 1, (slip, lost)
