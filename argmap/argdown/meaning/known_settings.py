"""The settings that argmap knows, with the values they can have, and a check of what a user wrote."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from argmap.argdown.color_schemes import SCHEMES
from argmap.argdown.problems import Findings, Problem, shown
from argmap.argdown.syntax.tokens import Token


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value must be: of some types or one of some words; ``words`` say so in messages."""

    words: str
    types: tuple[type, ...] = ()
    choices: tuple[str, ...] = ()

    def accepts(self, value: object) -> bool:
        """Whether a value is possible; null is, it stands for the default."""
        if value is None or (isinstance(value, str) and value in self.choices):
            return True
        if isinstance(value, bool):
            return bool in self.types
        return isinstance(value, self.types)


def _choice(*choices: str) -> Kind:
    return Kind(f"one of {', '.join(choices)}", (), choices)


BOOLEAN = Kind("true or false", (bool,))
NUMBER = Kind("a number", (int, float))
TEXT = Kind("a text", (str,))
LIST = Kind("a list", (list,))
MAPPING = Kind("keys with values", (dict,))
RULES = Kind("a code, name or group of rules, or a list of them", (str, list))
WORDS = Kind("a word, or a list of words", (str, list))
_LABELS = _choice("hide-untitled", "title", "text", "none")

KNOWN: Mapping[str, Mapping[str, Kind]] = {
    "model": {
        "mode": _choice("loose", "strict"),
        "removeTagsFromText": BOOLEAN,
        "transformArgumentRelations": BOOLEAN,
        "shortcodes": MAPPING,
        "explodeArguments": BOOLEAN,
    },
    "selection": {
        "selectedTags": LIST,
        "selectElementsWithoutTag": BOOLEAN,
        "selectedSections": LIST,
        "selectElementsWithoutSection": BOOLEAN,
        "includeStatements": LIST,
        "excludeStatements": LIST,
        "excludeArguments": LIST,
        "ignoreIsInMap": BOOLEAN,
        "excludeDisconnected": BOOLEAN,
        "statementSelectionMode": _choice(
            "all",
            "with-title",
            "top-level",
            "with-relations",
            "not-used-in-argument",
            "with-more-than-one-relation",
        ),
    },
    "map": {
        "statementLabelMode": _LABELS,
        "argumentLabelMode": _LABELS,
        "addTags": BOOLEAN,
    },
    "group": {
        "groupDepth": NUMBER,
        "sections": MAPPING,
        "regroup": LIST,
        "ignoreIsGroup": BOOLEAN,
        "ignoreIsClosed": BOOLEAN,
    },
    "color": {
        "colorScheme": Kind("a list of colours, or the name of a scheme", (list,), tuple(SCHEMES)),
        "groupColorScheme": LIST,
        "tagColors": MAPPING,
        "statementColors": MAPPING,
        "argumentColors": MAPPING,
        "groupColors": MAPPING,
        "relationColors": MAPPING,
        "colorizeByTag": BOOLEAN,
        "colorizeGroupsByTag": BOOLEAN,
        "ignoreColorData": BOOLEAN,
        "statementFontColor": TEXT,
        "argumentFontColor": TEXT,
        "groupFontColor": TEXT,
    },
    "data": {
        "frontMatterSettingsMode": _choice("priority", "default", "ignore"),
        "switchToBlockFormatIfMultiline": BOOLEAN,
    },
    "parser": {"throwExceptions": BOOLEAN},
    "argmap": {
        "ignore": RULES,
        "extend-select": RULES,
        "teach": BOOLEAN,
        "text": TEXT,
        "known-data": WORDS,
        "known-schemes": WORDS,
        "most-claims": NUMBER,
        "most-reasons": NUMBER,
    },
}

# Groups of the official tool that argmap has no use for.
_OTHERS = (
    *("images", "dot", "vizJs", "graphml", "dagre", "html", "json", "svgToPdf", "webComponent"),
    *("sourceHighlighter", "process", "processes"),
)
_LOOK = "the settings are listed in docs/reference/argdown.md"
_MOST = 100


@dataclass(frozen=True, slots=True)
class _Fault:
    problem: Problem
    path: tuple[str, ...]
    message: str
    hint: str


def check_settings(findings: Findings, front_matter: Token, settings: Mapping[str, object]) -> None:
    """Report settings that argmap does not know, or that cannot have the value they have."""
    text = findings.source.text[front_matter.start : front_matter.end]
    for count, fault in enumerate(_faults(settings)):
        if count >= _MOST:
            return
        place = _place(text, fault.path)
        start = front_matter.start + place
        end = start + len(fault.path[-1])
        findings.add(fault.problem, start, end, fault.message, fault.hint)


def _faults(settings: Mapping[str, object]) -> Iterator[_Fault]:
    for name, group in settings.items():
        if name in KNOWN:
            yield from _faults_of_group(name, group)
        elif isinstance(group, Mapping) and name not in _OTHERS:
            near = get_close_matches(name, KNOWN, n=1, cutoff=0.7)
            if near:
                message = f"`{shown(name)}` is not a group of settings, so it has no effect"
                yield _Fault(
                    Problem.UNKNOWN_SETTING, (name,), message, f"did you mean `{near[0]}`?"
                )


def _faults_of_group(name: str, group: object) -> Iterator[_Fault]:
    if group is None:
        return
    if not isinstance(group, Mapping):
        message = f"`{name}` has no effect: it is a group of settings and needs keys with values"
        yield _Fault(Problem.BAD_SETTING, (name,), message, _LOOK)
        return
    known = KNOWN[name]
    for key, value in group.items():
        if key not in known:
            near = get_close_matches(key, known, n=1)
            message = f"`{shown(key)}` is not a setting of `{name}`, so it has no effect"
            hint = f"did you mean `{near[0]}`?" if near else _LOOK
            yield _Fault(Problem.UNKNOWN_SETTING, (name, key), message, hint)
        elif not known[key].accepts(value):
            is_short = not isinstance(value, list | dict)
            message = f"`{key}` cannot be " + (f"`{shown(str(value))}`" if is_short else "this")
            yield _Fault(
                Problem.BAD_SETTING, (name, key), message, f"it must be {known[key].words}"
            )


def _place(text: str, path: tuple[str, ...]) -> int:
    """Where the key at the end of a path of keys stands; where the path stops being found."""
    place = 0
    for key in path:
        match = re.compile(
            rf"(?:^|[{{,])[ \t]*[\"']?({re.escape(key)})[\"']?[ \t]*:", re.MULTILINE
        ).search(text, place)
        if not match:
            break
        place = match.start(1)
    return place
