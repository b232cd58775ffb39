"""Offsets in UTF-16 units cut the same words out of a text in a real browser."""

from typing import TYPE_CHECKING

from argmap.passages import Utf16, code_points, utf16

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEXTS = (
    "It rained. \N{CLOUD WITH RAIN}\ufe0f The street \N{GRINNING FACE} is wet.",
    "At home \N{WOMAN}\U0001f3fd\u200d\N{PERSONAL COMPUTER} and away.",
    "Families \N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL} are fine.",
    "Flags \U0001f1f0\U0001f1f5\U0001f1f0\U0001f1f7 and \U0001f3f4\U000e0067\U000e0062\U000e007f.",
    "Cafe\u0301 and nai\u0308ve, o\u0302\u0323 too; \U0001d15e\U0001d16d sounds.",
    "\u8857\u9053\u6f6e\u6e7f\uff0c\U00020bb7\u91ce\u5bb6\u7684\U0002a6a5\u5b57\u3002",
    "\u05d4\u05e8\u05d7\u05d5\u05d1 \u200f\u0631\u0637\u0628 \N{GRINNING FACE} \u202bwet\u202c.",
    "\r\n\ufeffe\u0301\u200d\N{GRINNING FACE}\r\n",
)

# Units are compared, for half a character, cut off by mistake, would be mended on its way.
_CUT = """([text, ends]) => ends.map(([start, end]) =>
  Array.from({ length: end - start }, (_, at) => text.slice(start, end).charCodeAt(at)))"""


def units(text: str) -> list[int]:
    """The UTF-16 units of a text."""
    raw = text.encode("utf-16-le")
    return [raw[at] | raw[at + 1] << 8 for at in range(0, len(raw), 2)]


def test_the_same_offsets_cut_out_the_same_words(browser: "Browser") -> None:
    page = browser.new_page()
    try:
        for text in TEXTS:
            many = Utf16(text)
            spans = [(a, b) for a in range(len(text)) for b in range(a + 1, len(text) + 1)]
            ends = [[utf16(text, start), many.utf16(end)] for start, end in spans]
            cut = page.evaluate(_CUT, [text, ends])
            assert cut == [units(text[start:end]) for start, end in spans]
            assert page.evaluate("text => text.length", text) == utf16(text, len(text))
    finally:
        page.close()


def test_what_the_browser_finds_is_where_python_finds_it(browser: "Browser") -> None:
    page = browser.new_page()
    try:
        for text in TEXTS:
            for start in range(len(text)):
                words = text[start : start + 3]
                place = page.evaluate("([text, words]) => text.indexOf(words)", [text, words])
                assert code_points(text, place) == text.index(words)
    finally:
        page.close()
