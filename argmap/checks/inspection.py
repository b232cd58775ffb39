"""What a rule looks at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Bearing, language
from argmap.model import ArgumentMap, Data
from argmap.model.carried import Carried, data_of
from argmap.passages import SourceText

if TYPE_CHECKING:
    from argmap.wording.claims import Wording


@dataclass(frozen=True, eq=False)
class Inspection:
    """A map as rules see it.

    Attributes:
        bearing: what bears on what in the map.
        text: the text that the map is about; rules that need it find nothing without it.
        options: what a file of settings says to rules, by key; what the front matter says under
            ``argmap`` goes before it.
    """

    bearing: Bearing
    text: SourceText | None = None
    options: Mapping[str, object] = field(default_factory=dict)

    @property
    def map(self) -> ArgumentMap:
        """The map."""
        return self.bearing.argument_map

    @cached_property
    def data(self) -> tuple[Carried, ...]:
        """All data of the map, by what carries it and where it is written."""
        return tuple(data_of(self.map))

    @cached_property
    def language(self) -> str:
        """The language of its statements as the front matter gives it (``lang``), else ``en``."""
        return language(self.map)

    @cached_property
    def wording(self) -> "Wording":
        """Its claims in words, for the rules about wording."""
        from argmap.wording.claims import Wording  # noqa: PLC0415 -- only for these rules

        return Wording(self.map, self.language)

    @cached_property
    def _own_options(self) -> Data:
        """What the front matter says under ``argmap``."""
        found = self.map.front_matter.get("argmap")
        return found if isinstance(found, Data) else Data()

    def limit(self, key: str, default: int) -> int:
        """The most there may be of something: what the front matter, else the settings say."""
        value = self._own_options.get(key, self.options.get(key))
        is_number = isinstance(value, int) and not isinstance(value, bool) and value > 0
        return value if is_number and isinstance(value, int) else default

    def listed(self, key: str) -> tuple[str, ...]:
        """The words that are given under a key, in the front matter and in the settings."""
        found: dict[str, None] = {}
        for options in (self._own_options, self.options):
            value = options.get(key)
            words = value if isinstance(value, list | tuple) else (value,)
            found.update((str(word), None) for word in words if word is not None)
        return tuple(found)
