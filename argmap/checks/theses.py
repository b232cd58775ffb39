"""What the author declares to be a thesis of the map.

``theses: [Title, ...]`` in the front matter, or ``{thesis: true}`` in the data of a statement. A map
that argues for one thing need not say so.
"""

from argmap.checks.inspection import Inspection
from argmap.model import argument_id, statement_id

THESES = "theses"


def declared_theses(inspection: Inspection) -> frozenset[int]:
    """The numbers of the statements and arguments that are declared to be theses."""
    bearing = inspection.bearing
    value = inspection.map.front_matter.get(THESES)
    names = value if isinstance(value, tuple) else (value,)
    found = {
        bearing.index[name]
        for title in names
        if isinstance(title, str)
        for name in (title, statement_id(title), argument_id(title))
        if name in bearing.index
    }
    found.update(
        number for number, claim in enumerate(bearing.claims) if claim.data.get("thesis") is True
    )
    return frozenset(found)
