"""The words of a block as every writer needs them: one line, of characters that any file can hold."""

import re

from argmap.documents.model import Emphasis, Run, Words
from argmap.renderers.markup import legal

# What does not break a line (French sets it before a colon) stays; all other blanks are one.
_BLANKS = re.compile("(?:(?![\u00a0\u2007\u202f])[\\s\x1c-\x1f])+")
_CONTROLS = re.compile("[\x7f-\x9f]")
_TAG = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def tidy(words: Words) -> Words:
    """The words without blanks around them and with single ones inside; neighbours alike are one."""
    merged: list[tuple[str, Emphasis | None]] = []
    for run in words:
        text = _BLANKS.sub(" ", run.text)
        if not merged:
            text = text.lstrip()
        elif text.startswith(" ") and merged[-1][0].endswith(" "):
            text = text[1:]
        text = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", legal(text))
        if not text:
            continue
        if merged and merged[-1][1] == run.emphasis:
            merged[-1] = (merged[-1][0] + text, run.emphasis)
        else:
            merged.append((text, run.emphasis))
    while merged and merged[-1][0] != (text := merged[-1][0].rstrip()):
        merged[-1:] = [(text, merged[-1][1])] if text else []
    return tuple(Run(text, emphasis) for text, emphasis in merged)


def line(text: str) -> str:
    """A text as such a line."""
    return "".join(run.text for run in tidy((Run(text),)))


def language_tag(language: str) -> str:
    """A language as a tag that readers know, ``en`` for what is none (BCP 47)."""
    return language if _TAG.fullmatch(language) else "en"
