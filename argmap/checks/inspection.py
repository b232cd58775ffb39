"""What a rule looks at."""

from dataclasses import dataclass
from functools import cached_property

from argmap.graph import Bearing
from argmap.model import ArgumentMap


@dataclass(frozen=True, eq=False)
class Inspection:
    """A map as rules see it.

    Attributes:
        bearing: what bears on what in the map.
    """

    bearing: Bearing

    @property
    def map(self) -> ArgumentMap:
        """The map."""
        return self.bearing.argument_map

    @cached_property
    def language(self) -> str:
        """The language of its statements as the front matter gives it (``lang``), else ``en``."""
        return self.map.front_matter.text("lang") or "en"
