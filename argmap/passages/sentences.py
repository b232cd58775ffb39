"""The sentences of a paragraph, by a simple rule.

A sentence ends at one or more of ``. ? ! …`` with the closing quotation marks and brackets behind
them, if a blank follows and then something that can begin a sentence: a capital letter, a digit, or
an opening quotation mark or bracket. A full stop ends none behind a single capital letter (``J.``),
behind letters with full stops between them (``e.g.``, ``U.S.``), or behind an abbreviation that a
name or a number follows (``Dr.``, ``No.``). The marks of Chinese and Japanese (U+3002, U+FF01 and
U+FF1F) always end one.
"""

import re

from argmap.passages.source_text import SourceText

_END = re.compile(
    r"(?<![.?!\u2026])[.?!\u2026]++[\"'\u2019\u201d\u00bb)\]]*+"
    r"(?=\s++[\"'\u2018\u201c\u00ab(\[]*+[^\W_a-z])"
    r"|[\u3002\uff01\uff1f]++[\u300d\u300f\uff09]*+"
)
_NO_END = re.compile(
    r"(?:\b[^\W\d_]|\b(?:[^\W\d_]\.)+[^\W\d_]"
    r"|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Lt|Sen|Rep|Gov|Rev|No|Nos|vol|vols|pp?|Fig|cf|vs|"
    r"ca|Art|Sec|Ch|Nr|bzw|vgl|Abs))\.\Z",
)
_LONGEST_ABBREVIATION = 20


def sentences(paragraph: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a paragraph start and end, without the blanks around them."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(paragraph):
        end = match.end()
        before = paragraph[
            max(start, match.start() + 1 - _LONGEST_ABBREVIATION) : match.start() + 1
        ]
        if match[0] == "." and _NO_END.search(before):
            continue
        found.append((start, end))
        start = end
    found.append((start, len(paragraph)))
    trimmed = (_trimmed(paragraph, begin, end) for begin, end in found)
    return tuple((begin, end) for begin, end in trimmed if begin < end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def prose(text: SourceText) -> tuple[int, ...]:
    """The numbers of the paragraphs that somebody asserts something in.

    That are those that end with a sentence, except headings (with a ``#``, or a short question), a
    short sentence at the beginning, which is the title, and one at the end that says who wrote the
    text.
    """
    last = len(text.paragraphs) - 1
    return tuple(
        number
        for number, paragraph in enumerate(text.paragraphs)
        if _ENDS.search(paragraph)
        and not (number == 0 < last and _is_short(paragraph))
        and not (number == last > 0 and _is_byline(paragraph))
        and not _is_heading(paragraph)
    )


_ENDS = re.compile(r"[.?!\u2026\u3002\uff01\uff1f][\"'\u2019\u201d\u00bb)\]\u300d]*\Z")
_BYLINE = re.compile(
    r"[*_(\[]*(?:By\s|The (?:writer|writers|author|authors)\s(?:is|are)\s"
    r"|[A-Z][\w.\u2019'-]*(?:\s(?:[A-Z][\w.\u2019'-]*|de|van|von|der|den|di|la))+"
    r"(?:,\s[a-z]|\s(?:is|was)\s(?:an?|the)\s))"
)


_SHORT = 12  # words of a title or heading at most


def _is_short(paragraph: str) -> bool:
    return len(paragraph.split()) <= _SHORT and len(sentences(paragraph)) == 1


def _is_heading(paragraph: str) -> bool:
    is_question = paragraph.endswith("?") and _is_short(paragraph)
    return paragraph.startswith("#") or is_question


def _is_byline(paragraph: str) -> bool:
    return len(sentences(paragraph)) == 1 and _BYLINE.match(paragraph) is not None
