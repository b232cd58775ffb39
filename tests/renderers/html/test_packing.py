"""Large data is packed, small data can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.renderers.html import packing
from argmap.renderers.html.packing import MOST_PLAIN, PACKED_TYPE, PLAIN_TYPE, packed
from tests.renderers.html.unpacking import unpacked

TEXT = "On rain\n\nIt rained heavily all night. Nobody in the sleeping village saw it.\n"
MAP = '[Wet]: It is wet. {source: {quote: "Nobody in a village"}}\n  - [<script>]: No.\n'


def test_short_data_stays_as_it_is() -> None:
    assert packed("é" * (MOST_PLAIN // 2)) == (PLAIN_TYPE, "é" * (MOST_PLAIN // 2))
    assert packed("é" * (MOST_PLAIN // 2) + ".")[0] == PACKED_TYPE


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_packed_can_be_unpacked(text: str) -> None:
    long = text + "x" * (MOST_PLAIN + 1)
    kind, letters = packed(long)
    assert packed(long) == (kind, letters)
    assert letters.isascii()
    assert unpacked(f'<script type="{kind}" id="data">{letters}</script>') == (
        f'<script type="{kind}" id="data">{long}</script>'
    )


def test_a_packed_page_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    work = loads(MAP)
    plain = work.page(TEXT)
    assert unpacked(plain) == plain
    monkeypatch.setattr(packing, "MOST_PLAIN", 0)
    small = work.page(TEXT)
    assert '"title":' not in small
    assert unpacked(small) == plain.replace(
        f'"{PLAIN_TYPE}" id="data"', f'"{PACKED_TYPE}" id="data"'
    )


def test_a_text_is_not_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "MOST_PLAIN", 0)
    assert "saw it." in loads(MAP).page(TEXT, embed_text=True)
    assert "saw it." not in unpacked(loads(MAP).page(TEXT))
