r"""Text as LaTeX that prints it as it is, with pdflatex, lualatex and xelatex.

Characters of the Latin scripts are written as themselves, a few signs of logic and Greek letters as
mathematics. All others go into ``\argmapscript{script}{text}{n}``, which asks for a font of their
script: only engines that read Unicode fonts have one.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from argmap.renderers.markup import legal

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    '"': r"\textquotedbl{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "\u00ad": r"\-",
    "\ufffd": r"\argmapbox{}",  # lualatex takes it for a fault of the file
}
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
# Of two of these TeX makes one: a dash, a quotation mark.
_JOINING = "-,<>"
_APART = r"\kern0pt{}"
# In a formula, not in a word.
_LONE_GREEK = re.compile(
    "(?<![\u0370-\u03ff\u1f00-\u1fff])([\u0393\u0394\u0398\u039b\u039e\u03a0\u03a3\u03a5\u03a6\u03a8"
    "\u03a9\u03b1-\u03be\u03c0\u03c1\u03c3-\u03c9])(?![\u0370-\u03ff\u1f00-\u1fff\u0300-\u036f])"
)
_GREEK = (
    "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega alpha beta gamma delta epsilon zeta "
    "eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega"
)
_SIGNS = {
    "\u2200": r"\forall",
    "\u2203": r"\exists",
    "\u2205": r"\emptyset",
    "\u2208": r"\in",
    "\u2212": "-",
    "\u2227": r"\wedge",
    "\u2228": r"\vee",
    "\u2229": r"\cap",
    "\u222a": r"\cup",
    "\u2248": r"\approx",
    "\u2260": r"\neq",
    "\u2261": r"\equiv",
    "\u2264": r"\leq",
    "\u2265": r"\geq",
    "\u2282": r"\subset",
    "\u2286": r"\subseteq",
    "\u22a2": r"\vdash",
    "\u22a4": r"\top",
    "\u22a5": r"\bot",
    "\u22a8": r"\models",
    "\u2190": r"\leftarrow",
    "\u2191": r"\uparrow",
    "\u2192": r"\rightarrow",
    "\u2193": r"\downarrow",
    "\u2194": r"\leftrightarrow",
    "\u21d0": r"\Leftarrow",
    "\u21d2": r"\Rightarrow",
    "\u21d4": r"\Leftrightarrow",
    "\u221e": r"\infty",
}
# What pdflatex prints in the encodings T1 and TS1 since 2018, as it was tried character by character.
_LATIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165"
    "\u0168-\u017e\u0192\u0218-\u021b\u1e9e\u1ef2-\u1ef3\u2010-\u2011\u2013-\u2014"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039-\u203a\u20ac\u2116\u2122\ufffd]"
)
FONTS = {
    "Cjk": ("Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "FandolSong", "SimSun"),
    "Hangul": ("Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "UnBatang"),
    "Arabic": ("Noto Sans Arabic", "Noto Naskh Arabic", "Amiri", "DejaVu Sans", "Arial"),
    "Hebrew": ("Noto Sans Hebrew", "DejaVu Sans", "Arial"),
    "Greek": ("Noto Sans", "DejaVu Sans", "Arial"),
    "Cyrillic": ("Noto Sans", "DejaVu Sans", "Arial"),
    "Devanagari": ("Noto Sans Devanagari", "Lohit Devanagari", "Nirmala UI"),
    "Thai": ("Noto Sans Thai", "Tahoma"),
    "Emoji": ("Noto Emoji", "Symbola", "DejaVu Sans", "Noto Sans Symbols2", "Segoe UI Symbol"),
    "Other": ("Noto Sans", "DejaVu Sans", "Noto Sans Symbols2", "Arial Unicode MS"),
}
"""The fonts that are asked for each script, the first that there is is taken."""
SHAPED = frozenset(("Arabic", "Devanagari", "Hebrew", "Thai"))
"""The scripts whose letters take their shapes from their neighbours, as fontspec names them."""
_NAMES = {
    "CJK": "Cjk",
    "HIRAGANA": "Cjk",
    "KATAKANA": "Cjk",
    "IDEOGRAPHIC": "Cjk",
    "FULLWIDTH": "Cjk",
    "HALFWIDTH": "Cjk",
}
_NO_WIDTH = ("Mn", "Me", "Cf", "Cc")


def tex(text: str) -> str:
    """A line of text as LaTeX."""
    pieces = _LONE_GREEK.split(legible(text))
    return "".join(
        rf"\ensuremath{{\{_greek()[piece]}}}" if number % 2 else _letters(piece)
        for number, piece in enumerate(pieces)
    )


def legible(text: str) -> str:
    """A text in as few characters as there can be, none of which TeX refuses to read."""
    found = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", legal(text))
    return unicodedata.normalize("NFC", found)


def _letters(text: str) -> str:
    parts: list[str] = []
    run, name, before = "", "", ""
    for char in text:
        found = "" if _is_known(char) else _script(char)
        # Marks and joiners belong to the characters before them.
        if name and (found == name or unicodedata.category(char) in _NO_WIDTH):
            run += char
            continue
        parts.append(_in_script(run, name))
        run, name = (char, found) if found else ("", "")
        if not found:
            parts.append(_known(char) if char != before else f"{_APART}{_known(char)}")
        before = char if char in _JOINING else ""
    parts.append(_in_script(run, name))
    return "".join(parts)


def scripts(texts: Iterable[str]) -> dict[str, str]:
    """The scripts of which texts have characters that pdflatex lacks, with those characters."""
    strange = {
        char
        for text in texts
        if not text.isascii()
        for char in _LONE_GREEK.sub("", legible(text))
        if not _is_known(char) and unicodedata.category(char) not in _NO_WIDTH
    }
    found: dict[str, str] = {}
    for char in sorted(strange):
        found[_script(char)] = found.get(_script(char), "") + char
    return found


def _is_known(char: str) -> bool:
    return char in _SIGNS or bool(_LATIN.match(char))


def _known(char: str) -> str:
    sign = _SIGNS.get(char)
    return rf"\ensuremath{{{sign}}}" if sign else _ESCAPES.get(char, char)


@cache
def _greek() -> dict[str, str]:
    """The names of those Greek letters that LaTeX knows in formulas."""
    found = {}
    for name in _GREEK.split():
        size = "CAPITAL" if name[0].isupper() else "SMALL"
        word = "LAMDA" if name.lower() == "lambda" else name.upper()
        found[unicodedata.lookup(f"GREEK {size} LETTER {word}")] = name
    return found


@cache
def _script(char: str) -> str:
    """Which fonts to ask for a character: a key of :data:`FONTS`."""
    first = unicodedata.name(char, "OTHER").split("-")[0].split(" ")[0]
    name = _NAMES.get(first, first.capitalize())
    if name in FONTS:
        return name
    return "Emoji" if unicodedata.category(char) == "So" else "Other"


def _in_script(run: str, name: str) -> str:
    """Characters in a font of their script, and how many of them there are to be seen."""
    if not name:
        return ""
    seen = sum(unicodedata.category(char) not in _NO_WIDTH for char in run)
    shown = "".join(_ESCAPES.get(char, char) for char in run)
    return rf"\argmapscript{{{name}}}{{{shown}}}{{{seen}}}"
