"""``argmap agreement``: how well maps of one text agree."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.files import STDIO
from argmap.cli.columns import grid, line_width
from argmap.cli.opening import opened
from argmap.cli.options import MeaningFlag
from argmap.cli.output import JsonFlag, emit, emit_json
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.compare.agreement.measures import Agreement, PairAgreement

_SCHEMA_VERSION = 1


def agreement(
    maps: Annotated[list[str], typer.Argument(metavar="MAP...", help="Two Argdown files or more.")],
    *,
    text: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="The text that the maps are about: adds what depends on passages (alpha_U, S, CASS).",
        ),
    ] = None,
    meaning: MeaningFlag = False,
    json: JsonFlag = False,
) -> int:
    """Measure how well maps agree: claims, relations, and with --text, passages and segments.

    The exit code is 1 if something in a map could not be read; the rest is compared.
    """
    if len(maps) < 2:  # noqa: PLR2004 -- agreement takes two
        raise ArgmapError("agreement is between maps; name two or more")
    if maps.count(STDIO) > 1:
        raise typer.BadParameter("only one map can be standard input")
    found_in = [opened(each) for each in maps]
    works = [work for work, _ in found_in]
    from argmap.app.texts import text_for  # noqa: PLC0415 -- only where it is needed
    from argmap.compare.agreement.measures import agreement_of  # noqa: PLC0415 -- likewise
    from argmap.compare.matching.match import Settings  # noqa: PLC0415 -- likewise

    about = text_for(works[0], text) if text else None
    found = agreement_of([work.map for work in works], Settings(text=about, uses_meaning=meaning))
    if json:
        emit_json(_plain(found, maps))
    else:
        _print(found, maps)
    return max(code for _, code in found_in)


def _print(found: "Agreement", maps: "Sequence[str]") -> None:
    width = line_width(sys.stdout)
    for number, name in enumerate(maps, start=1):
        emit(f"{number}  {name}")
    emit("")
    has_text = found.alpha_u is not None
    head = ["maps", "similarity", "claims", "relations", "kappa"]
    rows = [[*head, "S", "B", "CASS kappa", "CASS F1"] if has_text else head]
    rows += (
        [f"{pair.left + 1}, {pair.right + 1}", *map(_shown, _numbers(pair))] for pair in found.pairs
    )
    for line in grid(rows, width):
        emit(line)
    emit("")
    emit(f"alpha of relations     {_shown(found.alpha)}")
    if found.alpha_u is not None:
        sides = ", ".join(f"{s} {_shown(a)}" for s, a in (found.alpha_u_by_side or {}).items())
        emit(f"alpha_U of passages    {_shown(found.alpha_u)}" + (f"  ({sides})" if sides else ""))
    emit("")
    for line in _EXPLAINED if has_text else _EXPLAINED[:5]:
        emit(line)


_EXPLAINED = (
    "similarity  what both have of claims, theses, reasons and premises, by all that either has",
    "claims      the same of claims alone (F1)",
    "relations   of which claim speaks for or against which (F1, mean over the kinds)",
    "kappa       Cohen's: the same beyond chance; 0 is chance, 1 complete agreement",
    "alpha       Krippendorff's: the same for all maps together; 0.8 is good, below 0.67 is poor",
    "S, B        segmentation and boundary similarity of what the maps cut out of the text",
    "CASS        relations and segments in one (harmonic mean)",
)


def _numbers(pair: "PairAgreement") -> list[float]:
    found = [pair.similarity, pair.claims, pair.relations, pair.kappa]
    if pair.segments is not None:
        cut = pair.segments
        found += [cut.similarity, cut.boundary_similarity, cut.cass_kappa, cut.cass_f1]
    return found


def _shown(value: float) -> str:
    return f"{value:.3f}".replace("-0.000", "0.000")


def _plain(found: "Agreement", maps: "Sequence[str]") -> dict[str, object]:
    made: dict[str, object] = {
        "schema_version": _SCHEMA_VERSION,
        "maps": list(maps),
        "pairs": [_plain_pair(pair, maps) for pair in found.pairs],
        "alpha": found.alpha,
    }
    if found.alpha_u is not None:
        made |= {"alpha_u": found.alpha_u, "alpha_u_by_side": dict(found.alpha_u_by_side or {})}
    return made


def _plain_pair(pair: "PairAgreement", maps: "Sequence[str]") -> dict[str, object]:
    has = pair.shared
    made: dict[str, object] = {
        "left": maps[pair.left],
        "right": maps[pair.right],
        "similarity": pair.similarity,
        "claims_f1": pair.claims,
        "relations_f1": pair.relations,
        "kappa": pair.kappa,
        "edits": has.edits,
        "shared": {
            "claims": has.claims,
            "theses": has.theses,
            "reasons": has.reasons,
            "premises": has.premises,
        },
    }
    if pair.segments is not None:
        cut = pair.segments
        made |= {
            "segmentation_similarity": cut.similarity,
            "boundary_similarity": cut.boundary_similarity,
            "cass_kappa": cut.cass_kappa,
            "cass_f1": cut.cass_f1,
            "cass_kappa_mean": cut.cass_kappa_mean,
            "cass_f1_mean": cut.cass_f1_mean,
        }
    return made
