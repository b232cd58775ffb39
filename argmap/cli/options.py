"""What several commands take: a map, and how claims are matched."""

from typing import Annotated, TypeAlias

import typer

MapArgument: TypeAlias = Annotated[
    str, typer.Argument(metavar="MAP", help="An Argdown file; - is standard input.")
]
MeaningFlag: TypeAlias = Annotated[
    bool,
    typer.Option("--meaning", help="Match claims by meaning, too (pip install 'argmap[meaning]')."),
]
