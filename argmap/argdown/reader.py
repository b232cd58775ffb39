"""Reading Argdown: the stages on one page.

text, includes, tokens, tree, front matter, draft, relations, explode, regroup, model.
"""

import re
from dataclasses import replace

from argmap.argdown.meaning.data_reader import FailedError
from argmap.argdown.meaning.explode import explode
from argmap.argdown.meaning.freeze import freeze_draft
from argmap.argdown.meaning.inline import InlineReader, UnreadableError
from argmap.argdown.meaning.interpret import interpret
from argmap.argdown.meaning.known_settings import check_settings
from argmap.argdown.meaning.regroup import regroup
from argmap.argdown.meaning.relations import settle_relations
from argmap.argdown.meaning.settings import (
    EARLY_DEFAULTS,
    Tree,
    group,
    merged,
    model_settings,
    with_defaults,
)
from argmap.argdown.meaning.shortcodes import SHORTCODES
from argmap.argdown.meaning.yaml_data import DataError, load_yaml
from argmap.argdown.problems import Findings, Problem
from argmap.argdown.syntax.cleaning import cleaned
from argmap.argdown.syntax.cursor import RejectedError
from argmap.argdown.syntax.include import Loader, expand_includes, without_includes
from argmap.argdown.syntax.lexer import tokenize
from argmap.argdown.syntax.parser import parse
from argmap.argdown.syntax.scanner import StrayBackslashError
from argmap.argdown.syntax.tree import Document
from argmap.model import ArgumentMap
from argmap.text import Diagnostic, Outcome, Source, Span, in_order
from argmap.text.collector import collector_paused

_FENCE = re.compile(r"={3,}")


class ReadError(Exception):
    """In exact mode: the official engine does not accept the text; the message says why."""


def parse_text(source: Source, *, exact: bool = False) -> tuple[Document, list[Diagnostic]]:
    """A text as a syntax tree, with what the lexer and the parser noticed.

    Raises:
        ReadError: in exact mode, where the official engine refuses the text.
    """
    findings = Findings(source)
    if not exact:
        findings.source = cleaned(source, findings)
    return _parsed(findings, exact=exact), findings.all()


def _parsed(findings: Findings, *, exact: bool) -> Document:
    try:
        lexed = tokenize(findings.source.text, findings, exact=exact)
        document = Document(lexed.tokens, lexed.comments)
        parse(document, findings, exact=exact)
    except (RejectedError, StrayBackslashError) as error:
        raise ReadError(str(error)) from error
    return document


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
        load: gives the text of an included file; without it ``@include`` is reported.

    Returns:
        The model, always usable, and what was wrong, in order.

    Raises:
        ReadError: in exact mode, where the official engine gives no model.
    """
    findings = Findings(source)
    if load is not None:
        findings.source = expand_includes(source, load, findings, exact=exact)
        if exact and findings.has(Problem.INCLUDE_MISSING):
            raise ReadError("an included file is missing")
    elif not exact:
        findings.source = without_includes(source, findings)
    if not exact:
        findings.source = cleaned(findings.source, findings)
    with collector_paused():
        document = _parsed(findings, exact=exact)
        try:
            result = _interpret(document, dict(settings or {}), findings, exact=exact)
        except (FailedError, UnreadableError) as error:
            raise ReadError(str(error)) from error
    return Outcome(result, in_order(findings.all()))


def _interpret(
    document: Document, settings: Tree, findings: Findings, *, exact: bool
) -> ArgumentMap:
    front_matter = _front_matter(document, findings, exact=exact)
    combined = _combine(settings, front_matter, exact=exact)
    if not exact and isinstance(front_matter, dict) and document.front_matter is not None:
        check_settings(findings, document.front_matter, front_matter)
    model = model_settings(combined)
    inline = InlineReader(
        findings.source,
        document,
        exact=exact,
        remove_tags=model.remove_tags,
        shortcodes=None if model.shortcodes is None else {**SHORTCODES, **model.shortcodes},
    )
    draft = interpret(document, findings, combined, inline, exact=exact)
    settle_relations(draft, model, exact=exact)
    if model.explode_arguments:
        findings.extend(explode(draft, exact=exact))
    regroup(draft, combined, exact=exact)
    result, found = freeze_draft(
        draft, front_matter, combined, is_strict=model.is_strict, exact=exact
    )
    findings.extend(found)
    token = document.front_matter
    if token is not None:
        span = Span(findings.source, token.start, token.end)
        result = replace(result, front_matter_span=span)
    if not exact and not document.blocks and not findings.all():
        findings.add(
            Problem.EMPTY_DOCUMENT,
            0,
            0,
            "the text has no statement in it",
            "write `[Title]: A sentence.`",
        )
    return result


def _front_matter(document: Document, findings: Findings, *, exact: bool) -> object:
    token = document.front_matter
    if token is None:
        return None
    image = findings.source.text[token.start : token.end]
    opening = _FENCE.match(image)
    assert opening is not None
    start = opening.end()
    inner = image[start:].rstrip("=") if opening.end() < len(image) else ""
    try:
        found = load_yaml(inner)
    except DataError as error:
        if exact:
            raise FailedError(str(error)) from error
        at = min(token.start + start + error.offset, token.end - 1)
        message = f"the front matter is left out: {error}"
        findings.add(error.problem, at, at + 1, message, error.repair)
        return None
    if found is not None and not isinstance(found, dict) and not exact:
        findings.add(
            Problem.BAD_DATA,
            token.start,
            token.end,
            "the front matter is left out: it has no keys",
            "write one `key: value` a line between the two lines of `===`",
        )
        return None
    return found


def _combine(settings: Tree, front_matter: object, *, exact: bool) -> Tree:
    if not isinstance(front_matter, dict):
        return settings
    mode = group(settings, "data").get("frontMatterSettingsMode")
    if mode == "ignore":
        return settings
    if mode == "default":
        # The official engine has put in some of its own defaults before it sees the text.
        base = with_defaults(settings, EARLY_DEFAULTS) if exact else settings
        combined = with_defaults(base, front_matter)
    else:
        combined = merged(settings, front_matter)
        if exact:
            combined = _without_defaults(combined, front_matter)
    return combined if isinstance(combined, dict) else settings


def _without_defaults(combined: object, front_matter: Tree) -> object:
    """What is left where the front matter put something else in the place of a group of settings.

    The official engine then has no defaults either.
    """
    if not isinstance(combined, dict):
        return combined
    left = {
        "model": {"transformArgumentRelations": False, "shortcodes": None},
        "data": {"switchToBlockFormatIfMultiline": False},
    }
    lost = {
        name: values
        for name, values in left.items()
        if name in front_matter and not isinstance(front_matter[name], dict)
    }
    return {**combined, **lost}
