"""Reading Argdown: the stages on one page.

text, includes, tokens, tree, front matter, draft, relations, explode, regroup, model.
"""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager

from argmap.argdown.cursor import RejectedError
from argmap.argdown.draft import Draft
from argmap.argdown.explode import explode
from argmap.argdown.freeze import freeze_draft
from argmap.argdown.include import Loader, expand_includes
from argmap.argdown.inline import InlineReader, UnreadableError
from argmap.argdown.interpret import FailedError, Interpreter
from argmap.argdown.lexer import Lexed, tokenize
from argmap.argdown.parser import parse
from argmap.argdown.problems import Problem
from argmap.argdown.regroup import regroup
from argmap.argdown.relations import settle_relations
from argmap.argdown.settings import (
    Tree,
    group,
    merged,
    model_settings,
    unknown_settings,
    with_defaults,
)
from argmap.argdown.shortcodes import SHORTCODES
from argmap.argdown.syntax import Document
from argmap.argdown.yaml_data import DataError, load_yaml
from argmap.model import ArgumentMap
from argmap.text import Diagnostic, Outcome, Source, in_order

_FENCE = re.compile(r"={3,}")
_BOM = "\ufeff"


class ReadError(Exception):
    """In exact mode: the official engine does not accept the text; the message says why."""


def parse_text(source: Source, *, exact: bool = False) -> tuple[Document, list[Diagnostic]]:
    """A text as a syntax tree, with what the lexer and the parser noticed.

    Raises:
        ReadError: in exact mode, where the official engine refuses the text.
    """
    lexed = tokenize(source.text, exact=exact)
    document = Document(lexed.tokens, lexed.comments)
    if exact:
        if lexed.stray:
            raise ReadError("a backslash stands at the end of a line")
        try:
            parse(source, document, exact=True)
        except RejectedError as error:
            raise ReadError(str(error)) from error
        return document, []
    problems = parse(source, document)
    return document, problems + _noticed(source, lexed)


def _noticed(source: Source, lexed: Lexed) -> list[Diagnostic]:
    """The hints for what the lexer took as text."""
    found = []
    for offset in lexed.stray:
        found.append(
            Problem.BACKSLASH_AT_END.at(
                source,
                offset,
                offset + 1,
                hint="remove it, or write `\\\\`: the official tool stops here",
            )
        )
    for offset in lexed.unclosed:
        sign = source.text[offset]
        found.append(
            Problem.UNCLOSED_EMPHASIS.at(
                source,
                offset,
                offset + 1,
                f"`{sign}` is read as text here, because the emphasis is never closed",
                f"write `\\{sign}`, so that the official tool reads it too",
            )
        )
    for offset in lexed.loose_braces:
        found.append(
            Problem.BRACES_IN_TEXT.at(
                source,
                offset,
                offset + 1,
                "`{` is read as text here; data stands last, at the end of a line",
                "write `\\{`, or move the data to the end of the statement",
            )
        )
    for offset in lexed.addresses:
        found.append(
            Problem.ADDRESS.at(
                source,
                offset,
                offset + 1,
                hint="write `[words](address)` or `:\\//` if the map is to be read there too",
            )
        )
    return found


def read(
    source: Source,
    *,
    exact: bool = False,
    settings: Tree | None = None,
    load: Loader | None = None,
) -> Outcome[ArgumentMap]:
    """Read an Argdown text into a model.

    Args:
        source: the text.
        exact: read as the official engine does, bug for bug, instead of recovering.
        settings: Argdown settings; the front matter goes before them, unless
            ``data.frontMatterSettingsMode`` says otherwise.
        load: gives the text of an included file; without it ``@include`` is text.

    Returns:
        The model, always usable, and what was wrong, in order.

    Raises:
        ReadError: in exact mode, where the official engine gives no model.
    """
    problems: list[Diagnostic] = []
    if load is not None:
        source, problems = expand_includes(source, load)
        if exact and any(problem.code == Problem.INCLUDE_MISSING.code for problem in problems):
            raise ReadError("an included file is missing")
    with _collector_paused():
        document, found = parse_text(source, exact=exact)
        problems += found
        try:
            return _interpret(source, document, dict(settings or {}), problems, exact=exact)
        except (FailedError, UnreadableError) as error:
            raise ReadError(str(error)) from error


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the cycle collector from walking the growing model over and over.

    Reading makes hundreds of thousands of objects and next to no garbage; collections made it
    quadratic in effect (half of the time at 100,000 statements).
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _interpret(
    source: Source,
    document: Document,
    settings: Tree,
    problems: list[Diagnostic],
    *,
    exact: bool,
) -> Outcome[ArgumentMap]:
    front_matter, found = _front_matter(source, document, exact=exact)
    problems += found
    combined = _combine(settings, front_matter)
    if not exact and isinstance(front_matter, dict):
        problems += _check_settings(source, document, front_matter)
    model = model_settings(combined)
    inline = InlineReader(
        source,
        document,
        exact=exact,
        remove_tags=model.remove_tags,
        shortcodes={**SHORTCODES, **model.shortcodes},
    )
    interpreter = Interpreter(source, document, combined, inline, exact=exact)
    draft: Draft = interpreter.run()
    problems += interpreter.problems
    settle_relations(draft, model, exact=exact)
    if model.explode_arguments:
        problems += explode(draft, exact=exact)
    regroup(draft, combined, exact=exact)
    result, found = freeze_draft(
        draft, front_matter, combined, is_strict=model.is_strict, exact=exact
    )
    problems += found
    if not exact and not document.blocks and not problems:
        problems.append(
            Problem.EMPTY_DOCUMENT.at(
                source, 0, 0, "the text has no statement in it", "write `[Title]: A sentence.`"
            )
        )
    return Outcome(result, in_order(problems))


def _front_matter(
    source: Source, document: Document, *, exact: bool
) -> tuple[object, list[Diagnostic]]:
    token = document.front_matter
    if token is None:
        return None, []
    image = source.text[token.start : token.end]
    opening = _FENCE.match(image)
    assert opening is not None
    start = opening.end()
    inner = image[start:].rstrip("=") if opening.end() < len(image) else ""
    try:
        return load_yaml(inner), []
    except DataError as error:
        if exact:
            raise FailedError(str(error)) from error
        at = min(token.start + start + error.offset, token.end - 1)
        problem = Problem.REPEATED_KEY if error.repeated else Problem.BAD_DATA
        hint = "write one `key: value` a line, indented alike; put text with `: ` in quotes"
        message = f"the front matter is left out: {error}"
        return None, [problem.at(source, at, at + 1, message, hint)]


def _combine(settings: Tree, front_matter: object) -> Tree:
    if not isinstance(front_matter, dict):
        return settings
    mode = group(settings, "data").get("frontMatterSettingsMode")
    if mode == "ignore":
        return settings
    if mode == "default":
        combined = with_defaults(settings, front_matter)
    else:
        combined = merged(settings, front_matter)
    return combined if isinstance(combined, dict) else settings


def _check_settings(source: Source, document: Document, front_matter: Tree) -> list[Diagnostic]:
    token = document.front_matter
    assert token is not None
    found = []
    for name, key in unknown_settings(front_matter):
        at = source.text.find(key, token.start, token.end)
        at = at if at >= 0 else token.start
        found.append(
            Problem.UNKNOWN_SETTING.at(
                source,
                at,
                at + len(key),
                f"`{key}` is not a setting of `{name}`; it has no effect",
                "look at the settings in docs/reference/argdown.md",
            )
        )
    return found
