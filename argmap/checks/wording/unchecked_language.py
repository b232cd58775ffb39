"""The wording of a map is not checked, because argmap does not know its language.

Why:
    The rules about wording need lists of words. Which language a map is in, its front matter says
    (``lang: de``); without that it is taken to be in English. Where there are no lists for the
    language, or where the texts are clearly in another one, the rules say nothing rather than
    something wrong.

Fails:
    ===
    lang: de
    ===

    [Tempolimit]: Auf Autobahnen sollte ein Tempolimit gelten.

Passes:
    ===
    lang: en
    ===

    [Speed limit]: There should be a speed limit on motorways.

Source:
    The word lists in the folder ``argmap/wording/languages``, a file for each language.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Say once that nothing was checked."""
    wording = inspection.wording
    statements, arguments = inspection.map.statements, inspection.map.arguments
    first = next((each for each in statements if each.text.strip()), None) or next(
        (each for each in arguments if each.text.strip()), None
    )
    if first is None:
        return
    if wording.listed is None:
        yield Finding(
            f'the wording was not checked: there are no word lists for the language "{wording.tag}"',
            first.span,
            hint="correct the lang of the front matter if it names the wrong one; else check without --teach",
            about=(first.id,),
        )
    elif wording.is_foreign:
        yield Finding(
            f"the wording was not checked: the claims do not seem to be in {wording.listed.name}",
            first.span,
            hint="name the language of the map in its front matter, such as lang: de",
            about=(first.id,),
        )
    elif wording.unread:
        claim, count = wording.unread[0], len(wording.unread)
        what = "a text" if count == 1 else f"{count} texts"
        yield Finding(
            f"the wording of {what} was not checked: the letters are not those of {wording.listed.name}",
            claim.span,
            hint="keep a map in one language, and name it in the front matter, such as lang: de",
            about=(claim.id,),
        )


RULE = Rule("AM417", "unchecked-language", Group.WORDING, Severity.HINT, check, teaching=True)
